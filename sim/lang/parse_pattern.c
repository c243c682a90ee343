/* parse_pattern.c - the match statement and its patterns.
 *
 * `match` is a keyword only if a whole match statement follows, so failing
 * here may mean that it is a name; the caller then goes back (parse_block.c).
 */
#include "sim/lang/parse_int.h"

#include <string.h>

static Node *pattern(Parser *p);

/* --- values --- */

/* A number, perhaps with a minus. */
static Node *signed_number(Parser *p)
{
    size_t start = p->pos;

    if (!accept(p, PT_MINUS)) {
        if (peek(p) != TOK_NUMBER)
            parse_fail(p);
        return parse_atom(p);
    }
    Node *n = node_new(p, N_UNARY, start);
    n->op = OP_NEG;
    if (peek(p) != TOK_NUMBER)
        parse_fail(p);
    n->u.unary.operand = parse_atom(p);
    node_lift(p, n, n->u.unary.operand);
    return node_end(p, n);
}

/* `a.b.c`, at a name that a dot follows. */
static Node *dotted(Parser *p)
{
    size_t start = p->pos;
    Node *n = parse_atom(p);

    while (accept(p, PT_DOT)) {
        Node *attr = node_new(p, N_ATTRIBUTE, start);
        attr->u.attr.value = n;
        attr->u.attr.name = expect_name(p);
        node_lift(p, attr, n);
        n = node_end(p, attr);
    }
    return n;
}

static bool at_literal(Parser *p)
{
    switch (peek(p)) {
    case TOK_NUMBER: case TOK_STRING: case PT_MINUS:
    case KW_NONE: case KW_TRUE: case KW_FALSE:
        return true;
    default:
        return false;
    }
}

static Node *literal(Parser *p)
{
    Node *n = peek(p) == TOK_NUMBER || peek(p) == PT_MINUS
              ? signed_number(p) : parse_atom(p);

    if (peek(p) == PT_PLUS || peek(p) == PT_MINUS)
        parse_fail(p);
    return n;
}

static Node *literal_pattern(Parser *p)
{
    size_t start = p->pos;
    Node *value = literal(p);
    bool single = value->kind == N_NONE || value->kind == N_TRUE ||
                  value->kind == N_FALSE;
    Node *n = node_new(p, single ? N_PAT_SINGLETON : N_PAT_VALUE, start);

    n->u.one = value;
    return node_end(p, n);
}

/* --- names --- */

/* A name to bind; NULL for `_`. */
static const char *capture(Parser *p)
{
    const char *name = expect_name(p);

    return strcmp(name, "_") == 0 ? NULL : name;
}

/* A name to bind, where `_` may not stand. */
static const char *must_capture(Parser *p)
{
    const char *name = capture(p);
    TokenKind next = peek(p);

    if (!name || next == PT_DOT || next == PT_LPAREN || next == PT_ASSIGN)
        parse_fail(p);
    return name;
}

static Node *capture_pattern(Parser *p)
{
    Node *n = node_new(p, N_PAT_AS, p->pos);

    n->u.pat_as.name = capture(p);
    if (peek(p) == PT_ASSIGN)
        parse_fail(p);
    return node_end(p, n);
}

static Node *star_pattern(Parser *p)
{
    Node *n = node_new(p, N_PAT_STAR, p->pos++);

    n->u.name = capture(p);
    return node_end(p, n);
}

/* --- classes --- */

/* Keyword patterns `name=pattern`, up to `)`. */
static void keyword_patterns(Parser *p, Node *n)
{
    Idents *names = &n->u.pat_class.kw_names;
    size_t mark = list_mark(p);

    do {
        if (peek(p) == PT_RPAREN)
            break;
        Node *pair = node_new(p, N_KEYWORD, p->pos);
        pair->u.keyword.name = expect_name(p);
        expect(p, PT_ASSIGN);
        pair->u.keyword.value = pattern(p);
        list_push(p, pair);
    } while (accept(p, PT_COMMA));

    Nodes pairs = list_take(p, mark);
    names->len = pairs.len;
    names->items = arena_alloc(&p->tree->arena,
                               (size_t)pairs.len * sizeof *names->items);
    for (int i = 0; i < pairs.len; i++) {
        names->items[i] = pairs.items[i]->u.keyword.name;
        pairs.items[i] = pairs.items[i]->u.keyword.value;
    }
    n->u.pat_class.kw_patterns = pairs;
}

static Node *class_pattern(Parser *p, Node *cls, size_t start)
{
    Node *n = node_new(p, N_PAT_CLASS, start);
    size_t mark = list_mark(p);

    p->pos++;
    n->u.pat_class.cls = cls;
    while (peek(p) != PT_RPAREN &&
           !(peek(p) == TOK_NAME && peek_at(p, 1) == PT_ASSIGN)) {
        list_push(p, pattern(p));
        if (!accept(p, PT_COMMA))
            break;
    }
    n->u.pat_class.patterns = list_take(p, mark);
    if (peek(p) == TOK_NAME)
        keyword_patterns(p, n);
    expect(p, PT_RPAREN);
    return node_end(p, n);
}

/* A dotted name is a value, a name with parentheses a class, any other name
 * is bound. */
static Node *name_pattern(Parser *p)
{
    size_t start = p->pos;
    TokenKind next = peek_at(p, 1);

    if (next != PT_DOT && next != PT_LPAREN)
        return capture_pattern(p);
    Node *value = dotted(p);
    if (peek(p) == PT_LPAREN)
        return class_pattern(p, value, start);
    if (peek(p) == PT_ASSIGN)
        parse_fail(p);
    Node *n = node_new(p, N_PAT_VALUE, start);
    n->u.one = value;
    return node_end(p, n);
}

/* --- brackets --- */

static Node *maybe_star(Parser *p)
{
    return peek(p) == PT_STAR ? star_pattern(p) : pattern(p);
}

/* The rest of a sequence whose first pattern, if any, is pushed since [mark];
 * ends before [close]. */
static Node *sequence(Parser *p, size_t start, size_t mark, TokenKind close)
{
    Node *n = node_new(p, N_PAT_SEQUENCE, start);

    while (peek(p) != close) {
        if (p->stack_len > mark) {
            expect(p, PT_COMMA);
            if (peek(p) == close)
                break;
        }
        list_push(p, maybe_star(p));
    }
    n->u.list = list_take(p, mark);
    return n;
}

static Node *in_brackets(Parser *p)
{
    size_t start = p->pos++, mark = list_mark(p);
    Node *n = sequence(p, start, mark, PT_RBRACKET);

    expect(p, PT_RBRACKET);
    return node_end(p, n);
}

/* A group is its inner pattern; a comma makes a sequence. */
static Node *in_parens(Parser *p)
{
    size_t start = p->pos++, mark = list_mark(p);
    Node *n;

    if (peek(p) != PT_RPAREN) {
        Node *first = maybe_star(p);
        if (peek(p) == PT_RPAREN && first->kind != N_PAT_STAR) {
            p->pos++;
            return first;
        }
        if (peek(p) != PT_COMMA)
            parse_fail(p);
        list_push(p, first);
    }
    n = sequence(p, start, mark, PT_RPAREN);
    expect(p, PT_RPAREN);
    return node_end(p, n);
}

/* One `key: pattern` of a mapping, pushed as two nodes. */
static void mapping_item(Parser *p)
{
    if (at_literal(p))
        list_push(p, literal(p));
    else if (peek(p) == TOK_NAME && peek_at(p, 1) == PT_DOT)
        list_push(p, dotted(p));
    else
        parse_fail(p);
    expect(p, PT_COLON);
    list_push(p, pattern(p));
}

static Node *in_braces(Parser *p)
{
    Node *n = node_new(p, N_PAT_MAPPING, p->pos++);
    size_t mark = list_mark(p);

    while (peek(p) != PT_RBRACE) {
        if (accept(p, PT_STARS)) {
            n->u.pat_mapping.rest = must_capture(p);
            accept(p, PT_COMMA);
            break;
        }
        mapping_item(p);
        if (!accept(p, PT_COMMA))
            break;
    }
    size_t end = p->stack_len;
    for (size_t i = mark; i < end; i += 2)
        list_push(p, p->stack[i]);
    n->u.pat_mapping.keys = list_take(p, end);
    for (size_t i = mark; i < end; i += 2)
        list_push(p, p->stack[i + 1]);
    n->u.pat_mapping.patterns = list_take(p, end);
    p->stack_len = mark;
    expect(p, PT_RBRACE);
    return node_end(p, n);
}

/* --- patterns --- */

static Node *closed_pattern(Parser *p)
{
    switch (peek(p)) {
    case TOK_NAME: return name_pattern(p);
    case PT_LPAREN: return in_parens(p);
    case PT_LBRACKET: return in_brackets(p);
    case PT_LBRACE: return in_braces(p);
    default:
        if (!at_literal(p))
            parse_fail(p);
        return literal_pattern(p);
    }
}

static Node *or_pattern(Parser *p)
{
    size_t start = (peek(p), p->pos), mark = list_mark(p);
    Node *first = closed_pattern(p);

    if (peek(p) != PT_BAR)
        return first;
    Node *n = node_new(p, N_PAT_OR, start);
    list_push(p, first);
    while (accept(p, PT_BAR))
        list_push(p, closed_pattern(p));
    n->u.list = list_take(p, mark);
    return node_end(p, n);
}

static Node *pattern(Parser *p)
{
    size_t start = (peek(p), p->pos);

    nest(p);
    Node *n = or_pattern(p);
    unnest(p);
    if (!accept(p, KW_AS))
        return n;
    Node *as = node_new(p, N_PAT_AS, start);
    as->u.pat_as.pattern = n;
    as->u.pat_as.name = must_capture(p);
    return node_end(p, as);
}

/* --- the statement --- */

/* A pattern, or several with commas and no brackets. */
static Node *open_pattern(Parser *p)
{
    size_t start = (peek(p), p->pos), mark = list_mark(p);
    Node *first = maybe_star(p);

    if (peek(p) != PT_COMMA) {
        if (first->kind == N_PAT_STAR)
            parse_fail(p);
        return first;
    }
    Node *n = node_new(p, N_PAT_SEQUENCE, start);
    list_push(p, first);
    while (accept(p, PT_COMMA) && peek(p) != PT_COLON && peek(p) != KW_IF)
        list_push(p, maybe_star(p));
    n->u.list = list_take(p, mark);
    return node_end(p, n);
}

static Node *case_block(Parser *p)
{
    Node *n = node_new(p, N_CASE, p->pos++);

    n->u.case_.pattern = open_pattern(p);
    if (accept(p, KW_IF))
        n->u.case_.guard = parse_named(p);
    n->u.case_.body = parse_block(p);
    const Node *last = n->u.case_.body.items[n->u.case_.body.len - 1];
    n->end_line = last->end_line;
    n->end_col = last->end_col;
    return n;
}

/* What is matched: as in `return`, but stars need a comma. */
static Node *subject(Parser *p)
{
    size_t start = (peek(p), p->pos), mark = list_mark(p);
    Node *first = parse_star_named(p);

    if (peek(p) != PT_COMMA) {
        if (first->kind == N_STARRED)
            parse_fail(p);
        return first;
    }
    Node *n = node_new(p, N_TUPLE, start);
    list_push(p, first);
    while (accept(p, PT_COMMA) && at_expr(p))
        list_push(p, parse_star_named(p));
    n->u.list = list_take(p, mark);
    node_lift_all(p, n, n->u.list);
    return node_end(p, n);
}

Node *parse_match(Parser *p)
{
    Node *n = node_new(p, N_MATCH, p->pos++);

    n->u.match.subject = subject(p);
    expect(p, PT_COLON);
    expect(p, TOK_NEWLINE);
    expect(p, TOK_INDENT);
    size_t mark = list_mark(p);
    do {
        if (!at_word(p, "case"))
            parse_fail(p);
        list_push(p, case_block(p));
    } while (!accept(p, TOK_DEDENT));
    n->u.match.cases = list_take(p, mark);
    const Node *last = n->u.match.cases.items[n->u.match.cases.len - 1];
    n->end_line = last->end_line;
    n->end_col = last->end_col;
    return n;
}
