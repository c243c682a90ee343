/* btree.h - a table of a SQLite file that only grows at its end.
 *
 * Full pages are written once and never again; the right edge, from the last
 * leaf up to the root, is kept in memory and written at each commit, to other
 * pages than at the one before:
 *
 *     root        [ . . . | right ]      in memory: levels[1]
 *                    /         \
 *     inner   [ full ]     [ . . | right ]          levels[0]
 *                             /       \
 *     leaves             [ full ]   [ the leaf that fills ]
 *
 * Memory: the edge only.
 */
#ifndef SIM_TAPE_BTREE_H
#define SIM_TAPE_BTREE_H

#include "sim/tape/pagefile.h"
#include "sim/tape/row.h"

enum {
    BTREE_FANOUT = 250,         /* children of an inner page: 15 bytes each */
    BTREE_LEVELS = 6,           /* 250 to the 6th leaves are enough */
};

typedef struct Inner {
    Page child[BTREE_FANOUT];
    int64_t key[BTREE_FANOUT];   /* largest rowid below child */
    int len;
    Page page;                  /* where it stands as committed; or 0 */
} Inner;

typedef struct Btree {
    Inner *levels[BTREE_LEVELS]; /* right edge, above the leaf; owned */
    int depth;
    Page page;                  /* where the leaf stands as committed; or 0 */
    int64_t last;               /* rowid */
    int cells;                  /* in the leaf */
    size_t top;                 /* they are from here to its end */
    unsigned char leaf[PAGE_BYTES];
} Btree;

void btree_init(Btree *t);
void btree_clear(Btree *t);

/* Adds the row of [rowid], which is larger than all before. */
void btree_append(PageFile *f, Btree *t, int64_t rowid, Cell c);

/* Writes the right edge to new pages; returns the root's. */
Page btree_write_edge(PageFile *f, Btree *t);

/* True if a spare page is nearer to the front than the edge's pages. */
bool btree_could_move(const PageFile *f, const Btree *t);

/* Closes the leaf, so that all rows are below levels[0]. */
void btree_close_leaf(PageFile *f, Btree *t);

/* Fills in [bytes], the head of an inner page at [offset], for the first
 * [cells] children of [n] and [right]. */
void btree_fill_inner(unsigned char bytes[PAGE_BYTES], size_t offset,
                     const Inner *n, int cells, Page right);

#endif
