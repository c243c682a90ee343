/* 13-tape-store.c - what goes into a tape comes out of it, SQLite finds the
 * file sound, and equal runs make equal bytes. */
#define _XOPEN_SOURCE 700

#include <signal.h>
#include <sys/resource.h>

#include "tests/tape_file.h"

static void record(const char *path, uint64_t seed, Seq events, Log *log)
{
    Err err = {.text = ""};

    ok(file_record(path, seed, events, log, &err), "run %d of %d events is "
       "recorded%s", (int)seed, (int)events, err.text);
}

static void round_trip(uint64_t seed, Seq events)
{
    const char *path = file_path("round.db");
    static Log log;
    Err err = {.text = ""};

    log_init(&log);
    record(path, seed, events, &log);
    file_is_sound(path);
    Tape *t = tape_open(path, &err);
    if (!ok(t != NULL, "the tape opens: %s", err.text))
        return;
    Reel from_file = tape_reel(t), from_memory = log_reel(&log);
    is_int((long long)reel_last(&from_file), (long long)log.len,
           "as many events");
    is_int(file_differences(&from_memory, &from_file), 0, "event for event");
    ok(check_reel(&from_file, tape_lanes(t, &err), &err),
       "the tape passes the checker: %s", err.text);
    ok(check_reel(&from_memory, &log.lanes, &err),
       "the log passes the checker: %s", err.text);
    is_str(facts_get(tape_facts(t), "ended"), "returned", "its facts");
    is_str(tape_facts(t)->sources[0].text, "line 1\nline 2\n", "its source");
    is_str(tape_facts(t)->notes[0].text, "a note", "its notes");
    tape_close(t);
    log_clear(&log);
}

/* --- bytes --------------------------------------------------------------- */

static char *slurp(const char *path, size_t *len)
{
    FILE *f = fopen(path, "rb");
    Buf b;

    buf_init(&b);
    for (size_t n = 1; f && n > 0; b.len += n)
        n = fread(buf_reserve(&b, 65536), 1, 65536, f);
    if (f)
        fclose(f);
    *len = b.len;
    return buf_detach(&b);
}

static void test_same_bytes(void)
{
    size_t a_len, b_len, c_len;

    record(file_path("a.db"), 5, 20000, NULL);
    record(file_path("b.db"), 5, 20000, NULL);
    record(file_path("c.db"), 6, 20000, NULL);
    char *a = slurp(file_path("a.db"), &a_len);
    char *b = slurp(file_path("b.db"), &b_len);
    char *c = slurp(file_path("c.db"), &c_len);
    is_int((long long)a_len, (long long)b_len, "equal runs: equal lengths");
    ok(a_len == b_len && memcmp(a, b, a_len) == 0, "and equal bytes");
    ok(a_len != c_len || memcmp(a, c, a_len) != 0, "others: others");
    diag("%.1f bytes an event", (double)a_len / 20000);
    mem_free(a);
    mem_free(b);
    mem_free(c);
}

/* --- the edges of the format --------------------------------------------- */

static void test_long_texts(void)
{
    const char *path = file_path("long.db");
    Err err = {.text = ""};
    Store *s = store_new(path, true, &err);
    char *text = mem_alloc(EVENT_TEXT_MAX + 10);
    static const size_t sizes[] = {
        0, 1, 57, 58, 4000, 4030, 4040, 4050, 4060, 4061, 4062, 4100, 8000,
        8200, 12000, 100000, EVENT_TEXT_MAX, EVENT_TEXT_MAX + 5,
    };
    enum { N = sizeof sizes / sizeof *sizes };
    Event e = {.kind = EVENT_RUN_START, .ready_pos = -1, .ready_len = -1,
               .text = text, .via = VIA_STDOUT};

    memset(text, 'x', EVENT_TEXT_MAX + 10);
    for (size_t i = 0; i < N; i++) {
        e.seq = i + 1;
        e.cause = i;
        e.text_len = sizes[i];
        store_add(s, &e);
        e.kind = EVENT_OUTPUT;
    }
    e.seq = N + 1;
    e.cause = N;
    e.text = "a\xff\xed\xa0\x80z\xc3";
    e.text_len = 7;
    store_add(s, &e);
    ok(store_close(s, &err), "texts of all sizes are written");
    file_is_sound(path);
    Tape *t = tape_open(path, &err);
    Reel r = tape_reel(t);
    int bad = 0;
    for (size_t i = 0; i < N; i++) {
        size_t want = sizes[i] < EVENT_TEXT_MAX ? sizes[i] : EVENT_TEXT_MAX;
        bad += !reel_read(&r, i + 1, &e, &err) || e.text_len != want ||
               memcmp(e.text, text, want) != 0;
    }
    is_int(bad, 0, "and read: %s", err.text);
    reel_read(&r, N + 1, &e, &err);
    is_str(e.text, "a\xef\xbf\xbd\xed\xa0\x80z\xef\xbf\xbd",
           "bytes that are no text are replaced");
    tape_close(t);
    mem_free(text);
}

/* --- texts that come again ------------------------------------------------ */

static void add_raised(Store *s, Seq seq, const char *text)
{
    store_add(s, &(Event){.seq = seq, .cause = seq - 1, .kind = EVENT_RAISED,
                          .text = text, .text_len = strlen(text),
                          .ready_pos = -1, .ready_len = -1});
}

/* Every third event raises the same, the others what nobody has raised. */
static void test_strings(void)
{
    enum { N = 3000 };
    const char *path = file_path("strings.db");
    Err err = {.text = ""};
    Store *s = store_new(path, true, &err);
    char text[40];
    int bad = 0;
    Event e = {.seq = 1, .kind = EVENT_RUN_START, .ready_pos = -1,
               .ready_len = -1};

    store_add(s, &e);
    for (Seq seq = 2; seq <= N; seq++) {
        snprintf(text, sizeof text, "KeyError: %d",
                 seq % 3 == 0 ? -1 : (int)seq);
        add_raised(s, seq, text);
    }
    ok(store_close(s, &err), "messages of exceptions are written");
    file_is_sound(path);
    is_str(file_ask(path, "SELECT group_concat(text) FROM string"),
           "KeyError: -1", "what comes again is kept once");
    is_str(file_ask(path, "SELECT count(*) FROM tape WHERE text = 1"), "999",
           "and has its number from the second time on");
    is_str(file_ask(path, "SELECT count(*) FROM event WHERE "
                    "text = 'KeyError: -1'"), "1000", "which the view undoes");
    Tape *t = tape_open(path, &err);
    Reel r = tape_reel(t);
    for (Seq seq = 2; seq <= N; seq++) {
        snprintf(text, sizeof text, "KeyError: %d",
                 seq % 3 == 0 ? -1 : (int)seq);
        bad += !reel_read(&r, seq, &e, &err) || strcmp(e.text, text) != 0;
    }
    is_int(bad, 0, "all are read as they were: %s", err.text);
    tape_close(t);
}

static void test_extremes(void)
{
    const char *path = file_path("extreme.db");
    Err err = {.text = ""};
    Store *s = store_new(path, true, &err);
    Log log;
    static const int64_t nums[] = {
        0, 1, -1, 127, 128, -128, -129, 32767, 32768, -32768, -32769,
        8388607, 8388608, -8388608, -8388609, INT32_MAX, INT32_MIN,
        (int64_t)INT32_MAX + 1, ((int64_t)1 << 47) - 1, (int64_t)1 << 47,
        -((int64_t)1 << 47), -((int64_t)1 << 47) - 1, EVENT_NUM_MOST,
        -EVENT_NUM_MOST,
    };
    enum { N = sizeof nums / sizeof *nums };

    log_init(&log);
    for (size_t i = 0; i < 3 * N; i++) {
        int64_t n = nums[i % N];
        Event e = {
            .seq = i + 1, .kind = (EventKind)(i % EVENT_KINDS), .num = n,
            .t = n >= 0 ? n : 0, .iter = n >= 0 ? (uint64_t)n : 0,
            .lane = (uint32_t)n, .obj = (uint32_t)~n, .peer = (uint32_t)n,
            .line = n > 0 && n <= INT32_MAX ? (int)n : 0, .cause = i / 2,
            .phase = (EventPhase)(i & 3), .via = (EventVia)(i % EVENT_VIAS),
            .loop = (uint16_t)n, .file = (uint8_t)n,
            .ready_pos = (int32_t)(n & INT32_MAX) - 1,
            .ready_len = (int32_t)((uint64_t)n >> 3 & INT32_MAX) - 1,
        };
        store_add(s, &e);
        log_add(&log, &e);
    }
    ok(store_close(s, &err), "numbers of all sizes are written");
    file_is_sound(path);
    Tape *t = tape_open(path, &err);
    Reel a = tape_reel(t), b = log_reel(&log);
    is_int(file_differences(&b, &a), 0, "and read");
    tape_close(t);
    log_clear(&log);
}

/* --- the views ----------------------------------------------------------- */

static int rows;

static bool count_row(void *arg, int columns, const char *const *values)
{
    (void)arg, (void)columns, (void)values;
    rows++;
    return true;
}

static bool keep_value(void *arg, int columns, const char *const *values)
{
    (void)columns;
    snprintf(arg, 100, "%s", values[0] ? values[0] : "NULL");
    return true;
}

static void test_views(void)
{
    static const char *const views[] = {
        "event", "lane", "timeline", "lane_summary", "decision", "output",
    };
    Err err = {.text = ""};
    char value[100];

    record(file_path("views.db"), 9, 3000, NULL);
    Tape *t = tape_open(file_path("views.db"), &err);
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        char sql[100];
        snprintf(sql, sizeof sql, "SELECT * FROM %s", views[i]);
        rows = 0;
        bool read = tape_query(t, sql, 1000000, count_row, NULL, &err);
        ok(read && rows > 2, "view %s has %d rows", views[i], rows);
    }
    static const char *const equal[] = {
        "SELECT count(*) = (SELECT sum(steps) FROM lane_summary) "
        "FROM decision",
        "SELECT (SELECT sum(ready_pos <> 0) FROM event WHERE kind = 'run') + "
        "(SELECT sum(ready_pos <> ready_len - 1) FROM event "
        "WHERE kind IN ('ready', 'put')) = 0",
        "SELECT count(*) = 0 FROM timeline WHERE to_t < from_t "
        "OR to_seq < from_seq",
        "SELECT count(*) = 0 FROM decision WHERE because IS NULL "
        "OR via IS NULL OR ready IS NULL OR name IS NULL",
        "SELECT max(name = 'n\xc3\xa9w') FROM lane",
        "SELECT max(reason = 'sleep') FROM timeline WHERE state = 'wait'",
        "SELECT max(text = 'callback()') FROM event WHERE kind = 'run'",
    };
    for (size_t i = 0; i < sizeof equal / sizeof *equal; i++) {
        snprintf(value, sizeof value, "?");
        if (!tape_query(t, equal[i], 1, keep_value, value, &err))
            diag("%s", err.text);
        is_str(value, "1", "%s", equal[i]);
    }
    static const char *const refused[] = {
        "DELETE FROM tape", "PRAGMA user_version", "ATTACH 'x' AS y",
        "CREATE TEMP TABLE x(y)", "SELECT load_extension('x')", "", "SELECT (",
        ("WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n) "
         "SELECT max(i) FROM n"),
    };
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        ok(!tape_query(t, refused[i], 10, count_row, NULL, &err),
           "refused: %.30s: %s", refused[i], err.text);
    tape_close(t);
}

/* --- files --------------------------------------------------------------- */

static void test_files(void)
{
    Err err = {.text = ""};
    const char *path = file_path("there.db");

    record(path, 1, 10, NULL);
    ok(!store_new(path, false, &err), "a file is not overwritten: %s",
       err.text);
    ok(!store_new(file_folder, true, &err), "nor a folder, by force: %s",
       err.text);
    ok(!store_new("/dev/full", true, &err), "nor a device: %s", err.text);
    ok(!store_new(file_path("no/such/folder.db"), false, &err), "%s", err.text);
}

/* The disk is full after a while: here the file may not grow. */
static void test_full(void)
{
    static Model m;
    struct rlimit was, limit;
    Err err = {.text = ""};
    const char *path = file_path("full.db");
    Store *s = store_new(path, false, &err);
    Sink sink = store_sink(s);

    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &was);
    limit = was;
    limit.rlim_cur = 1500000;
    setrlimit(RLIMIT_FSIZE, &limit);
    model_init(&m, &sink, 4);
    model_play(&m, 100000);
    setrlimit(RLIMIT_FSIZE, &was);
    ok(!store_ok(s, &err), "a full disk is noticed");
    ok(!store_close(s, &err), "and said: %s", err.text);
    file_is_sound(path);
    Tape *t = tape_open(path, &err);
    if (ok(t != NULL, "what was written opens: %s", err.text)) {
        Reel r = tape_reel(t);
        ok(reel_last(&r) >= 8192 && reel_last(&r) % 8192 == 0,
           "and holds the first %d events", (int)reel_last(&r));
        ok(check_reel(&r, tape_lanes(t, &err), &err), "which are sound: %s",
           err.text);
        tape_close(t);
    }
}

int main(void)
{
    file_begin();
    round_trip(1, 300);
    round_trip(2, 5000);
    round_trip(3, 60000);
    test_same_bytes();
    test_long_texts();
    test_strings();
    test_extremes();
    test_views();
    test_files();
    test_full();
    file_end("round.db a.db b.db c.db long.db strings.db extreme.db views.db "
             "there.db full.db");
    return tap_done();
}
