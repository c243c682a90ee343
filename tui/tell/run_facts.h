/* run_facts.h - what is known of a run before it begins: which program runs
 * which scenario, and how.  The same on a tape and in a live recording.
 */
#ifndef TUI_TELL_RUN_FACTS_H
#define TUI_TELL_RUN_FACTS_H

#include "sim/sim.h"

typedef void PutFact(void *arg, const char *name, const char *value);

/* Hands each fact to [put]: "program", "dialect", "scenario" (a name without
 * its folder), "seed", "lines"; what the command line says of "latency", "cpu",
 * "max-events", "max-work", "max-time" and "max-memory", in seconds and
 * bytes; "chance" (how
 * what is left to it is decided) and "arguments", a line each. */
void run_facts(const SimOptions *o, PutFact *put, void *arg);

#endif
