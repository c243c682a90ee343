/* collections.c - the part of the module collections that is C: deque,
 * defaultdict, what namedtuple needs, and Counter's inner loop. */
#include "sim/lib/collections_int.h"
#include "sim/lib/deque.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

/* mapping[item] += 1 where mapping is a dict or behaves as one. */
static bool count_one(Value mapping, Value item, bool plain)
{
    Value old, get = NULL;

    if (plain) {
        old = val_xref(dict_get_peek(as_dict(mapping), item));
    } else {
        get = obj_getattr(mapping, NAME(get));
        old = get ? call2(get, item, val_small(0)) : NULL;
        val_xunref(get);
    }
    if (exc_raised())
        return false;
    Value sum = old ? obj_binary(old, val_small(1), OP_ADD) : val_small(1);
    val_xunref(old);
    int done = !sum ? -1
             : plain ? dict_set(as_dict(mapping), item, sum)
                     : obj_setitem(mapping, item, sum);
    val_xunref(sum);
    return done == 0;
}

static bool has_own(Value v, const char *name)
{
    Value key = str_intern_from(name);
    bool own = type_lookup(type_of(v), key) != type_lookup(&dict_type, key);

    val_unref(key);
    return own;
}

static Value f_count_elements(Value self, Value *a)
{
    bool plain = is_dict(a[0]) && !has_own(a[0], "__setitem__") &&
                 !has_own(a[0], "get");
    Value iter = obj_iter(a[1]), item;

    (void)self;
    if (!iter)
        return NULL;
    while ((item = obj_next(iter))) {
        bool good = count_one(a[0], item, plain) && vm_charge(VM_COST_ITEM);
        val_unref(item);
        if (!good)
            break;
    }
    val_unref(iter);
    return exc_raised() ? NULL : none();
}

/* Iterators along the instances of [cls] do not bear their changes. */
static Value f_ordered(Value self, Value *a)
{
    (void)self;
    if (!is_type(a[0]) || !type_has(as_type(a[0]), TYPE_DICT_SUB) ||
        type_has(as_type(a[0]), TYPE_IMMUTABLE))
        return raise(&exc_TypeError, "a class derived from dict is needed");
    as_type(a[0])->flags |= TYPE_ORDERED;
    return none();
}

static Value f_move_to_end(Value self, Value *a)
{
    int found = dict_move_to_end(as_dict(a[0]), a[1], a[2] == VAL_TRUE);

    (void)self;
    return found > 0 ? none() : found < 0 ? NULL
         : raise_value(&exc_KeyError, a[1]);
}

/* __name__ of the program's module that is calling. */
static Value f_caller_module(Value self, Value *a)
{
    Frame *f = vm_where();
    Value name = f ? dict_get_name_peek(f->globals, NAME(__name__)) : NULL;

    (void)self;
    (void)a;
    return name ? val_ref(name) : str_from("__main__");
}

static const NativeDef functions[] = {
    {"_count_elements", f_count_elements, "mapping, iterable, /", NULL},
    {"_ordered", f_ordered, "cls, /", NULL},
    {"_move_to_end", f_move_to_end, "self:dict, key, last, /", NULL},
    {"_caller_module", f_caller_module, "", NULL},
    {"_fields_new", collections_fields_new, "typename:str, fields:tuple, "
     "defaults:tuple, /", NULL},
    {0},
};

static bool fill(Module *m)
{
    lib_add_type(m, &deque_type);
    lib_ready_type(&deque_iter_type);
    lib_ready_type(&deque_reversed_type);
    lib_add_type(m, &defaultdict_type);
    lib_add_type(m, &tuplegetter_type);
    lib_ready_type(&namedtuple_new_type);
    return true;
}

const ModuleDef lib_collections = {
    .name = "collections", .functions = functions, .fill = fill,
    .is_python = true,
};
