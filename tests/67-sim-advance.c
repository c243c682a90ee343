/* 67-sim-advance.c - a run in pieces is the run in one piece; it can be left
 * anywhere, also within a step that does not end. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sim/base/buf.h"
#include "sim/base/mem.h"
#include "sim/sim.h"
#include "sim/tape/text.h"
#include "tests/tap.h"

/* Tasks, threads that wait in the middle of C code (a sort key), a generator
 * and a finally that are open: whatever can stand on a stack. */
static const char PROGRAM[] =
    "import asyncio, threading, time\n"
    "lock = threading.Lock()\n"
    "def key(x):\n"
    "    time.sleep(0.1)\n"
    "    with lock:\n"
    "        return -x\n"
    "def work():\n"
    "    print(sorted([1, 3, 2], key=key))\n"
    "async def child(n):\n"
    "    try:\n"
    "        await asyncio.sleep(n / 10)\n"
    "        return [n] * 3\n"
    "    finally:\n"
    "        print('child', n)\n"
    "async def main():\n"
    "    threads = [threading.Thread(target=work) for _ in range(2)]\n"
    "    for t in threads: t.start()\n"
    "    print(await asyncio.gather(*[child(n) for n in range(4)]))\n"
    "    await asyncio.to_thread(work)\n"
    "    print(sum(x for x in map(key, range(3))))\n"
    "asyncio.run(main())\n";

static char path[] = "/tmp/67-sim-advance-XXXXXX";
static Buf events, output;
static Lanes lanes;

static void keep_event(void *self, const Event *e)
{
    (void)self;
    lanes_add(&lanes, e);
    text_event(&events, e, &lanes);
    buf_putc(&events, '\n');
}

static const Sink sink = {keep_event, NULL};

static void keep_output(int fd, const char *text, size_t len)
{
    (void)fd;
    buf_add(&output, text, len);
}

static void write_program(const char *text)
{
    FILE *f = fopen(path, "w");

    if (!f || fputs(text, f) == EOF || fclose(f) != 0)
        bail("cannot write %s", path);
}

static Sim *open_program(const char *text, bool (*hurry)(void *), void *arg)
{
    SimOptions o = {.path = path, .sink = &sink, .write = keep_output,
                    .hurry = hurry, .hurry_arg = arg};
    Buf why;

    buf_reset(&events);
    buf_reset(&output);
    buf_init(&why);
    write_program(text);
    Sim *s = sim_open(&o, &why);
    if (!s)
        bail("%s", why.data);
    buf_clear(&why);
    return s;
}

static void test_pieces(void)
{
    static const unsigned sizes[] = {1, 2, 7, 100, 1000000};
    Sim *s = open_program(PROGRAM, NULL, NULL);
    int status = sim_run(s);
    sim_close(s);
    char *want_events = mem_strdup(events.data);
    char *want_output = mem_strdup(output.data);

    is_int(status, 0, "the program runs to its end");
    ok(strstr(want_output, "[3, 2, 1]") != NULL, "and prints what it sorts");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        Seq upto = 0;
        s = open_program(PROGRAM, NULL, NULL);
        while (sim_advance(s, upto += sizes[i]) != SIM_OVER)
            continue;
        is_int(sim_status(s), 0, "in pieces of %u: the status", sizes[i]);
        sim_close(s);
        is_str(events.data, want_events, "in pieces of %u: the events",
               sizes[i]);
        is_str(output.data, want_output, "in pieces of %u: the output",
               sizes[i]);
    }
    mem_free(want_events);
    mem_free(want_output);
}

static size_t count_events(void)
{
    size_t n = 0;

    for (const char *p = events.data; (p = strchr(p, '\n')) != NULL; p++)
        n++;
    return n;
}

/* Leaves the run at every event; what is left over is seen at the end. */
static void test_dropped(void)
{
    size_t said = 0, more = 0;
    bool over = false;

    for (Seq upto = 1; !over; upto++) {
        Sim *s = open_program(PROGRAM, NULL, NULL);
        over = sim_advance(s, upto) == SIM_OVER;
        size_t len = output.len;
        more += !over && count_events() != upto;
        sim_close(s);
        said += output.len != len;
        more += !over && count_events() != upto;
    }
    is_int((long long)said, 0, "a run that is left says no more");
    is_int((long long)more, 0, "and sends no event beyond the one asked for");
}

static bool count_down(void *arg)
{
    int *left = arg;

    return --*left <= 0;
}

static void test_endless(void)
{
    int left = 3;
    Sim *s = open_program("print('in')\n"
                          "def f():\n"
                          "    while True:\n"
                          "        try:\n"
                          "            while True: pass\n"
                          "        except BaseException: pass\n"
                          "f()\n", count_down, &left);

    is_int(sim_advance(s, 1000000), SIM_HURRIED, "an endless step is left");
    is_str(output.data, "in\n", "in the middle");
    left = 5;
    is_int(sim_advance(s, 1000000), SIM_HURRIED, "gone on with, left again");
    is_int(left, 0, "when it is asked to");
    sim_close(s);
    is_str(output.data, "in\n", "and dropped without a word");
}

static void test_limits(void)
{
    Sim *s = open_program("def f(n): return f(n + 1)\n"
                          "try: f(0)\n"
                          "except RecursionError: print('deep')\n"
                          "class A:\n"
                          "    def __lt__(self, other):\n"
                          "        return sorted([A(), A()])\n"
                          "try: sorted([A(), A()])\n"
                          "except RecursionError: print('deep in C')\n"
                          "raise SystemExit(7)\n", NULL, NULL);

    is_int(sim_advance(s, 1000000), SIM_OVER, "the run is over");
    is_int(sim_advance(s, 2000000), SIM_OVER, "and stays so");
    is_int(sim_status(s), 7, "its status");
    is_str(output.data, "deep\ndeep in C\n",
           "the stack's end is seen on the engine's own");
    sim_close(s);

    s = open_program("print(1)\n", NULL, NULL);
    is_int(sim_advance(s, 1), SIM_AHEAD, "event 1 is there");
    is_int(sim_advance(s, 1), SIM_AHEAD, "asked again: it still is");
    is_int(count_events(), 1, "and nothing went on");
    sim_close(s);
}

int main(void)
{
    int fd = mkstemp(path);

    if (fd < 0 || close(fd) != 0)
        bail("no file in /tmp");
    buf_init(&events);
    buf_init(&output);
    lanes_init(&lanes);
    test_pieces();
    test_dropped();
    test_endless();
    test_limits();
    unlink(path);
    buf_clear(&events);
    buf_clear(&output);
    lanes_clear(&lanes);
    return tap_done();
}
