/* recording.c - one run to look at. */
#include "tui/tell/recording.h"

#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/head.h"
#include "sim/tape/log.h"
#include "tui/tell/run_facts.h"

struct Recording {
    Tape *tape;                 /* NULL: live, and then what follows */
    Log log;
    Sink sink;                  /* of [log] */
    Facts facts;
    Sim *sim;                   /* NULL: it is over */
};

/* --- a run --------------------------------------------------------------- */

static void swallow(int fd, const char *text, size_t len)
{
    (void)fd, (void)text, (void)len;
}

static void put_fact(void *self, const char *name, const char *value)
{
    Recording *r = self;

    facts_add_meta(&r->facts, name, strlen(name), value, strlen(value));
}

static void take_source(void *self, const char *name, const char *text,
                        size_t len)
{
    Recording *r = self;

    facts_add_source(&r->facts, name, strlen(name), text, len);
}

static void take_note(void *self, int file, int line, char kind,
                      const char *text, size_t len)
{
    Recording *r = self;

    facts_add_note(&r->facts, file, line, kind, text, len);
}

static Recording *begin(const SimOptions *o, Buf *why)
{
    Recording *r = mem_zalloc(sizeof *r);
    SimOptions options = *o;

    log_init(&r->log);
    facts_init(&r->facts);
    run_facts(o, put_fact, r);
    r->sink = log_sink(&r->log);
    options.sink = &r->sink;
    options.source = take_source;
    options.note = take_note;
    options.source_arg = r;
    options.write = swallow;
    if (!options.max_events)
        options.max_events = RECORDING_EVENTS;
    r->sim = sim_open(&options, why);
    if (r->sim)
        return r;
    recording_close(r);
    return NULL;
}

/* Runs it until there is event [seq], or it is over. */
static void run(Recording *r, Seq seq)
{
    if (r->sim && sim_advance(r->sim, seq) == SIM_OVER)
        recording_stop(r);
}

/* --- a tape -------------------------------------------------------------- */

static Recording *load(const char *path, Buf *why)
{
    Err err = {.text = ""};
    Tape *tape = head_check(path, &err) ? tape_open(path, &err) : NULL;

    if (!tape) {
        buf_printf(why, "ticktape: %s\n", err.text);
        return NULL;
    }
    Recording *r = mem_zalloc(sizeof *r);
    r->tape = tape;
    return r;
}

/* --- both ---------------------------------------------------------------- */

bool recording_is_tape(const char *path)
{
    size_t len = strlen(path);

    return head_is_database(path) ||
           (len > 3 && strcmp(path + len - 3, ".db") == 0);
}

Recording *recording_begin(const SimOptions *o, Buf *why)
{
    return recording_is_tape(o->path) ? load(o->path, why) : begin(o, why);
}

Recording *recording_open(const SimOptions *o, Buf *why)
{
    Recording *r = recording_begin(o, why);

    if (r)
        run(r, UINT64_MAX);
    return r;
}

void recording_stop(Recording *r)
{
    if (r->sim)
        sim_close(r->sim);
    r->sim = NULL;
}

void recording_close(Recording *r)
{
    recording_stop(r);
    if (r->tape) {
        tape_close(r->tape);
    } else {
        log_clear(&r->log);
        facts_clear(&r->facts);
    }
    mem_free(r);
}

Reel recording_reel(Recording *r)
{
    return r->tape ? tape_reel(r->tape) : log_reel(&r->log);
}

bool recording_ahead(Recording *r, Seq seq)
{
    Reel reel = recording_reel(r);

    if (seq > reel_last(&reel))
        run(r, seq);
    return seq <= reel_last(&reel);
}

bool recording_is_over(const Recording *r)
{
    return !r->sim;
}

const Lanes *recording_lanes(Recording *r, Err *err)
{
    return r->tape ? tape_lanes(r->tape, err) : &r->log.lanes;
}

const Facts *recording_facts(Recording *r)
{
    return r->tape ? tape_facts(r->tape) : &r->facts;
}

bool recording_is_live(const Recording *r)
{
    return !r->tape;
}

Tape *recording_tape(Recording *r)
{
    return r->tape;
}
