/* lint_timeout.c - time limits that cannot be met. */
#include <stdio.h>
#include <string.h>

#include "tui/study/lint_int.h"

enum {
    CAUSES = 8,                 /* from a CANCEL back to the timer behind it */
    CHAIN = 8,                  /* tasks that wait for tasks */
};

/* Where a limit is set. */
typedef struct Limit {
    uint32_t id;                /* its place */
    uint32_t work;              /* where the sleep stands that is too long */
    int set, hopeless;          /* times */
    int64_t limit, takes;       /* of the first that was hopeless */
    Seq seq;
} Limit;

typedef struct Limits {
    Pool places;                /* of Limit */
} Limits;

static void begin(void *self, LintRun *r)
{
    Limits *l = self;

    (void)r;
    pool_init(&l->places, sizeof(Limit));
}

static bool is_limit(const Event *e)
{
    return e->kind == EVENT_TIMER && e->text &&
           (strcmp(e->text, "_release_waiter") == 0 ||
            strcmp(e->text, "Timeout._on_timeout") == 0);
}

static Limit *limit_at(Limits *l, const Event *timer)
{
    uint32_t place = lint_place(timer->file, timer->line);
    Limit *limit = place ? pool_get(&l->places, place) : NULL;

    return limit || !place ? limit : pool_add(&l->places, place);
}

/* The limit's timer that is behind [e], a CANCEL. */
static bool find_limit(LintRun *r, const Event *e, Event *timer)
{
    Seq seq = e->cause;

    for (int i = 0; i < CAUSES && lint_look(r, seq, timer); i++) {
        if (is_limit(timer))
            return true;
        seq = timer->cause;
    }
    return false;
}

/* The timer that lane [lane] waits for in the end, if it does so through tasks
 * alone. */
static const PendingTimer *timer_of(const LintRun *r, uint32_t waits)
{
    for (int i = 0; i < CHAIN; i++) {
        const Lane *task = picture_lane(&r->picture, waits);
        if (!task)
            return picture_timer_of(&r->picture, waits);
        if (task->state != LANE_WAIT || !task->waits)
            return NULL;
        waits = task->waits;
    }
    return NULL;
}

static void ran_out(Limits *l, LintRun *r, const Event *e)
{
    const PendingTimer *timer = e->obj ? timer_of(r, e->obj) : NULL;
    Event limit, work;

    if (!timer || !find_limit(r, e, &limit))
        return;
    Seq set = timer->set;
    Limit *place = limit_at(l, &limit);
    if (!place || !lint_look(r, set, &work) || is_limit(&work) ||
        work.num - work.t <= limit.num - limit.t)
        return;
    if (place->hopeless++ > 0)
        return;
    place->limit = limit.num - limit.t;
    place->takes = work.num - work.t;
    place->work = lint_place(work.file, work.line);
    place->seq = e->seq;
}

static void event(void *self, LintRun *r, const Event *e)
{
    if (is_limit(e)) {
        Limit *limit = limit_at(self, e);
        if (limit)
            limit->set++;
    } else if (e->kind == EVENT_CANCEL && e->via == VIA_TIMEOUT) {
        ran_out(self, r, e);
    }
}

static void end(void *self, LintRun *r)
{
    Limits *l = self;

    for (size_t i = 0; i < l->places.len; i++) {
        const Limit *p = pool_at(&l->places, i);
        if (p->hopeless == 0 || p->hopeless != p->set || p->limit <= 0)
            continue;
        char where[40] = "";
        if (p->work)
            snprintf(where, sizeof where, " in line %d",
                     lint_place_line(p->work));
        lint_add(r, LINT_TIMEOUT, p->seq, lint_place_file(p->id),
                 lint_place_line(p->id), "the limit of %s is shorter than the "
                 "work: the wait%s alone takes %s", lint_seconds(p->limit),
                 where, lint_seconds(p->takes));
    }
    pool_clear(&l->places);
}

const LintFamily lint_timeout = {sizeof(Limits), begin, event, end};
