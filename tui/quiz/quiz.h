/* quiz.h - predict what happens next: questions about a run, and the score.
 *
 * The future is hidden: a question is asked where the run stands at event
 * [at], about what comes after it.  The right answer and the wrong ones come
 * from the events themselves, or from the lesson (`#?`); what is not certain is
 * not asked.  quiz_make() reads the whole run, finds what could be asked, and
 * keeps a few of the best, spread over the run and over the kinds.
 *
 * The same run, seed and limit make the same quiz.  A Quiz owns its texts,
 * which are escaped; it knows no terminal (quiz_draw.h does).
 */
#ifndef TUI_QUIZ_QUIZ_H
#define TUI_QUIZ_QUIZ_H

#include "sim/base/arena.h"
#include "tui/tell/label.h"

typedef enum QuizKind {
    QUIZ_LESSON,                /* the lesson's own question */
    QUIZ_CREATE,                /* a task was created: what happens next? */
    QUIZ_NEXT,                  /* which task runs next? */
    QUIZ_PRINT,                 /* what is printed next? */
    QUIZ_QUEUE,                 /* who is ready, in which order? */
    QUIZ_WHEN,                  /* when does a task go on? */
    QUIZ_END,                   /* when does the program end? */
    QUIZ_YIELD,                 /* does this line give way? */
    QUIZ_CANCEL,                /* where does a CancelledError arrive? */
    QUIZ_OUTCOME,               /* what does an await give? */
    QUIZ_TAKE,                  /* who gets the lock, the item? */
    QUIZ_TURN,                  /* which thread has the next turn? */
    QUIZ_KINDS
} QuizKind;

enum {
    QUIZ_CHOICES = 4,           /* at most; at least two */
    QUIZ_LIMIT = 10,            /* questions, if nobody says otherwise */
};

typedef struct QuizQuestion {
    QuizKind kind;
    Seq at;                     /* the last event that is known */
    Seq answer;                 /* the one that decides */
    int file, line;             /* where one stands; line 0: not known */
    int interest;               /* how much it is worth asking */
    const char *state;          /* who runs, is ready, sleeps; "": not said */
    const char *text, *why;
    const char *choices[QUIZ_CHOICES];
    int nchoices;
    int right;                  /* which of them */
    int given;                  /* which was chosen; -1: not asked yet */
} QuizQuestion;

typedef struct Quiz {
    QuizQuestion *questions;    /* as they come in the run */
    size_t len, cap;
    uint64_t random;            /* the state of its own generator */
    Arena texts;
} Quiz;

void quiz_init(Quiz *q, uint64_t seed);
void quiz_clear(Quiz *q);

/* Makes at most [limit] questions about the run behind [labels], which has run
 * to its end.  False: an event cannot be read, [err] says why. */
bool quiz_make(Quiz *q, Labels *labels, size_t limit, Err *err);

/* Keeps at most [limit] of the questions there are.  (quiz_make() calls it.) */
void quiz_select(Quiz *q, size_t limit);

/* A number from 0 to [n] - 1; [n] is not 0. */
uint64_t quiz_random(Quiz *q, uint64_t n);

/* Answers question [i]; true if that is right. */
bool quiz_answer(Quiz *q, size_t i, int choice);

/* How many were answered (rightly). */
size_t quiz_asked(const Quiz *q);
size_t quiz_score(const Quiz *q);

#endif
