/* greenlet_module.c - the modules greenlet, _greenlet, gevent and grequests.
 *
 * _greenlet is the door of gevent's Python texts to the threads, the clock and
 * the tape.
 */
#include "sim/world/greenlet_module.h"

#include <math.h>

#include "sim/aio/clock.h"
#include "sim/vm/exc.h"
#include "sim/vm/module.h"
#include "sim/vm/obj.h"
#include "sim/vm/str.h"
#include "sim/world/greenlet_int.h"
#include "sim/world/turns.h"

static const NativeDef functions[] = {
    {"getcurrent", greenlet_getcurrent, "", NULL},
    {0},
};

static bool fill(Module *m)
{
    module_add_type(m, &greenlet_type);
    module_set(m, "GreenletExit", (Value)&exc_GreenletExit);
    module_set(m, "error", (Value)&exc_greenlet_error);
    module_set_take(m, "__version__", str_from("2.0.2"));
    module_set(m, "GREENLET_USE_GC", VAL_TRUE);
    module_set(m, "GREENLET_USE_TRACING", VAL_TRUE);
    module_set(m, "GREENLET_USE_CONTEXT_VARS", VAL_TRUE);
    return true;
}

/* False, and raised: [v] is no greenlet. */
static bool check_greenlet(Value v)
{
    if (is_greenlet(v))
        return true;
    raise(&exc_TypeError, "a greenlet was expected, not %T", v);
    return false;
}

/* show(greenlet, function): gives it a lane, named after what it will call. */
static Value f_show(Value self, Value *a)
{
    (void)self;
    if (!check_greenlet(a[0]))
        return NULL;
    greenlet_show(as_greenlet(a[0]), a[1]);
    return none();
}

/* ready(greenlet, timer): it stands in line; timer: as its time is over. */
static Value f_ready(Value self, Value *a)
{
    (void)self;
    if (!check_greenlet(a[0]))
        return NULL;
    Greenlet *g = as_greenlet(a[0]);
    greenlet_show(g, g->run);
    greenlet_ready(g, a[1] == VAL_TRUE ? VIA_TIMER : VIA_THREAD);
    return none();
}

/* until(when): of how the running one will wait. */
static Value f_until(Value self, Value *a)
{
    double when;

    (void)self;
    if (!obj_to_double(a[0], &when))
        return NULL;
    greenlet_until(when);
    return none();
}

/* lost(greenlet): it will never begin. */
static Value f_lost(Value self, Value *a)
{
    (void)self;
    if (!check_greenlet(a[0]))
        return NULL;
    greenlet_lose(as_greenlet(a[0]));
    return none();
}

/* failed(greenlet, exc): its function, which is over, has raised that. */
static Value f_failed(Value self, Value *a)
{
    (void)self;
    if (!check_greenlet(a[0]))
        return NULL;
    val_set_take(&as_greenlet(a[0])->failed, val_ref(a[1]));
    return none();
}

static Value wait_step(Frame *f, Value in)
{
    if (f->state++ > 0)
        return in;
    return turns_block(float_of(f->slots[0]), NULL, 0);
}

/* wait(when): the thread waits until then (None: for ever) or until it is
 * woken. */
static Value f_wait(Value self, Value *a)
{
    double when = INFINITY;

    (void)self;
    if (a[0] != VAL_NONE && !obj_to_double(a[0], &when))
        return NULL;
    Value slot = val_float(when);
    frame_push_native(wait_step, &slot, 1);
    val_unref(slot);
    return VAL_PUSHED;
}

/* wake(ident): the thread's wait() is over. */
static Value f_wake(Value self, Value *a)
{
    Thread *t = is_small(a[0]) ? thread_find((uint64_t)small_of(a[0])) : NULL;

    (void)self;
    if (t && t != thread_current)
        turns_wake(t);
    return none();
}

/* turn(): a round of callbacks begins.  True if time had to pass, and it is
 * another thread's turn now. */
static Value f_turn(Value self, Value *a)
{
    (void)self, (void)a;
    bool moved = clock_turn();
    if (moved && clock_is_over())
        vm.budget = -1;
    return val_ref(val_bool(moved && turns_others_due()));
}

static const NativeDef inner_functions[] = {
    {"show", f_show, "greenlet, function, /", NULL},
    {"ready", f_ready, "greenlet, timer, /", NULL},
    {"until", f_until, "when, /", NULL},
    {"lost", f_lost, "greenlet, /", NULL},
    {"failed", f_failed, "greenlet, exc:exc, /", NULL},
    {"wait", f_wait, "when, /", NULL},
    {"wake", f_wake, "ident, /", NULL},
    {"turn", f_turn, "", NULL},
    {0},
};

static const ModuleDef modules[] = {
    {.name = "greenlet", .functions = functions, .fill = fill},
    {.name = "_greenlet", .functions = inner_functions},
    {.name = "gevent", .is_python = true},
    {.name = "gevent._imap", .is_python = true},
    {.name = "gevent._linkable", .is_python = true},
    {.name = "gevent._loop", .is_python = true},
    {.name = "gevent.event", .is_python = true},
    {.name = "gevent.exceptions", .is_python = true},
    {.name = "gevent.greenlet", .is_python = true},
    {.name = "gevent.hub", .is_python = true},
    {.name = "gevent.local", .is_python = true},
    {.name = "gevent.lock", .is_python = true},
    {.name = "gevent.monkey", .is_python = true},
    {.name = "gevent.pool", .is_python = true},
    {.name = "gevent.queue", .is_python = true},
    {.name = "gevent.thread", .is_python = true},
    {.name = "gevent.threadpool", .is_python = true},
    {.name = "gevent.timeout", .is_python = true},
    {.name = "grequests", .is_python = true},
};

void greenlet_register(void)
{
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
        module_register(&modules[i]);
}
