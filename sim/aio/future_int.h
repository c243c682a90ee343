/* future_int.h - what the files of futures share. */
#ifndef SIM_AIO_FUTURE_INT_H
#define SIM_AIO_FUTURE_INT_H

#include "sim/aio/future.h"

static inline DoneCallback *callbacks(Future *f)
{
    return f->cap > 0 ? f->more : &f->first;
}

static inline void callback_release(DoneCallback *c)
{
    val_xunref(c->a);
    val_xunref(c->context);
}

/* future_iter.c: fut.__await__(), and the type of what it gives. */
Value future_slot_await(Value self);
extern Type future_iter_type;

#endif
