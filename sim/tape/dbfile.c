/* dbfile.c - writes a SQLite file whose tables only grow. */
#include "sim/tape/dbfile.h"

#include <assert.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/btree.h"

typedef struct Table {
    const char *name, *sql;
    bool is_view;
    bool dirty;                 /* changed since the last commit */
    Page root;                  /* as of the last commit */
    Btree tree;
} Table;

struct DbFile {
    PageFile pages;
    uint32_t application_id, user_version;
    Table *tables[DB_TABLES];   /* and views, as they stand in the schema */
    int ntables;
    Btree schema;               /* sqlite_schema; its root is page 1 */
    uint32_t commits;
};

void dbfile_append(DbFile *f, int table, int64_t rowid, Cell c)
{
    Table *t = f->tables[table];

    if (f->pages.failed)
        return;
    btree_append(&f->pages, &t->tree, rowid, c);
    t->dirty = true;
}

/* --- committing ---------------------------------------------------------- */

/* All pages of the schema that were written last are not needed any more. */
static void schema_drop(DbFile *f)
{
    const Btree *s = &f->schema;

    for (int i = 0; s->depth > 0 && i < s->levels[0]->len; i++)
        page_drop(&f->pages, s->levels[0]->child[i]);
    btree_clear(&f->schema);
    btree_init(&f->schema);
}

/* The leaves of sqlite_schema; page 1 is to come above them. */
static void schema_write(DbFile *f)
{
    Row row;

    schema_drop(f);
    row_init(&row);
    for (int i = 0; i < f->ntables; i++) {
        const Table *t = f->tables[i];
        RowPen p = row_begin(&row);
        p = row_text(&row, p, t->is_view ? "view" : "table",
                     t->is_view ? 4 : 5);
        p = row_text(&row, p, t->name, strlen(t->name));
        p = row_text(&row, p, t->name, strlen(t->name));
        p = row_int(p, t->root);
        p = row_text(&row, p, t->sql, strlen(t->sql));
        btree_append(&f->pages, &f->schema, i + 1, row_end(&row, p, i + 1));
    }
    row_clear(&row);
    btree_close_leaf(&f->pages, &f->schema);
}

/* Page 1: the file's head, and the root of sqlite_schema. */
static void first_page_write(DbFile *f)
{
    unsigned char b[PAGE_BYTES] = "SQLite format 3";
    const PageFile *p = &f->pages;
    const Inner *n = f->schema.levels[0];

    put16(b + 16, PAGE_BYTES);
    b[18] = b[19] = 1;          /* no write-ahead log */
    b[21] = 64, b[22] = b[23] = 32;
    put32(b + 24, ++f->commits);
    put32(b + 28, p->npages);
    put32(b + 32, p->trunk);
    put32(b + 36, p->trunk ? (uint32_t)p->spare.len + 1 : 0);
    put32(b + 40, 1);           /* schema cookie */
    put32(b + 44, 4);           /* schema format: 0 and 1 take no bytes */
    put32(b + 56, 1);           /* UTF-8 */
    put32(b + 60, f->user_version);
    put32(b + 68, f->application_id);
    put32(b + 92, f->commits);
    put32(b + 96, 3037000);     /* a version whose format this is */
    assert(n->len > 1);
    btree_fill_inner(b, 100, n, n->len - 1, n->child[n->len - 1]);
    pagefile_commit(&f->pages, b);
}

/* With [move], edges that have not changed go to the front of the file. */
static bool commit(DbFile *f, bool move)
{
    for (int i = 0; i < f->ntables; i++) {
        Table *t = f->tables[i];
        if (t->dirty || (move && !t->is_view &&
                         btree_could_move(&f->pages, &t->tree)))
            t->root = btree_write_edge(&f->pages, &t->tree);
        t->dirty = false;
    }
    schema_write(f);
    pagefile_list_free(&f->pages);
    first_page_write(f);
    return !f->pages.failed;
}

bool dbfile_commit(DbFile *f)
{
    return commit(f, false);
}

/* Moves the edges to the front of the file, as far as one move makes room for
 * the next, and cuts off its free end. */
static void shrink(DbFile *f)
{
    if (!commit(f, true) || !commit(f, true) || f->pages.spare.len == 0)
        return;
    pagefile_cut_end(&f->pages);
    pagefile_list_free(&f->pages);
    first_page_write(f);
}

/* --- life ---------------------------------------------------------------- */

DbFile *dbfile_new(const char *path, bool force, uint32_t application_id,
                   uint32_t user_version, Err *err)
{
    DbFile *f = mem_zalloc(sizeof *f);

    if (!pagefile_open(&f->pages, path, force, err)) {
        mem_free(f);
        return NULL;
    }
    f->application_id = application_id;
    f->user_version = user_version;
    btree_init(&f->schema);
    return f;
}

bool dbfile_close(DbFile *f, Err *err)
{
    if (!f->pages.failed && commit(f, false))
        shrink(f);
    pagefile_close(&f->pages);
    bool ok = dbfile_ok(f, err);
    for (int i = 0; i < f->ntables; i++) {
        btree_clear(&f->tables[i]->tree);
        mem_free(f->tables[i]);
    }
    btree_clear(&f->schema);
    mem_free(f);
    return ok;
}

bool dbfile_ok(const DbFile *f, Err *err)
{
    if (f->pages.failed && err)
        *err = f->pages.err;
    return !f->pages.failed;
}

static int add(DbFile *f, const char *name, const char *sql, bool is_view)
{
    Table *t = mem_zalloc(sizeof *t);

    assert(f->ntables < DB_TABLES && f->commits == 0);
    t->name = name;
    t->sql = sql;
    t->is_view = is_view;
    t->dirty = !is_view;
    btree_init(&t->tree);
    f->tables[f->ntables] = t;
    return f->ntables++;
}

int dbfile_table(DbFile *f, const char *name, const char *sql)
{
    return add(f, name, sql, false);
}

void dbfile_view(DbFile *f, const char *name, const char *sql)
{
    add(f, name, sql, true);
}
