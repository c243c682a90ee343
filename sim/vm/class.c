/* class.c - making classes, and making instances by calling them. */
#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/native.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

/* --- calling a class ------------------------------------------------------ */

static Value check_init_take(Value obj, Value r)
{
    if (r && r != VAL_NONE)
        raise(&exc_TypeError, "__init__() should return None, not '%T'", r);
    val_xunref(r);
    if (!exc_raised())
        return obj;
    val_unref(obj);
    return NULL;
}

/* Runs the __init__ of the program's class; its frame keeps [obj], which this
 * swallows, and delivers it. */
static Value init_begin_take(Value obj, Value *args, size_t n, Tuple *kwnames)
{
    Value func = type_lookup(type_of(obj), NAME(__init__));
    Frame *before = vm.frame;

    val_ref(func);
    Value r = special_begin(func, obj, args, n, kwnames);
    val_unref(func);
    if (r != VAL_PUSHED)
        return check_init_take(obj, r);
    Frame *f = vm.frame;
    if (f->code && !f->local && !(f->flags & (FRAME_IN_GEN | FRAME_INIT))) {
        f->flags |= FRAME_INIT;
        f->local = obj;
        return VAL_PUSHED;
    }
    return check_init_take(obj, call_finish(before, r));
}

static Value instantiate(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (!cls->new)
        return raise(&exc_TypeError, "cannot create '%s' instances",
                     cls->name);
    Value obj = cls->new(cls, args, n, kwnames);
    if (!obj || !is_instance(obj, cls))
        return obj;
    Type *t = type_of(obj);
    if (t->init == heap_init)
        return init_begin_take(obj, args, n, kwnames);
    if (t->init && t->init(obj, args, n, kwnames) < 0) {
        val_unref(obj);
        return NULL;
    }
    return obj;
}

Value type_slot_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    if (self == &type_type.head && !(kwnames && kwnames->len)) {
        if (n == 1)
            return val_ref(&type_seen(args[0])->head);
        if (n != 3)
            return raise(&exc_TypeError, "type() takes 1 or 3 arguments");
    }
    return instantiate(as_type(self), args, n, kwnames);
}

/* --- the parts of a new class --------------------------------------------- */

/* The most derived of [meta] and the classes of the bases; NULL: raised. */
static Type *winner_of(Type *meta, Tuple *bases)
{
    for (size_t i = 0; i < bases->len; i++) {
        Type *own = type_of(bases->items[i]);
        if (type_is_sub(meta, own))
            continue;
        if (!type_is_sub(own, meta)) {
            raise(&exc_TypeError, "metaclass conflict: the metaclass of a "
                  "derived class must be a (non-strict) subclass of the "
                  "metaclasses of all its bases");
            return NULL;
        }
        meta = own;
    }
    return meta;
}

/* __name__ of the module whose code runs. */
static void set_module(Type *t)
{
    const Frame *f = vm.frame;

    if (dict_find_name(t->dict, NAME(__module__)) >= 0)
        return;
    while (f && !f->code)
        f = f->back;
    Value name = f ? dict_get_name_peek(f->globals, NAME(__name__)) : NULL;
    if (name)
        dict_set_name(t->dict, NAME(__module__), name);
}

static bool set_qualname(Type *t)
{
    Value v = dict_get_name_peek(t->dict, NAME(__qualname__));

    if (v && !is_str(v)) {
        raise(&exc_TypeError, "type __qualname__ must be a str, not %T", v);
        return false;
    }
    t->qualname = val_ref(v ? v : t->name_obj);
    if (v)
        dict_remove_name(t->dict, NAME(__qualname__));
    return true;
}

static void wrap(Type *t, Value name, Type *wrapper)
{
    Value f = dict_get_name_peek(t->dict, name);

    if (!f || type_of(f) != &function_type)
        return;
    Wrapper *w = (Wrapper *)(void *)obj_new(wrapper);
    w->func = val_ref(f);
    dict_set_name(t->dict, name, &w->head);
    val_unref(&w->head);
}

/* Defaults of every class body. */
static void complete_dict(Type *t)
{
    wrap(t, NAME(__new__), &staticmethod_type);
    wrap(t, NAME(__init_subclass__), &classmethod_type);
    wrap(t, NAME(__class_getitem__), &classmethod_type);
    set_module(t);
}

static void complete_dict_late(Type *t)
{
    if (dict_find_name(t->dict, NAME(__doc__)) < 0)
        dict_set_name(t->dict, NAME(__doc__), VAL_NONE);
    if (dict_find_name(t->dict, NAME(__eq__)) >= 0 &&
        dict_find_name(t->dict, NAME(__hash__)) < 0)
        dict_set_name(t->dict, NAME(__hash__), VAL_NONE);
}

/* The body's cell of __class__; 0: done, -1: raised. */
static int set_class_cell(Type *t)
{
    Value cell = dict_get_name_peek(t->dict, NAME(__classcell__));

    if (!cell)
        return 0;
    if (type_of(cell) != &cell_type)
        return raise_i(&exc_TypeError, "__classcell__ must be a nonlocal "
                       "cell, not %R", (Value)type_of(cell));
    val_set_take(&((Cell *)(void *)cell)->v, val_ref(&t->head));
    dict_remove_name(t->dict, NAME(__classcell__));
    return 0;
}

static void inherit_flags(Type *t)
{
    for (size_t i = 0; i < t->bases->len; i++)
        t->flags |= as_type(t->bases->items[i])->flags &
                    ~(unsigned)(TYPE_NOT_INHERITED | TYPE_DICT);
    t->flags |= TYPE_HEAP | TYPE_BASE | TYPE_READY;
}

static bool all_names(Dict *ns)
{
    Value key, v;

    for (size_t at = 0; dict_next(ns, &at, &key, &v);)
        if (!is_str(key))
            return false;
    return true;
}

/* The namespace as the class's own dict, whose keys are interned. */
static Dict *copy_namespace(Dict *ns)
{
    Value key, v;

    if (!all_names(ns))
        return as_dict(dict_copy(ns));
    Dict *d = dict_new();
    for (size_t at = 0; dict_next(ns, &at, &key, &v);) {
        Value name = str_intern_take(val_ref(key));
        dict_set_name(d, name, v);
        val_unref(name);
    }
    return d;
}

/* What a class costs against vm.budget: its slots are looked for along its mro. */
enum { COST_CLASS = 30000, COST_BASE = 3000 };

static bool fill(Type *t, Value name, Type *base, Tuple *bases, Dict *ns)
{
    t->name_obj = str_intern(str_text(name), str_len(name));
    t->name = str_text(t->name_obj);
    t->base = REF(base);
    t->bases = REF(bases);
    t->dict = copy_namespace(ns);
    inherit_flags(t);
    if (!set_qualname(t))
        return false;
    complete_dict(t);
    if (!layout_make(t))
        return false;
    complete_dict_late(t);
    t->mro = mro_make(t);
    if (!t->mro)
        return false;
    for (size_t i = 0; i < bases->len; i++)
        type_add_sub(as_type(bases->items[i]), t);
    vm_spend(COST_CLASS + t->mro->len * COST_BASE);
    slots_fill(t);
    if (type_lookup(t, NAME(__del__)))
        t->flags |= TYPE_HAS_DEL;
    return set_class_cell(t) == 0;
}

/* --- hooks ---------------------------------------------------------------- */

/* v.__set_name__(cls, name), if it has one. */
static bool set_name(Value v, Type *cls, Value name)
{
    Value method = type_lookup(type_of(v), NAME(__set_name__));
    Value args[] = {&cls->head, name};

    if (!method)
        return true;
    Value r = special_call(method, v, args, 2, NULL);
    if (r) {
        val_unref(r);
        return true;
    }
    if (vm.stopped)
        return false;
    Value cause = exc_take();
    Value exc = exc_new(&exc_RuntimeError, "Error calling __set_name__ on '%T' "
                        "instance %R in '%s'", v, name, cls->name);
    exc_set_cause(exc, cause);
    exc_set_context(exc, cause);
    raise_exc_take(exc);
    val_unref(cause);
    return false;
}

static bool set_names(Type *t)
{
    Value copy = dict_copy(t->dict), key, v;
    bool good = true;

    for (size_t at = 0; good && dict_next(as_dict(copy), &at, &key, &v);)
        good = set_name(v, t, key);
    val_unref(copy);
    return good;
}

/* super(cls, cls).__init_subclass__(**kwargs) */
static bool init_subclass(Type *t, Value *kwargs, Tuple *kwnames)
{
    Value method = NULL;

    for (size_t i = 1; !method && i < t->mro->len; i++)
        method = dict_get_name_peek(as_type(t->mro->items[i])->dict,
                                    NAME(__init_subclass__));
    if (!method)
        return true;
    bool is_own = method == dict_get_name_peek(object_type.dict,
                                               NAME(__init_subclass__));
    if (is_own && kwnames && kwnames->len > 0) {
        Value name = obj_getattr(&t->head, NAME(__qualname__));
        if (name)
            raise(&exc_TypeError, "%S.__init_subclass__() takes no keyword "
                  "arguments", name);
        val_xunref(name);
        return false;
    }
    Value bound = attr_bind(method, NULL, &t->head);
    if (!bound)
        return false;
    Value r = call(bound, kwargs, 0, kwnames);
    val_unref(bound);
    val_xunref(r);
    return r != NULL;
}

Value type_new_class(Value meta, Value name, Tuple *bases, Dict *ns,
                     Value *kwargs, size_t nkw, Tuple *kwnames)
{
    Type *winner = winner_of(as_type(meta), bases);

    (void)nkw;
    if (memchr(str_text(name), '\0', str_len(name)))
        return raise(&exc_ValueError,
                     "type name must not contain null characters");
    if (!winner)
        return NULL;
    if (winner != as_type(meta) && winner->new != type_slot_new) {
        Value args[] = {name, &bases->head, (Value)(void *)ns};
        return winner->new(winner, args, 3, NULL);
    }
    Value all = bases->len > 0 ? val_ref(&bases->head)
                               : tuple_of(1, &object_type);
    Type *base = layout_base(as_tuple(all)), *t = NULL;
    if (base) {
        t = as_type(obj_new(winner));
        if (!fill(t, name, base, as_tuple(all), ns) || !set_names(t) ||
            !init_subclass(t, kwargs, kwnames)) {
            val_unref(&t->head);
            t = NULL;
        }
    }
    val_unref(all);
    return t ? &t->head : NULL;
}

/* --- type(name, bases, namespace) ----------------------------------------- */

static bool check_argument(int i, Value v, bool good, const char *want)
{
    if (!good)
        raise(&exc_TypeError, "type.__new__() argument %d must be %s, not %T",
              i, want, v);
    return good;
}

Value type_slot_new(Type *meta, Value *args, size_t n, Tuple *kwnames)
{
    if (n != 3)
        return raise(&exc_TypeError, "type.__new__() takes exactly 3 arguments "
                     "(%zu given)", n);
    if (!check_argument(1, args[0], is_str(args[0]), "str") ||
        !check_argument(2, args[1], is_tuple(args[1]), "tuple") ||
        !check_argument(3, args[2], is_dict(args[2]), "dict"))
        return NULL;
    return type_new_class(&meta->head, args[0], as_tuple(args[1]),
                          as_dict(args[2]), args + n,
                          kwnames ? kwnames->len : 0, kwnames);
}

int type_slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self;
    (void)args;
    (void)kwnames;
    if (n != 1 && n != 3)
        return raise_i(&exc_TypeError,
                       "type.__init__() takes 1 or 3 arguments");
    return 0;
}
