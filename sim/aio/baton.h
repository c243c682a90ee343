/* baton.h - whose turn it is, as far as loops need to know.
 *
 * The threads of a program take turns: one runs, and gives the baton away when
 * it has to wait.  Who they are is the business of the floor above, which fills
 * in [baton]; without it there is one thread and it never has to give way.
 */
#ifndef SIM_AIO_BATON_H
#define SIM_AIO_BATON_H

#include "sim/aio/loop.h"

/* What asyncio keeps for each thread. */
typedef struct LoopThread {
    Loop *running;              /* the loop that runs in it (borrowed), or
                                   NULL */
    Loop *policy;               /* owned: what set_event_loop() set; or NULL */
    bool policy_set;            /* set_event_loop() was called */
    bool is_main;
} LoopThread;

typedef struct Baton {
    LoopThread *thread;         /* the one that runs */

    /* True if nobody else's turn comes before [when] (INFINITY: ever): who
     * waits until then may just move the clock. */
    bool (*goes_first)(double when);

    /* True if somebody else's turn has come. */
    bool (*others_due)(void);

    /* For the step of a native frame, vm.frame: the thread waits until [when]
     * or until it is woken; [obj] is what it waits for on the tape.  The step
     * returns what this returns, and is called again with None. */
    Value (*block)(double when, uint32_t obj);

    /* Wakes a thread that waits in block(). */
    void (*wake)(LoopThread *t);

    /* The loop [l] waits for ever and nobody else's turn comes: raises a
     * stop. */
    void (*stuck)(Loop *l);

    /* threading.current_thread().name: a new str. */
    Value (*thread_name)(void);
} Baton;

extern Baton baton;

void baton_start(void);         /* one thread, the main one */
void baton_end(void);

#endif
