/* lint_cancel.c - tasks that were asked to stop and did not. */
#include "tui/study/lint_int.h"

/* A task into which CancelledError was thrown. */
typedef struct Caught {
    uint32_t id;
    Seq delivered;
    uint32_t await, except;     /* places; [except] 0: not known */
} Caught;

typedef struct Cancelling {
    Pool caught;                /* of Caught */
} Cancelling;

static void begin(void *self, LintRun *r)
{
    Cancelling *c = self;

    (void)r;
    pool_init(&c->caught, sizeof(Caught));
}

static void end(void *self, LintRun *r)
{
    Cancelling *c = self;

    (void)r;
    pool_clear(&c->caught);
}

static void deliver(Cancelling *c, const Event *e)
{
    Caught *k = pool_get(&c->caught, e->lane);

    if (!k)
        k = pool_add(&c->caught, e->lane);
    *k = (Caught){.id = e->lane, .delivered = e->seq,
                  .await = lint_place(e->file, e->line)};
}

/* The first except clause that a task comes to, if lines are recorded: its
 * errors are dealt with there. */
static void line(Cancelling *c, LintRun *r, const Event *e)
{
    Caught *k = pool_get(&c->caught, e->lane);

    if (!k || k->except || e->file >= r->facts->nsources)
        return;
    const Code *code = &r->codes[e->file];
    int i = code_at(code, e->line);
    if (i >= 0 && code_begins(code, i, "except"))
        k->except = lint_place(e->file, e->line);
}

/* True if the next thing that [lane] does after event [seq] is to return. */
static bool returns(LintRun *r, Seq seq, uint32_t lane)
{
    Event e;

    while (lint_look(r, ++seq, &e)) {
        if (e.lane != lane)
            continue;
        if (e.kind == EVENT_SUSPEND)
            return false;
        if (e.kind == EVENT_LANE_END)
            return e.via == VIA_RETURNED;
    }
    return false;
}

static void swallowed(Cancelling *c, LintRun *r, const Event *e)
{
    const Caught *k = pool_get(&c->caught, e->lane);
    Seq seq = e->seq;
    uint32_t lane = e->lane, place;
    Buf where;

    if (!k || k->delivered != (Seq)e->num)
        return;
    place = k->except ? k->except : k->await;
    if (!place)
        return;
    buf_init(&where);
    if (k->except && k->await)
        buf_printf(&where, "here the CancelledError of line %d",
                   lint_place_line(k->await));
    else if (k->except)
        buf_puts(&where, "its CancelledError here");
    else
        buf_puts(&where, "the CancelledError that came here");
    lint_add(r, LINT_SWALLOWED, seq, lint_place_file(place),
             lint_place_line(place), "%s caught %s and %s",
             lint_lane(r, lane), where.data,
             returns(r, seq, lane)
                 ? "returned: it does not count as cancelled"
                 : "went on, as if nobody had asked it to stop");
    buf_clear(&where);
}

static void event(void *self, LintRun *r, const Event *e)
{
    Cancelling *c = self;

    switch (e->kind) {
    case EVENT_CANCEL_DELIVERED: deliver(c, e); break;
    case EVENT_LINE: line(c, r, e); break;
    case EVENT_CANCEL_SWALLOWED: swallowed(c, r, e); break;
    case EVENT_LANE_END:
    case EVENT_LANE_LOST: pool_remove(&c->caught, e->lane); break;
    default: break;
    }
}

const LintFamily lint_cancel = {sizeof(Cancelling), begin, event, end};
