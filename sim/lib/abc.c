/* abc.c - abstract base classes: the metaclass ABCMeta.
 *
 * What is a virtual subclass is asked anew each time; there is no cache, as
 * the lists are short.  Classes of collections.abc list the methods that make
 * any class one of theirs in _abc_methods, which is looked at here.
 */
#include "sim/lib/std_int.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/set.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Type *as_type(Value v)
{
    return (Type *)(void *)v;
}

/* --- abstract methods ----------------------------------------------------- */

static int is_abstract(Value v)
{
    Value name = str_intern_from("__isabstractmethod__");
    Value flag = obj_getattr_opt(v, name);

    val_unref(name);
    if (!flag)
        return exc_raised() ? -1 : 0;
    int truth = obj_truth(flag);
    val_unref(flag);
    return truth;
}

static int add_own(Value set, Dict *ns)
{
    Value key, value;

    for (size_t at = 0; dict_next(ns, &at, &key, &value);) {
        int abstract = is_abstract(value);
        if (abstract < 0 || (abstract && set_add(set, key) < 0))
            return -1;
    }
    return 0;
}

/* Adds those of [base]'s abstract methods that [cls] leaves abstract. */
static int add_inherited(Value set, Type *cls, Type *base)
{
    Value names = dict_get_name_peek(base->dict, NAME(__abstractmethods__));
    Value key;

    if (!names || !is_set(names))
        return 0;
    for (size_t at = 0; set_next(names, &at, &key);) {
        Value v = type_lookup(cls, key);
        int abstract = v ? is_abstract(v) : 0;
        if (abstract < 0 || (abstract && set_add(set, key) < 0))
            return -1;
    }
    return 0;
}

static int set_abstract(Type *cls)
{
    Value set = set_new();
    int result = add_own(set, cls->dict);

    for (size_t i = 0; result == 0 && i < cls->bases->len; i++)
        if (is_type(cls->bases->items[i]))
            result = add_inherited(set, cls, as_type(cls->bases->items[i]));
    if (result == 0) {
        Value frozen = frozenset_new(set);
        dict_set_name(cls->dict, NAME(__abstractmethods__), frozen);
        cls->flags &= ~(unsigned)TYPE_ABSTRACT;
        if (set_len(frozen) > 0)
            cls->flags |= TYPE_ABSTRACT;
        val_unref(frozen);
    }
    val_unref(set);
    return result;
}

/* [cls], and what is derived from it, matches the patterns that [flags] say,
 * unless it says for itself. */
static void set_pattern(Type *cls, unsigned flags)
{
    if (cls->flags & (TYPE_PATTERN | TYPE_IMMUTABLE))
        return;
    cls->flags |= flags & TYPE_PATTERN;
    for (size_t i = 0; i < cls->subtypes.len; i++)
        set_pattern(cls->subtypes.items[i], flags);
}

/* A class of collections.abc says with this what patterns it matches. */
static void take_pattern(Type *cls)
{
    Value name = str_intern_from("__abc_tpflags__");
    Value v = dict_get_name_peek(cls->dict, name);

    if (v && is_small(v)) {
        set_pattern(cls, small_of(v) == 32 ? TYPE_SEQUENCE : TYPE_MAPPING);
        dict_remove_name(cls->dict, name);
    }
    val_unref(name);
}

static Value meta_new(Type *meta, Value *args, size_t n, Tuple *kwnames)
{
    Value cls = type_type.new(meta, args, n, kwnames);

    if (cls && is_type(cls))
        take_pattern(as_type(cls));
    if (cls && is_type(cls) && set_abstract(as_type(cls)) < 0)
        val_clear(&cls);
    return cls;
}

static Value f_update(Value self, Value *a)
{
    (void)self;
    if (is_type(a[0]) && dict_get_name_peek(as_type(a[0])->dict,
                                            NAME(__abstractmethods__)))
        if (set_abstract(as_type(a[0])) < 0)
            return NULL;
    return val_ref(a[0]);
}

/* --- subclasses ----------------------------------------------------------- */

static Value registry_peek(Type *cls)
{
    return dict_get_s_peek(cls->dict, "_abc_registry");
}

static Value m_register(Value self, Value *a)
{
    Type *cls = as_type(self);

    if (!is_type(a[0]))
        return raise(&exc_TypeError, "Can only register classes");
    int known = obj_issubclass(a[0], self);
    int circle = known == 0 ? obj_issubclass(self, a[0]) : 0;
    if (known < 0 || circle < 0)
        return NULL;
    if (circle)
        return raise(&exc_RuntimeError, "Refusing to create an inheritance "
                     "cycle");
    if (!known) {
        Value list = registry_peek(cls);
        if (!list) {
            list = list_new(1);
            dict_set_s(cls->dict, "_abc_registry", list);
            val_unref(list);
        }
        list_append(list, a[0]);
    }
    if (cls->flags & TYPE_PATTERN)
        set_pattern(as_type(a[0]), cls->flags);
    return val_ref(a[0]);
}

/* 1: [sub] has all methods that [cls] lists, 0: not, -1: it lists none. */
static int has_methods(Type *cls, Type *sub)
{
    Value names = dict_get_s_peek(cls->dict, "_abc_methods");

    if (!names || !is_tuple(names))
        return -1;
    for (size_t i = 0; i < as_tuple(names)->len; i++) {
        Value v = type_lookup(sub, as_tuple(names)->items[i]);
        if (!v || v == VAL_NONE)
            return 0;
    }
    return 1;
}

/* What the class's own __subclasshook__ says: 1, 0, or -1: nothing; -2:
 * raised. */
static int ask_hook(Type *cls, Type *sub)
{
    Value hook = type_lookup(cls, NAME(__subclasshook__));

    if (!hook || hook == type_lookup(&object_type, NAME(__subclasshook__)))
        return -1;
    Value r = call_method1((Value)cls, NAME(__subclasshook__), (Value)sub);
    if (!r)
        return -2;
    int answer = r == VAL_NOT_IMPLEMENTED ? -1 : r == VAL_TRUE;
    if (answer == 0 && r != VAL_FALSE) {
        raise(&exc_AssertionError, "__subclasshook__ must return either "
              "False, True, or NotImplemented");
        answer = -2;
    }
    val_unref(r);
    return answer;
}

/* Hooks that are asked may register more. */
static int any_of(List *list, Type *sub)
{
    for (size_t i = 0; i < list->len; i++) {
        Value registered = val_ref(list->items[i]);
        int found = obj_issubclass((Value)sub, registered);
        val_unref(registered);
        if (found)
            return found;
        if (!vm_charge(VM_COST_ITEM))
            return -1;
    }
    return 0;
}

static int subclass_check(Type *cls, Type *sub)
{
    int answer = ask_hook(cls, sub);

    if (answer == -2)
        return -1;
    if (answer >= 0)
        return answer;
    if (type_is_sub(sub, cls) || has_methods(cls, sub) == 1)
        return 1;
    Value list = registry_peek(cls);
    if (list) {
        val_ref(list);
        int found = any_of(as_list(list), sub);
        val_unref(list);
        if (found)
            return found;
    }
    for (size_t i = 0; i < cls->subtypes.len; i++) {
        Value child = val_ref((Value)cls->subtypes.items[i]);
        int found = obj_issubclass((Value)sub, child);
        val_unref(child);
        if (found)
            return found;
    }
    return 0;
}

static Value m_subclasscheck(Value self, Value *a)
{
    if (!is_type(a[0]))
        return raise(&exc_TypeError, "issubclass() arg 1 must be a class");
    int answer = subclass_check(as_type(self), as_type(a[0]));
    return answer < 0 ? NULL : val_ref(val_bool(answer));
}

static Value m_instancecheck(Value self, Value *a)
{
    Type *own = type_of(a[0]);

    if (type_is_sub(own, as_type(self)))
        return val_ref(VAL_TRUE);
    int answer = obj_issubclass((Value)own, self);
    return answer < 0 ? NULL : val_ref(val_bool(answer));
}

static const NativeDef methods[] = {
    {"register", m_register, "subclass, /", NULL},
    {"__subclasscheck__", m_subclasscheck, "subclass, /", NULL},
    {"__instancecheck__", m_instancecheck, "instance, /", NULL},
    {NULL, NULL, NULL, NULL},
};

static Type meta_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "ABCMeta",
    .module = "abc",
    .base = &type_type,
    .flags = TYPE_BASE,
    .new = meta_new,
    .methods = methods,
};

static const NativeDef functions[] = {
    {"update_abstractmethods", f_update, "cls, /", NULL},
    {NULL, NULL, NULL, NULL},
};

static bool fill(Module *m)
{
    lib_add_type(m, &meta_type);
    return true;
}

const ModuleDef lib_abc = {
    .name = "abc", .functions = functions, .fill = fill, .is_python = true,
};
