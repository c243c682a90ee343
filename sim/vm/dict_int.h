/* dict_int.h - what the files of dict share. */
#ifndef SIM_VM_DICT_INT_H
#define SIM_VM_DICT_INT_H

#include "sim/vm/dict.h"

/* dict.c: the entry of [key], -1: none, -2: raised.  Comparing may have
 * changed the dict, but the answer is of the dict as it is. */
int64_t dict_find(Dict *d, Value key, int64_t hash);

/* The hash of any key, quick for ints and strs; -1: raised. */
int dict_hash(Value key, int64_t *out);

/* Puts in a key that is not there; -1: MemoryError raised. */
int dict_add(Dict *d, Value key, int64_t hash, Value v);

/* Takes entry [at] out; its key and value are the caller's then. */
DictEntry dict_take_entry(Dict *d, size_t at);

/* The same with the last one; false: there is none. */
bool dict_take_last(Dict *d, DictEntry *taken);

/* Puts what is in [from] in the empty [d], without a look at any key; -1:
 * raised. */
int dict_fill(Dict *d, const Dict *from);

/* Gets room for [n] entries at once. */
int dict_reserve(Dict *d, size_t n);

/* dict_update.c: the arguments of dict() and update(), all taken in. */
int dict_update_args(Dict *d, const char *name, Value *args, size_t n,
                     Tuple *kwnames);

/* dict_views.c, dict_iter.c */
Value dict_keys_new(Dict *d);
Value dict_values_new(Dict *d);
Value dict_items_new(Dict *d);
typedef enum DictWhat { DICT_KEYS, DICT_VALUES, DICT_ITEMS } DictWhat;
Value dict_iter_new(Dict *d, DictWhat what, bool back);

extern Type dict_iter_types[12];        /* of [what] + 3 if the dict is ordered
                                           + 6 if backwards */

static inline bool dict_is_ordered(const Dict *d)
{
    return type_has(d->head.type, TYPE_ORDERED);
}

extern const NativeDef dict_methods[];

#endif
