/* tape_script.h - runs written by hand, a word for an event.
 *
 *     L2:1=fetch      lane 2 is created by lane 1         T2:1=name  a thread
 *     +2              made ready        +0  a callback is
 *     r2  r0=call     picked to run, of those that are ready
 *     s2=sleep        suspends; s2@7=sleep: for future 7
 *     e2  e2=3        returns           x2=ValueError  raises
 *     c2              ends cancelled    l2  is lost
 *     j1.5            the clock jumps   a1.5  only the time of what follows
 *     i               a turn of the loop
 *     b2=time.sleep   a blocking call   k2+0.5  it is over, so much later
 *     w2=time.sleep   a thread waits    v2  wakes      t2  has its turn
 *     o2=text         output
 *
 * The run begins by itself.  Everything is caused by the event before.
 */
#ifndef TESTS_TAPE_SCRIPT_H
#define TESTS_TAPE_SCRIPT_H

#include <stdlib.h>
#include <string.h>

#include "sim/tape/log.h"

typedef struct Script {
    Log *log;
    Event next;
    int32_t ready;
} Script;

static inline void script_send(Script *s, EventKind kind, const char *text)
{
    Event e = s->next;

    e.kind = kind;
    e.seq = s->log->len + 1;
    e.cause = s->log->len;
    if (text) {
        e.text = text;
        e.text_len = strlen(text);
    }
    log_add(s->log, &e);
}

static inline int64_t script_time(const char *text)
{
    return (int64_t)(strtod(text, NULL) * 1e9 + 0.5);
}

static inline void script_word(Script *s, char *word)
{
    char *text = strchr(word, '='), *rest, *at;
    Event *e = &s->next;
    char what = *word++;

    if (text)
        *text++ = '\0';
    if (what == 'j' || what == 'a')
        e->t = script_time(word);
    if (what == 'j')
        script_send(s, EVENT_JUMP, NULL);
    if (what == 'j' || what == 'a')
        return;
    e->lane = (uint32_t)strtoul(word, &rest, 10);
    e->obj = e->peer = 0;
    e->num = 0;
    e->via = VIA_NONE;
    e->ready_pos = e->ready_len = -1;
    if ((at = strchr(rest, '@')) || (at = strchr(rest, ':')))
        e->obj = (uint32_t)strtoul(at + 1, NULL, 10);
    switch (what) {
    case 'L': e->num = LANE_TASK; script_send(s, EVENT_LANE, text); break;
    case 'T': e->num = LANE_THREAD; script_send(s, EVENT_LANE, text); break;
    case '+':
        e->ready_pos = s->ready++;
        e->ready_len = s->ready;
        script_send(s, EVENT_READY, NULL);
        break;
    case 'r':
        e->ready_pos = 0;
        e->ready_len = s->ready--;
        script_send(s, EVENT_RUN, text);
        break;
    case 's': script_send(s, EVENT_SUSPEND, text); break;
    case 'e':
    case 'x':
    case 'c':
        e->via = what == 'e' ? VIA_RETURNED : what == 'x' ? VIA_RAISED
                                                          : VIA_CANCELLED;
        script_send(s, EVENT_LANE_END, text);
        break;
    case 'l': script_send(s, EVENT_LANE_LOST, text); break;
    case 'i':
        e->iter++;
        e->ready_len = s->ready;
        script_send(s, EVENT_ITERATION, NULL);
        break;
    case 'b': script_send(s, EVENT_BLOCK_START, text); break;
    case 'k':
        e->t += e->num = script_time(rest + 1);
        script_send(s, EVENT_BLOCK_END, NULL);
        break;
    case 'w': script_send(s, EVENT_THREAD_BLOCK, text); break;
    case 'v': script_send(s, EVENT_THREAD_WAKE, text); break;
    case 't': script_send(s, EVENT_THREAD_RUN, text); break;
    case 'o': e->via = VIA_STDOUT; script_send(s, EVENT_OUTPUT, text); break;
    default: abort();
    }
}

/* Plays the words of [text]; the last event of all is the run's end. */
static inline void script_play(Log *log, const char *text)
{
    char *copy = mem_strdup(text);
    Script s = {.log = log, .next = {.ready_pos = -1, .ready_len = -1,
                                     .phase = PHASE_RUN}};

    script_send(&s, EVENT_RUN_START, NULL);
    for (char *word = strtok(copy, " \n"); word; word = strtok(NULL, " \n"))
        script_word(&s, word);
    s.next = (Event){.t = s.next.t, .iter = s.next.iter, .ready_pos = -1,
                     .ready_len = -1};
    script_send(&s, EVENT_RUN_END, "returned");
    mem_free(copy);
}

#endif
