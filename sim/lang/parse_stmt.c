/* parse_stmt.c - statements of one line. */
#include "sim/lang/parse_int.h"

#include <string.h>

static bool at_line_end(Parser *p)
{
    return peek(p) == TOK_NEWLINE || peek(p) == PT_SEMI;
}

const char *parse_docstring(Nodes body)
{
    if (body.len == 0 || body.items[0]->kind != N_EXPR ||
        body.items[0]->u.one->kind != N_STR)
        return NULL;
    return body.items[0]->u.one->u.text.data;
}

/* --- assignments --- */

/* `target: annotation [= value]`, at the colon. */
static Node *annotated(Parser *p, Node *target, size_t start)
{
    Node *n = node_new(p, N_ANN_ASSIGN, start);

    if (target->kind != N_NAME && target->kind != N_ATTRIBUTE &&
        target->kind != N_SUBSCRIPT)
        parse_fail(p);
    target->ctx = CTX_STORE;
    n->u.ann.target = target;
    n->u.ann.simple = target->kind == N_NAME && p->pos == start + 1;
    p->pos++;
    n->u.ann.annotation = parse_expr(p);
    if (accept(p, PT_ASSIGN))
        n->u.ann.value = parse_rhs(p);
    return node_end(p, n);
}

/* `target op= value`, at the operator. */
static Node *augmented(Parser *p, Node *target, size_t start)
{
    static const Op ops[] = {
        OP_ADD, OP_SUB, OP_MUL, OP_DIV, OP_FLOORDIV, OP_MOD, OP_POW, OP_MATMUL,
        OP_LSHIFT, OP_RSHIFT, OP_AND_BITS, OP_OR_BITS, OP_XOR};
    Node *n = node_new(p, N_AUG_ASSIGN, start);

    if (target->kind != N_NAME && target->kind != N_ATTRIBUTE &&
        target->kind != N_SUBSCRIPT)
        parse_fail(p);
    target->ctx = CTX_STORE;
    n->op = ops[peek(p) - PT_PLUS_ASSIGN];
    p->pos++;
    n->u.aug.target = target;
    n->u.aug.value = parse_rhs(p);
    return node_end(p, n);
}

/* `a = b = value`, at the first `=`. */
static Node *assignment(Parser *p, Node *first, size_t start)
{
    Node *n = node_new(p, N_ASSIGN, start), *last = first;
    size_t mark = list_mark(p);

    while (accept(p, PT_ASSIGN)) {
        parse_target(p, last, CTX_STORE);
        list_push(p, last);
        last = parse_rhs(p);
    }
    n->u.assign.targets = list_take(p, mark);
    n->u.assign.value = last;
    return node_end(p, n);
}

static Node *expression_statement(Parser *p)
{
    size_t start = p->pos;
    Node *first = parse_rhs(p);
    TokenKind kind = peek(p);

    if (kind == PT_ASSIGN)
        return assignment(p, first, start);
    if (kind >= PT_PLUS_ASSIGN && kind <= PT_CARET_ASSIGN)
        return augmented(p, first, start);
    if (kind == PT_COLON)
        return annotated(p, first, start);
    Node *n = node_new(p, N_EXPR, start);
    n->u.one = first;
    return node_end(p, n);
}

/* --- keyword statements, each at its keyword --- */

static Node *word(Parser *p, NodeKind kind)
{
    return node_end(p, node_new(p, kind, p->pos++));
}

static Node *return_statement(Parser *p)
{
    Node *n = node_new(p, N_RETURN, p->pos++);

    if (!at_line_end(p))
        n->u.one = parse_exprs(p);
    return node_end(p, n);
}

static Node *raise_statement(Parser *p)
{
    Node *n = node_new(p, N_RAISE, p->pos++);

    if (!at_line_end(p)) {
        n->u.two.first = parse_expr(p);
        if (accept(p, KW_FROM))
            n->u.two.second = parse_expr(p);
    }
    return node_end(p, n);
}

static Node *assert_statement(Parser *p)
{
    Node *n = node_new(p, N_ASSERT, p->pos++);

    n->u.two.first = parse_expr(p);
    if (accept(p, PT_COMMA))
        n->u.two.second = parse_expr(p);
    return node_end(p, n);
}

static Node *del_statement(Parser *p)
{
    Node *n = node_new(p, N_DELETE, p->pos++);
    size_t mark = list_mark(p);

    do {
        Node *target = parse_bit_or(p);
        parse_target(p, target, CTX_DEL);
        list_push(p, target);
    } while (accept(p, PT_COMMA) && at_expr(p));
    if (!at_line_end(p))
        parse_fail(p);
    n->u.list = list_take(p, mark);
    return node_end(p, n);
}

static Node *name_statement(Parser *p, NodeKind kind)
{
    Node *n = node_new(p, kind, p->pos++);
    size_t first = (peek(p), p->pos);

    do
        expect_name(p);
    while (accept(p, PT_COMMA));
    int len = (int)(p->pos - first + 1) / 2;
    n->u.idents.len = len;
    n->u.idents.items = arena_alloc(&p->tree->arena,
                                    (size_t)len * sizeof *n->u.idents.items);
    for (int i = 0; i < len; i++)
        n->u.idents.items[i] = p->tokens[first + 2 * (size_t)i].name;
    return node_end(p, n);
}

static Node *simple_statement(Parser *p)
{
    switch (peek(p)) {
    case KW_RETURN: return return_statement(p);
    case KW_IMPORT: case KW_FROM: return parse_import(p);
    case KW_RAISE: return raise_statement(p);
    case KW_PASS: return word(p, N_PASS);
    case KW_BREAK: return word(p, N_BREAK);
    case KW_CONTINUE: return word(p, N_CONTINUE);
    case KW_DEL: return del_statement(p);
    case KW_ASSERT: return assert_statement(p);
    case KW_GLOBAL: return name_statement(p, N_GLOBAL);
    case KW_NONLOCAL: return name_statement(p, N_NONLOCAL);
    default: return expression_statement(p);
    }
}

void parse_simple(Parser *p)
{
    do
        list_push(p, simple_statement(p));
    while (accept(p, PT_SEMI) && peek(p) != TOK_NEWLINE);
    expect(p, TOK_NEWLINE);
}

void parse_statement(Parser *p)
{
    if (!parse_compound(p))
        parse_simple(p);
}
