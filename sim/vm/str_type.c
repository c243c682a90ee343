/* str_type.c - how strs behave: the type's slots and the list of methods. */
#include "sim/base/utf8.h"
#include "sim/vm/args.h"
#include "sim/vm/bytes.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/format.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/str_int.h"

static void slot_free(Value self)
{
    if (self->flags & OBJ_INTERNED)
        intern_forget(as_str(self));
}

static size_t slot_size_of(Value self)
{
    return sizeof(Str) + as_str(self)->cap + 1;
}

static Value slot_repr(Value self)
{
    Buf out;

    buf_init(&out);
    str_add_repr(&out, str_text(self), str_len(self), false);
    return str_from_buf(&out);
}

static int slot_hash(Value self, int64_t *out)
{
    *out = str_hash(self);
    return 0;
}

static Value slot_compare(Value a, Value b, Op op)
{
    if (!is_str(a) || !is_str(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    if (op == OP_EQ || op == OP_NE)
        return val_ref(val_bool(str_equal(a, b) == (op == OP_EQ)));
    int order = str_compare(a, b);
    bool r = op == OP_LT ? order < 0 : op == OP_LE ? order <= 0 :
             op == OP_GT ? order > 0 : order >= 0;
    return val_ref(val_bool(r));
}

static ptrdiff_t slot_len(Value self)
{
    return (ptrdiff_t)as_str(self)->chars;
}

static bool is_middle(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

/* The character [n] further on than the one at [p], or further back. */
static const char *walk(const char *p, int64_t n)
{
    for (; n > 0; n--)
        p += utf8_size(*p);
    for (; n < 0; n++)
        do
            p--;
        while (is_middle(*p));
    return p;
}

/* Characters [start], [start] + [step] ... of [s]. */
static Value every(const Str *s, int64_t start, int64_t step, size_t count)
{
    bool ascii = s->len == s->chars;
    Buf out;

    if (count == 0)
        return str_empty();
    buf_init(&out);
    for (const char *p = s->data + str_offset(s, (size_t)start);;) {
        buf_add(&out, p, utf8_size(*p));
        if (--count == 0)
            return str_from_buf(&out);
        p = ascii ? p + step : walk(p, step);
    }
}

static Value slot_getitem(Value self, Value key)
{
    size_t i;

    if (type_of(key) == &slice_type) {
        int64_t start, step;
        if (!slice_span(key, as_str(self)->chars, &start, &step, &i))
            return NULL;
        if (step == 1)
            return str_slice(self, (size_t)start, (size_t)start + i);
        return every(as_str(self), start, step, i);
    }
    if (!seq_index(key, &as_str(self)->chars, "string", &i))
        return NULL;
    return str_char(str_at(self, i));
}

static Value slot_binary(Value a, Value b, Op op)
{
    Value s, out;
    int64_t times;

    if (op == OP_MUL) {
        int done = seq_times(a, b, TYPE_STR, &s, &times, &out);
        return done < 0 ? NULL : done ? out : str_repeat(s, times);
    }
    if (!is_str(a) || (op != OP_ADD && op != OP_MOD))
        return val_ref(VAL_NOT_IMPLEMENTED);
    if (op == OP_MOD)
        return format_percent(a, b);
    return is_str(b) ? str_concat(a, b) : seq_cannot_add(a, b, "str");
}

/* --- making ----------------------------------------------------------- */

/* Sorts raw arguments into [a]: object, encoding, errors. */
static bool get_args(Value *a, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"object", "encoding", "errors", NULL};

    if (!args_sort("str", names, 0, args, n, kwnames, a))
        return false;
    return (!a[1] || check_str("str() argument 'encoding'", a[1])) &&
           (!a[2] || check_str("str() argument 'errors'", a[2]));
}

static Value decode(Value v, Value encoding, Value errors)
{
    const char *data;
    size_t len;

    if (is_str(v))
        return raise(&exc_TypeError, "decoding str is not supported");
    if (!bytes_peek(v, &data, &len))
        return raise(&exc_TypeError, "decoding to str: need a bytes-like "
                     "object, %T found", v);
    return bytes_decode(data, len, encoding ? str_text(encoding) : "utf-8",
                        errors ? str_text(errors) : "strict");
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    Value a[3], s;

    if (!get_args(a, args, n, kwnames))
        return NULL;
    if (!a[0])
        s = str_empty();
    else if (a[1] || a[2])
        s = decode(a[0], a[1], a[2]);
    else
        s = obj_str(a[0]);
    return str_of_class_take(cls, s);
}

/* --- methods ---------------------------------------------------------- */

static Value m_encode(Value self, Value *a)
{
    if ((a[0] && !check_str("encode() argument 'encoding'", a[0])) ||
        (a[1] && !check_str("encode() argument 'errors'", a[1])))
        return NULL;
    return bytes_encode(self, a[0] ? str_text(a[0]) : "utf-8",
                        a[1] ? str_text(a[1]) : "strict");
}

static Value m_join(Value self, Value *a)
{
    return str_join(self, a[0]);
}

static Value m_format(Value self, Value *a)
{
    return format_method(self, as_tuple(a[0]), a[1]);
}

static Value m_format_map(Value self, Value *a)
{
    return format_method(self, NULL, a[0]);
}

static Value m_dunder_format(Value self, Value *a)
{
    if (!check_str("__format__() argument", a[0]))
        return NULL;
    return format_str(self, a[0]);
}

static Value m_getnewargs(Value self, Value *a)
{
    Tuple *t = tuple_new(1);

    (void)a;
    t->items[0] = str_exact(self);
    return &t->head;
}

/* What CPython's str takes: one, two or four bytes a character. */
static Value m_sizeof(Value self, Value *a)
{
    const Str *s = as_str(self);
    int64_t chars = (int64_t)s->chars;
    unsigned char top = 0;

    (void)a;
    for (size_t i = 0; i < s->len; i++)
        if ((unsigned char)s->data[i] > top)
            top = (unsigned char)s->data[i];
    return val_small(top < 0x80 ? 49 + chars : top < 0xc4 ? 73 + chars
                     : top < 0xf0 ? 74 + 2 * chars : 76 + 4 * chars);
}

static const NativeDef methods[] = {
    {"capitalize", str_m_capitalize, "", NULL},
    {"casefold", str_m_casefold, "", NULL},
    {"center", str_m_center, "width, fillchar=, /", NULL},
    {"count", str_m_count, "sub, start=, end=, /", NULL},
    {"encode", m_encode, "encoding=, errors=", NULL},
    {"endswith", str_m_endswith, "suffix, start=, end=, /", NULL},
    {"expandtabs", str_m_expandtabs, "tabsize=", NULL},
    {"find", str_m_find, "sub, start=, end=, /", NULL},
    {"format", m_format, "*args, **kwargs", NULL},
    {"format_map", m_format_map, "mapping, /", NULL},
    {"index", str_m_index, "sub, start=, end=, /", NULL},
    {"isalnum", str_m_isalnum, "", NULL},
    {"isalpha", str_m_isalpha, "", NULL},
    {"isascii", str_m_isascii, "", NULL},
    {"isdecimal", str_m_isdecimal, "", NULL},
    {"isdigit", str_m_isdigit, "", NULL},
    {"isidentifier", str_m_isidentifier, "", NULL},
    {"islower", str_m_islower, "", NULL},
    {"isnumeric", str_m_isnumeric, "", NULL},
    {"isprintable", str_m_isprintable, "", NULL},
    {"isspace", str_m_isspace, "", NULL},
    {"istitle", str_m_istitle, "", NULL},
    {"isupper", str_m_isupper, "", NULL},
    {"join", m_join, "iterable, /", NULL},
    {"ljust", str_m_ljust, "width, fillchar=, /", NULL},
    {"lower", str_m_lower, "", NULL},
    {"lstrip", str_m_lstrip, "chars=, /", NULL},
    {"@maketrans", str_m_maketrans, "x, y=, z=, /", NULL},
    {"partition", str_m_partition, "sep, /", NULL},
    {"removeprefix", str_m_removeprefix, "prefix, /", NULL},
    {"removesuffix", str_m_removesuffix, "suffix, /", NULL},
    {"replace", str_m_replace, "old, new, count=, /", NULL},
    {"rfind", str_m_rfind, "sub, start=, end=, /", NULL},
    {"rindex", str_m_rindex, "sub, start=, end=, /", NULL},
    {"rjust", str_m_rjust, "width, fillchar=, /", NULL},
    {"rpartition", str_m_rpartition, "sep, /", NULL},
    {"rsplit", str_m_rsplit, "sep=, maxsplit=", NULL},
    {"rstrip", str_m_rstrip, "chars=, /", NULL},
    {"split", str_m_split, "sep=, maxsplit=", NULL},
    {"splitlines", str_m_splitlines, "keepends=", NULL},
    {"startswith", str_m_startswith, "prefix, start=, end=, /", NULL},
    {"strip", str_m_strip, "chars=, /", NULL},
    {"swapcase", str_m_swapcase, "", NULL},
    {"title", str_m_title, "", NULL},
    {"translate", str_m_translate, "table, /", NULL},
    {"upper", str_m_upper, "", NULL},
    {"zfill", str_m_zfill, "width, /", NULL},
    {"__format__", m_dunder_format, "format_spec, /", NULL},
    {"__getnewargs__", m_getnewargs, "", NULL},
    {"__sizeof__", m_sizeof, "", NULL},
    {NULL, NULL, NULL, NULL},
};

Type str_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "str",
    .module = "builtins",
    .size = sizeof(Str) + 1,
    .flags = TYPE_BASE | TYPE_STR | TYPE_IMMUTABLE,
    .free = slot_free,
    .size_of = slot_size_of,
    .repr = slot_repr,
    .str = str_exact,
    .hash = slot_hash,
    .compare = slot_compare,
    .binary = slot_binary,
    .len = slot_len,
    .getitem = slot_getitem,
    .contains = str_contains,
    .iter = str_iter_new,
    .new = slot_new,
    .methods = methods,
};
