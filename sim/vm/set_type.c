/* set_type.c - how sets and frozensets behave: the types' slots. */
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/set_int.h"
#include "sim/vm/str.h"

/* --- life ------------------------------------------------------------- */

static void slot_free(Value self)
{
    set_empty(as_set(self));
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    Set *s = as_set(self);

    for (size_t i = 0; i < s->used; i++)
        if (s->entries[i].key)
            visit(s->entries[i].key, arg);
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
    if (!check_args("set", n, kwnames, 0, 1))
        return -1;
    set_empty(as_set(self));
    return n == 0 ? 0 : set_update(self, args[0]);
}

static Value frozen_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    bool own_init = cls->init != frozenset_type.init;

    if (!check_args("frozenset", n, own_init ? NULL : kwnames, 0, 1))
        return NULL;
    if (n == 1 && cls == &frozenset_type &&
        type_of(args[0]) == &frozenset_type)
        return val_ref(args[0]);
    return set_of(cls, n == 1 ? args[0] : NULL);
}

/* --- any value -------------------------------------------------------- */

static int add_keys(Buf *out, Set *s)
{
    const SetEntry *e;
    int r = 0;

    for (size_t at = 0, n = 0; r == 0 && (e = set_step(s, &at)); n++) {
        if (n > 0)
            buf_puts(out, ", ");
        Value key = val_ref(e->key);
        r = obj_add_repr(out, key);
        val_unref(key);
    }
    return r;
}

static Value slot_repr(Value self)
{
    const char *name = self->type->name;
    bool plain = self->type == &set_type;
    Buf out;

    if (as_set(self)->count == 0)
        return str_printf("%s()", name);
    if (repr_enter(self))
        return str_printf("%s(...)", name);
    buf_init(&out);
    if (!plain)
        buf_printf(&out, "%s(", name);
    buf_putc(&out, '{');
    int r = add_keys(&out, as_set(self));
    repr_leave(self);
    buf_puts(&out, plain ? "}" : "})");
    if (r == 0)
        return str_from_buf(&out);
    buf_clear(&out);
    return NULL;
}

static uint64_t shuffle(uint64_t h)
{
    return ((h ^ 89869747u) ^ h << 16) * 3644798167u;
}

/* CPython's, so that sets of frozensets have its order. */
static int frozen_hash(Value self, int64_t *out)
{
    Set *s = as_set(self);
    const SetEntry *e;
    uint64_t h = 0;

    if (s->hash == 0) {
        for (size_t at = 0; (e = set_step(s, &at));)
            h ^= shuffle((uint64_t)e->hash);
        h ^= ((uint64_t)s->count + 1) * 1927868237u;
        h ^= h >> 11 ^ h >> 25;
        h = h * 69069u + 907133923u;
        s->hash = h == UINT64_MAX ? 590923713 : (int64_t)h;
    }
    *out = s->hash;
    return 0;
}

static Value slot_compare(Value a, Value b, Op op)
{
    if (!is_set(a) || !is_set(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    Set *x = as_set(a), *y = as_set(b);
    bool flip = op == OP_GT || op == OP_GE, exact = op == OP_EQ || op == OP_NE;
    bool strict = op == OP_LT || op == OP_GT;
    int r = 0;
    if (!(exact && x->count != y->count) && !(strict && x->count == y->count))
        r = flip ? set_is_subset(y, x) : set_is_subset(x, y);
    return r < 0 ? NULL : val_ref(val_bool(op == OP_NE ? !r : r));
}

/* --- operators -------------------------------------------------------- */

static Value slot_binary(Value a, Value b, Op op)
{
    if (!is_set(a) || !is_set(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    switch (op) {
    case OP_AND_BITS: return set_and(as_set(a), b);
    case OP_SUB: return set_sub(as_set(a), b);
    case OP_XOR: return set_xor(as_set(a), b);
    case OP_OR_BITS: break;
    default: return val_ref(VAL_NOT_IMPLEMENTED);
    }
    Value sum = set_copy(as_set(a));
    if (sum && (a == b || set_update(sum, b) == 0))
        return sum;
    val_xunref(sum);
    return NULL;
}

static Value slot_inplace(Value a, Value b, Op op)
{
    int r;

    if (!is_set(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    switch (op) {
    case OP_AND_BITS: r = set_and_update(as_set(a), b); break;
    case OP_SUB: r = set_sub_update(as_set(a), b); break;
    case OP_XOR: r = set_xor_update(as_set(a), b); break;
    case OP_OR_BITS: r = set_update(a, b); break;
    default: return val_ref(VAL_NOT_IMPLEMENTED);
    }
    return r < 0 ? NULL : val_ref(a);
}

static ptrdiff_t slot_len(Value self)
{
    return (ptrdiff_t)as_set(self)->count;
}

/* --- the types -------------------------------------------------------- */

Type set_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "set",
    .module = "builtins",
    .size = sizeof(Set),
    .flags = TYPE_GC | TYPE_BASE | TYPE_SET | TYPE_UNHASHABLE | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_free,
    .repr = slot_repr,
    .compare = slot_compare,
    .binary = slot_binary,
    .inplace = slot_inplace,
    .len = slot_len,
    .contains = set_has,
    .iter = set_iter_new,
    .new = slot_new,
    .init = slot_init,
    .methods = set_methods,
};

Type frozenset_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "frozenset",
    .module = "builtins",
    .size = sizeof(Set),
    .flags = TYPE_GC | TYPE_BASE | TYPE_SET | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .repr = slot_repr,
    .hash = frozen_hash,
    .compare = slot_compare,
    .binary = slot_binary,
    .len = slot_len,
    .contains = set_has,
    .iter = set_iter_new,
    .new = frozen_new,
    .methods = frozenset_methods,
};

void set_start(void)
{
    type_ready(&set_type);
    type_ready(&frozenset_type);
    type_ready(&set_iter_type);
}

void set_end(void)
{
    type_end(&set_iter_type);
    type_end(&frozenset_type);
    type_end(&set_type);
}
