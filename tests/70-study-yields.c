/* 70-study-yields.c - awaits that were reached, awaits that really waited, and
 * calls that blocked the loop are counted at the right lines. */
#include <stdio.h>
#include <string.h>

#include "sim/tape/log.h"
#include "tests/tap.h"
#include "tui/study/stacks.h"
#include "tui/study/yields.h"

static Log run;

static void add(Event e)
{
    e.seq = run.len + 1;
    e.cause = run.len > 0;
    e.ready_pos = e.ready_len = -1;
    if (e.text)
        e.text_len = strlen(e.text);
    log_add(&run, &e);
}

/* What is counted at a line, as text. */
static void has(const Yields *y, int line, const char *want)
{
    const LineYield *l = yields_at(y, 0, line);
    char text[120] = "nothing";

    if (l)
        snprintf(text, sizeof text, "reached %d, suspended %d for %d, blocked "
                 "%d for %d", (int)l->reached, (int)l->suspended,
                 (int)l->waited, (int)l->blocked, (int)l->blocked_for);
    is_str(text, want, "line %d", line);
}

static void make_run(void)
{
    add((Event){.kind = EVENT_RUN_START});
    add((Event){.kind = EVENT_LANE, .lane = 1, .num = LANE_TASK,
                .text = "Task-1"});
    add((Event){.kind = EVENT_RUN, .lane = 1, .line = 9});
    add((Event){.kind = EVENT_AWAIT, .lane = 1, .line = 10});
    add((Event){.kind = EVENT_AWAIT, .lane = 1, .line = 10});
    add((Event){.kind = EVENT_STACK, .lane = 1, .num = 1,
                .text = "main:10\nfetch:4\nother:3:2"});
    add((Event){.kind = EVENT_SUSPEND, .lane = 1, .line = 4, .num = 1});
    add((Event){.kind = EVENT_RUN, .lane = 1, .line = 4, .t = 500});
    add((Event){.kind = EVENT_BLOCK_START, .lane = 1, .line = 5, .t = 500});
    add((Event){.kind = EVENT_BLOCK_END, .lane = 1, .line = 5, .t = 800});
    add((Event){.kind = EVENT_SUSPEND, .lane = 1, .line = 6, .t = 800});
    add((Event){.kind = EVENT_LANE_END, .lane = 1, .t = 900});
}

/* A damaged tape's, before there is any other: nothing is added to no pointer
 * then, as clang's sanitizer has it. */
static void test_no_text(void)
{
    Event e = {.kind = EVENT_STACK, .seq = 1, .num = 1};
    const uint32_t *places;
    Stacks s;

    stacks_init(&s);
    stacks_add(&s, &e);
    is_int((long long)stacks_lines(&s, 1, &places), 0,
           "a chain without a text has no lines");
    ok(!places, "... nor a place for them");
    is_int((long long)stacks_event(&s, 1), 1, "... but is known");
    stacks_clear(&s);
}

int main(void)
{
    Yields y;
    Err err;

    test_no_text();
    log_init(&run);
    yields_init(&y);
    make_run();
    Reel reel = log_reel(&run);
    ok(yields_upto(&y, &reel, 7, &err), "a part of the run");
    has(&y, 4, "reached 0, suspended 1 for 0, blocked 0 for 0");
    ok(yields_upto(&y, &reel, UINT64_MAX, &err), "and the rest");
    is_int((long long)y.seen, 12, "to the last event");
    has(&y, 10, "reached 2, suspended 1 for 500, blocked 0 for 0");
    has(&y, 4, "reached 0, suspended 1 for 500, blocked 0 for 0");
    has(&y, 5, "reached 0, suspended 0 for 0, blocked 1 for 300");
    has(&y, 6, "reached 0, suspended 1 for 100, blocked 0 for 0");
    has(&y, 9, "nothing");
    is_int((long long)yields_at(&y, 2, 3)->suspended, 1,
           "a line of another source");
    yields_clear(&y);
    log_clear(&run);
    return tap_done();
}
