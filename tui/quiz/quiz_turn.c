/* quiz_turn.c - questions about threads, processes and greenlets: who has the
 * next turn.  Wrong are those that a learner may think of: the one that is last
 * in line, the one that has just stopped, the ones that wait. */
#include <string.h>

#include "tui/quiz/quiz_int.h"

static const LaneInfo *thread_info(QuizMaker *m, uint32_t lane)
{
    const LaneInfo *info = lanes_get(m->labels->lanes, lane);

    return info && info->kind != LANE_TASK ? info : NULL;
}

/* gevent's hub is to greenlets what a loop is to tasks: nobody counts it. */
static bool is_hub(const LaneInfo *info)
{
    return info->kind == LANE_GREENLET && strcmp(info->name, "Hub") == 0;
}

bool quiz_thread_stops(QuizMaker *m)
{
    const Event *e = &m->last;
    const LaneInfo *info = thread_info(m, e->lane);
    bool stops = info && !is_hub(info) &&
                 (e->kind == EVENT_LANE_END ||
                  (e->kind == EVENT_THREAD_BLOCK && e->text_len > 0));

    if (!stops || quiz_is_loops(m->next.kind))
        return false;
    m->stopped = e->seq;
    m->stopper = e->lane;
    return true;
}

/* Whoever runs next, but for a hub; false: it is a task, or nobody. */
static bool next_turn(QuizMaker *m, Past *run)
{
    Seq last = reel_last(&m->reel), seq = m->last.seq + 1;
    Event e;

    if (last > seq + QUIZ_AHEAD)
        last = seq + QUIZ_AHEAD;
    for (; seq <= last && quiz_read(m, seq, &e); seq++) {
        const LaneInfo *info = thread_info(m, e.lane);
        if (e.kind == EVENT_RUN)
            return false;
        if (e.kind == EVENT_THREAD_RUN && info && !is_hub(info))
            return story_look(&m->story, seq, run);
    }
    return false;
}

/* The main thread is called after what it did last: it runs a loop, or the
 * program without one. */
static void choice_thread(QuizMaker *m, uint32_t lane)
{
    const Lane *l = picture_lane(&m->picture, lane);
    Event e;
    bool outside = !l || !quiz_read(m, l->since, &e) ||
                   (e.kind == EVENT_THREAD_WAKE
                    ? story_wakes_program(&m->story, &e)
                    : e.phase == PHASE_OUTSIDE);

    story_name(&m->story, lane, outside, quiz_choice(m));
}

/* The threads in [state], the latest first. */
static void add_threads(QuizMaker *m, LaneState state)
{
    for (size_t i = m->picture.lanes.len; i-- > 0;) {
        const Lane *l = pool_at(&m->picture.lanes, i);
        const LaneInfo *info = thread_info(m, l->id);
        if (info && !is_hub(info) && l->state == state &&
            m->draft.nchoices < QUIZ_DRAFT)
            choice_thread(m, l->id);
    }
}

void quiz_turn(QuizMaker *m)
{
    Past run;

    if (m->next.lane == m->stopper || !quiz_may(m, QUIZ_TURN) ||
        !next_turn(m, &run))
        return;
    quiz_begin(m, QUIZ_TURN, run.e.lane == m->stopper ? 2 : 6);
    quiz_tell(m, m->stopped, &m->text);
    buf_puts(&m->text, " Who has the next turn?");
    choice_thread(m, run.e.lane);
    add_threads(m, LANE_READY);
    if (m->last.kind != EVENT_LANE_END)
        choice_thread(m, m->stopper);
    add_threads(m, LANE_NEW);
    add_threads(m, LANE_WAIT);
    quiz_explain(m, run.e.seq, &m->why);
    quiz_end(m, run.e.seq);
}
