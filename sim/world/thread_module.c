/* thread_module.c - the module _thread, on which threading is built.
 *
 * Names with an underscore are threading's and queue's own door to the threads
 * and to the tape.
 */
#include "sim/world/thread_module.h"

#include <math.h>

#include "sim/aio/clock.h"
#include "sim/base/zone.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/world/local.h"
#include "sim/world/lock.h"
#include "sim/world/process.h"
#include "sim/world/turns.h"

/* The ident that an int is; 0, which no thread has, if it can be none. */
static uint64_t ident_of(Value v)
{
    return is_small(v) && small_of(v) > 0 ? (uint64_t)small_of(v) : 0;
}

static Value f_allocate_lock(Value self, Value *a)
{
    (void)self, (void)a;
    return lock_allocate();
}

static Value f_get_ident(Value self, Value *a)
{
    (void)self, (void)a;
    return val_small((int64_t)thread_current->ident);
}

/* os.getpid() for the main thread; threads are numbered by age. */
static Value f_get_native_id(Value self, Value *a)
{
    (void)self, (void)a;
    static const uint64_t step = 8392704;
    uint64_t below = thread_main()->ident - thread_current->ident;

    return val_small((int64_t)((uint64_t)process_current->pid + below / step));
}

static Value f_count(Value self, Value *a)
{
    int64_t n = 0;

    (void)self, (void)a;
    for (Thread *t = thread_first(); t; t = t->next)
        n += t != thread_main();
    return val_small(n);
}

/* It has no effect. */
static int64_t stack_size;
ZONE_KEEP(stack_size);

static Value f_stack_size(Value self, Value *a)
{
    int64_t n = 0, before = stack_size;

    (void)self;
    if (a[0] && !obj_to_index(a[0], &n))
        return NULL;
    if (n < 0 || (n > 0 && n < 32768))
        return raise(&exc_ValueError, n < 0 ? "size must be 0 or a positive "
                     "value" : "size not valid: %lld bytes", (long long)n);
    stack_size = n;
    return val_small(before);
}

static Value f_exit(Value self, Value *a)
{
    (void)self, (void)a;
    return raise(&exc_SystemExit, "");
}

/* interrupt_main(signum=SIGINT) */
static Value f_interrupt_main(Value self, Value *a)
{
    Value f = module_attr("signal", "_interrupt_main");
    Value r = f ? call_begin(f, a, a[0] ? 1 : 0, NULL) : NULL;

    (void)self;
    val_xunref(f);
    return r;
}

/* --- starting --------------------------------------------------------------------- */

/* start_new_thread(function, args[, kwargs]) and what it calls: slots are the
 * three; what is raised is shown and forgotten. */
static Value apply_step(Frame *f, Value in)
{
    Value kwargs = f->slots[2];

    if (f->state++ == 0)
        return frame_again(f, call_ex_begin(f->slots[0],
                                            as_tuple(f->slots[1]),
                                            kwargs ? as_dict(kwargs) : NULL));
    if (in || vm.stopped)
        return in;
    if (exc_drop_if(&exc_SystemExit))
        return none();
    vm_unraisable_in("in thread started by", f->slots[0]);
    return none();
}

static Value apply(Value self, Value *a)
{
    (void)a;
    frame_push_native(apply_step, as_tuple(self)->items,
                      (uint32_t)as_tuple(self)->len);
    return VAL_PUSHED;
}

static Value f_start_new_thread(Value self, Value *a)
{
    static const NativeDef def = {"start_new_thread", apply, "", NULL};

    (void)self;
    if (!obj_callable(a[0]))
        return raise(&exc_TypeError, "first arg must be callable");
    if (!is_tuple(a[1]))
        return raise(&exc_TypeError, "2nd arg must be a tuple");
    if (a[2] && !is_dict(a[2]))
        return raise(&exc_TypeError,
                     "optional 3rd arg must be a dictionary");
    Value parts = tuple_of(3, a[0], a[1], a[2] ? a[2] : (Value)dict_new());
    if (!a[2])
        val_unref(as_tuple(parts)->items[2]);
    Value func = native_new(&def, parts, NULL);
    Thread *t = thread_begin(func, NULL, true);
    val_unref(func);
    val_unref(parts);
    return val_small((int64_t)t->ident);
}

/* _begin(thread, run, daemon): begins a thread that calls run(); its ident. */
static Value f_begin(Value self, Value *a)
{
    int daemon = obj_truth(a[2]);

    (void)self;
    if (daemon < 0)
        return NULL;
    return val_small((int64_t)thread_begin(a[1], a[0], daemon)->ident);
}

static Value give_way_step(Frame *f, Value in)
{
    if (f->state++ > 0)
        return in;
    /* It blocks a loop only where what the others do takes time. */
    return turns_block(clock_now(), vm.counting ? "Thread.start" : NULL, 0);
}

/* _give_way(): lets those go first whose turn has come. */
static Value f_give_way(Value self, Value *a)
{
    (void)self, (void)a;
    if (!turns_others_due())
        return none();
    frame_push_native(give_way_step, NULL, 0);
    return VAL_PUSHED;
}

/* _join(ident, timeout): false if the time was over first. */
static Value f_join(Value self, Value *a)
{
    double timeout = INFINITY;

    (void)self;
    if (a[1] != VAL_NONE && !obj_to_double(a[1], &timeout))
        return NULL;
    if (timeout < 0)
        timeout = 0;
    return thread_join_begin(ident_of(a[0]), timeout);
}

static Value f_is_alive(Value self, Value *a)
{
    (void)self;
    return val_ref(val_bool(thread_find(ident_of(a[0]))));
}

/* _set_main(thread): the Thread object of the main thread. */
static Value f_set_main(Value self, Value *a)
{
    (void)self;
    val_set_take(&thread_main()->object, val_ref(a[0]));
    return none();
}

/* --- text and time ------------------------------------------------------------------ */

/* _show(head, exc): writes an exception's traceback under a line of head. */
static Value f_show(Value self, Value *a)
{
    Buf b;

    (void)self;
    buf_init(&b);
    if (obj_add_str(&b, a[0]) < 0)
        exc_drop();
    buf_putc(&b, '\n');
    exc_print_uncaught(&b, a[1]);
    vm_write(2, b.data, b.len);
    buf_clear(&b);
    return none();
}

/* _now(): the clock, without its counting as a look at it. */
static Value f_now(Value self, Value *a)
{
    (void)self, (void)a;
    return val_float(clock_now());
}

/* --- the tape ----------------------------------------------------------------------- */

/* _renamed(ident, name): a thread that runs has another name. */
static Value f_renamed(Value self, Value *a)
{
    Thread *t = thread_find(ident_of(a[0]));

    (void)self;
    if (t)
        emit(EVENT_LANE_NAME, t->lane, 0, VIA_NONE, str_text(a[1]));
    return none();
}

/* _ended_by(exc): what the running thread does is over because of it. */
static Value f_ended_by(Value self, Value *a)
{
    (void)self;
    thread_ended_by(a[0]);
    return none();
}

/* --- the module ---------------------------------------------------------------------- */

static const NativeDef functions[] = {
    {"allocate_lock", f_allocate_lock, "", NULL},
    {"allocate", f_allocate_lock, "", NULL},
    {"get_ident", f_get_ident, "", NULL},
    {"get_native_id", f_get_native_id, "", NULL},
    {"start_new_thread", f_start_new_thread, "function, args, kwargs=, /",
     NULL},
    {"start_new", f_start_new_thread, "function, args, kwargs=, /", NULL},
    {"stack_size", f_stack_size, "size=, /", NULL},
    {"exit", f_exit, "", NULL},
    {"exit_thread", f_exit, "", NULL},
    {"interrupt_main", f_interrupt_main, "signum=, /", NULL},
    {"_count", f_count, "", NULL},
    {"_begin", f_begin, "thread, run, daemon, /", NULL},
    {"_give_way", f_give_way, "", NULL},
    {"_join", f_join, "ident:int, timeout, /", NULL},
    {"_is_alive", f_is_alive, "ident:int, /", NULL},
    {"_set_main", f_set_main, "thread, /", NULL},
    {"_show", f_show, "head, exc:exc, /", NULL},
    {"_now", f_now, "", NULL},
    {"_renamed", f_renamed, "ident:int, name:str, /", NULL},
    {"_ended_by", f_ended_by, "exc:exc, /", NULL},
    {0},
};

static bool fill(Module *m)
{
    stack_size = 0;
    module_set(m, "LockType", (Value)&thread_lock_type);
    module_set(m, "RLock", (Value)&thread_rlock_type);
    module_set(m, "_local", (Value)&local_type);
    module_set(m, "error", (Value)&exc_RuntimeError);
    module_set_take(m, "TIMEOUT_MAX", val_float(9223372036.0));
    return true;
}

const ModuleDef thread_module = {
    .name = "_thread", .functions = functions, .fill = fill,
};
