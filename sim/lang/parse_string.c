/* parse_string.c - string literals, which join when they stand in a row. */
#include "sim/lang/parse_int.h"



/* A literal without its prefix and quotes. */
typedef struct Literal {
    const char *text;
    size_t len;
    bool raw, bytes, format;
} Literal;

static Literal literal(const Parser *p, const Token *t)
{
    const char *s = p->lexer.text + t->start, *end = p->lexer.text + t->end;
    Literal lit = {0};

    for (; *s != '"' && *s != '\''; s++) {
        lit.raw = lit.raw || *s == 'r' || *s == 'R';
        lit.bytes = lit.bytes || *s == 'b' || *s == 'B';
        lit.format = lit.format || *s == 'f' || *s == 'F';
    }
    size_t quotes = end - s >= 6 && s[1] == *s && s[2] == *s ? 3 : 1;
    lit.text = s + quotes;
    lit.len = (size_t)(end - s) - 2 * quotes;
    return lit;
}

Node *fstring_node(Parser *p, const FString *f, NodeKind kind)
{
    Node *n = node_new(p, kind, f->first);
    const Token *last = &p->tokens[f->last];

    n->end_line = last->end_line;
    n->end_col = last->end_col;
    return n;
}

static Node *text_node(Parser *p, const FString *f, NodeKind kind)
{
    Node *n = fstring_node(p, f, kind);

    n->u.text.data = arena_strndup(&p->tree->arena, p->text.data, p->text.len);
    n->u.text.len = p->text.len;
    buf_reset(&p->text);
    return n;
}

void fstring_flush(Parser *p, FString *f)
{
    if (p->text.len > 0)
        list_push(p, text_node(p, f, N_STR));
}

/* Says so if bytes and text stand in one row. */
static void check_row(Parser *p, size_t first, size_t end)
{
    bool bytes = literal(p, &p->tokens[first]).bytes;

    for (size_t i = first; i < end; i++) {
        Literal lit = literal(p, &p->tokens[i]);
        for (size_t k = 0; lit.bytes && k < lit.len; k++)
            if (lit.text[k] & 0x80)
                parse_error(p, SYNTAX_ERROR, p->tokens[i].line,
                            p->tokens[i].col + 1, "bytes can only contain "
                            "ASCII literal characters");
        if (lit.bytes != bytes)
            parse_error(p, SYNTAX_ERROR, 0, 0,
                        "cannot mix bytes and nonbytes literals");
    }
}

Node *parse_strings(Parser *p)
{
    FString f = {.first = p->pos};
    size_t mark = list_mark(p);
    bool format = false, bytes = false;

    while (accept(p, TOK_STRING))
        ;
    if (peek(p) == TOK_ERROR)   /* which comes first, as it was read first */
        parse_fail(p);
    f.last = p->pos - 1;
    buf_reset(&p->text);
    check_row(p, f.first, p->pos);
    for (size_t i = f.first; i < p->pos; i++) {
        Literal lit = literal(p, &p->tokens[i]);
        bytes = lit.bytes;
        f.token = i;
        f.counted = NULL;
        f.raw = lit.raw;
        if (lit.format) {
            parse_fstring(p, &f, lit.text, lit.text + lit.len, 0);
            format = true;
        } else if (lit.raw) {
            buf_add(&p->text, lit.text, lit.len);
        } else {
            parse_escapes(p, lit.text, lit.len, lit.bytes);
        }
    }
    if (!format)
        return text_node(p, &f, bytes ? N_BYTES : N_STR);
    fstring_flush(p, &f);
    Node *n = fstring_node(p, &f, N_JOINED_STR);
    n->u.list = list_take(p, mark);
    node_lift_all(p, n, n->u.list);
    return n;
}
