/* quiz_time.c - questions about time: when a task goes on, and when all is
 * over.  Wrong are the times that come of common mistakes: that waits add up
 * instead of overlapping, that nothing waits at all, that a timer that is due
 * runs at once, or that the first that is done is enough. */
#include <string.h>

#include "tui/quiz/quiz_int.h"
#include "tui/tell/state.h"

enum { FINEST = 100000 };       /* nanoseconds: finer times are not asked for */

#define NANOS INT64_C(1000000000)

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
        } else if (e.kind == EVENT_THREAD_WAKE && e.via == VIA_TIMER &&
                   story_look(&m->story, e.cause, &timer) &&
                   timer.e.kind == EVENT_THREAD_BLOCK) {
            add_sleep(w, timer.e.t > now ? timer.e.t : now, e.t);
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

/* Looks for the event of [kind] with which [lane] goes on, which waits since
 * now.  False: there is none; *never: for certain, since nobody can go on.  (Who
 * runs after a deadlock only ends the run.) */
static bool goes_on(QuizMaker *m, EventKind kind, uint32_t lane, Past *run,
                    bool *never)
{
    Seq seq = m->last.seq;

    run->e = (Event){0};
    while (quiz_find(m, seq, kind, 0, 0, run) && run->e.lane != lane &&
           run->e.seq < m->last.seq + QUIZ_AHEAD)
        seq = run->e.seq;
    bool found = run->e.seq > m->last.seq && run->e.lane == lane &&
                 run->e.kind == kind &&
                 !(m->deadlock && run->e.seq > m->last_wait);
    *never = !found && m->deadlock &&
             reel_last(&m->reel) - m->last.seq < QUIZ_AHEAD;
    return found && is_round(run->e.t);
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

static void ask_when(QuizMaker *m, uint32_t lane)
{
    quiz_tell(m, m->stopped, &m->text);
    buf_puts(&m->text, " It is ");
    time_short(&m->text, m->picture.t);
    buf_puts(&m->text, " now. When does ");
    story_name(&m->story, lane, m->last.phase == PHASE_OUTSIDE, &m->text);
    buf_puts(&m->text, " go on?");
}

/* The lane waits at a queue or lock, where one can wait for ever. */
static bool waits_in_line(QuizMaker *m)
{
    Event e;

    return m->last.seq > 1 && quiz_read(m, m->last.seq - 1, &e) &&
           (e.kind == EVENT_BLOCKED || e.kind == EVENT_EMPTY ||
            e.kind == EVENT_FULL || e.kind == EVENT_JOIN);
}

/* It waits for ever. */
static void never_goes_on(QuizMaker *m, uint32_t lane)
{
    quiz_begin(m, QUIZ_WHEN, 9);
    ask_when(m, lane);
    quiz_choice_puts(m, "never");
    choice_time(m, m->end);
    choice_time(m, m->picture.t);
    choice_time(m, later(m->picture.t, m->longest));
    choice_time(m, later(m->picture.t, NANOS));
    quiz_tell(m, reel_last(&m->reel), &m->why);
    quiz_end(m, reel_last(&m->reel));
}

void quiz_when(QuizMaker *m)
{
    int64_t now = m->picture.t;
    Meanwhile w;
    Past run;
    bool never;

    if (m->last.kind != EVENT_SUSPEND || !m->last.obj || !quiz_may(m, QUIZ_WHEN))
        return;
    if (!goes_on(m, EVENT_RUN, m->stepping, &run, &never)) {
        if (never)
            never_goes_on(m, m->stepping);
        return;
    }
    const PendingTimer *own = picture_timer_of(&m->picture, m->last.obj);
    look(m, run.e.seq, &w);
    quiz_begin(m, QUIZ_WHEN, interest(m, &w, own, run.e.t));
    ask_when(m, m->stepping);
    quiz_choice_time(m, run.e.t);
    if (own)
        choice_time(m, own->due);
    if (w.sleeps > 1)
        choice_time(m, later(now, w.sum));
    choice_time(m, now);
    choice_time(m, w.first);
    choice_time(m, w.longest);
    if (waits_in_line(m))
        quiz_choice_puts(m, "never");
    explain_time(m, &w, own, &run);
    quiz_end(m, run.e.seq);
}

void quiz_turn_when(QuizMaker *m)
{
    uint32_t lane = m->last.lane;
    Meanwhile w;
    Past run;
    bool never;

    if (m->last.kind != EVENT_THREAD_BLOCK || m->last.text_len == 0 ||
        !quiz_may(m, QUIZ_WHEN))
        return;
    if (!goes_on(m, EVENT_THREAD_RUN, lane, &run, &never)) {
        if (never)
            never_goes_on(m, lane);
        return;
    }
    /* What says itself how long it takes is asked about if it takes longer. */
    if (run.e.t == m->last.num)
        return;
    look(m, run.e.seq, &w);
    quiz_begin(m, QUIZ_WHEN, run.e.t > m->picture.t ? 7 : 3);
    ask_when(m, lane);
    quiz_choice_time(m, run.e.t);
    choice_time(m, m->last.num);
    if (w.sleeps > 1)
        choice_time(m, later(m->picture.t, w.sum));
    choice_time(m, m->picture.t);
    choice_time(m, w.first);
    choice_time(m, w.longest);
    if (waits_in_line(m))
        quiz_choice_puts(m, "never");
    quiz_explain(m, run.e.seq, &m->why);
    quiz_end(m, run.e.seq);
}

/* Of a run that ends because nobody can go on, the end is asked for when the
 * last one has begun to wait. */
void quiz_deadlock(QuizMaker *m)
{
    if (!m->deadlock || m->last.seq != m->last_wait)
        return;
    quiz_begin(m, QUIZ_END, 10);
    quiz_tell(m, m->last_wait, &m->text);
    buf_puts(&m->text, " When does the program end?");
    quiz_choice_puts(m, "never");
    choice_time(m, m->picture.t);
    choice_time(m, later(m->picture.t, m->longest));
    choice_time(m, later(m->picture.t, NANOS));
    buf_puts(&m->why, "Nobody can go on: all that is left waits for what only "
             "one who waits could bring about, and no timer runs.");
    quiz_end(m, reel_last(&m->reel));
}

void quiz_program_end(QuizMaker *m)
{
    if (m->last.kind == EVENT_LANE_END || m->end == 0 || !m->ended_well ||
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
