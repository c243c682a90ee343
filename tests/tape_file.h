/* tape_file.h - what the tests of tapes in files share: a folder of their own,
 * SQLite's opinion, and runs that are recorded. */
#ifndef TESTS_TAPE_FILE_H
#define TESTS_TAPE_FILE_H

#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include "sim/base/mem.h"
#include "sim/tape/check.h"
#include "sim/tape/load.h"
#include "sim/tape/log.h"
#include "sim/tape/store.h"
#include "tests/tap.h"
#include "tests/tape_model.h"

static char file_folder[] = "/tmp/tape-XXXXXX";

static inline void file_begin(void)
{
    if (!mkdtemp(file_folder))
        bail("no temporary folder");
}

/* The path of [name] in the folder; the last four stay valid. */
static inline const char *file_path(const char *name)
{
    static char path[4][100];
    static int next;

    next = (next + 1) % 4;
    snprintf(path[next], sizeof path[next], "%s/%s", file_folder, name);
    return path[next];
}

/* Removes files "NAME NAME ..." and the folder. */
static inline void file_end(const char *names)
{
    char name[40];
    int n;

    for (; sscanf(names, "%39s%n", name, &n) == 1; names += n)
        unlink(file_path(name));
    if (rmdir(file_folder) != 0)
        diag("%s is not empty", file_folder);
}

typedef struct Two {
    Sink first, second;
} Two;

static inline void file_tell_two(void *two, const Event *e)
{
    const Two *t = two;

    t->first.event(t->first.self, e);
    t->second.event(t->second.self, e);
}

/* Records the model's run [seed], also in [log] (or NULL). */
static inline bool file_record(const char *path, uint64_t seed, Seq events,
                               Log *log, Err *err)
{
    static Model m;
    Store *s = store_new(path, true, err);

    if (!s)
        return false;
    store_meta(s, "scenario", "model.py");
    store_source(s, "model.py", "line 1\nline 2\n", 14);
    store_note(s, 0, 2, ':', "a note", 6);
    Two two = {.first = store_sink(s)};
    if (log)
        two.second = log_sink(log);
    Sink sink = log ? (Sink){file_tell_two, &two} : two.first;
    model_init(&m, &sink, seed);
    model_play(&m, events);
    store_meta(s, "ended", "returned");
    return store_close(s, err);
}

/* The first value of the first row of [sql], or what is wrong. */
static inline const char *file_ask(const char *path, const char *sql)
{
    static char answer[200];
    sqlite3 *db;
    sqlite3_stmt *s = NULL;

    sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL);
    int rc = sqlite3_prepare_v2(db, sql, -1, &s, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_step(s);
    snprintf(answer, sizeof answer, "%s", rc == SQLITE_ROW
             ? (const char *)sqlite3_column_text(s, 0) : sqlite3_errmsg(db));
    sqlite3_finalize(s);
    sqlite3_close(db);
    return answer;
}

static inline bool file_is_sound(const char *path)
{
    return is_str(file_ask(path, "PRAGMA integrity_check"), "ok",
                  "SQLite finds the file sound");
}

static inline bool file_same_event(const Event *a, const Event *b)
{
    return a->seq == b->seq && a->iter == b->iter && a->phase == b->phase &&
           a->t == b->t && a->kind == b->kind && a->lane == b->lane &&
           a->line == b->line && a->cause == b->cause && a->via == b->via &&
           a->obj == b->obj && a->ready_pos == b->ready_pos &&
           a->ready_len == b->ready_len && a->peer == b->peer &&
           a->loop == b->loop && a->file == b->file && a->num == b->num &&
           !a->text == !b->text && a->text_len == b->text_len &&
           (!a->text || memcmp(a->text, b->text, a->text_len) == 0);
}

/* How many of the events of [a] are not those of [b], read forwards and then
 * with steps back. */
static inline int file_differences(const Reel *a, const Reel *b)
{
    Event x, y;
    int bad = 0;

    for (Seq seq = 1; seq <= reel_last(a); seq++)
        bad += !reel_read(a, seq, &x, NULL) || !reel_read(b, seq, &y, NULL) ||
               !file_same_event(&x, &y);
    for (Seq seq = reel_last(a); seq > 0; seq -= seq < 7 ? seq : 7)
        bad += !reel_read(a, seq, &x, NULL) || !reel_read(b, seq, &y, NULL) ||
               !file_same_event(&x, &y);
    return bad;
}

/* Reads everything that is in a tape; false: something in it is refused. */
static inline bool file_read_all(const char *path, Err *err)
{
    Tape *t = tape_open(path, err);

    if (!t)
        return false;
    Reel reel = tape_reel(t);
    const Lanes *lanes = tape_lanes(t, err);
    bool ok_ = lanes && check_reel(&reel, lanes, err);
    tape_close(t);
    return ok_;
}

#endif
