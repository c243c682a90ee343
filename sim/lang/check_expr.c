/* check_expr.c - what CPython's compiler refuses: expressions. */
#include "sim/lang/check_int.h"

#include <stdlib.h>
#include <string.h>

#include "sim/base/mem.h"

void check_exprs(Check *c, Nodes nodes)
{
    for (int i = 0; i < nodes.len; i++)
        check_expr(c, nodes.items[i]);
}

void check_elements(Check *c, Nodes nodes)
{
    for (int i = 0; i < nodes.len; i++) {
        const Node *n = nodes.items[i];
        check_expr(c, n->kind == N_STARRED ? n->u.one : n);
    }
}

/* A list or tuple that is assigned to: one star at most. */
static void unpacking(Check *c, const Node *n)
{
    bool star = false;

    for (int i = 0; i < n->u.list.len; i++) {
        if (n->u.list.items[i]->kind != N_STARRED)
            continue;
        if (star)
            check_fail(c, n, "multiple starred expressions in assignment");
        if (i >= 256)
            check_fail(c, n, "too many expressions in star-unpacking "
                       "assignment");
        star = true;
    }
    check_elements(c, n->u.list);
}

static int by_address(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t)*(const char *const *)a;
    uintptr_t y = (uintptr_t)*(const char *const *)b;

    return (x > y) - (x < y);
}

static bool some_repeat(Nodes keywords)
{
    size_t n = 0;
    const char **names = mem_alloc((size_t)keywords.len * sizeof *names);
    bool repeat = false;

    for (int i = 0; i < keywords.len; i++)
        if (keywords.items[i]->u.keyword.name)
            names[n++] = keywords.items[i]->u.keyword.name;
    qsort(names, n, sizeof *names, by_address);
    for (size_t i = 1; i < n && !repeat; i++)
        repeat = names[i] == names[i - 1];
    mem_free(names);
    return repeat;
}

/* Names the first that is given again, where it is. */
static void check_repeated(Check *c, Nodes keywords)
{
    for (int i = 0; i < keywords.len; i++) {
        const char *name = keywords.items[i]->u.keyword.name;
        for (int k = i + 1; name && k < keywords.len; k++)
            if (keywords.items[k]->u.keyword.name == name)
                check_fail(c, keywords.items[k],
                           "keyword argument repeated: %s", name);
    }
}

void check_keywords(Check *c, Nodes keywords)
{
    for (int i = 0; i < keywords.len; i++) {
        const char *name = keywords.items[i]->u.keyword.name;
        if (name && strcmp(name, "__debug__") == 0)
            check_fail(c, keywords.items[i], "cannot assign to __debug__");
    }
    if (some_repeat(keywords))
        check_repeated(c, keywords);
    for (int i = 0; i < keywords.len; i++)
        check_expr(c, keywords.items[i]->u.keyword.value);
}

static bool in_function(const Check *c)
{
    return c->unit->kind != N_MODULE && c->unit->kind != N_CLASS;
}

static bool is_comprehension(NodeKind kind)
{
    return kind == N_LIST_COMP || kind == N_SET_COMP || kind == N_DICT_COMP ||
           kind == N_GENERATOR;
}

static void check_await(Check *c, const Node *n)
{
    if (!in_function(c))
        check_fail(c, n, "'await' outside function");
    if (c->unit->kind != N_ASYNC_FUNCTION && !is_comprehension(c->unit->kind))
        check_fail(c, n, "'await' outside async function");
    check_expr(c, n->u.one);
}

static void check_yield(Check *c, const Node *n)
{
    if (!in_function(c))
        check_fail(c, n, "'yield' outside function");
    if (n->kind == N_YIELD_FROM && c->unit->kind == N_ASYNC_FUNCTION)
        check_fail(c, n, "'yield from' inside async function");
    check_expr(c, n->u.one);
}

static void check_comprehension(Check *c, const Node *n)
{
    Unit unit = {.kind = n->kind, .scope = n->scope}, *outer = c->unit;
    Nodes fors = n->u.comp.fors;

    if (n->scope->is_async && n->kind != N_GENERATOR &&
        outer->kind != N_ASYNC_FUNCTION && !is_comprehension(outer->kind))
        check_fail(c, n, "asynchronous comprehension outside of an "
                   "asynchronous function");
    c->unit = &unit;
    for (int i = 0; i < fors.len; i++) {
        const Node *f = fors.items[i];
        if (i > 0)
            check_expr(c, f->u.for_.iter);
        check_expr(c, f->u.for_.target);
        check_exprs(c, f->u.for_.ifs);
    }
    check_expr(c, n->u.comp.element);
    check_expr(c, n->u.comp.value);
    c->unit = outer;
    check_expr(c, fors.items[0]->u.for_.iter);
}

static void check_starred(Check *c, const Node *n)
{
    if (n->ctx == CTX_STORE)
        check_fail(c, n, "starred assignment target must be in a list or "
                   "tuple");
    check_fail(c, n, "can't use starred expression here");
}

/* __debug__ is a constant. */
static void check_bound(Check *c, const Node *n, const char *name)
{
    if (n->ctx != CTX_LOAD && strcmp(name, "__debug__") == 0)
        check_fail(c, n, n->ctx == CTX_DEL ? "cannot delete __debug__"
                                           : "cannot assign to __debug__");
}

/* Nodes whose parts are only looked into. */
static void check_parts(Check *c, const Node *n)
{
    switch (n->kind) {
    case N_BOOL_OP: case N_JOINED_STR: check_exprs(c, n->u.list); break;
    case N_NAMED:
        check_expr(c, n->u.two.second);
        check_expr(c, n->u.two.first);
        break;
    case N_BINARY:
        check_expr(c, n->u.binary.left);
        check_expr(c, n->u.binary.right);
        break;
    case N_UNARY: check_expr(c, n->u.unary.operand); break;
    case N_COND:
        check_expr(c, n->u.cond.test);
        check_expr(c, n->u.cond.body);
        check_expr(c, n->u.cond.orelse);
        break;
    case N_DICT:
        for (int i = 0; i < n->u.dict.keys.len; i++) {
            check_expr(c, n->u.dict.keys.items[i]);
            check_expr(c, n->u.dict.values.items[i]);
        }
        break;
    case N_COMPARE:
        check_expr(c, n->u.compare.left);
        check_exprs(c, n->u.compare.rights);
        break;
    case N_FORMATTED:
        check_expr(c, n->u.formatted.value);
        check_expr(c, n->u.formatted.spec);
        break;
    case N_SUBSCRIPT:
        check_expr(c, n->u.two.first);
        check_expr(c, n->u.two.second);
        break;
    case N_SLICE:
        check_expr(c, n->u.slice.lower);
        check_expr(c, n->u.slice.upper);
        check_expr(c, n->u.slice.step);
        break;
    default: break;
    }
}

void check_expr(Check *c, const Node *n)
{
    if (!n)
        return;
    switch (n->kind) {
    case N_LAMBDA:
        check_signature(c, n);
        check_function_body(c, n);
        break;
    case N_SET: check_elements(c, n->u.list); break;
    case N_LIST: case N_TUPLE:
        if (n->ctx == CTX_STORE)
            unpacking(c, n);
        else
            check_elements(c, n->u.list);
        break;
    case N_LIST_COMP: case N_SET_COMP: case N_DICT_COMP: case N_GENERATOR:
        check_comprehension(c, n);
        break;
    case N_AWAIT: check_await(c, n); break;
    case N_YIELD: case N_YIELD_FROM: check_yield(c, n); break;
    case N_CALL:
        check_expr(c, n->u.call.func);
        check_elements(c, n->u.call.args);
        check_keywords(c, n->u.call.keywords);
        break;
    case N_ATTRIBUTE:
        check_expr(c, n->u.attr.value);
        check_bound(c, n, n->u.attr.name);
        break;
    case N_NAME: check_bound(c, n, n->u.name); break;
    case N_STARRED: check_starred(c, n); break;
    default: check_parts(c, n); break;
    }
}
