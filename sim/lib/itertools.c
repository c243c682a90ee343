/* itertools.c - the module itertools, and what its iterators have in common. */
#include "sim/lib/itertools_int.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/check.h"
#include "sim/vm/obj.h"

Walk *walk_new(Type *cls, Value iterable)
{
    Value iter = obj_iter(iterable);

    if (!iter)
        return NULL;
    Walk *w = as_walk(obj_new(cls));
    w->iter = iter;
    return w;
}

void walk_free(Value self)
{
    Walk *w = as_walk(self);

    val_xunref(w->iter);
    val_xunref(w->func);
    val_xunref(w->held);
    val_xunref(w->other);
}

void walk_visit(Value self, Visit visit, void *arg)
{
    Walk *w = as_walk(self);
    Value all[] = {w->iter, w->func, w->held, w->other};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i])
            visit(all[i], arg);
}

bool walk_refuses(Type *cls, const char *name, const Tuple *kwnames)
{
    return !type_has(cls, TYPE_HEAP) && !check_no_keywords(name, kwnames);
}

static Type *const types[] = {
    &count_type, &cycle_type, &repeat_type, &compress_type, &dropwhile_type,
    &takewhile_type, &filterfalse_type, &islice_type, &accumulate_type,
    &pairwise_type, &starmap_type, &chain_type, &zip_longest_type,
    &product_type, &permutations_type, &combinations_type,
    &combinations_with_replacement_type, &groupby_type,
};

static const NativeDef functions[] = {
    {"tee", NULL, NULL, itertools_tee},
    {0},
};

static bool fill(Module *m)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        lib_add_type(m, types[i]);
    lib_add_type(m, &grouper_type);
    lib_add_type(m, &tee_type);
    lib_ready_type(&tee_node_type);
    return true;
}

const ModuleDef lib_itertools = {
    .name = "itertools", .functions = functions, .fill = fill,
};
