/* buf.c - growable text. */
#include "sim/base/buf.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"

enum { FIRST = 32 };

static char nothing[1];         /* stays empty */

void buf_init(Buf *b)
{
    buf_init_in(b, nothing, sizeof nothing);
}

void buf_init_in(Buf *b, char *memory, size_t size)
{
    memory[0] = '\0';
    *b = (Buf){.data = memory, .cap = size, .lent = true};
}

void buf_clear(Buf *b)
{
    if (!b->lent)
        mem_free(b->data);
    *b = (Buf){0};
}

void buf_reset(Buf *b)
{
    buf_cut(b, 0);
}

/* Takes [size] bytes of its own, or more. */
static void take_own(Buf *b, size_t size)
{
    const char *text = b->data;

    b->cap = 0;
    b->data = mem_grow(NULL, &b->cap, size > FIRST ? size : FIRST, 1);
    b->lent = false;
    memcpy(b->data, text, b->len + 1);
}

void buf_grow(Buf *b, size_t more)
{
    assert(b->data);
    if (b->lent)
        take_own(b, b->len + more + 1);
    else
        b->data = mem_grow(b->data, &b->cap, b->len + more + 1, 1);
}

void buf_add(Buf *b, const char *text, size_t len)
{
    memcpy(buf_reserve(b, len), text, len);
    b->len += len;
}

void buf_puts(Buf *b, const char *text)
{
    buf_add(b, text, strlen(text));
}

void buf_putc(Buf *b, char c)
{
    *buf_reserve(b, 1) = c;
    b->len++;
}

void buf_fill(Buf *b, char c, size_t count)
{
    memset(buf_reserve(b, count), c, count);
    b->len += count;
}

static const char pairs[] =     /* two digits take one division */
    "00010203040506070809101112131415161718192021222324"
    "25262728293031323334353637383940414243444546474849"
    "50515253545556575859606162636465666768697071727374"
    "75767778798081828384858687888990919293949596979899";

char *buf_int_before(char *end, int64_t n)
{
    char *at = end;
    uint64_t left = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;

    for (; left >= 10; left /= 100)
        memcpy(at -= 2, pairs + left % 100 * 2, 2);
    if (left > 0 || at == end)
        *--at = (char)('0' + left);
    if (n < 0)
        *--at = '-';
    return at;
}

void buf_put_int(Buf *b, int64_t n)
{
    char digits[BUF_INT_MAX], *end = digits + sizeof digits;
    char *at = buf_int_before(end, n);

    buf_add(b, at, (size_t)(end - at));
}

void buf_put_hex(Buf *b, uint32_t n, int digits)
{
    char *at = buf_reserve(b, (size_t)digits);

    for (int i = digits - 1; i >= 0; i--, n >>= 4)
        at[i] = "0123456789abcdef"[n & 15];
    b->len += (size_t)digits;
}

void buf_put_escape(Buf *b, uint32_t c)
{
    buf_putc(b, '\\');
    buf_putc(b, c < 0x100 ? 'x' : c < 0x10000 ? 'u' : 'U');
    buf_put_hex(b, c, c < 0x100 ? 2 : c < 0x10000 ? 4 : 8);
}

void buf_vprintf(Buf *b, const char *format, va_list args)
{
    size_t room = b->cap - b->len;
    va_list again;

    assert(b->data);
    va_copy(again, args);
    int len = vsnprintf(b->data + b->len, room, format, again);
    va_end(again);
    assert(len >= 0);
    if ((size_t)len >= room)
        vsnprintf(buf_reserve(b, (size_t)len), (size_t)len + 1, format, args);
    b->len += (size_t)len;
}

void buf_printf(Buf *b, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    buf_vprintf(b, format, args);
    va_end(args);
}

void buf_cut(Buf *b, size_t len)
{
    assert(len <= b->len);
    b->len = len;
    b->data[len] = '\0';
}

char *buf_detach(Buf *b)
{
    if (b->lent)
        take_own(b, b->len + 1);
    char *text = b->data;
    *b = (Buf){0};
    return text;
}
