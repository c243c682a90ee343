/* told.c - objects that the tape is told of. */
#include "sim/aio/told.h"

#include "sim/base/buf.h"
#include "sim/base/zone.h"

static Told *newest;
ZONE_KEEP(newest);

Told *told_newest(void)
{
    return newest;
}

static void link_newest(Told *t)
{
    t->prev = NULL;
    t->next = newest;
    if (newest)
        newest->prev = t;
    newest = t;
}

static void unlink(Told *t)
{
    *(t->prev ? &t->prev->next : &newest) = t->next;
    if (t->next)
        t->next->prev = t->prev;
}

/* "Queue", or "Jobs(Queue)" for a class of the program's. */
static void add_class(Buf *b, const Type *t)
{
    buf_puts(b, t->name);
    if (!type_has(t, TYPE_HEAP))
        return;
    while (type_has(t, TYPE_HEAP))
        t = t->base;
    buf_printf(b, "(%s)", t->name);
}

void told_begin(Told *t, Value self, const char *what, int64_t num,
                uint32_t peer)
{
    Buf name;

    told_end(t);
    if (!emit_state.on)
        return;
    t->id = emit_new_id();
    t->self = self;
    link_newest(t);
    buf_init(&name);
    if (what)
        buf_puts(&name, what);
    else
        add_class(&name, type_of(self));
    emit_event((Event){.kind = EVENT_OBJECT, .lane = emit_state.lane,
                       .obj = t->id, .peer = peer, .num = num,
                       .text = name.data, .ready_pos = -1, .ready_len = -1});
    buf_clear(&name);
}

void told_end(Told *t)
{
    if (!t->id)
        return;
    unlink(t);
    told_emit(t, EVENT_OBJECT_END, 0);
    t->id = 0;
}
