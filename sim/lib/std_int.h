/* std_int.h - what the files behind std.c share. */
#ifndef SIM_LIB_STD_INT_H
#define SIM_LIB_STD_INT_H

#include "sim/lib/lib_int.h"

extern const ModuleDef lib_abc, lib_binascii, lib_gc, lib_hashlib, lib_json,
    lib_re, lib_std, lib_sys, lib_time, lib_types;

/* --- structseq.c: tuples with named fields ---------------------------------- */

typedef struct StructSeq {
    Type type;                  /* base tuple_type; see STRUCT_SEQ */
    const char *shown;          /* "time.struct_time" */
    const char *const *fields;  /* NULL ends them */
    const char *const *hidden;  /* fields that are no items; or NULL */
    bool unmade;                /* programs make none of them */
} StructSeq;

/* The initializer of a StructSeq that programs see as [MODULE].[NAME]. */
#define STRUCT_SEQ(MODULE, NAME, FIELDS, HIDDEN, UNMADE) { \
    .type = {.head = STATIC_OBJ(&type_type), .name = NAME, .module = MODULE, \
             .base = &tuple_type, .repr = structseq_repr, \
             .getattr = structseq_getattr, \
             .setattr = structseq_setattr, .new = structseq_type_new, \
             .free = structseq_free, .size_of = structseq_size_of, \
             .methods = structseq_methods}, \
    .shown = MODULE "." NAME, .fields = FIELDS, .hidden = HIDDEN, \
    .unmade = UNMADE}

extern const NativeDef structseq_methods[];
Value structseq_repr(Value self);
Value structseq_getattr(Value self, Value name);
int structseq_setattr(Value self, Value name, Value v);
Value structseq_type_new(Type *cls, Value *args, size_t n, Tuple *kwnames);
void structseq_free(Value self);
size_t structseq_size_of(Value self);

/* Makes the type ready: how many fields it has is known to it, too. */
void structseq_ready(StructSeq *s);

/* Makes one from [values], which it swallows, one per field; the hidden ones are
 * the last. */
Value structseq_take(StructSeq *s, Value *values);

/* --- time_text.c ----------------------------------------------------------- */

/* The nine numbers of a time.struct_time. */
typedef struct BrokenTime {
    int64_t year;
    int month, day, hour, minute, second;
    int weekday;                /* 0: Monday */
    int yday;                   /* 1 to 366 */
    int isdst;                  /* -1: not known */
    const char *zone;           /* or NULL */
    int ahead;                  /* of UTC, in seconds */
} BrokenTime;

/* Seconds since 1970 to a date in UTC, and back. */
BrokenTime time_break(int64_t seconds);
int64_t time_join(const BrokenTime *t);

/* Appends what time.strftime(format, t) gives. */
void time_format(Buf *out, const char *format, const BrokenTime *t);

/* "Tue Nov 14 22:13:20 2023" */
void time_add_ctime(Buf *out, const BrokenTime *t);

/* --- stream.c: sys.stdout and its kin ---------------------------------------- */

/* fd 0 refuses to be read. */
Value stream_new(int fd);
void stream_ready(void);        /* its type */

#endif
