/* namedtuple.c - the quick parts of a namedtuple: __new__ and the fields.
 *
 * The class itself is made by collections.py.
 */
#include "sim/lib/collections_int.h"
#include "sim/vm/args.h"
#include "sim/vm/check.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* --- __new__ ------------------------------------------------------------ */

/* [info] is (typename, fields, defaults). */
static const char *type_name(Tuple *info)
{
    return str_text(info->items[0]);
}

static Tuple *fields_of(Tuple *info)
{
    return as_tuple(info->items[1]);
}

static bool too_many(Tuple *info, size_t given)
{
    size_t most = fields_of(info)->len + 1;
    size_t least = most - dict_len(as_dict(info->items[2]));

    if (least < most)
        raise(&exc_TypeError, "%s.__new__() takes from %zu to %zu positional "
              "arguments but %zu were given", type_name(info), least, most,
              given);
    else
        raise(&exc_TypeError, "%s.__new__() takes %zu positional argument%s "
              "but %zu %s given", type_name(info), most, most == 1 ? "" : "s",
              given, given == 1 ? "was" : "were");
    return false;
}

static Value missing(Tuple *info, Tuple *t)
{
    Value names = list_new(4);
    Buf b;

    for (size_t i = 0; i < t->len; i++)
        if (!t->items[i])
            list_append(names, fields_of(info)->items[i]);
    size_t n = as_list(names)->len;
    buf_init(&b);
    for (size_t i = 0; i < n; i++)
        buf_printf(&b, "%s'%s'", i == 0 ? "" : i + 1 < n ? ", "
                   : n > 2 ? ", and " : " and ",
                   str_text(as_list(names)->items[i]));
    raise(&exc_TypeError, "%s.__new__() missing %zu required positional "
          "argument%s: %s", type_name(info), n, n == 1 ? "" : "s", b.data);
    buf_clear(&b);
    val_unref(names);
    return NULL;
}

/* Puts the keyword in [t]; false: raised. */
static bool put_keyword(Tuple *info, Tuple *t, Value name, Value v)
{
    Tuple *fields = fields_of(info);

    for (size_t i = 0; i < t->len; i++) {
        if (!str_equal(fields->items[i], name))
            continue;
        if (t->items[i]) {
            raise(&exc_TypeError, "%s.__new__() got multiple values for "
                  "argument '%S'", type_name(info), name);
            return false;
        }
        t->items[i] = val_ref(v);
        return true;
    }
    raise(&exc_TypeError, "%s.__new__() got an unexpected keyword argument "
          "'%S'", type_name(info), name);
    return false;
}

/* False: a field has no value. */
static bool fill_defaults(Tuple *info, Tuple *t)
{
    bool complete = true;

    for (size_t i = 0; i < t->len; i++) {
        if (t->items[i])
            continue;
        t->items[i] = val_xref(dict_get_peek(as_dict(info->items[2]),
                                             fields_of(info)->items[i]));
        complete = complete && t->items[i];
    }
    return complete;
}

static Value make(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Tuple *info = as_tuple(self), *fields = fields_of(info);

    if (n == 0 || !is_type(args[0]))
        return raise(&exc_TypeError, "%s.__new__() missing 1 required "
                     "positional argument: '_cls'", type_name(info));
    if (!type_may_make(&tuple_type, (Type *)(void *)args[0]))
        return NULL;
    Tuple *t = tuple_new(fields->len);
    for (size_t i = 0; i < n - 1 && i < t->len; i++)
        t->items[i] = val_ref(args[1 + i]);
    bool good = true;
    for (size_t i = 0; good && kwnames && i < kwnames->len; i++)
        good = put_keyword(info, t, kwnames->items[i], args[n + i]);
    if (good && n - 1 > fields->len)
        good = too_many(info, n);
    if (good && !fill_defaults(info, t)) {
        missing(info, t);
        good = false;
    }
    Value base = (Value)t;
    Value result = good ? tuple_type.new((Type *)(void *)args[0], &base, 1,
                                         NULL)
                        : NULL;
    val_unref(base);
    return result;
}

static const NativeDef make_def = {"__new__", NULL, NULL, make};

Value collections_fields_new(Value self, Value *a)
{
    (void)self;
    for (size_t i = 0; i < as_tuple(a[1])->len; i++)
        if (!is_str(as_tuple(a[1])->items[i]))
            return raise(&exc_TypeError, "fields must be strings");
    Value info = tuple_of(3, a[0], a[1], a[2]);
    Value f = native_new(&make_def, info, NULL);
    val_unref(info);
    return f;
}

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
