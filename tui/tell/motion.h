/* motion.h - where a motion along a run leads.
 *
 * Each function gives the number of the event at which one stands then.  They
 * depend on the events and the place alone, and each motion's reverse stops at
 * the same events.  Of a live run they make as much as they need; a search that
 * takes long is given up when hurry() says so.
 */
#ifndef TUI_TELL_MOTION_H
#define TUI_TELL_MOTION_H

#include "tui/tell/recording.h"

typedef struct Road {
    Recording *recording;
    Reel reel;
    bool (*hurry)(void *arg);   /* asked now and then; or NULL: never */
    void *hurry_arg;
    bool hurried;               /* the last motion was given up */
} Road;

/* The nearest event on (before, if [back]) that passes [test]; 0: there is
 * none, or it was given up. */
Seq road_find(Road *r, Seq from, bool back, ReelTest *test, void *arg);

/* Tests for it.  Somebody is picked to run, or the clock jumps; also the
 * beginning and the end. */
bool is_decision(const Event *e, void *arg);
bool is_iteration(const Event *e, void *arg);
bool is_output(const Event *e, void *arg);
/* [arg]: a uint32_t, the lane.  Its state changes. */
bool is_change(const Event *e, void *arg);
/* [arg]: a uint32_t.  The lane is picked to run. */
bool is_run_of(const Event *e, void *arg);

/* The next event on (before) whose line is another one than that of the event
 * with a line before it; 0: none. */
Seq road_line(Road *r, Seq from, bool back);

/* The first event at or after time [t], or the last one. */
Seq road_time(Road *r, int64_t t);

#endif
