/* set.h - set and frozenset.
 *
 * Iteration is in order of insertion, except where CPython's order is the same
 * in every run: a set of nothing but numbers (and tuples and frozensets of
 * such) iterates as CPython's does.  [table] probes and grows as CPython's set
 * table, and its order is used then.
 */
#ifndef SIM_VM_SET_H
#define SIM_VM_SET_H

#include "sim/vm/obj.h"

typedef struct SetEntry {
    Value key;                  /* owned; NULL: a gap */
    int64_t hash;               /* of a gap: a number of an entry further on,
                                   up to which there are only gaps */
} SetEntry;

typedef struct Set {
    Obj head;
    SetEntry *entries;          /* in order of insertion */
    uint32_t used, cap, count;
    uint32_t table_size, fill;  /* fill: slots in use or deleted, as CPython */
    int32_t *table;             /* entry numbers; -1 free, -2 deleted */
    uint32_t others;            /* how many keys have no order in CPython */
    uint32_t finger;            /* where pop() looks first, as CPython */
    int64_t hash;               /* frozenset: 0 not computed */
} Set;

extern Type set_type, frozenset_type;

static inline bool is_set(Value v)              /* set, frozenset, subclasses */
{
    return is_obj(v) && type_has(v->type, TYPE_SET);
}

Value set_new(void);
Value frozenset_new(Value iterable);            /* NULL: empty */

/* What a display of three or more constants gives: CPython's compiler makes a
 * frozenset of them, twice over, and merges it in an empty set, which orders
 * numbers otherwise than adding one by one.  NULL: raised (unhashable). */
Value set_of_constants(Value *items, size_t n);
int set_add(Value set, Value key);      /* 1: it is new, 0, -1: raised */
int set_has(Value set, Value key);
int set_remove(Value set, Value key);           /* 1, 0, -1 */
int set_update(Value set, Value iterable);
size_t set_len(Value set);

/* Walks in iteration order; borrowed; start [at] at 0. */
bool set_next(Value set, size_t *at, Value *key);

bool set_check(Value set);              /* asserts its invariants */

void set_start(void);
void set_end(void);

#endif
