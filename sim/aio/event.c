/* event.c - asyncio.Event: a flag that can be waited for. */
#include "sim/aio/await.h"
#include "sim/aio/init.h"
#include "sim/aio/sync_int.h"
#include "sim/vm/dict.h"

static EventObj *as_event(Value v)
{
    return (EventObj *)(void *)v;
}

enum { SELF, FUTURE, SLOTS };

static Value wait_step(Frame *f, Value in)
{
    Value self = f->slots[SELF];
    EventObj *e = as_event(self);

    if (f->state++ == 0) {
        if (e->set)
            return val_ref(VAL_TRUE);
        Value future = sync_wait(self, &e->waiters, EVENT_BLOCKED,
                                 FOR_EVENT);
        if (!future)
            return NULL;
        f->slots[FUTURE] = val_ref(future);
        return gen_await(f, future);
    }
    waiters_leave(&e->waiters, &f->slots[FUTURE]);
    return await_done(in, VAL_TRUE);
}

Value event_wait(Value self)
{
    Value slots[SLOTS] = {self};

    return gen_new_native(wait_step, "wait", "Event.wait", slots, SLOTS);
}

static Value method_wait(Value self, Value *a)
{
    (void)a;
    return event_wait(self);
}

bool event_set(Value self)
{
    EventObj *e = as_event(self);

    if (e->set)
        return true;
    e->set = true;
    sync_emit(self, EVENT_SET, 0);
    for (size_t i = 0; i < e->waiters.len; i++)
        if (!future_is_done(waiters_at(&e->waiters, i)) &&
            !future_set_result(waiters_at(&e->waiters, i), VAL_TRUE))
            return false;
    return true;
}

void event_clear(Value self)
{
    if (!as_event(self)->set)
        return;
    as_event(self)->set = false;
    sync_emit(self, EVENT_CLEAR, 0);
}

static Value method_set(Value self, Value *a)
{
    (void)a;
    return event_set(self) ? none() : NULL;
}

static Value method_clear(Value self, Value *a)
{
    (void)a;
    event_clear(self);
    return none();
}

static Value method_is_set(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(as_event(self)->set));
}

static Value get_waiters(Value self)
{
    return ring_deque(&as_event(self)->waiters);
}

static Value get_value(Value self)
{
    return method_is_set(self, NULL);
}

static Value slot_repr(Value self)
{
    EventObj *e = as_event(self);

    return sync_repr(self, e->set ? "set" : "unset", &e->waiters);
}

Value event_new(bool set)
{
    EventObj *e = as_event(obj_new(&event_type));

    e->set = set;
    return (Value)e;
}

static Value init_bound(Value self, Value *a)
{
    (void)a;
    as_event(self)->set = false;
    ring_clear(&as_event(self)->waiters);
    sync_begin(self, 0);
    return none();
}

static Value method_getstate(Value self, Value *a)
{
    Value state = sync_getstate(self, &as_event(self)->waiters);

    (void)a;
    if (state)
        dict_set_s(as_dict(state), "_value", val_bool(as_event(self)->set));
    return state;
}

static Value method_setstate(Value self, Value *a)
{
    Dict *state = sync_state_of_copy(a[0]);
    Value set = state ? sync_take_part(state, "_value") : NULL;

    if (set) {
        val_unref(init_bound(self, NULL));
        if (set == VAL_TRUE)
            event_set(self);
        val_unref(set);
    }
    return sync_end_state_take(self, state);
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef def = {"Event.__init__", init_bound, "", NULL};

    return init_bind(&def, self, args, n, kwnames);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    sync_visit(self, visit, arg);
    ring_visit(&as_event(self)->waiters, visit, arg);
}

static void slot_clear(Value self)
{
    sync_clear(self);
    ring_clear(&as_event(self)->waiters);
}

Type event_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Event",
    .module = "asyncio.locks",
    .size = sizeof(EventObj),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = slot_clear,
    .visit = slot_visit,
    .clear = slot_clear,
    .repr = slot_repr,
    .new = sync_new,
    .init = slot_init,
    .methods = (const NativeDef[]){
        {"is_set", method_is_set, "", NULL},
        {"set", method_set, "", NULL},
        {"clear", method_clear, "", NULL},
        {"wait", method_wait, "async", NULL},
        {"__getstate__", method_getstate, "", NULL},
        {"__setstate__", method_setstate, "state, /", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"_waiters", get_waiters, NULL},
        {"_loop", sync_get_loop, NULL},
        {"_value", get_value, NULL},
        {0},
    },
};
