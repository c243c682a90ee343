/* parse_primary.c - what stands behind an atom: calls, indices, attributes. */
#include "sim/lang/parse_int.h"

/* --- calls --- */

/* `name=value`, at the name. */
static Node *keyword(Parser *p)
{
    Node *n = node_new(p, N_KEYWORD, p->pos);

    n->u.keyword.name = expect_name(p);
    expect(p, PT_ASSIGN);
    n->u.keyword.value = parse_expr(p);
    node_lift(p, n, n->u.keyword.value);
    return node_end(p, n);
}

/* `**value` or `*value`, at the stars. */
static Node *unpacked(Parser *p, bool is_double)
{
    Node *n = node_new(p, is_double ? N_KEYWORD : N_STARRED, p->pos++);
    Node *value = parse_expr(p);

    if (is_double)
        n->u.keyword.value = value;
    else
        n->u.one = value;
    node_lift(p, n, value);
    return node_end(p, n);
}

/* A generator without its own parentheses, which begin at token [open]; the
 * next token is its `for`. */
static Node *bare_generator(Parser *p, size_t open, Node *element)
{
    Node *n = node_new(p, N_GENERATOR, open);

    n->u.comp.element = element;
    n->u.comp.fors = parse_fors(p);
    node_lift(p, n, element);
    node_lift_all(p, n, n->u.comp.fors);
    expect(p, PT_RPAREN);
    node_end(p, n);
    p->pos--;
    return n;
}

static bool at_for(Parser *p)
{
    return peek(p) == KW_FOR || peek(p) == KW_ASYNC;
}

/* Up to the closing parenthesis, which stays.  Keywords go on the stack in
 * one pass and positional arguments in another would lose the order of
 * evaluation for nobody: the tree keeps two lists, as Python's does. */
void parse_args(Parser *p, Node *n, Nodes *args, Nodes *keywords)
{
    size_t mark = list_mark(p), open = p->pos - 1;
    bool named = false, unpacked_dict = false;

    while (peek(p) != PT_RPAREN) {
        if (peek(p) == TOK_NAME && peek_at(p, 1) == PT_ASSIGN) {
            list_push(p, keyword(p));
            named = true;
        } else if (peek(p) == PT_STARS) {
            list_push(p, unpacked(p, true));
            unpacked_dict = true;
        } else if (peek(p) == PT_STAR) {
            if (unpacked_dict)
                parse_fail(p);
            list_push(p, unpacked(p, false));
        } else {
            if (named || unpacked_dict)
                parse_fail(p);
            bool only = p->pos == open + 1;
            Node *arg = parse_named(p);
            if (at_for(p)) {
                if (!only || n->kind == N_CLASS)
                    parse_fail(p);
                arg = bare_generator(p, open, arg);
            }
            list_push(p, arg);
        }
        if (!accept(p, PT_COMMA))
            break;
    }
    if (peek(p) != PT_RPAREN)
        parse_fail(p);

    size_t end = p->stack_len;
    for (size_t i = mark; i < end; i++)
        if (p->stack[i]->kind == N_KEYWORD)
            list_push(p, p->stack[i]);
    *keywords = list_take(p, end);
    size_t kept = mark;
    for (size_t i = mark; i < end; i++)
        if (p->stack[i]->kind != N_KEYWORD)
            p->stack[kept++] = p->stack[i];
    p->stack_len = kept;
    *args = list_take(p, mark);
    node_lift_all(p, n, *args);
    node_lift_all(p, n, *keywords);
}

static Node *call(Parser *p, Node *func, size_t start)
{
    Node *n = node_new(p, N_CALL, start);

    p->pos++;
    n->u.call.func = func;
    node_lift(p, n, func);
    parse_args(p, n, &n->u.call.args, &n->u.call.keywords);
    expect(p, PT_RPAREN);
    return node_end(p, n);
}

/* --- subscripts --- */

static bool at_slice_end(Parser *p)
{
    TokenKind kind = peek(p);

    return kind == PT_COLON || kind == PT_COMMA || kind == PT_RBRACKET;
}

/* One index: an expression, a slice, or with a star. */
static Node *index_item(Parser *p)
{
    size_t start = (peek(p), p->pos);
    Node *lower = NULL;

    if (peek(p) == PT_STAR)
        return unpacked(p, false);
    if (peek(p) == TOK_NAME && peek_at(p, 1) == PT_WALRUS)
        return parse_named(p);
    if (peek(p) != PT_COLON) {
        lower = parse_expr(p);
        if (peek(p) != PT_COLON)
            return lower;
    }
    Node *n = node_new(p, N_SLICE, start);
    p->pos++;
    n->u.slice.lower = lower;
    if (!at_slice_end(p))
        n->u.slice.upper = parse_expr(p);
    if (accept(p, PT_COLON) && !at_slice_end(p))
        n->u.slice.step = parse_expr(p);
    node_lift(p, n, lower);
    node_lift(p, n, n->u.slice.upper);
    node_lift(p, n, n->u.slice.step);
    return node_end(p, n);
}

/* What stands between the brackets. */
static Node *indices(Parser *p)
{
    size_t start = (peek(p), p->pos), mark = list_mark(p);
    Node *first = index_item(p);

    if (peek(p) != PT_COMMA && first->kind != N_STARRED)
        return first;
    Node *n = node_new(p, N_TUPLE, start);
    list_push(p, first);
    while (accept(p, PT_COMMA) && peek(p) != PT_RBRACKET)
        list_push(p, index_item(p));
    n->u.list = list_take(p, mark);
    node_lift_all(p, n, n->u.list);
    return node_end(p, n);
}

static Node *subscript(Parser *p, Node *value, size_t start)
{
    Node *n = node_new(p, N_SUBSCRIPT, start);

    p->pos++;
    n->u.two.first = value;
    n->u.two.second = indices(p);
    expect(p, PT_RBRACKET);
    node_lift(p, n, value);
    node_lift(p, n, n->u.two.second);
    return node_end(p, n);
}

/* --- all of them --- */

static Node *attribute(Parser *p, Node *value, size_t start)
{
    Node *n = node_new(p, N_ATTRIBUTE, start);

    p->pos++;
    n->u.attr.value = value;
    n->u.attr.name = expect_name(p);
    node_lift(p, n, value);
    return node_end(p, n);
}

Node *parse_primary(Parser *p)
{
    size_t start = (peek(p), p->pos);
    Node *n = parse_atom(p);

    for (;;) {
        switch (peek(p)) {
        case PT_DOT:
            n = attribute(p, n, start);
            break;
        case PT_LPAREN:
            n = call(p, n, start);
            break;
        case PT_LBRACKET:
            n = subscript(p, n, start);
            break;
        default:
            return n;
        }
    }
}
