/* exc_group.c - exception groups and how they are split.
 *
 * The parts of a group are x[0], its message, and x[1], the tuple of its
 * exceptions; both are set once, in __new__.
 */
#include "sim/vm/call.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/func.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

enum { GROUP_MESSAGE, GROUP_EXCEPTIONS };

bool exc_is_group(Value v)
{
    return is_instance(v, &exc_BaseExceptionGroup);
}

Tuple *exc_group_members(Value group)
{
    return as_tuple(as_exc(group)->x[GROUP_EXCEPTIONS]);
}

/* --- making --------------------------------------------------------------- */

static bool is_sequence(Value v)
{
    Type *t = type_of(v);

    return t->getitem && t->len && !type_has(t, TYPE_DICT_SUB);
}

/* The second argument as a tuple of exceptions; NULL: raised. */
static Value read_exceptions(Value v)
{
    if (!is_sequence(v))
        return raise(&exc_TypeError,
                     "second argument (exceptions) must be a sequence");
    Value items = obj_to_tuple(v);
    if (!items)
        return NULL;
    Tuple *t = as_tuple(items);
    if (t->len == 0)
        raise(&exc_ValueError,
              "second argument (exceptions) must be a non-empty sequence");
    for (size_t i = 0; i < t->len && !exc_raised(); i++)
        if (!is_exc(t->items[i]))
            raise(&exc_ValueError, "Item %zu of second argument (exceptions) "
                  "is not an exception", i);
    if (exc_raised())
        val_clear(&items);
    return items;
}

static bool all_ordinary(const Tuple *t)
{
    for (size_t i = 0; i < t->len; i++)
        if (!is_instance(t->items[i], &exc_Exception))
            return false;
    return true;
}

/* The class to make for members [t] when [cls] was asked for; NULL: raised. */
static Type *class_for(Type *cls, const Tuple *t)
{
    bool ordinary = all_ordinary(t);

    if (cls == &exc_BaseExceptionGroup)
        return ordinary ? &exc_ExceptionGroup : cls;
    if (ordinary || !type_is_sub(cls, &exc_Exception))
        return cls;
    if (cls == &exc_ExceptionGroup)
        raise(&exc_TypeError,
              "Cannot nest BaseExceptions in an ExceptionGroup");
    else
        raise(&exc_TypeError, "Cannot nest BaseExceptions in '%s'",
              str_text(cls->name_obj));
    return NULL;
}

static Value group_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    static const char what[] = "BaseExceptionGroup.__new__()";

    if (n != 2)
        return raise(&exc_TypeError, "%s takes exactly 2 arguments (%zu given)",
                     what, n);
    if (!is_str(args[0]))
        return raise(&exc_TypeError, "%s argument 1 must be str, not %T", what,
                     args[0]);
    Value members = read_exceptions(args[1]);
    if (!members)
        return NULL;
    cls = class_for(cls, as_tuple(members));
    if (!cls) {
        val_unref(members);
        return NULL;
    }
    Value g = exc_base_new(cls, args, n, kwnames);
    exc_set_part(g, GROUP_MESSAGE, args[0]);
    val_set_take(&as_exc(g)->x[GROUP_EXCEPTIONS], members);
    return g;
}

Value exc_group_make(const char *message, Value as)
{
    Value text = str_from(message);
    Value args[] = {text, as};
    Value g = group_new(&exc_BaseExceptionGroup, args, 2, NULL);

    val_unref(text);
    return g;
}

Value exc_group_new(const char *message, Tuple *exceptions)
{
    Value list = obj_to_list((Value)exceptions);
    Value g = exc_group_make(message, list);

    val_unref(list);
    return g;
}

static Value group_str(Value self)
{
    Value message = as_exc(self)->x[GROUP_MESSAGE];
    Buf b;

    if (!message)
        return exc_base_str(self);
    buf_init(&b);
    if (obj_add_str(&b, message) < 0) {
        buf_clear(&b);
        return NULL;
    }
    size_t n = exc_group_members(self)->len;
    buf_printf(&b, " (%zu sub-exception%s)", n, n == 1 ? "" : "s");
    return str_from_buf(&b);
}

/* --- splitting ------------------------------------------------------------ */

/* What is looked for: exceptions of a class (or tuple of classes), those that
 * a function says yes to, or the very ones in a list. */
typedef struct Condition {
    enum { BY_CLASS, BY_FUNCTION, BY_IDENTITY } kind;
    Value v;
    bool want_rest;
} Condition;

/* 1, 0; -1: raised. */
static int is_wanted(const Condition *c, Value exc)
{
    if (c->kind == BY_CLASS)
        return exc_matches(exc, c->v);
    if (c->kind == BY_FUNCTION) {
        Value r = call1(c->v, exc);
        int yes = r ? obj_truth(r) : -1;
        val_xunref(r);
        return yes;
    }
    List *list = as_list(c->v);
    for (size_t i = 0; !exc_is_group(exc) && i < list->len; i++)
        if (list->items[i] == exc)
            return 1;
    return 0;
}

static void copy_notes(Value from, Value to)
{
    Value notes = obj_getattr_opt(from, NAME(__notes__));

    if (notes && is_sequence(notes)) {
        Value copy = obj_to_list(notes);
        if (copy)
            obj_setattr(to, NAME(__notes__), copy);
        val_xunref(copy);
    }
    val_xunref(notes);
}

/* A group like [orig] of the exceptions in list [some]; None if that is empty.
 */
static Value subset(Value orig, Value some)
{
    static const char name[] = "derive";

    if (as_list(some)->len == 0)
        return none();
    Value g = call_method1(orig, str_intern_from_peek(name), some);
    if (!g)
        return NULL;
    if (!exc_is_group(g)) {
        val_unref(g);
        return raise(&exc_TypeError, "derive must return an instance of "
                     "BaseExceptionGroup");
    }
    Exc *from = as_exc(orig), *to = as_exc(g);
    exc_set_traceback(g, from->traceback);
    val_set_take(&to->context, val_xref(from->context));
    exc_set_cause(g, from->cause);
    copy_notes(orig, g);
    if (exc_raised())
        val_clear(&g);
    return g;
}

static bool split(Value exc, const Condition *c, Value *match, Value *rest);

/* Splits the members of [group] to the two lists. */
static bool split_members(Value group, const Condition *c, Value wanted,
                          Value others)
{
    Tuple *members = exc_group_members(group);

    for (size_t i = 0; i < members->len; i++) {
        Value match, rest;
        if (!split(members->items[i], c, &match, &rest))
            return false;
        if (match != VAL_NONE)
            list_append(wanted, match);
        if (rest != VAL_NONE)
            list_append(others, rest);
        val_unref(match);
        val_unref(rest);
    }
    return true;
}

static bool split_group(Value group, const Condition *c, Value *match,
                        Value *rest)
{
    Value wanted = list_new(4), others = list_new(4);
    bool done = false;

    if (vm_enter(" in exceptiongroup_split_recursive")) {
        if (split_members(group, c, wanted, others)) {
            *match = subset(group, wanted);
            *rest = !*match ? NULL
                  : c->want_rest ? subset(group, others) : none();
            done = *rest;
            if (!done && *match)
                val_clear(match);
        }
        vm_leave();
    }
    val_unref(wanted);
    val_unref(others);
    return done;
}

/* Both come out as None if there is nothing of the kind.  False: raised. */
static bool split(Value exc, const Condition *c, Value *match, Value *rest)
{
    int wanted = is_wanted(c, exc);

    if (wanted < 0)
        return false;
    if (!wanted && exc_is_group(exc))
        return split_group(exc, c, match, rest);
    *match = wanted ? val_ref(exc) : none();
    *rest = wanted ? none() : val_ref(exc);
    return true;
}

Value exc_group_pick(Value group, Value leaves)
{
    Condition c = {.kind = BY_IDENTITY, .v = leaves};
    Value match, rest;

    if (!split(group, &c, &match, &rest))
        return NULL;
    val_unref(rest);
    return match;
}

/* --- methods -------------------------------------------------------------- */

static bool is_class_tuple(Value v)
{
    if (type_of(v) != &tuple_type)
        return false;
    for (size_t i = 0; i < as_tuple(v)->len; i++)
        if (!is_exc_class(as_tuple(v)->items[i]))
            return false;
    return true;
}

static bool read_condition(Value v, Condition *c)
{
    c->v = v;
    if (is_exc_class(v) || is_class_tuple(v)) {
        c->kind = BY_CLASS;
        return true;
    }
    c->kind = BY_FUNCTION;
    if (is_function(v))
        return true;
    raise(&exc_TypeError, "expected a function, exception type or tuple of "
          "exception types");
    return false;
}

static Value group_split(Value self, Value *a)
{
    Condition c = {.want_rest = true};
    Value match, rest;

    if (!read_condition(a[0], &c) || !split(self, &c, &match, &rest))
        return NULL;
    Value pair = tuple_pair(match, rest);
    val_unref(match);
    val_unref(rest);
    return pair;
}

static Value group_subgroup(Value self, Value *a)
{
    Condition c = {.want_rest = false};
    Value match, rest;

    if (!read_condition(a[0], &c) || !split(self, &c, &match, &rest))
        return NULL;
    val_unref(rest);
    return match;
}

static Value group_derive(Value self, Value *a)
{
    return call2((Value)&exc_BaseExceptionGroup,
                 as_exc(self)->x[GROUP_MESSAGE], a[0]);
}

static const NativeDef group_methods[] = {
    {"split", group_split, "condition, /", NULL},
    {"subgroup", group_subgroup, "condition, /", NULL},
    {"derive", group_derive, "excs, /", NULL},
    GENERIC_METHOD,
    {NULL, NULL, NULL, NULL},
};

static Value get_message(Value self)
{
    return exc_part(self, GROUP_MESSAGE);
}

static Value get_exceptions(Value self)
{
    return exc_part(self, GROUP_EXCEPTIONS);
}

static int set_readonly(Value self, Value v)
{
    (void)self;
    (void)v;
    return raise_i(&exc_AttributeError, "readonly attribute");
}

static const GetSetDef group_getset[] = {
    {"message", get_message, set_readonly},
    {"exceptions", get_exceptions, set_readonly},
    {NULL, NULL, NULL},
};

/* --- the types ------------------------------------------------------------ */

void exc_group_setup(void)
{
    exc_BaseExceptionGroup.new = group_new;
    exc_BaseExceptionGroup.str = group_str;
    exc_BaseExceptionGroup.methods = group_methods;
    exc_BaseExceptionGroup.getset = group_getset;
    exc_ExceptionGroup.bases = as_tuple(tuple_pair(
        (Value)&exc_BaseExceptionGroup, (Value)&exc_Exception));
}
