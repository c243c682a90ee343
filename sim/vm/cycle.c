/* cycle.c - finding what only keeps itself alive.
 *
 * All tracked objects stand in a ring, those that are kept in another.  A
 * collection works on the first in these steps:
 *
 *  1. each object's count is copied, and from the copies is taken one for
 *     each reference that a tracked object holds: what is left over comes
 *     from outside
 *  2. what has some left, and all that can be reached from it, lives; what
 *     stood before all that refers to it goes to the end of the ring, which
 *     so has the order of CPython's lists: finalizers run in it
 *  3. the rest is garbage: finalizers run; what they brought back, or hold by
 *     what they have made, lives after all; everything else is told to let go
 *     of what it holds (clear)
 *
 * While steps 1 and 2 run, the links are free for the search (see Mark) and an
 * array has the ring's order: to follow the links costs a walk through all of
 * memory, one step waiting for the other.
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

static GcLink ring = {&ring, &ring}, kept = {&kept, &kept};
/* What the running collection works at, and what it is through with.  Objects
 * that go meanwhile leave these rings themselves. */
static GcLink lost = {&lost, &lost}, seen = {&seen, &seen};
static size_t tracked, next_at = LEAST_TRACKED;
static size_t next_bytes = LEAST_BYTES;
static bool collecting;
ZONE_KEEP(ring);
ZONE_KEEP(kept);
ZONE_KEEP(lost);
ZONE_KEEP(seen);
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

/* What [prev] holds while a search runs, but of what is kept, which has a link
 * there: an odd number, twice the count that is left and one more, until the
 * search comes to the object; then one of the others. */
typedef uintptr_t Mark;

#define UNREACHED ((Mark)1)             /* nothing that is known to live refers
                                           to it, so far */
#define REACHED ((Mark)3)
#define PASSED ((Mark)0)                /* it was unreached */
#define LIVES ((Mark)(void *)&ring)
#define LIVES_LATE ((Mark)(void *)&kept)        /* it was passed, then reached */

static Mark mark_of(const GcLink *l)
{
    return (Mark)l->prev;
}

static void set_mark(GcLink *l, Mark m)
{
    l->prev = (GcLink *)m;
}

static void take_one(Value v, void *arg)
{
    (void)arg;
    if (is_tracked(v) && mark_of(link_of(v)) & 1)
        set_mark(link_of(v), mark_of(link_of(v)) - 2);
}

/* By [next], in the order in which they were reached. */
typedef struct Late {
    GcLink *first, **end;
    bool is_late;               /* who is asked now was reached late itself */
} Late;

/* Stands among them for so many objects that lead to [to]. */
typedef struct Relay {
    GcLink link;                /* marked IS_RELAY */
    Value to;
    int left;
} Relay;

#define IS_RELAY ((Mark)&lost)

static void put_late(Late *late, GcLink *l, Mark m)
{
    set_mark(l, m);
    l->next = NULL;
    *late->end = l;
    late->end = &l->next;
}

static void give_life(Value v, void *arg)
{
    Late *late = arg;

    if (!is_tracked(v))
        return;
    GcLink *l = link_of(v);
    if (mark_of(l) == UNREACHED) {
        set_mark(l, REACHED);
    } else if (mark_of(l) == PASSED) {
        put_late(late, l, LIVES_LATE);
    }
}

static void put_relay(Late *late, Value to, int left)
{
    Relay *r = mem_alloc(sizeof *r);

    r->to = to;
    r->left = left;
    put_late(late, &r->link, IS_RELAY);
}

/* Nothing that is known to live refers to [v], so far. */
static bool may_be_lost(Value v)
{
    return is_tracked(v) && (mark_of(link_of(v)) == UNREACHED ||
                             mark_of(link_of(v)) == PASSED);
}

void cycle_visit_far(Value v, int n, Visit visit, void *arg)
{
    Late *late = arg;

    if (visit != give_life) {
        visit(v, arg);
        return;
    }
    /* Of what lives in its place the first was made later, and stands in its
     * own. */
    n -= !late->is_late;
    if (n <= 0)
        give_life(v, arg);
    else if (may_be_lost(v))
        put_relay(late, v, n);
}

/* The attributes of [v], if CPython keeps them in the instance: a class of the
 * program's whose first built-in base has none, and nobody asked for __dict__. */
static Dict *own_attributes(Value v)
{
    const Type *t = v->type;

    if ((t->flags & (TYPE_HEAP | TYPE_DICT)) != (TYPE_HEAP | TYPE_DICT))
        return NULL;
    Dict *d = *obj_dict_slot(v);
    while (t->flags & TYPE_HEAP)
        t = t->base;
    return d && d->head.refs == 1 && !(t->flags & TYPE_DICT) ? d : NULL;
}

/* All that [v], which lives, holds. */
static void reach(Value v, Late *late)
{
    Dict *d = own_attributes(v);

    if (d)
        visit_all((Value)(void *)d, give_life, late);
    visit_all(v, give_life, late);
}

/* All that was reached late, and all that is reached by it. */
static void go_on_late(Late *late)
{
    late->is_late = true;
    for (GcLink *l = late->first; l; l = l->next) {
        Relay *r = (Relay *)(void *)l;
        if (mark_of(l) != IS_RELAY)
            reach(value_of(l), late);
        else if (r->left > 1)
            put_relay(late, r->to, r->left - 1);
        else
            give_life(r->to, late);
    }
}

/* Objects in the order of the ring. */
typedef struct Objects {
    Value *items;
    size_t len;
} Objects;

static Objects begin(const GcLink *in)
{
    Objects all = {mem_alloc((tracked + 1) * sizeof *all.items), 0};

    for (GcLink *l = in->next; l != in; l = l->next) {
        all.items[all.len++] = value_of(l);
        set_mark(l, 2 * (Mark)value_of(l)->refs + 1);
    }
    return all;
}

static GcLink *link_behind(GcLink *last, GcLink *l)
{
    last->next = l;
    l->prev = last;
    return l;
}

/* Puts [in] right, with what lives, and the rest in [garbage]; how many these
 * are.  Swallows [all]. */
static size_t end(Objects *all, GcLink *late, GcLink *in, GcLink *garbage)
{
    GcLink *last = in, *out = garbage;
    size_t n = 0;

    for (size_t i = 0; i < all->len; i++) {
        GcLink *l = link_of(all->items[i]);
        if (mark_of(l) == LIVES) {
            last = link_behind(last, l);
        } else if (mark_of(l) == PASSED) {
            out = link_behind(out, l);
            n++;
        }
    }
    for (GcLink *next; late; late = next) {
        next = late->next;
        if (mark_of(late) == IS_RELAY)
            mem_free(late);
        else
            last = link_behind(last, late);
    }
    link_behind(last, in);
    link_behind(out, garbage);
    mem_free(all->items);
    return n;
}

/* Moves what in [in] is held from nowhere else to [garbage], which is empty;
 * how many objects. */
static size_t find_garbage(GcLink *in, GcLink *garbage)
{
    Objects all = begin(in);
    Late late = {.end = &late.first};

    for (size_t i = 0; i < all.len; i++)
        visit_all(all.items[i], take_one, NULL);
    for (size_t i = 0; i < all.len; i++) {
        GcLink *l = link_of(all.items[i]);
        if (mark_of(l) == UNREACHED) {
            set_mark(l, PASSED);
        } else {
            set_mark(l, LIVES);
            reach(all.items[i], &late);
        }
    }
    go_on_late(&late);
    return end(&all, late.first, in, garbage);
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
    size_t n = find_garbage(&lost, &seen);

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
    size_t n = find_garbage(&ring, &lost);

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

void cycle_maybe(void)
{
    bool due = tracked >= next_at || mem_bytes() >= next_bytes;

    if (due && mem_fits((tracked + 1) * sizeof(Value)))
        cycle_collect();
}
