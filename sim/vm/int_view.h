/* int_view.h - an int as sign and magnitude, for the files that compute.
 *
 * Not for others: int.h is what the machine knows of ints.
 */
#ifndef SIM_VM_INT_VIEW_H
#define SIM_VM_INT_VIEW_H

#include "sim/vm/int.h"
#include "sim/vm/int_big.h"

/* Any int (small, Big, bool), taken apart.  Borrows the int's digits, or
 * points into itself: a view does not move. */
typedef struct IntView {
    bool negative;
    size_t len;                 /* trimmed */
    const uint32_t *digits;
    uint32_t own[2];
} IntView;

void int_view(IntView *view, Value v);

/* The int with this sign and magnitude (leading zeros are no error). */
Value int_from_mag(bool negative, const uint32_t *digits, size_t len);

/* An instance of [cls], a subclass of int, with the value of [v]. */
Value int_as_subclass(Type *cls, Value v);

/* [v] itself if it is exactly an int, else the int of the same value: of a
 * bool or an instance of a subclass. */
Value int_plain(Value v);

/* Room for the digits of a result; short ones need no allocation. */
typedef struct Scratch {
    uint32_t *digits;
    uint32_t own[16];
} Scratch;

/* False: MemoryError raised, and nothing to clear. */
bool scratch_init(Scratch *s, size_t len);
void scratch_clear(Scratch *s);

/* False: raised, because [steps] (of about a nanosecond) are more than one
 * operation may take.  CPython would go on for minutes; a scenario may not,
 * because nothing can interrupt us meanwhile. */
bool int_work_fits(double steps);

/* The operators that have a file of their own; the int contract of
 * int_binary() holds. */
Value int_shift(Value a, Value b, bool left);
Value int_bitwise(Value a, Value b, Op op);
Value int_pow(Value a, Value b);
Value int_true_divide(Value a, Value b);

/* Parses [text], raising what int() raises; [shown] is what the message shows
 * (the argument of int()), and [wide] says that text is UTF-8 in which any
 * script's digits count. */
Value int_parse_shown(const char *text, size_t len, int base, bool wide,
                      Value shown);

extern const NativeDef int_methods[];
extern const GetSetDef int_getset[];
Value int_construct(Type *cls, Value *args, size_t n, Tuple *kwnames);

#endif
