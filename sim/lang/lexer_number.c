/* lexer_number.c - where a number ends, and whether it is one. */
#include "sim/lang/lexer_int.h"

#include <ctype.h>
#include <string.h>

static bool is_hex(char c)
{
    return isxdigit((unsigned char)c) != 0;
}

static bool is_octal(char c)
{
    return c >= '0' && c <= '7';
}

static bool is_binary(char c)
{
    return c == '0' || c == '1';
}

/* True if a keyword that may follow a number begins at [s]: `1if x else 2` is
 * Python, if of the worst kind. */
static bool begins_keyword(const char *s)
{
    static const char *const words[] = {
        "and", "else", "for", "if", "in", "is", "or", "not", NULL};

    for (int i = 0; words[i]; i++) {
        size_t len = strlen(words[i]);
        if (strncmp(s, words[i], len) == 0 && !is_name_byte(s[len]))
            return true;
    }
    return false;
}

/* At the character that does not fit: the place told is the one before. */
static TokenKind fail(Lexer *lex, const char *what)
{
    return lexer_fail(lex, lex->pos - 1, "invalid %s literal", what);
}

/* A number must not run into a name; one beyond ASCII is another token. */
static TokenKind check_end(Lexer *lex, const char *what)
{
    const char *s = lex->text + lex->pos;

    if (is_name_byte(*s) && !(*s & 0x80) && !begins_keyword(s))
        return fail(lex, what);
    return TOK_NUMBER;
}

/* Digits in groups, with single underscores between.  False if an underscore
 * has no digit behind it; [pos] is then on what stands there. */
static bool skip_groups(Lexer *lex, bool (*is_one)(char))
{
    const char *text = lex->text;

    for (;;) {
        while (is_one(text[lex->pos]))
            lex->pos++;
        if (text[lex->pos] != '_')
            return true;
        lex->pos++;
        if (!is_one(text[lex->pos]))
            return false;
    }
}

/* Behind 0x, 0o or 0b. */
static TokenKind with_base(Lexer *lex, const char *what, bool (*is_one)(char))
{
    lex->pos += 2;
    bool is_good = is_one(lex->text[lex->pos]) || lex->text[lex->pos] == '_';
    is_good = is_good && skip_groups(lex, is_one);

    char c = lex->text[lex->pos];
    if (is_digit(c))
        return lexer_fail(lex, lex->pos, "invalid digit '%c' in %s literal",
                          c, what);
    if (!is_good)
        return fail(lex, what);
    return check_end(lex, what);
}

static TokenKind complex_number(Lexer *lex)
{
    lex->pos++;
    if (check_end(lex, "imaginary") == TOK_ERROR)
        return TOK_ERROR;
    size_t at = lex->pos;
    while (at > 0 && (is_name_byte(lex->text[at - 1]) ||
                      lex->text[at - 1] == '.'))
        at--;
    lexer_fail(lex, at, "complex numbers are not supported");
    lex->error.kind = SYNTAX_UNSUPPORTED;
    return TOK_ERROR;
}

static TokenKind bad_decimal(Lexer *lex)
{
    return fail(lex, "decimal");
}

/* From the exponent on: `e5`, `j` or nothing. */
static TokenKind exponent(Lexer *lex)
{
    const char *s = lex->text + lex->pos;

    if (*s == 'e' || *s == 'E') {
        size_t sign = s[1] == '+' || s[1] == '-';
        if (is_digit(s[1 + sign])) {
            lex->pos += 1 + sign;
            if (!skip_groups(lex, is_digit))
                return bad_decimal(lex);
        } else if (sign) {
            lex->pos += 2;
            return bad_decimal(lex);
        }
    }
    char c = lex->text[lex->pos];
    if (c == 'j' || c == 'J')
        return complex_number(lex);
    return check_end(lex, "decimal");
}

/* From the point on. */
static TokenKind fraction(Lexer *lex)
{
    if (lex->text[lex->pos] == '.') {
        lex->pos++;
        if (is_digit(lex->text[lex->pos]) && !skip_groups(lex, is_digit))
            return bad_decimal(lex);
    }
    return exponent(lex);
}

/* A number that begins with 0 is zero, or goes on as a float. */
static TokenKind zero(Lexer *lex)
{
    size_t start = lex->pos;

    for (;;) {
        while (lex->text[lex->pos] == '0')
            lex->pos++;
        if (lex->text[lex->pos] != '_')
            break;
        lex->pos++;
        if (!is_digit(lex->text[lex->pos]))
            return bad_decimal(lex);
    }
    bool nonzero = is_digit(lex->text[lex->pos]);
    if (nonzero && !skip_groups(lex, is_digit))
        return bad_decimal(lex);
    if (nonzero && !strchr(".eEjJ", lex->text[lex->pos]))
        return lexer_fail(lex, start, "leading zeros in decimal integer "
                          "literals are not permitted; use an 0o prefix for "
                          "octal integers");
    return fraction(lex);
}

TokenKind lexer_number(Lexer *lex)
{
    const char *s = lex->text + lex->pos;

    if (*s == '0') {
        if (s[1] == 'x' || s[1] == 'X')
            return with_base(lex, "hexadecimal", is_hex);
        if (s[1] == 'o' || s[1] == 'O')
            return with_base(lex, "octal", is_octal);
        if (s[1] == 'b' || s[1] == 'B')
            return with_base(lex, "binary", is_binary);
        return zero(lex);
    }
    if (*s != '.' && !skip_groups(lex, is_digit))
        return bad_decimal(lex);
    return fraction(lex);
}
