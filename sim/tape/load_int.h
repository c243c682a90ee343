/* load_int.h - what the files that read tapes share.
 *
 * load.c opens and closes a tape, load_events.c reads its events, load_facts.c
 * what else it says, load_query.c asks it what a person wants to know.
 */
#ifndef SIM_TAPE_LOAD_INT_H
#define SIM_TAPE_LOAD_INT_H

#include <sqlite3.h>

#include "sim/tape/chunks.h"
#include "sim/tape/load.h"
#include "sim/tape/schema.h"

enum { STRINGS_MAX = 65536 };   /* store.c makes 60 000 at most */

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

/* --- load.c -------------------------------------------------------------- */

/* Both say so in [err], and are false: the tape is damaged; the database said
 * [rc] where it should not have. */
bool load_damaged(const Tape *t, Err *err, const char *what);
bool load_failed(const Tape *t, Err *err, int rc);

sqlite3_stmt *load_prepare(Tape *t, const char *sql, Err *err);

/* A whole number from [min] to [max]; NULL counts as [none].  Clears [*ok] if
 * it is anything else. */
int64_t load_value_number(sqlite3_value *v, int64_t none, int64_t min,
                          int64_t max, bool *ok);

/* A text of at most [max] bytes; NULL: it is none. */
const char *load_value_text(sqlite3_value *v, size_t max, size_t *len);

/* The same of column [i] of the row in hand. */
int64_t load_number(sqlite3_stmt *s, int i, int64_t none, int64_t min,
                    int64_t max, bool *ok);
const char *load_text(sqlite3_stmt *s, int i, size_t max, size_t *len);

/* --- load_events.c: makes ready to read them ----------------------------- */

bool load_events_begin(Tape *t, Err *err);

/* --- load_facts.c: reads all but the list of lanes ----------------------- */

bool load_facts_read(Tape *t, Err *err);

#endif
