/* bytes_methods.c - the tables of methods of bytes and bytearray, and the
 * methods that have no file of their own. */
#include <string.h>

#include "sim/vm/bytes_int.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

static bool text_of(Value v, const char *parameter, const char **out)
{
    *out = NULL;
    if (!v)
        return true;
    if (!check_str_named("decode", parameter, v))
        return false;
    *out = str_text(v);
    return true;
}

static Value bytes_m_decode(Value self, Value *a)
{
    const char *encoding, *errors;
    Span s = bytes_span(self);

    if (!text_of(a[0], "encoding", &encoding) ||
        !text_of(a[1], "errors", &errors))
        return NULL;
    return bytes_decode(s.data, s.len, encoding, errors);
}

/* A table for translate(): every byte as itself, but those of a[0] as those of
 * a[1]. */
static Value bytes_m_maketrans(Value self, Value *a)
{
    char table[256];
    Span from, to;

    (void)self;
    if (!bytes_span_of(a[0], &from) || !bytes_span_of(a[1], &to))
        return NULL;
    if (from.len != to.len)
        return raise(&exc_ValueError,
                     "maketrans arguments must have same length");
    for (int i = 0; i < 256; i++)
        table[i] = (char)i;
    for (size_t i = 0; i < from.len; i++)
        table[(unsigned char)from.data[i]] = to.data[i];
    return bytes_new(table, sizeof table);
}

static Value bytes_m_translate(Value self, Value *a)
{
    Span table = {NULL, 0}, drop = {"", 0}, s = bytes_span(self);
    Buf out;

    if (a[0] != VAL_NONE) {
        if (!bytes_span_of(a[0], &table))
            return NULL;
        if (table.len != 256)
            return raise(&exc_ValueError,
                         "translation table must be 256 characters long");
    }
    if ((a[1] && !bytes_span_of(a[1], &drop)) || !check_fits(s.len, 2))
        return NULL;
    buf_init(&out);
    for (size_t i = 0; i < s.len; i++) {
        if (memchr(drop.data, s.data[i], drop.len))
            continue;
        buf_putc(&out, table.data ? table.data[(unsigned char)s.data[i]] :
                                    s.data[i]);
    }
    return bytes_like_buf(self, &out);
}

/* --- bytes only ------------------------------------------------------- */

static Value bytes_m_bytes(Value self, Value *a)
{
    (void)a;
    if (type_of(self) == &bytes_type)
        return val_ref(self);
    Span s = bytes_span(self);
    return bytes_new(s.data, s.len);
}

static Value bytes_m_newargs(Value self, Value *a)
{
    Value plain = bytes_m_bytes(self, a);
    Value args = plain ? tuple_of(1, plain) : NULL;

    val_xunref(plain);
    return args;
}

/* As CPython would say: a head of 32 bytes, the data and a zero. */
static Value bytes_m_sizeof(Value self, Value *a)
{
    (void)a;
    return val_small(33 + bytes_len(self));
}

/* What both have. */
#define COMMON_METHODS \
    {"capitalize", bytes_m_capitalize, "", NULL}, \
    {"center", bytes_m_center, "width, fillchar=, /", NULL}, \
    {"count", bytes_m_count, "sub, start=, end=, /", NULL}, \
    {"decode", bytes_m_decode, "encoding=, errors=", NULL}, \
    {"endswith", bytes_m_endswith, "suffix, start=, end=, /", NULL}, \
    {"expandtabs", bytes_m_expandtabs, "tabsize=", NULL}, \
    {"find", bytes_m_find, "sub, start=, end=, /", NULL}, \
    {"%fromhex", bytes_m_fromhex, "string, /", NULL}, \
    {"hex", bytes_m_hex, "sep=, bytes_per_sep=", NULL}, \
    {"index", bytes_m_index, "sub, start=, end=, /", NULL}, \
    {"isalnum", bytes_m_isalnum, "", NULL}, \
    {"isalpha", bytes_m_isalpha, "", NULL}, \
    {"isascii", bytes_m_isascii, "", NULL}, \
    {"isdigit", bytes_m_isdigit, "", NULL}, \
    {"islower", bytes_m_islower, "", NULL}, \
    {"isspace", bytes_m_isspace, "", NULL}, \
    {"istitle", bytes_m_istitle, "", NULL}, \
    {"isupper", bytes_m_isupper, "", NULL}, \
    {"join", bytes_m_join, "iterable_of_bytes, /", NULL}, \
    {"ljust", bytes_m_ljust, "width, fillchar=, /", NULL}, \
    {"lower", bytes_m_lower, "", NULL}, \
    {"lstrip", bytes_m_lstrip, "bytes=, /", NULL}, \
    {"@maketrans", bytes_m_maketrans, "frm, to, /", NULL}, \
    {"partition", bytes_m_partition, "sep, /", NULL}, \
    {"removeprefix", bytes_m_removeprefix, "prefix, /", NULL}, \
    {"removesuffix", bytes_m_removesuffix, "suffix, /", NULL}, \
    {"replace", bytes_m_replace, "old, new, count=, /", NULL}, \
    {"rfind", bytes_m_rfind, "sub, start=, end=, /", NULL}, \
    {"rindex", bytes_m_rindex, "sub, start=, end=, /", NULL}, \
    {"rjust", bytes_m_rjust, "width, fillchar=, /", NULL}, \
    {"rpartition", bytes_m_rpartition, "sep, /", NULL}, \
    {"rsplit", bytes_m_rsplit, "sep=, maxsplit=", NULL}, \
    {"rstrip", bytes_m_rstrip, "bytes=, /", NULL}, \
    {"split", bytes_m_split, "sep=, maxsplit=", NULL}, \
    {"splitlines", bytes_m_splitlines, "keepends=", NULL}, \
    {"startswith", bytes_m_startswith, "prefix, start=, end=, /", NULL}, \
    {"strip", bytes_m_strip, "bytes=, /", NULL}, \
    {"swapcase", bytes_m_swapcase, "", NULL}, \
    {"title", bytes_m_title, "", NULL}, \
    {"translate", bytes_m_translate, "table, /, delete=", NULL}, \
    {"upper", bytes_m_upper, "", NULL}, \
    {"zfill", bytes_m_zfill, "width, /", NULL}

const NativeDef bytes_methods[] = {
    COMMON_METHODS,
    {"__bytes__", bytes_m_bytes, "", NULL},
    {"__getnewargs__", bytes_m_newargs, "", NULL},
    {"__sizeof__", bytes_m_sizeof, "", NULL},
    {NULL, NULL, NULL, NULL},
};

const NativeDef bytearray_methods[] = {
    COMMON_METHODS,
    {"append", bytes_m_append, "item, /", NULL},
    {"clear", bytes_m_clear, "", NULL},
    {"copy", bytes_m_copy, "", NULL},
    {"extend", bytes_m_extend, "iterable_of_ints, /", NULL},
    {"insert", bytes_m_insert, "index, item, /", NULL},
    {"pop", bytes_m_pop, "index=, /", NULL},
    {"remove", bytes_m_remove, "value, /", NULL},
    {"reverse", bytes_m_reverse, "", NULL},
    {NULL, NULL, NULL, NULL},
};
