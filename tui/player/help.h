/* help.h - what works here: the table of actions as a screen, and as a page of
 * the manual.
 */
#ifndef TUI_PLAYER_HELP_H
#define TUI_PLAYER_HELP_H

#include "tui/draw/canvas.h"

/* Draws the lines from [top] on, or as near as there are so many; in two
 * columns where there is room.  Returns the first that was drawn. */
int help_draw(Area a, int top);

/* Appends the keys as sections of the manual (man.h). */
void help_man(Buf *out);

#endif
