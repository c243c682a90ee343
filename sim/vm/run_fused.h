/* run_fused.h - the instructions of fuse.h; in the middle of vm_run().
 *
 * Each does the simple case of what it stands for, or goes to the handler of the
 * first of its instructions, with nothing done.
 */

/* Goes on with [r], a number, at the [n]-th word from here: mostly it is stored
 * at once. */
#define RESULT(n_) do { \
        if (LIKELY(word_op(ip[n_]) == OPC_STORE_FAST)) \
            STORE(n_); \
        *sp++ = r; \
        NEXT(n_); \
    } while (0)
/* Does the STORE_FAST that is the [n]-th word from here, with [r]. */
#define STORE(n_) do { \
        Value *slot_ = &f->slots[word_arg(ip[n_])], old_ = *slot_; \
        *slot_ = r; \
        if (is_obj(old_) && old_) { \
            f->ip = ip + (n_); \
            val_unref(old_); \
        } \
        NEXT((n_) + 1); \
    } while (0)
/* Goes on with a condition at the [n]-th word from here: mostly a jump.  That is
 * a branch, which the machine foresees: of a choice between two places (to keep
 * the compiler from it is what KEEP is for) all that comes must wait. */
#define CONDITION(yes_, n_) do { \
        if (word_op(ip[n_]) != OPC_POP_JUMP_IF_FALSE) { \
            *sp++ = val_ref(val_bool(yes_)); \
            NEXT(n_); \
        } \
        if (yes_) \
            NEXT((n_) + 1); \
        KEEP(ip); \
        NEXT((n_) + word_arg(ip[n_])); \
    } while (0)

    CASE(FAST2_BINARY)
        n = ARG;
        if (quick_binary(f->slots[n & 4095], f->slots[n >> 12], ip[1], &r))
            RESULT(2);
        goto L_LOAD_FAST2;
    CASE(FAST2_COMPARE)
        n = ARG;
        if (both_small(f->slots[n & 4095], f->slots[n >> 12])) {
            bool yes = small_compare(f->slots[n & 4095], f->slots[n >> 12],
                                     ip[1]);
            CONDITION(yes, 2);
        }
        goto L_LOAD_FAST2;
    CASE(FAST_CONST_BINARY)
        if (quick_binary(f->slots[ARG],
                         f->code->consts->items[word_arg(ip[1])], ip[2], &r))
            RESULT(3);
        goto L_LOAD_FAST;
    CASE(FAST_CONST_COMPARE)
        v = f->code->consts->items[word_arg(ip[1])];
        if (both_small(f->slots[ARG], v)) {
            bool yes = small_compare(f->slots[ARG], v, ip[2]);
            CONDITION(yes, 3);
        }
        goto L_LOAD_FAST;
    CASE(BINARY_STORE)
        if (quick_binary(sp[-2], sp[-1], *ip, &r)) {
            sp -= 2;
            STORE(1);
        }
        goto L_BINARY;
    CASE(INPLACE_STORE)
        if (quick_binary(sp[-2], sp[-1], *ip, &r)) {
            sp -= 2;
            STORE(1);
        }
        goto L_INPLACE;
    CASE(COMPARE_JUMP)
        if (both_small(sp[-2], sp[-1])) {
            bool yes = small_compare(sp[-2], sp[-1], *ip);
            sp -= 2;
            CONDITION(yes, 1);
        }
        goto L_COMPARE;
    CASE(BACK_FOR_STORE)
        if ((vm.budget -= COST_TURN) < 0)
            goto used_up;
        ip -= ARG;
    CASE(FOR_STORE) {
        RangeIter *it = (RangeIter *)(void *)sp[-1];
        if (LIKELY(it->head.type == &range_iter_type && it->next != it->end)) {
            r = range_step(it);
            STORE(1);
        }
        goto L_FOR_ITER;
    }
    CASE(FAST_RETURN)
        v = f->slots[ARG];
        if (!v)
            goto L_LOAD_FAST;
        *sp++ = val_ref(v);
        ip++;
        goto L_RETURN;

#undef RESULT
#undef STORE
#undef CONDITION
