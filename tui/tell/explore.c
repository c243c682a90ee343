/* explore.c - what else could have come of a scenario: running it. */
#include "tui/tell/explore.h"

#include <stdio.h>
#include <stdlib.h>

#include "sim/base/mem.h"
#include "tui/tell/explore_int.h"

/* --- one run -------------------------------------------------------------- */

static void swallow(int fd, const char *text, size_t len)
{
    (void)fd, (void)text, (void)len;
}

static void take_event(void *self, const Event *e)
{
    outcome_add(self, e);
}

bool explore_one(const Explore *x, const char *chances, Chances *decided,
                 Outcome *out, Buf *why)
{
    Sink sink = {take_event, out};
    SimOptions o = x->options;

    outcome_init(out);
    o.chances = chances;
    o.decided = decided;
    o.sink = &sink;
    o.write = swallow;
    Sim *s = sim_open(&o, why);
    if (!s)
        return false;
    sim_run(s);
    sim_close(s);
    outcome_over(out, x->exact);
    return true;
}

/* --- what has been found -------------------------------------------------- */

static void found_clear(Found *f)
{
    outcome_clear(&f->outcome);
    chances_clear(&f->drawn);
    chances_clear(&f->reason);
}

static Found *find(const Explore *x, const Outcome *o)
{
    for (size_t i = 0; i < x->len; i++)
        if (outcome_is_same(&x->found[i].outcome, o))
            return &x->found[i];
    return NULL;
}

/* Counts the run of [seed] (0: the usual one) with those of its outcome. */
static void count_take(Explore *x, uint64_t seed, Outcome *o, Chances *drawn)
{
    Found *f = find(x, o);

    if (f) {
        f->soonest = o->ended < f->soonest ? o->ended : f->soonest;
        f->latest = o->ended > f->latest ? o->ended : f->latest;
        outcome_clear(o);
        chances_clear(drawn);
    } else {
        x->found = mem_grow(x->found, &x->cap, x->len + 1, sizeof *x->found);
        f = &x->found[x->len++];
        *f = (Found){.outcome = *o, .seed = seed, .soonest = o->ended,
                     .latest = o->ended, .drawn = *drawn};
    }
    f->runs += seed > 0;
}

size_t explore_order_of(const Explore *x, const Found *f)
{
    for (const Found *g = x->found; g < f; g++)
        if (outcome_is_alike(&g->outcome, &f->outcome))
            return (size_t)(g - x->found) + 1;
    return 0;
}

/* Those that came most often first; of those that did as often the one that
 * came first. */
static int by_runs(const void *a, const void *b)
{
    const Found *f = a, *g = b;

    return f->runs != g->runs ? (f->runs < g->runs) - (f->runs > g->runs)
                              : (f->seed > g->seed) - (f->seed < g->seed);
}

/* Those that are another order of what stands before them go to the end. */
static void put_orders_last(Explore *x)
{
    Found *kept = mem_alloc(x->len * sizeof *kept);
    size_t n = 0, last = x->len;

    for (size_t i = x->len; i-- > 0;)
        if (explore_order_of(x, &x->found[i]))
            kept[--last] = x->found[i];
    for (size_t i = 0; i < x->len; i++)
        if (!explore_order_of(x, &x->found[i]))
            kept[n++] = x->found[i];
    mem_free(x->found);
    x->found = kept;
    x->cap = x->len;
}

/* --- running -------------------------------------------------------------- */

static bool run_seed(Explore *x, uint64_t seed, Buf *why)
{
    Chances drawn = {0};
    Outcome o;
    char text[32];

    snprintf(text, sizeof text, "seed=%llu", (unsigned long long)seed);
    bool ran = explore_one(x, seed > 0 ? text : "", &drawn, &o, why);
    if (ran) {
        count_take(x, seed, &o, &drawn);
    } else {
        outcome_clear(&o);
        chances_clear(&drawn);
    }
    return ran;
}

bool explore_run(Explore *x, const SimOptions *o, size_t runs, bool exact,
                 Buf *why)
{
    *x = (Explore){.options = *o, .exact = exact, .runs = runs};
    if (!x->options.max_events)
        x->options.max_events = EXPLORE_EVENTS;
    for (uint64_t seed = 0; seed <= runs; seed++)
        if (!run_seed(x, seed, why))
            return false;
    qsort(x->found + 1, x->len - 1, sizeof *x->found, by_runs);
    put_orders_last(x);
    return true;
}

void explore_clear(Explore *x)
{
    for (size_t i = 0; i < x->len; i++)
        found_clear(&x->found[i]);
    mem_free(x->found);
}
