/* story_sync.c - sentences about queues, locks, threads and blocking calls. */
#include <string.h>

#include "sim/tape/text.h"
#include "tui/tell/state.h"
#include "tui/tell/story_int.h"

enum { LOOKED_BACK = 200 };     /* events, to where a thread began to wait */

/* --- queues -------------------------------------------------------------- */

/* What an executor's workers get are calls, and in the end the sign to stop; a
 * call that was wrapped (asyncio does) hides whose it is. */
static void add_call(const Past *p, Buf *out)
{
    if (story_text_is(p, "None")) {
        buf_puts(out, "the sign to stop");
    } else if (p->e.text_len == 0 || story_text_is(p, "partial")) {
        buf_puts(out, "a call");
    } else {
        buf_puts(out, "a call of ");
        story_text(&p->e, out);
    }
}

/* What as_completed() waited for is a task: "<Task Task-7>", or a future. */
static void add_completed(const Past *p, Buf *out)
{
    size_t len = strlen(p->text);

    if (strncmp(p->text, "<Task ", 6) == 0 && p->text[len - 1] == '>')
        text_escape(out, p->text + 6, len - 7, 0);
    else if (len > 0)
        story_text(&p->e, out);
    else
        buf_puts(out, "one");
}

static void add_item(Story *s, const Past *p, Buf *out)
{
    if (story_object_is(s, p->e.obj, "as_completed"))
        add_completed(p, out);
    else if (story_is_executor(s, p->e.obj))
        add_call(p, out);
    else if (p->e.text_len)
        story_text(&p->e, out);
    else
        buf_puts(out, "an item");
}

bool story_is_time_over(Story *s, const Past *p)
{
    return story_object_is(s, p->e.obj, "as_completed") &&
           story_text_is(p, "None");
}

void tell_put(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    if (story_is_time_over(s, p)) {
        buf_puts(out, " tells as_completed() so.");
        return;
    }
    if (story_object_is(s, p->e.obj, "as_completed")) {
        buf_puts(out, " notes ");
        add_item(s, p, out);
        buf_puts(out, " as done.");
        return;
    }
    buf_puts(out, " puts ");
    add_item(s, p, out);
    buf_puts(out, " into ");
    story_object(s, p->e.obj, out);
    buf_printf(out, ", which now holds %d.", (int)p->e.ready_len);
}

void tell_get(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    if (story_is_time_over(s, p)) {
        buf_puts(out, " is told that its time is over.");
        return;
    }
    if (story_object_is(s, p->e.obj, "as_completed")) {
        buf_puts(out, " gets ");
        add_item(s, p, out);
        buf_puts(out, ", which is done.");
        return;
    }
    buf_puts(out, " takes ");
    add_item(s, p, out);
    buf_puts(out, " out of ");
    story_object(s, p->e.obj, out);
    if (p->e.ready_len > 0)
        buf_printf(out, "; %d %s left.", (int)p->e.ready_len,
                   p->e.ready_len == 1 ? "is" : "are");
    else
        buf_puts(out, ", which is empty now.");
}

void tell_task_done(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " says that an item of ");
    story_object(s, p->e.obj, out);
    if (p->e.num > 0)
        buf_printf(out, " is done; %lld %s not yet.", (long long)p->e.num,
                   p->e.num == 1 ? "is" : "are");
    else
        buf_puts(out, " is done; that was the last.");
}

void tell_line_up(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    switch (p->e.kind) {
    case EVENT_FULL: buf_puts(out, " has to wait for room in "); break;
    case EVENT_EMPTY: buf_puts(out, " has to wait for an item in "); break;
    case EVENT_JOIN:
        buf_puts(out, " has to wait until all is done of what was put into ");
        break;
    default: buf_puts(out, " lines up at "); break;
    }
    story_object(s, p->e.obj, out);
    story_stop(out);
}

/* --- locks --------------------------------------------------------------- */

static bool is_class(Story *s, uint32_t id, const char *part)
{
    const ObjectInfo *info = lanes_object(s->labels->lanes, id);

    return info && strstr(info->what, part) != NULL;
}

/* A pool of connections says to whom they are, or how many there may be:
 * "HTTPAdapter example.com 10", "TCPConnector limit 100". */
void story_taken(Story *s, uint32_t id, Buf *out)
{
    const ObjectInfo *info = lanes_object(s->labels->lanes, id);
    const char *host = info ? strchr(info->what, ' ') : NULL;

    if (host) {
        bool server = story_object_is(s, id, "server ");
        buf_puts(out, server ? "a place at " : "a connection");
        if (server)
            story_object(s, id, out);
        else if (strncmp(host, " limit ", 7) != 0) {
            buf_puts(out, " to ");
            text_escape(out, host + 1, strcspn(host + 1, " "), 0);
        }
        return;
    }
    buf_puts(out, is_class(s, id, "emaphore") ? "a permit of " : "");
    story_object(s, id, out);
}

/* Those who come to a barrier are inside until they leave it. */
static void tell_barrier(Story *s, const Past *p, Buf *out)
{
    buf_puts(out, p->e.kind == EVENT_ACQUIRE ? " comes to " : " leaves ");
    story_object(s, p->e.obj, out);
    if (p->e.kind == EVENT_ACQUIRE && p->e.num > 0)
        buf_printf(out, "; %lld more %s to come", (long long)p->e.num,
                   p->e.num == 1 ? "has" : "have");
    story_stop(out);
}

void tell_acquire(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    if (is_class(s, p->e.obj, "Barrier")) {
        tell_barrier(s, p, out);
        return;
    }
    buf_puts(out, " takes ");
    story_taken(s, p->e.obj, out);
    if (is_class(s, p->e.obj, "emaphore") && p->e.num == 0)
        buf_puts(out, "; none is left");
    else if (is_class(s, p->e.obj, "emaphore"))
        buf_printf(out, "; %lld %s left", (long long)p->e.num,
                   p->e.num == 1 ? "is" : "are");
    story_stop(out);
}

void tell_release(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    if (is_class(s, p->e.obj, "Barrier")) {
        tell_barrier(s, p, out);
        return;
    }
    buf_puts(out, " gives back ");
    story_taken(s, p->e.obj, out);
    story_stop(out);
}

void tell_set(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, p->e.kind == EVENT_SET ? " sets " : " clears ");
    story_object(s, p->e.obj, out);
    buf_puts(out, p->e.kind == EVENT_SET
             ? ": whoever waits for it may go on." : ".");
}

static const struct {
    const char *state, *does, *did;
} states[] = {
    {"draining", " is the last to come, and opens ", " opened "},
    {"filling", " is the last to leave, and closes ", " closed "},
    {"resetting", " resets ", " reset "},
    {"broken", " breaks ", " broke "},
    {"", " changes the state of ", " changed the state of "},
};
enum { STATES = sizeof states / sizeof *states };

static size_t state_of_barrier(const Past *p)
{
    size_t i = 0;

    while (i < STATES - 1 && !story_text_is(p, states[i].state))
        i++;
    return i;
}

void tell_state(Story *s, const Past *p, Buf *out)
{
    Past left;

    story_subject(s, &p->e, p->e.lane, out);
    if (story_text_is(p, "filling") &&  /* a broken one, with nobody inside */
        !story_look_back(s, p->e.seq, EVENT_RELEASE, p->e.obj, 1, &left))
        buf_puts(out, " resets ");
    else
        buf_puts(out, states[state_of_barrier(p)].does);
    story_object(s, p->e.obj, out);
    story_stop(out);
}

const char *story_state_was(const Past *p)
{
    return states[state_of_barrier(p)].did;
}

/* How many NOTIFY [p] has woken: their futures are done just behind it. */
static int count_woken(Story *s, const Past *p)
{
    int n = 0;
    Event e;

    for (Seq seq = p->e.seq + 1;
         reel_read(&s->labels->reel, seq, &e, NULL); seq++) {
        if (e.kind == EVENT_FUTURE_DONE || e.kind == EVENT_THREAD_WAKE)
            n++;
        else if (e.kind != EVENT_READY)
            break;
    }
    return n;
}

void tell_notify(Story *s, const Past *p, Buf *out)
{
    int n = count_woken(s, p);

    story_subject(s, &p->e, p->e.lane, out);
    if (n == 0)
        buf_puts(out, " notifies ");
    else
        buf_printf(out, n == 1 ? " wakes one that waits at "
                               : " wakes %d that wait at ", n);
    story_object(s, p->e.obj, out);
    if (n == 0)
        buf_puts(out, ", where nobody waits");
    story_stop(out);
}

void tell_object(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " makes ");
    story_object(s, p->e.obj, out);
    if (is_class(s, p->e.obj, "ueue") && p->e.num > 0)
        buf_printf(out, ", which holds at most %lld", (long long)p->e.num);
    else if (is_class(s, p->e.obj, "emaphore"))
        buf_printf(out, ", with %lld permit%s", (long long)p->e.num,
                   p->e.num == 1 ? "" : "s");
    else if (is_class(s, p->e.obj, "Barrier"))
        buf_printf(out, " for %lld", (long long)p->e.num);
    story_stop(out);
}

void tell_object_end(Story *s, const Past *p, Buf *out)
{
    s->it = -1;
    buf_puts(out, "Nobody can use ");
    story_object(s, p->e.obj, out);
    buf_puts(out, " any more.");
}

/* --- threads ------------------------------------------------------------- */

/* What a thread waits for, from the function that it waits in. */
static void add_where(Story *s, const Past *p, Buf *out)
{
    static const struct {
        const char *in, *text;
    } known[] = {
        {"Queue.put", " for room in a queue"},
        {"Queue.get", " for an item of a queue"},
        {"Queue.join", " until all is done of what was put into a queue"},
        {"Lock.acquire", " for a lock"},
        {"Semaphore.acquire", " for a permit of a semaphore"},
        {"Barrier.wait", " for the others at a barrier"},
        {"Condition.wait", " at a condition"},
        {"Event.wait", " for an event"},
        {"Thread.join", " until a thread has ended"},
        {"Process.join", " until a process has ended"},
        {"Connection.recv", " for something to receive"},
        {"Executor.shutdown", " until the workers have ended"},
        {"result_iterator", " for the next result"},
        {"joinall", " until all of them have ended"},
    };
    const LaneInfo *info = lanes_get(s->labels->lanes, p->e.lane);
    bool worker = info && (strstr(info->name, "PoolExecutor") ||
                           strncmp(info->name, "asyncio_", 8) == 0);

    if (worker && story_text_is(p, "SimpleQueue.get")) {
        buf_puts(out, " for another call");
        return;
    }
    /* Those of multiprocessing wait as its locks do. */
    if (lanes_object_is(s->labels->lanes, p->e.obj, "Semaphore")) {
        buf_puts(out, " for a permit of a semaphore");
        return;
    }
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (story_text_has(p, known[i].in)) {
            buf_puts(out, known[i].text);
            return;
        }
    if (p->e.text_len) {
        buf_puts(out, " in ");
        story_call(&p->e, out);
    }
}

static bool is_sleep(const Past *block)
{
    Event e = block->e;

    e.text = block->text;
    e.text_len = (uint32_t)strlen(block->text);
    return mark_of_wait(&e) == MARK_SLEEP;
}

void tell_thread_block(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    if (!p->e.obj && p->e.num > 0 && p->e.num <= p->e.t) {
        buf_puts(out, " gives way to the other threads for a moment.");
        return;
    }
    if (p->e.num > 0 && !strchr(p->text, ' ') && is_sleep(p)) {
        buf_puts(out, " sleeps until ");
        time_short(out, p->e.num);
        story_stop(out);
        return;
    }
    if (strchr(p->text, ' ') && p->e.num > 0) { /* "GET example.com/item" */
        buf_puts(out, " waits for the answer to ");
        story_text(&p->e, out);
        buf_puts(out, ", until ");
        time_short(out, p->e.num);
        story_stop(out);
        return;
    }
    if (story_text_is(p, "loop.run")) {
        buf_puts(out, " sees who is ready, and passes the turn on.");
        return;
    }
    buf_puts(out, " waits");
    add_where(s, p, out);
    if (p->e.num > 0) {
        buf_puts(out, ", until ");
        time_short(out, p->e.num);
        buf_puts(out, " at the latest");
    }
    buf_puts(out, "; others have the turn meanwhile.");
}

bool story_wakes_program(Story *s, const Event *wake)
{
    Event e;
    Seq seq = wake->seq;

    for (int i = 0; i < LOOKED_BACK && wake->lane == 0 && seq > 1; i++)
        if (reel_read(&s->labels->reel, --seq, &e, NULL) &&
            e.kind == EVENT_THREAD_BLOCK && e.lane == 0)
            return e.phase == PHASE_OUTSIDE;
    return true;
}

void tell_thread_wake(Story *s, const Past *p, Buf *out)
{
    Past cause;

    if (p->e.via != VIA_TIMER && story_look(s, p->e.cause, &cause) &&
        cause.e.lane != p->e.lane) {
        story_subject(s, &cause.e, cause.e.lane, out);
        buf_puts(out, " wakes ");
        story_name(s, p->e.lane, story_wakes_program(s, &p->e), out);
        buf_puts(out, " for a later turn.");
        return;
    }
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " may go on");
    buf_puts(out, p->e.via == VIA_TIMER ? ", because its time is over" : "");
    buf_puts(out, ", when it is its turn.");
}

/* The THREAD_BLOCK that WAKE [wake] ends: its cause, or of a greenlet, which the
 * hub wakes, the last of its lane. */
static bool find_block(Story *s, const Past *wake, Past *block)
{
    Event e;

    if (story_look(s, wake->e.cause, block) &&
        block->e.kind == EVENT_THREAD_BLOCK && block->e.lane == wake->e.lane)
        return true;
    for (Seq seq = wake->e.seq; seq > 1 && seq + LOOKED_BACK > wake->e.seq;
         seq--)
        if (reel_read(&s->labels->reel, seq - 1, &e, NULL) &&
            e.kind == EVENT_THREAD_BLOCK && e.lane == wake->e.lane)
            return story_look(s, seq - 1, block);
    return false;
}

/* What a thread that was woken by time had done. */
static const char *time_over(Story *s, const Past *wake)
{
    Past block;

    if (!find_block(s, wake, &block))
        return " has its turn: its time is over.";
    if (strchr(block.text, ' '))
        return " has its turn: its wait for the answer is over.";
    return !block.e.obj && block.e.num <= block.e.t ? " has its turn again."
         : is_sleep(&block) ? " has its turn: its sleep is over."
                            : " has its turn: its time is over.";
}

void tell_thread_run(Story *s, const Past *p, Buf *out)
{
    Past wake;

    story_begin(s);
    story_subject(s, &p->e, p->e.lane, out);
    if (!story_look(s, p->e.cause, &wake) || wake.e.kind == EVENT_LANE)
        buf_puts(out, " has its first turn.");
    else if (wake.e.via == VIA_TIMER)
        buf_puts(out, time_over(s, &wake));
    else if (wake.e.t < p->e.t) {
        buf_puts(out, " has its turn, after ");
        story_seconds(story_span(wake.e.t, p->e.t), out);
        buf_puts(out, " in line.");
    } else {
        buf_puts(out, " has its turn.");
    }
}

void tell_preempt(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    if (p->e.num > 0) {
        buf_puts(out, " has run for ");
        story_seconds(p->e.num, out);
        buf_puts(out, " and");
    }
    buf_puts(out, " has to pass ");
    if (p->e.text_len)
        story_text(&p->e, out);
    else
        buf_puts(out, "the interpreter");
    buf_puts(out, " on to ");
    story_name(s, p->e.peer, true, out);
    story_stop(out);
}

void tell_meanwhile(Story *s, const Past *p, Buf *out)
{
    s->it = -1;
    buf_puts(out, "Meanwhile ");
    story_name(s, p->e.lane, p->e.phase == PHASE_OUTSIDE, out);
    buf_puts(out, " runs, in a process of its own.");
}

/* --- blocking calls ------------------------------------------------------ */

void tell_block_start(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " blocks the whole loop");
    if (p->e.text_len) {
        buf_puts(out, " by calling ");
        story_text(&p->e, out);
    }
    if (p->e.num > 0) {
        buf_puts(out, " for ");
        story_seconds(p->e.num, out);
    }
    if (p->e.ready_len == 1)
        buf_puts(out, "; one that is ready has to wait");
    else if (p->e.ready_len > 1)
        buf_printf(out, "; %d that are ready have to wait",
                   (int)p->e.ready_len);
    story_stop(out);
}

void tell_block_end(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " has blocked the loop for ");
    story_seconds(p->e.num, out);
    story_stop(out);
}
