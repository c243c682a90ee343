/* builtins_iter.c - the iterators enumerate, zip, map and filter. */
#include "sim/base/mem.h"
#include "sim/vm/args.h"
#include "sim/vm/builtins_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Value slot_iter(Value self)
{
    return val_ref(self);
}

/* --- enumerate ---------------------------------------------------------- */

typedef struct Enumerate {
    Obj head;
    Value iter;
    Value next;                 /* an int, the next number */
} Enumerate;

static Enumerate *as_enumerate(Value v)
{
    return (Enumerate *)(void *)v;
}

static Value start_of(Value v)
{
    if (!v)
        return val_small(0);
    if (is_int(v))
        return int_unary(v, OP_POS);    /* True is 1 */
    if (type_of(v)->index)
        return type_of(v)->index(v);
    return raise(&exc_TypeError,
                 "'%T' object cannot be interpreted as an integer", v);
}

static Value enumerate_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"iterable", "start", NULL};
    Value a[2];

    if (n == 0 && (!kwnames || kwnames->len == 0))
        return raise(&exc_TypeError,
                     "enumerate() missing required argument 'iterable'");
    if (!args_sort("enumerate", names, 1, args, n, kwnames, a))
        return NULL;
    Value start = start_of(a[1]);
    Value iter = start ? obj_iter(a[0]) : NULL;
    if (!iter) {
        val_xunref(start);
        return NULL;
    }
    Enumerate *e = as_enumerate(obj_new(cls));
    e->iter = iter;
    e->next = start;
    return &e->head;
}

static Value enumerate_next(Value self)
{
    Enumerate *e = as_enumerate(self);
    Value item = obj_next(e->iter);

    if (!item)
        return NULL;
    Tuple *pair = tuple_new(2);
    pair->items[0] = e->next;
    pair->items[1] = item;
    if (is_small(e->next))
        e->next = int_new(small_of(e->next) + 1);
    else
        e->next = int_binary(e->next, val_small(1), OP_ADD);
    return &pair->head;
}

static void enumerate_free(Value self)
{
    val_xunref(as_enumerate(self)->iter);
    val_xunref(as_enumerate(self)->next);
}

static void enumerate_visit(Value self, Visit visit, void *arg)
{
    visit(as_enumerate(self)->iter, arg);
}

Type enumerate_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "enumerate",
    .module = "builtins",
    .size = sizeof(Enumerate),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = enumerate_free,
    .visit = enumerate_visit,
    .iter = slot_iter,
    .next = enumerate_next,
    .new = enumerate_new,
    .methods = (const NativeDef[]){GENERIC_METHOD, {0}},
};

/* --- several iterators at once: zip, map -------------------------------- */

typedef struct Several {
    Obj head;
    Value func;                 /* map's; or NULL */
    Value *iters;               /* owned, and the array */
    size_t count;
    bool strict;                /* zip: all must end together */
} Several;

static Several *as_several(Value v)
{
    return (Several *)(void *)v;
}

static Value several_new(Type *cls, Value func, Value *args, size_t n)
{
    Several *s = as_several(obj_new(cls));

    s->func = val_xref(func);
    s->iters = mem_alloc(n * sizeof *s->iters);
    for (; s->count < n; s->count++) {
        s->iters[s->count] = obj_iter(args[s->count]);
        if (!s->iters[s->count]) {
            val_unref(&s->head);
            return NULL;
        }
    }
    return &s->head;
}

static void several_free(Value self)
{
    Several *s = as_several(self);

    for (size_t i = 0; i < s->count; i++)
        val_unref(s->iters[i]);
    mem_free(s->iters);
    val_xunref(s->func);
}

static void several_visit(Value self, Visit visit, void *arg)
{
    Several *s = as_several(self);

    for (size_t i = 0; i < s->count; i++)
        visit(s->iters[i], arg);
    if (s->func)
        visit(s->func, arg);
}

/* --- zip ---------------------------------------------------------------- */

static Value zip_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    Value strict = args_keyword_peek("strict", args, n, kwnames);

    if (kwnames && kwnames->len > 1)
        return raise(&exc_TypeError, "zip() takes at most 1 keyword argument "
                     "(%zu given)", kwnames->len);
    if (kwnames && kwnames->len > 0 && !strict)
        return raise(&exc_TypeError,
                     "'%S' is an invalid keyword argument for zip()",
                     kwnames->items[0]);
    int is_strict = strict ? obj_truth(strict) : 0;
    Value zip = is_strict < 0 ? NULL : several_new(cls, NULL, args, n);
    if (zip)
        as_several(zip)->strict = is_strict;
    return zip;
}

static Value length_error(size_t i, const char *how)
{
    if (i == 1)
        return raise(&exc_ValueError,
                     "zip() argument 2 is %s than argument 1", how);
    return raise(&exc_ValueError, "zip() argument %zu is %s than arguments "
                 "1-%zu", i + 1, how, i);
}

/* Iterator [i] has ended, as the first one. */
static Value zip_ended(Several *s, size_t i)
{
    if (exc_raised() || !s->strict)
        return NULL;
    if (i > 0)
        return length_error(i, "shorter");
    for (i = 1; i < s->count; i++) {
        Value item = obj_next(s->iters[i]);
        if (item) {
            val_unref(item);
            return length_error(i, "longer");
        }
        if (exc_raised())
            return NULL;
    }
    return NULL;
}

static Value zip_next(Value self)
{
    Several *s = as_several(self);

    if (s->count == 0)
        return NULL;
    Tuple *t = tuple_new(s->count);
    for (size_t i = 0; i < s->count; i++) {
        t->items[i] = obj_next(s->iters[i]);
        if (!t->items[i]) {
            val_unref(&t->head);
            return zip_ended(s, i);
        }
    }
    return &t->head;
}

Type zip_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "zip",
    .module = "builtins",
    .size = sizeof(Several),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = several_free,
    .visit = several_visit,
    .iter = slot_iter,
    .next = zip_next,
    .new = zip_new,
};

/* --- map ---------------------------------------------------------------- */

static Value map_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (cls == &map_type && !check_no_keywords("map", kwnames))
        return NULL;
    if (n < 2)
        return raise(&exc_TypeError,
                     "map() must have at least two arguments.");
    return several_new(cls, args[0], args + 1, n - 1);
}

static Value map_one(Several *s)
{
    Value item = obj_next(s->iters[0]);

    if (!item)
        return NULL;
    Value result = call1(s->func, item);
    val_unref(item);
    return result;
}

static Value map_next(Value self)
{
    Several *s = as_several(self);

    if (s->count == 1)
        return map_one(s);
    Tuple *t = tuple_new(s->count);
    bool complete = true;
    for (size_t i = 0; complete && i < s->count; i++) {
        t->items[i] = obj_next(s->iters[i]);
        complete = t->items[i];
    }
    Value result = complete ? call(s->func, t->items, t->len, NULL) : NULL;
    val_unref(&t->head);
    return result;
}

Type map_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "map",
    .module = "builtins",
    .size = sizeof(Several),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = several_free,
    .visit = several_visit,
    .iter = slot_iter,
    .next = map_next,
    .new = map_new,
};

/* --- filter ------------------------------------------------------------- */

static Value filter_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (!check_args("filter", n, cls == &filter_type ? kwnames : NULL, 2, 2))
        return NULL;
    return several_new(cls, args[0], args + 1, 1);
}

/* True if [item] passes; -1: raised. */
static int passes(Value func, Value item)
{
    if (func == VAL_NONE || func == (Value)&bool_type)
        return obj_truth(item);
    Value r = call1(func, item);
    int truth = r ? obj_truth(r) : -1;
    val_xunref(r);
    return truth;
}

static Value filter_next(Value self)
{
    Several *s = as_several(self);
    Value item;

    while ((item = obj_next(s->iters[0]))) {
        int pass = passes(s->func, item);
        if (pass > 0)
            return item;
        val_unref(item);
        if (pass < 0 || !vm_charge(VM_COST_ITEM))
            return NULL;
    }
    return NULL;
}

Type filter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "filter",
    .module = "builtins",
    .size = sizeof(Several),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = several_free,
    .visit = several_visit,
    .iter = slot_iter,
    .next = filter_next,
    .new = filter_new,
};
