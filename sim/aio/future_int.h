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

/* The callbacks of a future, taken out. */
typedef struct Calls {
    DoneCallback one;
    DoneCallbacks *many;        /* owned, or NULL: only [one], if [len] */
    uint32_t len;
} Calls;

/* Takes all out: [f] has none any more, and nothing in it, whatever it was. */
Calls calls_take(Future *f);

DoneCallback *calls_at(Calls *c, uint32_t i);
void calls_release_one(DoneCallback *c);
void calls_release(Calls *c);

/* Releases the callbacks of [f] or, if it is done, what is in it. */
void future_let_go(Future *f);

/* future_iter.c: fut.__await__(), and the type of what it gives. */
Value future_slot_await(Value self);
extern Type future_iter_type;

#endif
