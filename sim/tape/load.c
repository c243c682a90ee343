/* load.c - a recorded run's file, opened and closed. */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/head.h"
#include "sim/tape/load_int.h"
#include "sim/tape/text.h"

enum {
    VALUE_MAX = 128 << 20,      /* bytes of a value: a source, a keyframe */
    ROW_LEAST = 16,             /* of an event in the file: a head with the kinds
                                   of its twelve columns, and its place */
};

/* --- errors -------------------------------------------------------------- */

bool load_damaged(const Tape *t, Err *err, const char *what)
{
    if (sqlite3_errcode(t->db) == SQLITE_NOMEM)
        return err_set(err, "'%s' cannot be read: out of memory", t->path);
    return err_set(err, "'%s' is damaged: %s", t->path, what);
}

/* The database said [rc] where it should not have. */
bool load_failed(const Tape *t, Err *err, int rc)
{
    return load_damaged(t, err, rc == SQLITE_DONE ? "a row is missing"
                                             : sqlite3_errstr(rc));
}

sqlite3_stmt *load_prepare(Tape *t, const char *sql, Err *err)
{
    sqlite3_stmt *s = NULL;
    int rc = sqlite3_prepare_v2(t->db, sql, -1, &s, NULL);

    if (rc != SQLITE_OK)
        load_failed(t, err, rc);
    return s;
}

/* --- values -------------------------------------------------------------- */

int64_t load_value_number(sqlite3_value *v, int64_t none, int64_t min,
                          int64_t max, bool *ok)
{
    int type = sqlite3_value_type(v);
    int64_t n = type == SQLITE_NULL ? none : sqlite3_value_int64(v);

    if ((type == SQLITE_INTEGER || type == SQLITE_NULL) && n >= min && n <= max)
        return n;
    *ok = false;
    return 0;
}

const char *load_value_text(sqlite3_value *v, size_t max, size_t *len)
{
    if (sqlite3_value_type(v) != SQLITE_TEXT)
        return NULL;
    const char *bytes = (const char *)sqlite3_value_text(v);
    *len = (size_t)sqlite3_value_bytes(v);
    if (!bytes || *len > max || text_bad(bytes, *len) != *len)
        return NULL;
    return bytes;
}

int64_t load_number(sqlite3_stmt *s, int i, int64_t none, int64_t min,
                    int64_t max, bool *ok)
{
    return load_value_number(sqlite3_column_value(s, i), none, min, max, ok);
}

const char *load_text(sqlite3_stmt *s, int i, size_t max, size_t *len)
{
    return load_value_text(sqlite3_column_value(s, i), max, len);
}

/* --- opening ------------------------------------------------------------- */

/* Opens the file as one that nobody changes: without locks, and without a look
 * at any other file. */
static int open_db(const char *path, sqlite3 **db)
{
    Buf uri;

    buf_init(&uri);
    buf_puts(&uri, "file:");
    if (path[0] == '/')
        buf_puts(&uri, "//");
    for (const char *p = path; *p; p++)
        if (strchr("%?#", *p) || *p < ' ')
            buf_printf(&uri, "%%%02x", (unsigned char)*p);
        else
            buf_putc(&uri, *p);
    buf_puts(&uri, "?immutable=1");
    int rc = sqlite3_open_v2(uri.data, db, SQLITE_OPEN_READONLY |
                             SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                             SQLITE_OPEN_PRIVATECACHE, NULL);
    buf_clear(&uri);
    return rc;
}

static void be_wary(sqlite3 *db)
{
    sqlite3_extended_result_codes(db, 1);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
#ifdef SQLITE_DBCONFIG_TRUSTED_SCHEMA
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
#endif
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, VALUE_MAX);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 64 * 1024);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(db, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_exec(db, "PRAGMA cell_size_check = ON", NULL, NULL, NULL);
    sqlite3_exec(db, "PRAGMA mmap_size = 0", NULL, NULL, NULL);
}

static bool same_text(sqlite3_stmt *s, int i, const char *want)
{
    size_t len;
    const char *got = load_text(s, i, VALUE_MAX, &len);

    return got && len == strlen(want) && memcmp(got, want, len) == 0;
}

/* Every table and view is ours to the letter, and there is nothing else. */
static bool check_schema(Tape *t, Err *err)
{
    Schema schema;
    sqlite3_stmt *s = load_prepare(t, "SELECT type, name, tbl_name, sql "
                                   "FROM sqlite_master ORDER BY rowid", err);
    int rc = SQLITE_ROW, n = 0;
    bool same = true;

    if (!s)
        return false;
    schema_init(&schema);
    while (same && (rc = sqlite3_step(s)) == SQLITE_ROW) {
        same = n < SCHEMA_ITEMS &&
               same_text(s, 0, n < SCHEMA_TABLES ? "table" : "view") &&
               same_text(s, 1, schema.names[n]) &&
               same_text(s, 2, schema.names[n]) &&
               same_text(s, 3, schema.sql[n].data);
        n++;
    }
    sqlite3_finalize(s);
    schema_clear(&schema);
    if (same && rc != SQLITE_DONE)
        return load_failed(t, err, rc);
    if (!same || n != SCHEMA_ITEMS)
        return err_set(err, "'%s' has not the tables and views of a tape",
                       t->path);
    return true;
}

/* The words for kinds of events are those that we use. */
static bool check_words(Tape *t, Err *err)
{
    sqlite3_stmt *s = load_prepare(t, "SELECT word FROM word WHERE id = ?",
                                   err);
    const char *word;
    int id;
    bool ok = s != NULL;

    for (size_t i = 0; ok && (word = schema_word(i, &id)) != NULL; i++) {
        sqlite3_bind_int(s, 1, id);
        ok = (sqlite3_step(s) == SQLITE_ROW && same_text(s, 0, word)) ||
             load_damaged(t, err, "its words are not ours");
        sqlite3_reset(s);
    }
    sqlite3_finalize(s);
    return ok;
}

/* The newest event.  Some readers make room for all events at once: a file that
 * is too short to hold so many does not make them. */
static bool find_last(Tape *t, Err *err)
{
    sqlite3_stmt *s = load_prepare(t,
        "SELECT seq, page_count * page_size FROM tape, pragma_page_count, "
        "pragma_page_size ORDER BY seq DESC LIMIT 1", err);
    bool ok = s != NULL;
    int rc = ok ? sqlite3_step(s) : SQLITE_ERROR;

    if (ok && rc == SQLITE_ROW)
        t->last = (Seq)load_number(s, 0, 0, 1,
                                   sqlite3_column_int64(s, 1) / ROW_LEAST, &ok);
    sqlite3_finalize(s);
    if (ok && rc != SQLITE_ROW && rc != SQLITE_DONE)
        return load_failed(t, err, rc);
    return ok || load_damaged(t, err, "its events are not numbered in turn");
}

/* False: [err] says what is wrong. */
static bool begin(Tape *t, Err *err)
{
    int rc = open_db(t->path, &t->db);

    if (rc != SQLITE_OK)
        return load_failed(t, err, rc);
    be_wary(t->db);
    if (!check_schema(t, err) || !check_words(t, err) || !find_last(t, err))
        return false;
    return load_events_begin(t, err) && load_facts_read(t, err);
}

Tape *tape_open(const char *path, Err *err)
{
    if (!head_check(path, err))
        return NULL;
    Tape *t = mem_zalloc(sizeof *t);
    t->path = mem_strdup(path);
    t->strings = mem_zalloc(STRINGS_MAX * sizeof *t->strings);
    lanes_init(&t->lanes);
    facts_init(&t->facts);
    if (begin(t, err))
        return t;
    tape_close(t);
    return NULL;
}

void tape_close(Tape *t)
{
    sqlite3_finalize(t->events);
    sqlite3_finalize(t->frame);
    sqlite3_finalize(t->string);
    sqlite3_close(t->db);
    facts_clear(&t->facts);
    for (size_t i = 0; i < STRINGS_MAX; i++)
        mem_free(t->strings[i].text);
    mem_free(t->strings);
    mem_free(t->path);
    chunks_clear(&t->chunks);
    lanes_clear(&t->lanes);
    mem_free(t);
}
