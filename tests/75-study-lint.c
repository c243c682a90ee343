/* 75-study-lint.c - lints of a made-up run: what is found, in which order, and
 * that nothing is left.  (75-lints.t has the programs.) */
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/log.h"
#include "tests/tap.h"
#include "tui/study/lint.h"

static const char source[] =
    "total = 0\n"
    "async def add(n):\n"
    "    global total\n"
    "    seen = total\n"
    "    await asyncio.sleep(1)\n"
    "    total = seen + n\n";

static Log run;

static Seq add(Event e, const char *text)
{
    e.seq = run.len + 1;
    e.ready_len = e.ready_len ? e.ready_len : -1;
    e.cause = e.cause ? e.cause : run.len > 0;
    e.text = text;
    e.text_len = text ? strlen(text) : 0;
    log_add(&run, &e);
    return e.seq;
}

static void line(uint32_t lane, int at)
{
    add((Event){.kind = EVENT_LINE, .lane = lane, .line = at}, NULL);
}

/* Two tasks read, both write; one of them is lost while it waits; a queue is
 * filled; the run ends with the other one waiting. */
static void make_run(void)
{
    log_init(&run);
    add((Event){.kind = EVENT_RUN_START}, NULL);
    for (uint32_t lane = 1; lane <= 2; lane++)
        add((Event){.kind = EVENT_LANE, .lane = lane, .num = LANE_TASK,
                    .line = 9}, lane == 1 ? "A\n" : "B");
    line(1, 4);
    line(2, 4);
    line(1, 6);
    line(2, 6);
    add((Event){.kind = EVENT_OBJECT, .obj = 5, .line = 3}, "Queue");
    for (int i = 1; i <= 10; i++)
        add((Event){.kind = EVENT_PUT, .obj = 5, .ready_len = i}, NULL);
    Seq start = add((Event){.kind = EVENT_BLOCK_START, .lane = 1, .line = 2},
                    "time.sleep");
    for (int i = 0; i < 2; i++)
        add((Event){.kind = EVENT_BLOCK_END, .lane = 1, .line = 2,
                    .cause = start, .num = LINT_LONG + i}, NULL);
    add((Event){.kind = EVENT_LANE_LOST, .lane = 1}, NULL);
    add((Event){.kind = EVENT_SUSPEND, .lane = 2, .obj = 7, .line = 5}, NULL);
    add((Event){.kind = EVENT_RUN_END}, "deadlock");
}

static void is_found(const Facts *facts, const char *want, const char *name)
{
    Reel reel = log_reel(&run);
    Lints lints;
    Err err;
    Buf b;

    buf_init(&b);
    ok(lint_run(&lints, &reel, &run.lanes, facts, &err), "%s: read", name);
    for (size_t i = 0; i < lints.len; i++)
        buf_printf(&b, "%d %s %d|", lints.items[i].line,
                   lint_name(lints.items[i].kind), lints.items[i].times);
    is_str(b.data, want, "%s", name);
    for (size_t i = 0; i < lints.len; i++)
        ok(!strchr(lints.items[i].text, '\n') && lints.items[i].seq > 0,
           "a line, and an event");
    buf_clear(&b);
    lints_clear(&lints);
}

int main(void)
{
    Facts facts;

    make_run();
    facts_init(&facts);
    is_found(&facts, "2 loop blocked 1|3 queue only grows 1|5 deadlock 1|"
             "9 task dropped 1|", "without a source");
    facts_add_source(&facts, "x.py", 4, source, sizeof source - 1);
    is_found(&facts, "2 loop blocked 1|3 queue only grows 1|5 deadlock 1|"
             "6 lost update 1|9 task dropped 1|", "with one");
    facts_clear(&facts);
    facts_init(&facts);
    facts_add_source(&facts, "x.py", 4, "'", 1);
    is_found(&facts, "2 loop blocked 1|3 queue only grows 1|5 deadlock 1|"
             "9 task dropped 1|", "with one that is not that of the run");
    facts_clear(&facts);
    log_clear(&run);
    is_int((long long)mem_blocks(), 0, "no memory is left");
    return tap_done();
}
