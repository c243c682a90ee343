/* view.h - what a pane must do.
 *
 * Each pane is a file, pane_NAME.c, with one View in it.  A Scene is what the
 * panes share: the model and what they keep from frame to frame so that they
 * need not read it again.  What they keep never changes what they draw: that
 * depends on the model and the area alone.
 */
#ifndef TUI_PLAYER_VIEW_H
#define TUI_PLAYER_VIEW_H

#include "tui/draw/canvas.h"
#include "tui/player/model.h"
#include "tui/tell/tally.h"
#include "tui/tell/timeline.h"

typedef struct Scene {
    Model *m;
    Timeline timeline;
    Tally tally;
    bool pending;               /* the last frame was not complete */
    Area areas[PANES];          /* where it put which pane; width 0: nowhere */
    Area map;                   /* and the minimap; height 0: nowhere */
    struct WhyNot *why_not;     /* see whynot.h */
} Scene;

void scene_init(Scene *s, Model *m);
void scene_clear(Scene *s);

/* The model has another recording. */
void scene_replace(Scene *s);

typedef struct View {
    const char *name;           /* in its title */

    /* Appends what stands behind the name in the title.  May be NULL. */
    void (*title)(Scene *s, Buf *out);

    /* How many rows it could fill if it is [width] wide; it is asked to draw
     * with fewer or more. */
    int (*want)(Scene *s, int width);

    /* Draws itself; sets s->pending if more frames are needed for it. */
    void (*draw)(Scene *s, Area a);

    /* Answers an action while it has the focus.  False, or NULL: it does
     * not, and Up and Down scroll. */
    bool (*act)(Scene *s, Action a, uint64_t times);

    /* A click at x, y of the area that it last had.  May be NULL. */
    void (*click)(Scene *s, int x, int y);
} View;

extern const View view_timeline, view_source, view_loop, view_why, view_output,
    view_inspector;

const View *view_of(PaneId id);

#endif
