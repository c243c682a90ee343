/* task_type.c - tasks as programs see them. */
#include "sim/aio/task_int.h"

#include "sim/aio/context.h"
#include "sim/aio/created.h"
#include "sim/aio/emit.h"
#include "sim/aio/loop.h"
#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/module.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- looks ------------------------------------------------------------------------------ */

/* Where CPython has what is a native coroutine here, or a hidden one: the line
 * of its def, the one where it usually waits, and the one where it waits for
 * another call of itself (0: nowhere). */
typedef struct Place {
    const char *qualname, *file;
    int line, waits, again;
} Place;

static const Place places[] = {
    {"sleep", "tasks.py", 637, 649, 0},
    {"wait_for", "tasks.py", 436, 476, 0},
    {"wait", "tasks.py", 399, 428, 0},
    {"to_thread", "threads.py", 12, 25, 0},
    {"Queue.get", "queues.py", 149, 158, 0},
    {"Queue.put", "queues.py", 110, 120, 0},
    {"Queue.join", "queues.py", 206, 215, 0},
    {"Event.wait", "locks.py", 200, 213, 0},
    {"Lock.acquire", "locks.py", 93, 114, 0},
    {"Condition.wait", "locks.py", 248, 267, 0},
    {"Condition.wait_for", "locks.py", 285, 294, 0},
    {"Semaphore.acquire", "locks.py", 364, 387, 0},
    {"Barrier.wait", "locks.py", 481, 497, 0},
    {"open_connection", "streams.py", 26, 48, 0},
    {"start_server", "streams.py", 54, 84, 0},
    {"open_unix_connection", "streams.py", 90, 97, 0},
    {"start_unix_server", "streams.py", 102, 113, 0},
    {"StreamReader.read", "streams.py", 666, 708, 701},
    {"StreamReader.readexactly", "streams.py", 717, 747, 0},
    {"StreamReader.readline", "streams.py", 544, 563, 0},
    {"StreamReader.readuntil", "streams.py", 575, 655, 0},
    {"StreamWriter.drain", "streams.py", 366, 389, 0},
    {"StreamWriter.wait_closed", "streams.py", 360, 361, 0},
};

static const Place *place_of(const char *qualname)
{
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (strcmp(places[i].qualname, qualname) == 0)
            return &places[i];
    return NULL;
}

/* [g] waits for a coroutine of that name. */
static bool waits_for(const Gen *g, Value qualname)
{
    Value inner = gen_awaited_peek(g);

    if (!inner || type_of(inner) != &coroutine_type)
        return false;
    Value name = gen_qualname((Gen *)(void *)inner);
    bool same = strcmp(str_text(name), str_text(qualname)) == 0;
    val_unref(name);
    return same;
}

/* The file that [g]'s code is in, and its line: of the def, or if [now] the
 * one where it stands.  False: unknown. */
static bool add_place(Buf *b, const Gen *g, bool now)
{
    const Code *code = g->frame.code;
    Value qualname = gen_qualname(g);
    const Place *p = !code || code->flags & CODE_HIDDEN
                   ? place_of(str_text(qualname)) : NULL;
    bool again = p && p->again && waits_for(g, qualname);

    val_unref(qualname);
    if (code && !p)
        buf_printf(b, "%s:%d", str_text(code->filename),
                   now ? frame_line(&g->frame) : code->first_line);
    else if (p)
        buf_printf(b, "%s%s:%d", CALLBACK_LIBRARY, p->file,
                   !now ? p->line : again ? p->again : p->waits);
    return code || p;
}

/* "main() running at FILE:LINE", as asyncio shows coroutines. */
static void add_coro(Buf *b, const Gen *g)
{
    Value qualname = gen_qualname(g);
    bool done = g->state == GEN_DONE;

    buf_printf(b, "%s() %s ", str_text(qualname),
               done ? "done, defined at" : "running at");
    val_unref(qualname);
    if (!add_place(b, g, g->state == GEN_ACTIVE))
        buf_puts(b, "asyncio");
}

/* What passes for a coroutine and has no place in the program's text. */
static int add_given(Buf *b, Value given)
{
    int named = callback_add_name(b, given);

    if (named == 0)
        buf_printf(b, "<%s without __name__>", type_of(given)->name);
    buf_puts(b, "()");
    return named < 0 ? -1 : 0;
}

static int add_task_repr(Buf *b, Task *t)
{
    Buf state;

    buf_init(&state);
    int r = future_add_state(&state, &t->future);
    size_t word = strcspn(state.data, " ");
    if (t->cancels > 0 && !future_is_done(&t->future))
        buf_puts(b, "cancelling");
    else
        buf_add(b, state.data, word);
    buf_puts(b, " name=");
    Value name = task_name(t);
    if (r == 0)
        r = obj_add_repr(b, name);
    val_unref(name);
    buf_puts(b, " coro=<");
    if (r == 0 && task_given_peek(t))
        r = add_given(b, task_given_peek(t));
    else if (r == 0 && t->coro)
        add_coro(b, t->coro);
    buf_putc(b, '>');
    if (t->waiter && r == 0) {
        buf_puts(b, " wait_for=");
        r = obj_add_repr(b, t->waiter);
    }
    buf_puts(b, state.data + word);
    buf_clear(&state);
    if (r == 0)
        r = future_add_callbacks(b, &t->future);
    return r;
}

static Value task_repr(Value self)
{
    Buf b;

    if (!future_is_begun(&as_task(self)->future))
        return NULL;
    if (repr_enter(self))
        return str_from("...");
    buf_init(&b);
    buf_printf(&b, "<%s ", type_of(self)->name);
    int r = add_task_repr(&b, as_task(self));
    created_add(&b, self);
    repr_leave(self);
    buf_putc(&b, '>');
    if (r == 0)
        return str_from_buf(&b);
    buf_clear(&b);
    return NULL;
}

/* --- methods ----------------------------------------------------------------------------- */

static Value method_cancel(Value self, Value *a)
{
    int r = task_cancel(as_task(self), a[0]);

    return r < 0 ? NULL : val_ref(val_bool(r));
}

static Value method_cancelling(Value self, Value *a)
{
    (void)a;
    return int_new(as_task(self)->cancels);
}

static Value method_uncancel(Value self, Value *a)
{
    (void)a;
    return int_new(task_uncancel(as_task(self)));
}

static Value method_get_coro(Value self, Value *a)
{
    Task *t = as_task(self);

    (void)a;
    if (task_given_peek(t))
        return val_ref(task_given_peek(t));
    return val_ref(t->coro ? (Value)t->coro : VAL_NONE);
}

static Value method_get_name(Value self, Value *a)
{
    (void)a;
    return task_name(as_task(self));
}

static Value method_set_name(Value self, Value *a)
{
    Task *t = as_task(self);
    Value name = is_str(a[0]) ? val_ref(a[0]) : obj_str(a[0]);

    if (!name)
        return NULL;
    val_set_take(&task_extra(t)->name, name);
    emit(EVENT_LANE_NAME, t->future.id, 0, VIA_NONE, str_text(name));
    return none();
}

/* What [name] of asyncio.base_tasks gives for the task and [limit] (or NULL). */
static Value ask_base_tasks(const char *name, Value self, Value limit, Value file)
{
    Value f = module_attr("asyncio.base_tasks", name);
    Value args[] = {self, limit ? limit : VAL_NONE, file};
    Value r = f ? call(f, args, file ? 3 : 2, NULL) : NULL;

    val_xunref(f);
    return r;
}

static Value method_get_stack(Value self, Value *a)
{
    return ask_base_tasks("_task_get_stack", self, a[0], NULL);
}

static Value method_print_stack(Value self, Value *a)
{
    return ask_base_tasks("_task_print_stack", self, a[0],
                          a[1] ? a[1] : VAL_NONE);
}

static Value refuse_set_result(Value self, Value *a)
{
    (void)self, (void)a;
    return raise(&exc_RuntimeError, "Task does not support set_result "
                 "operation");
}

static Value refuse_set_exception(Value self, Value *a)
{
    (void)self, (void)a;
    return raise(&exc_RuntimeError, "Task does not support set_exception "
                 "operation");
}

static Value get_waiter(Value self)
{
    Value v = as_task(self)->waiter;

    return val_ref(v ? v : VAL_NONE);
}

static Value get_must_cancel(Value self)
{
    return val_ref(val_bool(as_task(self)->future.must_cancel));
}

static Value get_coro(Value self)
{
    return method_get_coro(self, NULL);
}

static Value get_log_destroy(Value self)
{
    return val_ref(val_bool(as_task(self)->future.log_destroy_pending));
}

static int set_log_destroy(Value self, Value v)
{
    int yes = v ? obj_truth(v) : 0;

    if (yes >= 0)
        as_task(self)->future.log_destroy_pending = yes != 0;
    return yes < 0 ? -1 : 0;
}

/* --- life ------------------------------------------------------------------------------------ */

/* Task(coro, *, loop=None, name=None, context=None) */
static Value init_bound(Value self, Value *a)
{
    Loop *loop = loop_given(a[1]);

    if (!loop)
        return NULL;
    if (as_task(self)->future.loop)
        return raise(&exc_RuntimeError, "Task is already initialized");
    Value context = a[3] != VAL_NONE ? a[3] : NULL;
    return task_setup(as_task(self), loop, a[0], a[2], context) ? none() : NULL;
}

static int task_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef def = {"Task", init_bound,
                                  "coro, *, loop=, name=, context=", NULL};
    Value r = native_bind_call(&def, self, args, n, kwnames);

    val_xunref(r);
    return r ? 0 : -1;
}

static Value task_plain_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args, (void)n, (void)kwnames;
    return obj_new(cls);
}

static void task_finalize(Value self)
{
    Task *t = as_task(self);
    Future *f = &t->future;

    if (f->state == FUTURE_PENDING && f->log_destroy_pending && f->loop) {
        f->log_destroy_pending = false;
        loop_report_created(f->loop, "Task was destroyed but it is pending!",
                            NULL, "task", self);
    }
    if (f->log_traceback)
        future_report_lost(f, type_of(self)->name);
}

static void task_free(Value self)
{
    Task *t = as_task(self);

    task_emit_lost(t);
    t->future.id = 0;           /* that was a lane, and is no object */
    task_unregister(t);
    future_slot_free(self);
    val_xunref(t->context);
    val_xunref((Value)t->coro);
    if (t->extra) {
        val_xunref(t->extra->name);
        val_xunref(t->extra->given);
        val_xunref(t->extra->message);
        mem_give(t->extra, sizeof *t->extra);
    }
    val_xunref(t->waiter);
}

static void task_visit(Value self, Visit visit, void *arg)
{
    Task *t = as_task(self);

    if (t->context)
        visit(t->context, arg);
    if (t->coro)
        visit((Value)t->coro, arg);
    if (task_given_peek(t))
        visit(t->extra->given, arg);
    if (task_message_peek(t))
        visit(t->extra->message, arg);
    if (t->waiter)
        visit(t->waiter, arg);
    future_slot_visit(self, visit, arg);
}

static void task_clear(Value self)
{
    Task *t = as_task(self);

    future_slot_clear(self);
    val_clear(&t->context);
    val_clear((Value *)(void *)&t->coro);
    if (t->extra) {
        val_clear(&t->extra->given);
        val_clear(&t->extra->message);
    }
    val_clear(&t->waiter);
}

Type task_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Task",
    .module = "_asyncio",
    .base = &future_type,
    .size = sizeof(Task),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = task_free,
    .visit = task_visit,
    .clear = task_clear,
    .finalize = task_finalize,
    .repr = task_repr,
    .new = task_plain_new,
    .init = task_init,
    .methods = (const NativeDef[]){
        {"cancel", method_cancel, "msg=", NULL},
        {"cancelling", method_cancelling, "", NULL},
        {"uncancel", method_uncancel, "", NULL},
        {"get_coro", method_get_coro, "", NULL},
        {"get_name", method_get_name, "", NULL},
        {"set_name", method_set_name, "value, /", NULL},
        {"get_stack", method_get_stack, "*, limit=", NULL},
        {"print_stack", method_print_stack, "*, limit=, file=", NULL},
        {"set_result", refuse_set_result, "result, /", NULL},
        {"set_exception", refuse_set_exception, "exception, /", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"_fut_waiter", get_waiter, NULL},
        {"_must_cancel", get_must_cancel, NULL},
        {"_coro", get_coro, NULL},
        {"_log_destroy_pending", get_log_destroy, set_log_destroy},
        {0},
    },
};

void task_start(void)
{
    task_forget_all();
    type_ready(&task_type);
}

void task_end(void)
{
    type_end(&task_type);
}
