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

#include "sim/world/process.h"

/* A new pipe: [ends] are the reading and the writing end, open in the running
 * process.  False: raised (too many). */
bool pipe_new(int ends[2]);

/* Once more, or once less, open in the running process; false: there is no
 * such end, or it is not open here. */
bool pipe_open(int end);
bool pipe_close(int end);

/* Both by a frame: VAL_PUSHED, or NULL and OSError raised.  Reading gives
 * bytes, or raises EOFError; writing None. */
Value pipe_read_begin(int end);
Value pipe_write_begin(int end, Value bytes);

/* The list of those of [whats], ints, that are ready: ends that can be read,
 * and -pid of processes that have ended.  Waits until there is one, or until
 * [timeout] (INFINITY: none).  VAL_PUSHED. */
Value pipe_wait_begin(Value whats, double timeout);

void pipes_fork(const Process *parent, Process *child);
void pipes_close_all(Process *p);
void pipes_start(void);
void pipes_end(void);

#endif
