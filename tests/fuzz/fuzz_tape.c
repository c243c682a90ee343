/* fuzz_tape.c - bytes as a tape: loader, fold, checker, and the player on what
 * of it can be read.
 *
 * Damage to bytes is mostly SQLite's to notice.  So most inputs are made from
 * others by SQL: what SQLite reads is whole then, but not what it says. */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "sim/base/buf.h"
#include "sim/tape/check.h"
#include "sim/tape/cursor.h"
#include "sim/tape/load.h"
#include "tests/fuzz/target.h"
#include "tests/tui_press.h"

static void read_all(const char *path)
{
    Err err;
    Tape *t = tape_open(path, &err);

    if (!t)
        return;
    Reel reel = tape_reel(t);
    const Lanes *lanes = tape_lanes(t, &err);
    if (lanes)
        check_reel(&reel, lanes, &err);
    tape_close(t);
}

void target(const uint8_t *bytes, size_t len)
{
    const char *path = target_file(bytes, len);

    read_all(path);
    press_keys(path, "nnsSioOwx]tGg");
}

/* --- other inputs --------------------------------------------------------- */

enum { TEXT_MOST = 1 << 16 };   /* bytes of a value that is made anew */

static uint64_t state;

static uint64_t draw(uint64_t below)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return below ? (state >> 33) % below : 0;
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *s = NULL;

    if (sqlite3_prepare_v2(db, sql, -1, &s, NULL) != SQLITE_OK)
        return NULL;
    return s;
}

/* A row of [table], drawn; NULL: there is none. */
static sqlite3_stmt *some_row(sqlite3 *db, const char *table)
{
    char sql[80];
    sqlite3_int64 rows = 0;

    snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", table);
    sqlite3_stmt *s = prepare(db, sql);
    if (s && sqlite3_step(s) == SQLITE_ROW)
        rows = sqlite3_column_int64(s, 0);
    sqlite3_finalize(s);
    snprintf(sql, sizeof sql, "SELECT * FROM %s LIMIT 1 OFFSET %llu", table,
             (unsigned long long)draw((uint64_t)rows));
    s = prepare(db, sql);
    if (!s || sqlite3_step(s) == SQLITE_ROW)
        return s;
    sqlite3_finalize(s);
    return NULL;
}

/* A number like [n], or at the end of what some type holds. */
static sqlite3_int64 number_like(sqlite3_int64 n)
{
    static const sqlite3_int64 ends[] = {
        0, 1, -1, 2, 255, 256, INT32_MAX, INT32_MIN, UINT32_MAX,
        1ll << 32, INT64_MAX, INT64_MIN, INT64_MAX - 1, 1000000000,
    };
    uint64_t bits = (uint64_t)n;

    switch (draw(4)) {
    case 0: return ends[draw(sizeof ends / sizeof *ends)];
    case 1: return (sqlite3_int64)(bits + draw(9) - 4);
    case 2: return (sqlite3_int64)(bits ^ (uint64_t)1 << draw(64));
    default: return (sqlite3_int64)draw(64);
    }
}

/* The value [from], changed a little. */
static void bind_like(sqlite3_stmt *to, int place, sqlite3_value *from)
{
    static unsigned char text[TEXT_MOST];
    const void *bytes = sqlite3_value_blob(from);
    size_t len = (size_t)sqlite3_value_bytes(from);

    switch (sqlite3_value_type(from)) {
    case SQLITE_TEXT:
    case SQLITE_BLOB:
        if (len > TEXT_MOST / 2)
            return;
        if (len > 0)
            memcpy(text, bytes, len);
        len = LLVMFuzzerMutate(text, len, len + 16);
        if (sqlite3_value_type(from) == SQLITE_BLOB)
            sqlite3_bind_blob(to, place, text, (int)len, SQLITE_TRANSIENT);
        else
            sqlite3_bind_text(to, place, (char *)text, (int)len,
                              SQLITE_TRANSIENT);
        return;
    default:
        sqlite3_bind_int64(to, place,
                           number_like(sqlite3_value_int64(from)));
    }
}

/* Writes [row] over itself or beside it, with one value changed. */
static void write_row(sqlite3 *db, const char *table, sqlite3_stmt *row)
{
    int columns = sqlite3_column_count(row);
    int which = (int)draw((uint64_t)columns);
    sqlite3_stmt *other = draw(2) ? some_row(db, table) : NULL;
    Buf sql;

    buf_init(&sql);
    buf_printf(&sql, "INSERT OR REPLACE INTO %s VALUES(?", table);
    for (int i = 1; i < columns; i++)
        buf_puts(&sql, ",?");
    buf_puts(&sql, ")");
    sqlite3_stmt *s = prepare(db, sql.data);
    buf_clear(&sql);
    for (int i = 0; s && i < columns; i++)
        if (i != which)
            sqlite3_bind_value(s, i + 1, sqlite3_column_value(row, i));
        else if (other)
            sqlite3_bind_value(s, i + 1, sqlite3_column_value(other, i));
        else if (draw(8))
            bind_like(s, i + 1, sqlite3_column_value(row, i));
    if (s)
        sqlite3_step(s);
    sqlite3_finalize(s);
    sqlite3_finalize(other);
}

static void remove_row(sqlite3 *db, const char *table, sqlite3_stmt *row)
{
    char sql[80];

    snprintf(sql, sizeof sql, "DELETE FROM %s WHERE rowid %s %lld", table,
             draw(4) ? "=" : ">=", sqlite3_column_int64(row, 0));
    sqlite3_exec(db, sql, NULL, NULL, NULL);
}

static void edit(sqlite3 *db)
{
    static const char *const tables[] = {
        "tape", "tape", "tape", "tape", "keyframe", "keyframe", "meta",
        "source", "note", "word", "string", "made", "ended", "renamed",
        "object",
    };
    const char *table = tables[draw(sizeof tables / sizeof *tables)];
    sqlite3_stmt *row = some_row(db, table);

    if (!row)
        return;
    if (draw(6))
        write_row(db, table, row);
    else
        remove_row(db, table, row);
    sqlite3_finalize(row);
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t len, size_t most,
                               unsigned seed);

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t len, size_t most,
                               unsigned seed)
{
    sqlite3 *db;

    if (seed % 8 == 0)
        return LLVMFuzzerMutate(bytes, len, most);
    state = seed;
    const char *path = target_file(bytes, len);
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK) {
        sqlite3_exec(db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
                     "BEGIN", NULL, NULL, NULL);
        for (uint64_t n = 1 + draw(3); n > 0; n--)
            edit(db);
        sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    }
    sqlite3_close(db);
    FILE *f = fopen(path, "rb");
    size_t got = f ? fread(bytes, 1, most, f) : 0;
    if (f)
        fclose(f);
    return got;
}
