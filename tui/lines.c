/* lines.c - the commands that print a line for each event: order, events. */
#include <stdio.h>

#include "sim/base/mem.h"
#include "sim/sim.h"
#include "sim/tape/head.h"
#include "sim/tape/text.h"
#include "tui/command.h"
#include "tui/tell/recording.h"

/* Prints what it is sent.  It knows the lanes that the events before have
 * told, so that a run and its tape give the same lines. */
typedef struct Printer {
    Lanes lanes;
    Buf line;
    void (*print)(struct Printer *p, const Event *e);
} Printer;

static void print_event(Printer *p, const Event *e)
{
    text_event(&p->line, e, &p->lanes);
    puts(p->line.data);
}

/* As in the log of tests/oracle/vrun.py. */
static void print_order(Printer *p, const Event *e)
{
    if (e->kind != EVENT_RUN)
        return;
    text_time(&p->line, e->t);
    if (!e->text && e->lane && lanes_get(&p->lanes, e->lane)) {
        buf_puts(&p->line, " step ");
        text_lane(&p->line, &p->lanes, e->lane);
    } else {
        buf_puts(&p->line, " call ");
        text_escape(&p->line, e->text ? e->text : "", e->text_len, 0);
    }
    puts(p->line.data);
}

static void take(void *self, const Event *e)
{
    Printer *p = self;

    lanes_add(&p->lanes, e);
    buf_reset(&p->line);
    p->print(p, e);
}

/* --- from a scenario, from a tape ---------------------------------------- */

static void write_errors_only(int fd, const char *text, size_t len)
{
    if (fd != 1)
        fwrite(text, 1, len, stderr);
}

static int run(const Options *o, Printer *p, Buf *why)
{
    SimOptions options = command_sim_options(o);
    Sink sink = {take, p};

    options.sink = &sink;
    options.write = write_errors_only;
    Sim *s = sim_open(&options, why);
    if (!s)
        return SIM_EXIT_REFUSED;
    int status = sim_run(s);
    sim_close(s);
    return status;
}

static int replay(const Options *o, Printer *p, Buf *why)
{
    SimOptions options = command_sim_options(o);
    Recording *r = recording_open(&options, why);
    Err err = {.text = ""};
    Event e;

    if (!r)
        return SIM_EXIT_REFUSED;
    Reel reel = recording_reel(r);
    for (Seq seq = 1; !err.text[0] && seq <= reel_last(&reel); seq++)
        if (reel_read(&reel, seq, &e, &err))
            take(p, &e);
    recording_close(r);
    if (err.text[0])
        buf_printf(why, "ticktape: %s\n", err.text);
    return err.text[0] ? SIM_EXIT_REFUSED : 0;
}

static int print_all(const Options *o,
                     void (*print)(Printer *p, const Event *e))
{
    Printer p = {.print = print};
    Buf why;

    buf_init(&why);
    buf_init(&p.line);
    lanes_init(&p.lanes);
    int status = recording_is_tape(o->file) ? replay(o, &p, &why)
                                            : run(o, &p, &why);
    command_end(&why);
    lanes_clear(&p.lanes);
    buf_clear(&p.line);
    return status;
}

int command_order(const Options *o)
{
    return print_all(o, print_order);
}

int command_events(const Options *o)
{
    return print_all(o, print_event);
}
