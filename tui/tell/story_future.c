/* story_future.c - sentences about futures, timers, and what is called when
 * they are done. */
#include "tui/tell/state.h"
#include "tui/tell/story_int.h"

/* --- futures ------------------------------------------------------------- */

void tell_future(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    if (story_text_is(p, "sleep")) {
        buf_puts(out, " makes a future that will be done when its sleep is "
                 "over.");
        return;
    }
    buf_puts(out, " makes a future, a result that is not there yet");
    if (p->e.text_len) {
        buf_puts(out, ", for ");
        story_text(&p->e, out);
    }
    if (p->e.num > 0)
        buf_printf(out, " of %lld", (long long)p->e.num);
    story_stop(out);
}

static bool is_end_of_sleep(Story *s, const Past *done, Past *timer)
{
    Past run;

    return story_look(s, done->e.cause, &run) && run.e.kind == EVENT_RUN &&
           story_text_is(&run, "_set_result_unless_cancelled") &&
           story_timer_behind(s, run.e.cause, timer);
}

void tell_future_done(Story *s, const Past *p, Buf *out)
{
    const LaneInfo *task = lanes_get(s->labels->lanes, p->e.obj);
    Past timer, request;

    s->it = -1;
    if (task && p->e.obj) {
        story_subject(s, &p->e, p->e.obj, out);
        buf_printf(out, " %s, and those who wait for it are told.",
                   p->e.via == VIA_RAISED ? "has failed"
                   : p->e.via == VIA_CANCELLED ? "is cancelled" : "is done");
        return;
    }
    if (p->e.via == VIA_RETURNED && is_end_of_sleep(s, p, &timer)) {
        bool answer = story_is_request(s, &timer, &request);
        buf_puts(out, answer ? "The wait of " : "The sleep of ");
        story_name(s, timer.e.lane, timer.e.phase == PHASE_OUTSIDE, out);
        buf_puts(out, answer ? " for its answer" : "");
        buf_puts(out, " is over: the future that it awaits is done.");
        return;
    }
    buf_puts(out, p->e.via == VIA_CANCELLED ? "A future is cancelled"
             : p->e.via == VIA_RAISED ? "A future gets an exception"
             : "A future gets its result");
    if (p->e.text_len) {
        buf_puts(out, ": ");
        story_text(&p->e, out);
    }
    story_stop(out);
}

void tell_timer(Story *s, const Past *p, Buf *out)
{
    Past request;

    story_subject(s, &p->e, p->e.lane, out);
    bool sends = story_is_request(s, p, &request);
    if (sends) {
        buf_puts(out, " sends ");
        story_text(&request.e, out);
        buf_puts(out, ", and waits ");
    } else {
        buf_puts(out, " sets a timer: ");
    }
    story_seconds(story_span(p->e.t, p->e.num), out);
    buf_puts(out, sends ? " for the answer, until " : " from now, at ");
    time_short(out, p->e.num);
    story_stop(out);
}

void tell_timer_fire(Story *s, const Past *p, Buf *out)
{
    Past timer;

    s->it = -1;
    if (!story_look(s, p->e.cause, &timer) || timer.e.kind != EVENT_TIMER) {
        buf_puts(out, "A timer is due.");
        return;
    }
    buf_puts(out, "The timer is due that ");
    story_name(s, timer.e.lane, timer.e.phase == PHASE_OUTSIDE, out);
    buf_puts(out, " set at ");
    time_short(out, timer.e.t);
    story_stop(out);
}

void tell_timer_cancel(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " takes a timer or a call back that is not needed any "
             "more.");
}

void tell_callback(Story *s, const Past *p, Buf *out)
{
    const LaneInfo *task = lanes_get(s->labels->lanes, p->e.obj);

    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " arranges that ");
    story_call(&p->e, out);
    buf_puts(out, " is called when ");
    if (task && p->e.obj) {
        story_name(s, p->e.obj, false, out);
        buf_puts(out, " has ended.");
    } else {
        buf_puts(out, "a future is done.");
    }
}

void tell_callback_run(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " calls ");
    story_call(&p->e, out);
    buf_puts(out, " at once, because a future is done.");
}

void tell_never_retrieved(Story *s, const Past *p, Buf *out)
{
    const LaneInfo *task = lanes_get(s->labels->lanes, p->e.obj);

    s->it = -1;
    buf_puts(out, "Nobody ever asked for the exception of ");
    if (task && p->e.obj)
        story_name(s, p->e.obj, false, out);
    else
        buf_puts(out, "a future");
    buf_puts(out, ": ");
    story_text(&p->e, out);
    story_stop(out);
}

void tell_never_awaited(Story *s, const Past *p, Buf *out)
{
    s->it = -1;
    buf_puts(out, "The coroutine ");
    story_text(&p->e, out);
    buf_puts(out, " is thrown away: nobody ever awaited it.");
}
