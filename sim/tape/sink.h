/* sink.h - sinks made of sinks. */
#ifndef SIM_TAPE_SINK_H
#define SIM_TAPE_SINK_H

#include "sim/tape/event.h"

enum { TEE_MAX = 4 };

/* Sends each event to several sinks, in the order in which they were added. */
typedef struct Tee {
    Sink sinks[TEE_MAX];
    int len;
} Tee;                          /* {0} sends to nobody */

void tee_add(Tee *t, Sink s);
Sink tee_sink(Tee *t);          /* borrows [t] */

/* Sends [e] on as often as its text needs (EVENT_TEXT_MAX): output in pieces,
 * other texts cut.  Returns how many events that were; their numbers count on
 * from that of [e]. */
size_t sink_send(const Sink *s, const Event *e);

#endif
