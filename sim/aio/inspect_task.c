/* inspect_task.c - questions about tasks, futures and coroutines. */
#include "sim/aio/combine_int.h"
#include "sim/lib/lib.h"
#include "sim/vm/dict.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/set.h"
#include "sim/vm/sig.h"
#include "sim/vm/str.h"

Value combine_isfuture(Value self, Value *a)
{
    (void)self;
    return val_ref(val_bool(is_future(a[0])));
}

Value combine_iscoroutine(Value self, Value *a)
{
    (void)self;
    return val_ref(val_bool(combine_is_coroutine(a[0])));
}

/* The function in a method or functools.partial; new reference. */
static Value unwrap(Value f)
{
    val_ref(f);
    for (;;) {
        Value inner = NULL;
        if (type_of(f) == &method_type)
            inner = val_ref(((Method *)(void *)f)->func);
        else if (is_instance(f, &partial_type))
            inner = obj_getattr_s(f, "func");
        if (!inner) {
            exc_drop();
            return f;
        }
        val_unref(f);
        f = inner;
    }
}

/* Natives that stand for CPython's coroutine functions. */
static bool is_native_coroutine(Value f)
{
    if (type_of(f) != &native_type && type_of(f) != &native_method_type)
        return false;
    return sig_is_async(((Native *)(void *)f)->def);
}

/* A function that says it of itself, though its code is none of a coroutine. */
static bool is_marked(Value f)
{
    Dict *d = obj_dict_peek(f);
    Value mark = d ? dict_get_s_peek(d, "_is_coroutine") : NULL;

    return mark && mark != VAL_NONE;
}

/* Instances of a class that has a __code__ as functions have: AsyncMock. */
static bool is_mock_coroutine(Value f)
{
    if (!is_obj(f) || !type_has(f->type, TYPE_HEAP))
        return false;
    enum { CO_COROUTINE = 128 };        /* of co_flags */
    Value code = type_lookup(f->type, str_intern_from_peek("__code__"));
    Value flags = code ? obj_getattr_s(code, "co_flags") : NULL;
    int64_t n;
    bool yes = flags && obj_to_index(flags, &n) && (n & CO_COROUTINE);
    val_xunref(flags);
    exc_drop();
    return yes;
}

/* Whatever the program has given the mark that asyncio.coroutines has for it. */
static bool has_mark(Value v)
{
    Value m = module_standard_peek("asyncio.coroutines");
    Value mark = m ? dict_get_s_peek(obj_dict_peek(m), "_is_coroutine") : NULL;

    if (!mark)
        return false;
    Value own = obj_getattr_s(v, "_is_coroutine");
    bool same = own == mark;
    val_xunref(own);
    exc_drop();
    return same;
}

bool combine_is_coroutine_function(Value v)
{
    Value f = unwrap(v);
    bool yes = is_function(f)
        ? (((Function *)(void *)f)->code->flags & CODE_COROUTINE) ||
          is_marked(f)
        : is_native_coroutine(f) || is_mock_coroutine(f) || has_mark(v);

    val_unref(f);
    return yes;
}

Value combine_iscoroutinefunction(Value self, Value *a)
{
    (void)self;
    return val_ref(val_bool(combine_is_coroutine_function(a[0])));
}

/* The loop that [arg] names, or the running one; NULL: raised. */
static Loop *loop_of(Value arg)
{
    return !arg || arg == VAL_NONE ? loop_running() : loop_given(arg);
}

Value combine_current_task(Value self, Value *a)
{
    (void)self;
    Loop *l = loop_of(a[0]);

    if (!l)
        return NULL;
    return val_ref(l->stepping ? (Value)l->stepping : VAL_NONE);
}

Value combine_all_tasks(Value self, Value *a)
{
    (void)self;
    Loop *l = loop_of(a[0]);

    if (!l)
        return NULL;
    Value list = task_all(l), set = set_new();
    if (set_update(set, list) < 0)
        val_clear(&set);
    val_unref(list);
    return set;
}
