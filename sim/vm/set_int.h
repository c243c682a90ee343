/* set_int.h - what the files of sets share. */
#ifndef SIM_VM_SET_INT_H
#define SIM_VM_SET_INT_H

#include "sim/vm/set.h"

static inline Set *as_set(Value v)
{
    assert(is_set(v));
    return (Set *)(void *)v;
}

/* --- set.c: the table --------------------------------------------------- */

Set *set_new_class(Type *cls);          /* empty */

/* The type of what operators give: set or frozenset, whatever the class. */
Type *set_base(const Set *s);

/* 1: there, 0: not, -1: raised.  [hash] is the key's. */
int set_find(Set *s, Value key, int64_t hash);

/* 1: is new, 0: was there, -1: raised. */
int set_add_hashed(Set *s, Value key, int64_t hash);
int set_remove_hashed(Set *s, Value key, int64_t hash);

/* Takes out what pop() gives; NULL: the set is empty (nothing is raised). */
Value set_take_any(Set *s);

void set_empty(Set *s);
int set_merge(Set *s, Set *from);       /* adds all; -1: raised */

/* Rebuilds the table for [count] keys and more, as CPython rounds it. */
int set_resize(Set *s, size_t count);

/* Exchanges what two sets hold. */
void set_swap(Set *a, Set *b);

/* The hash of a key to look up: of a set, that of its frozenset. */
int set_key_hash(Value key, int64_t *out);

/* Walks in iteration order; the entry is borrowed until the set changes. */
const SetEntry *set_step(const Set *s, size_t *at);

/* --- set_ops.c: operations in CPython's order of steps ------------------- */

Value set_of(Type *cls, Value iterable);        /* NULL: empty */
Value set_copy(Set *s);                         /* of the base type */
Value set_and(Set *s, Value other);
Value set_sub(Set *s, Value other);
Value set_xor(Set *s, Value other);
int set_and_update(Set *s, Value other);
int set_sub_update(Set *s, Value other);
int set_xor_update(Set *s, Value other);
int set_is_subset(Set *s, Set *of);
int set_is_disjoint(Set *s, Value other);

/* --- set_methods.c, set_iter.c ------------------------------------------- */

extern const NativeDef set_methods[], frozenset_methods[];
extern Type set_iter_type;
Value set_iter_new(Value set);

#endif
