/* lanes.c - who there is in a run: every lane and every object. */
#include "sim/tape/lanes.h"

#include <string.h>

void lanes_init(Lanes *l)
{
    pool_init(&l->lanes, sizeof(LaneInfo));
    pool_init(&l->objects, sizeof(ObjectInfo));
    arena_init(&l->names);
}

void lanes_clear(Lanes *l)
{
    pool_clear(&l->lanes);
    pool_clear(&l->objects);
    arena_clear(&l->names);
}

static const char *keep(Lanes *l, const Event *e)
{
    return e->text ? arena_strndup(&l->names, e->text, e->text_len) : "";
}

static void add_lane(Lanes *l, const Event *e, uint32_t id)
{
    if (pool_get(&l->lanes, id))
        return;
    LaneInfo *info = pool_add(&l->lanes, id);
    info->parent = e->obj;
    info->kind = e->num > 0 && e->num < LANE_KINDS ? (LaneKind)e->num
                                                   : LANE_LOOP;
    info->created = e->seq;
    info->name = keep(l, e);
    info->name_len = e->text_len;
}

static void add_loop(Lanes *l, const Event *e)
{
    static const char name[] = "(loop)";
    Event loop = *e;

    loop.obj = 0;
    loop.num = LANE_LOOP;
    loop.text = name;
    loop.text_len = sizeof name - 1;
    add_lane(l, &loop, 0);
}

static void add_object(Lanes *l, const Event *e)
{
    if (pool_get(&l->objects, e->obj))
        return;
    ObjectInfo *info = pool_add(&l->objects, e->obj);
    info->lane = e->lane;
    info->created = e->seq;
    info->cap = e->num;
    info->what = keep(l, e);
    info->what_len = e->text_len;
}

static void end_object(Lanes *l, const Event *e)
{
    ObjectInfo *info = pool_get(&l->objects, e->obj);

    if (info && !info->ended)
        info->ended = e->seq;
}

bool lanes_object_is(const Lanes *l, uint32_t id, const char *part)
{
    const ObjectInfo *info = lanes_object(l, id);

    return info && strstr(info->what, part);
}

void lanes_add(Lanes *l, const Event *e)
{
    LaneInfo *info;

    switch (e->kind) {
    case EVENT_RUN_START: add_loop(l, e); break;
    case EVENT_LANE: add_lane(l, e, e->lane); break;
    case EVENT_OBJECT: add_object(l, e); break;
    case EVENT_OBJECT_END: end_object(l, e); break;
    case EVENT_LANE_NAME:
        info = pool_get(&l->lanes, e->lane);
        if (info) {
            info->name = keep(l, e);
            info->name_len = e->text_len;
        }
        break;
    case EVENT_LANE_END:
    case EVENT_LANE_LOST:
        info = pool_get(&l->lanes, e->lane);
        if (info && !info->ended) {
            info->ended = e->seq;
            info->how = e->via;
        }
        break;
    default: break;
    }
}
