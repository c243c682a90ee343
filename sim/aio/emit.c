/* emit.c - the one place where the engine makes events. */
#include "sim/aio/emit.h"

#include <string.h>

#include "sim/aio/clock.h"
#include "sim/base/zone.h"
#include "sim/vm/source.h"
#include "sim/vm/vm.h"

_Static_assert((int)SOURCES_MAX == (int)EVENT_FILES, "each source has its number");

Emit emit_state;

static void ignore(void *self, const Event *e)
{
    (void)self, (void)e;
}

void emit_start(const Sink *sink, uint64_t max)
{
    emit_state = (Emit){.on = sink || max, .max = max, .sink = {ignore, NULL}};
    if (sink)
        emit_state.sink = *sink;
}

bool emit_is_over(void)
{
    return emit_state.max > 0 && emit_state.last > emit_state.max;
}

Frame *emit_where(void)
{
    for (Frame *f = vm.frame; f; f = f->back) {
        if (!f->code && f->step == emit_state.loop_step)
            return NULL;
        if (f->code && !(f->code->flags & CODE_HIDDEN))
            return f;
    }
    return NULL;
}

int emit_line_of(const Frame *f, uint8_t *file)
{
    int number = f->code->file;

    *file = number > 0 ? (uint8_t)number : 0;
    return number < 0 ? 0 : frame_line(f);
}

void emit_stand_at(const Frame *f)
{
    emit_state.file = 0;
    emit_state.line = f ? emit_line_of(f, &emit_state.file) : 0;
}

static void add_line(Event *e)
{
    const Frame *where = emit_where();

    if (where) {
        e->line = emit_line_of(where, &e->file);
    } else {
        e->line = emit_state.line;
        e->file = emit_state.file;
    }
}

/* The tape must know of whose process the events are. */
static void tell_process(void)
{
    emit_state.told = emit_state.thread;
    emit_event((Event){.kind = EVENT_MEANWHILE, .lane = emit_state.thread,
                       .peer = emit_state.lane, .ready_pos = -1,
                       .ready_len = -1});
}

Seq emit_event(Event e)
{
    if (emit_state.told != emit_state.thread)
        tell_process();
    e.seq = ++emit_state.last;
    e.iter = emit_state.iter;
    e.phase = emit_state.phase;
    e.t = clock_ns();
    if (e.t < emit_state.t)     /* its process is behind another */
        e.t = emit_state.t;
    emit_state.t = e.t;
    if (e.line < 0)
        e.line = 0;
    else if (!e.line)
        add_line(&e);
    e.loop = emit_state.loop;
    if (!e.cause)
        e.cause = emit_state.cause ? emit_state.cause : e.seq > 1;
    if (e.text && !e.text_len)
        e.text_len = strlen(e.text);
    if (emit_is_over())
        vm.budget = -1;
    bool zone = zone_set(false);        /* the tape is of all processes */
    emit_state.sink.event(emit_state.sink.self, &e);
    zone_set(zone);
    return e.seq;
}

Seq emit_event_in(uint16_t loop, Event e)
{
    uint16_t outer = emit_state.loop;

    emit_state.loop = loop;
    Seq seq = emit_event(e);
    emit_state.loop = outer;
    return seq;
}
