/* rows.c - the raw limit of recording: how fast SQLite itself takes a tape's
 * rows.
 *
 *     rows TAPE.db OUT.db
 *
 * Reads the rows of table tape into memory, then inserts them into a table of
 * the same columns, by one prepared statement in one transaction, without a
 * journal.  Prints the number of rows and the CPU seconds of the inserting
 * alone.  Built and run by tests/bench/run.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { COLUMNS = 12 };

typedef struct Cell {
    int type;                   /* SQLITE_INTEGER, SQLITE_TEXT, SQLITE_NULL */
    int len;
    sqlite3_int64 number;
    char *text;
} Cell;

static Cell *cells;             /* COLUMNS for each row */
static size_t rows, cap;

static void check(sqlite3 *db, int code)
{
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
        return;
    fprintf(stderr, "rows: %s\n", sqlite3_errmsg(db));
    exit(1);
}

static Cell cell_of(sqlite3_stmt *s, int column)
{
    Cell c = {.type = sqlite3_column_type(s, column)};

    if (c.type == SQLITE_INTEGER)
        c.number = sqlite3_column_int64(s, column);
    if (c.type != SQLITE_TEXT)
        return c;
    c.len = sqlite3_column_bytes(s, column);
    c.text = malloc((size_t)c.len + 1);
    if (!c.text)
        exit(1);
    memcpy(c.text, sqlite3_column_text(s, column), (size_t)c.len);
    return c;
}

static void read_rows(const char *path)
{
    sqlite3 *db;
    sqlite3_stmt *s;

    check(NULL, sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL));
    check(db, sqlite3_prepare_v2(db, "SELECT * FROM tape ORDER BY seq", -1, &s,
                                 NULL));
    if (sqlite3_column_count(s) != COLUMNS)
        exit(1);
    while (sqlite3_step(s) == SQLITE_ROW) {
        if (rows == cap) {
            cap = cap ? cap * 2 : 65536;
            cells = realloc(cells, cap * COLUMNS * sizeof *cells);
            if (!cells)
                exit(1);
        }
        for (int i = 0; i < COLUMNS; i++)
            cells[rows * COLUMNS + (size_t)i] = cell_of(s, i);
        rows++;
    }
    sqlite3_finalize(s);
    sqlite3_close(db);
}

static void bind(sqlite3_stmt *s, const Cell *c, int at)
{
    if (c->type == SQLITE_INTEGER)
        sqlite3_bind_int64(s, at, c->number);
    else if (c->type == SQLITE_TEXT)
        sqlite3_bind_text(s, at, c->text, c->len, SQLITE_STATIC);
    else
        sqlite3_bind_null(s, at);
}

static void insert_rows(const char *path)
{
    sqlite3 *db;
    sqlite3_stmt *s;

    check(NULL, sqlite3_open(path, &db));
    check(db, sqlite3_exec(db, "PRAGMA journal_mode=off; PRAGMA synchronous=off;"
        "CREATE TABLE tape(seq INTEGER PRIMARY KEY, t, iter, what, task, line,"
        " back, obj, peer, num, ready, text); BEGIN", NULL, NULL, NULL));
    check(db, sqlite3_prepare_v2(db, "INSERT INTO tape VALUES"
        "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", -1, &s, NULL));
    for (size_t row = 0; row < rows; row++) {
        for (int i = 0; i < COLUMNS; i++)
            bind(s, &cells[row * COLUMNS + (size_t)i], i + 1);
        check(db, sqlite3_step(s));
        sqlite3_reset(s);
    }
    check(db, sqlite3_exec(db, "COMMIT", NULL, NULL, NULL));
    sqlite3_finalize(s);
    sqlite3_close(db);
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    read_rows(argv[1]);
    clock_t began = clock();
    insert_rows(argv[2]);
    printf("%zu %.6f\n", rows, (double)(clock() - began) / CLOCKS_PER_SEC);
    return 0;
}
