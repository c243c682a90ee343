/* exc_base.c - BaseException: what all exceptions can do. */
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

enum { PARTS = sizeof ((Exc *)0)->x / sizeof *((Exc *)0)->x };

/* --- life ----------------------------------------------------------------- */

Value exc_base_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    Exc *e = as_exc(obj_new(cls));

    (void)kwnames;              /* what they mean is __init__'s to know */
    e->args = as_tuple(tuple_from(args, n));
    return (Value)e;
}

int exc_base_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Exc *e = as_exc(self);

    if (kwnames && kwnames->len > 0)
        return raise_i(&exc_TypeError, "%T() takes no keyword arguments",
                       self);
    Tuple *old = e->args;
    e->args = as_tuple(tuple_from(args, n));
    val_xunref((Value)old);
    return 0;
}

static void base_clear(Value self)
{
    Exc *e = as_exc(self);
    Value args = (Value)e->args;

    for (size_t i = 0; i < PARTS; i++)
        val_clear(&e->x[i]);
    e->args = NULL;
    val_xunref(args);
    exc_set_traceback(self, NULL);
    val_clear(&e->cause);
    val_clear(&e->context);
}

static void base_free(Value self)
{
    base_clear(self);
}

static void base_visit(Value self, Visit visit, void *arg)
{
    Exc *e = as_exc(self);
    Value all[] = {(Value)e->args, (Value)e->traceback, (Value)e->caught,
                   e->cause, e->context};

    for (size_t i = 0; i < PARTS; i++)
        if (e->x[i])
            visit(e->x[i], arg);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i])
            visit(all[i], arg);
}

/* --- text ----------------------------------------------------------------- */

Value exc_args(Exc *e)
{
    return e->args ? val_ref((Value)e->args) : tuple_empty();
}

Value exc_base_str(Value self)
{
    Value args = exc_args(as_exc(self)), text;
    size_t n = as_tuple(args)->len;

    if (n == 0)
        text = str_empty();
    else
        text = obj_str(n == 1 ? as_tuple(args)->items[0] : args);
    val_unref(args);
    return text;
}

static Value base_repr(Value self)
{
    Value args = exc_args(as_exc(self));
    bool one = as_tuple(args)->len == 1;
    Buf b;

    buf_init(&b);
    Type *t = type_of(self);
    buf_puts(&b, t->name_obj ? str_text(t->name_obj) : t->name);
    if (one)
        buf_putc(&b, '(');
    int r = obj_add_repr(&b, one ? as_tuple(args)->items[0] : args);
    if (one)
        buf_putc(&b, ')');
    val_unref(args);
    if (r == 0)
        return str_from_buf(&b);
    buf_clear(&b);
    return NULL;
}

/* --- methods -------------------------------------------------------------- */

static Value with_traceback(Value self, Value *a)
{
    if (obj_setattr(self, NAME(__traceback__), a[0]) < 0)
        return NULL;
    return val_ref(self);
}

static Value add_note(Value self, Value *a)
{
    if (!is_str(a[0]))
        return raise(&exc_TypeError, "note must be a str, not '%T'", a[0]);
    Value notes = obj_getattr_opt(self, NAME(__notes__));
    if (!notes) {
        if (exc_raised())
            return NULL;
        notes = list_new(1);
        if (obj_setattr(self, NAME(__notes__), notes) < 0) {
            val_unref(notes);
            return NULL;
        }
    }
    if (is_list(notes))
        list_append(notes, a[0]);
    else
        raise(&exc_TypeError, "Cannot add note: __notes__ is not a list");
    val_unref(notes);
    return exc_raised() ? NULL : none();
}

Value exc_reduce_take(Value self, Value args, Value state)
{
    Value r = state ? tuple_of(3, (Value)type_of(self), args, state)
                    : tuple_of(2, (Value)type_of(self), args);

    val_unref(args);
    val_xunref(state);
    return r;
}

Value exc_state(Value self)
{
    Dict **dict = obj_dict_slot(self);

    return dict && *dict ? val_ref((Value)*dict) : NULL;
}

static Value base_reduce(Value self, Value *a)
{
    (void)a;
    return exc_reduce_take(self, exc_args(as_exc(self)), exc_state(self));
}

static Value base_setstate(Value self, Value *a)
{
    Value key, value;

    if (a[0] == VAL_NONE)
        return none();
    if (!is_dict(a[0]))
        return raise(&exc_TypeError, "state is not a dictionary");
    for (size_t at = 0; dict_next(as_dict(a[0]), &at, &key, &value);) {
        if (!is_str(key))
            return raise(&exc_TypeError, "attribute name must be string, not "
                         "'%T'", key);
        key = str_intern_take(val_ref(key));
        int failed = obj_setattr(self, key, value);
        val_unref(key);
        if (failed < 0)
            return NULL;
    }
    return none();
}

static const NativeDef base_methods[] = {
    {"with_traceback", with_traceback, "tb, /", NULL},
    {"add_note", add_note, "note, /", NULL},
    {"__reduce__", base_reduce, "", NULL},
    {"__setstate__", base_setstate, "state, /", NULL},
    {NULL, NULL, NULL, NULL},
};

/* --- attributes ----------------------------------------------------------- */

static Value or_none(Value v)
{
    return v ? val_ref(v) : none();
}

static Value get_args(Value self)
{
    return exc_args(as_exc(self));
}

static int set_args(Value self, Value v)
{
    if (!v)
        return raise_i(&exc_TypeError, "args may not be deleted");
    Value args = obj_to_tuple(v);
    if (!args)
        return -1;
    Tuple *old = as_exc(self)->args;
    as_exc(self)->args = as_tuple(args);
    val_xunref((Value)old);
    return 0;
}

static Value get_cause(Value self)
{
    return or_none(as_exc(self)->cause);
}

/* Whether [v] can be put where [what] stands. */
static bool check_link(Value v, const char *name, const char *what)
{
    if (!v)
        raise(&exc_TypeError, "%s may not be deleted", name);
    else if (v != VAL_NONE && !is_exc(v))
        raise(&exc_TypeError, "exception %s must be None or derive from "
              "BaseException", what);
    else
        return true;
    return false;
}

static int set_cause(Value self, Value v)
{
    if (!check_link(v, "__cause__", "cause"))
        return -1;
    exc_set_cause(self, v);
    return 0;
}

static Value get_context(Value self)
{
    return or_none(as_exc(self)->context);
}

/* As it is said: only what `raise` does by itself avoids rings. */
static int set_context(Value self, Value v)
{
    if (!check_link(v, "__context__", "context"))
        return -1;
    val_set_take(&as_exc(self)->context, v == VAL_NONE ? NULL : val_ref(v));
    return 0;
}

static Value get_traceback(Value self)
{
    return or_none((Value)traceback_shown(as_exc(self)->traceback));
}

static int set_traceback(Value self, Value v)
{
    if (!v)
        return raise_i(&exc_TypeError, "__traceback__ may not be deleted");
    if (v != VAL_NONE && type_of(v) != &traceback_type)
        return raise_i(&exc_TypeError,
                       "__traceback__ must be a traceback or None");
    exc_set_traceback(self, v == VAL_NONE ? NULL : (Traceback *)(void *)v);
    return 0;
}

static Value get_suppress_context(Value self)
{
    return val_ref(val_bool(as_exc(self)->suppress_context));
}

static int set_suppress_context(Value self, Value v)
{
    if (!v)
        return raise_i(&exc_TypeError, "can't delete numeric/char attribute");
    if (v != VAL_TRUE && v != VAL_FALSE)
        return raise_i(&exc_TypeError, "attribute value type must be bool");
    as_exc(self)->suppress_context = v == VAL_TRUE;
    return 0;
}

static const GetSetDef base_getset[] = {
    {"args", get_args, set_args},
    {"__cause__", get_cause, set_cause},
    {"__context__", get_context, set_context},
    {"__traceback__", get_traceback, set_traceback},
    {"__suppress_context__", get_suppress_context, set_suppress_context},
    {NULL, NULL, NULL},
};

/* --- parts of single classes ---------------------------------------------- */

Value exc_part(Value self, int i)
{
    return or_none(as_exc(self)->x[i]);
}

int exc_set_part(Value self, int i, Value v)
{
    val_set_take(&as_exc(self)->x[i], val_xref(v));
    return 0;
}

static int find_keyword(const char *const *names, Value name)
{
    for (int i = 0; names[i]; i++)
        if (str_is(name, names[i]))
            return i;
    return -1;
}

bool exc_take_keywords(Value self, const char *what, const char *const *names,
                       Value *args, size_t n, const Tuple *kwnames)
{
    for (size_t k = 0; kwnames && k < kwnames->len; k++) {
        int i = find_keyword(names, kwnames->items[k]);
        if (i < 0) {
            raise(&exc_TypeError, "'%U' is an invalid keyword argument for "
                  "%s()", kwnames->items[k], what);
            return false;
        }
        exc_set_part(self, i, args[n + k]);
    }
    return true;
}

/* --- the type ------------------------------------------------------------- */

Type exc_BaseException = {
    .head = STATIC_OBJ(&type_type),
    .name = "BaseException",
    .module = "builtins",
    .size = sizeof(Exc),
    .flags = TYPE_BASE | TYPE_GC | TYPE_DICT | TYPE_EXC | TYPE_IMMUTABLE,
    .free = base_free,
    .visit = base_visit,
    .clear = base_clear,
    .repr = base_repr,
    .str = exc_base_str,
    .new = exc_base_new,
    .init = exc_base_init,
    .methods = base_methods,
    .getset = base_getset,
};
