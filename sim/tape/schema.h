/* schema.h - what is in a tape's file: its tables, its views, its version.
 *
 * The tables are lean and not meant to be looked at; the views are, and README
 * documents them.  Table tape has a row for each event:
 *
 *     seq    the event's number
 *     t      virtual nanoseconds
 *     iter   turn of the loop
 *     what   kind, via, phase, file and loop in one number (schema_what)
 *     task   lane
 *     line   NULL: none
 *     back   seq less the cause; NULL: no cause
 *     obj, peer, num              NULL: none
 *     ready  place in the queue and its length (schema_ready); NULL: neither
 *     text   NULL, or the text, or the number of a row of table string
 *
 * The format's version goes up with any change to the text of a table or view,
 * to these packings, to the keyframes' bytes, or to what an event's fields
 * mean.  A kind of event that is appended does not change it by itself: a
 * reader refuses kinds that it does not know, by number, when it meets them.
 * A tape is read by programs of the same version only, which say so otherwise;
 * a program that changes the version records traces/ again.
 */
#ifndef SIM_TAPE_SCHEMA_H
#define SIM_TAPE_SCHEMA_H

#include "sim/base/buf.h"
#include "sim/tape/event.h"

enum {
    SCHEMA_APPLICATION = 0x7469636b,    /* "tick" */
    SCHEMA_VERSION = 1,
};

/* The tables, as they stand in the file; views follow. */
typedef enum SchemaTable {
    TABLE_META, TABLE_SOURCE, TABLE_NOTE, TABLE_WORD, TABLE_STRING, TABLE_MADE,
    TABLE_ENDED, TABLE_RENAMED, TABLE_OBJECT, TABLE_KEYFRAME, TABLE_TAPE,
    SCHEMA_TABLES
} SchemaTable;

enum { SCHEMA_VIEWS = 6, SCHEMA_ITEMS = SCHEMA_TABLES + SCHEMA_VIEWS };

typedef struct Schema {
    const char *names[SCHEMA_ITEMS];
    Buf sql[SCHEMA_ITEMS];      /* as sqlite_schema has it */
} Schema;

void schema_init(Schema *s);
void schema_clear(Schema *s);

/* Word [i] of table word, from 0, and its number there; NULL: no more. */
const char *schema_word(size_t i, int *id);

/* Bits of column what; the kind is in the lowest. */
enum {
    SCHEMA_VIA = 7, SCHEMA_PHASE = 12, SCHEMA_FILE = 14, SCHEMA_LOOP = 22,
};

/* The packed columns, and back.  The way back is false if the number is none
 * that packing makes. */
static inline int64_t schema_what(const Event *e)
{
    return (int64_t)e->kind | (int64_t)e->via << SCHEMA_VIA |
           (int64_t)e->phase << SCHEMA_PHASE |
           (int64_t)e->file << SCHEMA_FILE | (int64_t)e->loop << SCHEMA_LOOP;
}

static inline bool schema_has_ready(const Event *e)
{
    return e->ready_pos != -1 || e->ready_len != -1;
}

/* The place in the queue that goes without saying. */
static inline int64_t schema_usual_pos(EventKind kind, int64_t len)
{
    switch (kind) {
    case EVENT_READY:
    case EVENT_PUT: return len - 1;
    case EVENT_RUN:
    case EVENT_DROP:
    case EVENT_GET: return 0;
    default: return -1;
    }
}

static inline int64_t schema_ready(const Event *e)
{
    if (e->ready_len >= 0 &&
        e->ready_pos == schema_usual_pos(e->kind, e->ready_len))
        return e->ready_len;
    return ~((int64_t)(e->ready_len + 1) << 31 | (int64_t)(e->ready_pos + 1));
}

bool schema_unwhat(int64_t what, Event *e);
bool schema_unready(int64_t ready, Event *e);

/* True if texts of this kind come again and again, so that they are worth a
 * row in table string. */
bool schema_shares_text(EventKind kind);

#endif
