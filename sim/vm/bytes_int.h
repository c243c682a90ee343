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

#define BYTES_METHOD(NAME) Value bytes_m_##NAME(Value self, Value *a)

/* bytes_search.c */
BYTES_METHOD(count);
BYTES_METHOD(endswith);
BYTES_METHOD(find);
BYTES_METHOD(index);
BYTES_METHOD(removeprefix);
BYTES_METHOD(removesuffix);
BYTES_METHOD(replace);
BYTES_METHOD(rfind);
BYTES_METHOD(rindex);
BYTES_METHOD(startswith);

/* bytes_split.c */
BYTES_METHOD(join);
BYTES_METHOD(lstrip);
BYTES_METHOD(partition);
BYTES_METHOD(rpartition);
BYTES_METHOD(rsplit);
BYTES_METHOD(rstrip);
BYTES_METHOD(split);
BYTES_METHOD(splitlines);
BYTES_METHOD(strip);

/* bytes_case.c */
BYTES_METHOD(capitalize);
BYTES_METHOD(isalnum);
BYTES_METHOD(isalpha);
BYTES_METHOD(isascii);
BYTES_METHOD(isdigit);
BYTES_METHOD(islower);
BYTES_METHOD(isspace);
BYTES_METHOD(istitle);
BYTES_METHOD(isupper);
BYTES_METHOD(lower);
BYTES_METHOD(swapcase);
BYTES_METHOD(title);
BYTES_METHOD(upper);

bool byte_is_space(char c);

/* bytes_pad.c */
BYTES_METHOD(center);
BYTES_METHOD(expandtabs);
BYTES_METHOD(ljust);
BYTES_METHOD(rjust);
BYTES_METHOD(zfill);

/* bytes_hex.c */
BYTES_METHOD(fromhex);
BYTES_METHOD(hex);

/* bytearray.c */
BYTES_METHOD(append);
BYTES_METHOD(clear);
BYTES_METHOD(copy);
BYTES_METHOD(extend);
BYTES_METHOD(insert);
BYTES_METHOD(pop);
BYTES_METHOD(remove);
BYTES_METHOD(reverse);

#endif
