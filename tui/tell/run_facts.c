/* run_facts.c - what is known of a run before it begins. */
#include "tui/tell/run_facts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Seconds in no more digits than it takes to read the same number again. */
static void add_seconds(Buf *b, double seconds)
{
    size_t before = b->len;

    buf_printf(b, "%g", seconds);
    if (strtod(b->data + before, NULL) != seconds) {
        buf_cut(b, before);
        buf_printf(b, "%.17g", seconds);
    }
}

static void put_seconds(double seconds, const char *name, PutFact *put,
                        void *arg)
{
    Buf b;

    if (seconds <= 0)
        return;
    buf_init(&b);
    add_seconds(&b, seconds);
    put(arg, name, b.data);
    buf_clear(&b);
}

static void put_latency(const SimLatency *latency, PutFact *put, void *arg)
{
    Buf b;

    if (!latency->set)
        return;
    buf_init(&b);
    add_seconds(&b, latency->least);
    if (latency->most > latency->least) {
        buf_puts(&b, "..");
        add_seconds(&b, latency->most);
    }
    put(arg, "latency", b.data);
    buf_clear(&b);
}

static void put_number(uint64_t n, const char *name, PutFact *put, void *arg)
{
    char text[24];

    snprintf(text, sizeof text, "%llu", (unsigned long long)n);
    put(arg, name, text);
}

static void put_limits(const SimOptions *o, PutFact *put, void *arg)
{
    if (o->max_events)
        put_number(o->max_events, "max-events", put, arg);
    put_seconds(o->max_time, "max-time", put, arg);
    if (o->max_memory)
        put_number(o->max_memory, "max-memory", put, arg);
    if (o->max_work)
        put_number(o->max_work, "max-work", put, arg);
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

    put(arg, "program", "ticktape " SIM_VERSION);
    put(arg, "dialect", "Python 3.11");
    put(arg, "scenario", slash ? slash + 1 : o->path);
    put_number(o->seed, "seed", put, arg);
    put(arg, "lines", o->lines ? "yes" : "no");
    put_latency(&o->latency, put, arg);
    put_seconds(o->cpu, "cpu", put, arg);
    if (o->chances)
        put(arg, "chance", o->chances);
    put_limits(o, put, arg);
    put_arguments(o, put, arg);
}
