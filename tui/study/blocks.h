/* blocks.h - what blocking the loop did to others: an X-ray of each stretch.
 *
 * While a call blocks the loop (BLOCK_START to BLOCK_END) whoever is ready
 * stays ready, and timers that come due do not fire.  For each stretch this
 * tells who that was, since when, and when he had his turn at last.
 *
 * A fold over the whole run.  It knows no words; who reads the events named here
 * (their lines, their texts) has the rest.
 */
#ifndef TUI_STUDY_BLOCKS_H
#define TUI_STUDY_BLOCKS_H

#include "sim/tape/picture.h"
#include "sim/tape/reel.h"

typedef struct Victim {
    uint32_t lane;              /* who was ready; of a timer: who had set it */
    uint32_t timer;             /* its handle; 0: no timer */
    Seq since;                  /* its READY; of a timer: its TIMER */
    int64_t since_t;            /* when it could have gone on: it became ready,
                                 * or was due */
    Seq ran;                    /* its RUN; of a timer: its TIMER_FIRE; 0: it
                                 * never came to that */
    int64_t ran_t;
    size_t again;               /* the victim that it was before, of another
                                 * stretch, + 1; 0: none */
} Victim;

typedef struct Block {
    uint32_t lane;              /* whose call it was */
    uint16_t loop;
    uint8_t file;
    int32_t line;
    Seq from, to;               /* BLOCK_START, BLOCK_END (0: not over) */
    int64_t began, ended;
    size_t first, victims;      /* Blocks.victims[first] and so on */
} Block;

typedef struct Blocks {
    Block *items;               /* in the order in which they began */
    size_t len, cap;
    Victim *victims;
    size_t nvictims, victims_cap;
    Picture picture;            /* while reading */
    Pool held;                  /* who is a victim now */
} Blocks;

void blocks_init(Blocks *b);
void blocks_clear(Blocks *b);

/* Reads all of the run.  False: an event cannot be read, [err] says why. */
bool blocks_read(Blocks *b, const Reel *reel, Err *err);

#endif
