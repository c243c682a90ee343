/* short_repr.h - reprs cut short where they are long, as asyncio shows what
 * futures hold and callbacks are given: those of CPython's reprlib.
 */
#ifndef SIM_AIO_SHORT_REPR_H
#define SIM_AIO_SHORT_REPR_H

#include "sim/base/buf.h"
#include "sim/vm/obj.h"

/* Appends reprlib.repr([v]).  0, or -1: raised. */
int short_repr_add(Buf *out, Value v);

#endif
