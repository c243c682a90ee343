/* operator_getter.c - itemgetter, attrgetter, methodcaller. */
#include "sim/lib/functools_int.h"
#include "sim/lib/operator_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* What all three are: the arguments they were made with. */
typedef struct Getter {
    Obj head;
    Tuple *args;                /* methodcaller: name, arguments, values of
                                   keywords */
    Tuple *kwnames;             /* methodcaller: the keywords; or NULL */
    Tuple *paths;               /* attrgetter: a tuple of names for each */
} Getter;

static Getter *as_getter(Value v)
{
    return (Getter *)(void *)v;
}

static Getter *getter_new(Type *cls, Value *args, size_t n)
{
    Getter *g = as_getter(obj_new(cls));

    g->args = as_tuple(tuple_from(args, n));
    return g;
}

static void getter_free(Value self)
{
    Getter *g = as_getter(self);

    val_xunref((Value)g->args);
    val_xunref((Value)g->kwnames);
    val_xunref((Value)g->paths);
}

static void getter_visit(Value self, Visit visit, void *arg)
{
    if (as_getter(self)->args)
        visit((Value)as_getter(self)->args, arg);
}

/* repr: the class's name and the first [n] arguments. */
static int add_repr(Buf *out, Getter *g, size_t n)
{
    buf_printf(out, "operator.%s(", g->head.type->name);
    for (size_t i = 0; i < n; i++) {
        buf_puts(out, i > 0 ? ", " : "");
        if (obj_add_repr(out, g->args->items[i]) < 0)
            return -1;
    }
    return 0;
}

static Value finish_repr(Buf *out, int failed)
{
    if (failed < 0) {
        buf_clear(out);
        return NULL;
    }
    buf_putc(out, ')');
    return str_from_buf(out);
}

static Value getter_repr(Value self)
{
    Buf out;

    buf_init(&out);
    int failed = add_repr(&out, as_getter(self), as_getter(self)->args->len);
    return finish_repr(&out, failed);
}

/* What makes another like it: the class and its arguments. */
static Value getter_reduce(Value self, Value *a)
{
    (void)a;
    return tuple_of(2, (Value)type_of(self), (Value)as_getter(self)->args);
}

static const NativeDef getter_methods[] = {
    {"__reduce__", getter_reduce, "", NULL},
    {0},
};

/* What [get] gives for each of the things asked for: alone, or a tuple. */
static Value get_all(Getter *g, Value v, Value (*get)(Getter *, Value, size_t))
{
    if (g->args->len == 1)
        return get(g, v, 0);
    Tuple *t = tuple_new(g->args->len);
    for (size_t i = 0; i < t->len; i++) {
        t->items[i] = get(g, v, i);
        if (!t->items[i]) {
            val_unref((Value)t);
            return NULL;
        }
    }
    return (Value)t;
}

/* --- itemgetter --------------------------------------------------------- */

static Value item_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (!check_args("itemgetter", n, kwnames, 1, n > 0 ? n : 1))
        return NULL;
    return &getter_new(cls, args, n)->head;
}

static Value get_item(Getter *g, Value v, size_t i)
{
    return obj_getitem(v, g->args->items[i]);
}

static Value item_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    if (!check_args("itemgetter", n, kwnames, 1, 1))
        return NULL;
    return get_all(as_getter(self), args[0], get_item);
}

Type itemgetter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "itemgetter",
    .module = "operator",
    .size = sizeof(Getter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = getter_free,
    .visit = getter_visit,
    .repr = getter_repr,
    .call = item_call,
    .new = item_new,
    .methods = getter_methods,
};

/* --- attrgetter --------------------------------------------------------- */

/* "a.b" as ("a", "b"). */
static Value path_of(Value name)
{
    Value parts = list_new(2);
    const char *at = str_text(name);

    for (;;) {
        size_t len = strcspn(at, ".");
        list_append_take(parts, str_intern(at, len));
        if (!at[len])
            break;
        at += len + 1;
    }
    Value path = list_to_tuple(parts);
    val_unref(parts);
    return path;
}

static Value attr_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (!check_args("attrgetter", n, kwnames, 1, n > 0 ? n : 1))
        return NULL;
    for (size_t i = 0; i < n; i++)
        if (!is_str(args[i]))
            return raise(&exc_TypeError, "attribute name must be a string");
    Getter *g = getter_new(cls, args, n);
    g->paths = tuple_new(n);
    for (size_t i = 0; i < n; i++)
        g->paths->items[i] = path_of(args[i]);
    return &g->head;
}

static Value get_attr(Getter *g, Value v, size_t i)
{
    Tuple *path = as_tuple(g->paths->items[i]);
    Value at = val_ref(v);

    for (size_t k = 0; at && k < path->len; k++)
        val_set_take(&at, obj_getattr(at, path->items[k]));
    return at;
}

static Value attr_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    if (!check_args("attrgetter", n, kwnames, 1, 1))
        return NULL;
    return get_all(as_getter(self), args[0], get_attr);
}

Type attrgetter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "attrgetter",
    .module = "operator",
    .size = sizeof(Getter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = getter_free,
    .visit = getter_visit,
    .repr = getter_repr,
    .call = attr_call,
    .new = attr_new,
    .methods = getter_methods,
};

/* --- methodcaller ------------------------------------------------------- */

static Value caller_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (n == 0)
        return raise(&exc_TypeError, "methodcaller needs at least one "
                     "argument, the method name");
    if (!is_str(args[0]))
        return raise(&exc_TypeError, "method name must be a string");
    size_t nkw = kwnames ? kwnames->len : 0;
    Getter *g = getter_new(cls, args, n + nkw);     /* values at the end */
    val_set_take(&g->args->items[0], str_intern_take(val_ref(args[0])));
    if (nkw > 0)
        g->kwnames = REF(kwnames);
    return &g->head;
}

static Value method_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Getter *g = as_getter(self);
    size_t nkw = g->kwnames ? g->kwnames->len : 0;

    if (!check_args("methodcaller", n, kwnames, 1, 1))
        return NULL;
    return call_method_begin(args[0], g->args->items[0], g->args->items + 1,
                             g->args->len - 1 - nkw, g->kwnames);
}

static Value method_repr(Value self)
{
    Getter *g = as_getter(self);
    size_t nkw = g->kwnames ? g->kwnames->len : 0, n = g->args->len - nkw;
    Buf out;

    buf_init(&out);
    int failed = add_repr(&out, g, n);
    for (size_t i = 0; failed == 0 && i < nkw; i++) {
        buf_printf(&out, ", %s=", str_text(g->kwnames->items[i]));
        failed = obj_add_repr(&out, g->args->items[n + i]);
    }
    return finish_repr(&out, failed);
}

/* With keywords it is a partial of the class that makes another. */
static Value method_reduce(Value self, Value *a)
{
    Getter *g = as_getter(self);
    size_t nkw = g->kwnames ? g->kwnames->len : 0, n = g->args->len - nkw;

    if (nkw == 0)
        return getter_reduce(self, a);
    Tuple *all = tuple_new(2 + nkw);
    all->items[0] = val_ref((Value)type_of(self));
    all->items[1] = val_ref(g->args->items[0]);
    for (size_t i = 0; i < nkw; i++)
        all->items[2 + i] = val_ref(g->args->items[n + i]);
    Value func = call((Value)&partial_type, all->items, 2, g->kwnames);
    Value rest = tuple_slice(g->args, 1, n);
    Value reduced = func ? tuple_pair(func, rest) : NULL;
    val_unref((Value)all);
    val_unref(rest);
    val_xunref(func);
    return reduced;
}

Type methodcaller_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "methodcaller",
    .module = "operator",
    .size = sizeof(Getter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = getter_free,
    .visit = getter_visit,
    .repr = method_repr,
    .call = method_call,
    .new = caller_new,
    .methods = (const NativeDef[]){
        {"__reduce__", method_reduce, "", NULL},
        {0},
    },
};
