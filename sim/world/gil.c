/* gil.c - the interpreters of a run: who holds each, who stands in line. */
#include "sim/world/gil.h"

#include <assert.h>
#include <math.h>

#include "sim/aio/clock.h"
#include "sim/base/mem.h"
#include "sim/base/zone.h"

enum {
    CPUS = 8,                   /* KEEP IN STEP: os.cpu_count() */
    QUANTUM = 2000,             /* instructions: see gil.h */
};

Gil *gil_current;

/* Who set less waits so long all the same, as in CPython. */
#define SHORTEST_INTERVAL 1e-6

static Gil *oldest, *newest;
static uint32_t next_order;     /* in all lines */

static Thread *thread_of(Timer *t)
{
    return t ? (Thread *)(void *)((char *)t - offsetof(Thread, turn)) : NULL;
}

Gil *gil_first(void)
{
    return oldest;
}

Gil *gil_new(void)
{
    bool zone = zone_set(false);        /* all processes see it */
    Gil *g = mem_alloc(sizeof *g);

    zone_set(zone);
    *g = (Gil){.prev = newest, .time = clock_now(), .changed = clock_now()};
    timerq_init(&g->line);
    *(newest ? &newest->next : &oldest) = g;
    newest = g;
    return g;
}

void gil_free(Gil *g)
{
    *(g->prev ? &g->prev->next : &oldest) = g->next;
    *(g->next ? &g->next->prev : &newest) = g->prev;
    timerq_clear(&g->line);
    if (gil_current == g)
        gil_current = NULL;
    mem_free(g);
}

/* --- lines ---------------------------------------------------------------- */

void gil_queue(Thread *t, double when)
{
    when = fmax(when, clock_now());
    if (t->turn.slot != TIMER_IDLE) {
        if (t->turn.due <= when)
            return;
        gil_leave(t);
    }
    t->gil->line.next_seq = next_order++;
    bool zone = zone_set(false);
    timerq_push(&t->gil->line, &t->turn, when);
    zone_set(zone);
    if (vm.counting)            /* what is planned may be too late now */
        vm.count_due = vm.count;
}

void gil_leave(Thread *t)
{
    timerq_remove(&t->gil->line, &t->turn);
}

/* A place in the order in which threads run. */
typedef struct Place {
    Thread *thread;             /* NULL: none */
    double when;                /* it can run */
    double since;               /* it wants to */
    uint32_t order;             /* of asking */
} Place;

static Place place_of(const Gil *g, bool holder_too)
{
    Timer *first = timerq_peek(&g->line);

    if (holder_too && g->holder)
        return (Place){g->holder, g->time, g->time, g->order};
    if (!first)
        return (Place){.when = INFINITY};
    return (Place){thread_of(first), fmax(first->due, g->time), first->due,
                   first->seq};
}

static bool goes_before(const Place *a, const Place *b)
{
    return a->when != b->when ? a->when < b->when
         : a->since != b->since ? a->since < b->since
                              : order_is_before(a->order, b->order);
}

/* The first of all; [mine]: the running thread counts too, if it holds its
 * interpreter still. */
static Place first_place(bool mine)
{
    Place best = {.when = INFINITY};

    for (const Gil *g = oldest; g; g = g->next) {
        Place p = place_of(g, mine || g != gil_current);
        if (p.thread && (!best.thread || goes_before(&p, &best)))
            best = p;
    }
    return best;
}

Thread *gil_next(double *when)
{
    Place p = first_place(true);

    *when = p.when;
    return p.thread;
}

/* The place of the thread [i] of those who could run in [g]. */
static Place nth_place(const Gil *g, size_t i)
{
    Place p = place_of(g, true);

    if (!g->holder && i < g->line.len) {
        Timer *t = timerq_at(&g->line, i);
        p = (Place){thread_of(t), fmax(t->due, g->time), t->due, t->seq};
    }
    return p;
}

/* Hands each place at [when] to the caller, in no order; [*g] and [*i] keep
 * count.  False: there are no more. */
static bool next_tied(const Gil **g, size_t *i, double when, Place *p)
{
    for (; *g; *g = (*g)->next, *i = 0)
        while (*i < ((*g)->holder ? 1 : (*g)->line.len)) {
            *p = nth_place(*g, (*i)++);
            if (p->when == when)
                return true;
        }
    return false;
}

size_t gil_tied(double when)
{
    const Gil *g = oldest;
    size_t i = 0, n = 0;

    for (Place p; next_tied(&g, &i, when, &p);)
        n++;
    return n;
}

Thread *gil_tied_at(double when, size_t n)
{
    const Gil *g = oldest;
    size_t i = 0;

    for (Place p; next_tied(&g, &i, when, &p);) {
        const Gil *h = oldest;
        size_t j = 0, before = 0;
        for (Place q; next_tied(&h, &j, when, &q);)
            before += goes_before(&q, &p);
        if (before == n)
            return p.thread;
    }
    return NULL;
}

double gil_others(void)
{
    return first_place(false).when;
}

/* --- who has it ------------------------------------------------------------- */

/* The holder of the process in the machine computes no further. */
static void halt(void)
{
    Gil *g = gil_current;
    int64_t n = vm.count - g->from;

    g->time = clock_now();
    clock_halt();
    g->count += n;
    g->holder->count += n;
    g->from = vm.count;
}

void gil_release(void)
{
    Gil *g = gil_current;

    if (!thread_current || g->holder != thread_current || g->paused)
        return;
    halt();
    g->holder = NULL;
}

void gil_pause(void)
{
    assert(gil_current->holder == thread_current);
    halt();
    gil_current->order = next_order++;
    gil_current->paused = true;
}

void gil_take(Thread *t, double when)
{
    Gil *g = t->gil;

    if (g != gil_current && vm.counting)
        clock_set(when);
    else
        clock_advance(when);
    gil_current = g;
    gil_leave(t);
    clock_go();
    if (g->last != t)
        g->changed = clock_now();
    g->holder = g->last = t;
    g->paused = false;
    g->from = vm.count;
    gil_watch();
}

void gil_forget(Thread *t)
{
    gil_leave(t);
    if (t->gil->holder == t)
        t->gil->holder = NULL;
    if (t->gil->last == t)
        t->gil->last = NULL;
}

/* --- where computing takes time --------------------------------------------- */

/* When somebody in line since [since] finds that the interpreter has not
 * changed hands since he last looked. */
static double finds_no_change(double since, double changed, double interval)
{
    double looks = changed > since ? ceil((changed - since) / interval) : 0;

    return since + (looks + 1) * interval;
}

Thread *gil_asks(double *when)
{
    const Gil *g = gil_current;
    Timer *first = NULL;
    double interval = fmax(vm.switch_interval, SHORTEST_INTERVAL);

    *when = INFINITY;
    for (size_t i = 0; i < g->line.len; i++) {
        Timer *t = timerq_at(&g->line, i);
        double at = finds_no_change(t->due, g->changed, interval);
        if (!first || at < *when || (at == *when && t->seq < first->seq)) {
            *when = at;
            first = t;
        }
    }
    return thread_of(first);
}

/* When the first in line whose time has not come will stand there. */
static double next_comes(double now)
{
    double when = INFINITY;

    for (size_t i = 0; i < gil_current->line.len; i++) {
        double due = gil_current->line.heap[i].due;
        if (due > now && due < when)
            when = due;
    }
    return when;
}

/* When the running process is to let another go on; INFINITY: never. */
static double lets_go_on(void)
{
    double when = INFINITY;

    for (const Gil *g = oldest; g; g = g->next)
        if (g != gil_current)
            when = fmin(when, place_of(g, true).when);
    return when + QUANTUM * clock_cost();
}

bool gil_is_ahead(void)
{
    return lets_go_on() <= clock_now();
}

/* How many times as long as alone all take, so many processes compute at [now].
 * One that is paused is ahead, and computed then. */
static double slowness(double now)
{
    int n = 0;

    for (const Gil *g = oldest; g; g = g->next)
        n += g == gil_current || g->holder || place_of(g, true).when <= now;
    return n > CPUS ? n / (double)CPUS : 1;
}

void gil_watch(void)
{
    double asks, now, n;

    if (!vm.counting)
        return;
    now = clock_now();
    clock_slow(slowness(now));
    gil_asks(&asks);
    n = fmin(fmin(asks, next_comes(now)), lets_go_on()) - now;
    n = fmax(1, fmin(1e15, ceil(n / clock_cost())));
    vm.count_due = vm.count + (int64_t)n;
}

double gil_computed(bool by_thread)
{
    const Gil *g = gil_current;
    int64_t n = by_thread ? thread_current->count : g->count;

    return (double)(n + vm.count - g->from) * clock_own_cost();
}

void gils_start(void)
{
    oldest = newest = NULL;
    next_order = 0;
    vm.counting = clock_own_cost() > 0;
    gil_current = gil_new();
}

void gils_end(void)
{
    while (oldest)
        gil_free(oldest);
}
