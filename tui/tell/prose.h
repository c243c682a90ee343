/* prose.h - sentences on stdout: a number and a time in front, wrapped.
 *
 * For commands that tell.  A time is printed only where it changes.
 */
#ifndef TUI_TELL_PROSE_H
#define TUI_TELL_PROSE_H

#include "tui/draw/page.h"

typedef struct Prose {
    Page page;
    int digits;                 /* of the largest number */
    int64_t t;                  /* printed last; -1: none */
    Buf text;                   /* for whoever makes a sentence */
} Prose;

/* [last]: the largest number.  [width] as in page_init(). */
void prose_init(Prose *p, int width, bool ascii, uint64_t last);
void prose_clear(Prose *p);

/* Prints p->text, if it is not empty, behind event [seq] (0: without a number
 * and time) and empties it. */
void prose_put(Prose *p, uint64_t seq, int64_t t);

/* Prints the heads of the columns; a title; each with a blank line before. */
void prose_head(Prose *p, const char *seq, const char *t, const char *text);
void prose_title(Prose *p, const char *title);

#endif
