/* process.h - the processes of a program: how one is forked, and how it ends.
 *
 * A process is an interpreter of its own: modules, classes, random numbers,
 * loops, threads.  Forking one copies all that (sim/base/zone.h: the image of
 * the machine), so it begins with what its parent had then, and neither sees
 * what the other does afterwards.  Of the threads only the one that forked goes
 * on in the child, as its main thread: it calls a function, and when that
 * returns the process is over.  Nothing is taken down then: no finally, no
 * __del__ runs, as in CPython's os._exit().
 *
 * All processes share the clock, the queue of turns, the tape, and what
 * connects them (pipe.h, semaphore.h).  The threads of all stand in one queue
 * (turns.h); whoever's turn comes has his process's image put in place first.
 *
 * Numbers are small and by age: the first is os.getpid() of the program.  A
 * process that has ended is remembered until the run is over.
 */
#ifndef SIM_WORLD_PROCESS_H
#define SIM_WORLD_PROCESS_H

#include "sim/base/zone.h"
#include "sim/world/line.h"
#include "sim/world/thread.h"

/* What os.getpid() gives first. */
enum { PROCESS_FIRST = 4242 };

typedef struct Process {
    int pid;
    struct Process *parent;
    struct Process *next;       /* all there were, by age */
    Image *image;               /* NULL: it has ended, or there is but one */
    struct Gil *gil;            /* its interpreter; NULL: it has ended */
    uint32_t lane;              /* on the tape: of its main thread */
    char *name;                 /* owned: as messages show it */
    uint32_t inherited;         /* see emit.h */
    bool over;
    int exit_code;              /* negative: the signal that ended it */
    Line waiters;               /* who waits for its end */
    int *open;                  /* ends of pipes: how often each is open here;
                                   owned array */
    size_t nopen, open_cap;
} Process;

extern Process *process_current;

Process *process_first(void);           /* then ->next */
Process *process_find(int pid);         /* or NULL */
bool process_alone(void);               /* it is the only one that lives */

/* Forks the running process; the child calls [func], which must end by
 * process_exit_begin(), when its turn comes.  NULL: raised. */
Process *process_fork(Value func, const char *name);

/* Puts [p]'s image in place; no thread may be in the machine. */
void process_enter(Process *p);

/* Ends the running process, by a frame that never returns.  VAL_PUSHED. */
Value process_exit_begin(int code);

/* Sends signal [number] to [p], which is not the running one.  False: it neither
 * handles nor ignores it. */
bool process_signal(Process *p, int number);

/* Ends [p], which is not the running one, as signal [number] does. */
void process_kill(Process *p, int number);

/* Raises OSError with that errno, as the system would; returns NULL. */
Value process_error(int number);

/* For thread.c: the main thread of the running process, not the first, is
 * over, its run having been stopped.  As turns_next(). */
Value process_stopped(void);

/* The first process comes in place, and the others are gone: none of their
 * code runs any more. */
void processes_drop(void);

void processes_start(void);
void processes_end(void);

#endif
