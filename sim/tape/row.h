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

/* Puts [n] to [at], high bits first: one store, to compilers that know it. */
static inline void row_put64(unsigned char *at, uint64_t n)
{
    at[0] = (unsigned char)(n >> 56);
    at[1] = (unsigned char)(n >> 48);
    at[2] = (unsigned char)(n >> 40);
    at[3] = (unsigned char)(n >> 32);
    at[4] = (unsigned char)(n >> 24);
    at[5] = (unsigned char)(n >> 16);
    at[6] = (unsigned char)(n >> 8);
    at[7] = (unsigned char)n;
}

static inline void row_int(Row *r, int64_t n)
{
    /* SQLite's type of what needs 0 to 8 bytes, and how many it takes. */
    static const uint8_t types[] = {1, 1, 2, 3, 4, 5, 5, 6, 6};
    static const uint8_t sizes[] = {0, 1, 2, 3, 4, 6, 8};
    uint64_t m = (uint64_t)(n < 0 ? ~n : n);

    if (n == 0 || n == 1) {
        r->types[r->ntypes++] = (unsigned char)(8 + n);
        return;
    }
    int need = m ? (72 - __builtin_clzll(m)) / 8 : 1;   /* with the sign */
    int type = types[need], size = sizes[type];
    r->types[r->ntypes++] = (unsigned char)type;
    row_put64((unsigned char *)r->body.data + r->body.len,
              (uint64_t)n << (64 - 8 * size));
    r->body.len += (size_t)size;
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
