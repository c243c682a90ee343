/* lint_lock.c - locks: held while others could have had them, waited for in a
 * circle; and runs that end because nobody can go on. */
#include <string.h>

#include "tui/study/lint_int.h"

enum { CIRCLE = 16 };           /* lanes of a circle that is told */

/* A task that has a lock. */
typedef struct Held {
    uint32_t id;                /* the lock */
    uint32_t lane;
    int line;                   /* where it took it */
} Held;

/* A task that waits. */
typedef struct Sleep {
    uint32_t id;
    Seq seq;                    /* its SUSPEND */
    int64_t since;
    uint32_t place;
} Sleep;

typedef struct Locks {
    Pool held;                  /* of Held */
    Pool sleeps;                /* of Sleep */
} Locks;

static void begin(void *self, LintRun *r)
{
    Locks *l = self;

    (void)r;
    pool_init(&l->held, sizeof(Held));
    pool_init(&l->sleeps, sizeof(Sleep));
}

static void end(void *self, LintRun *r)
{
    Locks *l = self;

    (void)r;
    pool_clear(&l->held);
    pool_clear(&l->sleeps);
}

static bool is_task(const LintRun *r, uint32_t lane)
{
    const LaneInfo *info = lane ? lanes_get(r->lanes, lane) : NULL;

    return info && info->kind == LANE_TASK;
}

static bool is_lock(const LintRun *r, uint32_t obj)
{
    const ObjectInfo *info = lanes_object(r->lanes, obj);

    return info && info->what_len == 4 && memcmp(info->what, "Lock", 4) == 0;
}

/* --- held across an await ---------------------------------------------- */

static void acquire(Locks *l, LintRun *r, const Event *e)
{
    if (!is_task(r, e->lane) || !is_lock(r, e->obj))
        return;
    Held *h = pool_get(&l->held, e->obj);
    if (!h)
        h = pool_add(&l->held, e->obj);
    h->lane = e->lane;
    h->line = e->line;
}

static void suspend(Locks *l, const Event *e)
{
    Sleep *s = pool_get(&l->sleeps, e->lane);

    if (!s)
        s = pool_add(&l->sleeps, e->lane);
    s->seq = e->seq;
    s->since = e->t;
    s->place = lint_place(e->file, e->line);
}

/* Since when the first in line at lock [id] waits while [from] lasts; -1: there
 * is nobody. */
static int64_t in_line(LintRun *r, uint32_t id, int64_t from)
{
    const Object *o = picture_object(&r->picture, id);
    Event e;

    if (!o || o->waiters.len == 0 ||
        !lint_look(r, object_waiter(o, 0)->since, &e))
        return -1;
    return e.t > from ? e.t : from;
}

/* A task goes on: had it a lock all the while, and did somebody wait for it? */
static void resume(Locks *l, LintRun *r, const Event *e)
{
    const Sleep *s = pool_get(&l->sleeps, e->lane);

    if (!s || e->t - s->since < LINT_LONG || !s->place)
        return;
    for (size_t i = 0; i < l->held.len; i++) {
        const Held *h = pool_at(&l->held, i);
        if (h->lane != e->lane)
            continue;
        int64_t since = in_line(r, h->id, s->since);
        if (since < 0 || e->t - since < LINT_LONG)
            continue;
        size_t n = picture_object(&r->picture, h->id)->waiters.len;
        lint_add(r, LINT_LOCK_HELD, e->seq, lint_place_file(s->place),
                 lint_place_line(s->place), "%s awaits %s here while it has "
                 "the lock of line %d, and %zu %s in line for that",
                 lint_lane(r, e->lane), lint_seconds(e->t - s->since), h->line,
                 n, n == 1 ? "stands" : "stand");
    }
}

/* --- deadlock ---------------------------------------------------------- */

/* Who has the lock that task [lane] stands in line for; 0: it does not. */
static uint32_t blocker(const LintRun *r, uint32_t lane)
{
    const Lane *task = picture_lane(&r->picture, lane);
    const PendingFuture *f = task && task->state == LANE_WAIT
                                 ? picture_future(&r->picture, task->waits)
                                 : NULL;
    const Object *o = f && f->at && is_lock(r, f->at)
                          ? picture_object(&r->picture, f->at) : NULL;

    return o && o->holders.len == 1 ? object_holder(o, 0) : 0;
}

/* [e]: a task will stand in line. */
static void circle(LintRun *r, const Event *e)
{
    const Object *o = picture_object(&r->picture, e->obj);
    uint32_t at;
    Buf way;

    if (!is_lock(r, e->obj) || !is_task(r, e->lane) || !o ||
        o->holders.len != 1)
        return;
    buf_init(&way);
    at = object_holder(o, 0);
    buf_printf(&way, "%s waits here for a lock that %s has",
               lint_lane(r, e->lane),
               at == e->lane ? "it itself" : lint_lane(r, at));
    for (int i = 0; at && at != e->lane && i < CIRCLE; i++) {
        at = blocker(r, at);
        if (at)
            buf_printf(&way, ", which waits for one that %s has",
                       lint_lane(r, at));
    }
    if (at == e->lane && is_task(r, at))
        lint_add(r, LINT_DEADLOCK, e->seq, e->file, e->line, "%s", way.data);
    buf_clear(&way);
}

static void run_end(LintRun *r, const Event *e)
{
    static const char word[] = "deadlock";

    if (!e->text || strncmp(e->text, word, sizeof word - 1) != 0)
        return;
    for (size_t i = 0; i < r->picture.lanes.len; i++) {
        const Lane *l = pool_at(&r->picture.lanes, i);
        if (l->id == 0 || l->state != LANE_WAIT || l->line <= 0)
            continue;
        lint_add(r, LINT_DEADLOCK, e->seq, l->file, l->line,
                 "%s waits here, and nobody is left who could wake it",
                 lint_lane(r, l->id));
    }
}

static void event(void *self, LintRun *r, const Event *e)
{
    Locks *l = self;

    switch (e->kind) {
    case EVENT_ACQUIRE: acquire(l, r, e); break;
    case EVENT_RELEASE: pool_remove(&l->held, e->obj); break;
    case EVENT_SUSPEND: suspend(l, e); break;
    case EVENT_RUN: resume(l, r, e); break;
    case EVENT_BLOCKED: circle(r, e); break;
    case EVENT_RUN_END: run_end(r, e); break;
    default: break;
    }
}

const LintFamily lint_lock = {sizeof(Locks), begin, event, end};
