/* future_calls.c - whom a future tells when it is done. */
#include "sim/aio/future_int.h"

#include "sim/aio/emit.h"
#include "sim/aio/loop.h"
#include "sim/base/mem.h"
#include "sim/vm/vm.h"

/* Tells the tape, but for tasks' own wake-ups: their SUSPEND tells. */
static void emit_callback(const Future *f, const Callback *cb, Value a)
{
    char memory[EMIT_TEXT];
    Buf name;

    if (cb == &task_wakeup_callback)
        return;
    buf_init_in(&name, memory, sizeof memory);
    callback_name(&name, cb, a);
    emit_event((Event){.kind = EVENT_CALLBACK, .lane = emit_state.lane,
                       .obj = f->id, .peer = callback_peer(cb, a),
                       .via = future_is_done(f) ? VIA_DONE : VIA_NONE,
                       .text = name.data, .ready_pos = -1, .ready_len = -1});
    buf_clear(&name);
}

/* Makes room for one more beside those that there are. */
static DoneCallbacks *make_room(Future *f)
{
    enum { FIRST_CAP = 4 };
    bool many = f->calls == CALLS_MANY;
    DoneCallbacks *all = many ? f->many : NULL;

    assert(!many || all);
    if (many && all->len < all->cap)
        return all;
    uint32_t cap = many ? 2 * all->cap : FIRST_CAP;
    all = mem_realloc(all, sizeof *all + cap * sizeof *all->items);
    all->cap = cap;
    if (!many) {
        all->len = f->calls == CALLS_ONE;
        if (all->len)
            all->items[0] = callback_at(f, 0);
    }
    f->many = all;
    f->calls = CALLS_MANY;
    return all;
}

static void add_callback(Future *f, DoneCallback c)
{
    if (f->calls == CALLS_NONE && !c.context) {
        f->one.cb = c.cb;
        f->one.a = c.a;
        f->calls = CALLS_ONE;
        return;
    }
    DoneCallbacks *all = make_room(f);
    all->items[all->len++] = c;
}

bool future_takes_callbacks(const Future *f)
{
    if (!f->loop)
        raise(&exc_RuntimeError, "uninitialized Future object");
    return f->loop != NULL;
}

bool future_add_callback(Future *f, const Callback *cb, Value a, Value context)
{
    if (!future_takes_callbacks(f))
        return false;
    if (emit_state.on)
        emit_callback(f, cb, a);
    if (future_is_done(f)) {
        Seq outer = emit_state.cause;
        if (f->done_seq)
            emit_state.cause = f->done_seq;
        bool ok = loop_soon(f->loop, cb, a, (Value)f, context, VIA_DONE);
        emit_state.cause = outer;
        return ok;
    }
    add_callback(f, (DoneCallback){cb, val_xref(a), val_xref(context)});
    return true;
}

uint32_t future_awaiter(Future *f)
{
    for (uint32_t i = 0; i < callback_count(f); i++)
        if (callback_at(f, i).cb == &task_wakeup_callback)
            return as_future(callback_at(f, i).a)->id;
    return 0;
}

uint32_t future_peer(Value a)
{
    return as_future(a)->id;
}

Calls calls_take(Future *f)
{
    Calls c = {.len = callback_count(f)};

    if (f->calls == CALLS_MANY)
        c.many = f->many;
    else if (c.len > 0)
        c.one = callback_at(f, 0);
    f->calls = CALLS_NONE;
    f->value = f->aux = NULL;
    return c;
}

DoneCallback *calls_at(Calls *c, uint32_t i)
{
    return c->many ? &c->many->items[i] : &c->one;
}

void calls_release_one(DoneCallback *c)
{
    val_xunref(c->a);
    val_xunref(c->context);
}

void calls_release(Calls *c)
{
    for (uint32_t i = 0; i < c->len; i++)
        calls_release_one(calls_at(c, i));
    mem_free(c->many);
}

void future_let_go(Future *f)
{
    Value value = f->value, aux = f->aux;
    bool done = future_is_done(f);
    Calls c = calls_take(f);

    f->failed = false;
    if (done) {
        val_xunref(value);
        val_xunref(aux);
    }
    calls_release(&c);
}

/* Does [c] call [cb] with [a]?  -1: raised, by the == of Python callables. */
static int calls_same(const DoneCallback *c, const Callback *cb, Value a)
{
    if (c->cb != cb || c->a == a || cb != &callback_done)
        return c->cb == cb && c->a == a;
    return obj_equal(c->a, a);
}

/* [f] has the callbacks [all] (their references are taken) and no other. */
static void calls_replace(Future *f, const DoneCallback *all, size_t n)
{
    Calls old = calls_take(f);

    for (size_t i = 0; i < n; i++)
        add_callback(f, all[i]);
    calls_release(&old);
}

enum { COST_COMPARED = 100 };   /* two callables, against vm.budget */

/* While callables compare, the callbacks may change, and the future be done. */
ptrdiff_t future_remove_callback(Future *f, const Callback *cb, Value a)
{
    DoneCallback *kept = NULL;
    size_t nkept = 0, cap = 0;
    ptrdiff_t removed = 0;
    int same = 0;

    for (uint32_t i = 0; same >= 0 && i < callback_count(f); i++) {
        DoneCallback c = callback_at(f, i);
        vm_spend(COST_COMPARED);
        val_xref(c.a);
        val_xref(c.context);
        same = calls_same(&c, cb, a);
        removed += same > 0;
        kept = mem_grow(kept, &cap, nkept + 1, sizeof *kept);
        kept[nkept] = c;
        if (same > 0)
            calls_release_one(&c);
        else
            nkept++;
    }
    if (same >= 0 && removed > 0 && !future_is_done(f)) {
        calls_replace(f, kept, nkept);
        nkept = 0;
    }
    for (size_t i = 0; i < nkept; i++)
        calls_release_one(&kept[i]);
    mem_free(kept);
    return same < 0 ? -1 : removed;
}
