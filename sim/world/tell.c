/* tell.c - the module _tell: how Python texts of this floor make events. */
#include "sim/world/tell.h"

#include "sim/aio/future.h"
#include "sim/vm/brief.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/str.h"
#include "sim/world/thread.h"

/* --- objects ------------------------------------------------------------- */

/* True if __init__ of an object, which is vm.frame, was called by the library
 * itself: the object is a part of another. */
static bool is_part(void)
{
    Frame *f = vm.frame;
    Value self = f->nslots > 0 ? f->slots[0] : NULL;

    while (f && f->code && (f->code->flags & CODE_HIDDEN) && f->nslots > 0 &&
           f->slots[0] == self)
        f = f->back;
    return f && f->code && (f->code->flags & CODE_HIDDEN);
}

static uint32_t begin_object(Value name, int64_t n)
{
    uint32_t id = emit_new_id();

    emit_event((Event){.kind = EVENT_OBJECT, .lane = emit_state.lane,
                       .obj = id, .num = n, .ready_pos = -1, .ready_len = -1,
                       .text = str_text(name)});
    return id;
}

/* object(name, number): the id on the tape of the object whose __init__ calls
 * it; 0: it is not shown there. */
static Value f_object(Value self, Value *a)
{
    int64_t n = 0;

    (void)self;
    if (!emit_state.on || is_part())
        return val_small(0);
    if (!obj_to_index_clamped(a[1], &n))
        return NULL;
    return val_small(begin_object(a[0], n));
}

bool tell_to_id(Value v, uint32_t *id)
{
    int64_t n;

    if (!obj_to_index_clamped(v, &n))
        return false;
    *id = n > 0 && n <= emit_state.ids ? (uint32_t)n : 0;
    return true;
}

bool tell_is_wait(EventKind kind)
{
    return kind == EVENT_FULL || kind == EVENT_EMPTY || kind == EVENT_JOIN ||
           kind == EVENT_BLOCKED;
}

/* What Python texts tell of objects; all else the engine knows itself. */
static bool is_of_object(EventKind kind)
{
    return tell_is_wait(kind) || kind == EVENT_PUT || kind == EVENT_GET ||
           kind == EVENT_TASK_DONE || kind == EVENT_ACQUIRE ||
           kind == EVENT_RELEASE || kind == EVENT_SET || kind == EVENT_CLEAR ||
           kind == EVENT_NOTIFY || kind == EVENT_STATE;
}

void tell_wait(EventKind kind, uint32_t id)
{
    Thread *me = thread_current;

    if (!emit_state.on || id == 0)
        return;
    me->waits_at = id;
    me->did = emit(kind, me->lane, id, VIA_NONE, NULL);
}

void tell_item(Buf *out, Value item)
{
    if (obj_callable(item) && !is_type(item))
        brief_callable(out, item);
    else
        brief_value(out, item);
}

/* An argument as a place, or a number of places, on the tape; -1: none. */
static bool to_place(Value v, int32_t *place)
{
    int64_t n;

    if (!obj_to_index_clamped(v, &n))
        return false;
    *place = n < -1 ? -1 : n < INT32_MAX ? (int32_t)n : INT32_MAX - 1;
    return true;
}

/* event(kind, id, position, length, number, item=, future=, lane=): what
 * happened to an object; the event's number, or 0.  Who will wait there is the
 * thread, also where a task of its loop calls; or if [future] is given, the
 * task, by that. */
static Value f_event(Value self, Value *a)
{
    Thread *me = thread_current;
    EventKind kind = event_kind_find(str_text(a[0]));
    int32_t pos, len;
    int64_t num;
    uint32_t id, lane;
    Buf text;

    (void)self;
    if (!tell_to_id(a[1], &id) || !to_place(a[2], &pos) ||
        !to_place(a[3], &len) || !obj_to_index_clamped(a[4], &num))
        return NULL;
    Future *future = a[6] && is_future(a[6]) ? as_future(a[6]) : NULL;
    bool waits = tell_is_wait(kind) && !future;
    lane = waits ? me->lane : emit_state.lane;
    if (a[7] && !tell_to_id(a[7], &lane))
        return NULL;
    if (!emit_state.on || id == 0 || !is_of_object(kind))
        return val_small(0);
    if (waits)
        me->waits_at = id;
    buf_init(&text);
    if (a[5] && (kind == EVENT_PUT || kind == EVENT_GET))
        tell_item(&text, a[5]);
    else if (a[5] && kind == EVENT_STATE && is_str(a[5]))
        buf_puts(&text, str_text(a[5]));
    buf_putc(&text, '\0');
    me->did = emit_event((Event){
        .kind = kind, .lane = lane, .obj = id, .ready_pos = pos,
        .ready_len = len, .num = num,
        .peer = future ? future->id : 0, .text = text.len > 1 ? text.data : NULL});
    buf_clear(&text);
    return int_from_u64(me->did);
}

/* lane(): that which runs. */
static Value f_lane(Value self, Value *a)
{
    (void)self, (void)a;
    return val_small(emit_state.lane);
}

/* waits_in(text): what the next wait of this thread is called; None: as ever. */
static Value f_waits_in(Value self, Value *a)
{
    (void)self;
    val_set_take(&thread_current->waits_in,
                 is_str(a[0]) ? val_ref(a[0]) : NULL);
    return none();
}

/* waits_at(id): at which object the next wait of this thread will be. */
static Value f_waits_at(Value self, Value *a)
{
    uint32_t id;

    (void)self;
    if (!tell_to_id(a[0], &id))
        return NULL;
    thread_current->waits_at = emit_state.on ? id : 0;
    return none();
}

/* --- futures of threads -------------------------------------------------- */

/* told(): is the run being told? */
static Value f_told(Value self, Value *a)
{
    (void)self, (void)a;
    return val_ref(val_bool(emit_state.on));
}

/* future(text): the id of a new future; 0: nobody is told. */
static Value f_future(Value self, Value *a)
{
    (void)self;
    if (!emit_state.on)
        return val_small(0);
    uint32_t id = emit_new_id();
    emit(EVENT_FUTURE, emit_state.lane, id, VIA_NONE,
         is_str(a[0]) ? str_text(a[0]) : NULL);
    return val_small(id);
}

/* future_done(id, via, result, exception): the event's number. */
static Value f_future_done(Value self, Value *a)
{
    static const EventVia vias[] = {VIA_RETURNED, VIA_RAISED, VIA_CANCELLED};
    int64_t how;
    uint32_t id;
    Buf text;

    (void)self;
    if (!tell_to_id(a[0], &id) || !obj_to_index_clamped(a[1], &how))
        return NULL;
    if (!emit_state.on || id == 0 || how < 0 || how > 2)
        return val_small(0);
    buf_init(&text);
    if (how == 1 && is_instance(a[3], &exc_BaseException))
        brief_exception(&text, a[3]);
    else if (how == 0 && a[2] != VAL_NONE)
        brief_value(&text, a[2]);
    buf_putc(&text, '\0');
    thread_current->did = emit(EVENT_FUTURE_DONE, emit_state.lane,
                               id, vias[how],
                               text.len > 1 ? text.data : NULL);
    buf_clear(&text);
    return int_from_u64(thread_current->did);
}

/* callback(kind, id, function): "callback" or "callback run" of a future. */
static Value f_callback(Value self, Value *a)
{
    EventKind kind = event_kind_find(str_text(a[0]));
    uint32_t id;
    Buf text;

    (void)self;
    if (!tell_to_id(a[1], &id))
        return NULL;
    if (!emit_state.on || id == 0 ||
        (kind != EVENT_CALLBACK && kind != EVENT_CALLBACK_RUN))
        return none();
    buf_init(&text);
    brief_callable(&text, a[2]);
    buf_putc(&text, '\0');
    emit(kind, emit_state.lane, id, VIA_NONE, text.data);
    buf_clear(&text);
    return none();
}

/* because(seq): what happens from now on happens because of that event (0: of
 * nothing else); what it was before. */
static Value f_because(Value self, Value *a)
{
    int64_t seq = 0;
    Seq before = emit_state.cause;

    (void)self;
    if (!obj_to_index_clamped(a[0], &seq))
        return NULL;
    if (seq > 0 && (Seq)seq <= emit_state.last)
        emit_state.cause = (Seq)seq;
    return int_from_u64(before);
}

/* named(text, number): as object(), for a part that is shown. */
static Value f_named(Value self, Value *a)
{
    int64_t n = 0;

    (void)self;
    if (!obj_to_index_clamped(a[1], &n))
        return NULL;
    return val_small(emit_state.on ? begin_object(a[0], n) : 0);
}

/* shared(text, number): as named(), for one that processes share. */
static Value f_shared(Value self, Value *a)
{
    Value id = f_named(self, a);

    if (id && small_of(id) > 0)
        emit_share((uint32_t)small_of(id));
    return id;
}

/* --- the module ---------------------------------------------------------- */

static const NativeDef functions[] = {
    {"object", f_object, "name:str, number, /", NULL},
    {"named", f_named, "text:str, number, /", NULL},
    {"shared", f_shared, "text:str, number, /", NULL},
    {"event", f_event, "kind:str, id, position, length, number, item=, future=, "
     "lane=, /", NULL},
    {"lane", f_lane, "", NULL},
    {"waits_in", f_waits_in, "text, /", NULL},
    {"waits_at", f_waits_at, "id, /", NULL},
    {"told", f_told, "", NULL},
    {"future", f_future, "text, /", NULL},
    {"future_done", f_future_done, "id, via, result, exception, /", NULL},
    {"callback", f_callback, "kind:str, id, function, /", NULL},
    {"because", f_because, "seq, /", NULL},
    {0},
};

const ModuleDef tell_module = {.name = "_tell", .functions = functions};
