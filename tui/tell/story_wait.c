/* story_wait.c - sentences about who waits, and who is to stop. */
#include <string.h>

#include "tui/study/futures.h"
#include "tui/tell/state.h"
#include "tui/tell/story_int.h"

enum {
    NEAR = 12,                  /* events from a future to its suspend */
    WAKERS = 200,               /* a group's future may lie so many before */
};

/* --- waiting ------------------------------------------------------------- */

/* wait_for(), whose time is over, waits for what it has asked to cancel: a task; or
 * a future, which is cancelled at once, and not what that stands for. */
static void add_cancelled(Story *s, const Past *p, Buf *out)
{
    Past called, future = {.text = ""};
    Event e;

    buf_puts(out, " in wait_for() until ");
    if (!story_look_back(s, p->e.seq, EVENT_CALLBACK, 0, WAKERS, &called) ||
        called.e.peer != p->e.obj) {
        buf_puts(out, "that has ended");
    } else if (story_is_task(s, called.e.obj)) {
        story_name(s, called.e.obj, false, out);
        buf_puts(out, " has ended");
    } else {
        buf_puts(out, "it is told that the ");
        if (future_find(&s->labels->reel, called.e.obj, p->e.seq, &e))
            story_look(s, e.seq, &future);
        if (story_text_is(&future, "shield"))
            buf_puts(out, "wait in shield() is cancelled; what that shields "
                     "goes on");
        else if (story_text_is(&future, "thread"))
            buf_puts(out, "wait for the call is cancelled; a call that has "
                     "begun goes on");
        else
            buf_puts(out, "future is cancelled");
    }
}

/* wait_for() sets its timer in the step in which it begins to wait. */
static void add_limit(Story *s, const Past *p, Buf *out)
{
    Past timer;

    if (story_look_back(s, p->e.seq, EVENT_TIMER, 0, WAKERS, &timer)) {
        buf_puts(out, " for up to ");
        story_seconds(story_span(p->e.t, timer.e.num), out);
        buf_puts(out, " in wait_for()");
    } else {
        add_cancelled(s, p, out);
    }
}

/* For whom a future waits that waits for others. */
static void add_several(Story *s, const Past *p, const Past *future, Buf *out)
{
    bool one = future->e.num == 1;

    if (story_text_is(future, "TaskGroup")) {
        if (one)
            buf_puts(out, " until the task of its group has ended");
        else
            buf_printf(out, " until the %lld tasks of its group have ended",
                       (long long)future->e.num);
        return;
    }
    if (story_text_is(future, "wait_for")) {
        add_limit(s, p, out);
        return;
    }
    if (!one)
        buf_printf(out, " for %lld at once", (long long)future->e.num);
    if (!future->e.text_len)
        return;
    buf_puts(out, one ? " in " : ", in ");
    story_text(&future->e, out);
    buf_puts(out, "()");
}

/* What asyncio's streams and servers wait for.  False: it is none of them. */
static bool add_stream(const Past *p, Buf *out)
{
    static const struct {
        const char *word, *text;
    } words[] = {
        {"connect", " waits for its connection"},
        {"connection", " waits for a connection, because all are taken"},
        {"read", " waits for something to read"},
        {"drain", " waits until less is left to send"},
        {"wait_closed", " waits in wait_closed()"},
        {"accept", " waits for somebody to connect"},
        {"serve_forever", " serves from now on"},
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (story_text_is(p, words[i].word)) {
            buf_puts(out, words[i].text);
            return true;
        }
    return false;
}

/* "GET example.com/item": when the answer comes, if it does. */
static void add_answer(Story *s, const Past *p, Buf *out)
{
    Past near;

    buf_puts(out, " waits for the answer to ");
    story_text(&p->e, out);
    if (story_look_back(s, p->e.seq, EVENT_BLOCKED, 0, NEAR, &near)) {
        buf_puts(out, ", in line at ");
        story_object(s, near.e.obj, out);
    }
    if (story_look_back(s, p->e.seq, EVENT_TIMER, 0, NEAR, &near) &&
        near.e.peer == p->e.obj) {
        buf_puts(out, ", until ");
        time_short(out, near.e.num);
    }
}

/* What stands behind "sleeps", "waits ...". */
static void add_wait(Story *s, const Past *p, Buf *out)
{
    Past near;

    if (story_text_is(p, "sleep")) {
        buf_puts(out, " sleeps");
        if (story_look_back(s, p->e.seq, EVENT_TIMER, 0, NEAR, &near) &&
            near.e.peer == p->e.obj) {
            buf_puts(out, " until ");
            time_short(out, near.e.num);
        }
        return;
    }
    if (strchr(p->text, ' ')) {
        add_answer(s, p, out);
        return;
    }
    if (add_stream(p, out))
        return;
    if (story_is_task(s, p->e.obj)) {
        buf_puts(out, " waits until ");
        story_name(s, p->e.obj, false, out);
        buf_puts(out, " has ended");
        return;
    }
    buf_puts(out, " waits");
    const char *dot = strchr(p->text, '.');
    if (dot && story_look_back(s, p->e.seq, EVENT_EMPTY, 0, NEAR, &near)) {
        buf_puts(out, " for an item, because ");
        story_object(s, near.e.obj, out);
        buf_puts(out, " is empty");
    } else if (dot && story_look_back(s, p->e.seq, EVENT_FULL, 0, NEAR,
                                      &near)) {
        buf_puts(out, " for room, because ");
        story_object(s, near.e.obj, out);
        buf_puts(out, " is full");
    } else if (dot && story_look_back(s, p->e.seq, EVENT_JOIN, 0, NEAR,
                                      &near)) {
        buf_puts(out, " until all is done of what was put into ");
        story_object(s, near.e.obj, out);
    } else if (dot && story_look_back(s, p->e.seq, EVENT_BLOCKED, 0, NEAR,
                                      &near)) {
        buf_puts(out, strcmp(dot, ".acquire") == 0 ? " in line for " : " at ");
        story_object(s, near.e.obj, out);
    } else if (story_look_back(s, p->e.seq, EVENT_FUTURE, p->e.obj, WAKERS,
                               &near) && near.e.num > 0) {
        add_several(s, p, &near, out);
    } else if (story_text_is(p, "as_completed")) {
        buf_puts(out, " for the next one to end, in as_completed()");
    } else if (story_text_is(p, "thread")) {
        buf_puts(out, " for the call in a thread to end");
    } else if (p->e.text_len) {
        buf_puts(out, " in ");
        story_call(&p->e, out);
    } else {
        buf_puts(out, " for a future that somebody must complete");
    }
}

void tell_suspend(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    if (p->e.obj == 0) {
        buf_puts(out, " gives way, and goes to the end of the queue");
    } else {
        add_wait(s, p, out);
    }
    if (p->e.line) {
        buf_puts(out, " (");
        labels_place(s->labels, p->e.file, p->e.line, out);
        buf_putc(out, ')');
    }
    story_stop(out);
}

/* --- cancelling ---------------------------------------------------------- */

/* True if the end of [lane] is told to gather(), and not to a task group: that
 * is arranged soon after it was made. */
static bool is_gathered(Story *s, uint32_t lane)
{
    const LaneInfo *info = lanes_get(s->labels->lanes, lane);
    Past p;

    for (Seq seq = info ? info->created : 0, end = seq + WAKERS;
         seq && seq < end && story_look(s, seq, &p); seq++)
        if (p.e.kind == EVENT_CALLBACK && p.e.obj == lane && p.e.peer)
            return story_text_has(&p, "gather");
    return false;
}

void tell_cancel(Story *s, const Past *p, Buf *out)
{
    switch (p->e.via) {
    case VIA_TIMEOUT:
        s->it = -1;
        buf_puts(out, "The time limit is over, so ");
        story_name(s, p->e.lane, false, out);
        buf_puts(out, " is asked to cancel");
        break;
    case VIA_GROUP:
        s->it = -1;
        buf_puts(out, is_gathered(s, p->e.lane) ? "gather() is cancelled, so "
                                                : "Its group stops, so ");
        story_name(s, p->e.lane, false, out);
        buf_puts(out, " is asked to cancel");
        break;
    case VIA_SHUTDOWN:
        s->it = -1;
        buf_puts(out, "The loop ends, so ");
        story_name(s, p->e.lane, false, out);
        buf_puts(out, ", which is still there, is asked to cancel");
        break;
    default:
        story_subject(s, &p->e, p->e.peer, out);
        buf_puts(out, " asks ");
        if (p->e.peer == p->e.lane)
            buf_puts(out, "itself");
        else
            story_name(s, p->e.lane, false, out);
        buf_puts(out, " to cancel");
    }
    if (p->e.text_len) {
        buf_puts(out, ": ");
        story_quote(p->text, p->e.text_len, out);
    }
    story_stop(out);
}

void tell_delivered(Story *s, const Past *p, Buf *out)
{
    Past asked, run;

    s->it = -1;
    buf_puts(out, "CancelledError is raised in ");
    story_name(s, p->e.lane, false, out);
    if (story_look(s, p->e.cause, &run) && run.e.kind == EVENT_RUN &&
        story_is_first(s, &run))
        buf_puts(out, ", before its first line");
    else if (p->e.line > 0) {
        buf_puts(out, ", at ");
        labels_place(s->labels, p->e.file, p->e.line, out);
    }
    if (story_look(s, (Seq)p->e.num, &asked) &&
        asked.e.kind == EVENT_CANCEL && asked.e.via == VIA_CANCEL) {
        buf_puts(out, ", as ");
        story_name(s, asked.e.peer, asked.e.phase == PHASE_OUTSIDE, out);
        buf_puts(out, " had asked");
    }
    story_stop(out);
}

void tell_swallowed(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " has caught the CancelledError and goes on as if nothing "
             "had happened.");
}

void tell_uncancel(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " takes back a request to cancel");
    if (p->e.num > 0)
        buf_printf(out, "; %lld %s left", (long long)p->e.num,
                   p->e.num == 1 ? "is" : "are");
    story_stop(out);
}
