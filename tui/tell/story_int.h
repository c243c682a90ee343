/* story_int.h - what the files of the story share. */
#ifndef TUI_TELL_STORY_INT_H
#define TUI_TELL_STORY_INT_H

#include "tui/tell/story.h"

enum { PAST_TEXT = 160 };

/* An event that was looked up, with its text (or as much as is worth showing)
 * where it lasts. */
typedef struct Past {
    Event e;
    char text[PAST_TEXT];
} Past;

/* Event [seq]; false: there is none, and [p] is empty. */
bool story_look(Story *s, Seq seq, Past *p);

/* The nearest event before [seq], within the same step and at most [most]
 * events away, of [kind] and with [obj] (0: any). */
bool story_look_back(Story *s, Seq seq, EventKind kind, uint32_t obj,
                     int most, Past *p);

/* "Task-2 (fetch)", "the loop", "the program" (lane 0, outside the loop). */
void story_name(Story *s, uint32_t lane, bool outside, Buf *out);

/* The same at the beginning of a sentence, or "It". */
void story_subject(Story *s, const Event *e, uint32_t lane, Buf *out);

/* "the queue", or "queue 2" if there are several of the class. */
void story_object(Story *s, uint32_t id, Buf *out);

/* True if its class, or what it is called, begins like that. */
bool story_object_is(Story *s, uint32_t id, const char *what);

/* An executor: its object is the queue of calls for its workers. */
bool story_is_executor(Story *s, uint32_t id);

/* A text in quotes, cut if it is long; nothing for none. */
void story_quote(const char *text, size_t len, Buf *out);

/* A text as it is: an exception, a result. */
void story_text(const Event *e, Buf *out);

/* A text that is the name of a function: "f()"; without one, "a function". */
void story_call(const Event *e, Buf *out);

/* Ends a sentence, unless what is left out at its end does. */
void story_stop(Buf *out);

static inline bool story_text_is(const Past *p, const char *text)
{
    const char *have = p->text;

    while (*text && *have == *text)
        have++, text++;
    return !*text && !*have;
}

bool story_is_task(Story *s, uint32_t id);

/* True if RUN [run] is the first of its lane. */
bool story_is_first(Story *s, const Past *run);

/* True if TIMER [timer] ends the wait for the answer to a request, which
 * [*request] gets: its text is "GET example.com/item".  What its future is done
 * with says whether that was an answer, or the time limit. */
bool story_is_request(Story *s, const Past *timer, Past *request);
static inline bool story_is_late(const Past *done)
{
    return story_text_is(done, "'time-out'");
}

/* What is taken and given back: "the lock", "a connection to example.com". */
void story_taken(Story *s, uint32_t id, Buf *out);

/* True if PUT or GET [p] is how as_completed() learns that its time is over. */
bool story_is_time_over(Story *s, const Past *p);

/* What whoever made STATE [p] did to a barrier: " opened ". */
const char *story_state_was(const Past *p);

/* True if it is the program that THREAD_WAKE [wake] wakes, and not a loop that
 * it runs: what it was doing when it began to wait says so. */
bool story_wakes_program(Story *s, const Event *wake);

/* The timer behind a callback's READY event [ready]; false: there is none. */
bool story_timer_behind(Story *s, Seq ready, Past *timer);

/* The lane that asked for what event [seq] made ready or woke, in its words. */
void story_asker(Story *s, Seq seq, Buf *out);

bool story_text_has(const Past *p, const char *part);

void story_seconds(int64_t ns, Buf *out);       /* "1.5 s" */

/* The time from one to the other; a tape may say anything, so that it must not
 * overflow. */
static inline int64_t story_span(int64_t from, int64_t to)
{
    return (int64_t)((uint64_t)to - (uint64_t)from);
}

/* --- sentences, one for each kind: story.c has the table ----------------- */

typedef void StoryTell(Story *s, const Past *p, Buf *out);

StoryTell tell_future, tell_future_done, tell_timer, tell_timer_fire;
StoryTell tell_timer_cancel, tell_callback, tell_callback_run;
StoryTell tell_never_retrieved, tell_never_awaited;
StoryTell tell_run, tell_ready, tell_suspend, tell_jump, tell_drop;
StoryTell tell_cancel, tell_delivered, tell_swallowed, tell_uncancel;
StoryTell tell_put, tell_get, tell_line_up, tell_acquire, tell_release;
StoryTell tell_set, tell_notify, tell_task_done, tell_object, tell_object_end;
StoryTell tell_thread_block, tell_thread_wake, tell_thread_run;
StoryTell tell_block_start, tell_block_end, tell_preempt, tell_meanwhile;
StoryTell tell_state;

#endif
