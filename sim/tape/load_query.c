/* load_query.c - what a person asks a recorded run, in SQL. */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/load_int.h"

enum { QUERY_STEPS = 100 << 20 };       /* of SQLite's machine, for one query */

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
