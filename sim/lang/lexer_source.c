/* lexer_source.c - the bytes of a file to text that can be read.
 *
 * Line ends become "\n", a byte order mark goes, and a text with null bytes, or
 * with some that are not UTF-8, is cut before the line that has the first: what
 * comes earlier may be wrong too, and is then what CPython reports.
 */
#include "sim/lang/lexer_int.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "sim/base/mem.h"
#include "sim/base/utf8.h"

/* Copies [text] with every line end a "\n", and one at the end. */
static size_t copy_lines(char *out, const char *text, size_t len)
{
    size_t n = 0;

    if (!memchr(text, '\r', len)) {
        memcpy(out, text, len);
        n = len;
    } else {
        for (size_t i = 0; i < len; i++) {
            if (text[i] == '\r' && i + 1 < len && text[i + 1] == '\n')
                continue;
            out[n++] = text[i] == '\r' ? '\n' : text[i];
        }
    }
    if (n > 0 && out[n - 1] != '\n')
        out[n++] = '\n';
    out[n] = '\0';
    return n;
}

/* Cuts before the line that holds byte [bad]; returns that line's number. */
static int cut(Lexer *lex, size_t bad)
{
    int line = 1;
    size_t start = 0;

    for (size_t i = 0; i < bad; i++)
        if (lex->text[i] == '\n') {
            line++;
            start = i + 1;
        }
    lex->text[start] = '\0';
    lex->is_cut = true;
    lex->cut.kind = SYNTAX_ERROR;
    return line;
}

/* Finds the name of an encoding in the comment [line]; returns its length, 0
 * if there is none. */
static size_t find_coding(const char *line, const char **name)
{
    const char *end = line + strcspn(line, "\n");
    const char *p = line + strspn(line, " \t\f");

    if (*p != '#')
        return 0;
    for (; p + 6 < end; p++) {
        if (strncmp(p, "coding", 6) != 0 || (p[6] != ':' && p[6] != '='))
            continue;
        p += 7;
        p += strspn(p, " \t");
        *name = p;
        while (isalnum((unsigned char)*p) || strchr("-_.", *p ? *p : ' '))
            p++;
        return (size_t)(p - *name);
    }
    return 0;
}

static bool is_encoding(const char *name, size_t len, const char *const *list)
{
    for (; *list; list++)
        if (strlen(*list) <= len &&
            strncasecmp(name, *list, strlen(*list)) == 0)
            return true;
    return false;
}

/* A coding comment in the first two lines must say UTF-8, or something that
 * does not differ from it in this text. */
static void check_coding(Lexer *lex, bool is_ascii)
{
    static const char *const ours[] = {"utf-8", "utf_8", "utf8", NULL};
    static const char *const known[] = {
        "latin", "iso", "ascii", "us-ascii", "cp", "windows", "mac", "koi8",
        "gb", "big5", "euc", "shift", "sjis", NULL};
    const char *line = lex->text, *name;

    for (int i = 0; i < 2; i++) {
        size_t len = find_coding(line, &name);
        if (len > 0 && !is_encoding(name, len, ours)) {
            bool is_known = is_encoding(name, len, known);
            if (is_known && is_ascii)
                return;
            lex->is_cut = true;
            lex->cut.kind = is_known ? SYNTAX_UNSUPPORTED : SYNTAX_ERROR;
            err_at(&lex->cut.err, i + 1, 1, is_known
                   ? "source encoding %.*s is not supported"
                   : "unknown encoding: %.*s", (int)len, name);
            lex->text[0] = '\0';
            return;
        }
        if (len > 0 || !strchr("#\n", line[strspn(line, " \t\f")]))
            return;
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
}

void lexer_take_text(Lexer *lex, const char *text, size_t len)
{
    char *copy = mem_alloc(len + 2);
    bool is_ascii = true;

    lex->text = copy;

    if (len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
        text += 3;
        len -= 3;
    }
    size_t n = copy_lines(copy, text, len);
    const char *null = memchr(copy, '\0', n);
    for (size_t i = 0; is_ascii && i < n; i++)
        is_ascii = (copy[i] & 0x80) == 0;
    size_t bad = n;
    if (!utf8_valid(copy, null ? (size_t)(null - copy) : n, &bad)) {
        int byte = (unsigned char)copy[bad], line = cut(lex, bad);
        err_at(&lex->cut.err, line, 1, "Non-UTF-8 code starting with "
               "'\\x%02x'", byte);
    } else if (null) {
        int line = cut(lex, (size_t)(null - copy));
        err_at(&lex->cut.err, line, 1,
               "source code cannot contain null bytes");
    }
    check_coding(lex, is_ascii);
}
