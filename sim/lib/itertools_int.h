/* itertools_int.h - what the files of the module itertools share. */
#ifndef SIM_LIB_ITERTOOLS_INT_H
#define SIM_LIB_ITERTOOLS_INT_H

#include "sim/vm/type.h"

/* What most iterators here hold; each says at its head what for.  Values are
 * owned and may be NULL. */
typedef struct Walk {
    Obj head;
    Value iter, func, held, other;
    int64_t at, next, stop, step;
    bool begun;
} Walk;

static inline Walk *as_walk(Value v)
{
    return (Walk *)(void *)v;
}

/* A [cls] over [iterable]; NULL: raised. */
Walk *walk_new(Type *cls, Value iterable);

/* free and visit of a Walk. */
void walk_free(Value self);
void walk_visit(Value self, Visit visit, void *arg);

/* True if [keywords] were given to [cls] itself, which takes none; raised. */
bool walk_refuses(Type *cls, const char *name, const Tuple *kwnames);

/* itertools_endless.c */
extern Type count_type, cycle_type, repeat_type;
/* itertools_pick.c */
extern Type compress_type, dropwhile_type, takewhile_type, filterfalse_type,
    islice_type;
/* itertools_apply.c */
extern Type accumulate_type, pairwise_type, starmap_type, chain_type;
/* itertools_zip.c */
extern Type zip_longest_type;
/* itertools_combine.c */
extern Type product_type, permutations_type, combinations_type,
    combinations_with_replacement_type;
/* itertools_group.c */
extern Type groupby_type, grouper_type;
/* itertools_tee.c */
extern Type tee_type, tee_node_type;
Value itertools_tee(Value self, Value *args, size_t n, Tuple *kwnames);

#endif
