/* check.c - what CPython's compiler refuses: statements. */
#include "sim/lang/check.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/lang/check_int.h"

void check_fail(Check *c, const Node *node, const char *format, ...)
{
    char text[sizeof c->err->err.text];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    c->err->kind = SYNTAX_ERROR;
    err_at(&c->err->err, node->line, node->col + 1, "%s", text);
    longjmp(c->on_error, 1);
}

/* --- blocks --- */

void check_push(Check *c, BlockKind kind, const Node *node)
{
    if (c->unit->depth == MAX_NESTED_BLOCKS)
        check_fail(c, node, "too many statically nested blocks");
    c->unit->blocks[c->unit->depth++] = kind;
}

void check_pop(Check *c)
{
    c->unit->depth--;
}

static void block(Check *c, BlockKind kind, const Node *node, Nodes body)
{
    check_push(c, kind, node);
    check_body(c, body);
    check_pop(c);
}

/* break, continue or return: out of the blocks up to the loop (or all). */
static bool leave_blocks(Check *c, const Node *n, bool to_loop)
{
    for (int i = c->unit->depth; i-- > 0;) {
        if (c->unit->blocks[i] == BLOCK_STAR_HANDLER)
            check_fail(c, n, "'break', 'continue' and 'return' cannot appear "
                       "in an except* block");
        if (to_loop && c->unit->blocks[i] == BLOCK_LOOP)
            return true;
    }
    return false;
}

static bool in_function(const Check *c)
{
    return c->unit->kind != N_MODULE && c->unit->kind != N_CLASS;
}

static void check_return(Check *c, const Node *n)
{
    if (!in_function(c))
        check_fail(c, n, "'return' outside function");
    if (n->u.one && c->unit->kind == N_ASYNC_FUNCTION &&
        c->unit->scope->has_yield)
        check_fail(c, n, "'return' with value in async generator");
    check_expr(c, n->u.one);
    leave_blocks(c, n, false);
}

static void need_async(Check *c, const Node *n, const char *what)
{
    if (c->unit->kind != N_ASYNC_FUNCTION)
        check_fail(c, n, "'%s' outside async function", what);
}

/* --- try --- */

static void check_handlers(Check *c, const Node *n)
{
    bool star = n->kind == N_TRY_STAR;
    Nodes handlers = n->u.try_.handlers;

    check_push(c, BLOCK_OTHER, n);
    for (int i = 0; i < handlers.len; i++) {
        const Node *h = handlers.items[i];
        if (!h->u.handler.type && i + 1 < handlers.len)
            check_fail(c, h, "default 'except:' must be last");
        check_expr(c, h->u.handler.type);
        if (h->u.handler.name && strcmp(h->u.handler.name, "__debug__") == 0)
            check_fail(c, h, "cannot assign to __debug__");
        block(c, star ? BLOCK_STAR_HANDLER : BLOCK_OTHER, h,
              h->u.handler.body);
    }
    check_pop(c);
}

static void check_try(Check *c, const Node *n)
{
    bool finally = n->u.try_.finally.len > 0;

    if (finally)
        check_push(c, BLOCK_OTHER, n);
    if (n->u.try_.handlers.len > 0) {
        block(c, BLOCK_OTHER, n, n->u.try_.body);
        check_body(c, n->u.try_.orelse);
        check_handlers(c, n);
    } else {
        check_body(c, n->u.try_.body);
    }
    if (finally) {
        check_pop(c);
        check_body(c, n->u.try_.finally);
        block(c, BLOCK_OTHER, n, n->u.try_.finally);
    }
}

/* --- loops and with --- */

static void check_for(Check *c, const Node *n)
{
    if (n->kind == N_ASYNC_FOR)
        need_async(c, n, "async for");
    check_push(c, BLOCK_LOOP, n);
    check_expr(c, n->u.loop.iter);
    check_expr(c, n->u.loop.target);
    check_body(c, n->u.loop.body);
    check_pop(c);
    check_body(c, n->u.loop.orelse);
}

static void check_while(Check *c, const Node *n)
{
    check_push(c, BLOCK_LOOP, n);
    check_expr(c, n->u.branch.test);
    check_body(c, n->u.branch.body);
    check_pop(c);
    check_body(c, n->u.branch.orelse);
}

/* An elif is a statement inside the one before; long chains must not recurse
 * deeper than the parser allows, and this one need not recurse at all. */
static void check_if(Check *c, const Node *n)
{
    for (;;) {
        check_expr(c, n->u.branch.test);
        check_body(c, n->u.branch.body);
        if (n->u.branch.orelse.len != 1 ||
            n->u.branch.orelse.items[0]->kind != N_IF)
            break;
        n = n->u.branch.orelse.items[0];
    }
    check_body(c, n->u.branch.orelse);
}

static void check_with(Check *c, const Node *n)
{
    if (n->kind == N_ASYNC_WITH)
        need_async(c, n, "async with");
    for (int i = 0; i < n->u.with.items.len; i++) {
        const Node *item = n->u.with.items.items[i];
        check_expr(c, item->u.two.first);
        check_push(c, BLOCK_OTHER, n);
        check_expr(c, item->u.two.second);
    }
    check_body(c, n->u.with.body);
    c->unit->depth -= n->u.with.items.len;
}

/* --- definitions --- */

static void check_name(Check *c, const Node *n, const char *name)
{
    if (name && strcmp(name, "__debug__") == 0)
        check_fail(c, n, "cannot assign to __debug__");
}

static void check_args(Check *c, Nodes args)
{
    for (int i = 0; i < args.len; i++)
        check_name(c, args.items[i], args.items[i]->u.arg.name);
}

static void check_annotation(Check *c, const Node *n)
{
    if (!c->text_annotations)
        check_expr(c, n && n->kind == N_STARRED ? n->u.one : n);
}

static void check_arg(Check *c, const Node *arg)
{
    check_annotation(c, arg ? arg->u.arg.annotation : NULL);
}

static void check_annotations(Check *c, Nodes args)
{
    for (int i = 0; i < args.len; i++)
        check_arg(c, args.items[i]);
}

void check_signature(Check *c, const Node *n)
{
    const Params *p = n->u.func.params;

    check_args(c, p->pos_only);
    check_args(c, p->args);
    check_args(c, p->kw_only);
    if (p->vararg)
        check_name(c, p->vararg, p->vararg->u.arg.name);
    if (p->kwarg)
        check_name(c, p->kwarg, p->kwarg->u.arg.name);
    check_exprs(c, p->defaults);
    check_exprs(c, p->kw_defaults);
    check_annotations(c, p->args);
    check_annotations(c, p->pos_only);
    check_arg(c, p->vararg);
    check_annotations(c, p->kw_only);
    check_arg(c, p->kwarg);
    check_annotation(c, n->u.func.returns);
}

void check_function_body(Check *c, const Node *n)
{
    Unit unit = {.kind = n->kind, .scope = n->scope}, *outer = c->unit;

    c->unit = &unit;
    check_body(c, n->u.func.body);
    c->unit = outer;
}

static void check_function(Check *c, const Node *n)
{
    check_exprs(c, n->u.func.decorators);
    check_signature(c, n);
    check_function_body(c, n);
    check_name(c, n, n->u.func.name);
}

static void check_class(Check *c, const Node *n)
{
    Unit unit = {.kind = N_CLASS, .scope = n->scope}, *outer = c->unit;

    check_exprs(c, n->u.class_.decorators);
    c->unit = &unit;
    check_body(c, n->u.class_.body);
    c->unit = outer;
    check_elements(c, n->u.class_.bases);
    check_keywords(c, n->u.class_.keywords);
    check_name(c, n, n->u.class_.name);
}

/* --- imports --- */

static bool is_future(const Node *n)
{
    return n->kind == N_IMPORT_FROM && n->u.import.level == 0 &&
           n->u.import.module &&
           strcmp(n->u.import.module, "__future__") == 0;
}

static void check_import(Check *c, const Node *n)
{
    if (is_future(n) && c->future_is_over)
        check_fail(c, n, "from __future__ imports must occur at the beginning "
                   "of the file");
    for (int i = 0; i < n->u.import.names.len; i++) {
        const Node *alias = n->u.import.names.items[i];
        check_name(c, alias, alias->u.alias.asname ? alias->u.alias.asname
                                                   : alias->u.alias.name);
    }
}

/* --- statements --- */

static void check_assignment(Check *c, const Node *n)
{
    if (n->kind == N_ASSIGN) {
        check_expr(c, n->u.assign.value);
        check_exprs(c, n->u.assign.targets);
    } else if (n->kind == N_AUG_ASSIGN) {
        check_expr(c, n->u.aug.target);
        check_expr(c, n->u.aug.value);
    } else {
        check_expr(c, n->u.ann.value);
        check_expr(c, n->u.ann.target);
        check_annotation(c, n->u.ann.annotation);
    }
}

static void check_statement(Check *c, const Node *n)
{
    switch (n->kind) {
    case N_FUNCTION: case N_ASYNC_FUNCTION: check_function(c, n); break;
    case N_CLASS: check_class(c, n); break;
    case N_RETURN: check_return(c, n); break;
    case N_DELETE: check_exprs(c, n->u.list); break;
    case N_ASSIGN: case N_AUG_ASSIGN: case N_ANN_ASSIGN:
        check_assignment(c, n);
        break;
    case N_FOR: case N_ASYNC_FOR: check_for(c, n); break;
    case N_WHILE: check_while(c, n); break;
    case N_IF: check_if(c, n); break;
    case N_WITH: case N_ASYNC_WITH: check_with(c, n); break;
    case N_MATCH: check_match(c, n); break;
    case N_RAISE: case N_ASSERT:
        check_expr(c, n->u.two.first);
        check_expr(c, n->u.two.second);
        break;
    case N_TRY: case N_TRY_STAR: check_try(c, n); break;
    case N_IMPORT: case N_IMPORT_FROM: check_import(c, n); break;
    case N_EXPR: check_expr(c, n->u.one); break;
    case N_BREAK:
        if (!leave_blocks(c, n, true))
            check_fail(c, n, "'break' outside loop");
        break;
    case N_CONTINUE:
        if (!leave_blocks(c, n, true))
            check_fail(c, n, "'continue' not properly in loop");
        break;
    default: break;
    }
}

void check_body(Check *c, Nodes body)
{
    for (int i = 0; i < body.len; i++) {
        if (!is_future(body.items[i]) &&
            !(body.items[i]->kind == N_EXPR &&
              body.items[i]->u.one->kind == N_STR && i == 0))
            c->future_is_over = true;
        check_statement(c, body.items[i]);
    }
}

bool check_future(Tree *tree, SyntaxErr *err)
{
    static const char *const known[] = {
        "nested_scopes", "generators", "division", "absolute_import",
        "with_statement", "print_function", "unicode_literals",
        "generator_stop", "annotations", NULL};
    Nodes body = tree->root->u.block.body;
    int i = tree->root->u.block.doc != NULL;

    for (; i < body.len && is_future(body.items[i]); i++) {
        const Node *n = body.items[i];
        for (int k = 0; k < n->u.import.names.len; k++) {
            const char *name = n->u.import.names.items[k]->u.alias.name;
            const char *const *is = known;
            while (*is && strcmp(*is, name) != 0)
                is++;
            tree->text_annotations |= strcmp(name, "annotations") == 0;
            if (*is)
                continue;
            err->kind = SYNTAX_ERROR;
            if (strcmp(name, "braces") == 0)
                return err_at(&err->err, n->line, n->col + 1, "not a chance");
            if (strcmp(name, "barry_as_FLUFL") != 0)
                return err_at(&err->err, n->line, n->col + 1,
                              "future feature %s is not defined", name);
            err->kind = SYNTAX_UNSUPPORTED;
            return err_at(&err->err, n->line, n->col + 1,
                          "future feature barry_as_FLUFL is not supported");
        }
    }
    return true;
}

bool check_tree(Tree *tree, SyntaxErr *err)
{
    Unit unit = {.kind = N_MODULE, .scope = tree->root->scope};
    Check c = {.err = err, .arena = &tree->arena, .unit = &unit,
               .text_annotations = tree->text_annotations};
    volatile bool ok = false;

    if (setjmp(c.on_error) == 0) {
        check_body(&c, tree->root->u.block.body);
        ok = true;
    }
    mem_free(c.names);
    return ok;
}
