/* dbfile.h - writes a SQLite file whose tables only grow.
 *
 * It makes SQLite's file format itself (sqlite.org/fileformat2.html) and does
 * not use the library, for three reasons.  A tape's bytes then depend on the
 * run alone, not on the version of SQLite that is installed.  A row costs a
 * tenth of what the library's insert costs.  And the file is whole at every
 * moment, with no journal beside it: a killed recording is simply a shorter
 * one, and may be read from where nothing can be written.
 *
 * The price: rows are only added, each with a larger rowid than the one before
 * in its table; no indices; no reader sees rows before the next commit, and
 * while the file grows SQLite says that it is locked.
 *
 * How a commit is safe: no page that the file as committed refers to is ever
 * written, save page 1.  What must change (the right edge of each table, the
 * schema, the free list) goes to new or free pages; then page 1, which leads
 * to all of it, is replaced by one write.
 *
 * Errors stick: after the first nothing is written any more, and what was
 * committed stays.
 */
#ifndef SIM_TAPE_DBFILE_H
#define SIM_TAPE_DBFILE_H

#include "sim/base/buf.h"
#include "sim/base/err.h"
#include "sim/tape/row.h"

enum { DB_TABLES = 24, DB_PAGE = 4096 };

typedef struct DbFile DbFile;

/* Makes the file [path].  One that is there is replaced only if [force], and
 * only if it is a regular file.  NULL: [err] says why. */
DbFile *dbfile_new(const char *path, bool force, uint32_t application_id,
                   uint32_t user_version, Err *err);

/* Commits, and closes the file with as few pages as it needs.  False: [err]
 * has the first error. */
bool dbfile_close(DbFile *f, Err *err);

/* Closes the file as it was last committed. */
void dbfile_abandon(DbFile *f);

/* Adds a table or view to the schema; tables first.  Only before the first
 * commit.  [name] and [sql] are borrowed.  Returns the table's number. */
int dbfile_table(DbFile *f, const char *name, const char *sql);
void dbfile_view(DbFile *f, const char *name, const char *sql);

/* Adds a row to [table]. */
void dbfile_append(DbFile *f, int table, int64_t rowid, const Row *row);

/* What was added is in the file now, whatever happens to us. */
bool dbfile_commit(DbFile *f);

/* False: [err] has the first error. */
bool dbfile_ok(const DbFile *f, Err *err);

#endif
