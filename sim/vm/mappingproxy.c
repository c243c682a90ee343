/* mappingproxy.c - a view of a mapping that cannot change it: C.__dict__. */
#include "sim/vm/args.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/native.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

typedef struct Proxy {
    Obj head;
    Value of;
    bool guarded;               /* it may be a type's dict, which nobody may get
                                   hold of: not what it is compared with */
} Proxy;

static Value of(Value v)
{
    return ((Proxy *)(void *)v)->of;
}

static Proxy *make(Type *t, Value mapping)
{
    Proxy *p = (Proxy *)(void *)obj_new(t);

    p->of = val_ref(mapping);
    return p;
}

Value mappingproxy_new(Value mapping)
{
    Proxy *p = make(&mappingproxy_type, mapping);

    p->guarded = type_of(mapping) == &dict_type;
    return &p->head;
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"mapping", NULL};
    Value mapping;

    if (!args_sort("mappingproxy", names, 1, args, n, kwnames, &mapping))
        return NULL;
    if (!type_of(mapping)->getitem || is_list(mapping) || is_tuple(mapping))
        return raise(&exc_TypeError, "mappingproxy() argument must be a "
                     "mapping, not %T", mapping);
    return &make(cls, mapping)->head;
}

static Value slot_repr(Value self)
{
    Buf out;

    buf_init(&out);
    buf_puts(&out, "mappingproxy(");
    if (obj_add_repr(&out, of(self)) < 0) {
        buf_clear(&out);
        return NULL;
    }
    buf_putc(&out, ')');
    return str_from_buf(&out);
}

static Value slot_str(Value self)
{
    return obj_str(of(self));
}

/* What an operator of another class may see, as a new reference. */
static Value unwrapped(Value v)
{
    if (type_of(v) != &mappingproxy_type)
        return val_ref(v);
    if (((Proxy *)(void *)v)->guarded)
        return dict_copy(as_dict(of(v)));
    return val_ref(of(v));
}

static Value slot_compare(Value a, Value b, Op op)
{
    Value x = unwrapped(a), y = unwrapped(b);
    Value r = obj_compare(x, y, op);

    val_unref(x);
    val_unref(y);
    return r;
}

static Value slot_binary(Value a, Value b, Op op)
{
    if (op != OP_OR_BITS)
        return val_ref(VAL_NOT_IMPLEMENTED);
    Value x = unwrapped(a), y = unwrapped(b);
    Value r = obj_binary(x, y, op);

    val_unref(x);
    val_unref(y);
    return r;
}

static Value slot_inplace(Value a, Value b, Op op)
{
    if (op != OP_OR_BITS)
        return val_ref(VAL_NOT_IMPLEMENTED);
    (void)b;
    return raise(&exc_TypeError, "'|=' is not supported by %T; use '|' instead",
                 a);
}

static ptrdiff_t slot_len(Value self)
{
    return vm_stack_ends() ? -1 : obj_len(of(self));
}

static Value slot_getitem(Value self, Value key)
{
    return vm_stack_ends() ? NULL : obj_getitem(of(self), key);
}

static int slot_contains(Value self, Value key)
{
    return vm_stack_ends() ? -1 : obj_contains(of(self), key);
}

static Value slot_iter(Value self)
{
    return obj_iter(of(self));
}

static void slot_free(Value self)
{
    val_unref(of(self));
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    visit(of(self), arg);
}

/* --- methods: the mapping's own ------------------------------------------- */

static Value pass(Value self, const char *name, Value *args, size_t n)
{
    Value key = str_intern_from(name);
    Value r = call_method(of(self), key, args, n);

    val_unref(key);
    return r;
}

static Value m_get(Value self, Value *a)
{
    return pass(self, "get", a, a[1] ? 2 : 1);
}

static Value m_keys(Value self, Value *a)
{
    return pass(self, "keys", a, 0);
}

static Value m_values(Value self, Value *a)
{
    return pass(self, "values", a, 0);
}

static Value m_items(Value self, Value *a)
{
    return pass(self, "items", a, 0);
}

static Value m_copy(Value self, Value *a)
{
    return pass(self, "copy", a, 0);
}

static Value m_reversed(Value self, Value *a)
{
    return pass(self, "__reversed__", a, 0);
}

Type mappingproxy_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "mappingproxy",
    .module = "builtins",
    .size = sizeof(Proxy),
    .flags = TYPE_GC | TYPE_MAPPING | TYPE_IMMUTABLE | TYPE_UNHASHABLE,
    .free = slot_free,
    .visit = slot_visit,
    .repr = slot_repr,
    .str = slot_str,
    .compare = slot_compare,
    .binary = slot_binary,
    .inplace = slot_inplace,
    .len = slot_len,
    .getitem = slot_getitem,
    .contains = slot_contains,
    .iter = slot_iter,
    .new = slot_new,
    .methods = (const NativeDef[]){
        {"get", m_get, "key, default=, /", NULL},
        {"keys", m_keys, "", NULL},
        {"values", m_values, "", NULL},
        {"items", m_items, "", NULL},
        {"copy", m_copy, "", NULL},
        {"__reversed__", m_reversed, "", NULL},
        GENERIC_METHOD,
        {0},
    },
};
