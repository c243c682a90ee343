/* side.h - a table from addresses to words that stand beside what is there.
 *
 * For what few objects have and no object should grow for.  The table knows
 * where a thing is, not what it is: it owns nothing, and who puts a word in for
 * an object takes it out when that goes (obj.c, at the flags OBJ_HAS_...).
 * Where an entry stands depends on the address, so nothing whose order matters
 * may walk along the table.
 */
#ifndef SIM_VM_SIDE_H
#define SIM_VM_SIDE_H

#include "sim/vm/value.h"

typedef struct SideEntry {
    const void *of;             /* a Value, mostly; NULL: free */
    union {
        int64_t number;
        Value value;
        void *any;
    };
} SideEntry;

typedef struct Side {
    SideEntry *slots;           /* owned; at most half of them in use */
    size_t size, count;         /* size: a power of two, or 0 */
} Side;

/* The entry of [of], made with a word of zero if there is none.  It stays where
 * it is until another is made or taken out. */
SideEntry *side_at(Side *side, const void *of);

/* The same, or NULL if there is none. */
SideEntry *side_peek(const Side *side, const void *of);

/* Takes out the entry of [of], which there is. */
void side_drop(Side *side, const void *of);

/* The same with all. */
void side_clear(Side *side);

/* The same at the end of a run, where all that have entries are Values: [flag],
 * which says so, goes off those that outlive it, as static types do. */
void side_end(Side *side, ObjFlags flag);

#endif
