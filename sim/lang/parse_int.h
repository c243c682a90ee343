/* parse_int.h - what the files of the parser share.
 *
 * Recursive descent over tokens that are read as they are needed.  There is
 * one way out on an error: parse_fail() for a text that the grammar does not
 * allow, parse_error() for one that it allows but Python refuses all the same.
 * Both leave by longjmp; nothing needs tidying, because nodes live in the
 * tree's arena and the rest belongs to the Parser.
 *
 * parse_fail() does not say what is wrong.  A parser that is right about good
 * programs and one that explains bad ones as CPython does are two different
 * things: the second is explain.h, and runs only after the first has failed.
 */
#ifndef SIM_LANG_PARSE_INT_H
#define SIM_LANG_PARSE_INT_H

#include <setjmp.h>

#include "sim/base/buf.h"
#include "sim/lang/lexer.h"

enum {
    MAX_NESTING = 1000,         /* levels of recursion; brackets, which cost
                                   most, end at 200 (lexer.h), and the rest
                                   some hundred bytes of C stack each */
};

typedef struct Parser {
    Tree *tree;
    SyntaxErr *err;
    Lexer lexer;
    Token *tokens;              /* of the statement at hand */
    size_t pos, fill, cap;      /* the next one; how many are read */
    size_t stop;                /* read no token from here on (explain.c) */
    Node **stack;               /* nodes of lists that are being read */
    size_t stack_len, stack_cap;
    int nesting;
    bool is_fstring;            /* the text is a piece of an f-string */
    jmp_buf *on_fail;           /* where parse_fail() goes */
    jmp_buf *on_error;          /* where parse_error() goes */
    Buf text;                   /* for the string that is being read */
} Parser;

/* --- whole parsers (parse.c) --- */

/* A parser that fills [tree] and reports in [err]; its lexer is not begun. */
void parser_init(Parser *p, Tree *tree, SyntaxErr *err);
void parser_clear(Parser *p);

void tree_init(Tree *tree);

/* --- tokens (parse.c) --- */

/* Makes sure that token [i] is read; returns its kind. */
TokenKind parse_peek_slow(Parser *p, size_t i);

static inline TokenKind peek_at(Parser *p, size_t i)
{
    i += p->pos;
    return i < p->fill && i < p->stop ? (TokenKind)p->tokens[i].kind
                                      : parse_peek_slow(p, i);
}

static inline TokenKind peek(Parser *p)
{
    return peek_at(p, 0);
}

static inline bool accept(Parser *p, TokenKind kind)
{
    if (peek(p) != kind)
        return false;
    p->pos++;
    return true;
}

static inline Token *token_here(Parser *p)
{
    peek(p);
    return &p->tokens[p->pos];
}

/* True if the next token is the name [word], a keyword in places. */
bool at_word(Parser *p, const char *word);

_Noreturn void parse_fail(Parser *p);

/* Reports at [line] and [col], from 1; line 0 stands for the last token read,
 * where CPython puts errors it knows no better place for. */
_Noreturn void parse_error(Parser *p, SyntaxKind kind, int line, int col,
                           const char *format, ...)
    __attribute__((format(printf, 5, 6)));

static inline void expect(Parser *p, TokenKind kind)
{
    if (!accept(p, kind))
        parse_fail(p);
}

const char *expect_name(Parser *p);

/* Around everything that recurses. */
void nest(Parser *p);
static inline void unnest(Parser *p)
{
    p->nesting--;
}

/* --- nodes (parse.c) --- */

/* A node that begins at token [start]. */
Node *node_new(Parser *p, NodeKind kind, size_t start);

/* Ends [n] behind the token read last; returns it. */
Node *node_end(Parser *p, Node *n);

/* Notes that [child] is below [n]. */
void node_lift(Parser *p, Node *n, const Node *child);
void node_lift_all(Parser *p, Node *n, Nodes children);

/* A list is read by pushing its nodes and then taking all since [mark]. */
static inline size_t list_mark(const Parser *p)
{
    return p->stack_len;
}
void list_push(Parser *p, Node *n);
Nodes list_take(Parser *p, size_t mark);

/* --- expressions (parse_expr.c) --- */

Node *parse_expr(Parser *p);            /* a conditional or a lambda, or less */
Node *parse_or(Parser *p);              /* `or` and less: no conditional */
Node *parse_bit_or(Parser *p);          /* `|` and less: no comparison */
Node *parse_named(Parser *p);           /* perhaps with := */
Node *parse_star_named(Parser *p);      /* perhaps with a star */
Node *parse_exprs(Parser *p);           /* perhaps stars, perhaps a tuple */
Node *parse_yield(Parser *p);           /* at `yield` */
Node *parse_rhs(Parser *p);             /* yield or parse_exprs */
Node *parse_atom(Parser *p);            /* parse_atom.c */
Node *parse_primary(Parser *p);         /* parse_primary.c */
void parse_args(Parser *p, Node *n, Nodes *args, Nodes *keywords);
Nodes parse_fors(Parser *p);            /* parse_atom.c: for ... if ... */
Params *parse_params(Parser *p, TokenKind end);         /* parse_params.c */

/* True if the next token can begin an expression. */
bool at_expr(Parser *p);

/* Where an assignment (or del) goes: fails unless [n] can be one. */
void parse_target(Parser *p, Node *n, Ctx ctx);
Node *parse_targets(Parser *p);         /* of for: up to `in` */
Node *parse_one_target(Parser *p);      /* of with: no comma */

/* Comma-separated parse_star_named() up to [end], which stays. */
Nodes parse_elements(Parser *p, TokenKind end, Node *first);

/* --- strings (parse_string.c, parse_escape.c, parse_fstring.c) --- */

Node *parse_strings(Parser *p);

/* Appends the text between quotes with its escapes resolved. */
void parse_escapes(Parser *p, const char *s, size_t len, bool bytes);

/* The parts of an f-string that are read so far.  Text gathers in
 * Parser.text until an expression, or the end, makes it an N_STR. */
typedef struct FString {
    size_t first, last;         /* the tokens that its nodes stand for */
    size_t token;               /* the one being read */
    bool raw;
    const char *counted;        /* up to here in it, lines are; NULL: not yet */
    const char *newline;        /* the last before that, or NULL */
    int lines;
} FString;

/* Reads [s] to [end], pushing what it finds; returns where it stopped.
 * Recurses for format specs: [level] is 0 outside them. */
const char *parse_fstring(Parser *p, FString *f, const char *s,
                          const char *end, int level);
void fstring_flush(Parser *p, FString *f);
Node *fstring_node(Parser *p, const FString *f, NodeKind kind);

/* --- statements --- */

void parse_statement(Parser *p);        /* pushes one or more */
Nodes parse_block(Parser *p);           /* from `:` */
void parse_simple(Parser *p);           /* a line of them */
bool parse_compound(Parser *p);         /* false if there is none here */
Node *parse_match(Parser *p);           /* NULL: `match` is a name here */
Node *parse_import(Parser *p);          /* parse_import.c */
const char *parse_docstring(Nodes body);

/* Parses one f-string expression, [len] bytes of [text] that stand at [line]
 * and [col].  Errors are the outer parser's. */
Node *parse_piece(Parser *outer, const char *text, size_t len, int line,
                  int col);

#endif
