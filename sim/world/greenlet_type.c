/* greenlet_type.c - greenlets as programs see them. */
#include "sim/vm/args.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/world/greenlet_int.h"

#define ERROR(ID, NAME, BASE) \
    Type exc_##ID = { \
        .head = STATIC_OBJ(&type_type), \
        .name = NAME, \
        .module = "greenlet", \
        .base = &exc_##BASE, \
        .size = sizeof(Exc), \
        .flags = TYPE_BASE, \
    }

ERROR(GreenletExit, "GreenletExit", BaseException);
ERROR(greenlet_error, "error", Exception);

/* --- switching ------------------------------------------------------------ */

/* The thread that [g] comes back to in the end. */
static uint64_t home_of(const Greenlet *g)
{
    while (g->parent)
        g = g->parent;
    return g->thread;
}

/* False, and raised: C code of another process is in the middle of [g], or of
 * one of its parents. */
static bool is_of_process(const Greenlet *g)
{
    while (g && !(g->stays && g->state == GREENLET_ALIVE))
        g = g->parent;
    if (g)
        raise(&exc_RuntimeError, "ticktape does not provide switching to a "
              "greenlet that waited in C code when its process was forked");
    return !g;
}

/* False, and raised: [g] is part of another thread, or would be. */
static bool may_switch(const Greenlet *g)
{
    uint64_t here = thread_current->ident, home = home_of(g);

    if (!is_of_process(g))
        return false;
    if (home == here && (!g->thread || g->thread == here))
        return true;
    raise(&exc_greenlet_error, thread_find(home)
          ? "cannot switch to a different thread"
          : "cannot switch to a different thread (which happens to have "
            "exited)");
    return false;
}

static Value m_switch(Value self, Value *args, size_t n, Tuple *kwnames)
{
    size_t nkw = kwnames ? kwnames->len : 0;

    greenlet_current();
    if (!may_switch(as_greenlet(self)))
        return NULL;
    Dict *kwargs = nkw > 0 ? dict_new() : NULL;
    if (dict_set_all(kwargs, kwnames, args, n) < 0) {
        val_xunref((Value)kwargs);
        return NULL;
    }
    Value t = tuple_from(args, n);
    greenlet_switch(as_greenlet(self), t, (Value)kwargs, NULL);
    val_unref(t);
    val_xunref((Value)kwargs);
    return VAL_PUSHED;
}

/* The exception that throw(typ, value) means; NULL: raised. */
static Value thrown(Value typ, Value value)
{
    if (!typ)
        return exc_new_value(&exc_GreenletExit, NULL);
    bool is_class = is_type(typ) && type_has((Type *)(void *)typ, TYPE_EXC);
    if (!is_class && !(is_obj(typ) && type_has(typ->type, TYPE_EXC)))
        return raise(&exc_TypeError, "exceptions must be classes, or "
                     "instances, not %T", typ);
    if (!is_class && value && value != VAL_NONE)
        return raise(&exc_TypeError, "instance exception may not have a "
                     "separate value");
    if (!is_class)
        return val_ref(typ);
    if (!value || value == VAL_NONE)
        return call0(typ);
    if (is_instance(value, (Type *)(void *)typ))
        return val_ref(value);
    return is_tuple(value) ? call_ex(typ, as_tuple(value), NULL)
                           : call1(typ, value);
}

static Value m_throw(Value self, Value *a)
{
    Value tb = a[2] && a[2] != VAL_NONE ? a[2] : NULL;

    if (tb && type_of(tb) != &traceback_type)
        return raise(&exc_TypeError, "throw() third argument must be a "
                     "traceback object");
    Value exc = thrown(a[0], a[1]);
    if (!exc)
        return NULL;
    greenlet_current();
    bool good = may_switch(as_greenlet(self)) &&
                obj_setattr_s(exc, "__traceback__", tb ? tb : VAL_NONE) == 0;
    if (good)
        greenlet_switch(as_greenlet(self), NULL, NULL, exc);
    val_unref(exc);
    return good ? VAL_PUSHED : NULL;
}

/* --- attributes ----------------------------------------------------------- */

static Value get_run(Value self)
{
    Greenlet *g = as_greenlet(self);

    return g->run ? val_ref(g->run) : raise(&exc_AttributeError, "run");
}

static int set_run(Value self, Value v)
{
    Greenlet *g = as_greenlet(self);

    if (g->state != GREENLET_NEW)
        return raise_i(&exc_AttributeError, "run cannot be set after the "
                       "start of the greenlet");
    if (!v && !g->run)
        return raise_i(&exc_AttributeError, "run");
    val_set_take(&g->run, val_xref(v));
    return 0;
}

static Value get_parent(Value self)
{
    Greenlet *parent = as_greenlet(self)->parent;

    return parent ? val_ref((Value)parent) : none();
}

static bool is_greenlet_or_raise(Value v)
{
    if (is_greenlet(v))
        return true;
    raise(&exc_TypeError, "GreenletChecker: Expected any type of greenlet, "
          "not %T", v);
    return false;
}

static int set_parent(Value self, Value v)
{
    Greenlet *g = as_greenlet(self);

    if (!v)
        return raise_i(&exc_AttributeError, "can't delete attribute");
    if (!is_greenlet_or_raise(v))
        return -1;
    if (g->is_main)
        return raise_i(&exc_AttributeError, "cannot set the parent of a main "
                       "greenlet");
    for (Greenlet *p = as_greenlet(v); p; p = p->parent)
        if (p == g)
            return raise_i(&exc_ValueError, "cyclic parent chain");
    if (g->state == GREENLET_ALIVE && home_of(as_greenlet(v)) != g->thread)
        return raise_i(&exc_ValueError, "parent cannot be on a different "
                       "thread");
    if (!is_of_process(as_greenlet(v)))
        return -1;
    val_set_take((Value *)(void *)&g->parent, val_ref(v));
    return 0;
}

static Value get_dead(Value self)
{
    return val_ref(val_bool(as_greenlet(self)->state == GREENLET_DEAD));
}

static Value get_frame(Value self)
{
    Greenlet *g = as_greenlet(self);

    Frame *f = frame_own(g == greenlet_current() ? vm.frame : greenlet_frame(g));

    return f ? val_ref((Value)frame_object(f)) : none();
}

static Value get_context(Value self)
{
    Greenlet *g = as_greenlet(self);
    Value context = g == greenlet_current() ? vm.context : g->machine.context;

    return context ? val_ref(context) : none();
}

static Value get_true(Value self)
{
    (void)self;
    return val_ref(VAL_FALSE);
}

static int green_truth(Value self)
{
    return as_greenlet(self)->state == GREENLET_ALIVE;
}

static Value green_repr(Value self)
{
    Greenlet *g = as_greenlet(self);
    Thread *t = g->thread ? thread_find(g->thread) : NULL;
    Type *cls = type_of(self);
    Buf b;

    buf_init(&b);
    buf_printf(&b, "<%s%s object at ", type_has(cls, TYPE_HEAP) ? ""
               : "greenlet.", cls->name);
    obj_add_address(&b, self);
    if (t)
        buf_printf(&b, " (otid=0x%llx)", (unsigned long long)t->ident);
    else
        buf_puts(&b, " (otid=0x(nil))");
    if (g == greenlet_current())
        buf_puts(&b, " current");
    else if (g->state == GREENLET_ALIVE)
        buf_puts(&b, " suspended");
    buf_puts(&b, g->state == GREENLET_ALIVE ? " active started"
             : g->state == GREENLET_NEW ? " pending" : " dead");
    buf_puts(&b, g->is_main ? " main>" : ">");
    return str_from_buf(&b);
}

/* --- making --------------------------------------------------------------- */

static Value green_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args, (void)n, (void)kwnames;
    Greenlet *g = as_greenlet(obj_new(cls));
    g->parent = REF(greenlet_current());
    return (Value)g;
}

static int green_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"run", "parent", NULL};
    Value a[2];

    if (!args_sort("green", names, 0, args, n, kwnames, a))
        return -1;
    if (a[0] && a[0] != VAL_NONE && set_run(self, a[0]) < 0)
        return -1;
    if (a[1] && a[1] != VAL_NONE)
        return set_parent(self, a[1]);
    return 0;
}

static void green_visit(Value self, Visit visit, void *arg)
{
    Greenlet *g = as_greenlet(self);

    if (g->run)
        visit(g->run, arg);
    if (g->parent)
        visit((Value)g->parent, arg);
}

static void green_clear(Value self)
{
    val_clear(&as_greenlet(self)->run);
}

Value greenlet_getcurrent(Value self, Value *a)
{
    (void)self, (void)a;
    return val_ref((Value)greenlet_current());
}

static const NativeDef methods[] = {
    {"switch", NULL, NULL, m_switch},
    {"throw", m_throw, "typ=, val=, tb=, /", NULL},
    {"@getcurrent", greenlet_getcurrent, "", NULL},
    {0},
};

static const GetSetDef getset[] = {
    {"run", get_run, set_run},
    {"parent", get_parent, set_parent},
    {"dead", get_dead, NULL},
    {"gr_frame", get_frame, NULL},
    {"gr_context", get_context, NULL},
    {"_stack_saved", get_true, NULL},
    {0},
};

Type greenlet_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "greenlet",
    .module = "greenlet",
    .size = sizeof(Greenlet),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = greenlet_free,
    .finalize = greenlet_finalize,
    .visit = green_visit,
    .clear = green_clear,
    .repr = green_repr,
    .truth = green_truth,
    .new = green_new,
    .init = green_init,
    .methods = methods,
    .getset = getset,
};
