/* row.h - a row's values as SQLite stores them.
 *
 * Fill it from left to right, one call a column; the rowid's own column is a
 * NULL.  Small integers take few bytes, NULL, 0 and 1 none.
 */
#ifndef SIM_TAPE_ROW_H
#define SIM_TAPE_ROW_H

#include <stdint.h>

#include "sim/base/buf.h"

enum {
    ROW_COLUMNS = 16,
    ROW_HEAD = 1 + ROW_COLUMNS * 9,
};

typedef struct Row {
    Buf body;                   /* the values */
    unsigned char types[ROW_HEAD];
    size_t ntypes;              /* bytes of it */
} Row;

void row_init(Row *r);
void row_clear(Row *r);

/* Empties it, and makes room for integers in all columns. */
static inline void row_begin(Row *r)
{
    r->body.len = 0;
    r->ntypes = 0;
}

static inline void row_null(Row *r)
{
    r->types[r->ntypes++] = 0;
}

/* [size] is 1 to 8. */
static inline void row_bytes_be(Row *r, uint64_t n, int size)
{
    char *at = r->body.data + r->body.len;

    for (int i = size; i-- > 0; n >>= 8)
        at[i] = (char)n;
    r->body.len += (size_t)size;
}

static inline void row_int(Row *r, int64_t n)
{
    uint64_t m = (uint64_t)(n < 0 ? ~n : n);
    int type = n == 0 ? 8 : n == 1 ? 9 : m < 0x80 ? 1 : m < 0x8000 ? 2 :
               m < 0x800000 ? 3 : m < 0x80000000 ? 4 :
               m < 0x800000000000 ? 5 : 6;

    r->types[r->ntypes++] = (unsigned char)type;
    if (type < 8)
        row_bytes_be(r, (uint64_t)n, type < 5 ? type : type * 2 - 4);
}

/* NULL where there is nothing to say. */
static inline void row_opt(Row *r, int64_t n)
{
    if (n)
        row_int(r, n);
    else
        row_null(r);
}

void row_text(Row *r, const char *text, size_t len);
void row_blob(Row *r, const char *bytes, size_t len);

/* Writes [n] to [at] as SQLite's kind of number (at most 9 bytes, high bits
 * first), and returns how many bytes that took. */
size_t row_varint(unsigned char *at, uint64_t n);

#endif
