/* rows.c - which lanes stand in which rows. */
#include "tui/tell/rows.h"

#include <stdlib.h>
#include <string.h>

#include "sim/base/mem.h"

enum {
    DEPTH_MAX = 60,             /* deeper lanes stand at this depth */
    FAMILY_LEAST = 4,           /* siblings that are shown, however many */
};

/* A lane in the tree, at its place in Lanes. */
typedef struct RowNode {
    int64_t parent;             /* its place; -1: none */
    int depth;
    uint32_t below;             /* lanes below it */
    uint32_t seen_below;        /* ... that are seen */
    bool seen;                  /* it has a row, unless its family is large */
    bool kept;                  /* ... and then too */
    int64_t child, next, last;  /* of those that are seen; -1: none */
} RowNode;

void rows_init(Rows *r)
{
    *r = (Rows){0};
}

void rows_clear(Rows *r)
{
    mem_free(r->rows);
    mem_free(r->nodes);
    mem_free(r->seen);
}

/* --- the tree of all ------------------------------------------------------ */

static int64_t place_of(const Lanes *lanes, uint32_t id)
{
    const LaneInfo *info = id ? lanes_get(lanes, id) : NULL;

    return info ? info - (const LaneInfo *)lanes->lanes.items : -1;
}

/* Adds the lanes that are new.  Children stand behind their parents in Lanes,
 * so that there are no rings; of a tape that says otherwise they stand at the
 * top.  What is too deep stands beside its parent, so that walk() does not go
 * deeper either. */
static void grow_tree(Rows *r, const Lanes *lanes, size_t n)
{
    if (r->nnodes > n)          /* back to when there were fewer */
        r->nnodes = r->nseen = 0;

    r->nodes = mem_grow(r->nodes, &r->nodes_cap, n + 1, sizeof *r->nodes);
    for (; r->nnodes < n; r->nnodes++) {
        int64_t i = (int64_t)r->nnodes;
        int64_t up = place_of(lanes, lanes_at(lanes, r->nnodes)->parent);
        if (up >= i)
            up = -1;
        if (up >= 0 && r->nodes[up].depth == DEPTH_MAX)
            up = r->nodes[up].parent;
        r->nodes[i] = (RowNode){.parent = up};
        if (up >= 0)
            r->nodes[i].depth = r->nodes[up].depth + 1;
        for (; up >= 0; up = r->nodes[up].parent)
            r->nodes[up].below++;
    }
}

/* How many lanes there are by event [seq] (0: ever); they stand in the order in
 * which they were made. */
static size_t lanes_by(const Lanes *lanes, Seq seq)
{
    size_t low = 0, high = lanes_count(lanes);

    while (seq && low < high) {
        size_t middle = low + (high - low) / 2;
        if (lanes_at(lanes, middle)->created <= seq)
            low = middle + 1;
        else
            high = middle;
    }
    return high;
}

/* --- who is seen ---------------------------------------------------------- */

/* Marks [i] and all above it. */
static void see(Rows *r, int64_t i, bool keep)
{
    if (i >= (int64_t)r->nnodes)
        return;                 /* it does not exist yet */
    for (; i >= 0; i = r->nodes[i].parent) {
        RowNode *n = &r->nodes[i];
        if (n->seen && (n->kept || !keep))
            return;
        n->kept |= keep;
        if (n->seen)
            continue;
        n->seen = true;
        r->seen = mem_grow(r->seen, &r->seen_cap, r->nseen + 1,
                           sizeof *r->seen);
        r->seen[r->nseen++] = i;
    }
}

static void see_all(Rows *r, const Lanes *lanes, const RowsAsk *ask)
{
    for (size_t i = 0; i < r->nnodes; i++) {
        uint32_t id = lanes_at(lanes, i)->id;
        if (id && (!ask->match || ask->match(ask->match_arg, id)))
            see(r, (int64_t)i, false);
    }
}

static void see_living(Rows *r, const Lanes *lanes, const RowsAsk *ask)
{
    for (size_t i = 0; i < ask->alive->len; i++) {
        uint32_t id = *(const uint32_t *)pool_at(ask->alive, i);
        const LaneInfo *info = id ? lanes_get(lanes, id) : NULL;
        if (info && info->created <= ask->last &&
            (!info->ended || info->ended >= ask->after))
            see(r, place_of(lanes, id), false);
    }
}

static int by_place(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return x < y ? -1 : x > y;
}

/* Links those that are seen to one another; returns the first at the top. */
static int64_t link_seen(Rows *r)
{
    int64_t first = -1, last = -1;

    if (r->nseen > 0)
        qsort(r->seen, r->nseen, sizeof *r->seen, by_place);
    for (size_t k = 0; k < r->nseen; k++) {
        int64_t i = r->seen[k], up = r->nodes[i].parent;
        r->nodes[i].child = r->nodes[i].next = r->nodes[i].last = -1;
        r->nodes[i].seen_below = 0;
        int64_t *before = up >= 0 ? &r->nodes[up].last : &last;
        if (*before >= 0)
            r->nodes[*before].next = i;
        else
            *(up >= 0 ? &r->nodes[up].child : &first) = i;
        *before = i;
    }
    for (size_t k = r->nseen; k-- > 0;) {
        const RowNode *n = &r->nodes[r->seen[k]];
        if (n->parent >= 0)
            r->nodes[n->parent].seen_below += 1 + n->seen_below;
    }
    return first;
}

static int64_t choose(Rows *r, const Lanes *lanes, const RowsAsk *ask)
{
    for (size_t k = 0; k < r->nseen; k++)
        r->nodes[r->seen[k]].seen = r->nodes[r->seen[k]].kept = false;
    r->nseen = 0;
    if (ask->match || r->nnodes <= ask->room)
        see_all(r, lanes, ask);
    else
        see_living(r, lanes, ask);
    see(r, place_of(lanes, ask->selected), true);
    see(r, place_of(lanes, ask->running), true);
    return link_seen(r);
}

/* --- rows ----------------------------------------------------------------- */

static Row *add_row(Rows *r, uint32_t lane, int depth, uint64_t bars)
{
    r->rows = mem_grow(r->rows, &r->cap, r->len + 1, sizeof *r->rows);
    r->rows[r->len] = (Row){.lane = lane, .depth = (uint16_t)depth,
                            .bars = bars};
    return &r->rows[r->len++];
}

static bool is_among(const uint32_t *closed, size_t nclosed, uint32_t id)
{
    for (size_t i = 0; i < nclosed; i++)
        if (closed[i] == id)
            return true;
    return false;
}

static bool is_closed(const RowsAsk *ask, uint32_t id)
{
    return is_among(ask->closed, ask->nclosed, id);
}

typedef struct Walk {
    Rows *r;
    const Lanes *lanes;
    const RowsAsk *ask;
    size_t family;              /* siblings that are shown */
} Walk;

/* How many lanes there are below [n], of those that are asked for. */
static uint32_t below(const Walk *w, const RowNode *n)
{
    return w->ask->match ? n->seen_below : n->below;
}

/* The same at the top, without the loop's. */
static uint32_t at_top(const Walk *w)
{
    return w->ask->match ? (uint32_t)w->r->nseen
                         : (uint32_t)w->r->nnodes -
                           (lanes_get(w->lanes, 0) != NULL);
}

static void walk(const Walk *w, int64_t i, uint64_t bars);

static void walk_one(const Walk *w, int64_t i, uint64_t bars, bool last)
{
    const RowNode *n = &w->r->nodes[i];
    uint32_t id = lanes_at(w->lanes, (size_t)i)->id;
    Row *row = add_row(w->r, id, n->depth, bars);

    row->last = last;
    row->closed = below(w, n) > 0 && is_closed(w->ask, id);
    if (row->closed || n->child < 0)
        row->more = below(w, n);
    else
        walk(w, n->child, last ? bars : bars | (uint64_t)1 << n->depth);
}

/* True if [n], the [nth] of its siblings that are seen, has a row. */
static bool is_shown(const Walk *w, const RowNode *n, size_t nth)
{
    return n->kept || nth < w->family;
}

/* The rows of [i], its siblings behind it, and what is below them.  A row that
 * would stand for a single one is that one's own. */
static void walk(const Walk *w, int64_t i, uint64_t bars)
{
    const RowNode *nodes = w->r->nodes;
    int64_t up = nodes[i].parent, end = i, hidden = -1;
    uint32_t left = up >= 0 ? below(w, &nodes[up]) : at_top(w);
    size_t nth = 0;

    for (int64_t k = i; k >= 0; k = nodes[k].next)
        if (is_shown(w, &nodes[k], nth++)) {
            end = k;
            left -= 1 + below(w, &nodes[k]);
        } else {
            hidden = k;
        }
    if (left == 1 && hidden >= 0) {
        left = 0;
        end = hidden > end ? hidden : end;
    } else {
        hidden = -1;
    }
    nth = 0;
    for (int64_t k = i; k >= 0; k = nodes[k].next)
        if (is_shown(w, &nodes[k], nth++) || k == hidden)
            walk_one(w, k, bars, k == end && left == 0);
    if (left == 0)
        return;
    Row *row = add_row(w->r, up >= 0 ? lanes_at(w->lanes, (size_t)up)->id : 0,
                       nodes[i].depth, bars);
    row->more = left;
    row->rest = row->last = true;
}

/* Makes the rows; true if there is room for them. */
static bool fill(const Walk *w, int64_t first)
{
    w->r->len = 0;
    if (first >= 0)
        walk(w, first, 0);
    if (lanes_get(w->lanes, 0))
        add_row(w->r, 0, 0, 0)->last = true;
    return w->r->len <= w->ask->room;
}

/* Shows as many of each family as there is room for. */
void rows_make(Rows *r, const Lanes *lanes, const RowsAsk *ask)
{
    size_t fits = FAMILY_LEAST, most = ask->room + 1;
    Walk w = {r, lanes, ask, most};

    grow_tree(r, lanes, lanes_by(lanes, ask->exists));
    int64_t first = choose(r, lanes, ask);
    if (fill(&w, first))
        return;
    while (fits + 1 < most) {
        w.family = (fits + most) / 2;
        *(fill(&w, first) ? &fits : &most) = w.family;
    }
    if (w.family != fits) {
        w.family = fits;
        fill(&w, first);
    }
}

int rows_find(const Rows *r, const Lanes *lanes, uint32_t lane)
{
    for (;;) {
        for (size_t i = 0; i < r->len; i++)
            if (r->rows[i].lane == lane && !r->rows[i].rest)
                return (int)i;
        const LaneInfo *info = lane ? lanes_get(lanes, lane) : NULL;
        if (!info || info->parent >= lane)
            return -1;
        lane = info->parent;
    }
}

/* --- going along them ----------------------------------------------------- */

/* The node behind [i], as their rows stand; -1: there is none. */
static int64_t node_behind(const Rows *r, int64_t i, bool closed)
{
    if (r->nodes[i].child >= 0 && !closed)
        return r->nodes[i].child;
    while (i >= 0 && r->nodes[i].next < 0)
        i = r->nodes[i].parent;
    return i >= 0 ? r->nodes[i].next : -1;
}

/* The first that is seen and stands at the top; -1: nobody is. */
static int64_t first_seen(const Rows *r)
{
    for (size_t k = 0; k < r->nseen; k++)
        if (r->nodes[r->seen[k]].parent < 0)
            return r->seen[k];
    return -1;
}

uint32_t rows_step(const Rows *r, const Lanes *lanes, const uint32_t *closed,
                   size_t nclosed, uint32_t lane, long by)
{
    uint32_t *order = mem_alloc((r->nseen + 1) * sizeof *order);
    int row = rows_find(r, lanes, lane);
    long n = 0, at = 0;

    lane = row >= 0 ? r->rows[row].lane : lane;
    for (int64_t i = first_seen(r); i >= 0;) {
        uint32_t id = lanes_at(lanes, (size_t)i)->id;
        order[n++] = id;
        i = node_behind(r, i, is_among(closed, nclosed, id));
    }
    if (lanes_get(lanes, 0))
        order[n++] = 0;
    while (at < n - 1 && order[at] != lane)
        at++;
    if (row < 0 && by > 0)
        at = -1;                /* it is not there: from above the first */
    at += by;
    if (n > 0)
        lane = order[at < 0 ? 0 : at < n ? at : n - 1];
    mem_free(order);
    return lane;
}
