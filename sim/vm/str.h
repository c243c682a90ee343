/* str.h - strings.
 *
 * A Str is UTF-8 with its length in bytes and in characters; when they are
 * equal it is ASCII and indexing is immediate, else a character is found by
 * counting from the front.  Surrogate halves are stored as three bytes.
 * Immutable.  Names are interned: equal interned strs are one object.
 */
#ifndef SIM_VM_STR_H
#define SIM_VM_STR_H

#include "sim/base/buf.h"
#include "sim/vm/obj.h"

struct Str {
    Obj head;
    int64_t hash;               /* 0: not computed */
    size_t len, chars;          /* bytes and characters */
    size_t cap;                 /* room for bytes, not counting the zero */
    char data[];                /* len bytes and a zero */
};

extern Type str_type;

static inline bool is_str(Value v)              /* or a subclass */
{
    return is_obj(v) && type_has(v->type, TYPE_STR);
}

static inline Str *as_str(Value v)
{
    assert(is_str(v));
    return (Str *)(void *)v;
}

static inline const char *str_text(Value v)
{
    return as_str(v)->data;
}

static inline size_t str_len(Value v)           /* bytes */
{
    return as_str(v)->len;
}

static inline bool str_is_ascii(Value v)
{
    return as_str(v)->len == as_str(v)->chars;
}

Value str_new(const char *text, size_t len);    /* well-formed UTF-8 */
Value str_from(const char *text);
Value str_printf(const char *format, ...) __attribute__((format(printf, 1, 2)));
Value str_from_buf(Buf *b);             /* and clears the Buf */
Value str_char(uint32_t c);             /* ASCII ones are shared */
Value str_empty(void);

/* The interned str for a text; new reference.  names.h style: use it for every
 * attribute name and keyword. */
Value str_intern(const char *text, size_t len);
Value str_intern_from(const char *text);
Value str_intern_take(Value s);         /* swallows s */

/* The same, lent: kept as long as the machine lives.  For the few names that
 * C code needs seldom; NAME() below is for the others. */
Value str_intern_from_peek(const char *text);

/* Names that C code needs again and again: NAME(__init__) is the interned str,
 * borrowed; the list is name_list.h. */
#define NAME_ENTRY(ID) extern Value name_##ID;
#include "sim/vm/name_list.h"
#undef NAME_ENTRY
#define NAME(ID) (name_##ID)

bool str_equal(Value a, Value b);
bool str_is(Value v, const char *text); /* v is a str with this text */
int str_compare(Value a, Value b);      /* by code points: -1, 0, 1 */
int64_t str_hash(Value s);
/* The hash of a text, for bytes too: of one without a character it is 0. */
int64_t str_hash_text(const char *text, size_t len);
Value str_concat(Value a, Value b);
/* a + b where a, borrowed from a slot about to be overwritten, may be grown in
 * place when nobody else holds it: swallows a. */
Value str_append_take(Value a, Value b);
Value str_slice(Value s, size_t from, size_t to);       /* in characters */
uint32_t str_at(Value s, size_t index);                 /* character */
ptrdiff_t str_find(Value s, Value sub, size_t from, size_t to, bool last);
Value str_join(Value sep, Value iterable);
Value str_build(Value *parts, size_t n);        /* strings, one behind another */
void str_add_repr(Buf *out, const char *text, size_t len, bool ascii_only);

/* Character classes of Unicode (unicode.c). */
bool uni_is_space(uint32_t c);
bool uni_is_alpha(uint32_t c);
bool uni_is_decimal(uint32_t c);
bool uni_is_digit(uint32_t c);
bool uni_is_numeric(uint32_t c);
bool uni_is_upper(uint32_t c);
bool uni_is_lower(uint32_t c);
bool uni_is_printable(uint32_t c);
bool uni_is_id_start(uint32_t c);
bool uni_is_id_continue(uint32_t c);
uint32_t uni_upper(uint32_t c);         /* simple mappings */
uint32_t uni_lower(uint32_t c);
int uni_decimal(uint32_t c);            /* 0..9, -1: none */

/* Makes what types need before they can be made ready: names and characters.
 * str_intern() works even before that. */
void str_names_start(void);

void str_start(void);
void str_end(void);             /* the names go too */

#endif
