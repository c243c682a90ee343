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

typedef struct Text {
    Compiler *c;
    Buf *out;
} Text;

static void put(const Text *t, const Node *n, Level level);

static void word(const Text *t, const char *s)
{
    buf_puts(t->out, s);
}

/* What stands before each item of a list but the first. */
static void comma(const Text *t, int before)
{
    if (before > 0)
        word(t, ", ");
}

static void list(const Text *t, const Nodes *items, const char *open,
                 const char *close)
{
    word(t, open);
    for (int i = 0; i < items->len; i++) {
        comma(t, i);
        put(t, items->items[i], L_TEST);
    }
    word(t, close);
}

static void tuple(const Text *t, const Node *n, Level level)
{
    bool bare = level == L_TUPLE && n->u.list.len > 0;

    list(t, &n->u.list, bare ? "" : "(", n->u.list.len == 1 ? "," : "");
    word(t, bare ? "" : ")");
}

static void dict(const Text *t, const Node *n)
{
    word(t, "{");
    for (int i = 0; i < n->u.dict.keys.len; i++) {
        const Node *key = n->u.dict.keys.items[i];
        comma(t, i);
        if (key)
            put(t, key, L_TEST);
        word(t, key ? ": " : "**");
        put(t, n->u.dict.values.items[i], key ? L_TEST : L_BIT_OR);
    }
    word(t, "}");
}

static void keyword(const Text *t, const Node *k)
{
    if (k->u.keyword.name)
        buf_printf(t->out, "%s=", k->u.keyword.name);
    else
        word(t, "**");
    put(t, k->u.keyword.value, L_TEST);
}

static void call(const Text *t, const Node *n)
{
    const Nodes *args = &n->u.call.args, *keywords = &n->u.call.keywords;

    put(t, n->u.call.func, L_ATOM);
    if (args->len == 1 && keywords->len == 0
        && args->items[0]->kind == N_GENERATOR) {
        put(t, args->items[0], L_ATOM);         /* has brackets already */
        return;
    }
    list(t, args, "(", "");
    for (int i = 0; i < keywords->len; i++) {
        comma(t, i + args->len);
        keyword(t, keywords->items[i]);
    }
    word(t, ")");
}

static void attribute(const Text *t, const Node *n)
{
    put(t, n->u.attr.value, L_ATOM);
    if (n->u.attr.value->kind == N_INT)
        word(t, " ");
    buf_printf(t->out, ".%s", n->u.attr.name);
}

static void subscript(const Text *t, const Node *n)
{
    put(t, n->u.two.first, L_ATOM);
    word(t, "[");
    put(t, n->u.two.second, L_TUPLE);
    word(t, "]");
}

static void slice(const Text *t, const Node *n)
{
    if (n->u.slice.lower)
        put(t, n->u.slice.lower, L_TEST);
    word(t, ":");
    if (n->u.slice.upper)
        put(t, n->u.slice.upper, L_TEST);
    if (n->u.slice.step) {
        word(t, ":");
        put(t, n->u.slice.step, L_TEST);
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

static void binary(const Text *t, const Node *n)
{
    Level own = binaries[n->op].level;
    bool power = n->op == OP_POW;       /* the one that groups rightwards */

    put(t, n->u.binary.left, power ? own + 1 : own);
    word(t, binaries[n->op].text);
    put(t, n->u.binary.right, power ? own : own + 1);
}

static void unary(const Text *t, const Node *n)
{
    static const char *const signs[] = {
        [OP_NOT] = "not ", [OP_NEG] = "-", [OP_POS] = "+", [OP_INVERT] = "~",
    };

    word(t, signs[n->op]);
    put(t, n->u.unary.operand, n->op == OP_NOT ? L_NOT : L_FACTOR);
}

static void bool_op(const Text *t, const Node *n)
{
    Level own = n->op == OP_AND ? L_AND : L_OR;

    for (int i = 0; i < n->u.list.len; i++) {
        if (i > 0)
            word(t, n->op == OP_AND ? " and " : " or ");
        put(t, n->u.list.items[i], own + 1);
    }
}

static void compare(const Text *t, const Node *n)
{
    put(t, n->u.compare.left, L_COMPARE + 1);
    for (int i = 0; i < n->u.compare.rights.len; i++) {
        word(t, compares[n->u.compare.ops[i]]);
        put(t, n->u.compare.rights.items[i], L_COMPARE + 1);
    }
}

static void conditional(const Text *t, const Node *n)
{
    put(t, n->u.cond.body, L_TEST + 1);
    word(t, " if ");
    put(t, n->u.cond.test, L_TEST + 1);
    word(t, " else ");
    put(t, n->u.cond.orelse, L_TEST);
}

static void one(const Text *t, const char *before, const Node *n, Level level,
                const char *behind)
{
    word(t, before);
    if (n->u.one)
        put(t, n->u.one, level);
    word(t, behind);
}

static void named(const Text *t, const Node *n)
{
    put(t, n->u.two.first, L_ATOM);
    word(t, " := ");
    put(t, n->u.two.second, L_ATOM);
}

/* --- functions and loops -------------------------------------------------- */

/* One parameter, with the comma before it and the default behind it. */
static void parameter(const Text *t, int before, const char *stars,
                      const char *name, const Node *standard)
{
    comma(t, before);
    word(t, stars);
    word(t, name);
    if (standard) {
        word(t, "=");
        put(t, standard, L_TEST);
    }
}

/* Those with a place; returns how many there are. */
static int places(const Text *t, const Params *p)
{
    int first = p->pos_only.len, all = first + p->args.len;

    for (int i = 0; i < all; i++) {
        const Node *arg = i < first ? p->pos_only.items[i]
                                    : p->args.items[i - first];
        int at = i - (all - p->defaults.len);
        parameter(t, i, "", arg->u.arg.name,
                  at >= 0 ? p->defaults.items[at] : NULL);
        if (i + 1 == first)
            word(t, ", /");
    }
    return all;
}

static void parameters(const Text *t, const Params *p)
{
    int before = places(t, p);

    if (p->vararg || p->kw_only.len > 0)
        parameter(t, before++, "*", p->vararg ? p->vararg->u.arg.name : "",
                  NULL);
    for (int i = 0; i < p->kw_only.len; i++)
        parameter(t, before++, "", p->kw_only.items[i]->u.arg.name,
                  p->kw_defaults.items[i]);
    if (p->kwarg)
        parameter(t, before++, "**", p->kwarg->u.arg.name, NULL);
}

static void lambda(const Text *t, const Node *n)
{
    const Params *p = n->u.func.params;
    bool places = p->pos_only.len + p->args.len > 0;

    word(t, places ? "lambda " : "lambda");     /* "lambda*args": CPython's */
    parameters(t, p);
    word(t, ": ");
    put(t, n->u.func.body.items[0]->u.one, L_TEST);
}

static void loop(const Text *t, const Node *n)
{
    word(t, n->u.for_.is_async ? " async for " : " for ");
    put(t, n->u.for_.target, L_TUPLE);
    word(t, " in ");
    put(t, n->u.for_.iter, L_TEST + 1);
    for (int i = 0; i < n->u.for_.ifs.len; i++) {
        word(t, " if ");
        put(t, n->u.for_.ifs.items[i], L_TEST + 1);
    }
}

static void comprehension(const Text *t, const Node *n, const char *open,
                          const char *close)
{
    word(t, open);
    put(t, n->u.comp.element, L_TEST);
    if (n->kind == N_DICT_COMP) {
        word(t, ": ");
        put(t, n->u.comp.value, L_TEST);
    }
    for (int i = 0; i < n->u.comp.fors.len; i++)
        loop(t, n->u.comp.fors.items[i]);
    word(t, close);
}

/* --- f-strings ------------------------------------------------------------ */

static void pieces(const Text *t, const Nodes *list);

static void plain_piece(const Text *t, const Node *n)
{
    for (size_t i = 0; i < n->u.text.len; i++) {
        char ch = n->u.text.data[i];
        buf_putc(t->out, ch);
        if (ch == '{' || ch == '}')
            buf_putc(t->out, ch);
    }
}

static void formatted_piece(const Text *t, const Node *n)
{
    Buf value;

    buf_init(&value);
    put(&(Text){t->c, &value}, n->u.formatted.value, L_TEST + 1);
    word(t, value.data[0] == '{' ? "{ " : "{");     /* not a plain one: {{ */
    buf_add(t->out, value.data, value.len);
    buf_clear(&value);
    if (n->u.formatted.conversion)
        buf_printf(t->out, "!%c", n->u.formatted.conversion);
    if (n->u.formatted.spec) {
        word(t, ":");
        pieces(t, &n->u.formatted.spec->u.list);
    }
    word(t, "}");
}

static void pieces(const Text *t, const Nodes *list)
{
    for (int i = 0; i < list->len; i++)
        if (list->items[i]->kind == N_STR)
            plain_piece(t, list->items[i]);
        else
            formatted_piece(t, list->items[i]);
}

static void joined(const Text *t, const Node *n)
{
    Buf body;

    buf_init(&body);
    pieces(&(Text){t->c, &body}, &n->u.list);
    word(t, "f");
    str_add_repr(t->out, body.data, body.len, false);
    buf_clear(&body);
}

/* --- constants, and the switch -------------------------------------------- */

static void number(const Text *t, const Node *n)
{
    Value v = const_value(t->c, n);

    if (!v)                             /* too long: told by const_value() */
        return;
    if (is_float(v) && isinf(float_of(v)))
        word(t, "1e309");
    else
        obj_add_repr(t->out, v);
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

static void constant(const Text *t, const Node *n)
{
    switch (n->kind) {
    case N_NONE: word(t, "None"); break;
    case N_TRUE: word(t, "True"); break;
    case N_FALSE: word(t, "False"); break;
    case N_ELLIPSIS: word(t, "..."); break;
    case N_STR:
        str_add_repr(t->out, n->u.text.data, n->u.text.len, false);
        break;
    case N_BYTES:
        bytes_add_repr(t->out, n->u.text.data, n->u.text.len);
        break;
    default: number(t, n); break;
    }
}

static void operation(const Text *t, const Node *n)
{
    switch (n->kind) {
    case N_BOOL_OP: bool_op(t, n); break;
    case N_BINARY: binary(t, n); break;
    case N_UNARY: unary(t, n); break;
    case N_COMPARE: compare(t, n); break;
    case N_COND: conditional(t, n); break;
    case N_NAMED: named(t, n); break;
    case N_AWAIT: one(t, "await ", n, L_ATOM, ""); break;
    case N_YIELD:
        one(t, n->u.one ? "(yield " : "(yield", n, L_TEST, ")");
        break;
    case N_YIELD_FROM: one(t, "(yield from ", n, L_TEST, ")"); break;
    case N_LAMBDA: lambda(t, n); break;
    default: constant(t, n); break;
    }
}

static void display(const Text *t, const Node *n, Level level)
{
    switch (n->kind) {
    case N_TUPLE: tuple(t, n, level); break;
    case N_LIST: list(t, &n->u.list, "[", "]"); break;
    case N_SET: list(t, &n->u.list, "{", "}"); break;
    case N_DICT: dict(t, n); break;
    case N_LIST_COMP: comprehension(t, n, "[", "]"); break;
    case N_SET_COMP: case N_DICT_COMP: comprehension(t, n, "{", "}"); break;
    case N_GENERATOR: comprehension(t, n, "(", ")"); break;
    case N_JOINED_STR: joined(t, n); break;
    default: operation(t, n); break;
    }
}

static void put(const Text *t, const Node *n, Level level)
{
    bool brackets = level_of(n) < level;

    word(t, brackets ? "(" : "");
    switch (n->kind) {
    case N_NAME: word(t, n->u.name); break;
    case N_ATTRIBUTE: attribute(t, n); break;
    case N_SUBSCRIPT: subscript(t, n); break;
    case N_CALL: call(t, n); break;
    case N_SLICE: slice(t, n); break;
    case N_STARRED: one(t, "*", n, L_BIT_OR, ""); break;
    default: display(t, n, level); break;
    }
    word(t, brackets ? ")" : "");
}

void unparse(Compiler *c, Buf *out, const Node *n)
{
    put(&(Text){c, out}, n, L_TEST);
}
