/* lint_list.h - what a run is examined for: LINT(NAME, "name").
 *
 * Each reports what has happened in this run, and nothing that might: the
 * comment says when it is certain.  What a lint needs beside the events, it
 * says: AWAIT and LINE are there only if lines were recorded.
 */

/* A coroutine went that had never been begun. */
LINT(NEVER_AWAITED, "never awaited")
/* An exception of a task or future went with it. */
LINT(NEVER_RETRIEVED, "exception never retrieved")
/* A task went before it had ended. */
LINT(TASK_DROPPED, "task dropped")
/* An exception ended the program; not SystemExit or KeyboardInterrupt. */
LINT(NOT_CAUGHT, "exception not caught")
/* A limit ended the run. */
LINT(STOPPED, "stopped")
/* A call kept the loop's thread for more than LINT_LONG. */
LINT(LOOP_BLOCKED, "loop blocked")
/* Awaits of functions that touch nothing but their own names, side by side or
 * as the whole of a loop, that need no result of each other; all of them slept
 * or waited for an answer.  Needs lines. */
LINT(SEQUENCE, "awaits in sequence")
/* An await was reached ten times and more in one step of a task, while others
 * were ready, and never suspended in the whole run.  Needs lines. */
LINT(NEVER_YIELDS, "await never yields")
/* CANCEL_SWALLOWED: the engine is sure of it. */
LINT(SWALLOWED, "cancel swallowed")
/* Each time that this limit was set it ran out, in one single sleep or answer
 * that is longer than all of the limit. */
LINT(TIMEOUT, "time-out too short")
/* Ten and more are in a queue without a limit at the end, and it has never been
 * shorter after a get than after the get before. */
LINT(QUEUE_GROWS, "queue only grows")
/* A task had a Lock while it awaited something for LINT_LONG and more, and
 * somebody stood in line for the lock for as long. */
LINT(LOCK_HELD, "lock held across await")
/* A global name is read; then others write it during an await; then it is
 * written from what was read.  Needs lines. */
LINT(LOST_UPDATE, "lost update")
/* Tasks wait for locks in a circle; or the run ended because nobody could go
 * on. */
LINT(DEADLOCK, "deadlock")
