/* call.c - calling, from C. */
#include "sim/vm/call.h"

#include "sim/base/mem.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* Arguments up to this many are put together on the C stack. */
enum { FEW = 8 };

/* What a call that C makes costs against vm.budget, and what a keyword that is
 * handed on does. */
enum { COST_CALL = 80, COST_KEYWORD = 200 };

static Type *gen_type_of(const Code *code)
{
    if (code->flags & CODE_COROUTINE)
        return &coroutine_type;
    if (code->flags & CODE_ASYNC_GENERATOR)
        return &async_generator_type;
    return code->flags & CODE_GENERATOR ? &generator_type : NULL;
}

static Value function_begin(Function *f, Value *args, size_t n, Tuple *kwnames)
{
    Type *gen_type = gen_type_of(f->code);

    if (!gen_type && vm_too_deep())
        return NULL;
    Frame *frame = frame_new_take((Function *)REF(f), f->code, f->globals);
    if (!function_bind(f, frame->slots, args, n, kwnames)) {
        frame_free(frame);
        return NULL;
    }
    if (gen_type)
        return gen_from_frame_take(frame, gen_type);
    frame->back = vm.frame;
    vm.frame = frame;
    vm.depth++;
    vm.budget -= COST_CALL;
    return VAL_PUSHED;
}

/* A method may be of a method: the selfs come before the arguments, the
 * innermost first. */
static Value method_begin(Value method, Value *args, size_t n, Tuple *kwnames)
{
    size_t all = n + (kwnames ? kwnames->len : 0), selfs = 0;
    Value func = method, few[FEW];
    Value *with_self = few;

    for (; type_of(func) == &method_type; func = as_method(func)->func)
        selfs++;
    if (all + selfs > FEW)
        with_self = mem_alloc((all + selfs) * sizeof *with_self);
    func = method;
    for (size_t i = selfs; i-- > 0; func = as_method(func)->func)
        with_self[i] = val_ref(as_method(func)->self);
    for (size_t i = 0; i < all; i++)
        with_self[selfs + i] = args[i];
    val_ref(func);
    Value result = call_begin(func, with_self, n + selfs, kwnames);
    val_unref(func);
    for (size_t i = 0; i < selfs; i++)
        val_unref(with_self[i]);
    if (with_self != few)
        mem_free(with_self);
    return result;
}

Value call_begin(Value f, Value *args, size_t n, Tuple *kwnames)
{
    Type *t = type_of(f);

    if (t == &function_type)
        return function_begin((Function *)(void *)f, args, n, kwnames);
    if (vm_stack_is_low())
        return vm_stack_error();
    if (t == &method_type)
        return method_begin(f, args, n, kwnames);
    if (!t->call)
        return raise(&exc_TypeError, "'%T' object is not callable", f);
    return t->call(f, args, n, kwnames);
}

Value call_finish(Frame *before, Value begun)
{
    if (begun != VAL_PUSHED)
        return begun;
    Frame *f = vm.frame;
    while (f->back != before)   /* a chain of generators that is resumed */
        f = f->back;
    f->flags |= FRAME_ENTRY;
    return vm_run(f);
}

Value call(Value f, Value *args, size_t n, Tuple *kwnames)
{
    Frame *before = vm.frame;

    val_ref(f);                 /* it may take itself from where it is kept */
    Value r = call_finish(before, call_begin(f, args, n, kwnames));
    val_unref(f);
    return r;
}

Value call0(Value f)
{
    return call(f, NULL, 0, NULL);
}

Value call1(Value f, Value a)
{
    return call(f, &a, 1, NULL);
}

Value call2(Value f, Value a, Value b)
{
    return call(f, (Value[]){a, b}, 2, NULL);
}

Value call3(Value f, Value a, Value b, Value c)
{
    return call(f, (Value[]){a, b, c}, 3, NULL);
}

Value call_method_begin(Value v, Value name, Value *args, size_t n,
                        Tuple *kwnames)
{
    Value f = obj_getattr(v, name);

    if (!f)
        return NULL;
    Value result = call_begin(f, args, n, kwnames);
    val_unref(f);
    return result;
}

Value call_method(Value v, Value name, Value *args, size_t n)
{
    Frame *before = vm.frame;

    return call_finish(before, call_method_begin(v, name, args, n, NULL));
}

Value call_method0(Value v, Value name)
{
    return call_method(v, name, NULL, 0);
}

Value call_method1(Value v, Value name, Value a)
{
    return call_method(v, name, &a, 1);
}

Value call_ex_begin(Value f, Tuple *args, Dict *kwargs)
{
    size_t nkw = kwargs ? dict_len(kwargs) : 0;

    if (nkw == 0)
        return call_begin(f, args->items, args->len, NULL);
    vm_spend(nkw * COST_KEYWORD);
    Value *all = mem_alloc((args->len + nkw) * sizeof *all);
    Tuple *names = tuple_new(nkw);
    for (size_t i = 0; i < args->len; i++)
        all[i] = args->items[i];
    Value key, value, result = NULL;
    bool strs = true;
    for (size_t at = 0, i = 0; dict_next(kwargs, &at, &key, &value); i++) {
        strs = strs && is_str(key);
        names->items[i] = val_ref(key);
        all[args->len + i] = value;
    }
    if (strs)
        result = call_begin(f, all, args->len, names);
    else
        raise(&exc_TypeError, "keywords must be strings");
    val_unref((Value)names);
    mem_free(all);
    return result;
}

Value call_ex(Value f, Tuple *args, Dict *kwargs)
{
    Frame *before = vm.frame;

    return call_finish(before, call_ex_begin(f, args, kwargs));
}

Value call_body(Value body, Value ns)
{
    Frame *before = vm.frame;
    Value begun = call_begin(body, NULL, 0, NULL);

    if (begun != VAL_PUSHED)
        return begun;
    val_set_take(&vm.frame->local, val_ref(ns));
    return call_finish(before, begun);
}

Value frame_again(Frame *f, Value r)
{
    assert(f == vm.frame || r == VAL_PUSHED);
    (void)f;
    if (r == VAL_PUSHED)
        return r;
    vm.handed = r;
    return VAL_AGAIN;
}
