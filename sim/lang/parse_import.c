/* parse_import.c - import and from. */
#include "sim/lang/parse_int.h"

/* `a.b.c` as one name. */
static const char *dotted_name(Parser *p)
{
    const char *name = expect_name(p);

    if (peek(p) != PT_DOT)
        return name;
    buf_reset(&p->text);
    buf_puts(&p->text, name);
    while (accept(p, PT_DOT)) {
        buf_putc(&p->text, '.');
        buf_puts(&p->text, expect_name(p));
    }
    return names_intern(&p->tree->names, p->text.data, p->text.len);
}

/* A name and perhaps `as` another, pushed. */
static void alias(Parser *p, bool dotted)
{
    Node *n = node_new(p, N_ALIAS, (peek(p), p->pos));

    n->u.alias.name = dotted ? dotted_name(p) : expect_name(p);
    if (accept(p, KW_AS))
        n->u.alias.asname = expect_name(p);
    list_push(p, node_end(p, n));
}

static void star_alias(Parser *p)
{
    Node *n = node_new(p, N_ALIAS, p->pos++);

    n->u.alias.name = names_intern(&p->tree->names, "*", 1);
    list_push(p, node_end(p, n));
}

/* What stands behind `import` in a from-import. */
static void imported_names(Parser *p)
{
    if (peek(p) == PT_STAR) {
        star_alias(p);
        return;
    }
    bool parens = accept(p, PT_LPAREN);
    for (;;) {
        alias(p, false);
        if (!accept(p, PT_COMMA) || (parens && peek(p) == PT_RPAREN))
            break;
    }
    if (parens)
        expect(p, PT_RPAREN);
}

Node *parse_import(Parser *p)
{
    bool from = peek(p) == KW_FROM;
    Node *n = node_new(p, from ? N_IMPORT_FROM : N_IMPORT, p->pos++);
    size_t mark = list_mark(p);

    if (from) {
        while (peek(p) == PT_DOT || peek(p) == PT_DOTS) {
            n->u.import.level += peek(p) == PT_DOT ? 1 : 3;
            p->pos++;
        }
        if (n->u.import.level == 0 || peek(p) != KW_IMPORT)
            n->u.import.module = dotted_name(p);
        expect(p, KW_IMPORT);
        imported_names(p);
    } else {
        do
            alias(p, true);
        while (accept(p, PT_COMMA));
    }
    n->u.import.names = list_take(p, mark);
    return node_end(p, n);
}
