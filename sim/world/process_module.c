/* process_module.c - the module _process.
 *
 * Processes, ends of pipes, semaphores and cells are ints here; the classes of
 * multiprocessing are made of them.
 */
#include "sim/world/process_module.h"

#include <errno.h>
#include <math.h>

#include "sim/vm/bytes.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/world/pipe.h"
#include "sim/world/semaphore.h"
#include "sim/world/tell.h"

/* None is no limit, and less than nothing is nothing; false: raised. */
static bool to_timeout(Value v, double *out)
{
    *out = INFINITY;
    if (v != VAL_NONE && !obj_to_double(v, out))
        return false;
    if (isnan(*out))
        raise(&exc_ValueError, "cannot convert float NaN to integer");
    else if (*out < 0)
        *out = 0;
    return !isnan(*out);
}

static int to_int(Value v)
{
    return is_small(v) && small_of(v) == (int)small_of(v) ? (int)small_of(v)
                                                          : -1;
}

/* The number of an event, or 0. */
static Seq to_seq(Value v)
{
    return v && is_small(v) && small_of(v) > 0 ? (Seq)small_of(v) : 0;
}

/* --- processes ------------------------------------------------------------ */

static Value f_getpid(Value self, Value *a)
{
    (void)self, (void)a;
    return val_small(process_current->pid);
}

static Value f_getppid(Value self, Value *a)
{
    Process *parent = process_current->parent;

    (void)self, (void)a;
    return val_small(parent ? parent->pid : PROCESS_FIRST - 1);
}

/* start(func, name): the child's pid; the child calls func(), which must not
 * return but call _exit(). */
static Value f_start(Value self, Value *a)
{
    (void)self;
    Process *p = process_fork(a[0], str_text(a[1]));
    return p ? val_small(p->pid) : NULL;
}

static Value f_exit(Value self, Value *a)
{
    int64_t code;

    (void)self;
    if (!obj_to_index(a[0], &code))
        return NULL;
    return process_exit_begin((int)(code & 255));
}

/* alone(): no other process is alive. */
static Value f_alone(Value self, Value *a)
{
    (void)self, (void)a;
    return val_ref(val_bool(process_alone()));
}

/* exit_code(pid): None while it lives. */
static Value f_exit_code(Value self, Value *a)
{
    Process *p = process_find(to_int(a[0]));

    (void)self;
    if (!p || !p->over)
        return none();
    return val_small(p->exit_code);
}

enum {                          /* Linux's */
    SIGNAL_KILL = 9, SIGNAL_STOP = 19, SIGNALS_MOST = 63,
};

/* What a signal does that a process does not handle: VAL_TRUE: it ends it, None:
 * nothing; NULL: raised, as it would stop it. */
static Value default_action(int64_t number)
{
    switch (number) {
    case 17: case 18: case 23: case 28:     /* CHLD, CONT, URG, WINCH */
        return none();
    case SIGNAL_STOP: case 20: case 21: case 22:
        return raise(&exc_NotImplementedError,
                     "ticktape does not stop programs: signal %d", (int)number);
    default:
        return val_ref(VAL_TRUE);
    }
}

/* kill(pid, signal) */
static Value f_kill(Value self, Value *a)
{
    int64_t number;             /* of a signal.Signals, as a rule */

    (void)self;
    if (!obj_to_index(a[1], &number))
        return NULL;
    Process *p = process_find(to_int(a[0]));
    if (!p || p == process_current)
        return process_error(ESRCH);
    if (number < 0 || number > SIGNALS_MOST)
        return process_error(EINVAL);
    if (number == 0 || p->over)
        return none();
    if (p == process_first())
        return raise(&exc_RuntimeError, "ticktape does not provide signals to "
                     "the main process from others");
    if (number != SIGNAL_KILL && number != SIGNAL_STOP &&
        process_signal(p, (int)number))
        return none();
    Value action = default_action(number);
    if (action == VAL_TRUE)
        process_kill(p, (int)number);
    return action ? none() : NULL;
}

static Value f_wait(Value self, Value *a)
{
    double timeout;

    (void)self;
    return to_timeout(a[1], &timeout) ? pipe_wait_begin(a[0], timeout) : NULL;
}

/* --- pipes ---------------------------------------------------------------- */

static Value f_pipe(Value self, Value *a)
{
    int ends[2];

    (void)self, (void)a;
    if (!pipe_new(ends))
        return NULL;
    return tuple_of(2, val_small(ends[0]), val_small(ends[1]));
}

static Value f_open(Value self, Value *a)
{
    (void)self;
    return pipe_open(to_int(a[0])) ? none() : process_error(EBADF);
}

static Value f_close(Value self, Value *a)
{
    (void)self;
    return pipe_close(to_int(a[0])) ? none() : process_error(EBADF);
}

static Value f_read(Value self, Value *a)
{
    (void)self;
    return pipe_read_begin(to_int(a[0]));
}

static Value f_write(Value self, Value *a)
{
    (void)self;
    return pipe_write_begin(to_int(a[0]), a[1], a[3], to_seq(a[2]));
}

static Value f_tell_pipe(Value self, Value *a)
{
    uint32_t id;

    (void)self;
    if (!tell_to_id(a[1], &id))
        return NULL;
    pipe_tell(to_int(a[0]), id);
    return none();
}

static Value f_announce(Value self, Value *a)
{
    (void)self;
    return int_from_u64(pipe_announce(to_int(a[0]), a[1]));
}

static Value f_withdraw(Value self, Value *a)
{
    (void)self;
    pipe_withdraw(to_int(a[0]), to_seq(a[1]));
    return none();
}

static Value f_item_done(Value self, Value *a)
{
    (void)self;
    pipe_item_done(to_int(a[0]));
    return none();
}

/* --- semaphores and cells ------------------------------------------------- */

static Value f_semaphore(Value self, Value *a)
{
    int64_t value, max;

    (void)self;
    if (!obj_to_index(a[0], &value) || !obj_to_index(a[1], &max))
        return NULL;
    if (value < 0 || max < value)
        return raise(&exc_ValueError, "semaphore or lock value too large");
    int number = semaphore_new(value, max);
    return number < 0 ? NULL : val_small(number);
}

static Value f_acquire(Value self, Value *a)
{
    double timeout;

    (void)self;
    if (!to_timeout(a[1], &timeout))
        return NULL;
    return semaphore_acquire_begin(to_int(a[0]), timeout);
}

static Value f_release(Value self, Value *a)
{
    (void)self;
    return val_ref(val_bool(semaphore_release(to_int(a[0]))));
}

static Value f_tell_semaphore(Value self, Value *a)
{
    EventKind waits = event_kind_find(str_text(a[2]));
    uint32_t id;

    (void)self;
    if (!tell_to_id(a[1], &id))
        return NULL;
    if (tell_is_wait(waits))
        semaphore_tell(to_int(a[0]), id, waits, a[3] == VAL_TRUE);
    return none();
}

static Value f_value(Value self, Value *a)
{
    (void)self;
    return int_new(semaphore_value(to_int(a[0])));
}

static Value f_cells(Value self, Value *a)
{
    int64_t len;

    (void)self;
    if (!obj_to_index(a[0], &len))
        return NULL;
    int number = cells_new(len);
    return number < 0 ? NULL : val_small(number);
}

static Value f_cell_get(Value self, Value *a)
{
    (void)self;
    return cell_get(to_int(a[0]), to_int(a[1]));
}

static Value f_cell_set(Value self, Value *a)
{
    (void)self;
    return cell_set(to_int(a[0]), to_int(a[1]), a[2]) ? none() : NULL;
}

/* --- the module ----------------------------------------------------------- */

static const NativeDef functions[] = {
    {"getpid", f_getpid, "", NULL},
    {"getppid", f_getppid, "", NULL},
    {"start", f_start, "func, name:str, /", NULL},
    {"_exit", f_exit, "status", NULL},
    {"alone", f_alone, "", NULL},
    {"exit_code", f_exit_code, "pid, /", NULL},
    {"kill", f_kill, "pid, signal, /", NULL},
    {"wait", f_wait, "whats, timeout, /", NULL},
    {"pipe", f_pipe, "", NULL},
    {"open", f_open, "end, /", NULL},
    {"close", f_close, "end, /", NULL},
    {"read", f_read, "end, /", NULL},
    {"write", f_write, "end, data:bytes, put=, item=, /", NULL},
    {"tell_pipe", f_tell_pipe, "end, id, /", NULL},
    {"announce", f_announce, "end, item, /", NULL},
    {"withdraw", f_withdraw, "end, put, /", NULL},
    {"item_done", f_item_done, "end, /", NULL},
    {"semaphore", f_semaphore, "value, max, /", NULL},
    {"acquire", f_acquire, "semaphore, timeout, /", NULL},
    {"release", f_release, "semaphore, /", NULL},
    {"value", f_value, "semaphore, /", NULL},
    {"tell_semaphore", f_tell_semaphore, "semaphore, id, waits:str, whole, /",
     NULL},
    {"cells", f_cells, "count, /", NULL},
    {"cell_get", f_cell_get, "cells, at, /", NULL},
    {"cell_set", f_cell_set, "cells, at, value, /", NULL},
    {NULL, NULL, NULL, NULL},
};

const ModuleDef process_module = {.name = "_process", .functions = functions};
