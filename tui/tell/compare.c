/* compare.c - two runs on one clock. */
#include "tui/tell/compare.h"

#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/text.h"
#include "tui/tell/scale.h"
#include "tui/tell/state.h"
#include "tui/tell/story.h"

enum {
    ROWS_MOST = 12,             /* of a run that has more, the longest waits */
    ALIKE_LEAST = 4,            /* legs of a path that are told as one */
    NAME_MOST = 30, NAME_LEAST = 12,
    TOTAL_LEAST = 16,           /* columns for how long it takes in all */
    LABEL_ROOM = 9,             /* cells from one time of the scale on */
};

/* The waits of one lane at one place. */
typedef struct CompareRow {
    uint32_t lane;
    Seq stack;                  /* STACK; 0: [line] is all that is known */
    int32_t line;
    uint8_t file;
    size_t waits;
    int64_t sum;                /* of them */
    int64_t slack;              /* the least of them; -1: not known */
    size_t first;               /* the first of them, in Waits */
} CompareRow;

/* --- rows ---------------------------------------------------------------- */

static bool is_in_row(const CompareRow *r, const TimedWait *w)
{
    return r->lane == w->lane && r->stack == w->stack && r->line == w->line &&
           r->file == w->file;
}

static CompareRow *row_of(Compared *c, const TimedWait *w)
{
    for (size_t i = c->nrows; i-- > 0;)
        if (is_in_row(&c->rows[i], w))
            return &c->rows[i];
    c->rows = mem_grow(c->rows, &c->rows_cap, c->nrows + 1, sizeof *c->rows);
    c->rows[c->nrows] = (CompareRow){
        .lane = w->lane, .stack = w->stack, .line = w->line, .file = w->file,
        .first = (size_t)(w - c->waits.items),
    };
    return &c->rows[c->nrows++];
}

/* Of many rows those with the longest waits stay, in their order. */
static void keep_longest(Compared *c)
{
    while (c->nrows > ROWS_MOST) {
        size_t least = 0;
        for (size_t i = 1; i < c->nrows; i++)
            if (c->rows[i].sum < c->rows[least].sum)
                least = i;
        memmove(&c->rows[least], &c->rows[least + 1],
                (c->nrows - least - 1) * sizeof *c->rows);
        c->nrows--;
    }
}

/* A run with more waits than this is shown by its first ones: rows cost a
 * search each. */
enum { WAITS_MOST = 2000 };

/* How much longer [w] could be; -1: not known, as of one that was cut short. */
static int64_t slack_of_wait(const Compared *c, const TimedWait *w)
{
    return w->cut ? -1 : slack_of(&c->slack, w->to);
}

static void make_rows(Compared *c)
{
    for (size_t i = 0; i < c->waits.len && i < WAITS_MOST; i++) {
        const TimedWait *w = &c->waits.items[i];
        if (w->ended == w->began)
            continue;
        CompareRow *r = row_of(c, w);
        int64_t slack = slack_of_wait(c, w);
        r->slack = r->waits == 0 || slack < r->slack ? slack : r->slack;
        r->waits++;
        r->sum = waits_add(r->sum, w);
    }
    keep_longest(c);
}

static char *name_of(const Facts *facts)
{
    const char *scenario = facts_get(facts, "scenario");
    const char *chance = facts_get(facts, "chance");
    Buf b;

    buf_init(&b);
    buf_puts(&b, scenario ? scenario : "a run");
    if (chance && *chance)
        buf_printf(&b, " %s", chance);
    return buf_detach(&b);
}

static bool open_side(Compared *c, Recording *r, Run *run, Err *err)
{
    *run = (Run){recording_reel(r), recording_lanes(r, err)};
    c->name = name_of(recording_facts(r));
    labels_init(&c->labels, run->reel, run->lanes, recording_facts(r));
    waits_init(&c->waits);
    if (!run->lanes || !waits_read(&c->waits, &run->reel, err) ||
        !critical_find(&c->path, &run->reel, err) ||
        !slack_find(&c->slack, &run->reel, err))
        return false;
    make_rows(c);
    return true;
}

bool compare_init(Compare *c, Recording *left, Recording *right, Err *err)
{
    Run a, b;

    *c = (Compare){0};
    bool first = open_side(&c->sides[0], left, &a, err);
    bool second = open_side(&c->sides[1], right, &b, err);
    return first && second && diverge_find(&c->first, &a, &b, err);
}

void compare_clear(Compare *c)
{
    for (int i = 0; i < 2; i++) {
        Compared *side = &c->sides[i];
        labels_clear(&side->labels);
        waits_clear(&side->waits);
        critical_clear(&side->path);
        slack_clear(&side->slack);
        mem_free(side->name);
        mem_free(side->rows);
    }
}

/* --- names --------------------------------------------------------------- */

/* Where the last line of [len] bytes of [text] begins. */
static const char *last_line(const char *text, size_t len)
{
    const char *at = text + len;

    while (at > text && at[-1] != '\n')
        at--;
    return at;
}

/* The innermost function of a chain of awaits, and the line of the outermost
 * at which it is awaited: "say_after (line 17)".  False: it has no chain, or
 * one of a single frame. */
static bool name_of_stack(const Compared *c, Seq stack, Buf *out)
{
    Event e;

    if (!reel_read(&c->labels.reel, stack, &e, NULL) || !e.text)
        return false;
    const char *end = e.text + e.text_len;
    const char *inner = last_line(e.text, e.text_len);
    const char *colon = memchr(inner, ':', (size_t)(end - inner));
    const char *line = memchr(e.text, ':', e.text_len);
    if (inner == e.text || !colon || !line)
        return false;
    text_escape(out, inner, (size_t)(colon - inner), 0);
    buf_puts(out, " (line ");
    for (line++; line < end && *line >= '0' && *line <= '9'; line++)
        buf_putc(out, *line);
    buf_putc(out, ')');
    return true;
}

/* True if another row has the same lane. */
static bool is_shared(const Compared *c, const CompareRow *row)
{
    for (size_t i = 0; i < c->nrows; i++)
        if (&c->rows[i] != row && c->rows[i].lane == row->lane)
            return true;
    return false;
}

static void row_name(Compared *c, const CompareRow *row, Buf *out)
{
    bool shared = is_shared(c, row);

    if (shared && name_of_stack(c, row->stack, out))
        return;
    labels_lane(&c->labels, row->lane, out);
    if (shared && row->line) {
        buf_putc(out, ' ');
        labels_place(&c->labels, row->file, row->line, out);
    }
}

/* --- drawing ------------------------------------------------------------- */

typedef struct Chart {
    Area a;
    int name, left, width;      /* columns of names; of bars */
    int64_t total;              /* of the longer run */
} Chart;

static int column(const Chart *k, int64_t t)
{
    if (k->total == 0)
        return k->left;
    return k->left + (int)((double)t / (double)k->total * (k->width - 1));
}

static void draw_scale(const Chart *k, int y)
{
    int places = k->width / LABEL_ROOM > 0 ? k->width / LABEL_ROOM : 1;
    int64_t step = scale_nice(k->total / places + 1);
    Buf b;

    buf_init(&b);
    for (int64_t t = 0; t <= k->total; t += step) {
        buf_reset(&b);
        time_short(&b, t);
        if (column(k, t) + (int)b.len <= k->left + k->width)
            area_text(k->a, column(k, t), y, b.data, b.len, STYLE_TIME);
    }
    buf_clear(&b);
}

/* Behind the wait [w], how much longer it could be. */
static void draw_slack(const Chart *k, int y, const TimedWait *w, int64_t slack)
{
    int from = column(k, w->ended);

    if (slack > 0)
        area_row(k->a, from, y, column(k, w->ended + slack) - from,
                 GLYPH_FUTURE, STYLE_DIM);
}

static void draw_wait(const Chart *k, int y, const TimedWait *w)
{
    int from = column(k, w->began), to = column(k, w->ended);
    Style style = w->blocks ? STYLE_EXEC : STYLE_SLEEP;

    area_row(k->a, from, y, to - from, w->blocks ? GLYPH_EXEC : GLYPH_SLEEP,
             style);
    area_glyph(k->a, from, y, GLYPH_VLINE, style);
    area_glyph(k->a, to, y, GLYPH_VLINE, style);
}

static bool is_critical(const Compared *c, const CompareRow *row)
{
    for (size_t i = 0; i < c->path.len; i++) {
        const TimedWait *w = waits_from(&c->waits, c->path.legs[i].from);
        if (w && is_in_row(row, w))
            return true;
    }
    return false;
}

static void draw_row(Compared *c, const Chart *k, int y, const CompareRow *row)
{
    bool critical = is_critical(c, row);
    Buf b;

    buf_init(&b);
    row_name(c, row, &b);
    if (critical)
        area_glyph(k->a, 1, y, GLYPH_BULLET, STYLE_STRONG);
    area_fit(k->a, 3, y, k->name - 3, b.data, b.len,
             critical ? STYLE_STRONG : STYLE_TEXT);
    for (size_t i = row->first; i < c->waits.len && i < WAITS_MOST; i++) {
        const TimedWait *w = &c->waits.items[i];
        if (!is_in_row(row, w))
            continue;
        draw_slack(k, y, w, slack_of_wait(c, w));
        draw_wait(k, y, w);
    }
    buf_clear(&b);
}

static void add_total(const Compared *c, Buf *b)
{
    buf_puts(b, "total ");
    time_short(b, c->waits.total);
}

/* How many columns there are to be for it. */
static int total_width(const Compared *c)
{
    Buf b;

    buf_init(&b);
    add_total(c, &b);
    int width = (int)b.len + 1;
    buf_clear(&b);
    return width > TOTAL_LEAST ? width : TOTAL_LEAST;
}

static int draw_side(Compared *c, const Chart *k, int y)
{
    Buf b;

    buf_init(&b);
    text_escape(&b, c->name, strlen(c->name), 0);
    area_fit(k->a, 0, y, k->name - 1, b.data, b.len, STYLE_TITLE);
    buf_reset(&b);
    add_total(c, &b);
    area_text(k->a, k->name, y, b.data, b.len, STYLE_STRONG);
    buf_clear(&b);
    draw_scale(k, y++);
    for (size_t i = 0; i < c->nrows; i++)
        draw_row(c, k, y++, &c->rows[i]);
    return y;
}

int compare_draw(Compare *c, Area a, int y, int64_t now)
{
    Compared *left = &c->sides[0], *right = &c->sides[1];
    Chart k = {.a = a, .name = NAME_LEAST};
    Buf b;

    buf_init(&b);
    for (int side = 0; side < 2; side++)
        for (size_t i = 0; i < c->sides[side].nrows; i++) {
            buf_reset(&b);
            row_name(&c->sides[side], &c->sides[side].rows[i], &b);
            int cells = text_cells(b.data, b.len) + 4;
            k.name = cells > k.name ? cells : k.name;
        }
    buf_clear(&b);
    int most = a.width / 3 < NAME_MOST ? a.width / 3 : NAME_MOST;
    k.name = k.name > most ? most : k.name;
    int total = total_width(left), other = total_width(right);
    k.left = k.name + (total > other ? total : other);
    k.width = a.width - k.left;
    k.total = left->waits.total > right->waits.total ? left->waits.total
                                                     : right->waits.total;
    int end = draw_side(right, &k, draw_side(left, &k, y));
    if (now >= 0 && now <= k.total)
        area_over(a, column(&k, now), y, 1, end - y, STYLE_COLUMN);
    return end;
}

/* --- in words ------------------------------------------------------------ */

static void tell_side(Compared *c, Buf *out)
{
    int64_t sum = waits_sum(&c->waits);

    text_escape(out, c->name, strlen(c->name), 0);
    buf_puts(out, ": takes ");
    time_short(out, c->waits.total);
    buf_puts(out, " s; its waits are ");
    time_short(out, sum);
    buf_puts(out, " s end to end");
    if (c->waits.total > 0)
        buf_printf(out, ", overlap x%.2f",
                   (double)sum / (double)c->waits.total);
    buf_putc(out, '\n');
}

/* How many legs from [i] on are waits of one lane at one line. */
static size_t alike(const CriticalPath *p, size_t i)
{
    size_t n = 1;

    while (i + n < p->len && p->legs[i + n].lane == p->legs[i].lane &&
           p->legs[i + n].line == p->legs[i].line)
        n++;
    return n;
}

static bool is_limit(Compared *c, const Leg *leg)
{
    Event e;

    return reel_read(&c->labels.reel, leg->from, &e, NULL) &&
           e.kind == EVENT_TIMER && e.text && story_ends_limit(e.text);
}

/* Many legs that are alike are told as one. */
static void tell_path(Compared *c, Buf *out)
{
    size_t n = c->path.len, told = 0, i = 0;

    buf_puts(out, "critical path of ");
    text_escape(out, c->name, strlen(c->name), 0);
    buf_puts(out, n > 0 ? ": " : ": nothing takes time");
    while (i < n && told++ < ROWS_MOST) {
        const Leg *leg = &c->path.legs[i];
        size_t same = alike(&c->path, i);
        if (same < ALIKE_LEAST)
            same = 1;
        buf_puts(out, i > 0 ? ", then " : "");
        if (leg->lane)
            labels_in_sentence(&c->labels, leg->lane, out);
        else
            buf_puts(out, "the program");       /* the loop waits for others */
        if (leg->line) {
            buf_putc(out, ' ');
            labels_place(&c->labels, leg->file, leg->line, out);
        }
        if (same > 1)
            buf_printf(out, ", %zu times,", same);
        if (is_limit(c, leg))
            buf_puts(out, ", as the time limit says,");
        buf_puts(out, " for ");
        time_short(out, c->path.legs[i + same - 1].ended - leg->began);
        buf_puts(out, " s");
        i += same;
    }
    if (i < n)
        buf_printf(out, ", and %zu more", n - i);
    buf_putc(out, '\n');
}

/* Who could have waited longer without the run's taking longer. */
static void tell_slack(Compared *c, Buf *out)
{
    const char *comma = ": ";

    for (size_t i = 0; i < c->nrows; i++) {
        if (c->rows[i].slack <= 0)
            continue;
        if (*comma == ':') {
            buf_puts(out, "slack in ");
            text_escape(out, c->name, strlen(c->name), 0);
        }
        buf_puts(out, comma);
        comma = ", ";
        row_name(c, &c->rows[i], out);
        buf_puts(out, " could take ");
        time_short(out, c->rows[i].slack);
        buf_puts(out, " s longer");
    }
    if (*comma == ',')
        buf_putc(out, '\n');
}

static void tell_saved(const Compare *c, Buf *out)
{
    int64_t a = c->sides[0].waits.total, b = c->sides[1].waits.total;

    if (a == b) {
        buf_puts(out, "both take the same time\n");
        return;
    }
    buf_puts(out, b < a ? "saved " : "lost ");
    time_short(out, b < a ? a - b : b - a);
    buf_puts(out, " s");
    if (a > 0)
        buf_printf(out, " (%.2f %%)",
                   (double)(b < a ? a - b : b - a) / (double)a * 100);
    buf_putc(out, '\n');
}

/* What is decided by event [seq]. */
static void tell_decision(Compared *c, Seq seq, Buf *out)
{
    Story story;
    Event e;

    buf_puts(out, "  ");
    text_escape(out, c->name, strlen(c->name), 0);
    buf_puts(out, ": ");
    story_init(&story, &c->labels);
    if (!seq)
        buf_puts(out, "The run is over.");
    else if (reel_read(&c->labels.reel, seq, &e, NULL))
        story_event(&story, &e, out);
    buf_putc(out, '\n');
}

void compare_tell(Compare *c, Buf *out)
{
    tell_side(&c->sides[0], out);
    tell_side(&c->sides[1], out);
    tell_saved(c, out);
    tell_path(&c->sides[0], out);
    tell_path(&c->sides[1], out);
    tell_slack(&c->sides[0], out);
    tell_slack(&c->sides[1], out);
    if (!c->first.decision) {
        buf_puts(out, "both decide the same, all the way\n");
        return;
    }
    buf_printf(out, "first difference: decision %zu\n", c->first.decision);
    tell_decision(&c->sides[0], c->first.left, out);
    tell_decision(&c->sides[1], c->first.right, out);
}
