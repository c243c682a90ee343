/* seq.h - tuples, lists, ranges and slices. */
#ifndef SIM_VM_SEQ_H
#define SIM_VM_SEQ_H

#include "sim/vm/obj.h"

/* --- tuples: immutable, items inline, all set once it is seen ---------- */

/* Types whose own operator is `sequence * int`, and refuses what is none. */
enum {
    SEQ_REPEATS = TYPE_STR | TYPE_BYTES | TYPE_BYTEARRAY | TYPE_LIST |
                  TYPE_TUPLE,
};

struct Tuple {
    Obj head;
    size_t len;
    Value items[];              /* owned */
};

extern Type tuple_type;

static inline bool is_tuple(Value v)            /* or a subclass */
{
    return is_obj(v) && type_has(v->type, TYPE_TUPLE);
}

static inline Tuple *as_tuple(Value v)
{
    assert(is_tuple(v));
    return (Tuple *)(void *)v;
}

Tuple *tuple_new(size_t len);           /* items NULL: fill them at once */
Value tuple_of(size_t len, ...);        /* borrows each Value */
Value tuple_pair(Value a, Value b);
Value tuple_from(Value *items, size_t len);     /* refs each */
Value tuple_empty(void);
Value tuple_slice(Tuple *t, size_t from, size_t to);

/* --- lists -------------------------------------------------------------- */

typedef struct List {
    Obj head;
    Value *items;               /* owned */
    size_t len, cap;
} List;

extern Type list_type;

static inline bool is_list(Value v)             /* or a subclass */
{
    return is_obj(v) && type_has(v->type, TYPE_LIST);
}

static inline List *as_list(Value v)
{
    assert(is_list(v));
    return (List *)(void *)v;
}

Value list_new(size_t cap);             /* empty */
void list_append(Value list, Value v);
void list_append_take(Value list, Value v);
void list_insert(Value list, size_t at, Value v);
Value list_pop(Value list, size_t at);  /* gives what stood there */
int list_extend(Value list, Value iterable);
void list_clear(Value list);
int list_sort(Value list, Value key, bool reverse);     /* stable */
Value list_to_tuple(Value list);

/* --- ranges and slices ---------------------------------------------------- */

typedef struct Range {
    Obj head;
    int64_t start, stop, step;  /* used when [big] is NULL */
    int64_t len;
    Value big;                  /* tuple (start, stop, step, len) when one of
                                   them does not fit */
} Range;

typedef struct Slice {
    Obj head;
    Value start, stop, step;    /* any value, None when left out */
} Slice;

/* Iterating a range of small ints; the interpreter steps it by hand.  [next] is
 * a small int's Value, [step] twice the step, [end] what comes behind the last:
 * all modulo 2^64, where nothing before is the same (see range_iter.c). */
typedef struct RangeIter {
    Obj head;
    uint64_t next, step, end;
} RangeIter;

/* The next of [it]'s numbers, of which there is one. */
static inline Value range_step(RangeIter *it)
{
    Value v = (Value)(uintptr_t)it->next;

    it->next += it->step;
    return v;
}

extern Type range_type, slice_type, range_iter_type, list_iter_type,
    tuple_iter_type, reversed_type;

Value slice_new(Value start, Value stop, Value step);

/* The positions that [slice] selects from [len] items: [count] of them,
 * beginning at [start], [step] apart.  False: raised. */
bool slice_span(Value slice, size_t len, int64_t *start, int64_t *step,
                size_t *count);

/* Index [key] (through __index__, which may change the sequence, so that [*len]
 * is read after it) of [*len] items, negative ones from the end; false: raised,
 * IndexError "[what] index out of range" or TypeError. */
bool seq_index(Value key, const size_t *len, const char *what, size_t *out);

/* Iterates anything with __getitem__ and integers. */
Value seq_iter_new(Value seq);
/* iter(callable, sentinel) */
Value callable_iter_new(Value callable, Value sentinel);

void seq_start(void);
void seq_end(void);

#endif
