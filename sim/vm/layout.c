/* layout.c - what instances of a class made by the program look like.
 *
 * They extend those of one base, the one whose layout the others' fit into:
 *
 *     [base's struct][slots of the first class with __slots__][...]
 *
 * and have a dict unless all classes on the way have __slots__ without it.
 */
#include "sim/base/mem.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/native.h"
#include "sim/vm/seq.h"
#include "sim/vm/str_int.h"
#include "sim/vm/type_int.h"
#include "sim/vm/weak.h"

/* --- the base ------------------------------------------------------------- */

/* True if instances of [t] have something in the struct that those of its base
 * do not have: of exceptions, which share one, a meaning of their own of the
 * parts in x[]. */
static bool is_solid(const Type *t)
{
    return t->size != t->base->size || t->members ||
           (type_has(t, TYPE_EXC) && t->getset);
}

/* The nearest such class, from [t] on, or object. */
static Type *solid(Type *t)
{
    while (t->base && !is_solid(t))
        t = t->base;
    return t;
}

static bool is_below(Type *t, const Type *base)
{
    for (; t; t = t->base)
        if (t == base)
            return true;
    return false;
}

Type *layout_base(Tuple *bases)
{
    Type *best = NULL, *winner = NULL;

    for (size_t i = 0; i < bases->len; i++) {
        if (!is_type(bases->items[i])) {
            raise(&exc_TypeError, "bases must be types");
            return NULL;
        }
        Type *base = as_type(bases->items[i]);
        if (!type_has(base, TYPE_BASE)) {
            raise(&exc_TypeError, "type '%K' is not an acceptable base type",
                  &base->head);
            return NULL;
        }
        Type *candidate = solid(base);
        if (!winner || is_below(candidate, winner)) {
            if (!winner || candidate != winner)
                best = base;
            winner = candidate;
        } else if (!is_below(winner, candidate)) {
            raise(&exc_TypeError,
                  "multiple bases have instance lay-out conflict");
            return NULL;
        }
    }
    return best;
}

/* --- __slots__ ------------------------------------------------------------ */

/* The names in __slots__ as a new list; NULL: raised. */
static Value slot_names(Value slots)
{
    if (is_str(slots)) {
        Value list = list_new(1);
        list_append(list, slots);
        return list;
    }
    return obj_to_list(slots);
}

static bool check_name(Value name)
{
    if (!is_str(name)) {
        raise(&exc_TypeError, "__slots__ items must be strings, not '%T'",
              name);
        return false;
    }
    Value r = str_m_isidentifier(name, NULL);
    bool good = r == VAL_TRUE;
    val_xunref(r);
    if (!good && !exc_raised())
        raise(&exc_TypeError, "__slots__ must be identifiers");
    return good;
}

/* "__x" in class C is _C__x. */
static Value mangled(const Type *t, Value name)
{
    const char *text = str_text(name), *cls = t->name;
    size_t len = str_len(name);

    while (*cls == '_')
        cls++;
    if (len < 3 || text[0] != '_' || text[1] != '_' || !*cls ||
        (text[len - 1] == '_' && text[len - 2] == '_'))
        return str_intern(text, len);
    return str_intern_take(str_printf("_%s%s", cls, text));
}

/* What __slots__ says besides names of members. */
typedef struct Says {
    bool dict, weakref;
} Says;

static bool is_inline(const Type *t)
{
    return t->size_of != NULL;
}

/* Not where it is already, or instances differ in size. */
static bool may_add_weakref(Type *base)
{
    return !weak_may_refer(base) &&
           !type_has(base, TYPE_INT | TYPE_TUPLE | TYPE_BYTES);
}

/* Notes a name that stands for something else than a member.  1: it was one, 0, or
 * -1: it is there already. */
static int say(const Type *t, Value name, Says *says)
{
    if (str_is(name, "__dict__")) {
        if (says->dict || type_has(t->base, TYPE_DICT))
            return raise_i(&exc_TypeError,
                           "__dict__ slot disallowed: we already got one");
        says->dict = true;
    } else if (str_is(name, "__weakref__")) {
        if (says->weakref || !may_add_weakref(t->base))
            return raise_i(&exc_TypeError, "__weakref__ slot disallowed: either "
                           "we already got one, or __itemsize__ != 0");
        says->weakref = true;
    } else {
        return 0;
    }
    return 1;
}

/* The names that are to be members' in their order, as a new list; NULL:
 * raised. */
static Value member_names(Type *t, Value names, Says *says)
{
    Value keys = list_new(as_list(names)->len);

    for (size_t i = 0; i < as_list(names)->len; i++) {
        Value name = as_list(names)->items[i];
        int said = check_name(name) ? say(t, name, says) : -1;
        if (said < 0)
            goto fail;
        if (said)
            continue;
        Value key = mangled(t, name);
        list_append_take(keys, key);
        if (dict_find_name(t->dict, key) >= 0) {
            raise(&exc_ValueError,
                  "%R in __slots__ conflicts with class variable", key);
            goto fail;
        }
    }
    if (list_sort(keys, NULL, false) == 0)
        return keys;
fail:
    val_unref(keys);
    return NULL;
}

static void add_members(Type *t, Value keys)
{
    const List *l = as_list(keys);

    if (l->len == 0)
        return;
    t->members = mem_alloc(sizeof *t->members);
    *t->members = (Members){t->size, l->len};
    for (size_t i = 0; i < l->len; i++) {
        Value member = member_new(l->items[i], t, t->size);
        dict_set_name(t->dict, l->items[i], member);
        val_unref(member);
        t->size += sizeof(Value);
    }
}

static bool use_slots(Type *t, Value slots, Says *says)
{
    Value names = slot_names(slots), keys = NULL;

    if (!names)
        return false;
    if (as_list(names)->len == 0 || !is_inline(t->base))
        keys = member_names(t, names, says);
    else
        raise(&exc_TypeError, "nonempty __slots__ not supported for subtype "
              "of '%s'", t->base->name);
    val_unref(names);
    if (!keys)
        return false;
    add_members(t, keys);
    val_unref(keys);
    return true;
}

/* --- life of instances with members --------------------------------------- */

typedef void (*OnMember)(Value *member, Visit visit, void *arg);

static const Type *each_member(Value self, OnMember f, Visit visit, void *arg)
{
    const Type *t = type_of(self);

    for (; is_heap(t); t = t->base) {
        if (!t->members)
            continue;
        Value *p = (Value *)(void *)((char *)(void *)self +
                                     t->members->offset);
        for (size_t i = 0; i < t->members->count; i++)
            f(p + i, visit, arg);
    }
    return t;
}

static void clear_member(Value *member, Visit visit, void *arg)
{
    (void)visit;
    (void)arg;
    val_clear(member);
}

static void visit_member(Value *member, Visit visit, void *arg)
{
    if (*member)
        visit(*member, arg);
}

static void heap_free(Value self)
{
    const Type *t = each_member(self, clear_member, NULL, NULL);

    if (t->free)
        t->free(self);
}

static void heap_visit(Value self, Visit visit, void *arg)
{
    const Type *t = each_member(self, visit_member, visit, arg);

    if (t->visit)
        t->visit(self, visit, arg);
}

static void heap_clear(Value self)
{
    const Type *t = each_member(self, clear_member, NULL, NULL);

    if (t->clear)
        t->clear(self);
}

/* --- the whole ------------------------------------------------------------ */

static bool any_base_has_dict(const Type *t)
{
    for (size_t i = 0; i < t->bases->len; i++)
        if (type_has(as_type(t->bases->items[i]), TYPE_DICT))
            return true;
    return false;
}

static bool any_base_may_be_referred_to(const Type *t)
{
    for (size_t i = 0; i < t->bases->len; i++)
        if (weak_may_refer(as_type(t->bases->items[i])))
            return true;
    return false;
}

/* Instances of metaclasses keep their attributes in the Type. */
static bool may_have_dict(const Type *t)
{
    return !type_has(t, TYPE_TYPE);
}

bool layout_make(Type *t)
{
    Type *base = t->base;
    Value slots = dict_get_name_peek(t->dict, NAME(__slots__));
    Says says = {.dict = !slots};

    t->size = base->size;
    t->flags |= TYPE_GC;
    if (slots && !use_slots(t, slots, &says))
        return false;
    if (may_have_dict(t) && (says.dict || any_base_has_dict(t)))
        t->flags |= TYPE_DICT;
    t->free = t->members ? heap_free : base->free;
    t->visit = t->members ? heap_visit : base->visit;
    t->clear = t->members ? heap_clear : base->clear;
    t->size_of = base->size_of;
    if (type_has(t, TYPE_DICT) && !type_has(base, TYPE_DICT))
        add_dict_getset(t);
    if (says.weakref || (may_add_weakref(base) &&
                         (!slots || any_base_may_be_referred_to(t))))
        add_weakref_getset(t);
    return true;
}

void layout_free(Type *t)
{
    mem_free(t->members);
}

/* --- another class for an instance ---------------------------------------- */

static bool adds_dict(const Type *t)
{
    return type_has(t, TYPE_DICT) != type_has(t->base, TYPE_DICT);
}

/* The class that gave instances of [t] the last of what they look like. */
static Type *shaper(Type *t)
{
    while (is_heap(t->base) && !t->members && !adds_dict(t))
        t = t->base;
    return t;
}

static bool has_members_of(const Type *t, const Type *other)
{
    Value key, v;

    for (size_t at = 0; dict_next(other->dict, &at, &key, &v);) {
        if (type_of(v) != &member_type || !(key->flags & OBJ_INTERNED))
            continue;
        Value own = dict_get_name_peek(t->dict, key);
        if (!own || type_of(own) != &member_type)
            return false;
    }
    return true;
}

bool layout_is_same(Type *a, Type *b)
{
    a = shaper(a);
    b = shaper(b);
    return a == b || (a->base == b->base && a->size == b->size &&
                      adds_dict(a) == adds_dict(b) && has_members_of(a, b) &&
                      has_members_of(b, a));
}
