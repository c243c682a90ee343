/* quiz_lesson.c - the questions that a lesson asks itself, in its notes. */
#include <ctype.h>
#include <string.h>

#include "sim/tape/text.h"
#include "tui/quiz/quiz_int.h"

enum {
    PARTS = QUIZ_CHOICES + 1,   /* the question, and its choices */
    PART_MOST = 200,            /* bytes of one */
    LESSON = 20,                /* before all that is made */
    TOLD = 3,                   /* events that say what happened then */
    IDEA_MOST = 1000,           /* bytes */
    LATER = 400,                /* events, in which they are looked for */
};

typedef struct Part {
    const char *text;
    size_t len;
} Part;

/* The parts between the bars, trimmed; what is empty or too much is left out,
 * but for the first. */
static int split(const char *text, size_t len, Part *parts)
{
    const char *end = text + len;
    int n = 0;

    for (bool first = true; text && text <= end && n < PARTS; first = false) {
        const char *bar = memchr(text, '|', (size_t)(end - text));
        const char *stop = bar ? bar : end, *next = stop + 1;
        while (text < stop && *text == ' ')
            text++;
        while (stop > text && stop[-1] == ' ')
            stop--;
        if (first || stop > text)
            parts[n++] = (Part){text, (size_t)(stop - text)};
        text = next;
    }
    return n;
}

static void add_part(const Part *p, Buf *out)
{
    text_escape(out, p->text, p->len < PART_MOST ? p->len : PART_MOST, 0);
}

/* What was appended since [begin] becomes a sentence's beginning, unless a name
 * of the program's stands there. */
static void begin_sentence(Buf *out, size_t begin)
{
    size_t len = strspn(out->data + begin, "abcdefghijklmnopqrstuvwxyz");
    const char *end = out->data + begin + len;

    if (len > 0 && (*end == ' ' || *end == ','))
        out->data[begin] = (char)toupper((unsigned char)out->data[begin]);
}

/* What the lesson itself says at this line. */
static void explain_by_notes(QuizMaker *m, Buf *out)
{
    const Facts *f = m->labels->facts;

    for (size_t i = 0; f && i < f->nnotes; i++) {
        const Note *n = &f->notes[i];
        if (n->kind != ':' || n->line != m->line || n->file != m->file ||
            !*n->text)
            continue;
        buf_puts(out, out->len ? " " : "");
        size_t begin = out->len;
        text_escape(out, n->text, strlen(n->text), 0);
        begin_sentence(out, begin);
        buf_putc(out, '.');
    }
}

/* The idea of the lesson, as its docstring has it: from "Idea:" to the line
 * that begins with "Watch:". */
static void explain_by_idea(QuizMaker *m, Buf *out)
{
    const Facts *f = m->labels->facts;
    const char *idea = f && f->nsources ? strstr(f->sources[0].text, "\nIdea: ")
                                   : NULL;
    const char *end = idea ? strstr(idea, "\nWatch:") : NULL;

    if (!end || end - idea > IDEA_MOST)
        return;
    buf_puts(out, out->len ? " " : "");
    size_t begin = out->len;
    for (idea += 7; idea < end;) {
        size_t len = strcspn(idea, "\n");
        while (len > 0 && *idea == ' ')
            idea++, len--;
        text_escape(out, idea, len, 0);
        idea += len + 1;
        buf_puts(out, idea < end ? " " : "");
    }
    begin_sentence(out, begin);
}

/* What happens then, up to what is printed next; nothing, if that is not
 * soon.  Returns the last event. */
static Seq explain_by_run(QuizMaker *m, Buf *out)
{
    Seq seq = m->next.seq;
    size_t begin = out->len;
    int told = 0;
    Past p;

    for (int i = 0; i < LATER && told < TOLD; i++, seq++) {
        if (!story_look(&m->story, seq, &p))
            break;
        if (!story_is_told(&p.e) || p.e.kind == EVENT_NOTE)
            continue;
        quiz_tell(m, seq, out);
        told++;
        if (p.e.kind == EVENT_OUTPUT)
            return seq;
    }
    buf_cut(out, begin);
    return m->last.seq;
}

/* True if the same was asked before: what is right may differ when its line runs
 * again. */
static bool was_asked(const QuizMaker *m, const Part *text)
{
    Buf b;

    buf_init(&b);
    add_part(text, &b);
    size_t i = 0;
    for (; i < m->quiz->len; i++)
        if (m->quiz->questions[i].kind == QUIZ_LESSON &&
            strcmp(m->quiz->questions[i].text, b.data) == 0)
            break;
    buf_clear(&b);
    return i < m->quiz->len;
}

void quiz_lesson(QuizMaker *m)
{
    Part parts[PARTS];
    Event e;

    if (m->next.kind != EVENT_NOTE || m->next.num != '?' ||
        !reel_read(&m->reel, m->next.seq, &e, NULL) || !e.text)
        return;
    int n = split(e.text, e.text_len, parts);
    if (n < 3 || parts[0].len == 0 || !quiz_may(m, QUIZ_LESSON) ||
        was_asked(m, &parts[0]))
        return;
    quiz_begin(m, QUIZ_LESSON, LESSON);
    add_part(&parts[0], &m->text);
    for (int i = 1; i < n; i++)
        add_part(&parts[i], quiz_choice(m));
    explain_by_notes(m, &m->why);
    bool said = m->why.len > 0;
    Seq answer = explain_by_run(m, &m->why);
    if (!said)
        explain_by_idea(m, &m->why);
    quiz_end(m, answer);
}
