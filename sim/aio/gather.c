/* gather.c - asyncio.gather(): a future for the results of many.
 *
 * The future that gather() returns counts its children as they become done,
 * in a callback that each of them has once, however often it was named.
 * Children and future hold one another until then.
 */
#include <assert.h>

#include "sim/aio/combine_int.h"
#include "sim/aio/errors.h"
#include "sim/base/mem.h"
#include "sim/vm/cycle.h"
#include "sim/vm/dict.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

enum { CHILD_FAR = 2 };         /* __dict__ and the list in it (Callback.far) */

typedef struct Gathering {
    Future future;
    Value *children;            /* futures (owned), as named: some repeatedly */
    size_t len;
    size_t awaited, finished;   /* children, each counted once */
    bool return_exceptions;
    bool cancel_requested;      /* by cancel(), and a child agreed */
    bool given_up;              /* gather() itself raised half-way */
} Gathering;

static Gathering *as_gathering(Value v)
{
    return (Gathering *)(void *)v;
}

/* --- when children are done --------------------------------------- */

/* A child's place in the list of results; NULL: raised. */
static Value outcome(Future *child)
{
    if (child->state == FUTURE_CANCELLED) {
        Value message = child->value ? val_ref(child->value) : str_empty();
        Value exc = exc_new_value(&exc_CancelledError, message);
        val_unref(message);
        return exc;
    }
    Value exc = future_exception(child);
    if (exc != VAL_NONE)
        return exc;
    val_unref(exc);
    return future_result(child);
}

/* A cancelled gather() ends with the cancellation of its last child. */
static bool end_cancelled(Gathering *g)
{
    Future *last = as_future(g->children[g->len - 1]);
    Value exc = future_cancelled_error(last);
    bool ok = future_set_exception(&g->future, exc);

    val_unref(exc);
    return ok;
}

static bool all_done(Gathering *g)
{
    Value results = list_new(g->len);
    bool ok = true;

    for (size_t i = 0; ok && i < g->len; i++) {
        Value v = outcome(as_future(g->children[i]));
        ok = v != NULL;
        if (ok)
            list_append_take(results, v);
    }
    if (ok && g->cancel_requested)
        ok = end_cancelled(g);
    else if (ok)
        ok = future_set_result(&g->future, results);
    val_unref(results);
    return ok;
}

/* What [child] failed with, which is then known to somebody; or NULL. */
static Value failure(Future *child)
{
    if (child->state == FUTURE_CANCELLED)
        return future_cancelled_error(child);
    child->log_traceback = false;
    return val_xref(future_exception_peek(child));
}

static Value child_done(Value a, Value b)
{
    Gathering *g = as_gathering(a);
    Future *child = as_future(b);
    bool ok = true;

    g->finished++;
    if (g->given_up || future_is_done(&g->future)) {
        child->log_traceback = false;
        return none();
    }
    Value exc = g->return_exceptions ? NULL : failure(child);
    if (exc) {
        ok = future_set_exception(&g->future, exc);
        val_unref(exc);
    } else if (g->finished == g->awaited) {
        ok = all_done(g);
    }
    return ok ? none() : NULL;
}

static const Callback callback_child_done = {
    .name = "gather.<locals>._done_callback", .place = "tasks.py:764",
    .run = child_done, .far = 3, .peer = future_peer,
};

/* --- making ------------------------------------------------------- */

static Value of_nothing(Loop *l)
{
    if (!l)
        l = loop_given(NULL);
    if (!l)
        return NULL;
    Value future = future_new_for(&future_type, l, FOR_GATHER, 0);
    Value results = list_new(0);
    future_set_result(as_future(future), results);
    val_unref(results);
    return future;
}

/* Which of the awaitables have been named before. */
typedef struct Seen {
    uint32_t *first;            /* of each the place where the very same stands
                                   first; owned */
    size_t different;           /* how many there are, so counted */
    Dict *children;             /* if some have an equality of their own: from
                                   awaitables to futures; or NULL */
} Seen;

/* A table of places plus one, half empty; 0 is free. */
static size_t home_of(Value v, size_t size)
{
    uint64_t h = (uint64_t)(uintptr_t)v * 0x9e3779b97f4a7c15u;

    return (size_t)(h >> 32) & (size - 1);
}

static Seen seen_begin(Value *awaitables, size_t n)
{
    Seen s = {.first = mem_alloc(n * sizeof *s.first)};
    size_t size = 4;

    while (size < 2 * n)
        size *= 2;
    uint32_t *table = mem_zalloc(size * sizeof *table);
    for (size_t i = 0; i < n; i++) {
        size_t at = home_of(awaitables[i], size);
        while (table[at] && awaitables[table[at] - 1] != awaitables[i])
            at = (at + 1) & (size - 1);
        if (!table[at]) {
            table[at] = (uint32_t)i + 1;
            s.different++;
        }
        s.first[i] = table[at] - 1;
        if (!s.children && type_of(awaitables[i])->hash != object_type.hash)
            s.children = dict_new();
    }
    mem_free(table);
    return s;
}

static void seen_end(Seen *s)
{
    mem_free(s->first);
    val_xunref((Value)s->children);
}

/* The child for awaitable [i], [x], if it has been named before; new
 * reference.  NULL: it has not, or raised. */
static Value seen_child(const Seen *s, const Gathering *g, Value x, size_t i)
{
    if (s->children)
        return val_xref(dict_get_peek(s->children, x));
    return s->first[i] < i ? val_ref(g->children[s->first[i]]) : NULL;
}

/* The call of gather() that is being worked at. */
typedef struct Call {
    Value *awaitables;
    size_t len;
    bool return_exceptions;
    Seen seen;
} Call;

static Gathering *gathering_new(Loop *l, const Call *c)
{
    Gathering *g = as_gathering(future_new_for(&gathering_type, l, FOR_GATHER,
                                               c->seen.different));

    g->children = mem_alloc(c->len * sizeof *g->children);
    g->return_exceptions = c->return_exceptions;
    return g;
}

/* The future for awaitable [x], which is new to [*g]: a task unless it is a
 * future. */
static Value adopt(Gathering **g, Loop *l, const Call *c, Value x)
{
    Value child = loop_ensure_future(l, x);

    if (!child)
        return NULL;
    if (child != x && is_future(child))
        as_future(child)->log_destroy_pending = false;
    if (!*g && !future_is_begun(as_future(child))) {
        val_unref(child);
        return NULL;
    }
    if (!*g)
        *g = gathering_new(as_future(child)->loop, c);
    (*g)->awaited++;
    if (!future_add_callback(as_future(child), &callback_child_done, (Value)*g,
                             NULL))
        val_clear(&child);
    return child;
}

/* The child for awaitable [i]; NULL: raised. */
static Value child_of(Gathering **g, Loop *l, const Call *c, size_t i)
{
    Value x = c->awaitables[i], child = seen_child(&c->seen, *g, x, i);

    if (child || exc_raised())
        return child;
    child = adopt(g, *g ? (*g)->future.loop : l, c, x);
    if (child && c->seen.children && dict_set(c->seen.children, x, child) < 0)
        val_clear(&child);
    return child;
}

Value gather_new(Loop *l, Value *awaitables, size_t n, bool return_exceptions)
{
    if (n == 0)
        return of_nothing(l);
    Gathering *g = NULL;
    Call c = {awaitables, n, return_exceptions, seen_begin(awaitables, n)};
    for (size_t i = 0; i < n; i++) {
        Value child = child_of(&g, l, &c, i);
        if (child) {
            assert(g);          /* made with the first child */
            g->children[g->len++] = child;
            continue;
        }
        if (g)
            g->given_up = true;
        val_xunref((Value)g);
        g = NULL;
        break;
    }
    seen_end(&c.seen);
    return (Value)g;
}

Value combine_gather(Value self, Value *a)
{
    (void)self;
    Tuple *all = as_tuple(a[0]);
    int keep = a[1] ? obj_truth(a[1]) : 0;

    return keep < 0 ? NULL : gather_new(NULL, all->items, all->len, keep);
}

/* --- the type ----------------------------------------------------- */

/* cancel(msg=None): asks all children; the future itself is done when they
 * are. */
static Value method_cancel(Value self, Value *a)
{
    Gathering *g = as_gathering(self);
    bool any = false;

    if (future_is_done(&g->future))
        return val_ref(VAL_FALSE);
    for (size_t i = 0; i < g->len; i++) {
        int asked = future_cancel_via(g->children[i], a[0], VIA_GROUP);
        if (asked < 0)
            return NULL;
        any = any || asked;
    }
    if (any)
        g->cancel_requested = true;
    return val_ref(val_bool(any));
}

static void slot_clear(Value self)
{
    Gathering *g = as_gathering(self);
    size_t n = g->len;

    future_slot_clear(self);
    g->len = 0;
    while (n > 0)
        val_unref(g->children[--n]);
}

static void slot_free(Value self)
{
    Gathering *g = as_gathering(self);

    future_slot_free(self);
    while (g->len > 0)
        val_unref(g->children[--g->len]);
    mem_free(g->children);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    Gathering *g = as_gathering(self);

    future_slot_visit(self, visit, arg);
    for (size_t i = g->len; i-- > 0;)
        cycle_visit_far(g->children[i], CHILD_FAR, visit, arg);
}

Type gathering_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "_GatheringFuture",
    .module = "asyncio.tasks",
    .base = &future_type,
    .size = sizeof(Gathering),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .methods = (const NativeDef[]){
        {"cancel", method_cancel, "msg=", NULL},
        {0},
    },
};
