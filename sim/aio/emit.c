/* emit.c - the one place where the engine makes events. */
#include "sim/aio/emit.h"

#include <string.h>

#include "sim/aio/clock.h"
#include "sim/vm/vm.h"

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

Seq emit_event(Event e)
{
    Frame *where = vm_where();

    e.seq = ++emit_state.last;
    e.iter = emit_state.iter;
    e.phase = emit_state.phase;
    e.t = clock_ns();
    if (!e.line && where)
        e.line = frame_line(where);
    if (!e.cause)
        e.cause = emit_state.cause ? emit_state.cause : e.seq > 1;
    if (e.text && !e.text_len)
        e.text_len = strlen(e.text);
    if (emit_is_over())
        vm.budget = -1;
    emit_state.sink.event(emit_state.sink.self, &e);
    return e.seq;
}
