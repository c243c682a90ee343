/* range.h - what range.c and range_iter.c share. */
#ifndef SIM_VM_RANGE_H
#define SIM_VM_RANGE_H

#include "sim/vm/seq.h"

/* Also the places in Range.big. */
typedef enum RangePart {
    RANGE_START, RANGE_STOP, RANGE_STEP, RANGE_LEN
} RangePart;

static inline Range *as_range(Value v)
{
    assert(type_of(v) == &range_type);
    return (Range *)(void *)v;
}

/* One of the numbers that make the range; a new reference. */
Value range_part(const Range *r, RangePart part);

/* The number at [i], an int within the range. */
Value range_at(const Range *r, Value i);

#endif
