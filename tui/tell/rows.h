/* rows.h - which lanes stand in which rows.
 *
 * Lanes stand below who created them, in the order in which they were created,
 * and the loop's own lane last.  When there are more than fit, those go that
 * have nothing to tell (not alive in the stretch of events that is shown), and
 * then the many that are alike: of large families only the first few stay, and
 * a row says how many more there are.
 *
 * Which rows there are depends on what is asked alone, so that the same place
 * in a run always looks the same.  The cost is that of the lanes that are alive
 * there, not of all that ever were: the tree of all is kept, and grows as they
 * do.
 */
#ifndef TUI_TELL_ROWS_H
#define TUI_TELL_ROWS_H

#include "sim/tape/lanes.h"

typedef struct Row {
    uint32_t lane;              /* of a rest: whose children they are */
    uint32_t more;              /* so many lanes are left out here, or below */
    bool rest;                  /* it stands for those of a family that have no
                                 * rows of their own */
    bool closed;                /* its children are hidden because that was
                                 * asked, not because none is alive */
    bool last;                  /* of its siblings */
    uint16_t depth;
    uint64_t bars;              /* bit d: a line goes on down at depth d */
} Row;

typedef struct RowsAsk {
    Seq after, last;            /* the events that are shown */
    const Pool *alive;          /* of items that begin with the numbers of all
                                 * lanes that are alive there, and others */
    size_t room;                /* rows that there is room for */
    uint32_t selected, running; /* these stay, whatever goes; 0: none */
    const uint32_t *closed;     /* lanes whose children are not to be seen */
    size_t nclosed;
    Seq exists;                 /* lanes made later are in no row; 0: all are */
    bool (*match)(void *arg, uint32_t lane);    /* only lanes that pass, and
                                 * those above them; NULL: all */
    void *match_arg;
} RowsAsk;

typedef struct Rows {
    Row *rows;
    size_t len, cap;
    struct RowNode *nodes;      /* the tree of all lanes; owned */
    size_t nnodes, nodes_cap;
    int64_t *seen;              /* those that are shown, by their places */
    size_t nseen, seen_cap;
} Rows;

void rows_init(Rows *r);
void rows_clear(Rows *r);

void rows_make(Rows *r, const Lanes *lanes, const RowsAsk *ask);

/* The row of [lane], or of the nearest lane above it that has one; -1: there
 * is none. */
int rows_find(const Rows *r, const Lanes *lanes, uint32_t lane);

/* The lane that is [by] further on than [lane] (back, if that is negative), or
 * the last in that direction: of those that have rows and those that a rest
 * stands for, but not below lanes that are [closed]. */
uint32_t rows_step(const Rows *r, const Lanes *lanes, const uint32_t *closed,
                   size_t nclosed, uint32_t lane, long by);

#endif
