/* code.c - the lines of a source as statements. */
#include "tui/study/code.h"

#include <ctype.h>
#include <string.h>

#include "sim/base/mem.h"

enum { TAB = 8 };

/* --- blanking ------------------------------------------------------------ */

static bool in_word(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* Blanks [n] bytes, but for the ends of lines. */
static void blank(Code *c, size_t at, size_t n)
{
    for (; n > 0 && at < c->size; at++, n--)
        if (c->text[at] != '\n')
            c->text[at] = ' ';
}

/* True if the letters before the quote at [at] make it an f-string or a raw
 * one. */
static bool has_prefix(const Code *c, size_t at, char letter)
{
    size_t i = at;

    while (i > 0 && at - i < 2 && isalpha((unsigned char)c->source[i - 1]))
        i--;
    if (i > 0 && in_word(c->source[i - 1]))
        return false;
    for (; i < at; i++)
        if (tolower((unsigned char)c->source[i]) == letter)
            return true;
    return false;
}

/* Blanks the string whose quote stands at [at]; where it ends.  The outer
 * quotes stay. */
static size_t blank_string(Code *c, size_t at)
{
    char quote = c->source[at];
    bool formatted = has_prefix(c, at, 'f');
    bool thrice = at + 2 < c->size && c->source[at + 1] == quote &&
                  c->source[at + 2] == quote;
    size_t i = at + (thrice ? 3 : 1);
    int braces = 0, brackets = 0;
    bool format = false;        /* in "{...:here}" */

    for (; i < c->size; i++) {
        char ch = c->source[i] ? c->source[i] : ' ';
        if (ch == quote && (!thrice || (i + 2 < c->size &&
                                        c->source[i + 1] == quote &&
                                        c->source[i + 2] == quote)))
            break;
        if (ch == '\n' && !thrice)
            return i;           /* no such string; the parser said so */
        if (formatted && (ch == '{' || ch == '}') && brackets == 0) {
            bool twice = i + 1 < c->size && c->source[i + 1] == ch;
            if (twice && braces == 0)
                blank(c, i++, 2);
            else
                braces += ch == '{' ? 1 : braces > 0 ? -1 : 0;
            format = format && braces > 0;
            continue;
        }
        if (braces > 0)
            brackets += strchr("([", ch) ? 1 : strchr(")]", ch) ? -1 : 0;
        if (braces == 1 && brackets == 0 &&
            (ch == ':' || (ch == '!' && c->source[i + 1] != '=')))
            format = true;
        if (braces == 0 || (braces == 1 && format))
            blank(c, i, 1);
        if (ch == '\\' && i + 1 < c->size)
            blank(c, ++i, 1);
    }
    if (thrice) {
        blank(c, at + 1, 2);
        blank(c, i, 2);
        i += 2;
    }
    return i + 1 < c->size ? i + 1 : c->size;
}

/* --- statements ---------------------------------------------------------- */

static Statement *add(Code *c, int line, int indent, size_t at)
{
    c->items = mem_grow(c->items, &c->cap, (size_t)c->len + 1,
                        sizeof *c->items);
    c->items[c->len] = (Statement){.line = line, .last = line,
                                   .indent = indent, .at = at,
                                   .function = -1};
    return &c->items[c->len++];
}

/* Passes blanks at the beginning of a line, and counts its columns. */
static size_t pass_indent(const Code *c, size_t at, int *indent)
{
    for (*indent = 0; at < c->size; at++)
        if (c->text[at] == ' ' || c->text[at] == '\f')
            ++*indent;
        else if (c->text[at] == '\t')
            *indent += TAB - *indent % TAB;
        else
            break;
    return at;
}

/* Passes a statement from [at]; its end, where [*line] is. */
static size_t pass_statement(Code *c, size_t at, int *line)
{
    int depth = 0;

    while (at < c->size) {
        char ch = c->text[at];
        if (ch == '#') {
            size_t n = 0;
            while (at + n < c->size && c->source[at + n] != '\n')
                n++;
            blank(c, at, n);
            at += n;
        } else if (ch == '\'' || ch == '"') {
            size_t end = blank_string(c, at);
            for (; at < end; at++)
                *line += c->source[at] == '\n';
        } else if (ch == '\n' && depth == 0) {
            return at;
        } else if (ch == '\\' && at + 1 < c->size &&
                   c->text[at + 1] == '\n') {
            c->text[at] = ' ';
            at += 2;
            ++*line;
        } else {
            depth += strchr("([{", ch) ? 1 : strchr(")]}", ch) ? -1 : 0;
            *line += ch == '\n';
            at++;
        }
    }
    return at;
}

static void split(Code *c)
{
    int line = 1, indent;

    for (size_t at = 0; at < c->size; at++, line++) {
        at = pass_indent(c, at, &indent);
        if (at == c->size)
            break;
        if (c->text[at] == '\r' || c->text[at] == '\n' || c->text[at] == '#') {
            at = pass_statement(c, at, &line);
            continue;
        }
        size_t begin = at;
        add(c, line, indent, begin);
        at = pass_statement(c, begin, &line);
        Statement *s = &c->items[c->len - 1];
        s->last = line;
        s->len = at - begin;
        while (s->len > 0 &&
               isspace((unsigned char)c->text[begin + s->len - 1]))
            s->len--;
        for (size_t i = 0; i < s->len; i++)
            if (c->text[begin + i] == '\n' || c->text[begin + i] == '\r')
                c->text[begin + i] = ' ';
    }
}

/* Each statement's function: the last def before it that is less indented. */
static void find_functions(Code *c)
{
    for (int i = 0; i < c->len; i++) {
        if (!code_begins(c, i, "def") && !code_begins(c, i, "async def"))
            continue;
        int end = code_body_end(c, i);
        for (int k = i + 1; k < end; k++)
            c->items[k].function = i;
    }
}

void code_init(Code *c, const char *source, size_t len)
{
    *c = (Code){.source = source, .size = len};
    c->text = mem_alloc(len + 1);
    memcpy(c->text, source, len);
    c->text[len] = '\0';
    for (size_t i = 0; i < len; i++)
        if (c->text[i] == '\0')
            c->text[i] = ' ';
    split(c);
    find_functions(c);
    c->notes = mem_zalloc((size_t)c->len + 1);
}

void code_clear(Code *c)
{
    mem_free(c->text);
    mem_free(c->items);
    mem_free(c->notes);
}

/* --- looking ------------------------------------------------------------- */

int code_at(const Code *c, int line)
{
    int low = 0, high = c->len;

    while (low < high) {
        int middle = (low + high) / 2;
        if (c->items[middle].last < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low < c->len && c->items[low].line <= line ? low : -1;
}

bool code_begins(const Code *c, int i, const char *words)
{
    const char *at = c->text + c->items[i].at, *word;
    const char *end = at + c->items[i].len;

    while (*words) {
        size_t want = strcspn(words, " ");
        size_t len = code_word(&at, end, &word);
        if (len != want || memcmp(word, words, len) != 0)
            return false;
        words += want + (words[want] == ' ');
    }
    return true;
}

int code_body_end(const Code *c, int i)
{
    int indent = c->items[i].indent;

    for (i++; i < c->len && c->items[i].indent > indent; i++)
        ;
    return i;
}

size_t code_word(const char **at, const char *end, const char **word)
{
    while (*at < end && isspace((unsigned char)**at))
        ++*at;
    *word = *at;
    if (*at == end)
        return 0;
    if (!in_word(**at))
        return ++*at, 1;
    while (*at < end && in_word(**at))
        ++*at;
    return (size_t)(*at - *word);
}

bool code_has_name(const char *text, size_t len, const char *name,
                   size_t name_len)
{
    const char *at = text, *end = text + len, *word;
    bool dot = false;
    size_t n;

    while ((n = code_word(&at, end, &word)) > 0) {
        if (!dot && n == name_len && memcmp(word, name, n) == 0)
            return true;
        dot = *word == '.';
    }
    return false;
}
