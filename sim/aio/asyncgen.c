/* asyncgen.c - async generators that are still open when the loop ends. */
#include "sim/aio/asyncgen.h"

#include "sim/aio/combine.h"
#include "sim/aio/context.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"
#include "sim/vm/weak.h"

static Loop *as_loop(Value v)
{
    return (Loop *)(void *)v;
}

static Gen *as_gen(Value v)
{
    return (Gen *)(void *)v;
}

/* Drops references to generators that are gone.  Those that are done stay, as
 * long as somebody has them: closing them, too, takes a task at the end. */
static void tidy(Loop *l)
{
    List *list = as_list(l->asyncgens);
    size_t kept = 0;

    for (size_t i = 0; i < list->len; i++) {
        Value g = weakref_get(list->items[i]);
        bool there = g != NULL;
        val_xunref(g);
        if (there)
            list->items[kept++] = list->items[i];
        else
            val_unref(list->items[i]);
    }
    list->len = kept;
}

static Value first_iter(Value self, Value *a)
{
    Loop *l = as_loop(self);

    if (as_list(l->asyncgens)->len >= 64)
        tidy(l);
    list_append_take(l->asyncgens, weakref_new(&weakref_type, a[0], NULL));
    return none();
}

/* [agen] will be closed by a task of its own. */
static void forget(Loop *l, Value agen)
{
    List *list = as_list(l->asyncgens);

    for (size_t i = list->len; i-- > 0;) {
        Value g = weakref_get(list->items[i]);
        val_xunref(g);
        if (g == agen) {
            val_unref(list_pop((Value)list, i));
            return;
        }
    }
}

static Value run_create_task(Value a, Value b)
{
    return loop_create_task(as_loop(a), b, NULL);
}

static const Callback callback_create_task = {
    .name = "BaseEventLoop.create_task", .run = run_create_task,
};

/* A generator lost its last reference half-way: a task closes it, in the context
 * of who lost it. */
static Value finalize(Value self, Value *a)
{
    Loop *l = as_loop(self);

    forget(l, a[0]);
    if (l->closed)
        return none();
    Value close = agen_call_new(as_gen(a[0]), AGEN_CLOSE, NULL);
    if (!close)
        return NULL;
    Value context =
        vm.context != l->outer_context ? context_copy_object() : NULL;
    loop_soon_threadsafe(l, &callback_create_task, (Value)l, close, context,
                         VIA_SOON);
    val_xunref(context);
    val_unref(close);
    return none();
}

void asyncgen_set_hooks(Loop *l)
{
    static const NativeDef first = {
        "_asyncgen_firstiter_hook", first_iter, "agen, /", NULL,
    };
    static const NativeDef last = {
        "_asyncgen_finalizer_hook", finalize, "agen, /", NULL,
    };

    vm.agen_firstiter = native_new(&first, (Value)l, NULL);
    vm.agen_finalizer = native_new(&last, (Value)l, NULL);
}

/* --- shutdown_asyncgens() --------------------------------------------------------- */

/* The generators that are still there, as a list. */
static Value generators(Loop *l)
{
    List *refs = as_list(l->asyncgens);
    Value alive = list_new(refs->len);

    for (size_t i = 0; i < refs->len; i++) {
        Value g = weakref_get(refs->items[i]);
        if (g)
            list_append(alive, g);
        val_xunref(g);
    }
    list_clear(l->asyncgens);
    return alive;
}

static void report_errors(Loop *l, List *agens, List *results)
{
    for (size_t i = 0; i < agens->len && i < results->len; i++) {
        Value exc = results->items[i];
        if (!is_instance(exc, &exc_Exception))
            continue;
        Buf b;
        buf_init(&b);
        buf_puts(&b, "an error occurred during closing of asynchronous "
                 "generator ");
        if (obj_add_repr(&b, agens->items[i]) < 0)
            exc_drop();
        loop_report(l, b.data, exc, "asyncgen", agens->items[i]);
        buf_clear(&b);
    }
}

/* A gather() of the aclose() of each of [agens]. */
static Value close_all(Loop *l, List *agens)
{
    Value calls = list_new(agens->len);
    Value all = NULL;

    for (size_t i = 0; i < agens->len; i++) {
        Value call_ = agen_call_new(as_gen(agens->items[i]), AGEN_CLOSE, NULL);
        if (!call_)
            goto out;
        list_append_take(calls, call_);
    }
    all = gather_new(l, as_list(calls)->items, as_list(calls)->len, true);
out:
    val_unref(calls);
    return all;
}

/* Slots: the loop, the generators being closed. */
static Value shutdown_step(Frame *f, Value in)
{
    Loop *l = as_loop(f->slots[0]);

    if (f->state++ == 0) {
        f->slots[1] = generators(l);
        if (as_list(f->slots[1])->len == 0)
            return none();
        Value all = close_all(l, as_list(f->slots[1]));
        if (!all)
            return NULL;
        Value r = gen_await(f, all);
        val_unref(all);
        return r;
    }
    if (!in)
        return NULL;
    report_errors(l, as_list(f->slots[1]), as_list(in));
    val_unref(in);
    return none();
}

Value loop_shutdown_asyncgens(Loop *l)
{
    return gen_new_native(shutdown_step, "shutdown_asyncgens",
                          "BaseEventLoop.shutdown_asyncgens",
                          (Value[]){(Value)l, NULL}, 2);
}
