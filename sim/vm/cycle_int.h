/* cycle_int.h - what the files of the collector share. */
#ifndef SIM_VM_CYCLE_INT_H
#define SIM_VM_CYCLE_INT_H

#include "sim/vm/cycle.h"
#include "sim/vm/dict.h"

/* cycle_find.c: moves what in the ring [in], of at most [most] objects, is held
 * from nowhere else to [garbage], which is empty; how many objects.  The order of
 * both is then that of CPython's lists. */
size_t cycle_find(GcLink *in, size_t most, GcLink *garbage);

static inline Value value_of(GcLink *link)
{
    return (Value)(void *)(link + 1);
}

static inline GcLink *link_of(Value v)
{
    return (GcLink *)(void *)v - 1;
}

/* Static classes are instances of a tracked type, but not in the ring. */
static inline bool is_tracked(Value v)
{
    if (!is_obj(v) || !(v->type->flags & (TYPE_GC | TYPE_DICT)))
        return false;
    return !(v->type->flags & TYPE_TYPE) ||
           ((Type *)(void *)v)->flags & TYPE_HEAP;
}

/* All that [v] owns. */
static inline void visit_all(Value v, Visit visit, void *arg)
{
    Type *t = v->type;

    if (t->flags & TYPE_HEAP)
        visit(&t->head, arg);
    if (t->flags & TYPE_DICT && *obj_dict_slot(v))
        visit((Value)(void *)*obj_dict_slot(v), arg);
    if (t->visit)
        t->visit(v, visit, arg);
}

#endif
