/* ansi.c - a canvas as lines for a terminal. */
#include "tui/draw/ansi.h"

#include <string.h>

#include "sim/base/utf8.h"

int ansi_colours(const char *term, const char *colorterm,
                 const char *no_color)
{
    if (!term || !*term || strcmp(term, "dumb") == 0)
        return -1;
    if (no_color && *no_color)
        return 0;
    if (strstr(term, "256") || strstr(term, "direct") ||
        (colorterm && *colorterm))
        return 256;
    if (strstr(term, "16"))
        return 16;
    return strncmp(term, "vt", 2) == 0 ? 0 : 8;
}

static bool same_paint(Paint a, Paint b)
{
    return a.fg == b.fg && a.bg == b.bg && a.attrs == b.attrs;
}

/* [first]: 30 for the letters, 40 for the ground. */
static void add_colour(Buf *out, int colour, int first)
{
    if (colour == PAINT_DEFAULT)
        return;
    if (colour < 8)
        buf_printf(out, ";%d", first + colour);
    else if (colour < 16)
        buf_printf(out, ";%d", first + 60 + colour - 8);
    else
        buf_printf(out, ";%d;5;%d", first + 8, colour);
}

/* Everything off, then what [p] has. */
static void add_paint(Buf *out, Paint p)
{
    static const char codes[] = {'1', '2', '4', '7'};

    buf_puts(out, "\033[0");
    for (int i = 0; i < 4; i++)
        if (p.attrs & 1 << i)
            buf_printf(out, ";%c", codes[i]);
    add_colour(out, p.fg, 30);
    add_colour(out, p.bg, 40);
    buf_putc(out, 'm');
}

static void add_char(Buf *out, uint32_t c)
{
    char *at = buf_reserve(out, 4);

    out->len += utf8_put(at, c);
    out->data[out->len] = '\0';
}

static Paint paint_at(const Cell *cell, const Theme *theme)
{
    return theme_paint(theme, (Style)cell->style, (Style)cell->over);
}

/* How many cells of row [y] are not blanks at its end. */
static int row_len(const Canvas *c, const Theme *theme, int y)
{
    Paint plain = theme->paints[STYLE_TEXT];
    int n = c->width;

    while (n > 0 && canvas_at(c, n - 1, y)->ch == ' ' &&
           same_paint(paint_at(canvas_at(c, n - 1, y), theme), plain))
        n--;
    return n;
}

void ansi_lines(const Canvas *c, const Theme *theme, Buf *out)
{
    Paint plain = theme->paints[STYLE_TEXT];

    for (int y = 0; y < c->height; y++) {
        Paint now = plain;
        int n = row_len(c, theme, y);
        for (int x = 0; x < n; x++) {
            const Cell *cell = canvas_at(c, x, y);
            Paint p = paint_at(cell, theme);
            if (cell->ch && !same_paint(p, now))
                add_paint(out, now = p);
            if (cell->ch)
                add_char(out, cell->ch);
            for (int i = 0; i < CELL_MARKS && cell->marks[i]; i++)
                add_char(out, cell->marks[i]);
        }
        if (!same_paint(now, plain))
            buf_puts(out, "\033[0m");
        buf_putc(out, '\n');
    }
}
