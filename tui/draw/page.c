/* page.c - what commands print that draw. */
#include "tui/draw/page.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "tui/draw/ansi.h"

enum { WIDTH_DEFAULT = 100, WIDTH_LEAST = 40 };

static int terminal_width(void)
{
    struct winsize size;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
        size.ws_col >= WIDTH_LEAST)
        return size.ws_col;
    return WIDTH_DEFAULT;
}

void page_init(Page *p, int width, bool ascii)
{
    p->colours = -1;
    if (isatty(STDOUT_FILENO))
        p->colours = ansi_colours(getenv("TERM"), getenv("COLORTERM"),
                                  getenv("NO_COLOR"));
    theme_init(&p->theme, p->colours, PALETTE_NORMAL);
    buf_init(&p->out);
    canvas_init(&p->canvas, width ? width : terminal_width(), 1, ascii);
}

void page_clear(Page *p)
{
    canvas_clear(&p->canvas);
    buf_clear(&p->out);
}

Area page_begin(Page *p, int height)
{
    canvas_reset(&p->canvas, p->canvas.width, height);
    return canvas_area(&p->canvas);
}

void page_put(Page *p)
{
    buf_reset(&p->out);
    if (p->colours < 0)
        canvas_text(&p->canvas, &p->out);
    else
        ansi_lines(&p->canvas, &p->theme, &p->out);
    fwrite(p->out.data, 1, p->out.len, stdout);
}
