/* store.c - a run on its way into a file. */
#include "sim/tape/store.h"

#include <assert.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/dbfile.h"
#include "sim/tape/keyframer.h"
#include "sim/tape/pool.h"
#include "sim/tape/schema.h"
#include "sim/tape/strings.h"
#include "sim/tape/text.h"

enum { BATCH = 8192 };          /* events between commits: 250 KB */

struct Store {
    DbFile *file;
    Schema schema;              /* dbfile borrows its texts */
    Row row;
    Row event;                  /* a row of table tape */
    int64_t t;                  /* as [event] says it */
    uint64_t iter;
    size_t when;                /* bytes of the two */
    Keyframer keyframer;
    Seq last;
    int64_t metas, sources, notes;
    Strings strings;
    Buf text;                   /* a text that had to be mended */
};

/* Adds the row that [p] has written to s->row. */
static void put(Store *s, SchemaTable table, int64_t rowid, RowPen p)
{
    dbfile_append(s->file, (int)table, rowid, row_end(&s->row, p, rowid));
}

/* --- texts --------------------------------------------------------------- */

/* [*text], if it is what readers accept; else a copy with U+FFFD in place of
 * each byte that is not. */
static void mend(Store *s, const char **text, size_t *len)
{
    const char *at = *text, *end = at + *len;
    size_t good = text_bad(at, *len);

    if (good == *len)
        return;
    buf_reset(&s->text);
    while (at + good < end) {
        buf_add(&s->text, at, good);
        buf_puts(&s->text, "\xef\xbf\xbd");
        at += good + 1;
        good = text_bad(at, (size_t)(end - at));
    }
    buf_add(&s->text, at, good);
    *text = s->text.data;
    *len = s->text.len;
}

/* The number that stands for [text] in table string; 0: none.  The row in s->row
 * is spoilt. */
static int64_t share(Store *s, const char *text, size_t len)
{
    bool is_new;
    uint32_t number = strings_number(&s->strings, text, len, &is_new);

    if (is_new) {
        RowPen p = row_null(row_begin(&s->row));
        put(s, TABLE_STRING, number, row_text(&s->row, p, text, len));
    }
    return number;
}

/* --- events -------------------------------------------------------------- */

/* A row in the directory of lanes, or in that of objects. */
static void put_directory(Store *s, const Event *e, SchemaTable table)
{
    RowPen p = row_null(row_begin(&s->row));
    bool of_object = table == TABLE_OBJECT || e->kind == EVENT_OBJECT_END;

    p = row_int(p, of_object ? e->obj : e->lane);
    if (table == TABLE_ENDED)
        p = row_int(p, e->via);
    else if (table == TABLE_MADE)
        p = row_int(p, e->obj);
    else if (table == TABLE_OBJECT)
        p = row_int(p, e->lane);
    if (table == TABLE_MADE || table == TABLE_OBJECT)
        p = row_int(p, e->num);
    if (table != TABLE_ENDED)
        p = row_text(&s->row, p, e->text ? e->text : "",
                     e->text ? e->text_len : 0);
    put(s, table, (int64_t)e->seq, p);
}

/* Lane 0, which begins with the run. */
static void put_loop(Store *s, const Event *e)
{
    static const char name[] = "(loop)";
    Event loop = {.seq = e->seq, .num = LANE_LOOP, .text = name,
                  .text_len = sizeof name - 1};

    put_directory(s, &loop, TABLE_MADE);
}

/* Keeps up the directories. */
static void note_lanes(Store *s, const Event *e)
{
    switch (e->kind) {
    case EVENT_RUN_START: put_loop(s, e); break;
    case EVENT_LANE: put_directory(s, e, TABLE_MADE); break;
    case EVENT_LANE_NAME: put_directory(s, e, TABLE_RENAMED); break;
    case EVENT_OBJECT: put_directory(s, e, TABLE_OBJECT); break;
    case EVENT_LANE_END:
    case EVENT_LANE_LOST:
    case EVENT_OBJECT_END: put_directory(s, e, TABLE_ENDED); break;
    default: break;
    }
}

/* The columns up to iter.  Most events come at the instant, and in the turn, of
 * the one before: then they stand there. */
static RowPen put_when(Store *s, const Event *e)
{
    RowPen begin = row_begin(&s->event);

    if (s->when > 0 && e->t == s->t && e->iter == s->iter)
        return (RowPen){begin.type + 3, begin.at + s->when};
    RowPen p = row_int(row_int(row_null(begin), e->t), (int64_t)e->iter);
    s->t = e->t;
    s->iter = e->iter;
    s->when = (size_t)(p.at - begin.at);
    return p;
}

static void put_event(Store *s, const Event *e)
{
    int64_t shared = e->text && schema_shares_text(e->kind)
                         ? share(s, e->text, e->text_len) : 0;

    RowPen p = put_when(s, e);
    p = row_int(p, schema_what(e));
    p = row_int(p, e->lane);
    p = row_opt(p, e->line);
    p = row_opt(p, e->cause ? (int64_t)(e->seq - e->cause) : 0);
    p = row_opt(p, e->obj);
    p = row_opt(p, e->peer);
    p = row_opt(p, e->num);
    p = schema_has_ready(e) ? row_int(p, schema_ready(e)) : row_null(p);
    if (!e->text)
        p = row_null(p);
    else if (shared)
        p = row_int(p, shared);
    else
        p = row_text(&s->event, p, e->text, e->text_len);
    dbfile_append(s->file, TABLE_TAPE, (int64_t)e->seq,
                  row_end(&s->event, p, (int64_t)e->seq));
}

static void put_keyframe(Store *s)
{
    const Buf *b = &s->keyframer.bytes;
    RowPen p = row_null(row_begin(&s->row));

    put(s, TABLE_KEYFRAME, (int64_t)s->last,
        row_blob(&s->row, p, b->data, b->len));
}

/* Adds [e], whose text is as it will be read. */
static void add(Store *s, const Event *e)
{
    put_event(s, e);
    note_lanes(s, e);
    if (keyframer_add(&s->keyframer, e))
        put_keyframe(s);
    if (e->seq % BATCH == 0)
        dbfile_commit(s->file);
}

static bool is_readable(const Event *e)
{
    return !e->text || (e->text_len <= EVENT_TEXT_MAX &&
                        text_bad(e->text, e->text_len) == e->text_len);
}

static void add_mended(Store *s, const Event *e)
{
    Event kept = *e;

    mend(s, &kept.text, &kept.text_len);
    kept.text_len = event_text_piece(kept.text, kept.text_len);
    add(s, &kept);
}

void store_add(Store *s, const Event *e)
{
    assert(e->seq == s->last + 1);
    s->last = e->seq;
    if (!dbfile_ok(s->file, NULL))
        return;
    if (is_readable(e))
        add(s, e);
    else
        add_mended(s, e);
}

static void sink_event(void *self, const Event *e)
{
    store_add(self, e);
}

Sink store_sink(Store *s)
{
    return (Sink){sink_event, s};
}

/* --- the rest ------------------------------------------------------------ */

static RowPen text_column(Store *s, RowPen p, const char *text, size_t len)
{
    mend(s, &text, &len);
    return row_text(&s->row, p, text, len);
}

void store_meta(Store *s, const char *name, const char *value)
{
    RowPen p = row_null(row_begin(&s->row));

    p = text_column(s, p, name, strlen(name));
    p = text_column(s, p, value, strlen(value));
    put(s, TABLE_META, ++s->metas, p);
}

void store_source(Store *s, const char *name, const char *text, size_t len)
{
    RowPen p = row_null(row_begin(&s->row));

    p = text_column(s, p, name, strlen(name));
    p = text_column(s, p, text, len);
    put(s, TABLE_SOURCE, s->sources++, p);
}

void store_note(Store *s, int file, int line, char kind, const char *text,
                size_t len)
{
    RowPen p = row_null(row_begin(&s->row));

    p = row_int(p, file);
    p = row_int(p, line);
    p = row_text(&s->row, p, &kind, 1);
    p = text_column(s, p, text, len);
    put(s, TABLE_NOTE, ++s->notes, p);
}

bool store_ok(const Store *s, Err *err)
{
    return dbfile_ok(s->file, err);
}

static void put_words(Store *s)
{
    const char *word;
    int id;

    for (size_t i = 0; (word = schema_word(i, &id)) != NULL; i++) {
        RowPen p = row_null(row_begin(&s->row));
        put(s, TABLE_WORD, id, row_text(&s->row, p, word, strlen(word)));
    }
}

Store *store_new(const char *path, bool force, Err *err)
{
    DbFile *file = dbfile_new(path, force, SCHEMA_APPLICATION, SCHEMA_VERSION,
                              err);

    if (!file)
        return NULL;
    Store *s = mem_zalloc(sizeof *s);
    s->file = file;
    schema_init(&s->schema);
    row_init(&s->row);
    row_init(&s->event);
    keyframer_init(&s->keyframer);
    strings_init(&s->strings);
    buf_init(&s->text);
    for (int i = 0; i < SCHEMA_TABLES; i++)
        dbfile_table(file, s->schema.names[i], s->schema.sql[i].data);
    for (int i = SCHEMA_TABLES; i < SCHEMA_ITEMS; i++)
        dbfile_view(file, s->schema.names[i], s->schema.sql[i].data);
    put_words(s);
    dbfile_commit(file);
    return s;
}

bool store_close(Store *s, Err *err)
{
    bool ok = dbfile_close(s->file, err);

    schema_clear(&s->schema);
    row_clear(&s->row);
    row_clear(&s->event);
    keyframer_clear(&s->keyframer);
    strings_clear(&s->strings);
    buf_clear(&s->text);
    mem_free(s);
    return ok;
}
