/* slack.c - how much later a moment could have come.
 *
 * Going forward, slack_read.c collects for each event what is needed of it, and
 * the edges that causes do not say; here they are followed back.
 */
#include "tui/study/slack.h"

#include "sim/base/mem.h"
#include "tui/study/slack_int.h"

void slack_clear(Slack *s)
{
    mem_free(s->later);
    *s = (Slack){0};
}

/* What happened at [from] can be later, but not for more than [by]. */
static void limit(Slack *s, Seq from, int64_t by)
{
    if (from >= 1 && by < s->later[from - 1])
        s->later[from - 1] = by > 0 ? by : 0;
}

static void follow_back(Slack *s, const SlackRead *r)
{
    size_t edge = r->nedges;

    for (size_t i = 0; i < s->len; i++)
        s->later[i] = r->events[s->len - 1].t - r->events[i].t;
    for (Seq seq = s->len; seq >= 1; seq--) {
        const SlackEvent *e = &r->events[seq - 1];
        if (e->due >= 0)
            limit(s, seq, e->due - e->t);
        int64_t later = s->later[seq - 1];
        for (; edge > 0 && r->edges[edge - 1].to == seq; edge--)
            limit(s, r->edges[edge - 1].from, later + r->edges[edge - 1].by);
        if (e->binds)
            limit(s, e->cause, later + e->stood);
        if (e->ends_wait)
            s->later[seq - 1] = later + e->stood;
    }
}

bool slack_find(Slack *s, const Reel *reel, Err *err)
{
    SlackRead r;
    Seq last = reel_last(reel);

    *s = (Slack){0};
    if (last > SLACK_EVENTS)
        return true;
    bool ok = slack_read(&r, reel, err);
    if (ok) {
        s->len = last;
        s->later = mem_alloc(last * sizeof *s->later + 1);
        follow_back(s, &r);
    }
    slack_read_clear(&r);
    return ok;
}
