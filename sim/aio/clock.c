/* clock.c - virtual time. */
#include "sim/aio/clock.h"

#include <math.h>

#include "sim/tape/event.h"
#include "sim/vm/vm.h"

enum { READS = 1000, TURNS = 10000 };
#define TICK 0.001

static double base, limit;      /* the time, but for instructions since */
static double cost, slowed;     /* of an instruction: its own, and now */
static int64_t mark;            /* vm.count at [base] */
static bool goes;               /* instructions since [mark] count */
static double instant;          /* when the turns counted in [turns] were */
static double looked;           /* when, computing takes time, [reads] were */
static long reads, turns;
static bool over;
static uint32_t instants;       /* that there were */

void clock_start(double max_time)
{
    base = instant = looked = cost = slowed = 0.0;
    limit = max_time;
    reads = turns = 0;
    goes = over = false;
    instants = 0;
}

static void move(double when)
{
    over = over || (limit > 0 && when > limit);
    base = over ? fmax(base, limit) : when;
    instants++;
    mark = vm.count;
    if (cost > 0)               /* who is due now must be looked for anew */
        vm.count_due = vm.count;
}

double clock_now(void)
{
    double now = goes ? base + (double)(vm.count - mark) * slowed : base;

    if (cost > 0 && limit > 0 && now > limit)
        move(now);
    return over ? base : now;
}

void clock_charge(double each)
{
    cost = slowed = each;
}

void clock_set(double when)
{
    base = when;
    mark = vm.count;
}

void clock_go(void)
{
    goes = cost > 0;
    mark = vm.count;
}

void clock_halt(void)
{
    base = clock_now();
    goes = false;
}

void clock_slow(double factor)
{
    if (factor * cost == slowed)
        return;
    base = clock_now();
    mark = vm.count;
    slowed = factor * cost;
}

double clock_cost(void)
{
    return slowed;
}

double clock_own_cost(void)
{
    return cost;
}

int64_t clock_to_ns(double seconds)
{
    double ns = seconds * 1e9;

    if (ns < -(double)EVENT_NUM_MOST)
        return -EVENT_NUM_MOST;
    return ns < (double)EVENT_NUM_MOST ? (int64_t)llround(ns) : EVENT_NUM_MOST;
}

/* Many events come at one instant. */
int64_t clock_ns(void)
{
    static double seconds;
    static int64_t ns;
    double now = clock_now();

    if (now != seconds) {
        seconds = now;
        ns = clock_to_ns(now);
    }
    return ns;
}

uint32_t clock_instant(void)
{
    return instants;
}

double clock_read(void)
{
    double now = clock_now();

    if (cost > 0 && now != looked) {
        looked = now;
        reads = 0;
    }
    if (++reads > READS)
        move(now + TICK);
    return clock_now();
}

void clock_advance(double when)
{
    if (when > clock_now())
        move(when);
}

void clock_new_step(void)
{
    reads = 0;
}

bool clock_turn(void)
{
    double now = clock_now();

    if (instant != now) {
        turns = 0;
        instant = now;
    }
    if (++turns <= TURNS)
        return false;
    move(now + TICK);
    instant = base;
    return true;
}

bool clock_is_over(void)
{
    clock_now();
    return over;
}
