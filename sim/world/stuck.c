/* stuck.c - who waits for what: deadlocks among threads and processes. */
#include "sim/world/stuck.h"

#include <stdio.h>
#include <string.h>

#include "sim/aio/deadlock.h"
#include "sim/vm/exc.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/world/lock.h"
#include "sim/world/process.h"
#include "sim/world/semaphore.h"

/* The library's own business: "_worker", "Thread._bootstrap", "Thread.run". */
static bool is_inner(const char *qualname)
{
    const char *dot = strrchr(qualname, '.');

    return qualname[0] == '_' || (dot && dot[1] == '_') ||
           strcmp(qualname, "Thread.run") == 0 ||
           strcmp(qualname, "BaseProcess.run") == 0 ||
           strcmp(qualname, "worker") == 0;     /* of a Pool */
}

/* The innermost frame of [t] that is the program's own, or NULL; *in, the
 * library's function that it has called, or NULL. */
static Frame *own_frame(const Thread *t, const Code **in)
{
    *in = NULL;
    for (Frame *f = thread_frame(t); f; f = f->back) {
        if (!f->code)
            continue;
        if (!(f->code->flags & CODE_HIDDEN))
            return f;
        if (!is_inner(str_text(f->code->qualname)))
            *in = f->code;
    }
    return NULL;
}

/* How programs write the library's function [code]: "Queue.get",
 * "requests.get", "concurrent.futures.wait" of <concurrent.futures._base>.
 * Valid until the next call. */
static const char *as_written(const Code *code)
{
    static char text[120];
    const char *name = str_text(code->qualname);
    const char *module = str_text(code->filename) + 1;
    static const struct { const char *inner, *outer; } bases[] = {
        {"BaseProcess.", "Process"}, {"SemLock.", "Lock"},
    };

    for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
        if (strncmp(name, bases[i].inner, strlen(bases[i].inner)) == 0) {
            snprintf(text, sizeof text, "%s%s", bases[i].outer,
                     strchr(name, '.'));
            return text;
        }
    if (strchr(name, '.'))
        return name;
    const char *inner = strstr(module, "._");
    size_t len = inner ? (size_t)(inner - module) : strcspn(module, ">");
    if (module[0] == '_' || len == 0 || len + strlen(name) + 2 > sizeof text)
        return name;
    snprintf(text, sizeof text, "%.*s.%s", (int)len, module, name);
    return text;
}

const char *stuck_in(const Thread *t)
{
    const Code *in;

    own_frame(t, &in);
    return in ? as_written(in) : t->why ? t->why : "its loop";
}

/* " for a lock that Thread-2 (g) holds", " for Thread-2 (g)".  [in] as in
 * own_frame(): its locks are its own affair. */
static void add_whom(Buf *out, const Thread *t, const Code *in)
{
    Thread *other = t->joins ? thread_find(t->joins) : NULL;

    if (other)
        buf_printf(out, " for %s", thread_name_peek(other));
    if (!t->what)
        return;
    other = lock_owner(t->what);
    if (other == t && in)
        return;
    if (other == t)
        buf_puts(out, " for a lock that it holds itself");
    else if (other)
        buf_printf(out, " for a lock that %s holds", thread_name_peek(other));
    else if (!in)
        buf_puts(out, " for a lock that a thread held when it ended");
}

/* The same of what processes wait for: " for Process-2", " for a lock that
 * Process-2 holds"; a queue's locks are its own affair. */
static void add_process(Buf *out, const Thread *t, const Code *in)
{
    Process *other = t->process_waits;

    if (other)
        buf_printf(out, " for %s", other->name);
    other = t->semaphore ? semaphore_holder(t->semaphore - 1) : NULL;
    if (!other || !in || strcmp(as_written(in), "Lock.acquire") != 0)
        return;
    if (other == t->process)
        buf_puts(out, " for a lock that it holds itself");
    else
        buf_printf(out, other->over ? " for a lock that %s held when it ended"
                                    : " for a lock that %s holds",
                   other->name);
}

static void add_place(Buf *out, const Frame *f)
{
    buf_printf(out, ", %s:%d in %s", str_text(f->code->filename),
               frame_line(f), str_text(f->code->qualname));
    if (str_text(f->code->name)[0] != '<')
        buf_puts(out, "()");
    buf_putc(out, '\n');
    source_add_line(out, f->code->filename, frame_line(f), 6);
}

/* "MainThread"; of several processes "Process-1", "Process-1, Thread-2 (f)". */
static void add_name(Buf *out, const Thread *t)
{
    bool only = process_alone();

    buf_puts(out, "  ");
    if (!only)
        buf_puts(out, t->process->name);
    if (!only && t == thread_main())
        return;
    buf_printf(out, "%s%s", only ? "" : ", ", thread_name_peek(t));
}

static void add_thread(Buf *out, const Thread *t)
{
    const Code *in;
    Frame *own = own_frame(t, &in);

    add_name(out, t);
    if (t->aio.running && !t->why) {
        buf_puts(out, " runs a loop in which nothing is ready\n");
        deadlock_add_tasks(out, t->aio.running);
        return;
    }
    if (!own && t == thread_main())
        buf_puts(out, " has ended and waits");
    else
        buf_printf(out, " waits in %s()", stuck_in(t));
    add_whom(out, t, in);
    add_process(out, t, in);
    if (own)
        add_place(out, own);
    else
        buf_putc(out, '\n');
}

/* What sends the items of a process's queues has nothing to send. */
static bool is_feeder(const Thread *t)
{
    return t->daemon && strcmp(thread_name_peek(t), "QueueFeederThread") == 0;
}

static void add_threads(Buf *out)
{
    for (Thread *t = thread_first(); t; t = t->next)
        if (!is_feeder(t))
            add_thread(out, t);
}

/* Of each process, in its own image: that is where its threads' names and
 * places are. */
static void add_processes(Buf *out)
{
    Process *mine = process_current;
    Thread *me = thread_current;

    for (Process *p = process_first(); p; p = p->next) {
        if (p->over)
            continue;
        if (p != process_current) {
            thread_current = NULL;
            process_enter(p);
            thread_current = p == mine ? me : NULL;
        }
        add_threads(out);
    }
    if (mine != process_current) {
        thread_current = NULL;
        process_enter(mine);
    }
    thread_current = me;
}

void stuck_stop(void)
{
    Thread *only = thread_first();
    Buf b;

    if (process_alone() && !only->next && only->aio.running && !only->why) {
        deadlock_stop(only->aio.running);
        return;
    }
    bool zone = zone_set(false);        /* of no image: it is added to in all */
    buf_init(&b);
    buf_printf(&b, "ticktape: deadlock: every %s waits for ever\n",
               process_alone() ? "thread" : "process");
    zone_set(zone);
    add_processes(&b);
    EventPhase phase = emit_state.phase;
    emit_state.phase = PHASE_JUMP;      /* nobody runs who could say this */
    vm_diagnose(b.data, b.len);
    emit_state.phase = phase;
    buf_clear(&b);
    vm_stop(STOP_END, "deadlock");
}
