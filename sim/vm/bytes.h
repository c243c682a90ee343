/* bytes.h - bytes and bytearray. */
#ifndef SIM_VM_BYTES_H
#define SIM_VM_BYTES_H

#include "sim/vm/obj.h"

typedef struct Bytes {          /* immutable; data inline */
    Obj head;
    int64_t hash;
    size_t len;
    char data[];                /* len bytes and a zero */
} Bytes;

typedef struct ByteArray {
    Obj head;
    char *data;
    size_t len, cap;
    size_t cut;                 /* bytes before [data] that were cut off */
} ByteArray;

extern Type bytes_type, bytearray_type;

static inline bool is_bytes(Value v)            /* or a subclass */
{
    return is_obj(v) && type_has(v->type, TYPE_BYTES);
}

Value bytes_new(const char *data, size_t len);

/* Lends the bytes of a bytes or bytearray; false: it is neither. */
bool bytes_peek(Value v, const char **data, size_t *len);

void bytes_add_repr(Buf *out, const char *data, size_t len);

/* str.encode and bytes.decode: utf-8, ascii, latin-1 (and their aliases), with
 * errors strict, ignore, replace, backslashreplace, surrogateescape. */
Value bytes_encode(Value str, const char *encoding, const char *errors);
Value bytes_decode(const char *data, size_t len, const char *encoding,
                   const char *errors);

void bytes_start(void);
void bytes_end(void);

#endif
