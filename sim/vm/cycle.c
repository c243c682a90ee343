/* cycle.c - finding what only keeps itself alive.
 *
 * All tracked objects stand in a ring, those that are kept in another.  A
 * collection finds what of the first is lost (cycle_find.c), and lets it go:
 * finalizers run; what they brought back, or hold by what they have made, lives
 * after all; everything else is told to let go of what it holds (clear).
 */
#include "sim/vm/cycle_int.h"

#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/exc.h"
#include "sim/vm/vm.h"
#include "sim/vm/weak.h"

/* A collection is not worth while below this many, or so much memory. */
enum { LEAST_TRACKED = 20000, LEAST_BYTES = 256 << 20 };

static GcLink ring = {&ring, &ring}, kept = {&kept, &kept};
/* What the running collection works at, and what it is through with.  Objects
 * that go meanwhile leave these rings themselves. */
static GcLink lost = {&lost, &lost}, seen = {&seen, &seen};
static size_t tracked, next_at = LEAST_TRACKED;
static size_t next_bytes = LEAST_BYTES;
static bool collecting, enabled = true;
ZONE_KEEP(ring);
ZONE_KEEP(kept);
ZONE_KEEP(lost);
ZONE_KEEP(seen);
ZONE_KEEP(tracked);
ZONE_KEEP(next_at);
ZONE_KEEP(next_bytes);
ZONE_KEEP(collecting);
ZONE_KEEP(enabled);

static void put_last(GcLink *all, GcLink *l)
{
    l->next = all;
    l->prev = all->prev;
    all->prev->next = l;
    all->prev = l;
}

static void take_out(GcLink *l)
{
    l->prev->next = l->next;
    l->next->prev = l->prev;
    l->next = l->prev = l;
}

void cycle_track(Value v)
{
    put_last(&ring, link_of(v));
    tracked++;
}

void cycle_untrack(Value v)
{
    take_out(link_of(v));
    tracked--;
}

size_t cycle_tracked(void)
{
    return tracked;
}

/* Puts all of [from] behind [at]. */
static void splice(GcLink *at, GcLink *from)
{
    if (from->next == from)
        return;
    from->prev->next = at->next;
    at->next->prev = from->prev;
    at->next = from->next;
    from->next->prev = at;
    from->next = from->prev = from;
}

void cycle_keep(void)
{
    splice(kept.prev, &ring);
}

void cycle_keep_none(void)
{
    enabled = true;
    splice(&ring, &kept);
}

static void each_of(GcLink *all, Visit visit, void *arg)
{
    for (GcLink *l = all->next; l != all; l = l->next)
        visit(value_of(l), arg);
}

void cycle_each(Visit visit, void *arg)
{
    each_of(&kept, visit, arg);
    each_of(&ring, visit, arg);
}

/* --- the end of garbage --------------------------------------------------- */

/* All that is lost up to [last] has been seen. */
static void see(GcLink *last)
{
    GcLink *first = lost.next;

    lost.next = last->next;
    lost.next->prev = &lost;
    seen.prev->next = first;
    first->prev = seen.prev;
    last->next = &seen;
    seen.prev = last;
}

static void finalize_one(Value v)
{
    val_ref(v);
    v->flags |= OBJ_FINALIZED;
    v->type->finalize(v);
    if (vm.raised)
        vm_unraisable(v);
    val_unref(v);
}

/* Runs the finalizers; true if there were any. */
static bool finalize(void)
{
    bool any = false;

    for (GcLink *l = lost.next; l != &lost && !vm.stopped;) {
        Value v = value_of(l);
        if (!v->type->finalize || v->flags & OBJ_FINALIZED) {
            l = l->next;
            continue;
        }
        see(l);
        finalize_one(v);
        any = true;
        l = lost.next;
    }
    splice(&lost, &seen);
    return any;
}

static void clear_one(Value v)
{
    Type *t = v->type;

    if (t->flags & TYPE_DICT && *obj_dict_slot(v)) {
        Dict *d = *obj_dict_slot(v);
        *obj_dict_slot(v) = NULL;
        val_unref((Value)(void *)d);
    }
    if (t->clear)
        t->clear(v);
}

/* Before anything of the program's runs, nobody can reach the garbage by a weak
 * reference any more.  References that are garbage themselves call nobody. */
static void cut_weak(void)
{
    Value calls = NULL;
    unsigned any = 0;

    for (GcLink *l = lost.next; l != &lost; l = l->next)
        any |= value_of(l)->flags;
    if (!(any & OBJ_HAS_WEAK))
        return;
    for (GcLink *l = lost.next; l != &lost; l = l->next)
        value_of(l)->flags |= OBJ_GC_SEEN;
    for (GcLink *l = lost.next; l != &lost; l = l->next)
        if (value_of(l)->flags & OBJ_HAS_WEAK)
            weak_cut(value_of(l), OBJ_GC_SEEN, &calls);
    for (GcLink *l = lost.next; l != &lost; l = l->next)
        value_of(l)->flags &= (uint16_t)~OBJ_GC_SEEN;
    weak_call_take(calls);
}

/* What finalizers have made can hold what was lost: all that this holds lives
 * on, until somebody searches again.  How many are lost after all. */
static size_t spare_held(void)
{
    size_t n = cycle_find(&lost, tracked, &seen);

    splice(ring.prev, &lost);
    splice(&lost, &seen);
    return n;
}

static void clear(void)
{
    for (GcLink *l; (l = lost.next) != &lost;) {
        Value v = val_ref(value_of(l));
        see(l);
        clear_one(v);
        val_unref(v);
    }
    splice(ring.prev, &seen);   /* somebody has them still */
}

static size_t let_garbage_go(void)
{
    size_t n = cycle_find(&ring, tracked, &lost);

    cut_weak();
    if (finalize())
        n = spare_held();
    clear();
    return n;
}

enum { COST_TRACKED = 100 };    /* an object that is looked at */

size_t cycle_collect(void)
{
    Value pending = vm.raised;
    if (collecting)
        return 0;
    collecting = true;
    vm.raised = NULL;
    vm_spend(tracked * COST_TRACKED);
    size_t gone = let_garbage_go();
    if (!vm.raised)
        vm.raised = pending;
    else
        val_xunref(pending);
    collecting = false;
    next_at = (gone ? 2 : 8) * tracked;
    if (next_at < LEAST_TRACKED)
        next_at = LEAST_TRACKED;
    next_bytes = 2 * mem_bytes();
    if (next_bytes < LEAST_BYTES)
        next_bytes = LEAST_BYTES;
    return gone;
}

bool cycle_collecting(void)
{
    return collecting;
}

void cycle_enable(bool on)
{
    enabled = on;
}

bool cycle_enabled(void)
{
    return enabled;
}

void cycle_maybe(void)
{
    bool due = (enabled && tracked >= next_at) || mem_bytes() >= next_bytes;

    if (due && mem_fits((tracked + 1) * sizeof(Value)))
        cycle_collect();
}
