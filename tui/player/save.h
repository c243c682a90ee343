/* save.h - a live recording to a tape: what the player's R does.
 *
 * The tape is, byte for byte, the one that `run --record` makes of the same
 * run with the same options, as far as the run has come.
 */
#ifndef TUI_PLAYER_SAVE_H
#define TUI_PLAYER_SAVE_H

#include "tui/tell/recording.h"

/* Writes [path], which must not exist.  False: [err] says why. */
bool save_tape(Recording *r, const char *path, Err *err);

#endif
