/* rows.c - which lanes stand in which rows. */
#include "tui/rows.h"

#include <string.h>

#include "sim/base/mem.h"

enum {
    DEPTH_MAX = 60,             /* deeper lanes stand at this depth */
    FAMILY_MOST = 32,           /* siblings that are shown, to begin with */
    FAMILY_LEAST = 4,
};

/* A lane in the tree; [lane] is its place in Lanes, so are the links. */
typedef struct RowNode {
    int64_t child, next, last;  /* first child, next sibling; -1: none */
    int64_t parent;
    int depth;
    bool seen;                  /* it has a row, unless its family is large */
    bool kept;                  /* ... and then too */
} RowNode;

void rows_init(Rows *r)
{
    *r = (Rows){0};
}

void rows_clear(Rows *r)
{
    mem_free(r->rows);
    mem_free(r->nodes);
}

/* --- the tree ------------------------------------------------------------ */

static int64_t place_of(const Lanes *lanes, uint32_t id)
{
    const LaneInfo *info = id ? lanes_get(lanes, id) : NULL;

    return info ? info - (const LaneInfo *)lanes->lanes.items : -1;
}

/* Children stand behind their parents in Lanes, so that there are no rings;
 * of a tape that says otherwise they stand at the top.  What is too deep stands
 * beside its parent, so that walk() does not go deeper either. */
static void make_tree(Rows *r, const Lanes *lanes, int64_t *first)
{
    size_t n = lanes_count(lanes);
    int64_t last = -1;

    *first = -1;
    r->nodes = mem_grow(r->nodes, &r->nodes_cap, n + 1, sizeof *r->nodes);
    for (size_t i = 0; i < n; i++) {
        const LaneInfo *info = lanes_at(lanes, i);
        int64_t up = place_of(lanes, info->parent);
        if (up >= (int64_t)i)
            up = -1;
        if (up >= 0 && r->nodes[up].depth == DEPTH_MAX)
            up = r->nodes[up].parent;
        r->nodes[i] = (RowNode){-1, -1, -1, up, 0, false, false};
        if (up >= 0)
            r->nodes[i].depth = r->nodes[up].depth + 1;
        if (info->id == 0)
            continue;
        int64_t *before = up >= 0 ? &r->nodes[up].last : &last;
        if (*before >= 0)
            r->nodes[*before].next = (int64_t)i;
        else
            *(up >= 0 ? &r->nodes[up].child : first) = (int64_t)i;
        *before = (int64_t)i;
    }
}

static bool contains(const char *text, size_t len, const char *part)
{
    size_t n = strlen(part);

    for (size_t i = 0; i + n <= len; i++)
        if (memcmp(text + i, part, n) == 0)
            return true;
    return false;
}

/* Marks [i] and all above it. */
static void see(Rows *r, int64_t i, bool keep)
{
    for (; i >= 0 && (!r->nodes[i].seen || (keep && !r->nodes[i].kept));
         i = r->nodes[i].parent) {
        r->nodes[i].seen = true;
        r->nodes[i].kept |= keep;
    }
}

static bool is_closed(const RowsAsk *ask, uint32_t id)
{
    for (size_t i = 0; i < ask->nclosed; i++)
        if (ask->closed[i] == id)
            return true;
    return false;
}

static void choose(Rows *r, const Lanes *lanes, const RowsAsk *ask)
{
    size_t n = lanes_count(lanes);
    bool all = n <= ask->room;

    for (size_t i = 0; i < n; i++) {
        const LaneInfo *info = lanes_at(lanes, i);
        bool alive = info->created <= ask->last &&
                     (!info->ended || info->ended >= ask->after);
        if (ask->filter && *ask->filter
                ? contains(info->name, info->name_len, ask->filter)
                : all || alive)
            see(r, (int64_t)i, false);
    }
    see(r, place_of(lanes, ask->selected), true);
    see(r, place_of(lanes, ask->running), true);
}

/* --- rows ---------------------------------------------------------------- */

static Row *add_row(Rows *r, uint32_t lane, int depth, uint64_t bars)
{
    r->rows = mem_grow(r->rows, &r->cap, r->len + 1, sizeof *r->rows);
    r->rows[r->len] = (Row){.lane = lane, .depth = (uint16_t)depth,
                            .bars = bars};
    return &r->rows[r->len++];
}

/* How many of the lanes from [i] on, and below them, there are. */
static uint32_t count(const Rows *r, int64_t i)
{
    uint32_t n = 0;
    int64_t top = r->nodes[i].parent;

    while (i != top && i >= 0) {
        n++;
        if (r->nodes[i].child >= 0) {
            i = r->nodes[i].child;
            continue;
        }
        while (i >= 0 && i != top && r->nodes[i].next < 0)
            i = r->nodes[i].parent;
        if (i >= 0 && i != top)
            i = r->nodes[i].next;
    }
    return n;
}

/* One lane and all below it. */
static uint32_t count_below(Rows *r, int64_t i)
{
    return r->nodes[i].child >= 0 ? 1 + count(r, r->nodes[i].child) : 1;
}

typedef struct Walk {
    Rows *r;
    const Lanes *lanes;
    const RowsAsk *ask;
    size_t family;              /* siblings that are shown */
} Walk;

/* True if [i], the [nth] of its siblings to be seen, has a row. */
static bool is_shown(const Walk *w, int64_t i, size_t nth)
{
    const RowNode *n = &w->r->nodes[i];

    return n->kept || (n->seen && nth < w->family);
}

static void walk(const Walk *w, int64_t i, int depth, uint64_t bars);

static void walk_one(const Walk *w, int64_t i, int depth, uint64_t bars,
                     bool last)
{
    uint32_t id = lanes_at(w->lanes, (size_t)i)->id;
    int64_t child = w->r->nodes[i].child;
    Row *row = add_row(w->r, id, depth, bars);

    row->last = last;
    row->closed = child >= 0 && is_closed(w->ask, id);
    if (row->closed) {
        w->r->hidden += row->more = count(w->r, child);
        return;
    }
    if (child >= 0)
        walk(w, child, depth + 1,
             last ? bars : bars | (uint64_t)1 << depth);
}

/* The rows of [i], its siblings behind it, and what is below them. */
static void walk(const Walk *w, int64_t i, int depth, uint64_t bars)
{
    int64_t up = w->r->nodes[i].parent, end = -1;
    uint32_t left = 0;
    size_t nth = 0;

    for (int64_t k = i; k >= 0; k = w->r->nodes[k].next) {
        if (is_shown(w, k, nth))
            end = k;
        else
            left += count_below(w->r, k);
        nth += w->r->nodes[k].seen;
    }
    nth = 0;
    for (int64_t k = i; k >= 0; k = w->r->nodes[k].next) {
        if (is_shown(w, k, nth))
            walk_one(w, k, depth, bars, k == end && left == 0);
        nth += w->r->nodes[k].seen;
    }
    if (left == 0)
        return;
    Row *row = add_row(w->r, up >= 0 ? lanes_at(w->lanes, (size_t)up)->id : 0,
                       depth, bars);
    row->more = left;
    row->last = true;
    w->r->hidden += left;
}

void rows_make(Rows *r, const Lanes *lanes, const RowsAsk *ask)
{
    Walk w = {r, lanes, ask, lanes_count(lanes)};
    int64_t first;

    make_tree(r, lanes, &first);
    choose(r, lanes, ask);
    for (;; w.family = w.family > FAMILY_MOST ? FAMILY_MOST : w.family / 2) {
        r->len = r->hidden = 0;
        if (first >= 0)
            walk(&w, first, 0, 0);
        if (lanes_get(lanes, 0))
            add_row(r, 0, 0, 0)->last = true;
        if (r->len <= ask->room || w.family <= FAMILY_LEAST)
            return;
    }
}

int rows_find(const Rows *r, const Lanes *lanes, uint32_t lane)
{
    for (;;) {
        for (size_t i = 0; i < r->len; i++)
            if (r->rows[i].lane == lane && (!r->rows[i].more ||
                                            r->rows[i].closed))
                return (int)i;
        const LaneInfo *info = lane ? lanes_get(lanes, lane) : NULL;
        if (!info || info->parent >= lane)
            return -1;
        lane = info->parent;
    }
}
