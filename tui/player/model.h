/* model.h - what the player shows: where one stands and what one looks at.
 *
 * A Model is the player without a screen: keys change it, panes draw it.  It
 * knows no curses, no sizes and no drawing.
 *
 * What is shown depends on the place and on what was chosen to look at, never
 * on the way that led there: whatever is computed from the events is computed
 * for the place one stands at.  Tests hold it to that.
 *
 * It borrows the recording.  What it cannot do itself (leave, run again, write
 * a file) it leaves as a Wish for whoever owns it.
 */
#ifndef TUI_PLAYER_MODEL_H
#define TUI_PLAYER_MODEL_H

#include "sim/tape/cursor.h"
#include "tui/draw/choices.h"
#include "tui/player/prompt.h"
#include "tui/player/keys.h"
#include "tui/quiz/quiz.h"
#include "tui/study/lint.h"
#include "tui/tell/compare.h"
#include "tui/tell/label.h"
#include "tui/tell/motion.h"
#include "tui/tell/scale.h"

typedef enum PaneId {           /* their numbers on the screen are one more */
    PANE_TIMELINE, PANE_SOURCE, PANE_LOOP, PANE_WHY, PANE_OUTPUT,
    PANE_INSPECTOR, PANES
} PaneId;

typedef enum Wish {
    WISH_NONE, WISH_QUIT, WISH_RERUN, WISH_LINES, WISH_EDIT, WISH_RECORD,
    WISH_QUERY, WISH_COMPARE, WISH_REDRAW,
} Wish;

/* What lies over the panes. */
typedef enum Overlay {
    OVERLAY_NONE, OVERLAY_HELP, OVERLAY_CAUSES, OVERLAY_CHAIN, OVERLAY_LINTS,
    OVERLAY_QUERY, OVERLAY_QUIZ, OVERLAY_COMPARE
} Overlay;

enum {
    MODEL_MARKS = 128,          /* a mark for each ASCII letter */
    MODEL_AHEAD = 20000,        /* events that a live run is ahead */
    MODEL_LINTS = 50000,        /* a run of so many is examined unasked: it
                                   takes a moment that nobody sees */
    SPEED_SLOWEST = -4, SPEED_FASTEST = 10,     /* powers of two */
    ZOOM_LIMIT = 16,
    SCROLL_MOST = 10000,        /* beyond the end of any text */
};

typedef struct Model {
    Recording *recording;
    Road road;
    const Lanes *lanes;
    const Facts *facts;
    Labels labels;
    Cursor cursor;
    Seq marks[MODEL_MARKS];     /* 0: not set; '\'' is where one was */

    uint32_t selected;          /* a lane */
    bool follow;                /* it is whichever runs */
    PaneId focus;
    bool zoomed;                /* the focused pane alone */
    bool hidden[PANES];
    Axis axis;
    int zoom;                   /* of the timeline: more detail above 0 */
    bool whole;                 /* the whole run instead */
    int scroll;                 /* of the focused pane, from where the place
                                   puts it; 0 again when that changes */
    bool present;               /* for a projector */
    bool why_not;               /* the pane says why the lane does not run */
    Buf filter;                 /* of lanes, "": all */
    uint32_t *folded;           /* lanes whose children hide; owned */
    size_t nfolded, folded_cap;

    Overlay overlay;
    Choices list;                  /* of the overlay */
    Lints lints;                /* of the run, by their events */
    bool examined;              /* they have been looked for */
    Quiz quiz;                  /* that was asked last, or is */
    size_t quiz_at;             /* the question that is shown; its length:
                                   the score is */
    unsigned quizzes;           /* how many were made of this run */
    Compare compare;            /* with what [against] names */
    bool compared;              /* there is one */
    Buf against;                /* the file that was named last, or "" */
    Prompt prompt;
    Buf find;                   /* what was searched last */
    uint64_t count;             /* typed so far; 0: none */
    Action pending;             /* MARK, TO_MARK: wait for a letter */
    Buf message;                /* "": none; until the next key */
    bool message_bad;

    bool playing;
    int speed;
    bool stuck;                 /* a step of a live run does not end */
    Wish wish;
    Buf wish_text;
} Model;

/* Stands at the first decision.  False: the recording cannot be read, [err]
 * says why; to be cleared all the same. */
bool model_init(Model *m, Recording *r, Err *err);
void model_clear(Model *m);

/* Shows another recording of the same scenario, as near as can be to where one
 * stood. */
bool model_replace(Model *m, Recording *r, Err *err);

/* A key was pressed.  Of what only the focused pane can answer, the action is
 * returned and nothing done; else ACTION_NONE. */
Action model_key(Model *m, Key key);

/* Goes to event [seq]; beyond the last: to the last. */
void model_go(Model *m, Seq seq);
/* The same from afar: '' leads back. */
void model_jump(Model *m, Seq seq);

void model_select(Model *m, uint32_t lane);
void model_say(Model *m, bool bad, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Answers [sql] from [tape], which holds the run, in an overlay. */
void model_query(Model *m, Tape *tape, const char *sql);

/* Shows the run, which is over, and [other] on one clock, in an overlay.
 * [other] is borrowed until model_compare_forget(). */
void model_compare(Model *m, Recording *other);
void model_compare_forget(Model *m);

/* Sees to it that a live run is ahead of the place. */
void model_run_ahead(Model *m);

/* --- playing -------------------------------------------------------------- */

/* How long, in milliseconds, what is shown now is to stand while it plays, and
 * one step on. */
int model_play_delay(const Model *m);
void model_play(Model *m);

/* --- looking -------------------------------------------------------------- */

static inline const Picture *model_picture(const Model *m)
{
    return &m->cursor.picture;
}

/* Its text is gone after the next read of the reel. */
static inline const Event *model_event(const Model *m)
{
    return &m->cursor.event;
}

static inline Seq model_last(const Model *m)
{
    return reel_last(&m->road.reel);
}

/* At the end of a run that is over. */
bool model_at_end(const Model *m);

/* True if nothing may be shown that comes after the place. */
static inline bool model_hides_future(const Model *m)
{
    return m->present || m->overlay == OVERLAY_QUIZ;
}

/* True if a question of the quiz is shown with its answer. */
bool model_quiz_answered(const Model *m);

/* The last event that may be shown: the place, if the future is hidden. */
Seq model_horizon(const Model *m);

#endif
