/* fuse.c - which instructions are done at once. */
#include "sim/vm/fuse.h"

static bool is_binary(Opcode op)
{
    return op == OPC_BINARY || op == OPC_INPLACE;
}

/* LOAD_FAST at [w] with what stands behind it. */
static Opcode fused_load(const uint32_t *w)
{
    if (word_op(w[1]) == OPC_RETURN)
        return OPC_FAST_RETURN;
    if (word_op(w[1]) != OPC_CONST)
        return OPC_LOAD_FAST;
    return is_binary(word_op(w[2])) ? OPC_FAST_CONST_BINARY
         : word_op(w[2]) == OPC_COMPARE ? OPC_FAST_CONST_COMPARE
         : OPC_LOAD_FAST;
}

static Opcode fused_load2(const uint32_t *w)
{
    return is_binary(word_op(w[1])) ? OPC_FAST2_BINARY
         : word_op(w[1]) == OPC_COMPARE ? OPC_FAST2_COMPARE : OPC_LOAD_FAST2;
}

/* [one] alone, or with the [next] that stands behind it in the word [w] as
 * [both]. */
static Opcode pair(Opcode one, uint32_t w, Opcode next, Opcode both)
{
    return word_op(w) == next ? both : one;
}

/* The opcode for [w] and what stands behind it.  (None of those that are looked
 * at ends a code.) */
static Opcode fused(const uint32_t *w)
{
    Opcode op = word_op(*w);

    switch (op) {
    case OPC_LOAD_FAST:
        return fused_load(w);
    case OPC_LOAD_FAST2:
        return fused_load2(w);
    case OPC_BINARY:
        return pair(op, w[1], OPC_STORE_FAST, OPC_BINARY_STORE);
    case OPC_INPLACE:
        return pair(op, w[1], OPC_STORE_FAST, OPC_INPLACE_STORE);
    case OPC_COMPARE:
        return pair(op, w[1], OPC_POP_JUMP_IF_FALSE, OPC_COMPARE_JUMP);
    case OPC_FOR_ITER:
        return pair(op, w[1], OPC_STORE_FAST, OPC_FOR_STORE);
    case OPC_JUMP_BACK:
        return pair(op, *(w - word_arg(*w)), OPC_FOR_STORE,
                    OPC_BACK_FOR_STORE);
    default:
        return op;
    }
}

void code_fuse(Code *code)
{
    for (size_t i = 0, next; i < code->len; i = next) {
        next = i + 1u + opcode_caches[word_op(code->words[i])];
        code->words[i] = fused(&code->words[i]) | (code->words[i] & ~0xffu);
    }
}

Opcode op_unfused(Opcode op)
{
    switch (op) {
    case OPC_FAST2_BINARY: case OPC_FAST2_COMPARE:
        return OPC_LOAD_FAST2;
    case OPC_FAST_CONST_BINARY: case OPC_FAST_CONST_COMPARE:
    case OPC_FAST_RETURN:
        return OPC_LOAD_FAST;
    case OPC_BINARY_STORE:
        return OPC_BINARY;
    case OPC_INPLACE_STORE:
        return OPC_INPLACE;
    case OPC_COMPARE_JUMP:
        return OPC_COMPARE;
    case OPC_FOR_STORE:
        return OPC_FOR_ITER;
    case OPC_BACK_FOR_STORE:
        return OPC_JUMP_BACK;
    default:
        return op;
    }
}
