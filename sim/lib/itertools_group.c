/* itertools_group.c - groupby.
 *
 * groupby and the group it gave last read from one iterator.  The groupby
 * holds the item read ahead and its key; going on to the next group skips what
 * is left of this one, and an older group finds nothing any more.
 */
#include "sim/lib/itertools_int.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/args.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

typedef struct GroupBy {
    Obj head;
    Value iter, key_func;       /* key_func None: the item itself */
    Value item, key;            /* read ahead; NULL: nothing */
    Value group_key;            /* of the group given last, or NULL */
    struct Grouper *last;       /* that group; borrowed */
} GroupBy;

typedef struct Grouper {
    Obj head;
    GroupBy *owner;             /* owned */
    Value key;
} Grouper;

static GroupBy *as_groupby(Value v)
{
    return (GroupBy *)(void *)v;
}

static Grouper *as_grouper(Value v)
{
    return (Grouper *)(void *)v;
}

static Value groupby_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"iterable", "key", NULL};
    Value a[2];

    if (!args_sort("groupby", names, 1, args, n, kwnames, a))
        return NULL;
    Value iter = obj_iter(a[0]);
    if (!iter)
        return NULL;
    GroupBy *g = as_groupby(obj_new(cls));
    g->iter = iter;
    g->key_func = val_ref(a[1] ? a[1] : VAL_NONE);
    return &g->head;
}

/* Reads one item ahead; false: the end, or raised. */
static bool read_ahead(GroupBy *g)
{
    Value item = obj_next(g->iter);

    if (!item)
        return false;
    Value key = g->key_func == VAL_NONE ? val_ref(item)
                                        : call1(g->key_func, item);
    if (!key) {
        val_unref(item);
        return false;
    }
    val_set_take(&g->item, item);
    val_set_take(&g->key, key);
    return vm_charge(VM_COST_ITEM);
}

/* Is [a] the key of what was read ahead?  -1: raised. */
static int same_key(GroupBy *g, Value a)
{
    Value b = val_ref(g->key);

    val_ref(a);
    int same = obj_equal(a, b);
    val_unref(a);
    val_unref(b);
    return same;
}

static Value groupby_next(Value self)
{
    GroupBy *g = as_groupby(self);

    g->last = NULL;
    for (;;) {
        if (g->key) {
            int same = g->group_key ? same_key(g, g->group_key) : 0;
            if (same < 0)
                return NULL;
            if (!same)
                break;
        }
        if (!read_ahead(g))
            return NULL;
    }
    val_set_take(&g->group_key, val_ref(g->key));
    Grouper *group = as_grouper(obj_new(&grouper_type));
    group->owner = REF(g);
    group->key = val_ref(g->key);
    g->last = group;
    Value pair = tuple_pair(g->key, &group->head);
    val_unref(&group->head);
    return pair;
}

static void groupby_free(Value self)
{
    GroupBy *g = as_groupby(self);

    val_xunref(g->iter);
    val_xunref(g->key_func);
    val_xunref(g->item);
    val_xunref(g->key);
    val_xunref(g->group_key);
}

static void groupby_visit(Value self, Visit visit, void *arg)
{
    GroupBy *g = as_groupby(self);
    Value all[] = {g->iter, g->key_func, g->item, g->key, g->group_key};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i])
            visit(all[i], arg);
}

Type groupby_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "groupby",
    .module = "itertools",
    .size = sizeof(GroupBy),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = groupby_free,
    .visit = groupby_visit,
    .iter = lib_self_iter,
    .next = groupby_next,
    .new = groupby_new,
};

/* --- a group ------------------------------------------------------------ */

static Value grouper_next(Value self)
{
    Grouper *group = as_grouper(self);
    GroupBy *g = group->owner;

    if (g->last != group || (!g->item && !read_ahead(g)))
        return NULL;
    int same = same_key(g, group->key);
    if (same <= 0)
        return NULL;
    Value item = g->item;
    g->item = NULL;
    return item;
}

static void grouper_free(Value self)
{
    Grouper *group = as_grouper(self);

    if (group->owner && group->owner->last == group)
        group->owner->last = NULL;
    val_xunref((Value)group->owner);
    val_xunref(group->key);
}

static void grouper_visit(Value self, Visit visit, void *arg)
{
    visit((Value)as_grouper(self)->owner, arg);
    visit(as_grouper(self)->key, arg);
}

Type grouper_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "_grouper",
    .module = "itertools",
    .size = sizeof(Grouper),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = grouper_free,
    .visit = grouper_visit,
    .iter = lib_self_iter,
    .next = grouper_next,
};
