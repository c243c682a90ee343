/* 70-tui-canvas.c - what is drawn stays inside, wide characters stay whole, and
 * no text of a stranger's steers the terminal. */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/base/utf8.h"
#include "tests/tap.h"
#include "tui/draw/ansi.h"
#include "tui/draw/canvas.h"

static Canvas canvas;
static Buf out;

/* A fresh canvas; [ascii] as in Canvas. */
static Area fresh(int width, int height, bool ascii)
{
    canvas.ascii = ascii;
    canvas_reset(&canvas, width, height);
    return canvas_area(&canvas);
}

static const char *shown(void)
{
    buf_reset(&out);
    canvas_text(&canvas, &out);
    return out.data;
}

static void test_text(void)
{
    Area a = fresh(10, 2, false);

    is_int(area_puts(a, 0, 0, "plain", STYLE_TEXT), 5, "text ends where its "
           "last cell does");
    area_puts(a, 8, 0, "cut off", STYLE_TEXT);
    area_puts(a, -2, 1, "left", STYLE_TEXT);
    area_puts(a, 0, 2, "below", STYLE_TEXT);
    area_puts(a, 0, -1, "above", STYLE_TEXT);
    is_str(shown(), "plain   cu\nft\n", "what is outside is left out");
    area_printf(a, 3, 1, STYLE_RUN, "%d%%", 42);
    is_str(shown(), "plain   cu\nft 42%\n", "printf");
    buf_reset(&out);
    canvas_styles(&canvas, &out);
    is_str(out.data, "\n   RRR\n", "styles as letters");
}

static void test_areas(void)
{
    Area a = fresh(8, 4, false);
    Area top = area_top(&a, 1), left = area_left(&a, 2);
    Area right = area_part(a, a.width - 1, 0, 1, 3);
    a = area_part(a, 0, 0, a.width - 1, a.height);
    Area bottom = area_bottom(&a, 1);

    area_row(top, -3, 0, 99, GLYPH_RUN, STYLE_TEXT);
    area_column(left, 0, -3, 99, GLYPH_VLINE, STYLE_TEXT);
    area_puts(right, 0, 0, "rest", STYLE_TEXT);
    area_puts(bottom, 0, 0, "abcdefghijk", STYLE_TEXT);
    area_puts(a, 0, 0, "123456789", STYLE_TEXT);
    is_str(shown(), "████████\n│ 12345r\n│\n│ abcde\n",
           "areas are cut off at sides, and nothing leaves its own");
    Area far = area_part(a, 90, -90, 10, 200);
    is_int(far.width, 0, "an area outside has no width");
    area_puts(far, 0, 0, "x", STYLE_TEXT);
    area_over(far, 0, 0, 9, 9, STYLE_CURSOR);
    is_int(area_bottom(&a, 99).height, 2, "no more is cut off than there is");
    is_int(a.height, 0, "and then nothing is left");
}

static void test_wide(void)
{
    Area a = fresh(6, 1, false);

    is_int(area_puts(a, 0, 0, "日本", STYLE_TEXT), 4, "two cells each");
    is_str(shown(), "日本\n", "wide characters");
    area_puts(a, 1, 0, "x", STYLE_TEXT);
    is_str(shown(), " x本\n", "a half that is drawn over takes the other along");
    area_puts(a, 2, 0, "y", STYLE_TEXT);
    is_str(shown(), " xy\n", "also the other half");
    area_puts(a, 5, 0, "日", STYLE_TEXT);
    is_str(shown(), " xy\n", "the right edge cuts none in two");
    area_puts(a, -1, 0, "日z", STYLE_TEXT);
    is_str(shown(), " zy\n", "nor does the left one");
    area_puts(a, 0, 0, "日本語", STYLE_TEXT);
    area_puts(a, 1, 0, "中", STYLE_TEXT);
    is_str(shown(), " 中 語\n", "a wide one over two halves");
    area_puts(area_part(a, 0, 0, 5, 1), 4, 0, "文", STYLE_TEXT);
    is_str(shown(), " 中\n", "the edge of an area cuts none in two either");
}

static void test_marks(void)
{
    Area a = fresh(8, 1, false);

    is_int(area_puts(a, 0, 0, "e\xcc\x81" "a\xcc\x82\xcc\x81\xcc\x80" "日"
                     "\xcc\x81", STYLE_TEXT), 4, "marks take no cell");
    is_str(shown(), "e\xcc\x81" "a\xcc\x82\xcc\x81日\xcc\x81\n",
           "a cell keeps two marks");
    area_puts(a, 0, 0, "\xcc\x81z", STYLE_TEXT);
    is_str(shown(), "za\xcc\x82\xcc\x81日\xcc\x81\n",
           "a mark with nothing before it is left out");
    area_puts(fresh(8, 1, false), 0, 0, "👩\xe2\x80\x8d👩 ⚠\xef\xb8\x8f 👍🏽",
              STYLE_TEXT);
    is_str(shown(), "👩👩 ⚠\n", "joiners, variants and skin tones are left "
           "out");
}

static void test_hostile(void)
{
    Area a = fresh(12, 1, false);

    area_text(a, 0, 0, "a\033[2J\n\0\x7f" "b", 9, STYLE_TEXT);
    is_str(shown(), "a�[2J���b\n", "controls do not get into cells");
    area_puts(fresh(12, 1, false), 0, 0, "\xe2\x80\xae" "a\xd8\x9c\xc2\x9b"
              "b\xe2\x81\xa6" "c", STYLE_TEXT);
    is_str(shown(), "�a��b�c\n", "nor what turns the direction of writing");
    area_puts(fresh(12, 1, false), 0, 0, "\xff" "a\xe6\x97" "b\xc3" "c\xed\xa0\x80"
              "d\xf0\x9f", STYLE_TEXT);
    is_str(shown(), "�a��b�c�d��\n", "nor bytes that are not UTF-8");
    area_puts(fresh(12, 1, true), 0, 0, "é日e\xcc\x81…", STYLE_TEXT);
    is_str(shown(), "???e?\n", "ASCII has question marks for the rest");
}

/* Every character there is, one by one: the row keeps its width. */
static void test_all_characters(void)
{
    int bad = 0;

    for (uint32_t c = 0; c < 0x110000; c++) {
        Area a = fresh(4, 1, false);
        char text[8];
        size_t n = utf8_put(text, c);
        area_text(a, 0, 0, text, n, STYLE_TEXT);
        area_puts(a, 3, 0, "|", STYLE_TEXT);
        buf_reset(&out);
        canvas_text(&canvas, &out);
        bad += text_cells(out.data, out.len - 1) != 4;
        for (size_t i = 0; i + 1 < out.len; i++)
            bad += (unsigned char)out.data[i] < ' ' || out.data[i] == 0x7f;
    }
    is_int(bad, 0, "no character breaks a row");
}

static void test_fit(void)
{
    Area a = fresh(8, 1, false);

    is_int(area_fit(a, 0, 0, 5, "exact", 5, STYLE_TEXT), 5, "it fits");
    is_str(shown(), "exact\n", "and is whole");
    area_fit(fresh(8, 1, false), 0, 0, 5, "longer", 6, STYLE_TEXT);
    is_str(shown(), "long…\n", "what does not fit is cut, and one sees it");
    area_fit(fresh(8, 1, false), 0, 0, 4, "日本語", 9, STYLE_TEXT);
    is_str(shown(), "日…\n", "also where half a character would fit");
    is_int(area_fit(fresh(8, 1, true), 3, 0, 0, "x", 1, STYLE_TEXT), 3,
           "no room, no text");
    area_fit(fresh(8, 1, true), 0, 0, 3, "longer", 6, STYLE_TEXT);
    is_str(shown(), "lo>\n", "the cut has an ASCII twin");
}

static void name_fits(int room, const char *name, const char *want)
{
    Area a = fresh(20, 1, false);

    int end = area_fit_name(a, 0, 0, room, name, strlen(name), STYLE_TEXT);
    is_str(shown(), want, "a name in %d cells", room);
    ok(end <= room, "and no more: %d", end);
}

static void test_name(void)
{
    name_fits(12, "worker-10", "worker-10\n");
    name_fits(9, "worker-10", "worker-10\n");
    name_fits(8, "worker-10", "worke…10\n");
    name_fits(12, "ThreadPool-0_11", "ThreadP…0_11\n");
    name_fits(7, "worker-10", "worker…\n");
    name_fits(9, "deposit and more", "deposit …\n");
    name_fits(10, "日本語日本語日本7", "日本語…本7\n");
    name_fits(9, "7777777日7777", "77777…777\n");
}

static void test_wrap(void)
{
    Area a = fresh(7, 5, false);
    static const char text[] = "one two  three fourteenth end";

    is_int(area_wrap(a, 0, text, sizeof text - 1, STYLE_TEXT), 4,
           "rows that the text takes");
    is_str(shown(), "one two\nthree\nfourtee\nnth end\n\n",
           "lines end between words");
}

static void test_ansi(void)
{
    Area a = fresh(6, 2, false);
    Theme t;

    theme_init(&t, 8, PALETTE_NORMAL);
    area_puts(a, 0, 0, "ab", STYLE_FAILED);
    area_puts(a, 2, 0, "c", STYLE_TEXT);
    area_over(a, 2, 0, 1, 1, STYLE_CURSOR);
    buf_reset(&out);
    ansi_lines(&canvas, &t, &out);
    is_str(out.data, "\033[0;1;31mab\033[0;7mc\033[0m\n\n", "8 colours");
    theme_init(&t, 256, PALETTE_BLIND);
    buf_reset(&out);
    ansi_lines(&canvas, &t, &out);
    is_str(out.data, "\033[0;1;4;38;5;166mab\033[0;7mc\033[0m\n\n",
           "256 colours, for colour-blind eyes");
    theme_init(&t, 0, PALETTE_NORMAL);
    buf_reset(&out);
    ansi_lines(&canvas, &t, &out);
    is_str(out.data, "\033[0;1mab\033[0;7mc\033[0m\n\n", "no colours");
    is_int(ansi_colours("xterm-256color", NULL, NULL), 256, "256 colours");
    is_int(ansi_colours("xterm", NULL, NULL), 8, "8 colours");
    is_int(ansi_colours("xterm", "truecolor", NULL), 256, "COLORTERM");
    is_int(ansi_colours("xterm-256color", NULL, "1"), 0, "NO_COLOR");
    is_int(ansi_colours("xterm-256color", NULL, ""), 256, "empty NO_COLOR");
    is_int(ansi_colours("dumb", NULL, NULL), -1, "a dumb terminal");
    is_int(ansi_colours(NULL, NULL, NULL), -1, "no terminal");
}

/* Each palette has every colour in its range; glyphs take one cell. */
static void test_theme(void)
{
    static const int colours[] = {0, 8, 16, 256, 88, 16777216};
    int bad = 0;

    for (int i = 0; i < 6; i++)
        for (int p = 0; p < PALETTES; p++) {
            Theme t;
            theme_init(&t, colours[i], (Palette)p);
            for (int s = 0; s < STYLES; s++)
                bad += t.paints[s].fg >= (t.colours ? t.colours : 0) ||
                       t.paints[s].bg >= (t.colours ? t.colours : 0);
        }
    is_int(bad, 0, "colours are in their terminal's range");
    bad = 0;
    for (int i = 0; i < STYLES; i++)
        for (int k = 0; k < i; k++)
            bad += style_letter((Style)i) == style_letter((Style)k);
    is_int(bad, 0, "each style has a letter of its own");
    bad = 0;
    for (int g = 0; g < GLYPHS; g++)
        bad += utf8_width(glyph_char((Glyph)g, false)) != 1 ||
               glyph_char((Glyph)g, true) >= 0x7f;
    is_int(bad, 0, "each glyph takes a cell and has a twin in ASCII");
}

int main(void)
{
    canvas_init(&canvas, 1, 1, false);
    buf_init(&out);
    test_text();
    test_areas();
    test_wide();
    test_marks();
    test_hostile();
    test_all_characters();
    test_fit();
    test_name();
    test_wrap();
    test_ansi();
    test_theme();
    canvas_clear(&canvas);
    buf_clear(&out);
    return tap_done();
}
