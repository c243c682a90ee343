/* lexer_int.h - what the files of the lexer share. */
#ifndef SIM_LANG_LEXER_INT_H
#define SIM_LANG_LEXER_INT_H

#include "sim/lang/lexer.h"

/* Reports at byte [at] of the text; returns TOK_ERROR.  Loud. */
TokenKind lexer_fail(Lexer *lex, size_t at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* lexer_source.c: the bytes of a file to the lexer's text. */
void lexer_take_text(Lexer *lex, const char *text, size_t len);

/* lexer_number.c: reads the number at [pos]. */
TokenKind lexer_number(Lexer *lex);

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
