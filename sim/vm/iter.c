/* iter.c - iterators over lists, tuples and strs.
 *
 * Each lets go of what it walks when it has come to the end, and then stays
 * there, even if the list grows again.
 */
#include "sim/base/utf8.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/str.h"

typedef struct SeqIter {
    Obj head;
    Value seq;                  /* owned; NULL: at the end */
    size_t at;                  /* index of the next item; of a str: byte;
                                   backwards: of the one behind it */
} SeqIter;

static SeqIter *as_iter(Value v)
{
    return (SeqIter *)(void *)v;
}

static Value iter_new(Type *type, Value seq, size_t at)
{
    Value v = obj_new(type);

    as_iter(v)->seq = val_ref(seq);
    as_iter(v)->at = at;
    return v;
}

Value list_iter_new(Value list)
{
    return iter_new(&list_iter_type, list, 0);
}

Value list_reversed_new(Value list)
{
    return iter_new(&list_reversed_type, list, as_list(list)->len);
}

Value tuple_iter_new(Value tuple)
{
    return iter_new(&tuple_iter_type, tuple, 0);
}

Value str_iter_new(Value str)
{
    return iter_new(str_is_ascii(str) ? &str_ascii_iter_type : &str_iter_type,
                    str, 0);
}

/* --- stepping --------------------------------------------------------- */

static Value list_next(Value self)
{
    SeqIter *it = as_iter(self);

    if (!it->seq)
        return NULL;
    List *l = as_list(it->seq);
    if (it->at < l->len)
        return val_ref(l->items[it->at++]);
    val_clear(&it->seq);
    return NULL;
}

static Value list_next_back(Value self)
{
    SeqIter *it = as_iter(self);

    if (!it->seq)
        return NULL;
    List *l = as_list(it->seq);
    if (it->at > 0 && it->at <= l->len)
        return val_ref(l->items[--it->at]);
    val_clear(&it->seq);
    return NULL;
}

static Value tuple_next(Value self)
{
    SeqIter *it = as_iter(self);

    if (!it->seq)
        return NULL;
    Tuple *t = as_tuple(it->seq);
    if (it->at < t->len)
        return val_ref(t->items[it->at++]);
    val_clear(&it->seq);
    return NULL;
}

static Value str_next(Value self)
{
    SeqIter *it = as_iter(self);

    if (!it->seq)
        return NULL;
    if (it->at < str_len(it->seq)) {
        const char *p = str_text(it->seq) + it->at, *begin = p;
        uint32_t c = utf8_next(&p);
        it->at += (size_t)(p - begin);
        return str_char(c);
    }
    val_clear(&it->seq);
    return NULL;
}

/* --- the types -------------------------------------------------------- */

static void slot_free(Value self)
{
    val_xunref(as_iter(self)->seq);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    if (as_iter(self)->seq)
        visit(as_iter(self)->seq, arg);
}

static void slot_clear(Value self)
{
    val_clear(&as_iter(self)->seq);
}

static Value slot_iter(Value self)
{
    return val_ref(self);
}

static size_t items_left(const SeqIter *it)
{
    size_t len;

    if (!it->seq)
        return 0;
    if (is_str(it->seq))
        return utf8_count(str_text(it->seq) + it->at,
                          str_len(it->seq) - it->at);
    len = is_list(it->seq) ? as_list(it->seq)->len : as_tuple(it->seq)->len;
    if (it->head.type == &list_reversed_type)
        return it->at <= len ? it->at : 0;
    return len > it->at ? len - it->at : 0;
}

static Value m_hint(Value self, Value *a)
{
    (void)a;
    return val_small((int64_t)items_left(as_iter(self)));
}

static const NativeDef methods[] = {
    {"__length_hint__", m_hint, "", NULL},
    {NULL, NULL, NULL, NULL},
};

#define ITER_TYPE(NAME, NEXT) {         \
    .head = STATIC_OBJ(&type_type),     \
    .name = NAME,                       \
    .module = "builtins",               \
    .size = sizeof(SeqIter),            \
    .flags = TYPE_GC | TYPE_IMMUTABLE,  \
    .free = slot_free,                  \
    .visit = slot_visit,                \
    .clear = slot_clear,                \
    .iter = slot_iter,                  \
    .next = NEXT,                       \
    .methods = methods,                 \
}

Type list_iter_type = ITER_TYPE("list_iterator", list_next);
Type list_reversed_type = ITER_TYPE("list_reverseiterator", list_next_back);
Type tuple_iter_type = ITER_TYPE("tuple_iterator", tuple_next);
Type str_iter_type = ITER_TYPE("str_iterator", str_next);
Type str_ascii_iter_type = ITER_TYPE("str_ascii_iterator", str_next);
