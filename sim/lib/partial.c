/* partial.c - functools.partial. */
#include "sim/base/mem.h"
#include "sim/lib/functools_int.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

typedef struct Partial {
    Obj head;
    Value func;
    Tuple *args;
    Dict *keywords;
} Partial;

/* Arguments up to this many are put together on the C stack. */
enum { FEW = 8 };

static Partial *as_partial(Value v)
{
    return (Partial *)(void *)v;
}

/* --- making ------------------------------------------------------------- */

static Value slot_call(Value self, Value *args, size_t n, Tuple *kwnames);

/* A partial without attributes of its own can be looked through; one of a
 * subclass, too, unless that is called in another way. */
static bool is_plain_partial(Value v)
{
    if (type_of(v)->call != slot_call)
        return false;
    Dict **dict = obj_dict_slot(v);
    return !dict || !*dict || dict_len(*dict) == 0;
}

static Tuple *join(Tuple *front, Value *more, size_t n)
{
    Tuple *t = tuple_new(front->len + n);

    for (size_t i = 0; i < front->len; i++)
        t->items[i] = val_ref(front->items[i]);
    for (size_t i = 0; i < n; i++)
        t->items[front->len + i] = val_ref(more[i]);
    return t;
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (n == 0)
        return raise(&exc_TypeError,
                     "type 'partial' takes at least one argument");
    if (!obj_callable(args[0]))
        return raise(&exc_TypeError, "the first argument must be callable");
    Partial *inner = is_plain_partial(args[0]) ? as_partial(args[0]) : NULL;
    Partial *p = as_partial(obj_new(cls));
    assert(args[0]);
    p->func = val_ref(inner ? inner->func : args[0]);
    p->args = inner ? join(inner->args, args + 1, n - 1)
                    : as_tuple(tuple_from(args + 1, n - 1));
    p->keywords = inner ? (Dict *)(void *)dict_copy(inner->keywords)
                        : dict_new();
    if (!p->keywords || dict_set_all(p->keywords, kwnames, args, n) < 0) {
        val_unref(&p->head);
        return NULL;
    }
    return &p->head;
}

static void slot_free(Value self)
{
    Partial *p = as_partial(self);

    val_xunref(p->func);
    val_xunref((Value)p->args);
    val_xunref((Value)p->keywords);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    Partial *p = as_partial(self);

    if (p->func)
        visit(p->func, arg);
    if (p->args)
        visit((Value)p->args, arg);
    if (p->keywords)
        visit((Value)p->keywords, arg);
}

/* By __setstate__() a partial may be its own function. */
static void slot_clear(Value self)
{
    val_set_take(&as_partial(self)->func, none());
}

/* --- calling ------------------------------------------------------------ */

/* The keywords of the partial and then, over them, those of the call. */
static Value call_with_keywords(Partial *p, Value *args, size_t n,
                                Tuple *kwnames)
{
    Value copy = dict_copy(p->keywords);

    if (!copy || dict_set_all(as_dict(copy), kwnames, args, n) < 0) {
        val_xunref(copy);
        return NULL;
    }
    Tuple *all = join(p->args, args, n);
    Value func = val_ref(p->func);
    Value r = call_ex_begin(func, all, as_dict(copy));
    val_unref(func);
    val_unref((Value)all);
    val_unref(copy);
    return r;
}

static Value call_with_front(Value func, Tuple *front, Value *args, size_t n,
                             Tuple *kwnames)
{
    size_t given = n + (kwnames ? kwnames->len : 0);
    Value few[FEW], *all = few;

    if (front->len + given > FEW)
        all = mem_alloc((front->len + given) * sizeof *all);
    memcpy(all, front->items, front->len * sizeof *all);
    if (given > 0)              /* else [args] may be NULL */
        memcpy(all + front->len, args, given * sizeof *all);
    Value r = call_begin(func, all, front->len + n, kwnames);
    if (all != few)
        mem_free(all);
    return r;
}

static Value slot_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Partial *p = as_partial(self);

    if (dict_len(p->keywords) > 0)
        return call_with_keywords(p, args, n, kwnames);
    Value func = val_ref(p->func);      /* __setstate__() may change both */
    Tuple *front = REF(p->args);
    Value r = front->len == 0 ? call_begin(func, args, n, kwnames)
              : call_with_front(func, front, args, n, kwnames);
    val_unref((Value)front);
    val_unref(func);
    return r;
}

/* --- copying ------------------------------------------------------------ */

static Value m_reduce(Value self, Value *a)
{
    Partial *p = as_partial(self);
    Dict *own = obj_dict_peek(self);
    Value func = tuple_of(1, p->func);
    Value state = tuple_of(4, p->func, (Value)p->args, (Value)p->keywords,
                           own ? (Value)own : VAL_NONE);
    Value reduced = tuple_of(3, (Value)type_of(self), func, state);

    (void)a;
    val_unref(func);
    val_unref(state);
    return reduced;
}

/* function, arguments, keywords, own attributes */
static bool is_state(Value v)
{
    Value *x = is_tuple(v) && as_tuple(v)->len == 4 ? as_tuple(v)->items : NULL;

    return x && obj_callable(x[0]) && is_tuple(x[1]) &&
           (x[2] == VAL_NONE || is_dict(x[2])) &&
           (x[3] == VAL_NONE || is_dict(x[3]));
}

static Value m_setstate(Value self, Value *a)
{
    Partial *p = as_partial(self);

    if (!is_state(a[0]))
        return raise(&exc_TypeError, "invalid partial state");
    Value *x = as_tuple(a[0])->items;
    Value old[] = {p->func, (Value)p->args, (Value)p->keywords};
    p->func = val_ref(x[0]);
    p->args = as_tuple(obj_to_tuple(x[1]));
    p->keywords = x[2] == VAL_NONE ? dict_new() : REF(as_dict(x[2]));
    for (size_t i = 0; i < sizeof old / sizeof *old; i++)
        val_unref(old[i]);
    if (x[3] != VAL_NONE && obj_setattr(self, NAME(__dict__), x[3]) < 0)
        return NULL;
    return none();
}

/* --- looks -------------------------------------------------------------- */

static int add_keyword(Buf *out, Value key, Value v)
{
    val_ref(v);                 /* the key's __str__ may take both away */
    val_ref(key);
    buf_puts(out, ", ");
    int r = obj_add_str(out, key);
    if (r == 0) {
        buf_putc(out, '=');
        r = obj_add_repr(out, v);
    }
    val_unref(key);
    val_unref(v);
    return r;
}

static int add_parts(Buf *out, Value func, Tuple *args, Dict *keywords)
{
    Value key, v;

    if (obj_add_repr(out, func) < 0)
        return -1;
    for (size_t i = 0; i < args->len; i++) {
        buf_puts(out, ", ");
        if (obj_add_repr(out, args->items[i]) < 0)
            return -1;
    }
    for (size_t at = 0; dict_next(keywords, &at, &key, &v);)
        if (add_keyword(out, key, v) < 0)
            return -1;
    return 0;
}

static int add_all_parts(Buf *out, Partial *p)
{
    Value func = val_ref(p->func);      /* __setstate__() may change all */
    Tuple *args = REF(p->args);
    Dict *keywords = REF(p->keywords);
    int r = add_parts(out, func, args, keywords);

    val_unref(func);
    val_unref((Value)args);
    val_unref((Value)keywords);
    return r;
}

static Value slot_repr(Value self)
{
    Buf out;

    if (repr_enter(self))
        return str_from("...");
    buf_init(&out);
    buf_printf(&out, "%s%s(", type_of(self) == &partial_type ? "functools."
               : "", type_of(self)->name);
    int failed = add_all_parts(&out, as_partial(self));
    repr_leave(self);
    if (failed < 0) {
        buf_clear(&out);
        return NULL;
    }
    buf_putc(&out, ')');
    return str_from_buf(&out);
}

static Value get_func(Value self)
{
    return val_ref(as_partial(self)->func);
}

static Value get_args(Value self)
{
    return val_ref((Value)as_partial(self)->args);
}

static Value get_keywords(Value self)
{
    return val_ref((Value)as_partial(self)->keywords);
}

Type partial_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "partial",
    .module = "functools",
    .size = sizeof(Partial),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .repr = slot_repr,
    .call = slot_call,
    .new = slot_new,
    .methods = (const NativeDef[]){
        {"__reduce__", m_reduce, "", NULL},
        {"__setstate__", m_setstate, "state, /", NULL},
        GENERIC_METHOD,
        {0},
    },
    .getset = (const GetSetDef[]){
        {"func", get_func, NULL},
        {"args", get_args, NULL},
        {"keywords", get_keywords, NULL},
        {0},
    },
};
