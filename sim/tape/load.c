/* load.c - a recorded run, read from its file. */
#include "sim/tape/load.h"

#include <assert.h>
#include <limits.h>
#include <sqlite3.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/chunks.h"
#include "sim/tape/head.h"
#include "sim/tape/schema.h"
#include "sim/tape/text.h"

enum {
    VALUE_MAX = 128 << 20,      /* bytes of a value: a source, a keyframe */
    SOURCE_MAX = 64 << 20,      /* as sim_open() has it */
    STRINGS_MAX = 65536,        /* store.c makes 60 000 at most */
    CHUNK_TEXT = 4 << 20,       /* bytes of text after which a chunk ends */
    QUERY_STEPS = 100 << 20,    /* of SQLite's machine, for one query */
};

typedef struct String {
    char *text;                 /* NULL: not read yet */
    size_t len;
} String;

struct Tape {
    sqlite3 *db;
    char *path;
    sqlite3_stmt *events, *frame, *string;
    Seq last;
    Facts facts;
    Lanes lanes;
    bool lanes_read;
    String *strings;            /* STRINGS_MAX, by number */
    Chunks chunks;
};

/* --- errors -------------------------------------------------------------- */

static bool damaged(const Tape *t, Err *err, const char *what)
{
    return err_set(err, "'%s' is damaged: %s", t->path, what);
}

/* The database said [rc] where it should not have. */
static bool db_failed(const Tape *t, Err *err, int rc)
{
    return damaged(t, err, rc == SQLITE_DONE ? "a row is missing"
                                             : sqlite3_errstr(rc));
}

static sqlite3_stmt *prepare(Tape *t, const char *sql, Err *err)
{
    sqlite3_stmt *s = NULL;
    int rc = sqlite3_prepare_v2(t->db, sql, -1, &s, NULL);

    if (rc != SQLITE_OK)
        db_failed(t, err, rc);
    return s;
}

/* --- values -------------------------------------------------------------- */

/* A whole number from [min] to [max]; NULL counts as [none].  Clears [*ok] if
 * it is anything else. */
static int64_t value_number(sqlite3_value *v, int64_t none, int64_t min,
                            int64_t max, bool *ok)
{
    int type = sqlite3_value_type(v);
    int64_t n = type == SQLITE_NULL ? none : sqlite3_value_int64(v);

    if ((type == SQLITE_INTEGER || type == SQLITE_NULL) && n >= min && n <= max)
        return n;
    *ok = false;
    return 0;
}

/* A text of at most [max] bytes; NULL: it is none. */
static const char *value_text(sqlite3_value *v, size_t max, size_t *len)
{
    if (sqlite3_value_type(v) != SQLITE_TEXT)
        return NULL;
    const char *bytes = (const char *)sqlite3_value_text(v);
    *len = (size_t)sqlite3_value_bytes(v);
    if (!bytes || *len > max || text_bad(bytes, *len) != *len)
        return NULL;
    return bytes;
}

/* The same of column [i] of the row in hand. */
static int64_t number(sqlite3_stmt *s, int i, int64_t none, int64_t min,
                      int64_t max, bool *ok)
{
    return value_number(sqlite3_column_value(s, i), none, min, max, ok);
}

static const char *text(sqlite3_stmt *s, int i, size_t max, size_t *len)
{
    return value_text(sqlite3_column_value(s, i), max, len);
}

/* --- events -------------------------------------------------------------- */

/* Shared text [id], or NULL: there is none. */
static const String *string(Tape *t, int64_t id)
{
    if (id < 1 || id >= STRINGS_MAX)
        return NULL;
    String *s = &t->strings[id];
    if (!s->text) {
        sqlite3_bind_int64(t->string, 1, id);
        const char *bytes = sqlite3_step(t->string) == SQLITE_ROW
                                ? text(t->string, 0, EVENT_TEXT_MAX, &s->len)
                                : NULL;
        s->text = bytes ? mem_strndup(bytes, s->len) : NULL;
        sqlite3_reset(t->string);
    }
    return s->text ? s : NULL;
}

/* The event's text goes to the chunk's; e->text only says that there is one
 * until the chunk is whole. */
static bool read_text(Tape *t, sqlite3_value *v, Event *e, size_t *offset)
{
    Buf *texts = &t->chunks.last->texts;
    const char *bytes;

    *offset = texts->len;
    e->text = NULL;
    e->text_len = 0;
    switch (sqlite3_value_type(v)) {
    case SQLITE_NULL: return true;
    case SQLITE_INTEGER: {
        const String *shared = string(t, sqlite3_value_int64(v));
        bytes = shared ? shared->text : NULL;
        e->text_len = shared ? shared->len : 0;
        break;
    }
    default: bytes = value_text(v, EVENT_TEXT_MAX, &e->text_len);
    }
    if (!bytes)
        return false;
    buf_add(texts, bytes, e->text_len);
    buf_putc(texts, '\0');
    e->text = "";
    return true;
}

/* The columns [v] of a row as event [seq]. */
static bool read_row(Tape *t, sqlite3_value **v, Seq seq, Event *e,
                     size_t *offset)
{
    bool ok = true;
    int64_t here = value_number(v[0], 0, 1, INT64_MAX, &ok);

    e->seq = seq;
    e->t = value_number(v[1], -1, 0, INT64_MAX, &ok);
    e->iter = (uint64_t)value_number(v[2], -1, 0, INT64_MAX, &ok);
    int64_t what = value_number(v[3], -1, 0, INT64_MAX, &ok);
    e->lane = (uint32_t)value_number(v[4], -1, 0, UINT32_MAX, &ok);
    e->line = (int)value_number(v[5], 0, 0, INT_MAX, &ok);
    int64_t back = value_number(v[6], (int64_t)seq, 1, (int64_t)seq, &ok);
    e->cause = seq - (Seq)back;
    e->obj = (uint32_t)value_number(v[7], 0, 0, UINT32_MAX, &ok);
    e->peer = (uint32_t)value_number(v[8], 0, 0, UINT32_MAX, &ok);
    e->num = value_number(v[9], 0, INT64_MIN, INT64_MAX, &ok);
    e->ready_pos = e->ready_len = -1;
    ok = ok && (Seq)here == seq && schema_unwhat(what, e);
    if (ok && sqlite3_value_type(v[10]) != SQLITE_NULL) {
        int64_t ready = value_number(v[10], 0, INT64_MIN, INT64_MAX, &ok);
        ok = ok && schema_unready(ready, e);
    }
    return ok && read_text(t, v[11], e, offset);
}

/* SQL's take_event(): adds a row to the chunk, unless one before it was bad.
 * As an aggregate it gets all rows of a query without a way through SQLite's
 * door for each value, which is half of the time that reading takes.  Rows come
 * by rowid, as the search goes; if they did not, read_row() would notice. */
static void take_event(sqlite3_context *context, int n, sqlite3_value **v)
{
    Tape *t = sqlite3_user_data(context);
    Chunk *c = t->chunks.last;
    size_t i = c->len;

    (void)n;
    if (c->bad || i >= c->most || c->texts.len > CHUNK_TEXT)
        return;
    if (read_row(t, v, c->first + i, &c->events[i], &c->offsets[i]))
        c->len++;
    else
        c->bad = true;
}

static void take_end(sqlite3_context *context)
{
    sqlite3_result_null(context);
}

/* Reads events from [first] on, up to [count] of them, into a chunk. */
static bool read_chunk(Tape *t, Seq first, size_t count, Err *err)
{
    Chunk *c = chunks_begin(&t->chunks, first, count);

    sqlite3_bind_int64(t->events, 1, (int64_t)first);
    sqlite3_bind_int64(t->events, 2, (int64_t)(first + count));
    int rc = sqlite3_step(t->events);
    sqlite3_reset(t->events);
    chunk_finish(c);
    if (c->len > 0)
        return true;
    if (rc != SQLITE_ROW)
        return db_failed(t, err, rc);
    return err_set(err, "'%s' is damaged: event %llu makes no sense", t->path,
                   (unsigned long long)first);
}

static bool read_event(void *self, Seq seq, Event *e, Err *err)
{
    Tape *t = self;
    const Event *found = chunks_find(&t->chunks, seq);
    Seq first;
    size_t count;

    assert(seq > 0 && seq <= t->last);
    if (!found) {
        chunks_plan(&t->chunks, seq, t->last, &first, &count);
        if (!read_chunk(t, first, count, err))
            return false;
        found = chunks_find(&t->chunks, seq);
        if (!found && !read_chunk(t, seq, 1, err))
            return false;
        found = chunks_find(&t->chunks, seq);
        assert(found);
    }
    *e = *found;
    return true;
}

static Seq last(void *self)
{
    return ((Tape *)self)->last;
}

/* One that is no blob has no bytes, and so is no picture for whoever asks. */
static Seq keyframe(void *self, Seq seq, Buf *out)
{
    Tape *t = self;
    bool ok = true;
    Seq found = 0;

    sqlite3_bind_int64(t->frame, 1, (int64_t)(seq < t->last ? seq : t->last));
    if (sqlite3_step(t->frame) == SQLITE_ROW) {
        found = (Seq)number(t->frame, 0, 0, 1, INT64_MAX, &ok);
        const char *bytes = sqlite3_column_type(t->frame, 1) == SQLITE_BLOB
                                ? sqlite3_column_blob(t->frame, 1) : NULL;
        if (bytes)
            buf_add(out, bytes, (size_t)sqlite3_column_bytes(t->frame, 1));
    }
    sqlite3_reset(t->frame);
    return found;
}

Reel tape_reel(Tape *t)
{
    return (Reel){t, last, read_event, keyframe};
}

/* --- lanes --------------------------------------------------------------- */

/* What a row of table [table] says, as the event that it was made from. */
static bool directory_row(const Tape *t, sqlite3_stmt *s, SchemaTable table,
                          Event *e)
{
    bool ok = true;
    int text_at = table == TABLE_RENAMED ? 2 : 4;

    *e = (Event){.seq = (Seq)number(s, 0, 0, 1, (int64_t)t->last, &ok)};
    uint32_t id = (uint32_t)number(s, 1, -1, 0, UINT32_MAX, &ok);
    e->lane = e->obj = id;
    if (table == TABLE_ENDED) {
        e->via = (EventVia)number(s, 2, -1, 0, EVENT_VIAS - 1, &ok);
        e->kind = lanes_get(&t->lanes, id) ? EVENT_LANE_END : EVENT_OBJECT_END;
        return ok;
    }
    if (table != TABLE_RENAMED) {
        uint32_t other = (uint32_t)number(s, 2, -1, 0, UINT32_MAX, &ok);
        *(table == TABLE_MADE ? &e->obj : &e->lane) = other;
        e->num = number(s, 3, 0, INT64_MIN, INT64_MAX, &ok);
    }
    e->kind = table == TABLE_RENAMED ? EVENT_LANE_NAME
            : table == TABLE_OBJECT ? EVENT_OBJECT
            : id == 0 ? EVENT_RUN_START : EVENT_LANE;
    e->text = text(s, text_at, EVENT_TEXT_MAX, &e->text_len);
    return ok && e->text;
}

static bool read_directory(Tape *t, SchemaTable table, const char *sql,
                           Err *err)
{
    sqlite3_stmt *s = prepare(t, sql, err);
    bool ok = s != NULL;
    int rc = SQLITE_DONE;
    Event e;

    while (ok && (rc = sqlite3_step(s)) == SQLITE_ROW) {
        ok = directory_row(t, s, table, &e);
        if (ok)
            lanes_add(&t->lanes, &e);
        else
            damaged(t, err, "a lane makes no sense");
    }
    sqlite3_finalize(s);
    return ok && (rc == SQLITE_DONE || db_failed(t, err, rc));
}

const Lanes *tape_lanes(Tape *t, Err *err)
{
    if (t->lanes_read)
        return &t->lanes;
    lanes_clear(&t->lanes);
    lanes_init(&t->lanes);
    t->lanes_read =
        read_directory(t, TABLE_MADE, "SELECT seq, task, parent, kind, name "
                       "FROM made ORDER BY seq", err) &&
        read_directory(t, TABLE_OBJECT, "SELECT seq, id, task, cap, what "
                       "FROM object ORDER BY seq", err) &&
        read_directory(t, TABLE_RENAMED, "SELECT seq, task, name "
                       "FROM renamed ORDER BY seq", err) &&
        read_directory(t, TABLE_ENDED, "SELECT seq, id, via "
                       "FROM ended ORDER BY seq", err);
    return t->lanes_read ? &t->lanes : NULL;
}

/* --- facts and sources --------------------------------------------------- */

static bool read_meta(Tape *t, sqlite3_stmt *s)
{
    size_t name_len, value_len;
    const char *name = text(s, 1, EVENT_TEXT_MAX, &name_len);
    const char *value = text(s, 2, EVENT_TEXT_MAX, &value_len);

    return name && value &&
           facts_add_meta(&t->facts, name, name_len, value, value_len);
}

static bool read_source(Tape *t, sqlite3_stmt *s)
{
    size_t name_len, len;
    bool ok = true;
    int64_t id = number(s, 0, -1, 0, EVENT_FILES - 1, &ok);
    const char *name = text(s, 1, EVENT_TEXT_MAX, &name_len);
    const char *source = text(s, 2, SOURCE_MAX, &len);

    return ok && name && source && id == (int64_t)t->facts.nsources &&
           facts_add_source(&t->facts, name, name_len, source, len);
}

static bool read_note(Tape *t, sqlite3_stmt *s)
{
    size_t kind_len, len;
    bool ok = true;
    int file = (int)number(s, 1, -1, 0, EVENT_FILES - 1, &ok);
    int line = (int)number(s, 2, -1, 0, INT_MAX, &ok);
    const char *kind = text(s, 3, 1, &kind_len);
    const char *note = text(s, 4, EVENT_TEXT_MAX, &len);

    return ok && kind && kind_len == 1 && note &&
           facts_add_note(&t->facts, file, line, kind[0], note, len);
}

/* Gives each row of [sql] to [read]. */
static bool read_all(Tape *t, const char *sql,
                     bool read(Tape *, sqlite3_stmt *), Err *err)
{
    sqlite3_stmt *s = prepare(t, sql, err);
    bool ok = s != NULL;
    int rc = SQLITE_DONE;

    while (ok && (rc = sqlite3_step(s)) == SQLITE_ROW)
        ok = read(t, s) || damaged(t, err, "a row makes no sense");
    sqlite3_finalize(s);
    return ok && (rc == SQLITE_DONE || db_failed(t, err, rc));
}

const Facts *tape_facts(const Tape *t)
{
    return &t->facts;
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
    const char *got = text(s, i, VALUE_MAX, &len);

    return got && len == strlen(want) && memcmp(got, want, len) == 0;
}

/* Every table and view is ours to the letter, and there is nothing else. */
static bool check_schema(Tape *t, Err *err)
{
    Schema schema;
    sqlite3_stmt *s = prepare(t, "SELECT type, name, tbl_name, sql "
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
        return db_failed(t, err, rc);
    if (!same || n != SCHEMA_ITEMS)
        return err_set(err, "'%s' has not the tables and views of a tape",
                       t->path);
    return true;
}

/* The words for kinds of events are those that we use. */
static bool check_words(Tape *t, Err *err)
{
    sqlite3_stmt *s = prepare(t, "SELECT word FROM word WHERE id = ?", err);
    const char *word;
    int id;
    bool ok = s != NULL;

    for (size_t i = 0; ok && (word = schema_word(i, &id)) != NULL; i++) {
        sqlite3_bind_int(s, 1, id);
        ok = (sqlite3_step(s) == SQLITE_ROW && same_text(s, 0, word)) ||
             damaged(t, err, "its words are not ours");
        sqlite3_reset(s);
    }
    sqlite3_finalize(s);
    return ok;
}

static bool find_last(Tape *t, Err *err)
{
    sqlite3_stmt *s = prepare(t, "SELECT seq FROM tape ORDER BY seq DESC "
                              "LIMIT 1", err);
    bool ok = s != NULL;
    int rc = ok ? sqlite3_step(s) : SQLITE_ERROR;

    if (ok && rc == SQLITE_ROW)
        t->last = (Seq)number(s, 0, 0, 1, INT64_MAX / 2, &ok);
    sqlite3_finalize(s);
    if (ok && rc != SQLITE_ROW && rc != SQLITE_DONE)
        return db_failed(t, err, rc);
    return ok || damaged(t, err, "its events have no numbers");
}

/* False: [err] says what is wrong. */
static bool begin(Tape *t, Err *err)
{
    int rc = open_db(t->path, &t->db);

    if (rc != SQLITE_OK)
        return db_failed(t, err, rc);
    be_wary(t->db);
    if (!check_schema(t, err) || !check_words(t, err) || !find_last(t, err))
        return false;
    rc = sqlite3_create_function_v2(t->db, "take_event", 12, SQLITE_UTF8, t,
                                    NULL, take_event, take_end, NULL);
    if (rc != SQLITE_OK)
        return db_failed(t, err, rc);
    t->events = prepare(t, "SELECT take_event(seq, t, iter, what, task, line, "
                        "back, obj, peer, num, ready, text) FROM tape "
                        "WHERE seq >= ? AND seq < ?", err);
    t->frame = prepare(t, "SELECT seq, picture FROM keyframe WHERE seq <= ? "
                       "ORDER BY seq DESC LIMIT 1", err);
    t->string = prepare(t, "SELECT text FROM string WHERE id = ?", err);
    return t->events && t->frame && t->string &&
           read_all(t, "SELECT id, name, value FROM meta ORDER BY id",
                    read_meta, err) &&
           read_all(t, "SELECT id, name, text FROM source ORDER BY id",
                    read_source, err) &&
           read_all(t, "SELECT id, file, line, kind, text FROM note "
                    "ORDER BY id", read_note, err);
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

/* --- queries ------------------------------------------------------------- */

/* A query may read, and nothing else. */
static int may(void *arg, int action, const char *a, const char *b,
               const char *c, const char *d)
{
    (void)arg, (void)a, (void)c, (void)d;
    if (action == SQLITE_FUNCTION && b && strcmp(b, "take_event") == 0)
        return SQLITE_DENY;
    return action == SQLITE_SELECT || action == SQLITE_READ ||
           action == SQLITE_FUNCTION || action == SQLITE_RECURSIVE
               ? SQLITE_OK : SQLITE_DENY;
}

static int is_over(void *arg)
{
    return --*(int *)arg < 0;
}

static bool query_rows(sqlite3_stmt *s, size_t max, TapeRow *row, void *arg,
                       int *rc)
{
    int n = sqlite3_column_count(s);
    const char **values = mem_alloc((size_t)n * sizeof *values);

    for (int i = 0; i < n; i++)
        values[i] = sqlite3_column_name(s, i);
    bool more = row(arg, n, values);
    *rc = SQLITE_DONE;
    while (more && max-- > 0 && (*rc = sqlite3_step(s)) == SQLITE_ROW) {
        for (int i = 0; i < n; i++)
            values[i] = (const char *)sqlite3_column_text(s, i);
        more = row(arg, n, values);
    }
    mem_free(values);
    return *rc == SQLITE_DONE || *rc == SQLITE_ROW;
}

bool tape_query(Tape *t, const char *sql, size_t max, TapeRow *row, void *arg,
                Err *err)
{
    sqlite3_stmt *s = NULL;
    int left = QUERY_STEPS / 1000, rc;

    sqlite3_set_authorizer(t->db, may, NULL);
    sqlite3_progress_handler(t->db, 1000, is_over, &left);
    rc = sqlite3_prepare_v2(t->db, sql, -1, &s, NULL);
    bool ok = rc == SQLITE_OK && s && query_rows(s, max, row, arg, &rc);
    if (!ok && rc == SQLITE_INTERRUPT)
        err_set(err, "the query takes too long");
    else if (!ok)
        err_set(err, "%s", s || rc != SQLITE_OK ? sqlite3_errmsg(t->db)
                                                : "there is no query");
    sqlite3_finalize(s);
    sqlite3_set_authorizer(t->db, NULL, NULL);
    sqlite3_progress_handler(t->db, 0, NULL, NULL);
    return ok;
}
