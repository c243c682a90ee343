/* quiz_int.h - what the makers of questions share.
 *
 * quiz_make.c walks along the run.  Between two events it asks each maker
 * whether something is to be asked there: the picture is that after [last], and
 * what comes is hidden from whoever is asked, not from the maker.
 *
 * A maker asks quiz_may() and fills the draft: quiz_begin(), then the question
 * into [text], the right choice first, wrong ones in the order of how likely a
 * learner takes them, the explanation into [why]; then quiz_end(), which drops
 * what is said twice, and the whole question if fewer than two choices are
 * left.
 */
#ifndef TUI_QUIZ_QUIZ_INT_H
#define TUI_QUIZ_QUIZ_INT_H

#include "sim/tape/picture.h"
#include "tui/quiz/quiz.h"
#include "tui/tell/story_int.h"

enum {
    QUIZ_DRAFT = 8,             /* choices that a draft has room for */
    QUIZ_AHEAD = 20000,         /* events that an answer is looked for in */
    QUIZ_OFTEN = 2,             /* so often a line is asked about in a way */
    QUIZ_CANDIDATES = 2000,
};

typedef struct QuizMaker {
    Quiz *quiz;
    Labels *labels;
    Reel reel;
    Story story;
    Picture picture;            /* after [last] */
    Event last;                 /* without its text */
    Event next;                 /* hidden; without its text */
    uint32_t stepping;          /* the task whose step it is; 0: none */
    Seq stopped;                /* its SUSPEND or LANE_END, or such an event of
                                   a thread; 0: not yet */
    uint32_t stopper;           /* whose that is */
    uint32_t fresh;             /* a task that was just created */
    int line, file;             /* that was reached last */
    Pool asked;                 /* how often what was asked where */
    size_t looked;              /* events that answers were looked for in */
    /* Of the whole run. */
    int64_t end;
    bool ended_well, end_asked;
    bool deadlock;              /* it ended so ... */
    Seq last_wait;              /* ... after this SUSPEND or THREAD_BLOCK */
    Seq jump;                   /* the last of the clock; 0: none */
    int64_t slept, longest;     /* all sleeps end to end; the longest */

    QuizQuestion draft;
    Buf text, why, choices[QUIZ_DRAFT];
} QuizMaker;

void quiz_maker_init(QuizMaker *m, Quiz *quiz, Labels *labels);
void quiz_maker_clear(QuizMaker *m);

/* True if with such an event the loop takes over. */
static inline bool quiz_is_loops(EventKind kind)
{
    return kind == EVENT_ITERATION || kind == EVENT_RUN ||
           kind == EVENT_JUMP || kind == EVENT_TIMER_FIRE ||
           kind == EVENT_DROP;
}

/* True if the last event is that of a thread (process, greenlet) that waits or
 * has ended, so that another has the turn: it has stopped. */
bool quiz_thread_stops(QuizMaker *m);

/* False: there has been enough of the kind at this line.  Asked before anything
 * is looked for, so that a run without answers costs no more than one with. */
bool quiz_may(QuizMaker *m, QuizKind kind);

void quiz_begin(QuizMaker *m, QuizKind kind, int interest);

/* The next choice to be filled; the first is the right one. */
Buf *quiz_choice(QuizMaker *m);
void quiz_choice_puts(QuizMaker *m, const char *text);
void quiz_choice_lane(QuizMaker *m, uint32_t lane);     /* its name */
void quiz_choice_time(QuizMaker *m, int64_t t);         /* "at 1.5" */

/* The question is done; [answer] decides it. */
void quiz_end(QuizMaker *m, Seq answer);

/* Event [seq], which is hidden from whoever is asked. */
bool quiz_read(QuizMaker *m, Seq seq, Event *e);

/* The nearest event after [seq] of [kind] with lane and obj (0: any); no more
 * than QUIZ_AHEAD away.  False: there is none. */
bool quiz_find(QuizMaker *m, Seq seq, EventKind kind, uint32_t lane,
               uint32_t obj, Past *p);

/* True for a task of the program's own, which a question can name. */
bool quiz_names(QuizMaker *m, uint32_t lane);

/* Appends what led from event [m->last] to [answer], in sentences. */
void quiz_explain(QuizMaker *m, Seq answer, Buf *out);

/* Appends the sentence for event [seq]. */
void quiz_tell(QuizMaker *m, Seq seq, Buf *out);

/* True for a text of one line that can be quoted whole. */
bool quiz_is_line(const Past *p);

/* The makers.  The first six are asked when a task has stopped and the
 * loop takes over; the next two, and of the first those for what is printed and
 * the program's end, when a thread has stopped; the others between any two
 * events. */
typedef void QuizMake(QuizMaker *m);

QuizMake quiz_next, quiz_print, quiz_queue, quiz_when, quiz_program_end;
QuizMake quiz_outcome;
QuizMake quiz_turn, quiz_turn_when;
QuizMake quiz_lesson, quiz_create, quiz_yield, quiz_cancel, quiz_take;
QuizMake quiz_deadlock;

#endif
