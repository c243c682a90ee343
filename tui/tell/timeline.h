/* timeline.h - lanes over steps or time, drawn into an area.
 *
 *     TASK          STATE              1     10        20        30
 *                                      0.0   1.0  1.5          2.0
 *     Task-1 main   WAIT gather 1/3    #.......................
 *     |-Task-2 fetch DONE              =#-----#o
 *     '-Task-3 fetch SLEEP until 2.0   ==#--------------------
 *     (loop)                               #  #
 *
 * One drawing for `show` and for the player.  A frame costs what is seen: its
 * rows times its columns, each a look into the index (spans.h).  Narrow areas
 * lose columns (counts, then reasons, then the state's word), never the right
 * edge.
 *
 * What is drawn depends on the run, what is asked, and the size alone.
 */
#ifndef TUI_TELL_TIMELINE_H
#define TUI_TELL_TIMELINE_H

#include "tui/draw/canvas.h"
#include "tui/tell/label.h"
#include "tui/tell/rows.h"
#include "tui/tell/scale.h"

typedef struct TimelineAsk {
    Axis axis;
    bool whole;                 /* all of the run, however large; else: */
    Seq events;                 /* a column on the step axis; 0: a decision */
    int64_t unit;               /* nanoseconds of one on the time axis */
    bool hide_future;           /* nothing after the cursor, not even dim */
    bool cursor;                /* its column is marked */
    bool caret;                 /* the last row points at it, be there room for
                                   all lanes or not */
    bool spaced;                /* a blank row below each lane */
    uint32_t selected;          /* a lane; 0: none */
    int top;                    /* first row, if not all fit; -1: so that the
                                 * selected lane, or that which runs, is seen */
    const uint32_t *closed;     /* as in RowsAsk */
    size_t nclosed;
    const char *filter;         /* only lanes that are called like that, and
                                 * those above them; NULL or "": all */
} TimelineAsk;

typedef struct Timeline {
    Labels *labels;             /* borrowed */
    Spans spans;
    Scale scale;
    Rows rows;
    Area cells, list;           /* where the last frame had what */
    size_t top;
    int step;                   /* rows from one lane to the next */
    bool pending;               /* it was not complete: draw again */
} Timeline;

void timeline_init(Timeline *t, Labels *labels);
void timeline_clear(Timeline *t);

/* Draws the state of [now], which is the cursor's picture.  Where much must be
 * read for that, only a part is, and t->pending is set: drawing again goes
 * on. */
void timeline_draw(Timeline *t, Area a, const Picture *now,
                   const TimelineAsk *ask);

/* How many rows it takes to draw all lanes, or [most] if that is less.  Reads
 * all that is needed for it. */
int timeline_height(Timeline *t, const Picture *now, const TimelineAsk *ask,
                    int width, int most);

/* What the glyphs mean, in as many rows as it takes; returns those. */
int timeline_legend(Area a);

/* What the last frame had at a place of the area: a lane (-1: none), and the
 * event that its column begins with (0: none). */
int64_t timeline_lane_at(const Timeline *t, int y);
Seq timeline_event_at(const Timeline *t, int x);

#endif
