/* load_events.c - the events of a recorded run, and its keyframes. */
#include <assert.h>
#include <limits.h>

#include "sim/base/mem.h"
#include "sim/tape/load_int.h"

enum { CHUNK_TEXT = 4 << 20 };  /* bytes of text after which a chunk ends */

/* Shared text [id], or NULL: there is none. */
static const String *string(Tape *t, int64_t id)
{
    if (id < 1 || id >= STRINGS_MAX)
        return NULL;
    String *s = &t->strings[id];
    if (!s->text) {
        sqlite3_bind_int64(t->string, 1, id);
        const char *bytes =
            sqlite3_step(t->string) == SQLITE_ROW
                ? load_text(t->string, 0, EVENT_TEXT_MAX, &s->len) : NULL;
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
    default: bytes = load_value_text(v, EVENT_TEXT_MAX, &e->text_len);
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
    int64_t here = load_value_number(v[0], 0, 1, INT64_MAX, &ok);

    e->seq = seq;
    e->t = load_value_number(v[1], -1, 0, EVENT_NUM_MOST, &ok);
    e->iter = (uint64_t)load_value_number(v[2], -1, 0, INT64_MAX, &ok);
    int64_t what = load_value_number(v[3], -1, 0, INT64_MAX, &ok);
    e->lane = (uint32_t)load_value_number(v[4], -1, 0, UINT32_MAX, &ok);
    e->line = (int)load_value_number(v[5], 0, 0, INT_MAX, &ok);
    int64_t back = load_value_number(v[6], (int64_t)seq, 1, (int64_t)seq, &ok);
    e->cause = seq - (Seq)back;
    e->obj = (uint32_t)load_value_number(v[7], 0, 0, UINT32_MAX, &ok);
    e->peer = (uint32_t)load_value_number(v[8], 0, 0, UINT32_MAX, &ok);
    e->num = load_value_number(v[9], 0, -EVENT_NUM_MOST, EVENT_NUM_MOST, &ok);
    e->ready_pos = e->ready_len = -1;
    ok = ok && (Seq)here == seq && schema_unwhat(what, e);
    if (ok && sqlite3_value_type(v[10]) != SQLITE_NULL) {
        int64_t ready = load_value_number(v[10], 0, INT64_MIN, INT64_MAX, &ok);
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
        return load_failed(t, err, rc);
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
        found = (Seq)load_number(t->frame, 0, 0, 1, INT64_MAX, &ok);
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

bool load_events_begin(Tape *t, Err *err)
{
    int rc = sqlite3_create_function_v2(t->db, "take_event", 12, SQLITE_UTF8, t,
                                        NULL, take_event, take_end, NULL);

    if (rc != SQLITE_OK)
        return load_failed(t, err, rc);
    t->events = load_prepare(t, "SELECT take_event(seq, t, iter, what, task, "
                             "line, back, obj, peer, num, ready, text) "
                             "FROM tape WHERE seq >= ? AND seq < ?", err);
    t->frame = load_prepare(t, "SELECT seq, picture FROM keyframe "
                            "WHERE seq <= ? ORDER BY seq DESC LIMIT 1", err);
    t->string = load_prepare(t, "SELECT text FROM string WHERE id = ?", err);
    return t->events && t->frame && t->string;
}
