/* row.c - a row of a table as SQLite stores it.
 *
 * A cell is [length of the payload] [rowid] and the payload, which is [length
 * of the header] [type of each value] and the values.  The values are written
 * first; what stands before them, from its end to its beginning, when they are
 * all there.
 */
#include "sim/tape/row.h"

#include <string.h>

enum { INTS = ROW_COLUMNS * 8 };

void row_init(Row *r)
{
    buf_init(&r->bytes);
    buf_reserve(&r->bytes, ROW_FRONT + INTS);
}

void row_clear(Row *r)
{
    buf_clear(&r->bytes);
}

static unsigned char *long_number_before(unsigned char *end, uint64_t n)
{
    if (n >> 56) {              /* the last of nine bytes has eight bits */
        *--end = (unsigned char)n;
        n >>= 8;
        for (int i = 0; i < 8; i++, n >>= 7)
            *--end = (unsigned char)(n | 0x80);
        return end;
    }
    *--end = (unsigned char)(n & 0x7f);
    while (n >>= 7)
        *--end = (unsigned char)(n | 0x80);
    return end;
}

static inline unsigned char *number_before(unsigned char *end, uint64_t n)
{
    if (n < 0x80) {
        *--end = (unsigned char)n;
        return end;
    }
    if (n < 0x4000 || n >= 0x200000)
        return long_number_before(end, n);
    end[-1] = (unsigned char)(n & 0x7f);        /* rowids of most events */
    end[-2] = (unsigned char)(n >> 7 | 0x80);
    end[-3] = (unsigned char)(n >> 14 | 0x80);
    return end - 3;
}

unsigned char *row_number_before(unsigned char *end, uint64_t n)
{
    return number_before(end, n);
}

static RowPen add_bytes(Row *r, RowPen p, const char *bytes, size_t len,
                        unsigned kind)
{
    unsigned char number[ROW_NUMBER_MAX], *end = number + sizeof number,
                  *begin = number_before(end, len * 2 + kind);
    size_t size = (size_t)(end - begin);

    memcpy(p.type, begin, size);
    r->bytes.len = (size_t)(p.at - (unsigned char *)r->bytes.data);
    buf_add(&r->bytes, bytes, len);
    return (RowPen){p.type + size,
                    (unsigned char *)buf_reserve(&r->bytes, INTS)};
}

RowPen row_text(Row *r, RowPen p, const char *text, size_t len)
{
    return add_bytes(r, p, text, len, 13);
}

RowPen row_blob(Row *r, RowPen p, const char *bytes, size_t len)
{
    return add_bytes(r, p, bytes, len, 12);
}

Cell row_end(Row *r, RowPen p, int64_t rowid)
{
    size_t ntypes = (size_t)(p.type - r->types) - ROW_COLUMNS;
    unsigned char *at = (unsigned char *)r->bytes.data + ROW_FRONT;

    if (ntypes <= ROW_COLUMNS)  /* a copy of so many is two instructions */
        memcpy(at - ROW_COLUMNS, p.type - ROW_COLUMNS, ROW_COLUMNS);
    else
        memcpy(at - ntypes, p.type - ntypes, ntypes);
    /* The length counts itself, which is a byte or two. */
    at = number_before(at - ntypes, ntypes + (ntypes < 0x7f ? 1 : 2));
    size_t payload = (size_t)(p.at - at);
    unsigned char *head = number_before(at, (uint64_t)rowid);
    head = number_before(head, payload);
    return (Cell){head, (uint32_t)(at - head), (uint32_t)payload};
}
