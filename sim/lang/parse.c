/* parse.c - the parser's frame: tokens, nodes, errors, the whole text. */
#include "sim/lang/parse.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/lang/explain.h"
#include "sim/lang/parse_int.h"

/* --- tokens --- */

TokenKind parse_peek_slow(Parser *p, size_t i)
{
    if (i >= p->stop)
        return TOK_END;
    while (p->fill <= i) {
        p->tokens = mem_grow(p->tokens, &p->cap, p->fill + 1,
                             sizeof *p->tokens);
        lexer_next(&p->lexer, &p->tokens[p->fill++]);
    }
    return (TokenKind)p->tokens[i].kind;
}

/* Forgets the tokens that are done with. */
static void drop_tokens(Parser *p)
{
    memmove(p->tokens, p->tokens + p->pos,
            (p->fill - p->pos) * sizeof *p->tokens);
    p->fill -= p->pos;
    p->pos = 0;
}

bool at_word(Parser *p, const char *word)
{
    return peek(p) == TOK_NAME && strcmp(token_here(p)->name, word) == 0;
}

const char *expect_name(Parser *p)
{
    if (peek(p) != TOK_NAME)
        parse_fail(p);
    return p->tokens[p->pos++].name;
}

/* --- errors --- */

void parse_fail(Parser *p)
{
    longjmp(*p->on_fail, 1);
}

void parse_error(Parser *p, SyntaxKind kind, int line, int col,
                 const char *format, ...)
{
    char text[sizeof p->err->err.text];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (line == 0) {
        const Token *last = &p->tokens[p->fill - 1];
        line = last->line;
        col = last->col + 1;
    }
    p->err->kind = kind;
    err_at(&p->err->err, line, col, "%s%s", p->is_fstring ? "f-string: " : "",
           text);
    longjmp(*p->on_error, 1);
}

void nest(Parser *p)
{
    if (++p->nesting > MAX_NESTING)
        parse_error(p, SYNTAX_ERROR, 0, 0, "too deeply nested");
}

/* --- nodes --- */

Node *node_new(Parser *p, NodeKind kind, size_t start)
{
    Node *n = arena_alloc(&p->tree->arena, sizeof *n);
    const Token *token = &p->tokens[start];

    n->kind = kind;
    n->line = token->line;
    n->col = token->col;
    return n;
}

Node *node_end(Parser *p, Node *n)
{
    const Token *token = &p->tokens[p->pos - 1];

    n->end_line = token->end_line;
    n->end_col = token->end_col;
    return n;
}

void node_lift(Parser *p, Node *n, const Node *child)
{
    if (!child || child->height < n->height)
        return;
    n->height = child->height + 1;
    if (n->height > MAX_HEIGHT)
        parse_error(p, SYNTAX_ERROR, n->line, n->col + 1,
                    "expression is too complex (more than %d levels)",
                    MAX_HEIGHT);
}

void node_lift_all(Parser *p, Node *n, Nodes children)
{
    for (int i = 0; i < children.len; i++)
        node_lift(p, n, children.items[i]);
}

void list_push(Parser *p, Node *n)
{
    p->stack = mem_grow(p->stack, &p->stack_cap, p->stack_len + 1,
                        sizeof *p->stack);
    p->stack[p->stack_len++] = n;
}

Nodes list_take(Parser *p, size_t mark)
{
    Nodes list = {.len = (int)(p->stack_len - mark)};

    if (list.len > 0) {
        size_t size = (size_t)list.len * sizeof *list.items;
        list.items = arena_alloc(&p->tree->arena, size);
        memcpy(list.items, p->stack + mark, size);
    }
    p->stack_len = mark;
    return list;
}

/* --- texts --- */

void parser_init(Parser *p, Tree *tree, SyntaxErr *err)
{
    *p = (Parser){.tree = tree, .err = err, .stop = SIZE_MAX};
    buf_init(&p->text);
}

void parser_clear(Parser *p)
{
    lexer_clear(&p->lexer);
    mem_free(p->tokens);
    mem_free(p->stack);
    buf_clear(&p->text);
}

static void parse_file(Parser *p)
{
    Node *module = arena_alloc(&p->tree->arena, sizeof *module);
    size_t mark = list_mark(p);

    module->kind = N_MODULE;
    module->line = 1;
    while (peek(p) != TOK_END) {
        parse_statement(p);
        drop_tokens(p);
    }
    module->end_line = token_here(p)->line;
    module->u.block.body = list_take(p, mark);
    module->u.block.doc = parse_docstring(module->u.block.body);
    p->tree->root = module;
}

/* Runs [rule] with somewhere to go on errors; false if it went there. */
static bool attempt(Parser *p, void (*rule)(Parser *))
{
    jmp_buf on_fail, on_error;
    volatile bool fits = false;

    p->on_fail = &on_fail;
    p->on_error = &on_error;
    if (setjmp(on_error)) {
        if (p->err->kind != SYNTAX_UNSUPPORTED && p->fill > 0)
            explain_rest(p, p->tokens[p->fill - 1].line);
    } else if (setjmp(on_fail)) {
        explain(p);
    } else {
        rule(p);
        fits = true;
    }
    p->on_fail = p->on_error = NULL;
    return fits;
}

void tree_init(Tree *tree)
{
    *tree = (Tree){.root = NULL};
    arena_init(&tree->arena);
    names_init(&tree->names);
}

bool parse(Tree *tree, const char *text, size_t len, SyntaxErr *err)
{
    Parser p;
    SyntaxErr ignored;

    tree_init(tree);
    parser_init(&p, tree, err ? err : &ignored);
    *p.err = (SyntaxErr){.kind = SYNTAX_ERROR};
    lexer_init(&p.lexer, text, len, &tree->names);
    bool ok = attempt(&p, parse_file);
    parser_clear(&p);
    if (!ok)
        tree_clear(tree);
    return ok;
}

void tree_clear(Tree *tree)
{
    names_clear(&tree->names);
    arena_clear(&tree->arena);
    *tree = (Tree){.root = NULL};
}

/* The rule for an expression in an f-string; leaves it on the stack. */
static void parse_piece_rule(Parser *p)
{
    list_push(p, parse_exprs(p));
}

Node *parse_piece(Parser *outer, const char *text, size_t len, int line,
                  int col)
{
    Parser p;
    Node *n = NULL;

    parser_init(&p, outer->tree, outer->err);
    p.is_fstring = true;
    p.nesting = outer->nesting;
    lexer_init_at(&p.lexer, text, len, &outer->tree->names, line, col);
    bool ok = attempt(&p, parse_piece_rule);
    if (ok)
        n = p.stack[0];
    parser_clear(&p);
    if (!ok)
        longjmp(*outer->on_error, 1);
    return n;
}
