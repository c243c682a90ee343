/* weak.c - weak references.
 *
 * The references to one object form a list; a table by address finds the list
 * of an object that has OBJ_HAS_WEAK.  Addresses order nothing here: what is
 * seen is each object's own list, newest reference first.
 */
#include "sim/vm/weak.h"

#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/side.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

typedef struct WeakRef {
    Obj head;
    Value target;               /* borrowed; NULL: gone */
    Value callback;             /* or NULL */
    struct WeakRef *next, *prev;        /* references to the same target */
    int64_t hash;
    bool hashed;
} WeakRef;

static Side table;              /* from objects to their newest WeakRefs; not
                                   owned */
ZONE_KEEP(table);

static WeakRef *as_ref(Value v)
{
    return (WeakRef *)(void *)v;
}

/* The newest reference to [v], or NULL. */
static WeakRef *first_ref(Value v)
{
    if (!is_obj(v) || !(v->flags & OBJ_HAS_WEAK))
        return NULL;
    return side_peek(&table, v)->any;
}

static void link_ref(WeakRef *r)
{
    SideEntry *e = side_at(&table, r->target);

    r->next = e->any;
    r->prev = NULL;
    if (r->next)
        r->next->prev = r;
    e->any = r;
    r->target->flags |= OBJ_HAS_WEAK;
}

static void unlink_ref(WeakRef *r)
{
    if (!r->target)
        return;
    if (r->prev)
        r->prev->next = r->next;
    else
        side_peek(&table, r->target)->any = r->next;
    if (r->next)
        r->next->prev = r->prev;
    r->target = NULL;
    r->next = r->prev = NULL;
}

static bool is_listed(const char *name, const char *const *list)
{
    while (*list && strcmp(*list, name) != 0)
        list++;
    return *list;
}

bool weak_may_refer(Type *t)
{
    static const char *const able[] = {         /* among the built-in types */
        "function", "method", "builtin_function_or_method", "generator",
        "coroutine", "async_generator", "set", "frozenset", "type", "module",
        "code", "GenericAlias", "ExceptionGroup", NULL};
    static const char *const unable[] = {       /* among the others */
        "defaultdict", "_deque_iterator", "_deque_reverse_iterator",
        "ContextVar", "Token", "Match", "KeyWrapper", "ReferenceType",
        "itemgetter", "attrgetter", "methodcaller", "FutureIter", NULL};

    if (type_lookup(t, NAME(__weakref__)))
        return true;
    while (is_heap(t))
        t = t->base;
    if (strcmp(t->module, "builtins") == 0 || strcmp(t->module, "types") == 0)
        return is_listed(t->name, able);
    if (strcmp(t->module, "itertools") == 0)
        return strcmp(t->name, "_tee") == 0;
    return !type_has(t, TYPE_TUPLE) && !is_listed(t->name, unable);
}

Value weakref_new(Type *cls, Value v, Value callback)
{
    if (!is_obj(v) || !weak_may_refer(v->type))
        return raise(&exc_TypeError,
                     "cannot create weak reference to '%T' object", v);
    if (cls == &weakref_type && !callback)
        for (WeakRef *r = first_ref(v); r; r = r->next)
            if (r->head.type == cls && !r->callback)
                return val_ref((Value)r);
    WeakRef *r = as_ref(obj_new(cls));
    r->target = v;
    r->callback = val_xref(callback);
    link_ref(r);
    return (Value)r;
}

Value weakref_get(Value ref)
{
    return val_xref(as_ref(ref)->target);
}

Value weakref_list(Value v)
{
    Value list = list_new(0);

    for (WeakRef *r = first_ref(v); r; r = r->next)
        list_append(list, (Value)r);
    return list;
}

void weak_cut(Value v, uint32_t lost, Value *calls)
{
    for (WeakRef *r = first_ref(v), *next; r; r = next) {
        next = r->next;
        r->target = NULL;
        r->next = r->prev = NULL;
        if (r->callback && !(r->head.flags & lost) && !vm.stopped) {
            *calls = *calls ? *calls : list_new(2);
            list_append(*calls, (Value)r);
        }
    }
    side_drop(&table, v);
    v->flags &= (uint16_t)~OBJ_HAS_WEAK;
}

void weak_call_take(Value calls)
{
    if (!calls)
        return;
    Value pending = exc_take();
    for (size_t i = 0; i < as_list(calls)->len; i++) {
        Value ref = as_list(calls)->items[i];
        Value r = call1(as_ref(ref)->callback, ref);
        if (r)
            val_unref(r);
        else
            vm_unraisable(as_ref(ref)->callback);
    }
    val_unref(calls);
    if (pending && !vm.raised)
        raise_again_take(pending);
    else
        val_xunref(pending);
}

void weak_object_gone(Value v)
{
    Value calls = NULL;

    weak_cut(v, 0, &calls);
    weak_call_take(calls);
}

/* --- weakref.ref ------------------------------------------------------------------- */

static Value ref_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)kwnames;                      /* a subclass may take some */
    if (!check_args("__new__", n, NULL, 1, 2))
        return NULL;
    return weakref_new(cls, args[0],
                       n == 2 && args[1] != VAL_NONE ? args[1] : NULL);
}

static int ref_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self;
    (void)args;
    return check_no_keywords("ref", kwnames)
        && check_args("__init__", n, NULL, 1, 2) ? 0 : -1;
}

static Value ref_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)args;
    if (!check_args("weakref", n, kwnames, 0, 0))
        return NULL;
    Value target = as_ref(self)->target;
    return val_ref(target ? target : VAL_NONE);
}

static int ref_hash(Value self, int64_t *out)
{
    WeakRef *r = as_ref(self);

    if (!r->hashed) {
        if (!r->target)
            return raise_i(&exc_TypeError, "weak object has gone away");
        if (obj_hash(r->target, &r->hash) < 0)
            return -1;
        r->hashed = true;
    }
    *out = r->hash;
    return 0;
}

static Value ref_compare(Value a, Value b, Op op)
{
    if ((op != OP_EQ && op != OP_NE) || !is_instance(b, &weakref_type))
        return val_ref(VAL_NOT_IMPLEMENTED);
    Value x = as_ref(a)->target, y = as_ref(b)->target;
    if (!x || !y)
        return val_ref(val_bool((a == b) == (op == OP_EQ)));
    val_ref(x);                         /* the comparison may drop both */
    val_ref(y);
    Value r = obj_compare(x, y, op);
    val_unref(x);
    val_unref(y);
    return r;
}

/* What is referred to, with its name if it has one; -1: raised. */
static int add_target(Buf *b, Value target)
{
    Value name = obj_getattr_opt(target, NAME(__name__));

    if (!name && exc_raised())
        return -1;
    buf_printf(b, "; to '%s' at ", type_of(target)->name);
    obj_add_address(b, target);
    if (name && is_str(name))
        buf_printf(b, " (%s)", str_text(name));
    val_xunref(name);
    return 0;
}

static Value ref_repr(Value self)
{
    Value target = val_xref(as_ref(self)->target);
    Buf b;

    buf_init(&b);
    buf_puts(&b, "<weakref at ");
    obj_add_address(&b, self);
    int r = target ? add_target(&b, target) : 0;
    buf_puts(&b, target ? ">" : "; dead>");
    val_xunref(target);
    if (r == 0)
        return str_from_buf(&b);
    buf_clear(&b);
    return NULL;
}

static Value get_callback(Value self)
{
    Value f = as_ref(self)->callback;

    return val_ref(f && as_ref(self)->target ? f : VAL_NONE);
}

static void ref_free(Value self)
{
    unlink_ref(as_ref(self));
    val_xunref(as_ref(self)->callback);
}

static void ref_visit(Value self, Visit visit, void *arg)
{
    if (as_ref(self)->callback)
        visit(as_ref(self)->callback, arg);
}

Type weakref_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "ReferenceType",
    .module = "weakref",
    .size = sizeof(WeakRef),
    .flags = TYPE_GC | TYPE_BASE,
    .free = ref_free,
    .visit = ref_visit,
    .repr = ref_repr,
    .hash = ref_hash,
    .compare = ref_compare,
    .call = ref_call,
    .new = ref_new,
    .init = ref_init,
    .methods = (const NativeDef[]){GENERIC_METHOD, {0}},
    .getset = (const GetSetDef[]){
        {"__callback__", get_callback, NULL},
        {0},
    },
};

void weak_start(void)
{
    type_ready(&weakref_type);
}

void weak_end(void)
{
    type_end(&weakref_type);
    side_end(&table, OBJ_HAS_WEAK);
}
