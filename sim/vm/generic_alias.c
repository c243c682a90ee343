/* generic_alias.c - list[int] and int | str: what annotations are made of.
 *
 * Nothing is checked by them; they show themselves, can be compared, and the
 * first can be called like its class.
 */
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/native.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

typedef struct Alias {          /* both kinds; a union has no origin */
    Obj head;
    Value origin;
    Tuple *args;
} Alias;

static Alias *as_alias(Value v)
{
    return (Alias *)(void *)v;
}

static Value alias_make(Type *t, Value origin, Value args)
{
    Alias *a = (Alias *)(void *)obj_new(t);

    a->origin = val_xref(origin);
    a->args = as_tuple(val_ref(args));
    return &a->head;
}

Value generic_alias_new(Value cls, Value key)
{
    if (is_tuple(key))
        return alias_make(&generic_alias_type, cls, key);
    Value args = tuple_of(1, key);
    Value v = alias_make(&generic_alias_type, cls, args);
    val_unref(args);
    return v;
}

Value generic_class_getitem(Value cls, Value *a)
{
    return generic_alias_new(cls, a[0]);
}

/* --- looks ---------------------------------------------------------------- */

/* A class by its name, everything else by its repr. */
static int add_item(Buf *out, Value v)
{
    if (v == VAL_ELLIPSIS) {
        buf_puts(out, "...");
    } else if (v == &none_type.head) {
        buf_puts(out, "None");
    } else if (is_type(v)) {
        type_add_full_name(out, as_type(v));
    } else {
        return obj_add_repr(out, v);
    }
    return 0;
}

static int add_items(Buf *out, const Tuple *items, const char *between)
{
    for (size_t i = 0; i < items->len; i++) {
        buf_puts(out, i > 0 ? between : "");
        if (add_item(out, items->items[i]) < 0)
            return -1;
    }
    return 0;
}

static Value finish(Buf *out, int r)
{
    if (r == 0)
        return str_from_buf(out);
    buf_clear(out);
    return NULL;
}

static Value alias_repr(Value v)
{
    Alias *a = as_alias(v);
    Buf out;

    buf_init(&out);
    int r = add_item(&out, a->origin);
    buf_putc(&out, '[');
    if (a->args->len == 0)
        buf_puts(&out, "()");
    if (r == 0)
        r = add_items(&out, a->args, ", ");
    buf_putc(&out, ']');
    return finish(&out, r);
}

static Value union_repr(Value v)
{
    Buf out;

    buf_init(&out);
    return finish(&out, add_items(&out, as_alias(v)->args, " | "));
}

/* --- equality ------------------------------------------------------------- */

static Value answer(int same, Op op)
{
    return same < 0 ? NULL : val_ref(val_bool(same == (op == OP_EQ)));
}

static Value alias_compare(Value x, Value y, Op op)
{
    Alias *a = as_alias(x), *b = as_alias(y);

    if (type_of(y) != type_of(x) || (op != OP_EQ && op != OP_NE))
        return val_ref(VAL_NOT_IMPLEMENTED);
    int same = obj_equal(a->origin, b->origin);
    if (same > 0)
        same = obj_equal(&a->args->head, &b->args->head);
    return answer(same, op);
}

static int all_in(Tuple *some, Tuple *others)
{
    int r = 1;

    for (size_t i = 0; r > 0 && i < some->len; i++)
        r = obj_contains(&others->head, some->items[i]);
    return r;
}

/* Unions are equal in any order. */
static Value union_compare(Value x, Value y, Op op)
{
    if (type_of(y) != type_of(x) || (op != OP_EQ && op != OP_NE))
        return val_ref(VAL_NOT_IMPLEMENTED);
    Tuple *a = as_alias(x)->args, *b = as_alias(y)->args;
    return answer(a->len == b->len ? all_in(a, b) : 0, op);
}

static int alias_hash(Value v, int64_t *out)
{
    int64_t origin;

    if (obj_hash(as_alias(v)->origin, &origin) < 0 ||
        obj_hash(&as_alias(v)->args->head, out) < 0)
        return -1;
    *out ^= origin;
    return 0;
}

static int union_hash(Value v, int64_t *out)
{
    Tuple *args = as_alias(v)->args;
    int64_t h;

    *out = 7;
    for (size_t i = 0; i < args->len; i++) {
        if (obj_hash(args->items[i], &h) < 0)
            return -1;
        *out ^= h;
    }
    return 0;
}

/* --- unions --------------------------------------------------------------- */

static bool may_join(Value v)
{
    return v == VAL_NONE || is_type(v) || is_instance(v, &generic_alias_type) ||
           type_of(v) == &union_type;
}

/* Adds [v], or what it is a union of, to [list], each once; -1: raised. */
static int join(Value list, Value v)
{
    if (type_of(v) == &union_type) {
        Tuple *args = as_alias(v)->args;
        for (size_t i = 0; i < args->len; i++)
            if (join(list, args->items[i]) < 0)
                return -1;
        return 0;
    }
    if (v == VAL_NONE)
        v = &none_type.head;
    int there = obj_contains(list, v);
    if (there == 0)
        list_append(list, v);
    return there < 0 ? -1 : 0;
}

Value union_new(Value a, Value b)
{
    if (!may_join(a) || !may_join(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    Value list = list_new(2), v = NULL;
    if (join(list, a) == 0 && join(list, b) == 0) {
        if (as_list(list)->len == 1) {
            v = val_ref(as_list(list)->items[0]);
        } else {
            Value args = list_to_tuple(list);
            v = alias_make(&union_type, NULL, args);
            val_unref(args);
        }
    }
    val_unref(list);
    return v;
}

Tuple *union_args_peek(Value v)
{
    return as_alias(v)->args;
}

static Value slot_binary(Value a, Value b, Op op)
{
    return op == OP_OR_BITS ? union_new(a, b) : val_ref(VAL_NOT_IMPLEMENTED);
}

/* --- use ------------------------------------------------------------------ */

static Value alias_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    return call_begin(as_alias(self)->origin, args, n, kwnames);
}

/* All that is asked of an alias is its class's, but for these names. */
static Value alias_getattr(Value self, Value name)
{
    static const char *const own[] = {
        "__class__", "__origin__", "__args__", "__parameters__",
        "__mro_entries__", "__reduce_ex__", "__reduce__", "__copy__",
        "__deepcopy__",
    };

    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (strcmp(str_text(name), own[i]) == 0)
            return obj_generic_getattr(self, name);
    return obj_getattr(as_alias(self)->origin, name);
}

/* --- type variables ------------------------------------------------------- */

/* An attribute of an item that is no class; NULL: there is none, or an error is
 * raised. */
static Value item_attr(Value v, Value name)
{
    return is_type(v) ? NULL : obj_getattr_opt(v, name);
}

static bool add_parameters(Value list, Value items);

/* [v] if it is a type variable, else those that it has. */
static bool add_parameters_of(Value list, Value v)
{
    Value subst = item_attr(v, NAME(__typing_subst__));

    if (subst) {
        val_unref(subst);
        int there = obj_contains(list, v);
        if (there == 0)
            list_append(list, v);
        return there >= 0;
    }
    Value theirs = exc_raised() ? NULL : item_attr(v, NAME(__parameters__));
    bool good = theirs && is_tuple(theirs) ? add_parameters(list, theirs)
                                           : !exc_raised();
    val_xunref(theirs);
    return good;
}

static bool add_parameters(Value list, Value items)
{
    Tuple *t = as_tuple(items);

    for (size_t i = 0; i < t->len; i++)
        if (vm_stack_ends() || !vm_charge(VM_COST_ITEM)
            || !add_parameters_of(list, t->items[i]))
            return false;
    return true;
}

static Value get_parameters(Value self)
{
    Value list = list_new(0);
    Value t = add_parameters(list, &as_alias(self)->args->head)
        ? list_to_tuple(list) : NULL;

    val_unref(list);
    return t;
}

/* What stands for [v] among [with]; [v] itself if it is not in [params]. */
static Value given_peek(Value v, Tuple *params, Tuple *with)
{
    for (size_t i = 0; i < params->len; i++)
        if (v == params->items[i])
            return with->items[i];
    return v;
}

/* [v], which has type variables [own], with those of [params] replaced. */
static Value filled(Value v, Tuple *own, Tuple *params, Tuple *with)
{
    if (own->len == 0)
        return val_ref(v);
    Tuple *key = tuple_new(own->len);
    for (size_t i = 0; i < own->len; i++)
        key->items[i] = val_ref(given_peek(own->items[i], params, with));
    Value r = obj_getitem(v, &key->head);
    val_unref(&key->head);
    return r;
}

/* Item [v] with [params] replaced by [with]; a new reference. */
static Value replaced(Value v, Tuple *params, Tuple *with)
{
    Value subst = item_attr(v, NAME(__typing_subst__));

    if (subst) {
        Value r = call1(subst, given_peek(v, params, with));
        val_unref(subst);
        return r;
    }
    Value own = exc_raised() ? NULL : item_attr(v, NAME(__parameters__));
    Value r = exc_raised() ? NULL
        : own && is_tuple(own) ? filled(v, as_tuple(own), params, with)
        : val_ref(v);
    val_xunref(own);
    return r;
}

static Value replaced_items(Tuple *items, Tuple *params, Tuple *with)
{
    Tuple *new = tuple_new(items->len);

    for (size_t i = 0; i < items->len; i++) {
        new->items[i] = replaced(items->items[i], params, with);
        if (!new->items[i]) {
            val_unref(&new->head);
            return NULL;
        }
    }
    return &new->head;
}

/* The items of self[key]: its own, with the type variables replaced. */
static Value items_with(Value self, Value key)
{
    if (vm_stack_ends() || !vm_charge(VM_COST_ITEM))
        return NULL;
    Value params = get_parameters(self), items = NULL;
    if (!params)
        return NULL;
    Value with = is_tuple(key) ? val_ref(key) : tuple_of(1, key);
    size_t want = as_tuple(params)->len, got = as_tuple(with)->len;

    if (want == 0)
        raise(&exc_TypeError, "%R is not a generic class", self);
    else if (want != got)
        raise(&exc_TypeError, "Too %s arguments for %R; actual %zu, expected "
              "%zu", got > want ? "many" : "few", self, got, want);
    else
        items = replaced_items(as_alias(self)->args, as_tuple(params),
                               as_tuple(with));
    val_unref(params);
    val_unref(with);
    return items;
}

static Value alias_getitem(Value self, Value key)
{
    Value items = items_with(self, key);
    Value v = items ? alias_make(type_of(self), as_alias(self)->origin, items)
                    : NULL;

    val_xunref(items);
    return v;
}

static Value union_getitem(Value self, Value key)
{
    Value items = items_with(self, key);

    if (!items)
        return NULL;
    Value v = val_ref(as_tuple(items)->items[0]);
    for (size_t i = 1; v && i < as_tuple(items)->len; i++)
        val_set_take(&v, obj_binary(v, as_tuple(items)->items[i], OP_OR_BITS));
    val_unref(items);
    return v;
}

/* --- methods and attributes ----------------------------------------------- */

static Value m_reduce(Value self, Value *a)
{
    (void)a;
    Value args = tuple_of(2, as_alias(self)->origin,
                          &as_alias(self)->args->head);
    Value r = tuple_of(2, &generic_alias_type.head, args);
    val_unref(args);
    return r;
}

static Value m_mro_entries(Value self, Value *a)
{
    (void)a;
    return tuple_of(1, as_alias(self)->origin);
}

static Value get_origin(Value self)
{
    return val_ref(as_alias(self)->origin);
}

static Value get_args(Value self)
{
    return val_ref(&as_alias(self)->args->head);
}

static Value alias_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (kwnames)
        return raise(&exc_TypeError,
                     "GenericAlias() takes no keyword arguments");
    if (n != 2)
        return raise(&exc_TypeError,
                     "GenericAlias expected 2 arguments, got %zu", n);
    if (is_tuple(args[1]))
        return alias_make(cls, args[0], args[1]);
    Value one = tuple_of(1, args[1]);
    Value v = alias_make(cls, args[0], one);
    val_unref(one);
    return v;
}

static void slot_free(Value v)
{
    val_xunref(as_alias(v)->origin);
    val_unref(&as_alias(v)->args->head);
}

static void slot_visit(Value v, Visit visit, void *arg)
{
    if (as_alias(v)->origin)
        visit(as_alias(v)->origin, arg);
    visit(&as_alias(v)->args->head, arg);
}

Type generic_alias_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "GenericAlias",
    .module = "types",
    .size = sizeof(Alias),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .repr = alias_repr,
    .hash = alias_hash,
    .compare = alias_compare,
    .getattr = alias_getattr,
    .call = alias_call,
    .binary = slot_binary,
    .getitem = alias_getitem,
    .new = alias_new,
    .methods = (const NativeDef[]){
        {"__mro_entries__", m_mro_entries, "bases, /", NULL},
        {"__reduce__", m_reduce, "", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"__origin__", get_origin, NULL},
        {"__args__", get_args, NULL},
        {"__parameters__", get_parameters, NULL},
        {0},
    },
};

Type union_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "UnionType",
    .module = "types",
    .size = sizeof(Alias),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .repr = union_repr,
    .hash = union_hash,
    .compare = union_compare,
    .binary = slot_binary,
    .getitem = union_getitem,
    .getset = (const GetSetDef[]){
        {"__args__", get_args, NULL},
        {"__parameters__", get_parameters, NULL},
        {0},
    },
};
