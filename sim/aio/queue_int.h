/* queue_int.h - what the files of Queue share.
 *
 * queue.c has the queue proper: limits, waiting, unfinished work.
 * queue_store.c knows how items are kept, queue_type.c what else programs see,
 * queue_told.c what the tape is told.
 *
 * A plain Queue keeps its items in a ring of its own, until the program looks
 * at `_queue`: from then on they are in a deque that it can change.  The other
 * two keep a list from the start.  Classes of the program's may put anything
 * in `_queue`, in an _init() of their own.
 */
#ifndef SIM_AIO_QUEUE_INT_H
#define SIM_AIO_QUEUE_INT_H

#include "sim/aio/queue.h"
#include "sim/aio/sync_int.h"
#include "sim/tape/pool.h"

/* An item that is in the queue for all that the tape knows. */
typedef struct ToldItem {
    Value item;                 /* borrowed, to be compared only */
    Seq put;                    /* the event that told it */
} ToldItem;

typedef struct Queue {
    Sync sync;
    Value maxsize;              /* as given; NULL: not initialised */
    Waiters getters, putters;
    Value finished;             /* Event: no work is unfinished */
    int64_t unfinished;
    Ring items;                 /* when [store] is NULL */
    Value store;                /* deque, list or what the program put here */
    Fifo told;                  /* while recorded: of ToldItem, by age */
} Queue;

static inline Queue *as_queue(Value v)
{
    return (Queue *)(void *)v;
}

/* True if the program's class has its own method [name]. */
bool queue_has_own(Value self, Value name);

/* full() and empty() as the types themselves have them; -1: raised. */
int queue_base_full(Value self);
int queue_base_empty(Value self);

Value queue_get_now(Value self);        /* get_nowait() */

/* Coroutine functions. */
Value queue_method_get(Value self, Value *a);
Value queue_method_put(Value self, Value *a);
Value queue_method_join(Value self, Value *a);

typedef enum QueueKind { QUEUE_FIFO, QUEUE_LIFO, QUEUE_PRIORITY } QueueKind;

QueueKind queue_kind(Value self);

/* Prepares for the items of a queue of [self]'s kind. */
void store_init(Value self);

/* How many items there are; -1: raised. */
ptrdiff_t store_len(Value self);

/* _put() and _get() as the type has them; false, NULL: raised. */
bool store_put(Value self, Value item);
Value store_get(Value self);

/* `_queue` as programs see it: new reference. */
Value store_object(Value self);

/* How many items there are, if that can be known without running code of the
 * program's; else -1. */
ptrdiff_t store_len_quietly(const Queue *q);

/* To be called before an item goes into the queue or comes out of it: what
 * queue_tell_put() needs to know. */
ptrdiff_t queue_tell_before(Queue *q);

/* Tells the tape that it went, or came. */
void queue_tell_put(Queue *q, Value item, ptrdiff_t before);
void queue_tell_get(Queue *q, Value item);

/* An item, short; a task goes by its name. */
void queue_item_text(Buf *out, Value item);

/* The queue begins ([what] NULL: by its class), or is no more. */
void queue_tell_begin(Queue *q, const char *what);
void queue_tell_end(Queue *q);

#endif
