/* page.h - what commands print that draw: a canvas that is put on stdout,
 * piece by piece, as wide as the terminal and coloured if that can be.
 */
#ifndef TUI_DRAW_PAGE_H
#define TUI_DRAW_PAGE_H

#include "tui/draw/canvas.h"
#include "tui/draw/theme.h"

typedef struct Page {
    Canvas canvas;              /* draw here, then page_put() */
    Theme theme;
    int colours;                /* -1: no escape codes */
    Buf out;
} Page;

/* [width] 0: that of the terminal, or 100. */
void page_init(Page *p, int width, bool ascii);
void page_clear(Page *p);

/* A blank canvas of [height] rows; all of it. */
Area page_begin(Page *p, int height);

/* Prints the canvas. */
void page_put(Page *p);

#endif
