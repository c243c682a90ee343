/* 72-tell-slack.c - how much longer each wait of a run could have been: in runs
 * made up at random, a wait that takes just so much longer leaves the run as long
 * as it was, and one that takes more than that makes it longer. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/buf.h"
#include "sim/base/mem.h"
#include "tests/tap.h"
#include "tui/study/slack.h"
#include "tui/study/waits.h"
#include "tui/tell/recording.h"

static const char *const path = "72-tell-slack.tmp.py";

#define MS INT64_C(1000000)

/* --- programs ------------------------------------------------------------- */

enum { DELAYS = 40 };

static unsigned state;
static int delays[DELAYS], ndelays;     /* ms, of each sleep in the text */

static unsigned below(unsigned n)
{
    state = state * 1103515245u + 12345u;
    return (state >> 16) % n;
}

static void indent(Buf *b, int depth)
{
    buf_fill(b, ' ', (size_t)depth * 4 + 4);
}

/* A wait: each on a line of its own, so that it is found again. */
static void add_sleep(Buf *b, int depth)
{
    if (ndelays == DELAYS)
        return;
    indent(b, depth);
    buf_printf(b, "await asyncio.sleep(d[%d])\n", ndelays);
    delays[ndelays++] = 100 + 10 * (int)below(90) + (int)below(10);
}

static int functions;
static Buf defs;

/* Appends to [defs] a coroutine function that waits; returns its number. */
static int add_function(int depth);

/* Functions are called at once, in one of several ways. */
static void add_calls(Buf *b, int depth)
{
    int f[3];
    unsigned way = below(5);

    for (int i = 0; i < 3; i++)
        f[i] = add_function(depth + 1);
    indent(b, 0);
    if (way == 0)
        buf_printf(b, "await asyncio.gather(f%d(), f%d(), f%d())\n", f[0],
                   f[1], f[2]);
    else if (way == 1)
        buf_printf(b, "ts = [asyncio.create_task(f()) for f in (f%d, f%d, "
                   "f%d)]\n    for t in ts:\n        await t\n",
                   f[0], f[1], f[2]);
    else if (way == 2)
        buf_printf(b, "async with asyncio.TaskGroup() as g:\n        [g"
                   ".create_task(f()) for f in (f%d, f%d, f%d)]\n",
                   f[0], f[1], f[2]);
    else if (way == 3)
        buf_printf(b, "await asyncio.wait([asyncio.create_task(f()) for f in "
                   "(f%d, f%d, f%d)])\n", f[0], f[1], f[2]);
    else
        buf_printf(b, "await f%d()\n    await asyncio.gather(f%d(), f%d())\n",
                   f[0], f[1], f[2]);
}

static int add_function(int depth)
{
    int number = functions++;
    Buf body;

    buf_init(&body);
    add_sleep(&body, 0);
    if (depth < 2 && below(2)) {
        add_calls(&body, depth);
        add_sleep(&body, 0);
    }
    buf_printf(&defs, "async def f%d():\n    pass\n%s\n\n", number, body.data);
    buf_clear(&body);
    return number;
}

/* Writes a program of [seed], whose sleep [which] takes [more] ms more. */
static void write_program(int seed, int which, int more)
{
    Buf main;

    state = (unsigned)seed;
    ndelays = functions = 0;
    buf_init(&defs);
    buf_init(&main);
    add_calls(&main, 0);
    if (which >= 0)
        delays[which] += more;
    FILE *out = fopen(path, "w");
    if (!out)
        bail("cannot write %s", path);
    fputs("import asyncio\nd = [", out);
    for (int i = 0; i < ndelays; i++)
        fprintf(out, "%d / 1000, ", delays[i]);
    fprintf(out, "]\n\n\n%sasync def main():\n%s\n\nasyncio.run(main())\n",
            defs.data, main.data);
    fclose(out);
    buf_clear(&main);
    buf_clear(&defs);
}

/* --- runs ----------------------------------------------------------------- */

static Recording *open_run(const char *file)
{
    SimOptions o = {.path = file};
    Buf why;

    buf_init(&why);
    Recording *r = recording_open(&o, &why);
    if (!r)
        bail("%s", why.data);
    buf_clear(&why);
    return r;
}

static int64_t total_of(const char *file)
{
    Recording *r = open_run(file);
    Reel reel = recording_reel(r);
    Event e;

    if (!reel_read(&reel, reel_last(&reel), &e, NULL))
        e.t = -1;
    recording_close(r);
    return e.t;
}

/* The number of the sleep in the source line of [w]; -1: it is none. */
static int sleep_of(Recording *r, const TimedWait *w)
{
    const char *at = recording_facts(r)->sources[0].text;

    for (int32_t line = 1; line < w->line && at; line++) {
        at = strchr(at, '\n');
        at += at != NULL;
    }
    const char *open = at ? strstr(at, "d[") : NULL;
    return open && open < strchr(at, '\n') ? atoi(open + 2) : -1;
}

/* How many of the waits of program [seed] could not be longer by what their
 * slack is, or could be by more; *n counts those that were looked at. */
static int count_wrong(int seed, int *n)
{
    Waits waits;
    Slack slack;
    Err err = {.text = ""};
    int wrong = 0;

    write_program(seed, -1, 0);
    int64_t total = total_of(path);
    Recording *r = open_run(path);
    Reel reel = recording_reel(r);
    waits_init(&waits);
    if (!waits_read(&waits, &reel, &err) || !slack_find(&slack, &reel, &err))
        bail("%s", err.text);
    for (size_t i = 0; i < waits.len; i++) {
        int which = sleep_of(r, &waits.items[i]);
        int64_t by = slack_of(&slack, waits.items[i].to);
        if (which < 0)
            continue;
        waits.items[i].line = which;
        waits.items[i].began = by;
    }
    recording_close(r);
    for (size_t i = 0; i < waits.len; i++, ++*n) {
        int which = waits.items[i].line, by = (int)(waits.items[i].began / MS);
        write_program(seed, which, by);
        int64_t same = total_of(path);
        write_program(seed, which, by + 1);
        int64_t more = total_of(path);
        if (llabs(same - total) > 10 || more <= total + MS / 2) {
            wrong++;
            diag("seed %d: d[%d] + %d ms: %lld instead of %lld, then %lld",
                 seed, which, by, (long long)same, (long long)total,
                 (long long)more);
        }
    }
    slack_clear(&slack);
    waits_clear(&waits);
    return wrong;
}

static void test_random(void)
{
    int wrong = 0, n = 0;

    for (int seed = 1; seed <= 25; seed++)
        wrong += count_wrong(seed, &n);
    is_int(wrong, 0, "%d waits in 25 programs", n);
    ok(n > 100, "which are many");
    remove(path);
}

/* --- others --------------------------------------------------------------- */

/* What the waits of [text], which begin in lines that hold "wait", could be
 * longer, in seconds, in the order in which they began. */
static void slacks(const char *text, const char *want, const char *name)
{
    Waits waits;
    Slack slack;
    Err err = {.text = ""};
    FILE *out = fopen(path, "w");
    Buf got;

    if (!out || fputs(text, out) < 0 || fclose(out) != 0)
        bail("cannot write %s", path);
    Recording *r = open_run(path);
    Reel reel = recording_reel(r);
    waits_init(&waits);
    buf_init(&got);
    if (!waits_read(&waits, &reel, &err) || !slack_find(&slack, &reel, &err))
        bail("%s", err.text);
    for (size_t i = 0; i < waits.len; i++)
        buf_printf(&got, "%s%g", i > 0 ? " " : "",
                   (double)slack_of(&slack, waits.items[i].to) / 1e9);
    is_str(got.data, want, "%s", name);
    buf_clear(&got);
    slack_clear(&slack);
    waits_clear(&waits);
    recording_close(r);
}

static void test_others(void)
{
    slacks("import asyncio, time\nfrom asyncio import sleep\ntime.sleep(1)\n"
           "loop = asyncio.new_event_loop()\n"
           "loop.run_until_complete(sleep(2))\ntime.sleep(1)\n"
           "async def both():\n    await asyncio.gather(sleep(1), sleep(2))\n"
           "late = loop.create_task(sleep(7))\n"
           "loop.run_until_complete(both())\ntime.sleep(0.5)\n"
           "loop.run_until_complete(late)\ntime.sleep(0.5)\n",
           "0 0 0 0 5.5 4.5 4.5 0", "one run of the loop comes after the other");
    slacks("import asyncio\nasync def main():\n"
           "    q = asyncio.Queue()\n"
           "    async def put():\n        await asyncio.sleep(1)\n"
           "        q.put_nowait(1)\n"
           "    t = asyncio.create_task(put())\n"
           "    await asyncio.sleep(3)\n    await q.get()\nasyncio.run(main())\n",
           "0 2", "an item is needed when it is taken out");
    slacks("import asyncio\nasync def main():\n"
           "    async with asyncio.timeout(1.5):\n"
           "        await asyncio.sleep(1)\n"
           "async def both():\n"
           "    await asyncio.gather(main(), asyncio.sleep(5))\n"
           "asyncio.run(both())\n",
           "0.5 0", "a time limit limits");
    slacks("import asyncio, time\nasync def rude():\n"
           "    await asyncio.sleep(1)\n    time.sleep(2)\n"
           "async def main():\n"
           "    await asyncio.gather(rude(), asyncio.sleep(1.5))\n"
           "asyncio.run(main())\n",
           "0 1.5 0", "who blocks the loop has none; who waits for that has");
    slacks("import threading, time\n"
           "t = threading.Thread(target=time.sleep, args=(1,))\n"
           "u = threading.Thread(target=time.sleep, args=(4,))\n"
           "t.start(); u.start()\nt.join(); u.join()\ntime.sleep(1)\n",
           "3 0 0", "threads that are joined");
    slacks("import time\n"
           "from concurrent.futures import ThreadPoolExecutor\n"
           "with ThreadPoolExecutor(4) as pool:\n"
           "    list(pool.map(time.sleep, (1, 2, 2)))\n"
           "time.sleep(1)\n",
           "1 0 0 0", "threads of a pool that is over before more is done");
    slacks("import gevent, time\n"
           "def f(s):\n    time.sleep(s)\n"
           "gevent.joinall([gevent.spawn(gevent.sleep, s) for s in (1, 2)])\n"
           "gevent.joinall([gevent.spawn(f, 1), gevent.spawn(f, 1)])\n",
           "1 0 0 0", "greenlets, and those that block the others");
    slacks("import asyncio\n"
           "async def f(*ds):\n"
           "    await asyncio.gather(*map(asyncio.sleep, ds))\n"
           "asyncio.run(f(1, 2))\nasyncio.run(f(4, 3))\n",
           "1 0 0 1", "two loops, one after the other");
    remove(path);
}

int main(void)
{
    test_random();
    test_others();
    return tap_done();
}
