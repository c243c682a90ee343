/* run_build.c - instructions that put values together and take them apart. */
#include "sim/vm/bytes.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/run_int.h"
#include "sim/vm/seq.h"
#include "sim/vm/set.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Value *drop(Value *sp, size_t n)
{
    while (n-- > 0)
        val_xunref(*--sp);
    return sp;
}

/* --- displays ---------------------------------------------------------------- */

Value *run_build_tuple(Value *sp, size_t n)
{
    if (n == 0) {
        *sp = tuple_empty();
        return sp + 1;
    }
    Tuple *t = tuple_new(n);
    sp -= n;
    memcpy(t->items, sp, n * sizeof *sp);
    *sp = (Value)t;
    return sp + 1;
}

Value *run_build_list(Value *sp, size_t n)
{
    Value list = list_new(n);

    sp -= n;
    for (size_t i = 0; i < n; i++)
        list_append_take(list, sp[i]);
    *sp = list;
    return sp + 1;
}

Value *run_build_set(Value *sp, size_t n)
{
    bool constants = n & SET_OF_CONSTANTS;

    n &= SET_OF_CONSTANTS - 1;
    if (constants) {
        Value made = set_of_constants(sp - n, n);
        if (!made)
            return NULL;
        sp = drop(sp, n);
        *sp = made;
        return sp + 1;
    }
    Value set = set_new();

    for (Value *p = sp - n; p < sp; p++)
        if (set_add(set, *p) < 0) {
            val_unref(set);
            return NULL;
        }
    sp = drop(sp, n);
    *sp = set;
    return sp + 1;
}

Value *run_build_map(Value *sp, size_t n)
{
    Dict *d = dict_new();

    for (Value *p = sp - 2 * n; p < sp; p += 2)
        if (dict_set(d, p[0], p[1]) < 0) {
            val_unref((Value)d);
            return NULL;
        }
    sp = drop(sp, 2 * n);
    *sp = (Value)d;
    return sp + 1;
}

Value *run_build_string(Value *sp, size_t n)
{
    Value s = str_build(sp - n, n);

    if (!s)
        return NULL;
    sp = drop(sp, n);
    *sp = s;
    return sp + 1;
}

Value *run_build_slice(Value *sp, size_t n)
{
    Value s = slice_new(sp[-(ptrdiff_t)n], sp[1 - (ptrdiff_t)n],
                        n == 3 ? sp[-1] : VAL_NONE);

    sp = drop(sp, n);
    *sp = s;
    return sp + 1;
}

/* Can [v] stand behind **?  False: no, or raised. */
static bool is_mapping(Value v)
{
    if (is_dict(v))
        return true;
    Value keys = obj_getattr_opt(v, NAME(keys));
    val_xunref(keys);
    return keys != NULL;
}

Value *run_dict_update(Value *sp, size_t deep)
{
    Value from = sp[-1];

    if (!is_mapping(from)) {
        if (!exc_raised())
            raise(&exc_TypeError, "'%T' object is not a mapping", from);
        return NULL;
    }
    if (dict_update(as_dict(sp[-1 - (ptrdiff_t)deep]), from) < 0)
        return NULL;
    return drop(sp, 1);
}

/* How the callee is named in errors about its arguments; NULL: raised. */
static Value callee_name(Value f)
{
    Value name = obj_getattr_opt(f, NAME(__qualname__));
    Value module = obj_getattr_opt(f, NAME(__module__));

    exc_drop();
    if (!name || !is_str(name)) {
        val_xunref(name);
        val_xunref(module);
        return obj_str(f);
    }
    bool bare = !module || !is_str(module) || str_is(module, "builtins");
    Value full = str_printf("%s%s%s()", bare ? "" : str_text(module),
                            bare ? "" : ".", str_text(name));
    val_unref(name);
    val_xunref(module);
    return full;
}

Value *run_dict_merge(Value *sp, size_t deep)
{
    Value from = sp[-1], f = sp[-(ptrdiff_t)deep - 3], twice, name;

    if (!is_mapping(from)) {
        exc_drop();
        name = callee_name(f);
        if (name)
            raise(&exc_TypeError, "%U argument after ** must be a mapping, not "
                  "%T", name, from);
        val_xunref(name);
        return NULL;
    }
    int r = dict_merge(as_dict(sp[-1 - (ptrdiff_t)deep]), from, &twice);
    if (r == 1) {
        name = callee_name(f);
        if (name)
            raise(&exc_TypeError, "%U got multiple values for keyword argument "
                  "'%S'", name, twice);
        val_xunref(name);
        val_unref(twice);
    }
    return r == 0 ? drop(sp, 1) : NULL;
}

int run_list_extend(Value list, Value iterable)
{
    int r = list_extend(list, iterable);

    if (r < 0 && !type_of(iterable)->iter && exc_drop_if(&exc_TypeError))
        raise(&exc_TypeError, "Value after * must be an iterable, not %T",
              iterable);
    return r;
}

Value run_star_args(Value f, Value args)
{
    Value t = obj_to_tuple(args);
    if (t || type_of(args)->iter || !exc_is_raised(&exc_TypeError))
        return t;
    exc_drop();
    Value name = callee_name(f);
    if (name)
        raise(&exc_TypeError, "%U argument after * must be an iterable, not %T",
              name, args);
    val_xunref(name);
    return NULL;
}

/* --- unpacking ------------------------------------------------------------------ */

/* Replaces the top by [n] items, the first on top. */
static Value *put_items(Value *sp, Value *items, size_t n)
{
    Value whole = *--sp;

    for (size_t i = n; i-- > 0;)
        *sp++ = val_ref(items[i]);
    val_unref(whole);
    return sp;
}

static Value *wrong_count(size_t want, size_t got, bool at_least)
{
    if (got > want && !at_least)
        raise(&exc_ValueError, "too many values to unpack (expected %zu)",
              want);
    else
        raise(&exc_ValueError,
              "not enough values to unpack (expected %s%zu, got %zu)",
              at_least ? "at least " : "", want, got);
    return NULL;
}

/* iter(x), with the message of unpacking where [x] has none. */
static Value unpack_iter(Value x)
{
    Value iter = obj_iter(x);

    if (!iter && exc_is_raised(&exc_TypeError) && !type_of(x)->iter) {
        exc_drop();
        raise(&exc_TypeError, "cannot unpack non-iterable %T object", x);
    }
    return iter;
}

/* Up to [max] items of [iter], which it takes over and which may be NULL, as
 * a new list; NULL: raised. */
static Value take_items(Value iter, size_t max)
{
    if (!iter)
        return NULL;
    Value list = list_new(8);
    for (Value v; as_list(list)->len < max && (v = obj_next(iter)) != NULL;)
        list_append_take(list, v);
    val_unref(iter);
    if (exc_raised())
        val_clear(&list);
    return list;
}

/* All items of [x]: the ones [before] a star one by one, the rest as list()
 * takes them, which asks the iterator for an iterator once more. */
static Value take_all(Value x, size_t before)
{
    Value iter = unpack_iter(x);

    if (!iter)
        return NULL;
    Value list = take_items(val_ref(iter), before);
    if (list && as_list(list)->len == before &&
        list_extend(list, iter) < 0)
        val_clear(&list);
    val_unref(iter);
    return list;
}

Value *run_unpack(Value *sp, size_t n)
{
    Value x = sp[-1];

    if (type_of(x) == &tuple_type) {
        if (as_tuple(x)->len != n)
            return wrong_count(n, as_tuple(x)->len, false);
        return put_items(sp, as_tuple(x)->items, n);
    }
    if (type_of(x) == &list_type) {
        if (as_list(x)->len != n)
            return wrong_count(n, as_list(x)->len, false);
        return put_items(sp, as_list(x)->items, n);
    }
    Value list = take_items(unpack_iter(x), n + 1);
    if (!list)
        return NULL;
    size_t got = as_list(list)->len;
    val_unref(*--sp);
    *sp++ = list;
    return got == n ? put_items(sp, as_list(list)->items, n)
                    : wrong_count(n, got, false);
}

Value *run_unpack_ex(Value *sp, size_t before, size_t after)
{
    Value list = take_all(sp[-1], before);

    if (!list)
        return NULL;
    Value *items = as_list(list)->items;
    size_t len = as_list(list)->len;
    if (len < before + after) {
        val_unref(list);
        return wrong_count(before + after, len, true);
    }
    Value rest = list_new(len - before - after);
    for (size_t i = before; i < len - after; i++)
        list_append(rest, items[i]);
    val_unref(*--sp);
    for (size_t i = len; i-- > len - after;)
        *sp++ = val_ref(items[i]);
    *sp++ = rest;
    for (size_t i = before; i-- > 0;)
        *sp++ = val_ref(items[i]);
    val_unref(list);
    return sp;
}

/* --- text and functions -------------------------------------------------------- */

Value *run_format(Value *sp, unsigned how)
{
    Value spec = how & 4 ? *--sp : str_empty();
    Value x = sp[-1], shown;

    switch (how & 3) {
    case 1: shown = obj_str(x); break;
    case 2: shown = obj_repr(x); break;
    case 3: shown = obj_ascii(x); break;
    default: shown = val_ref(x); break;
    }
    Value text = NULL;
    if (shown && type_of(shown) == &str_type && str_len(spec) == 0)
        text = val_ref(shown);
    else if (shown)
        text = obj_format(shown, spec);
    val_xunref(shown);
    val_unref(spec);
    if (!text) {
        if (how & 4)
            *sp = NULL;         /* the spec was popped: keep the depth */
        return NULL;
    }
    val_unref(x);
    sp[-1] = text;
    return sp;
}

Value *run_make_function(Frame *f, Value *sp, unsigned parts)
{
    Value code = *--sp;
    Function *fn = (Function *)(void *)function_new((Code *)(void *)code,
                                                    f->globals);

    val_unref(code);
    if (parts & 8)
        fn->closure = as_tuple(*--sp);
    if (parts & 4)
        fn->annotations = as_dict(*--sp);
    if (parts & 2)
        fn->kwdefaults = as_dict(*--sp);
    if (parts & 1)
        fn->defaults = as_tuple(*--sp);
    *sp++ = (Value)fn;
    return sp;
}
