/* fold_int.h - what the files of the fold share: fold.c has lanes, loops and
 * timers, fold_wait.c futures and objects.
 */
#ifndef SIM_TAPE_FOLD_INT_H
#define SIM_TAPE_FOLD_INT_H

#include "sim/tape/picture.h"

/* What an event changes among futures and objects; of most: nothing. */
void fold_waiting(Picture *p, const Event *e);

/* Takes the future, or the thread [lane] (future: 0), out of the line at
 * [object], if it stands there. */
void fold_stop_waiting(Picture *p, uint32_t object, uint32_t future,
                       uint32_t lane);

void fold_clear_object(Object *o);

#endif
