/* 72-study-futures.c - where a future was made is found wherever it lies, also
 * among long stretches in which nothing is made. */
#include "sim/tape/log.h"
#include "tests/tap.h"
#include "tui/study/futures.h"

static Log run;
static uint32_t ids;            /* given so far */

static void add(EventKind kind, uint32_t obj)
{
    log_add(&run, &(Event){
        .seq = run.len + 1, .cause = run.len > 0, .kind = kind, .obj = obj,
        .ready_pos = -1, .ready_len = -1,
    });
}

/* [n] futures are made with [between] other events behind each. */
static void make(int n, int between)
{
    for (; n > 0; n--) {
        add(n % 7 ? EVENT_FUTURE : EVENT_OBJECT, ++ids);
        for (int i = 0; i < between; i++)
            add(EVENT_LINE, 0);
    }
}

int main(void)
{
    Reel reel;
    Event e, found;
    int futures = 0, others = 0;

    log_init(&run);
    add(EVENT_RUN_START, 0);
    make(500, 0);
    make(3, 3000);
    make(200, 5);
    make(1, 2500);
    make(300, 1);
    reel = log_reel(&run);
    Seq last = reel_last(&reel);
    for (Seq seq = 1; seq <= last && reel_read(&reel, seq, &e, NULL); seq++)
        if (e.kind == EVENT_FUTURE)
            futures += !future_find(&reel, e.obj, last, &found) ||
                       found.seq != seq || future_find(&reel, e.obj, seq, &e);
        else if (e.kind == EVENT_OBJECT)
            others += future_find(&reel, e.obj, last, &found);
    is_int(futures, 0, "each future is found, and not before it was made");
    is_int(others, 0, "what is none is not");
    ok(!future_find(&reel, 0, last, &e) &&
       !future_find(&reel, ids + 1, last, &e), "nor is what was never made");
    log_clear(&run);
    return tap_done();
}
