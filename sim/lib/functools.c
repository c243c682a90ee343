/* functools.c - the part of the module functools that is C: partial, reduce,
 * the wrapper of lru_cache, cmp_to_key. */
#include "sim/lib/functools_int.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/args.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- reduce ------------------------------------------------------------- */

static Value f_reduce(Value self, Value *a)
{
    Value total = val_xref(a[2]), item;
    Value iter = obj_iter(a[1]);

    (void)self;
    if (!iter && exc_drop_if(&exc_TypeError))
        raise(&exc_TypeError, "reduce() arg 2 must support iteration");
    while (iter && (item = obj_next(iter))) {
        if (!total) {
            total = item;
            continue;
        }
        val_set_take(&total, call2(a[0], total, item));
        val_unref(item);
        if (!total || !vm_charge(VM_COST_ITEM))
            break;
    }
    val_xunref(iter);
    if (exc_raised())
        val_clear(&total);
    else if (!total)
        raise(&exc_TypeError,
              "reduce() of empty iterable with no initial value");
    return total;
}

/* --- cmp_to_key --------------------------------------------------------- */

typedef struct CmpKey {
    Obj head;
    Value cmp;
    Value obj;                  /* NULL: the function that makes keys */
} CmpKey;

static CmpKey *as_key(Value v)
{
    return (CmpKey *)(void *)v;
}

static Value key_new(Value cmp, Value obj)
{
    CmpKey *k = as_key(obj_new(&cmp_key_type));

    k->cmp = val_ref(cmp);
    k->obj = val_xref(obj);
    return &k->head;
}

static Value f_cmp_to_key(Value self, Value *a)
{
    (void)self;
    return key_new(a[0], NULL);
}

static Value key_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"obj", NULL};
    Value obj;

    if (!args_sort("K", names, 1, args, n, kwnames, &obj))
        return NULL;
    return key_new(as_key(self)->cmp, obj);
}

static Value key_compare(Value a, Value b, Op op)
{
    if (type_of(a) != &cmp_key_type || type_of(b) != &cmp_key_type)
        return raise(&exc_TypeError, "other argument must be K instance");
    if (!as_key(a)->obj || !as_key(b)->obj)
        return raise(&exc_AttributeError, "object");
    Value r = call2(as_key(a)->cmp, as_key(a)->obj, as_key(b)->obj);
    if (!r)
        return NULL;
    Value answer = obj_compare(r, val_small(0), op);
    val_unref(r);
    return answer;
}

static void key_free(Value self)
{
    val_xunref(as_key(self)->cmp);
    val_xunref(as_key(self)->obj);
}

static void key_visit(Value self, Visit visit, void *arg)
{
    visit(as_key(self)->cmp, arg);
    if (as_key(self)->obj)
        visit(as_key(self)->obj, arg);
}

static Value key_get_obj(Value self)
{
    return val_ref(as_key(self)->obj ? as_key(self)->obj : VAL_NONE);
}

Type cmp_key_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "KeyWrapper",
    .module = "functools",
    .size = sizeof(CmpKey),
    .flags = TYPE_GC | TYPE_UNHASHABLE | TYPE_IMMUTABLE,
    .free = key_free,
    .visit = key_visit,
    .compare = key_compare,
    .call = key_call,
    .getset = (const GetSetDef[]){
        {"obj", key_get_obj, NULL},
        {0},
    },
};

static const NativeDef functions[] = {
    {"reduce", f_reduce, "function, iterable, initial=, /", NULL},
    {"cmp_to_key", f_cmp_to_key, "mycmp", NULL},
    {0},
};

static bool fill(Module *m)
{
    lib_add_type(m, &partial_type);
    lib_add_type(m, &lru_cache_type);
    lib_ready_type(&cmp_key_type);
    return true;
}

const ModuleDef lib_functools = {
    .name = "functools", .functions = functions, .fill = fill,
    .is_python = true,
};
