/* 50-world-turns.c - threads take turns first come first served, wherever they
 * stand when they have to wait; who is left at the end is taken down.
 *
 * The programs know nothing but _thread: whose lock, with a time-out, is also
 * how they sleep.
 */
#include "sim/aio/clock.h"
#include "sim/aio/emit.h"
#include "sim/aio/module.h"
#include "sim/base/buf.h"
#include "sim/base/mem.h"
#include "sim/lib/lib.h"
/* Values have an is_int and an is_str of their own. */
#define is_int value_is_int
#define is_str value_is_str
#include "sim/vm/exc.h"
#include "sim/vm/vm.h"
#include "sim/world/stack.h"
#include "sim/world/turns.h"
#undef is_int
#undef is_str
#include "sim/world/world.h"
#include "tests/tap.h"

static Buf out, told;

static void write_text(int fd, const char *text, size_t len)
{
    buf_add(fd == 1 ? &out : &told, text, len);
}

static const char HEAD[] =
    "import _thread\n"
    "start = lambda f, *a: _thread.start_new_thread(f, a)\n"
    "never = _thread.allocate_lock()\n"
    "never.acquire()\n"
    "def sleep(t):\n"
    "    never.acquire(timeout=t)\n"
    "def say(*words):\n"
    "    print(*words, _thread._now(), end='; ')\n";

/* Runs HEAD and [text]; what it printed, then "!" and the exception or the
 * reason of a stop, if it raised. */
static const char *run(const char *text)
{
    static const Host host = {.write = write_text};
    SyntaxErr err;
    Buf all;

    buf_clear(&out);
    buf_clear(&told);
    buf_init(&out);
    buf_init(&told);
    buf_init(&all);
    buf_printf(&all, "%s%s", HEAD, text);
    clock_start(1000);
    emit_start(NULL, 0);
    vm_start(&host);
    lib_start();
    aio_start();
    world_start();
    Code *code = vm_compile(all.data, all.len, "test.py", 0, &err);
    Value r = code ? vm_run_module("__main__", code) : NULL;
    val_xunref((Value)(void *)code);
    if (vm.stopped)
        buf_printf(&out, "!%s", vm.stop.reason);
    else if (!r)
        buf_printf(&out, "!%s", vm.raised ? "raised" : "not compiled");
    val_xunref(r);
    vm_clear_stop();
    if (vm.raised)
        exc_drop();
    world_drop();
    vm_clear_modules();
    world_end();
    aio_end();
    lib_end();
    vm_end();
    buf_clear(&all);
    return out.data ? out.data : "";
}

static void test_order(void)
{
    is_str(run("def f(name, t):\n"
               "    say(name)\n"
               "    sleep(t)\n"
               "    say(name)\n"
               "for i, name in enumerate('abc'):\n"
               "    start(f, name, 3 - i)\n"
               "say('main')\n"
               "sleep(9)\n"
               "say('end')\n"),
           "main 0.0; a 0.0; b 0.0; c 0.0; c 1.0; b 2.0; a 3.0; end 9.0; ",
           "those who start run when the running one waits, in order");
    is_str(run("def f(name):\n"
               "    sleep(1)\n"
               "    say(name)\n"
               "for name in 'abc':\n"
               "    start(f, name)\n"
               "sleep(1)\n"
               "say('main')\n"
               "sleep(0)\n"
               "say('end')\n"),
           "main 1.0; a 1.0; b 1.0; c 1.0; end 1.0; ",
           "turns at the same time are taken in the order they were asked for");
}

static void test_locks(void)
{
    is_str(run("lock = _thread.allocate_lock()\n"
               "lock.acquire()\n"
               "def f(name, t):\n"
               "    say(name, lock.acquire(timeout=t))\n"
               "for name, t in ('a', 5), ('b', 1), ('c', 5):\n"
               "    start(f, name, t)\n"
               "sleep(2)\n"
               "lock.release()\n"
               "say('released', lock.locked(), lock.acquire(False))\n"
               "sleep(1)\n"
               "lock.release()\n"
               "sleep(1)\n"
               "lock.release()\n"
               "say('end', lock.locked())\n"),
           "b False 1.0; released True False 2.0; a True 2.0; c True 3.0; "
           "end False 4.0; ",
           "a lock is handed to the first who waits and has not given up");
}

static void test_inside_c(void)
{
    is_str(run("def key(name):\n"
               "    def f(x):\n"
               "        sleep(1)\n"
               "        say(name, x)\n"
               "        return x\n"
               "    return f\n"
               "def f(name, items):\n"
               "    say(name, sorted(items, key=key(name)))\n"
               "start(f, 'a', [2, 1])\n"
               "start(f, 'b', [3, 4, 5])\n"
               "say('main', min([7, 6], key=key('m')))\n"
               "sleep(5)\n"),
           "m 7 1.0; a 2 1.0; b 3 1.0; m 6 2.0; main 6 2.0; a 1 2.0; "
           "a [1, 2] 2.0; b 4 2.0; b 5 3.0; b [3, 4, 5] 3.0; ",
           "threads that wait inside C code do not wait for one another");
    is_str(run("def f(n):\n"
               "    return sorted([n], key=lambda n: n and f(n - 1))\n"
               "def g():\n"
               "    try:\n"
               "        f(100000)\n"
               "    except RecursionError:\n"
               "        say('too deep')\n"
               "start(g)\n"
               "sleep(1)\n"
               "g()\n"),
           "too deep 0.0; too deep 1.0; ",
           "the C stack of a thread is guarded like the program's own");
}

static void test_ends(void)
{
    is_str(run("def f():\n"
               "    try:\n"
               "        sleep(100)\n"
               "    finally:\n"
               "        say('never')\n"
               "def g():\n"
               "    sorted([1], key=lambda x: f())\n"
               "start(f)\n"
               "start(g)\n"
               "sleep(1)\n"
               "start(f)\n"
               "say('end')\n"),
           "end 1.0; ", "threads that are left run no code any more");
    buf_clear(&out);
    buf_clear(&told);
    is_int(mem_blocks(), 0, "and leave nothing behind");
    is_str(run("def f():\n"
               "    sorted([1], key=lambda x: sleep(2000))\n"
               "start(f)\n"
               "never.acquire()\n"),
           "!over the limit of virtual time (--max-time)",
           "a limit that a thread reaches ends the run");
    is_str(run("def f():\n"
               "    never.acquire()\n"
               "start(f)\n"
               "never.acquire()\n"),
           "!deadlock", "threads that all wait for ever end the run");
    buf_clear(&out);
    buf_clear(&told);
    is_int(mem_blocks(), 0, "nor do such ends");
}

int main(void)
{
    buf_init(&out);
    buf_init(&told);
    test_order();
    test_locks();
    test_inside_c();
    test_ends();
    buf_clear(&out);
    buf_clear(&told);
    return tap_done();
}
