/* gather.c - asyncio.gather(): a future for the results of many.
 *
 * The future that gather() returns counts its children as they become done,
 * in a callback that each of them has once, however often it was named.
 * Children and future hold one another until then.
 */
#include <stdlib.h>
#include <string.h>

#include "sim/aio/combine_int.h"
#include "sim/aio/errors.h"
#include "sim/base/mem.h"
#include "sim/vm/dict.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

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
        Value message = child->cancel_message ? val_ref(child->cancel_message)
                                              : str_empty();
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
    return val_xref(child->exception);
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
    .run = child_done, .peer = future_peer,
};

/* --- making ------------------------------------------------------- */

static Value of_nothing(Loop *l)
{
    if (!l)
        l = loop_default();
    if (!l)
        return NULL;
    Value future = future_new_for(&future_type, l, FOR_GATHER, 0);
    Value results = list_new(0);
    future_set_result(as_future(future), results);
    val_unref(results);
    return future;
}

static int by_address(const void *a, const void *b)
{
    Value x = *(const Value *)a, y = *(const Value *)b;

    return x < y ? -1 : x > y;
}

/* How many different ones there are, for the tape. */
static size_t count_different(Value *awaitables, size_t n)
{
    if (!emit_state.on)
        return n;
    Value *sorted = mem_alloc(n * sizeof *sorted);
    size_t count = n > 0;
    memcpy(sorted, awaitables, n * sizeof *sorted);
    qsort(sorted, n, sizeof *sorted, by_address);
    for (size_t i = 1; i < n; i++)
        count += sorted[i] != sorted[i - 1];
    mem_free(sorted);
    return count;
}

static Gathering *gathering_new(Loop *l, Value *awaitables, size_t n,
                                bool return_exceptions)
{
    Gathering *g = as_gathering(
        future_new_for(&gathering_type, l, FOR_GATHER,
                       count_different(awaitables, n)));

    g->children = mem_alloc(n * sizeof *g->children);
    g->return_exceptions = return_exceptions;
    return g;
}

/* The future for awaitable [i], which is new to [*g]: a task unless it is a
 * future. */
static Value adopt(Gathering **g, Loop *l, Value *awaitables, size_t n,
                   size_t i, bool return_exceptions)
{
    Value x = awaitables[i], child = loop_ensure_future(l, x);

    if (!child)
        return NULL;
    if (child != x && is_future(child))
        as_future(child)->log_destroy_pending = false;
    if (!*g)
        *g = gathering_new(as_future(child)->loop, awaitables, n,
                           return_exceptions);
    (*g)->awaited++;
    if (!future_add_callback(as_future(child), &callback_child_done, (Value)*g,
                             NULL))
        val_clear(&child);
    return child;
}

Value gather_new(Loop *l, Value *awaitables, size_t n, bool return_exceptions)
{
    if (n == 0)
        return of_nothing(l);
    Gathering *g = NULL;
    Dict *seen = dict_new();
    for (size_t i = 0; i < n; i++) {
        Value x = awaitables[i];
        Value child = val_xref(dict_get_peek(seen, x));
        if (!child && !exc_raised())
            child = adopt(&g, g ? g->future.loop : l, awaitables, n, i,
                          return_exceptions);
        if (!child || dict_set(seen, x, child) < 0) {
            val_xunref(child);
            if (g)
                g->given_up = true;
            val_xunref((Value)g);
            g = NULL;
            break;
        }
        g->children[g->len++] = child;
    }
    val_unref((Value)seen);
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

    g->len = 0;
    while (n > 0)
        val_unref(g->children[--n]);
    future_slot_clear(self);
}

static void slot_free(Value self)
{
    Gathering *g = as_gathering(self);

    while (g->len > 0)
        val_unref(g->children[--g->len]);
    mem_free(g->children);
    future_slot_free(self);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    Gathering *g = as_gathering(self);

    for (size_t i = 0; i < g->len; i++)
        visit(g->children[i], arg);
    future_slot_visit(self, visit, arg);
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
