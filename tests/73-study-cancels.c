/* 73-study-cancels.c - what became of each request to cancel. */
#include <stdio.h>
#include <string.h>

#include "sim/base/buf.h"
#include "sim/tape/log.h"
#include "tests/tap.h"
#include "tui/study/cancels.h"

static Log run;

static Seq add(Event e)
{
    e.seq = run.len + 1;
    e.ready_pos = e.ready_len = -1;
    if (!e.cause)
        e.cause = run.len > 0;
    log_add(&run, &e);
    return e.seq;
}

static Seq ask(uint32_t lane, uint32_t by, Seq cause)
{
    return add((Event){.kind = EVENT_CANCEL, .lane = lane, .peer = by,
                       .via = VIA_CANCEL, .cause = cause});
}

static Seq deliver(uint32_t lane, Seq asked)
{
    return add((Event){.kind = EVENT_CANCEL_DELIVERED, .lane = lane,
                       .num = (int64_t)asked});
}

static void end(uint32_t lane, EventVia how)
{
    add((Event){.kind = EVENT_LANE_END, .lane = lane, .via = how});
}

/* Lane 2 obeys; 3 swallows the first and obeys the second; 4 passes its own on
 * to 5, which ends before it arrives; nothing becomes of 6's. */
static void make_run(void)
{
    log_init(&run);
    add((Event){.kind = EVENT_RUN_START});
    deliver(2, ask(2, 1, 0));
    end(2, VIA_CANCELLED);
    Seq arrived = deliver(3, ask(3, 1, 0));
    add((Event){.kind = EVENT_CANCEL_SWALLOWED, .lane = 3,
                .num = (int64_t)arrived});
    deliver(3, ask(3, 1, 0));
    end(3, VIA_CANCELLED);
    ask(5, 4, ask(4, 1, 0));
    end(5, VIA_RETURNED);
    ask(6, 1, 0);
}

int main(void)
{
    Cancels c;
    Err err;
    Buf b;

    make_run();
    Reel reel = log_reel(&run);
    cancels_init(&c);
    buf_init(&b);
    ok(cancels_read(&c, &reel, &err), "all is read");
    for (size_t i = 0; i < c.len; i++) {
        const Cancellation *k = &c.items[i];
        buf_printf(&b, "%u by %u:%s%s%s%s%s\n", (unsigned)k->lane,
                   (unsigned)k->by, k->delivered ? " delivered" : "",
                   k->swallowed ? " swallowed" : "",
                   k->ended ? " ended" : "",
                   k->how == VIA_CANCELLED ? " cancelled" : "",
                   k->parent ? " passed on" : "");
    }
    is_str(b.data,
           "2 by 1: delivered ended cancelled\n"
           "3 by 1: delivered swallowed ended cancelled\n"
           "3 by 1: delivered ended cancelled\n"
           "4 by 1:\n"
           "5 by 4: ended passed on\n"
           "6 by 1:\n", "six requests");
    ok(c.items[1].after < c.items[2].delivered, "a clean-up ends where it was "
       "swallowed");
    ok(cancels_asked(&c, c.items[3].asked) == &c.items[3], "found by event");
    buf_clear(&b);
    cancels_clear(&c);
    log_clear(&run);
    return tap_done();
}
