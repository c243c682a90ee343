/* overlay.h - what lies over the panes: help, lists, the quiz, two runs on one
 * clock.
 */
#ifndef TUI_PLAYER_OVERLAY_H
#define TUI_PLAYER_OVERLAY_H

#include "tui/draw/canvas.h"
#include "tui/player/model.h"

/* Draws m->overlay over [a], where the panes are, or over a part of it.  Where
 * the model scrolled beyond the end, it is brought back. */
void overlay_draw(Model *m, Area a);

/* How many rows at the bottom of [a] a list covers; 0 if none is open.  What
 * must be seen beside a list is drawn above them. */
int overlay_list_rows(const Model *m, Area a);

#endif
