/* app.h - the player on a terminal: keys, model, frame, and again.
 */
#ifndef TUI_PLAYER_APP_H
#define TUI_PLAYER_APP_H

#include "sim/sim.h"
#include "tui/player/term.h"

/* Plays o->path until the user leaves; the exit status.  What cannot be opened
 * is said on stderr. */
int app_play(const SimOptions *o, const TermOptions *t);

#endif
