/* term.h - the terminal: canvases out, keys in.
 *
 * term.c is the only file that knows curses.  There is one terminal.  It is
 * given back as it was whatever happens: at the end, at exit(), when a signal
 * ends the program, when it crashes; and for as long as it is suspended.
 *
 * Nothing is sent that has not changed, and while nothing happens the program
 * sleeps in the system.
 */
#ifndef TUI_PLAYER_TERM_H
#define TUI_PLAYER_TERM_H

#include "sim/base/err.h"
#include "tui/draw/canvas.h"
#include "tui/player/keys.h"

typedef struct TermOptions {
    bool ascii;                 /* no character beyond ASCII */
    bool no_mouse;
    Palette palette;
} TermOptions;

/* True if there is one that a player can be shown on: input and output are a
 * terminal, and not a dumb one. */
bool term_is_there(void);

/* False: [err] says why. */
bool term_open(const TermOptions *o, Err *err);
void term_close(void);

/* True: what is drawn must be ASCII. */
bool term_is_ascii(void);

void term_size(int *width, int *height);
void term_draw(const Canvas *c);
void term_redraw(void);         /* the next frame is sent as a whole */

/* Waits for a key, for [ms] milliseconds at most (-1: for ever); K_NONE: there
 * is none.  K_CLOSED: the program is asked to end. */
Key term_key(int ms);

/* True if a key waits to be read. */
bool term_has_key(void);

/* The signal that asked the program to end, SIGHUP if the terminal is gone; 0:
 * none did. */
int term_signal(void);

/* Gives the terminal to another program, and takes it back. */
void term_leave(void);
void term_return(void);

#endif
