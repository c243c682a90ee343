/* theme.h - meaning to looks: styles, palettes, glyphs.
 *
 * Whoever draws says what a cell means (STYLE_RUN, STYLE_DIM ...), never how
 * it looks.  A Theme turns meaning into a Paint, which is data: colour numbers
 * and attributes.  It knows nothing of curses or escape codes; term.c and
 * ansi.c turn paints into those.
 *
 * Colour is never the only sign.  States are told apart by their glyphs, and
 * each glyph has an ASCII twin.  All colours are of middling brightness, so
 * that they can be read on dark and on light ground, whose colour we do not
 * know; the ground is left alone but where a style must cover a whole cell.
 */
#ifndef TUI_DRAW_THEME_H
#define TUI_DRAW_THEME_H

#include <stdbool.h>
#include <stdint.h>

typedef enum Style {
    STYLE_TEXT,                 /* plain */
    STYLE_RUN,                  /* states of lanes */
    STYLE_READY,
    STYLE_SLEEP,                /* waits for a time */
    STYLE_WAIT,                 /* waits for others */
    STYLE_BLOCKED,              /* stands in line at a lock or queue */
    STYLE_EXEC,                 /* a blocking call */
    STYLE_NEW,
    STYLE_DONE,
    STYLE_FAILED,
    STYLE_CANCELLED,
    STYLE_LOOP,                 /* the loop's own lane */
    STYLE_TITLE,                /* the first line, headings of panes */
    STYLE_BORDER,               /* lines between panes, of trees */
    STYLE_DIM,                  /* of little importance */
    STYLE_STRONG,               /* what to look at */
    STYLE_KEY,                  /* a key in a hint */
    STYLE_TIME,                 /* times, scales */
    STYLE_NUMBER,               /* line numbers, counts */
    STYLE_KEYWORD,              /* source */
    STYLE_STRING,
    STYLE_COMMENT,
    STYLE_DEFINITION,           /* names after def and class */
    STYLE_AWAIT,                /* await and its kin */
    STYLE_OUTPUT,
    STYLE_ERROR,                /* stderr, messages that something is wrong */
    STYLE_WARNING,
    /* Laid over another style. */
    STYLE_CURSOR,               /* the current line, the chosen row */
    STYLE_COLUMN,               /* the cursor's column in a timeline: what is
                                   in it must be seen */
    STYLE_SELECTED,             /* the selected lane */
    STYLE_FRESH,                /* new since the last move */
    STYLES
} Style;

enum {
    PAINT_BOLD = 1, PAINT_DIM = 2, PAINT_UNDERLINE = 4, PAINT_REVERSE = 8,
    PAINT_DEFAULT = -1,         /* the terminal's own colour */
};

typedef struct Paint {
    int16_t fg, bg;             /* 0 to colours - 1, or PAINT_DEFAULT */
    uint8_t attrs;              /* PAINT_BOLD ... */
} Paint;

typedef enum Palette {
    PALETTE_NORMAL,
    PALETTE_BLIND,              /* told apart by colour-blind eyes too */
    PALETTES
} Palette;

typedef struct Theme {
    int colours;                /* 256, 16, 8, or 0: attributes only */
    Paint paints[STYLES];
} Theme;

/* [colours]: how many the terminal has; rounded down to a number above. */
void theme_init(Theme *t, int colours, Palette palette);

/* How a cell of [style] looks with [over] laid on it (STYLE_TEXT: nothing). */
Paint theme_paint(const Theme *t, Style style, Style over);

/* A letter for each style, for pictures of styles in tests. */
char style_letter(Style style);

typedef enum Glyph {
    GLYPH_NEW,                  /* states of lanes, as in a timeline */
    GLYPH_RUN,
    GLYPH_READY,
    GLYPH_SLEEP,
    GLYPH_WAIT,
    GLYPH_BLOCKED,
    GLYPH_EXEC,
    GLYPH_RETURNED,             /* how a lane ended */
    GLYPH_RAISED,
    GLYPH_CANCELLED,
    GLYPH_LOST,
    GLYPH_TICK,                 /* a run that takes no time, on a time axis */
    GLYPH_FUTURE,               /* what is still to come */
    GLYPH_FOLD,                 /* time left out */
    GLYPH_DUE,                  /* when a wait will end */
    GLYPH_CURSOR_BELOW,         /* marks the cursor's column from below */
    GLYPH_CURSOR_ABOVE,
    GLYPH_POINTER,              /* points at what is on its right */
    GLYPH_TREE_BAR,             /* trees and frames */
    GLYPH_TREE_FORK,
    GLYPH_TREE_LAST,
    GLYPH_TREE_LINE,
    GLYPH_HLINE,
    GLYPH_VLINE,
    GLYPH_CROSS,
    GLYPH_TEE_RIGHT,
    GLYPH_TEE_DOWN,
    GLYPH_FOLDED,               /* a lane whose children are hidden */
    GLYPH_OPEN,
    GLYPH_CUT,                  /* the end of a text that was too long */
    GLYPH_BULLET,
    GLYPH_BAD,                  /* a character that is not shown */
    GLYPHS
} Glyph;

/* The character; always one cell wide. */
uint32_t glyph_char(Glyph g, bool ascii);

#endif
