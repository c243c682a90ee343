/* local.c - threading.local. */
#include "sim/world/local.h"

#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

typedef struct Local {
    Obj head;
    Thread *owner;              /* whose dict stands in the object; or NULL */
    Tuple *args;                /* what __init__ is called with in each thread */
    Dict *kwargs;               /* or NULL */
} Local;

/* One of a thread's dicts. */
typedef struct LocalDict {
    struct LocalDict *next;
    Local *local;               /* borrowed */
    Dict *dict;                 /* owned */
} LocalDict;

static Local *as_local(Value v)
{
    return (Local *)(void *)v;
}

/* Takes the entry of [l] out of [t]'s, or NULL. */
static LocalDict *take_out(Thread *t, const Local *l)
{
    for (LocalDict **at = &t->locals; *at; at = &(*at)->next)
        if ((*at)->local == l) {
            LocalDict *e = *at;
            *at = e->next;
            return e;
        }
    return NULL;
}

static void entry_free(LocalDict *e)
{
    Dict *d = e->dict;

    mem_free(e);
    val_unref((Value)d);
}

void local_forget(Thread *t)
{
    for (LocalDict *e; (e = t->locals) != NULL;) {
        t->locals = e->next;
        if (e->local->owner == t) {
            e->local->owner = NULL;
            val_clear((Value *)(void *)obj_dict_slot((Value)e->local));
        }
        entry_free(e);
    }
}

/* --- whose dict it is ------------------------------------------------------------ */

static Dict *dict_in(Thread *t, const Local *l)
{
    for (LocalDict *e = t->locals; e; e = e->next)
        if (e->local == l)
            return e->dict;
    return NULL;
}

static Dict *new_dict_in(Thread *t, Local *l)
{
    LocalDict *e = mem_alloc(sizeof *e);

    *e = (LocalDict){t->locals, l, dict_new()};
    t->locals = e;
    return e->dict;
}

/* Puts the running thread's dict in [l]; the first time in a thread __init__
 * is called.  False: raised. */
static bool make_mine(Local *l)
{
    Thread *me = thread_current;
    Dict **slot = obj_dict_slot((Value)l);

    if (l->owner == me)
        return true;
    Dict *d = dict_in(me, l);
    bool fresh = !d;
    if (fresh)
        d = new_dict_in(me, l);
    l->owner = me;
    val_set_take((Value *)(void *)slot, (Value)REF(d));
    if (!fresh || !l->args || !l->head.type->init)
        return true;
    Value init = obj_getattr((Value)l, NAME(__init__));
    Value r = init ? call_ex(init, l->args, l->kwargs) : NULL;
    val_xunref(init);
    val_xunref(r);
    return r != NULL;
}

static Value local_getattr(Value self, Value name)
{
    return make_mine(as_local(self)) ? obj_generic_getattr(self, name) : NULL;
}

static int local_setattr(Value self, Value name, Value v)
{
    if (!make_mine(as_local(self)))
        return -1;
    return obj_generic_setattr(self, name, v);
}

/* --- the object's life -------------------------------------------------------------- */

static Value local_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    size_t nkw = kwnames ? kwnames->len : 0;

    if (n + nkw > 0 && cls->init == local_type.init)
        return raise(&exc_TypeError,
                     "Initialization arguments are not supported");
    Local *l = as_local(obj_new(cls));
    l->args = tuple_new(n);
    for (size_t i = 0; i < n; i++)
        l->args->items[i] = val_ref(args[i]);
    l->kwargs = nkw > 0 ? dict_new() : NULL;
    if (dict_set_all(l->kwargs, kwnames, args, n) < 0) {
        val_unref((Value)l);
        return NULL;
    }
    l->owner = thread_current;
    Dict *d = new_dict_in(thread_current, l);
    val_set_take((Value *)(void *)obj_dict_slot((Value)l), (Value)REF(d));
    return (Value)l;
}

static void local_free(Value self)
{
    Local *l = as_local(self);

    for (Thread *t = thread_first(); t; t = t->next) {
        LocalDict *e = take_out(t, l);
        if (e)
            entry_free(e);
    }
    val_xunref((Value)l->args);
    val_xunref((Value)l->kwargs);
}

static void local_visit(Value self, Visit visit, void *arg)
{
    if (as_local(self)->args)
        visit((Value)as_local(self)->args, arg);
    if (as_local(self)->kwargs)
        visit((Value)as_local(self)->kwargs, arg);
}

Type local_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "_local",
    .module = "_thread",
    .size = sizeof(Local),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = local_free,
    .visit = local_visit,
    .getattr = local_getattr,
    .setattr = local_setattr,
    .new = local_new,
};
