/* tap.h - what a test program says, in the Test Anything Protocol.
 *
 * Each check prints one line, "ok N - NAME" or "not ok N - NAME"; a failed one
 * explains itself on stderr.  A program ends with `return tap_done();`, which
 * prints the plan and checks that no block of memory is left (sim/base/mem.h).
 *
 * It knows nothing of what is tested.  Got stands before want, always.  NAME
 * is a printf format.  Each check returns whether it held, so that more can
 * be told where it did not.
 */
#ifndef TESTS_TAP_H
#define TESTS_TAP_H

#include <stdbool.h>
#include <stddef.h>

#if defined __GNUC__
#define TAP_FORMAT(n) __attribute__((format(printf, n, n + 1)))
#else
#define TAP_FORMAT(n)
#endif

bool ok(bool held, const char *name, ...) TAP_FORMAT(2);
bool is_int(long long got, long long want, const char *name, ...)
    TAP_FORMAT(3);

/* Two NULLs are equal; NULL and "" are not. */
bool is_str(const char *got, const char *want, const char *name, ...)
    TAP_FORMAT(3);

/* Equal to the last bit, but any two NaNs are equal. */
bool is_dbl(double got, double want, const char *name, ...) TAP_FORMAT(3);

/* The first [len] bytes are equal. */
bool is_mem(const void *got, const void *want, size_t len,
            const char *name, ...) TAP_FORMAT(4);

/* Says something beside the results. */
void diag(const char *text, ...) TAP_FORMAT(1);

/* Counts [n] checks as skipped, saying why. */
void skip(int n, const char *why, ...) TAP_FORMAT(2);

/* Ends the program, and all testing with it. */
_Noreturn void bail(const char *why, ...) TAP_FORMAT(1);

/* The program's exit status: 0 if every check held. */
int tap_done(void);

#endif
