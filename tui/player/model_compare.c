/* model_compare.c - two runs on one clock: the one that is shown, and another.
 * Motions go along the first while the overlay is open. */
#include "tui/player/model_int.h"

void model_compare(Model *m, Recording *other)
{
    Err err = {.text = ""};

    model_compare_forget(m);
    m->compared = true;
    if (compare_init(&m->compare, m->recording, other, &err)) {
        m->overlay = OVERLAY_COMPARE;
        m->scroll = 0;
        m->playing = false;
    } else {
        model_say(m, true, "%s", err.text);
        model_compare_forget(m);
    }
}

void model_compare_forget(Model *m)
{
    if (m->compared)
        compare_clear(&m->compare);
    m->compared = false;
    if (m->overlay == OVERLAY_COMPARE)
        m->overlay = OVERLAY_NONE;
}

/* Goes to where the runs first differ. */
static void go_to_difference(Model *m)
{
    const Divergence *d = &m->compare.first;

    if (!d->decision) {
        model_say(m, false, "both decide the same, all the way");
        return;
    }
    model_jump(m, d->left ? d->left : model_last(m));
    model_say(m, false, "decision %zu: here they part", d->decision);
}

bool model_compare_act(Model *m, Action a, int by)
{
    switch (a) {
    case ACTION_DOWN: m->scroll += by; break;
    case ACTION_UP: m->scroll -= by < m->scroll ? by : m->scroll; break;
    case ACTION_ENTER: go_to_difference(m); break;
    case ACTION_COMPARE: model_close_overlay(m); break;
    default: return false;
    }
    return true;
}
