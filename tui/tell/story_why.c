/* story_why.c - sentences about who runs, and why: they follow causes. */
#include <string.h>

#include "sim/tape/text.h"
#include "tui/study/futures.h"
#include "tui/tell/state.h"
#include "tui/tell/story_int.h"

enum {
    NEAR = 12,                  /* events from a future to its suspend */
    WAKERS = 2000,              /* a set event may wake so many before */
};

static void add_name(Story *s, const Event *e, Buf *out)
{
    story_name(s, e->lane, e->phase == PHASE_OUTSIDE, out);
}

/* How the task that future-done event [done] speaks of has ended. */
static const char *how_ended(const Past *done)
{
    return done->e.via == VIA_RAISED ? "has failed"
         : done->e.via == VIA_CANCELLED ? "was cancelled" : "has returned";
}

/* --- what made somebody ready -------------------------------------------- */

/* What one does to a queue or lock, and others go on for it. */
static const struct {
    EventKind kind;
    const char *text;           /* NULL: it depends on the event */
} deeds[] = {
    {EVENT_PUT, " put an item into "}, {EVENT_GET, " made room in "},
    {EVENT_RELEASE, " gave back "}, {EVENT_SET, " set "},
    {EVENT_NOTIFY, " notified "},
    {EVENT_TASK_DONE, " finished the last item of "}, {EVENT_STATE, NULL},
};
enum { DEEDS = sizeof deeds / sizeof *deeds };

static size_t deed_of(EventKind kind)
{
    size_t i = 0;

    while (i < DEEDS && deeds[i].kind != kind)
        i++;
    return i;
}

/* The deed of whoever completed a future, the last before that in its step.
 * False: there is none. */
static bool find_deed(Story *s, const Past *done, Past *deed)
{
    Event e;

    for (Seq seq = done->e.seq - 1; seq > 0; seq--) {
        if (seq + WAKERS < done->e.seq ||
            !reel_read(&s->labels->reel, seq, &e, NULL) ||
            e.kind == EVENT_RUN || e.kind == EVENT_THREAD_RUN)
            return false;
        if (e.lane == done->e.lane && deed_of(e.kind) < DEEDS)
            return story_look(s, seq, deed);
    }
    return false;
}

/* A future that stands at a queue or lock says what it is for; a plain one may
 * be completed by who did something to a queue just before. */
static bool is_plain(Story *s, const Past *done)
{
    Event e;

    return future_find(&s->labels->reel, done->e.obj, done->e.seq, &e) &&
           e.text_len == 0;
}

/* What somebody did to a queue or lock just before it completed a future:
 * that is the reason; the future is only how it works.  False: nothing. */
static bool add_deed(Story *s, const Past *done, Buf *out)
{
    Past best;

    if (done->e.via == VIA_CANCELLED || !find_deed(s, done, &best) ||
        is_plain(s, done))
        return false;
    if (story_object_is(s, best.e.obj, "as_completed")) {
        buf_puts(out, story_is_time_over(s, &best)
                 ? "its time limit is over" : "the next one has ended");
        return true;
    }
    add_name(s, &best.e, out);
    const char *text = deeds[deed_of(best.e.kind)].text;
    buf_puts(out, text ? text : story_state_was(&best));
    if (best.e.kind == EVENT_RELEASE)
        story_taken(s, best.e.obj, out);
    else
        story_object(s, best.e.obj, out);
    return true;
}

bool story_is_request(Story *s, const Past *timer, Past *request)
{
    return story_look_back(s, timer->e.seq, EVENT_FUTURE, timer->e.peer, NEAR,
                           request) &&
           timer->e.peer && strchr(request->text, ' ');
}

bool story_ends_limit(const char *name)
{
    return strstr(name, "imeout") || strstr(name, "_release_waiter");
}

bool story_timer_behind(Story *s, Seq ready, Past *timer)
{
    Past p;

    return story_look(s, ready, &p) && p.e.kind == EVENT_READY &&
           story_look(s, p.e.cause, &p) && p.e.kind == EVENT_TIMER_FIRE &&
           story_look(s, p.e.cause, timer) && timer->e.kind == EVENT_TIMER;
}

/* True if there is news for callback [run] because the other end was closed. */
static bool is_closing(Story *s, const Past *run)
{
    Past p;

    return story_look(s, run->e.cause, &p) && story_look(s, p.e.cause, &p) &&
           p.e.kind == EVENT_RUN &&
           story_text_has(&p, "._call_connection_lost");
}

/* A request that is not answered is done with why, in quotes. */
static bool is_failure(const Past *done)
{
    return done->text[0] == '\'' && !story_is_late(done);
}

static void add_failure(const Past *done, Buf *out)
{
    size_t len = strlen(done->text);

    text_escape(out, done->text + 1, len > 2 ? len - 2 : 0, 0);
}

/* Why a future was completed by callback [run] (a RUN of lane 0). */
static void add_callback_reason(Story *s, const Past *run, const Past *done,
                                Buf *out)
{
    Past timer, request;

    if (story_timer_behind(s, run->e.cause, &timer)) {
        if (story_is_request(s, &timer, &request)) {
            buf_puts(out, story_is_late(done)
                     ? "its time limit for the answer is over"
                     : is_failure(done) ? "its request has failed: "
                     : "the answer is there");
            if (is_failure(done))
                add_failure(done, out);
            return;
        }
        if (story_text_is(run, "_set_result_unless_cancelled"))
            buf_puts(out, "its sleep of ");
        else if (story_ends_limit(run->text))
            buf_puts(out, "its time limit of ");
        else
            buf_puts(out, "the timer of ");
        story_seconds(story_span(timer.e.t, timer.e.num), out);
        buf_puts(out, " is over");
    } else if (story_text_has(run, "gather")) {
        buf_puts(out, done->e.via != VIA_RAISED
                 ? "all that it gathered are done"
                 : strncmp(done->text, "CancelledError", 14) == 0
                 ? "one of those that it gathered was cancelled"
                 : "one of those that it gathered has failed");
    } else if (story_text_has(run, "_wait.<locals>")) {
        buf_puts(out, "what it waited for in wait() is done");
    } else if (story_text_has(run, "shield.<locals>")) {
        buf_puts(out, done->e.via == VIA_RETURNED
                 ? "what it awaited in shield() has returned"
                 : "what it awaited in shield() has failed");
    } else if (story_text_has(run, "._read_ready")) {
        buf_puts(out, is_closing(s, run) ? "the other end has closed"
                                         : "something has come to read");
    } else if (story_text_has(run, "._write_ready")) {
        buf_puts(out, "little is left to send");
    } else if (story_text_is(run, "_set_result_unless_cancelled")) {
        buf_puts(out, "its connection is made");
    } else if (story_text_has(run, "._call_connection_lost")) {
        buf_puts(out, "the connection is closed");
    } else if (story_text_has(run, "_on_task_done")) {
        buf_puts(out, "the tasks of its group are done");
    } else {
        buf_puts(out, done->e.via == VIA_CANCELLED
                 ? "what it waited for was cancelled"
                 : "what it waited for is done");
    }
}

/* The clause after "runs, because"; [ready] is its READY event. */
static void add_reason(Story *s, const Past *ready, Buf *out)
{
    Past done, run;

    story_look(s, ready->e.cause, &done);
    if (done.e.kind != EVENT_FUTURE_DONE) {
        buf_puts(out, ready->e.via == VIA_THREAD ? "a thread asked for it"
                                                 : "it is its turn");
        return;
    }
    if (story_is_task(s, done.e.obj)) {
        story_name(s, done.e.obj, false, out);
        buf_printf(out, ", which it awaited, %s", how_ended(&done));
        return;
    }
    if (add_deed(s, &done, out))
        return;
    if (story_look(s, done.e.cause, &run) && run.e.kind == EVENT_RUN &&
        !story_is_task(s, run.e.lane)) {
        add_callback_reason(s, &run, &done, out);
        return;
    }
    if (run.e.kind == EVENT_CANCEL) {
        buf_puts(out, "it was asked to cancel");
        return;
    }
    add_name(s, &done.e, out);
    buf_puts(out, done.e.via == VIA_CANCELLED
             ? " cancelled the future that it waited for"
             : " completed the future that it waited for");
}

/* True if [ready] is the first of its lane: it was created just before. */
static bool is_first(Story *s, const Past *ready)
{
    const LaneInfo *info = lanes_get(s->labels->lanes, ready->e.lane);
    Past p;

    if (!info || info->created > ready->e.seq ||
        info->created + NEAR < ready->e.seq)
        return false;
    for (Seq seq = info->created; seq < ready->e.seq; seq++)
        if (!story_look(s, seq, &p) ||
            (p.e.kind == EVENT_RUN && p.e.lane == ready->e.lane))
            return false;
    return true;
}

bool story_is_first(Story *s, const Past *run)
{
    Past ready;

    return story_look(s, run->e.cause, &ready) && is_first(s, &ready);
}

static void add_queue(const Past *run, const Past *ready, Buf *out)
{
    if (ready->e.ready_pos == 1)
        buf_puts(out, " It waited its turn behind one other.");
    else if (ready->e.ready_pos > 1)
        buf_printf(out, " It waited its turn behind %d others.",
                   (int)ready->e.ready_pos);
    if (run->e.t > ready->e.t) {
        buf_puts(out, ready->e.ready_pos > 0 ? " That took "
                                             : " It had been ready for ");
        story_seconds(story_span(ready->e.t, run->e.t), out);
        story_stop(out);
    }
}

static void run_task(Story *s, const Past *p, Buf *out)
{
    Past ready, cause;

    story_subject(s, &p->e, p->e.lane, out);
    if (!story_look(s, p->e.cause, &ready)) {
        buf_puts(out, " runs.");
        return;
    }
    if (is_first(s, &ready)) {
        buf_puts(out, " starts.");
    } else if (story_look(s, ready.e.cause, &cause) &&
               cause.e.kind == EVENT_RUN && cause.e.lane == p->e.lane) {
        buf_puts(out, " goes on: it had only given way to the others.");
    } else {
        buf_puts(out, " goes on: ");
        add_reason(s, &ready, out);
        story_stop(out);
    }
    add_queue(p, &ready, out);
}

/* --- callbacks ----------------------------------------------------------- */

/* What a loop does by some of asyncio's own callbacks, in plain words; [%] stands
 * for who has ended, [@] for who asked for it, [&] for who is at the other end of
 * a connection. */
static const struct {
    const char *name, *text;
} callbacks[] = {
    {"gather.<locals>._done_callback", "tells gather that % is done."},
    {"_run_until_complete_cb", "is told that % is done, and stops."},
    {"TaskGroup._on_task_done",
     "tells the task group that % is done."},
    {"_wait.<locals>._on_completion", "tells wait() that % is done."},
    {"_AsCompletedIterator", "tells as_completed() that % is done."},
    {"as_completed.<locals>._on_completion",
     "tells as_completed() that % is done."},
    {"partial", "passes on that % is done."},
    {"_release_waiter", "tells wait_for() that % is done."},
    {"shield.<locals>._inner_done_callback",
     "tells shield() that % is done."},
    {"shield.<locals>._outer_done_callback",
     "takes note that the wait in shield() is over."},
    {"_chain_future.<locals>._set_state",
     "takes over what @ has brought: the result of a call."},
    {"BaseEventLoop.create_task",
     "makes a task that closes the async generator that @ has left."},
    {"_chain_future.<locals>._call_set_state",
     "passes on that % is done to the thread that asked for it."},
    {"run_coroutine_threadsafe.<locals>.callback",
     "makes a task of the coroutine that @ has handed over."},
    {"_chain_future.<locals>._call_check_cancel",
     "looks whether the call in a thread has to be cancelled, too."},
    {"BaseSelectorEventLoop._read_from_self",
     "notes that it was woken by @."},
    {"Runner._on_sigint.<locals>.<lambda>",
     "calls a function that does nothing: that SIGINT woke it is all "
     "it is for."},
    {"BaseSelectorEventLoop._accept_connection",
     "accepts whoever has connected, @ the last."},
    {"BaseSelectorEventLoop._sock_connect_cb",
     "sees what has come of the connection for which @ has asked."},
    {"BaseSelectorEventLoop._sock_accept",
     "accepts the first who has connected, @ the last."},
    {"BaseSelectorEventLoop._sock_recv", "reads what came from &."},
    {"BaseSelectorEventLoop._sock_recv_into",
     "reads what came from &."},
    {"BaseSelectorEventLoop._sock_recvfrom",
     "reads what came from &."},
    {"BaseSelectorEventLoop._sock_sendall",
     "sends more, as & has made room."},
    {"_SelectorSocketTransport._read_ready", "reads what came from &."},
    {"_SelectorSocketTransport._write_ready",
     "sends more, as & has made room."},
    {"_SelectorSocketTransport._call_connection_lost",
     "closes the connection of @."},
    {"_SelectorTransport._add_reader",
     "looks from now on for what comes to @."},
    {"_set_result_unless_cancelled",
     "tells @ that the connection is made."},
    {"StreamReaderProtocol.connection_made",
     "hands the new connection of @ to its streams."},
    {"StreamReaderProtocol.connection_made.<locals>.callback",
     "looks how % has ended."},
};

static void add_done_name(Story *s, const Past *ready, Buf *out)
{
    Past done;

    if (story_look(s, ready->e.cause, &done) &&
        done.e.kind == EVENT_FUTURE_DONE && story_is_task(s, done.e.obj))
        story_name(s, done.e.obj, false, out);
    else
        buf_puts(out, "a future");
}

/* Whoever did something at the other end, which was event [seq]: a task, or one
 * of asyncio's callbacks, which may do it for a task. */
static void add_other_end(Story *s, Seq seq, Buf *out)
{
    Past p;

    if (story_look(s, seq, &p) &&
        story_text_has(&p, "._call_connection_lost") &&
        story_look(s, p.e.cause, &p))
        seq = p.e.cause;
    if (story_look(s, seq, &p) && p.e.lane > 0)
        add_name(s, &p.e, out);
    else
        buf_puts(out, "the other end");
}

/* The loop that runs callback [p]. */
static void add_loop(Story *s, const Past *p, Buf *out)
{
    s->it = p->e.lane;
    buf_puts(out, "The loop");
    if (p->e.lane) {
        buf_puts(out, " of ");
        story_name(s, p->e.lane, false, out);
    }
}

static bool known_callback(Story *s, const Past *p, const Past *ready,
                           Buf *out)
{
    for (size_t i = 0; i < sizeof callbacks / sizeof *callbacks; i++) {
        if (!story_text_is(p, callbacks[i].name))
            continue;
        if (p->e.obj && story_text_is(p, "BaseEventLoop.create_task"))
            return false;       /* the program has asked for it, and a Handle */
        const char *text =
            story_text_has(p, "._read_ready") && is_closing(s, p)
                ? "sees that & has closed the connection."
                : callbacks[i].text;
        size_t before = strcspn(text, "%@&");
        add_loop(s, p, out);
        buf_putc(out, ' ');
        buf_add(out, text, before);
        if (text[before] == '%')
            add_done_name(s, ready, out);
        else if (text[before] == '&')
            add_other_end(s, ready->e.cause, out);
        else if (text[before])
            story_asker(s, ready->e.cause, out);
        buf_puts(out, text[before] ? text + before + 1 : "");
        return true;
    }
    return false;
}

/* A callback that a timer brought. */
static void timer_callback(Story *s, const Past *p, const Past *timer,
                           Buf *out)
{
    Past request, done;

    if (story_is_request(s, timer, &request)) {
        story_look(s, p->e.seq + 1, &done);
        buf_puts(out, story_is_late(&done) ? "The time limit for the answer to "
                      : is_failure(&done) ? "The request " : "The answer to ");
        story_text(&request.e, out);
        buf_puts(out, story_is_late(&done) ? " is over, of "
                      : is_failure(&done) ? " of " : " is there, for ");
        add_name(s, &timer->e, out);
        if (is_failure(&done)) {
            buf_puts(out, " has failed: ");
            add_failure(&done, out);
        }
        story_stop(out);
        return;
    }
    if (story_text_is(p, "_set_result_unless_cancelled")) {
        add_loop(s, p, out);
        buf_puts(out, " ends the sleep of ");
        add_name(s, &timer->e, out);
        buf_puts(out, ", which was due at ");
        time_short(out, timer->e.num);
        story_stop(out);
        return;
    }
    if (story_ends_limit(p->text)) {
        buf_puts(out, "The time limit of ");
        story_seconds(story_span(timer->e.t, timer->e.num), out);
        buf_puts(out, " is over that ");
        add_name(s, &timer->e, out);
        buf_puts(out, " had set.");
        return;
    }
    add_loop(s, p, out);
    buf_puts(out, " calls ");
    story_call(&p->e, out);
    buf_puts(out, ", as ");
    story_asker(s, timer->e.seq, out);
    buf_puts(out, " had asked it to at ");
    time_short(out, timer->e.num);
    story_stop(out);
}

void story_asker(Story *s, Seq seq, Buf *out)
{
    Past p;

    if (!story_look(s, seq, &p))
        buf_puts(out, "somebody");
    else if ((p.e.lane == 0 && p.e.phase != PHASE_OUTSIDE) ||
             (p.e.kind == EVENT_RUN && !story_is_task(s, p.e.lane)))
        buf_puts(out, "another callback");
    else
        add_name(s, &p.e, out);
}

static void run_callback(Story *s, const Past *p, Buf *out)
{
    Past ready, timer, cause;

    story_look(s, p->e.cause, &ready);
    s->it = p->e.lane;
    if (story_timer_behind(s, p->e.cause, &timer)) {
        timer_callback(s, p, &timer, out);
        return;
    }
    if (known_callback(s, p, &ready, out))
        return;
    add_loop(s, p, out);
    buf_puts(out, " calls ");
    story_call(&p->e, out);
    if (ready.e.via == VIA_DONE) {
        buf_puts(out, ", because ");
        add_done_name(s, &ready, out);
        buf_puts(out, " is done");
    } else if (story_look(s, ready.e.cause, &cause) &&
               cause.e.kind == EVENT_SIGNAL) {
        buf_puts(out, ", as ");
        story_asker(s, cause.e.seq, out);
        buf_puts(out, " has sent ");
        story_text(&cause.e, out);
    } else if (ready.e.via == VIA_IO) {
        buf_puts(out, ", because there is news at its socket");
    } else if (cause.e.seq > 0 && cause.e.kind != EVENT_ITERATION) {
        buf_puts(out, ", as ");
        story_asker(s, cause.e.seq, out);
        buf_puts(out, " had asked it to");
    }
    story_stop(out);
}

void tell_run(Story *s, const Past *p, Buf *out)
{
    story_begin(s);
    if (story_is_task(s, p->e.lane))
        run_task(s, p, out);
    else
        run_callback(s, p, out);
}

/* What stands in the queue for the loop itself. */
static void add_ready_call(Story *s, const Past *p, Buf *out)
{
    Past timer, request;

    if (story_timer_behind(s, p->e.seq, &timer)) {
        buf_puts(out, story_is_request(s, &timer, &request)
                 ? "The call that ends the wait for the answer of "
                 : story_text_is(&timer, "_set_result_unless_cancelled")
                 ? "The call that ends the sleep of "
                 : "The call that is due for ");
        story_name(s, timer.e.lane, timer.e.phase == PHASE_OUTSIDE, out);
    } else if (p->e.via == VIA_DONE) {
        buf_puts(out, "The news that ");
        add_done_name(s, p, out);
        buf_puts(out, " is done");
    } else {
        buf_puts(out, "A call of ");
        story_call(&p->e, out);
    }
}

void tell_ready(Story *s, const Past *p, Buf *out)
{
    s->it = -1;
    if (!story_is_task(s, p->e.lane)) {
        add_ready_call(s, p, out);
        buf_puts(out, " is put");
    } else {
        story_subject(s, &p->e, p->e.lane, out);
        buf_puts(out, " becomes ready");
        if (!is_first(s, p) && p->e.via == VIA_DONE) {
            buf_puts(out, ": ");
            add_reason(s, p, out);
        }
        buf_puts(out, ". It is put");
    }
    if (p->e.ready_pos <= 0)
        buf_puts(out, " into the empty queue.");
    else
        buf_printf(out, " into the queue, behind %d.", (int)p->e.ready_pos);
}

void tell_drop(Story *s, const Past *p, Buf *out)
{
    s->it = -1;
    buf_puts(out, "A call ");
    if (p->e.text_len) {
        buf_puts(out, "of ");
        story_call(&p->e, out);
        buf_putc(out, ' ');
    }
    buf_puts(out, "leaves the queue without running: it was cancelled.");
}

void tell_jump(Story *s, const Past *p, Buf *out)
{
    Past timer, request;

    s->it = -1;
    buf_puts(out, "Nothing is ready, so the clock jumps ");
    story_seconds(p->e.num, out);
    buf_puts(out, " on, to ");
    time_short(out, p->e.t);
    if (story_look(s, p->e.cause, &timer) && timer.e.kind == EVENT_TIMER) {
        bool answer = story_is_request(s, &timer, &request);
        buf_puts(out, answer ? ", when the wait of " : ", when the timer of ");
        add_name(s, &timer.e, out);
        buf_puts(out, answer ? " for its answer ends" : " is due");
    }
    story_stop(out);
}
