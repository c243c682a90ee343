/* deadlock.c - nothing is ready, no timer runs, and yet somebody waits. */
#include "sim/aio/deadlock.h"

#include "sim/aio/combine.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* The innermost coroutine of the program's own that [g] is suspended in. */
static Gen *innermost(Gen *g)
{
    Gen *at = g->leaf ? g->leaf : g;

    while (at != g && (!at->frame.code ||
                       (at->frame.code->flags & CODE_HIDDEN)))
        at = frame_gen(at->frame.back);
    return at;
}

/* The native coroutine that [at], in the chain of [g], awaits, or NULL. */
static Gen *native_in(Gen *g, Gen *at)
{
    Gen *inner = g->leaf ? g->leaf : g;

    if (!at->frame.code)
        return at;
    while (inner != at && frame_gen(inner->frame.back) != at)
        inner = frame_gen(inner->frame.back);
    return inner == at || inner->frame.code ? NULL : inner;
}

/* What [native] is called: "Queue.get", or "Lock.__aenter__" where the method
 * is one that several classes share. */
static void add_native(Buf *out, Gen *native)
{
    const char *name = native->frame.qualname;
    const char *method = strchr(name, '.');

    if (method && name[0] == '_' && native->frame.nslots > 0 &&
        native->frame.slots[0])
        buf_printf(out, " in %s%s()", type_of(native->frame.slots[0])->name,
                   method);
    else
        buf_printf(out, " in %s()", name);
}

/* What a task waits for that somebody would have to complete. */
static const char *future_text(Value v)
{
    switch (is_future(v) ? as_future(v)->use : FOR_PLAIN) {
    case FOR_READ: return " to read what nobody sends";
    case FOR_DRAIN: return " to send what nobody reads";
    case FOR_CLOSED: return " until a connection is closed that nobody closes";
    case FOR_SERVE: return " for somebody to connect, but nobody does";
    default: return " for a future that nobody completes";
    }
}

static void add_task(Buf *out, Task *t)
{
    Gen *g = t->coro;
    Gen *at = innermost(g), *native = native_in(g, at);

    buf_printf(out, "  %s waits", task_name_peek(t));
    if (native)
        add_native(out, native);
    if (t->waiter && is_task(t->waiter))
        buf_printf(out, " for %s", task_name_peek(as_task(t->waiter)));
    else if (t->waiter && type_of(t->waiter) == &gathering_type)
        buf_puts(out, " for gather()");
    else if (t->waiter && !native)
        buf_puts(out, future_text(t->waiter));
    if (at->frame.code)
        buf_printf(out, ", %s:%d in %s()",
                   str_text(at->frame.code->filename), frame_line(&at->frame),
                   str_text(at->frame.code->qualname));
    buf_putc(out, '\n');
    if (at->frame.code)
        source_add_line(out, at->frame.code->filename, frame_line(&at->frame),
                        6);
}

void deadlock_add_tasks(Buf *out, Loop *l)
{
    Value tasks = task_all(l);

    for (size_t i = 0; i < as_list(tasks)->len; i++)
        add_task(out, as_task(as_list(tasks)->items[i]));
    val_unref(tasks);
}

void deadlock_stop(Loop *l)
{
    Buf b;

    buf_init(&b);
    buf_puts(&b, "ticktape: deadlock: nothing is ready and no timer runs\n");
    deadlock_add_tasks(&b, l);
    vm_diagnose(b.data, b.len);
    buf_clear(&b);
    vm_stop(STOP_END, "deadlock");
}
