/* row.h - a row of a table as SQLite stores it.
 *
 * Fill it from left to right, one call a column; the rowid's own column is a
 * NULL.  Small integers take few bytes, NULL, 0 and 1 none.
 *
 *     RowPen p = row_begin(r);
 *     p = row_null(p);
 *     p = row_int(p, 7);
 *     p = row_text(r, p, "seven", 5);
 *     Cell c = row_end(r, p, rowid);
 *
 * The pen is handed on by value, so that it stays in registers: a tape has
 * millions of rows.
 */
#ifndef SIM_TAPE_ROW_H
#define SIM_TAPE_ROW_H

#include <stdint.h>

#include "sim/base/buf.h"

enum { ROW_COLUMNS = 16, ROW_NUMBER_MAX = 9 };

typedef struct Row {
    Buf bytes;                  /* room for a cell's head, then the values */
    unsigned char types[ROW_COLUMNS * (1 + ROW_NUMBER_MAX)];    /* from
                                 * ROW_COLUMNS on: see row_end() */
} Row;

typedef struct RowPen {
    unsigned char *type, *at;   /* where the next column's go */
} RowPen;

/* A row as it stands in a page: a head that says how long it is and its rowid,
 * and what it says.  Lasts until the next row is begun.  SQLite has none of more
 * than 2^31 bytes; so it is handed on in two registers. */
typedef struct Cell {
    const unsigned char *bytes;
    uint32_t head, payload;
} Cell;

void row_init(Row *r);
void row_clear(Row *r);

enum { ROW_FRONT = (3 + ROW_COLUMNS) * ROW_NUMBER_MAX };

/* Empties it; there is room for integers in all columns. */
static inline RowPen row_begin(Row *r)
{
    return (RowPen){r->types + ROW_COLUMNS,
                    (unsigned char *)r->bytes.data + ROW_FRONT};
}

Cell row_end(Row *r, RowPen p, int64_t rowid);

static inline RowPen row_null(RowPen p)
{
    *p.type = 0;
    return (RowPen){p.type + 1, p.at};
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

/* How large [n] is decides no branch: what it writes behind its last byte is of
 * no account. */
static inline RowPen row_int(RowPen p, int64_t n)
{
    /* SQLite's type of what needs 0 to 8 bytes, and how many it takes. */
    static const uint8_t types[] = {1, 1, 2, 3, 4, 5, 5, 6, 6};
    static const uint8_t sizes[] = {1, 1, 2, 3, 4, 6, 6, 8, 8};
    uint64_t m = (uint64_t)(n < 0 ? ~n : n) << 1 | 1;   /* with the sign */
    int need = (71 - __builtin_clzll(m)) / 8, size = sizes[need];

    if ((uint64_t)n < 2) {
        *p.type = (unsigned char)(8 + n);
        return (RowPen){p.type + 1, p.at};
    }
    *p.type = types[need];
    row_put64(p.at, (uint64_t)n << (64 - 8 * size));
    return (RowPen){p.type + 1, p.at + size};
}

/* NULL where there is nothing to say. */
static inline RowPen row_opt(RowPen p, int64_t n)
{
    return n ? row_int(p, n) : row_null(p);
}

RowPen row_text(Row *r, RowPen p, const char *text, size_t len);
RowPen row_blob(Row *r, RowPen p, const char *bytes, size_t len);

/* Writes [n] as SQLite's kind of number (at most ROW_NUMBER_MAX bytes, high
 * bits first) to what ends at [end]; returns where it begins. */
unsigned char *row_number_before(unsigned char *end, uint64_t n);

#endif
