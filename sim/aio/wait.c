/* wait.c - asyncio.wait(): until all, the first, or the first failing future
 * is done.
 *
 * Bare coroutines are taken too, as Python 3.10 did, with its warning.
 */
#include "sim/aio/await.h"
#include "sim/aio/combine_int.h"
#include "sim/aio/emit.h"
#include "sim/aio/release.h"
#include "sim/base/zone.h"
#include "sim/vm/seq.h"
#include "sim/vm/set.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"

typedef enum WaitMode { WAIT_ALL, WAIT_FIRST, WAIT_EXCEPTION } WaitMode;

/* What the callbacks on the futures know. */
typedef struct Waiting {
    Obj head;
    Value waiter;               /* the future that wait() itself waits for */
    Value timer;                /* or NULL */
    size_t left;
    WaitMode mode;
} Waiting;

static Waiting *as_waiting(Value v)
{
    return (Waiting *)(void *)v;
}

static void slot_free(Value self)
{
    val_xunref(as_waiting(self)->waiter);
    val_xunref(as_waiting(self)->timer);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    Waiting *w = as_waiting(self);

    if (w->waiter)
        visit(w->waiter, arg);
    if (w->timer)
        visit(w->timer, arg);
}

static void slot_clear(Value self)
{
    val_clear(&as_waiting(self)->waiter);
    val_clear(&as_waiting(self)->timer);
}

Type waiting_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Waiting",
    .module = "asyncio.tasks",
    .size = sizeof(Waiting),
    .flags = TYPE_GC,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
};

/* --- while waiting ------------------------------------------------ */

/* True if [f] was what the wait is for.  Looks at exceptions only where
 * CPython does: that makes them retrieved. */
static bool is_enough(Waiting *w, Future *f)
{
    if (w->left == 0 || w->mode == WAIT_FIRST)
        return true;
    if (w->mode != WAIT_EXCEPTION || f->state == FUTURE_CANCELLED)
        return false;
    f->log_traceback = false;
    return f->failed;
}

static Value on_completion(Value a, Value b)
{
    Waiting *w = as_waiting(a);

    w->left -= w->left > 0;
    if (!is_enough(w, as_future(b)))
        return none();
    combine_cancel_timer(w->timer);
    if (!future_is_done(as_future(w->waiter)))
        future_set_result(as_future(w->waiter), VAL_NONE);
    return none();
}

static uint32_t waiter_number(Value a)
{
    return as_future(as_waiting(a)->waiter)->id;
}

static const Callback callback_on_completion = {
    .name = "_wait.<locals>._on_completion", .place = "tasks.py:519",
    .run = on_completion, .far = 3, .peer = waiter_number,
};

/* --- arguments ---------------------------------------------------- */

static bool read_mode(Value v, WaitMode *out)
{
    if (!v || str_is(v, "ALL_COMPLETED"))
        *out = WAIT_ALL;
    else if (str_is(v, "FIRST_COMPLETED"))
        *out = WAIT_FIRST;
    else if (str_is(v, "FIRST_EXCEPTION"))
        *out = WAIT_EXCEPTION;
    else
        return raise(&exc_ValueError, "Invalid return_when value: %S", v);
    return true;
}

/* Lines at which coroutines were passed: each warns once.  A set or NULL. */
static Value warned;
ZONE_KEEP(warned);

void wait_forget(void)
{
    val_clear(&warned);
}

/* Says so on stderr, if it is the program itself that awaits. */
static void warn(void)
{
    static const char text[] = "DeprecationWarning: The explicit passing of "
        "coroutine objects to asyncio.wait() is deprecated since Python 3.8, "
        "and scheduled for removal in Python 3.11.";
    Frame *f = vm_where();
    Buf b;

    if (!f)
        return;
    if (!warned)
        warned = set_new();
    Value line = val_small(frame_line(f));
    if (set_has(warned, line))
        return;
    set_add(warned, line);
    buf_init(&b);
    buf_printf(&b, "%s:%d: %s\n", str_text(f->code->filename), frame_line(f),
               text);
    source_add_line(&b, f->code->filename, frame_line(f), 2);
    emit(EVENT_WARNING, emit_state.lane, 0, VIA_NONE, text);
    vm_write(2, b.data, b.len);
    buf_clear(&b);
}

/* The futures in [given], a set: coroutines in it become tasks.  A new set, or
 * NULL: raised. */
static Value futures_of(Value given, Loop *l)
{
    Value futures = set_new(), x;
    bool has_coroutines = false;

    for (size_t at = 0; set_next(given, &at, &x);)
        has_coroutines = has_coroutines || combine_is_coroutine(x);
    if (has_coroutines)
        warn();
    for (size_t at = 0; set_next(given, &at, &x);) {
        Value f = combine_is_coroutine(x) ? loop_ensure_future(l, x)
                                          : val_ref(x);
        bool ok = f && set_add(futures, f) >= 0;
        val_xunref(f);
        if (!ok) {
            val_unref(futures);
            return NULL;
        }
    }
    return futures;
}

/* The argument [fs] as a set of futures; NULL: raised. */
static Value read_futures(Value fs, Loop *l)
{
    Value given = set_new();
    Value futures = NULL;

    if (set_update(given, fs) >= 0)
        futures = futures_of(given, l);
    val_unref(given);
    if (!futures || set_len(futures) > 0)
        return futures;
    val_unref(futures);
    return raise(&exc_AssertionError, "Set of Futures is empty.");
}

static bool check_arguments(Value fs, Value return_when, WaitMode *mode)
{
    if (!combine_check_iterable(fs, "a list"))
        return false;
    int some = obj_truth(fs);
    if (some == 0)
        raise(&exc_ValueError, "Set of Tasks/Futures is empty.");
    return some > 0 && read_mode(return_when, mode);
}

/* --- the coroutine ------------------------------------------------ */

enum { FUTURES, TIMEOUT, RETURN_WHEN, STATE, SLOTS };

/* Fills slots FUTURES and STATE.  False: raised. */
static bool prepare(Frame *f, WaitMode mode, Loop *l)
{
    Value futures = read_futures(f->slots[FUTURES], l);

    if (!futures)
        return false;
    val_set_take(&f->slots[FUTURES], futures);
    Waiting *w = as_waiting(obj_new(&waiting_type));
    f->slots[STATE] = (Value)w;
    w->left = set_len(futures);
    w->waiter = (Value)combine_future(l, FOR_WAIT, w->left);
    w->mode = mode;
    if (f->slots[TIMEOUT] != VAL_NONE) {
        w->timer = combine_call_later(l, f->slots[TIMEOUT],
                                      &release_timer, w->waiter, NULL);
        if (!w->timer)
            return false;
    }
    return true;
}

static Value begin(Frame *f)
{
    WaitMode mode = WAIT_ALL;
    Value x;

    if (!check_arguments(f->slots[FUTURES], f->slots[RETURN_WHEN], &mode))
        return exc_keep(f->slots[FUTURES]);
    Loop *l = loop_running();
    if (!l || !prepare(f, mode, l))
        return exc_keep(f->slots[FUTURES]);
    for (size_t at = 0; set_next(f->slots[FUTURES], &at, &x);) {
        if (!is_future(x))
            return raise(&exc_AttributeError, "'%T' object has no attribute "
                         "'add_done_callback'", x);
        if (!future_add_callback(as_future(x), &callback_on_completion,
                                 f->slots[STATE], NULL))
            return NULL;
    }
    return gen_await(f, as_waiting(f->slots[STATE])->waiter);
}

/* (done, pending) */
static Value sorted_out(Value futures)
{
    Value sets[] = {set_new(), set_new()}, x;
    bool ok = true;

    for (size_t at = 0; ok && set_next(futures, &at, &x);)
        ok = set_add(sets[!future_is_done(as_future(x))], x) >= 0;
    Value pair = ok ? tuple_pair(sets[0], sets[1]) : NULL;
    val_unref(sets[0]);
    val_unref(sets[1]);
    return pair;
}

static Value step(Frame *f, Value in)
{
    Value x;

    if (f->state++ == 0)
        return begin(f);
    await_caught();
    combine_cancel_timer(as_waiting(f->slots[STATE])->timer);
    for (size_t at = 0; set_next(f->slots[FUTURES], &at, &x);)
        future_remove_callback(as_future(x), &callback_on_completion,
                               f->slots[STATE]);
    if (!in)
        return NULL;
    val_unref(in);
    return sorted_out(f->slots[FUTURES]);
}

Value combine_wait(Value self, Value *a)
{
    (void)self;
    Value slots[SLOTS] = {a[0], a[1] ? a[1] : VAL_NONE, a[2], NULL};

    return gen_new_native(step, "wait", "wait", slots, SLOTS);
}
