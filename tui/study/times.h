/* times.h - which numbers in a text are times of the run that printed it.
 *
 * A program that prints how long something took prints something else whenever
 * that takes longer, and still does the same.  So runs are compared without
 * their times.  A number is a time if it is, as exactly as it is printed, how
 * long it is from one moment of the run to another: a number with a point
 * ("1.50"), or one that a unit of time follows ("2 s", "150 ms"); or if it is a
 * time of the day ("22:13:20").  A number that is no time can look like one, as
 * 1.5 in a run of two seconds; then it counts as one.
 */
#ifndef TUI_STUDY_TIMES_H
#define TUI_STUDY_TIMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sim/base/buf.h"

typedef struct Moments {
    int64_t *at;                /* nanoseconds, each once, ascending; owned */
    size_t len, cap;
    bool many;                  /* there were more than are kept: each span up
                                   to the last is one */
} Moments;

void moments_clear(Moments *m);
void moments_add(Moments *m, int64_t t);        /* not before the last */

/* True if from one moment to another it is at least [least] and less than
 * [most] seconds. */
bool moments_have_span(const Moments *m, double least, double most);

/* A piece of what a run printed. */
typedef struct Printed {
    const char *text;
    size_t len;
} Printed;

/* True if [a], of a run with the moments [m], and [b], of one with [n], are the
 * same but for numbers that are times in both. */
bool times_equal(const Moments *m, Printed a, const Moments *n, Printed b);

/* Appends [text] with a '#' in place of each number that could be a time: equal
 * for all texts that times_equal() could find the same. */
void times_shape(Printed text, Buf *out);

#endif
