/* dict_views.c - keys(), values() and items(): windows on a dict.
 *
 * Keys and items behave like sets; what operators give are sets.
 */
#include "sim/vm/dict_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/native.h"
#include "sim/vm/seq.h"
#include "sim/vm/set_int.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

typedef struct View {
    Obj head;
    Dict *d;                    /* owned */
} View;

static View *as_view(Value v)
{
    return (View *)(void *)v;
}

static Value view_new(Type *type, Dict *d)
{
    Value v = obj_new(type);

    as_view(v)->d = REF(d);
    return v;
}

Value dict_keys_new(Dict *d)
{
    return view_new(&dict_keys_type, d);
}

Value dict_values_new(Dict *d)
{
    return view_new(&dict_values_type, d);
}

Value dict_items_new(Dict *d)
{
    return view_new(&dict_items_type, d);
}

static DictWhat what(Value view)
{
    return view->type == &dict_keys_type ? DICT_KEYS
           : view->type == &dict_items_type ? DICT_ITEMS : DICT_VALUES;
}

static bool is_set_view(Value v)
{
    return type_of(v) == &dict_keys_type || type_of(v) == &dict_items_type;
}

/* --- slots ------------------------------------------------------------ */

static void slot_free(Value self)
{
    if (as_view(self)->d)
        val_unref(&as_view(self)->d->head);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    if (as_view(self)->d)
        visit(&as_view(self)->d->head, arg);
}

static Value slot_repr(Value self)
{
    Buf out;

    if (repr_enter(self))
        return str_from("...");
    buf_init(&out);
    buf_printf(&out, "%s%s(", dict_is_ordered(as_view(self)->d) ? "o" : "",
               self->type->name);
    Value list = obj_to_list(self);
    int r = list ? obj_add_repr(&out, list) : -1;
    val_xunref(list);
    repr_leave(self);
    buf_putc(&out, ')');
    if (r == 0)
        return str_from_buf(&out);
    buf_clear(&out);
    return NULL;
}

static ptrdiff_t slot_len(Value self)
{
    return (ptrdiff_t)as_view(self)->d->count;
}

static Value slot_iter(Value self)
{
    return dict_iter_new(as_view(self)->d, what(self), false);
}

static Value m_reversed(Value self, Value *a)
{
    (void)a;
    return dict_iter_new(as_view(self)->d, what(self), true);
}

static int keys_contain(Value self, Value key)
{
    return dict_has(as_view(self)->d, key);
}

static int items_contain(Value self, Value item)
{
    Dict *d = as_view(self)->d;
    int64_t hash, at;

    if (!is_tuple(item) || as_tuple(item)->len != 2)
        return 0;
    Value *pair = as_tuple(item)->items;
    if (dict_hash(pair[0], &hash) < 0 ||
        (at = dict_find(d, pair[0], hash)) == -2)
        return -1;
    if (at < 0)
        return 0;
    Value v = val_ref(d->entries[at].value);
    int same = obj_equal(v, pair[1]);
    val_unref(v);
    return same;
}

/* Is everything in [a] also in [b]? */
static int all_in(Value a, Value b)
{
    Value iter = obj_iter(a), v;
    int r = iter ? 1 : -1;

    while (r > 0 && (v = obj_next(iter))) {
        r = vm_charge(VM_COST_LOOKUP) ? obj_contains(b, v) : -1;
        val_unref(v);
    }
    val_xunref(iter);
    return exc_raised() ? -1 : r;
}

static Value slot_compare(Value a, Value b, Op op)
{
    bool flip = op == OP_GT || op == OP_GE, exact = op == OP_EQ || op == OP_NE;
    bool strict = op == OP_LT || op == OP_GT;
    int r = 0;

    if (!is_set_view(a) || (!is_set(b) && !is_set_view(b)))
        return val_ref(VAL_NOT_IMPLEMENTED);
    ptrdiff_t n = obj_len(a), m = obj_len(b);
    if (exact ? n == m : flip ? n >= m + strict : n + strict <= m)
        r = flip ? all_in(b, a) : all_in(a, b);
    return r < 0 ? NULL : val_ref(val_bool(op == OP_NE ? !r : r));
}

static Value get_mapping(Value self)
{
    return mappingproxy_new(&as_view(self)->d->head);
}

static const GetSetDef getset[] = {
    {"mapping", get_mapping, NULL},
    {NULL, NULL, NULL},
};

/* --- as sets ---------------------------------------------------------- */

static Value to_set(Value v)
{
    if (type_of(v) == &dict_keys_type)
        v = &as_view(v)->d->head;
    return set_of(&set_type, v);
}

/* Adds what is in [from] and in the view. */
static int add_common(Set *to, Value view, Value from)
{
    bool keys = what(view) == DICT_KEYS;
    Value iter = obj_iter(from), v;
    int r = iter ? 0 : -1;

    while (r >= 0 && (v = obj_next(iter))) {
        r = !vm_charge(VM_COST_LOOKUP) ? -1
          : keys ? keys_contain(view, v) : items_contain(view, v);
        if (r > 0)
            r = set_add(&to->head, v);
        val_unref(v);
    }
    val_xunref(iter);
    return r < 0 || exc_raised() ? -1 : 0;
}

/* In CPython's order of steps (see set_ops.c). */
static Value common(Value view, Value other)
{
    if (!is_set_view(view)) {
        Value v = view;
        view = other;
        other = v;
    }
    ptrdiff_t len = slot_len(view);
    if (type_of(other) == &set_type && len <= (ptrdiff_t)set_len(other))
        return set_and(as_set(other), view);
    if (is_set_view(other) && slot_len(other) > len) {
        Value v = view;
        view = other;
        other = v;
    }
    Set *r = set_new_class(&set_type);
    if (add_common(r, view, other) == 0)
        return &r->head;
    val_unref(&r->head);
    return NULL;
}

/* Moves what both [rest] and the entry have out of [rest], and adds the entry
 * to [to] where they differ. */
static int toggle_entry(Set *to, Dict *rest, DictEntry e)
{
    int64_t at = dict_find(rest, e.key, e.hash);
    int same = 0;

    if (at == -2)
        return -1;
    if (at >= 0) {
        Value v = val_ref(rest->entries[at].value);
        same = obj_equal(v, e.value);
        val_unref(v);
    }
    if (same != 0)
        return same < 0 ? -1 : dict_remove(rest, e.key);
    Value pair = tuple_pair(e.key, e.value);
    int r = set_add(&to->head, pair);
    val_unref(pair);
    return r;
}

/* Items against items: those that are in both need not be hashable. */
static Value items_xor(Dict *a, Dict *b)
{
    Value rest = dict_copy(a->count > b->count ? b : a);
    Dict *walk = a->count > b->count ? a : b;
    Set *result = set_new_class(&set_type);
    int r = rest ? 0 : -1;

    vm_spend(walk->used * VM_COST_LOOKUP);
    for (size_t i = 0; r >= 0 && i < walk->used; i++) {
        DictEntry e = walk->entries[i];
        if (!e.key)
            continue;
        val_ref(e.key);
        val_ref(e.value);
        r = toggle_entry(result, as_dict(rest), e);
        val_unref(e.key);
        val_unref(e.value);
    }
    Value left = r >= 0 ? dict_items_new(as_dict(rest)) : NULL;
    if (left)
        r = set_update(&result->head, left);
    val_xunref(left);
    val_xunref(rest);
    if (r >= 0)
        return &result->head;
    val_unref(&result->head);
    return NULL;
}

static Value set_slot_binary(Value a, Value b, Op op)
{
    if (op == OP_AND_BITS)
        return common(a, b);
    if (op != OP_OR_BITS && op != OP_SUB && op != OP_XOR)
        return val_ref(VAL_NOT_IMPLEMENTED);
    if (op == OP_XOR && type_of(a) == &dict_items_type &&
        type_of(b) == &dict_items_type)
        return items_xor(as_view(a)->d, as_view(b)->d);
    Value r = to_set(a);
    if (!r)
        return NULL;
    int held = op == OP_OR_BITS ? set_update(r, b)
               : op == OP_SUB ? set_sub_update(as_set(r), b)
               : set_xor_update(as_set(r), b);
    if (held < 0)
        val_clear(&r);
    return r;
}

static Value m_isdisjoint(Value self, Value *a)
{
    Value walk = a[0], ask = self, v;

    if (self == a[0])
        return val_ref(val_bool(slot_len(self) == 0));
    if ((is_set(walk) || is_set_view(walk)) && obj_len(walk) > slot_len(self)) {
        walk = self;
        ask = a[0];
    }
    Value iter = obj_iter(walk);
    int r = iter ? 0 : -1;
    while (r == 0 && (v = obj_next(iter))) {
        r = vm_charge(VM_COST_LOOKUP) ? obj_contains(ask, v) : -1;
        val_unref(v);
    }
    val_xunref(iter);
    return r < 0 || exc_raised() ? NULL : val_ref(val_bool(!r));
}

/* --- the types -------------------------------------------------------- */

static const NativeDef set_view_methods[] = {
    {"isdisjoint", m_isdisjoint, "other, /", NULL},
    {"__reversed__", m_reversed, "", NULL},
    {NULL, NULL, NULL, NULL},
};

Type dict_keys_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "dict_keys",
    .module = "builtins",
    .size = sizeof(View),
    .flags = TYPE_GC | TYPE_UNHASHABLE | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .repr = slot_repr,
    .compare = slot_compare,
    .binary = set_slot_binary,
    .len = slot_len,
    .contains = keys_contain,
    .iter = slot_iter,
    .methods = set_view_methods,
    .getset = getset,
};

Type dict_items_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "dict_items",
    .module = "builtins",
    .size = sizeof(View),
    .flags = TYPE_GC | TYPE_UNHASHABLE | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .repr = slot_repr,
    .compare = slot_compare,
    .binary = set_slot_binary,
    .len = slot_len,
    .contains = items_contain,
    .iter = slot_iter,
    .methods = set_view_methods,
    .getset = getset,
};

Type dict_values_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "dict_values",
    .module = "builtins",
    .size = sizeof(View),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .repr = slot_repr,
    .len = slot_len,
    .iter = slot_iter,
    .methods = (const NativeDef[]){
        {"__reversed__", m_reversed, "", NULL},
        {NULL, NULL, NULL, NULL},
    },
    .getset = getset,
};
