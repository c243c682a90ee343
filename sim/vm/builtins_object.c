/* builtins_object.c - len, hash, id, callable, isinstance, issubclass, getattr
 * and its kin. */
#include "sim/vm/builtins_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/str.h"

static Value f_len(Value self, Value *a)
{
    ptrdiff_t n = obj_len(a[0]);

    (void)self;
    return n < 0 ? NULL : int_new(n);
}

static Value f_hash(Value self, Value *a)
{
    int64_t hash;

    (void)self;
    return obj_hash(a[0], &hash) < 0 ? NULL : int_new(hash);
}

static Value f_id(Value self, Value *a)
{
    (void)self;
    return int_new(obj_id(a[0]));
}

static Value f_callable(Value self, Value *a)
{
    (void)self;
    return val_ref(val_bool(obj_callable(a[0])));
}

static Value truth(int answer)
{
    return answer < 0 ? NULL : val_ref(val_bool(answer));
}

static Value f_isinstance(Value self, Value *a)
{
    (void)self;
    return truth(obj_isinstance(a[0], a[1]));
}

static Value f_issubclass(Value self, Value *a)
{
    (void)self;
    return truth(obj_issubclass(a[0], a[1]));
}

/* --- attributes --------------------------------------------------------- */

/* [v] as an interned name, or NULL. */
static Value name_of(Value v)
{
    if (!is_str(v))
        return raise(&exc_TypeError,
                     "attribute name must be string, not '%T'", v);
    if (type_of(v) != &str_type)
        return str_intern(str_text(v), str_len(v));
    return str_intern_take(val_ref(v));
}

/* v.name; NULL with nothing raised if there is none and [optional]. */
static Value get(Value v, Value name, bool optional)
{
    Value key = name_of(name);

    if (!key)
        return NULL;
    Value found = optional ? obj_getattr_opt(v, key) : obj_getattr(v, key);
    val_unref(key);
    return found;
}

static Value f_getattr(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self;
    if (!check_args("getattr", n, kwnames, 2, 3))
        return NULL;
    Value found = get(args[0], args[1], n == 3);
    if (found || exc_raised())
        return found;
    return val_ref(args[2]);
}

static Value f_hasattr(Value self, Value *a)
{
    (void)self;
    Value found = get(a[0], a[1], true);
    if (!found && exc_raised())
        return NULL;
    val_xunref(found);
    return val_ref(val_bool(found));
}

static Value set(Value v, Value name, Value to)
{
    Value key = name_of(name);

    if (!key)
        return NULL;
    int done = obj_setattr(v, key, to);
    val_unref(key);
    return done < 0 ? NULL : none();
}

static Value f_setattr(Value self, Value *a)
{
    (void)self;
    return set(a[0], a[1], a[2]);
}

static Value f_delattr(Value self, Value *a)
{
    (void)self;
    return set(a[0], a[1], NULL);
}

const NativeDef builtins_object[] = {
    {"len", f_len, "obj, /", NULL},
    {"hash", f_hash, "obj, /", NULL},
    {"id", f_id, "obj, /", NULL},
    {"callable", f_callable, "obj, /", NULL},
    {"isinstance", f_isinstance, "obj, class_or_tuple, /", NULL},
    {"issubclass", f_issubclass, "cls, class_or_tuple, /", NULL},
    {"getattr", NULL, NULL, f_getattr},
    {"hasattr", f_hasattr, "obj, name, /", NULL},
    {"setattr", f_setattr, "obj, name, value, /", NULL},
    {"delattr", f_delattr, "obj, name, /", NULL},
    {0},
};
