/* pipe.h - pipes between processes: messages of bytes, first in first out.
 *
 * A pipe has a reading and a writing end, each known by a number.  A process
 * has an end open so many times; a child has open what its parent had.  When
 * nobody has the writing end open any more, readers come to the end of the
 * file; without readers, writing is an error.  A pipe holds as much as Linux's,
 * 64 KB: whoever writes more waits until enough has been read.
 */
#ifndef SIM_WORLD_PIPE_H
#define SIM_WORLD_PIPE_H

#include "sim/tape/event.h"
#include "sim/world/process.h"

/* A new pipe: [ends] are the reading and the writing end, open in the running
 * process.  False: raised (too many). */
bool pipe_new(int ends[2]);

/* Once more, or once less, open in the running process; false: there is no
 * such end, or it is not open here. */
bool pipe_open(int end);
bool pipe_close(int end);

/* Both by a frame: VAL_PUSHED, or NULL and OSError raised.  Reading gives
 * bytes, or raises EOFError; writing None.  For the tape, the bytes are [item]
 * (or NULL), which event [put] announced (0: none did). */
Value pipe_read_begin(int end);
Value pipe_write_begin(int end, Value bytes, Value item, Seq put);

/* --- for the tape: the messages of a pipe are the items of a queue --------- */

/* From here on those of this pipe are the items of object [id]. */
void pipe_tell(int end, uint32_t id);

/* An item goes into the queue: its PUT, which comes before its message, maybe
 * long before.  0: nobody is told. */
Seq pipe_announce(int end, Value item);

/* The item that [put] announced is taken out without having been a message. */
void pipe_withdraw(int end, Seq put);

/* The work of an item that was taken out is done: TASK_DONE. */
void pipe_item_done(int end);

/* The list of those of [whats], ints, that are ready: ends that can be read,
 * and -pid of processes that have ended.  Waits until there is one, or until
 * [timeout] (INFINITY: none).  VAL_PUSHED. */
Value pipe_wait_begin(Value whats, double timeout);

void pipes_fork(const Process *parent, Process *child);
void pipes_close_all(Process *p);
void pipes_start(void);
void pipes_end(void);

#endif
