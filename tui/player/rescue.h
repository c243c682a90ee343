/* rescue.h - a crash gives the terminal back.
 *
 * Where the program is broken nothing can be asked of it, curses least: what
 * the terminal has to be sent is made ready while all is well, and the handler
 * sends it.  Then happens what would have happened, a core dump or a
 * sanitizer's report, on a terminal that can be read.
 */
#ifndef TUI_PLAYER_RESCUE_H
#define TUI_PLAYER_RESCUE_H

#include <stdbool.h>

/* Keeps the terminal's modes, which are as they should be again, and expects
 * crashes.  It is not armed yet. */
void rescue_begin(void);

/* Adds to what is sent; what is too much is left out. */
void rescue_add(const char *bytes);

/* Armed: the terminal is not as it was, and has to be given back. */
void rescue_arm(bool on);

/* No crash is expected any more. */
void rescue_end(void);

#endif
