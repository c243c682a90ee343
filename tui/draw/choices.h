/* choices.h - a list to walk through: causes, rows of a query, lines of help.
 *
 * Each row is a text and, if it belongs to an event, that event's number.  The
 * list owns its texts, and knows neither where they come from nor how they are
 * drawn.
 */
#ifndef TUI_DRAW_CHOICES_H
#define TUI_DRAW_CHOICES_H

#include "sim/base/arena.h"
#include "sim/tape/event.h"
#include "tui/draw/theme.h"

typedef struct Choice {
    Seq seq;                    /* 0: none */
    const char *text;
    size_t len;
    Style style;
} Choice;

typedef struct Choices {
    Choice *rows;
    size_t len, cap;
    size_t at;                  /* the chosen one */
    size_t heads;               /* rows at the top that are headings */
    const char *title;          /* never NULL */
    Arena texts;
} Choices;

void choices_init(Choices *c);
void choices_clear(Choices *c);

/* Empty again, with this title. */
void choices_begin(Choices *c, const char *title);

void choices_add(Choices *c, Seq seq, Style style, const char *text,
                 size_t len);

/* Chooses the row so many further on, or the last (first) one. */
void choices_move(Choices *c, long by);

/* Of [height] rows that are seen, which is the first: the chosen one is among
 * them. */
size_t choices_top(const Choices *c, size_t height);

#endif
