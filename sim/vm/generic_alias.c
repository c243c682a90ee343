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
    return v == VAL_NONE || is_type(v) || type_of(v) == &generic_alias_type ||
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

/* What an alias does not have itself is its class's, but for dunder names. */
static Value alias_getattr(Value self, Value name)
{
    Value v = generic_find(self, name);

    if (v || exc_raised())
        return v;
    if (strncmp(str_text(name), "__", 2) != 0)
        return obj_getattr(as_alias(self)->origin, name);
    return no_attribute(self, name);
}

/* True for what stands for a type to be filled in: a TypeVar. */
static bool is_parameter(Value v)
{
    return !is_type(v) && is_obj(v) &&
           strcmp(type_of(v)->name, "TypeVar") == 0;
}

static bool add_parameters(Value list, Tuple *args)
{
    for (size_t i = 0; i < args->len; i++) {
        Value v = args->items[i];
        if (vm_stack_ends() || !vm_charge(VM_COST_ITEM))
            return false;
        if (type_of(v) == &generic_alias_type || type_of(v) == &union_type) {
            if (!add_parameters(list, as_alias(v)->args))
                return false;
        } else if (is_parameter(v) && obj_contains(list, v) == 0) {
            list_append(list, v);
        }
    }
    return true;
}

static Value get_parameters(Value self)
{
    Value list = list_new(0);
    Value t = add_parameters(list, as_alias(self)->args) ? list_to_tuple(list)
                                                         : NULL;

    val_unref(list);
    return t;
}

/* [v] with [params] replaced by [with]; a new reference. */
static Value replaced(Value v, Tuple *params, Tuple *with)
{
    bool is_alias = type_of(v) == &generic_alias_type;

    for (size_t i = 0; i < params->len && i < with->len; i++)
        if (v == params->items[i])
            return val_ref(with->items[i]);
    if (!is_alias && type_of(v) != &union_type)
        return val_ref(v);
    if (vm_stack_ends() || !vm_charge(VM_COST_ITEM))
        return NULL;
    Tuple *old = as_alias(v)->args, *new = tuple_new(old->len);
    bool good = true;
    for (size_t i = 0; good && i < old->len; i++) {
        new->items[i] = replaced(old->items[i], params, with);
        good = new->items[i] != NULL;
    }
    Value r = good ? alias_make(type_of(v), as_alias(v)->origin, &new->head)
                   : NULL;
    val_unref(&new->head);
    return r;
}

static Value alias_getitem(Value self, Value key)
{
    Value params = get_parameters(self), result = NULL;

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
        result = replaced(self, as_tuple(params), as_tuple(with));
    val_unref(params);
    val_unref(with);
    return result;
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
    (void)kwnames;
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
    .getset = (const GetSetDef[]){
        {"__args__", get_args, NULL},
        {"__parameters__", get_parameters, NULL},
        {0},
    },
};
