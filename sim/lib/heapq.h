/* heapq.h - lists as heaps, smallest first, for C. */
#ifndef SIM_LIB_HEAPQ_H
#define SIM_LIB_HEAPQ_H

#include "sim/vm/value.h"

/* heappush(heap, v) and heappop(heap); [heap] any value.  False, NULL: raised
 * (no list, empty, items that cannot be compared). */
bool heap_push(Value heap, Value v);
Value heap_pop(Value heap);

#endif
