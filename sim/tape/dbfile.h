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
 * How a commit is safe is said in pagefile.h; what it writes, in btree.h: the
 * right edge of each table that has changed, the schema, which says where those
 * are, and page 1.
 *
 * Errors stick: after the first nothing is written any more, and what was
 * committed stays.
 */
#ifndef SIM_TAPE_DBFILE_H
#define SIM_TAPE_DBFILE_H

#include "sim/base/buf.h"
#include "sim/base/err.h"
#include "sim/tape/row.h"

enum { DB_TABLES = 24 };

typedef struct DbFile DbFile;

/* Makes the file [path].  One that is there is replaced only if [force], and
 * only if it is a regular file.  NULL: [err] says why. */
DbFile *dbfile_new(const char *path, bool force, uint32_t application_id,
                   uint32_t user_version, Err *err);

/* Commits, and closes the file with as few pages as it needs.  False: [err]
 * has the first error; the file is as it was last committed. */
bool dbfile_close(DbFile *f, Err *err);

/* Adds a table or view to the schema, which must fill more than a page in all.
 * Only before the first commit.  [name] and [sql] are borrowed.  Returns the
 * table's number. */
int dbfile_table(DbFile *f, const char *name, const char *sql);
void dbfile_view(DbFile *f, const char *name, const char *sql);

/* Adds the row of [rowid] to [table]. */
void dbfile_append(DbFile *f, int table, int64_t rowid, Cell c);

/* What was added is in the file now, whatever happens to us. */
bool dbfile_commit(DbFile *f);

/* False: [err] has the first error. */
bool dbfile_ok(const DbFile *f, Err *err);

#endif
