/* unparse.c - expressions back to text, as CPython writes annotations under
 * `from __future__ import annotations`.
 *
 * Brackets are set only where the precedence of what is inside asks for them.
 */
#include "sim/vm/bytes.h"
#include "sim/vm/compile_int.h"
#include "sim/vm/str.h"

typedef enum Level {
    L_TUPLE, L_TEST, L_OR, L_AND, L_NOT, L_COMPARE, L_BIT_OR, L_BIT_XOR,
    L_BIT_AND, L_SHIFT, L_ARITH, L_TERM, L_FACTOR, L_POWER, L_AWAIT, L_ATOM,
} Level;

static bool put(Buf *out, const Node *n, Level level);

static bool list(Buf *out, const Nodes *items, const char *open,
                 const char *close)
{
    bool fine = true;

    buf_puts(out, open);
    for (int i = 0; i < items->len && fine; i++) {
        if (i > 0)
            buf_puts(out, ", ");
        fine = put(out, items->items[i], L_TEST);
    }
    buf_puts(out, close);
    return fine;
}

static bool tuple(Buf *out, const Node *n, Level level)
{
    bool bare = level == L_TUPLE && n->u.list.len > 0;
    const char *comma = n->u.list.len == 1 ? "," : "";

    if (bare)
        return list(out, &n->u.list, "", comma);
    return list(out, &n->u.list, "(", n->u.list.len == 1 ? ",)" : ")");
}

static bool dict(Buf *out, const Node *n)
{
    bool fine = true;

    buf_putc(out, '{');
    for (int i = 0; i < n->u.dict.keys.len && fine; i++) {
        const Node *key = n->u.dict.keys.items[i];
        if (i > 0)
            buf_puts(out, ", ");
        if (key) {
            fine = put(out, key, L_TEST);
            buf_puts(out, ": ");
        } else {
            buf_puts(out, "**");
        }
        fine = fine
            && put(out, n->u.dict.values.items[i], key ? L_TEST : L_BIT_OR);
    }
    buf_putc(out, '}');
    return fine;
}

static bool call(Buf *out, const Node *n)
{
    bool fine = put(out, n->u.call.func, L_ATOM)
        && list(out, &n->u.call.args, "(", "");

    for (int i = 0; i < n->u.call.keywords.len && fine; i++) {
        const Node *k = n->u.call.keywords.items[i];
        if (i > 0 || n->u.call.args.len > 0)
            buf_puts(out, ", ");
        if (k->u.keyword.name)
            buf_printf(out, "%s=", k->u.keyword.name);
        else
            buf_puts(out, "**");
        fine = put(out, k->u.keyword.value, L_TEST);
    }
    buf_putc(out, ')');
    return fine;
}

static bool slice(Buf *out, const Node *n)
{
    bool fine = true;

    if (n->u.slice.lower)
        fine = put(out, n->u.slice.lower, L_TEST);
    buf_putc(out, ':');
    if (n->u.slice.upper)
        fine = fine && put(out, n->u.slice.upper, L_TEST);
    if (n->u.slice.step) {
        buf_putc(out, ':');
        fine = fine && put(out, n->u.slice.step, L_TEST);
    }
    return fine;
}

/* --- operators ------------------------------------------------------------ */

static const struct { const char *text; Level level; } binaries[] = {
    [OP_ADD] = {" + ", L_ARITH}, [OP_SUB] = {" - ", L_ARITH},
    [OP_MUL] = {" * ", L_TERM}, [OP_DIV] = {" / ", L_TERM},
    [OP_FLOORDIV] = {" // ", L_TERM}, [OP_MOD] = {" % ", L_TERM},
    [OP_POW] = {" ** ", L_POWER}, [OP_MATMUL] = {" @ ", L_TERM},
    [OP_LSHIFT] = {" << ", L_SHIFT}, [OP_RSHIFT] = {" >> ", L_SHIFT},
    [OP_AND_BITS] = {" & ", L_BIT_AND}, [OP_OR_BITS] = {" | ", L_BIT_OR},
    [OP_XOR] = {" ^ ", L_BIT_XOR},
};

static const char *const compares[] = {
    [OP_EQ] = " == ", [OP_NE] = " != ", [OP_LT] = " < ", [OP_LE] = " <= ",
    [OP_GT] = " > ", [OP_GE] = " >= ", [OP_IS] = " is ",
    [OP_IS_NOT] = " is not ", [OP_IN] = " in ", [OP_NOT_IN] = " not in ",
};

static bool binary(Buf *out, const Node *n)
{
    Level own = binaries[n->op].level;
    bool power = n->op == OP_POW;       /* the one that groups rightwards */

    if (!put(out, n->u.binary.left, power ? own + 1 : own))
        return false;
    buf_puts(out, binaries[n->op].text);
    return put(out, n->u.binary.right, power ? own : own + 1);
}

static bool unary(Buf *out, const Node *n)
{
    static const char *const signs[] = {
        [OP_NOT] = "not ", [OP_NEG] = "-", [OP_POS] = "+", [OP_INVERT] = "~",
    };

    buf_puts(out, signs[n->op]);
    return put(out, n->u.unary.operand, n->op == OP_NOT ? L_NOT : L_FACTOR);
}

static bool bool_op(Buf *out, const Node *n)
{
    Level own = n->op == OP_AND ? L_AND : L_OR;

    for (int i = 0; i < n->u.list.len; i++) {
        if (i > 0)
            buf_puts(out, n->op == OP_AND ? " and " : " or ");
        if (!put(out, n->u.list.items[i], own + 1))
            return false;
    }
    return true;
}

static bool compare(Buf *out, const Node *n)
{
    bool fine = put(out, n->u.compare.left, L_COMPARE + 1);

    for (int i = 0; i < n->u.compare.rights.len && fine; i++) {
        buf_puts(out, compares[n->u.compare.ops[i]]);
        fine = put(out, n->u.compare.rights.items[i], L_COMPARE + 1);
    }
    return fine;
}

static bool conditional(Buf *out, const Node *n)
{
    bool fine = put(out, n->u.cond.body, L_TEST + 1);

    buf_puts(out, " if ");
    fine = fine && put(out, n->u.cond.test, L_TEST + 1);
    buf_puts(out, " else ");
    return fine && put(out, n->u.cond.orelse, L_TEST);
}

static Level level_of(const Node *n)
{
    switch (n->kind) {
    case N_BOOL_OP:
        return n->op == OP_AND ? L_AND : L_OR;
    case N_BINARY:
        return binaries[n->op].level;
    case N_UNARY:
        return n->op == OP_NOT ? L_NOT : L_FACTOR;
    case N_COMPARE:
        return L_COMPARE;
    case N_COND:
        return L_TEST;
    default:
        return L_ATOM;
    }
}

static bool operation(Buf *out, const Node *n)
{
    switch (n->kind) {
    case N_BOOL_OP:
        return bool_op(out, n);
    case N_BINARY:
        return binary(out, n);
    case N_UNARY:
        return unary(out, n);
    case N_COMPARE:
        return compare(out, n);
    case N_COND:
        return conditional(out, n);
    default:
        return false;           /* lambda, comprehensions, f-strings */
    }
}

/* --- atoms and the switch ------------------------------------------------- */

static bool attribute(Buf *out, const Node *n)
{
    bool fine = put(out, n->u.attr.value, L_ATOM);

    if (n->u.attr.value->kind == N_INT)
        buf_putc(out, ' ');
    buf_printf(out, ".%s", n->u.attr.name);
    return fine;
}

static bool subscript(Buf *out, const Node *n)
{
    bool fine = put(out, n->u.two.first, L_ATOM);

    buf_putc(out, '[');
    fine = fine && put(out, n->u.two.second, L_TUPLE);
    buf_putc(out, ']');
    return fine;
}

static bool atom(Buf *out, const Node *n, Level level)
{
    switch (n->kind) {
    case N_NAME:
        buf_puts(out, n->u.name);
        return true;
    case N_ATTRIBUTE:
        return attribute(out, n);
    case N_SUBSCRIPT:
        return subscript(out, n);
    case N_CALL:
        return call(out, n);
    case N_TUPLE:
        return tuple(out, n, level);
    case N_LIST:
        return list(out, &n->u.list, "[", "]");
    case N_SET:
        return list(out, &n->u.list, "{", "}");
    case N_DICT:
        return dict(out, n);
    case N_SLICE:
        return slice(out, n);
    case N_STARRED:
        buf_putc(out, '*');
        return put(out, n->u.one, L_BIT_OR);
    default:
        return operation(out, n);
    }
}

static bool constant(Buf *out, const Node *n)
{
    switch (n->kind) {
    case N_NONE:
        buf_puts(out, "None");
        return true;
    case N_TRUE:
        buf_puts(out, "True");
        return true;
    case N_FALSE:
        buf_puts(out, "False");
        return true;
    case N_ELLIPSIS:
        buf_puts(out, "...");
        return true;
    case N_INT: case N_FLOAT:
        buf_add(out, n->u.text.data, n->u.text.len);
        return true;
    case N_STR:
        str_add_repr(out, n->u.text.data, n->u.text.len, false);
        return true;
    case N_BYTES:
        bytes_add_repr(out, n->u.text.data, n->u.text.len);
        return true;
    default:
        return false;
    }
}

static bool put(Buf *out, const Node *n, Level level)
{
    if (constant(out, n))
        return true;
    bool brackets = level_of(n) < level;
    if (brackets)
        buf_putc(out, '(');
    bool fine = atom(out, n, level);
    if (brackets)
        buf_putc(out, ')');
    return fine;
}

bool unparse(Buf *out, const Node *n)
{
    return put(out, n, L_TEST);
}
