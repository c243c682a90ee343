/* man.h - ticktape's page of the manual, made from the tables of commands,
 * options and actions: `ticktape help --man`.
 */
#ifndef TUI_MAN_H
#define TUI_MAN_H

#include "sim/base/buf.h"

/* Appends the page, as troff with the macros of man(7). */
void man_page(Buf *out);

#endif
