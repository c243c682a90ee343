/* 77-tui-damage.c - a tape that ends too early, has flipped bits, or says what
 * no run can say is an error, or a result: in the checker, in every command, and
 * in the player, which goes on and draws.  Nothing crashes, hangs or leaks.
 *
 * A part of the offsets; all of them with ALL_OFFSETS=0, in a quarter of an
 * hour; another number is the first of them.  The tape at which it breaks off is
 * left behind as /tmp/tape-XXXXXX/damaged.db, beside the sound one.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/stat.h>

#include "tests/tui_player.h"
#include "tests/tui_press.h"
#include "tui/command.h"

enum {
    EVENTS = 400,               /* two keyframes */
    CUTS = 80, FLIPS = 250, LIES = 200,         /* as far as they are a part */
    COMMANDS = 14,
    HANGS = 120,               /* seconds for one: then it does */
    MEMORY_MOST = 200 << 20,    /* of one tape of some 100 kB */
};

static char *bytes;             /* of the tape that is damaged */
static size_t len;
static const char *path;        /* of the damaged ones */
static uint32_t state = 1;
static int accepted, leaks, greedy;

static uint32_t draw(uint32_t below)
{
    state = state * 1664525u + 1013904223u;
    return (uint32_t)((uint64_t)state * below >> 32);
}

static bool all_offsets(void)
{
    return getenv("ALL_OFFSETS") != NULL;
}

static void put(const char *data, size_t size)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

    if (fd < 0 || write(fd, data, size) != (ssize_t)size)
        bail("cannot write %s", path);
    close(fd);
}

/* --- who opens it --------------------------------------------------------- */

static void play(void)
{
    press_keys(path, "Gwx]tg9n\t!8sIG[o");
}

/* Command number [n], in turn. */
static void command(int n)
{
    static const char *const lines[COMMANDS][4] = {
        {"show"}, {"events"}, {"order"}, {"why"}, {"why", "--awaits"},
        {"why", "--blocking"}, {"why", "--step", "200"}, {"quiz", "--answers"},
        {"why", "--task", "Task-2"}, {"export", "--svg", "-"}, {"compare", ""},
        {"export", "--html", "-"}, {"export", "--perfetto", "-"},
        {"show", "--axis", "time"},
    };
    const char *const *line = lines[n % COMMANDS];
    const Command *c = command_find(line[0]);
    char *argv[4];
    int argc = 0;

    for (int i = 1; i < 4 && line[i]; i++)
        argv[argc++] = (char *)(uintptr_t)(*line[i] ? line[i] : path);
    argv[argc++] = (char *)(uintptr_t)path;
    command_do(c, argc, argv);
}

/* What commands print goes nowhere. */
static void hush(bool on)
{
    static int out = -1, err;

    fflush(stdout);
    if (on) {
        int nowhere = open("/dev/null", O_WRONLY);
        out = dup(STDOUT_FILENO);
        err = dup(STDERR_FILENO);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        close(nowhere);
    } else {
        dup2(out, STDOUT_FILENO);
        dup2(err, STDERR_FILENO);
        close(out);
        close(err);
    }
}

static void open_all(void)
{
    static int n;
    Err err;
    size_t blocks = mem_blocks();

    alarm(HANGS);
    mem_set_limit(MEMORY_MOST);
    hush(true);
    accepted += file_read_all(path, &err);
    command(n);
    if (n % 3 == 0 || all_offsets())
        play();
    hush(false);
    greedy += !mem_fits(0);
    mem_set_limit(0);
    leaks += mem_blocks() != blocks;
    n++;
}

/* --- the damage ------------------------------------------------------------ */

static void report(const char *what, int n)
{
    ok(n > 0, "%d %s: %d are read to their end", n, what, accepted);
    is_int(leaks, 0, "... and nothing is left of any");
    is_int(greedy, 0, "... nor does any take much memory");
    accepted = 0;
}

static size_t first_offset(void)
{
    const char *from = getenv("ALL_OFFSETS");

    return from ? strtoul(from, NULL, 10) : 0;
}

static void test_cuts(void)
{
    int n = 0;
    size_t step = all_offsets() ? 1 : len / CUTS;

    for (size_t cut = first_offset(); cut < len; cut += step, n++) {
        put(bytes, cut);
        open_all();
    }
    is_int(accepted, 0, "no tape that was cut off is accepted");
    report("tapes that end too early", n);
}

static void test_flips(void)
{
    size_t most = all_offsets() ? len : FLIPS;

    for (size_t i = 0; i < most; i++) {
        size_t at = all_offsets() ? i : draw((uint32_t)len);
        char bit = (char)(1 << draw(8));
        if (i < first_offset())
            continue;
        bytes[at] ^= bit;
        put(bytes, len);
        bytes[at] ^= bit;
        open_all();
    }
    report("tapes with a flipped bit", (int)most);
}

/* --- lies ------------------------------------------------------------------- */

static void does(const char *sql)
{
    sqlite3 *db;
    char *message = NULL;

    put(bytes, len);
    sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL);
    sqlite3_exec(db, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY",
                 NULL, NULL, NULL);
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK &&
        strcmp(message, "datatype mismatch") != 0)
        diag("%s: %s", sql, message);
    sqlite3_free(message);
    sqlite3_close(db);
    open_all();
}

/* Some column of some row, or of all of them, says something else. */
static void test_lies(void)
{
    static const char *const columns[] = {
        "tape t", "tape iter", "tape what", "tape task", "tape line",
        "tape back", "tape obj", "tape peer", "tape num", "tape ready",
        "tape text", "tape seq", "made task", "made parent", "made kind",
        "made name", "made seq", "ended id", "ended via", "ended seq",
        "renamed task", "renamed name", "object id", "object task",
        "object cap", "object what", "keyframe seq", "note line", "note file",
        "note text", "source text", "source name", "meta value", "word id",
        "word word", "string text", "string id",
    };
    static const char *const values[] = {
        "-1", "0", "1", "2", "3", "7", "31", "255", "65535", "2147483647",
        "-2147483648", "4294967295", "9223372036854775807", "1e300", "NULL",
        "x''", "x'00ff80'", "''", "'x'", "char(0, 1, 27, 10)", "char(1114111)",
        "hex(zeroblob(30000))", "zeroblob(70000)", "seq", "seq + 1", "-seq",
        "rowid", "rowid * 3 % 97", "(SELECT count(*) FROM tape)",
    };
    enum {
        COLUMNS = sizeof columns / sizeof *columns,
        VALUES = sizeof values / sizeof *values,
    };
    int n = all_offsets() ? 50 * LIES : LIES;
    char sql[300], table[20], column[20];

    for (int i = 0; i < n; i++) {
        const char *value = values[draw(VALUES)];
        sscanf(columns[draw(COLUMNS)], "%19s %19s", table, column);
        if (strncmp(value + (*value == '-'), "seq", 3) == 0 &&
            strchr("nswm", *table) && strcmp(table, "made") != 0)
            value = "rowid - 1";        /* it has none */
        if (draw(2))
            snprintf(sql, sizeof sql, "UPDATE OR IGNORE %s SET %s = %s",
                     table, column, value);
        else
            snprintf(sql, sizeof sql, "UPDATE OR IGNORE %s SET %s = %s WHERE "
                     "rowid %% 61 = %u", table, column, value, draw(61));
        does(sql);
    }
    report("tapes that lie", n);
}

/* Of parents, names and counts that a reader may follow. */
static void test_absurd(void)
{
    static const char *const sqls[] = {
        "UPDATE made SET parent = task", "UPDATE made SET parent = task + 1",
        "UPDATE made SET parent = (SELECT max(task) FROM made)",
        ("DELETE FROM made WHERE seq = 1; UPDATE made SET seq = 1, parent = 0 "
         "WHERE seq = (SELECT max(seq) FROM made)"),
        ("UPDATE made SET seq = (SELECT min(seq) FROM event WHERE "
         "kind = 'ready' AND event.task = made.task) WHERE parent"),
        "UPDATE tape SET peer = task", "UPDATE tape SET obj = task",
        "UPDATE tape SET back = 1 WHERE seq > 1",
        "UPDATE tape SET back = seq - 1 WHERE seq > 1",
        "UPDATE tape SET text = NULL", "UPDATE tape SET text = 'x'",
        "UPDATE tape SET text = char(0)",
        "UPDATE tape SET line = 2147483647",
        "UPDATE tape SET t = 9223372036854775807 WHERE seq = 400",
        "UPDATE tape SET t = 9223372036854775807",
        "UPDATE tape SET num = -9223372036854775808",
        "UPDATE tape SET ready = 2147483647", "UPDATE tape SET iter = 0",
        "UPDATE object SET cap = 9223372036854775807",
        "UPDATE note SET text = NULL", "DELETE FROM source", "DELETE FROM note",
        "DELETE FROM meta", "DELETE FROM made", "DELETE FROM object",
        "DELETE FROM ended", "DELETE FROM renamed", "DELETE FROM keyframe",
        "DELETE FROM tape", "DELETE FROM tape WHERE seq > 1",
        "DELETE FROM tape WHERE seq < 200", "DROP TABLE keyframe",
        "UPDATE tape SET seq = 4294967295 WHERE seq = 400",
        "ALTER TABLE tape RENAME TO was; CREATE VIEW tape AS SELECT * FROM was",
        ("ALTER TABLE meta RENAME TO was; CREATE VIEW meta AS WITH RECURSIVE "
         "n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id, "
         "'a' AS name, 'b' AS value FROM n"),
        ("CREATE TRIGGER x AFTER INSERT ON tape BEGIN DELETE FROM tape; END"),
        "PRAGMA user_version = 99", "PRAGMA application_id = 0",
        "PRAGMA page_size = 65536; VACUUM", "PRAGMA encoding = 'UTF-16'; VACUUM",
        "PRAGMA auto_vacuum = 1; VACUUM",
    };
    int n = sizeof sqls / sizeof *sqls, turns = all_offsets() ? COMMANDS : 5;

    for (int i = 0; i < n; i++)
        for (int k = 0; k < turns; k++)
            does(sqls[i]);
    report("tapes with what no run can say", n * turns);
}

int main(void)
{
    Err err = {.text = ""};
    const char *sound;
    struct stat st;

    file_begin();
    if (!file_record(sound = mem_strdup(file_path("sound.db")), 3, EVENTS, NULL,
                     &err))
        bail("%s", err.text);
    path = mem_strdup(file_path("damaged.db"));
    int fd = open(sound, O_RDONLY);
    if (fd < 0 || fstat(fd, &st) != 0)
        bail("cannot read %s", sound);
    len = (size_t)st.st_size;
    bytes = mem_alloc(len);
    if (read(fd, bytes, len) != (ssize_t)len)
        bail("cannot read %s", sound);
    close(fd);

    put(bytes, len);
    for (int i = 0; i < COMMANDS; i++)
        open_all();
    is_int(accepted, COMMANDS, "the tape is sound");
    is_int(leaks, 0, "and nothing is left of it");
    accepted = 0;
    test_cuts();
    test_flips();
    test_lies();
    test_absurd();
    mem_free(bytes);
    mem_free((char *)(uintptr_t)sound);
    mem_free((char *)(uintptr_t)path);
    file_end("sound.db damaged.db damaged.db-journal");
    return tap_done();
}
