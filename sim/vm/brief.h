/* brief.h - values in a few characters, without running the program's code.
 *
 * For events and pictures of a run: whether they are made must not change what
 * the program does, so no __repr__, no __str__ and no __getattr__ of its own is
 * asked.  Built-in values look as repr() shows them, cut to a few dozen
 * characters; of everything else the name of its class stands in angle
 * brackets.
 */
#ifndef SIM_VM_BRIEF_H
#define SIM_VM_BRIEF_H

#include "sim/base/buf.h"
#include "sim/vm/obj.h"

/* 3, 'text', [1, 2, ...], (0, <Job>), ValueError('x'), <Job> */
void brief_value(Buf *out, Value v);

/* "ValueError: x"; of a group only how many there are. */
void brief_exception(Buf *out, Value exc);

/* What is called: the __qualname__ of a function, method or class, else the
 * name of its class. */
void brief_callable(Buf *out, Value f);

#endif
