/* selector.h - which sockets a loop looks at, and which have something for it.
 *
 * A Watch is a socket's place in the selector of the loop that looks at it, as
 * a file descriptor's in epoll: callbacks for "there is something to read" and
 * "there is room to write", and whether that is so, which the socket says
 * (watch_level).  What a socket is, it does not know: that is sim/world's
 * business.
 *
 * In each turn the loop asks for those that have something.  They come in the
 * order in which they got it, as epoll has it: a socket stands in line from
 * when it has something that somebody wants to know, and as long as it has it
 * goes back to the end of the line each time it was told.  The other way, to
 * look at all sockets in the order of their numbers, would be simpler, and
 * would tell a learner of another order than the one that CPython shows.
 */
#ifndef SIM_AIO_SELECTOR_H
#define SIM_AIO_SELECTOR_H

#include "sim/tape/event.h"
#include "sim/vm/obj.h"

typedef struct Loop Loop;
typedef struct Handle Handle;

typedef enum Direction { READING, WRITING, DIRECTIONS } Direction;

typedef struct Watch {
    OBJ_HEAD();
    Loop *loop;                 /* that looks at it, borrowed; NULL: none */
    Handle *handles[DIRECTIONS];        /* owned; NULL: it is not wanted */
    bool level[DIRECTIONS];     /* there is something to read, room to write */
    uint32_t why[DIRECTIONS];   /* the event since which that is so */
    struct Watch *next, *prev;  /* among all that its loop looks at */
    struct Watch *behind;       /* in the line */
    bool in_line;
    uint64_t number;            /* when it came there */
} Watch;

typedef struct Selector {
    Watch *all;                 /* owned, in no order */
    Watch *line, *last;         /* borrowed */
    uint64_t count;             /* of those who ever stood in line */
} Selector;

extern Type watch_type;         /* for programs' library: what sockets have */

/* The socket says what there is; each true is news. */
void watch_level(Watch *w, bool readable, bool writable);

/* Makes the handles of those ready that have something.  [poked_at] is the
 * place in the line of the loop's own pipe, or 0: when it comes to that it
 * calls [poked].  True if it found anything. */
bool selector_find(Loop *l, uint64_t poked_at, void (*poked)(Loop *l));

/* The loop is closed: nobody looks any more. */
void selector_forget(Loop *l);
void selector_visit(const Loop *l, Visit visit, void *arg);

void selector_start(void);
void selector_end(void);

#endif
