/* 72-study-blocks.c - who could not go on because a call blocked the loop. */
#include <stdio.h>
#include <string.h>

#include "sim/base/buf.h"
#include "sim/tape/log.h"
#include "tests/tap.h"
#include "tui/study/blocks.h"

static Log run;

static void add(Event e)
{
    e.seq = run.len + 1;
    e.cause = run.len > 0;
    if (e.kind != EVENT_READY && e.kind != EVENT_RUN)
        e.ready_pos = e.ready_len = -1;
    if (e.text)
        e.text_len = strlen(e.text);
    log_add(&run, &e);
}

static void at(EventKind kind, uint32_t lane, int64_t t)
{
    add((Event){.kind = kind, .lane = lane, .t = t, .ready_len = 1});
}

/* Task 1 blocks twice in its step; task 2 is ready all the time, task 3 from
 * 50 on; the timer of task 4 is due at 60. */
static void make_run(void)
{
    log_init(&run);
    add((Event){.kind = EVENT_RUN_START});
    for (uint32_t lane = 1; lane <= 4; lane++)
        add((Event){.kind = EVENT_LANE, .lane = lane, .num = LANE_TASK,
                    .text = "task"});
    add((Event){.kind = EVENT_TIMER, .lane = 4, .obj = 9, .num = 60});
    at(EVENT_READY, 1, 0);
    add((Event){.kind = EVENT_READY, .lane = 2, .ready_pos = 1,
                .ready_len = 2});
    at(EVENT_ITERATION, 0, 0);
    at(EVENT_RUN, 1, 0);
    at(EVENT_BLOCK_START, 1, 10);
    add((Event){.kind = EVENT_READY, .lane = 3, .t = 50, .ready_pos = 1,
                .ready_len = 2});
    at(EVENT_BLOCK_END, 1, 100);
    at(EVENT_BLOCK_START, 1, 100);
    at(EVENT_BLOCK_END, 1, 130);
    at(EVENT_RUN, 2, 130);
    add((Event){.kind = EVENT_TIMER_FIRE, .obj = 9, .t = 130});
}

int main(void)
{
    Blocks b;
    Err err;
    Buf text;

    make_run();
    Reel reel = log_reel(&run);
    blocks_init(&b);
    buf_init(&text);
    ok(blocks_read(&b, &reel, &err), "all is read");
    for (size_t i = 0; i < b.len; i++) {
        const Block *k = &b.items[i];
        buf_printf(&text, "[%d-%d]", (int)k->began, (int)k->ended);
        for (size_t v = k->first; v < k->first + k->victims; v++) {
            const Victim *w = &b.victims[v];
            buf_printf(&text, " %s%u:%d-%d", w->timer ? "t" : "",
                       (unsigned)w->lane, (int)w->since_t, (int)w->ran_t);
        }
        buf_puts(&text, "\n");
    }
    is_str(text.data, "[10-100] 2:0-130 3:50-0 t4:60-130\n"
           "[100-130] 2:0-130 3:50-0 t4:100-130\n", "both stretches");
    buf_clear(&text);
    blocks_clear(&b);
    log_clear(&run);
    return tap_done();
}
