/* lexer_int.h - what the files of the lexer share. */
#ifndef SIM_LANG_LEXER_INT_H
#define SIM_LANG_LEXER_INT_H

#include "sim/lang/lexer.h"

/* Reports at byte [at] of the text; returns TOK_ERROR.  Loud. */
TokenKind lexer_fail(Lexer *lex, size_t at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The text is at its end where it must not be: reports what is open. */
TokenKind lexer_fail_at_end(Lexer *lex);

/* [pos] is at the first byte of the next line. */
void lexer_next_line(Lexer *lex);

/* lexer_source.c: the bytes of a file to the lexer's text. */
void lexer_take_text(Lexer *lex, const char *text, size_t len);

/* lexer_number.c: reads the number at [pos]. */
TokenKind lexer_number(Lexer *lex);

/* lexer_string.c: reads the string whose opening quote is at [pos]; its prefix,
 * if any, is behind, and [token]'s start is set. */
TokenKind lexer_string(Lexer *lex, const Token *token);

/* True if the [len] letters at [s] may stand before a quote: rb, f ... */
bool lexer_is_prefix(const char *s, size_t len);

/* True if [c] may be part of a name, as far as a byte can say. */
static inline bool is_name_byte(char c)
{
    unsigned char u = (unsigned char)c;

    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || u == '_' ||
           (u >= '0' && u <= '9') || u >= 128;
}

static inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

#endif
