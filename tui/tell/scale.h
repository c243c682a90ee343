/* scale.h - which column of a timeline shows which events.
 *
 * Both axes come to the same: a column stands for a range of events, and a
 * lane's cell is what the lane did in it (spans_over).
 *
 * On the step axis a column is one decision, or so many events.  On the time
 * axis it is so many nanoseconds; where nothing happens for long the gap is
 * folded to a few columns, the middle one marked, if there is no room for all.
 *
 * Which columns are seen depends on the run, the size and the cursor alone,
 * never on how the cursor got there: it stands two thirds of the way to the
 * right, or where the ends of the run leave it.  And columns begin at the same
 * events wherever the cursor is, so that nothing flickers as it moves.
 */
#ifndef TUI_TELL_SCALE_H
#define TUI_TELL_SCALE_H

#include "sim/tape/lanes.h"
#include "tui/tell/spans.h"

typedef enum Axis { AXIS_STEP, AXIS_TIME } Axis;

typedef struct ScaleAsk {
    Axis axis;
    bool whole;                 /* the whole run; what follows is chosen */
    Seq events;                 /* a column on the step axis; 0: a decision */
    int64_t unit;               /* nanoseconds of one on the time axis */
    Seq cursor;
    int width;                  /* in cells */
} ScaleAsk;

typedef struct Column {
    Seq after, last;            /* events after, up to, last */
    int64_t t;                  /* the time at which it begins */
    bool fold;                  /* stands for time that is left out */
} Column;

typedef struct Scale {
    ScaleAsk ask;               /* with what was chosen */
    Column *columns;
    size_t len, cap;
    int64_t fold_beyond;        /* columns: longer gaps are folded */
    int cells;                  /* that a column is wide */
    int cursor;                 /* its column; -1: before the first */
} Scale;

void scale_init(Scale *s);
void scale_clear(Scale *s);

/* Fills in the columns.  Reads about [budget] events at most for it; false:
 * there is more to read, and the columns are not complete. */
bool scale_make(Scale *s, Spans *spans, const ScaleAsk *ask, size_t budget);

/* What column [i] shows of lane [info], of events up to [upto]; MARK_NONE:
 * nothing. */
Mark scale_mark(const Scale *s, Spans *spans, const LaneInfo *info, size_t i,
                Seq upto);

/* True if a MARK_RUN in column [i] of the time axis is one that takes no
 * time. */
bool scale_is_tick(const Scale *s, Spans *spans, const LaneInfo *info,
                   size_t i);

/* The nearest of 1, 2 or 5 times a power of ten that is not below [n]. */
int64_t scale_nice(int64_t n);

#endif
