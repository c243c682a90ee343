/* timeline_int.h - what the files of the timeline share. */
#ifndef TUI_TELL_TIMELINE_INT_H
#define TUI_TELL_TIMELINE_INT_H

#include "tui/tell/timeline.h"

enum {
    TIMELINE_HEAD = 2,          /* rows above the lanes */
    TIMELINE_STATE = 9,         /* "CANCELLED" */
};

/* Where the columns on the left stand. */
typedef struct Layout {
    int name, state, count;     /* how wide they are; 0: not there */
    int cells;                  /* where the cells begin */
} Layout;

/* What is drawn, and where. */
typedef struct Frame {
    Timeline *t;
    Area a;
    const Picture *now;
    const TimelineAsk *ask;
    Layout layout;
    int step;                   /* rows from one lane to the next */
} Frame;

/* The rows above the lanes, of which so many rows are shown: titles, and the
 * scale. */
void timeline_draw_head(const Frame *f, size_t shown);

#endif
