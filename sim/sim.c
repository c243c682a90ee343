/* sim.c - one run of one scenario. */
#include "sim/sim.h"

#include <stdio.h>
#include <string.h>

#include "sim/aio/clock.h"
#include "sim/aio/emit.h"
#include "sim/aio/module.h"
#include "sim/base/fiber.h"
#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/check.h"
#include "sim/files.h"
#include "sim/lesson.h"
#include "sim/lib/embedded.h"
#include "sim/lib/lib.h"
#include "sim/vm/brief.h"
#include "sim/vm/compile.h"
#include "sim/vm/cycle.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"
#include "sim/world/embedded.h"
#include "sim/world/rules.h"
#include "sim/world/world.h"

/* What a run may use unless it is told otherwise.  Generous for a lesson, and
 * over within a minute for a runaway. */
#define DEFAULT_TIME (30.0 * 24 * 3600)
#define DEFAULT_MEMORY ((size_t)2 << 30)
#define DEFAULT_WORDS 10000000000ll     /* instructions, roughly */

enum {
    BUDGET = 1000000,           /* instructions between looks at the limits */
};

struct Sim {
    SimOptions options;
    Code *code;
    char *dir;                  /* of the scenario, with a slash, or "" */

    /* Of a run in pieces; see sim_advance(). */
    Fiber *caller, *engine;     /* NULL: not begun */
    Seq upto;
    SimState state;             /* what sim_advance() returns */
    int status;
    bool dropped;               /* it only runs to come to its end */
    bool checked;               /* the scenario's text has been accepted */
    const char *stop;           /* why it shall end; or NULL */
    Buf how;                    /* it ended, for the tape */
};

static Sim *current;            /* for the Host's functions */

/* --- the Host --------------------------------------------------------------------- */

static bool find_module(const char *name, char **text, size_t *len, char **path,
                        bool *hidden)
{
    const Embedded *e = embedded_find(name);
    Buf b;

    if (!e)
        e = embedded_find_world(name);
    if (e) {
        *text = mem_strndup((const char *)e->text, e->len);
        *len = e->len;
        buf_init(&b);
        buf_printf(&b, "<%s>", name);
        *path = buf_detach(&b);
        *hidden = true;
        return true;
    }
    if (strchr(name, '/') || strchr(name, '.'))
        return false;
    buf_init(&b);
    buf_printf(&b, "%s%s.py", current->dir, name);
    *path = buf_detach(&b);
    *text = files_read(*path, len, NULL);
    *hidden = false;
    if (!*text)
        mem_free(*path);
    return *text != NULL;
}

/* --- a run in pieces ---------------------------------------------------------- */

/* The engine's side of a switch: the caller of sim_advance() goes on.  What it
 * allocates meanwhile is not charged to the program. */
static void set_aside(Sim *s, SimState state)
{
    int64_t budget = vm.budget;
    bool zone = zone_set(false);

    s->state = state;
    fiber_switch(s->engine, s->caller);
    zone_set(zone);
    vm.budget = s->dropped ? -1 : budget;
}

static void may_hurry(Sim *s)
{
    if (!s->engine || s->dropped || !s->options.hurry)
        return;
    bool zone = zone_set(false);
    if (s->options.hurry(s->options.hurry_arg))
        set_aside(s, SIM_HURRIED);
    zone_set(zone);
}

static void pass_on(void *self, const Event *e)
{
    Sim *s = self;

    if (s->dropped)
        return;                 /* whoever sends it had asked before */
    s->options.sink->event(s->options.sink->self, e);
    if (e->seq >= s->upto)
        set_aside(s, SIM_AHEAD);
}

static void run_engine(void)
{
    Sim *s = current;

    uintptr_t callers = vm.stack_end;

    vm.stack_end = fiber_end(s->engine);
    s->status = sim_run(s);
    vm.stack_end = callers;
    for (;;)
        set_aside(s, SIM_OVER);
}

static void resume(Sim *s)
{
    fiber_switch(s->caller, s->engine);
}

SimState sim_advance(Sim *s, Seq upto)
{
    assert(s->options.sink && !s->dropped);
    if (s->state == SIM_OVER || (s->engine && emit_state.last >= upto))
        return s->state == SIM_OVER ? SIM_OVER : SIM_AHEAD;
    if (!s->engine) {
        s->caller = fiber_new(NULL);
        s->engine = fiber_new(run_engine);
        emit_state.sink = (Sink){pass_on, s};
    }
    s->upto = upto;
    resume(s);
    return s->state;
}

int sim_status(const Sim *s)
{
    assert(s->state == SIM_OVER);
    return s->status;
}

/* Lets a run that is set aside come to its end, so that what its C functions
 * hold is given back: the machine stops at the first look at the limits. */
static void drop_engine(Sim *s)
{
    if (!s->engine)
        return;
    s->dropped = true;
    emit_state.on = false;
    if (s->state != SIM_OVER)
        resume(s);
    assert(s->state == SIM_OVER);
    fiber_free(s->engine);
    fiber_free(s->caller);
}

/* --- the Host, again ---------------------------------------------------------- */

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static void tell_source(const char *filename, const char *text, size_t len)
{
    const SimOptions *o = &current->options;

    if (!current->checked)
        return;
    bool zone = zone_set(false);        /* whoever hears of it keeps it */
    if (o->source)
        o->source(o->source_arg, base_name(filename), text, len);
    if (o->sink)
        lesson_read(o, text, len);
    zone_set(zone);
}

void sim_stop(const char *reason)
{
    current->stop = reason;
    vm.budget = -1;
}

static bool poll_limits(void)
{
    vm_renew(BUDGET);
    may_hurry(current);
    if (current->dropped)
        vm_stop("nobody wants it any more");
    else if (current->stop)
        vm_stop(current->stop);
    else if (vm.used > DEFAULT_WORDS)
        vm_stop("the program runs and runs: over 10 000 million instructions");
    else if (emit_is_over())
        vm_stop("over the limit of events (--max-events)");
    else if (!mem_fits(0))
        vm_stop(VM_STOP_MEMORY);
    else if (clock_is_over())
        vm_stop("over the limit of virtual time (--max-time)");
    else
        return true;
    return false;
}

/* The program looks at the clock, and may look in a loop. */
static double look_at_clock(void)
{
    double t = clock_read();

    if (clock_is_over())
        vm.budget = -1;
    return t;
}

static void write_output(int fd, const char *text, size_t len)
{
    if (emit_state.on)
        emit_event((Event){
            .kind = EVENT_OUTPUT, .lane = emit_state.lane,
            .via = fd == 1 ? VIA_STDOUT : VIA_STDERR, .text = text,
            .text_len = len, .ready_pos = -1, .ready_len = -1});
    if (current->dropped)
        return;
    bool zone = zone_set(false);
    current->options.write(fd, text, len);
    zone_set(zone);
}

static void source_line(Frame *f)
{
    uint8_t file;
    int line = emit_line_of(f, &file);

    emit(EVENT_LINE, emit_state.lane, 0, VIA_NONE, NULL);
    lesson_line(file, line);
}

static void await_begins(Frame *f)
{
    (void)f;
    emit(EVENT_AWAIT, emit_state.lane, 0, VIA_NONE, NULL);
}

static void exception_left(Frame *f, Value exc)
{
    Buf b;

    if (!emit_state.on || (f->code && (f->code->flags & CODE_HIDDEN)))
        return;
    buf_init(&b);
    brief_exception(&b, exc);
    emit(EVENT_RAISED, emit_state.lane, 0, VIA_NONE, b.data);
    buf_clear(&b);
}

static void emit_never_awaited(Gen *coro, const char *name)
{
    if (emit_state.on)
        emit_event((Event){
            .kind = EVENT_NEVER_AWAITED, .lane = emit_state.lane,
            .num = coro->base_depth, .text = name, .ready_pos = -1,
            .ready_len = -1});
}

/* CPython's warning, with the line where the last reference went. */
static void never_awaited(Gen *coro)
{
    Frame *f = vm_where();
    Buf b;

    buf_init(&b);
    if (f)
        buf_printf(&b, "%s:%d: ", str_text(f->code->filename), frame_line(f));
    else
        buf_puts(&b, "sys:1: ");
    Value qualname = gen_qualname(coro);
    buf_printf(&b, "RuntimeWarning: coroutine '%s' was never awaited\n",
               str_text(qualname));
    emit_never_awaited(coro, str_text(qualname));
    val_unref(qualname);
    if (f)
        source_add_line(&b, f->code->filename, frame_line(f), 2);
    buf_puts(&b, "RuntimeWarning: Enable tracemalloc to get the object "
             "allocation traceback\n");
    emit(EVENT_WARNING, emit_state.lane, 0, VIA_NONE, strstr(b.data, ": ") + 2);
    vm_write(2, b.data, b.len);
    buf_clear(&b);
}

static const Host host = {
    .write = write_output,
    .find_module = find_module,
    .source = tell_source,
    .line = source_line,
    .awaits = await_begins,
    .now = look_at_clock,
    .poll = poll_limits,
    .raised = exception_left,
    .never_awaited = never_awaited,
};

/* --- options ---------------------------------------------------------------- */

bool sim_read_latency(const char *text, SimLatency *out)
{
    out->set = rules_range(text, strlen(text), &out->least, &out->most, NULL);
    return out->set;
}

static void set_limits(SimOptions *o)
{
    if (o->max_time <= 0)
        o->max_time = DEFAULT_TIME;
    if (!o->max_memory)
        o->max_memory = DEFAULT_MEMORY;
}

static void set_argv(const SimOptions *o)
{
    Value path = str_from(o->path);

    vm.argv = list_new((size_t)o->nargs + 1);
    list_append_take(vm.argv, path);
    for (int i = 0; i < o->nargs; i++)
        list_append_take(vm.argv, str_from(o->args[i]));
}

/* --- opening ---------------------------------------------------------------------------- */

Sim *sim_open(const SimOptions *options, Buf *why)
{
    Err err;
    size_t len;
    char *text = files_read(options->path, &len, &err);

    if (!text) {
        buf_printf(why, "ticktape: %s: %s\n", options->path, err.text);
        return NULL;
    }
    assert(!current);
    Sim *s = mem_alloc(sizeof *s);
    *s = (Sim){.options = *options, .dir = files_dir_of(options->path)};
    buf_init(&s->how);
    set_limits(&s->options);
    current = s;
    if (files_name_processes(text, s->dir))
        zone_open(s->options.max_memory + s->options.max_memory / 2);
    Buf reasons;                /* may hold memory of the zone */
    buf_init(&reasons);
    zone_set(true);
    mem_set_limit(s->options.max_memory);
    clock_start(s->options.max_time);
    clock_charge(options->cpu / 1000);
    emit_start(options->sink, options->max_events);
    vm_start(&host);
    lib_start();
    aio_start();
    world_start();
    vm.budget = BUDGET;
    vm.seed = options->seed;
    vm.told = emit_state.on;
    vm.compile_flags = options->lines ? COMPILE_LINES : 0;
    vm.dir_of_script = str_from(s->dir);
    set_argv(&s->options);
    s->code = check_and_compile(options->path, text, len, vm.compile_flags,
                                &reasons);
    zone_set(false);
    buf_add(why, reasons.data, reasons.len);
    buf_clear(&reasons);
    s->checked = s->code != NULL;
    if (s->checked)
        tell_source(options->path, text, len);
    mem_free(text);
    if (s->checked && s->options.latency.set)
        rules_force_latency(s->options.latency.least,
                            s->options.latency.most);
    if (s->checked)
        return s;
    sim_close(s);
    return NULL;
}

bool sim_check(const char *path, Buf *why)
{
    SimOptions o = {.path = path};
    Sim *s = sim_open(&o, why);

    if (s)
        sim_close(s);
    return s != NULL;
}

/* --- running ------------------------------------------------------------------------------ */

/* What SystemExit's code means as an exit status. */
static int exit_status(Value exc)
{
    Value code = ((Exc *)(void *)exc)->x[0];
    int64_t n;

    if (!code || code == VAL_NONE)
        return 0;
    if (is_int(code))
        return int_to_i64(code, &n) ? (int)(n & 255) : 255;
    Buf b;
    buf_init(&b);
    if (obj_add_str(&b, code) < 0)
        exc_drop();
    buf_putc(&b, '\n');
    vm_write(2, b.data, b.len);
    buf_clear(&b);
    return 1;
}

/* What is raised ended the program. */
static int ended_by_exception(void)
{
    Buf b;

    if (vm.stopped) {
        buf_init(&b);
        buf_printf(&b, "ticktape: %s: stopped at t=%.3f: %s\n",
                   current->options.path, clock_now(), vm_stop_reason());
        vm_diagnose(b.data, b.len);
        buf_reset(&current->how);
        buf_printf(&current->how, "%s%s",
                   strcmp(vm_stop_reason(), "deadlock") ? "limit: " : "",
                   vm_stop_reason());
        buf_clear(&b);
        vm_clear_stop();
        return SIM_EXIT_LIMIT;
    }
    Value exc = exc_take();
    int status = 1;
    if (emit_state.on && current->how.len == 0) {
        buf_puts(&current->how, "raised ");
        brief_exception(&current->how, exc);
    }
    if (is_instance(exc, &exc_SystemExit)) {
        status = exit_status(exc);
    } else {
        buf_init(&b);
        exc_print(&b, exc);
        vm_write(2, b.data, b.len);
        buf_clear(&b);
        if (is_instance(exc, &exc_KeyboardInterrupt))
            status = 130;
    }
    val_unref(exc);
    return status;
}

/* The program's globals go, and with them what they held: generators end,
 * __del__ runs, what is lost in cycles is told. */
static void drop_main(void)
{
    Value name = str_intern_from("__main__");

    if (dict_remove(vm.modules, name) < 0)
        exc_drop();
    val_unref(name);
    cycle_collect();
}

int sim_run(Sim *s)
{
    Code *code = s->code;
    int status = 0;

    s->code = NULL;
    zone_set(true);
    emit_state.cause = emit_state.on ? emit_event((Event){
        .kind = EVENT_RUN_START, .line = -1, .ready_pos = -1, .ready_len = -1})
                                     : 0;
    vm_show_warnings();
    Value r = vm_run_module("__main__", code);
    val_unref((Value)code);
    if (r)
        val_unref(r);
    else
        status = ended_by_exception();
    if (status != SIM_EXIT_LIMIT && !world_finish() &&
        ended_by_exception() == SIM_EXIT_LIMIT)
        status = SIM_EXIT_LIMIT;
    if (status != SIM_EXIT_LIMIT && !lib_at_exit() &&
        ended_by_exception() == SIM_EXIT_LIMIT)
        status = SIM_EXIT_LIMIT;
    if (status != SIM_EXIT_LIMIT)
        drop_main();
    if (status != SIM_EXIT_LIMIT && vm.budget < 0 && !vm_charge(0))
        status = ended_by_exception();  /* in a __del__, on the way */
    if (emit_state.on)
        emit_event((Event){
            .kind = EVENT_RUN_END, .num = status, .line = -1, .cause = 1,
            .text = s->how.len > 0 ? s->how.data : "returned",
            .ready_pos = -1, .ready_len = -1});
    zone_set(false);
    return status;
}

void sim_close(Sim *s)
{
    assert(s == current);
    drop_engine(s);
    if (s->code)
        val_unref((Value)s->code);
    world_drop();
    vm_clear_modules();
    world_end();
    aio_end();
    lib_end();
    vm_end();
    buf_clear(&s->how);
    lesson_clear();
    emit_close();
    zone_close();
    mem_set_limit(0);
    mem_free(s->dir);
    mem_free(s);
    current = NULL;
}
