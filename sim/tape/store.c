/* store.c - a run on its way into a file. */
#include "sim/tape/store.h"

#include <assert.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/base/names.h"
#include "sim/tape/dbfile.h"
#include "sim/tape/keyframer.h"
#include "sim/tape/pool.h"
#include "sim/tape/schema.h"
#include "sim/tape/text.h"

enum {
    BATCH = 8192,               /* events between commits: 250 KB */
    SHARED_MAX = 64,            /* longer texts are not shared */
    SHARED_COUNT = 60000,       /* nor are more than so many */
};

/* Slot of the table of shared texts; open addressing. */
typedef struct Shared {
    const char *name;           /* NULL: free */
    int64_t id;
} Shared;

struct Store {
    DbFile *file;
    Schema schema;              /* dbfile borrows its texts */
    Row row;
    Keyframer keyframer;
    Seq last;
    int64_t metas, sources, notes;
    Names names;
    Shared *shared;
    size_t nshared, shared_cap; /* cap is a power of two */
    Buf text;                   /* a text that had to be mended */
};

static void put(Store *s, SchemaTable table, int64_t rowid)
{
    dbfile_append(s->file, (int)table, rowid, &s->row);
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

static Shared *shared_slot(Store *s, const char *name)
{
    size_t i = (size_t)((uintptr_t)name >> 3) * 31 & (s->shared_cap - 1);

    while (s->shared[i].name && s->shared[i].name != name)
        i = (i + 1) & (s->shared_cap - 1);
    return &s->shared[i];
}

static void shared_grow(Store *s)
{
    Shared *old = s->shared;
    size_t cap = s->shared_cap;

    s->shared_cap = cap ? cap * 2 : 64;
    s->shared = mem_zalloc(s->shared_cap * sizeof *s->shared);
    for (size_t i = 0; i < cap; i++)
        if (old[i].name)
            *shared_slot(s, old[i].name) = old[i];
    mem_free(old);
}

/* The number that stands for [text] in table string; 0: it is too long, or
 * there are too many.  The row in hand is spoilt if the text is new. */
static int64_t share(Store *s, const char *text, size_t len)
{
    if (len > SHARED_MAX || s->nshared >= SHARED_COUNT)
        return 0;
    if ((s->nshared + 1) * 2 > s->shared_cap)
        shared_grow(s);
    Shared *slot = shared_slot(s, names_intern(&s->names, text, len));
    if (!slot->name) {
        slot->name = names_intern(&s->names, text, len);
        slot->id = (int64_t)++s->nshared;
        row_begin(&s->row);
        row_null(&s->row);
        row_text(&s->row, text, len);
        put(s, TABLE_STRING, slot->id);
    }
    return slot->id;
}

/* --- events -------------------------------------------------------------- */

/* A row in the directory of lanes, or in that of objects. */
static void put_directory(Store *s, const Event *e, SchemaTable table)
{
    Row *r = &s->row;
    bool named = table != TABLE_ENDED;

    row_begin(r);
    row_null(r);
    row_int(r, table == TABLE_OBJECT || e->kind == EVENT_OBJECT_END ? e->obj
                                                                    : e->lane);
    if (table == TABLE_ENDED)
        row_int(r, e->via);
    else if (table == TABLE_MADE)
        row_int(r, e->obj);
    else if (table == TABLE_OBJECT)
        row_int(r, e->lane);
    if (table == TABLE_MADE || table == TABLE_OBJECT)
        row_int(r, e->num);
    if (named)
        row_text(r, e->text ? e->text : "", e->text ? e->text_len : 0);
    put(s, table, (int64_t)e->seq);
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

static void put_event(Store *s, const Event *e)
{
    Row *r = &s->row;
    int64_t shared = e->text && schema_shares_text(e->kind)
                         ? share(s, e->text, e->text_len) : 0;

    row_begin(r);
    row_null(r);
    row_int(r, e->t);
    row_int(r, (int64_t)e->iter);
    row_int(r, schema_what(e));
    row_int(r, e->lane);
    row_opt(r, e->line);
    row_opt(r, e->cause ? (int64_t)(e->seq - e->cause) : 0);
    row_opt(r, e->obj);
    row_opt(r, e->peer);
    row_opt(r, e->num);
    if (schema_has_ready(e))
        row_int(r, schema_ready(e));
    else
        row_null(r);
    if (!e->text)
        row_null(r);
    else if (shared)
        row_int(r, shared);
    else
        row_text(r, e->text, e->text_len);
    put(s, TABLE_TAPE, (int64_t)e->seq);
}

static void put_keyframe(Store *s)
{
    const Buf *b = &s->keyframer.bytes;

    row_begin(&s->row);
    row_null(&s->row);
    row_blob(&s->row, b->data, b->len);
    put(s, TABLE_KEYFRAME, (int64_t)s->last);
}

void store_add(Store *s, const Event *e)
{
    Event kept = *e;

    assert(e->seq == s->last + 1);
    s->last = e->seq;
    if (!dbfile_ok(s->file, NULL))
        return;
    if (kept.text) {
        mend(s, &kept.text, &kept.text_len);
        kept.text_len = event_text_piece(kept.text, kept.text_len);
    }
    put_event(s, &kept);
    note_lanes(s, &kept);
    if (keyframer_add(&s->keyframer, &kept))
        put_keyframe(s);
    if (e->seq % BATCH == 0)
        dbfile_commit(s->file);
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

static void text_column(Store *s, const char *text, size_t len)
{
    mend(s, &text, &len);
    row_text(&s->row, text, len);
}

void store_meta(Store *s, const char *name, const char *value)
{
    row_begin(&s->row);
    row_null(&s->row);
    text_column(s, name, strlen(name));
    text_column(s, value, strlen(value));
    put(s, TABLE_META, ++s->metas);
}

void store_source(Store *s, const char *name, const char *text, size_t len)
{
    row_begin(&s->row);
    row_null(&s->row);
    text_column(s, name, strlen(name));
    text_column(s, text, len);
    put(s, TABLE_SOURCE, s->sources++);
}

void store_note(Store *s, int file, int line, char kind, const char *text,
                size_t len)
{
    row_begin(&s->row);
    row_null(&s->row);
    row_int(&s->row, file);
    row_int(&s->row, line);
    row_text(&s->row, &kind, 1);
    text_column(s, text, len);
    put(s, TABLE_NOTE, ++s->notes);
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
        row_begin(&s->row);
        row_null(&s->row);
        row_text(&s->row, word, strlen(word));
        put(s, TABLE_WORD, id);
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
    keyframer_init(&s->keyframer);
    names_init(&s->names);
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
    keyframer_clear(&s->keyframer);
    names_clear(&s->names);
    buf_clear(&s->text);
    mem_free(s->shared);
    mem_free(s);
    return ok;
}
