/* structseq.c - tuples with named fields, as time.struct_time.
 *
 * Hidden fields stand behind the items, where the tuple's length does not
 * reach.
 */
#include "sim/lib/std_int.h"
#include "sim/vm/args.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* No class can be below one of these types. */
static const StructSeq *desc_of(Value self)
{
    return (const StructSeq *)(const void *)type_of(self);
}

static size_t count(const char *const *names)
{
    size_t n = 0;

    while (names && names[n])
        n++;
    return n;
}

static size_t count_all(const StructSeq *s)
{
    return count(s->fields) + count(s->hidden);
}

static void set_number(StructSeq *s, const char *name, size_t n)
{
    dict_set_s(s->type.dict, name, val_small((int64_t)n));
}

void structseq_ready(StructSeq *s)
{
    size_t n = count(s->fields);
    Tuple *names = tuple_new(n);

    lib_ready_type(&s->type);
    for (size_t i = 0; i < n; i++)
        names->items[i] = str_intern_from(s->fields[i]);
    dict_set_s(s->type.dict, "__match_args__", (Value)names);
    val_unref((Value)names);
    set_number(s, "n_sequence_fields", n);
    set_number(s, "n_fields", count_all(s));
    set_number(s, "n_unnamed_fields", 0);
}

size_t structseq_size_of(Value self)
{
    return sizeof(Tuple) + count_all(desc_of(self)) * sizeof(Value);
}

void structseq_free(Value self)
{
    Tuple *t = as_tuple(self);

    for (size_t i = count_all(desc_of(self)); i-- > 0;)
        val_unref(t->items[i]);
}

Value structseq_repr(Value self)
{
    const StructSeq *s = desc_of(self);
    Tuple *t = as_tuple(self);
    Buf b;

    buf_init(&b);
    buf_printf(&b, "%s(", s->shown);
    for (size_t i = 0; i < t->len; i++) {
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

    for (size_t i = 0; i < t->len; i++)
        if (str_is(name, s->fields[i]))
            return val_ref(t->items[i]);
    for (size_t i = 0; i < count(s->hidden); i++)
        if (str_is(name, s->hidden[i]))
            return val_ref(t->items[t->len + i]);
    return obj_generic_getattr(self, name);
}

/* One without values: they are to be set at once. */
static Tuple *blank(StructSeq *s)
{
    size_t size = sizeof(Tuple) + count_all(s) * sizeof(Value);
    Tuple *t = (Tuple *)(void *)obj_new_sized(&s->type, size);

    t->len = count(s->fields);
    return t;
}

int structseq_setattr(Value self, Value name, Value v)
{
    const StructSeq *s = desc_of(self);

    for (size_t i = 0; i < count(s->fields); i++)
        if (str_is(name, s->fields[i]))
            return raise_i(&exc_AttributeError, "readonly attribute");
    return obj_generic_setattr(self, name, v);
}

Value structseq_take(StructSeq *s, Value *values)
{
    Tuple *t = blank(s);

    memcpy(t->items, values, count_all(s) * sizeof *values);
    return (Value)t;
}

static bool check_len(const StructSeq *s, size_t len)
{
    size_t least = count(s->fields), most = count_all(s);
    bool few = len < least;

    if (!few && len <= most)
        return true;
    raise(&exc_TypeError, "%s() takes a%s %zu-sequence (%zu-sequence given)",
          s->shown, least == most ? "" : few ? "n at least" : "n at most",
          few ? least : most, len);
    return false;
}

/* The class, and the tuple and the dict that make it. */
static Value m_reduce(Value self, Value *a)
{
    const StructSeq *s = desc_of(self);
    Tuple *t = as_tuple(self);
    Value visible = tuple_from(t->items, t->len);
    Dict *hidden = dict_new();

    (void)a;
    for (size_t i = 0; i < count(s->hidden); i++)
        dict_set_s(hidden, s->hidden[i], t->items[t->len + i]);
    Value args = tuple_pair(visible, (Value)hidden);
    Value reduced = tuple_pair((Value)type_of(self), args);
    val_unref(visible);
    val_unref((Value)hidden);
    val_unref(args);
    return reduced;
}

const NativeDef structseq_methods[] = {
    {"__reduce__", m_reduce, "", NULL},
    {0},
};

/* The hidden field [i] as [given], a dict, has it; or None. */
static Value hidden_of(const StructSeq *s, size_t i, Value given)
{
    Value v = given ? dict_get_s_peek(as_dict(given), s->hidden[i]) : NULL;

    return v ? val_ref(v) : none();
}

Value structseq_type_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"sequence", "dict", NULL};
    StructSeq *s = (StructSeq *)(void *)cls;
    Value a[2];

    if (s->unmade)
        return raise(&exc_TypeError, "cannot create '%s' instances", s->shown);
    if (!args_sort("structseq", names, 1, args, n, kwnames, a))
        return NULL;
    if (a[1] && !is_dict(a[1]))
        return raise(&exc_TypeError, "%s() takes a dict as second arg, if any",
                     s->shown);
    Value given = obj_to_tuple(a[0]);
    if (!given && exc_drop_if(&exc_TypeError))
        raise(&exc_TypeError, "constructor requires a sequence");
    if (!given || !check_len(s, as_tuple(given)->len)) {
        val_xunref(given);
        return NULL;
    }
    Tuple *from = as_tuple(given), *t = blank(s);
    for (size_t i = 0; i < count_all(s); i++)
        t->items[i] = i < from->len ? val_ref(from->items[i])
                                    : hidden_of(s, i - t->len, a[1]);
    val_unref(given);
    return (Value)t;
}
