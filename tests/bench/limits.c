/* limits.c - what switching and timers cost without a language: state machines
 * in a ring, and a heap of deadlines.
 *
 *     limits switch      1000 machines that give way 1000 times
 *     limits timers      200 000 machines, each due once
 *
 * Built and run by tests/bench/run.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RING = 1 << 18, SPINNERS = 1000, ROUNDS = 1000, SLEEPERS = 200000 };

typedef struct Machine Machine;
struct Machine {
    void (*step)(Machine *m);
    int left;                   /* steps until it ends */
    double due;
};

typedef struct Timer {
    double due;
    Machine *m;
} Timer;

static Machine *ring[RING], machines[SLEEPERS];
static Timer heap[SLEEPERS + 1];        /* from 1 on */
static size_t first, last, waiting;
static uint64_t steps;
static double now;

static void make_ready(Machine *m)
{
    ring[last++ & (RING - 1)] = m;
}

static void set_timer(Timer t)
{
    size_t i = ++waiting;

    for (; i > 1 && t.due < heap[i / 2].due; i /= 2)
        heap[i] = heap[i / 2];
    heap[i] = t;
}

static Machine *next_due(void)
{
    Timer top = heap[1], t = heap[waiting--];
    size_t i = 1;

    for (size_t kid; (kid = 2 * i) <= waiting; i = kid) {
        if (kid < waiting && heap[kid + 1].due < heap[kid].due)
            kid++;
        if (t.due <= heap[kid].due)
            break;
        heap[i] = heap[kid];
    }
    heap[i] = t;
    now = top.due;
    return top.m;
}

static void spin(Machine *m)
{
    if (m->left-- > 0)
        make_ready(m);
}

static void sleep_once(Machine *m)
{
    if (m->left-- > 0)
        set_timer((Timer){now + m->due, m});
}

static void run(void)
{
    while (first != last || waiting > 0) {
        if (first == last)
            make_ready(next_due());
        Machine *m = ring[first++ & (RING - 1)];
        m->step(m);
        steps++;
    }
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    int is_switch = strcmp(argv[1], "switch") == 0;
    uint64_t seed = 12345;
    for (int i = 0; i < (is_switch ? SPINNERS : SLEEPERS); i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        machines[i] = is_switch
            ? (Machine){.step = spin, .left = ROUNDS}
            : (Machine){.step = sleep_once, .left = 1,
                        .due = (double)(seed / 64 % 1000000) / 1000};
        make_ready(&machines[i]);
    }
    run();
    printf("%llu %g\n", (unsigned long long)steps, now);
    return 0;
}
