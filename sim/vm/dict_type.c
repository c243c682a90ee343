/* dict_type.c - how dicts behave: the type's slots. */
#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/dict_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- life ------------------------------------------------------------- */

static void slot_free(Value self)
{
    dict_clear(as_dict(self));
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    Dict *d = as_dict(self);

    for (size_t i = 0; i < d->used; i++) {
        if (!d->entries[i].key)
            continue;
        visit(d->entries[i].value, arg);
        visit(d->entries[i].key, arg);
    }
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args;
    (void)n;
    (void)kwnames;
    return obj_new(cls);
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    return dict_update_args(as_dict(self), "dict", args, n, kwnames);
}

/* --- any value -------------------------------------------------------- */

static int add_entry(Buf *out, Value key, Value v)
{
    val_ref(key);
    val_ref(v);
    int r = obj_add_repr(out, key);
    if (r == 0) {
        buf_puts(out, ": ");
        r = obj_add_repr(out, v);
    }
    val_unref(key);
    val_unref(v);
    return r;
}

static Value slot_repr(Value self)
{
    Dict *d = as_dict(self);
    Value key, v;
    Buf out;
    int r = 0;

    if (d->count == 0)
        return str_from("{}");
    if (repr_enter(self))
        return str_from("{...}");
    buf_init(&out);
    buf_putc(&out, '{');
    for (size_t at = 0; r == 0 && dict_next(d, &at, &key, &v);) {
        if (out.len > 1)
            buf_puts(&out, ", ");
        r = add_entry(&out, key, v);
    }
    repr_leave(self);
    buf_putc(&out, '}');
    if (r == 0)
        return str_from_buf(&out);
    buf_clear(&out);
    return NULL;
}

/* Does [b] have the entry, with an equal value? */
static int has_equal(Dict *b, DictEntry e)
{
    vm_spend(VM_COST_LOOKUP);
    int64_t at = dict_find(b, e.key, e.hash);

    if (at < 0)
        return at == -2 ? -1 : 0;
    Value other = val_ref(b->entries[at].value);
    int same = obj_equal(e.value, other);
    val_unref(other);
    return same;
}

static int same_dicts(Dict *a, Dict *b)
{
    int same = a->count == b->count;

    for (size_t i = 0; same == 1 && i < a->used; i++) {
        DictEntry e = a->entries[i];
        if (!e.key)
            continue;
        val_ref(e.key);
        val_ref(e.value);
        same = has_equal(b, e);
        val_unref(e.key);
        val_unref(e.value);
    }
    return same;
}

static Value slot_compare(Value a, Value b, Op op)
{
    if (!is_dict(a) || !is_dict(b) || (op != OP_EQ && op != OP_NE))
        return val_ref(VAL_NOT_IMPLEMENTED);
    int same = same_dicts(as_dict(a), as_dict(b));
    return same < 0 ? NULL : val_ref(val_bool(same == (op == OP_EQ)));
}

static Value slot_binary(Value a, Value b, Op op)
{
    if (op != OP_OR_BITS || !is_dict(a) || !is_dict(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    Value sum = dict_copy(as_dict(a));
    if (sum && dict_update(as_dict(sum), b) == 0)
        return sum;
    val_xunref(sum);
    return NULL;
}

static Value slot_inplace(Value a, Value b, Op op)
{
    if (op != OP_OR_BITS)
        return val_ref(VAL_NOT_IMPLEMENTED);
    return dict_update(as_dict(a), b) < 0 ? NULL : val_ref(a);
}

/* --- as a mapping ----------------------------------------------------- */

static ptrdiff_t slot_len(Value self)
{
    return (ptrdiff_t)as_dict(self)->count;
}

static Value missing(Value self, Value key)
{
    Value method = NULL;

    if (type_of(self) != &dict_type)
        method = obj_special_peek(self, NAME(__missing__));
    return method ? call2(method, self, key)
                  : raise_value(&exc_KeyError, key);
}

static Value slot_getitem(Value self, Value key)
{
    Dict *d = as_dict(self);
    int64_t hash, at;

    if (dict_hash(key, &hash) < 0 || (at = dict_find(d, key, hash)) == -2)
        return NULL;
    return at >= 0 ? val_ref(d->entries[at].value) : missing(self, key);
}

static int slot_setitem(Value self, Value key, Value v)
{
    if (v)
        return dict_set(as_dict(self), key, v);
    int r = dict_remove(as_dict(self), key);
    if (r == 0)
        raise_value(&exc_KeyError, key);
    return r > 0 ? 0 : -1;
}

static int slot_contains(Value self, Value key)
{
    return dict_has(as_dict(self), key);
}

static Value slot_iter(Value self)
{
    return dict_iter_new(as_dict(self), DICT_KEYS, false);
}

Type dict_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "dict",
    .module = "builtins",
    .size = sizeof(Dict),
    .flags = TYPE_GC | TYPE_BASE | TYPE_DICT_SUB | TYPE_MAPPING |
             TYPE_UNHASHABLE | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_free,
    .repr = slot_repr,
    .compare = slot_compare,
    .binary = slot_binary,
    .inplace = slot_inplace,
    .len = slot_len,
    .getitem = slot_getitem,
    .setitem = slot_setitem,
    .contains = slot_contains,
    .iter = slot_iter,
    .new = slot_new,
    .init = slot_init,
    .methods = dict_methods,
};

static void each_type(void (*f)(Type *t))
{
    f(&dict_type);
    f(&dict_keys_type);
    f(&dict_values_type);
    f(&dict_items_type);
    for (int i = 0; i < 12; i++)
        f(&dict_iter_types[i]);
}

void dict_start(void)
{
    each_type(type_ready);
}

void dict_end(void)
{
    each_type(type_end);
}
