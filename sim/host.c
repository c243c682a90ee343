/* host.c - what the machine asks of a run: modules, output, limits, and to be
 * told of lines, awaits and exceptions (sim/vm/host.h). */
#include <stdio.h>
#include <string.h>

#include "sim/aio/clock.h"
#include "sim/aio/emit.h"
#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/files.h"
#include "sim/lesson.h"
#include "sim/lib/embedded.h"
#include "sim/sim_int.h"
#include "sim/vm/brief.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/gen.h"
#include "sim/vm/module.h"
#include "sim/vm/origin.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"
#include "sim/world/embedded.h"

static bool find_beside(const char *name, char **text, size_t *len, char **path,
                        bool *package)
{
    *text = files_read_module(sim_current->dir, name, len, path, package);
    return *text != NULL;
}

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
    *hidden = false;
    bool package;
    return find_beside(name, text, len, path, &package);
}

/* What a tape calls the file [path]: its name as seen from the scenario. */
static const char *told_name(const char *path)
{
    const char *dir = sim_current->dir, *slash = strrchr(path, '/');
    size_t len = strlen(dir);

    if (strncmp(path, dir, len) == 0)
        return path + len;
    return slash ? slash + 1 : path;
}

void sim_tell_source(const char *filename, const char *text, size_t len)
{
    const SimOptions *o = &sim_current->options;

    if (!sim_current->checked)
        return;
    bool zone = zone_set(false);        /* whoever hears of it keeps it */
    if (o->source)
        o->source(o->source_arg, told_name(filename), text, len);
    if (o->sink)
        lesson_read(o, text, len);
    zone_set(zone);
}

void sim_stop(const char *reason)
{
    sim_current->stop = reason;
    vm.budget = -1;
}

/* Which limit is reached; NULL: none. */
static const char *limit_reached(void)
{
    const SimOptions *o = &sim_current->options;

    if (o->ends && !sim_current->stop)
        sim_current->stop = o->ends();
    if (sim_current->stop)
        return sim_current->stop;
    if (vm.used > (int64_t)o->max_work)
        return "the program runs and runs: over the limit of work (--max-work)";
    if (emit_is_over())
        return "over the limit of events (--max-events)";
    if (!mem_fits(0))
        return VM_STOP_MEMORY;
    if (clock_is_over())
        return "over the limit of virtual time (--max-time)";
    return NULL;
}

/* Keeps the line that runs, as it is shown when all is over. */
static void note_where(void)
{
    Buf *b = &sim_current->where;
    Frame *f = vm_where();

    buf_reset(b);
    if (!f)
        return;
    buf_puts(b, "  it was ");
    if (strcmp(str_text(f->code->qualname), "<module>") != 0)
        buf_printf(b, "in %s(), ", str_text(f->code->qualname));
    sim_current->line = emit_line_of(f, &sim_current->file);
    buf_printf(b, "at %s:%d\n", str_text(f->code->filename), frame_line(f));
    source_add_line(b, f->code->filename, frame_line(f), 6);
}

static bool poll_limits(void)
{
    vm_renew(SIM_BUDGET);
    sim_may_hurry(sim_current);
    if (sim_current->dropped) {
        vm_stop(STOP_LIMIT, "nobody wants it any more");
        return false;
    }
    const char *reason = limit_reached();
    if (!reason)
        return true;
    bool zone = zone_set(false);
    note_where();
    zone_set(zone);
    vm_stop(STOP_LIMIT, reason);
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

/* What writing costs against vm.budget; stderr is not gathered. */
enum { COST_STDOUT = 300, COST_STDERR = 3000, COST_WRITTEN = 4 };

/* In as many events as it needs. */
static void tell_output(int fd, const char *text, size_t len)
{
    size_t piece;

    do {
        piece = event_text_piece(text, len);
        emit_event((Event){
            .kind = EVENT_OUTPUT, .lane = emit_state.lane,
            .via = fd == 1 ? VIA_STDOUT : VIA_STDERR, .text = text,
            .text_len = piece, .ready_pos = -1, .ready_len = -1});
        text += piece;
        len -= piece;
    } while (len > 0);
}

static void write_output(int fd, const char *text, size_t len)
{
    vm_spend((fd == 1 ? COST_STDOUT : COST_STDERR) + len * COST_WRITTEN);
    if (emit_state.on)
        tell_output(fd, text, len);
    if (sim_current->dropped)
        return;
    bool zone = zone_set(false);
    sim_current->options.write(fd, text, len);
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
    char memory[EMIT_TEXT];
    Buf b;

    if (!emit_state.on || (f->code && (f->code->flags & CODE_HIDDEN)))
        return;
    buf_init_in(&b, memory, sizeof memory);
    brief_exception(&b, exc);
    emit(EVENT_RAISED, emit_state.lane, 0, VIA_NONE, b.data);
    buf_clear(&b);
}

static void emit_never_awaited(Gen *coro, const char *name)
{
    if (emit_state.on)
        emit_event((Event){
            .kind = EVENT_NEVER_AWAITED, .lane = emit_state.lane,
            .num = coro->made_at, .text = name, .ready_pos = -1,
            .ready_len = -1});
}

/* What the warning says, without an end of line. */
static Value never_awaited_text(Gen *coro)
{
    Value qualname = gen_qualname(coro);
    Buf b;

    buf_init(&b);
    buf_printf(&b, "coroutine '%s' was never awaited", str_text(qualname));
    emit_never_awaited(coro, str_text(qualname));
    val_unref(qualname);
    if (origin_peek((Value)coro)) {
        buf_puts(&b, "\nCoroutine created at (most recent call last)\n");
        origin_add_lines(&b, origin_peek((Value)coro));
    }
    while (b.len > 0 && b.data[b.len - 1] == '\n')
        buf_cut(&b, b.len - 1);
    return str_from_buf(&b);
}

enum { WARNING_FRAMES = 8 };    /* that the module warnings needs at most */

/* The module warnings, which keeps the program's filters and what was shown
 * before, says that it is to be shown.  At the end all is: then CPython's can
 * do no more; and nothing is where it cannot be called, so deep is the stack. */
static bool passes_filters(Gen *coro, Value text, Frame *f)
{
    if (sim_current->ending)
        return true;
    if (vm.depth + WARNING_FRAMES > vm.limit_depth)
        return false;
    Value pending = exc_take();
    Value ask = module_attr("warnings", "_never_awaited");
    Value args[] = {
        text, f ? f->code->filename : NAME(sys),
        val_small(f ? frame_line(f) : 1), f ? (Value)f->globals : VAL_NONE,
    };
    Value said = ask ? call(ask, args, 4, NULL) : NULL;
    bool passes = said == VAL_TRUE;
    if (!said && !vm.stopped)
        vm_unraisable((Value)coro);
    val_xunref(ask);
    val_xunref(said);
    if (pending && !vm.stopped)
        raise_again_take(pending);
    else
        val_xunref(pending);
    return passes;
}

/* CPython's warning, with the line where the last reference went. */
static void never_awaited(Gen *coro)
{
    Frame *f = vm_where();
    Value text = never_awaited_text(coro);
    Buf b;

    if (!passes_filters(coro, text, f)) {
        val_unref(text);
        return;
    }
    buf_init(&b);
    if (f)
        buf_printf(&b, "%s:%d: ", str_text(f->code->filename), frame_line(f));
    else
        buf_puts(&b, "sys:1: ");
    buf_printf(&b, "RuntimeWarning: %s\n", str_text(text));
    val_unref(text);
    if (f)
        source_add_line(&b, f->code->filename, frame_line(f), 2);
    if (!sim_current->ending)   /* then CPython's warnings can do no more */
        buf_puts(&b, "RuntimeWarning: Enable tracemalloc to get the object "
                 "allocation traceback\n");
    emit(EVENT_WARNING, emit_state.lane, 0, VIA_NONE, strstr(b.data, ": ") + 2);
    vm_write(2, b.data, b.len);
    buf_clear(&b);
}

const Host sim_host = {
    .write = write_output,
    .find_module = find_module, .find_beside = find_beside,
    .source = sim_tell_source,
    .line = source_line,
    .awaits = await_begins,
    .now = look_at_clock,
    .poll = poll_limits,
    .raised = exception_left,
    .never_awaited = never_awaited,
};
