/* 61-sim-told.c - what a run tells is sound: every program of tests/programs
 * keeps the promises of event_list.h, event by event; and the picture that the
 * events make is what the engine has: the running loop's ready queue and timers
 * in order, who runs, and what each task is doing, and where it stands.
 *
 * The two are compared before an event is added: what it tells has been done
 * then by some kinds of events (RUN has taken its handle out of the queue), so
 * those are left out.  What they changed is seen at the next.
 *
 * With the sanitizers, which make it slow, a long program's later events are
 * compared here and there only; without them each is, and each program runs
 * once more without events for lines.  What threads do is the business of
 * 68-sim-threads.c, what queues and locks hold that of 55-sim-objects.c.
 *
 *     61-sim-told [-v] [FILE.py ...]
 */
#include <glob.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/aio/chain.h"
#include "sim/aio/clock.h"
#include "sim/aio/emit.h"
#include "sim/aio/loop_int.h"
#include "sim/aio/timer_future.h"

#include "sim/base/buf.h"
#include "sim/base/mem.h"
#include "sim/sim.h"
#include "sim/tape/check.h"
#include "sim/tape/text.h"
#include "sim/vm/cycle.h"
#include "tests/tap.h"

typedef struct Told {
    Check check;
    bool verbose, bad, compares;
    uint32_t left;              /* the lane that ran last, if it runs no more */
    bool moved;                 /* a coroutine that was to be closed has awaited
                                   something else, though its task did not step:
                                   lines are no more compared */
    uint32_t *process;          /* which made it, of each lane, by number */
    size_t process_cap;
    char difference[200];       /* between picture and engine; "": none */
    Seq compared;
} Told;

/* Events that are compared: all up to one, then each so-and-so-many-th. */
#if defined(__SANITIZE_ADDRESS__)
enum { ALL_UP_TO = 1000, THEN_EACH = 37, SLOW = true };
#else
enum { ALL_UP_TO = 1, THEN_EACH = 1, SLOW = false };
#endif

__attribute__((format(printf, 2, 3)))
static void differ(Told *t, const char *format, ...)
{
    va_list args;

    if (t->difference[0])
        return;
    va_start(args, format);
    vsnprintf(t->difference, sizeof t->difference, format, args);
    va_end(args);
}

/* --- the picture and the engine ---------------------------------------------- */

static uint32_t handle_of_entry(const Entry *e)
{
    if (entry_handle(e))
        return entry_handle(e)->id;
    return e->cb == &timer_future_callback
               ? timer_future_timer_id((TimerFuture *)(void *)e->a) : 0;
}

static void compare_ready(Told *t, const Loop *l, bool begins)
{
    const Picture *p = &t->check.picture;
    size_t n = picture_ready_len(p, l->number);

    if (n != l->ready.len)
        differ(t, "%zu are ready, %zu in the picture", l->ready.len, n);
    ReadyPlace at = {0};
    Entry e;
    for (size_t i = 0; i < n && ready_next(&l->ready, &at, &e); i++) {
        const ReadyEntry *r = picture_ready(p, l->number, i);
        Entry call = entry_call(&e);
        if (r->seq != e.why || r->handle != handle_of_entry(&e) ||
            (entry_is_step(&call) && r->lane != as_future(call.a)->id))
            differ(t, "place %zu of the queue is another's", i);
    }
    const LoopPicture *loop = l->number < p->nloops ? &p->loops[l->number]
                                                    : NULL;
    if (loop && loop->todo != (int64_t)l->todo && !begins)
        differ(t, "%zu are left of the turn, %lld in the picture", l->todo,
               (long long)loop->todo);
}

/* The tape has whole nanoseconds: less than one apart is the same time. */
static int by_time(const void *a, const void *b)
{
    const Timer *x = *(Timer *const *)a, *y = *(Timer *const *)b;
    int64_t x_ns = clock_to_ns(x->due), y_ns = clock_to_ns(y->due);

    if (x_ns != y_ns)
        return x_ns < y_ns ? -1 : 1;
    return timer_is_older(x, y) ? -1 : timer_is_older(y, x);
}

static uint32_t id_of_timer(Timer *t)
{
    if (t->kind == TIMER_OF_FUTURE)
        return timer_future_timer_id(timer_future_of(t));
    return ((Handle *)(void *)((char *)t - offsetof(Handle, timer)))->id;
}

/* Timers of this loop, of those [n] that the picture has in order. */
static size_t own_timers(const PendingTimer **all, size_t n, uint16_t loop)
{
    size_t kept = 0;

    for (size_t i = 0; i < n; i++)
        if (all[i]->loop == loop)
            all[kept++] = all[i];
    return kept;
}

static void compare_timers(Told *t, const Loop *l)
{
    const Picture *p = &t->check.picture;
    size_t n = p->timers.len, m = l->timers.len;
    const PendingTimer **told = mem_alloc((n + 1) * sizeof *told);
    Timer **have = mem_alloc((m + 1) * sizeof *have);

    n = own_timers(told, picture_next_timers(p, told, n), l->number);
    for (size_t i = 0; i < m; i++)
        have[i] = timerq_at(&l->timers, i);
    qsort(have, m, sizeof *have, by_time);
    if (n != m)
        differ(t, "%zu timers, %zu in the picture", m, n);
    for (size_t i = 0; i < n && i < m; i++)
        if (told[i]->id != id_of_timer(have[i]))
            differ(t, "timer %zu of the queue is another", i);
    mem_free(told);
    mem_free(have);
}

static bool is_ready(const Loop *l, const Task *task)
{
    ReadyPlace at = {0};
    for (Entry e; ready_next(&l->ready, &at, &e);) {
        Entry call = entry_call(&e);
        if (entry_is_step(&call) && call.a == (Value)(uintptr_t)task)
            return true;
    }
    return false;
}

/* Where [task], which is set aside, stands: as its lane has it. */
static void compare_line(Told *t, const Lane *lane, Task *task)
{
    const Frame *f = lane->ran && task->coro ? chain_place(task->coro) : NULL;
    uint8_t file;
    int line = f ? emit_line_of(f, &file) : 0;

    if (line > 0 && !t->moved && (lane->line != line || lane->file != file))
        differ(t, "task %u stands at line %d, in the picture at %d",
               task->future.id, line, (int)lane->line);
}

static void compare_task(Told *t, Loop *l, Task *task)
{
    const Lane *lane = picture_lane(&t->check.picture, task->future.id);

    if (!lane)
        differ(t, "task %u is not in the picture", task->future.id);
    if (!lane || task == l->stepping)
        return;
    if (is_ready(l, task) != (lane->state == LANE_READY))
        differ(t, "task %u is %s in the picture", task->future.id,
               lane_state_name((LaneState)lane->state));
    if (lane->state == LANE_WAIT && task->waiter && is_future(task->waiter) &&
        as_future(task->waiter)->id != lane->waits)
        differ(t, "task %u waits for %u, in the picture for %u",
               task->future.id, as_future(task->waiter)->id, lane->waits);
    compare_line(t, lane, task);
}

/* Tasks of the running process. */
static size_t tasks_told(const Told *t)
{
    const Pool *lanes = &t->check.picture.lanes;
    size_t n = 0;

    for (size_t i = 0; i < lanes->len; i++) {
        const Lane *lane = pool_at(lanes, i);
        n += lane->kind == LANE_TASK &&
             t->process[lane->id] == emit_state.process;
    }
    return n;
}

static void compare_tasks(Told *t, Loop *l)
{
    size_t n = 0, told = tasks_told(t);
    bool ending = l->stepping && future_is_done(&l->stepping->future);

    for (Task *task = task_oldest_peek(); task; task = task->next) {
        if (task->future.id <= emit_state.inherited)
            continue;           /* a copy of another process's */
        n++;
        if (task->future.loop == l && !future_is_done(&task->future))
            compare_task(t, l, task);
    }
    if (n != told && !ending)
        differ(t, "%zu tasks, %zu in the picture", n, told);
}

/* Which lane runs: that of the task or, of a callback, of the loop's thread.
 * That a callback is over only the loop's next event tells; of a step that is
 * over the loop may still say that it took long. */
static void compare_running(Told *t, const Loop *l)
{
    const Picture *p = &t->check.picture;
    uint32_t lane = l->stepping ? l->stepping->future.id : l->lane;
    const Entry *call = &l->now.call;
    bool runs = l->stepping ? lane != t->left
                            : call->cb && !entry_is_step(call);
    const Lane *shown = picture_lane(p, lane);

    if (runs && (p->current != lane || !shown || shown->state != LANE_RUN))
        differ(t, "lane %u runs, in the picture %u", lane, p->current);
    if (l->stepping && !runs && shown && shown->state == LANE_RUN)
        differ(t, "lane %u runs in the picture", lane);
}

static void compare(Told *t, const Event *e)
{
    Loop *l = loop_running_peek();

    switch (e->kind) {
    case EVENT_RUN:
    case EVENT_DROP:
    case EVENT_TIMER:
    case EVENT_TIMER_FIRE:
    case EVENT_TIMER_CANCEL:
    case EVENT_LANE:
    case EVENT_LANE_LOST:
    case EVENT_RUN_START:
    case EVENT_THREAD_WAKE:
    case EVENT_THREAD_RUN:
        return;
    case EVENT_ACQUIRE:
    case EVENT_RELEASE:
        if (e->phase == PHASE_JUMP)     /* nobody does it: whoever sends the */
            return;                     /* next event is in the middle of that */
        break;
    default:
        break;
    }
    if (cycle_collecting())     /* who is lost is in pieces */
        return;
    if (!l || !t->compares || t->difference[0] || !loop_is_told(l) ||
        (e->seq > ALL_UP_TO && e->seq % THEN_EACH != 0))
        return;
    compare_ready(t, l, e->kind == EVENT_ITERATION);
    compare_timers(t, l);
    compare_tasks(t, l);
    if (e->kind != EVENT_BLOCK_END)
        compare_running(t, l);
    t->compared++;
    if (t->difference[0])
        diag("before event %llu (%s):", (unsigned long long)e->seq,
             event_kind_name(e->kind));
}

/* --- programs ---------------------------------------------------------------- */

static void swallow(int fd, const char *text, size_t len)
{
    (void)fd, (void)text, (void)len;
}

/* The text of [e], which need not end with a zero, has [words] in it. */
static bool says(const Event *e, const char *words)
{
    size_t len = strlen(words);

    for (size_t i = 0; i + len <= e->text_len; i++)
        if (memcmp(e->text + i, words, len) == 0)
            return true;
    return false;
}

/* What the comparison has to know beside the picture. */
static void remember(Told *t, const Event *e)
{
    if (e->kind == EVENT_OUTPUT && says(e, "ignored GeneratorExit"))
        t->moved = true;
    if (e->kind == EVENT_SUSPEND || e->kind == EVENT_LANE_END)
        t->left = e->lane;
    else if (e->kind == EVENT_RUN)
        t->left = 0;
    if (e->kind != EVENT_LANE)
        return;
    t->process = mem_grow(t->process, &t->process_cap, e->lane + 1,
                          sizeof *t->process);
    t->process[e->lane] = emit_state.process;
}

static void event(void *self, const Event *e)
{
    Told *t = self;

    if (t->verbose) {
        printf("# %llu %s lane %u line %d cause %llu %s obj %u peer %u num %lld "
               "[%d/%d] %.*s\n", (unsigned long long)e->seq,
               event_kind_name(e->kind), e->lane, e->line,
               (unsigned long long)e->cause, event_via_name(e->via) ?
               event_via_name(e->via) : "", e->obj, e->peer,
               (long long)e->num, e->ready_pos, e->ready_len,
               (int)e->text_len, e->text ? e->text : "");
    }
    compare(t, e);
    remember(t, e);
    if (!check_event(&t->check, e))
        t->bad = true;
}

static Seq all_compared;

static void check_run(const char *path, bool verbose, bool lines)
{
    Told t = {.verbose = verbose, .compares = lines};
    Sink sink = {event, &t};
    SimOptions options = {.path = path, .sink = &sink, .write = swallow,
                          .lines = lines, .max_events = 200000};
    Buf why;

    buf_init(&why);
    check_init(&t.check);
    Sim *s = sim_open(&options, &why);
    if (s) {
        sim_run(s);
        sim_close(s);
        ok(!t.bad && !t.difference[0], "%s%s", path, lines ? ", by line" : "");
        if (t.bad)
            diag("%s", t.check.err.text);
        if (t.difference[0])
            diag("%s", t.difference);
        all_compared += t.compared;
    }
    check_clear(&t.check);
    mem_free(t.process);
    buf_clear(&why);
}

static void check_program(const char *path, bool verbose)
{
    check_run(path, verbose, true);
    if (!SLOW)
        check_run(path, verbose, false);
}

int main(int argc, char **argv)
{
    bool verbose = argc > 1 && strcmp(argv[1], "-v") == 0;
    glob_t found;

    for (int i = 1 + verbose; i < argc; i++)
        check_program(argv[i], verbose);
    if (argc == 1 && glob("tests/programs/*/*.py", 0, NULL, &found) == 0) {
        for (size_t i = 0; i < found.gl_pathc; i++)
            if (!strstr(found.gl_pathv[i], "/mod_"))
                check_program(found.gl_pathv[i], false);
        globfree(&found);
    }
    if (argc == 1)
        ok(all_compared > (SLOW ? 50000 : 250000), "%llu pictures were compared",
           (unsigned long long)all_compared);
    return tap_done();
}
