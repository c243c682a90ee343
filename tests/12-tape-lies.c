/* 12-tape-lies.c - what the checker says of events that cannot be: each lie is
 * told where it would be the next event of a sound run. */
#include <string.h>

#include "sim/tape/check.h"
#include "tests/tap.h"

enum { QUEUE = 50, BARRIER, FUTURE = 60, TIMER, NOBODY = 99 };

enum { TURN = 2 };              /* of whatever does not say another */

#define EV(KIND, ...) {.kind = EVENT_##KIND, __VA_ARGS__}

/* A task is made, runs, and waits for a future that a timer would complete. */
static const Event run[] = {
    EV(RUN_START, .text = NULL),
    EV(OBJECT, .obj = QUEUE, .text = "Queue"),
    EV(LANE, .lane = 1, .num = LANE_TASK, .text = "Task-1"),
    EV(READY, .lane = 1, .cause = 3, .ready_pos = 0, .ready_len = 1),
    EV(ITERATION, .ready_len = 1),
    EV(RUN, .lane = 1, .cause = 4, .ready_pos = 0, .ready_len = 1),
    EV(FUTURE, .lane = 1, .obj = FUTURE),
    EV(TIMER, .lane = 1, .obj = TIMER, .peer = FUTURE, .num = 1000),
    EV(PUT, .lane = 1, .obj = QUEUE, .ready_pos = 0, .ready_len = 1),
    EV(SUSPEND, .lane = 1, .obj = FUTURE),
};
enum { BEFORE_RUN = 5, RUNNING = 9, WAITING = 10 };

/* Event [lie] behind the first [n] of the run: what the checker says. */
static const char *said(int n, Event lie, Check *c)
{
    for (int i = 0; i <= n; i++) {
        Event e = i < n ? run[i] : lie;
        e.seq = e.seq ? e.seq : (Seq)i + 1;
        e.iter = e.iter ? e.iter : TURN;
        e.cause = e.cause || i == 0 ? e.cause : (Seq)i;
        e.text_len = e.text ? strlen(e.text) : 0;
        check_event(c, &e);
        if (i < n && c->err.text[0])
            bail("the run is no run: %s", c->err.text);
    }
    return c->err.text;
}

static void is_lie(int n, Event lie, const char *want)
{
    const char *text;
    Check c;

    check_init(&c);
    text = strstr(said(n, lie, &c), "): ");
    is_str(text ? text + 3 : c.err.text, want, "%s", want);
    check_clear(&c);
}

#define LIE(N, WANT, ...) is_lie(N, (Event)EV(__VA_ARGS__), WANT)

static void test_order(void)
{
    LIE(RUNNING, "it follows event 9", OUTPUT, .seq = 12);
    LIE(0, "a run begins with its start, which has no cause", ITERATION);
    LIE(WAITING, "the run has begun already", RUN_START);
    LIE(WAITING, "time falls", JUMP, .t = -1);
    LIE(WAITING, "its cause does not come before it", OUTPUT, .cause = 11);
    LIE(WAITING, "it is of turn 1, which is over", OUTPUT, .iter = 1);
}

static void test_lanes(void)
{
    LIE(WAITING, "lane 1 is there already", LANE, .lane = 1, .num = 1);
    LIE(WAITING, "its parent 99 was never there", LANE, .lane = 2,
        .obj = NOBODY, .num = LANE_TASK);
    LIE(WAITING, "there is no such kind of lane", LANE, .lane = 2,
        .num = LANE_KINDS);
    LIE(WAITING, "the loop's lane does not end", LANE_END,
        .via = VIA_RETURNED);
    LIE(RUNNING, "it does not say how", LANE_END, .lane = 1);
    LIE(WAITING, "lane 1 is WAIT", LANE_END, .lane = 1, .via = VIA_RETURNED);
    LIE(WAITING, "lane 99 does not live", CANCEL, .lane = NOBODY);
    LIE(RUNNING, "nobody asked for it", CANCEL_DELIVERED, .lane = 1);
    LIE(RUNNING, "no cancel was delivered", CANCEL_SWALLOWED, .lane = 1);
    LIE(RUNNING, "there is no such stack", SUSPEND, .lane = 1, .obj = FUTURE,
        .num = 1);
    LIE(RUNNING, "its cause is not what began it", BLOCK_END, .lane = 1);
    LIE(RUNNING, "it does not say what, or where to", OUTPUT, .lane = 1);
    LIE(RUNNING, "it has no text, or is not number 1", STACK, .num = 2,
        .text = "main:1");
}

static void test_loop(void)
{
    LIE(WAITING, "it says place 1 of 2, but 0 were ready", READY, .lane = 1,
        .ready_pos = 1, .ready_len = 2);
    LIE(WAITING, "it says 1, but 0 are ready", ITERATION, .iter = TURN + 1,
        .ready_len = 1);
    LIE(WAITING, "turn 2 has been", ITERATION, .ready_len = 0);
    LIE(WAITING, "nothing was ready", RUN, .lane = 1, .ready_pos = 0,
        .ready_len = 1);
    LIE(BEFORE_RUN, "it says place 0 of 2, but 1 were ready", RUN, .lane = 1,
        .cause = 4, .ready_pos = 0, .ready_len = 2);
    LIE(BEFORE_RUN - 1, "it became ready in this turn", RUN, .lane = 1,
        .cause = 4, .ready_pos = 0, .ready_len = 1);
    LIE(BEFORE_RUN, "somebody is ready", JUMP, .obj = TIMER, .num = 1);
    LIE(WAITING, "timer 99 is not set", JUMP, .obj = NOBODY, .num = 1);
    LIE(WAITING, "the clock moves by something else", JUMP, .obj = TIMER,
        .num = 2, .t = 1);
}

static void test_timers(void)
{
    LIE(WAITING, "timer 61 is set already", TIMER, .obj = TIMER);
    LIE(WAITING, "timer 99 is not set", TIMER_FIRE, .obj = NOBODY);
    LIE(WAITING, "its cause is not what set the timer", TIMER_FIRE,
        .obj = TIMER, .t = 1000);
    LIE(WAITING, "the timer is not due", TIMER_FIRE, .obj = TIMER, .cause = 8);
    LIE(WAITING, "handle 99 is neither set nor ready", TIMER_CANCEL,
        .obj = NOBODY);
    LIE(WAITING, "future 99 is not pending", FUTURE_DONE, .obj = NOBODY);
}

static void test_objects(void)
{
    LIE(RUNNING, "object 50 is there already", OBJECT, .obj = QUEUE,
        .text = "Lock");
    LIE(RUNNING, "it does not say what it is", OBJECT, .obj = BARRIER);
    LIE(RUNNING, "object 99 is not there", PUT, .obj = NOBODY);
    LIE(RUNNING, "it holds 2, not 5", PUT, .obj = QUEUE, .ready_pos = 1,
        .ready_len = 5);
    LIE(RUNNING, "not at the end", PUT, .obj = QUEUE, .ready_pos = 0,
        .ready_len = 2);
    LIE(RUNNING, "there is no such item", GET, .obj = QUEUE, .ready_pos = 1,
        .ready_len = 0);
    LIE(RUNNING, "there is no such item", GET, .obj = QUEUE, .num = 3,
        .ready_pos = -1);
    LIE(RUNNING, "its number is negative", RELEASE, .obj = QUEUE, .num = -1);
    LIE(RUNNING, "it does not say by which future", EMPTY, .lane = 1,
        .obj = QUEUE);
    LIE(RUNNING, "future 99 is not pending", EMPTY, .lane = 1, .obj = QUEUE,
        .peer = NOBODY);
    LIE(RUNNING, "it does not say which", STATE, .obj = QUEUE);
}

int main(void)
{
    test_order();
    test_lanes();
    test_loop();
    test_timers();
    test_objects();
    return tap_done();
}
