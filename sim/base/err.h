/* err.h - what is wrong with the world, and where.
 *
 * For errors in what comes from outside: a source text, a tape, a command
 * line.  A function that can fail so returns false or NULL and fills an Err;
 * the caller may pass NULL if it does not want to know.  Our own mistakes are
 * asserts, and exceptions of a scenario are values of the machine; neither is
 * an Err.
 */
#ifndef SIM_BASE_ERR_H
#define SIM_BASE_ERR_H

#include <stdbool.h>

typedef struct Err {
    char text[512];             /* one sentence; cut if it is longer */
    int line, col;              /* from 1; 0 if there is no such place */
    int end_col;                /* one past the last column, or 0 */
} Err;

/* Fills [err] and returns false, so that a function can end with it. */
bool err_set(Err *err, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
bool err_at(Err *err, int line, int col, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
