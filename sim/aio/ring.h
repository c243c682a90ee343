/* ring.h - a row of values that grows at its end and shrinks at its front.
 *
 * The values are owned.  [len] places of [items] from [first] on, around the
 * end of the array, are in use; [cap] is a power of two, or 0.
 */
#ifndef SIM_AIO_RING_H
#define SIM_AIO_RING_H

#include "sim/vm/type.h"

typedef struct Ring {
    Value *items;
    size_t first, len, cap;
} Ring;

void ring_clear(Ring *r);
void ring_visit(const Ring *r, Visit visit, void *arg);

static inline Value ring_at(const Ring *r, size_t i)
{
    return r->items[(r->first + i) & (r->cap - 1)];
}

void ring_push_take(Ring *r, Value v);

/* Takes out the first; there is one. */
Value ring_pop(Ring *r);

/* Takes out what stands at [i]; quick near the front. */
Value ring_remove(Ring *r, size_t i);

/* The values as a new list. */
Value ring_list(const Ring *r);

/* The same as a collections.deque; NULL: raised. */
Value ring_deque(const Ring *r);

#endif
