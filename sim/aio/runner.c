/* runner.c - asyncio.run() and Runner: a loop's whole life around one
 * coroutine.
 *
 * What has to happen at the end (cancel what is left, close generators, shut
 * the executor down) takes turns of the loop itself, so both are native frames
 * that go through the steps one after another.
 */
#include "sim/aio/runner.h"

#include "sim/aio/baton.h"
#include "sim/aio/combine.h"
#include "sim/aio/context.h"
#include "sim/aio/created.h"
#include "sim/aio/errors.h"
#include "sim/aio/init.h"
#include "sim/aio/policy.h"
#include "sim/base/zone.h"
#include "sim/vm/call.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

typedef enum RunnerState {
    RUNNER_CREATED, RUNNER_READY, RUNNER_CLOSED,
} RunnerState;

typedef struct Runner {
    Obj head;
    RunnerState state;
    Value debug;                /* or NULL: as it is */
    Value factory;              /* or NULL */
    Loop *loop;                 /* owned; or NULL */
    Value context;              /* or NULL */
    bool policy_set;            /* the loop was made the current one */
    Task *task;                 /* its main one, while SIGINT cancels that;
                                   borrowed */
    int interrupts;             /* how often SIGINT came to it meanwhile */
} Runner;

/* The one that runs in the main thread and gets SIGINT, borrowed; or NULL. */
static Runner *interruptible;
ZONE_KEEP(interruptible);

static Runner *as_runner(Value v)
{
    return (Runner *)(void *)v;
}

/* Makes the loop if there is none yet.  False: raised. */
static bool get_ready(Runner *r)
{
    if (r->state == RUNNER_CLOSED) {
        raise(&exc_RuntimeError, "Runner is closed");
        return false;
    }
    if (r->state == RUNNER_READY)
        return true;
    Value loop = r->factory ? call0(r->factory) : policy_new_loop();
    if (!loop)
        return false;
    if (!is_instance(loop, &loop_type)) {
        raise(&exc_TypeError, "the loop factory has made no event loop, but "
              "%T", loop);
        val_unref(loop);
        return false;
    }
    r->loop = (Loop *)(void *)loop;
    if (!r->factory) {
        r->policy_set = true;
        if (!policy_tell(r->loop))
            return false;
    }
    if (r->debug) {
        int yes = obj_truth(r->debug);
        if (yes < 0)
            return false;
        created_set_debug(r->loop, yes != 0);
    }
    r->context = context_copy_object();
    r->state = RUNNER_READY;
    return true;
}

/* --- closing ------------------------------------------------------------------------ */

/* Asks all tasks that are left to cancel; a gather of them, or NULL if there
 * are none (or raised). */
static Value cancel_all(Loop *l, Value tasks)
{
    List *list = as_list(tasks);

    for (size_t i = 0; i < list->len; i++)
        if (future_cancel_via(list->items[i], NULL, VIA_SHUTDOWN) < 0)
            return NULL;
    if (list->len == 0)
        return NULL;
    return gather_new(l, list->items, list->len, true);
}

static void report_failed(Loop *l, List *tasks)
{
    for (size_t i = 0; i < tasks->len; i++) {
        Future *f = as_future(tasks->items[i]);
        if (!f->failed)
            continue;
        f->log_traceback = false;
        loop_report(l, "unhandled exception during asyncio.run() shutdown",
                    f->value, "task", tasks->items[i]);
    }
}

/* They go, the oldest first. */
static void let_go(List *tasks)
{
    for (size_t i = 0; i < tasks->len; i++)
        val_set_take(&tasks->items[i], none());
}

/* The last step, whatever happened before: closes [l], which was [r]'s. */
static void dispose(Runner *r, Loop *l)
{
    Value pending = exc_take();
    bool ok = (!r->policy_set || policy_tell(NULL)) && loop_close(l);

    if (ok) {
        val_clear((Value *)(void *)&r->loop);
        r->state = RUNNER_CLOSED;
    }
    if (!pending || vm.stopped) {
        val_xunref(pending);
    } else if (ok) {
        raise_again_take(pending);
    } else {
        exc_set_context(exc_raised_peek(), pending);
        val_unref(pending);
    }
}

/* Slots: the Runner, the tasks that were left, the traceback that __exit__()
 * got, which lives as long as that, whatever becomes of the exception, and the
 * loop, which the program may take from the Runner by closing it meanwhile. */
static Value close_step(Frame *f, Value in)
{
    Runner *r = as_runner(f->slots[0]);
    Loop *l = (Loop *)(void *)f->slots[3];
    Value x = NULL;

    if (f->state > 0 && !in)
        goto over;
    val_xunref(in);
    switch (f->state++) {
    case 0:
        f->slots[1] = task_all(l);
        x = cancel_all(l, f->slots[1]);
        if (exc_raised())
            goto over;
        if (!x)
            return frame_again(f, none());
        break;
    case 1:
        report_failed(l, as_list(f->slots[1]));
        let_go(as_list(f->slots[1]));
        val_clear(&f->slots[1]);
        x = loop_shutdown_asyncgens(l);
        break;
    case 2:
        x = loop_shutdown_executor(l);
        break;
    default:
        dispose(r, l);
        return exc_raised() ? NULL : none();
    }
    if (x) {
        Value begun = loop_run_until_complete(l, x);
        val_unref(x);
        return frame_again(f, begun);
    }
over:
    if (vm.stopped)
        return NULL;
    dispose(r, l);
    return NULL;
}

static Value runner_close(Runner *r, Value traceback)
{
    if (r->state != RUNNER_READY)
        return none();
    Value slots[] = {(Value)r, NULL, traceback, (Value)r->loop};
    frame_push_native(close_step, slots, sizeof slots / sizeof *slots)
        ->flags |= 2 * FRAME_MORE;      /* close(), _cancel_all_tasks() */
    return VAL_PUSHED;
}

/* --- SIGINT ---------------------------------------------------------------------------- */

/* That the loop wakes is all that it is for. */
static Value do_nothing(Value a, Value b)
{
    (void)a, (void)b;
    return none();
}

static const Callback callback_nothing = {
    .name = "Runner._on_sigint.<locals>.<lambda>", .run = do_nothing,
};

bool runner_interrupt(void)
{
    Runner *r = interruptible;

    if (!r)
        return false;
    if (++r->interrupts > 1 || future_is_done(&r->task->future)) {
        raise_exc_take(exc_new_value(&exc_KeyboardInterrupt, NULL));
        return true;
    }
    if (future_cancel((Value)r->task, NULL) >= 0)
        loop_soon_threadsafe(r->loop, &callback_nothing, NULL, NULL, NULL,
                             VIA_SOON);
    return true;
}

void runner_forget_interrupts(void)
{
    interruptible = NULL;
}

/* [t], the main task, is cancelled.  If it is because of SIGINT, and nobody else
 * asked for it, KeyboardInterrupt takes its place. */
static void turn_into_interrupt(Runner *r, Value t)
{
    if (r->interrupts == 0 || task_uncancel(as_task(t)) > 0)
        return;
    Value cancelled = exc_take();
    Value exc = exc_new_value(&exc_KeyboardInterrupt, NULL);
    exc_set_context(exc, cancelled);
    val_unref(cancelled);
    raise_exc_take(exc);
}

/* The frame of run_until_complete(): slots: the Runner, the main task. */
static Value task_step(Frame *f, Value in)
{
    Runner *r = as_runner(f->slots[0]);

    if (f->state++ == 0) {
        r->interrupts = 0;
        if (baton.thread->is_main && is_task(f->slots[1])) {
            r->task = as_task(f->slots[1]);
            interruptible = r;
        }
        return frame_again(f, loop_run_until_complete(r->loop, f->slots[1]));
    }
    if (interruptible == r)
        interruptible = NULL;
    if (!in && !vm.stopped && exc_is_raised(&exc_CancelledError))
        turn_into_interrupt(r, f->slots[1]);
    return in;
}

/* --- running --------------------------------------------------------------------------- */

static Value runner_run(Runner *r, Value coro, Value context)
{
    if (!is_coroutine(coro) && type_of(coro) != &generator_type)
        return raise(&exc_ValueError, "a coroutine was expected, got %R",
                     coro);
    if (loop_running_peek())
        raise(&exc_RuntimeError, "Runner.run() cannot be called from a running "
              "event loop");
    if (exc_raised() || !get_ready(r))
        return exc_keep(coro);
    Value task = loop_create_task(r->loop, coro,
                                  context && context != VAL_NONE ? context
                                                                 : r->context);
    if (!task)
        return NULL;
    frame_push_native(task_step, (Value[]){(Value)r, task}, 2)
        ->flags |= FRAME_MORE;          /* run() */
    val_unref(task);
    return VAL_PUSHED;
}

static Value traceback_peek(Value exc)
{
    return exc ? (Value)((Exc *)(void *)exc)->traceback : NULL;
}

/* asyncio.run(): slots: the Runner, the coroutine, then what to deliver: the
 * result or the exception. */
static Value run_step(Frame *f, Value in)
{
    Runner *r = as_runner(f->slots[0]);

    switch (f->state++) {
    case 0:
        return frame_again(f, runner_run(r, f->slots[1], NULL));
    case 1:
        if (vm.stopped)
            return NULL;
        val_set_take(&f->slots[1], NULL);
        f->slots[2] = in;
        f->slots[3] = in ? NULL : exc_take();
        f->handled = val_xref(f->slots[3]);
        return frame_again(f, runner_close(r, traceback_peek(f->slots[3])));
    default:
        if (!in) {
            if (f->slots[3] && !vm.stopped && exc_raised_peek() != f->slots[3])
                exc_set_context(exc_raised_peek(), f->slots[3]);
            return NULL;
        }
        val_unref(in);
        if (f->slots[3])
            raise_again_take(val_ref(f->slots[3]));
        return val_xref(f->slots[2]);
    }
}

static Value asyncio_run(Value self, Value *a)
{
    (void)self;
    if (loop_running_peek()) {
        raise(&exc_RuntimeError, "asyncio.run() cannot be called from a "
              "running event loop");
        return exc_keep(a[0]);
    }
    Value r = obj_new(&runner_type);
    if (a[1] && a[1] != VAL_NONE)
        as_runner(r)->debug = val_ref(a[1]);
    if (!get_ready(as_runner(r))) {
        val_unref(r);
        return NULL;
    }
    frame_push_native(run_step, (Value[]){r, a[0], NULL, NULL}, 4)
        ->flags |= FRAME_MORE;
    val_unref(r);
    return VAL_PUSHED;
}

const NativeDef runner_functions[] = {
    {.name = "=asyncio.runners"},
    {"run", asyncio_run, "main, *, debug=", NULL},
    {0},
};

/* --- the object -------------------------------------------------------------------------- */

static Value method_run(Value self, Value *a)
{
    return runner_run(as_runner(self), a[0], a[1]);
}

static Value method_close(Value self, Value *a)
{
    (void)a;
    return runner_close(as_runner(self), NULL);
}

/* __exit__(exc_type, exc_val, exc_tb) */
static Value method_exit(Value self, Value *a)
{
    return runner_close(as_runner(self), a[2]);
}

static Value method_get_loop(Value self, Value *a)
{
    (void)a;
    if (!get_ready(as_runner(self)))
        return NULL;
    return val_ref((Value)as_runner(self)->loop);
}

static Value method_enter(Value self, Value *a)
{
    (void)a;
    return get_ready(as_runner(self)) ? val_ref(self) : NULL;
}

/* Runner(*, debug=None, loop_factory=None) */
static Value init_bound(Value self, Value *a)
{
    Runner *r = as_runner(self);

    val_set_take(&r->debug, a[0] && a[0] != VAL_NONE ? val_ref(a[0]) : NULL);
    val_set_take(&r->factory, a[1] && a[1] != VAL_NONE ? val_ref(a[1]) : NULL);
    return none();
}

static int runner_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef def = {"Runner.__init__", init_bound,
                                  "*, debug=, loop_factory=", NULL};

    return init_bind(&def, self, args, n, kwnames);
}

static Value runner_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args, (void)n, (void)kwnames;
    return obj_new(cls);
}

static void runner_free(Value self)
{
    Runner *r = as_runner(self);

    val_xunref(r->debug);
    val_xunref(r->factory);
    val_xunref((Value)r->loop);
    val_xunref(r->context);
}

static void runner_visit(Value self, Visit visit, void *arg)
{
    Runner *r = as_runner(self);

    if (r->debug)
        visit(r->debug, arg);
    if (r->factory)
        visit(r->factory, arg);
    if (r->loop)
        visit((Value)r->loop, arg);
    if (r->context)
        visit(r->context, arg);
}

Type runner_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Runner",
    .module = "asyncio.runners",
    .size = sizeof(Runner),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = runner_free,
    .visit = runner_visit,
    .new = runner_new,
    .init = runner_init,
    .methods = (const NativeDef[]){
        {"run", method_run, "coro, *, context=", NULL},
        {"close", method_close, "", NULL},
        {"get_loop", method_get_loop, "", NULL},
        {"__enter__", method_enter, "", NULL},
        {"__exit__", method_exit, "exc_type, exc_val, exc_tb", NULL},
        {0},
    },
};

void runner_start(void)
{
    type_ready(&runner_type);
}

void runner_end(void)
{
    type_end(&runner_type);
}
