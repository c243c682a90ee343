/* policy.c - which loop is meant where none is named. */
#include "sim/aio/policy.h"

#include "sim/aio/baton.h"
#include "sim/base/zone.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"

static Value policy;            /* the one policy object, or NULL */
ZONE_KEEP(policy);

/* What the program's own policy has made of get_event_loop(); or NULL. */
static Value answer;
ZONE_KEEP(answer);

/* True if the program has set a policy of a class of its own. */
static bool is_own(void)
{
    return policy && type_of(policy) != &policy_type;
}

/* [self].[name](arg), or without an argument. */
static Value ask(Value self, const char *name, Value arg)
{
    Value method = obj_getattr_s(self, name);
    Value r = !method ? NULL : arg ? call1(method, arg) : call0(method);

    val_xunref(method);
    return r;
}

static bool is_loop_or_raise(Value v)
{
    if (is_instance(v, &loop_type))
        return true;
    raise(&exc_TypeError, "loop must be an instance of AbstractEventLoop or "
          "None, not '%T'", v);
    return false;
}

/* [l] is this thread's loop; NULL: there is none, and none is made any more. */
static void policy_set(Loop *l)
{
    LoopThread *t = baton.thread;

    t->policy_set = true;
    val_set_take((Value *)(void *)&t->policy, (Value)(l ? REF(l) : NULL));
}

/* A new policy knows of no loop yet.  It is the thread that sets it for which that
 * matters. */
static void policy_forget(void)
{
    baton.thread->policy_set = false;
    val_clear((Value *)(void *)&baton.thread->policy);
}

/* The loop of this thread, made by [self] if there was none.  NULL: raised. */
static Loop *loop_of(Value self)
{
    LoopThread *t = baton.thread;

    if (!t->policy && !t->policy_set && t->is_main) {
        bool own = self && type_of(self) != &policy_type;
        Value made = own ? ask(self, "new_event_loop", NULL) : loop_new();
        Value done = !made ? NULL : own ? ask(self, "set_event_loop", made)
                                        : none();
        if (done && !own)
            policy_set((Loop *)(void *)made);
        val_xunref(made);
        val_xunref(done);
        if (!done)
            return NULL;
    }
    if (!t->policy) {
        Value name = baton.thread_name();
        raise(&exc_RuntimeError,
              "There is no current event loop in thread %R.", name);
        val_unref(name);
    }
    return t->policy;
}

Loop *policy_get(void)
{
    if (baton.thread->running)
        return baton.thread->running;
    if (!is_own())
        return loop_of(policy);
    val_set_take(&answer, ask(policy, "get_event_loop", NULL));
    return answer && is_loop_or_raise(answer) ? (Loop *)(void *)answer : NULL;
}

Value policy_new_loop(void)
{
    return is_own() ? ask(policy, "new_event_loop", NULL) : loop_new();
}

bool policy_tell(Loop *l)
{
    if (!is_own()) {
        policy_set(l);
        return true;
    }
    Value r = ask(policy, "set_event_loop", l ? (Value)l : VAL_NONE);
    val_xunref(r);
    return r != NULL;
}

Loop *loop_given(Value v)
{
    if (!v || v == VAL_NONE)
        return policy_get();
    if (is_instance(v, &loop_type))
        return (Loop *)(void *)v;
    raise(&exc_TypeError, "loop must be an event loop, not %T", v);
    return NULL;
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
    if (a[0] != VAL_NONE && !is_loop_or_raise(a[0]))
        return NULL;
    return policy_tell(a[0] == VAL_NONE ? NULL : (Loop *)(void *)a[0])
           ? none() : NULL;
}

static Value new_event_loop(Value self, Value *a)
{
    (void)self, (void)a;
    return policy_new_loop();
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
    if (a[0] != VAL_NONE && !is_instance(a[0], &policy_type))
        return raise(&exc_TypeError, "policy must be an instance of "
                     "AbstractEventLoopPolicy or None, not '%T'", a[0]);
    if (a[0] != policy)
        policy_forget();
    val_set_take(&policy, a[0] == VAL_NONE ? NULL : val_ref(a[0]));
    return none();
}

const NativeDef policy_functions[] = {
    {.name = "=_asyncio"},
    {"get_event_loop", get_event_loop, "", NULL},
    {"get_running_loop", get_running_loop, "", NULL},
    {"_get_running_loop", peek_running_loop, "", NULL},
    {.name = "=asyncio.events"},
    {"set_event_loop", set_event_loop, "loop", NULL},
    {"new_event_loop", new_event_loop, "", NULL},
    {"get_event_loop_policy", get_policy, "", NULL},
    {"set_event_loop_policy", set_policy, "policy", NULL},
    {0},
};

/* --- the policy -------------------------------------------------------------- */

static Value method_get(Value self, Value *a)
{
    (void)a;
    Loop *running = baton.thread->running, *l = running ? running : loop_of(self);

    return l ? val_ref((Value)l) : NULL;
}

static Value method_set(Value self, Value *a)
{
    (void)self;
    if (a[0] != VAL_NONE && !is_loop_or_raise(a[0]))
        return NULL;
    policy_set(a[0] == VAL_NONE ? NULL : (Loop *)(void *)a[0]);
    return none();
}

static Value method_new(Value self, Value *a)
{
    (void)self, (void)a;
    return loop_new();
}

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
        {"get_event_loop", method_get, "", NULL},
        {"set_event_loop", method_set, "loop", NULL},
        {"new_event_loop", method_new, "", NULL},
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
    val_clear(&answer);
    type_end(&policy_type);
}
