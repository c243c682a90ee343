/* canvas.c - a grid of cells to draw on. */
#include "tui/draw/canvas.h"

#include <assert.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/base/utf8.h"
#include "sim/tape/text.h"

static const Cell blank = {.ch = ' '};

void canvas_init(Canvas *c, int width, int height, bool ascii)
{
    *c = (Canvas){.ascii = ascii};
    canvas_reset(c, width, height);
}

void canvas_clear(Canvas *c)
{
    mem_free(c->cells);
    c->cells = NULL;
}

void canvas_reset(Canvas *c, int width, int height)
{
    size_t n = (size_t)width * (size_t)height;

    assert(width > 0 && height > 0);
    if (width != c->width || height != c->height)
        c->cells = mem_realloc(c->cells, n * sizeof *c->cells);
    c->width = width;
    c->height = height;
    for (size_t i = 0; i < n; i++)
        c->cells[i] = blank;
}

/* --- areas ---------------------------------------------------------------- */

Area canvas_area(Canvas *c)
{
    return (Area){c, 0, 0, c->width, c->height};
}

/* Makes [*at, *at + *len) the part of it that lies in [0, limit). */
static void clip(int *at, int *len, int limit)
{
    if (*at < 0) {
        *len += *at;
        *at = 0;
    }
    if (*at > limit)
        *at = limit;
    if (*len > limit - *at)
        *len = limit - *at;
    if (*len < 0)
        *len = 0;
}

Area area_part(Area a, int x, int y, int width, int height)
{
    clip(&x, &width, a.width);
    clip(&y, &height, a.height);
    return (Area){a.canvas, a.x + x, a.y + y, width, height};
}

Area area_top(Area *a, int n)
{
    Area top = area_part(*a, 0, 0, a->width, n);

    *a = area_part(*a, 0, top.height, a->width, a->height - top.height);
    return top;
}

Area area_bottom(Area *a, int n)
{
    int rest = n < a->height ? a->height - n : 0;
    Area bottom = area_part(*a, 0, rest, a->width, a->height - rest);

    *a = area_part(*a, 0, 0, a->width, rest);
    return bottom;
}

Area area_left(Area *a, int n)
{
    Area left = area_part(*a, 0, 0, n, a->height);

    *a = area_part(*a, left.width, 0, a->width - left.width, a->height);
    return left;
}

/* --- cells ---------------------------------------------------------------- */

/* The cell at x, y of [a], or NULL if that lies outside. */
static Cell *cell_in(Area a, int x, int y)
{
    if (x < 0 || y < 0 || x >= a.width || y >= a.height)
        return NULL;
    size_t row = (size_t)a.y + (size_t)y, column = (size_t)a.x + (size_t)x;
    return &a.canvas->cells[row * (size_t)a.canvas->width + column];
}

/* Makes [cell] hold [ch]; the other half of a wide character that stood there
 * becomes blank. */
static void set_cell(const Canvas *c, Cell *cell, uint32_t ch, Style style)
{
    size_t column = (size_t)(cell - c->cells) % (size_t)c->width;

    if (cell->ch == 0 && column > 0)
        cell[-1].ch = ' ';
    if (column + 1 < (size_t)c->width && cell[1].ch == 0)
        cell[1].ch = ' ';
    *cell = (Cell){.ch = ch, .style = (uint8_t)style};
}

/* Draws [ch], which takes [width] cells; a wide one that does not fit leaves a
 * blank where its half would be. */
static void put(Area a, int x, int y, uint32_t ch, int width, Style style)
{
    Cell *cell = cell_in(a, x, y);
    Cell *second = width == 2 ? cell_in(a, x + 1, y) : NULL;

    if (width == 2 && (!cell || !second)) {
        cell = cell ? cell : second;
        ch = ' ';
        second = NULL;
    }
    if (cell)
        set_cell(a.canvas, cell, ch, style);
    if (second) {
        set_cell(a.canvas, second, ' ', style);
        cell->ch = ch;          /* as setting the second blanked it */
        second->ch = 0;
    }
}

static void put_mark(Area a, int x, int y, uint32_t mark)
{
    Cell *cell = cell_in(a, x, y);

    if (cell && cell->ch == 0)
        cell = cell_in(a, x - 1, y);
    for (int i = 0; cell && i < CELL_MARKS; i++)
        if (cell->marks[i] == 0) {
            cell->marks[i] = mark;
            return;
        }
}

/* --- characters ----------------------------------------------------------- */

/* Of no use in a cell, and of no harm: joiners, variation selectors, skin
 * tones. */
static bool is_left_out(uint32_t c)
{
    return c == 0x200c || c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f) ||
           (c >= 0x1f3fb && c <= 0x1f3ff);
}

/* What is drawn for [c], and how many cells it takes. */
static uint32_t shown(uint32_t c, bool ascii, int *width)
{
    *width = 1;
    if (c >= ' ' && c < 0x7f)
        return c;
    if (is_left_out(c)) {
        *width = 0;
        return 0;
    }
    if (!text_is_plain(c))
        return glyph_char(GLYPH_BAD, ascii);
    *width = utf8_width(c);
    return ascii && *width ? '?' : ascii ? 0 : c;
}

/* The next character of [*at], which ends at [end]; bytes that are none give
 * a character that is not plain. */
static uint32_t next_char(const char **at, const char *end)
{
    size_t size = utf8_size(**at);

    if ((unsigned char)**at >= 0x80)
        for (size_t i = 1; i < size; i++)
            if ((size_t)(end - *at) <= i ||
                ((unsigned char)(*at)[i] & 0xc0) != 0x80)
                return *at += 1, 0xfffb;
    uint32_t c = utf8_next(at);
    return c > 0x10ffff ? 0xfffb : c;
}

int area_char(Area a, int x, int y, uint32_t c, Style style)
{
    int width;
    uint32_t ch = shown(c, a.canvas->ascii, &width);

    if (width == 0 && ch) {
        put_mark(a, x - 1, y, ch);
    } else if (width == 2 && a.canvas->ascii) {
        put(a, x, y, ch, 1, style);
        put(a, x + 1, y, ch, 1, style);
    } else if (width > 0) {
        put(a, x, y, ch, width, style);
    }
    return x + width;
}

int text_cells(const char *text, size_t len)
{
    const char *end = text + len;
    int n = 0, width;

    while (text < end) {
        shown(next_char(&text, end), false, &width);
        n += width;
    }
    return n;
}

/* --- drawing -------------------------------------------------------------- */

void area_blank(Area a)
{
    for (int y = 0; y < a.height; y++)
        for (int x = 0; x < a.width; x++)
            set_cell(a.canvas, cell_in(a, x, y), ' ', STYLE_TEXT);
}

int area_glyph(Area a, int x, int y, Glyph g, Style style)
{
    put(a, x, y, glyph_char(g, a.canvas->ascii), 1, style);
    return x + 1;
}

void area_row(Area a, int x, int y, int n, Glyph g, Style style)
{
    clip(&x, &n, a.width);
    for (int i = 0; i < n; i++)
        area_glyph(a, x + i, y, g, style);
}

void area_column(Area a, int x, int y, int n, Glyph g, Style style)
{
    clip(&y, &n, a.height);
    for (int i = 0; i < n; i++)
        area_glyph(a, x, y + i, g, style);
}

int area_text(Area a, int x, int y, const char *text, size_t len, Style style)
{
    const char *end = text + len;

    if (y < 0 || y >= a.height)
        return x + text_cells(text, len);
    while (text < end)
        x = area_char(a, x, y, next_char(&text, end), style);
    return x;
}

int area_puts(Area a, int x, int y, const char *text, Style style)
{
    return area_text(a, x, y, text, strlen(text), style);
}

int area_printf(Area a, int x, int y, Style style, const char *format, ...)
{
    va_list args;
    Buf b;

    buf_init(&b);
    va_start(args, format);
    buf_vprintf(&b, format, args);
    va_end(args);
    x = area_text(a, x, y, b.data, b.len, style);
    buf_clear(&b);
    return x;
}

/* How many bytes of [text] fit into [room] cells. */
static size_t fitting(const char *text, size_t len, int room)
{
    const char *at = text, *end = text + len, *good = text;
    int width;

    while (at < end) {
        shown(next_char(&at, end), false, &width);
        if (width > room)
            break;
        room -= width;
        good = at;
    }
    return (size_t)(good - text);
}

enum { NAME_CUT_FROM = 8 };     /* cells: in less there is no middle */

int area_fit(Area a, int x, int y, int room, const char *text, size_t len,
             Style style)
{
    if (room <= 0)
        return x;
    size_t fits = fitting(text, len, room);
    if (fits == len)
        return area_text(a, x, y, text, len, style);
    fits = fitting(text, len, room - 1);
    x = area_text(a, x, y, text, fits, style);
    return area_glyph(a, x, y, GLYPH_CUT, style);
}

/* Where the last [room] cells of [text] begin. */
static size_t tail_of(const char *text, size_t len, int room)
{
    size_t begin = len;

    for (size_t i = len; i-- > 0;) {
        if (((unsigned char)text[i] & 0xc0) == 0x80)
            continue;
        if (text_cells(text + i, len - i) > room)
            break;
        begin = i;
    }
    return begin;
}

int area_fit_name(Area a, int x, int y, int room, const char *name, size_t len,
                  Style style)
{
    size_t tail = tail_of(name, len, room / 3);
    bool numbered = len > 0 && name[len - 1] >= '0' && name[len - 1] <= '9';

    if (!numbered || room < NAME_CUT_FROM || fitting(name, len, room) == len)
        return area_fit(a, x, y, room, name, len, style);
    int behind = text_cells(name + tail, len - tail);
    size_t head = fitting(name, tail, room - 1 - behind);
    x = area_text(a, x, y, name, head, style);
    x = area_glyph(a, x, y, GLYPH_CUT, style);
    return area_text(a, x, y, name + tail, len - tail, style);
}

/* How much of [text] stands in a line of [room] cells: whole words, or as much
 * as fits of a word that is longer. */
static size_t line_len(const char *text, size_t len, int room)
{
    size_t fits = fitting(text, len, room);

    if (fits == len || text[fits] == ' ')
        return fits;
    for (size_t i = fits; i > 0; i--)
        if (text[i - 1] == ' ')
            return i - 1;
    return fits;
}

int area_wrap(Area a, int y, const char *text, size_t len, Style style)
{
    while (len > 0) {
        size_t n = line_len(text, len, a.width);
        if (n == 0 && *text != ' ')
            return y;           /* not even one character fits */
        area_text(a, 0, y++, text, n, style);
        while (n < len && text[n] == ' ')
            n++;
        text += n;
        len -= n;
    }
    return y;
}

void area_over(Area a, int x, int y, int width, int height, Style over)
{
    Area part = area_part(a, x, y, width, height);

    for (int row = 0; row < part.height; row++)
        for (int column = 0; column < part.width; column++) {
            Cell *cell = cell_in(part, column, row);
            assert(cell);
            cell->over = (uint8_t)over;
        }
}

/* --- reading -------------------------------------------------------------- */

static void add_char(Buf *out, uint32_t c)
{
    char *at = buf_reserve(out, 4);

    out->len += utf8_put(at, c);
    out->data[out->len] = '\0';
}

/* Ends a line that began at [begin], without the blanks at its end. */
static void end_line(Buf *out, size_t begin)
{
    size_t len = out->len;

    while (len > begin && out->data[len - 1] == ' ')
        len--;
    buf_cut(out, len);
    buf_putc(out, '\n');
}

void canvas_text(const Canvas *c, Buf *out)
{
    for (int y = 0; y < c->height; y++) {
        size_t begin = out->len;
        for (int x = 0; x < c->width; x++) {
            const Cell *cell = canvas_at(c, x, y);
            if (cell->ch)
                add_char(out, cell->ch);
            for (int i = 0; i < CELL_MARKS && cell->marks[i]; i++)
                add_char(out, cell->marks[i]);
        }
        end_line(out, begin);
    }
}

void canvas_styles(const Canvas *c, Buf *out)
{
    for (int y = 0; y < c->height; y++) {
        size_t begin = out->len;
        for (int x = 0; x < c->width; x++) {
            const Cell *cell = canvas_at(c, x, y);
            buf_putc(out, style_letter(cell->over ? cell->over : cell->style));
        }
        end_line(out, begin);
    }
}
