/* quiz_draw.c - a question of a quiz, and its answer, drawn into an area. */
#include "tui/quiz/quiz_draw.h"

#include <string.h>

#include "sim/tape/text.h"
#include "tui/tell/state.h"

enum {
    INDENT = 5,
    AROUND = 2,                 /* lines shown before the one that matters */
};

static int put(Area a, int y, int indent, Style style, const char *text)
{
    Area part = area_part(a, indent, 0, a.width - indent, a.height);

    return area_wrap(part, y, text, strlen(text), style);
}

/* --- the source ---------------------------------------------------------- */

/* How much of a line is shown: not the notes, which tell what happens. */
static size_t without_note(const char *line, size_t len)
{
    for (size_t i = 0; i + 1 < len; i++)
        if (line[i] == '#' && (i == 0 || line[i - 1] == ' ') &&
            memchr(":?!", line[i + 1], 3)) {
            len = i;
            break;
        }
    while (len > 0 && (line[len - 1] == ' ' || line[len - 1] == '\t'))
        len--;
    return len;
}

/* The line that matters and those before it that say something; what comes
 * after it is the future. */
static int draw_source(Area a, int y, const QuizQuestion *q, Labels *labels)
{
    int lines[AROUND + 1], n = 0;
    size_t len;
    Buf b;

    for (int i = q->line; i > 0 && n <= AROUND; i--) {
        const char *line = labels_line(labels, q->file, i, &len);
        if (line && without_note(line, len) > 0)
            lines[n++] = i;
    }
    if (q->line && labels_line(labels, q->file, q->line, &len) == NULL)
        return y;
    buf_init(&b);
    while (n-- > 0) {
        const char *line = labels_line(labels, q->file, lines[n], &len);
        bool here = lines[n] == q->line;
        buf_reset(&b);
        buf_printf(&b, "%5d %c ", lines[n], here ? '>' : ' ');
        text_source(&b, line, without_note(line, len));
        area_fit(a, 0, y, a.width, b.data, b.len,
                 here ? STYLE_STRONG : STYLE_DIM);
        y++;
    }
    buf_clear(&b);
    return y;
}

/* --- questions ----------------------------------------------------------- */

static int draw_title(Area a, int y, const Quiz *q, size_t i, Labels *labels)
{
    const QuizQuestion *c = &q->questions[i];
    Event e = {.t = 0};
    Buf b;

    buf_init(&b);
    buf_printf(&b, "Question %zu of %zu", i + 1, q->len);
    if (reel_read(&labels->reel, c->at, &e, NULL)) {
        buf_puts(&b, "   t=");
        time_short(&b, e.t);
        const char *lines = facts_get(labels->facts, "lines");
        buf_printf(&b, "   turn %llu   event %llu%s",
                   (unsigned long long)e.iter, (unsigned long long)c->at,
                   lines && strcmp(lines, "yes") == 0 ? ", lines counted" : "");
    }
    y = put(a, y, 0, STYLE_TITLE, b.data);
    buf_clear(&b);
    return y;
}

int quiz_draw_question(Area a, int y, const Quiz *q, size_t i, Labels *labels)
{
    const QuizQuestion *c = &q->questions[i];

    y = draw_title(a, y, q, i, labels);
    y = draw_source(a, y, c, labels);
    y = put(a, y, 0, STYLE_DIM, c->state);
    y = put(a, y, 0, STYLE_TEXT, c->text);
    for (int k = 0; k < c->nchoices; k++) {
        area_printf(a, INDENT - 3, y, STYLE_KEY, "%d", k + 1);
        y = put(a, y, INDENT, STYLE_TEXT, c->choices[k]);
    }
    return y;
}

int quiz_draw_answer(Area a, int y, const Quiz *q, size_t i)
{
    const QuizQuestion *c = &q->questions[i];
    bool good = c->given == c->right;
    Buf b;

    buf_init(&b);
    if (good)
        buf_puts(&b, "Correct.");
    else
        buf_printf(&b, "No: %d, %s.", c->right + 1, c->choices[c->right]);
    y = put(a, y, INDENT, good ? STYLE_DONE : STYLE_FAILED, b.data);
    buf_clear(&b);
    return put(a, y, INDENT, STYLE_TEXT, c->why);
}

int quiz_draw_key(Area a, int y, const Quiz *q, size_t i)
{
    const QuizQuestion *c = &q->questions[i];
    Buf b;

    buf_init(&b);
    buf_printf(&b, "%zu. %s", i + 1, c->text);
    y = put(a, y, 0, STYLE_TEXT, b.data);
    buf_reset(&b);
    buf_printf(&b, "%d  %s", c->right + 1, c->choices[c->right]);
    y = put(a, y, INDENT, STYLE_STRONG, b.data);
    buf_clear(&b);
    return put(a, y, INDENT, STYLE_DIM, c->why);
}

void quiz_add_score(const Quiz *q, Buf *out)
{
    size_t asked = quiz_asked(q);

    buf_printf(out, "Score: %zu of %zu", quiz_score(q), asked);
    if (asked < q->len)
        buf_printf(out, " (%zu not answered)", q->len - asked);
}
