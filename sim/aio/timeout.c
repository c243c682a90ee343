/* timeout.c - asyncio.timeout(): a time limit on a block of code.
 *
 *     CREATED --aenter--> ENTERED --aexit--> EXITED
 *                            |
 *                            +--time is up--> EXPIRING --aexit--> EXPIRED
 *
 * When the time is up the task is cancelled; leaving the block turns that
 * CancelledError, and no other, into TimeoutError.
 */
#include "sim/aio/await.h"
#include "sim/aio/combine_int.h"
#include "sim/aio/init.h"
#include "sim/vm/call.h"
#include "sim/vm/float.h"
#include "sim/vm/str.h"

typedef enum TimeoutState { CREATED, ENTERED, EXPIRING, EXPIRED, EXITED } State;

static const char *const state_names[] = {
    "created", "active", "expiring", "expired", "finished",
};

typedef struct Timeout {
    Obj head;
    State state;
    int32_t cancelling;         /* what task.cancelling() was at the start */
    Value when;                 /* any number, or None */
    Value handle;               /* of the timer; or NULL */
    Value task;                 /* or NULL */
} Timeout;

static Timeout *as_timeout(Value v)
{
    return (Timeout *)(void *)v;
}

/* --- the timer ---------------------------------------------------- */

static Value on_timeout(Value a, Value b)
{
    (void)b;
    Timeout *t = as_timeout(a);

    if (future_cancel_via(t->task, NULL, VIA_TIMEOUT) < 0)
        return NULL;
    t->state = EXPIRING;
    val_clear(&t->handle);
    return none();
}

static uint32_t task_number(Value a)
{
    return future_peer(as_timeout(a)->task);
}

static const Callback callback_on_timeout = {
    .name = "Timeout._on_timeout", .run = on_timeout, .peer = task_number,
};

static void drop_timer(Timeout *t)
{
    combine_cancel_timer(t->handle);
    val_clear(&t->handle);
}

/* Sets the timer for t->when.  False: raised. */
static bool set_timer(Timeout *t)
{
    double when;
    Loop *l = loop_running();

    if (!l)
        return false;
    Value now = val_float(loop_time(l));
    int late = combine_compare(t->when, now, OP_LE);
    val_unref(now);
    if (late < 0)
        return false;
    if (late)
        t->handle = loop_soon_handle(l, &callback_on_timeout, (Value)t, NULL,
                                     NULL);
    else if (obj_to_double(t->when, &when))
        t->handle = loop_at(l, when, &callback_on_timeout, (Value)t, NULL,
                            NULL);
    return t->handle != NULL;
}

static bool reschedule(Timeout *t, Value when)
{
    if (t->state == CREATED)
        raise(&exc_RuntimeError, "Timeout has not been entered");
    else if (t->state != ENTERED)
        raise(&exc_RuntimeError, "Cannot change state of %s Timeout",
              state_names[t->state]);
    else {
        val_set_take(&t->when, val_ref(when));
        drop_timer(t);
        return when == VAL_NONE || set_timer(t);
    }
    return false;
}

/* --- async with --------------------------------------------------- */

static Value enter_step(Frame *f, Value in)
{
    (void)in;
    Timeout *t = as_timeout(f->slots[0]);
    Task *task = task_current_peek();

    if (t->state != CREATED)
        return raise(&exc_RuntimeError, "Timeout has already been entered");
    if (!loop_running())
        return NULL;
    if (!task)
        return raise(&exc_RuntimeError,
                     "Timeout should be used inside a task");
    t->state = ENTERED;
    t->task = (Value)REF(task);
    t->cancelling = task->cancels;
    return reschedule(t, t->when) ? val_ref((Value)t) : NULL;
}

/* True if what leaves the block is this timeout's own cancellation. */
static bool is_own_cancel(Timeout *t, Value exc_type)
{
    return task_uncancel(as_task(t->task)) <= t->cancelling &&
           exc_type == (Value)&exc_CancelledError;
}

enum { SELF, EXC_TYPE, EXC, TRACEBACK, EXIT_SLOTS };

static Value exit_step(Frame *f, Value in)
{
    (void)in;
    Timeout *t = as_timeout(f->slots[SELF]);

    drop_timer(t);
    if (t->state == EXPIRING) {
        t->state = EXPIRED;
        if (is_own_cancel(t, f->slots[EXC_TYPE])) {
            task_cancel_arrived(as_task(t->task), VIA_TIMEOUT);
            Value exc = exc_new_value(&exc_TimeoutError, NULL);
            exc_set_cause(exc, f->slots[EXC]);
            raise_exc_take(exc);
            return NULL;
        }
    } else if (t->state == ENTERED) {
        t->state = EXITED;
    }
    return none();
}

static Value method_aenter(Value self, Value *a)
{
    (void)a;
    return gen_new_native(enter_step, "__aenter__", "Timeout.__aenter__",
                          &self, 1);
}

static Value method_aexit(Value self, Value *a)
{
    Value slots[EXIT_SLOTS] = {self, a[0], a[1], a[2]};

    return gen_new_native(exit_step, "__aexit__", "Timeout.__aexit__", slots,
                          EXIT_SLOTS);
}

/* --- other methods ------------------------------------------------ */

static Value method_when(Value self, Value *a)
{
    (void)a;
    return val_ref(as_timeout(self)->when);
}

static Value get_when(Value self)
{
    return method_when(self, NULL);
}

static Value get_task(Value self)
{
    Value task = as_timeout(self)->task;

    return val_ref(task ? task : VAL_NONE);
}

static Value get_handler(Value self)
{
    Value handle = as_timeout(self)->handle;

    return val_ref(handle ? handle : VAL_NONE);
}

static Value method_reschedule(Value self, Value *a)
{
    return reschedule(as_timeout(self), a[0]) ? none() : NULL;
}

static Value method_expired(Value self, Value *a)
{
    (void)a;
    State s = as_timeout(self)->state;

    return val_ref(val_bool(s == EXPIRING || s == EXPIRED));
}

/* Appends round([when], 3). */
static int add_when(Buf *b, Value when)
{
    if (when == VAL_NONE)
        return obj_add_str(b, when);
    Value method = obj_special_peek(when, NAME(__round__));
    if (!method)
        return raise_i(&exc_TypeError,
                       "type %T doesn't define __round__ method", when);
    Value rounded = call(method, (Value[]){when, val_small(3)}, 2, NULL);
    int r = rounded ? obj_add_str(b, rounded) : -1;
    val_xunref(rounded);
    return r;
}

static Value slot_repr(Value self)
{
    Timeout *t = as_timeout(self);
    Buf b;
    int r = 0;

    buf_init(&b);
    buf_printf(&b, "<Timeout [%s]", state_names[t->state]);
    if (t->state == ENTERED) {
        buf_puts(&b, " when=");
        r = add_when(&b, t->when);
    }
    buf_putc(&b, '>');
    if (r == 0)
        return str_from_buf(&b);
    buf_clear(&b);
    return NULL;
}

/* --- life --------------------------------------------------------- */

static Value timeout_new(Value when)
{
    Timeout *t = as_timeout(obj_new(&timeout_type));

    t->when = val_ref(when);
    return (Value)t;
}

/* Timeout(when) */
static Value init_bound(Value self, Value *a)
{
    val_set_take(&as_timeout(self)->when, val_ref(a[0]));
    return none();
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef def = {"Timeout.__init__", init_bound, "when", NULL};

    return init_bind(&def, self, args, n, kwnames);
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args, (void)n, (void)kwnames;
    Value v = obj_new(cls);

    as_timeout(v)->when = none();
    return v;
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    Timeout *t = as_timeout(self);

    if (t->when)
        visit(t->when, arg);
    if (t->handle)
        visit(t->handle, arg);
    if (t->task)
        visit(t->task, arg);
}

static void slot_clear(Value self)
{
    val_clear(&as_timeout(self)->handle);
    val_clear(&as_timeout(self)->task);
}

static void slot_free(Value self)
{
    slot_clear(self);
    val_xunref(as_timeout(self)->when);
}

Type timeout_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Timeout",
    .module = "asyncio.timeouts",
    .size = sizeof(Timeout),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .repr = slot_repr,
    .new = slot_new,
    .init = slot_init,
    .methods = (const NativeDef[]){
        {"__aenter__", method_aenter, "async", NULL},
        {"__aexit__", method_aexit, "async exc_type, exc_val, exc_tb", NULL},
        {"when", method_when, "", NULL},
        {"reschedule", method_reschedule, "when", NULL},
        {"expired", method_expired, "", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"_when", get_when, NULL},
        {"_task", get_task, NULL},
        {"_timeout_handler", get_handler, NULL},
        {0},
    },
};

/* timeout(delay) */
Value combine_timeout(Value self, Value *a)
{
    (void)self;
    Loop *l = loop_running();

    if (!l)
        return NULL;
    if (a[0] == VAL_NONE)
        return timeout_new(VAL_NONE);
    Value now = val_float(loop_time(l));
    Value when = obj_binary(now, a[0], OP_ADD);
    Value t = when ? timeout_new(when) : NULL;
    val_unref(now);
    val_xunref(when);
    return t;
}

Value combine_timeout_at(Value self, Value *a)
{
    (void)self;
    return timeout_new(a[0]);
}
