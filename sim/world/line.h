/* line.h - threads, of whatever process, that wait for the same thing.
 *
 * A thread that is woken stands in no line any more, and looks again whether
 * there is what it waits for.
 */
#ifndef SIM_WORLD_LINE_H
#define SIM_WORLD_LINE_H

#include "sim/world/thread.h"

typedef struct Line {
    Thread **items;             /* first come first; owned array, borrowed
                                   Threads */
    size_t len, cap;
    struct Line *next;          /* all lines in which somebody ever stood */
    bool listed;
} Line;

void line_add(Line *l, Thread *t);
void line_remove(Line *l, Thread *t);
Thread *line_first(const Line *l);      /* NULL: nobody */
void line_wake(Line *l);                /* all of them */
void line_clear(Line *l);               /* the line itself is going */

/* [t] is going: it stands in no line any more. */
void line_forget(Thread *t);

#endif
