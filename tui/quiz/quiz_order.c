/* quiz_order.c - questions about order: who runs next, what is printed next,
 * who is ready, and what creating a task does. */
#include <assert.h>
#include <string.h>

#include "sim/base/mem.h"
#include "tui/quiz/quiz_int.h"

enum {
    QUEUE_MOST = 4,             /* tasks in a queue that is asked for */
    TEXTS = 3,                  /* wrong answers that will be printed, later */
};

static size_t ready_len(const QuizMaker *m)
{
    return picture_ready_len(&m->picture, m->last.loop);
}

static uint32_t ready_lane(const QuizMaker *m, size_t i)
{
    return picture_ready(&m->picture, m->last.loop, i)->lane;
}

/* --- who runs next ------------------------------------------------------- */

/* The next step of a task; false: something else runs before, that a learner
 * might count. */
static bool next_step(QuizMaker *m, Past *run)
{
    Seq last = reel_last(&m->reel), seq = m->last.seq + 1;
    Event e;

    if (last > seq + QUIZ_AHEAD)
        last = seq + QUIZ_AHEAD;
    for (; seq <= last && quiz_read(m, seq, &e); seq++) {
        if (e.kind == EVENT_THREAD_RUN || e.kind == EVENT_RUN_END ||
            e.kind == EVENT_LOOP_CLOSE)
            return false;
        if (e.kind == EVENT_RUN && e.lane)
            return quiz_names(m, e.lane) && story_look(&m->story, seq, run);
    }
    return false;
}

/* Adds the tasks that wait, those whose timer is due first before others. */
static void add_waiting(QuizMaker *m)
{
    const PendingTimer *timers[QUEUE_MOST];
    size_t n = picture_next_timers(&m->picture, timers, QUEUE_MOST);

    for (size_t i = n; i-- > 0;)
        if (quiz_names(m, timers[i]->lane))
            quiz_choice_lane(m, timers[i]->lane);
    for (size_t i = 0; i < m->picture.lanes.len; i++) {
        const Lane *l = pool_at(&m->picture.lanes, i);
        if (l->state == LANE_WAIT && quiz_names(m, l->id) &&
            m->draft.nchoices < QUIZ_DRAFT)
            quiz_choice_lane(m, l->id);
    }
}

void quiz_next(QuizMaker *m)
{
    size_t n = ready_len(m);
    Past run;

    if (!quiz_may(m, QUIZ_NEXT) || !next_step(m, &run))
        return;
    bool first = n > 0 && ready_lane(m, 0) == run.e.lane;
    quiz_begin(m, QUIZ_NEXT, n > 1 ? 6 : n == 0 ? 5 : 3);
    quiz_tell(m, m->stopped, &m->text);
    buf_puts(&m->text, " Which task runs next?");
    quiz_choice_lane(m, run.e.lane);
    if (n > 1 && ready_lane(m, n - 1))
        quiz_choice_lane(m, ready_lane(m, n - 1));
    if (m->last.kind != EVENT_LANE_END)
        quiz_choice_lane(m, m->stepping);
    for (size_t i = 0; i < n && i < QUEUE_MOST; i++)
        if (quiz_names(m, ready_lane(m, i)))
            quiz_choice_lane(m, ready_lane(m, i));
    add_waiting(m);
    if (first && n > 1)
        buf_puts(&m->why, "The queue is first in, first out, and whoever "
                 "stands first in it runs.");
    quiz_explain(m, run.e.seq, &m->why);
    quiz_end(m, run.e.seq);
}

/* --- what is printed next ------------------------------------------------ */

/* The next line that goes to stdout after [seq], by [lane] (0: anybody). */
static bool next_output(QuizMaker *m, Seq seq, uint32_t lane, Past *p)
{
    do
        if (!quiz_find(m, seq, EVENT_OUTPUT, lane, 0, p))
            return false;
    while (seq = p->e.seq, p->e.via != VIA_STDOUT);
    return true;
}

static void choice_output(QuizMaker *m, const Past *p)
{
    if (quiz_is_line(p))
        story_quote(p->text, p->e.text_len, quiz_choice(m));
}

void quiz_print(QuizMaker *m)
{
    Past right, later;

    if (!quiz_may(m, QUIZ_PRINT) ||
        !next_output(m, m->last.seq, 0, &right) || !quiz_is_line(&right))
        return;
    bool own = right.e.lane == m->stopper;
    bool has = next_output(m, right.e.seq, m->stopper, &later);
    quiz_begin(m, QUIZ_PRINT, own ? 2 : has ? 6 : 4);
    quiz_tell(m, m->stopped, &m->text);
    buf_puts(&m->text, " What is printed next?");
    choice_output(m, &right);
    if (has && !own)
        choice_output(m, &later);
    later = right;
    for (int i = 0; i < 2 * TEXTS; i++) {
        if (!next_output(m, later.e.seq, 0, &later))
            break;
        if (later.e.lane != right.e.lane || i < TEXTS)
            choice_output(m, &later);
    }
    quiz_explain(m, right.e.seq, &m->why);
    quiz_end(m, right.e.seq);
}

/* --- who is ready -------------------------------------------------------- */

/* A choice: the [n] lanes in this order. */
static void choice_order(QuizMaker *m, const uint32_t *lanes, size_t n)
{
    Buf *b = quiz_choice(m);

    for (size_t i = 0; i < n; i++) {
        buf_puts(b, i ? ", " : "");
        labels_in_sentence(m->labels, lanes[i], b);
    }
}

static void wrong_orders(QuizMaker *m, const uint32_t *lanes, size_t n)
{
    uint32_t other[QUEUE_MOST + 1];

    for (size_t i = 0; i < n; i++)
        other[i] = lanes[n - 1 - i];
    choice_order(m, other, n);
    memcpy(other, lanes + 1, (n - 1) * sizeof *lanes);
    if (n > 2) {
        other[n - 1] = lanes[0];
        choice_order(m, other, n);
    }
    bool within = false;
    for (size_t i = 0; i < n; i++)
        within = within || lanes[i] == m->stepping;
    memcpy(other, lanes, n * sizeof *lanes);
    other[n] = m->stepping;
    if (!within && m->last.kind != EVENT_LANE_END)
        choice_order(m, other, n + 1);
    if (n > 2)
        choice_order(m, lanes, n - 1);
    choice_order(m, lanes + n - 1, 1);
}

void quiz_queue(QuizMaker *m)
{
    uint32_t lanes[QUEUE_MOST];
    size_t n = ready_len(m);

    if (n < 2 || n > QUEUE_MOST || !quiz_may(m, QUIZ_QUEUE))
        return;
    for (size_t i = 0; i < n; i++) {
        lanes[i] = ready_lane(m, i);
        if (!quiz_names(m, lanes[i]))
            return;
    }
    quiz_begin(m, QUIZ_QUEUE, n > 2 ? 6 : 5);
    quiz_tell(m, m->stopped, &m->text);
    buf_puts(&m->text, " Who is in the ready queue now, first to last?");
    choice_order(m, lanes, n);
    wrong_orders(m, lanes, n);
    buf_puts(&m->why, "Each went to the end of the queue when it became "
             "ready.");
    story_begin(&m->story);
    for (size_t i = 0; i < n; i++)
        quiz_tell(m, picture_ready(&m->picture, m->last.loop, i)->seq,
                  &m->why);
    quiz_end(m, m->last.seq);
}

/* --- a task is created --------------------------------------------------- */

/* What the one who creates does next, in the same step. */
static bool goes_on(QuizMaker *m, Buf *out, Seq *answer)
{
    Event e;
    Past p;

    for (Seq seq = m->last.seq + 1; quiz_read(m, seq, &e); seq++) {
        if (quiz_is_loops(e.kind))
            return false;
        if (e.lane != m->stepping || !(e.kind == EVENT_OUTPUT ||
            e.kind == EVENT_SUSPEND || e.kind == EVENT_LANE_END))
            continue;
        *answer = seq;
        labels_in_sentence(m->labels, e.lane, out);
        if (e.kind == EVENT_OUTPUT && e.via == VIA_STDOUT) {
            buf_puts(out, " goes on, and prints ");
            story_look(&m->story, seq, &p);
            story_quote(p.text, p.e.text_len, out);
            return quiz_is_line(&p);
        }
        buf_puts(out, e.kind == EVENT_LANE_END ? " goes on to its end"
                                               : " goes on until it waits");
        if (e.line) {
            buf_puts(out, ", in ");
            labels_place(m->labels, e.file, e.line, out);
        }
        return e.kind != EVENT_OUTPUT;
    }
    return false;
}

static bool calls_create_task(QuizMaker *m)
{
    size_t len;
    const char *line = labels_line(m->labels, m->file, m->line, &len);
    static const char name[] = "create_task(";

    for (size_t i = 0; line && i + sizeof name - 1 <= len; i++)
        if (memcmp(line + i, name, sizeof name - 1) == 0)
            return true;
    return false;
}

static void explain_create(QuizMaker *m)
{
    const Lane *fresh = picture_lane(&m->picture, m->fresh);
    int64_t place = picture_ready_pos(&m->picture, m->fresh) + 1;
    Buf *out = &m->why;

    assert(fresh);
    int64_t todo = m->picture.loops[fresh->loop].todo;
    buf_puts(out, calls_create_task(m) ? "create_task() only queues "
                                       : "Creating a task only queues ");
    labels_in_sentence(m->labels, m->fresh, out);
    buf_puts(out, "'s first step");
    if (place > todo)
        buf_printf(out, " (position %lld of the next iteration)",
                   (long long)(place - todo));
    buf_puts(out, "; ");
    labels_in_sentence(m->labels, m->stepping, out);
    buf_puts(out, " keeps running until its first suspending await.");
}

void quiz_create(QuizMaker *m)
{
    Seq answer = 0;
    Past p;

    if (!m->fresh || !m->stepping || m->stopped || !quiz_names(m, m->fresh) ||
        m->next.kind == EVENT_READY || m->next.kind == EVENT_LANE_NAME ||
        m->next.kind == EVENT_CALLBACK || m->next.kind == EVENT_LANE ||
        picture_ready_pos(&m->picture, m->fresh) < 0 ||
        !quiz_may(m, QUIZ_CREATE))
        return;
    quiz_begin(m, QUIZ_CREATE, 7);
    labels_in_sentence(m->labels, m->stepping, &m->text);
    buf_puts(&m->text, " has just created ");
    labels_in_sentence(m->labels, m->fresh, &m->text);
    buf_puts(&m->text, ". What happens next?");
    Buf *right = quiz_choice(m);
    if (!goes_on(m, right, &answer))
        return;
    Buf *wrong = quiz_choice(m);
    labels_in_sentence(m->labels, m->fresh, wrong);
    buf_puts(wrong, " starts");
    if (next_output(m, m->last.seq, m->fresh, &p) && quiz_is_line(&p) &&
        p.e.t == m->picture.t) {
        buf_puts(wrong, ", and prints ");
        story_quote(p.text, p.e.text_len, wrong);
    }
    quiz_choice_puts(m, "both run, at the same time");
    explain_create(m);
    quiz_end(m, answer);
}
