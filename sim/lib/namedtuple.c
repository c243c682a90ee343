/* namedtuple.c - the quick parts of a namedtuple: __new__ and the fields.
 *
 * The class itself is made by collections.py.
 */
#include "sim/lib/collections_int.h"
#include "sim/vm/args.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* --- __new__ ------------------------------------------------------------ */

typedef struct Maker {          /* a namedtuple's __new__ */
    Obj head;
    Value typename;             /* str */
    Tuple *fields;
    Value defaults;             /* of the last fields, a tuple; or None */
} Maker;

static Maker *as_maker(Value v)
{
    return (Maker *)(void *)v;
}

static const char *type_name(const Maker *m)
{
    return str_text(m->typename);
}

static size_t count_defaults(const Maker *m)
{
    return m->defaults == VAL_NONE ? 0 : as_tuple(m->defaults)->len;
}

static bool too_many(const Maker *m, size_t given)
{
    size_t most = m->fields->len + 1, least = most - count_defaults(m);

    if (least < most)
        raise(&exc_TypeError, "%s.__new__() takes from %zu to %zu positional "
              "arguments but %zu were given", type_name(m), least, most,
              given);
    else
        raise(&exc_TypeError, "%s.__new__() takes %zu positional argument%s "
              "but %zu %s given", type_name(m), most, most == 1 ? "" : "s",
              given, given == 1 ? "was" : "were");
    return false;
}

static bool missing(const Maker *m, Tuple *t)
{
    Value names = list_new(4);
    Buf b;

    for (size_t i = 0; i < t->len; i++)
        if (!t->items[i])
            list_append(names, m->fields->items[i]);
    size_t n = as_list(names)->len;
    buf_init(&b);
    for (size_t i = 0; i < n; i++)
        buf_printf(&b, "%s'%s'", i == 0 ? "" : i + 1 < n ? ", "
                   : n > 2 ? ", and " : " and ",
                   str_text(as_list(names)->items[i]));
    raise(&exc_TypeError, "%s.__new__() missing %zu required positional "
          "argument%s: %s", type_name(m), n, n == 1 ? "" : "s", b.data);
    buf_clear(&b);
    val_unref(names);
    return false;
}

/* Puts the keyword in [t]; false: raised. */
static bool put_keyword(const Maker *m, Tuple *t, Value name, Value v)
{
    for (size_t i = 0; i < t->len; i++) {
        if (!str_equal(m->fields->items[i], name))
            continue;
        if (t->items[i]) {
            raise(&exc_TypeError, "%s.__new__() got multiple values for "
                  "argument '%S'", type_name(m), name);
            return false;
        }
        t->items[i] = val_ref(v);
        return true;
    }
    raise(&exc_TypeError, "%s.__new__() got an unexpected keyword argument "
          "'%S'", type_name(m), name);
    return false;
}

/* False: a field has no value. */
static bool fill_defaults(const Maker *m, Tuple *t)
{
    size_t n = count_defaults(m);
    bool complete = true;

    for (size_t i = 0; i < t->len; i++) {
        if (!t->items[i] && i + n >= t->len)
            t->items[i] = val_ref(as_tuple(m->defaults)->items[i + n - t->len]);
        complete = complete && t->items[i];
    }
    return complete;
}

/* Fills [t] with the arguments behind the class; false: raised. */
static bool fill(const Maker *m, Tuple *t, Value *args, size_t n,
                 Tuple *kwnames)
{
    for (size_t i = 0; i < n && i < t->len; i++)
        t->items[i] = val_ref(args[i]);
    for (size_t i = 0; kwnames && i < kwnames->len; i++)
        if (!put_keyword(m, t, kwnames->items[i], args[n + i]))
            return false;
    if (n > t->len)
        return too_many(m, n + 1);
    return fill_defaults(m, t) || missing(m, t);
}

static Value maker_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    const Maker *m = as_maker(self);

    if (n == 0 || !is_type(args[0]))
        return raise(&exc_TypeError, "%s.__new__() missing 1 required "
                     "positional argument: '_cls'", type_name(m));
    Type *cls = (Type *)(void *)args[0];
    if (!type_may_make(&tuple_type, cls))
        return NULL;
    Tuple *t = tuple_new(m->fields->len);
    bool filled = fill(m, t, args + 1, n - 1, kwnames);
    Value result = filled ? tuple_type.new(cls, (Value[]){&t->head}, 1, NULL)
                          : NULL;
    val_unref(&t->head);
    return result;
}

Value collections_fields_new(Value self, Value *a)
{
    (void)self;
    for (size_t i = 0; i < as_tuple(a[1])->len; i++)
        if (!is_str(as_tuple(a[1])->items[i]))
            return raise(&exc_TypeError, "fields must be strings");
    Value v = obj_new(&namedtuple_new_type);
    as_maker(v)->typename = val_ref(a[0]);
    as_maker(v)->fields = as_tuple(val_ref(a[1]));
    as_maker(v)->defaults = as_tuple(a[2])->len > 0 ? val_ref(a[2]) : none();
    return v;
}

static Value maker_repr(Value self)
{
    Buf out;

    buf_init(&out);
    buf_printf(&out, "<function %s.__new__ at ", type_name(as_maker(self)));
    obj_add_address(&out, self);
    buf_putc(&out, '>');
    return str_from_buf(&out);
}

static Value maker_name(Value self)
{
    (void)self;
    return str_from("__new__");
}

static Value maker_qualname(Value self)
{
    return str_printf("%s.__new__", type_name(as_maker(self)));
}

static Value maker_module(Value self)
{
    return str_printf("namedtuple_%s", type_name(as_maker(self)));
}

static Value maker_doc(Value self)
{
    const Maker *m = as_maker(self);
    Buf out;

    buf_init(&out);
    buf_printf(&out, "Create new instance of %s(", type_name(m));
    for (size_t i = 0; i < m->fields->len; i++)
        buf_printf(&out, "%s%s", i > 0 ? ", " : "",
                   str_text(m->fields->items[i]));
    buf_putc(&out, ')');
    return str_from_buf(&out);
}

static Value maker_defaults(Value self)
{
    return val_ref(as_maker(self)->defaults);
}

/* Programs older than the argument of namedtuple() set them so. */
static int maker_set_defaults(Value self, Value v)
{
    if (v && v != VAL_NONE && !is_tuple(v))
        return raise_i(&exc_TypeError,
                       "__defaults__ must be set to a tuple object");
    val_set_take(&as_maker(self)->defaults, val_ref(v ? v : VAL_NONE));
    return 0;
}

static Value maker_kwdefaults(Value self)
{
    (void)self;
    return none();
}

static void maker_visit(Value self, Visit visit, void *arg)
{
    visit(as_maker(self)->defaults, arg);
}

static void maker_clear(Value self)
{
    val_set_take(&as_maker(self)->defaults, none());
}

static void maker_free(Value self)
{
    val_unref(as_maker(self)->typename);
    val_unref(&as_maker(self)->fields->head);
    val_unref(as_maker(self)->defaults);
}

Type namedtuple_new_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "function",
    .module = "builtins",
    .size = sizeof(Maker),
    .flags = TYPE_IMMUTABLE | TYPE_GC,
    .free = maker_free,
    .visit = maker_visit,
    .clear = maker_clear,
    .repr = maker_repr,
    .call = maker_call,
    .getset = (const GetSetDef[]){
        {"__name__", maker_name, NULL},
        {"__qualname__", maker_qualname, NULL},
        {"__module__", maker_module, NULL},
        {"__doc__", maker_doc, NULL},
        {"__defaults__", maker_defaults, maker_set_defaults},
        {"__kwdefaults__", maker_kwdefaults, NULL},
        {0},
    },
};

/* --- fields ------------------------------------------------------------- */

typedef struct TupleGetter {
    Obj head;
    size_t index;
    Value doc;
} TupleGetter;

static TupleGetter *as_getter(Value v)
{
    return (TupleGetter *)(void *)v;
}

static Value getter_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    int64_t index;

    if (!check_args("_tuplegetter", n, kwnames, 2, 2) ||
        !obj_to_index(args[0], &index))
        return NULL;
    TupleGetter *g = as_getter(obj_new(cls));
    g->index = (size_t)index;
    g->doc = val_ref(args[1]);
    return &g->head;
}

static Value getter_get(Value self, Value obj, Value cls)
{
    TupleGetter *g = as_getter(self);

    (void)cls;
    if (!obj || obj == VAL_NONE)
        return val_ref(self);
    if (!is_tuple(obj))
        return raise(&exc_TypeError, "descriptor for index '%zu' for tuple "
                     "subclasses doesn't apply to '%T' object", g->index,
                     obj);
    if (g->index >= as_tuple(obj)->len)
        return raise(&exc_IndexError, "tuple index out of range");
    return val_ref(as_tuple(obj)->items[g->index]);
}

static int getter_set(Value self, Value obj, Value v)
{
    (void)self;
    (void)obj;
    return raise_i(&exc_AttributeError, v ? "can't set attribute"
                                          : "can't delete attribute");
}

static Value getter_doc(Value self)
{
    return val_ref(as_getter(self)->doc);
}

static int getter_set_doc(Value self, Value v)
{
    val_set_take(&as_getter(self)->doc, val_ref(v ? v : VAL_NONE));
    return 0;
}

static Value getter_repr(Value self)
{
    TupleGetter *g = as_getter(self);
    Value doc = obj_repr(g->doc);
    Value text = doc ? str_printf("_tuplegetter(%zu, %s)", g->index,
                                  str_text(doc)) : NULL;

    val_xunref(doc);
    return text;
}

static void getter_visit(Value self, Visit visit, void *arg)
{
    visit(as_getter(self)->doc, arg);
}

static void getter_clear(Value self)
{
    val_set_take(&as_getter(self)->doc, none());
}

static void getter_free(Value self)
{
    val_unref(as_getter(self)->doc);
}

Type tuplegetter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "_tuplegetter",
    .module = "collections",
    .size = sizeof(TupleGetter),
    .flags = TYPE_IMMUTABLE | TYPE_GC,
    .free = getter_free,
    .visit = getter_visit,
    .clear = getter_clear,
    .repr = getter_repr,
    .new = getter_new,
    .descr_get = getter_get,
    .descr_set = getter_set,
    .getset = (const GetSetDef[]){
        {"__doc__", getter_doc, getter_set_doc},
        {0},
    },
};
