/* signals.c - the module _signal. */
#include "sim/world/signals.h"

#include <stdio.h>

#include "sim/aio/context.h"
#include "sim/aio/loop.h"
#include "sim/aio/runner.h"
#include "sim/base/zone.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/module.h"
#include "sim/vm/str.h"
#include "sim/world/process.h"
#include "sim/world/turns.h"

enum { SIGNAL_INT = 2 };

/* What the main thread calls when it has its turn, owned; or NULL. */
static Value pending;
ZONE_KEEP(pending);

/* What other processes have sent, a bit each. */
static uint64_t arrived;
ZONE_KEEP(arrived);

/* The process sends itself the first of those. */
static Value take_arrived(Value self, Value *a)
{
    Value number = val_small(__builtin_ctzll(arrived));
    Value f = module_attr("signal", "raise_signal");
    Value r = f ? call_begin(f, &number, 1, NULL) : NULL;

    (void)self, (void)a;
    arrived &= arrived - 1;
    val_xunref(f);
    return r;
}

bool signals_begin(void)
{
    static const NativeDef def = {"raise_signal", take_arrived, "", NULL};

    if ((!pending && !arrived) || thread_current != thread_main())
        return false;
    Value func = arrived ? native_new(&def, NULL, NULL) : pending;
    if (!arrived)
        pending = NULL;
    Value begun = call_begin(func, NULL, 0, NULL);
    val_unref(func);
    assert(begun == VAL_PUSHED || exc_raised());
    return begun == VAL_PUSHED;
}

static void wake_loop(void)
{
    Loop *l = thread_main()->aio.running;

    if (l && l->waiter)
        baton.wake(l->waiter);
}

static Value f_default_int_handler(Value self, Value *a)
{
    (void)self, (void)a;
    raise_exc_take(exc_new_value(&exc_KeyboardInterrupt, NULL));
    return NULL;
}

static bool is_default_int_handler(Value v)
{
    return type_of(v) == &native_type &&
           ((Native *)(void *)v)->def->fn == f_default_int_handler;
}

/* What signal.py has for signal [number], borrowed; NULL: nothing. */
static Value handler_peek(Value module, int number)
{
    Value handlers = dict_get_s_peek(obj_dict_peek(module), "_handlers");

    return handlers && is_dict(handlers)
               ? dict_get_peek(as_dict(handlers), val_small(number)) : NULL;
}

/* Who waits outside of a loop is woken only for what raises: nothing waits on
 * where it was interrupted. */
static void wake_main(bool interrupts)
{
    if (interrupts && !thread_main()->aio.running)
        turns_wake(thread_main());
    else
        wake_loop();
}

/* SIGINT is handled from the start, and raises KeyboardInterrupt. */
bool signals_arrive(int number)
{
    Value module = module_standard_peek("signal");
    Value handler = module ? handler_peek(module, number) : NULL;
    bool interrupts = number == SIGNAL_INT &&
                      (handler ? is_default_int_handler(handler) : !module);
    int64_t n = 0;

    if (handler && !obj_callable(handler))
        return obj_to_index(handler, &n) && n != 0;     /* SIG_IGN, SIG_DFL */
    if (!handler && !interrupts)
        return false;
    arrived |= (uint64_t)1 << number;
    wake_main(interrupts);
    return true;
}

void signals_end(void)
{
    val_clear(&pending);
    arrived = 0;
}

/* --- the program ---------------------------------------------------------- */

/* is_main(ident=that of the running thread) */
static Value f_is_main(Value self, Value *a)
{
    Thread *t = !a[0] ? thread_current
              : is_small(a[0]) && small_of(a[0]) > 0
                    ? thread_find((uint64_t)small_of(a[0])) : NULL;

    (void)self;
    return val_ref(val_bool(t == thread_main()));
}

/* tell(number, name): the event. */
static Value f_tell(Value self, Value *a)
{
    Seq seq = 0;

    (void)self;
    if (emit_state.on)
        seq = emit_event((Event){
            .kind = EVENT_SIGNAL, .lane = emit_state.lane,
            .num = small_of(a[0]), .text = str_text(a[1]), .ready_pos = -1,
            .ready_len = -1});
    thread_current->did = seq;
    return int_from_u64(seq);
}

/* wake_main(func, interrupts): the main thread calls that before it does anything
 * else. */
static Value f_wake_main(Value self, Value *a)
{
    (void)self;
    val_set_take(&pending, val_ref(a[0]));
    wake_main(a[1] == VAL_TRUE);
    return none();
}

/* die(number, name) */
static Value f_die(Value self, Value *a)
{
    static char reason[80];

    (void)self;
    if (process_current != process_first())
        return process_exit_begin(-(int)small_of(a[0]));
    snprintf(reason, sizeof reason, "ended by %s, which it does not handle",
             str_text(a[1]));
    return vm_stop(STOP_END, reason);
}

/* --- the runner ----------------------------------------------------------- */

static Value f_interrupt_runner(Value self, Value *a)
{
    (void)self, (void)a;
    bool taken = runner_interrupt();
    return exc_raised() ? NULL : val_ref(val_bool(taken));
}

static Value f_forget_runner(Value self, Value *a)
{
    (void)self, (void)a;
    runner_forget_interrupts();
    return none();
}

/* --- loops ---------------------------------------------------------------- */

static Loop *to_loop(Value v)
{
    if (is_instance(v, &loop_type))
        return (Loop *)(void *)v;
    raise(&exc_TypeError, "a loop was expected, not %T", v);
    return NULL;
}

/* of(loop): what keep() was given, or None. */
static Value f_of(Value self, Value *a)
{
    Loop *l = to_loop(a[0]);

    (void)self;
    return !l ? NULL : val_ref(l->signals ? l->signals : VAL_NONE);
}

static Value f_keep(Value self, Value *a)
{
    Loop *l = to_loop(a[0]);

    (void)self;
    if (!l)
        return NULL;
    val_set_take(&l->signals, val_ref(a[1]));
    return none();
}

/* What happens now happens because of event [seq]; what it had been because of. */
static Seq because(Value seq)
{
    Seq outer = emit_state.cause;

    if (is_small(seq) && small_of(seq) > 0 &&
        (uint64_t)small_of(seq) <= emit_state.last)
        emit_state.cause = (Seq)small_of(seq);
    return outer;
}

/* poke(loop, seq): because of that event. */
static Value f_poke(Value self, Value *a)
{
    Loop *l = to_loop(a[0]);

    (void)self;
    if (!l)
        return NULL;
    Seq outer = because(a[1]);
    loop_poke(l);
    emit_state.cause = outer;
    return none();
}

static Value f_handle(Value self, Value *a)
{
    Loop *l = to_loop(a[0]);

    (void)self;
    if (!l)
        return NULL;
    Value context = context_copy_object();
    Handle *h = loop_handle(l, a[1], a[2], context);
    val_unref(context);
    return (Value)h;
}

/* add(loop, handle, seq): makes it ready, because of that event.  (CPython puts
 * another byte in the pipe, and reads it at once.) */
static Value f_add(Value self, Value *a)
{
    Loop *l = to_loop(a[0]);

    (void)self;
    if (!l)
        return NULL;
    if (!is_instance(a[1], &handle_type))
        return raise(&exc_TypeError, "a handle was expected, not %T", a[1]);
    Seq outer = because(a[2]);
    loop_soon_again(l, (Handle *)(void *)a[1]);
    emit_state.cause = outer;
    return none();
}

/* --- the modules ---------------------------------------------------------- */

static const NativeDef functions[] = {
    {"default_int_handler", f_default_int_handler, "signalnum, frame, /", NULL},
    {"is_main", f_is_main, "ident=, /", NULL},
    {"tell", f_tell, "number:int, name:str, /", NULL},
    {"wake_main", f_wake_main, "func, interrupts, /", NULL},
    {"die", f_die, "number:int, name:str, /", NULL},
    {"interrupt_runner", f_interrupt_runner, "", NULL},
    {"forget_runner", f_forget_runner, "", NULL},
    {"of", f_of, "loop, /", NULL},
    {"keep", f_keep, "loop, signals, /", NULL},
    {"poke", f_poke, "loop, seq, /", NULL},
    {"handle", f_handle, "loop, callback, args:tuple, /", NULL},
    {"add", f_add, "loop, handle, seq, /", NULL},
    {0},
};

static const ModuleDef modules[] = {
    {.name = "_signal", .functions = functions},
    {.name = "asyncio.unix_events", .is_python = true},
    {.name = "signal", .is_python = true},
};

void signals_register(void)
{
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
        module_register(&modules[i]);
}
