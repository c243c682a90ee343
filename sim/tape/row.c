/* row.c - a row's values as SQLite stores them. */
#include "sim/tape/row.h"

void row_init(Row *r)
{
    buf_init(&r->body);
    buf_reserve(&r->body, ROW_COLUMNS * 8);
    r->ntypes = 0;
}

void row_clear(Row *r)
{
    buf_clear(&r->body);
}

size_t row_varint(unsigned char *at, uint64_t n)
{
    size_t size = 1;

    if (n < 0x80) {
        at[0] = (unsigned char)n;
        return 1;
    }
    if (n >> 56) {
        at[8] = (unsigned char)n;
        n >>= 8;
        for (size_t i = 8; i-- > 0; n >>= 7)
            at[i] = (unsigned char)(n | 0x80);
        return 9;
    }
    while (n >> 7 * size)
        size++;
    for (size_t i = size; i-- > 0; n >>= 7)
        at[i] = (unsigned char)((n & 0x7f) | (i + 1 < size ? 0x80 : 0));
    return size;
}

static void add_bytes(Row *r, const char *bytes, size_t len, unsigned kind)
{
    r->ntypes += row_varint(r->types + r->ntypes, len * 2 + kind);
    buf_add(&r->body, bytes, len);
    buf_reserve(&r->body, ROW_COLUMNS * 8);
}

void row_text(Row *r, const char *text, size_t len)
{
    add_bytes(r, text, len, 13);
}

void row_blob(Row *r, const char *bytes, size_t len)
{
    add_bytes(r, bytes, len, 12);
}
