/* as_completed.c - asyncio.as_completed(): coroutines for the next results.
 *
 * What it gives is an iterator that begins its work when it is first asked, as
 * the generator does that stands here in CPython.  Futures that are done go in
 * a Queue, which the coroutines get() from; a None there says that the time is
 * up.
 */
#include "sim/aio/await.h"
#include "sim/aio/combine_int.h"
#include "sim/aio/queue.h"
#include "sim/vm/set.h"
#include "sim/vm/str.h"

typedef struct AsCompleted {
    Obj head;
    Value futures;              /* the argument, until it begins; or NULL */
    Value timeout;
    Value todo;                 /* set of futures, once it has begun */
    Value done;                 /* Queue */
    Value timer;                /* or NULL */
    size_t left;                /* coroutines still to be given */
} AsCompleted;

static AsCompleted *as_it(Value v)
{
    return (AsCompleted *)(void *)v;
}

/* --- callbacks ---------------------------------------------------- */

static Value on_completion(Value a, Value b)
{
    AsCompleted *it = as_it(a);

    if (set_len(it->todo) == 0)
        return none();          /* the time was up first */
    if (set_remove(it->todo, b) < 0 || !queue_put_now(it->done, b))
        return NULL;
    if (set_len(it->todo) == 0)
        combine_cancel_timer(it->timer);
    return none();
}

static uint32_t own_number(Value a)
{
    return queue_number(as_it(a)->done);
}

static const Callback callback_on_completion = {
    .name = "as_completed.<locals>._on_completion", .place = "tasks.py:602",
    .run = on_completion, .far = 3, .peer = own_number,
};

static Value on_timeout(Value a, Value b)
{
    (void)b;
    AsCompleted *it = as_it(a);
    Value f;

    for (size_t at = 0; set_next(it->todo, &at, &f);) {
        future_remove_callback(as_future(f), &callback_on_completion, a);
        if (!queue_put_now(it->done, VAL_NONE))
            return NULL;
    }
    val_set_take(&it->todo, set_new());
    return none();
}

static const Callback callback_on_timeout = {
    .name = "as_completed.<locals>._on_timeout", .place = "tasks.py:596",
    .run = on_timeout, .far = 3, .peer = own_number,
};

/* --- one result --------------------------------------------------- */

/* FUTURE: what came, which in CPython, too, is in a ring with the exception of
 * its that this raises. */
enum { DONE, FUTURE, WAIT_SLOTS };

static Value wait_step(Frame *f, Value in)
{
    if (f->state++ == 0)
        return await_take(f, queue_get(f->slots[DONE]));
    if (!in)
        return NULL;
    f->slots[FUTURE] = in;
    if (in != VAL_NONE)
        return future_result(as_future(in));
    raise_exc_take(exc_new_value(&exc_TimeoutError, NULL));
    return NULL;
}

/* --- the iterator ------------------------------------------------- */

/* The futures for all of [given], a set, as a set; NULL: raised. */
static Value ensure_all(Loop *l, Value given)
{
    Value futures = set_new(), x;

    for (size_t at = 0; set_next(given, &at, &x);) {
        Value f = loop_ensure_future(l, x);
        bool ok = f && set_add(futures, f) >= 0;
        val_xunref(f);
        if (!ok) {
            val_unref(futures);
            return NULL;
        }
    }
    return futures;
}

static Value read_futures(Loop *l, Value iterable)
{
    Value given = set_new();
    Value futures = NULL;

    if (set_update(given, iterable) >= 0)
        futures = ensure_all(l, given);
    val_unref(given);
    return futures;
}

/* The first next(): makes the tasks.  False: raised. */
static bool begin(AsCompleted *it, Value given)
{
    Value f;

    if (!combine_check_iterable(given, "an iterable"))
        return false;
    it->done = queue_new_for_as_completed();
    Loop *l = loop_given(NULL);
    it->todo = l ? read_futures(l, given) : NULL;
    if (!it->todo)
        return false;
    for (size_t at = 0; set_next(it->todo, &at, &f);)
        if (!future_add_callback(as_future(f), &callback_on_completion,
                                 (Value)it, NULL))
            return false;
    it->left = set_len(it->todo);
    if (it->left == 0 || it->timeout == VAL_NONE)
        return true;
    it->timer = combine_call_later(l, it->timeout, &callback_on_timeout,
                                   (Value)it, NULL);
    return it->timer != NULL;
}

static Value slot_next(Value self)
{
    AsCompleted *it = as_it(self);
    Value given = it->futures;

    if (given) {
        it->futures = NULL;
        bool ok = begin(it, given);
        val_unref(given);
        if (!ok) {
            it->left = 0;
            return NULL;
        }
    }
    if (it->left == 0)
        return NULL;
    it->left--;
    return gen_new_native(wait_step, "_wait_for_one",
                          "as_completed.<locals>._wait_for_one",
                          (Value[WAIT_SLOTS]){it->done}, WAIT_SLOTS);
}

/* --- what generators have ----------------------------------------- */

static Value method_send(Value self, Value *a)
{
    if (as_it(self)->futures && a[0] != VAL_NONE)
        return raise(&exc_TypeError, "can't send non-None value to a "
                     "just-started generator");
    Value v = slot_next(self);
    if (!v && !exc_raised())
        raise_stop(VAL_NONE);
    return v;
}

/* From here on there are no more. */
static void end(AsCompleted *it)
{
    it->left = 0;
    val_clear(&it->futures);
}

static Value method_throw(Value self, Value *a)
{
    bool thrown = gen_raise_thrown(a);
    Value exc = exc_take();

    if (thrown)
        end(as_it(self));
    raise_again_take(exc);
    return NULL;
}

static Value method_close(Value self, Value *a)
{
    (void)a;
    end(as_it(self));
    return none();
}

static Value slot_iter(Value self)
{
    return val_ref(self);
}

static Value slot_repr(Value self)
{
    Buf b;

    buf_init(&b);
    buf_puts(&b, "<generator object as_completed at ");
    obj_add_address(&b, self);
    buf_putc(&b, '>');
    return str_from_buf(&b);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    AsCompleted *it = as_it(self);
    Value all[] = {it->futures, it->timeout, it->todo, it->done, it->timer};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i])
            visit(all[i], arg);
}

static void slot_clear(Value self)
{
    AsCompleted *it = as_it(self);

    it->left = 0;
    val_clear(&it->futures);
    val_clear(&it->todo);
    val_clear(&it->done);
    val_clear(&it->timer);
}

static void slot_free(Value self)
{
    slot_clear(self);
    val_xunref(as_it(self)->timeout);
}

Type as_completed_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "generator",
    .module = "builtins",
    .size = sizeof(AsCompleted),
    .flags = TYPE_GC,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .repr = slot_repr,
    .iter = slot_iter,
    .next = slot_next,
    .methods = (const NativeDef[]){
        {"send", method_send, "value, /", NULL},
        {"throw", method_throw, "typ, val=, tb=, /", NULL},
        {"close", method_close, "", NULL},
        {0},
    },
};

Value combine_as_completed(Value self, Value *a)
{
    (void)self;
    AsCompleted *it = as_it(obj_new(&as_completed_type));

    it->futures = val_ref(a[0]);
    it->timeout = val_ref(a[1] ? a[1] : VAL_NONE);
    return (Value)it;
}
