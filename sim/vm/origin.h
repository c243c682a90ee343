/* origin.h - where things were made: the stack of calls at that moment.
 *
 * For coroutines, when the program asks for it (sys.set_coroutine_origin_
 * tracking_depth), and for what asyncio makes in debug mode (aio/created.h).
 * An origin is what cr_origin is: a tuple of (file name, line, function), the
 * innermost first.  It has the program's own frames only, as tracebacks do; but
 * how far out it goes is counted in CPython's frames, so that what a limit cuts
 * off there is cut off here.
 *
 * It stands beside its object in a table (side.h), and the object has the flag
 * OBJ_HAS_ORIGIN: where nobody asked, none is larger or slower for it.
 */
#ifndef SIM_VM_ORIGIN_H
#define SIM_VM_ORIGIN_H

#include <limits.h>

#include "sim/vm/obj.h"

/* No limit. */
#define ORIGIN_WHOLE INT_MAX

/* [v] was made here: by vm.frame, of whose stack it gets the innermost [limit]
 * frames. */
void origin_note(Value v, int limit);

/* The origin of [v], borrowed; or NULL: not noted. */
Value origin_peek(Value v);

/* Appends the frames of [origin] as a traceback shows them, outermost first. */
void origin_add_lines(Buf *out, Value origin);

/* [v], which has OBJ_HAS_ORIGIN, is going. */
void origin_forget(Value v);

void origin_end(void);

#endif
