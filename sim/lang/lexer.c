/* lexer.c - text to tokens. */
#include "sim/lang/lexer.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/base/utf8.h"
#include "sim/lang/ident.h"
#include "sim/lang/lexer_int.h"

enum { TAB = 8 };

static const char *const texts[] = {
#define TOKEN(id, text) text,
#include "sim/lang/token_list.h"
#undef TOKEN
};

const char *token_text(TokenKind kind)
{
    return texts[kind];
}

/* The kind of the keyword [text], or TOK_NAME. */
static TokenKind token_keyword(const char *text, size_t len)
{
    if (len < 2 || len > 8)
        return TOK_NAME;
    for (int kind = KW_FALSE; kind < TOKEN_KINDS; kind++) {
        const char *word = texts[kind];
        if (word[0] < text[0])
            continue;
        if (word[0] > text[0])
            break;
        if (word[1] == text[1] && strlen(word) == len &&
            memcmp(word, text, len) == 0)
            return (TokenKind)kind;
    }
    return TOK_NAME;
}

void lexer_init_at(Lexer *lex, const char *text, size_t len, Names *names,
                   int line, int col)
{
    *lex = (Lexer){.names = names, .line = line, .first_col = col,
                   .is_piece = true};
    lex->text = mem_alloc(len + 2);
    memcpy(lex->text, text, len);
    memcpy(lex->text + len, "\n", 2);
}

void lexer_init(Lexer *lex, const char *text, size_t len, Names *names)
{
    *lex = (Lexer){.names = names, .line = 1, .at_line_start = true};
    lexer_take_text(lex, text, len);
}

void lexer_clear(Lexer *lex)
{
    mem_free(lex->text);
    lex->text = NULL;
}

/* --- errors --- */

static int column(const Lexer *lex, size_t at)
{
    int col = (int)(at - lex->line_start);

    return lex->line_start == 0 ? col + lex->first_col : col;
}

static TokenKind fail_at(Lexer *lex, int line, int col, const char *format,
                         va_list args)
{
    char text[sizeof lex->error.err.text];

    vsnprintf(text, sizeof text, format, args);
    err_at(&lex->error.err, line, col, "%s", text);
    lex->error.kind = SYNTAX_ERROR;
    lex->has_error = true;
    return TOK_ERROR;
}

TokenKind lexer_fail(Lexer *lex, size_t at, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fail_at(lex, lex->line, column(lex, at) + 1, format, args);
    va_end(args);
    lex->error_is_loud = true;
    return TOK_ERROR;
}

/* An error that a syntax error before it hides. */
static TokenKind fail_quietly(Lexer *lex, SyntaxKind kind, const char *text)
{
    lexer_fail(lex, lex->pos, "%s", text);
    lex->error.kind = kind;
    lex->error_is_loud = false;
    return TOK_ERROR;
}

void lexer_unclosed(const Lexer *lex, SyntaxErr *err)
{
    int i = lex->level - 1;

    err->kind = SYNTAX_ERROR;
    err_at(&err->err, lex->bracket_lines[i], lex->bracket_cols[i] + 1,
           "'%c' was never closed", lex->brackets[i]);
}

TokenKind lexer_fail_at_end(Lexer *lex)
{
    if (lex->is_cut) {
        lex->error = lex->cut;
        lex->has_error = lex->error_is_loud = true;
    } else if (lex->level > 0) {
        lex->has_error = true;
        lexer_unclosed(lex, &lex->error);
    } else {
        fail_quietly(lex, SYNTAX_ERROR, "unexpected EOF while parsing");
    }
    return TOK_ERROR;
}

/* --- lines --- */

void lexer_next_line(Lexer *lex)
{
    lex->line++;
    lex->line_start = lex->pos;
}

/* At a backslash: goes on to the next line, or says why not. */
static bool continue_line(Lexer *lex)
{
    if (lex->text[lex->pos + 1] != '\n') {
        lex->pos++;
        fail_quietly(lex, SYNTAX_ERROR,
                     "unexpected character after line continuation character");
        return false;
    }
    if (lex->text[lex->pos + 2] == '\0') {
        lex->pos++;
        lexer_fail_at_end(lex);
        return false;
    }
    lex->pos += 2;
    lexer_next_line(lex);
    return true;
}

/* Compares a line's indentation with those around it.  Each is measured twice,
 * with tabs of eight and of one: if the two do not say the same, the program
 * would mean something else to a different editor. */
static bool compare_indent(Lexer *lex, int col, int alt)
{
    int top = lex->depth;

    if (col > lex->indents[top]) {
        if (top + 1 >= MAX_INDENTS)
            return fail_quietly(lex, SYNTAX_INDENT,
                                "too many levels of indentation") != TOK_ERROR;
        if (alt <= lex->alt_indents[top])
            goto tabs;
        lex->depth = top + 1;
        lex->indents[lex->depth] = col;
        lex->alt_indents[lex->depth] = alt;
        lex->pending++;
        return true;
    }
    for (; lex->depth > 0 && col < lex->indents[lex->depth]; lex->depth--)
        lex->pending--;
    if (col != lex->indents[lex->depth]) {
        fail_quietly(lex, SYNTAX_INDENT, "unindent does not match any outer "
                     "indentation level");
        return false;
    }
    if (alt == lex->alt_indents[lex->depth])
        return true;
tabs:
    fail_quietly(lex, SYNTAX_TAB,
                 "inconsistent use of tabs and spaces in indentation");
    return false;
}

/* At the start of a line: reads its indentation.  False on an error; a line
 * without code sets [*blank] instead. */
static bool measure_line(Lexer *lex, bool *blank)
{
    int col = 0, alt = 0, continued = 0;

    for (;; lex->pos++) {
        char c = lex->text[lex->pos];
        if (c == ' ') {
            col++;
            alt++;
        } else if (c == '\t') {
            col = (col / TAB + 1) * TAB;
            alt++;
        } else if (c == '\f') {
            col = alt = 0;
        } else if (c == '\\') {
            continued = continued ? continued : col;
            if (!continue_line(lex))
                return false;
            lex->pos--;
        } else {
            break;
        }
    }
    char c = lex->text[lex->pos];
    *blank = c == '#' || c == '\n';
    if (*blank || lex->level > 0)
        return true;
    if (c == '\0' && lex->is_cut) {
        lexer_fail_at_end(lex);
        return false;
    }
    return compare_indent(lex, continued ? continued : col,
                          continued ? continued : alt);
}

/* --- names --- */

/* A name with characters beyond ASCII: each must be one for names. */
static bool check_name(Lexer *lex, size_t start)
{
    const char *p = lex->text + start;

    while (p < lex->text + lex->pos) {
        const char *at = p;
        uint32_t c = utf8_next(&p);
        IdentClass class = c < 128 ? IDENT_START : ident_class(c);
        if (class == IDENT_START ||
            (class == IDENT_INSIDE && at > lex->text + start))
            continue;
        if (class == IDENT_ALIAS) {
            lexer_fail(lex, (size_t)(at - lex->text), "names with U+%04X are "
                       "not supported (not in Unicode form NFKC)", (unsigned)c);
            lex->error.kind = SYNTAX_UNSUPPORTED;
        } else if (class == IDENT_UNPRINTABLE) {
            lexer_fail(lex, (size_t)(at - lex->text),
                       "invalid non-printable character U+%04X", (unsigned)c);
        } else {
            lexer_fail(lex, (size_t)(at - lex->text), "invalid character "
                       "'%.*s' (U+%04X)", (int)(p - at), at, (unsigned)c);
        }
        return false;
    }
    return true;
}

static TokenKind name(Lexer *lex, Token *token)
{
    const char *start = lex->text + lex->pos, *s = start;
    unsigned char all = 0;

    for (; is_name_byte(*s); s++)
        all |= (unsigned char)*s;
    size_t len = (size_t)(s - start);
    lex->pos += len;
    if ((*s == '"' || *s == '\'') && lexer_is_prefix(start, len))
        return lexer_string(lex, token);
    if (all & 0x80 && !check_name(lex, token->start))
        return TOK_ERROR;

    TokenKind kind = token_keyword(start, len);
    if (kind == TOK_NAME)
        token->name = names_intern(lex->names, start, len);
    return kind;
}

/* --- operators --- */

static TokenKind open_bracket(Lexer *lex, TokenKind kind)
{
    if (lex->level == MAX_BRACKETS)
        return lexer_fail(lex, lex->pos, "too many nested parentheses");
    lex->brackets[lex->level] = lex->text[lex->pos - 1];
    lex->bracket_lines[lex->level] = lex->line;
    lex->bracket_cols[lex->level] = column(lex, lex->pos - 1);
    lex->level++;
    return kind;
}

static TokenKind close_bracket(Lexer *lex, TokenKind kind)
{
    char close = lex->text[lex->pos - 1];

    if (lex->level == 0)
        return lexer_fail(lex, lex->pos - 1, "unmatched '%c'", close);
    lex->level--;
    char open = lex->brackets[lex->level];
    int line = lex->bracket_lines[lex->level];
    if (close == (open == '(' ? ')' : open == '[' ? ']' : '}'))
        return kind;
    if (line != lex->line)
        return lexer_fail(lex, lex->pos - 1, "closing parenthesis '%c' does not"
                          " match opening parenthesis '%c' on line %d",
                          close, open, line);
    return lexer_fail(lex, lex->pos - 1, "closing parenthesis '%c' does not "
                      "match opening parenthesis '%c'", close, open);
}

/* The longest operator at [pos]: of those that the text begins with, looked up
 * by first character. */
static TokenKind operator(Lexer *lex)
{
    static unsigned char first[128];    /* kind of the one-character operator */
    const char *s = lex->text + lex->pos;
    TokenKind best = TOK_OTHER;
    size_t best_len = 1;

    if (!first['('])
        for (int kind = PT_LPAREN; kind < KW_FALSE; kind++)
            if (!first[(unsigned char)texts[kind][0]])
                first[(unsigned char)texts[kind][0]] = (unsigned char)kind;
    int kind = first[(unsigned char)*s & 127];
    for (; kind > 0 && kind < KW_FALSE; kind++) {
        if (texts[kind][0] != *s)
            continue;
        size_t len = strlen(texts[kind]);
        if (len > 1 && texts[kind][1] != s[1])
            continue;
        if ((best == TOK_OTHER || len > best_len) &&
            strncmp(s, texts[kind], len) == 0) {
            best = (TokenKind)kind;
            best_len = len;
        }
    }
    if (s[0] == '<' && s[1] == '>') {           /* known, but never allowed */
        best = TOK_OTHER;
        best_len = 2;
    }
    lex->pos += best_len;
    switch (best) {
    case PT_LPAREN: case PT_LBRACKET: case PT_LBRACE:
        return open_bracket(lex, best);
    case PT_RPAREN: case PT_RBRACKET: case PT_RBRACE:
        return close_bracket(lex, best);
    default:
        return best;
    }
}

/* --- tokens --- */

/* Skips what stands between tokens; false on an error. */
static bool skip_blanks(Lexer *lex)
{
    for (;;) {
        const char *s = lex->text + lex->pos;
        while (*s == ' ' || *s == '\t' || *s == '\f')
            s++;
        if (*s == '#')
            s += strcspn(s, "\n");
        lex->pos = (size_t)(s - lex->text);
        if (*s != '\\')
            return true;
        if (!continue_line(lex))
            return false;
    }
}

static void token_begin(const Lexer *lex, Token *token)
{
    token->start = lex->pos;
    token->line = lex->line;
    token->col = column(lex, lex->pos);
    token->name = NULL;
    if (lex->text[lex->pos] != '\0' || lex->pos == 0 || lex->is_piece)
        return;
    size_t last = lex->pos - 1;         /* the end of the text is said to be */
    while (last > 0 && lex->text[last - 1] != '\n')
        last--;                         /* the end of its last line */
    token->line--;
    token->col = (int)(lex->pos - 1 - last);
}

/* The token at [pos], which is not blank. */
static TokenKind scan(Lexer *lex, Token *token)
{
    char c = lex->text[lex->pos];

    if (is_digit(c) || (c == '.' && is_digit(lex->text[lex->pos + 1])))
        return lexer_number(lex);
    if (is_name_byte(c))
        return name(lex, token);
    if (c == '"' || c == '\'')
        return lexer_string(lex, token);
    if (c == '\0')
        return lex->level > 0 || lex->is_cut ? lexer_fail_at_end(lex) : TOK_END;
    if (c == '\n') {
        lex->pos++;
        return TOK_NEWLINE;
    }
    if ((unsigned char)c < ' ' || c == 0x7f)
        return lexer_fail(lex, lex->pos,
                          "invalid non-printable character U+%04X", c);
    return operator(lex);
}

/* Returns the next token's kind, and its places in [token]. */
static TokenKind next(Lexer *lex, Token *token)
{
    for (;;) {
        bool blank = false;
        if (lex->at_line_start) {
            lex->at_line_start = false;
            token_begin(lex, token);
            if (!measure_line(lex, &blank))
                return TOK_ERROR;
        }
        token_begin(lex, token);
        if (lex->pending != 0) {
            bool in = lex->pending > 0;
            lex->pending += in ? -1 : 1;
            return in ? TOK_INDENT : TOK_DEDENT;
        }
        if (!skip_blanks(lex))
            return TOK_ERROR;
        token_begin(lex, token);
        TokenKind kind = scan(lex, token);
        if (kind != TOK_NEWLINE)
            return kind;
        lex->at_line_start = true;
        if (!blank && lex->level == 0)
            return TOK_NEWLINE;         /* its line ends in lexer_next() */
        lexer_next_line(lex);
    }
}

void lexer_next(Lexer *lex, Token *token)
{
    TokenKind kind = TOK_ERROR;

    if (lex->has_error)
        token_begin(lex, token);
    else
        kind = next(lex, token);
    token->kind = (uint8_t)kind;
    token->level = (uint8_t)lex->level;
    token->end = lex->pos;
    token->end_line = lex->line;
    token->end_col = column(lex, lex->pos);
    if (kind == TOK_NEWLINE)
        lexer_next_line(lex);
}
