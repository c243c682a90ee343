/* ansi.h - a canvas as lines for a terminal, coloured by escape codes.
 *
 * For what is printed and scrolls by, as `show` does.  The player draws the
 * same canvas through curses (term.c) and does not use this.
 */
#ifndef TUI_DRAW_ANSI_H
#define TUI_DRAW_ANSI_H

#include "tui/draw/canvas.h"

/* How many colours the terminal has that [term] and [colorterm] name (the
 * variables TERM and COLORTERM; may be NULL): 256, 16, 8; 0 if [no_color] is
 * set; -1: it understands no escape codes. */
int ansi_colours(const char *term, const char *colorterm,
                 const char *no_color);

/* Appends a line for each row; blanks at their ends are left out. */
void ansi_lines(const Canvas *c, const Theme *theme, Buf *out);

#endif
