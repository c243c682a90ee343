/* side.h - a table from values to words that stand beside them.
 *
 * For what few objects have and no object should grow for.  The table knows
 * where a value is, not what it is: it owns nothing, and who puts a word in for
 * an object takes it out when that goes (obj.c, at the flags OBJ_HAS_...).
 * Where a value stands depends on its address, so nothing whose order matters
 * may walk along the table.
 */
#ifndef SIM_VM_SIDE_H
#define SIM_VM_SIDE_H

#include "sim/vm/value.h"

typedef struct SideEntry {
    Value of;                   /* NULL: free */
    union {
        int64_t number;
        Value value;
    };
} SideEntry;

typedef struct Side {
    SideEntry *slots;           /* owned; at most half of them in use */
    size_t size, count;         /* size: a power of two, or 0 */
} Side;

/* The entry of [v], made with a word of zero if there is none.  It stays where
 * it is until another is made or taken out. */
SideEntry *side_at(Side *side, Value v);

/* The same, or NULL if there is none. */
SideEntry *side_peek(const Side *side, Value v);

/* Takes out the entry of [v], which there is. */
void side_drop(Side *side, Value v);

/* The same with all. */
void side_clear(Side *side);

#endif
