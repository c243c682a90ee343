/* server.h - servers of the simulated network that serve so many requests at a
 * time.
 *
 * A server is one for all threads, loops and processes of a run.  When a
 * request arrives it is known at once when it will be served: first come first
 * served, at the place that is free first.  So whoever asks only has to wait,
 * and nothing here runs by itself.
 *
 * The tape learns what a server does when it does it: it is one of its objects,
 * and each place that a request takes and leaves is an event of that time,
 * before the first event of anybody else's that is later (emit_later()).
 */
#ifndef SIM_WORLD_SERVER_H
#define SIM_WORLD_SERVER_H

#include <stdint.h>

#include "sim/vm/value.h"

/* A request arrives that takes [seconds] at the server known as [key], which is
 * new with this if there is none: called [name], with [limit] places.  Until
 * when the answer is there, in seconds from now; *waits_at: the server's number
 * on the tape if the request has to stand in line there, else 0. */
double server_ask(const char *key, const char *name, int64_t limit,
                  double seconds, uint32_t *waits_at);

void servers_start(void);
void servers_end(void);

#endif
