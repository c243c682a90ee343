/* command_why.c - the command why. */
#include <stdio.h>

#include "tui/command.h"
#include "tui/tell/recording.h"
#include "tui/why.h"

/* What event [seq] is, and what it did if it blocked the loop. */
static bool step(Why *w, Seq seq, Buf *why, Err *err)
{
    Event e;

    if (!why_look(w, seq, &e)) {
        Seq last = why_number(w, reel_last(&w->m.road.reel));
        buf_printf(why, "ticktape: why: there are %llu events\n",
                   (unsigned long long)last);
        return true;
    }
    why_step(w, seq);
    if (e.kind == EVENT_BLOCK_START || e.kind == EVENT_BLOCK_END)
        return why_blocking(w, seq, err);
    if (e.kind == EVENT_CANCEL || e.kind == EVENT_CANCEL_DELIVERED ||
        e.kind == EVENT_CANCEL_SWALLOWED)
        return why_cancels(w, e.lane, err);
    return true;
}

static bool answer(Why *w, const Options *o, Buf *why, Err *err)
{
    bool ok = true;

    if (o->task) {
        uint32_t lane = why_find(w, o->task, why);
        ok = !lane || why_task(w, lane, why_seq(w, o->step), err);
    } else if (o->step) {
        ok = step(w, why_seq(w, o->step), why, err);
    }
    if (ok && o->blocking)
        ok = why_blocking(w, 0, err);
    if (ok && o->awaits)
        ok = why_awaits(w, err);
    if (!o->task && !o->step && !o->blocking && !o->awaits) {
        why_step(w, reel_last(&w->m.road.reel));
        why_left(w);
    }
    return ok;
}

int command_why(const Options *o)
{
    Err err = {.text = ""};
    Buf why;
    Why w;

    buf_init(&why);
    SimOptions options = command_sim_options(o);
    options.lines = true;
    Recording *r = recording_open(&options, &why);
    if (r) {
        bool hide = recording_is_live(r) && !o->lines;
        if (!why_init(&w, r, hide, o, &err) ||
            !answer(&w, o, &why, &err))
            buf_printf(&why, "ticktape: %s\n", err.text);
        why_clear(&w);
        recording_close(r);
    }
    return command_end(&why);
}
