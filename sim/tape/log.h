/* log.h - the events of a run in memory.
 *
 * It only grows.  An event takes about ten bytes beside its text, so that a
 * live run of millions of events can be stepped through; any of them is
 * decoded again when it is asked for.  Pictures are saved on the way, and who
 * there is in the run is kept up (lanes.h).
 *
 * It owns copies of all texts, which stay where they are until log_clear().
 */
#ifndef SIM_TAPE_LOG_H
#define SIM_TAPE_LOG_H

#include "sim/base/arena.h"
#include "sim/base/names.h"
#include "sim/tape/keyframer.h"
#include "sim/tape/lanes.h"
#include "sim/tape/reel.h"

enum { LOG_BLOCK = 64 };        /* events that are decoded together */

typedef struct LogBlock LogBlock;
typedef struct LogFrame LogFrame;

typedef struct Log {
    Seq len;                    /* how many events there are */
    LogBlock *blocks;           /* full ones, LOG_BLOCK events each */
    size_t nblocks, blocks_cap;
    Buf open;                   /* the block that fills */
    Event newest;
    Names names;                /* texts that come again and again */
    Arena texts;                /* and others */
    LogFrame *frames;           /* saved pictures, by number */
    size_t nframes, frames_cap;
    Keyframer keyframer;
    Lanes lanes;
    Event decoded[LOG_BLOCK];   /* a block that was asked for */
    Seq decoded_first;          /* its first event; 0: none */
    size_t ndecoded;
} Log;

void log_init(Log *l);
void log_clear(Log *l);

/* Adds [e], whose seq must be the next. */
void log_add(Log *l, const Event *e);

/* Adds what is sent to it. */
Sink log_sink(Log *l);

Reel log_reel(Log *l);

#endif
