/* lru_cache.c - the callable that functools.lru_cache makes.
 *
 * The results stand in a dict, the least recently used first: a hit takes its
 * entry out and puts it at the end.  A call that misses is no C recursion: a
 * native frame waits for the function's result.
 */
#include "sim/lib/functools_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

typedef struct LruCache {
    Obj head;
    Value func;
    Value make_info;            /* callable: hits, misses, maxsize, currsize */
    Dict *results;
    int64_t maxsize;            /* -1: no limit */
    bool typed;
    int64_t hits, misses;
} LruCache;

static LruCache *as_lru(Value v)
{
    return (LruCache *)(void *)v;
}

/* _lru_cache_wrapper(func, maxsize, typed, make_info) */
static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    int64_t maxsize = -1;

    if (!check_args("_lru_cache_wrapper", n, kwnames, 4, 4))
        return NULL;
    if (!obj_callable(args[0]))
        return raise(&exc_TypeError, "the first argument must be callable");
    if (args[1] != VAL_NONE) {
        if (!obj_to_index(args[1], &maxsize))
            return NULL;
        if (maxsize < 0)
            maxsize = 0;
    }
    int typed = obj_truth(args[2]);
    if (typed < 0)
        return NULL;
    LruCache *c = as_lru(obj_new(cls));
    c->func = val_ref(args[0]);
    c->make_info = val_ref(args[3]);
    c->results = dict_new();
    c->maxsize = maxsize;
    c->typed = typed;
    return &c->head;
}

/* --- keys --------------------------------------------------------------- */

/* What tells calls apart: a lone int or str itself; else a tuple of the
 * positional arguments, a mark and name and value of each keyword, and then,
 * if it matters, their types. */
static Value make_key(LruCache *c, Value *args, size_t n, Tuple *kwnames)
{
    size_t nkw = kwnames ? kwnames->len : 0;
    size_t len = n + (nkw ? 1 + 2 * nkw : 0), at = 0;

    if (!c->typed && nkw == 0 && n == 1 &&
        (type_of(args[0]) == &int_type || type_of(args[0]) == &str_type))
        return val_ref(args[0]);
    Tuple *key = tuple_new(len + (c->typed ? n + nkw : 0));
    for (size_t i = 0; i < n; i++)
        key->items[at++] = val_ref(args[i]);
    if (nkw > 0)
        key->items[at++] = val_ref((Value)&lru_cache_type);
    for (size_t i = 0; i < nkw; i++) {
        key->items[at++] = val_ref(kwnames->items[i]);
        key->items[at++] = val_ref(args[n + i]);
    }
    for (size_t i = 0; c->typed && i < n + nkw; i++)
        key->items[at++] = val_ref((Value)type_of(args[i]));
    return (Value)key;
}

/* The result kept for [key], new reference; NULL: none, or raised. */
static Value look_up(LruCache *c, Value key)
{
    Value v = val_xref(dict_get_peek(c->results, key));

    if (!v || c->maxsize < 0)
        return v;
    if (dict_remove(c->results, key) < 0 || dict_set(c->results, key, v) < 0)
        val_clear(&v);
    return v;
}

/* Keeps [v] for [key].  False: raised. */
static bool keep(LruCache *c, Value key, Value v)
{
    if (dict_has(c->results, key) != 0)
        return !exc_raised();
    if (c->maxsize >= 0 && dict_len(c->results) >= (size_t)c->maxsize) {
        Value oldest, result;
        size_t at = 0;
        if (dict_next(c->results, &at, &oldest, &result)) {
            val_ref(oldest);
            int removed = dict_remove(c->results, oldest);
            val_unref(oldest);
            if (removed < 0)
                return false;
        }
    }
    return dict_set(c->results, key, v) == 0;
}

/* --- calling ------------------------------------------------------------ */

/* Keeps result [v] (taken; may be NULL), and passes it on. */
static Value keep_take(LruCache *c, Value key, Value v)
{
    if (v && !keep(c, key, v))
        val_clear(&v);
    return v;
}

/* Waits for the function.  Slots: the cache, the key. */
static Value wait_step(Frame *f, Value in)
{
    return keep_take(as_lru(f->slots[0]), f->slots[1], in);
}

static Value call_and_keep(LruCache *c, Value key, Value *args, size_t n,
                           Tuple *kwnames)
{
    Frame *f = frame_push_native(wait_step, (Value[]){&c->head, key}, 2);
    Value r = call_begin(c->func, args, n, kwnames);

    if (r == VAL_PUSHED)
        return r;
    vm.frame = f->back;
    r = keep_take(c, key, r);
    frame_free(f);
    return r;
}

static Value slot_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    LruCache *c = as_lru(self);

    if (c->maxsize == 0) {
        c->misses++;
        return call_begin(c->func, args, n, kwnames);
    }
    vm_spend(VM_COST_LOOKUP);
    Value key = make_key(c, args, n, kwnames);
    Value v = look_up(c, key);
    if (v) {
        c->hits++;
    } else if (!exc_raised()) {
        c->misses++;
        v = call_and_keep(c, key, args, n, kwnames);
    }
    val_unref(key);
    return v;
}

static Value slot_get(Value self, Value obj, Value cls)
{
    (void)cls;
    return obj && obj != VAL_NONE ? method_new(self, obj) : val_ref(self);
}

/* --- methods ------------------------------------------------------------ */

static Value m_cache_info(Value self, Value *a)
{
    LruCache *c = as_lru(self);
    Value info[] = {
        int_new(c->hits), int_new(c->misses),
        c->maxsize < 0 ? none() : int_new(c->maxsize),
        int_new((int64_t)dict_len(c->results)),
    };

    (void)a;
    return call_begin(c->make_info, info, 4, NULL);
}

static Value m_cache_clear(Value self, Value *a)
{
    LruCache *c = as_lru(self);

    (void)a;
    c->hits = c->misses = 0;
    dict_clear(c->results);
    return none();
}

static Value m_copy(Value self, Value *a)
{
    (void)a;
    return val_ref(self);
}

static void slot_free(Value self)
{
    LruCache *c = as_lru(self);

    val_xunref(c->func);
    val_xunref(c->make_info);
    val_xunref((Value)c->results);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    LruCache *c = as_lru(self);

    if (!c->results)
        return;
    visit(c->func, arg);
    visit(c->make_info, arg);
    visit((Value)c->results, arg);
}

static void slot_clear(Value self)
{
    if (as_lru(self)->results)
        dict_clear(as_lru(self)->results);
}

Type lru_cache_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "_lru_cache_wrapper",
    .module = "functools",
    .size = sizeof(LruCache),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .call = slot_call,
    .descr_get = slot_get,
    .new = slot_new,
    .methods = (const NativeDef[]){
        {"cache_info", m_cache_info, "", NULL},
        {"cache_clear", m_cache_clear, "", NULL},
        {"__copy__", m_copy, "", NULL},
        {"__deepcopy__", m_copy, "memo, /", NULL},
        {0},
    },
};
