/* run.c - fetch, dispatch, unwind.
 *
 * vm_run() is one long function because every instruction works on the same
 * registers: the frame, the instruction and the stack.  What needs more than a
 * few lines is in run_build.c, run_names.c, run_block.c and run_over.c; the
 * common cases, which are inlined, in run_quick.h; what stands for several
 * instructions in run_fused.h.
 *
 * These registers must stay registers, and each instruction must end in a jump
 * of its own, which the machine then learns to foresee.  So no variable of
 * vm_run() has its address taken, NEXT() is the only computed goto between
 * instructions, and a goto to a label below never is one: the compiler takes
 * every computed goto for a way to every label whose address is used.
 *
 * Between instructions it moves along these labels:
 *
 *     enter     vm.frame is another frame: start or resume it
 *     others    f goes on at [ip], but another thread may have to go first
 *     deliver   vm.frame gets the result [v] of what it pushed, or it raised
 *     resume    f, which is vm.frame, gets the result [v]
 *     native    the same for a native frame: call its step with [v]
 *     finish    the frame f has ended with result [v]
 *     yield     the running chain of generators gives [v] to its resumer
 *     error     something was raised in f: note it in the traceback
 *     unwind    ... look for a handler; leave f if there is none
 *
 * Returning to C happens at frames with FRAME_ENTRY only.
 */
#include "sim/vm/call.h"
#include "sim/vm/cycle.h"
#include "sim/vm/exc.h"
#include "sim/vm/fuse.h"
#include "sim/vm/run_int.h"
#include "sim/vm/run_quick.h"
#include "sim/vm/set.h"

/* Between two instructions, when the budget is used up: the limits, and what
 * is lost in cycles.  False: raised. */
static bool look_around(void)
{
    if (!vm_charge(0))
        return false;
    cycle_maybe();
    return !vm.raised;
}

/* How deep vm_run() may nest: each level is a few hundred bytes of C stack in
 * vm_run() and what calls it, of the 8 MB that there are at least. */
enum { C_DEPTH_MAX = 1500 };

/* True for what enter does not simply go on with. */
static inline bool is_resumption(uint32_t word)
{
    return word_op(word) == OPC_YIELD || word_op(word) == OPC_ASYNC_YIELD ||
           word_op(word) == OPC_SEND;
}

/* True if what is thrown into [f] does not go to what that awaits. */
static inline bool thrown_alone(Frame *f)
{
    bool alone = f->flags & FRAME_ALONE;

    f->flags &= ~(uint32_t)FRAME_ALONE;
    return alone;
}

/* Gives an item of [iter] without C recursion if it can: VAL_PUSHED.  NULL and
 * nothing raised: the end. */
static Value iterate(Value iter)
{
    Type *t = type_of(iter);

    if (t == &generator_type) {
        Gen *g = (Gen *)(void *)iter;
        return g->state == GEN_DONE ? NULL : gen_resume(g, VAL_NONE, GEN_FOR);
    }
    if (!t->next)
        return raise(&exc_TypeError, "'%T' object is not an iterator", iter);
    Value v = t->next(iter);
    if (!v && exc_raised())
        exc_drop_if(&exc_StopIteration);
    return v;
}

/* The handler for the instruction at [at], or NULL. */
static const Handler *find_handler(const Code *code, uint32_t at)
{
    for (size_t i = 0; i < code->nhandlers; i++)
        if (at >= code->handlers[i].start && at < code->handlers[i].end)
            return &code->handlers[i];
    return NULL;
}

#define HERE() (f->ip = ip)
/* Makes nothing of [x], but the compiler believes that it may have changed.  What
 * it knows to be the same before and after an instruction it keeps twice, for
 * it cannot see where a computed goto comes from; and then it has not registers
 * enough. */
#define KEEP(x) __asm__("" : "+r"(x))
#define NEXT(n) do { \
        ip += (n); \
        KEEP(f); \
        KEEP(next); \
        goto *next[*ip & 0xff]; \
    } while (0)
#define ARG (*ip >> 8)
#define COST_TURN (COST_BACK + 2 * (int64_t)ARG)        /* body and all */
#define CASE(NAME) L_##NAME:
#define CHECK(r) do { if (!(r)) goto error; } while (0)
#define LOAD() (ip = f->ip, sp = f->sp)
#define ARG_CONST (f->code->consts->items[ARG])
#define ARG_NAME (f->code->names->items[ARG])
/* For helpers of run_int.h. */
#define HELP(call_) do { \
        HERE(); Value *sp_ = (call_); CHECK(sp_); sp = sp_; \
    } while (0)

/* One more vm_run(): returns whose it was so far.  The stack is looked at here
 * and in no instruction: all of them have the same frame of C. */
static __attribute__((noinline)) Frame *nest(Frame *entry)
{
    Frame *outer = vm.entry;

    vm.entry = entry;
    vm.budget -= COST_NESTED;
    if ((++vm.c_depth > C_DEPTH_MAX || vm_stack_is_low()) && !vm.raised)
        raise(&exc_RecursionError, "maximum recursion depth exceeded");
    return outer;
}

Value vm_run(Frame *entry)
{
    static const void *const labels[] = {
#define OPCODE(NAME, EFFECT, CACHE) &&L_##NAME,
#include "sim/vm/opcode_list.h"
#undef OPCODE
    };
    static const void *const counted[] = {
#define OPCODE(NAME, EFFECT, CACHE) &&count,
#include "sim/vm/opcode_list.h"
#undef OPCODE
    };
    const void *const *next = vm.counting ? counted : labels;
    Frame *const outer = nest(entry);
    Frame *f;                   /* = vm.frame, but for moments */
    const uint32_t *ip;         /* these two are set by LOAD() */
    Value *sp;
    Value v, r;
    uint32_t n;
    SendResult sent;

    goto enter;

    CASE(LINE)
        HERE();
        if (ARG == 0 && vm.host.line)
            vm.host.line(f);
        else if (ARG == 1 && vm.host.awaits)
            vm.host.awaits(f);
        NEXT(1);
    CASE(POP)
        v = *--sp;
        assert(v);
        HERE();
        val_unref(v);
        NEXT(1);
    CASE(COPY)
        v = sp[-(ptrdiff_t)ARG];
        *sp++ = val_xref(v);
        NEXT(1);
    CASE(SWAP)
        v = sp[-1];
        sp[-1] = sp[-(ptrdiff_t)ARG];
        sp[-(ptrdiff_t)ARG] = v;
        NEXT(1);
    CASE(CONST)
        *sp++ = val_ref(ARG_CONST);
        NEXT(1);
    CASE(LOAD_FAST)
        v = f->slots[ARG];
        if (!v)
            goto unbound;
        *sp++ = val_ref(v);
        NEXT(1);
    CASE(LOAD_FAST2)
        n = ARG;
        v = f->slots[n & 4095];
        if (!v) {
            HERE();
            run_unbound(f, n & 4095);
            goto error;
        }
        *sp++ = val_ref(v);
        v = f->slots[n >> 12];
        if (!v) {
            HERE();
            run_unbound(f, n >> 12);
            goto error;
        }
        *sp++ = val_ref(v);
        NEXT(1);
    CASE(STORE_FAST)
        v = f->slots[ARG];
        f->slots[ARG] = *--sp;
        if (v) {
            HERE();
            val_unref(v);
        }
        NEXT(1);
    CASE(DELETE_FAST)
        if (!f->slots[ARG])
            goto unbound;
        HERE();
        val_clear(&f->slots[ARG]);
        NEXT(1);
    CASE(MAKE_CELL)
        v = cell_new(f->slots[ARG]);
        val_set_take(&f->slots[ARG], v);
        NEXT(1);
    CASE(LOAD_CELL)
        *sp++ = val_ref(f->slots[ARG]);
        NEXT(1);
    CASE(LOAD_DEREF)
        v = ((Cell *)(void *)f->slots[ARG])->v;
        if (!v)
            goto unbound;
        *sp++ = val_ref(v);
        NEXT(1);
    CASE(STORE_DEREF)
        HERE();
        val_set_take(&((Cell *)(void *)f->slots[ARG])->v, *--sp);
        NEXT(1);
    CASE(DELETE_DEREF)
        if (!((Cell *)(void *)f->slots[ARG])->v)
            goto unbound;
        HERE();
        val_clear(&((Cell *)(void *)f->slots[ARG])->v);
        NEXT(1);
    CASE(LOAD_CLASSDEREF)
        HERE();
        v = run_load_classderef(f, ARG);
        CHECK(v);
        *sp++ = v;
        NEXT(1);
    CASE(LOAD_GLOBAL)
        v = quick_global_peek(f->globals, ip[1], ARG_NAME);
        if (LIKELY(v != NULL)) {
            *sp++ = val_ref(v);
            NEXT(2);
        }
        HERE();
        v = run_load_global(f, ARG_NAME, (uint32_t *)(uintptr_t)(ip + 1));
        CHECK(v);
        *sp++ = v;
        NEXT(2);
    CASE(STORE_GLOBAL)
        HERE();
        dict_set_name(f->globals, ARG_NAME, sp[-1]);
        val_unref(*--sp);
        NEXT(1);
    CASE(DELETE_GLOBAL)
        HERE();
        CHECK(run_delete_global(f, ARG_NAME) == 0);
        NEXT(1);
    CASE(LOAD_NAME)
        if (!f->local)          /* a module's code */
            goto L_LOAD_GLOBAL;
        HERE();
        v = run_load_name(f, ARG_NAME);
        CHECK(v);
        *sp++ = v;
        NEXT(2);
    CASE(STORE_NAME)
        HERE();
        CHECK(run_store_name(f, ARG_NAME, sp[-1]) == 0);
        val_unref(*--sp);
        NEXT(1);
    CASE(DELETE_NAME)
        HERE();
        CHECK(run_store_name(f, ARG_NAME, NULL) == 0);
        NEXT(1);

    CASE(LOAD_ATTR)
        HERE();
        v = obj_getattr(sp[-1], ARG_NAME);
        sp = pop_push(sp, 1, v);
        CHECK(v);
        NEXT(2);
    CASE(LOAD_METHOD)
        v = quick_method_peek(sp[-1], ARG_NAME);
        if (v) {
            *sp = sp[-1];
            sp[-1] = val_ref(v);
            sp++;
            NEXT(2);
        }
        HELP(run_load_method(sp, ARG_NAME));
        NEXT(2);
    CASE(STORE_ATTR)
        HERE();
        CHECK(obj_setattr(sp[-1], ARG_NAME, sp[-2]) == 0);
        val_unref(*--sp);
        val_unref(*--sp);
        NEXT(2);
    CASE(DELETE_ATTR)
        HERE();
        CHECK(obj_setattr(sp[-1], ARG_NAME, NULL) == 0);
        val_unref(*--sp);
        NEXT(1);
    CASE(SUBSCR)
        HERE();
        v = sp[-2];
        if (is_obj(v) && v->type == &list_type && is_small(sp[-1]) &&
            (size_t)small_of(sp[-1]) < as_list(v)->len)
            v = val_ref(as_list(v)->items[small_of(sp[-1])]);
        else
            v = obj_getitem(v, sp[-1]);
        sp = pop_push(sp, 2, v);
        CHECK(v);
        NEXT(1);
    CASE(STORE_SUBSCR)
        HERE();
        CHECK(obj_setitem(sp[-2], sp[-1], sp[-3]) == 0);
        val_unref(*--sp);
        val_unref(*--sp);
        val_unref(*--sp);
        NEXT(1);
    CASE(DELETE_SUBSCR)
        HERE();
        CHECK(obj_setitem(sp[-2], sp[-1], NULL) == 0);
        val_unref(*--sp);
        val_unref(*--sp);
        NEXT(1);
    CASE(BUILD_SLICE)
        HELP(run_build_slice(sp, ARG));
        NEXT(1);

    CASE(BINARY)
        if (quick_binary(sp[-2], sp[-1], *ip, &r)) {
            sp--;
            sp[-1] = r;
            NEXT(1);
        }
        HERE();
        v = obj_binary(sp[-2], sp[-1], (Op)ARG);
        sp = pop_push(sp, 2, v);
        CHECK(v);
        NEXT(1);
    CASE(INPLACE)
        if (quick_binary(sp[-2], sp[-1], *ip, &r)) {
            sp--;
            sp[-1] = r;
            NEXT(1);
        }
        HERE();
        v = sp[-1];
        if (ARG == OP_ADD && type_of(sp[-2]) == &str_type &&
            type_of(v) == &str_type) {
            sp[-2] = append_in_place(f, ip, sp[-2], v);
            val_unref(*--sp);
            CHECK(sp[-1]);
            NEXT(1);
        }
        v = obj_inplace(sp[-2], v, (Op)ARG);
        sp = pop_push(sp, 2, v);
        CHECK(v);
        NEXT(1);
    CASE(UNARY)
        HERE();
        v = obj_unary(sp[-1], (Op)ARG);
        sp = pop_push(sp, 1, v);
        CHECK(v);
        NEXT(1);
    CASE(COMPARE)
        if (both_small(sp[-2], sp[-1])) {
            v = val_ref(val_bool(small_compare(sp[-2], sp[-1], *ip)));
            sp--;
            sp[-1] = v;
            NEXT(1);
        }
        HERE();
        v = obj_compare(sp[-2], sp[-1], (Op)ARG);
        sp = pop_push(sp, 2, v);
        CHECK(v);
        NEXT(1);
    CASE(IS)
        HERE();
        v = val_ref(val_bool((sp[-2] == sp[-1]) != ARG));
        sp = pop_push(sp, 2, v);
        NEXT(1);
    CASE(CONTAINS) {
        HERE();
        int has = obj_contains(sp[-1], sp[-2]);
        CHECK(has >= 0);
        sp = pop_push(sp, 2, val_ref(val_bool((uint32_t)has != ARG)));
        NEXT(1);
    }

    CASE(BUILD_TUPLE) HELP(run_build_tuple(sp, ARG)); NEXT(1);
    CASE(BUILD_LIST) HELP(run_build_list(sp, ARG)); NEXT(1);
    CASE(BUILD_SET) HELP(run_build_set(sp, ARG)); NEXT(1);
    CASE(BUILD_MAP) HELP(run_build_map(sp, ARG)); NEXT(1);
    CASE(BUILD_STRING) HELP(run_build_string(sp, ARG)); NEXT(1);
    CASE(LIST_APPEND)
        v = *--sp;
        list_append_take(sp[-(ptrdiff_t)ARG], v);
        NEXT(1);
    CASE(SET_ADD)
        HERE();
        CHECK(set_add(sp[-1 - (ptrdiff_t)ARG], sp[-1]) >= 0);
        val_unref(*--sp);
        NEXT(1);
    CASE(MAP_ADD)
        HERE();
        CHECK(dict_set(as_dict(sp[-2 - (ptrdiff_t)ARG]), sp[-2], sp[-1]) == 0);
        val_unref(*--sp);
        val_unref(*--sp);
        NEXT(1);
    CASE(LIST_EXTEND)
        HERE();
        CHECK(run_list_extend(sp[-1 - (ptrdiff_t)ARG], sp[-1]) == 0);
        val_unref(*--sp);
        NEXT(1);
    CASE(SET_UPDATE)
        HERE();
        CHECK(set_update(sp[-1 - (ptrdiff_t)ARG], sp[-1]) == 0);
        val_unref(*--sp);
        NEXT(1);
    CASE(DICT_UPDATE) HELP(run_dict_update(sp, ARG)); NEXT(1);
    CASE(DICT_MERGE) HELP(run_dict_merge(sp, ARG)); NEXT(1);
    CASE(LIST_TO_TUPLE)
        sp = pop_push(sp, 1, list_to_tuple(sp[-1]));
        NEXT(1);
    CASE(UNPACK) HELP(run_unpack(sp, ARG)); NEXT(1);
    CASE(UNPACK_EX)
        HELP(run_unpack_ex(sp, ARG & 4095, ARG >> 12));
        NEXT(1);
    CASE(FORMAT) HELP(run_format(sp, ARG)); NEXT(1);

    CASE(JUMP)
        NEXT(ARG);
    CASE(JUMP_BACK)
        if ((vm.budget -= COST_TURN) < 0) {
used_up:
            HERE();
            CHECK(look_around());
            ip -= ARG;
            goto others;
        }
        ip -= ARG;
        NEXT(0);
    CASE(POP_JUMP_IF_FALSE)
        v = sp[-1];
        if (v != VAL_TRUE && v != VAL_FALSE) {
            HERE();
            int yes = obj_truth(v);
            CHECK(yes >= 0);
            val_unref(*--sp);
            if (yes)
                NEXT(1);
        } else {
            sp--;
            v->refs--;
            if (v == VAL_TRUE)
                NEXT(1);
        }
        NEXT(ARG);
    CASE(POP_JUMP_IF_TRUE) {
        HERE();
        int yes = obj_truth(sp[-1]);
        CHECK(yes >= 0);
        val_unref(*--sp);
        if (!yes)
            NEXT(1);
        NEXT(ARG);
    }
    CASE(POP_JUMP_IF_NONE)
        HERE();
        v = *--sp;
        n = v == VAL_NONE;
        val_unref(v);
        if (!n)
            NEXT(1);
        NEXT(ARG);
    CASE(POP_JUMP_IF_NOT_NONE)
        HERE();
        v = *--sp;
        n = v != VAL_NONE;
        val_unref(v);
        if (!n)
            NEXT(1);
        NEXT(ARG);
    CASE(JUMP_IF_FALSE_OR_POP) {
        HERE();
        int yes = obj_truth(sp[-1]);
        CHECK(yes >= 0);
        if (yes) {
            val_unref(*--sp);
            NEXT(1);
        }
        NEXT(ARG);
    }
    CASE(JUMP_IF_TRUE_OR_POP) {
        HERE();
        int yes = obj_truth(sp[-1]);
        CHECK(yes >= 0);
        if (!yes) {
            val_unref(*--sp);
            NEXT(1);
        }
        NEXT(ARG);
    }
    CASE(GET_ITER)
        HERE();
        v = obj_iter(sp[-1]);
        sp = pop_push(sp, 1, v);
        CHECK(v);
        NEXT(1);
    CASE(FOR_ITER)
        v = sp[-1];
        HERE();
        if (v->type == &range_iter_type) {
            RangeIter *it = (RangeIter *)(void *)v;
            if (it->next == it->end)
                goto for_end;
            *sp++ = range_step(it);
            NEXT(1);
        }
        f->sp = sp;
        v = iterate(v);
        if (v == VAL_PUSHED)
            goto enter;
        if (v) {
            *sp++ = v;
            NEXT(1);
        }
        CHECK(!exc_raised());
for_end:
        val_unref(*--sp);
        NEXT(ARG);

    CASE(CALL) {
        HERE();
        n = ARG;
        Value *base = sp - n - 1;
        Frame *callee = quick_call(*base, base + 1, n);
        if (callee) {
            f->sp = base;
            f = callee;
            goto begin;
        }
        f->sp = sp;
        const Native *native = quick_native(*base, NULL, n);
        v = native ? native->def->fn(native->self, base + 1)
                   : call_begin(*base, base + 1, n, NULL);
        while (sp > base)
            val_unref(*--sp);
        goto called;
    }
    CASE(CALL_KW) {
        HERE();
        Tuple *kw = as_tuple(sp[-1]);
        Value *base = sp - 1 - ARG - 1;
        f->sp = sp;
        v = call_begin(*base, base + 1, ARG - kw->len, kw);
        while (sp > base)
            val_unref(*--sp);
        goto called;
    }
    CASE(CALL_METHOD) {
        HERE();
        n = ARG;
        Value *base = sp - n - 2;
        Frame *callee = base[1] ? quick_call(*base, base + 1, n + 1) : NULL;
        if (callee) {
            f->sp = base;
            f = callee;
            goto begin;
        }
        f->sp = sp;
        const Native *native = quick_native(*base, base[1], n);
        if (word_op(ip[1]) == OPC_GET_AWAITABLE && next == labels &&
            vm.depth < vm.limit_depth)
            vm.awaited = base + 2;
        v = native ? native->def->fn(base[1] ? base[1] : native->self, base + 2)
          : base[1] ? call_begin(*base, base + 1, n + 1, NULL)
                    : call_begin(*base, base + 2, n, NULL);
        while (sp > base)
            val_xunref(*--sp);
        if (vm.awaited == &vm.handed)
            ip += 3;            /* GET_AWAITABLE, CONST, SEND */
        vm.awaited = NULL;
        goto called;
    }
    CASE(CALL_METHOD_KW) {
        HERE();
        Tuple *kw = as_tuple(sp[-1]);
        n = ARG - (uint32_t)kw->len;
        Value *base = sp - 1 - ARG - 2;
        f->sp = sp;
        v = base[1] ? call_begin(*base, base + 1, n + 1, kw)
                    : call_begin(*base, base + 2, n, kw);
        while (sp > base)
            val_xunref(*--sp);
        goto called;
    }
    CASE(CALL_EX) {
        HERE();
        n = ARG & 1;
        Value *base = sp - 2 - n;
        f->sp = sp;
        Value args = run_star_args(*base, base[1]);
        CHECK(args);
        v = call_ex_begin(*base, as_tuple(args), n ? as_dict(base[2]) : NULL);
        val_unref(args);
        while (sp > base)
            val_unref(*--sp);
        goto called;
    }
begin:                          /* the call f, which quick_call() has pushed */
    if (vm.budget < 0)
        goto enter;
    LOAD();
    NEXT(0);
called:
    f->sp = sp;
    if (v == VAL_PUSHED)
        goto enter;
    CHECK(v);
    *sp++ = v;
    if ((vm.budget -= COST_CALL) < 0) {
        CHECK(look_around());
        ip++;
        goto others;
    }
    NEXT(1);
    CASE(MAKE_FUNCTION)
        HELP(run_make_function(f, sp, ARG));
        NEXT(1);
    CASE(RETURN)
        v = *--sp;
        f->sp = sp;
        if (f->flags) {
            HERE();
            goto finish;
        } else {                /* as run_frame_over() does, for most */
            Frame *back = f->back;
            vm.frame = back;
            vm.depth--;
            frame_return(f);
            f = back;
        }
        goto resume;
    CASE(LOAD_BUILD_CLASS)
        v = dict_get_s_peek(vm.builtins, "__build_class__");
        *sp++ = val_ref(v);
        NEXT(1);

    CASE(YIELD)
        HERE();
        v = *--sp;
        f->sp = sp;
        goto yield;
    CASE(ASYNC_YIELD) {
        HERE();
        Value out = *--sp;
        f->sp = sp;
        After after = run_async_yield(frame_gen(f), &out);
        v = out;
        if (after == AFTER_EXIT)
            goto leave;
        goto deliver;
    }
    CASE(GET_YIELD_FROM_ITER)
        HERE();
        v = run_yield_from_iter(sp[-1], f->code);
        sp = pop_push(sp, 1, v);
        CHECK(v);
        NEXT(1);
    CASE(GET_AWAITABLE)
        if (is_fresh_coroutine(sp[-1]))
            NEXT(1);
        HERE();
        v = awaitable_get(sp[-1], (int)ARG);
        sp = pop_push(sp, 1, v);
        CHECK(v);
        NEXT(1);
    CASE(SEND) {
        HERE();
        Value in = *--sp, out = NULL;
        f->sp = sp;
        sent = gen_drive(sp[-1], in, &out);
        val_unref(in);
        v = out;
        goto driven;
    }
driven:
    if (sent == SEND_PUSHED)
        goto enter;
    if (sent == SEND_YIELD)
        goto yield;
    CHECK(sent == SEND_RETURN);
    sp = pop_push(sp, 1, v);
    NEXT(1);
    CASE(GET_AITER)
        HERE();
        v = run_get_aiter(sp[-1]);
        sp = pop_push(sp, 1, v);
        CHECK(v);
        NEXT(1);
    CASE(GET_ANEXT)
        HERE();
        v = run_get_anext(sp[-1]);
        CHECK(v);
        *sp++ = v;
        NEXT(1);
    CASE(END_ASYNC_FOR)
        HERE();
        v = *--sp;
        if (exc_matches(v, (Value)&exc_StopAsyncIteration) != 1) {
            raise_again_take(v);
            goto unwind;
        }
        val_unref(v);
        val_unref(*--sp);
        NEXT(1);

    CASE(RAISE)
        HERE();
        n = ARG;
        if (n == 0) {
            v = vm_handled_peek();
            if (!v) {
                raise(&exc_RuntimeError, "No active exception to reraise");
                goto error;
            }
            raise_again_take(val_ref(v));
            goto unwind;
        }
        raise_statement(sp[-(ptrdiff_t)n], n == 2 ? sp[-1] : NULL);
        goto error;
    CASE(RERAISE)
        HERE();
        raise_again_take(*--sp);
        goto unwind;
    CASE(PUSH_EXC)
        v = sp[-1];
        sp[-1] = f->handled;
        *sp++ = v;
        f->handled = val_ref(v);
        NEXT(1);
    CASE(POP_EXC)
        HERE();
        val_set_take(&f->handled, *--sp);
        NEXT(1);
    CASE(EXC_MATCH) HELP(run_exc_match(sp)); NEXT(1);
    CASE(EXC_GROUP_MATCH) HELP(run_exc_group_match(sp)); NEXT(1);
    CASE(EXC_GROUP_RERAISE)
        HERE();
        v = exc_group_reraise(sp[-2], sp[-1]);
        sp = pop_push(sp, 2, v);
        CHECK(v);
        NEXT(1);
    CASE(BEFORE_WITH)
        HELP(run_before_with(sp, false));
        goto enter_with;
    CASE(BEFORE_ASYNC_WITH)
        HELP(run_before_with(sp, true));
        goto enter_with;
enter_with:                     /* exit enter -- exit, and enter() */
    v = *--sp;
    f->sp = sp;
    {
        Value enter_ = v;
        v = call_begin(enter_, NULL, 0, NULL);
        val_unref(enter_);
    }
    goto called;
    CASE(WITH_EXIT) {
        HERE();
        Value exit_ = *--sp;
        Value args[] = {VAL_NONE, VAL_NONE, VAL_NONE};
        f->sp = sp;
        v = call_begin(exit_, args, 3, NULL);
        val_unref(exit_);
        goto called;
    }
    CASE(WITH_EXCEPT) {
        HERE();
        f->sp = sp;
        Value exc = sp[-1];
        Value tb = (Value)traceback_shown(((Exc *)(void *)exc)->traceback);
        Value args[] = {(Value)type_of(exc), exc, tb ? tb : VAL_NONE};
        v = call_begin(sp[-3], args, 3, NULL);
        goto called;
    }
    CASE(ASSERTION_ERROR)
        *sp++ = val_ref((Value)&exc_AssertionError);
        NEXT(1);

    CASE(IMPORT_NAME)
        HELP(run_import_name(f, sp, ARG_NAME));
        NEXT(1);
    CASE(IMPORT_FROM)
        HERE();
        v = module_import_from(sp[-1], ARG_NAME);
        CHECK(v);
        *sp++ = v;
        NEXT(1);
    CASE(IMPORT_STAR)
        HERE();
        CHECK(run_import_star(f, sp[-1]) == 0);
        val_unref(*--sp);
        NEXT(1);
    CASE(SETUP_ANNOTATIONS)
        HERE();
        CHECK(run_setup_annotations(f) == 0);
        NEXT(1);

    CASE(MATCH_MAPPING)
        v = val_bool(type_has(type_of(sp[-1]), TYPE_MAPPING));
        *sp++ = val_ref(v);
        NEXT(1);
    CASE(MATCH_SEQUENCE)
        v = val_bool(type_has(type_of(sp[-1]), TYPE_SEQUENCE));
        *sp++ = val_ref(v);
        NEXT(1);
    CASE(MATCH_KEYS) HELP(run_match_keys(sp)); NEXT(1);
    CASE(MATCH_CLASS) HELP(run_match_class(sp, ARG)); NEXT(1);
    CASE(GET_LEN) {
        HERE();
        ptrdiff_t len = obj_len(sp[-1]);
        CHECK(len >= 0);
        *sp++ = int_new(len);
        NEXT(1);
    }
    CASE(MATCH_REST) HELP(run_match_rest(sp)); NEXT(1);

#include "sim/vm/run_fused.h"

    /* --- between instructions ------------------------------------------- */

enter:
    f = vm.frame;
    if (!f->code) {
        v = vm.handed;
        vm.handed = NULL;
        if (!f->local && vm.raised && f->state == 0 &&
            !(f->flags & FRAME_STAND_IN))
            goto finish;
        if (!f->local || thrown_alone(f))
            goto native;
        Value out = NULL;
        sent = gen_drive(f->local, v, &out);
        val_xunref(v);
        v = out;
        if (sent == SEND_PUSHED)
            goto enter;
        if (sent == SEND_YIELD)
            goto yield;
        goto native;
    }
    LOAD();
    if (vm.raised) {
        if (thrown_alone(f) || word_op(*ip) != OPC_SEND)
            goto error;
        Value out = NULL;
        sent = gen_drive(sp[-1], NULL, &out);
        v = out;
        goto driven;
    }
    if (vm.budget < 0) {
        CHECK(look_around());
        if (!is_resumption(*ip))
            goto others;
    }
    if (word_op(*ip) == OPC_YIELD || word_op(*ip) == OPC_ASYNC_YIELD)
        NEXT(1);
    NEXT(0);

others:
    if (vm.count < vm.count_due || is_resumption(*ip))
        NEXT(0);
    f->ip = ip;
    f->sp = sp;
    vm.host.give_way();
    goto enter;

count:
    if (word_op(*ip) != OPC_LINE && !(f->code->flags & CODE_HIDDEN) &&
        ++vm.count >= vm.count_due)
        vm_interrupt();
    goto *labels[op_unfused(word_op(*ip))];

deliver:
    f = vm.frame;
    if (!v && f->code) {
        LOAD();
        goto error;
    }
resume:
    if (!f->code)
        goto native;
    LOAD();
    if (word_op(*ip) == OPC_SEND) {
        sp = pop_push(sp, 1, v);
        NEXT(1);
    }
    *sp++ = v;
    NEXT(1 + opcode_caches[word_op(*ip)]);

native:
    assert((v != NULL) || f->state == 0 || vm.raised);
    val_clear(&f->local);
    if (!v && vm.raised)
        exc_reached_native(f);
    v = f->step(f, v);
    if (v == VAL_PUSHED)
        goto enter;
    assert(f == vm.frame);
    if (v == VAL_AGAIN) {
        v = vm.handed;
        vm.handed = NULL;
        goto native;
    }
    if (v == VAL_YIELDED) {
        v = vm.handed;
        vm.handed = NULL;
        goto yield;
    }
    if (!v)
        exc_reached_native(f);
    goto finish;

finish: {
        assert((v != NULL) != (vm.raised != NULL));
        assert(!(f->flags & FRAME_ENTRY) || f == entry);
        Value out = v;
        After after = run_frame_over(f, &out);
        v = out;
        if (after == AFTER_EXIT)
            goto leave;
        if (after == AFTER_DELIVER)
            goto deliver;
        f = vm.frame;
        LOAD();
        goto for_end;
    }

yield: {
        Gen *root = gen_suspend(frame_gen(vm.frame));
        bool is_entry = root->frame.flags & FRAME_ENTRY;
        GenMode mode = (GenMode)root->mode;
        root->frame.flags &= ~(uint32_t)FRAME_ENTRY;
        vm.yielded = true;
        val_unref((Value)root);
        vm.yielded = true;      /* in case that released it, running code */
        if (is_entry)
            goto leave;
        if (mode != GEN_FOR)
            goto deliver;
        f = vm.frame;
        LOAD();
        *sp++ = v;
        NEXT(1);
    }

unbound:
    HERE();
    run_unbound(f, ARG);
error:
    assert(vm.raised);
    vm.budget -= COST_RAISE;
    if (!vm.stopped)
        exc_add_traceback(vm.raised, f,
                          (uint32_t)(f->ip - f->code->words));
unwind: {
        const Handler *h = vm.stopped ? NULL
            : find_handler(f->code, (uint32_t)(f->ip - f->code->words));
        Value *floor = f->slots + f->code->nslots + (h ? h->depth : 0);
        Value exc = h ? exc_take() : NULL;
        while (sp > floor)
            val_xunref(*--sp);
        f->sp = sp;
        if (h) {
            *sp++ = exc;
            ip = f->code->words + h->handler;
            NEXT(0);
        }
        if (!vm.stopped)
            exc_leave(f);
        v = NULL;
        goto finish;
    }

leave:
    vm.c_depth--;
    vm.entry = outer;
    return v;
}
