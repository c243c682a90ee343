/* lint_queue.c - queues that only grow. */
#include <string.h>

#include "tui/study/lint_int.h"

enum { MANY = 10 };             /* items */

typedef struct Growing {
    uint32_t id;
    int64_t puts, gets;
    int32_t len, low;           /* after the last event; after the last get */
    bool shrank;                /* it has been shorter than before */
    Seq seq;                    /* its last PUT */
} Growing;

typedef struct Queues {
    Pool queues;                /* of Growing */
} Queues;

static void begin(void *self, LintRun *r)
{
    Queues *q = self;

    (void)r;
    pool_init(&q->queues, sizeof(Growing));
}

static void event(void *self, LintRun *r, const Event *e)
{
    Queues *q = self;
    Growing *g;

    (void)r;
    if (e->kind != EVENT_PUT && e->kind != EVENT_GET)
        return;
    g = pool_get(&q->queues, e->obj);
    if (!g)
        g = pool_add(&q->queues, e->obj);
    g->len = e->ready_len;
    if (e->kind == EVENT_PUT) {
        g->puts++;
        g->seq = e->seq;
        return;
    }
    if (g->gets++ > 0 && e->ready_len < g->low)
        g->shrank = true;
    g->low = e->ready_len;
}

/* The program's own, and without a limit: what an executor keeps its calls in is
 * none. */
static bool is_queue(const ObjectInfo *info)
{
    return info && info->cap <= 0 && strstr(info->what, "Queue") &&
           !strstr(info->what, "Executor");
}

/* It is long, and what was taken out never made it shorter. */
static bool only_grows(const Growing *g)
{
    return g->gets == 0 ? g->len >= MANY : g->low >= MANY && !g->shrank;
}

static void end(void *self, LintRun *r)
{
    Queues *q = self;
    Event made;

    for (size_t i = 0; i < q->queues.len; i++) {
        const Growing *g = pool_at(&q->queues, i);
        const ObjectInfo *info = lanes_object(r->lanes, g->id);
        if (!is_queue(info) || !only_grows(g) ||
            !lint_look(r, info->created, &made))
            continue;
        if (g->gets == 0)
            lint_add(r, LINT_QUEUE_GROWS, g->seq, made.file, made.line,
                     "%lld items were put into the queue made here, and none "
                     "was taken out", (long long)g->puts);
        else
            lint_add(r, LINT_QUEUE_GROWS, g->seq, made.file, made.line,
                     "of the %lld items put into the queue made here %lld were "
                     "taken out, and it has never become shorter; it has no "
                     "limit", (long long)g->puts, (long long)g->gets);
    }
    pool_clear(&q->queues);
}

const LintFamily lint_queue = {sizeof(Queues), begin, event, end};
