/* gen_int.h - what the files of generators share. */
#ifndef SIM_VM_GEN_INT_H
#define SIM_VM_GEN_INT_H

#include <assert.h>

#include "sim/vm/gen.h"

/* The root of the chain that [g] is in. */
static inline Gen *gen_root(Gen *g)
{
    while (g->delegated) {
        g = frame_gen(g->frame.back);
        assert(g);
    }
    return g;
}

/* [g], which does not run, will not run on: it leaves its chain, and what it
 * drives is on its own. */
void gen_abandon(Gen *g);

/* Takes suspended [g] out of the chain of which it is an inner part, with what
 * hangs on it; the rest will drive it again when it is resumed.  [root] is the
 * root of that chain. */
void gen_detach(Gen *g);
void gen_detach_from(Gen *root, Gen *g);

/* Ends [g], which never ran or cannot run on. */
void gen_end_unrun(Gen *g);

/* Who closes a chain closes an asend() in it, but not its async generator; and
 * GeneratorExit that is thrown in gets to that by the asend().  Where a task
 * drives an aclose() itself, GeneratorExit is what that throws. */
void gen_leave_agens_open(Gen *g);

/* "generator", "coroutine" or "async generator". */
const char *gen_kind_name(const Gen *g);

void gen_extra_drop(Gen *g);    /* releases its extra part, if it has one */
void gen_extras_end(void);

/* Slots of all Gens. */
void gen_slot_free(Value self);
void gen_slot_visit(Value self, Visit visit, void *arg);
void gen_slot_clear(Value self);
void gen_slot_finalize(Value self);
size_t gen_slot_size_of(Value self);
Value gen_slot_repr(Value self);
Value gen_slot_iter(Value self);        /* itself */

/* Attributes that all kinds have, under the prefixes gi_, cr_ and ag_. */
Value gen_get_name(Value self);
Value gen_get_qualname(Value self);
int gen_set_name(Value self, Value v);
int gen_set_qualname(Value self, Value v);
Value gen_get_running(Value self);
Value gen_get_frame(Value self);
Value gen_get_code(Value self);
Value gen_get_awaited(Value self);

#endif
