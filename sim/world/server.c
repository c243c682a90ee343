/* server.c - servers of the simulated network that serve so many requests at a
 * time.
 *
 * All that is here is allocated while the zone is off.  Requests are kept for
 * the tape only: where nobody is told there are none.
 */
#include "sim/world/server.h"

#include <math.h>
#include <string.h>

#include "sim/aio/clock.h"
#include "sim/aio/emit.h"
#include "sim/aio/timerq.h"
#include "sim/base/mem.h"
#include "sim/base/zone.h"

/* Where one request at a time is served. */
typedef struct Place {
    Timer free;                 /* from when on */
    Seq released;               /* its newest RELEASE; 0: none */
} Place;

typedef struct Server {
    struct Server *next;        /* all there are */
    char *key;                  /* owned */
    int64_t limit, nplaces;     /* places are made as they are needed */
    TimerQ places;              /* owned */
    int64_t left;               /* places that are free, as the tape has it */
    uint32_t id;                /* on the tape; 0: nobody is told */
} Server;

typedef struct Request {
    Timer begins, ends;         /* when it takes its place, and leaves it */
    Server *server;
    Place *place;
    uint32_t lane;              /* whose it is */
    Seq acquired;               /* its ACQUIRE; 0: it stands in line */
} Request;

static Server *servers;
static TimerQ ahead;            /* of requests, by age: what the tape will
                                   learn */

/* --- the tape ------------------------------------------------------------- */

static void set_due(void)
{
    const Timer *first = timerq_peek(&ahead);

    emit_state.due = first ? clock_to_ns(first->due) : INT64_MAX;
}

static Event event_of(EventKind kind, const Request *r, Seq cause)
{
    Server *s = r->server;

    s->left += kind == EVENT_RELEASE ? 1 : -1;
    return (Event){.kind = kind, .lane = r->lane, .obj = s->id, .num = s->left,
                   .cause = cause, .ready_pos = -1, .ready_len = -1};
}

/* It stood in line until now. */
static void begins(Request *r)
{
    r->acquired = emit_event_at(
        clock_to_ns(r->begins.due),
        event_of(EVENT_ACQUIRE, r, r->place->released));
}

static void ends(Request *r)
{
    r->place->released = emit_event_at(
        clock_to_ns(r->ends.due), event_of(EVENT_RELEASE, r, r->acquired));
    mem_free(r);
}

enum { BEGINS, ENDS };          /* Timer.kind */

static Request *request_of(Timer *t)
{
    return (Request *)(void *)((char *)t - (t->kind == ENDS
                                   ? offsetof(Request, ends)
                                   : offsetof(Request, begins)));
}

/* Tells what has happened up to [t]. */
static void catch_up(int64_t t)
{
    Timer *first;
    bool zone = zone_set(false);

    while ((first = timerq_peek(&ahead)) && clock_to_ns(first->due) <= t) {
        timerq_remove(&ahead, first);
        (first->kind == ENDS ? ends : begins)(request_of(first));
    }
    set_due();
    zone_set(zone);
}

/* A request has come that is served from [start] to [end]. */
static void tell_of(Server *s, Place *place, double start, double end)
{
    Request *r = mem_alloc(sizeof *r);

    catch_up(clock_ns());
    *r = (Request){.server = s, .place = place, .lane = emit_state.lane};
    timer_init(&r->begins);
    timer_init(&r->ends);
    r->begins.kind = BEGINS;
    r->ends.kind = ENDS;
    if (start > clock_now())
        timerq_push(&ahead, &r->begins, start);
    else
        r->acquired = emit_event(event_of(EVENT_ACQUIRE, r, 0));
    timerq_push(&ahead, &r->ends, end);
    set_due();
}

/* --- servers -------------------------------------------------------------- */

static void begin_object(Server *s, const char *name)
{
    Buf text;

    if (!emit_state.on)
        return;
    buf_init(&text);
    buf_printf(&text, "server %s limit %lld", name, (long long)s->limit);
    s->id = emit_new_id();
    emit_share(s->id);
    emit_event((Event){.kind = EVENT_OBJECT, .lane = emit_state.lane,
                       .obj = s->id, .num = s->limit, .text = text.data,
                       .ready_pos = -1, .ready_len = -1});
    buf_clear(&text);
}

static Server *find(const char *key, const char *name, int64_t limit)
{
    for (Server *s = servers; s; s = s->next)
        if (strcmp(s->key, key) == 0)
            return s;
    Server *s = mem_alloc(sizeof *s);
    *s = (Server){.next = servers, .key = mem_strdup(key), .limit = limit,
                  .left = limit};
    timerq_init(&s->places);
    servers = s;
    begin_object(s, name);
    return s;
}

/* The place that is free first, out of the queue. */
static Place *take_place(Server *s, double now)
{
    Timer *first = timerq_peek(&s->places);

    if ((!first || first->due > now) && s->nplaces < s->limit) {
        Place *p = mem_alloc(sizeof *p);
        *p = (Place){.released = 0};
        timer_init(&p->free);
        p->free.due = now;
        s->nplaces++;
        return p;
    }
    timerq_remove(&s->places, first);
    return (Place *)(void *)((char *)first - offsetof(Place, free));
}

double server_ask(const char *key, const char *name, int64_t limit,
                  double seconds, uint32_t *waits_at)
{
    bool zone = zone_set(false);
    double now = clock_now();
    Server *s = find(key, name, limit);
    Place *p = take_place(s, now);
    double start = fmax(p->free.due, now), end = start + seconds;

    timerq_push(&s->places, &p->free, end);
    if (s->id)
        tell_of(s, p, start, end);
    zone_set(zone);
    *waits_at = start > now ? s->id : 0;
    return start > now ? end - now : seconds;
}

/* --- the whole ------------------------------------------------------------ */

void servers_start(void)
{
    servers = NULL;
    timerq_init(&ahead);
    emit_state.happen = catch_up;
}

static void free_places(Server *s)
{
    for (Timer *t; (t = timerq_peek(&s->places)) != NULL;) {
        timerq_remove(&s->places, t);
        mem_free((char *)t - offsetof(Place, free));
    }
    timerq_clear(&s->places);
}

static void free_requests(void)
{
    for (Timer *t; (t = timerq_peek(&ahead)) != NULL;) {
        timerq_remove(&ahead, t);
        if (t->kind == ENDS)
            mem_free(request_of(t));
    }
    timerq_clear(&ahead);
}

void servers_end(void)
{
    free_requests();
    for (Server *s = servers; s; s = servers) {
        servers = s->next;
        free_places(s);
        mem_free(s->key);
        mem_free(s);
    }
    emit_state.happen = NULL;
    emit_state.due = INT64_MAX;
}
