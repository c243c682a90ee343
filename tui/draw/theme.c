/* theme.c - meaning to looks.
 *
 * A palette has one entry for each style with its colour in 256, 16 and 8
 * colours.  Without colours only attributes remain.
 */
#include "tui/draw/theme.h"

#include <assert.h>

enum { NO = PAINT_DEFAULT };

typedef struct Look {
    char letter;                /* style_letter() */
    int16_t fg[3];              /* of 256, 16, 8 colours */
    int16_t bg[3];              /* 0: none, as no style wants black */
    uint8_t attrs;
    uint8_t mono;               /* attributes where there is no colour */
} Look;

#define PLAIN {NO, NO, NO}
#define BOLD PAINT_BOLD
#define DIM PAINT_DIM
#define UNDER PAINT_UNDERLINE
#define REVERSE PAINT_REVERSE

/* 8 colours have no grey; DIM stands for it there and in 16. */
static const Look looks[STYLES] = {
    [STYLE_TEXT] = {' ', PLAIN, {0}, 0, 0},
    [STYLE_RUN] = {'R', {34, 2, 2}, {0}, BOLD, BOLD},
    [STYLE_READY] = {'y', {172, 3, 3}, {0}, 0, 0},
    [STYLE_SLEEP] = {'s', {67, 4, 4}, {0}, 0, 0},
    [STYLE_WAIT] = {'w', {102, 6, 6}, {0}, 0, 0},
    [STYLE_BLOCKED] = {'b', {133, 5, 5}, {0}, 0, 0},
    [STYLE_EXEC] = {'x', {166, 1, 1}, {0}, BOLD, BOLD},
    [STYLE_NEW] = {'n', {244, NO, NO}, {0}, 0, 0},
    [STYLE_DONE] = {'d', {65, 2, 2}, {0}, 0, 0},
    [STYLE_FAILED] = {'F', {160, 1, 1}, {0}, BOLD, BOLD},
    [STYLE_CANCELLED] = {'c', {133, 5, 5}, {0}, BOLD, BOLD},
    [STYLE_LOOP] = {'l', {37, 6, 6}, {0}, 0, 0},
    [STYLE_TITLE] = {'T', PLAIN, {0}, BOLD, BOLD},
    [STYLE_BORDER] = {'|', {244, NO, NO}, {0}, 0, 0},
    [STYLE_DIM] = {'.', {244, NO, NO}, {0}, 0, 0},
    [STYLE_STRONG] = {'!', PLAIN, {0}, BOLD, BOLD},
    [STYLE_KEY] = {'k', PLAIN, {0}, BOLD, BOLD},
    [STYLE_TIME] = {'t', {67, 4, 4}, {0}, 0, 0},
    [STYLE_NUMBER] = {'0', {244, NO, NO}, {0}, 0, 0},
    [STYLE_KEYWORD] = {'K', {67, 4, 4}, {0}, BOLD, BOLD},
    [STYLE_STRING] = {'"', {65, 2, 2}, {0}, 0, 0},
    [STYLE_COMMENT] = {'#', {244, 6, 6}, {0}, 0, 0},
    [STYLE_DEFINITION] = {'D', {133, 5, 5}, {0}, BOLD, BOLD},
    [STYLE_AWAIT] = {'a', {172, 3, 3}, {0}, BOLD, BOLD},
    [STYLE_OUTPUT] = {'o', PLAIN, {0}, 0, 0},
    [STYLE_ERROR] = {'E', {160, 1, 1}, {0}, BOLD, BOLD},
    [STYLE_WARNING] = {'W', {172, 3, 3}, {0}, BOLD, BOLD},
    [STYLE_CURSOR] = {'C', PLAIN, {0}, REVERSE, REVERSE},
    [STYLE_COLUMN] = {'v', PLAIN, {238, 0, 0}, BOLD, BOLD},
    [STYLE_SELECTED] = {'S', PLAIN, {0}, BOLD | UNDER, BOLD | UNDER},
    [STYLE_FRESH] = {'f', PLAIN, {0}, BOLD, BOLD},
};

/* Where the other palette differs: the colours of Okabe and Ito, as near as
 * they can be had. */
static const Look blind[STYLES] = {
    [STYLE_RUN] = {'R', {32, 12, 4}, {0}, BOLD, 0},
    [STYLE_READY] = {'y', {172, 11, 3}, {0}, 0, 0},
    [STYLE_SLEEP] = {'s', {245, NO, NO}, {0}, 0, 0},
    [STYLE_WAIT] = {'w', {245, NO, NO}, {0}, 0, 0},
    [STYLE_BLOCKED] = {'b', {74, 6, 6}, {0}, 0, 0},
    [STYLE_EXEC] = {'x', {166, 3, 3}, {0}, BOLD, 0},
    [STYLE_DONE] = {'d', {36, 6, 6}, {0}, 0, 0},
    [STYLE_FAILED] = {'F', {166, 3, 3}, {0}, BOLD | UNDER, 0},
    [STYLE_CANCELLED] = {'c', {175, 5, 5}, {0}, BOLD, 0},
    [STYLE_STRING] = {'"', {36, 6, 6}, {0}, 0, 0},
    [STYLE_ERROR] = {'E', {166, 3, 3}, {0}, BOLD | UNDER, 0},
};

static Paint paint_of(const Look *l, int colours)
{
    int column = colours >= 256 ? 0 : colours >= 16 ? 1 : 2;

    if (colours == 0)
        return (Paint){NO, NO, l->mono};
    return (Paint){l->fg[column], l->bg[column] ? l->bg[column] : NO,
                   l->attrs};
}

void theme_init(Theme *t, int colours, Palette palette)
{
    t->colours = colours >= 256 ? 256 : colours >= 16 ? 16
               : colours >= 8 ? 8 : 0;
    for (int i = 0; i < STYLES; i++) {
        const Look *l = &looks[i];
        if (palette == PALETTE_BLIND && t->colours && blind[i].letter)
            l = &blind[i];
        t->paints[i] = paint_of(l, t->colours);
    }
}

Paint theme_paint(const Theme *t, Style style, Style over)
{
    assert(style < STYLES && over < STYLES);
    Paint p = t->paints[style];

    if (over == STYLE_TEXT)
        return p;
    Paint top = t->paints[over];
    p.attrs |= top.attrs;
    if (top.fg != NO)
        p.fg = top.fg;
    if (top.bg != NO)
        p.bg = top.bg;
    return p;
}

char style_letter(Style style)
{
    return looks[style].letter;
}

/* --- glyphs --------------------------------------------------------------- */

/* Those of the UTF-8 column are in the fonts of common terminals, and one cell
 * wide in all but East Asian locales' own. */
static const struct {
    uint32_t utf8;
    char ascii;
} glyphs[GLYPHS] = {
    [GLYPH_NEW] = {0x25e6, ','},
    [GLYPH_RUN] = {0x2588, '#'},
    [GLYPH_READY] = {0x2592, '='},
    [GLYPH_SLEEP] = {0x2500, '-'},
    [GLYPH_WAIT] = {0xb7, '.'},
    [GLYPH_BLOCKED] = {'~', '~'},
    [GLYPH_EXEC] = {0x2593, '%'},
    [GLYPH_RETURNED] = {0x25cf, 'o'},
    [GLYPH_RAISED] = {'!', '!'},
    [GLYPH_CANCELLED] = {0xd7, 'x'},
    [GLYPH_LOST] = {'?', '?'},
    [GLYPH_TICK] = {0x2502, '|'},
    [GLYPH_FUTURE] = {0xb7, '.'},
    [GLYPH_FOLD] = {0x2248, ':'},
    [GLYPH_DUE] = {0x25b7, '>'},
    [GLYPH_CURSOR_BELOW] = {0x25b2, '^'},
    [GLYPH_CURSOR_ABOVE] = {0x25bc, 'v'},
    [GLYPH_POINTER] = {0x25b6, '>'},
    [GLYPH_TREE_BAR] = {0x2502, '|'},
    [GLYPH_TREE_FORK] = {0x251c, '|'},
    [GLYPH_TREE_LAST] = {0x2514, '\''},
    [GLYPH_TREE_LINE] = {0x2500, '-'},
    [GLYPH_HLINE] = {0x2500, '-'},
    [GLYPH_VLINE] = {0x2502, '|'},
    [GLYPH_CROSS] = {0x253c, '+'},
    [GLYPH_TEE_RIGHT] = {0x251c, '+'},
    [GLYPH_TEE_DOWN] = {0x252c, '+'},
    [GLYPH_FOLDED] = {'+', '+'},
    [GLYPH_OPEN] = {0x2500, '-'},
    [GLYPH_CUT] = {0x2026, '>'},
    [GLYPH_BULLET] = {0x2022, '*'},
    [GLYPH_BAD] = {0xfffd, '?'},
};

uint32_t glyph_char(Glyph g, bool ascii)
{
    assert(g < GLYPHS);
    return ascii ? (uint32_t)glyphs[g].ascii : glyphs[g].utf8;
}
