/* json.c - texts and numbers as JSON. */
#include "tui/export/json.h"

#include <stdbool.h>
#include <string.h>

#include "sim/base/utf8.h"
#include "sim/tape/text.h"

enum { REPLACEMENT = 0xfffd };

/* True if [c] may not stand in a string as it is. */
static bool is_special(uint32_t c)
{
    return c < 0x20 || c == 0x7f || c == '"' || c == '\\' || c == '<' ||
           c == '>' || c == '&' || c == 0x2028 || c == 0x2029 ||
           (c >= 0xd800 && c <= 0xdfff);
}

static void add_char(Buf *b, uint32_t c)
{
    char bytes[4];

    if (c == '\n')
        buf_puts(b, "\\n");
    else if (c == '"' || c == '\\')
        buf_printf(b, "\\%c", (char)c);
    else if (is_special(c))
        buf_printf(b, "\\u%04x", (unsigned)c);
    else
        buf_add(b, bytes, utf8_put(bytes, c));
}

static void add_string(Buf *b, const char *text, size_t len, bool plain)
{
    if (!text) {
        buf_puts(b, "null");
        return;
    }
    const char *end = text + len;
    buf_putc(b, '"');
    while (text < end) {
        uint32_t c = utf8_next(&text);
        if (plain && c != '\n' && c != '\t' && !text_is_plain(c))
            c = REPLACEMENT;
        add_char(b, c);
    }
    buf_putc(b, '"');
}

void json_string(Buf *b, const char *text, size_t len)
{
    add_string(b, text, len, false);
}

void json_shown(Buf *b, const char *text, size_t len)
{
    add_string(b, text, len, true);
}

void json_next(Buf *b)
{
    if (b->len > 0 && !strchr("[{:", b->data[b->len - 1]))
        buf_puts(b, ",\n");
}

void json_key(Buf *b, const char *name)
{
    json_next(b);
    json_string(b, name, strlen(name));
    buf_putc(b, ':');
}

void json_numbers(Buf *b, const int64_t *numbers, int n)
{
    for (int i = 0; i < n; i++)
        buf_printf(b, "%c%lld", i ? ',' : '[', (long long)numbers[i]);
    buf_puts(b, n > 0 ? "]" : "[]");
}
