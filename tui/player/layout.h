/* layout.h - where everything stands on the screen.
 *
 * What a teacher at 80x24 must see at one glance, from the last row of the
 * room: which task runs (and that no other does), who is ready and in which
 * order, who waits and for what; the line of code that this is about; and one
 * sentence that says why it is so now.  So the timeline, the source beside the
 * loop's queues, and the sentence are always there; what was printed shares
 * the sentence's rows.
 *
 *     header      scenario, clock, iteration and phase, step, PAUSED
 *     minimap     where in the run
 *     timeline    lanes, their states, and steps or time
 *     source      | loop
 *     why         | output
 *     keys        what works here; or the prompt, or a message
 *
 * What an engineer at 200x60 must see, who looks for the one task among many
 * that is late: as many lanes as there are rows, a stretch of the run that is
 * long enough to show a rhythm; the whole chain of what the selected task
 * waits for, its times, and who waits for it; all queues and locks with their
 * waiters; and the source around the await where it stands.  So from 160
 * columns on the inspector stands beside the loop, and rows go to the timeline
 * first.
 *
 *     header, minimap
 *     timeline
 *     source      | loop      | inspector
 *     why                     | output
 *     keys
 *
 * Between, from 110 columns on, it stands below the loop: lines of code are
 * wide, and three columns would cut them.
 *
 * At 60x12, the least, the source loses rows, then the loop, before the
 * timeline and the sentence do.  Rows are dealt out by what each pane wants,
 * columns by fixed parts, so that nothing moves as one steps; nothing is ever
 * cut at the right edge, panes and columns go instead.
 */
#ifndef TUI_PLAYER_LAYOUT_H
#define TUI_PLAYER_LAYOUT_H

#include "tui/player/view.h"

enum {
    LAYOUT_WIDTH_MIN = 60, LAYOUT_HEIGHT_MIN = 12,      /* below: a notice */
    LAYOUT_WIDTH_MAX = 400, LAYOUT_HEIGHT_MAX = 120,
};

/* Draws all there is. */
void layout_draw(Scene *s, Canvas *c);

/* An action that only the focused pane, or what lies over it, can answer. */
void layout_act(Scene *s, Action a, uint64_t times);

/* The mouse: a click, or the wheel (a key's code and place). */
void layout_mouse(Scene *s, Key key);

#endif
