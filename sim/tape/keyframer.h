/* keyframer.h - when a picture is worth saving.
 *
 * A Keyframer folds the events of a run as they come and saves the picture now
 * and then: often enough that going to any place is quick, and so seldom that
 * the saved pictures stay small beside the events, however many lanes live.
 * That depends on the events alone, so that equal runs have equal keyframes.
 */
#ifndef SIM_TAPE_KEYFRAMER_H
#define SIM_TAPE_KEYFRAMER_H

#include "sim/tape/picture.h"

/* A keyframe may stand at multiples of this: reading and folding so many events
 * takes about a millisecond. */
enum { KEYFRAME_LOOK = 4096 };

typedef struct Keyframer {
    Picture picture;            /* after the last event that was added */
    Seq saved;                  /* the last keyframe; 0: none */
    Buf bytes;                  /* its bytes, until the next event */
} Keyframer;

void keyframer_init(Keyframer *k);
void keyframer_clear(Keyframer *k);

/* Adds [e]; true: a keyframe is due after it, and in k->bytes. */
bool keyframer_add(Keyframer *k, const Event *e);

#endif
