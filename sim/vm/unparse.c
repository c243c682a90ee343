/* unparse.c - expressions back to text, as CPython writes annotations under
 * `from __future__ import annotations`.
 *
 * Brackets are set only where the precedence of what is inside asks for them.
 */
#include <math.h>

#include "sim/vm/bytes.h"
#include "sim/vm/compile_int.h"
#include "sim/vm/float.h"
#include "sim/vm/obj.h"
#include "sim/vm/str.h"

typedef enum Level {
    L_TUPLE, L_TEST, L_OR, L_AND, L_NOT, L_COMPARE, L_BIT_OR, L_BIT_XOR,
    L_BIT_AND, L_SHIFT, L_ARITH, L_TERM, L_FACTOR, L_POWER, L_AWAIT, L_ATOM,
} Level;

static void put(Buf *out, const Node *n, Level level);

static void word(Buf *out, const char *s)
{
    buf_puts(out, s);
}

/* What stands before each item of a list but the first. */
static void comma(Buf *out, int before)
{
    if (before > 0)
        word(out, ", ");
}

static void list(Buf *out, const Nodes *items, const char *open,
                 const char *close)
{
    word(out, open);
    for (int i = 0; i < items->len; i++) {
        comma(out, i);
        put(out, items->items[i], L_TEST);
    }
    word(out, close);
}

static void tuple(Buf *out, const Node *n, Level level)
{
    bool bare = level == L_TUPLE && n->u.list.len > 0;

    list(out, &n->u.list, bare ? "" : "(", n->u.list.len == 1 ? "," : "");
    word(out, bare ? "" : ")");
}

static void dict(Buf *out, const Node *n)
{
    word(out, "{");
    for (int i = 0; i < n->u.dict.keys.len; i++) {
        const Node *key = n->u.dict.keys.items[i];
        comma(out, i);
        if (key)
            put(out, key, L_TEST);
        word(out, key ? ": " : "**");
        put(out, n->u.dict.values.items[i], key ? L_TEST : L_BIT_OR);
    }
    word(out, "}");
}

static void keyword(Buf *out, const Node *k)
{
    if (k->u.keyword.name)
        buf_printf(out, "%s=", k->u.keyword.name);
    else
        word(out, "**");
    put(out, k->u.keyword.value, L_TEST);
}

static void call(Buf *out, const Node *n)
{
    const Nodes *args = &n->u.call.args, *keywords = &n->u.call.keywords;

    put(out, n->u.call.func, L_ATOM);
    if (args->len == 1 && keywords->len == 0
        && args->items[0]->kind == N_GENERATOR) {
        put(out, args->items[0], L_ATOM);         /* has brackets already */
        return;
    }
    list(out, args, "(", "");
    for (int i = 0; i < keywords->len; i++) {
        comma(out, i + args->len);
        keyword(out, keywords->items[i]);
    }
    word(out, ")");
}

static void attribute(Buf *out, const Node *n)
{
    put(out, n->u.attr.value, L_ATOM);
    if (n->u.attr.value->kind == N_INT)
        word(out, " ");
    buf_printf(out, ".%s", n->u.attr.name);
}

static void subscript(Buf *out, const Node *n)
{
    put(out, n->u.two.first, L_ATOM);
    word(out, "[");
    put(out, n->u.two.second, L_TUPLE);
    word(out, "]");
}

static void slice(Buf *out, const Node *n)
{
    if (n->u.slice.lower)
        put(out, n->u.slice.lower, L_TEST);
    word(out, ":");
    if (n->u.slice.upper)
        put(out, n->u.slice.upper, L_TEST);
    if (n->u.slice.step) {
        word(out, ":");
        put(out, n->u.slice.step, L_TEST);
    }
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

static void binary(Buf *out, const Node *n)
{
    Level own = binaries[n->op].level;
    bool power = n->op == OP_POW;       /* the one that groups rightwards */

    put(out, n->u.binary.left, power ? own + 1 : own);
    word(out, binaries[n->op].text);
    put(out, n->u.binary.right, power ? own : own + 1);
}

static void unary(Buf *out, const Node *n)
{
    static const char *const signs[] = {
        [OP_NOT] = "not ", [OP_NEG] = "-", [OP_POS] = "+", [OP_INVERT] = "~",
    };

    word(out, signs[n->op]);
    put(out, n->u.unary.operand, n->op == OP_NOT ? L_NOT : L_FACTOR);
}

static void bool_op(Buf *out, const Node *n)
{
    Level own = n->op == OP_AND ? L_AND : L_OR;

    for (int i = 0; i < n->u.list.len; i++) {
        if (i > 0)
            word(out, n->op == OP_AND ? " and " : " or ");
        put(out, n->u.list.items[i], own + 1);
    }
}

static void compare(Buf *out, const Node *n)
{
    put(out, n->u.compare.left, L_COMPARE + 1);
    for (int i = 0; i < n->u.compare.rights.len; i++) {
        word(out, compares[n->u.compare.ops[i]]);
        put(out, n->u.compare.rights.items[i], L_COMPARE + 1);
    }
}

static void conditional(Buf *out, const Node *n)
{
    put(out, n->u.cond.body, L_TEST + 1);
    word(out, " if ");
    put(out, n->u.cond.test, L_TEST + 1);
    word(out, " else ");
    put(out, n->u.cond.orelse, L_TEST);
}

static void one(Buf *out, const char *before, const Node *n, Level level,
                const char *behind)
{
    word(out, before);
    if (n->u.one)
        put(out, n->u.one, level);
    word(out, behind);
}

static void named(Buf *out, const Node *n)
{
    put(out, n->u.two.first, L_ATOM);
    word(out, " := ");
    put(out, n->u.two.second, L_ATOM);
}

/* --- functions and loops -------------------------------------------------- */

/* One parameter, with the comma before it and the default behind it. */
static void parameter(Buf *out, int before, const char *stars,
                      const char *name, const Node *standard)
{
    comma(out, before);
    word(out, stars);
    word(out, name);
    if (standard) {
        word(out, "=");
        put(out, standard, L_TEST);
    }
}

/* Those with a place; returns how many there are. */
static int places(Buf *out, const Params *p)
{
    int first = p->pos_only.len, all = first + p->args.len;

    for (int i = 0; i < all; i++) {
        const Node *arg = i < first ? p->pos_only.items[i]
                                    : p->args.items[i - first];
        int at = i - (all - p->defaults.len);
        parameter(out, i, "", arg->u.arg.name,
                  at >= 0 ? p->defaults.items[at] : NULL);
        if (i + 1 == first)
            word(out, ", /");
    }
    return all;
}

static void parameters(Buf *out, const Params *p)
{
    int before = places(out, p);

    if (p->vararg || p->kw_only.len > 0)
        parameter(out, before++, "*", p->vararg ? p->vararg->u.arg.name : "",
                  NULL);
    for (int i = 0; i < p->kw_only.len; i++)
        parameter(out, before++, "", p->kw_only.items[i]->u.arg.name,
                  p->kw_defaults.items[i]);
    if (p->kwarg)
        parameter(out, before++, "**", p->kwarg->u.arg.name, NULL);
}

static void lambda(Buf *out, const Node *n)
{
    const Params *p = n->u.func.params;
    bool places = p->pos_only.len + p->args.len > 0;

    word(out, places ? "lambda " : "lambda");     /* "lambda*args": CPython's */
    parameters(out, p);
    word(out, ": ");
    put(out, n->u.func.body.items[0]->u.one, L_TEST);
}

static void loop(Buf *out, const Node *n)
{
    word(out, n->u.for_.is_async ? " async for " : " for ");
    put(out, n->u.for_.target, L_TUPLE);
    word(out, " in ");
    put(out, n->u.for_.iter, L_TEST + 1);
    for (int i = 0; i < n->u.for_.ifs.len; i++) {
        word(out, " if ");
        put(out, n->u.for_.ifs.items[i], L_TEST + 1);
    }
}

static void comprehension(Buf *out, const Node *n, const char *open,
                          const char *close)
{
    word(out, open);
    put(out, n->u.comp.element, L_TEST);
    if (n->kind == N_DICT_COMP) {
        word(out, ": ");
        put(out, n->u.comp.value, L_TEST);
    }
    for (int i = 0; i < n->u.comp.fors.len; i++)
        loop(out, n->u.comp.fors.items[i]);
    word(out, close);
}

/* --- f-strings ------------------------------------------------------------ */

static void pieces(Buf *out, const Nodes *list);

static void plain_piece(Buf *out, const Node *n)
{
    for (size_t i = 0; i < n->u.text.len; i++) {
        char ch = n->u.text.data[i];
        buf_putc(out, ch);
        if (ch == '{' || ch == '}')
            buf_putc(out, ch);
    }
}

static void formatted_piece(Buf *out, const Node *n)
{
    Buf value;

    buf_init(&value);
    put(&value, n->u.formatted.value, L_TEST + 1);
    word(out, value.data[0] == '{' ? "{ " : "{");     /* not a plain one: {{ */
    buf_add(out, value.data, value.len);
    buf_clear(&value);
    if (n->u.formatted.conversion)
        buf_printf(out, "!%c", n->u.formatted.conversion);
    if (n->u.formatted.spec) {
        word(out, ":");
        pieces(out, &n->u.formatted.spec->u.list);
    }
    word(out, "}");
}

static void pieces(Buf *out, const Nodes *list)
{
    for (int i = 0; i < list->len; i++)
        if (list->items[i]->kind == N_STR)
            plain_piece(out, list->items[i]);
        else
            formatted_piece(out, list->items[i]);
}

static void joined(Buf *out, const Node *n)
{
    Buf body;

    buf_init(&body);
    pieces(&body, &n->u.list);
    word(out, "f");
    str_add_repr(out, body.data, body.len, false);
    buf_clear(&body);
}

/* --- constants, and the switch -------------------------------------------- */

static void number(Buf *out, const Node *n)
{
    Value v = const_value(n);

    if (is_float(v) && isinf(float_of(v)))
        word(out, "1e309");
    else
        obj_add_repr(out, v);
    val_unref(v);
}

static Level level_of(const Node *n)
{
    switch (n->kind) {
    case N_NAMED:
        return L_TUPLE;
    case N_COND: case N_LAMBDA:
        return L_TEST;
    case N_BOOL_OP:
        return n->op == OP_AND ? L_AND : L_OR;
    case N_COMPARE:
        return L_COMPARE;
    case N_BINARY:
        return binaries[n->op].level;
    case N_UNARY:
        return n->op == OP_NOT ? L_NOT : L_FACTOR;
    default:
        return L_ATOM;
    }
}

static void constant(Buf *out, const Node *n)
{
    switch (n->kind) {
    case N_NONE: word(out, "None"); break;
    case N_TRUE: word(out, "True"); break;
    case N_FALSE: word(out, "False"); break;
    case N_ELLIPSIS: word(out, "..."); break;
    case N_STR:
        str_add_repr(out, n->u.text.data, n->u.text.len, false);
        break;
    case N_BYTES:
        bytes_add_repr(out, n->u.text.data, n->u.text.len);
        break;
    default: number(out, n); break;
    }
}

static void operation(Buf *out, const Node *n)
{
    switch (n->kind) {
    case N_BOOL_OP: bool_op(out, n); break;
    case N_BINARY: binary(out, n); break;
    case N_UNARY: unary(out, n); break;
    case N_COMPARE: compare(out, n); break;
    case N_COND: conditional(out, n); break;
    case N_NAMED: named(out, n); break;
    case N_AWAIT: one(out, "await ", n, L_ATOM, ""); break;
    case N_YIELD:
        one(out, n->u.one ? "(yield " : "(yield", n, L_TEST, ")");
        break;
    case N_YIELD_FROM: one(out, "(yield from ", n, L_TEST, ")"); break;
    case N_LAMBDA: lambda(out, n); break;
    default: constant(out, n); break;
    }
}

static void display(Buf *out, const Node *n, Level level)
{
    switch (n->kind) {
    case N_TUPLE: tuple(out, n, level); break;
    case N_LIST: list(out, &n->u.list, "[", "]"); break;
    case N_SET: list(out, &n->u.list, "{", "}"); break;
    case N_DICT: dict(out, n); break;
    case N_LIST_COMP: comprehension(out, n, "[", "]"); break;
    case N_SET_COMP: case N_DICT_COMP: comprehension(out, n, "{", "}"); break;
    case N_GENERATOR: comprehension(out, n, "(", ")"); break;
    case N_JOINED_STR: joined(out, n); break;
    default: operation(out, n); break;
    }
}

static void put(Buf *out, const Node *n, Level level)
{
    bool brackets = level_of(n) < level;

    word(out, brackets ? "(" : "");
    switch (n->kind) {
    case N_NAME: word(out, n->u.name); break;
    case N_ATTRIBUTE: attribute(out, n); break;
    case N_SUBSCRIPT: subscript(out, n); break;
    case N_CALL: call(out, n); break;
    case N_SLICE: slice(out, n); break;
    case N_STARRED: one(out, "*", n, L_BIT_OR, ""); break;
    default: display(out, n, level); break;
    }
    word(out, brackets ? ")" : "");
}

void unparse(Buf *out, const Node *n)
{
    put(out, n, L_TEST);
}
