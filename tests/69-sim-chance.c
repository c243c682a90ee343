/* 69-sim-chance.c - what real life leaves to chance: told nothing else, a run is
 * the usual one; what a seed draws can be told again, answer by answer; every
 * such run is sound; and what is open is only what real life leaves open. */
#include <stdio.h>
#include <string.h>

#include "sim/base/buf.h"
#include "sim/base/mem.h"
#include "sim/sim.h"
#include "sim/tape/check.h"
#include "tests/tap.h"

#ifdef __SANITIZE_ADDRESS__
enum { SEEDS = 3 };             /* it is slow */
#else
enum { SEEDS = 20 };
#endif

/* --- a run ---------------------------------------------------------------- */

typedef struct Ran {
    uint64_t hash;              /* FNV-1a over what it did */
    char wrong[600];            /* what is not true of it; "": nothing */
    char output[400];
    char choices[400];          /* texts of its CHOICE events, a line each */
    int64_t ended;              /* ns */
} Ran;

static Ran ran;
static double cpu;              /* of the runs: see SimOptions */
static Check check;

static void add_bytes(const void *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++)
        ran.hash = (ran.hash ^ ((const unsigned char *)bytes)[i]) *
                   1099511628211u;
}

static void add_text(char *to, size_t room, const char *text, size_t len)
{
    size_t have = strlen(to);

    if (have + len < room) {
        memcpy(to + have, text, len);
        to[have + len] = '\0';
    }
}

static void take_event(void *self, const Event *e)
{
    int64_t fields[] = {
        (int64_t)e->seq, (int64_t)e->iter, e->t, e->kind, e->lane, e->line,
        (int64_t)e->cause, e->obj, e->ready_pos, e->ready_len, e->num,
    };
    const char *text = e->text ? e->text : "";

    (void)self;
    add_bytes(fields, sizeof fields);
    add_bytes(text, e->text_len);
    if (!check_event(&check, e) && !ran.wrong[0])
        snprintf(ran.wrong, sizeof ran.wrong, "event %llu: %s",
                 (unsigned long long)e->seq, check.err.text);
    if (e->kind == EVENT_CHOICE && e->num == -1) {
        add_text(ran.choices, sizeof ran.choices, text, e->text_len);
        add_text(ran.choices, sizeof ran.choices, "\n", 1);
    }
    ran.ended = e->t;
}

static void take_output(int fd, const char *text, size_t len)
{
    (void)fd;
    add_bytes(text, len);
    add_text(ran.output, sizeof ran.output, text, len);
}

/* Runs [file] with [chances] (NULL: none); [decided] as in SimOptions. */
static void run(const char *file, const char *chances, Chances *decided)
{
    Sink sink = {take_event, NULL};
    SimOptions o = {.path = file, .chances = chances, .decided = decided,
                    .cpu = cpu, .sink = &sink, .write = take_output};
    Buf why;

    ran = (Ran){.hash = 14695981039346656037u};
    check_init(&check);
    buf_init(&why);
    Sim *s = sim_open(&o, &why);
    if (s) {
        sim_run(s);
        sim_close(s);
    }
    buf_clear(&why);
    check_clear(&check);
}

/* --- of programs of all kinds --------------------------------------------- */

/* Draws all by [seed]; then tells just what was drawn.  True if that is the
 * same run, and a sound one. */
static bool can_be_told(const char *file, int seed)
{
    Chances decided = {0};
    Buf text;
    char drawn[40];

    snprintf(drawn, sizeof drawn, "seed=%d", seed);
    run(file, drawn, &decided);
    Ran first = ran;
    buf_init(&text);
    chances_write(&decided, &text);
    run(file, text.data, NULL);
    bool same = ran.hash == first.hash && !first.wrong[0];
    if (!same)
        diag("seed %d: %s%s", seed, text.data, first.wrong);
    buf_clear(&text);
    chances_clear(&decided);
    return same;
}

/* [takes]: what 1000 instructions do. */
static void test_program(const char *name, double takes)
{
    char file[200];
    int bad = 0;

    snprintf(file, sizeof file, "tests/programs/%s.py", name);
    cpu = takes;
    run(file, NULL, NULL);
    uint64_t usual = ran.hash;
    run(file, "", NULL);
    ok(ran.hash == usual, "%s: told nothing it runs as usual", name);
    for (int seed = 1; seed <= SEEDS; seed++)
        bad += !can_be_told(file, seed);
    is_int(bad, 0, "%s: what %d seeds draw can be told, and is sound", name,
           SEEDS);
    cpu = 0;
}

static const char *const programs[] = {
    "threads/philosophers", "threads/queue_pipeline", "threads/pool_wait",
    "threads/condition_producer_consumer", "threads/event_ping_pong",
    "threads/aio_threads_and_tasks_mixed", "threads/aio_full_default_executor",
    "threads/aio_run_coroutine_threadsafe_cancel",
    "processes/pool_map", "processes/queue_basic",
    "clients/aiohttp_timeouts", "clients/httpx_async",
};

/* --- what is open, and what is not ---------------------------------------- */

static const char *const path = "69-sim-chance.tmp.py";

/* Runs a program given as text. */
static void run_text(const char *text, const char *chances)
{
    FILE *f = fopen(path, "w");

    if (!f || fputs(text, f) < 0 || fclose(f) != 0)
        bail("cannot write %s", path);
    run(path, chances, NULL);
}

static void test_sleep(void)
{
    static const char *const text =
        "import threading, time\n"
        "t = threading.Thread(target=time.sleep, args=(0.4,))\n"
        "t.start()\n"
        "time.sleep(0.1)\n"
        "t.join()\n"
        "print(time.perf_counter())\n";

    run_text(text, "sleep1=150");
    is_str(ran.output, "0.6\n", "a thread's work takes as long as is told");
    is_str(ran.choices, "sleep1=150: time.sleep takes 0.6 s, not 0.4 s\n",
           "and the tape is told");
    run_text(text, "sleep1=9000,sleep2=50");
    is_str(ran.output, "0.8\n", "at most twice as long; the main thread's "
           "sleep is as it is");
    run_text(text, "start1=10");
    is_str(ran.output, "0.41000000000000003\n", "it can begin later");
}

static void test_turn(void)
{
    static const char *const text =
        "import threading, time\n"
        "def f(name):\n"
        "    time.sleep(1)\n"
        "    print(name, end=' ')\n"
        "ts = [threading.Thread(target=f, args=(n,)) for n in 'abc']\n"
        "[t.start() for t in ts]\n"
        "time.sleep(2)\n";

    run_text(text, "");
    is_str(ran.output, "a b c ", "threads that wake at once, as they slept");
    for (int turn = 1; turn <= 6; turn++) {
        char told[40];
        snprintf(told, sizeof told, "turn%d=2", turn);
        run_text(text, told);
        if (strcmp(ran.output, "c a b ") == 0)
            break;
    }
    is_str(ran.output, "c a b ", "or another first");
}

static void test_timers(void)
{
    static const char *const text =
        "import asyncio\n"
        "async def f(name, *delays):\n"
        "    for d in delays:\n"
        "        await asyncio.sleep(d)\n"
        "    print(name, end=' ')\n"
        "async def main():\n"
        "    await asyncio.gather(f('a', 0.5), f('b', 0.5), f('c', 0.25, 0.25),\n"
        "                         f('d', 0.125, 0.375))\n"
        "asyncio.run(main())\n";

    run_text(text, "");
    is_str(ran.output, "a b d c ", "timers due together fire as they were set");
    run_text(text, "timer1=1");
    is_str(ran.output, "d a b c ", "those set at other instants may be first");
    run_text(text, "timer1=2,timer2=1");
    is_str(ran.output, "c d a b ", "in any order");
    int swapped = 0;
    for (int seed = 1; seed <= 50; seed++) {
        char told[40];
        snprintf(told, sizeof told, "seed=%d", seed);
        run_text(text, told);
        swapped += strchr(ran.output, 'b') < strchr(ran.output, 'a');
        swapped += ran.ended != 500000000;
    }
    is_int(swapped, 0, "those set at one instant keep their order; a sleep of "
           "the loop takes as long as it says");
}

static void test_network(void)
{
    static const char *const text =
        "#% http h latency 0.2..0.4\n"
        "import requests, time\n"
        "requests.get('http://other/')\n"
        "print(time.perf_counter())\n"
        "requests.get('http://h/')\n"
        "print(0.1 < time.perf_counter() - 0.2 < 0.4)\n";

    run_text(text, "latency1=200,latency2=9999");
    is_str(ran.output, "0.2\nTrue\n", "a latency stays within what is said");
    ok(strstr(ran.choices, "latency1=200: GET other/ takes 0.2 s, not 0.1 s"),
       "which request is told");
    run_text("#% http h fail 1%\nimport requests\ntry:\n"
             "    requests.get('http://h/')\nexcept requests.ConnectionError:\n"
             "    print('reset')\n", "fail1=1");
    is_str(ran.output, "reset\n", "a request that may fail can fail");
}

static void test_random(void)
{
    static const char *const text = "import random\nprint(random.random())\n";

    run_text(text, "");
    const Ran usual = ran;
    run_text(text, "random1=7");
    ok(strcmp(ran.output, usual.output) != 0,
       "numbers that nobody has seeded differ");
    run_text("import random\nrandom.seed(3)\nprint(random.randrange(1000))\n",
             "seed=5");
    is_str(ran.output, "243\n", "others do not");
    remove(path);
}

/* --- as text -------------------------------------------------------------- */

static void read_back(const char *text, const char *want)
{
    Chances c = {0};
    Err err = {.text = ""};
    Buf out;

    buf_init(&out);
    if (chances_read(&c, text, &err))
        chances_write(&c, &out);
    else
        buf_puts(&out, "wrong");
    is_str(out.data, want, "read and written: '%s'", text);
    buf_clear(&out);
    chances_clear(&c);
}

static void test_text(void)
{
    read_back("", "");
    read_back("seed=7", "seed=7");
    read_back("turn12=1,sleep2=50,sleep1=150", "sleep1=150,sleep2=50,turn12=1");
    read_back("sleep1=50,sleep1=60,seed=1", "seed=1,sleep1=60");
    static const char *const wrong[] = {
        ",", "sleep1", "sleep=1", "sleep0=1", "sleep1=", "sleep1=-1", "nap1=1",
        "sleep1=1,", "sleep1=1x", "seed=", "seed=99999999999999999999",
        "sleep1=99999999999", "seed", "sleep1=1 ,turn1=1", "=1",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        read_back(wrong[i], "wrong");
}

int main(void)
{
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
        test_program(programs[i], i % 3 == 0 ? 0.001 : 0);
    test_sleep();
    test_turn();
    test_timers();
    test_network();
    test_random();
    test_text();
    return tap_done();
}
