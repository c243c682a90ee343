/* chunks.h - events of a tape that were read lately.
 *
 * Reading one event costs a search, reading those behind it little more, so
 * they come in chunks.  Several chunks are kept, because whoever shows a run
 * goes along it with several readers, one behind the other, and looks at causes
 * far back besides: with one chunk each would make the others read again.
 *
 * It does not know where events come from.  It owns the texts of those it has.
 */
#ifndef SIM_TAPE_CHUNKS_H
#define SIM_TAPE_CHUNKS_H

#include "sim/base/buf.h"
#include "sim/tape/event.h"

enum {
    CHUNKS_LONG = 16, CHUNKS = 80,      /* the others are short: those of
                                         * single looks do not push out those
                                         * of who goes along */
    CHUNK_MOST = 512, CHUNK_SHORT = 32,
};

typedef struct Chunk {
    Seq first;
    size_t len;                 /* 0: it has none */
    bool bad;                   /* what comes behind makes no sense */
    uint64_t used;              /* when; 0: it may go first */
    Buf texts;
    size_t most;                /* that it can have */
    size_t *offsets;            /* of the events' texts; owned */
    Event *events;              /* owned; while it is filled, their texts only
                                 * say that there are any */
} Chunk;

typedef struct Chunks {
    Chunk *all[CHUNKS];         /* NULL: not needed yet */
    Chunk *last;                /* that was found or filled last; or NULL */
    uint64_t uses;
} Chunks;

/* {0} is an empty one. */
void chunks_clear(Chunks *c);

/* Event [seq], until the next chunk is begun; NULL: no chunk has it. */
const Event *chunks_find(Chunks *c, Seq seq);

/* Which events to read if [seq], one of [end], is in no chunk. */
void chunks_plan(const Chunks *c, Seq seq, Seq end, Seq *first, size_t *count);

/* An empty chunk to fill with [count] events from [first] on; it takes the
 * place of the one that was not used for longest.  It is c->last. */
Chunk *chunks_begin(Chunks *c, Seq first, size_t count);

/* It is filled: its events get their texts. */
void chunk_finish(Chunk *c);

#endif
