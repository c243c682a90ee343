/* stacks.h - the lines of each chain of awaits that a run has met.
 *
 * A STACK event tells a chain once, and gives it a number by which suspensions
 * name it.  Stacks keeps which lines each has, from the outermost to the
 * innermost.
 */
#ifndef TUI_STUDY_STACKS_H
#define TUI_STUDY_STACKS_H

#include "sim/tape/event.h"
#include "sim/tape/pool.h"

typedef struct Stacks {
    Pool known;                 /* of StackKnown */
    uint32_t *places;           /* of all of them; owned */
    size_t nplaces, places_cap;
} Stacks;

void stacks_init(Stacks *s);
void stacks_clear(Stacks *s);

/* Takes in a STACK event. */
void stacks_add(Stacks *s, const Event *e);

/* The event that told chain [number]; 0: it has not been met. */
Seq stacks_event(const Stacks *s, int64_t number);

/* Its lines, each as a number that stacks_place() makes, or 0; returns how
 * many there are. */
size_t stacks_lines(const Stacks *s, int64_t number, const uint32_t **places);

/* A line as one number; 0: it is none that can be told. */
uint32_t stacks_place(int64_t file, int64_t line);

#endif
