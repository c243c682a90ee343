/* chance.h - what real life leaves to chance, and how a run decides it.
 *
 * How long a server takes, how long a thread works, which of two threads that
 * are ready runs first: nobody promises it.  Whoever simulates such a thing asks
 * here, with the usual answer, and gets that unless the run has been told
 * otherwise.  A run that is told nothing asks nothing, and is what it always was.
 *
 * A question is known by its kind and its number among those of that kind:
 * "sleep3" is the third time that a thread's sleep is asked for.  A run is known
 * by the answers that are not the usual ones, as text "sleep3=150,turn1=2"; or
 * by a seed, "seed=7", that draws all answers.  What a seed draws for a question
 * depends on nothing but the seed, the kind and the number.
 *
 * (The other design is a stream of random numbers from which each question takes
 * the next.  It needs no names, but nothing can be taken away from such a run:
 * answer one question less, and all that follow are answered otherwise.  Here a
 * set of answers stays one whatever is taken out of it, so that a search can
 * find the few that matter; and kinds are counted apart so that one turn more
 * does not rename the sleeps.)
 *
 * It knows nothing of threads, timers or events: who asks tells the tape.
 */
#ifndef SIM_BASE_CHANCE_H
#define SIM_BASE_CHANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sim/base/buf.h"
#include "sim/base/err.h"

typedef enum ChanceKind {
    CHANCE_LATENCY,             /* a request's time, in per cent of the usual */
    CHANCE_FAIL,                /* 1: its connection is reset */
    CHANCE_SLEEP,               /* time.sleep() off the main thread: per cent */
    CHANCE_START,               /* ms until a thread, or process, begins */
    CHANCE_TURN,                /* which of the threads that are ready at the
                                   same instant runs; 0: the usual one */
    CHANCE_TIMER,               /* which of the timers of a loop that are due at
                                   the same instant fires */
    CHANCE_RANDOM,              /* where the numbers of a generator begin that
                                   the program has not seeded */
    CHANCE_KINDS
} ChanceKind;

typedef struct Chance {
    ChanceKind kind;
    uint32_t number;            /* from 1 */
    int64_t answer;
} Chance;

typedef struct Chances {
    bool drawn;                 /* what is not in [items] is drawn by [seed] */
    uint64_t seed;
    Chance *items;              /* by kind and number; owned */
    size_t len, cap;
} Chances;

void chances_clear(Chances *c);
void chances_copy(Chances *to, const Chances *from);    /* [to] is empty */

/* Adds an answer, in place of an older one to the same question. */
void chances_add(Chances *c, Chance item);

/* Reads "KINDn=ANSWER,..." and "seed=N", or "" for none, into [c], which is
 * empty and is to be cleared in any case.  False: [err] says what is wrong. */
bool chances_read(Chances *c, const char *text, Err *err);

/* True if chances_read() can read it. */
bool chances_check(const char *text, Err *err);

/* Appends what chances_read() reads. */
void chances_write(const Chances *c, Buf *out);

/* --- asking --------------------------------------------------------------- */

/* What an answer can be. */
typedef struct ChanceRange {
    int64_t usual, least, most;
    double chance;              /* how likely it is not the usual one */
} ChanceRange;

/* From now on questions are answered as [told] says (borrowed), and [decided]
 * (or NULL) gets the answers that were not the usual ones.  [told] NULL: no
 * question is asked. */
void chance_start(const Chances *told, Chances *decided);

/* True if questions are asked: who looks for one first looks here. */
bool chance_is_on(void);

/* The answer to the next question of [kind]. */
int64_t chance_ask(ChanceKind kind, ChanceRange range);

/* [seconds], or as many per cent of it, from half to twice, as is answered. */
double chance_scale(ChanceKind kind, double seconds);

/* How many questions of [kind] have been asked, so the number of the last. */
uint32_t chance_asked(ChanceKind kind);

const char *chance_name(ChanceKind kind);

#endif
