/* btree.c - a table of a SQLite file that only grows at its end. */
#include "sim/tape/btree.h"

#include <assert.h>
#include <string.h>

#include "sim/base/mem.h"

enum {
    LEAF_HEAD = 8,
    INNER_HEAD = 12,
    LOCAL_MAX = PAGE_BYTES - 35,        /* longer rows overflow to own pages */
    LOCAL_MIN = (PAGE_BYTES - 12) * 32 / 255 - 23,
    LEAF = 13, INNER = 5,       /* kinds of pages */
};

/* Fills in the head of the leaf. */
static void leaf_finish(Btree *t)
{
    t->leaf[0] = LEAF;
    put16(t->leaf + 3, (size_t)t->cells);
    put16(t->leaf + 5, t->top);
}

static void leaf_reset(Btree *t)
{
    memset(t->leaf, 0, sizeof t->leaf);
    t->cells = 0;
    t->top = PAGE_BYTES;
}

void btree_fill_inner(unsigned char bytes[PAGE_BYTES], size_t offset,
                     const Inner *n, int cells, Page right)
{
    unsigned char *head = bytes + offset;
    size_t top = PAGE_BYTES;

    for (int i = 0; i < cells; i++) {
        unsigned char cell[4 + ROW_NUMBER_MAX], *end = cell + sizeof cell,
                      *at = row_number_before(end, (uint64_t)n->key[i]) - 4;
        put32(at, n->child[i]);
        top -= (size_t)(end - at);
        memcpy(bytes + top, at, (size_t)(end - at));
        put16(head + INNER_HEAD + 2 * i, top);
    }
    head[0] = INNER;
    put16(head + 3, (size_t)cells);
    put16(head + 5, top);
    put32(head + 8, right);
}

static void inner_write(PageFile *f, const Inner *n, int cells, Page right,
                        Page page)
{
    unsigned char bytes[PAGE_BYTES] = {0};

    btree_fill_inner(bytes, 0, n, cells, right);
    page_write(f, page, bytes);
}

/* [child], whose rows go up to [key], is full and stands below level [i] for
 * good. */
static void child_add(PageFile *f, Btree *t, int i, Page child, int64_t key)
{
    if (i == t->depth) {
        assert(i < BTREE_LEVELS);
        t->levels[t->depth++] = mem_zalloc(sizeof(Inner));
    }
    Inner *n = t->levels[i];
    if (n->len == BTREE_FANOUT) {
        Page page = page_new(f);
        inner_write(f, n, BTREE_FANOUT - 1, n->child[BTREE_FANOUT - 1], page);
        page_drop(f, n->page);
        n->page = 0;
        n->len = 0;
        child_add(f, t, i + 1, page, n->key[BTREE_FANOUT - 1]);
    }
    n->child[n->len] = child;
    n->key[n->len++] = key;
}

void btree_close_leaf(PageFile *f, Btree *t)
{
    Page page = page_new(f);

    leaf_finish(t);
    page_write(f, page, t->leaf);
    page_drop(f, t->page);
    t->page = 0;
    leaf_reset(t);
    child_add(f, t, 0, page, t->last);
}

/* Writes the part of a row that overflows; returns its first page. */
static Page overflow(PageFile *f, const unsigned char *bytes, size_t len)
{
    Page first = page_new(f), page = first;

    while (len > 0) {
        unsigned char out[PAGE_BYTES] = {0};
        size_t part = len < PAGE_BYTES - 4 ? len : PAGE_BYTES - 4;
        Page next = len > part ? page_new(f) : 0;
        put32(out, next);
        memcpy(out + 4, bytes, part);
        page_write(f, page, out);
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
    keep += (len - LOCAL_MIN) % (PAGE_BYTES - 4);
    return keep <= LOCAL_MAX ? keep : LOCAL_MIN;
}

/* Makes room for a cell of [size] bytes in the leaf and returns its place. */
static inline unsigned char *cell_new(PageFile *f, Btree *t, size_t size)
{
    if (t->top < LEAF_HEAD + 2 * ((size_t)t->cells + 1) + size)
        btree_close_leaf(f, t);
    t->top -= size;
    put16(t->leaf + LEAF_HEAD + 2 * t->cells, t->top);
    t->cells++;
    return t->leaf + t->top;
}

/* A row that does not fit in a leaf. */
static void append_long(PageFile *f, Btree *t, Cell c)
{
    size_t local = local_len(c.payload), here = c.head + local;
    Page more = overflow(f, c.bytes + here, c.payload - local);
    unsigned char *at = cell_new(f, t, here + 4);

    memcpy(at, c.bytes, here);
    put32(at + here, more);
}

void btree_append(PageFile *f, Btree *t, int64_t rowid, Cell c)
{
    assert(t->last < rowid || (t->depth == 0 && t->cells == 0));
    if (c.payload > LOCAL_MAX)
        append_long(f, t, c);
    else
        memcpy(cell_new(f, t, c.head + c.payload), c.bytes,
               c.head + c.payload);
    t->last = rowid;
}

Page btree_write_edge(PageFile *f, Btree *t)
{
    Page below = page_new(f);

    leaf_finish(t);
    page_write(f, below, t->leaf);
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

bool btree_could_move(const PageFile *f, const Btree *t)
{
    Page spare = pagefile_spare(f), last = t->page;

    for (int i = 0; i < t->depth; i++)
        if (t->levels[i]->page > last)
            last = t->levels[i]->page;
    return spare > 0 && spare < last;
}

void btree_init(Btree *t)
{
    *t = (Btree){.top = PAGE_BYTES};
}

void btree_clear(Btree *t)
{
    for (int i = 0; i < t->depth; i++)
        mem_free(t->levels[i]);
}
