/* process.c - the processes of a program: how one is forked, and how it ends. */
#include "sim/world/process.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "sim/aio/clock.h"
#include "sim/aio/loop.h"
#include "sim/aio/task.h"
#include "sim/aio/told.h"
#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/str.h"
#include "sim/world/gil.h"
#include "sim/world/greenlet.h"
#include "sim/world/pipe.h"
#include "sim/world/semaphore.h"
#include "sim/world/signals.h"
#include "sim/world/turns.h"

/* So many may live at once, and so many there may be in all. */
enum { ALIVE_MAX = 100, EVER_MAX = 500 };

Process *process_current;
static Process *first, *last;
static int alive, ever;

Process *process_first(void)
{
    return first;
}

Process *process_find(int pid)
{
    for (Process *p = first; p; p = p->next)
        if (p->pid == pid)
            return p;
    return NULL;
}

bool process_alone(void)
{
    return alive <= 1;
}

static Process *process_new(const char *name, Image *image)
{
    bool zone = zone_set(false);
    Process *p = mem_alloc(sizeof *p);

    *p = (Process){.pid = PROCESS_FIRST + ever++, .parent = process_current,
                   .inherited = process_current ? emit_state.ids : 0,
                   .image = image, .name = mem_strdup(name)};
    *(last ? &last->next : &first) = p;
    last = p;
    alive++;
    zone_set(zone);
    return p;
}

Value process_error(int number)
{
    static const struct { int number; const char *text; } texts[] = {
        {ESRCH, "No such process"},
        {EBADF, "Bad file descriptor"},
        {EAGAIN, "Resource temporarily unavailable"},
        {ENOMEM, "Cannot allocate memory"},
        {EINVAL, "Invalid argument"},
        {EMFILE, "Too many open files"},
        {EPIPE, "Broken pipe"},
    };
    const char *text = "?";

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i].number == number)
            text = texts[i].text;
    Value s = str_from(text);
    Value exc = call2((Value)&exc_OSError, val_small(number), s);
    val_unref(s);
    if (exc)
        raise_exc_take(exc);
    return NULL;
}

/* --- whose image is in place ---------------------------------------------- */

void process_enter(Process *p)
{
    if (p == process_current)
        return;
    assert(!thread_current && !p->over);
    /* What is the machine's, but no process's: the C stack in use, the limits
     * of the run and what stops it. */
    Vm was = vm;
    image_enter(p->image);
    vm.entry = was.entry;
    vm.c_depth = was.c_depth;
    vm.c_guard = was.c_guard;
    vm.stack_end = was.stack_end;
    vm.budget = was.budget;
    vm.kept = was.kept;
    vm.count = was.count;
    vm.count_due = was.count_due;
    vm.used = was.used;
    vm.stop = was.stop;
    process_current = p;
    emit_state.process = (uint32_t)(p->pid - PROCESS_FIRST);
    emit_state.inherited = p->inherited;
}

/* --- forking -------------------------------------------------------------- */

static bool may_fork(void)
{
    if (!zone_is_open()) {
        raise(&exc_RuntimeError, "ticktape: only a program that names "
              "multiprocessing or ProcessPoolExecutor in its text can have "
              "processes, and only where there is room for copies of its "
              "memory (--max-memory)");
        return false;
    }
    bool many = alive >= ALIVE_MAX || ever >= EVER_MAX;
    if (!many && mem_fits(mem_bytes()))
        return true;
    process_error(many ? EAGAIN : ENOMEM);
    return false;
}

/* The child's side: what was copied becomes a process with one thread. */
static void begin(Process *p, Value func)
{
    const Thread *was = thread_current;

    val_clear(&vm.raised);
    Thread *t = thread_after_fork(func);
    t->process = p;
    t->gil = p->gil;
    t->lane = t->runs = p->lane;
    greenlets_fork(was, t);
    vm.frame = NULL;
    vm.root = NULL;
    vm.depth = 0;
    vm.context = vm.agen_firstiter = vm.agen_finalizer = NULL;
    vm.origin_depth = 0;
}

Process *process_fork(Value func, const char *name)
{
    if (!may_fork())
        return NULL;
    Thread *me = thread_current;
    Process *parent = process_current;
    Image *image = image_copy();
    if (!image) {
        process_error(ENOMEM);
        return NULL;
    }
    if (!parent->image)
        parent->image = image_current();
    Process *p = process_new(name, image);
    p->gil = gil_new();
    pipes_fork(parent, p);
    p->lane = emit_new_id();
    Seq seq = 0;
    if (emit_state.on)
        seq = emit_event((Event){
            .kind = EVENT_LANE, .lane = p->lane, .obj = emit_state.lane,
            .num = LANE_PROCESS, .text = name, .ready_pos = -1,
            .ready_len = -1});
    thread_current = NULL;
    process_enter(p);
    thread_current = me;        /* of the copy: whose it was */
    begin(p, func);
    Thread *t = thread_current;
    t->wake_seq = seq;
    t->woken = true;
    thread_current = NULL;
    process_enter(parent);
    thread_current = me;
    turns_first(t);
    return p;
}

/* --- ending --------------------------------------------------------------- */

/* What LANE_END says of how it ended: a signal, an exit status. */
static void describe_end(int code, char out[32])
{
    enum { KILL = 9, TERM = 15 };       /* as signal.py has them */

    if (code == -KILL || code == -TERM)
        snprintf(out, 32, "%s", code == -KILL ? "SIGKILL" : "SIGTERM");
    else
        snprintf(out, 32, code < 0 ? "signal %d" : "exit status %d", abs(code));
}

/* [p] is over; its threads will not run any more. */
static void end(Process *p, int code, EventVia via)
{
    char how[32];

    p->over = true;
    p->exit_code = code;
    alive--;
    describe_end(code, how);
    Seq seq = emit(EVENT_LANE_END, p->lane, 0, via, code ? how : NULL);
    if (thread_current)
        thread_current->did = seq;
    pipes_close_all(p);
    line_wake(&p->waiters);
}

/* Of what the process in place, which is over, has begun nothing will end. */
static void end_lanes(void)
{
    if (!emit_state.on)
        return;
    for (Task *t = task_oldest_peek(); t; t = t->next)
        if (!future_is_done(&t->future))
            emit(EVENT_LANE_LOST, t->future.id, 0, VIA_NONE, NULL);
    for (Told *t = told_newest(); t; t = t->next)
        emit(EVENT_OBJECT_END, emit_state.lane, t->id, VIA_NONE, NULL);
    for (Thread *t = thread_first(); t; t = t->next) {
        if (t->aio.running)
            loop_lose(t->aio.running);
        if (t != thread_main())
            emit(EVENT_LANE_END, t->lane, 0, VIA_CANCELLED, NULL);
    }
}

/* Gives back the Threads of the process in place, without looking at what they
 * hold: that goes with the image. */
static void lose_threads(void)
{
    for (Thread *t = thread_first(), *next; t; t = next) {
        next = t->next;
        line_forget(t);
        thread_lose(t);
    }
}

static void end_gil(Process *p)
{
    gil_free(p->gil);
    p->gil = NULL;
}

/* The running process is over. */
static Value leave(int code, EventVia via)
{
    Process *p = process_current;

    gil_release();
    end_lanes();
    end(p, code, via);
    lose_threads();
    end_gil(p);
    thread_current = NULL;
    process_enter(first);
    image_drop(p->image);
    p->image = NULL;
    if (vm.stop.reason)
        vm_stop(vm.stop.kind, vm.stop.reason);
    return turns_next();
}

Value process_stopped(void)
{
    return leave(1, VIA_RAISED);
}

static Value exit_step(Frame *f, Value in)
{
    int code = (int)small_of(f->slots[0]);

    (void)in;
    return leave(code, code ? VIA_RAISED : VIA_RETURNED);
}

Value process_exit_begin(int code)
{
    Value slot = val_small(code);

    if (process_current == first)
        return raise(&exc_RuntimeError, "ticktape does not provide "
                     "os._exit() in the main process");
    frame_push_native(exit_step, &slot, 1);
    return VAL_PUSHED;
}

bool process_signal(Process *p, int number)
{
    Process *me = process_current;
    Thread *t = thread_current;

    assert(p != me && !p->over);
    thread_current = NULL;
    process_enter(p);
    bool taken = signals_arrive(number);
    process_enter(me);
    thread_current = t;
    return taken;
}

void process_kill(Process *p, int number)
{
    Process *me = process_current;
    Thread *t = thread_current;

    assert(p != me && !p->over);
    thread_current = NULL;
    process_enter(p);
    end_lanes();
    lose_threads();
    end_gil(p);
    process_enter(me);
    thread_current = t;
    image_drop(p->image);
    p->image = NULL;
    end(p, -number, VIA_CANCELLED);
}

/* --- the whole ------------------------------------------------------------ */

void processes_start(void)
{
    first = last = process_current = NULL;
    alive = ever = 0;
    process_current = process_new("MainProcess", NULL);
    process_current->gil = gil_current;
}

void processes_drop(void)
{
    Thread *me = thread_current;

    for (Process *p = first; p; p = p->next) {
        if (p == first || p->over)
            continue;
        thread_current = NULL;
        process_enter(p);
        lose_threads();
        process_enter(first);
        image_drop(p->image);
        p->image = NULL;
        p->over = true;
    }
    thread_current = me;
}

void processes_end(void)
{
    while (first) {
        Process *p = first;
        first = p->next;
        line_clear(&p->waiters);
        mem_free(p->open);
        mem_free(p->name);
        mem_free(p);
    }
    last = process_current = NULL;
}
