/* critical.c - which chain of waits decides how long a run takes. */
#include "tui/study/critical.h"

#include "sim/base/mem.h"

void critical_clear(CriticalPath *p)
{
    mem_free(p->legs);
    *p = (CriticalPath){0};
}

/* The first event of the run's last instant; 0: it cannot be read. */
static Seq first_of_last_instant(const Reel *reel, Err *err)
{
    Seq last = reel_last(reel);
    Event e;

    if (!last || !reel_read(reel, last, &e, err))
        return 0;
    return e.t > 0 ? reel_at_time(reel, e.t - 1) + 1 : last;
}

static void add_leg(CriticalPath *p, const Event *cause, const Event *e)
{
    p->legs = mem_grow(p->legs, &p->cap, p->len + 1, sizeof *p->legs);
    p->legs[p->len++] = (Leg){
        .lane = cause->lane, .file = cause->file, .line = cause->line,
        .from = cause->seq, .to = e->seq, .began = cause->t, .ended = e->t,
    };
}

static void reverse(CriticalPath *p)
{
    for (size_t i = 0; i + i + 1 < p->len; i++) {
        Leg leg = p->legs[i];
        p->legs[i] = p->legs[p->len - 1 - i];
        p->legs[p->len - 1 - i] = leg;
    }
}

static bool is_block_end(const Event *e, void *arg)
{
    (void)arg;
    return e->kind == EVENT_BLOCK_END;
}

/* What really brought [e] about.  A timer that fires late was held up by the
 * call that blocked its loop; else it is as the tape says. */
static Seq cause_of(const Reel *reel, const Event *e)
{
    Event end;

    if (e->kind != EVENT_TIMER_FIRE || e->num <= 0)
        return e->cause;
    Seq seq = reel_find(reel, e->seq, true, is_block_end, NULL);
    bool held = reel_read(reel, seq, &end, NULL) &&
                end.loop == e->loop && end.t > e->t - e->num;
    return held ? seq : e->cause;
}

bool critical_find(CriticalPath *p, const Reel *reel, Err *err)
{
    Event e, cause;

    *p = (CriticalPath){0};
    Seq seq = first_of_last_instant(reel, err);
    if (!seq || !reel_read(reel, seq, &e, err))
        return reel_last(reel) == 0;
    for (Seq next; (next = cause_of(reel, &e)) > 0; e = cause) {
        if (!reel_read(reel, next, &cause, err))
            return false;
        if (cause.t < e.t)
            add_leg(p, &cause, &e);
    }
    reverse(p);
    return true;
}
