/* disasm.c - code to text, for tests and for reading.
 *
 *     code NAME  args 1  slots 2  stack 3
 *        1     0 LOAD_FAST x
 *              1 POP_JUMP_IF_FALSE -> 5
 *       handlers: 0-4 -> 7 keep 1
 */
#include "sim/vm/code.h"
#include "sim/vm/fuse.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

static const char *const ops[] = {
    [OP_ADD] = "+", [OP_SUB] = "-", [OP_MUL] = "*", [OP_DIV] = "/",
    [OP_FLOORDIV] = "//", [OP_MOD] = "%", [OP_POW] = "**", [OP_MATMUL] = "@",
    [OP_LSHIFT] = "<<", [OP_RSHIFT] = ">>", [OP_AND_BITS] = "&",
    [OP_OR_BITS] = "|", [OP_XOR] = "^", [OP_EQ] = "==", [OP_NE] = "!=",
    [OP_LT] = "<", [OP_LE] = "<=", [OP_GT] = ">", [OP_GE] = ">=",
    [OP_IS] = "is", [OP_IS_NOT] = "is not", [OP_IN] = "in",
    [OP_NOT_IN] = "not in", [OP_NOT] = "not", [OP_NEG] = "-",
    [OP_POS] = "+", [OP_INVERT] = "~", [OP_AND] = "and", [OP_OR] = "or",
};

static void add_slot(Buf *out, const Code *code, uint32_t slot)
{
    buf_printf(out, " %s", str_text(code->slot_names->items[slot]));
}

static void add_const(Buf *out, Value v)
{
    if (type_of(v) == &code_type) {
        buf_printf(out, " <code %s>", str_text(((Code *)(void *)v)->name));
        return;
    }
    buf_putc(out, ' ');
    obj_add_repr(out, v);
}

/* The argument of the instruction at [at]. */
static void add_arg(Buf *out, const Code *code, size_t at)
{
    Opcode op = op_unfused(word_op(code->words[at]));
    uint32_t arg = word_arg(code->words[at]);

    switch (op) {
    case OPC_CONST:
        add_const(out, code->consts->items[arg]);
        break;
    case OPC_LOAD_FAST: case OPC_STORE_FAST: case OPC_DELETE_FAST:
    case OPC_MAKE_CELL: case OPC_LOAD_CELL: case OPC_LOAD_DEREF:
    case OPC_STORE_DEREF: case OPC_DELETE_DEREF: case OPC_LOAD_CLASSDEREF:
        add_slot(out, code, arg);
        break;
    case OPC_LOAD_FAST2:
        add_slot(out, code, arg & 4095);
        add_slot(out, code, arg >> 12);
        break;
    case OPC_LOAD_GLOBAL: case OPC_STORE_GLOBAL: case OPC_DELETE_GLOBAL:
    case OPC_LOAD_NAME: case OPC_STORE_NAME: case OPC_DELETE_NAME:
    case OPC_LOAD_ATTR: case OPC_LOAD_METHOD: case OPC_STORE_ATTR:
    case OPC_DELETE_ATTR: case OPC_IMPORT_NAME: case OPC_IMPORT_FROM:
        buf_printf(out, " %s", str_text(code->names->items[arg]));
        break;
    case OPC_BINARY: case OPC_INPLACE: case OPC_UNARY: case OPC_COMPARE:
        buf_printf(out, " %s", ops[arg]);
        break;
    case OPC_JUMP_BACK:
        buf_printf(out, " -> %zu", at - arg);
        break;
    case OPC_JUMP: case OPC_POP_JUMP_IF_FALSE:
    case OPC_POP_JUMP_IF_TRUE: case OPC_POP_JUMP_IF_NONE:
    case OPC_POP_JUMP_IF_NOT_NONE: case OPC_JUMP_IF_FALSE_OR_POP:
    case OPC_JUMP_IF_TRUE_OR_POP: case OPC_FOR_ITER:
        buf_printf(out, " -> %zu", at + arg);
        break;
    case OPC_UNPACK_EX:
        buf_printf(out, " %u *1 %u", arg & 4095, arg >> 12);
        break;
    case OPC_COPY: case OPC_SWAP: case OPC_BUILD_SLICE: case OPC_BUILD_TUPLE:
    case OPC_BUILD_LIST: case OPC_BUILD_SET: case OPC_BUILD_MAP:
    case OPC_BUILD_STRING: case OPC_LIST_APPEND: case OPC_SET_ADD:
    case OPC_MAP_ADD: case OPC_LIST_EXTEND: case OPC_SET_UPDATE:
    case OPC_DICT_UPDATE: case OPC_DICT_MERGE: case OPC_UNPACK:
    case OPC_CALL: case OPC_CALL_KW: case OPC_CALL_METHOD:
    case OPC_CALL_METHOD_KW: case OPC_RAISE: case OPC_MATCH_CLASS:
        buf_printf(out, " %u", arg);
        break;
    default:
        if (arg)
            buf_printf(out, " %u", arg);
    }
}

static void add_head(Buf *out, const Code *code)
{
    buf_printf(out, "code %s  args %u", str_text(code->qualname), code->nargs);
    if (code->nkw_only)
        buf_printf(out, "+%u", code->nkw_only);
    buf_printf(out, "  slots %u", code->nslots);
    if (code->ncells || code->nfree)
        buf_printf(out, " (%u cells, %u free)", code->ncells, code->nfree);
    buf_printf(out, "  stack %u", code->stack);
    if (code->flags & CODE_GENERATOR)
        buf_puts(out, "  generator");
    if (code->flags & CODE_COROUTINE)
        buf_puts(out, "  coroutine");
    if (code->flags & CODE_ASYNC_GENERATOR)
        buf_puts(out, "  async generator");
    if (code->simple)
        buf_puts(out, "  simple");
    buf_putc(out, '\n');
}

static void add_words(Buf *out, const Code *code)
{
    int line = -1;

    for (size_t i = 0; i < code->len;) {
        Opcode op = op_unfused(word_op(code->words[i]));
        if (code->pos[i].line != line)
            buf_printf(out, "%4d", code->pos[i].line);
        else
            buf_puts(out, "    ");
        line = code->pos[i].line;
        buf_printf(out, " %5zu %s", i, opcode_name(op));
        add_arg(out, code, i);
        buf_putc(out, '\n');
        i += 1u + opcode_caches[op];
    }
}

void code_disassemble(const Code *code, Buf *out)
{
    add_head(out, code);
    add_words(out, code);
    for (size_t i = 0; i < code->nhandlers; i++) {
        const Handler *h = &code->handlers[i];
        buf_printf(out, "  %s %u-%u -> %u keep %u\n",
                   i == 0 ? "handlers:" : "         ", h->start, h->end,
                   h->handler, h->depth);
    }
    for (size_t i = 0; i < code->consts->len; i++)
        if (type_of(code->consts->items[i]) == &code_type)
            code_disassemble((Code *)(void *)code->consts->items[i], out);
}
