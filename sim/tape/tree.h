/* tree.h - a table of a SQLite file that only grows at its end.
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
#ifndef SIM_TAPE_TREE_H
#define SIM_TAPE_TREE_H

#include "sim/tape/pagefile.h"
#include "sim/tape/row.h"

enum {
    TREE_FANOUT = 250,          /* children of an inner page: 15 bytes each */
    TREE_LEVELS = 6,            /* 250 to the 6th leaves are enough */
};

typedef struct Inner {
    Page child[TREE_FANOUT];
    int64_t key[TREE_FANOUT];   /* largest rowid below child */
    int len;
    Page page;                  /* where it stands as committed; or 0 */
} Inner;

typedef struct Tree {
    Inner *levels[TREE_LEVELS]; /* right edge, above the leaf; owned */
    int depth;
    Page page;                  /* where the leaf stands as committed; or 0 */
    int64_t last;               /* rowid */
    int cells;                  /* in the leaf */
    size_t top;                 /* they are from here to its end */
    unsigned char leaf[PAGE_BYTES];
} Tree;

void tree_init(Tree *t);
void tree_clear(Tree *t);

/* Adds a row; [rowid] is larger than all before. */
void tree_append(PageFile *f, Tree *t, int64_t rowid, const Row *row);

/* Writes the right edge to new pages; returns the root's. */
Page tree_write_edge(PageFile *f, Tree *t);

/* True if a spare page is nearer to the front than the edge's pages. */
bool tree_could_move(const PageFile *f, const Tree *t);

/* Closes the leaf, so that all rows are below levels[0]. */
void tree_close_leaf(PageFile *f, Tree *t);

/* Fills in [bytes], the head of an inner page at [offset], for the first
 * [cells] children of [n] and [right]. */
void tree_fill_inner(unsigned char bytes[PAGE_BYTES], size_t offset,
                     const Inner *n, int cells, Page right);

#endif
