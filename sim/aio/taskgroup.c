/* taskgroup.c - asyncio.TaskGroup: tasks that end together.
 *
 * The first task that fails aborts the group: its siblings are cancelled, and
 * the parent too if it is still in the block.  Leaving the block waits until
 * all have ended, however often the parent is cancelled meanwhile, and raises
 * what they failed with as one group.
 */
#include "sim/aio/await.h"
#include "sim/aio/combine_int.h"
#include "sim/aio/init.h"
#include "sim/vm/seq.h"
#include "sim/vm/set.h"
#include "sim/vm/str.h"

static TaskGroup *as_group(Value v)
{
    return (TaskGroup *)(void *)v;
}

static size_t tasks_left(TaskGroup *g)
{
    return g->tasks ? set_len(g->tasks) : 0;
}

static size_t error_count(TaskGroup *g)
{
    return g->errors ? as_list(g->errors)->len : 0;
}

static bool is_base_error(Value exc)
{
    return is_instance(exc, &exc_SystemExit) ||
           is_instance(exc, &exc_KeyboardInterrupt);
}

/* Cancels all tasks.  False: raised. */
static bool abort_all(TaskGroup *g)
{
    Value list = list_new(tasks_left(g)), t;
    bool ok = true;

    g->aborting = true;
    for (size_t at = 0; set_next(g->tasks, &at, &t);)
        if (!future_is_done(as_future(t)))
            list_append(list, t);
    for (size_t i = 0; ok && i < as_list(list)->len; i++)
        ok = future_cancel_via(as_list(list)->items[i], NULL,
                               VIA_GROUP) >= 0;
    val_unref(list);
    return ok;
}

/* --- when a task is done ------------------------------------------ */

/* The parent is done although the group is not: nobody else will hear. */
static void report_orphan(TaskGroup *g, Future *task, Value exc)
{
    Buf b;

    buf_init(&b);
    buf_puts(&b, "Task ");
    bool ok = obj_add_repr(&b, (Value)task) == 0;
    buf_puts(&b, " has errored out but its parent task ");
    ok = ok && obj_add_repr(&b, g->parent) == 0;
    buf_puts(&b, " is already completed");
    if (ok)
        loop_report(g->loop, b.data, exc, "task", (Value)task);
    buf_clear(&b);
}

static void failed(TaskGroup *g, Future *task, Value exc)
{
    if (g->errors)
        list_append(g->errors, exc);
    if (is_base_error(exc) && !g->base_error)
        g->base_error = val_ref(exc);
    if (future_is_done(as_future(g->parent))) {
        report_orphan(g, task, exc);
    } else if (!g->aborting && !g->parent_cancel_requested) {
        if (!abort_all(g))
            return;
        g->parent_cancel_requested = true;
        future_cancel_via(g->parent, NULL, VIA_GROUP);
    }
}

static Value task_done(Value a, Value b)
{
    TaskGroup *g = as_group(a);
    Future *task = as_future(b);

    if (!g->tasks)
        return none();          /* being collected with its tasks */
    if (set_remove(g->tasks, b) < 0)
        return NULL;
    if (g->completed && tasks_left(g) == 0 &&
        !future_is_done(as_future(g->completed)))
        future_set_result(as_future(g->completed), VAL_TRUE);
    if (task->failed) {
        task->log_traceback = false;
        Value exc = val_ref(task->value);
        failed(g, task, exc);
        val_unref(exc);
    }
    return exc_raised() ? NULL : none();
}

static uint32_t group_number(Value a)
{
    return as_group(a)->told.id;
}

static const Callback callback_task_done = {
    .name = "TaskGroup._on_task_done",
    .run = task_done, .far = 1, .peer = group_number,
};

/* --- async with --------------------------------------------------- */

static Value enter_step(Frame *f, Value in)
{
    (void)in;
    TaskGroup *g = as_group(f->slots[0]);

    if (!init_ran(g->tasks, f->slots[0], "_entered"))
        return NULL;
    if (g->entered)
        return raise(&exc_RuntimeError,
                     "TaskGroup %R has already been entered", (Value)g);
    if (!g->loop) {
        Loop *l = loop_running();
        if (!l)
            return NULL;
        g->loop = REF(l);
    }
    Task *task = g->loop->stepping;
    if (!task)
        return raise(&exc_RuntimeError,
                     "TaskGroup %R cannot determine the parent task",
                     (Value)g);
    val_set_take(&g->parent, (Value)REF(task));
    g->entered = true;
    return val_ref((Value)g);
}

/* TRACEBACK: kept as long as all arguments, whatever becomes of the exception.
 * PENDING: the CancelledError that is to go on, or NULL.  ERROR: the group that
 * is raised, which is so in a ring with its traceback, as in CPython. */
enum { SELF, EXC_TYPE, EXC, TRACEBACK, PENDING, ERROR, EXIT_SLOTS };

static bool exit_is_cancelled(Frame *f)
{
    return f->slots[EXC_TYPE] == (Value)&exc_CancelledError;
}

/* The CancelledError by which the group has stopped its parent is here. */
static void parent_stopped(TaskGroup *g)
{
    g->parent_stopped = true;
    task_cancel_arrived(as_task(g->parent), VIA_GROUP);
}

/* The block has ended.  False: raised. */
static bool begin_exit(Frame *f)
{
    TaskGroup *g = as_group(f->slots[SELF]);
    Value exc = f->slots[EXC];

    if (!init_ran(g->tasks, f->slots[SELF], "_parent_cancel_requested"))
        return false;
    g->exiting = true;
    if (exc != VAL_NONE && is_base_error(exc) && !g->base_error)
        g->base_error = val_ref(exc);
    if (exit_is_cancelled(f)) {
        f->slots[PENDING] = val_ref(exc);
        if (g->parent_cancel_requested)
            parent_stopped(g);
    }
    if (g->parent_cancel_requested && task_uncancel(as_task(g->parent)) == 0)
        val_clear(&f->slots[PENDING]);
    if (f->slots[EXC_TYPE] == VAL_NONE || g->aborting)
        return true;
    return abort_all(g);
}

/* Waits until the tasks are done. */
static Value wait_for_tasks(Frame *f)
{
    TaskGroup *g = as_group(f->slots[SELF]);

    if (!g->completed) {
        Future *done = combine_future(g->loop, FOR_TASK_GROUP, tasks_left(g));
        g->completed = (Value)done;
        if (emit_state.on && g->told.id)
            emit_event((Event){.kind = EVENT_BLOCKED, .lane = emit_state.lane,
                               .obj = g->told.id, .peer = done->id,
                               .ready_pos = -1, .ready_len = -1});
    }
    return gen_await(f, g->completed);
}

/* The wait is over: the tasks are done, or the parent was cancelled.  False:
 * something else is raised. */
static bool waited_take(Frame *f, Value in)
{
    TaskGroup *g = as_group(f->slots[SELF]);

    if (!in && !await_cancelled())
        return false;
    if (in) {
        val_unref(in);
    } else {
        Value exc = exc_take();
        if (g->parent_cancel_requested && !g->parent_stopped)
            parent_stopped(g);
        if (!g->aborting) {
            val_set_take(&f->slots[PENDING], val_ref(exc));
            abort_all(g);
        }
        val_unref(exc);
    }
    val_clear(&g->completed);
    return !exc_raised();
}

/* Raises all errors as one. */
static Value raise_errors(Frame *f)
{
    TaskGroup *g = as_group(f->slots[SELF]);
    Tuple *all = as_tuple(list_to_tuple(g->errors));
    Value group = exc_group_new("unhandled errors in a TaskGroup", all);

    val_unref((Value)all);
    if (group) {
        raise_exc_take(group);
        ((Exc *)(void *)group)->suppress_context = true;
        f->slots[ERROR] = val_ref(group);
        exc_reached_native(f);
        raise_again_take(exc_take());   /* a `finally` catches it in CPython */
    }
    val_clear(&g->errors);
    return NULL;
}

static Value end_exit(Frame *f)
{
    TaskGroup *g = as_group(f->slots[SELF]);

    if (g->base_error)
        return raise_exc(g->base_error);
    if (f->slots[PENDING] && error_count(g) == 0)
        return raise_exc(f->slots[PENDING]);
    if (f->slots[EXC_TYPE] != VAL_NONE && !exit_is_cancelled(f) && g->errors)
        list_append(g->errors, f->slots[EXC]);
    return error_count(g) > 0 ? raise_errors(f) : none();
}

static Value exit_step(Frame *f, Value in)
{
    bool ok = f->state++ == 0 ? begin_exit(f) : waited_take(f, in);

    if (!ok)
        return NULL;
    if (tasks_left(as_group(f->slots[SELF])) > 0)
        return wait_for_tasks(f);
    return end_exit(f);
}

static Value method_aenter(Value self, Value *a)
{
    (void)a;
    return gen_new_native(enter_step, "__aenter__", "TaskGroup.__aenter__",
                          &self, 1);
}

static Value method_aexit(Value self, Value *a)
{
    Value slots[EXIT_SLOTS] = {self, a[0], a[1], a[2]};

    return gen_new_native(exit_step, "__aexit__", "TaskGroup.__aexit__", slots,
                          EXIT_SLOTS);
}

/* --- create_task() ------------------------------------------------ */

static bool may_create(TaskGroup *g)
{
    if (!init_ran(g->tasks, (Value)g, "_entered"))
        return false;
    const char *why = !g->entered ? "has not been entered"
                    : g->exiting && tasks_left(g) == 0 ? "is finished"
                    : g->aborting ? "is shutting down" : NULL;

    if (why)
        raise(&exc_RuntimeError, "TaskGroup %R %s", (Value)g, why);
    return !why;
}

/* create_task(coro, *, name=None, context=None) */
static Value method_create_task(Value self, Value *a)
{
    TaskGroup *g = as_group(self);

    if (!may_create(g))
        return exc_keep(a[0]);
    Value task = combine_future_or_raise_take(
        combine_new_task(g->loop, a[0], a[1], a[2]));
    if (!task || !future_takes_callbacks(as_future(task))) {
        val_xunref(task);
        return NULL;
    }
    /* CPython adds it last; but who reads the tape counts it by its callback. */
    Value error = set_add(g->tasks, task) < 0 ? exc_take() : NULL;
    future_add_callback(as_future(task), &callback_task_done, self, NULL);
    if (!error)
        return task;
    raise_again_take(error);
    val_unref(task);
    return NULL;
}

/* --- looks and life ----------------------------------------------- */

static Value slot_repr(Value self)
{
    TaskGroup *g = as_group(self);
    Buf b;

    if (!init_ran(g->tasks, self, "_tasks"))
        return NULL;
    buf_init(&b);
    buf_puts(&b, "<TaskGroup");
    if (tasks_left(g) > 0)
        buf_printf(&b, " tasks=%zu", tasks_left(g));
    if (error_count(g) > 0)
        buf_printf(&b, " errors=%zu", error_count(g));
    if (g->aborting)
        buf_puts(&b, " cancelling");
    else if (g->entered)
        buf_puts(&b, " entered");
    buf_putc(&b, '>');
    return str_from_buf(&b);
}

#define PART(NAME, FIELD) \
    static Value get_##NAME(Value self) \
    { \
        Value v = (Value)as_group(self)->FIELD; \
        return val_ref(v ? v : VAL_NONE); \
    }
PART(tasks, tasks)
PART(errors, errors)
PART(parent, parent)
PART(loop, loop)
PART(base_error, base_error)
PART(completed, completed)

#define FLAG(NAME) \
    static Value get_##NAME(Value self) \
    { \
        return val_ref(val_bool(as_group(self)->NAME)); \
    }
FLAG(entered)
FLAG(exiting)
FLAG(aborting)
FLAG(parent_cancel_requested)

static Value init_bound(Value self, Value *a)
{
    (void)a;
    val_set_take(&as_group(self)->tasks, set_new());
    val_set_take(&as_group(self)->errors, list_new(0));
    told_begin(&as_group(self)->told, self, NULL, 0, 0);
    return none();
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef def = {"TaskGroup.__init__", init_bound, "", NULL};

    return init_bind(&def, self, args, n, kwnames);
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args, (void)n, (void)kwnames;
    return obj_new(cls);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    TaskGroup *g = as_group(self);
    Value all[] = {(Value)g->loop, g->parent, g->tasks, g->errors,
                   g->base_error, g->completed};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i])
            visit(all[i], arg);
}

static void slot_clear(Value self)
{
    TaskGroup *g = as_group(self);

    told_end(&g->told);
    val_clear((Value *)(void *)&g->loop);
    val_clear(&g->parent);
    val_clear(&g->tasks);
    val_clear(&g->errors);
    val_clear(&g->base_error);
    val_clear(&g->completed);
}

Type task_group_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "TaskGroup",
    .module = "asyncio.taskgroups",
    .size = sizeof(TaskGroup),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = slot_clear,
    .visit = slot_visit,
    .clear = slot_clear,
    .repr = slot_repr,
    .new = slot_new,
    .init = slot_init,
    .methods = (const NativeDef[]){
        {"__aenter__", method_aenter, "async", NULL},
        {"__aexit__", method_aexit, "async et, exc, tb", NULL},
        {"create_task", method_create_task, "coro, *, name=, context=", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"_tasks", get_tasks, NULL},
        {"_errors", get_errors, NULL},
        {"_parent_task", get_parent, NULL},
        {"_loop", get_loop, NULL},
        {"_base_error", get_base_error, NULL},
        {"_on_completed_fut", get_completed, NULL},
        {"_entered", get_entered, NULL},
        {"_exiting", get_exiting, NULL},
        {"_aborting", get_aborting, NULL},
        {"_parent_cancel_requested", get_parent_cancel_requested, NULL},
        {0},
    },
};
