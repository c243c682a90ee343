/* lanes.h - who there is in a run: every lane and every object, dead or alive.
 *
 * A directory beside the pictures: a picture holds what lives at its moment,
 * this holds what there ever was up to the last event that was added, with
 * names.  So a lane exists at event n if created <= n, and is over if ended is
 * not 0 and <= n.  Names are the last ones that were given.
 *
 * Entries stay in the order in which they were created, and their pointers
 * last until the next addition.
 */
#ifndef SIM_TAPE_LANES_H
#define SIM_TAPE_LANES_H

#include "sim/base/arena.h"
#include "sim/tape/event.h"
#include "sim/tape/pool.h"

typedef struct LaneInfo {
    uint32_t id;
    uint32_t parent;
    LaneKind kind;
    Seq created;                /* its LANE; lane 0: RUN_START */
    Seq ended;                  /* its LANE_END or LANE_LOST; 0: not yet */
    EventVia how;               /* it ended; VIA_NONE: it was lost */
    const char *name;           /* never NULL */
    size_t name_len;
} LaneInfo;

typedef struct ObjectInfo {
    uint32_t id;
    uint32_t lane;              /* who made it */
    Seq created, ended;
    int64_t cap;
    const char *what;           /* its class; never NULL */
    size_t what_len;
} ObjectInfo;

typedef struct Lanes {
    Pool lanes;                 /* of LaneInfo */
    Pool objects;               /* of ObjectInfo */
    Arena names;
} Lanes;

void lanes_init(Lanes *l);
void lanes_clear(Lanes *l);

/* Takes from [e] what it says about lanes and objects; most say nothing. */
void lanes_add(Lanes *l, const Event *e);

static inline const LaneInfo *lanes_get(const Lanes *l, uint32_t id)
{
    return pool_get(&l->lanes, id);
}

static inline const ObjectInfo *lanes_object(const Lanes *l, uint32_t id)
{
    return pool_get(&l->objects, id);
}

/* True if object [id] is known, and [part] is in the name of its class. */
bool lanes_object_is(const Lanes *l, uint32_t id, const char *part);

static inline size_t lanes_count(const Lanes *l)
{
    return l->lanes.len;
}

static inline const LaneInfo *lanes_at(const Lanes *l, size_t i)
{
    return pool_at(&l->lanes, i);
}

#endif
