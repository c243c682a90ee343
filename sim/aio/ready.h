/* ready.h - the ready queue: what a loop will run, first come first served.
 *
 * A program starts a hundred thousand tasks at once, and they all stand here;
 * later nearly none does.  So the queue is a chain of blocks, which go as soon as
 * they are done with: but for one, so that a queue of a steady length allocates
 * nothing.
 *
 *     front -> [ . . w w ] -> [ w w w w ] -> [ w . . . ] <- back
 *                    ^ first                   ^ end
 *
 * The calls that are most, a task's first step and the end of a sleep, take one
 * word: the object, and in its low bits which of ready_kinds[] it is.  Others
 * take three, or four where somebody listens, and the first has the number of
 * words in its low bits; what is left of a block that has no room for four
 * begins with 0.
 */
#ifndef SIM_AIO_READY_H
#define SIM_AIO_READY_H

#include "sim/aio/callback.h"

/* A call.  What can be cancelled or has a context is described by a Handle: [cb]
 * is callback_handle then, and [a] is that. */
typedef struct Entry {
    const Callback *cb;
    Value a, b;                 /* owned, or NULL */
    uint32_t why;               /* event that made it ready: the cause of its
                                   being picked */
} Entry;

enum {
    READY_WORDS = 509,          /* a page, with what malloc adds */
    READY_LONG = 3,             /* words of an entry that is no short one, */
    READY_LONGEST = 4,          /* ... and with a cause */
    READY_BITS = 7,             /* the low ones */
};

typedef struct ReadyBlock {
    struct ReadyBlock *next;
    uintptr_t words[READY_WORDS];
} ReadyBlock;

typedef struct Ready {
    ReadyBlock *front, *back;   /* owned, with what is between; or NULL */
    ReadyBlock *spare;          /* owned, or NULL */
    uint32_t first, end;        /* places in the front and in the back block */
    size_t len;                 /* entries */
} Ready;

/* By number; [0] is none. */
extern const Callback *const ready_kinds[READY_LONG];

/* Adds a block at the end, or drops the one at the front, which is used up. */
void ready_extend(Ready *r);
void ready_cut(Ready *r);

void ready_push_long_take(Ready *r, Entry e);

/* Puts [e], whose references it takes, at the end. */
static inline void ready_push_take(Ready *r, Entry e)
{
    uintptr_t kind = e.cb == ready_kinds[1] ? 1 : e.cb == ready_kinds[2] ? 2 : 0;

    if (!kind || e.b || e.why) {
        ready_push_long_take(r, e);
        return;
    }
    if (!r->back || r->end == READY_WORDS)
        ready_extend(r);
    r->back->words[r->end++] = (uintptr_t)e.a | kind;
    r->len++;
}

/* The entry at [words]. */
static inline Entry ready_entry(const uintptr_t *words)
{
    uintptr_t bits = words[0] & READY_BITS, first = words[0] - bits;

    if (bits < READY_LONG)
        return (Entry){.cb = ready_kinds[bits], .a = (Value)first};
    return (Entry){(const Callback *)first, (Value)words[1], (Value)words[2],
                   bits == READY_LONGEST ? (uint32_t)words[3] : 0};
}

static inline uint32_t ready_words(uintptr_t first)
{
    uint32_t bits = first & READY_BITS;

    return bits < READY_LONG ? 1 : bits;
}

/* Takes out the first; there is one. */
static inline Entry ready_pop(Ready *r)
{
    assert(r->len > 0);
    if (r->first == READY_WORDS || !r->front->words[r->first])
        ready_cut(r);
    const uintptr_t *words = &r->front->words[r->first];
    Entry e = ready_entry(words);

    r->first += ready_words(words[0]);
    if (--r->len == 0)
        r->first = r->end = 0;
    return e;
}

/* Gives the entries one after the other; false: there are no more.  [at] begins
 * with zeros. */
typedef struct ReadyPlace {
    const ReadyBlock *block;
    uint32_t in_block;
    size_t n;
} ReadyPlace;

bool ready_next(const Ready *r, ReadyPlace *at, Entry *out);

/* Releases one that was taken out, and empties it. */
void entry_clear(Entry *e);

/* Releases all. */
void ready_clear(Ready *r);

#endif
