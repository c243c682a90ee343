/* picture.h - the state of a run after event n.
 *
 * A pure fold: the empty picture, and then picture_add() for each event from
 * the first on.  It holds numbers only; whatever is text (names, output, items
 * of a queue) is looked up in the event whose number stands here.  What is
 * over has left it: a lane that has ended, a future that is done (see lanes.h
 * for who there ever was).
 *
 * It takes any events, in any order, without harm: whether they make sense is
 * check.h's business.  Equal events give equal pictures, down to the bytes of
 * picture_save(); a picture that was saved and loaded goes on exactly as the
 * one that was not.
 *
 * KEEP IN STEP: picture - keyframe_save.c writes each field, keyframe_load.c
 * reads it, picture_copy.c copies those that own something.
 */
#ifndef SIM_TAPE_PICTURE_H
#define SIM_TAPE_PICTURE_H

#include "sim/base/buf.h"
#include "sim/base/err.h"
#include "sim/tape/event.h"
#include "sim/tape/pool.h"

typedef enum LaneState {
    LANE_NEW,                   /* nobody has made it ready yet */
    LANE_READY,
    LANE_RUN,
    LANE_WAIT,                  /* lane 0: nothing to do */
    LANE_STATES
} LaneState;

/* A lane that has not ended. */
typedef struct Lane {
    uint32_t id;
    uint32_t parent;
    uint8_t kind;               /* LaneKind */
    uint8_t state;              /* LaneState */
    uint8_t file;               /* of line */
    uint16_t loop;              /* in whose ready queue it stood last */
    int32_t line;               /* where it stands; 0: not known */
    int32_t cancels;            /* requests to cancel, less those taken back */
    uint32_t waits;             /* WAIT: for what (future, task, lock); or 0 */
    uint32_t stack;             /* WAIT: the STACK it waits at; or 0 */
    uint32_t steps;             /* how often it was picked */
    Seq created, since;         /* its LANE; what put it in its state */
    Seq ran;                    /* its last RUN or THREAD_RUN; or 0 */
    Seq cancel;                 /* CANCEL that has not arrived; or 0 */
    Seq delivered;              /* CANCEL_DELIVERED in force; or 0 */
    Seq block;                  /* BLOCK_START of the call it is in; or 0 */
    int64_t since_t;            /* when it came to its state */
    int64_t until;              /* a thread's WAIT: at the latest; or 0 */
    int64_t spent[LANE_STATES]; /* time in each state before this one */
} Lane;

/* A future that is pending, or a task that something waits for. */
typedef struct PendingFuture {
    uint32_t id;
    uint32_t lane;              /* who made it */
    uint32_t at;                /* the object in whose waiters it stands */
    uint32_t outer;             /* the future or object (TaskGroup) that waits
                                   for this, which may be over; or 0 */
    uint32_t inners, done;      /* it waits for so many; so many are done */
    Seq created;                /* its FUTURE, or where it first appeared */
    int64_t num;                /* of its FUTURE */
} PendingFuture;

/* "outer waits for inner" where inner's [outer] is taken already. */
typedef struct Edge {
    uint32_t inner, outer;
} Edge;

typedef struct PendingTimer {
    uint32_t id;                /* its handle */
    uint32_t peer;              /* the future that it completes; or 0 */
    uint32_t lane;              /* who set it */
    uint16_t loop;
    int64_t due;
    Seq set;                    /* its TIMER */
} PendingTimer;

/* A queue, lock, semaphore, event, condition, barrier, TaskGroup ... */
typedef struct Object {
    uint32_t id;
    uint32_t lane;              /* who made it */
    Seq created;                /* its OBJECT, or where it first appeared */
    int64_t cap;                /* num of its OBJECT */
    int64_t value;              /* permits, places left; 1: free, or set */
    int64_t unfinished;         /* a queue's items that are not done */
    Seq state;                  /* its last STATE; or 0 */
    uint32_t inners, done;      /* it waits for so many; so many are done */
    Fifo items;                 /* of Seq: the PUTs of what is in it, by age */
    Fifo waiters;               /* of Waiter, in line */
    Fifo holders;               /* of uint32_t: lanes that have it */
} Object;

typedef struct Waiter {
    uint32_t lane;
    uint32_t future;            /* 0: a thread */
    Seq since;                  /* its FULL, EMPTY, JOIN or BLOCKED */
} Waiter;

typedef struct ReadyEntry {
    Seq seq;                    /* its READY */
    uint32_t lane;              /* 0: a callback */
    uint32_t handle;            /* or 0 */
} ReadyEntry;

typedef struct LoopPicture {
    Fifo ready;                 /* of ReadyEntry, next first */
    uint64_t iter;
    int64_t todo;               /* so many of [ready] belong to this turn */
    Seq iteration;              /* its last ITERATION; or 0 */
    Seq picked;                 /* RUN whose handle runs; or 0 */
    uint32_t lane;              /* of that handle */
} LoopPicture;

typedef struct Picture {
    Seq seq;                    /* after this event; 0: none yet */
    int64_t t;
    uint64_t iter;
    EventPhase phase;
    uint16_t loop;              /* of the last event */
    bool started, ended;
    uint32_t current;           /* the lane that runs; 0 also if none does */
    uint32_t thread;            /* the lane of the thread that runs, or last
                                   did; 0: the main one */
    uint64_t lanes_made, lanes_ended;
    uint64_t written[2];        /* bytes to stdout, stderr */
    uint64_t outputs;           /* how many OUTPUT events */
    LoopPicture *loops;
    size_t nloops, loops_cap;
    Pool lanes;                 /* of Lane */
    Pool futures;               /* of PendingFuture */
    Pool timers;                /* of PendingTimer */
    Pool objects;               /* of Object */
    Edge *edges;                /* the few that do not fit in a future */
    size_t nedges, edges_cap;
} Picture;

void picture_init(Picture *p);
void picture_clear(Picture *p);
void picture_reset(Picture *p); /* as it was after picture_init() */

/* Makes [p] what [from] is.  About as quick as copying its memory; it takes
 * picture_size() of that, a keyframe's bytes a tenth. */
void picture_copy(Picture *p, const Picture *from);
size_t picture_size(const Picture *p);

/* The state after [e], which is event p->seq + 1. */
void picture_add(Picture *p, const Event *e);

/* --- looking ------------------------------------------------------------- */

static inline const Lane *picture_lane(const Picture *p, uint32_t id)
{
    return pool_get(&p->lanes, id);
}

static inline const PendingFuture *picture_future(const Picture *p,
                                                  uint32_t id)
{
    return pool_get(&p->futures, id);
}

static inline const PendingTimer *picture_timer(const Picture *p, uint32_t id)
{
    return pool_get(&p->timers, id);
}

static inline const Object *picture_object(const Picture *p, uint32_t id)
{
    return pool_get(&p->objects, id);
}

size_t picture_ready_len(const Picture *p, uint16_t loop);

/* Entry [i] of the loop's ready queue; 0 runs next. */
const ReadyEntry *picture_ready(const Picture *p, uint16_t loop, size_t i);

/* Where lane [id] stands in its loop's ready queue, from 0; -1: it does not.
 * Costs a walk along the queue. */
int64_t picture_ready_pos(const Picture *p, uint32_t id);

/* Puts the next [max] timers into [out], soonest first and then as they were
 * set; returns how many.  Costs a walk over all timers. */
size_t picture_next_timers(const Picture *p, const PendingTimer **out,
                           size_t max);

/* The timer that will complete future [id], or NULL.  A walk over all. */
const PendingTimer *picture_timer_of(const Picture *p, uint32_t id);

static inline Seq object_item(const Object *o, size_t i)
{
    return *(const Seq *)fifo_at(&o->items, sizeof(Seq), i);
}

static inline const Waiter *object_waiter(const Object *o, size_t i)
{
    return fifo_at(&o->waiters, sizeof(Waiter), i);
}

static inline uint32_t object_holder(const Object *o, size_t i)
{
    return *(const uint32_t *)fifo_at(&o->holders, sizeof(uint32_t), i);
}

/* How long lane [l] has spent in [state] by the time of [p]. */
static inline int64_t lane_spent(const Picture *p, const Lane *l,
                                 LaneState state)
{
    uint64_t now = l->state == state ? (uint64_t)(p->t - l->since_t) : 0;

    return (int64_t)((uint64_t)l->spent[state] + now);
}

const char *lane_state_name(LaneState state);

/* --- keyframes ----------------------------------------------------------- */

/* Appends the picture to [b] as bytes. */
void picture_save(const Picture *p, Buf *b);

/* Makes [p] what was saved; checks everything that memory safety depends on.
 * False: these are no such bytes, and [p] is empty. */
bool picture_load(Picture *p, const char *bytes, size_t len, Err *err);

#endif
