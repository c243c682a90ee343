/* slack.h - how much later a moment of a run could have come without the run's
 * ending any later.
 *
 * From the end back: an event can be as late as the first thing allows for which
 * it had to have happened.  Those things are
 *
 *   - what it caused; a handle that stood in the ready queue for a while, or a
 *     timer that fired late, could have been ready that much later;
 *   - the step with which a task goes on after it has suspended (it can suspend
 *     later, as long as what it waits for is later still), and a thread after it
 *     has blocked;
 *   - of a future or task that another waits for beside others (gather, wait),
 *     the end of that one;
 *   - of a task or thread whose end wakes nobody, the next step of who made it;
 *   - of an item in a queue, its being taken out; of a lock that is given back,
 *     its being taken; of both, the next item or the next time: in another order
 *     they would go to others; of a call that blocked the loop, the next step
 *     there;
 *   - of a timer that is taken back (a time limit), its being due.
 *
 * What the program does with names that tasks share is not known: a result that
 * another task reads without awaiting it looks as if it could be later.  So the
 * figures are right as far as tasks await each other.
 */
#ifndef TUI_STUDY_SLACK_H
#define TUI_STUDY_SLACK_H

#include "sim/tape/reel.h"

/* Runs with more events have no slack: it would take too much memory. */
enum { SLACK_EVENTS = 1000000 };

typedef struct Slack {
    int64_t *later;             /* of event i + 1, nanoseconds; owned */
    size_t len;                 /* 0: there are too many */
} Slack;

/* Fills in [s], to be cleared in any case.  False: an event cannot be read. */
bool slack_find(Slack *s, const Reel *reel, Err *err);
void slack_clear(Slack *s);

/* How much later event [seq] could have come; of a TIMER_FIRE or THREAD_RUN, how
 * much later the timer could have been due, or the thread been woken.  -1: not
 * known. */
static inline int64_t slack_of(const Slack *s, Seq seq)
{
    return seq >= 1 && seq <= s->len ? s->later[seq - 1] : -1;
}

#endif
