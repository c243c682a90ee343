/* quiz_make.c - the walk along a run on which its quiz is made. */
#include <string.h>

#include "tui/quiz/quiz_int.h"
#include "tui/study/waits.h"

static void ask(QuizMaker *m)
{
    quiz_lesson(m);
    quiz_create(m);
    quiz_yield(m);
    quiz_cancel(m);
    quiz_take(m);
    quiz_deadlock(m);
    if (quiz_thread_stops(m)) {
        quiz_program_end(m);
        quiz_print(m);
        quiz_turn_when(m);
        quiz_turn(m);
        return;
    }
    if (!m->stopped || !m->stepping || m->stopper != m->stepping ||
        !quiz_is_loops(m->next.kind))
        return;
    quiz_program_end(m);
    quiz_when(m);
    quiz_outcome(m);
    quiz_next(m);
    quiz_print(m);
    quiz_queue(m);
}

/* What [m->next] changes of what is known; it is the last one then. */
static void go_on(QuizMaker *m)
{
    const Event *e = &m->next;

    if (e->kind == EVENT_RUN) {
        m->stepping = quiz_names(m, e->lane) ? e->lane : 0;
        m->stopped = 0;
        m->fresh = 0;
    } else if (quiz_is_loops(e->kind)) {
        m->stepping = 0;
        m->stopped = 0;
    } else if (m->stepping && e->lane == m->stepping &&
               (e->kind == EVENT_SUSPEND || e->kind == EVENT_LANE_END)) {
        m->stopped = e->seq;
        m->stopper = e->lane;
    }
    if (e->kind == EVENT_LANE)
        m->fresh = e->num == LANE_TASK && e->obj == m->stepping ? e->lane : 0;
    else if (e->kind != EVENT_READY && e->kind != EVENT_LANE_NAME &&
             e->kind != EVENT_CALLBACK)
        m->fresh = 0;
    if (e->line)
        m->line = e->line, m->file = e->file;
    m->last = *e;
    m->last.text = NULL;
}

static bool walk(QuizMaker *m, Err *err)
{
    Event e;

    for (Seq seq = 1; seq <= reel_last(&m->reel); seq++) {
        if (!reel_read(&m->reel, seq, &e, err))
            return false;
        m->next = e;
        m->next.text = NULL;
        if (seq > 1)
            ask(m);
        if (!reel_read(&m->reel, seq, &e, err))
            return false;
        picture_add(&m->picture, &e);
        go_on(m);
    }
    return true;
}

static bool measure_waits(QuizMaker *m, Err *err)
{
    Waits w;

    waits_init(&w);
    bool good = waits_read(&w, &m->reel, err);
    m->slept = waits_sum(&w);
    for (size_t i = 0; i < w.len; i++) {
        int64_t took = waits_add(0, &w.items[i]);
        m->longest = took > m->longest ? took : m->longest;
    }
    waits_clear(&w);
    return good;
}

/* What is known only at the end. */
static bool measure(QuizMaker *m, Err *err)
{
    Event e;

    for (Seq seq = 1; seq <= reel_last(&m->reel); seq++) {
        if (!reel_read(&m->reel, seq, &e, err))
            return false;
        m->end = e.t;
        m->ended_well = e.kind == EVENT_RUN_END && e.num == 0;
        m->deadlock = e.kind == EVENT_RUN_END && e.text &&
                      strcmp(e.text, "deadlock") == 0;
        if (e.kind == EVENT_SUSPEND ||
            (e.kind == EVENT_THREAD_BLOCK && e.text))
            m->last_wait = seq;
        m->jump = e.kind == EVENT_JUMP ? seq : m->jump;
    }
    return measure_waits(m, err);
}

bool quiz_make(Quiz *q, Labels *labels, size_t limit, Err *err)
{
    QuizMaker m;

    quiz_maker_init(&m, q, labels);
    bool good = measure(&m, err) && walk(&m, err);
    quiz_maker_clear(&m);
    quiz_select(q, limit);
    return good;
}
