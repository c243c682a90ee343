/* cycle.c - finding what only keeps itself alive.
 *
 * All tracked objects stand in a ring.  A collection works on the ring in
 * these steps:
 *
 *  1. each object's count is copied, and from the copies is taken one for
 *     each reference that a tracked object holds: what is left over comes
 *     from outside
 *  2. what has some left, and all that can be reached from it, lives
 *  3. the rest is garbage: finalizers run, and if they brought nothing back,
 *     everything is told to let go of what it holds (clear)
 *
 * The copies stand in an array beside a table of the objects' places, so that
 * an object needs no more room than its two links.
 */
#include "sim/vm/cycle.h"

#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/vm.h"
#include "sim/vm/weak.h"

/* A collection is not worth while below this many, or so much memory. */
enum { LEAST_TRACKED = 20000, LEAST_BYTES = 256 << 20 };

static GcLink ring = {&ring, &ring};
static size_t tracked, next_at = LEAST_TRACKED;
static size_t next_bytes = LEAST_BYTES;
static bool collecting;
ZONE_KEEP(ring);
ZONE_KEEP(tracked);
ZONE_KEEP(next_at);
ZONE_KEEP(next_bytes);
ZONE_KEEP(collecting);

static Value value_of(GcLink *link)
{
    return (Value)(void *)(link + 1);
}

static GcLink *link_of(Value v)
{
    return (GcLink *)(void *)v - 1;
}

/* Static classes are instances of a tracked type, but not in the ring. */
static bool is_tracked(Value v)
{
    if (!is_obj(v) || !(v->type->flags & (TYPE_GC | TYPE_DICT)))
        return false;
    return !(v->type->flags & TYPE_TYPE) ||
           ((Type *)(void *)v)->flags & TYPE_HEAP;
}

void cycle_track(Value v)
{
    GcLink *link = link_of(v);

    link->next = &ring;
    link->prev = ring.prev;
    ring.prev->next = link;
    ring.prev = link;
    tracked++;
}

void cycle_untrack(Value v)
{
    GcLink *link = link_of(v);

    link->prev->next = link->next;
    link->next->prev = link->prev;
    link->next = link->prev = link;
    tracked--;
}

size_t cycle_tracked(void)
{
    return tracked;
}

void cycle_each(Visit visit, void *arg)
{
    for (GcLink *l = ring.next; l != &ring; l = l->next)
        visit(value_of(l), arg);
}

/* All that [v] owns. */
static void visit_all(Value v, Visit visit, void *arg)
{
    Type *t = v->type;

    if (t->flags & TYPE_HEAP)
        visit(&t->head, arg);
    if (t->flags & TYPE_DICT && *obj_dict_slot(v))
        visit((Value)(void *)*obj_dict_slot(v), arg);
    if (t->visit)
        t->visit(v, visit, arg);
}

/* --- the search ----------------------------------------------------------- */

/* While a search runs, [prev] of each link in the ring is its entry here. */
typedef struct Entry {
    Value v;
    GcLink *prev;
    uint32_t left;              /* references from outside, as known so far */
    bool lives;
} Entry;

typedef struct Search {
    Entry *entries;
    size_t len;
    size_t *todo, ntodo;        /* entries that live and are to be followed */
} Search;

static Entry *entry_of(Value v)
{
    return (Entry *)(void *)link_of(v)->prev;
}

static void begin(Search *s)
{
    s->entries = mem_alloc((tracked + 1) * sizeof *s->entries);
    s->todo = mem_alloc((tracked + 1) * sizeof *s->todo);
    s->len = s->ntodo = 0;
    for (GcLink *l = ring.next; l != &ring; l = l->next) {
        Entry *e = &s->entries[s->len++];
        *e = (Entry){value_of(l), l->prev, value_of(l)->refs, false};
        l->prev = (GcLink *)(void *)e;
    }
}

static void end(Search *s)
{
    for (size_t i = 0; i < s->len; i++)
        link_of(s->entries[i].v)->prev = s->entries[i].prev;
}

static void take_one(Value v, void *arg)
{
    (void)arg;
    if (is_tracked(v))
        entry_of(v)->left--;
}

static void give_life(Value v, void *arg)
{
    Search *s = arg;

    if (!is_tracked(v) || entry_of(v)->lives)
        return;
    entry_of(v)->lives = true;
    s->todo[s->ntodo++] = (size_t)(entry_of(v) - s->entries);
}

/* Finds the garbage; returns how much, put at the front of entries. */
static size_t find_garbage(Search *s)
{
    size_t n = 0;

    begin(s);
    for (size_t i = 0; i < s->len; i++)
        visit_all(s->entries[i].v, take_one, NULL);
    for (size_t i = 0; i < s->len; i++)
        if (s->entries[i].left > 0)
            give_life(s->entries[i].v, s);
    while (s->ntodo > 0)
        visit_all(s->entries[s->todo[--s->ntodo]].v, give_life, s);
    end(s);
    for (size_t i = 0; i < s->len; i++)
        if (!s->entries[i].lives)
            s->entries[n++] = s->entries[i];
    mem_free(s->todo);
    return n;
}

/* --- the end of garbage --------------------------------------------------- */

/* Runs the finalizers; true if there were any. */
static bool finalize(Entry *garbage, size_t n)
{
    bool any = false;

    for (size_t i = 0; i < n; i++) {
        Value v = garbage[i].v;
        if (!v->type->finalize || v->flags & OBJ_FINALIZED || vm.stopped)
            continue;
        v->flags |= OBJ_FINALIZED;
        v->type->finalize(v);
        if (vm.raised)
            vm_unraisable(v);
        any = true;
    }
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
static void cut_weak(Entry *garbage, size_t n)
{
    Value calls = NULL;

    for (size_t i = 0; i < n; i++)
        garbage[i].v->flags |= OBJ_GC_SEEN;
    for (size_t i = 0; i < n; i++)
        if (garbage[i].v->flags & OBJ_HAS_WEAK)
            weak_cut(garbage[i].v, OBJ_GC_SEEN, &calls);
    for (size_t i = 0; i < n; i++)
        garbage[i].v->flags &= ~(uint32_t)OBJ_GC_SEEN;
    weak_call_take(calls);
}

static void clear(Entry *garbage, size_t n)
{
    for (size_t i = 0; i < n; i++)
        clear_one(garbage[i].v);
}

static void release(Entry *garbage, size_t n)
{
    for (size_t i = 0; i < n; i++)
        val_unref(garbage[i].v);
}

/* One round: finds garbage and lets it go, unless finalizers ran: then what
 * they did is only known by searching again. */
static size_t round_trip(bool *again)
{
    Search s;
    size_t n = find_garbage(&s);

    for (size_t i = 0; i < n; i++)
        val_ref(s.entries[i].v);
    cut_weak(s.entries, n);
    *again = finalize(s.entries, n);
    if (!*again)
        clear(s.entries, n);
    release(s.entries, n);
    mem_free(s.entries);
    return *again ? 0 : n;
}

size_t cycle_collect(void)
{
    Value pending = vm.raised;
    size_t gone = 0;
    bool again = true;

    if (collecting)
        return 0;
    collecting = true;
    vm.raised = NULL;
    for (int i = 0; again && i < 10; i++)
        gone += round_trip(&again);
    if (!vm.raised)
        vm.raised = pending;
    else
        val_xunref(pending);
    collecting = false;
    next_at = 2 * tracked > LEAST_TRACKED ? 2 * tracked : LEAST_TRACKED;
    next_bytes = 2 * mem_bytes();
    if (next_bytes < LEAST_BYTES)
        next_bytes = LEAST_BYTES;
    return gone;
}

void cycle_maybe(void)
{
    bool due = tracked >= next_at || mem_bytes() >= next_bytes;

    if (due && mem_fits((tracked + 1) * (sizeof(Entry) + sizeof(size_t))))
        cycle_collect();
}
