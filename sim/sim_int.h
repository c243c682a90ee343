/* sim_int.h - what the files of a run share: the run itself.
 *
 * sim.c opens and closes it and runs it in one go, advance.c runs it in pieces,
 * host.c answers what the machine asks meanwhile.
 */
#ifndef SIM_SIM_INT_H
#define SIM_SIM_INT_H

#include "sim/base/err.h"
#include "sim/base/fiber.h"
#include "sim/sim.h"
#include "sim/vm/code.h"
#include "sim/vm/host.h"

enum { SIM_BUDGET = 1000000 };  /* instructions between looks at the limits */

struct Sim {
    SimOptions options;
    Chances chances;
    Code *code;
    Value last_exc;             /* what ended the program, which lives until
                                   its globals go; or NULL */
    bool ending;                /* they go */
    char *dir;                  /* of the scenario, with a slash, or "" */

    /* Of a run in pieces; see sim_advance(). */
    Fiber *caller, *engine;     /* NULL: not begun */
    Seq upto;
    SimState state;             /* what sim_advance() returns */
    int status;
    bool dropped;               /* it only runs to come to its end */
    bool checked;               /* the scenario's text has been accepted */
    const char *stop;           /* why it shall end; or NULL */
    Buf how;                    /* it ended, for the tape; and where in the */
    int line;                   /* program that came from; 0: nowhere */
    uint8_t file;
    Buf where;                  /* in the program a limit stopped it: lines to
                                   show, or "" */
};

extern Sim *sim_current;        /* for the Host's functions; or NULL */

extern const Host sim_host;

/* Tells whoever listens of a source text, unless the scenario has not been
 * accepted yet. */
void sim_tell_source(const char *filename, const char *text, size_t len);

/* At a look at the limits: comes back to the caller of sim_advance(), if that
 * is in a hurry. */
void sim_may_hurry(Sim *s);

/* Lets a run that is set aside come to its end, so that what its C functions
 * hold is given back: the machine stops at the first look at the limits. */
void sim_drop_engine(Sim *s);

#endif
