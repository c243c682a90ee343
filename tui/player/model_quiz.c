/* model_quiz.c - the quiz in the player: which question is shown, and keys that
 * answer it. */
#include <stdlib.h>

#include "tui/player/model_int.h"

/* A quiz that is not over goes on where it was left. */
static bool goes_on(const Model *m)
{
    return m->quiz_at < m->quiz.len;
}

static uint64_t seed_of(const Model *m)
{
    const char *seed = facts_get(m->facts, "seed");

    return (seed ? strtoull(seed, NULL, 10) : 0) + m->quizzes;
}

static void show(Model *m)
{
    if (goes_on(m))
        model_jump(m, m->quiz.questions[m->quiz_at].at);
    m->scroll = 0;
}

/* False: it cannot be made, and the model says why. */
static bool make(Model *m)
{
    Err err;

    if (!recording_is_over(m->recording)) {
        model_say(m, true, "the run is not over: go to its end first");
        return false;
    }
    quiz_clear(&m->quiz);
    quiz_init(&m->quiz, seed_of(m));
    m->quiz_at = 0;
    m->quizzes++;
    if (!quiz_make(&m->quiz, &m->labels, QUIZ_LIMIT, &err)) {
        model_say(m, true, "%s", err.text);
        return false;
    }
    if (m->quiz.len == 0)
        model_say(m, false, "there is nothing to ask about this run");
    return m->quiz.len > 0;
}

void model_quiz_open(Model *m)
{
    if (model_lacks_lines(m) && recording_is_live(m->recording)) {
        m->wish = WISH_LINES;   /* many questions stand at lines */
        return;
    }
    if (!goes_on(m) && !make(m))
        return;
    m->overlay = OVERLAY_QUIZ;
    m->playing = false;
    show(m);
}

void model_quiz_forget(Model *m)
{
    quiz_clear(&m->quiz);
    quiz_init(&m->quiz, 0);
    m->quiz_at = m->quizzes = 0;
}

bool model_quiz_answered(const Model *m)
{
    return goes_on(m) && m->quiz.questions[m->quiz_at].given >= 0;
}

/* The digit is that of a choice. */
static bool answer(Model *m, int choice)
{
    if (!goes_on(m) || model_quiz_answered(m) ||
        choice >= m->quiz.questions[m->quiz_at].nchoices)
        return false;
    quiz_answer(&m->quiz, m->quiz_at, choice);
    m->scroll = SCROLL_MOST;    /* the answer is below the question */
    return true;
}

bool model_quiz_key(Model *m, uint32_t key)
{
    if (key >= '0' && key <= '9')
        return answer(m, (int)key - '1') || true;
    switch (action_of_key(key)) {
    case ACTION_ENTER:
        if (model_quiz_answered(m)) {
            m->quiz_at++;
            show(m);
        }
        return true;
    case ACTION_QUIZ:
        model_close_overlay(m);
        if (!goes_on(m))
            model_quiz_open(m);
        return true;
    case ACTION_DOWN: m->scroll++; return true;
    case ACTION_UP: m->scroll -= m->scroll > 0; return true;
    case ACTION_BACK:
    case ACTION_QUIT:
    case ACTION_HELP:
    case ACTION_REDRAW: return false;
    default: return true;       /* nothing moves under a question */
    }
}
