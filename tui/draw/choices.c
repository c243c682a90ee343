/* choices.c - a list to walk through. */
#include "tui/draw/choices.h"

#include <string.h>

#include "sim/base/mem.h"

void choices_init(Choices *c)
{
    *c = (Choices){.title = ""};
    arena_init(&c->texts);
}

void choices_clear(Choices *c)
{
    mem_free(c->rows);
    arena_clear(&c->texts);
    choices_init(c);
}

void choices_begin(Choices *c, const char *title)
{
    choices_clear(c);
    c->title = arena_strndup(&c->texts, title, strlen(title));
}

void choices_add(Choices *c, Seq seq, Style style, const char *text, size_t len)
{
    c->rows = mem_grow(c->rows, &c->cap, c->len + 1, sizeof *c->rows);
    c->rows[c->len++] = (Choice){
        .seq = seq, .text = arena_strndup(&c->texts, text, len), .len = len,
        .style = style,
    };
}

void choices_move(Choices *c, long by)
{
    if (by < 0)
        c->at -= (size_t)-by < c->at ? (size_t)-by : c->at;
    else
        c->at += (size_t)by;
    if (c->at >= c->len)
        c->at = c->len ? c->len - 1 : 0;
}

size_t choices_top(const Choices *c, size_t height)
{
    if (c->len <= height || c->at < height / 2)
        return 0;
    size_t top = c->at - height / 2, most = c->len - height;
    return top < most ? top : most;
}
