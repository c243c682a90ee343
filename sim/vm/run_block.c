/* run_block.c - instructions of except, with, async and match. */
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/run_int.h"
#include "sim/vm/seq.h"
#include "sim/vm/set.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

/* --- except ------------------------------------------------------------------------ */

Value *run_exc_match(Value *sp)
{
    int yes = exc_matches(sp[-2], sp[-1]);

    if (yes < 0)
        return NULL;
    val_unref(sp[-1]);
    sp[-1] = val_ref(val_bool(yes));
    return sp;
}

Value *run_exc_group_match(Value *sp)
{
    Value match, rest;

    if (!exc_group_match(sp[-2], sp[-1], &match, &rest))
        return NULL;
    val_unref(sp[-1]);
    val_unref(sp[-2]);
    sp[-2] = rest;
    sp[-1] = match;
    return sp;
}

/* --- with --------------------------------------------------------------------------- */

/* The special method [name] of [v] bound to it; NULL and nothing raised if its
 * type has none. */
static Value special(Value v, Value name)
{
    Value func = obj_special_peek(v, name);

    return func ? attr_bind(func, v, (Value)type_of(v)) : NULL;
}

Value *run_before_with(Value *sp, bool async)
{
    Value cm = sp[-1];
    Value enter = special(cm, async ? NAME(__aenter__) : NAME(__enter__));

    if (!enter) {
        if (!exc_raised())
            raise(&exc_TypeError, "'%T' object does not support the %s"
                  "context manager protocol", cm, async ? "asynchronous " : "");
        return NULL;
    }
    Value exit = special(cm, async ? NAME(__aexit__) : NAME(__exit__));
    if (!exit) {
        if (!exc_raised())
            raise(&exc_TypeError, "'%T' object does not support the %s"
                  "context manager protocol (missed %s method)", cm,
                  async ? "asynchronous " : "",
                  async ? "__aexit__" : "__exit__");
        val_unref(enter);
        return NULL;
    }
    sp[-1] = exit;
    *sp++ = enter;
    val_unref(cm);
    return sp;
}

/* --- async ------------------------------------------------------------------------- */

Value run_get_aiter(Value x)
{
    Type *t = type_of(x);

    if (!t->aiter)
        return raise(&exc_TypeError, "'async for' requires an object with "
                     "__aiter__ method, got %T", x);
    Value aiter = t->aiter(x);
    if (aiter && !type_of(aiter)->anext) {
        raise(&exc_TypeError, "'async for' received an object from __aiter__ "
              "that does not implement __anext__: %T", aiter);
        val_clear(&aiter);
    }
    return aiter;
}

Value run_get_anext(Value aiter)
{
    Type *t = type_of(aiter);

    if (!t->anext)
        return raise(&exc_TypeError, "'async for' requires an iterator with "
                     "__anext__ method, got %T", aiter);
    Value next = t->anext(aiter);
    if (!next)
        return NULL;
    Value awaitable = awaitable_get(next, 0);
    if (!awaitable && !vm.stopped && !is_coroutine(next)) {
        Value cause = exc_take();
        Value exc = exc_new(&exc_TypeError, "'async for' received an invalid "
                            "object from __anext__: %T", next);
        exc_set_cause(exc, cause);
        exc_set_context(exc, cause);
        raise_again_take(exc);
        val_unref(cause);
    }
    val_unref(next);
    return awaitable;
}

Value run_yield_from_iter(Value x, const Code *code)
{
    if (type_of(x) == &coroutine_type) {
        if (code->flags & (CODE_COROUTINE | CODE_ITERABLE_COROUTINE))
            return val_ref(x);
        return raise(&exc_TypeError, "cannot 'yield from' a coroutine object "
                     "in a non-coroutine generator");
    }
    return type_of(x) == &generator_type ? val_ref(x) : obj_iter(x);
}

/* --- match ------------------------------------------------------------------------- */

/* The values of [keys] (a tuple) in mapping [x] as a tuple; NULL and nothing
 * raised if one is missing. */
static Value look_up_keys(Value x, Tuple *keys)
{
    Tuple *found = tuple_new(keys->len);
    Value get = obj_getattr(x, NAME(get));
    Value missing = tuple_pair(VAL_NONE, VAL_NONE);     /* nobody else's */

    for (size_t i = 0; get && i < keys->len; i++) {
        Value v = call2(get, keys->items[i], missing);
        if (!v || v == missing) {
            val_xunref(v);
            for (; i < keys->len; i++)
                found->items[i] = none();
            val_clear(&get);
        } else {
            found->items[i] = v;
        }
    }
    val_unref(missing);
    if (!get) {
        for (size_t i = 0; i < keys->len; i++)
            if (!found->items[i])
                found->items[i] = none();
        val_unref((Value)found);
        return NULL;
    }
    val_unref(get);
    return (Value)found;
}

static int repeated_key(Tuple *keys)
{
    for (size_t i = 0; i < keys->len; i++)
        for (size_t k = 0; k < i; k++) {
            int same = obj_equal(keys->items[i], keys->items[k]);
            if (same < 0)
                return -1;
            if (same)
                return raise_i(&exc_ValueError, "mapping pattern checks "
                               "duplicate key (%R)", keys->items[i]);
        }
    return 0;
}

Value *run_match_keys(Value *sp)
{
    Tuple *keys = as_tuple(sp[-1]);

    if (repeated_key(keys) < 0)
        return NULL;
    Value found = look_up_keys(sp[-2], keys);
    if (!found && exc_raised())
        return NULL;
    *sp++ = found ? found : none();
    return sp;
}

/* Types whose single positional pattern is the value itself. */
static bool matches_self(const Type *t)
{
    return (t->flags & (TYPE_INT | TYPE_STR | TYPE_BYTES | TYPE_FLOAT |
                        TYPE_LIST | TYPE_TUPLE | TYPE_DICT_SUB | TYPE_SET |
                        TYPE_BYTEARRAY)) != 0;
}

/* Appends attribute [name] of [x] to [values]: 1; 0: it has none.  [seen] are
 * the names so far. */
static int add_attr(Value values, Value seen, Value x, Type *cls, Value name)
{
    int again = obj_contains(seen, name);

    if (again < 0)
        return -1;
    if (again)
        return raise_i(&exc_TypeError, "%s() got multiple sub-patterns for "
                       "attribute %R", cls->name, name);
    list_append(seen, name);
    name = str_intern_take(val_ref(name));
    Value v = obj_getattr_opt(x, name);
    val_unref(name);
    if (!v)
        return exc_raised() ? -1 : 0;
    list_append_take(values, v);
    return 1;
}

static int add_positional(Value values, Value seen, Value x, Type *cls,
                          size_t npos)
{
    Value args = obj_getattr_opt((Value)cls, NAME(__match_args__));
    size_t allowed = 0;
    int r = 1;

    assert(npos > 0);
    if (!args && exc_raised())
        return -1;
    if (!args && matches_self(cls)) {
        if (npos == 1) {
            list_append(values, x);
            return 1;
        }
        allowed = 1;
    } else if (args && !is_tuple(args)) {
        r = raise_i(&exc_TypeError, "%s.__match_args__ must be a tuple (got "
                    "%T)", cls->name, args);
    } else if (args) {
        allowed = as_tuple(args)->len;
    }
    if (r == 1 && npos > allowed)
        r = raise_i(&exc_TypeError, "%s() accepts %zu positional sub-pattern%s "
                    "(%zu given)", cls->name, allowed,
                    allowed == 1 ? "" : "s", npos);
    assert(args || r < 0);
    for (size_t i = 0; r == 1 && i < npos; i++) {
        Value name = as_tuple(args)->items[i];
        r = is_str(name) ? add_attr(values, seen, x, cls, name)
            : raise_i(&exc_TypeError, "__match_args__ elements must be strings "
                      "(got %T)", name);
    }
    val_xunref(args);
    return r;
}

/* 1: matches, with the sub-patterns' values in [values]; 0; -1: raised. */
static int match_class(Value x, Value cls, Tuple *names, size_t npos,
                       Value values)
{
    if (!is_type(cls))
        return raise_i(&exc_TypeError,
                       "called match pattern must be a type");
    Type *t = (Type *)(void *)cls;
    Value seen = list_new(4);
    int r = obj_isinstance(x, cls);
    if (r == 1 && npos > 0)
        r = add_positional(values, seen, x, t, npos);
    for (size_t i = 0; r == 1 && i < names->len; i++)
        r = add_attr(values, seen, x, t, names->items[i]);
    val_unref(seen);
    return r;
}

Value *run_match_class(Value *sp, size_t npos)
{
    Value values = list_new(4);
    int r = match_class(sp[-3], sp[-2], as_tuple(sp[-1]), npos, values);

    if (r < 0) {
        val_unref(values);
        return NULL;
    }
    Value result = r ? list_to_tuple(values) : none();
    val_unref(values);
    for (int i = 0; i < 3; i++)
        val_unref(*--sp);
    *sp++ = result;
    return sp;
}

Value *run_match_rest(Value *sp)
{
    Tuple *keys = as_tuple(sp[-1]);
    Dict *rest = dict_new();

    if (dict_update(rest, sp[-2]) < 0)
        goto fail;
    for (size_t i = 0; i < keys->len; i++)
        if (dict_remove(rest, keys->items[i]) < 0)
            goto fail;
    *sp++ = (Value)rest;
    return sp;
fail:
    val_unref((Value)rest);
    return NULL;
}
