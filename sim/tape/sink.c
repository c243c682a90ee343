/* sink.c - sinks made of sinks. */
#include "sim/tape/sink.h"

#include <assert.h>

void tee_add(Tee *t, Sink s)
{
    assert(t->len < TEE_MAX);
    t->sinks[t->len++] = s;
}

static void tee_event(void *self, const Event *e)
{
    const Tee *t = self;

    for (int i = 0; i < t->len; i++)
        t->sinks[i].event(t->sinks[i].self, e);
}

Sink tee_sink(Tee *t)
{
    return (Sink){tee_event, t};
}

size_t sink_send(const Sink *s, const Event *e)
{
    Event part = *e;
    size_t left = e->text ? e->text_len : 0, sent = 0;

    do {
        part.text_len = part.text ? event_text_piece(part.text, left) : 0;
        s->event(s->self, &part);
        sent++;
        part.seq++;
        left -= part.text_len;
        part.text = part.text ? part.text + part.text_len : NULL;
    } while (left > 0 && e->kind == EVENT_OUTPUT);
    return sent;
}
