/* clock.c - virtual time. */
#include "sim/aio/clock.h"

#include <math.h>

enum { READS = 1000, TURNS = 10000 };
#define TICK 0.001

static double now, limit;
static double instant;          /* when the turns counted in [turns] were */
static long reads, turns;
static bool over;

void clock_start(double max_time)
{
    now = instant = 0.0;
    limit = max_time;
    reads = turns = 0;
    over = false;
}

static void move(double when)
{
    over = over || (limit > 0 && when > limit);
    now = over ? fmax(now, limit) : when;
}

double clock_now(void)
{
    return now;
}

int64_t clock_ns(void)
{
    double ns = now * 1e9;

    return ns < 9e18 ? (int64_t)llround(ns) : INT64_MAX;
}

double clock_read(void)
{
    if (++reads > READS)
        move(now + TICK);
    return now;
}

void clock_advance(double when)
{
    if (when > now)
        move(when);
}

void clock_new_step(void)
{
    reads = 0;
}

bool clock_turn(void)
{
    if (instant != now) {
        turns = 0;
        instant = now;
    }
    if (++turns <= TURNS)
        return false;
    move(now + TICK);
    instant = now;
    return true;
}

bool clock_is_over(void)
{
    return over;
}
