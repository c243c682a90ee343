/* run_facts.c - what is known of a run before it begins. */
#include "tui/tell/run_facts.h"

#include <stdio.h>
#include <string.h>


/* What --cpu says, if anything: seconds. */
static void put_cpu(const SimOptions *o, PutFact *put, void *arg)
{
    char cost[32];

    if (o->cpu <= 0)
        return;
    snprintf(cost, sizeof cost, "%g", o->cpu);
    put(arg, "cpu", cost);
}

static void put_arguments(const SimOptions *o, PutFact *put, void *arg)
{
    Buf b;

    if (o->nargs == 0)
        return;
    buf_init(&b);
    for (int i = 0; i < o->nargs; i++) {
        buf_puts(&b, i > 0 ? "\n" : "");
        buf_puts(&b, o->args[i]);
    }
    put(arg, "arguments", b.data);
    buf_clear(&b);
}

void run_facts(const SimOptions *o, PutFact *put, void *arg)
{
    const char *slash = strrchr(o->path, '/');
    char seed[24];

    snprintf(seed, sizeof seed, "%llu", (unsigned long long)o->seed);
    put(arg, "program", "ticktape " SIM_VERSION);
    put(arg, "dialect", "Python 3.11");
    put(arg, "scenario", slash ? slash + 1 : o->path);
    put(arg, "seed", seed);
    put(arg, "lines", o->lines ? "yes" : "no");
    put_cpu(o, put, arg);
    if (o->chances)
        put(arg, "chance", o->chances);
    put_arguments(o, put, arg);
}
