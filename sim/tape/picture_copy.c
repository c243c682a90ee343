/* picture_copy.c - one picture made another.
 *
 * KEEP IN STEP: picture - what of picture.h owns memory.
 */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/picture.h"

static void copy_objects(Pool *objects, const Pool *from)
{
    for (size_t i = 0; i < objects->len; i++) {
        Object *o = pool_at(objects, i);
        fifo_clear(&o->items);
        fifo_clear(&o->waiters);
        fifo_clear(&o->holders);
    }
    pool_copy(objects, from);
    for (size_t i = 0; i < objects->len; i++) {
        Object *o = pool_at(objects, i);
        const Object *of = pool_at(from, i);
        o->items = o->waiters = o->holders = (Fifo){0};
        fifo_copy(&o->items, sizeof(Seq), &of->items);
        fifo_copy(&o->waiters, sizeof(Waiter), &of->waiters);
        fifo_copy(&o->holders, sizeof(uint32_t), &of->holders);
    }
}

static void copy_loops(Picture *p, const Picture *from)
{
    for (size_t i = from->nloops; i < p->nloops; i++)
        fifo_clear(&p->loops[i].ready);
    p->loops = mem_grow(p->loops, &p->loops_cap, from->nloops,
                        sizeof *p->loops);
    for (size_t i = 0; i < from->nloops; i++) {
        Fifo ready = i < p->nloops ? p->loops[i].ready : (Fifo){0};
        fifo_copy(&ready, sizeof(ReadyEntry), &from->loops[i].ready);
        p->loops[i] = from->loops[i];
        p->loops[i].ready = ready;
    }
}

void picture_copy(Picture *p, const Picture *from)
{
    Picture own = *p;

    copy_loops(&own, from);
    pool_copy(&own.lanes, &from->lanes);
    pool_copy(&own.futures, &from->futures);
    pool_copy(&own.timers, &from->timers);
    copy_objects(&own.objects, &from->objects);
    own.edges = mem_grow(own.edges, &own.edges_cap, from->nedges,
                         sizeof *own.edges);
    if (from->nedges > 0)
        memcpy(own.edges, from->edges, from->nedges * sizeof *own.edges);
    *p = *from;
    p->loops = own.loops;
    p->loops_cap = own.loops_cap;
    p->lanes = own.lanes;
    p->futures = own.futures;
    p->timers = own.timers;
    p->objects = own.objects;
    p->edges = own.edges;
    p->edges_cap = own.edges_cap;
}

static size_t pool_bytes(const Pool *p)
{
    return p->len * p->size + (p->slots ? (p->mask + 1) * sizeof *p->slots : 0);
}

size_t picture_size(const Picture *p)
{
    size_t size = sizeof *p + pool_bytes(&p->lanes) + pool_bytes(&p->futures) +
                  pool_bytes(&p->timers) + pool_bytes(&p->objects) +
                  p->nedges * sizeof *p->edges;

    for (size_t i = 0; i < p->nloops; i++)
        size += sizeof *p->loops + p->loops[i].ready.len * sizeof(ReadyEntry);
    for (size_t i = 0; i < p->objects.len; i++) {
        const Object *o = pool_at(&p->objects, i);
        size += o->items.len * sizeof(Seq) + o->waiters.len * sizeof(Waiter) +
                o->holders.len * sizeof(uint32_t);
    }
    return size;
}
