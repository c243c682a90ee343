/* emit.c - the one place where the engine makes events. */
#include "sim/aio/emit.h"

#include <string.h>

#include "sim/aio/clock.h"
#include "sim/vm/vm.h"

Emit emit_state;

void emit_start(const Sink *sink)
{
    emit_state = (Emit){.on = sink != NULL};
    if (sink)
        emit_state.sink = *sink;
}

Seq emit_event(Event e)
{
    Frame *where = vm_where();

    e.seq = ++emit_state.last;
    e.iter = emit_state.iter;
    e.phase = emit_state.phase;
    e.t = clock_ns();
    e.line = where ? frame_line(where) : 0;
    if (!e.cause)
        e.cause = emit_state.cause;
    if (e.text && !e.text_len)
        e.text_len = strlen(e.text);
    emit_state.sink.event(emit_state.sink.self, &e);
    return e.seq;
}
