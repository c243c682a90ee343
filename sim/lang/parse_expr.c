/* parse_expr.c - expressions by precedence, loosest first. */
#include "sim/lang/parse_int.h"


bool at_expr(Parser *p)
{
    switch (peek(p)) {
    case TOK_NAME: case TOK_NUMBER: case TOK_STRING: case PT_LPAREN:
    case PT_LBRACKET: case PT_LBRACE: case PT_DOTS: case PT_PLUS:
    case PT_MINUS: case PT_TILDE: case KW_FALSE: case KW_NONE: case KW_TRUE:
    case KW_AWAIT: case KW_LAMBDA: case KW_NOT: case PT_STAR:
        return true;
    default:
        return false;
    }
}

/* --- unary and binary --- */

/* How tight a binary operator binds; 0 for other tokens. */
static int precedence(TokenKind kind, Op *op)
{
    switch (kind) {
    case PT_BAR: *op = OP_OR_BITS; return 1;
    case PT_CARET: *op = OP_XOR; return 2;
    case PT_AMPER: *op = OP_AND_BITS; return 3;
    case PT_LEFT: *op = OP_LSHIFT; return 4;
    case PT_RIGHT: *op = OP_RSHIFT; return 4;
    case PT_PLUS: *op = OP_ADD; return 5;
    case PT_MINUS: *op = OP_SUB; return 5;
    case PT_STAR: *op = OP_MUL; return 6;
    case PT_SLASH: *op = OP_DIV; return 6;
    case PT_SLASHES: *op = OP_FLOORDIV; return 6;
    case PT_PERCENT: *op = OP_MOD; return 6;
    case PT_AT: *op = OP_MATMUL; return 6;
    default: return 0;
    }
}

static Node *binary(Parser *p, Node *left, Op op, Node *right, size_t start)
{
    Node *n = node_new(p, N_BINARY, start);

    n->op = op;
    n->u.binary.left = left;
    n->u.binary.right = right;
    node_lift(p, n, left);
    node_lift(p, n, right);
    return node_end(p, n);
}

static Node *await_primary(Parser *p)
{
    size_t start = p->pos;

    if (!accept(p, KW_AWAIT))
        return parse_primary(p);
    Node *n = node_new(p, N_AWAIT, start);
    n->u.one = parse_primary(p);
    node_lift(p, n, n->u.one);
    return node_end(p, n);
}

static Node *factor(Parser *p)
{
    size_t start = p->pos;
    TokenKind kind = peek(p);

    if (kind != PT_PLUS && kind != PT_MINUS && kind != PT_TILDE) {
        Node *base = await_primary(p);
        if (!accept(p, PT_STARS))
            return base;
        nest(p);
        Node *power = factor(p);
        unnest(p);
        return binary(p, base, OP_POW, power, start);
    }
    p->pos++;
    nest(p);
    Node *n = node_new(p, N_UNARY, start);
    n->op = kind == PT_PLUS ? OP_POS : kind == PT_MINUS ? OP_NEG : OP_INVERT;
    n->u.unary.operand = factor(p);
    node_lift(p, n, n->u.unary.operand);
    unnest(p);
    return node_end(p, n);
}

/* Operators that bind at least as tight as [least]. */
static Node *operators(Parser *p, int least)
{
    size_t start = p->pos;
    Node *left = factor(p);
    Op op = OP_ADD;

    for (;;) {
        int tight = precedence(peek(p), &op);
        if (tight < least || tight == 0)
            return left;
        Op this_op = op;
        p->pos++;
        left = binary(p, left, this_op, operators(p, tight + 1), start);
    }
}

Node *parse_bit_or(Parser *p)
{
    return operators(p, 1);
}

/* --- comparison and boolean --- */

/* Takes a comparison operator if there is one. */
static bool accept_comparison(Parser *p, Op *op)
{
    TokenKind kind = peek(p);

    switch (kind) {
    case PT_EQUAL: *op = OP_EQ; break;
    case PT_UNEQUAL: *op = OP_NE; break;
    case PT_LESS: *op = OP_LT; break;
    case PT_LESS_EQUAL: *op = OP_LE; break;
    case PT_GREATER: *op = OP_GT; break;
    case PT_GREATER_EQUAL: *op = OP_GE; break;
    case KW_IN: *op = OP_IN; break;
    case KW_NOT:
        if (peek_at(p, 1) != KW_IN)
            return false;
        *op = OP_NOT_IN;
        p->pos++;
        break;
    case KW_IS:
        *op = peek_at(p, 1) == KW_NOT ? OP_IS_NOT : OP_IS;
        p->pos += *op == OP_IS_NOT;
        break;
    default:
        return false;
    }
    p->pos++;
    return true;
}

static Node *comparison(Parser *p)
{
    size_t start = p->pos, mark = list_mark(p), cap = 0;
    Node *left = parse_bit_or(p);
    Op op, few[8], *ops = few;
    int len = 0;

    if (!accept_comparison(p, &op))
        return left;
    Node *n = node_new(p, N_COMPARE, start);
    do {
        if (len == 8 || (len > 8 && (size_t)len == cap)) {
            cap = (size_t)len * 2;
            Op *more = arena_alloc(&p->tree->arena, cap * sizeof *more);
            for (int i = 0; i < len; i++)
                more[i] = ops[i];
            ops = more;
        }
        ops[len++] = op;
        list_push(p, parse_bit_or(p));
    } while (accept_comparison(p, &op));

    n->u.compare.left = left;
    n->u.compare.rights = list_take(p, mark);
    n->u.compare.ops = arena_alloc(&p->tree->arena, (size_t)len * sizeof op);
    for (int i = 0; i < len; i++)
        n->u.compare.ops[i] = ops[i];
    node_lift(p, n, left);
    node_lift_all(p, n, n->u.compare.rights);
    return node_end(p, n);
}

static Node *inversion(Parser *p)
{
    size_t start = p->pos;

    if (!accept(p, KW_NOT))
        return comparison(p);
    nest(p);
    Node *n = node_new(p, N_UNARY, start);
    n->op = OP_NOT;
    n->u.unary.operand = inversion(p);
    node_lift(p, n, n->u.unary.operand);
    unnest(p);
    return node_end(p, n);
}

/* Operands with the keyword [word] between; one alone stays itself. */
static Node *bool_op(Parser *p, TokenKind word, Op op, Node *(*rule)(Parser *))
{
    size_t start = p->pos, mark = list_mark(p);
    Node *first = rule(p);

    if (peek(p) != word)
        return first;
    Node *n = node_new(p, N_BOOL_OP, start);
    list_push(p, first);
    while (accept(p, word))
        list_push(p, rule(p));
    n->op = op;
    n->u.list = list_take(p, mark);
    node_lift_all(p, n, n->u.list);
    return node_end(p, n);
}

static Node *conjunction(Parser *p)
{
    return bool_op(p, KW_AND, OP_AND, inversion);
}

Node *parse_or(Parser *p)
{
    return bool_op(p, KW_OR, OP_OR, conjunction);
}

/* --- whole expressions --- */

static Node *lambda(Parser *p)
{
    size_t start = p->pos++;
    Node *n = node_new(p, N_LAMBDA, start);

    n->u.func.name = names_intern(&p->tree->names, "<lambda>", 8);
    n->u.func.params = parse_params(p, PT_COLON);
    expect(p, PT_COLON);
    Node *ret = node_new(p, N_RETURN, (peek(p), p->pos));
    ret->u.one = parse_expr(p);
    node_end(p, ret);
    size_t mark = list_mark(p);
    list_push(p, ret);
    n->u.func.body = list_take(p, mark);
    node_lift(p, n, ret->u.one);
    node_lift_all(p, n, n->u.func.params->defaults);
    node_lift_all(p, n, n->u.func.params->kw_defaults);
    return node_end(p, n);
}

Node *parse_expr(Parser *p)
{
    Node *n;

    peek(p);
    size_t start = p->pos;
    nest(p);
    if (peek(p) == KW_LAMBDA) {
        n = lambda(p);
    } else {
        n = parse_or(p);
        if (accept(p, KW_IF)) {
            Node *cond = node_new(p, N_COND, start);
            cond->u.cond.body = n;
            cond->u.cond.test = parse_or(p);
            expect(p, KW_ELSE);
            cond->u.cond.orelse = parse_expr(p);
            node_lift(p, cond, n);
            node_lift(p, cond, cond->u.cond.test);
            node_lift(p, cond, cond->u.cond.orelse);
            n = node_end(p, cond);
        }
    }
    unnest(p);
    return n;
}

Node *parse_named(Parser *p)
{
    size_t start = p->pos;

    if (peek(p) != TOK_NAME || peek_at(p, 1) != PT_WALRUS) {
        Node *n = parse_expr(p);
        if (peek(p) == PT_WALRUS)
            parse_fail(p);
        return n;
    }
    Node *n = node_new(p, N_NAMED, start);
    Node *target = node_new(p, N_NAME, start);
    target->u.name = expect_name(p);
    target->ctx = CTX_STORE;
    n->u.two.first = node_end(p, target);
    p->pos++;
    n->u.two.second = parse_expr(p);
    node_lift(p, n, n->u.two.second);
    return node_end(p, n);
}

/* `*` and what follows it, at the star. */
static Node *starred(Parser *p)
{
    Node *n = node_new(p, N_STARRED, p->pos++);

    n->u.one = parse_bit_or(p);
    node_lift(p, n, n->u.one);
    return node_end(p, n);
}

Node *parse_star_named(Parser *p)
{
    return peek(p) == PT_STAR ? starred(p) : parse_named(p);
}

static Node *star_expr(Parser *p)
{
    return peek(p) == PT_STAR ? starred(p) : parse_expr(p);
}

Node *parse_exprs(Parser *p)
{
    peek(p);
    size_t start = p->pos, mark = list_mark(p);
    Node *first = star_expr(p);

    if (peek(p) != PT_COMMA)
        return first;
    Node *n = node_new(p, N_TUPLE, start);
    list_push(p, first);
    while (accept(p, PT_COMMA) && at_expr(p))
        list_push(p, star_expr(p));
    n->u.list = list_take(p, mark);
    node_lift_all(p, n, n->u.list);
    return node_end(p, n);
}

Node *parse_yield(Parser *p)
{
    size_t start = p->pos++;

    nest(p);
    bool from = accept(p, KW_FROM);
    Node *n = node_new(p, from ? N_YIELD_FROM : N_YIELD, start);
    if (from)
        n->u.one = parse_expr(p);
    else if (at_expr(p))
        n->u.one = parse_exprs(p);
    node_lift(p, n, n->u.one);
    unnest(p);
    return node_end(p, n);
}

Node *parse_rhs(Parser *p)
{
    return peek(p) == KW_YIELD ? parse_yield(p) : parse_exprs(p);
}

/* --- targets --- */

void parse_target(Parser *p, Node *n, Ctx ctx)
{
    switch (n->kind) {
    case N_NAME: case N_ATTRIBUTE: case N_SUBSCRIPT:
        break;
    case N_STARRED:
        if (ctx == CTX_DEL)
            parse_fail(p);
        parse_target(p, n->u.one, ctx);
        break;
    case N_TUPLE: case N_LIST:
        for (int i = 0; i < n->u.list.len; i++)
            parse_target(p, n->u.list.items[i], ctx);
        break;
    default:
        parse_fail(p);
    }
    n->ctx = ctx;
}

Node *parse_one_target(Parser *p)
{
    Node *n = peek(p) == PT_STAR ? starred(p) : parse_bit_or(p);

    parse_target(p, n, CTX_STORE);
    return n;
}

Node *parse_targets(Parser *p)
{
    peek(p);
    size_t start = p->pos, mark = list_mark(p);
    Node *first = parse_one_target(p);

    if (peek(p) != PT_COMMA)
        return first;
    Node *n = node_new(p, N_TUPLE, start);
    list_push(p, first);
    while (accept(p, PT_COMMA) && at_expr(p))
        list_push(p, parse_one_target(p));
    n->u.list = list_take(p, mark);
    n->ctx = CTX_STORE;
    node_lift_all(p, n, n->u.list);
    return node_end(p, n);
}
