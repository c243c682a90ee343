/* emit.c - the one place where the engine makes events. */
#include "sim/aio/emit.h"

#include <stdarg.h>
#include <string.h>

#include "sim/aio/clock.h"
#include "sim/base/buf.h"
#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/folder.h"
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
    emit_state = (Emit){.on = sink || max, .max = max, .sink = {ignore, NULL},
                        .due = INT64_MAX};
    if (sink)
        emit_state.sink = *sink;
}

bool emit_is_over(void)
{
    return emit_state.max > 0 && emit_state.last > emit_state.max;
}

/* The innermost frame of the program's that runs on the loop, or NULL. */
static Frame *emit_where(void)
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

/* --- what processes share, and what not ------------------------------------ */

static uint32_t *shared;        /* ascending; owned, of all processes */
static size_t nshared, shared_cap;

void emit_share(uint32_t id)
{
    bool zone = zone_set(false);

    shared = mem_grow(shared, &shared_cap, nshared + 1, sizeof *shared);
    zone_set(zone);
    size_t at = nshared++;
    for (; at > 0 && shared[at - 1] > id; at--)
        shared[at] = shared[at - 1];
    shared[at] = id;
}

void emit_close(void)
{
    mem_free(shared);
    shared = NULL;
    nshared = shared_cap = 0;
}

/* True if [id] is a copy of what another process has. */
static bool is_copy(uint32_t id)
{
    size_t from = 0, to = nshared;

    if (id == 0 || id > emit_state.inherited)
        return false;
    while (from < to) {
        size_t middle = (from + to) / 2;
        if (shared[middle] == id)
            return false;
        if (shared[middle] < id)
            from = middle + 1;
        else
            to = middle;
    }
    return true;
}

/* True if [e] says what happens to a copy; what it says of one beside that is
 * taken out. */
static bool is_of_copy(Event *e)
{
    switch (e->kind) {
    case EVENT_LANE_LOST:
    case EVENT_LANE_NAME:
    case EVENT_CANCEL:
    case EVENT_CANCEL_DELIVERED:
    case EVENT_CANCEL_SWALLOWED:
    case EVENT_UNCANCEL: return is_copy(e->lane);
    case EVENT_THREAD_BLOCK:
    case EVENT_SUSPEND:
        if (is_copy(e->obj))
            e->obj = 0;
        return false;
    case EVENT_FUTURE_DONE:
    case EVENT_TIMER_FIRE:
    case EVENT_TIMER_CANCEL:
    case EVENT_CALLBACK:
    case EVENT_CALLBACK_RUN:
    case EVENT_PUT:
    case EVENT_GET:
    case EVENT_FULL:
    case EVENT_EMPTY:
    case EVENT_JOIN:
    case EVENT_ACQUIRE:
    case EVENT_RELEASE:
    case EVENT_BLOCKED:
    case EVENT_NEVER_RETRIEVED:
    case EVENT_OBJECT_END:
    case EVENT_TASK_DONE:
    case EVENT_SET:
    case EVENT_CLEAR:
    case EVENT_NOTIFY:
    case EVENT_STATE: return is_copy(e->obj);
    default: return false;
    }
}

/* Sends [e], which is complete, with a text that does not name the scenario's
 * folder. */
static void send_without_folder(const Event *e)
{
    Event told = *e;
    Buf text;

    buf_init(&text);
    folder_leave_out(&text, e->text, e->text_len);
    told.text = text.data;
    told.text_len = text.len;
    emit_state.sink.event(emit_state.sink.self, &told);
    buf_clear(&text);
}

static void send(const Event *e)
{
    bool zone = zone_set(false);        /* the tape is of all processes */

    if (e->text && folder_is_in(e->text, e->text_len))
        send_without_folder(e);
    else
        emit_state.sink.event(emit_state.sink.self, e);
    zone_set(zone);
}

/* [e] happens at [t]. */
static Seq add(int64_t t, Event *e)
{
    if (emit_state.inherited && is_of_copy(e))
        return 0;
    if (emit_state.told != emit_state.thread)
        tell_process();
    e->seq = ++emit_state.last;
    e->iter = emit_state.iter;
    e->phase = emit_state.phase;
    if (emit_state.t < t)       /* else its process is behind another */
        emit_state.t = t;
    e->t = emit_state.t;
    if (e->num > EVENT_NUM_MOST)
        e->num = EVENT_NUM_MOST;
    else if (e->num < -EVENT_NUM_MOST)
        e->num = -EVENT_NUM_MOST;
    if (e->line < 0)
        e->line = 0;
    else if (!e->line)
        add_line(e);
    e->loop = emit_state.loop;
    if (!e->cause)
        e->cause = emit_state.cause ? emit_state.cause : e->seq > 1;
    if (e->text && !e->text_len)
        e->text_len = strlen(e->text);
    if (emit_is_over())
        vm.budget = -1;
    send(e);
    return e->seq;
}

/* What has happened meanwhile comes first; while the clock jumps, only what is
 * before the instant to which it jumps. */
static void let_happen(int64_t t, EventKind kind)
{
    if (kind == EVENT_JUMP)
        t--;
    if (t >= emit_state.due)
        emit_state.happen(t);
}

Seq emit_completed(Event *e)
{
    int64_t t = clock_ns();

    if (t >= emit_state.due)
        let_happen(t, e->kind);
    return add(t, e);
}

Seq emit_event_at(int64_t t, Event e)
{
    EventPhase outer = emit_state.phase;

    emit_state.phase = PHASE_JUMP;
    e.line = -1;
    Seq seq = add(t, &e);
    emit_state.phase = outer;
    return seq;
}

void emit_chance(uint32_t lane, ChanceKind kind, int64_t answer,
                 const char *format, ...)
{
    va_list args;
    Buf text;

    if (!emit_state.on)
        return;
    buf_init(&text);
    buf_printf(&text, "%s%u=%lld: ", chance_name(kind),
               (unsigned)chance_asked(kind), (long long)answer);
    va_start(args, format);
    buf_vprintf(&text, format, args);
    va_end(args);
    emit_event((Event){.kind = EVENT_CHOICE, .lane = lane, .num = -1,
                       .text = text.data, .text_len = text.len,
                       .ready_pos = -1, .ready_len = -1});
    buf_clear(&text);
}
