/* lexer.h - text to tokens.
 *
 * A Lexer hands out one token at a time, so that a long text needs no long
 * array and an error behind the first syntax error is not seen.  It knows
 * indentation, brackets, numbers and where strings end; it does not know
 * grammar, nor what is inside a string.
 *
 * The first thing that is no token ends it: it then returns TOK_ERROR for
 * ever, and [error] says what is wrong.  CPython's lexer tells two sorts of
 * error apart and so do we, because they weigh differently when there is a
 * syntax error as well: see [error_is_loud] and explain.h.
 */
#ifndef SIM_LANG_LEXER_H
#define SIM_LANG_LEXER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sim/base/names.h"
#include "sim/lang/parse.h"

typedef enum TokenKind {
#define TOKEN(id, text) id,
#include "sim/lang/token_list.h"
#undef TOKEN
    TOKEN_KINDS
} TokenKind;

/* CPython's limits; their messages name them. */
enum { MAX_BRACKETS = 200, MAX_INDENTS = 100 };

typedef struct Token {
    uint8_t kind;
    uint8_t level;              /* brackets open behind this token */
    int line, col;              /* line from 1, column from 0 in bytes */
    int end_line, end_col;
    size_t start, end;          /* in Lexer.text */
    const char *name;           /* interned; TOK_NAME only */
} Token;

typedef struct Lexer {
    char *text;                 /* own copy: "\n" line ends, one at the end */
    size_t pos;
    Names *names;               /* borrowed */
    int line;
    size_t line_start;          /* may be "before" the text in a fragment */
    int first_col;              /* column of the text's first byte */
    bool is_piece;              /* of an f-string */
    int indents[MAX_INDENTS], alt_indents[MAX_INDENTS], depth;
    int pending;                /* INDENTs (> 0) or DEDENTs (< 0) to hand out */
    bool at_line_start;
    char brackets[MAX_BRACKETS];
    int bracket_lines[MAX_BRACKETS], bracket_cols[MAX_BRACKETS], level;
    bool has_error;
    bool error_is_loud;         /* reported even behind a syntax error */
    SyntaxErr error;
    bool is_cut;                /* [text] ends before a line with bytes that
                                   cannot be read; [cut] says which */
    SyntaxErr cut;
} Lexer;

/* Begins with [len] bytes of [text], which are copied. */
void lexer_init(Lexer *lex, const char *text, size_t len, Names *names);
void lexer_clear(Lexer *lex);

/* Begins in the middle: with a piece of text (of an f-string) whose first
 * byte stands at [line] and [col]. */
void lexer_init_at(Lexer *lex, const char *text, size_t len, Names *names,
                   int line, int col);

/* Fills [token] with the next token. */
void lexer_next(Lexer *lex, Token *token);

/* Fills [err] with the bracket that is still open; there must be one. */
void lexer_unclosed(const Lexer *lex, SyntaxErr *err);

/* What stands in token_list.h for [kind]. */
const char *token_text(TokenKind kind);

#endif
