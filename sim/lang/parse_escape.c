/* parse_escape.c - what backslashes mean in strings.
 *
 * Messages count positions as CPython does: in a copy of the text in which
 * every character beyond ASCII has become \UXXXXXXXX, ten places.
 */
#include "sim/lang/parse_int.h"

#include <string.h>

#include "sim/base/utf8.h"
#include "sim/lang/char_name.h"

enum { WIDE = 10 };             /* places of a character beyond ASCII */

static int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 16;
}

static void put(Parser *p, uint32_t c, bool bytes)
{
    char out[4];

    if (bytes)
        buf_putc(&p->text, (char)c);
    else
        buf_add(&p->text, out, utf8_put(out, c));
}

/* The places that [s] to [end] take in CPython's copy. */
static size_t places(const char *s, const char *end)
{
    size_t n = 0;

    for (; s < end; s++) {
        unsigned char c = (unsigned char)*s;
        n += c < 0x80 ? 1 : c >= 0xc0 ? WIDE : 0;
    }
    return n;
}

_Noreturn static void bad_escape(Parser *p, const char *text, const char *from,
                                 const char *to, const char *what)
{
    size_t first = places(text, from), last = first + places(from, to) - 1;

    parse_error(p, SYNTAX_ERROR, 0, 0, "(unicode error) 'unicodeescape' codec "
                "can't decode bytes in position %zu-%zu: %s", first, last,
                what);
}

/* \x, \u or \U with [count] digits; returns what follows. */
static const char *hex_escape(Parser *p, const char *text, const char *s,
                              const char *end, int count, bool bytes)
{
    const char *start = s - 2;
    uint32_t c = 0;
    int n = 0;

    for (; n < count && s < end && digit_value(*s) < 16; n++)
        c = c * 16 + (uint32_t)digit_value(*s++);
    if (n < count && bytes)
        parse_error(p, SYNTAX_ERROR, 0, 0, "(value error) invalid \\x escape "
                    "at position %zu", (size_t)(start - text));
    if (n < count)
        bad_escape(p, text, start, s, count == 2 ? "truncated \\xXX escape" :
                   count == 4 ? "truncated \\uXXXX escape" :
                   "truncated \\UXXXXXXXX escape");
    if (c > 0x10ffff)
        bad_escape(p, text, start, s, "illegal Unicode character");
    put(p, c, bytes);
    return s;
}

/* \N{NAME}, at the brace; returns what follows. */
static const char *named_escape(Parser *p, const char *text, const char *s,
                                const char *end)
{
    bool opens = s < end && *s == '{';
    const char *close = opens ? memchr(s, '}', (size_t)(end - s)) : NULL;

    if (!close || close == s + 1)
        bad_escape(p, text, s - 2, close ? close : opens ? end : s,
                   "malformed \\N character escape");
    uint32_t c = char_by_name(s + 1, (size_t)(close - s - 1));
    if (c == UINT32_MAX)
        bad_escape(p, text, s - 2, close + 1,
                   "unknown Unicode character name");
    put(p, c, false);
    return close + 1;
}

static const char *octal_escape(Parser *p, const char *s, const char *end,
                                bool bytes)
{
    uint32_t c = 0;

    for (int n = 0; n < 3 && s < end && *s >= '0' && *s <= '7'; n++)
        c = c * 8 + (uint32_t)(*s++ - '0');
    put(p, c, bytes);
    return s;
}

/* At the character behind a backslash; returns what follows. */
static const char *escape(Parser *p, const char *text, const char *s,
                          const char *end, bool bytes)
{
    static const char from[] = "\\'\"abfnrtv", to[] = "\\'\"\a\b\f\n\r\t\v";
    const char *simple = strchr(from, *s);

    if (*s && simple) {
        buf_putc(&p->text, to[simple - from]);
        return s + 1;
    }
    if (*s == '\n')
        return s + 1;
    if (*s >= '0' && *s <= '7')
        return octal_escape(p, s, end, bytes);
    if (*s == 'x')
        return hex_escape(p, text, s + 1, end, 2, bytes);
    if (!bytes && *s == 'u')
        return hex_escape(p, text, s + 1, end, 4, false);
    if (!bytes && *s == 'U')
        return hex_escape(p, text, s + 1, end, 8, false);
    if (!bytes && *s == 'N')
        return named_escape(p, text, s + 1, end);
    buf_putc(&p->text, '\\');
    return s;
}

void parse_escapes(Parser *p, const char *text, size_t len, bool bytes)
{
    const char *s = text, *end = text + len;

    while (s < end) {
        const char *slash = memchr(s, '\\', (size_t)(end - s));
        if (!slash) {
            buf_add(&p->text, s, (size_t)(end - s));
            return;
        }
        buf_add(&p->text, s, (size_t)(slash - s));
        if (slash + 1 == end) {         /* before a brace of an f-string */
            buf_putc(&p->text, '\\');
            return;
        }
        s = escape(p, text, slash + 1, end, bytes);
    }
}
