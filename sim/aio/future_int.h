/* future_int.h - what the files of futures share. */
#ifndef SIM_AIO_FUTURE_INT_H
#define SIM_AIO_FUTURE_INT_H

#include "sim/aio/future.h"

static inline uint32_t callback_count(const Future *f)
{
    return f->calls == CALLS_MANY ? f->many->len : f->calls == CALLS_ONE;
}

/* The callback at [i], borrowed. */
static inline DoneCallback callback_at(const Future *f, uint32_t i)
{
    return f->calls == CALLS_MANY ? f->many->items[i]
                                  : (DoneCallback){f->one.cb, f->one.a, NULL};
}

/* Releases the callbacks of [f] or, if it is done, what is in it. */
void future_let_go(Future *f);

/* future_iter.c: fut.__await__(), and the type of what it gives. */
Value future_slot_await(Value self);
extern Type future_iter_type;

#endif
