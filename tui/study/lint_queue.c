/* lint_queue.c - queues that only grow. */
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

static void end(void *self, LintRun *r)
{
    Queues *q = self;
    Event made;

    for (size_t i = 0; i < q->queues.len; i++) {
        const Growing *g = pool_at(&q->queues, i);
        const ObjectInfo *info = lanes_object(r->lanes, g->id);
        if (!info || info->cap > 0 || g->shrank || g->len < MANY ||
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
