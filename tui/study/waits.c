/* waits.c - the waits that take time. */
#include "tui/study/waits.h"

#include "sim/base/mem.h"

/* What the pool of open waits finds them by: a timer by its handle, a lane's
 * blocking call or sleep by the lane.  Handles and lanes share one numbering
 * (event.h), and lane 0 is no handle. */
typedef struct OpenWait {
    uint32_t id;
    size_t index;               /* of its item */
} OpenWait;

typedef struct StackAt {
    uint32_t id;
    Seq seq;
} StackAt;

void waits_init(Waits *w)
{
    *w = (Waits){0};
    pool_init(&w->stacks, sizeof(StackAt));
    pool_init(&w->open, sizeof(OpenWait));
    pool_init(&w->joint, sizeof(uint32_t));
}

void waits_clear(Waits *w)
{
    mem_free(w->items);
    pool_clear(&w->open);
    pool_clear(&w->joint);
    pool_clear(&w->stacks);
}

static void begin(Waits *w, const Event *e, uint32_t id)
{
    OpenWait *o = pool_get(&w->open, id);

    if (!o)
        o = pool_add(&w->open, id);
    o->index = w->len;
    w->items = mem_grow(w->items, &w->cap, w->len + 1, sizeof *w->items);
    w->items[w->len++] = (TimedWait){
        .lane = e->lane, .file = e->file, .line = e->line, .from = e->seq,
        .began = e->t, .blocks = e->kind == EVENT_BLOCK_START,
    };
}

static void end(Waits *w, const Event *e, uint32_t id, bool cut)
{
    OpenWait *o = pool_get(&w->open, id);

    if (!o)
        return;
    TimedWait *item = &w->items[o->index];
    item->to = e->seq;
    item->ended = e->t;
    item->cut = cut;
    pool_remove(&w->open, id);
}

static void set_joint(Waits *w, uint32_t id)
{
    if (!pool_get(&w->joint, id))
        pool_add(&w->joint, id);
}

static void add_stack(Waits *w, const Event *e)
{
    if (e->num <= 0 || e->num > UINT32_MAX ||
        pool_get(&w->stacks, (uint32_t)e->num))
        return;
    StackAt *s = pool_add(&w->stacks, (uint32_t)e->num);
    s->seq = e->seq;
}

/* A task suspends; if it has just set the timer it waits for, its chain of
 * awaits is that of the wait. */
static void set_stack(Waits *w, const Event *e)
{
    const StackAt *s = e->num > 0 && e->num <= UINT32_MAX
                           ? pool_get(&w->stacks, (uint32_t)e->num) : NULL;

    if (s && w->len > 0 && w->items[w->len - 1].lane == e->lane &&
        !w->items[w->len - 1].to)
        w->items[w->len - 1].stack = s->seq;
}

static void add(Waits *w, const Event *e)
{
    switch (e->kind) {
    case EVENT_LANE:
        set_joint(w, e->lane);
        break;
    case EVENT_FUTURE:
        if (e->num > 0)
            set_joint(w, e->obj);
        break;
    case EVENT_FUTURE_DONE:
        pool_remove(&w->joint, e->obj);
        break;
    case EVENT_TIMER:
        if (e->peer && !pool_get(&w->joint, e->peer))
            begin(w, e, e->obj);
        break;
    case EVENT_TIMER_FIRE:
    case EVENT_TIMER_CANCEL:
        end(w, e, e->obj, e->kind == EVENT_TIMER_CANCEL);
        break;
    case EVENT_STACK:
        add_stack(w, e);
        break;
    case EVENT_SUSPEND:
        set_stack(w, e);
        break;
    case EVENT_BLOCK_START:
        begin(w, e, e->lane);
        break;
    case EVENT_BLOCK_END:
        end(w, e, e->lane, false);
        break;
    case EVENT_THREAD_BLOCK:
        /* Behind a BLOCK_START it says the same again, of the thread. */
        if (e->obj == 0 && e->num > 0 && e->text &&
            (w->len == 0 || w->items[w->len - 1].from + 1 != e->seq))
            begin(w, e, e->lane);
        break;
    case EVENT_THREAD_RUN:
    case EVENT_LANE_END:
        end(w, e, e->lane, e->kind == EVENT_LANE_END);
        break;
    default:
        break;
    }
    w->last = e->seq;
    w->total = e->t;
}

bool waits_read(Waits *w, const Reel *reel, Err *err)
{
    Event e;

    for (Seq seq = 1; seq <= reel_last(reel); seq++) {
        if (!reel_read(reel, seq, &e, err))
            return false;
        add(w, &e);
    }
    for (size_t i = 0; i < w->len; i++)
        if (!w->items[i].to) {
            w->items[i].to = w->last;
            w->items[i].ended = w->total;
            w->items[i].cut = true;
        }
    return true;
}

int64_t waits_add(int64_t sum, const TimedWait *w)
{
    uint64_t took = w->ended > w->began
                        ? (uint64_t)w->ended - (uint64_t)w->began : 0;

    return took < (uint64_t)(INT64_MAX - sum) ? sum + (int64_t)took
                                              : INT64_MAX;
}

int64_t waits_sum(const Waits *w)
{
    int64_t sum = 0;

    for (size_t i = 0; i < w->len; i++)
        sum = waits_add(sum, &w->items[i]);
    return sum;
}

const TimedWait *waits_from(const Waits *w, Seq seq)
{
    size_t low = 0, high = w->len;

    while (low < high) {
        size_t middle = (low + high) / 2;
        if (w->items[middle].from < seq)
            low = middle + 1;
        else
            high = middle;
    }
    return low < w->len && w->items[low].from == seq ? &w->items[low] : NULL;
}
