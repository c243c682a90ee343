/* cycle_find.c - which objects only keep themselves alive.
 *
 *  1. each object's count is copied, and from the copies is taken one for each
 *     reference that an object of the ring holds: what is left over comes from
 *     outside
 *  2. what has some left, and all that can be reached from it, lives; what stood
 *     before all that refers to it goes to the end of the ring, which so has the
 *     order of CPython's lists: finalizers run in it
 *
 * Meanwhile the links are free for the search (see Mark), and an array has the
 * ring's order: to follow the links costs a walk through all of memory, one step
 * waiting for the other.
 */
#include "sim/vm/cycle_int.h"

#include "sim/base/mem.h"

/* What [prev] holds while a search runs, but of what is kept, which has a link
 * there: an odd number, twice the count that is left and one more, until the
 * search comes to the object; then one of the others. */
typedef uintptr_t Mark;

#define UNREACHED ((Mark)1)             /* nothing that is known to live refers
                                           to it, so far */
#define REACHED ((Mark)3)
#define PASSED ((Mark)0)                /* it was unreached */
#define LIVES ((Mark)2)
#define LIVES_LATE ((Mark)4)            /* it was passed, then reached */
#define IS_RELAY ((Mark)6)              /* it is no object, but a Relay */

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

static Objects begin(const GcLink *in, size_t most)
{
    Objects all = {mem_alloc((most + 1) * sizeof *all.items), 0};

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

size_t cycle_find(GcLink *in, size_t most, GcLink *garbage)
{
    Objects all = begin(in, most);
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
