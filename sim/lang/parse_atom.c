/* parse_atom.c - names, literals, and everything in brackets. */
#include "sim/lang/parse_int.h"

#include <string.h>

static Node *constant(Parser *p, NodeKind kind)
{
    return node_end(p, node_new(p, kind, p->pos++));
}

static Node *name(Parser *p)
{
    Node *n = node_new(p, N_NAME, p->pos);

    n->u.name = p->tokens[p->pos++].name;
    return node_end(p, n);
}

/* CPython refuses decimal integers of more digits, for their cost. */
static void check_digits(Parser *p, const Token *t, size_t digits)
{
    enum { MAX_DIGITS = 4300 };

    if (digits > MAX_DIGITS)
        parse_error(p, SYNTAX_ERROR, t->line, t->col + 1, "Exceeds the limit "
                    "(%d digits) for integer string conversion: value has %zu "
                    "digits; use sys.set_int_max_str_digits() to increase the "
                    "limit - Consider hexadecimal for huge integer literals to "
                    "avoid decimal conversion limits.", MAX_DIGITS, digits);
}

static Node *number(Parser *p)
{
    const Token *t = &p->tokens[p->pos];
    const char *s = p->lexer.text + t->start;
    size_t len = t->end - t->start, kept = 0;
    char *digits = arena_alloc(&p->tree->arena, len + 1);
    bool based = s[0] == '0' && len > 1 && strchr("xXoObB", s[1]);
    bool is_float = false;

    for (size_t i = 0; i < len; i++) {
        is_float = is_float || (!based && strchr(".eE", s[i]));
        if (s[i] != '_')
            digits[kept++] = s[i];
    }
    if (!based && !is_float)
        check_digits(p, t, kept);
    Node *n = node_new(p, is_float ? N_FLOAT : N_INT, p->pos++);
    n->u.text.data = digits;
    n->u.text.len = kept;
    return node_end(p, n);
}

/* --- comprehensions --- */

static bool at_for(Parser *p)
{
    return peek(p) == KW_FOR || peek(p) == KW_ASYNC;
}

Nodes parse_fors(Parser *p)
{
    size_t mark = list_mark(p);

    while (at_for(p)) {
        Node *n = node_new(p, N_COMPREHENSION, p->pos);
        n->u.for_.is_async = accept(p, KW_ASYNC);
        expect(p, KW_FOR);
        n->u.for_.target = parse_targets(p);
        expect(p, KW_IN);
        n->u.for_.iter = parse_or(p);
        size_t ifs = list_mark(p);
        while (accept(p, KW_IF))
            list_push(p, parse_or(p));
        n->u.for_.ifs = list_take(p, ifs);
        node_lift(p, n, n->u.for_.target);
        node_lift(p, n, n->u.for_.iter);
        node_lift_all(p, n, n->u.for_.ifs);
        list_push(p, node_end(p, n));
    }
    return list_take(p, mark);
}

/* The rest of a comprehension behind its element, with its bracket. */
static Node *comprehension(Parser *p, NodeKind kind, size_t start,
                           Node *element, Node *value, TokenKind close)
{
    Node *n = node_new(p, kind, start);

    if (element->kind == N_STARRED)
        parse_fail(p);
    n->u.comp.element = element;
    n->u.comp.value = value;
    n->u.comp.fors = parse_fors(p);
    node_lift(p, n, element);
    node_lift(p, n, value);
    node_lift_all(p, n, n->u.comp.fors);
    expect(p, close);
    return node_end(p, n);
}

/* --- displays --- */

Nodes parse_elements(Parser *p, TokenKind end, Node *first)
{
    size_t mark = list_mark(p);

    if (first)
        list_push(p, first);
    while (peek(p) != end) {
        if (p->stack_len > mark) {
            expect(p, PT_COMMA);
            if (peek(p) == end)
                break;
        }
        list_push(p, parse_star_named(p));
    }
    return list_take(p, mark);
}

static Node *display(Parser *p, NodeKind kind, size_t start, TokenKind close,
                     Node *first)
{
    Node *n = node_new(p, kind, start);

    n->u.list = parse_elements(p, close, first);
    node_lift_all(p, n, n->u.list);
    expect(p, close);
    return node_end(p, n);
}

static Node *in_parens(Parser *p)
{
    size_t start = p->pos++;

    if (peek(p) == PT_RPAREN)
        return display(p, N_TUPLE, start, PT_RPAREN, NULL);
    if (peek(p) == KW_YIELD) {
        Node *n = parse_yield(p);
        expect(p, PT_RPAREN);
        return n;
    }
    Node *first = parse_star_named(p);
    if (at_for(p))
        return comprehension(p, N_GENERATOR, start, first, NULL, PT_RPAREN);
    if (peek(p) == PT_COMMA)
        return display(p, N_TUPLE, start, PT_RPAREN, first);
    if (first->kind == N_STARRED)
        parse_fail(p);
    expect(p, PT_RPAREN);
    return first;
}

static Node *in_brackets(Parser *p)
{
    size_t start = p->pos++;

    if (peek(p) == PT_RBRACKET)
        return display(p, N_LIST, start, PT_RBRACKET, NULL);
    Node *first = parse_star_named(p);
    if (at_for(p))
        return comprehension(p, N_LIST_COMP, start, first, NULL, PT_RBRACKET);
    return display(p, N_LIST, start, PT_RBRACKET, first);
}

/* `key: value` or `**value`, pushed as two nodes; the key may be NULL. */
static void pair(Parser *p)
{
    if (accept(p, PT_STARS)) {
        list_push(p, NULL);
        list_push(p, parse_bit_or(p));
        return;
    }
    list_push(p, parse_expr(p));
    expect(p, PT_COLON);
    list_push(p, parse_expr(p));
}

/* Sorts the pairs pushed since [mark] into keys and values. */
static void take_pairs(Parser *p, Node *n, size_t mark)
{
    size_t end = p->stack_len;

    for (size_t i = mark; i < end; i += 2)
        list_push(p, p->stack[i]);
    n->u.dict.keys = list_take(p, end);
    for (size_t i = mark; i < end; i += 2)
        list_push(p, p->stack[i + 1]);
    n->u.dict.values = list_take(p, end);
    p->stack_len = mark;
    node_lift_all(p, n, n->u.dict.keys);
    node_lift_all(p, n, n->u.dict.values);
}

/* The rest of a dict whose first pair is pushed since [mark]. */
static Node *dict(Parser *p, size_t start, size_t mark)
{
    Node *n = node_new(p, N_DICT, start);

    while (accept(p, PT_COMMA) && peek(p) != PT_RBRACE)
        pair(p);
    take_pairs(p, n, mark);
    expect(p, PT_RBRACE);
    return node_end(p, n);
}

static Node *in_braces(Parser *p)
{
    size_t start = p->pos++, mark = list_mark(p);

    if (peek(p) == PT_RBRACE)
        return dict(p, start, mark);
    if (peek(p) == PT_STARS) {
        pair(p);
        return dict(p, start, mark);
    }
    bool named = peek(p) == TOK_NAME && peek_at(p, 1) == PT_WALRUS;
    Node *first = parse_star_named(p);
    if (at_for(p))
        return comprehension(p, N_SET_COMP, start, first, NULL, PT_RBRACE);
    if (peek(p) != PT_COLON || named || first->kind == N_STARRED)
        return display(p, N_SET, start, PT_RBRACE, first);
    p->pos++;
    Node *value = parse_expr(p);
    if (at_for(p))
        return comprehension(p, N_DICT_COMP, start, first, value, PT_RBRACE);
    list_push(p, first);
    list_push(p, value);
    return dict(p, start, mark);
}

Node *parse_atom(Parser *p)
{
    switch (peek(p)) {
    case TOK_NAME: return name(p);
    case TOK_NUMBER: return number(p);
    case TOK_STRING: return parse_strings(p);
    case KW_NONE: return constant(p, N_NONE);
    case KW_TRUE: return constant(p, N_TRUE);
    case KW_FALSE: return constant(p, N_FALSE);
    case PT_DOTS: return constant(p, N_ELLIPSIS);
    case PT_LPAREN: return in_parens(p);
    case PT_LBRACKET: return in_brackets(p);
    case PT_LBRACE: return in_braces(p);
    default: parse_fail(p);
    }
}
