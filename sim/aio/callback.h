/* callback.h - something to be called later: by the loop, or when a future is
 * done.
 *
 * The kinds of callback that asyncio itself uses are C functions, one static
 * Callback each; a Python callable is the kind callback_python.  [a] and [b]
 * are what the kind says they are: for callbacks of futures [b] is the future.
 */
#ifndef SIM_AIO_CALLBACK_H
#define SIM_AIO_CALLBACK_H

#include "sim/base/buf.h"
#include "sim/vm/obj.h"

/* Where CPython 3.11 keeps asyncio on Debian and Ubuntu: in reprs only. */
#define CALLBACK_LIBRARY "/usr/lib/python3.11/asyncio/"

typedef struct Callback {
    const char *name;           /* as reprs and `order` show it; NULL: by [a] */
    const char *place;          /* "tasks.py:764" of CPython's asyncio, as reprs
                                   show it; NULL: none, as of methods */
    const char *shown;          /* what reprs show instead of [name]; or
                                   NULL */
    Value (*run)(Value a, Value b);     /* may return VAL_PUSHED */
    int far;                    /* by way of how many objects CPython's holds
                                   [a]: of an inner function these are itself,
                                   the tuple of its cells, and a cell */
    uint32_t (*peer)(Value a);  /* whom it serves, for the tape: the future that
                                   it may complete, the task that it cancels,
                                   the object that waits; NULL: nobody */
} Callback;

extern const Callback callback_python;  /* a: callable, b: tuple of args */
extern const Callback callback_done;    /* a: callable, b: the future */

/* Appends what asyncio's reprs show: "cb.<locals>.f() at FILE:LINE".  0, or -1:
 * raised, for reprs of the program's may fail. */
int callback_describe(Buf *out, const Callback *cb, Value a, Value b);

/* Appends the __qualname__ or else the __name__ of [f]: 1; it has none: 0; raised:
 * -1. */
int callback_add_name(Buf *out, Value f);

/* Appends the name as `order` prints it.  Runs none of the program's code. */
void callback_name(Buf *out, const Callback *cb, Value a);

/* The object whose bound method the program's callable [a] is, borrowed; NULL:
 * it is none, or the callback is asyncio's. */
Value callback_self_peek(const Callback *cb, Value a);

static inline uint32_t callback_peer(const Callback *cb, Value a)
{
    return cb->peer ? cb->peer(a) : 0;
}

#endif
