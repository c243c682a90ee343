/* command_quiz.c - the command quiz: questions on stdout, answers on stdin. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tui/command.h"
#include "tui/draw/page.h"
#include "tui/quiz/quiz_draw.h"
#include "tui/tell/recording.h"

enum {
    ROWS_ROOM = 64,             /* more than a question takes */
    ANSWER_MOST = 80,           /* bytes of a line that is read */
};

typedef struct Asking {
    Quiz *quiz;
    Labels *labels;
    Page page;
} Asking;

typedef enum Part { PART_QUESTION, PART_ANSWER, PART_KEY } Part;

static int draw(Asking *s, Area a, size_t i, Part part)
{
    return part == PART_QUESTION
         ? quiz_draw_question(a, 0, s->quiz, i, s->labels)
         : part == PART_ANSWER ? quiz_draw_answer(a, 0, s->quiz, i)
         : quiz_draw_key(a, 0, s->quiz, i);
}

static void print(Asking *s, size_t i, Part part)
{
    int rows = draw(s, page_begin(&s->page, ROWS_ROOM), i, part);

    draw(s, page_begin(&s->page, rows), i, part);
    page_put(&s->page);
}

/* The next line of stdin as a number, 0 if it is none; -1: there is no more,
 * or no wish for more. */
static int read_answer(void)
{
    char line[ANSWER_MOST], *end;

    fputs("> ", stdout);
    fflush(stdout);
    if (!fgets(line, sizeof line, stdin))
        return putchar('\n'), -1;
    for (int c = 0; !strchr(line, '\n') && c != '\n' && c != EOF;)
        c = getchar();
    line[strcspn(line, "\r\n")] = '\0';
    if (!isatty(STDIN_FILENO))
        puts(line);             /* as a terminal shows what is typed */
    if (strcmp(line, "q") == 0)
        return -1;
    long n = strtol(line, &end, 10);
    return end != line && *end == '\0' && n > 0 && n < 100 ? (int)n : 0;
}

/* False: there are no more answers. */
static bool ask(Asking *s, size_t i)
{
    int choices = s->quiz->questions[i].nchoices, n;

    print(s, i, PART_QUESTION);
    while ((n = read_answer()) == 0 || n > choices)
        printf("    A number from 1 to %d, please (q: no more).\n", choices);
    if (n < 0)
        return false;
    quiz_answer(s->quiz, i, n - 1);
    print(s, i, PART_ANSWER);
    putchar('\n');
    return true;
}

static void ask_all(Asking *s)
{
    Buf score;

    for (size_t i = 0; i < s->quiz->len && ask(s, i); i++)
        ;
    buf_init(&score);
    quiz_add_score(s->quiz, &score);
    puts(score.data);
    buf_clear(&score);
}

static bool quiz(Recording *r, const Options *o, Err *err)
{
    const Lanes *lanes = recording_lanes(r, err);
    Labels labels;
    Quiz q;

    if (!lanes)
        return false;
    labels_init(&labels, recording_reel(r), lanes, recording_facts(r));
    quiz_init(&q, o->seed);
    bool ok = quiz_make(&q, &labels, o->questions ? o->questions : QUIZ_LIMIT,
                        err);
    if (ok && q.len == 0)
        puts("There is nothing to ask about this run.");
    else if (ok) {
        Asking s = {.quiz = &q, .labels = &labels};
        page_init(&s.page, o->width, false);
        for (size_t i = 0; i < q.len && o->answers; i++)
            print(&s, i, PART_KEY);
        if (!o->answers)
            ask_all(&s);
        page_clear(&s.page);
    }
    quiz_clear(&q);
    labels_clear(&labels);
    return ok;
}

int command_quiz(const Options *o)
{
    Err err = {.text = ""};
    Buf why;

    buf_init(&why);
    SimOptions options = command_sim_options(o);
    options.lines = true;       /* the lesson's questions stand at lines */
    Recording *r = recording_open(&options, &why);
    if (r && !quiz(r, o, &err))
        buf_printf(&why, "ticktape: %s\n", err.text);
    if (r)
        recording_close(r);
    return command_end(&why);
}
