/* parse_params.c - the parameters of functions and lambdas. */
#include "sim/lang/parse_int.h"

typedef struct ParamList {
    Params *params;
    TokenKind end;              /* `)`, or `:` for a lambda: no annotations */
} ParamList;

/* A name with its annotation; behind `*` that may have a star. */
static Node *param(Parser *p, const ParamList *list, bool star)
{
    Node *n = node_new(p, N_ARG, (peek(p), p->pos));

    n->u.arg.name = expect_name(p);
    if (list->end == PT_RPAREN && accept(p, PT_COLON)) {
        if (star && peek(p) == PT_STAR) {
            Node *starred = node_new(p, N_STARRED, p->pos++);
            starred->u.one = parse_bit_or(p);
            n->u.arg.annotation = node_end(p, starred);
        } else {
            n->u.arg.annotation = parse_expr(p);
        }
    }
    return node_end(p, n);
}

/* Between parameters: a comma, or the end. */
static void separator(Parser *p, TokenKind end)
{
    if (!accept(p, PT_COMMA) && peek(p) != end)
        parse_fail(p);
}

/* One parameter and its default (or NULL), pushed as two nodes; returns the
 * default. */
static Node *pair(Parser *p, ParamList *list)
{
    Node *value = NULL;

    list_push(p, param(p, list, false));
    if (accept(p, PT_ASSIGN))
        value = parse_expr(p);
    list_push(p, value);
    separator(p, list->end);
    return value;
}

/* Takes from the pairs pushed since [mark]: the parameters (which 0) or the
 * defaults (which 1), with the absent ones or without. */
static Nodes take(Parser *p, size_t mark, size_t which, bool absent)
{
    size_t end = p->stack_len;

    for (size_t i = mark + which; i < end; i += 2)
        if (absent || p->stack[i])
            list_push(p, p->stack[i]);
    return list_take(p, end);
}

/* Parameters before any star. */
static void plain_params(Parser *p, ParamList *list)
{
    size_t mark = list_mark(p), slash = mark;
    bool has_default = false;

    while (peek(p) == TOK_NAME || peek(p) == PT_SLASH) {
        if (peek(p) == TOK_NAME) {
            bool given = pair(p, list) != NULL;
            if (has_default && !given)
                parse_fail(p);
            has_default = given;
            continue;
        }
        if (slash != mark || p->stack_len == mark)
            parse_fail(p);
        p->pos++;
        slash = p->stack_len;
        separator(p, list->end);
    }
    list->params->defaults = take(p, mark, 1, false);
    list->params->args = take(p, slash, 0, true);
    p->stack_len = slash;
    list->params->pos_only = take(p, mark, 0, true);
    p->stack_len = mark;
}

/* From `*` on: one for the rest of the positional, then by keyword only. */
static void starred_params(Parser *p, ParamList *list)
{
    size_t mark = list_mark(p);

    p->pos++;
    if (peek(p) == TOK_NAME) {
        list->params->vararg = param(p, list, true);
        separator(p, list->end);
    } else {
        expect(p, PT_COMMA);
        if (peek(p) != TOK_NAME)
            parse_fail(p);
    }
    while (peek(p) == TOK_NAME)
        pair(p, list);
    list->params->kw_only = take(p, mark, 0, true);
    list->params->kw_defaults = take(p, mark, 1, true);
    p->stack_len = mark;
}

Params *parse_params(Parser *p, TokenKind end)
{
    ParamList list = {.end = end};

    list.params = arena_alloc(&p->tree->arena, sizeof *list.params);
    plain_params(p, &list);
    if (peek(p) == PT_STAR)
        starred_params(p, &list);
    if (accept(p, PT_STARS)) {
        list.params->kwarg = param(p, &list, false);
        separator(p, end);
    }
    if (peek(p) != end)
        parse_fail(p);
    return list.params;
}
