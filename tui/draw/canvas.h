/* canvas.h - a grid of cells to draw on.
 *
 * Everything that is shown is first drawn here: the player's term.c puts a
 * canvas on the screen, `show` prints it, tests compare it as text.  A Canvas
 * knows no colours (theme.h) and no terminal.
 *
 * A cell holds one character with up to two combining marks.  A wide character
 * takes two cells, and they live and die together: drawing over one half blanks
 * the other, and a wide character that would be cut by an edge is not drawn,
 * its place is blank.  So a row always is exactly as wide as the canvas.
 *
 * What is drawn may be a stranger's.  No control character, nothing that
 * changes the direction of writing, no half of a surrogate pair and no byte
 * that is not UTF-8 gets into a cell; GLYPH_BAD stands for it.  Joiners,
 * variation selectors and skin tones, on whose width terminals disagree, are
 * left out.  A canvas in ASCII has '?' for what ASCII has not.
 *
 * An Area is a window on a canvas, passed by value: coordinates count from its
 * corner, and whatever lies outside is left out.
 */
#ifndef TUI_DRAW_CANVAS_H
#define TUI_DRAW_CANVAS_H

#include "sim/base/buf.h"
#include "tui/draw/theme.h"

enum { CELL_MARKS = 2 };

typedef struct Cell {
    uint32_t ch;                /* 0: the second half of the one before it */
    uint32_t marks[CELL_MARKS]; /* combining; 0: none */
    uint8_t style;              /* Style */
    uint8_t over;               /* Style laid over it; STYLE_TEXT: none */
} Cell;

typedef struct Canvas {
    int width, height;
    bool ascii;
    Cell *cells;                /* row by row; owned */
} Canvas;

typedef struct Area {
    Canvas *canvas;
    int x, y;                   /* its corner on the canvas */
    int width, height;          /* never beyond the canvas */
} Area;

void canvas_init(Canvas *c, int width, int height, bool ascii);     /* blank */
void canvas_clear(Canvas *c);

/* Blank again, and of this size. */
void canvas_reset(Canvas *c, int width, int height);

static inline const Cell *canvas_at(const Canvas *c, int x, int y)
{
    return &c->cells[(size_t)y * (size_t)c->width + (size_t)x];
}

/* --- areas --------------------------------------------------------------- */

Area canvas_area(Canvas *c);    /* all of it */

/* The part of [a] at x, y; cut where it reaches beyond. */
Area area_part(Area a, int x, int y, int width, int height);

/* Cuts [n] rows off the top (of what is left in [*a]), or at the bottom, or
 * columns at the left, and returns them. */
Area area_top(Area *a, int n);
Area area_bottom(Area *a, int n);
Area area_left(Area *a, int n);

/* --- drawing: all of it is clipped --------------------------------------- */

void area_blank(Area a);

/* One character; returns the column behind it. */
int area_char(Area a, int x, int y, uint32_t c, Style style);

int area_glyph(Area a, int x, int y, Glyph g, Style style);

/* A row of [n] glyphs. */
void area_row(Area a, int x, int y, int n, Glyph g, Style style);
void area_column(Area a, int x, int y, int n, Glyph g, Style style);

/* Text; returns the column behind it, also where that is beyond the area. */
int area_text(Area a, int x, int y, const char *text, size_t len, Style style);
int area_puts(Area a, int x, int y, const char *text, Style style);
int area_printf(Area a, int x, int y, Style style, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Text in at most [room] cells; GLYPH_CUT ends it if it is longer. */
int area_fit(Area a, int x, int y, int room, const char *text, size_t len,
             Style style);

/* A name in at most [room] cells: if it is longer, and ends with a number, the
 * middle goes, because the number tells it from others. */
int area_fit_name(Area a, int x, int y, int room, const char *name, size_t len,
                  Style style);

/* Text in lines of whole words, from row [y] on; returns the row behind it. */
int area_wrap(Area a, int y, const char *text, size_t len, Style style);

/* Lays [over] on what is drawn there. */
void area_over(Area a, int x, int y, int width, int height, Style over);

/* How many cells [text] takes. */
int text_cells(const char *text, size_t len);

/* --- reading ------------------------------------------------------------- */

/* Appends a line for each row; blanks at their ends are left out. */
void canvas_text(const Canvas *c, Buf *out);

/* The same with the letter of each cell's style (style_letter); what is laid
 * over it wins. */
void canvas_styles(const Canvas *c, Buf *out);

#endif
