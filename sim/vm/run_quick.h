/* run_quick.h - the common cases of instructions, for run.c.
 *
 * What is here runs a hundred million times a second, and does a case or says
 * that it is another; the rest is in the files of run_int.h and obj.h.
 */
#ifndef SIM_VM_RUN_QUICK_H
#define SIM_VM_RUN_QUICK_H

#include "sim/vm/dict.h"
#include "sim/vm/func.h"
#include "sim/vm/gen.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* What loops (beside the length of their bodies), calls, calls from C and
 * exceptions cost against vm.budget. */
enum { COST_BACK = 8, COST_CALL = 80, COST_NESTED = 30, COST_RAISE = 300 };

#define ALWAYS_INLINE inline __attribute__((always_inline))
#define LIKELY(x) __builtin_expect((x), 1)

/* Replaces the [n] topmost values by [r]. */
static inline Value *pop_push(Value *sp, int n, Value r)
{
    for (int i = 0; i < n; i++)
        val_unref(*--sp);
    *sp = r;
    return sp + 1;
}

static inline bool both_small(Value a, Value b)
{
    return (uintptr_t)a & (uintptr_t)b & 1;
}

static inline bool both_float(Value a, Value b)
{
    return ((uintptr_t)a & 3) == 2 && ((uintptr_t)b & 3) == 2;
}

static ALWAYS_INLINE bool small_binary(Value a, Value b, Op op, Value *r)
{
    int64_t x = (int64_t)(uintptr_t)a, y = (int64_t)(uintptr_t)b, n;

    if (op == OP_ADD) {
        if (__builtin_add_overflow(x, y - 1, &n))
            return false;
    } else if (op == OP_SUB) {
        if (__builtin_sub_overflow(x, y - 1, &n))
            return false;
    } else if (op == OP_MUL) {
        if (__builtin_mul_overflow(x >> 1, y - 1, &n))
            return false;
        n++;
    } else if (op == OP_MOD && y > 1) {
        n = (x >> 1) % (y >> 1);
        n = (n < 0 ? n + (y >> 1) : n) * 2 + 1;
    } else {
        return false;
    }
    *r = (Value)(uintptr_t)n;
    return true;
}

static __attribute__((noinline)) Value float_binary(Value a, Value b, Op op)
{
    switch (op) {
    case OP_ADD: return val_float(float_of(a) + float_of(b));
    case OP_SUB: return val_float(float_of(a) - float_of(b));
    case OP_MUL: return val_float(float_of(a) * float_of(b));
    default: return NULL;
    }
}

/* What the BINARY or INPLACE in [word] makes of two numbers, which need no
 * release.  False: it is not so simple. */
static ALWAYS_INLINE bool quick_binary(Value a, Value b, uint32_t word, Value *r)
{
    if (LIKELY(both_small(a, b)))
        return small_binary(a, b, (Op)word_arg(word), r);
    if (!both_float(a, b))
        return false;
    *r = float_binary(a, b, (Op)word_arg(word));
    return *r;
}

/* Which of less, equal, greater (the bits) an operator of COMPARE says yes to. */
static const uint8_t compare_yes[] = {
    [OP_EQ] = 2, [OP_NE] = 5, [OP_LT] = 1, [OP_LE] = 3, [OP_GT] = 4, [OP_GE] = 6,
};

static inline bool small_compare(Value a, Value b, uint32_t word)
{
    int64_t x = (int64_t)(uintptr_t)a, y = (int64_t)(uintptr_t)b;

    return compare_yes[word_arg(word)] >> (1 + (x > y) - (x < y)) & 1;
}

/* s += t, where the name that s came from is about to get the result: lets go
 * of the name's reference so that the string can grow in place. */
static inline Value append_in_place(Frame *f, const uint32_t *ip, Value a, Value b)
{
    uint32_t next = ip[1];

    if (word_op(next) == OPC_STORE_FAST && f->slots[word_arg(next)] == a) {
        f->slots[word_arg(next)] = NULL;
        val_unref(a);
    }
    return str_append_take(a, b);
}

/* The value of a global [name] by the [hint] of run_load_global(): an entry of the
 * globals, or of the builtins as long as no name was added to the globals.
 * Borrowed; NULL: that is not where it is. */
static inline Value quick_global_peek(const Dict *d, uint32_t hint, Value name)
{
    uint32_t at = hint & UINT16_MAX;

    if (hint != at) {
        if (hint >> 16 != d->stamp)
            return NULL;
        d = vm.builtins;
    }
    if (at >= d->used || d->entries[at].key != name)
        return NULL;
    return d->entries[at].value;
}

/* The function that v.name() calls with [v] before its arguments, without
 * anything between: a function in v's class, not hidden by an attribute of v.
 * Borrowed; NULL: it is not so simple. */
static inline Value quick_method_peek(Value v, Value name)
{
    Type *t = type_of(v);
    Value func = t->getattr ? NULL : type_lookup(t, name);

    if (!func || (func->type != &function_type &&
                  func->type != &native_method_type))
        return NULL;
    Dict **slot = obj_dict_slot(v);
    Dict *d = slot ? *slot : NULL;
    return d && dict_find_name(d, name) >= 0 ? NULL : func;
}

/* The native whose C function takes just the [n] arguments that stand behind
 * [func] and, for a method, the instance [self] (or NULL); else NULL. */
static inline const Native *quick_native(Value func, Value self, uint32_t n)
{
    Native *f = (Native *)(void *)func;

    if (!is_obj(func) || f->head.type != (self ? &native_method_type
                                               : &native_type)
        || f->exact != (int32_t)n)
        return NULL;
    return self && !is_instance(self, f->owner) ? NULL : f;
}

/* True if [x] stands for itself where it is awaited: most coroutines, which have
 * not begun. */
static inline bool is_fresh_coroutine(Value x)
{
    return type_of(x) == &coroutine_type &&
           ((Gen *)(void *)x)->state == GEN_CREATED;
}

/* Pushes a frame for [func] if its arguments, [n] values at [args], need no
 * more than to be moved there: takes over func and args.  Else NULL. */
static inline Frame *quick_call(Value func, Value *args, uint32_t n)
{
    Function *fn = (Function *)(void *)func;

    if (!is_function(func) || !fn->code->simple || fn->code->nargs != n ||
        vm.depth >= vm.limit_depth)
        return NULL;
    Frame *f = frame_new_take(fn, fn->code, fn->globals);
    for (uint32_t i = 0; i < n; i++)
        f->slots[i] = args[i];
    f->back = vm.frame;
    vm.frame = f;
    vm.depth++;
    vm.budget -= COST_CALL;
    return f;
}

#endif
