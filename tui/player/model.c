/* model.c - what the player shows: its state, and going places. */
#include "tui/player/model_int.h"

#include <stdlib.h>
#include <string.h>

#include "sim/base/mem.h"

/* --- making --------------------------------------------------------------- */

/* The first decision after the beginning. */
static Seq first_place(Model *m)
{
    Seq seq = road_find(&m->road, 1, false, is_decision, NULL);

    return seq ? seq : 1;
}

/* Takes [r] up; what was taken up before has been let go. */
static bool take_up(Model *m, Recording *r, Err *err)
{
    m->recording = r;
    m->road.recording = r;
    m->road.reel = recording_reel(r);
    m->stuck = false;
    model_run_ahead(m);
    cursor_init(&m->cursor, m->road.reel);
    m->facts = recording_facts(r);
    m->lanes = recording_lanes(r, err);
    labels_init(&m->labels, m->road.reel, m->lanes, m->facts);
    return m->lanes != NULL;
}

bool model_init(Model *m, Recording *r, Err *err)
{
    *m = (Model){.follow = true};
    prompt_init(&m->prompt);
    choices_init(&m->list);
    quiz_init(&m->quiz, 0);
    buf_init(&m->filter);
    buf_init(&m->against);
    buf_init(&m->find);
    buf_init(&m->message);
    buf_init(&m->wish_text);
    if (!take_up(m, r, err))
        return false;
    model_go(m, first_place(m));
    model_examine(m);
    return true;
}

void model_clear(Model *m)
{
    labels_clear(&m->labels);
    cursor_clear(&m->cursor);
    prompt_clear(&m->prompt);
    choices_clear(&m->list);
    quiz_clear(&m->quiz);
    lints_clear(&m->lints);
    buf_clear(&m->filter);
    model_compare_forget(m);
    buf_clear(&m->against);
    buf_clear(&m->find);
    buf_clear(&m->message);
    buf_clear(&m->wish_text);
    mem_free(m->folded);
}

/* --- another recording ---------------------------------------------------- */

typedef struct Place {
    EventKind kind;
    uint32_t lane;
    uint64_t nth;               /* of its kind and lane, from 1 */
    uint64_t seen;
} Place;

/* Events of the place's kind at its lane; the nth of them passes. */
static bool is_nth(const Event *e, void *arg)
{
    Place *p = arg;

    return e->kind == p->kind && e->lane == p->lane && ++p->seen == p->nth;
}

static Place place_of(Model *m)
{
    const Event *e = model_event(m);
    Place p = {e->kind, e->lane, UINT64_MAX, 0};

    road_find(&m->road, e->seq + 1, true, is_nth, &p);
    p.nth = p.seen;
    p.seen = 0;
    return p;
}

/* The nth event of the kind of the one that was shown; if there is none, the
 * event of its number. */
bool model_replace(Model *m, Recording *r, Err *err)
{
    Seq at = cursor_at(&m->cursor);
    Place place = place_of(m);

    labels_clear(&m->labels);
    cursor_clear(&m->cursor);
    memset(m->marks, 0, sizeof m->marks);
    m->overlay = OVERLAY_NONE;
    model_quiz_forget(m);
    model_lints_forget(m);
    model_compare_forget(m);
    m->playing = false;
    if (!take_up(m, r, err))
        return false;
    Seq seq = place.nth ? road_find(&m->road, 0, false, is_nth, &place) : 0;
    model_go(m, seq ? seq : at);
    if (!lanes_get(m->lanes, m->selected))
        m->follow = true;
    model_examine(m);
    return true;
}

/* --- going ---------------------------------------------------------------- */

/* The lane that is looked at if none is chosen: the one that runs, else that
 * of the event. */
static uint32_t lane_to_follow(const Model *m)
{
    const Picture *p = model_picture(m);
    const Event *e = model_event(m);

    return p->current ? p->current
         : picture_lane(p, e->lane) ? e->lane : 0;
}

/* Makes a live run have event [seq], unless it is stuck before it. */
static void reach(Model *m, Seq seq)
{
    if (recording_is_over(m->recording) || model_last(m) >= seq)
        return;
    recording_ahead(m->recording, seq);
    m->stuck = !recording_is_over(m->recording) && model_last(m) < seq;
}

void model_run_ahead(Model *m)
{
    if (!m->stuck)
        reach(m, cursor_at(&m->cursor) + MODEL_AHEAD);
}

void model_go(Model *m, Seq seq)
{
    Err err;

    if (seq < 1)
        seq = 1;
    reach(m, seq);
    if (!cursor_to(&m->cursor, seq, &err))
        model_say(m, true, "%s", err.text);
    m->labels.outside = labels_is_outside(&m->labels, seq,
                                          model_picture(m)->iter);
    if (m->overlay != OVERLAY_COMPARE)
        m->scroll = 0;
    if (m->follow)
        m->selected = lane_to_follow(m);
}

void model_jump(Model *m, Seq seq)
{
    m->marks['\''] = cursor_at(&m->cursor);
    model_go(m, seq);
}

void model_select(Model *m, uint32_t lane)
{
    m->selected = lane;
    m->follow = false;
}

void model_close_overlay(Model *m)
{
    m->overlay = OVERLAY_NONE;
    m->scroll = 0;              /* a pane's begins anew */
}

void model_say(Model *m, bool bad, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    buf_reset(&m->message);
    buf_vprintf(&m->message, format, args);
    va_end(args);
    m->message_bad = bad;
}

bool model_lacks_lines(const Model *m)
{
    const char *lines = facts_get(m->facts, "lines");

    return lines && strcmp(lines, "no") == 0;
}

/* --- looking -------------------------------------------------------------- */

bool model_at_end(const Model *m)
{
    return recording_is_over(m->recording) &&
           cursor_at(&m->cursor) >= model_last(m);
}

Seq model_horizon(const Model *m)
{
    return model_hides_future(m) ? cursor_at(&m->cursor) : model_last(m);
}

/* --- playing -------------------------------------------------------------- */

/* Milliseconds: of a step at speed 0, and what passing time adds to it; gaps
 * of more than a second look alike. */
enum { STEP_MS = 300, SECOND_MS = 600, GAP_MS = 900 };

int model_play_delay(const Model *m)
{
    const Event *e = model_event(m);
    double ms = STEP_MS;

    if (e->kind == EVENT_JUMP) {
        double gap = (double)e->num / 1e9 * SECOND_MS;
        ms += gap < GAP_MS ? gap : GAP_MS;
    }
    return (int)(m->speed < 0 ? ms * (1 << -m->speed) : ms / (1 << m->speed));
}

void model_play(Model *m)
{
    Seq from = cursor_at(&m->cursor);
    Seq seq = road_find(&m->road, from, false, is_decision, NULL);

    model_go(m, seq ? seq : model_last(m));
    model_list_again(m, from);
    model_run_ahead(m);
    if (seq == 0)
        m->playing = false;
}
