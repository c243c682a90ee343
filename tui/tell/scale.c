/* scale.c - which column of a timeline shows which events. */
#include "tui/tell/scale.h"

#include "sim/base/mem.h"

enum {
    EVENTS_PER_STEP = 6,        /* guessed, to read enough at once */
    CELLS_MAX = 3,              /* wider columns do not tell more */
    FOLD_TO = 7,                /* columns of a folded gap */
    FOLD_LEAST = 16,            /* gaps up to this are not folded */
    FINER = 12,                 /* units that are tried, each finer */
};

void scale_init(Scale *s)
{
    *s = (Scale){.cells = 1, .cursor = -1};
}

void scale_clear(Scale *s)
{
    mem_free(s->columns);
}

static Column *add_column(Scale *s)
{
    s->columns = mem_grow(s->columns, &s->cap, s->len + 1, sizeof *s->columns);
    return &s->columns[s->len++];
}

/* The first of [width] columns if the cursor stands at [at] of [total]. */
static int64_t window(int64_t at, int64_t total, int64_t width)
{
    int64_t first = at - width * 2 / 3;

    if (first > total - width)
        first = total - width;
    return first < 0 ? 0 : first;
}

static int64_t time_of(const Spans *spans, Seq seq)
{
    return spans->ninstants
               ? spans->instants[spans_instant_of(spans, seq)].t : 0;
}

/* --- decisions ----------------------------------------------------------- */

/* How many columns the stretch has before the cursor's, or behind it. */
typedef int64_t CountColumns(const Scale *s, const Spans *spans, bool before);

static int64_t count_decisions(const Scale *s, const Spans *spans, bool before)
{
    int64_t n = (int64_t)spans_steps_to(spans, s->ask.cursor);

    return before ? n - 1 : (int64_t)spans->nsteps - n;
}

/* Reads until there are [need] columns before the cursor's, or the run has no
 * more.  From how many events gave how many columns it is guessed how far back
 * to go, because each beginning further back means reading all again.  A read
 * that the budget cut off goes on. */
static bool cover_before(const Scale *s, Spans *spans, int64_t need,
                         CountColumns *count, size_t budget)
{
    Seq cursor = s->ask.cursor, reach = (Seq)need * EVENTS_PER_STEP;

    if (spans->unfinished == cursor && cursor - spans->from > reach)
        reach = cursor - spans->from;
    for (;;) {
        Seq lo = cursor > reach ? cursor - reach : 0;
        if (!spans_cover(spans, lo, cursor, budget))
            return false;
        int64_t n = count(s, spans, true);
        if (n >= need || spans->from == 0 || spans->broken)
            return true;
        Seq had = cursor - spans->from;
        reach = n > 0 ? had * (Seq)need / (Seq)n + had : had * 4;
    }
}

static bool cover_behind(const Scale *s, Spans *spans, int64_t need,
                         CountColumns *count, size_t budget)
{
    Seq last = reel_last(&spans->reel);

    for (;;) {
        int64_t n = count(s, spans, false);
        if (n >= need || spans->to >= last || spans->broken)
            return true;
        if (!spans_cover(spans, spans->from, spans->to + (Seq)need *
                         EVENTS_PER_STEP, budget))
            return false;
    }
}

/* Reads what [width] columns around the cursor need: see window(). */
static bool cover(const Scale *s, Spans *spans, int64_t width,
                  CountColumns *count, size_t budget)
{
    if (!cover_before(s, spans, width * 2 / 3 + 1, count, budget))
        return false;
    /* Where the run has few columns before the cursor, more are behind it. */
    int64_t before = count(s, spans, true);
    int64_t need = before > width * 2 / 3 ? width / 3 : width - before;
    if (!cover_behind(s, spans, need + 2, count, budget))
        return false;
    int64_t behind = count(s, spans, false);
    return behind > width / 3 ||
           cover_before(s, spans, width - behind, count, budget);
}

static void make_decisions(Scale *s, Spans *spans, int64_t width)
{
    int64_t at = (int64_t)spans_steps_to(spans, s->ask.cursor) - 1;
    int64_t n = (int64_t)spans->nsteps;
    int64_t total = n + (spans->to >= reel_last(&spans->reel));
    int64_t first = window(at < 0 ? 0 : at, total, width);

    /* Behind the last one there is room for how lanes ended in it. */
    for (int64_t i = first; i < total && i < first + width; i++) {
        Column *c = add_column(s);
        c->after = i < n ? spans_step(spans, (size_t)i) - 1 : spans->to;
        c->last = i + 1 < n ? spans_step(spans, (size_t)i + 1) - 1
                            : spans->to;
        c->t = time_of(spans, c->after + 1);
        c->fold = false;
    }
    s->cursor = at < 0 ? -1 : (int)(at - first);
}

/* --- events -------------------------------------------------------------- */

static bool make_events(Scale *s, Spans *spans, size_t budget)
{
    Seq last = reel_last(&spans->reel), each = s->ask.events;
    int64_t width = s->ask.width, at = (int64_t)((s->ask.cursor - 1) / each);
    int64_t total = (int64_t)((last + each - 1) / each);

    if (s->ask.cursor == 0)
        at = 0;
    Seq first = (Seq)window(at, total, width) * each;
    Seq end = first + (Seq)width * each;
    bool done = spans_cover(spans, first, end, budget);
    for (Seq a = first; a < end && a < spans->to; a += each) {
        Column *c = add_column(s);
        c->after = a;
        c->last = a + each < spans->to ? a + each : spans->to;
        c->t = time_of(spans, a + 1);
        c->fold = false;
    }
    s->cursor = s->ask.cursor ? (int)(at - (int64_t)(first / each)) : -1;
    return done;
}

/* --- time ---------------------------------------------------------------- */

/* How many columns lie between instants that are [gap] units apart.  Where none
 * is to be folded all fits the width; but time falls in a damaged tape. */
static int64_t shown_gap(const Scale *s, int64_t gap)
{
    return gap > s->fold_beyond || gap > s->ask.width ? FOLD_TO : gap;
}

static int64_t unit_of(const Scale *s, const Spans *spans, size_t instant)
{
    return spans->instants[instant].t / s->ask.unit;
}

/* The last event before time [t]. */
static Seq before_time(const Spans *spans, int64_t t)
{
    size_t low = 0, high = spans->ninstants;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (spans->instants[middle].t < t)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == spans->ninstants)
        return spans->to;
    Seq seq = spans->from + spans->instants[low].at;
    return seq > spans->from ? seq - 1 : spans->from;
}

static void add_unit(Scale *s, const Spans *spans, int64_t unit)
{
    Column *c = add_column(s);

    c->t = unit * s->ask.unit;
    c->after = before_time(spans, c->t);
    c->last = before_time(spans, c->t + s->ask.unit);
    c->fold = false;
}

/* The columns from behind instant [i - 1] up to that of instant [i]. */
static void add_gap(Scale *s, const Spans *spans, size_t i)
{
    int64_t from = unit_of(s, spans, i - 1), to = unit_of(s, spans, i);
    int64_t gap = to - from, n = shown_gap(s, gap);

    for (int64_t k = 1; k <= n; k++) {
        add_unit(s, spans, n == gap || k <= n / 2 ? from + k : to - (n - k));
        s->columns[s->len - 1].fold = n < gap && k == (n + 1) / 2;
    }
}

/* How many columns the instants from [i] to [end] take. */
static int64_t extent(const Scale *s, const Spans *spans, size_t i, size_t end,
                      int64_t most)
{
    int64_t n = 1;

    for (i++; i <= end && n <= most; i++)
        n += shown_gap(s, unit_of(s, spans, i) - unit_of(s, spans, i - 1));
    return n;
}

/* Going left from instant [i]: where [want] columns or more begin. */
static size_t reach_left(const Scale *s, const Spans *spans, size_t i,
                         int64_t want, int64_t *n)
{
    for (*n = 0; i > 0 && *n < want; i--)
        *n += shown_gap(s, unit_of(s, spans, i) - unit_of(s, spans, i - 1));
    return i;
}

static int64_t count_times(const Scale *s, const Spans *spans, bool before)
{
    int64_t n = 0;

    if (spans->ninstants == 0)
        return 0;
    size_t at = spans_instant_of(spans, s->ask.cursor);
    if (!before)
        return extent(s, spans, at, spans->ninstants - 1, s->ask.width) - 1;
    reach_left(s, spans, at, s->ask.width, &n);
    return n;
}

static void make_times(Scale *s, Spans *spans)
{
    if (spans->ninstants == 0)
        return;
    size_t at = spans_instant_of(spans, s->ask.cursor);
    size_t end = spans->ninstants - 1;
    int64_t width = s->ask.width, left, skip;
    int64_t right = extent(s, spans, at, end, width) - 1;
    int64_t want = right < width - width * 2 / 3 - 1 ? width - 1 - right
                                                     : width * 2 / 3;
    size_t i = reach_left(s, spans, at, want, &left);

    /* From the first instant on, and then what is too much on the left goes. */
    add_unit(s, spans, unit_of(s, spans, i));
    while (i < end && s->len < (size_t)(left + width))
        add_gap(s, spans, ++i);
    skip = left > want ? left - want : 0;
    for (size_t k = (size_t)skip; k < s->len; k++)
        s->columns[k - (size_t)skip] = s->columns[k];
    s->len -= (size_t)skip;
    if (s->len > (size_t)width)
        s->len = (size_t)width;
    s->cursor = (int)(left - skip);
}

/* --- the whole run ------------------------------------------------------- */

int64_t scale_nice(int64_t n)
{
    int64_t ten = 1;

    while (ten < n / 10)
        ten *= 10;
    for (;; ten *= 10)
        for (int i = 1; i <= 5; i += i == 1 ? 1 : 3)
            if (ten * i >= n)
                return ten * i;
}

/* True if many instants share their columns, so that it is worth folding gaps
 * to make the columns finer. */
static bool is_crowded(const Scale *s, const Spans *spans)
{
    size_t columns = 1;

    for (size_t i = 1; i < spans->ninstants; i++)
        columns += unit_of(s, spans, i) != unit_of(s, spans, i - 1);
    return columns * 2 < spans->ninstants;
}

static void fold_gaps(Scale *s)
{
    s->fold_beyond = s->ask.width / 3;
    if (s->fold_beyond < FOLD_LEAST)
        s->fold_beyond = FOLD_LEAST;
}

/* Gaps of some length are folded, unless all of the run has room without. */
static void fold_long_runs(Scale *s, const Spans *spans)
{
    Event e;

    if (s->ask.axis == AXIS_TIME && s->ask.unit > 0 &&
        reel_read(&spans->reel, reel_last(&spans->reel), &e, NULL) &&
        e.t / s->ask.unit < s->ask.width)
        return;
    fold_gaps(s);
}

static size_t folds(const Scale *s, const Spans *spans)
{
    size_t n = 0;

    for (size_t i = 1; i < spans->ninstants; i++)
        n += unit_of(s, spans, i) - unit_of(s, spans, i - 1) > s->fold_beyond;
    return n;
}

/* The smallest nice unit with which all of it fits; without folds, unless
 * those help much. */
static void choose_unit(Scale *s, const Spans *spans)
{
    int64_t t = spans->ninstants ? spans->instants[spans->ninstants - 1].t : 0;
    int64_t width = s->ask.width > 1 ? s->ask.width - 1 : 1;

    s->ask.unit = scale_nice(t / width + 1);
    if (!is_crowded(s, spans))
        return;
    /* The unit that shows the most columns beside those of folded gaps. */
    int64_t best = s->ask.unit, most = 0;
    fold_gaps(s);
    for (int i = 0; i < FINER && s->ask.unit > 0; i++) {
        int64_t n = extent(s, spans, 0, spans->ninstants - 1, width);
        if (n > width)
            break;
        n -= FOLD_TO * (int64_t)folds(s, spans);
        if (n > most)
            most = n, best = s->ask.unit;
        int64_t finer = scale_nice(s->ask.unit / 5 + 1);
        s->ask.unit = finer < s->ask.unit ? finer : 0;
    }
    s->ask.unit = best;
}

static void choose_step(Scale *s, const Spans *spans)
{
    Seq width = (Seq)s->ask.width, last = reel_last(&spans->reel);

    s->ask.events = 0;
    if (spans->nsteps + 1 > width)
        s->ask.events = (last + width - 1) / width;
}

/* Where all decisions are known, columns are as wide as there is room for. */
static void widen(Scale *s, const Spans *spans)
{
    if (spans->from > 0 || spans->to < reel_last(&spans->reel) ||
        spans->nsteps == 0)
        return;
    while (s->cells < CELLS_MAX && (spans->nsteps + 1) * (Seq)(s->cells + 1) <=
           (Seq)s->ask.width)
        s->cells++;
}

/* --- making -------------------------------------------------------------- */

bool scale_make(Scale *s, Spans *spans, const ScaleAsk *ask, size_t budget)
{
    s->ask = *ask;
    s->len = 0;
    s->cells = 1;
    s->cursor = -1;
    s->fold_beyond = INT64_MAX;
    if (ask->width <= 0 || reel_last(&spans->reel) == 0)
        return true;
    if (!ask->whole)
        fold_long_runs(s, spans);
    if (ask->whole) {
        if (!spans_cover(spans, 0, reel_last(&spans->reel), budget))
            return false;
        if (ask->axis == AXIS_TIME)
            choose_unit(s, spans);
        else
            choose_step(s, spans);
    }
    if (ask->axis == AXIS_TIME) {
        bool done = cover(s, spans, ask->width, count_times, budget);
        make_times(s, spans);
        return done;
    }
    if (s->ask.events)
        return make_events(s, spans, budget);
    bool done = cover(s, spans, ask->width, count_decisions, budget);
    widen(s, spans);
    make_decisions(s, spans, ask->width / s->cells);
    return done;
}

/* --- what columns show --------------------------------------------------- */

/* True if lane [info] ended in the column before [i], and ran there: then [i]
 * shows how. */
static bool ended_before(const Scale *s, Spans *spans, const LaneInfo *info,
                         size_t i)
{
    const Column *c = i > 0 ? &s->columns[i - 1] : NULL;

    return c && info->ended > c->after && info->ended <= c->last &&
           spans_over(spans, info->id, c->after, c->last) >= MARK_RUN;
}

Mark scale_mark(const Scale *s, Spans *spans, const LaneInfo *info, size_t i,
                Seq upto)
{
    const Column *c = &s->columns[i];
    Seq last = c->last < upto ? c->last : upto;

    if (last < c->after || (info->ended && info->ended <= c->after &&
                            !ended_before(s, spans, info, i)))
        return MARK_NONE;
    Mark mark = spans_over(spans, info->id, c->after, last);
    /* The loop's lane has done with its callback before the clock moves. */
    if (mark == MARK_RUN && c->after == c->last && s->ask.axis == AXIS_TIME &&
        !spans_runs_on(spans, info->id, c->after))
        return MARK_IDLE;
    return mark;
}

bool scale_is_tick(const Scale *s, Spans *spans, const LaneInfo *info,
                   size_t i)
{
    const Column *c = &s->columns[i];

    return s->ask.axis == AXIS_TIME &&
           !spans_runs_on(spans, info->id, c->after) &&
           !spans_runs_on(spans, info->id, c->last);
}
