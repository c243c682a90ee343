/* keyframe_int.h - what writing and reading keyframes have in common: how a
 * picture is encoded.
 *
 * First the version of this encoding, then the fields in about the order of
 * picture.h.  Items of pools come by number, and much of an item is its
 * difference from the one before: tasks that are made one after another have
 * much in common.  Numbers of events count back from the picture's own.
 *
 * KEEP IN STEP: picture - the fields of picture.h, in both files.
 */
#ifndef SIM_TAPE_KEYFRAME_INT_H
#define SIM_TAPE_KEYFRAME_INT_H

#include "sim/tape/picture.h"

enum { KEYFRAME_VERSION = 1 };

/* What a lane has seldom, and what follows if it has. */
enum {
    RARE_CANCEL = 1, RARE_BLOCK = 2, RARE_UNTIL = 4, RARE_FILE = 8,
    RARE_LOOP = 16, RARE_STACK = 32, RARE_SHIFT = 5,
};

/* What a future has seldom. */
enum { HAS_AT = 1, HAS_OUTER = 2, HAS_INNERS = 4, HAS_NUM = 8 };

/* When the lane was made: the sum of its times counts from there. */
static inline uint64_t keyframe_born(const Lane *l)
{
    uint64_t t = (uint64_t)l->since_t;

    for (int i = 0; i < LANE_STATES; i++)
        t -= (uint64_t)l->spent[i];
    return t;
}

/* What is before the first of each pool. */
extern const Lane keyframe_no_lane;
extern const PendingFuture keyframe_no_future;
extern const PendingTimer keyframe_no_timer;
extern const Object keyframe_no_object;

#endif
