/* quiz_time.c - questions about time: when a task goes on, and when all is
 * over.  Wrong are the times that come of common mistakes: that waits add up
 * instead of overlapping, that nothing waits at all, that a timer that is due
 * runs at once, or that the first that is done is enough. */
#include <string.h>

#include "tui/quiz/quiz_int.h"
#include "tui/tell/state.h"

enum { FINEST = 100000 };       /* nanoseconds: finer times are not asked for */

static bool is_round(int64_t t)
{
    return t % FINEST == 0;
}

/* What others do while a task waits. */
typedef struct Meanwhile {
    int64_t sum;                /* of all sleeps that go on then */
    int64_t longest;            /* when the last of them is due */
    int64_t first;              /* when another task first runs; -1: none */
    int sleeps;
    bool blocks;                /* a call blocks the loop */
} Meanwhile;

/* The sum, or the last moment there is. */
static int64_t later(int64_t t, int64_t by)
{
    return t > INT64_MAX - by ? INT64_MAX : t + by;
}

static void add_sleep(Meanwhile *w, int64_t from, int64_t until)
{
    if (from < 0 || until <= from)
        return;
    w->sum = later(w->sum, until - from);
    w->longest = until > w->longest ? until : w->longest;
    w->sleeps++;
}

/* Which waits end, and what blocks the loop, up to event [upto]. */
static void look(QuizMaker *m, Seq upto, Meanwhile *w)
{
    int64_t now = m->picture.t;
    Past timer;
    Event e;

    *w = (Meanwhile){.first = -1};
    for (Seq seq = m->last.seq + 1; seq < upto; seq++) {
        if (!quiz_read(m, seq, &e))
            return;
        if (e.kind == EVENT_TIMER_FIRE &&
            story_look(&m->story, e.cause, &timer) &&
            timer.e.kind == EVENT_TIMER) {
            add_sleep(w, timer.e.t > now ? timer.e.t : now, timer.e.num);
        } else if (e.kind == EVENT_BLOCK_END && e.num > 0 && e.num <= e.t) {
            add_sleep(w, e.t - e.num, e.t);
            w->blocks = true;
        } else if (e.kind == EVENT_RUN && e.lane && w->first < 0 && e.t > now) {
            w->first = e.t;
        }
    }
}

static void choice_time(QuizMaker *m, int64_t t)
{
    if (t >= m->picture.t && is_round(t))
        quiz_choice_time(m, t);
}

/* How much it is worth to ask when [l], which waits since now, goes on at
 * [then]. */
static int interest(const QuizMaker *m, const Meanwhile *w,
                    const PendingTimer *own, int64_t then)
{
    if (own && own->due != then)
        return 8;
    if (own)
        return w->sleeps > 1 ? 4 : 1;
    return then > m->picture.t ? 6 : 3;
}

static void explain_time(QuizMaker *m, const Meanwhile *w,
                         const PendingTimer *own, const Past *run)
{
    int64_t now = m->picture.t;
    Buf *out = &m->why;

    if (own && run->e.t > own->due) {
        buf_puts(out, "It was due at ");
        time_short(out, own->due);
        buf_puts(out, w->blocks ? ", but a call blocked the loop."
                                : ", but others kept the loop busy.");
    } else if (own && run->e.t < own->due) {
        buf_puts(out, "It does not have to wait until ");
        time_short(out, own->due);
        buf_putc(out, '.');
    } else if (w->sleeps > 1 && !w->blocks && w->longest == run->e.t &&
               w->sum > run->e.t - now) {
        buf_puts(out, "The waits overlap, so they do not add up.");
    }
    quiz_explain(m, run->e.seq, out);
}

void quiz_when(QuizMaker *m)
{
    int64_t now = m->picture.t;
    Meanwhile w;
    Past run;

    if (m->last.kind != EVENT_SUSPEND || !m->last.obj ||
        !quiz_may(m, QUIZ_WHEN) ||
        !quiz_find(m, m->last.seq, EVENT_RUN, m->stepping, 0, &run) ||
        !is_round(run.e.t))
        return;
    const PendingTimer *own = picture_timer_of(&m->picture, m->last.obj);
    look(m, run.e.seq, &w);
    quiz_begin(m, QUIZ_WHEN, interest(m, &w, own, run.e.t));
    quiz_tell(m, m->stopped, &m->text);
    buf_puts(&m->text, " It is ");
    time_short(&m->text, now);
    buf_puts(&m->text, " now. When does ");
    labels_in_sentence(m->labels, m->stepping, &m->text);
    buf_puts(&m->text, " go on?");
    quiz_choice_time(m, run.e.t);
    if (own)
        choice_time(m, own->due);
    if (w.sleeps > 1)
        choice_time(m, later(now, w.sum));
    choice_time(m, now);
    choice_time(m, w.first);
    choice_time(m, w.longest);
    explain_time(m, &w, own, &run);
    quiz_end(m, run.e.seq);
}

void quiz_program_end(QuizMaker *m)
{
    if (m->last.kind != EVENT_SUSPEND || m->end == 0 || !m->ended_well ||
        !is_round(m->end) || m->end_asked)
        return;
    m->end_asked = true;
    quiz_begin(m, QUIZ_END, 6);
    quiz_tell(m, m->stopped, &m->text);
    buf_puts(&m->text, " When does the program end?");
    quiz_choice_time(m, m->end);
    choice_time(m, m->slept);
    choice_time(m, m->longest);
    choice_time(m, m->picture.t);
    choice_time(m, later(m->end, m->longest));
    if (m->slept > m->end) {
        buf_puts(&m->why, "All waits end to end would take ");
        story_seconds(m->slept, &m->why);
        buf_puts(&m->why, ", but they overlap.");
    } else if (m->slept == m->end) {
        buf_puts(&m->why, "Here the waits add up.");
    }
    if (m->jump)
        quiz_tell(m, m->jump, &m->why);
    quiz_end(m, reel_last(&m->reel));
}
