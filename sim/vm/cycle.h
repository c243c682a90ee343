/* cycle.h - finding what only keeps itself alive.
 *
 * Reference counts free everything but cycles.  cycle_collect() finds those
 * (by subtracting the references that tracked objects hold on one another:
 * what has none left from outside is garbage), finalizes and frees them.  It
 * runs at the end of a run, when the program asks (gc.collect), and when the
 * number of tracked objects or the memory in use has doubled since the last
 * time (the number eight times as many, if there was no garbage then); then
 * between two instructions (run.c), where any code may run.  A program that
 * switches it off is obeyed, but for memory, of which CPython may have more.
 *
 * What the machine has made before the program begins lives as long as that:
 * after cycle_keep() no collection looks at it.
 */
#ifndef SIM_VM_CYCLE_H
#define SIM_VM_CYCLE_H

#include "sim/vm/obj.h"

/* In front of each object whose type has TYPE_GC. */
typedef struct GcLink {
    struct GcLink *next, *prev;
} GcLink;

void cycle_track(Value v);              /* obj_new() does */
void cycle_untrack(Value v);            /* obj_free() does */
size_t cycle_collect(void);             /* how many objects went */
size_t cycle_tracked(void);
void cycle_maybe(void);                 /* collects if it is time */
void cycle_enable(bool on);             /* gc.enable(), gc.disable() */
bool cycle_enabled(void);
bool cycle_collecting(void);            /* what is lost is going right now */

/* Visits [v], which is held by way of [n] objects that CPython has in between:
 * who is reached by more of them comes later in the order of a search. */
void cycle_visit_far(Value v, int n, Visit visit, void *arg);

void cycle_keep(void);                  /* all that is tracked now */
void cycle_keep_none(void);             /* nothing any more */

/* Calls [visit] for every tracked object (gc.get_objects, tests). */
void cycle_each(Visit visit, void *arg);

#endif
