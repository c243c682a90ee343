/* greenlet_int.h - what the files of greenlets share. */
#ifndef SIM_WORLD_GREENLET_INT_H
#define SIM_WORLD_GREENLET_INT_H

#include "sim/world/greenlet.h"

/* greenlet.c: slots of greenlet_type. */
void greenlet_finalize(Value self);
void greenlet_free(Value self);

/* greenlet_type.c */
Value greenlet_getcurrent(Value self, Value *a);

/* --- greenlet_tape.c ------------------------------------------------------ */

/* In what the running greenlet will wait when it hands over now, or NULL. */
const char *greenlet_waits_in(void);

/* The running one, [me], hands over, in [in] (or NULL). */
void greenlet_emit_block(Greenlet *me, const char *in);

/* [me] has got what was handed over. */
void greenlet_emit_runs(Greenlet *me);

/* [me] is over because of [exc], or NULL. */
void greenlet_emit_end(Greenlet *me, Value exc);

#endif
