/* rules.h - what a scenario says of the servers that its requests meet.
 *
 * In comments, which CPython ignores, each a line that begins with "#%":
 *
 *     #% http HOST[/PATH] [latency A[..B]] [status N] [body "TEXT"]
 *                         [fail P%] [limit N] [refuse | silent]
 *
 * Of the requests, P in a hundred end with a connection that is reset; N are
 * served at a time, and others wait in line.  A server that is down refuses
 * connections, or is silent when somebody wants one.  HOST may be *, any; PATH
 * is how a path begins.  What a rule leaves open is
 * said by a less special one, or by nobody.  A line that begins with "#%%" (a
 * cell, to some editors) or with a space before the "%" is a comment.
 *
 * The rules of the run are kept here until rules_clear().  Who asks which, and
 * what follows, is the business of _server.py.
 */
#ifndef SIM_WORLD_RULES_H
#define SIM_WORLD_RULES_H

#include <stdbool.h>
#include <stddef.h>

#include "sim/base/err.h"

typedef struct Rule {
    char *host;                 /* owned, lower case; "*": any */
    char *path;                 /* owned, "/..." or "" */
    double least, most;         /* latency in seconds; -1: not said */
    int status;                 /* -1: not said */
    char *body;                 /* owned; NULL: not said */
    double fail;                /* 0 to 1; -1: not said */
    int limit;                  /* at least 1; -1: not said */
    enum RuleDown {DOWN_NO, DOWN_REFUSES, DOWN_SILENT} down;
} Rule;

/* Reads "A" or "A..B", seconds, as latencies are written.  False: it is not
 * that; [err] says why. */
bool rules_range(const char *text, size_t len, double *least, double *most,
                 Err *err);

/* No server's latency is what the scenario says, from now to rules_clear(): all
 * have this.  After rules_read(). */
void rules_force_latency(double least, double most);

/* Reads the rules in a scenario's text, well-formed UTF-8, in place of those
 * that were there.  False: [err] says what is wrong with which line. */
bool rules_read(const char *text, size_t len, Err *err);

size_t rules_count(void);
const Rule *rules_peek(size_t i);       /* in the scenario's order */

void rules_clear(void);

#endif
