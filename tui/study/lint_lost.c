/* lint_lost.c - what was made and came to nothing: coroutines that nobody
 * awaited, exceptions that nobody saw, tasks that nobody kept; and the whole
 * run, if an exception or a limit ended it. */
#include <string.h>

#include "sim/tape/text.h"
#include "tui/study/lint_int.h"

enum { LOOPS = 64 };            /* open at once, that are told apart */

/* A plain future that has failed. */
typedef struct Failed {
    uint32_t id;
    Seq seq;                    /* its FUTURE_DONE */
} Failed;

typedef struct Lost {
    Pool failed;                /* of Failed */
    Seq closed[LOOPS];    /* the last LOOP_CLOSE of each loop */
    Seq looked;                 /* what ends with a process is known up to here,
                                   and ... */
    bool with_process;          /* ... so it was */
} Lost;

static void begin(void *self, LintRun *r)
{
    Lost *l = self;

    (void)r;
    pool_init(&l->failed, sizeof(Failed));
}

static void end(void *self, LintRun *r)
{
    Lost *l = self;

    (void)r;
    pool_clear(&l->failed);
}

static void never_awaited(LintRun *r, const Event *e)
{
    Buf text;

    buf_init(&text);
    buf_puts(&text, "coroutine ");
    text_escape(&text, e->text ? e->text : "", e->text_len, 0);
    buf_puts(&text, "()");
    bool here = e->line == 0;   /* at the end of the run, say */
    if (here)
        buf_puts(&text, ", made here,");
    else if (e->num > 0 && e->num != e->line)
        buf_printf(&text, ", made in line %lld,", (long long)e->num);
    lint_add(r, LINT_NEVER_AWAITED, e->seq, e->file,
             here ? (int)e->num : e->line,
             "%s went%s without ever having been awaited: nothing of it has run",
             text.data, here ? "" : " here");
    buf_clear(&text);
}

static void never_retrieved(Lost *l, LintRun *r, const Event *e)
{
    const LaneInfo *task = lanes_get(r->lanes, e->obj);
    const Failed *failed = pool_get(&l->failed, e->obj);
    Event made, raised;
    Buf text;

    buf_init(&text);
    text_escape(&text, e->text ? e->text : "", e->text ? e->text_len : 0, 0);
    lint_look(r, failed ? failed->seq : 0, &raised);
    if (task && lint_look(r, task->created, &made)) {
        if (raised.line > 0)    /* else in no line of the program */
            buf_printf(&text, " in line %d", raised.line);
        lint_add(r, LINT_NEVER_RETRIEVED, e->seq, made.file, made.line,
                 "%s, made here, raised %s, and nobody asked for its result",
                 lint_lane(r, e->obj), text.data);
    } else {
        lint_add(r, LINT_NEVER_RETRIEVED, e->seq, raised.file, raised.line,
                 "the future that gets %s here went without anybody having "
                 "asked for its result", text.data);
    }
    buf_clear(&text);
}

/* True if [e] is among the last things of a process, with which all goes that it
 * has: tasks, objects, loops, threads, and then the process itself ends. */
static bool goes_with_process(Lost *l, LintRun *r, const Event *e)
{
    Event next = *e;

    if (e->seq < l->looked)
        return l->with_process;
    l->with_process = false;
    for (Seq seq = e->seq + 1; !l->with_process; seq++) {
        l->looked = seq;
        if (!lint_look(r, seq, &next) ||
            (next.kind != EVENT_LANE_LOST && next.kind != EVENT_LANE_END &&
             next.kind != EVENT_OBJECT_END && next.kind != EVENT_LOOP_CLOSE))
            break;
        const LaneInfo *lane = lanes_get(r->lanes, next.lane);
        l->with_process = next.kind == EVENT_LANE_END && lane &&
                          lane->kind == LANE_PROCESS;
    }
    return l->with_process;
}

static void lost(Lost *l, LintRun *r, const Event *e)
{
    const LaneInfo *task = lanes_get(r->lanes, e->lane);
    const Lane *now = picture_lane(&r->picture, e->lane);
    Event made, closed;

    if (!task || task->kind != LANE_TASK ||
        !lint_look(r, task->created, &made) || goes_with_process(l, r, e))
        return;
    if (now && now->loop < LOOPS &&
        l->closed[now->loop] > task->created &&
        lint_look(r, l->closed[now->loop], &closed))
        lint_add(r, LINT_TASK_DROPPED, e->seq, made.file, made.line,
                 "%s, made here, went before it had ended: %s",
                 lint_lane(r, e->lane),
                 closed.line > 0 ? "its loop had been closed"
                                 : "its loop went, with the program");
    else if (now && now->ran && now->line > 0)
        lint_add(r, LINT_TASK_DROPPED, e->seq, made.file, made.line,
                 "%s, made here, went while it waited in line %d: nobody "
                 "had kept it", lint_lane(r, e->lane), (int)now->line);
    else
        lint_add(r, LINT_TASK_DROPPED, e->seq, made.file, made.line,
                 "%s, made here, went before it had ended: nobody had kept it",
                 lint_lane(r, e->lane));
}

static bool begins(const Event *e, const char *word)
{
    size_t n = strlen(word);

    return e->text_len >= n && memcmp(e->text, word, n) == 0;
}

static void run_end(LintRun *r, const Event *e)
{
    bool raised = begins(e, "raised ") && !begins(e, "raised SystemExit") &&
                  !begins(e, "raised KeyboardInterrupt");
    bool stopped = begins(e, "limit: ");
    Buf text;

    if (!raised && !stopped)
        return;
    size_t word = strlen(raised ? "raised " : "limit: ");
    buf_init(&text);
    text_escape(&text, e->text + word, e->text_len - word, 0);
    if (raised)
        lint_add(r, LINT_NOT_CAUGHT, e->seq, e->file, e->line,
                 "%s%s ended the program", text.data,
                 e->line ? ", raised here," : "");
    else
        lint_add(r, LINT_STOPPED, e->seq, e->file, e->line,
                 "%s; what would have come after that is not known",
                 text.data);
    buf_clear(&text);
}

static void event(void *self, LintRun *r, const Event *e)
{
    Lost *l = self;
    Failed *f;

    switch (e->kind) {
    case EVENT_NEVER_AWAITED: never_awaited(r, e); break;
    case EVENT_NEVER_RETRIEVED: never_retrieved(l, r, e); break;
    case EVENT_LANE_LOST: lost(l, r, e); break;
    case EVENT_RUN_END: run_end(r, e); break;
    case EVENT_LOOP_CLOSE:
        if (e->loop < LOOPS)
            l->closed[e->loop] = e->seq;
        break;
    case EVENT_FUTURE_DONE:
        if (e->via != VIA_RAISED)
            break;
        f = pool_get(&l->failed, e->obj);
        if (!f)
            f = pool_add(&l->failed, e->obj);
        f->seq = e->seq;
        break;
    default: break;
    }
}

const LintFamily lint_lost = {sizeof(Lost), begin, event, end};
