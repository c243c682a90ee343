/* dbfile.c - writes a SQLite file whose tables only grow.
 *
 * A table is a tree.  Its full pages are written once and never again; its
 * right edge, from the last leaf up to the root, is kept in memory and written
 * at each commit, to other pages than at the one before:
 *
 *     root        [ . . . | right ]      in memory: levels[1]
 *                    /         \
 *     inner   [ full ]     [ . . | right ]          levels[0]
 *                             /       \
 *     leaves             [ full ]   [ the leaf that fills ]
 *
 * Pages: [spare] ones are free in the file as committed and may be written;
 * [dropped] ones are referred to by it, but no longer by us, and become spare
 * with the next commit.  The page that lists the free ones (the trunk) is one
 * of them.
 */
#define _XOPEN_SOURCE 700       /* pwrite, lstat, ftruncate */
#define _FILE_OFFSET_BITS 64

#include "sim/tape/dbfile.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sim/base/mem.h"

enum {
    FANOUT = 250,               /* children of an inner page: 13 bytes each */
    LEVELS = 6,                 /* 250 to the 6th leaves are enough */
    LEAF_HEAD = 8,
    INNER_HEAD = 12,
    LOCAL_MAX = DB_PAGE - 35,   /* longer rows overflow to pages of their own */
    LOCAL_MIN = (DB_PAGE - 12) * 32 / 255 - 23,
    SPARE_MAX = 1000,           /* that one trunk can list */
    RUN_PAGES = 64,             /* written together */
    PENDING_BYTE = 0x40000000,  /* what SQLite locks; its page stays empty */
    LOCK_PAGE = PENDING_BYTE / DB_PAGE + 1,
    LEAF = 13, INNER = 5,       /* kinds of pages */
};

typedef uint32_t Page;          /* from 1; 0: none */

typedef struct Inner {
    Page child[FANOUT];
    int64_t key[FANOUT];        /* largest rowid below child */
    int len;
    Page page;                  /* where it stands as committed */
} Inner;

typedef struct Table {
    const char *name, *sql;
    bool is_view;
    bool dirty;                 /* changed since the last commit */
    Page root;                  /* as of the last commit */
    Inner *levels[LEVELS];      /* right edge, above the leaf */
    int depth;
    Page page;                  /* the leaf's, as committed */
    int64_t last;               /* rowid */
    int cells;
    size_t top;                 /* cells are from here to the end of leaf */
    unsigned char leaf[DB_PAGE];
} Table;

typedef struct Pages {
    Page *items;
    size_t len, cap;
} Pages;

struct DbFile {
    int fd;
    char *path;
    uint32_t application_id, user_version;
    Table *tables[DB_TABLES];   /* and views, as they stand in the schema */
    int ntables;
    Table *schema;              /* sqlite_schema; its root is page 1 */
    uint32_t commits;
    Page npages;                /* in all */
    Page committed;             /* npages then */
    Pages spare, dropped;
    Page trunk;
    unsigned char *run;         /* pages that are about to be written */
    Page run_first;
    size_t run_len;
    bool failed;
    Err err;
};

/* --- writing ---------------------------------------------------------------------- */

static void put16(unsigned char *at, size_t n)
{
    at[0] = (unsigned char)(n >> 8);
    at[1] = (unsigned char)n;
}

static void put32(unsigned char *at, uint32_t n)
{
    put16(at, n >> 16);
    put16(at + 2, n & 0xffff);
}

static void fail(DbFile *f, int error)
{
    if (!f->failed)
        err_set(&f->err, "cannot write '%s': %s", f->path, strerror(error));
    f->failed = true;
}

static void write_at(DbFile *f, const unsigned char *bytes, size_t len,
                     off_t at)
{
    while (len > 0 && !f->failed) {
        ssize_t n = pwrite(f->fd, bytes, len, at);
        if (n <= 0) {
            if (n == 0 || errno != EINTR)
                fail(f, n == 0 ? ENOSPC : errno);
            continue;
        }
        bytes += n;
        len -= (size_t)n;
        at += n;
    }
}

static void write_run(DbFile *f)
{
    if (f->run_len > 0)
        write_at(f, f->run, f->run_len * DB_PAGE,
                 (off_t)(f->run_first - 1) * DB_PAGE);
    f->run_len = 0;
}

static void write_page(DbFile *f, Page page, const unsigned char *bytes)
{
    if (f->run_len == RUN_PAGES || page != f->run_first + f->run_len)
        write_run(f);
    if (f->run_len == 0)
        f->run_first = page;
    memcpy(f->run + f->run_len++ * DB_PAGE, bytes, DB_PAGE);
}

/* --- pages ------------------------------------------------------------------------- */

static void pages_add(Pages *p, Page page)
{
    p->items = mem_grow(p->items, &p->cap, p->len + 1, sizeof *p->items);
    p->items[p->len++] = page;
}

/* Where the first of the spare pages stands in the list; 0 also if there is
 * none. */
static size_t spare_first(const DbFile *f)
{
    size_t best = 0;

    for (size_t i = 1; i < f->spare.len; i++)
        if (f->spare.items[i] < f->spare.items[best])
            best = i;
    return best;
}

/* A page that the file as committed does not use: the first spare one, so that
 * what is free gathers at the end of the file. */
static Page page_new(DbFile *f)
{
    size_t best = spare_first(f);

    if (f->spare.len == 0) {
        f->npages += f->npages + 1 == LOCK_PAGE ? 2 : 1;
        return f->npages;
    }
    Page page = f->spare.items[best];
    f->spare.items[best] = f->spare.items[--f->spare.len];
    return page;
}

static void page_drop(DbFile *f, Page page)
{
    if (page)
        pages_add(&f->dropped, page);
}

/* --- leaves and inner pages ---------------------------------------------------------- */

/* Fills in the head of a leaf, which stands at [offset] in its page. */
static void leaf_finish(Table *t, size_t offset)
{
    unsigned char *head = t->leaf + offset;

    head[0] = LEAF;
    put16(head + 3, (size_t)t->cells);
    put16(head + 5, t->top);
}

static void leaf_reset(Table *t)
{
    memset(t->leaf, 0, sizeof t->leaf);
    t->cells = 0;
    t->top = DB_PAGE;
}

/* An inner page with the first [cells] children of [n], and then [right]. */
static void inner_write(DbFile *f, const Inner *n, int cells, Page right,
                        Page page)
{
    unsigned char bytes[DB_PAGE] = {INNER};
    size_t top = DB_PAGE;

    for (int i = 0; i < cells; i++) {
        unsigned char cell[4 + 9];
        put32(cell, n->child[i]);
        size_t size = 4 + row_varint(cell + 4, (uint64_t)n->key[i]);
        top -= size;
        memcpy(bytes + top, cell, size);
        put16(bytes + INNER_HEAD + 2 * i, top);
    }
    put16(bytes + 3, (size_t)cells);
    put16(bytes + 5, top);
    put32(bytes + 8, right);
    write_page(f, page, bytes);
}

/* [child], whose rows go up to [key], is full and stands below level [i] for
 * good. */
static void child_add(DbFile *f, Table *t, int i, Page child, int64_t key)
{
    if (i == t->depth) {
        assert(i < LEVELS);
        t->levels[t->depth++] = mem_zalloc(sizeof(Inner));
    }
    Inner *n = t->levels[i];
    if (n->len == FANOUT) {
        Page page = page_new(f);
        inner_write(f, n, FANOUT - 1, n->child[FANOUT - 1], page);
        page_drop(f, n->page);
        n->page = 0;
        n->len = 0;
        child_add(f, t, i + 1, page, n->key[FANOUT - 1]);
    }
    n->child[n->len] = child;
    n->key[n->len++] = key;
}

static void leaf_full(DbFile *f, Table *t)
{
    Page page = page_new(f);

    leaf_finish(t, 0);
    write_page(f, page, t->leaf);
    page_drop(f, t->page);
    t->page = 0;
    leaf_reset(t);
    child_add(f, t, 0, page, t->last);
}

/* Writes the part of a row that overflows; returns its first page. */
static Page overflow(DbFile *f, const char *bytes, size_t len)
{
    Page first = page_new(f), page = first;

    while (len > 0) {
        unsigned char out[DB_PAGE] = {0};
        size_t part = len < DB_PAGE - 4 ? len : DB_PAGE - 4;
        Page next = len > part ? page_new(f) : 0;
        put32(out, next);
        memcpy(out + 4, bytes, part);
        write_page(f, page, out);
        bytes += part;
        len -= part;
        page = next;
    }
    return first;
}

/* How many of a payload's [len] bytes stay in the leaf. */
static size_t local_len(size_t len)
{
    size_t keep = LOCAL_MIN;

    if (len <= LOCAL_MAX)
        return len;
    keep += (len - LOCAL_MIN) % (DB_PAGE - 4);
    return keep <= LOCAL_MAX ? keep : LOCAL_MIN;
}

/* Makes room for a cell of [size] bytes in the leaf and returns its place. */
static unsigned char *cell_new(DbFile *f, Table *t, size_t size)
{
    if (t->top < LEAF_HEAD + 2 * ((size_t)t->cells + 1) + size)
        leaf_full(f, t);
    t->top -= size;
    put16(t->leaf + LEAF_HEAD + 2 * t->cells, t->top);
    t->cells++;
    return t->leaf + t->top;
}

/* A row that does not fit in a leaf, in one piece. */
static void append_long(DbFile *f, Table *t, int64_t rowid, const Row *row,
                        const unsigned char *head, size_t head_len)
{
    Buf all;
    unsigned char sizes[18];

    buf_init(&all);
    buf_add(&all, (const char *)head, head_len);
    buf_add(&all, row->body.data, row->body.len);
    size_t n = row_varint(sizes, all.len), local = local_len(all.len);
    n += row_varint(sizes + n, (uint64_t)rowid);
    Page more = overflow(f, all.data + local, all.len - local);
    unsigned char *at = cell_new(f, t, n + local + 4);
    memcpy(at, sizes, n);
    memcpy(at + n, all.data, local);
    put32(at + n + local, more);
    buf_clear(&all);
}

static void append(DbFile *f, Table *t, int64_t rowid, const Row *row)
{
    unsigned char head[2 + ROW_HEAD], sizes[18];
    size_t nhead = row_varint(head, row->ntypes + 1);

    if (nhead > 1)              /* the length counts its own two bytes */
        nhead = row_varint(head, row->ntypes + 2);
    memcpy(head + nhead, row->types, row->ntypes);
    nhead += row->ntypes;
    size_t payload = nhead + row->body.len;
    t->dirty = true;
    if (payload > LOCAL_MAX) {
        append_long(f, t, rowid, row, head, nhead);
    } else {
        size_t n = row_varint(sizes, payload);
        n += row_varint(sizes + n, (uint64_t)rowid);
        unsigned char *at = cell_new(f, t, n + payload);
        memcpy(at, sizes, n);
        memcpy(at + n, head, nhead);
        memcpy(at + n + nhead, row->body.data, row->body.len);
    }
    t->last = rowid;
}

void dbfile_append(DbFile *f, int table, int64_t rowid, const Row *row)
{
    Table *t = f->tables[table];

    assert(t->last < rowid || (!t->depth && !t->cells));
    if (!f->failed)
        append(f, t, rowid, row);
}

/* --- committing ----------------------------------------------------------------------- */

/* Writes the right edge of [t] to new pages; returns the root's. */
static Page edge_write(DbFile *f, Table *t)
{
    Page below = page_new(f);

    leaf_finish(t, 0);
    write_page(f, below, t->leaf);
    page_drop(f, t->page);
    t->page = below;
    for (int i = 0; i < t->depth; i++) {
        Inner *n = t->levels[i];
        Page page = page_new(f);
        inner_write(f, n, n->len, below, page);
        page_drop(f, n->page);
        n->page = below = page;
    }
    return below;
}

static Table *table_new(const char *name, const char *sql, bool is_view)
{
    Table *t = mem_zalloc(sizeof *t);

    t->name = name;
    t->sql = sql;
    t->is_view = is_view;
    t->dirty = !is_view;
    leaf_reset(t);
    return t;
}

static void table_free(Table *t)
{
    for (int i = 0; i < t->depth; i++)
        mem_free(t->levels[i]);
    mem_free(t);
}

/* The leaves of sqlite_schema, all new; f->schema is then its right edge, with
 * page 1 to come above it. */
static void schema_write(DbFile *f)
{
    Table *old = f->schema, *s = table_new(NULL, NULL, false);
    Row row;

    row_init(&row);
    for (int i = 0; old && old->depth && i < old->levels[0]->len; i++)
        page_drop(f, old->levels[0]->child[i]);
    if (old) {
        page_drop(f, old->page);
        table_free(old);
    }
    for (int i = 0; i < f->ntables; i++) {
        const Table *t = f->tables[i];
        row_begin(&row);
        row_text(&row, t->is_view ? "view" : "table", t->is_view ? 4 : 5);
        row_text(&row, t->name, strlen(t->name));
        row_text(&row, t->name, strlen(t->name));
        row_int(&row, t->root);
        row_text(&row, t->sql, strlen(t->sql));
        append(f, s, i + 1, &row);
    }
    row_clear(&row);
    if (s->depth == 0)          /* page 1 is an inner page, come what may */
        leaf_full(f, s);
    f->schema = s;
    s->page = 0;
    if (s->cells > 0) {
        s->page = page_new(f);
        leaf_finish(s, 0);
        write_page(f, s->page, s->leaf);
    }
}

/* Lists the free pages in one of them. */
static void trunk_write(DbFile *f)
{
    unsigned char bytes[DB_PAGE] = {0};
    size_t n = 0;

    page_drop(f, f->trunk);
    f->trunk = 0;
    if (f->spare.len + f->dropped.len == 0)
        return;
    f->trunk = page_new(f);
    for (size_t i = 0; i < f->dropped.len; i++)
        pages_add(&f->spare, f->dropped.items[i]);
    f->dropped.len = 0;
    assert(f->spare.len <= SPARE_MAX);
    for (; n < f->spare.len; n++)
        put32(bytes + 8 + 4 * n, f->spare.items[n]);
    put32(bytes + 4, (uint32_t)n);
    write_page(f, f->trunk, bytes);
}

/* Page 1: the file's head, and the root of sqlite_schema. */
static void first_page_write(DbFile *f)
{
    unsigned char b[DB_PAGE] = "SQLite format 3";
    const Inner *n = f->schema->levels[0];
    int cells = f->schema->page ? n->len : n->len - 1;
    size_t top = DB_PAGE;

    put16(b + 16, DB_PAGE);
    b[18] = b[19] = 1;          /* no write-ahead log */
    b[21] = 64, b[22] = b[23] = 32;
    put32(b + 24, f->commits);
    put32(b + 28, f->npages);
    put32(b + 32, f->trunk);
    put32(b + 36, f->trunk ? (uint32_t)f->spare.len + 1 : 0);
    put32(b + 40, 1);           /* schema cookie */
    put32(b + 44, 4);           /* schema format: 0 and 1 take no bytes */
    put32(b + 56, 1);           /* UTF-8 */
    put32(b + 60, f->user_version);
    put32(b + 68, f->application_id);
    put32(b + 92, f->commits);
    put32(b + 96, 3037000);     /* a version whose format this is */
    b[100] = INNER;
    for (int i = 0; i < cells; i++) {
        unsigned char cell[4 + 9];
        put32(cell, n->child[i]);
        size_t size = 4 + row_varint(cell + 4, (uint64_t)n->key[i]);
        top -= size;
        memcpy(b + top, cell, size);
        put16(b + 100 + INNER_HEAD + 2 * i, top);
    }
    put16(b + 103, (size_t)cells);
    put16(b + 105, top);
    put32(b + 108, f->schema->page ? f->schema->page : n->child[cells]);
    write_run(f);
    write_at(f, b, DB_PAGE, 0);
}

/* True if a page nearer to the front is free than those of [t]'s edge. */
static bool could_move(const DbFile *f, const Table *t)
{
    if (f->spare.len == 0 || t->is_view)
        return false;
    Page free = f->spare.items[spare_first(f)], last = t->page;
    for (int i = 0; i < t->depth; i++)
        if (t->levels[i]->page > last)
            last = t->levels[i]->page;
    return last > free;
}

/* With [move], edges that have not changed go to the front of the file. */
static bool commit(DbFile *f, bool move)
{
    for (int i = 0; i < f->ntables; i++) {
        Table *t = f->tables[i];
        if (t->dirty || (move && could_move(f, t)))
            t->root = edge_write(f, t);
        t->dirty = false;
    }
    f->commits++;
    schema_write(f);
    trunk_write(f);
    first_page_write(f);
    if (!f->failed)
        f->committed = f->npages;
    return !f->failed;
}

bool dbfile_commit(DbFile *f)
{
    return commit(f, false);
}

/* Takes free pages off the end of the file, as long as [spare] keeps one that
 * can be the new trunk, should a free page remain. */
static void cut_end(DbFile *f)
{
    size_t i = 0;

    while (i < f->spare.len && f->npages != f->trunk) {
        if (f->spare.items[i++] != f->npages)
            continue;
        f->spare.items[i - 1] = f->spare.items[--f->spare.len];
        f->npages -= f->npages - 1 == LOCK_PAGE ? 2 : 1;
        i = 0;
    }
    if (f->npages != f->trunk)
        return;
    f->npages -= f->npages - 1 == LOCK_PAGE ? 2 : 1;
    f->trunk = 0;
    if (f->spare.len > 0)
        cut_end(f);
}

/* Moves the edges to the front of the file, as far as one move makes room for
 * the next, and cuts off its free end. */
static void shrink(DbFile *f)
{
    if (!commit(f, true) || !commit(f, true) || f->spare.len == 0)
        return;
    cut_end(f);
    trunk_write(f);
    f->commits++;
    first_page_write(f);
    if (!f->failed)
        f->committed = f->npages;
}

/* --- life ------------------------------------------------------------------------------- */

/* Takes the place of a file that is there: only a regular one. */
static bool make_way(const char *path, bool force, Err *err)
{
    struct stat st;

    if (lstat(path, &st) != 0)
        return true;
    if (!S_ISREG(st.st_mode))
        return err_set(err, "'%s' is there already and is no file", path);
    if (!force)
        return err_set(err, "'%s' is there already", path);
    if (unlink(path) != 0)
        return err_set(err, "cannot replace '%s': %s", path, strerror(errno));
    return true;
}

/* Tells SQLite to keep off until we are done.  A file system without locks is
 * no reason to fail. */
static void lock(int fd)
{
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET,
                          .l_start = PENDING_BYTE, .l_len = 512};

    (void)fcntl(fd, F_SETLK, &whole);
}

DbFile *dbfile_new(const char *path, bool force, uint32_t application_id,
                   uint32_t user_version, Err *err)
{
    if (!make_way(path, force, err))
        return NULL;
    int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0) {
        err_set(err, "cannot write '%s': %s", path, strerror(errno));
        return NULL;
    }
    lock(fd);
    DbFile *f = mem_zalloc(sizeof *f);
    f->fd = fd;
    f->path = mem_strdup(path);
    f->application_id = application_id;
    f->user_version = user_version;
    f->npages = 1;
    f->run = mem_alloc(RUN_PAGES * DB_PAGE);
    return f;
}

static void release(DbFile *f)
{
    for (int i = 0; i < f->ntables; i++)
        table_free(f->tables[i]);
    if (f->schema)
        table_free(f->schema);
    close(f->fd);
    mem_free(f->spare.items);
    mem_free(f->dropped.items);
    mem_free(f->run);
    mem_free(f->path);
    mem_free(f);
}

void dbfile_abandon(DbFile *f)
{
    if (f->committed > 0 && ftruncate(f->fd, (off_t)f->committed * DB_PAGE))
        fail(f, errno);
    release(f);
}

bool dbfile_close(DbFile *f, Err *err)
{
    bool ok = commit(f, false);

    if (ok)
        shrink(f);
    ok = dbfile_ok(f, err);
    dbfile_abandon(f);
    return ok;
}

bool dbfile_ok(const DbFile *f, Err *err)
{
    if (f->failed && err)
        *err = f->err;
    return !f->failed;
}

static int add(DbFile *f, Table *t)
{
    assert(f->ntables < DB_TABLES && f->commits == 0);
    f->tables[f->ntables] = t;
    return f->ntables++;
}

int dbfile_table(DbFile *f, const char *name, const char *sql)
{
    return add(f, table_new(name, sql, false));
}

void dbfile_view(DbFile *f, const char *name, const char *sql)
{
    add(f, table_new(name, sql, true));
}
