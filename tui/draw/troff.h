/* troff.h - text as troff takes it, for the page of the manual. */
#ifndef TUI_DRAW_TROFF_H
#define TUI_DRAW_TROFF_H

#include "sim/base/buf.h"

/* Appends [text] so that troff takes nothing in it for its own. */
void troff_text(Buf *out, const char *text);

#endif
