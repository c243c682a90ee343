/* thread.h - the threads of a program: what one is, how it begins and ends.
 *
 * A Thread is the part of the machine that is its own (frames, depth, context),
 * what asyncio keeps for it, and why it waits.  While it does not run all that
 * stands in the Thread; while it runs, in the machine.  Who runs when is the
 * business of turns.h.
 *
 *     started --turn--> runs --block--> waits --wake, time--> has a turn
 *                        |  ^                                    |
 *                        |  +------------------turn--------------+
 *                        +--its function ends--> gone
 *
 * A thread begins as a native frame that calls a function of no arguments.
 * Numbers (idents) are never used again, so one that is not found has ended.
 * A greenlet, too, can be a Thread that is started and given its turn by
 * others than the queue.
 *
 * The threads that can be found here are those of the running process; a Thread
 * itself is memory that processes share (zone.h), because it stands in the
 * queue of turns.
 *
 * Ownership: Threads are owned by this file; all but the main one are freed
 * when they end.  Whoever keeps a pointer keeps it only while the thread waits
 * (waiters of a lock) or asks by ident.
 */
#ifndef SIM_WORLD_THREAD_H
#define SIM_WORLD_THREAD_H

#include "sim/aio/baton.h"
#include "sim/aio/emit.h"
#include "sim/vm/vm.h"

typedef struct Thread {
    LoopThread aio;             /* first: see thread_of_loop() */
    struct Thread *prev, *next; /* all threads, by age */
    uint64_t ident;             /* as get_ident() gives it; in its process */
    struct Process *process;    /* process.h */
    struct Gil *gil;            /* its process's interpreter: gil.h */
    int64_t count;              /* instructions it has executed before this
                                   time in the machine */
    Value object;               /* threading.Thread (owned); or NULL */
    bool daemon;

    /* while it does not run */
    VmThread machine;
    Value firstiter, finalizer; /* hooks of async generators */
    int origin_depth;           /* vm.origin_depth, while it does not run */
    uint32_t lane;              /* on the tape */
    uint32_t runs;              /* what of it runs: itself or a task */
    EventPhase phase;           /* as in emit_state */
    Seq cause;                  /* of what it does */
    Timer turn;                 /* its place in the line of its process */
    struct Stack *pinned;       /* the C stack that it has to go on on; NULL:
                                   any will do */

    /* why it waits */
    const char *why;            /* static text: "time.sleep"; NULL: does not */
    Value what;                 /* lock (borrowed) or NULL */
    uint64_t joins;             /* ident of the thread it joins, or 0 */
    struct Process *process_waits;      /* the process that it joins, or NULL */
    int semaphore;              /* of processes, from 1; or 0 */
    bool granted;               /* it has got what it waits for */
    double since;               /* when it began to wait */
    double entered;             /* when it got its turn */
    bool blocks_loop;           /* its loop stands still meanwhile */
    bool woken;                 /* the tape knows that it may go on */
    Seq block_seq, wake_seq, start_seq; /* its last THREAD_BLOCK, THREAD_WAKE
                                   (or LANE) and BLOCK_START */
    uint32_t waits_at;          /* the object on the tape at which its next
                                   wait will be; or 0 */
    Value waits_in;             /* in what its next wait will be, a str
                                   (owned); or NULL: see stuck_in() */
    Seq did;                    /* what it did last to an object */
    char *ended_by;             /* the exception that ended run(), as text;
                                   owned; or NULL */
    int ended_line;             /* where that was raised */

    uint64_t *joiners;          /* idents of who joins it; owned array */
    size_t njoiners, joiners_cap;
    struct LocalDict *locals;   /* local.c: its dict of each threading.local */
    struct Greenlet *greenlet, *main_greenlet;  /* greenlet.c: the one that
                                   runs, and its own; NULL: nobody asked */
} Thread;

extern Thread *thread_current;  /* the one that runs */

Thread *thread_main(void);
Thread *thread_first(void);     /* the oldest, then ->next */
Thread *thread_find(uint64_t ident);    /* NULL: has ended */

static inline Thread *thread_of_loop(LoopThread *t)
{
    return (Thread *)(void *)t;
}

/* The copy of the running thread in a process that has just been forked, whose
 * image is in place: the only one there and its main thread; it will call
 * [func].  It is thread_current, has no lane yet and has not asked for a turn.
 */
Thread *thread_after_fork(Value func);

/* Gives [t] back with its turn, but nothing that it holds: its process's image
 * goes. */
void thread_lose(Thread *t);

/* A thread that will call [func]; [object] is its threading.Thread or NULL.
 * Its turn has come: it stands at the end of the queue. */
Thread *thread_begin(Value func, Value object, bool daemon);

/* Joins the thread [ident], by a frame whose result is a bool: false if
 * [timeout] (INFINITY: none) came first.  VAL_PUSHED. */
Value thread_join_begin(uint64_t ident, double timeout);

/* Its name, as messages show it, valid until the next call. */
const char *thread_name_peek(const Thread *t);

/* What the running thread does is over because of [exc]: for the tape. */
void thread_ended_by(Value exc);

/* A part of the running thread that has a lane of its own is over, because of
 * [exc] (or NULL). */
void thread_emit_end(uint32_t lane, EventVia via, Value exc);

/* The innermost frame of [t], also while it runs. */
Frame *thread_frame(const Thread *t);

void threads_start(void);

/* The run is over: takes down the threads that are left without running any of
 * their code. */
void threads_drop(void);
void threads_end(void);

#endif
