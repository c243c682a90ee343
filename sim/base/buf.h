/* buf.h - growable text.
 *
 * A Buf is a run of bytes that grows at its end.  Invariant: [data] is never
 * NULL after buf_init() and always has a zero byte behind its [len] bytes, so
 * that it can be handed to C as it is.  It knows nothing of characters.
 *
 * It begins in memory that is not its own: where nothing can be kept, or what
 * buf_init_in() lends it.  It takes memory of its own when that is full.
 */
#ifndef SIM_BASE_BUF_H
#define SIM_BASE_BUF_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Buf {
    char *data;
    size_t len, cap;
    bool lent;                  /* [data] is not its own */
} Buf;

void buf_init(Buf *b);
void buf_clear(Buf *b);         /* frees the text; usable only after buf_init */

/* For a text that is not kept: it does without malloc as long as it fits in
 * [size] bytes of [memory], which must outlast it. */
void buf_init_in(Buf *b, char *memory, size_t size);

/* Forgets the text, keeps the memory. */
void buf_reset(Buf *b);

/* Makes room for [more] bytes at the end and returns where they begin; the
 * caller fills them and adds to [len]. */
static inline char *buf_reserve(Buf *b, size_t more);

void buf_add(Buf *b, const char *text, size_t len);
void buf_puts(Buf *b, const char *text);
void buf_putc(Buf *b, char c);
void buf_fill(Buf *b, char c, size_t count);
void buf_put_int(Buf *b, int64_t n);    /* in decimal */

/* Writes the at most BUF_INT_MAX bytes of [n] to what ends at [end]; returns
 * where they begin. */
enum { BUF_INT_MAX = 20 };
char *buf_int_before(char *end, int64_t n);

void buf_put_hex(Buf *b, uint32_t n, int digits);

/* Character [c] as Python escapes it: \x0f, \u0123 or \U00012345. */
void buf_put_escape(Buf *b, uint32_t c);

void buf_printf(Buf *b, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buf_vprintf(Buf *b, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

/* Cuts the text to [len] bytes. */
void buf_cut(Buf *b, size_t len);

/* Returns the text, now the caller's to mem_free(), and leaves [b] empty (and
 * in need of buf_init if it is used again). */
char *buf_detach(Buf *b);

/* --- inlined ------------------------------------------------------------- */

void buf_grow(Buf *b, size_t more);     /* as buf_reserve() */

static inline char *buf_reserve(Buf *b, size_t more)
{
    if (b->len + more >= b->cap)
        buf_grow(b, more);
    b->data[b->len + more] = '\0';
    return b->data + b->len;
}

#endif
