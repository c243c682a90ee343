/* gil.h - the interpreters of a run: who holds each, and who stands in line.
 *
 * A process of the program is an interpreter of its own, and an interpreter is
 * one Gil: the thread that runs Python code holds it, and the others that could
 * run stand in line for it.  The main process has one from the beginning; each
 * further process is one more (gil_new).
 *
 *     process 1, come as far as 0.304     process 2, come as far as 0.300
 *       holder   Thread-1                   holder   nobody
 *       line     main      since 0.300      line     main      from 0.900 on
 *                Thread-2  from 2.000 on
 *
 * Who waits to be woken stands in no line.  Who sleeps stands there for the
 * time when that is over.
 *
 * Where computing takes no time all processes are at one instant, and a thread
 * runs until it blocks; then the first of all lines together runs, by (time,
 * order of asking): design rule 6.
 *
 * With --cpu each instruction takes a moment, and three things more hold:
 *
 * - Threads pass the interpreter on, as CPython's do: who stands in line looks
 *   every switch interval (5 ms) whether it has changed hands since; if it has
 *   not, the holder gives it up after the call, or the turn of a loop, that it
 *   is in, and goes to the end of the line.  Who blocks gives it up at once.
 *
 * - Processes overlap.  Each has come as far as its [time].  One is in the
 *   machine at a time, always that which has come least far, until it is
 *   QUANTUM instructions ahead of another (fewer would be more exact; but
 *   another process in the machine is another image of its memory).  So what
 *   they do is in the order of time but for such a moment; each reads its own
 *   time, and the tape's waits while that of the process in the machine is
 *   behind.
 *
 * - The machine has 8 CPUs.  While n > 8 processes could run, each instruction
 *   takes n/8 of its time: shared out evenly, as a system's scheduler does over
 *   some milliseconds.  What a process has computed does not count the waiting.
 *
 * Only the program's own instructions take time; those of library modules in
 * Python, which are not CPython's, do not, nor does C but for its loops.
 *
 * It knows nothing of events, of what a thread waits for, or of how one gets
 * into the machine: that is turns.c.
 */
#ifndef SIM_WORLD_GIL_H
#define SIM_WORLD_GIL_H

#include "sim/world/thread.h"

typedef struct Gil {
    struct Gil *prev, *next;    /* all, by age */
    TimerQ line;                /* of Thread.turn: since when, or from when */
    Thread *holder;             /* who has it, also while another process is in
                                   the machine; NULL: nobody */
    bool paused;                /* the holder is not in the machine: another
                                   process is */
    Thread *last;               /* who had it last; only to be compared */
    double time;                /* how far the process has come; valid while it
                                   is not in the machine */
    double changed;             /* when it came into other hands */
    uint32_t order;             /* where a holder that is set aside stands among
                                   those of other lines, at one instant */
    int64_t count;              /* instructions that its threads have executed,
                                   those since [from] not counted */
    int64_t from;               /* vm.count when its holder entered */
} Gil;

extern Gil *gil_current;        /* of the process in the machine, or that last
                                   was there */

/* The interpreter of a process that begins now, of which no thread is there
 * yet: it gets those whose Thread.gil it is (thread_new() gives a thread that
 * of the one that begins it). */
Gil *gil_new(void);

/* Its last thread has ended. */
void gil_free(Gil *g);

Gil *gil_first(void);           /* the oldest, then ->next */

/* [t] stands in line from [when] on, or from now on if that is over; it keeps
 * an earlier place. */
void gil_queue(Thread *t, double when);

/* [t] stands in no line any more. */
void gil_leave(Thread *t);

/* Who runs next, and when; NULL: nobody ever.  Nobody is in the machine, or who
 * is there has given up the interpreter or is paused. */
Thread *gil_next(double *when);

/* How many could run at just [when], which gil_next() gave; and the one of them
 * before whom [n] others would. */
size_t gil_tied(double when);
Thread *gil_tied_at(double when, size_t n);

/* When the first of the others could run, if the running thread went on to
 * wait; INFINITY: never. */
double gil_others(void);

/* The running thread gives the interpreter up, unless it has done so or is
 * paused: it is going to wait, to stand in line again, or to end. */
void gil_release(void);

/* The running thread keeps it, but another process goes first. */
void gil_pause(void);

/* [t] has it from [when] on (which is the past if its process was behind), and
 * is in the machine. */
void gil_take(Thread *t, double when);

/* [t] ends: it is not known here any more. */
void gil_forget(Thread *t);

/* --- where computing takes time ------------------------------------------- */

/* Who in line of the process in the machine will be the first to ask the holder
 * to give it up, and when; NULL: nobody will. */
Thread *gil_asks(double *when);

/* True if the process in the machine is so far ahead of another that that one
 * is to go on first. */
bool gil_is_ahead(void);

/* Plans when host->give_way looks at the lines again. */
void gil_watch(void);

/* Seconds of computing: of the process, or of the running thread. */
double gil_computed(bool by_thread);

void gils_start(void);          /* the main process's */
void gils_end(void);

#endif
