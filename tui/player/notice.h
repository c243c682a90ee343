/* notice.h - signals, where something can be done about them.
 *
 * A handler comes between any two instructions, and may do next to nothing.  So
 * ours only write the signal's number to a pipe, which is polled beside the
 * keyboard: signals are met at one place, and none is lost between looking and
 * sleeping.
 */
#ifndef TUI_PLAYER_NOTICE_H
#define TUI_PLAYER_NOTICE_H

#include <stdbool.h>

#include "sim/base/err.h"

/* From here on the signals that ask a program to end are read here, and those
 * that tell of the terminal: SIGWINCH, SIGTSTP.  False: [err] says why. */
bool notice_begin(Err *err);

/* They mean again what they meant before. */
void notice_end(void);

/* Another program has the terminal, and gives it back.  Meanwhile SIGTSTP stops
 * us, too, as it stops that program; the Ctrl-C and Ctrl-\ typed are for it. */
void notice_pause(void);
void notice_resume(void);

/* To be polled: it can be read from while signals wait. */
int notice_fd(void);

/* The number of the next signal; 0: none waits. */
int notice_next(void);

#endif
