/* sim.c - one run of one scenario. */
#include "sim/sim.h"

#include <stdio.h>
#include <string.h>

#include "sim/aio/clock.h"
#include "sim/aio/emit.h"
#include "sim/aio/module.h"
#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/check.h"
#include "sim/elsewhere.h"
#include "sim/files.h"
#include "sim/lesson.h"
#include "sim/release.h"
#include "sim/sim_int.h"
#include "sim/lib/lib.h"
#include "sim/vm/brief.h"
#include "sim/vm/call.h"
#include "sim/vm/compile.h"
#include "sim/vm/cycle.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/module.h"
#include "sim/vm/seq.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"
#include "sim/world/rules.h"
#include "sim/world/world.h"

/* What a run may use unless it is told otherwise.  Generous for a lesson, and
 * over within ten seconds for a runaway; the events make a tape of 600 MB. */
#define DEFAULT_TIME (30.0 * 24 * 3600)
#define MOST_TIME 4611686018.0      /* so many seconds are EVENT_NUM_MOST */
#define DEFAULT_MEMORY ((size_t)2 << 30)
#define DEFAULT_WORK 10000000000u
#define DEFAULT_EVENTS 20000000u

Sim *sim_current;

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
    if (o->max_time > MOST_TIME)
        o->max_time = MOST_TIME;
    if (!o->max_memory)
        o->max_memory = DEFAULT_MEMORY;
    if (!o->max_work)
        o->max_work = DEFAULT_WORK;
    if (!o->max_events && o->sink)
        o->max_events = DEFAULT_EVENTS;
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

/* Each floor begins anew, from below to above. */
static void start_floors(Sim *s)
{
    const SimOptions *o = &s->options;

    mem_set_limit(o->max_memory);
    clock_start(o->max_time);
    clock_charge(o->cpu / 1000);
    emit_start(o->sink, o->max_events);
    if (o->chances) {
        chances_read(&s->chances, o->chances, NULL);
        chance_start(&s->chances, o->decided);
    }
    vm_start(&sim_host);
    lib_start();
    aio_start();
    world_start();
    cycle_keep();
    vm.budget = SIM_BUDGET;
    vm.seed = o->seed;
    vm.told = emit_state.on;
    vm.compile_flags = o->lines ? COMPILE_LINES : 0;
    vm.dir_of_script = str_from(s->dir);
    set_argv(o);
}

Sim *sim_open(const SimOptions *options, Buf *why)
{
    Err err;
    size_t len;
    char *text = files_read(options->path, &len, &err);

    if (!text) {
        buf_printf(why, "ticktape: %s: %s\n", options->path, err.text);
        return NULL;
    }
    assert(!sim_current);
    Sim *s = mem_alloc(sizeof *s);
    *s = (Sim){.options = *options, .dir = files_dir_of(options->path)};
    buf_init(&s->how);
    buf_init(&s->where);
    buf_reserve(&s->how, 1);    /* in memory of no process */
    buf_reserve(&s->where, 1);
    set_limits(&s->options);
    sim_current = s;
    if (files_name_processes(text, s->dir))
        zone_open(s->options.max_memory + s->options.max_memory / 2);
    Buf reasons;                /* may hold memory of the zone */
    buf_init(&reasons);
    zone_set(true);
    start_floors(s);
    s->code = check_and_compile(options->path, text, len, vm.compile_flags,
                                &reasons);
    zone_set(false);
    buf_add(why, reasons.data, reasons.len);
    buf_clear(&reasons);
    s->checked = s->code != NULL;
    if (s->checked)
        sim_tell_source(options->path, text, len);
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

/* What can be done about [exc].  It comes before the traceback, whose last line is
 * what one looks for. */
static void advise(Value exc, const char *traceback)
{
    Buf note;

    buf_init(&note);
    release_note(&note, traceback);
    if (note.len == 0)
        elsewhere_note(&note, exc);
    if (note.len > 0)
        vm_diagnose(note.data, note.len);
    buf_clear(&note);
}

/* Keeps what ended the program, and where in it that was raised. */
static void keep_ending(Value exc)
{
    Sim *s = sim_current;

    buf_puts(&s->how, "raised ");
    brief_exception(&s->how, exc);
    for (Traceback *tb = ((Exc *)(void *)exc)->traceback; tb; tb = tb->next) {
        const Code *code = traceback_code(tb);
        if (code && code->file >= 0 && !(code->flags & CODE_HIDDEN)) {
            s->line = code_line(code, tb->at);
            s->file = (uint8_t)code->file;
        }
    }
}

static void print_uncaught(const char *before, Value exc, bool advises)
{
    Buf b;

    buf_init(&b);
    buf_puts(&b, before);
    exc_print_uncaught(&b, exc);
    if (advises)
        advise(exc, b.data);
    vm_write(2, b.data, b.len);
    buf_clear(&b);
}

/* Shows the hook what was not caught.  Returns the exit status. */
static int call_hook(Value hook, Value exc)
{
    Traceback *tb = traceback_shown(((Exc *)(void *)exc)->traceback);
    int status = 1;

    val_ref(hook);
    Value r = call3(hook, (Value)type_of(exc), exc, tb ? (Value)tb : VAL_NONE);
    val_unref(hook);
    val_xunref(r);
    if (r || vm.stopped)
        return status;
    Value other = exc_take();
    if (is_instance(other, &exc_SystemExit)) {
        status = exit_status(other);
    } else {
        print_uncaught("Error in sys.excepthook:\n", other, false);
        print_uncaught("\nOriginal exception was:\n", exc, false);
    }
    val_unref(other);
    return status;
}

/* What is raised ended the program. */
static int ended_by_exception(void)
{
    Buf b;

    if (vm.stopped) {
        buf_init(&b);
        buf_printf(&b, "ticktape: %s: stopped at t=%.3f: %s\n",
                   sim_current->options.path, clock_now(), vm.stop.reason);
        buf_add(&b, sim_current->where.data, sim_current->where.len);
        vm_diagnose(b.data, b.len);
        buf_reset(&sim_current->how);
        buf_printf(&sim_current->how, "%s%s",
                   vm.stop.kind == STOP_LIMIT ? "limit: " : "",
                   vm.stop.reason);
        buf_clear(&b);
        vm_clear_stop();
        return SIM_EXIT_LIMIT;
    }
    Value exc = exc_take();
    int status = 1;
    if (emit_state.on && sim_current->how.len == 0)
        keep_ending(exc);
    Value hook = vm_hook_peek("excepthook", "__excepthook__");
    if (is_instance(exc, &exc_SystemExit))
        status = exit_status(exc);
    else if (hook)
        status = call_hook(hook, exc);
    else
        print_uncaught("", exc, true);
    if (status == 1 && is_instance(exc, &exc_KeyboardInterrupt))
        status = 130;
    val_set_take(&sim_current->last_exc, exc);
    return vm.stopped ? ended_by_exception() : status;
}

/* The exception that ended the program goes, its globals, and with them what
 * they held: generators end, __del__ runs, what is lost in cycles is told. */
static void drop_main(void)
{
    Value name = str_intern_from("__main__");

    cycle_collect();
    sim_current->ending = true;
    val_clear(&sim_current->last_exc);
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
            .kind = EVENT_RUN_END, .num = status,
            .line = s->line ? s->line : -1, .file = s->file,
            .text = s->how.len > 0 ? s->how.data : "returned",
            .ready_pos = -1, .ready_len = -1});
    zone_set(false);
    return status;
}

void sim_unasked(const Sim *s, Buf *out)
{
    Chances left = {0};

    for (size_t i = 0; i < s->chances.len; i++)
        if (s->chances.items[i].number > chance_asked(s->chances.items[i].kind))
            chances_add(&left, s->chances.items[i]);
    chances_write(&left, out);
    chances_clear(&left);
}

void sim_close(Sim *s)
{
    assert(s == sim_current);
    sim_drop_engine(s);
    if (s->code)
        val_unref((Value)s->code);
    val_clear(&s->last_exc);
    world_drop();
    vm_clear_modules();
    world_end();
    aio_end();
    lib_end();
    vm_end();
    buf_clear(&s->how);
    buf_clear(&s->where);
    lesson_clear();
    chance_start(NULL, NULL);
    chances_clear(&s->chances);
    emit_close();
    zone_close();
    mem_set_limit(0);
    mem_free(s->dir);
    mem_free(s);
    sim_current = NULL;
}

void sim_leave(Sim *s)
{
#ifdef NDEBUG
    (void)s;
#else
    sim_close(s);
#endif
}
