/* baton.c - the baton while there is one thread. */
#include "sim/aio/baton.h"

#include "sim/aio/deadlock.h"
#include "sim/vm/str.h"

Baton baton;
static LoopThread only;

static bool goes_first(double when)
{
    (void)when;
    return true;
}

static bool others_due(void)
{
    return false;
}

static Value block(double when, uint32_t obj)
{
    (void)when, (void)obj;
    return NULL;                /* never called: see goes_first() */
}

static void wake(LoopThread *t)
{
    (void)t;
}

static Value thread_name(void)
{
    return str_from("MainThread");
}

void baton_start(void)
{
    only = (LoopThread){.is_main = true};
    baton = (Baton){
        .thread = &only, .goes_first = goes_first, .others_due = others_due,
        .block = block, .wake = wake, .stuck = deadlock_stop,
        .thread_name = thread_name,
    };
}

void baton_end(void)
{
    val_clear((Value *)(void *)&only.policy);
}
