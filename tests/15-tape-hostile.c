/* 15-tape-hostile.c - a tape that somebody has tampered with is refused. */
#define _XOPEN_SOURCE 700

#include "sim/tape/head.h"
#include "tests/tape_file.h"

/* Makes a tape, does [sql] to it, and looks whether it is refused. */
static void is_refused(const char *sql)
{
    const char *path = file_path("hostile.db");
    Err err = {.text = ""};
    sqlite3 *db;
    char *message = NULL;

    if (!file_record(path, 1, 9000, NULL, &err))
        bail("%s", err.text);
    sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL);
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
        diag("%s", message);
    sqlite3_free(message);
    sqlite3_close(db);
    err.text[0] = '\0';
    bool refused = !file_read_all(path, &err);
    ok(refused && err.text[0], "%.60s: %s", sql, err.text +
       (strstr(err.text, "db' ") ? strstr(err.text, "db' ") + 4 - err.text
                                 : 0));
}

static const char *const whole_file[] = {
    "PRAGMA application_id = 1",
    "PRAGMA user_version = 2",
    "PRAGMA journal_mode = WAL",
    "CREATE TRIGGER x INSTEAD OF INSERT ON event BEGIN SELECT 1; END",
    "CREATE VIEW x AS SELECT 1",
    "CREATE TABLE x(y)",
    "CREATE INDEX x ON tape(t)",
    "DROP VIEW output",
    "DROP TABLE note",
    "DROP VIEW output; CREATE VIEW output AS SELECT load_extension('x')",
    "ALTER TABLE tape ADD COLUMN x",
    "UPDATE word SET word = char(27) || '[2J' WHERE id = 3",
    "DELETE FROM word",
    "DELETE FROM source; INSERT INTO source VALUES(1, 'x', 'y')",
    "UPDATE source SET text = NULL",
    "UPDATE source SET text = x'00'",
    "UPDATE source SET name = cast(x'ff' AS TEXT)",
    "UPDATE source SET id = -1",
    "UPDATE meta SET value = 5, name = x'41'",
    "UPDATE meta SET value = hex(zeroblob(600000))",
    "UPDATE note SET kind = ''",
    "UPDATE note SET line = 1e300",
    "UPDATE note SET file = 256",
};

static const char *const events[] = {
    "DELETE FROM tape WHERE seq = 50",
    "DELETE FROM tape WHERE seq < 5",
    "UPDATE tape SET seq = -seq",
    ("INSERT INTO tape SELECT 9223372036854775807, t, iter, what, task, line, "
     "back, obj, peer, num, ready, text FROM tape WHERE seq = 9"),
    "UPDATE tape SET t = 'now' WHERE seq = 50",
    "UPDATE tape SET t = 0.5 WHERE seq = 50",
    "UPDATE tape SET t = -1 WHERE seq = 50",
    "UPDATE tape SET t = 5000000000 WHERE seq = 50",
    "UPDATE tape SET iter = -1 WHERE seq = 50",
    "UPDATE tape SET iter = NULL WHERE seq = 50",
    "UPDATE tape SET what = 127 WHERE seq = 50",
    "UPDATE tape SET what = -1 WHERE seq = 50",
    "UPDATE tape SET what = 1 << 50 WHERE seq = 50",
    "UPDATE tape SET what = NULL WHERE seq = 50",
    "UPDATE tape SET task = 4294967296 WHERE seq = 50",
    "UPDATE tape SET task = x'01' WHERE seq = 50",
    "UPDATE tape SET line = -1 WHERE seq = 50",
    "UPDATE tape SET line = 1 << 31 WHERE seq = 50",
    "UPDATE tape SET back = 0 WHERE seq = 50",
    "UPDATE tape SET back = -5 WHERE seq = 50",
    "UPDATE tape SET back = 51 WHERE seq = 50",
    "UPDATE tape SET back = NULL WHERE seq = 50",
    "UPDATE tape SET obj = -1 WHERE seq = 50",
    "UPDATE tape SET peer = 1e10 WHERE seq = 50",
    "UPDATE tape SET num = 'x' WHERE seq = 50",
    "UPDATE tape SET ready = 1 << 40 WHERE seq = 50",
    "UPDATE tape SET ready = 'x' WHERE seq = 50",
    "UPDATE tape SET text = 60001 WHERE seq = 50",
    "UPDATE tape SET text = -1 WHERE seq = 50",
    "UPDATE tape SET text = 1.5 WHERE seq = 50",
    "UPDATE tape SET text = x'00' WHERE seq = 50",
    "UPDATE tape SET text = cast(x'c3' AS TEXT) WHERE seq = 50",
    "UPDATE tape SET text = hex(zeroblob(600000)) WHERE seq = 50",
    "UPDATE tape SET text = zeroblob(900000000) WHERE seq = 50",
    "UPDATE string SET text = cast(x'c3' AS TEXT)",
    "DELETE FROM string",
};

static const char *const beside[] = {
    "UPDATE keyframe SET picture = x'00'",
    "UPDATE keyframe SET picture = 'x'",
    "DELETE FROM keyframe; INSERT INTO keyframe VALUES(7, x'01')",
    "UPDATE keyframe SET seq = seq - 1",
    "UPDATE keyframe SET picture = zeroblob(100)",
    "UPDATE made SET task = -1",
    "UPDATE made SET name = NULL",
    "UPDATE made SET name = char(7) WHERE seq > 5",
    "UPDATE made SET seq = seq + 1000000",
    "DELETE FROM made WHERE seq > 100",
    "UPDATE ended SET via = 99",
    "UPDATE ended SET id = 'x'",
    "UPDATE renamed SET name = 5.5, task = x''",
    "UPDATE object SET id = 1 << 33",
    "DELETE FROM object",
};

/* What is no tape at all. */
static void test_no_tapes(void)
{
    const char *path = file_path("hostile.db");
    static const char *const texts[] = {
        "", "x", "SQLite format 3", "import asyncio\n",
    };
    Err err = {.text = ""};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        FILE *f = fopen(path, "w");
        fputs(texts[i], f);
        fclose(f);
        ok(!head_is_database(path) && !tape_open(path, &err), "no tape: %s",
           err.text);
    }
    ok(!tape_open(file_folder, &err), "%s", err.text);
    ok(!tape_open("/dev/zero", &err), "%s", err.text);
    ok(!tape_open(file_path("none"), &err), "%s", err.text);
    sqlite3 *db;
    unlink(path);
    sqlite3_open(path, &db);
    sqlite3_exec(db, "CREATE TABLE x(y)", NULL, NULL, NULL);
    sqlite3_close(db);
    ok(head_is_database(path) && !tape_open(path, &err), "%s", err.text);
}

/* A journal beside the tape that would undo or change it is not looked at, and
 * odd names are no trouble. */
static void test_names(void)
{
    static const char *const names[] = {
        "a?b", "a#b", "a%20b", "a b", "\xc3\xa9",
    };
    Err err = {.text = ""};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *path = file_path(names[i]);
        ok(file_record(path, 1, 100, NULL, &err) && file_read_all(path, &err),
           "a tape called %s %s", names[i], err.text);
        unlink(path);
    }
    const char *path = file_path("hostile.db");
    file_record(path, 1, 100, NULL, &err);
    FILE *f = fopen(file_path("hostile.db-journal"), "w");
    fputs("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 and what not", f);
    fclose(f);
    ok(file_read_all(path, &err), "a journal beside it is not looked at %s",
       err.text);
    ok(access(file_path("hostile.db-journal"), F_OK) == 0, "nor removed");
}

int main(void)
{
    file_begin();
    for (size_t i = 0; i < sizeof whole_file / sizeof *whole_file; i++)
        is_refused(whole_file[i]);
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        is_refused(events[i]);
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++)
        is_refused(beside[i]);
    test_no_tapes();
    test_names();
    file_end("hostile.db hostile.db-journal hostile.db-wal hostile.db-shm");
    return tap_done();
}
