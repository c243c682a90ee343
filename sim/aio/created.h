/* created.h - debug mode: where futures, tasks and handles were created.
 *
 * While a loop's debug mode is on, what is made for it gets an origin
 * (origin.h).  It is seen in three places: reprs end in "created at FILE:LINE",
 * _source_traceback is the list, and the loop's reports have that under the key
 * source_traceback: of a task that nobody kept, it is what says whose it was.
 *
 * The lists have the program's own frames and none of asyncio's, as tracebacks
 * here do, and "created at" names the innermost of them.  That is CPython's
 * line for what the program makes itself (Future(), call_soon(), call_later(),
 * loop.create_task()); where a function of asyncio makes the thing (sleep(),
 * create_future(), asyncio.create_task()) CPython names a line in asyncio, and
 * we the line that called it.
 */
#ifndef SIM_AIO_CREATED_H
#define SIM_AIO_CREATED_H

#include "sim/aio/loop.h"
#include "sim/vm/origin.h"

/* How far out the list of a handle goes: 10 frames in CPython, of which the
 * innermost are those of call_soon(), or call_later(), or create_task() with it,
 * themselves, and have no place in ours. */
enum { CREATED_BY_SOON = 8, CREATED_BY_LATER = 7, CREATED_BY_TASK = 6 };

/* Which of these it is for a call of asyncio's own. */
int created_limit(const Callback *cb, Value a);

/* [v] belongs to [l] and was made here.  [limit] as origin_note()'s: one of
 * these, or ORIGIN_WHOLE. */
static inline void created_note(const Loop *l, Value v, int limit)
{
    if (l->debug)
        origin_note(v, limit);
}

/* Appends " created at FILE:LINE", if that is known of [v]. */
void created_add(Buf *out, Value v);

/* The attribute _source_traceback: a traceback.StackSummary, or None. */
Value created_get(Value v);

/* context[key] = the same, if it is not None.  Raises nothing. */
void created_tell(Dict *context, const char *key, Value v);

/* Appends [list], as a report shows what stands under such a key: "Object
 * created at (most recent call last):" and so on; [what] is "Object" or
 * "Handle".  [list] may be anything that the program has put there.  False:
 * raised. */
bool created_add_report(Buf *out, const char *what, Value list);

/* sys.set_coroutine_origin_tracking_depth() for the time that [l] runs in debug
 * mode: so coroutines know their origin, too. */
void created_track(Loop *l, bool on);

/* loop.set_debug(): in a loop that runs, a callback does that. */
void created_set_debug(Loop *l, bool on);

/* True if a new loop is in debug mode: os.environ has PYTHONASYNCIODEBUG. */
bool created_debug_asked(void);

#endif
