/* policy.c - which loop is meant where none is named. */
#include "sim/aio/policy.h"

#include <assert.h>

#include "sim/aio/baton.h"
#include "sim/base/zone.h"
#include "sim/vm/seq.h"

static Value policy;            /* the one policy object, or NULL */
ZONE_KEEP(policy);

Loop *policy_get(void)
{
    LoopThread *t = baton.thread;

    if (t->running)
        return t->running;
    if (!t->policy && !t->policy_set && t->is_main) {
        Value made = loop_new();
        assert(made);
        policy_set((Loop *)(void *)made);
        val_unref(made);
    }
    if (!t->policy) {
        Value name = baton.thread_name();
        raise(&exc_RuntimeError,
              "There is no current event loop in thread %R.", name);
        val_unref(name);
    }
    return t->policy;
}

Loop *loop_default(void)
{
    return policy_get();
}

void policy_set(Loop *l)
{
    LoopThread *t = baton.thread;

    t->policy_set = true;
    val_set_take((Value *)(void *)&t->policy, (Value)(l ? REF(l) : NULL));
}

/* --- the module's functions ------------------------------------------------------ */

static Value get_event_loop(Value self, Value *a)
{
    (void)self, (void)a;
    Loop *l = policy_get();

    return l ? val_ref((Value)l) : NULL;
}

static Value set_event_loop(Value self, Value *a)
{
    (void)self;
    if (a[0] != VAL_NONE && !is_instance(a[0], &loop_type))
        return raise(&exc_TypeError, "loop must be an instance of "
                     "AbstractEventLoop or None, not '%T'", a[0]);
    policy_set(a[0] == VAL_NONE ? NULL : (Loop *)(void *)a[0]);
    return none();
}

static Value new_event_loop(Value self, Value *a)
{
    (void)self, (void)a;
    return loop_new();
}

static Value get_running_loop(Value self, Value *a)
{
    (void)self, (void)a;
    Loop *l = loop_running();

    return l ? val_ref((Value)l) : NULL;
}

static Value peek_running_loop(Value self, Value *a)
{
    (void)self, (void)a;
    Loop *l = loop_running_peek();

    return val_ref(l ? (Value)l : VAL_NONE);
}

static Value get_policy(Value self, Value *a)
{
    (void)self, (void)a;
    if (!policy)
        policy = obj_new(&policy_type);
    return val_ref(policy);
}

static Value set_policy(Value self, Value *a)
{
    (void)self;
    val_set_take(&policy, a[0] == VAL_NONE ? NULL : val_ref(a[0]));
    return none();
}

const NativeDef policy_functions[] = {
    {"get_event_loop", get_event_loop, "", NULL},
    {"set_event_loop", set_event_loop, "loop", NULL},
    {"new_event_loop", new_event_loop, "", NULL},
    {"get_running_loop", get_running_loop, "", NULL},
    {"_get_running_loop", peek_running_loop, "", NULL},
    {"get_event_loop_policy", get_policy, "", NULL},
    {"set_event_loop_policy", set_policy, "policy", NULL},
    {0},
};

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self, (void)args;
    if (n == 0 && !kwnames)
        return 0;
    return raise_i(&exc_TypeError, "_UnixDefaultEventLoopPolicy.__init__() "
                   "takes 1 positional argument but %zu were given",
                   n + 1 + (kwnames ? kwnames->len : 0));
}

Type policy_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "_UnixDefaultEventLoopPolicy",
    .module = "asyncio.unix_events",
    .size = sizeof(Obj),
    .flags = TYPE_BASE,
    .init = slot_init,
    .methods = (const NativeDef[]){
        {"get_event_loop", get_event_loop, "", NULL},
        {"set_event_loop", set_event_loop, "loop", NULL},
        {"new_event_loop", new_event_loop, "", NULL},
        {0},
    },
};

void policy_start(void)
{
    type_ready(&policy_type);
}

void policy_end(void)
{
    val_clear(&policy);
    type_end(&policy_type);
}
