/* await.h - what the steps of native coroutines say again and again.
 *
 * A step (gen.h) learns that its await raised by [in] being NULL.  What is
 * raised may be a stop of the run, which nobody may catch and after which
 * nothing may be awaited: exc_is_raised() then says no to every class.
 */
#ifndef SIM_AIO_AWAIT_H
#define SIM_AIO_AWAIT_H

#include "sim/aio/errors.h"
#include "sim/vm/call.h"
#include "sim/vm/gen.h"
#include "sim/vm/vm.h"

/* True if the await was cancelled. */
static inline bool await_cancelled(void)
{
    return exc_is_raised(&exc_CancelledError);
}

/* gen_await() for an awaitable made for it; [x] NULL: raised, and the step
 * comes again with [in] NULL to clean up. */
static inline Value await_take(Frame *f, Value x)
{
    if (!x)
        return frame_again(f, NULL);
    Value r = gen_await(f, x);
    val_unref(x);
    return r;
}

/* What the await raised, if anything, is caught and raised again, as by the
 * `try` that stands around the await in CPython: it keeps the lines that it has
 * so far, and what the frame holds. */
static inline void await_caught(void)
{
    if (exc_raised() && !vm.stopped)
        raise_again_take(exc_take());
}

/* The answer of a step that has dropped [in] and returns [v] (borrowed). */
static inline Value await_done(Value in, Value v)
{
    if (!in)
        return NULL;
    val_unref(in);
    return val_ref(v);
}

#endif
