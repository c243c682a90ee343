/* svg_marks.c - texts of a picture, and what marks look like in it. */
#include <string.h>

#include "sim/base/utf8.h"
#include "sim/tape/text.h"
#include "tui/export/svg_int.h"

enum { BAR_MOST = 48 };         /* rows may be higher than bars grow */

#define EM_WIDE 0.56            /* of a letter's size: a wide average */

/* --- text ---------------------------------------------------------------- */

void svg_escape(Buf *b, const char *text, size_t len)
{
    const char *end = text + len;

    while (text < end) {
        const char *begin = text;
        uint32_t c = utf8_next(&text);
        if (c == '<')
            buf_puts(b, "&lt;");
        else if (c == '>')
            buf_puts(b, "&gt;");
        else if (c == '&')
            buf_puts(b, "&amp;");
        else if (c == '"')
            buf_puts(b, "&quot;");
        else if (text_is_plain(c) && (c & 0xfffe) != 0xfffe)
            buf_add(b, begin, (size_t)(text - begin));
        else
            buf_puts(b, "\xef\xbf\xbd");
    }
}

static double letter_width(uint32_t c, double size)
{
    return utf8_width(c) > 1 ? size * 1.05 : utf8_width(c) * size * EM_WIDE;
}

size_t svg_fit(const char *text, size_t len, double size, double room)
{
    const char *at = text, *end = text + len;

    while (at < end) {
        const char *begin = at;
        room -= letter_width(utf8_next(&at), size);
        if (room < -0.01)      /* it may have been measured: as wide as that */
            return (size_t)(begin - text);
    }
    return len;
}

double svg_width(const char *text, size_t len, double size)
{
    const char *end = text + len;
    double width = 0;

    while (text < end)
        width += letter_width(utf8_next(&text), size);
    return width;
}

static void open_text(Buf *b, double x, double y, double size,
                      const char *look, const char *anchor)
{
    buf_printf(b, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\""
               " class=\"%s\"", x, y, size, look);
    if (strcmp(anchor, "start") != 0)
        buf_printf(b, " text-anchor=\"%s\"", anchor);
    buf_putc(b, '>');
}

void svg_text(Buf *b, double x, double y, double size, const char *look,
              const char *anchor, const char *text, size_t len)
{
    open_text(b, x, y, size, look, anchor);
    svg_escape(b, text, len);
    buf_puts(b, "</text>\n");
}

void svg_text_in(Buf *b, double x, double y, double size, double room,
                 const char *look, const char *text, size_t len)
{
    size_t fits = svg_fit(text, len, size, room);

    open_text(b, x, y, size, look, "start");
    if (fits < len)
        fits = svg_fit(text, len, size, room - size * EM_WIDE * 1.6);
    svg_escape(b, text, fits);
    buf_puts(b, fits < len ? "\xe2\x80\xa6</text>\n" : "</text>\n");
}

/* --- looks --------------------------------------------------------------- */

void svg_defs(Buf *b)
{
    buf_puts(b,
        "<style>\n"
        "text { font-family: system-ui, 'Segoe UI', 'DejaVu Sans',"
        " sans-serif; fill: #1f2328; white-space: pre }\n"
        ".title { font-weight: 600 }\n"
        ".dim { fill: #59636e }\n"
        ".loop { fill: #0b6e75 }\n"
        ".time { fill: #2a5f97 }\n"
        ".bad { fill: #b3261e }\n"
        ".reason { fill: #424a53; stroke: #fff; stroke-width: 4;"
        " stroke-linejoin: round; paint-order: stroke }\n"
        ".grid { stroke: #d8dee4; stroke-width: 1 }\n"
        ".base { stroke: #eaeef2; stroke-width: 1 }\n"
        ".tree { stroke: #afb8c1; stroke-width: 1.5; fill: none }\n"
        ".run { fill: #1a7f37 }\n"
        ".ready { fill: url(#hatch); stroke: #b26a00; stroke-width: 1.2 }\n"
        ".sleep { stroke: #3b73af; stroke-width: 2.5 }\n"
        ".wait { stroke: #59636e; stroke-width: 3; stroke-linecap: round;"
        " stroke-dasharray: 0.1 8 }\n"
        ".blocked { stroke: #8a3fa0; stroke-width: 3.5;"
        " stroke-dasharray: 9 5 }\n"
        ".new { stroke: #8c959f; stroke-width: 1.2;"
        " stroke-dasharray: 2 4 }\n"
        ".exec { fill: url(#bricks); stroke: #c4430c; stroke-width: 1.2 }\n"
        ".returned { fill: #1a7f37 }\n"
        ".raised { fill: #b3261e }\n"
        ".cancelled { stroke: #8a3fa0; stroke-width: 3.5;"
        " stroke-linecap: round; fill: none }\n"
        ".lost { fill: none; stroke: #b3261e; stroke-width: 2.5 }\n"
        ".fold { fill: none; stroke: #8c959f; stroke-width: 1.5 }\n"
        "</style>\n"
        "<defs>\n"
        "<pattern id=\"hatch\" width=\"6\" height=\"6\""
        " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        "<rect width=\"6\" height=\"6\" fill=\"#fff3d6\"/>"
        "<rect width=\"3\" height=\"6\" fill=\"#e59a12\"/></pattern>\n"
        "<pattern id=\"bricks\" width=\"8\" height=\"8\""
        " patternUnits=\"userSpaceOnUse\">"
        "<rect width=\"8\" height=\"8\" fill=\"#f6b08a\"/>"
        "<path d=\"M0 0L8 8M8 0L0 8\" stroke=\"#c4430c\""
        " stroke-width=\"1.6\"/></pattern>\n"
        "</defs>\n");
}

static void add_rect(Buf *b, const char *look, Box r, double part)
{
    double h = (r.h < BAR_MOST ? r.h : BAR_MOST) * part;

    buf_printf(b, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\""
               " height=\"%.1f\" rx=\"%.1f\"/>\n", look, r.x,
               r.y + (r.h - h) / 2, r.w, h, r.w > 6 ? 2.0 : 0.0);
}

static void add_line(Buf *b, const char *look, Box r)
{
    buf_printf(b, "<path class=\"%s\" d=\"M%.1f %.1fH%.1f\"/>\n", look, r.x,
               r.y + r.h / 2, r.x + r.w);
}

void svg_stretch(Buf *b, Mark mark, Box r)
{
    switch (mark) {
    case MARK_RUN: add_rect(b, "run", r, 0.72); break;
    case MARK_EXEC: add_rect(b, "exec", r, 0.72); break;
    case MARK_READY: add_rect(b, "ready", r, 0.42); break;
    case MARK_SLEEP: add_line(b, "sleep", r); break;
    case MARK_ASK:
    case MARK_WAIT: add_line(b, "wait", r); break;
    case MARK_BLOCKED: add_line(b, "blocked", r); break;
    case MARK_NEW: add_line(b, "new", r); break;
    default: break;
    }
}

bool svg_is_point(Mark mark)
{
    return mark >= MARK_RETURNED && mark < MARK_RUN;
}

void svg_point(Buf *b, Mark mark, Box r)
{
    double size = r.h * 0.22 > 9 ? 9 : r.h * 0.22;
    double x = r.x + size + 2, y = r.y + r.h / 2;

    if (mark == MARK_RETURNED)
        buf_printf(b, "<circle class=\"returned\" cx=\"%.1f\" cy=\"%.1f\""
                   " r=\"%.1f\"/>\n", x, y, size * 0.9);
    else if (mark == MARK_LOST)
        buf_printf(b, "<circle class=\"lost\" cx=\"%.1f\" cy=\"%.1f\""
                   " r=\"%.1f\"/>\n", x, y, size * 0.9);
    else if (mark == MARK_RAISED)
        buf_printf(b, "<path class=\"raised\" d=\"M%.1f %.1fl%.1f %.1fh%.1f"
                   "z\"/>\n", x, y - size, size * 1.15, size * 2,
                   -size * 2.3);
    else
        buf_printf(b, "<path class=\"cancelled\" d=\"M%.1f %.1fl%.1f %.1fm"
                   "0 %.1fl%.1f %.1f\"/>\n", x - size * 0.8, y - size * 0.8,
                   size * 1.6, size * 1.6, -size * 1.6, -size * 1.6,
                   size * 1.6);
}

/* --- the legend ---------------------------------------------------------- */

void svg_legend(Buf *b, double x, double y, double room)
{
    static const struct {
        Mark mark;
        const char *text;
    } items[] = {
        {MARK_RUN, "runs"}, {MARK_READY, "ready"}, {MARK_SLEEP, "sleeps"},
        {MARK_WAIT, "waits for another"},
        {MARK_BLOCKED, "waits at a lock or queue"},
        {MARK_EXEC, "blocks all"}, {MARK_RETURNED, "returned"},
        {MARK_RAISED, "raised"}, {MARK_CANCELLED, "cancelled"},
        {MARK_LOST, "lost"}, {MARK_NEW, "new"},
    };
    enum { ITEMS = sizeof items / sizeof *items };
    double size = 15, shape = 28, gap = 18, all = 0;

    for (int i = 0; i < ITEMS; i++)
        all += (svg_is_point(items[i].mark) ? 22 : shape + 6) + gap +
               svg_width(items[i].text, strlen(items[i].text), size);
    double k = all - gap > room ? room / (all - gap) : 1;

    buf_printf(b, "<g transform=\"translate(%.1f %.1f) scale(%.3f)\">\n", x,
               y, k);
    double at = 0;
    for (int i = 0; i < ITEMS; i++) {
        Mark mark = items[i].mark;
        const char *text = items[i].text;
        bool point = svg_is_point(mark);
        (point ? svg_point : svg_stretch)(b, mark,
                                          (Box){at, -18, shape, 26});
        at += point ? 22 : shape + 6;
        svg_text(b, at, 0, size, "dim", "start", text, strlen(text));
        at += svg_width(text, strlen(text), size) + gap;
    }
    buf_puts(b, "</g>\n");
}
