/* greenlet.h - greenlets: parts of a thread that hand it to one another.
 *
 * A Greenlet is, like a Thread, the part of the machine that is its own.  But
 * it shares everything else with the thread that it is part of: its turn, its
 * ident, the loop that runs in it; and where it blocks, the thread does, with
 * all its greenlets.  That is what gevent's patches are about.  So it is not a
 * Thread that others give its turn: it is what stands in the machine while its
 * thread has one.
 *
 *     new --switch()--> runs --switch() to another--> waits
 *      |                 |  ^                            |
 *      |                 |  +------switch(), throw()-----+
 *      |                 +--its function ends--> dead, its parent goes on
 *      +--throw()--> dead
 *
 * Each thread has a main greenlet, made when somebody asks, which is its own
 * frames.  C code in the middle of a greenlet pins it to its C stack as it does
 * a thread: see stack.h.
 *
 * Ownership: a thread owns the greenlet that runs in it and its main one, a
 * greenlet its parent; nobody owns one because it waits.  When the last
 * reference to it goes, GreenletExit is thrown into it, so that its finally
 * blocks run.  Where no code of the program may run any more, or it belongs to
 * another thread, its frames are kept apart and taken down when the run ends.
 *
 * All of a thread end, in the end, in its main one: nobody is handed the thread
 * whose last parent is part of another one.
 */
#ifndef SIM_WORLD_GREENLET_H
#define SIM_WORLD_GREENLET_H

#include "sim/world/stack.h"
#include "sim/world/thread.h"

typedef enum GreenletState {
    GREENLET_NEW,
    GREENLET_ALIVE,             /* runs or waits */
    GREENLET_DEAD,
} GreenletState;

typedef struct Greenlet {
    Obj head;
    GreenletState state;
    bool is_main;               /* its thread's own frames */
    bool is_lost;               /* nobody has it: it waits to be taken down */
    bool stays;                 /* with the process that has forked this one:
                                   it waits on a C stack */
    struct Greenlet *parent;    /* who goes on at its end; NULL: it is main */
    Value failed;               /* what its function raised, as far as gevent
                                   has caught it; or NULL */
    Value run;                  /* what it will call; NULL: its method run() */
    uint64_t thread;            /* ident of the thread that it is part of */

    /* while it does not run */
    VmThread machine;
    Stack *pinned;              /* the C stack that it has to go on on; or
                                   NULL */
    uint32_t runs;              /* what of it runs: itself or a task */
    EventPhase phase;           /* as in emit_state, like the next three */
    uint16_t loop;
    uint8_t file;
    int line;
    struct Greenlet *prev, *next;       /* all that are alive, but main ones */

    /* on the tape */
    uint32_t lane;              /* 0: it has none yet, or is the main thread's
                                   main one */
    Value name;                 /* of its lane, a str (owned); or NULL */
    bool woken;                 /* the tape knows that it may go on */
    Seq wake_seq;               /* its last THREAD_WAKE, or LANE */
} Greenlet;

extern Type greenlet_type, exc_GreenletExit, exc_greenlet_error;

static inline Greenlet *as_greenlet(Value v)
{
    return (Greenlet *)(void *)v;
}

static inline bool is_greenlet(Value v)
{
    return is_instance(v, &greenlet_type);
}

/* The one that runs. */
Greenlet *greenlet_current(void);

/* Hands the thread to [g], or if that is dead to the next of its parents that
 * is not, by a frame whose result is what is handed back.  Handed over are
 * [args] (a tuple) and [kwargs] (a dict, or NULL), the arguments of its
 * function if it is new; or [exc] is thrown in, and they are NULL.
 * VAL_PUSHED. */
Value greenlet_switch(Greenlet *g, Value args, Value kwargs, Value exc);

/* The frame of [g] that waits, or NULL. */
Frame *greenlet_frame(const Greenlet *g);

/* --- the tape ------------------------------------------------------------- */

/* Gives [g] a lane, named after [func], if it has none. */
void greenlet_show(Greenlet *g, Value func);

/* When it hands over next, the running one waits until then at the latest. */
void greenlet_until(double when);

/* [g] stands in line. */
void greenlet_ready(Greenlet *g, EventVia via);

/* [g] will never begin, if it has not. */
void greenlet_lose(Greenlet *g);

/* --- life ----------------------------------------------------------------- */

/* The program has ended: from here on nothing is thrown into what is dropped,
 * as in CPython when it shuts down. */
void greenlets_finish(void);

/* Thread [t] has ended. */
void greenlet_forget(Thread *t);

/* [t] is the copy of [was] in a process that has just been forked, and has its
 * lane.  Its main greenlet is what will run in it, whichever of them forked. */
void greenlets_fork(const Thread *was, Thread *t);

/* The run is over: takes down those that wait, without running any of their
 * code. */
void greenlets_drop(void);

void greenlets_start(void);
void greenlets_end(void);

#endif
