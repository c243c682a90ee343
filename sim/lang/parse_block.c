/* parse_block.c - statements that have blocks. */
#include "sim/lang/parse_int.h"

#include <string.h>

Nodes parse_block(Parser *p)
{
    size_t mark = list_mark(p);

    expect(p, PT_COLON);
    if (!accept(p, TOK_NEWLINE)) {
        parse_simple(p);
        return list_take(p, mark);
    }
    expect(p, TOK_INDENT);
    nest(p);
    do
        parse_statement(p);
    while (!accept(p, TOK_DEDENT));
    unnest(p);
    return list_take(p, mark);
}

/* Ends [n], whose last block is done: a statement ends with the last statement
 * inside it, not with the line ends and dedents behind that. */
static Node *block_end(Node *n, Nodes last)
{
    const Node *s = last.items[last.len - 1];

    n->end_line = s->end_line;
    n->end_col = s->end_col;
    return n;
}

static Nodes else_block(Parser *p)
{
    return accept(p, KW_ELSE) ? parse_block(p) : (Nodes){0};
}

static Nodes later(Nodes first, Nodes second)
{
    return second.len > 0 ? second : first;
}

/* --- if, while, for --- */

/* An if with its elifs, each of which is an if in the orelse of the one
 * before.  A loop, because such chains grow long. */
static Node *if_statement(Parser *p)
{
    Node *first = NULL, *above = NULL;
    int depth = 0;

    for (;;) {
        Node *n = node_new(p, N_IF, p->pos++);
        n->u.branch.test = parse_named(p);
        n->u.branch.body = parse_block(p);
        if (above) {
            size_t mark = list_mark(p);
            list_push(p, n);
            above->u.branch.orelse = list_take(p, mark);
        } else {
            first = n;
        }
        if (++depth > MAX_HEIGHT)
            parse_error(p, SYNTAX_ERROR, n->line, 1, "too many branches");
        above = n;
        if (peek(p) != KW_ELIF)
            break;
    }
    above->u.branch.orelse = else_block(p);
    block_end(above, later(above->u.branch.body, above->u.branch.orelse));
    for (Node *n = first; n != above; n = n->u.branch.orelse.items[0]) {
        n->end_line = above->end_line;
        n->end_col = above->end_col;
    }
    return first;
}

static Node *while_statement(Parser *p)
{
    Node *n = node_new(p, N_WHILE, p->pos++);

    n->u.branch.test = parse_named(p);
    n->u.branch.body = parse_block(p);
    n->u.branch.orelse = else_block(p);
    return block_end(n, later(n->u.branch.body, n->u.branch.orelse));
}

static Node *for_statement(Parser *p, size_t start, bool is_async)
{
    Node *n = node_new(p, is_async ? N_ASYNC_FOR : N_FOR, start);

    p->pos++;
    n->u.loop.target = parse_targets(p);
    expect(p, KW_IN);
    n->u.loop.iter = parse_exprs(p);
    n->u.loop.body = parse_block(p);
    n->u.loop.orelse = else_block(p);
    return block_end(n, later(n->u.loop.body, n->u.loop.orelse));
}

/* --- with --- */

static void with_item(Parser *p)
{
    Node *n = node_new(p, N_WITH_ITEM, (peek(p), p->pos));

    n->u.two.first = parse_expr(p);
    if (accept(p, KW_AS)) {
        n->u.two.second = parse_one_target(p);
        TokenKind next = peek(p);
        if (next != PT_COMMA && next != PT_RPAREN && next != PT_COLON)
            parse_fail(p);
    }
    list_push(p, node_end(p, n));
}

/* Items in parentheses, up to the colon.  Whether the parentheses are the
 * statement's or an expression's shows only behind them: `with (a): ...` and
 * `with (a).b: ...`. */
static void items_in_parens(Parser *p)
{
    p->pos++;
    do
        with_item(p);
    while (accept(p, PT_COMMA) && peek(p) != PT_RPAREN);
    expect(p, PT_RPAREN);
    if (peek(p) != PT_COLON)
        parse_fail(p);
}

/* Runs [rule]; if it fails, goes back to where it began and returns false. */
static bool attempt(Parser *p, void (*rule)(Parser *))
{
    jmp_buf here, *outer = p->on_fail;
    size_t pos = p->pos, mark = p->stack_len;
    int nesting = p->nesting;

    if (setjmp(here)) {
        p->on_fail = outer;
        p->pos = pos;
        p->stack_len = mark;
        p->nesting = nesting;
        return false;
    }
    p->on_fail = &here;
    rule(p);
    p->on_fail = outer;
    return true;
}

static Node *with_statement(Parser *p, size_t start, bool is_async)
{
    Node *n = node_new(p, is_async ? N_ASYNC_WITH : N_WITH, start);
    size_t mark = list_mark(p);

    p->pos++;
    if (peek(p) != PT_LPAREN || !attempt(p, items_in_parens))
        do
            with_item(p);
        while (accept(p, PT_COMMA));
    n->u.with.items = list_take(p, mark);
    n->u.with.body = parse_block(p);
    return block_end(n, n->u.with.body);
}

/* --- try --- */

static Node *handler(Parser *p, bool star)
{
    Node *n = node_new(p, N_HANDLER, p->pos++);

    if (star)
        expect(p, PT_STAR);
    if (star || peek(p) != PT_COLON) {
        n->u.handler.type = parse_expr(p);
        if (accept(p, KW_AS))
            n->u.handler.name = expect_name(p);
    }
    n->u.handler.body = parse_block(p);
    return block_end(n, n->u.handler.body);
}

static Node *try_statement(Parser *p)
{
    Node *n = node_new(p, N_TRY, p->pos++);
    size_t mark = list_mark(p);

    n->u.try_.body = parse_block(p);
    bool star = peek(p) == KW_EXCEPT && peek_at(p, 1) == PT_STAR;
    if (star)
        n->kind = N_TRY_STAR;
    while (peek(p) == KW_EXCEPT) {
        if (!star && peek_at(p, 1) == PT_STAR)
            parse_fail(p);
        list_push(p, handler(p, star));
    }
    n->u.try_.handlers = list_take(p, mark);
    if (n->u.try_.handlers.len > 0)
        n->u.try_.orelse = else_block(p);
    if (accept(p, KW_FINALLY))
        n->u.try_.finally = parse_block(p);
    else if (n->u.try_.handlers.len == 0)
        parse_fail(p);
    return block_end(n, later(later(n->u.try_.handlers, n->u.try_.orelse),
                              n->u.try_.finally));
}

/* --- def and class --- */

static Node *function(Parser *p, Nodes decorators, size_t start, bool is_async)
{
    Node *n = node_new(p, is_async ? N_ASYNC_FUNCTION : N_FUNCTION, start);

    p->pos++;
    n->u.func.decorators = decorators;
    n->u.func.name = n->u.func.binds = expect_name(p);
    expect(p, PT_LPAREN);
    n->u.func.params = parse_params(p, PT_RPAREN);
    expect(p, PT_RPAREN);
    if (accept(p, PT_ARROW))
        n->u.func.returns = parse_expr(p);
    n->u.func.body = parse_block(p);
    n->u.func.doc = parse_docstring(n->u.func.body);
    return block_end(n, n->u.func.body);
}

static Node *class(Parser *p, Nodes decorators)
{
    Node *n = node_new(p, N_CLASS, p->pos++);

    n->u.class_.decorators = decorators;
    n->u.class_.name = n->u.class_.binds = expect_name(p);
    if (accept(p, PT_LPAREN)) {
        parse_args(p, n, &n->u.class_.bases, &n->u.class_.keywords);
        expect(p, PT_RPAREN);
    }
    n->u.class_.body = parse_block(p);
    n->u.class_.doc = parse_docstring(n->u.class_.body);
    return block_end(n, n->u.class_.body);
}

/* What follows `async`, or decorators if there are any. */
static Node *async_statement(Parser *p, Nodes decorators)
{
    size_t start = p->pos++;

    if (peek(p) == KW_DEF)
        return function(p, decorators, start, true);
    if (decorators.len > 0)
        parse_fail(p);
    if (peek(p) == KW_FOR)
        return for_statement(p, start, true);
    if (peek(p) == KW_WITH)
        return with_statement(p, start, true);
    parse_fail(p);
}

static Node *decorated(Parser *p)
{
    size_t mark = list_mark(p);

    while (accept(p, PT_AT)) {
        list_push(p, parse_named(p));
        expect(p, TOK_NEWLINE);
    }
    Nodes decorators = list_take(p, mark);
    if (peek(p) == KW_CLASS)
        return class(p, decorators);
    if (peek(p) == KW_DEF)
        return function(p, decorators, p->pos, false);
    if (peek(p) == KW_ASYNC)
        return async_statement(p, decorators);
    parse_fail(p);
}

/* --- all of them --- */

static void match_rule(Parser *p)
{
    list_push(p, parse_match(p));
}

static Node *compound(Parser *p)
{
    Nodes none = {0};

    switch (peek(p)) {
    case KW_IF: return if_statement(p);
    case KW_WHILE: return while_statement(p);
    case KW_FOR: return for_statement(p, p->pos, false);
    case KW_WITH: return with_statement(p, p->pos, false);
    case KW_TRY: return try_statement(p);
    case KW_DEF: return function(p, none, p->pos, false);
    case KW_CLASS: return class(p, none);
    case KW_ASYNC: return async_statement(p, none);
    case PT_AT: return decorated(p);
    default: return NULL;
    }
}

bool parse_compound(Parser *p)
{
    if (at_word(p, "match"))
        return attempt(p, match_rule);
    Node *n = compound(p);
    if (!n)
        return false;
    list_push(p, n);
    return true;
}
