/* thread.c - the threads of a program: how one begins and ends. */
#include "sim/world/thread.h"

#include <stdio.h>

#include "sim/aio/clock.h"
#include "sim/base/buf.h"
#include "sim/base/mem.h"
#include "sim/vm/brief.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"
#include "sim/world/gil.h"
#include "sim/world/greenlet.h"
#include "sim/world/local.h"
#include "sim/world/process.h"
#include "sim/world/turns.h"

/* Idents as Linux gives them: addresses, one stack of 8 MB below the other. */
#define IDENT_MAIN 140737353975616u
#define IDENT_STEP 8392704u

Thread *thread_current;
static Thread *oldest, *newest;
static uint64_t next_ident;
ZONE_KEEP(thread_current);
ZONE_KEEP(oldest);
ZONE_KEEP(newest);
ZONE_KEEP(next_ident);

Thread *thread_first(void)
{
    return oldest;
}

Thread *thread_main(void)
{
    return oldest;
}

Thread *thread_find(uint64_t ident)
{
    for (Thread *t = oldest; t; t = t->next) {
        vm_spend(VM_COST_ITEM);
        if (t->ident == ident)
            return t;
    }
    return NULL;
}

Frame *thread_frame(const Thread *t)
{
    return t == thread_current ? vm.frame : t->machine.frame;
}

const char *thread_name_peek(const Thread *t)
{
    static char text[200];
    Value pending = vm.raised;
    Value name;

    if (!t->object)
        return t == oldest ? "MainThread" : "a thread";
    vm.raised = NULL;
    name = obj_getattr_s(t->object, "_name");
    val_clear(&vm.raised);
    vm.raised = pending;
    snprintf(text, sizeof text, "%s",
             name && is_str(name) ? str_text(name) : "a thread");
    val_xunref(name);
    return text;
}

/* --- beginning ---------------------------------------------------------------- */

static Thread *thread_new(void)
{
    bool zone = zone_set(false);
    Thread *t = mem_alloc(sizeof *t);

    zone_set(zone);
    *t = (Thread){.prev = newest, .gil = gil_current, .ident = next_ident,
                  .process = process_current};
    next_ident -= IDENT_STEP;
    timer_init(&t->turn);
    *(newest ? &newest->next : &oldest) = t;
    newest = t;
    return t;
}

static void thread_free(Thread *t)
{
    gil_forget(t);
    local_forget(t);
    greenlet_forget(t);
    *(t->prev ? &t->prev->next : &oldest) = t->next;
    *(t->next ? &t->next->prev : &newest) = t->prev;
    val_xunref((Value)t->aio.policy);
    val_xunref(t->machine.context);
    val_xunref(t->firstiter);
    val_xunref(t->finalizer);
    val_xunref(t->object);
    mem_free(t->joiners);
    mem_free(t->ended_by);
    val_xunref(t->waits_in);
    mem_free(t);
}

static char *short_text(Value exc)
{
    Buf b;

    buf_init(&b);
    brief_exception(&b, exc);
    return buf_detach(&b);
}

/* The line of the program's own at which [exc] was raised, or 0. */
static int line_of(Value exc)
{
    int line = 0;

    for (Traceback *tb = ((Exc *)(void *)exc)->traceback; tb; tb = tb->next) {
        const Code *code = traceback_code(tb);
        if (code && !(code->flags & CODE_HIDDEN))
            line = code_line(code, tb->at);
    }
    return line;
}

void thread_ended_by(Value exc)
{
    Thread *me = thread_current;

    if (!emit_state.on || me->ended_by)
        return;
    me->ended_by = short_text(exc);
    me->ended_line = line_of(exc);
}

void thread_emit_end(uint32_t lane, EventVia via, Value exc)
{
    if (!emit_state.on)
        return;
    char *text = exc ? short_text(exc) : NULL;
    thread_current->did = emit_event((Event){
        .kind = EVENT_LANE_END, .lane = lane, .via = via, .text = text,
        .line = exc ? line_of(exc) : 0, .ready_pos = -1, .ready_len = -1});
    mem_free(text);
}

static void emit_end(Thread *t)
{
    if (emit_state.on)
        t->did = emit_event((Event){
            .kind = EVENT_LANE_END, .lane = t->lane, .line = t->ended_line,
            .via = t->ended_by ? VIA_RAISED : VIA_RETURNED,
            .text = t->ended_by, .ready_pos = -1, .ready_len = -1});
}

/* The running thread is over: what it leaves, and who waited for it. */
static Value over(Frame *f)
{
    Thread *me = thread_current;

    val_clear(&f->slots[0]);
    val_clear(&me->object);
    if (!vm.stopped) {
        local_forget(me);
        val_clear(&vm.context);
        emit_end(me);
    }
    vm.frame = f->back;
    frame_free(f);
    for (size_t i = 0; i < me->njoiners; i++) {
        Thread *t = thread_find(me->joiners[i]);
        if (t && t->joins == me->ident)
            turns_wake(t);
    }
    turns_set_aside();
    if (me == oldest)
        return process_stopped();
    thread_free(me);
    return turns_next();
}

/* The bottom of a thread: slot 0 is what it calls. */
static Value bottom_step(Frame *f, Value in)
{
    if (f->state++ == 0)
        return frame_again(f, call_begin(f->slots[0], NULL, 0, NULL));
    if (!in && !vm.stopped) {
        thread_ended_by(vm.raised);
        vm_unraisable(f->slots[0]);
    }
    val_xunref(in);
    return over(f);
}

enum { COST_THREAD = 6000 };    /* against vm.budget */

Thread *thread_begin(Value func, Value object, bool daemon)
{
    Thread *t = thread_new();
    Frame *outer = vm.frame;

    vm_spend(COST_THREAD);
    t->object = object ? val_ref(object) : NULL;
    t->daemon = daemon;
    t->lane = t->runs = emit_new_id();
    if (emit_state.on)
        t->wake_seq = emit_event((Event){
            .kind = EVENT_LANE, .lane = t->lane, .obj = emit_state.lane,
            .num = LANE_THREAD, .text = thread_name_peek(t),
            .ready_pos = -1, .ready_len = -1});
    vm.frame = NULL;
    t->machine.frame = frame_push_native(bottom_step, &func, 1);
    vm.frame = outer;
    t->woken = true;
    turns_first(t);
    return t;
}

/* --- forking -------------------------------------------------------------- */

Thread *thread_after_fork(Value func)
{
    Thread *was = thread_current;

    oldest = newest = NULL;
    Thread *t = thread_new();
    t->ident = was->ident;
    t->aio = was->aio;          /* the copies of what it owned are its own */
    t->aio.running = NULL;
    t->aio.is_main = true;
    t->object = was->object;
    t->locals = was->locals;
    t->machine.context = vm.context;
    vm.frame = NULL;
    t->machine.frame = frame_push_native(bottom_step, &func, 1);
    vm.frame = NULL;
    thread_current = t;
    return t;
}

void thread_lose(Thread *t)
{
    gil_forget(t);
    mem_free(t);
}

/* --- joining ---------------------------------------------------------------------- */

static void add_joiner(Thread *t, uint64_t ident)
{
    t->joiners = mem_grow(t->joiners, &t->joiners_cap, t->njoiners + 1,
                          sizeof *t->joiners);
    t->joiners[t->njoiners++] = ident;
}

/* Slots: the ident and the time-out as Values. */
static Value join_step(Frame *f, Value in)
{
    uint64_t ident = (uint64_t)small_of(f->slots[0]);
    Thread *me = thread_current, *t = thread_find(ident);

    if (f->state++ > 0) {
        me->joins = 0;
        if (!in)
            return NULL;
        val_unref(in);
        return val_ref(val_bool(!t));
    }
    if (!t)
        return val_ref(VAL_TRUE);
    add_joiner(t, me->ident);
    me->joins = ident;
    return turns_block(clock_now() + float_of(f->slots[1]), "Thread.join",
                       t->lane);
}

Value thread_join_begin(uint64_t ident, double timeout)
{
    Value slots[] = {val_small((int64_t)ident), val_float(timeout)};

    frame_push_native(join_step, slots, 2);
    val_unref(slots[1]);
    return VAL_PUSHED;
}

/* --- the whole -------------------------------------------------------------------- */

void threads_start(void)
{
    oldest = newest = NULL;
    next_ident = IDENT_MAIN;
    thread_current = thread_new();
    thread_current->aio.is_main = true;
    baton.thread = &thread_current->aio;
    gil_take(thread_current, clock_now());
}

/* Unwinds [t], which is not the main thread and will not run any more. */
static void drop(Thread *t)
{
    Frame *f = t->machine.frame;

    if (!f->code && f->state == 0) {    /* it has not begun */
        frame_free(f);
        thread_free(t);
        return;
    }
    vm.stopped = false;
    vm_stop(STOP_END, "the run is over");
    turns_enter(t);             /* comes back at its end */
    val_clear(&vm.raised);
}

void threads_drop(void)
{
    emit_state.on = false;
    vm.host = (Host){0};        /* nothing of the program runs from here on */
    vm.stopped = true;
    while (newest && newest != oldest)
        drop(newest);
    greenlets_drop();
    if (oldest)
        local_forget(oldest);
}

void threads_end(void)
{
    if (oldest)
        thread_free(oldest);
    thread_current = NULL;
    oldest = newest = NULL;
    next_ident = 0;
}
