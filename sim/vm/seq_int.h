/* seq_int.h - what the files of sequences (str, tuple, list, range, slice and
 * their iterators) share. */
#ifndef SIM_VM_SEQ_INT_H
#define SIM_VM_SEQ_INT_H

#include "sim/vm/int.h"
#include "sim/vm/seq.h"

/* True if [v] can be an index: an int, or it has __index__. */
static inline bool seq_is_index(Value v)
{
    return is_int(v) || type_of(v)->index;
}

/* What [b]'s own operator makes of a op b; or NotImplemented. */
Value seq_ask_other(Value a, Value b, Op op);

/* What `a + b` gives when [a] is a sequence that cannot take [b]: the result of
 * b's own operator, else TypeError 'can only concatenate NAME ...'. */
Value seq_cannot_add(Value a, Value b, const char *name);

/* The sequence and the number of `a * b`, where [type_flag] tells the
 * sequence.  0: [*times] is set (never below 0); 1: [*out] is what another
 * operator gave; -1: raised. */
int seq_times(Value a, Value b, unsigned type_flag, Value *seq, int64_t *times,
              Value *out);

/* An argument start= or stop= of index(): an int, counted from the end of
 * [len] if negative, cut to 0 or more.  NULL leaves [*out]. */
bool seq_bound(Value v, size_t len, int64_t *out);

/* a op b for two tuples, compared as Python compares sequences.  (Lists can
 * change while they are compared: list_type.c.) */
Value seq_compare(const Tuple *a, const Tuple *b, Op op);

/* The end of either's comparison: all items are equal as far as both go. */
Value seq_compare_len(size_t a, size_t b, Op op);

/* slice_span() in two steps, because the first may run Python code that changes
 * how many items there are.  The second returns the count; [*start] becomes
 * the first position, or where to insert. */
bool slice_unpack(Value slice, int64_t *start, int64_t *stop, int64_t *step);
size_t slice_adjust(size_t len, int64_t *start, int64_t stop, int64_t step);

/* The same for any number of items: start, stop and step as ints, new
 * references.  False: raised. */
bool slice_indices(Value slice, Value len, Value out[3]);

/* The int that [v] is, through __index__; NULL: TypeError. */
Value seq_int(Value v);

/* An iterator over list, tuple or str (or subclasses of them). */
Value list_iter_new(Value list);
Value list_reversed_new(Value list);
Value tuple_iter_new(Value tuple);
Value str_iter_new(Value str);

void tuple_drop_empty(void);            /* the shared one, at the end */

/* range.c: the range that runs the other way, as an iterator. */
Value range_iter_new(Value range);
Value range_reversed_new(Value range);

extern Type str_iter_type, str_ascii_iter_type, list_reversed_type,
    seq_iter_type, callable_iter_type, big_range_iter_type;

#endif
