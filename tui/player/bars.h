/* bars.h - the rows of the screen that are no panes: the first line, the
 * minimap, the line of keys.
 */
#ifndef TUI_PLAYER_BARS_H
#define TUI_PLAYER_BARS_H

#include "tui/player/view.h"

/* The scenario, the clock, iteration and phase, step, and whether it runs. */
void bars_header(Scene *s, Area a);

/* The whole run as a row: where one stands, what the timeline shows, marks. */
void bars_map(Scene *s, Area a);

/* A click on the minimap, at column x of [a]. */
void bars_click_map(Scene *s, Area a, int x);

/* What is typed, or what is to be said, or the keys that work here. */
void bars_keys(Scene *s, Area a);

#endif
