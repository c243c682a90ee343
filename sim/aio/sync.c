/* sync.c - what locks and queues have in common. */
#include "sim/aio/await.h"
#include "sim/aio/queue.h"
#include "sim/aio/sync_int.h"
#include "sim/vm/dict.h"
#include "sim/vm/func.h"
#include "sim/vm/exc.h"
#include "sim/vm/str.h"

/* --- belonging to a loop ------------------------------------------ */

Loop *sync_loop(Value self)
{
    Sync *s = as_sync(self);
    Loop *l = loop_running_peek();

    if (!s->loop && l)
        s->loop = REF(l);
    if (l != s->loop)
        raise(&exc_RuntimeError, "%R is bound to a different event loop",
              self);
    else if (!l)
        raise(&exc_AttributeError,
              "'NoneType' object has no attribute 'create_future'");
    else
        return l;
    return NULL;
}

Value sync_wait(Value self, Waiters *w, EventKind kind, FutureUse use)
{
    Sync *s = as_sync(self);
    Loop *l = sync_loop(self);

    if (!l)
        return NULL;
    Value future = waiters_add(w, l, s->use ? (FutureUse)s->use : use);
    if (emit_state.on && (s->told.id || s->whole))
        emit_event((Event){.kind = s->whole ? (EventKind)s->kind : kind,
                           .lane = emit_state.lane,
                           .obj = s->whole ? s->whole : s->told.id,
                           .peer = as_future(future)->id, .ready_pos = -1,
                           .ready_len = -1});
    return future;
}

void sync_make_part(Value part, Value whole, EventKind kind, FutureUse use)
{
    Sync *s = as_sync(part);

    s->whole = as_sync(whole)->told.id;
    s->kind = (uint8_t)kind;
    s->use = (uint8_t)use;
}

/* --- async with --------------------------------------------------- */

static Value enter_step(Frame *f, Value in)
{
    switch (f->state++) {
    case 0:
        return frame_again(f, call_method_begin(f->slots[0], NAME(acquire),
                                                NULL, 0, NULL));
    case 1:
        return in ? await_take(f, in) : NULL;
    default:
        return await_done(in, VAL_NONE);
    }
}

static Value exit_step(Frame *f, Value in)
{
    if (f->state++ == 0)
        return frame_again(f, call_method_begin(f->slots[0], NAME(release),
                                                NULL, 0, NULL));
    return await_done(in, VAL_NONE);
}

Value sync_aenter(Value self, Value *a)
{
    (void)a;
    return gen_new_native(enter_step, "__aenter__",
                          "_ContextManagerMixin.__aenter__", &self, 1);
}

Value sync_aexit_by(FrameStep step, Value self, Value *a)
{
    Value slots[] = {self, a[0], a[1], a[2]};

    return gen_new_native(step, "__aexit__", "_ContextManagerMixin.__aexit__",
                          slots, sizeof slots / sizeof *slots);
}

Value sync_aexit(Value self, Value *a)
{
    return sync_aexit_by(exit_step, self, a);
}

/* --- looks -------------------------------------------------------- */

Value sync_repr(Value self, const char *extra, const Waiters *w)
{
    Value plain = object_type.repr(self);
    Buf b;

    if (!plain)
        return NULL;
    buf_init(&b);
    buf_add(&b, str_text(plain), str_len(plain) - 1);
    buf_printf(&b, " [%s", extra);
    if (w && w->len > 0)
        buf_printf(&b, ", waiters:%zu", w->len);
    buf_puts(&b, "]>");
    val_unref(plain);
    return str_from_buf(&b);
}

Value sync_waiters(const Waiters *w)
{
    return w->cap > 0 ? ring_deque(w) : none();
}

Value sync_get_loop(Value self)
{
    Loop *l = as_sync(self)->loop;

    return val_ref(l ? (Value)l : VAL_NONE);
}

/* --- classes of the program's ------------------------------------- */

bool sync_overrides(Value self, Value name)
{
    Type *own = type_of(self), *built_in = own;

    while (type_has(built_in, TYPE_HEAP))
        built_in = built_in->base;
    Value method = type_lookup(own, name);
    if (own != built_in && method != type_lookup(built_in, name))
        return true;
    return method && type_has(built_in, TYPE_CHANGED) &&
           type_of(method) != &native_method_type;
}

/* --- copies ------------------------------------------------------- */

Value sync_getstate(Value self, const Waiters *w)
{
    Dict *own = obj_dict_peek(self);

    if (w && w->len > 0)
        return raise(&exc_TypeError, "cannot pickle '_asyncio.Future' object");
    return own ? dict_copy(own) : (Value)dict_new();
}

Dict *sync_state_of_copy(Value state)
{
    if (is_dict(state))
        return (Dict *)(void *)dict_copy(as_dict(state));
    raise(&exc_TypeError, "state is not a dictionary");
    return NULL;
}

Value sync_take_part(Dict *state, const char *name)
{
    Value v = val_xref(dict_get_s_peek(state, name));
    Value key = str_from(name);

    if (!v)
        raise_value(&exc_KeyError, key);
    else if (dict_remove(state, key) < 0)
        val_clear(&v);
    val_unref(key);
    return v;
}

Value sync_end_state_take(Value self, Dict *state)
{
    int failed = state ? obj_setattr(self, NAME(__dict__), (Value)state) : -1;

    val_xunref((Value)state);
    return failed < 0 ? NULL : none();
}

/* --- life --------------------------------------------------------- */

Value sync_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args, (void)n, (void)kwnames;
    return obj_new(cls);
}

void sync_visit(Value self, Visit visit, void *arg)
{
    if (as_sync(self)->loop)
        visit((Value)as_sync(self)->loop, arg);
}

void sync_clear(Value self)
{
    told_end(&as_sync(self)->told);
    val_clear((Value *)(void *)&as_sync(self)->loop);
}

/* --- all of them -------------------------------------------------- */

static Type *const types[] = {
    &lock_type, &event_type, &condition_type, &semaphore_type,
    &bounded_semaphore_type, &barrier_type, &queue_type, &priority_queue_type,
    &lifo_queue_type,
};

void sync_fill(Module *m)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        module_add_type(m, types[i]);
}

void sync_start(void)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        type_ready(types[i]);
}

void sync_end(void)
{
    for (size_t i = sizeof types / sizeof *types; i-- > 0;)
        type_end(types[i]);
}
