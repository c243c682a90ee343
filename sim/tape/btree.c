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
        unsigned char cell[4 + 9];
        put32(cell, n->child[i]);
        size_t size = 4 + row_varint(cell + 4, (uint64_t)n->key[i]);
        top -= size;
        memcpy(bytes + top, cell, size);
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
static Page overflow(PageFile *f, const char *bytes, size_t len)
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
static unsigned char *cell_new(PageFile *f, Btree *t, size_t size)
{
    if (t->top < LEAF_HEAD + 2 * ((size_t)t->cells + 1) + size)
        btree_close_leaf(f, t);
    t->top -= size;
    put16(t->leaf + LEAF_HEAD + 2 * t->cells, t->top);
    t->cells++;
    return t->leaf + t->top;
}

/* A row that does not fit in a leaf, in one piece. */
static void append_long(PageFile *f, Btree *t, int64_t rowid, const Row *row,
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

void btree_append(PageFile *f, Btree *t, int64_t rowid, const Row *row)
{
    unsigned char head[2 + ROW_HEAD], sizes[18];
    size_t nhead = row_varint(head, row->ntypes + 1);

    if (nhead > 1)              /* the length counts its own two bytes */
        nhead = row_varint(head, row->ntypes + 2);
    memcpy(head + nhead, row->types, row->ntypes);
    nhead += row->ntypes;
    size_t payload = nhead + row->body.len;
    assert(t->last < rowid || (t->depth == 0 && t->cells == 0));
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
