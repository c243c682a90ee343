/* deque.h - collections.deque.
 *
 * A ring of values: an array whose size is a power of two, of which [len]
 * places from [first] on, around the end, are in use.  [changes] counts
 * whatever changes which items there are, so that iterators notice.
 */
#ifndef SIM_LIB_DEQUE_H
#define SIM_LIB_DEQUE_H

#include "sim/vm/obj.h"

typedef struct Deque {
    Obj head;
    Value *ring;                /* owned */
    size_t first, len, cap;     /* cap: a power of two, or 0 */
    int64_t maxlen;             /* or -1 */
    uint64_t changes;
} Deque;

extern Type deque_type, deque_iter_type, deque_reversed_type;

static inline Deque *as_deque(Value v)
{
    return (Deque *)(void *)v;
}

static inline bool is_deque(Value v)
{
    return is_instance(v, &deque_type);
}

/* The place of item [i]. */
static inline Value *deque_at(Deque *d, size_t i)
{
    return &d->ring[(d->first + i) & (d->cap - 1)];
}

/* Adds [v] (borrowed); a full deque with maxlen drops an item at the other
 * end. */
void deque_append(Deque *d, Value v);
void deque_append_left(Deque *d, Value v);

/* Takes an item out; there is one. */
Value deque_pop(Deque *d);
Value deque_pop_left(Deque *d);

/* The first becomes the last, [n] times; backwards if it is negative. */
void deque_rotate(Deque *d, int64_t n);

void deque_insert(Deque *d, size_t at, Value v);
void deque_delete(Deque *d, size_t at);
void deque_clear(Deque *d);
int deque_extend(Deque *d, Value iterable, bool left);

/* deque_methods.c */
extern const NativeDef deque_methods[];
Value deque_copy(Deque *d);

Value deque_iter_new(Value deque);
Value deque_reversed_new(Value deque, Value *a);

#endif
