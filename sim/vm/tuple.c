/* tuple.c - tuples. */
#include <stdarg.h>

#include "sim/base/mem.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Value empty;

/* --- making ----------------------------------------------------------- */

static Tuple *alloc_class(Type *cls, size_t len)
{
    size_t size = sizeof(Tuple) + len * sizeof(Value);
    Tuple *t = (Tuple *)(void *)obj_new_sized(cls, size);

    t->len = len;
    return t;
}

Value tuple_empty(void)
{
    if (!empty)
        empty = &alloc_class(&tuple_type, 0)->head;
    return val_ref(empty);
}

Tuple *tuple_new(size_t len)
{
    return len == 0 ? as_tuple(tuple_empty()) : alloc_class(&tuple_type, len);
}

Value tuple_of(size_t len, ...)
{
    Tuple *t = tuple_new(len);
    va_list args;

    va_start(args, len);
    for (size_t i = 0; i < len; i++)
        t->items[i] = val_ref(va_arg(args, Value));
    va_end(args);
    return &t->head;
}

Value tuple_pair(Value a, Value b)
{
    Tuple *t = tuple_new(2);

    t->items[0] = val_ref(a);
    t->items[1] = val_ref(b);
    return &t->head;
}

Value tuple_from(Value *items, size_t len)
{
    Tuple *t = tuple_new(len);

    for (size_t i = 0; i < len; i++)
        t->items[i] = val_ref(items[i]);
    return &t->head;
}

/* [t] as an exact tuple: itself, or a copy of a subclass's instance. */
static Value exact(Tuple *t)
{
    if (t->head.type == &tuple_type)
        return val_ref(&t->head);
    return tuple_from(t->items, t->len);
}

Value tuple_slice(Tuple *t, size_t from, size_t to)
{
    if (to > t->len)
        to = t->len;
    if (from >= to)
        return tuple_empty();
    if (to - from == t->len)
        return exact(t);
    return tuple_from(t->items + from, to - from);
}

/* --- life ------------------------------------------------------------- */

static void slot_free(Value self)
{
    Tuple *t = as_tuple(self);

    for (size_t i = t->len; i-- > 0;)   /* last first, as CPython */
        val_xunref(t->items[i]);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    Tuple *t = as_tuple(self);

    for (size_t i = t->len; i-- > 0;)
        if (t->items[i])
            visit(t->items[i], arg);
}

static size_t slot_size_of(Value self)
{
    return sizeof(Tuple) + as_tuple(self)->len * sizeof(Value);
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    bool own_init = cls->init != tuple_type.init;

    if (!check_args("tuple", n, own_init ? NULL : kwnames, 0, 1))
        return NULL;
    Value base = n == 0 ? tuple_empty() : obj_to_tuple(args[0]);
    if (!base || cls == &tuple_type)
        return base;
    Tuple *from = as_tuple(base), *t = alloc_class(cls, from->len);
    for (size_t i = 0; i < t->len; i++)
        t->items[i] = val_ref(from->items[i]);
    val_unref(base);
    return &t->head;
}

/* --- any value -------------------------------------------------------- */

static Value slot_repr(Value self)
{
    Tuple *t = as_tuple(self);
    Buf out;

    if (t->len == 0)
        return str_from("()");
    if (repr_enter(self))
        return str_from("(...)");
    buf_init(&out);
    buf_putc(&out, '(');
    for (size_t i = 0; i < t->len; i++) {
        if (i > 0)
            buf_puts(&out, ", ");
        if (obj_add_repr(&out, t->items[i]) < 0) {
            repr_leave(self);
            buf_clear(&out);
            return NULL;
        }
    }
    repr_leave(self);
    buf_puts(&out, t->len == 1 ? ",)" : ")");
    return str_from_buf(&out);
}

/* --- hash ------------------------------------------------------------- */

/* A tuple whose hash is being made; the one further in stands behind it. */
typedef struct Level {
    const Tuple *t;
    size_t next;                /* item */
    uint64_t sum;
} Level;

enum { FEW = 4 };               /* levels that need no allocation */

typedef struct Levels {
    Level *items, *more;        /* items: few, or more, which is owned */
    size_t len, cap;
    Level few[FEW];
} Levels;

#define PRIME1 11400714785074694791u
#define PRIME2 14029467366897019727u
#define PRIME5 2870177450012600261u

static int slot_hash(Value self, int64_t *out);

static void enter(Levels *levels, Value tuple)
{
    if (levels->len == FEW && !levels->more) {
        levels->more = mem_grow(NULL, &levels->cap, 2 * FEW,
                                sizeof *levels->more);
        memcpy(levels->more, levels->few, sizeof levels->few);
    } else if (levels->more) {
        levels->more = mem_grow(levels->more, &levels->cap, levels->len + 1,
                                sizeof *levels->more);
    }
    levels->items = levels->more ? levels->more : levels->few;
    vm_spend(4 * as_tuple(tuple)->len);
    levels->items[levels->len++] = (Level){as_tuple(tuple), 0, PRIME5};
}

static void mix_in(Level *level, int64_t hash)
{
    uint64_t sum = level->sum + (uint64_t)hash * PRIME2;

    level->sum = (sum << 31 | sum >> 33) * PRIME1;
    level->next++;
}

static int64_t result(const Level *level)
{
    uint64_t h = level->sum + (level->t->len ^ (PRIME5 ^ 3527539u));

    return h == UINT64_MAX ? 1546275796 : (int64_t)h;
}

/* CPython's hash of tuples (from xxHash): sets of tuples of ints are to have
 * its order.  Tuples in tuples are no recursion: they may be very deep. */
static int slot_hash(Value self, int64_t *out)
{
    Levels levels;
    int r = 0;

    levels.more = NULL;
    levels.len = levels.cap = 0;
    for (enter(&levels, self); r == 0;) {
        Level *level = &levels.items[levels.len - 1];
        if (level->next == level->t->len) {
            *out = result(level);
            if (--levels.len == 0)
                break;
            mix_in(level - 1, *out);
            continue;
        }
        Value item = level->t->items[level->next];
        if (type_of(item)->hash == slot_hash) {
            enter(&levels, item);
            r = vm_charge(VM_COST_ITEM) ? 0 : -1;
        } else {
            int64_t h;
            r = obj_hash(item, &h);
            if (r == 0)
                mix_in(level, h);
        }
    }
    mem_free(levels.more);
    return r;
}

static Value slot_compare(Value a, Value b, Op op)
{
    if (!is_tuple(a) || !is_tuple(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    return seq_compare(as_tuple(a), as_tuple(b), op);
}

/* --- as a sequence ---------------------------------------------------- */

static Value repeat(Tuple *t, int64_t times)
{
    if (t->len == 0 || times == 1)
        return exact(t);
    if (times == 0)
        return tuple_empty();
    if (!check_fits((size_t)times, t->len * sizeof(Value)))
        return NULL;
    Tuple *out = tuple_new(t->len * (size_t)times);
    for (size_t i = 0, from = 0; i < out->len; i++) {
        out->items[i] = val_ref(t->items[from]);
        from = from + 1 == t->len ? 0 : from + 1;
    }
    return &out->head;
}

static Value concat(Tuple *a, Tuple *b)
{
    if (a->len == 0)
        return exact(b);
    if (b->len == 0)
        return exact(a);
    if (!check_fits(a->len + b->len, sizeof(Value)))
        return NULL;
    Tuple *t = tuple_new(a->len + b->len);
    for (size_t i = 0; i < a->len; i++)
        t->items[i] = val_ref(a->items[i]);
    for (size_t i = 0; i < b->len; i++)
        t->items[a->len + i] = val_ref(b->items[i]);
    return &t->head;
}

static Value slot_binary(Value a, Value b, Op op)
{
    Value t, out;
    int64_t times;

    if (op == OP_MUL) {
        int done = seq_times(a, b, TYPE_TUPLE, &t, &times, &out);
        return done < 0 ? NULL : done ? out : repeat(as_tuple(t), times);
    }
    if (op != OP_ADD || !is_tuple(a))
        return val_ref(VAL_NOT_IMPLEMENTED);
    if (!is_tuple(b))
        return seq_cannot_add(a, b, "tuple");
    return concat(as_tuple(a), as_tuple(b));
}

static ptrdiff_t slot_len(Value self)
{
    return (ptrdiff_t)as_tuple(self)->len;
}

static Value get_slice(Tuple *t, Value key)
{
    int64_t start, step;
    size_t count;

    if (!slice_span(key, t->len, &start, &step, &count))
        return NULL;
    if (step == 1)
        return tuple_slice(t, (size_t)start, (size_t)start + count);
    Tuple *out = tuple_new(count);
    for (size_t i = 0; i < count; i++)
        out->items[i] = val_ref(t->items[start + (int64_t)i * step]);
    return &out->head;
}

static Value slot_getitem(Value self, Value key)
{
    Tuple *t = as_tuple(self);
    size_t i;

    if (type_of(key) == &slice_type)
        return get_slice(t, key);
    if (!seq_index(key, &t->len, "tuple", &i))
        return NULL;
    return val_ref(t->items[i]);
}

static int slot_contains(Value self, Value item)
{
    Tuple *t = as_tuple(self);
    int found = 0;

    for (size_t i = 0; i < t->len && found == 0; i++)
        found = obj_equal(t->items[i], item);
    return found;
}

/* --- methods ---------------------------------------------------------- */

static Value m_count(Value self, Value *a)
{
    Tuple *t = as_tuple(self);
    int64_t n = 0;

    for (size_t i = 0; i < t->len; i++) {
        int same = obj_equal(t->items[i], a[0]);
        if (same < 0)
            return NULL;
        n += same;
    }
    return val_small(n);
}

static Value m_index(Value self, Value *a)
{
    Tuple *t = as_tuple(self);
    int64_t i = 0, stop = INT64_MAX;

    if (!seq_bound(a[1], t->len, &i) || !seq_bound(a[2], t->len, &stop))
        return NULL;
    for (; i < stop && i < (int64_t)t->len; i++) {
        int same = obj_equal(t->items[i], a[0]);
        if (same < 0)
            return NULL;
        if (same)
            return val_small(i);
    }
    return raise(&exc_ValueError, "tuple.index(x): x not in tuple");
}

static Value m_getnewargs(Value self, Value *a)
{
    Tuple *t = tuple_new(1);

    (void)a;
    t->items[0] = exact(as_tuple(self));
    return &t->head;
}

static Value m_sizeof(Value self, Value *a)
{
    (void)a;
    return val_small(24 + 8 * (int64_t)as_tuple(self)->len);
}

Type tuple_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "tuple",
    .module = "builtins",
    .size = sizeof(Tuple),
    .flags = TYPE_GC | TYPE_BASE | TYPE_TUPLE | TYPE_SEQUENCE | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .size_of = slot_size_of,
    .repr = slot_repr,
    .hash = slot_hash,
    .compare = slot_compare,
    .binary = slot_binary,
    .len = slot_len,
    .getitem = slot_getitem,
    .contains = slot_contains,
    .iter = tuple_iter_new,
    .new = slot_new,
    .methods = (const NativeDef[]){
        {"count", m_count, "value, /", NULL},
        {"index", m_index, "value, start=, stop=, /", NULL},
        {"__getnewargs__", m_getnewargs, "", NULL},
        {"__sizeof__", m_sizeof, "", NULL},
        GENERIC_METHOD,
        {NULL, NULL, NULL, NULL},
    },
};

void tuple_drop_empty(void)
{
    val_clear(&empty);
}
