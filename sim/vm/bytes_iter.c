/* bytes_iter.c - iterators over bytes and bytearray. */
#include "sim/vm/bytes_int.h"

typedef struct BytesIter {
    Obj head;
    Value bytes;                /* owned; NULL: at the end */
    size_t at;
} BytesIter;

static BytesIter *as_iter(Value v)
{
    return (BytesIter *)(void *)v;
}

Value bytes_iter(Value self)
{
    Value v = obj_new(is_bytes(self) ? &bytes_iter_type :
                                       &bytearray_iter_type);

    if (v)
        as_iter(v)->bytes = val_ref(self);
    return v;
}

static Value slot_next(Value self)
{
    BytesIter *it = as_iter(self);

    if (!it->bytes)
        return NULL;
    Span s = bytes_span(it->bytes);
    if (it->at < s.len)
        return val_small((unsigned char)s.data[it->at++]);
    val_clear(&it->bytes);
    return NULL;
}

static Value slot_iter(Value self)
{
    return val_ref(self);
}

static void slot_free(Value self)
{
    val_xunref(as_iter(self)->bytes);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    if (as_iter(self)->bytes)
        visit(as_iter(self)->bytes, arg);
}

static void slot_clear(Value self)
{
    val_clear(&as_iter(self)->bytes);
}

static Value length_hint(Value self, Value *a)
{
    BytesIter *it = as_iter(self);

    (void)a;
    if (!it->bytes)
        return val_small(0);
    size_t len = bytes_span(it->bytes).len;
    return val_small(len > it->at ? (int64_t)(len - it->at) : 0);
}

static const NativeDef methods[] = {
    {"__length_hint__", length_hint, "", NULL},
    {NULL, NULL, NULL, NULL},
};

Type bytes_iter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "bytes_iterator",
    .module = "builtins",
    .size = sizeof(BytesIter),
    .flags = TYPE_IMMUTABLE | TYPE_GC,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .iter = slot_iter,
    .next = slot_next,
    .methods = methods,
};

Type bytearray_iter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "bytearray_iterator",
    .module = "builtins",
    .size = sizeof(BytesIter),
    .flags = TYPE_IMMUTABLE | TYPE_GC,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .iter = slot_iter,
    .next = slot_next,
    .methods = methods,
};
