/* stuck.c - who waits for what: deadlocks among threads. */
#include "sim/world/stuck.h"

#include <stdio.h>
#include <string.h>

#include "sim/aio/deadlock.h"
#include "sim/vm/exc.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/world/lock.h"

/* The library's own business: "_worker", "Thread._bootstrap", "Thread.run". */
static bool is_inner(const char *qualname)
{
    const char *dot = strrchr(qualname, '.');

    return qualname[0] == '_' || (dot && dot[1] == '_') ||
           strcmp(qualname, "Thread.run") == 0;
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

static void add_place(Buf *out, const Frame *f)
{
    buf_printf(out, ", %s:%d in %s", str_text(f->code->filename),
               frame_line(f), str_text(f->code->qualname));
    if (str_text(f->code->name)[0] != '<')
        buf_puts(out, "()");
    buf_putc(out, '\n');
    source_add_line(out, f->code->filename, frame_line(f), 6);
}

static void add_thread(Buf *out, const Thread *t)
{
    const Code *in;
    Frame *own = own_frame(t, &in);

    if (t->aio.running && !t->why) {
        buf_printf(out, "  %s runs a loop in which nothing is ready\n",
                   thread_name_peek(t));
        deadlock_add_tasks(out, t->aio.running);
        return;
    }
    if (!own && t == thread_main())
        buf_printf(out, "  %s has ended and waits", thread_name_peek(t));
    else
        buf_printf(out, "  %s waits in %s()", thread_name_peek(t),
                   stuck_in(t));
    add_whom(out, t, in);
    if (own)
        add_place(out, own);
    else
        buf_putc(out, '\n');
}

void stuck_stop(void)
{
    Thread *only = thread_first();
    Buf b;

    if (!only->next && only->aio.running && !only->why) {
        deadlock_stop(only->aio.running);
        return;
    }
    buf_init(&b);
    buf_puts(&b, "ticktape: deadlock: every thread waits for ever\n");
    for (Thread *t = only; t; t = t->next)
        add_thread(&b, t);
    vm_diagnose(b.data, b.len);
    buf_clear(&b);
    vm_stop("deadlock");
}
