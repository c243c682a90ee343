/* why.h - answers in words about a run: what led to an event, how a task
 * lived, what blocking the loop did, what each await did.
 *
 * Everything is looked up on the tape; the sentences are story.h's and
 * whynot.h's, the figures those of the studies.  What is told is printed as
 * prose.
 */
#ifndef TUI_WHY_H
#define TUI_WHY_H

#include "tui/command.h"
#include "tui/player/model.h"
#include "tui/player/whynot.h"
#include "tui/tell/prose.h"
#include "tui/tell/story.h"
#include "tui/tell/tally.h"

typedef struct Why {
    Recording *recording;       /* borrowed */
    Model m;
    Tally tally;
    WhyNot *not;
    Story story;
    Prose prose;
    SeqList hidden;             /* events that have no number; owned */
} Why;

/* Reads the run.  [hide]: events that are there only because lines are recorded
 * are not counted, so that the numbers are those of a run without.  To be
 * cleared in any case.  False: it cannot be read, [err] says why. */
bool why_init(Why *w, Recording *r, bool hide, const Options *o, Err *err);
void why_clear(Why *w);

/* What event [seq] is, and the chain of causes behind it, back to the start. */
void why_step(Why *w, Seq seq);

/* The life of lane [lane] up to event [seq], why it does not run then, who
 * waits for it, and what became of requests to cancel it. */
bool why_task(Why *w, uint32_t lane, Seq seq, Err *err);

/* What became of the requests to cancel lane [lane]. */
bool why_cancels(Why *w, uint32_t lane, Err *err);

/* Who had to wait while calls blocked the loop; [seq] not 0: only for the call
 * that this event begins or ends. */
bool why_blocking(Why *w, Seq seq, Err *err);

/* The sources, and what the await in each line did. */
bool why_awaits(Why *w, Err *err);

/* Who does not run at the end, and why. */
void why_left(Why *w);

/* The lane called [name] (its name, "Task-2", or its function, if only one has
 * it); 0: none, or several, which [why] is told. */
uint32_t why_find(Why *w, const char *name, Buf *why);

/* The number that event [seq] is shown with, and the event of a number. */
Seq why_number(const Why *w, Seq seq);
Seq why_seq(const Why *w, Seq number);

/* --- for the files of this --------------------------------------------- */

/* Event [seq], with its text as long as no other is read. */
bool why_look(Why *w, Seq seq, Event *e);

/* Appends the sentence for event [seq] to the prose. */
void why_sentence(Why *w, Seq seq);

/* Appends "Task-2 (fetch)" to the prose. */
void why_name(Why *w, uint32_t lane);

/* Appends nanoseconds, "1.5 s". */
void why_seconds(Why *w, int64_t ns);

/* Appends " (Line 6.)", or with its file; nothing if there is no line. */
void why_place(Why *w, int file, int line);

/* Appends why lane [lane] does not run where the model stands. */
void why_not(Why *w, uint32_t lane);

/* Prints what was appended, as what happened with event [seq] (0: none). */
void why_put(Why *w, Seq seq);

#endif
