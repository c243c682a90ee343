/* 71-study-waits.c - the waits that take time, which of them decide how long a
 * run takes, and where two runs first decide differently. */
#include <stdio.h>
#include <string.h>

#include "sim/base/buf.h"
#include "sim/tape/log.h"
#include "tests/tap.h"
#include "tui/study/critical.h"
#include "tui/study/diverge.h"
#include "tui/study/waits.h"

static Log run;

static Seq add(Event e)
{
    e.seq = run.len + 1;
    e.ready_pos = e.ready_len = -1;
    if (e.text)
        e.text_len = strlen(e.text);
    log_add(&run, &e);
    return e.seq;
}

static void lane(uint32_t id, const char *name)
{
    add((Event){.kind = EVENT_LANE, .lane = id, .num = LANE_TASK, .cause = 1,
                .text = name});
}

static Seq picked(uint32_t id, int64_t t, Seq cause)
{
    return add((Event){.kind = EVENT_RUN, .lane = id, .t = t, .cause = cause});
}

/* Lane [id] sleeps from [t] on, in its step [step]: the number of the TIMER. */
static Seq sleep_on(uint32_t id, uint32_t handle, int64_t t, Seq step)
{
    add((Event){.kind = EVENT_FUTURE, .lane = id, .obj = handle + 1, .t = t,
                .cause = step, .text = "sleep"});
    return add((Event){.kind = EVENT_TIMER, .lane = id, .obj = handle, .t = t,
                       .peer = handle + 1, .line = (int)id, .cause = step});
}

static Seq fire(uint32_t handle, int64_t t, Seq timer)
{
    return add((Event){.kind = EVENT_TIMER_FIRE, .obj = handle, .t = t,
                       .cause = timer});
}

/* Two sleepers side by side; then the first sleeps again.  A third's time limit
 * is no wait. */
static void make_run(void)
{
    log_init(&run);
    add((Event){.kind = EVENT_RUN_START});
    lane(1, "A");
    lane(2, "B");
    Seq a = picked(1, 0, 1), first = sleep_on(1, 10, 0, a);
    Seq b = picked(2, 0, 1), long_one = sleep_on(2, 20, 0, b);
    add((Event){.kind = EVENT_FUTURE, .lane = 2, .obj = 31, .num = 1,
                .cause = b, .text = "wait_for"});
    Seq limit = add((Event){.kind = EVENT_TIMER, .lane = 2, .obj = 30,
                            .peer = 31, .cause = b});
    add((Event){.kind = EVENT_JUMP, .obj = 10, .t = 100, .cause = first});
    Seq fired = fire(10, 100, first);
    Seq again = sleep_on(1, 40, 100, picked(1, 100, fired));
    add((Event){.kind = EVENT_JUMP, .obj = 20, .t = 150, .cause = long_one});
    fire(20, 150, long_one);
    add((Event){.kind = EVENT_TIMER_CANCEL, .obj = 30, .t = 150,
                .cause = limit});
    add((Event){.kind = EVENT_JUMP, .obj = 40, .t = 200, .cause = again});
    picked(1, 200, fire(40, 200, again));
    add((Event){.kind = EVENT_RUN_END, .t = 200, .cause = 1});
}

static void test_waits(void)
{
    Reel reel = log_reel(&run);
    Waits w;
    Err err;
    Buf b;

    waits_init(&w);
    buf_init(&b);
    ok(waits_read(&w, &reel, &err), "all is read");
    for (size_t i = 0; i < w.len; i++)
        buf_printf(&b, "%u:%d-%d ", (unsigned)w.items[i].lane,
                   (int)w.items[i].began, (int)w.items[i].ended);
    is_str(b.data, "1:0-100 2:0-150 1:100-200 ", "the waits");
    is_int((long long)waits_sum(&w), 350, "end to end");
    is_int((long long)w.total, 200, "the run");
    ok(waits_from(&w, w.items[1].from) == &w.items[1], "found by its event");
    ok(!waits_from(&w, 1), "no wait begins there");
    buf_clear(&b);
    waits_clear(&w);
}

static void test_critical(void)
{
    Reel reel = log_reel(&run);
    CriticalPath p;
    Err err;
    Buf b;

    buf_init(&b);
    ok(critical_find(&p, &reel, &err), "the path is found");
    for (size_t i = 0; i < p.len; i++)
        buf_printf(&b, "%u:%d-%d ", (unsigned)p.legs[i].lane,
                   (int)p.legs[i].began, (int)p.legs[i].ended);
    is_str(b.data, "1:0-100 1:100-200 ", "A's two sleeps decide, B's does not");
    critical_clear(&p);
    buf_clear(&b);
}

static void test_diverge(void)
{
    static Log other;
    Divergence d;
    Err err;

    log_init(&other);
    for (Seq seq = 1; seq <= run.len; seq++) {
        Reel from = log_reel(&run);
        Event e;
        if (!reel_read(&from, seq, &e, &err))
            break;
        e.t *= 2;
        if (e.kind == EVENT_RUN && e.t == 400)
            e.lane = 2;
        log_add(&other, &e);
    }
    Run left = {log_reel(&run), &run.lanes};
    Run right = {log_reel(&other), &other.lanes};
    ok(diverge_find(&d, &left, &left, &err) && !d.decision,
       "a run does not differ from itself");
    is_int((long long)d.common, 4, "four decisions");
    ok(diverge_find(&d, &left, &right, &err), "against another");
    is_int((long long)d.decision, 4, "the fourth differs; times do not matter");
    ok(d.left == d.right && d.left > 0, "both have one");
    log_clear(&other);
}

int main(void)
{
    make_run();
    test_waits();
    test_critical();
    test_diverge();
    log_clear(&run);
    return tap_done();
}
