/* syntax.c - a line of Python in colours. */
#include "tui/draw/syntax.h"

#include <ctype.h>
#include <string.h>

static const char *const keywords[] = {
    "False", "None", "True", "and", "as", "assert", "break", "class",
    "continue", "def", "del", "elif", "else", "except", "finally", "for",
    "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not",
    "or", "pass", "raise", "return", "try", "while", "with", "yield", "match",
    "case",
};

typedef struct Line {
    const char *text;
    size_t len, at;
    uint8_t *styles;
    bool names;                 /* a def or class stands before */
} Line;

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

static void paint(Line *l, size_t end, Style style)
{
    if (end > l->len)
        end = l->len;
    memset(l->styles + l->at, (int)style, end - l->at);
    l->at = end;
}

static bool is_at(const Line *l, size_t at, const char *text, size_t n)
{
    return at + n <= l->len && memcmp(l->text + at, text, n) == 0;
}

/* Paints from [l->at], inside a string, to its end; what is open at the end of
 * the line stays in the state. */
static SyntaxState paint_string(Line *l, size_t inside, SyntaxState s,
                                size_t quotes)
{
    const char ends[3] = {s.quote, s.quote, s.quote};
    size_t at = inside;

    while (at < l->len && !is_at(l, at, ends, quotes))
        at += l->text[at] == '\\' ? 2 : 1;
    bool closed = at < l->len;
    paint(l, closed ? at + quotes : l->len, STYLE_STRING);
    if (closed || quotes == 1)
        s = (SyntaxState){0};
    return s;
}

/* How long the prefix of a string at [l->at] is; -1: there is no string. */
static long string_prefix(const Line *l)
{
    size_t n = 0;

    while (n < 2 && l->at + n < l->len && l->text[l->at + n] &&
           strchr("rRbBfFuU", l->text[l->at + n]))
        n++;
    if (l->at + n >= l->len ||
        (l->text[l->at + n] != '"' && l->text[l->at + n] != '\''))
        return -1;
    return (long)n;
}

static SyntaxState begin_string(Line *l, size_t prefix)
{
    SyntaxState s = {l->text[l->at + prefix]};
    const char three[3] = {s.quote, s.quote, s.quote};
    size_t begin = l->at + prefix;
    size_t quotes = is_at(l, begin, three, 3) ? 3 : 1;

    return paint_string(l, begin + quotes, s, quotes);
}

static Style word_style(const Line *l, size_t len)
{
    const char *word = l->text + l->at;

    if ((len == 5 && memcmp(word, "await", 5) == 0) ||
        (len == 5 && memcmp(word, "async", 5) == 0))
        return STYLE_AWAIT;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        if (strlen(keywords[i]) == len && memcmp(keywords[i], word, len) == 0)
            return STYLE_KEYWORD;
    return l->names ? STYLE_DEFINITION : STYLE_TEXT;
}

static void paint_word(Line *l)
{
    size_t end = l->at;

    while (end < l->len && is_word(l->text[end]))
        end++;
    size_t len = end - l->at;
    bool names = is_at(l, l->at, "def", 3) ? len == 3
               : is_at(l, l->at, "class", 5) ? len == 5 : false;
    paint(l, end, word_style(l, len));
    l->names = names;
}

SyntaxState syntax_line(SyntaxState s, const char *text, size_t len,
                        uint8_t *styles)
{
    Line l = {text, len, 0, styles, false};

    if (s.quote)
        s = paint_string(&l, 0, s, 3);
    while (l.at < l.len) {
        char c = l.text[l.at];
        long prefix = string_prefix(&l);
        if (prefix >= 0)
            s = begin_string(&l, (size_t)prefix);
        else if (c == '#')
            paint(&l, l.len, STYLE_COMMENT);
        else if (c == '@' && l.at == strspn(l.text, " "))
            paint(&l, l.len, STYLE_DEFINITION);
        else if (is_word(c))
            paint_word(&l);
        else
            paint(&l, l.at + 1, STYLE_TEXT);
    }
    return s;
}
