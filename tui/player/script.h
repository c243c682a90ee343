/* script.h - the player driven by a list of keys, its screens printed as text:
 * how tests see it, without a terminal.
 *
 * A script is lines of words.  A word is a key ("n", "Space", "C-l"; see
 * keys.h), maybe with a number before it ("10n"); a line may instead be
 *
 *     # a comment
 *     screen TITLE         print the screen, complete, under a line "== TITLE"
 *     styles TITLE         the same with each cell's style as a letter
 *     type TEXT            each character of TEXT as a key
 *     size WxH             from here on
 *     click X Y            with the mouse, at a cell counted from 0
 *     wheel up|down X Y
 *     play N               N steps as it plays, whatever the time
 *     random N SEED        N keys drawn from a seed
 */
#ifndef TUI_PLAYER_SCRIPT_H
#define TUI_PLAYER_SCRIPT_H

#include <stdio.h>

#include "tui/player/player.h"

/* Runs the script that is the file [path]; screens go to stdout, what is wrong
 * with the script to stderr.  The exit status. */
int script_run(const SimOptions *o, const char *path, int width, int height,
               bool ascii);

#endif
