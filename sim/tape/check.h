/* check.h - what is true of every run.
 *
 * Time never falls, causes come before, the ready queue has the places that
 * its events say, whoever suspends was running, what is done was pending, and
 * so on: the promises of event_list.h, event by event.  A tape that fails was
 * not written by a sound engine, or not by us.
 */
#ifndef SIM_TAPE_CHECK_H
#define SIM_TAPE_CHECK_H

#include "sim/tape/lanes.h"
#include "sim/tape/picture.h"
#include "sim/tape/reel.h"

typedef struct Check {
    Picture picture;            /* before the event that is checked */
    Lanes lanes;
    const Event *event;
    int64_t stacks;             /* how many STACKs there were */
    Err err;                    /* what was wrong first; "": nothing */
} Check;

void check_init(Check *c);
void check_clear(Check *c);

/* Checks [e] against all events before it, and remembers it.  False: c->err
 * says what is wrong.  Can go on with the next all the same. */
bool check_event(Check *c, const Event *e);

/* Checks every event of [reel], its keyframes, and [lanes] (may be NULL)
 * against them.  False: [err] has the first thing that is wrong. */
bool check_reel(const Reel *reel, const Lanes *lanes, Err *err);

#endif
