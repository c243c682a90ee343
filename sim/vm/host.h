/* host.h - what the machine asks of whoever embeds it.
 *
 * The machine computes; it opens no file and has no clock.  sim.c (and tests)
 * give it a Host.  Any function may be NULL: then nothing happens.
 */
#ifndef SIM_VM_HOST_H
#define SIM_VM_HOST_H

#include <stdbool.h>
#include <stddef.h>

#include "sim/vm/frame.h"

typedef struct Host {
    /* The program writes [len] bytes to stdout (1) or stderr (2). */
    void (*write)(int fd, const char *text, size_t len);

    /* Text of the Python module [name]: a file beside the scenario, or one
     * that is embedded.  On success *text is the caller's (mem_free), *path
     * what tracebacks show (the caller's too), *hidden true if embedded. */
    bool (*find_module)(const char *name, char **text, size_t *len,
                        char **path, bool *hidden);

    /* The same of the file beside the scenario alone, [name] may have dots: a.b
     * is b in folder a.  *package is true for a folder; its text is that of its
     * __init__.py, or empty if it has none: then *path ends with a slash. */
    bool (*find_beside)(const char *name, char **text, size_t *len,
                        char **path, bool *package);

    /* The text of a file of the program is met for the first time, under the
     * name that tracebacks show. */
    void (*source)(const char *filename, const char *text, size_t len);

    /* A LINE instruction in [f] (only with COMPILE_LINES). */
    void (*line)(Frame *f);

    /* The same where an await (async for, async with) may suspend. */
    void (*awaits)(Frame *f);

    /* The program looks at the clock: virtual seconds since the run began.
     * time.time() is 1 700 000 000 more. */
    double (*now)(void);

    /* The program sleeps for [seconds], blocking its thread; may return
     * VAL_PUSHED as any native.  A new None when it is over. */
    Value (*sleep)(double seconds);

    /* The budget of instructions is used up (loops and calls count).  Gives a
     * new one in vm.budget and returns true, or raises a stop (vm_stop) and
     * returns false. */
    bool (*poll)(void);

    /* vm.count_due is reached, between two instructions: what is in the machine
     * may be exchanged. */
    void (*give_way)(void);

    /* Seconds of computing by the process or the running thread. */
    double (*computed)(bool by_thread);

    /* An exception left a frame that was entered: something was raised at
     * this place.  For the tape; [exc] borrowed. */
    void (*raised)(Frame *f, Value exc);

    /* A coroutine that never ran is going: prints the warning. */
    void (*never_awaited)(Gen *coro);
} Host;

#endif
