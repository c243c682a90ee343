/* lint_block.c - who keeps the loop from the others: calls that block it, and
 * awaits that never give way. */
#include <stdio.h>
#include <string.h>

#include "sim/tape/text.h"
#include "tui/study/lint_int.h"
#include "tui/study/yields.h"

enum { OFTEN = 10 };            /* awaits of one step at one line */

/* Calls at one place that blocked for long. */
typedef struct Call {
    uint32_t id;                /* its place */
    int times;
    int64_t longest, sum;
    Seq seq;                    /* its first BLOCK_END */
    size_t others;              /* most that were ready meanwhile */
    char what[40];
} Call;

/* An await. */
typedef struct Await {
    uint32_t id;                /* its place */
    uint32_t lane, other;       /* who came there; who was ready */
    Seq step, seq;              /* of the last time; of the most */
    int run, most;              /* times in that step, others being ready */
} Await;

typedef struct Blocking {
    Pool calls, awaits;
    Yields yields;
} Blocking;

static void begin(void *self, LintRun *r)
{
    Blocking *b = self;

    (void)r;
    pool_init(&b->calls, sizeof(Call));
    pool_init(&b->awaits, sizeof(Await));
    yields_init(&b->yields);
}

/* --- calls ---------------------------------------------------------------- */

static void blocked(Blocking *b, LintRun *r, const Event *e)
{
    uint32_t place = lint_place(e->file, e->line);
    size_t others = picture_ready_len(&r->picture, e->loop);
    Event start;
    Buf what;

    if (e->num <= LINT_LONG || !place || !lint_look(r, e->cause, &start) ||
        start.kind != EVENT_BLOCK_START || !start.text ||
        strcmp(start.text, "the GIL") == 0)
        return;
    Call *c = pool_get(&b->calls, place);
    if (!c) {
        c = pool_add(&b->calls, place);
        c->seq = e->seq;
        buf_init(&what);
        text_escape(&what, start.text, start.text_len, 0);
        snprintf(c->what, sizeof c->what, "%s", what.data);
        buf_clear(&what);
    }
    c->times++;
    c->sum += e->num;
    c->longest = e->num > c->longest ? e->num : c->longest;
    c->others = others > c->others ? others : c->others;
}

static void report_calls(Blocking *b, LintRun *r)
{
    Buf more;

    buf_init(&more);
    for (size_t i = 0; i < b->calls.len; i++) {
        const Call *c = pool_at(&b->calls, i);
        buf_reset(&more);
        if (c->times > 1)
            buf_printf(&more, ", %d times, %s in all", c->times,
                       lint_seconds(c->sum));
        if (c->others > 0)
            buf_printf(&more, ", while %zu %s ready", c->others,
                       c->others == 1 ? "was" : "were");
        lint_add(r, LINT_LOOP_BLOCKED, c->seq, lint_place_file(c->id),
                 lint_place_line(c->id), "%s keeps the loop for %s%s", c->what,
                 lint_seconds(c->longest), more.data);
    }
    buf_clear(&more);
}

/* --- awaits ------------------------------------------------------------ */

static void reached(Blocking *b, LintRun *r, const Event *e)
{
    const Lane *lane = picture_lane(&r->picture, e->lane);
    uint32_t place = lint_place(e->file, e->line);

    if (!lane || lane->kind != LANE_TASK || !place)
        return;
    Await *a = pool_get(&b->awaits, place);
    if (!a)
        a = pool_add(&b->awaits, place);
    if (a->step != lane->ran || a->lane != e->lane)
        a->run = 0;
    a->step = lane->ran;
    a->lane = e->lane;
    uint32_t other = 0;
    for (size_t i = 0; i < picture_ready_len(&r->picture, e->loop) && !other;
         i++)
        other = picture_ready(&r->picture, e->loop, i)->lane;
    a->run = other ? a->run + 1 : 0;
    if (a->run > a->most) {
        a->most = a->run;
        a->other = other;
        a->seq = e->seq;
    }
}

static void report_awaits(Blocking *b, LintRun *r)
{
    if (!yields_upto(&b->yields, r->reel, reel_last(r->reel), NULL))
        return;
    for (size_t i = 0; i < b->awaits.len; i++) {
        const Await *a = pool_at(&b->awaits, i);
        int file = lint_place_file(a->id), line = lint_place_line(a->id);
        const LineYield *y = yields_at(&b->yields, file, line);
        if (a->most < OFTEN || !y || y->suspended > 0)
            continue;
        lint_add(r, LINT_NEVER_YIELDS, a->seq, file, line,
                 "this await came %d times in one step of %s and never waited, "
                 "while %s was ready", a->most, lint_lane(r, a->lane),
                 lint_lane(r, a->other));
    }
}

static void event(void *self, LintRun *r, const Event *e)
{
    if (e->kind == EVENT_BLOCK_END)
        blocked(self, r, e);
    else if (e->kind == EVENT_AWAIT)
        reached(self, r, e);
}

static void end(void *self, LintRun *r)
{
    Blocking *b = self;

    report_calls(b, r);
    report_awaits(b, r);
    pool_clear(&b->calls);
    pool_clear(&b->awaits);
    yields_clear(&b->yields);
}

const LintFamily lint_block = {sizeof(Blocking), begin, event, end};
