/* load_facts.c - what a recorded run says beside its events: who there is in
 * it, the sources, the lesson's notes, how it was run. */
#include <limits.h>

#include "sim/tape/load_int.h"

enum { SOURCE_MAX = 64 << 20 }; /* as sim_open() has it */

/* --- lanes --------------------------------------------------------------- */

/* What a row of table [table] says, as the event that it was made from. */
static bool directory_row(const Tape *t, sqlite3_stmt *s, SchemaTable table,
                          Event *e)
{
    bool ok = true;
    int text_at = table == TABLE_RENAMED ? 2 : 4;

    *e = (Event){.seq = (Seq)load_number(s, 0, 0, 1, (int64_t)t->last, &ok)};
    uint32_t id = (uint32_t)load_number(s, 1, -1, 0, UINT32_MAX, &ok);
    e->lane = e->obj = id;
    if (table == TABLE_ENDED) {
        e->via = (EventVia)load_number(s, 2, -1, 0, EVENT_VIAS - 1, &ok);
        e->kind = lanes_get(&t->lanes, id) ? EVENT_LANE_END : EVENT_OBJECT_END;
        return ok;
    }
    if (table != TABLE_RENAMED) {
        uint32_t other = (uint32_t)load_number(s, 2, -1, 0, UINT32_MAX, &ok);
        *(table == TABLE_MADE ? &e->obj : &e->lane) = other;
        e->num = load_number(s, 3, 0, INT64_MIN, INT64_MAX, &ok);
    }
    e->kind = table == TABLE_RENAMED ? EVENT_LANE_NAME
            : table == TABLE_OBJECT ? EVENT_OBJECT
            : id == 0 ? EVENT_RUN_START : EVENT_LANE;
    e->text = load_text(s, text_at, EVENT_TEXT_MAX, &e->text_len);
    return ok && e->text;
}

static bool read_directory(Tape *t, SchemaTable table, const char *sql,
                           Err *err)
{
    sqlite3_stmt *s = load_prepare(t, sql, err);
    bool ok = s != NULL;
    int rc = SQLITE_DONE;
    Event e;

    while (ok && (rc = sqlite3_step(s)) == SQLITE_ROW) {
        ok = directory_row(t, s, table, &e);
        if (ok)
            lanes_add(&t->lanes, &e);
        else
            load_damaged(t, err, "a lane makes no sense");
    }
    sqlite3_finalize(s);
    return ok && (rc == SQLITE_DONE || load_failed(t, err, rc));
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
    const char *name = load_text(s, 1, EVENT_TEXT_MAX, &name_len);
    const char *value = load_text(s, 2, EVENT_TEXT_MAX, &value_len);

    return name && value &&
           facts_add_meta(&t->facts, name, name_len, value, value_len);
}

static bool read_source(Tape *t, sqlite3_stmt *s)
{
    size_t name_len, len;
    bool ok = true;
    int64_t id = load_number(s, 0, -1, 0, EVENT_FILES - 1, &ok);
    const char *name = load_text(s, 1, EVENT_TEXT_MAX, &name_len);
    const char *source = load_text(s, 2, SOURCE_MAX, &len);

    return ok && name && source && id == (int64_t)t->facts.nsources &&
           facts_add_source(&t->facts, name, name_len, source, len);
}

static bool read_note(Tape *t, sqlite3_stmt *s)
{
    size_t kind_len, len;
    bool ok = true;
    int file = (int)load_number(s, 1, -1, 0, EVENT_FILES - 1, &ok);
    int line = (int)load_number(s, 2, -1, 0, INT_MAX, &ok);
    const char *kind = load_text(s, 3, 1, &kind_len);
    const char *note = load_text(s, 4, EVENT_TEXT_MAX, &len);

    return ok && kind && kind_len == 1 && note &&
           facts_add_note(&t->facts, file, line, kind[0], note, len);
}

/* Gives each row of [sql] to [read]. */
static bool read_all(Tape *t, const char *sql,
                     bool read(Tape *, sqlite3_stmt *), Err *err)
{
    sqlite3_stmt *s = load_prepare(t, sql, err);
    bool ok = s != NULL;
    int rc = SQLITE_DONE;

    while (ok && (rc = sqlite3_step(s)) == SQLITE_ROW)
        ok = read(t, s) || load_damaged(t, err, "a row makes no sense");
    sqlite3_finalize(s);
    return ok && (rc == SQLITE_DONE || load_failed(t, err, rc));
}

const Facts *tape_facts(const Tape *t)
{
    return &t->facts;
}

bool load_facts_read(Tape *t, Err *err)
{
    return read_all(t, "SELECT id, name, value FROM meta ORDER BY id",
                    read_meta, err) &&
           read_all(t, "SELECT id, name, text FROM source ORDER BY id",
                    read_source, err) &&
           read_all(t, "SELECT id, file, line, kind, text FROM note "
                    "ORDER BY id", read_note, err);
}
