/* motion.c - where a motion along a run leads. */
#include "tui/tell/motion.h"

#include "tui/tell/story.h"

enum {
    ASK_EVERY = 4096,           /* events between looks at hurry() */
    MORE = 4096,                /* events that a live run is run on by */
};

static bool must_hurry(Road *r, Seq seq)
{
    if (seq % ASK_EVERY == 0 && r->hurry && r->hurry(r->hurry_arg))
        r->hurried = true;
    return r->hurried;
}

/* Event [seq] of the run, if it has that many. */
static bool read_event(Road *r, Seq seq, Event *e)
{
    if (seq > reel_last(&r->reel))
        recording_ahead(r->recording, seq + MORE);
    return reel_read(&r->reel, seq, e, NULL);
}

Seq road_find(Road *r, Seq from, bool back, ReelTest *test, void *arg)
{
    Event e;

    r->hurried = false;
    for (Seq seq = from;;) {
        if (back && seq <= 1)
            return 0;
        seq = back ? seq - 1 : seq + 1;
        if (must_hurry(r, seq) || !read_event(r, seq, &e))
            return 0;
        if (test(&e, arg))
            return seq;
    }
}

bool is_decision(const Event *e, void *arg)
{
    (void)arg;
    return story_is_decision(e);
}

bool is_iteration(const Event *e, void *arg)
{
    (void)arg;
    return e->kind == EVENT_ITERATION;
}

bool is_output(const Event *e, void *arg)
{
    (void)arg;
    return e->kind == EVENT_OUTPUT;
}

bool is_change(const Event *e, void *arg)
{
    if (e->lane != *(const uint32_t *)arg)
        return false;
    switch (e->kind) {
    case EVENT_LANE:
    case EVENT_LANE_END:
    case EVENT_LANE_LOST:
    case EVENT_READY:
    case EVENT_RUN:
    case EVENT_SUSPEND:
    case EVENT_CANCEL:
    case EVENT_CANCEL_DELIVERED:
    case EVENT_CANCEL_SWALLOWED:
    case EVENT_THREAD_BLOCK:
    case EVENT_THREAD_WAKE:
    case EVENT_THREAD_RUN:
    case EVENT_PREEMPT:
    case EVENT_BLOCK_START:
    case EVENT_BLOCK_END: return true;
    default: return false;
    }
}

bool is_run_of(const Event *e, void *arg)
{
    return e->lane == *(const uint32_t *)arg &&
           (e->kind == EVENT_RUN || e->kind == EVENT_THREAD_RUN);
}

/* --- lines ---------------------------------------------------------------- */

static bool same_line(const Event *a, const Event *b)
{
    return a->line == b->line && a->file == b->file && a->lane == b->lane;
}

/* The last event with a line at or before [seq]; false: there is none. */
static bool line_before(Road *r, Seq seq, Event *e)
{
    for (; seq > 0 && !must_hurry(r, seq); seq--)
        if (read_event(r, seq, e) && e->line > 0)
            return true;
    return false;
}

static Seq line_on(Road *r, Seq from)
{
    Event here = {0}, e;
    bool known = line_before(r, from, &here);

    for (Seq seq = from + 1; !must_hurry(r, seq); seq++) {
        if (!read_event(r, seq, &e))
            return 0;
        if (e.line > 0 && (!known || !same_line(&e, &here)))
            return seq;
    }
    return 0;
}

/* A line begins where the event with a line before it is of another. */
static Seq line_back(Road *r, Seq from)
{
    Event e, before;

    if (!line_before(r, from - 1, &e))
        return 0;
    while (line_before(r, e.seq - 1, &before) && same_line(&e, &before))
        e = before;
    return r->hurried ? 0 : e.seq;
}

Seq road_line(Road *r, Seq from, bool back)
{
    r->hurried = false;
    return back ? from > 1 ? line_back(r, from) : 0 : line_on(r, from);
}

Seq road_time(Road *r, int64_t t)
{
    Event e;
    Seq last;

    r->hurried = false;
    while (last = reel_last(&r->reel), last > 0 &&
           reel_read(&r->reel, last, &e, NULL) && e.t < t &&
           !r->hurried && recording_ahead(r->recording, last + MORE))
        must_hurry(r, ASK_EVERY);
    Seq seq = reel_at_time(&r->reel, t - 1) + 1;
    last = reel_last(&r->reel);
    return seq < last ? seq : last;
}
