/* lexer_string.c - where a string ends, and whether it does. */
#include "sim/lang/lexer_int.h"

#include <string.h>

bool lexer_is_prefix(const char *s, size_t len)
{
    static const char *const prefixes[] = {
        "r", "u", "b", "f", "rb", "br", "rf", "fr", NULL};
    char low[2] = {0};

    if (len > 2)
        return false;
    for (size_t i = 0; i < len; i++)
        low[i] = (char)(s[i] | 0x20);
    for (int i = 0; prefixes[i]; i++)
        if (strlen(prefixes[i]) == len && memcmp(prefixes[i], low, len) == 0)
            return true;
    return false;
}

/* A string whose end is not found: the error stands at its beginning. */
static TokenKind unterminated(Lexer *lex, const Token *token, bool triple)
{
    int last = lex->line - (lex->text[lex->pos] == '\0');

    lex->line = token->line;
    if (triple) {
        if (lex->is_cut)
            return lexer_fail_at_end(lex);
        lexer_fail(lex, lex->pos, "unterminated triple-quoted string literal "
                   "(detected at line %d)", last);
    } else {
        lexer_fail(lex, lex->pos, "unterminated string literal "
                   "(detected at line %d)", last);
    }
    lex->error.err.col = token->col + 1;
    return TOK_ERROR;
}

TokenKind lexer_string(Lexer *lex, const Token *token)
{
    const char *text = lex->text;
    char quote = text[lex->pos];
    bool triple = text[lex->pos + 1] == quote && text[lex->pos + 2] == quote;

    lex->pos += triple ? 3 : 1;
    for (;; lex->pos++) {
        char c = text[lex->pos];
        if (c == quote && (!triple || (text[lex->pos + 1] == quote &&
                                       text[lex->pos + 2] == quote)))
            break;
        if (c == '\0' || (c == '\n' && !triple))
            return unterminated(lex, token, triple);
        if (c == '\\')
            c = text[++lex->pos];
        if (c == '\0')
            return unterminated(lex, token, triple);
        if (c == '\n') {
            lex->pos++;
            lexer_next_line(lex);
            lex->pos--;
        }
    }
    lex->pos += triple ? 3 : 1;
    return TOK_STRING;
}
