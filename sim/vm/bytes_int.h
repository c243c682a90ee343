/* bytes_int.h - what the bytes files share, and lend to ints and formats.
 *
 * Most methods of bytes and bytearray are the same functions: they take either
 * and give a new one of the kind they were called on.
 */
#ifndef SIM_VM_BYTES_INT_H
#define SIM_VM_BYTES_INT_H

#include "sim/vm/bytes.h"

/* A run of bytes that somebody else owns. */
typedef struct Span {
    const char *data;
    size_t len;
} Span;

static inline bool is_bytearray(Value v)        /* or a subclass */
{
    return is_obj(v) && type_has(v->type, TYPE_BYTEARRAY);
}

static inline bool is_bytes_like(Value v)
{
    return is_obj(v) && type_has(v->type, TYPE_BYTES | TYPE_BYTEARRAY);
}

/* --- bytes.c ------------------------------------------------------------ */

/* bytes of [len] bytes to be filled at once through bytes_data(); NULL:
 * MemoryError raised. */
Value bytes_new_unset(size_t len);
char *bytes_data(Value bytes);

/* The bytes of [v], which is bytes-like. */
Span bytes_span(Value v);

/* The same for any value; false: TypeError, it is not bytes-like. */
bool bytes_span_of(Value v, Span *out);

/* A new bytes or bytearray, whichever [self] is (never a subclass). */
Value bytes_like(Value self, const char *data, size_t len);
Value bytes_like_buf(Value self, Buf *b);       /* swallows the Buf */

/* As repr() shows bytes; in a bytearray's, CPython escapes ' even between ". */
void bytes_add_escaped(Buf *out, const char *data, size_t len, bool array);

/* Slots of both types. */
Value bytes_binary(Value a, Value b, Op op);
Value bytes_compare(Value a, Value b, Op op);
Value bytes_getitem(Value self, Value key);
int bytes_contains(Value self, Value item);
ptrdiff_t bytes_len(Value self);

/* Where [key] stands in [self]; false: raised. */
bool bytes_position(Value self, Value key, size_t *out);

/* --- bytes_make.c ------------------------------------------------------- */

/* The byte that [v] is; false: raised, "[what] must be in range(0, 256)". */
bool bytes_byte(Value v, const char *what, char *out);

/* bytes of anything that has __bytes__, is bytes-like, or gives bytes' numbers
 * when iterated; but not of an int or a str. */
Value bytes_from_object(Value v);

/* Appends what is bytes-like or can be iterated; false: raised. */
bool bytes_add_items(Buf *out, Value v, bool array);

/* What bytes(...) or bytearray(...) is to hold, appended; false: raised. */
bool bytes_add_source(Buf *out, bool array, Value *args, size_t n,
                      Tuple *kwnames);

Value bytes_construct(Type *cls, Value *args, size_t n, Tuple *kwnames);

/* --- bytes_iter.c ------------------------------------------------------- */

extern Type bytes_iter_type, bytearray_iter_type;

Value bytes_iter(Value self);

/* --- methods ------------------------------------------------------------ */

extern const NativeDef bytes_methods[];         /* bytes_methods.c */
extern const NativeDef bytearray_methods[];

/* bytes_search.c */
Value bytes_m_count(Value self, Value *a);
Value bytes_m_endswith(Value self, Value *a);
Value bytes_m_find(Value self, Value *a);
Value bytes_m_index(Value self, Value *a);
Value bytes_m_removeprefix(Value self, Value *a);
Value bytes_m_removesuffix(Value self, Value *a);
Value bytes_m_replace(Value self, Value *a);
Value bytes_m_rfind(Value self, Value *a);
Value bytes_m_rindex(Value self, Value *a);
Value bytes_m_startswith(Value self, Value *a);

/* bytes_split.c */
Value bytes_m_join(Value self, Value *a);
Value bytes_m_lstrip(Value self, Value *a);
Value bytes_m_partition(Value self, Value *a);
Value bytes_m_rpartition(Value self, Value *a);
Value bytes_m_rsplit(Value self, Value *a);
Value bytes_m_rstrip(Value self, Value *a);
Value bytes_m_split(Value self, Value *a);
Value bytes_m_splitlines(Value self, Value *a);
Value bytes_m_strip(Value self, Value *a);

/* bytes_case.c */
Value bytes_m_capitalize(Value self, Value *a);
Value bytes_m_isalnum(Value self, Value *a);
Value bytes_m_isalpha(Value self, Value *a);
Value bytes_m_isascii(Value self, Value *a);
Value bytes_m_isdigit(Value self, Value *a);
Value bytes_m_islower(Value self, Value *a);
Value bytes_m_isspace(Value self, Value *a);
Value bytes_m_istitle(Value self, Value *a);
Value bytes_m_isupper(Value self, Value *a);
Value bytes_m_lower(Value self, Value *a);
Value bytes_m_swapcase(Value self, Value *a);
Value bytes_m_title(Value self, Value *a);
Value bytes_m_upper(Value self, Value *a);

bool byte_is_space(char c);

/* bytes_pad.c */
Value bytes_m_center(Value self, Value *a);
Value bytes_m_expandtabs(Value self, Value *a);
Value bytes_m_ljust(Value self, Value *a);
Value bytes_m_rjust(Value self, Value *a);
Value bytes_m_zfill(Value self, Value *a);

/* bytes_hex.c */
Value bytes_m_fromhex(Value self, Value *a);
Value bytes_m_hex(Value self, Value *a);

/* bytearray.c */
Value bytes_m_append(Value self, Value *a);
Value bytes_m_clear(Value self, Value *a);
Value bytes_m_copy(Value self, Value *a);
Value bytes_m_extend(Value self, Value *a);
Value bytes_m_insert(Value self, Value *a);
Value bytes_m_pop(Value self, Value *a);
Value bytes_m_remove(Value self, Value *a);
Value bytes_m_reverse(Value self, Value *a);

/* --- bytes_wide.c ------------------------------------------------------- */

typedef struct WideCoding WideCoding;

/* The encoding of two or four bytes with the name, or NULL. */
const WideCoding *wide_find(const char *name);

/* As bytes_encode() and bytes_decode(). */
Value wide_encode(const WideCoding *w, Value str, const char *errors);
Value wide_decode(const WideCoding *w, const char *data, size_t len,
                  const char *errors);

#endif
