/* structseq.c - tuples with named fields, as time.struct_time. */
#include "sim/lib/std_int.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

static const StructSeq *desc_of(Value self)
{
    Type *t = type_of(self);

    while (t->repr != structseq_repr || type_has(t, TYPE_HEAP))
        t = t->base;
    return (const StructSeq *)(const void *)t;
}

static size_t count(const StructSeq *s)
{
    size_t n = 0;

    while (s->fields[n])
        n++;
    return n;
}

Value structseq_repr(Value self)
{
    const StructSeq *s = desc_of(self);
    Tuple *t = as_tuple(self);
    Buf b;

    buf_init(&b);
    buf_printf(&b, "%s(", s->shown);
    for (size_t i = 0; i < t->len && s->fields[i]; i++) {
        buf_printf(&b, "%s%s=", i > 0 ? ", " : "", s->fields[i]);
        if (obj_add_repr(&b, t->items[i]) < 0) {
            buf_clear(&b);
            return NULL;
        }
    }
    buf_putc(&b, ')');
    return str_from_buf(&b);
}

Value structseq_getattr(Value self, Value name)
{
    const StructSeq *s = desc_of(self);
    Tuple *t = as_tuple(self);

    for (size_t i = 0; i < t->len && s->fields[i]; i++)
        if (str_is(name, s->fields[i]))
            return val_ref(t->items[i]);
    if (str_is(name, "n_fields") || str_is(name, "n_sequence_fields"))
        return val_small((int64_t)count(s));
    return obj_generic_getattr(self, name);
}

Value structseq_take(StructSeq *s, Value *values)
{
    size_t n = count(s);
    Tuple *t = (Tuple *)(void *)obj_new_sized(&s->type, sizeof(Tuple) +
                                              n * sizeof(Value));

    t->len = n;
    memcpy(t->items, values, n * sizeof *values);
    return (Value)t;
}

Value structseq_type_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    StructSeq *s = (StructSeq *)(void *)cls;

    if (s->more < 0)
        return raise(&exc_TypeError, "cannot create '%s' instances", s->shown);
    if (!check_args(s->type.name, n, kwnames, 1, 1))
        return NULL;
    Value given = obj_to_tuple(args[0]);
    if (!given)
        return NULL;
    Tuple *t = as_tuple(given);
    size_t want = count(s);
    size_t most = want + (size_t)s->more;
    bool few = t->len < want;
    if (few || t->len > most) {
        raise(&exc_TypeError, "%s() takes a%s %zu-sequence (%zu-sequence "
              "given)", s->shown,
              s->more == 0 ? "" : few ? "n at least" : "n at most",
              few ? want : most, t->len);
        val_unref(given);
        return NULL;
    }
    Value made = structseq_take(s, t->items);
    for (size_t i = 0; i < want; i++)
        val_ref(t->items[i]);
    val_unref(given);
    return made;
}
