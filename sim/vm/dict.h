/* dict.h - dicts (insertion-ordered) and their views.
 *
 * Entries stand in an array in the order of insertion, removed ones leaving a
 * gap (key NULL; its hash is then a number of an entry further on up to which
 * there are only gaps).  Where there is room for more than 10 entries, an
 * open-addressed table of entry numbers finds them by hash.  Below that the
 * array is searched, which for interned keys is a few comparisons of pointers.
 *
 * Hints: an entry's number stays valid until the dict is compacted, so callers
 * (the interpreter's caches) may remember it and check whether
 * entries[hint].key is still the name they want.
 */
#ifndef SIM_VM_DICT_H
#define SIM_VM_DICT_H

#include "sim/vm/obj.h"

typedef struct DictEntry {
    Value key, value;           /* owned; key NULL: a gap */
    int64_t hash;
} DictEntry;

struct Dict {
    OBJ_HEAD(uint16_t stamp;);  /* not 0: no key was added since a LOAD_GLOBAL
                                   drew it from vm.stamps; no other dict has it.
                                   Above STAMP_MAX: since an iterator of an
                                   OrderedDict drew it */
    DictEntry *entries;
    uint32_t used, cap;         /* entries in use (with gaps), and room */
    uint32_t count;             /* without gaps */
    uint32_t table_size;        /* a power of two, or 0: no table yet */
    int32_t *table;             /* entry numbers; -1: free */
};

extern Type dict_type, dict_keys_type, dict_values_type, dict_items_type;

#define STAMP_MAX INT16_MAX

static inline bool is_dict(Value v)             /* or a subclass */
{
    return is_obj(v) && type_has(v->type, TYPE_DICT_SUB);
}

static inline Dict *as_dict(Value v)
{
    assert(is_dict(v));
    return (Dict *)(void *)v;
}

Dict *dict_new(void);
size_t dict_len(const Dict *d);

/* Borrowed; NULL: not there, or raised (hash or == of the key did): test
 * exc_raised() where the key is not a plain str or int. */
Value dict_get_peek(Dict *d, Value key);
int dict_set(Dict *d, Value key, Value v);      /* refs both; -1: raised */
/* The same for each of [kwnames] (NULL: none), whose values are the arguments
 * behind the first [n]. */
int dict_set_all(Dict *d, const Tuple *kwnames, Value *args, size_t n);
int dict_remove(Dict *d, Value key);    /* 1: was there, 0: not, -1: raised */
Value dict_pop(Dict *d, Value key);     /* NULL: not there, or raised */
int dict_has(Dict *d, Value key);
void dict_clear(Dict *d);
Value dict_copy(Dict *d);
Value dict_setdefault(Dict *d, Value key, Value v);     /* new reference */
int dict_update(Dict *d, Value from);   /* mapping or pairs */
/* The same, up to a key that [d] has: then 1, and [*twice] is that key, a new
 * reference. */
int dict_merge(Dict *d, Value from, Value *twice);
/* Moves the entry of [key] behind or before all others; 1: is there, 0: not,
 * -1: raised. */
int dict_move_to_end(Dict *d, Value key, bool last);
bool dict_check(const Dict *d);         /* asserts its invariants */

/* The same for interned strs: cannot raise, for neither hash nor == of a key's
 * class is asked.  (CPython asks it, where a program has put a key of its own
 * among names.) */
Value dict_get_name_peek(Dict *d, Value name);
void dict_set_name(Dict *d, Value name, Value v);
bool dict_remove_name(Dict *d, Value name);     /* false: was not there */
void dict_set_s(Dict *d, const char *name, Value v);
Value dict_get_s_peek(Dict *d, const char *name);

/* The entry of interned [name], or -1. */
int64_t dict_find_name(Dict *d, Value name);

/* Walks the entries: start [at] at 0; false at the end.  What comes out is
 * borrowed; the dict must not grow meanwhile. */
bool dict_next(Dict *d, size_t *at, Value *key, Value *value);

void dict_start(void);
void dict_end(void);

#endif
