/* semaphore.c - what processes share beside pipes.  All that is here is
 * allocated while the zone is off. */
#include "sim/world/semaphore.h"

#include <assert.h>
#include <errno.h>
#include <math.h>

#include "sim/aio/clock.h"
#include "sim/base/mem.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/world/tell.h"
#include "sim/world/turns.h"

enum { SEMAPHORES_MAX = 100000, CELLS_MAX = 1 << 24 };

typedef struct Semaphore {
    int64_t value, max;
    Process *holder;            /* who took it last */
    Line waiters;
    uint32_t id;                /* on the tape; 0: not told */
    EventKind waits;
    bool whole;
} Semaphore;

typedef struct Cell {
    bool is_float;
    union { int64_t i; double d; };
} SharedCell;

typedef struct Cells {
    int64_t len;
    SharedCell items[];
} Cells;

static Semaphore **semaphores;
static size_t nsemaphores, semaphores_cap;
static Cells **cells;
static size_t ncells, cells_cap;

/* --- semaphores ----------------------------------------------------------- */

static Semaphore *semaphore_of(int number)
{
    return number >= 0 && (size_t)number < nsemaphores ? semaphores[number]
                                                       : NULL;
}

int semaphore_new(int64_t value, int64_t max)
{
    if (nsemaphores >= SEMAPHORES_MAX) {
        process_error(EMFILE);
        return -1;
    }
    bool zone = zone_set(false);
    semaphores = mem_grow(semaphores, &semaphores_cap, nsemaphores + 1,
                          sizeof *semaphores);
    Semaphore *s = mem_alloc(sizeof *s);
    zone_set(zone);
    *s = (Semaphore){.value = value, .max = max};
    semaphores[nsemaphores] = s;
    return (int)nsemaphores++;
}

void semaphore_tell(int number, uint32_t id, EventKind waits, bool whole)
{
    Semaphore *s = semaphore_of(number);

    if (!s)
        return;
    s->id = id;
    s->waits = waits;
    s->whole = whole;
}

/* [lane] takes or gives back a permit, because of [cause] (0: of what happens
 * now). */
static Seq tell(const Semaphore *s, EventKind kind, uint32_t lane,
                int64_t value, Seq cause)
{
    if (!emit_state.on || !s->id || !s->whole)
        return 0;
    return thread_current->did = emit_event((Event){
        .kind = kind, .lane = lane, .obj = s->id, .num = value,
        .cause = cause, .ready_pos = -1, .ready_len = -1});
}

/* Slots: the number, the time-out. */
static Value acquire_step(Frame *f, Value in)
{
    Semaphore *s = semaphore_of((int)small_of(f->slots[0]));
    double timeout = float_of(f->slots[1]);
    Thread *me = thread_current;

    assert(s);
    if (f->state++ > 0) {
        line_remove(&s->waiters, me);
        if (!in) {
            if (me->granted && !vm.stopped)
                semaphore_release((int)small_of(f->slots[0]));
            return NULL;
        }
        val_unref(in);
        return val_ref(val_bool(me->granted));
    }
    if (s->value > 0) {
        s->value--;
        s->holder = process_current;
        tell(s, EVENT_ACQUIRE, emit_state.lane, s->value, 0);
        return val_ref(VAL_TRUE);
    }
    if (timeout <= 0)
        return val_ref(VAL_FALSE);
    me->granted = false;
    me->semaphore = (int)small_of(f->slots[0]) + 1;
    line_add(&s->waiters, me);
    tell_wait(s->waits, s->id);
    return turns_block(clock_now() + timeout, "SemLock.acquire", 0);
}

Value semaphore_acquire_begin(int number, double timeout)
{
    if (!semaphore_of(number))
        return process_error(EBADF);
    Value slots[] = {val_small(number), val_float(timeout)};
    frame_push_native(acquire_step, slots, 2);
    val_unref(slots[1]);
    return VAL_PUSHED;
}

bool semaphore_release(int number)
{
    Semaphore *s = semaphore_of(number);
    Thread *t = s ? line_first(&s->waiters) : NULL;

    if (!s || s->value >= s->max)
        return false;
    Seq seq = tell(s, EVENT_RELEASE, emit_state.lane, s->value + 1, 0);
    if (!t) {
        s->value++;
        return true;
    }
    line_remove(&s->waiters, t);
    t->granted = true;
    s->holder = t->process;
    tell(s, EVENT_ACQUIRE, t->lane, s->value, seq);
    turns_wake(t);
    return true;
}

int64_t semaphore_value(int number)
{
    Semaphore *s = semaphore_of(number);

    return s ? s->value : -1;
}

Process *semaphore_holder(int number)
{
    Semaphore *s = semaphore_of(number);

    return s && s->max == 1 && s->value == 0 ? s->holder : NULL;
}

/* --- cells ---------------------------------------------------------------- */

int cells_new(int64_t len)
{
    if (len < 0 || len > CELLS_MAX || ncells >= SEMAPHORES_MAX ||
        !mem_fits((size_t)len * sizeof(SharedCell))) {
        process_error(ENOMEM);
        return -1;
    }
    bool zone = zone_set(false);
    cells = mem_grow(cells, &cells_cap, ncells + 1, sizeof *cells);
    Cells *c = mem_zalloc(sizeof *c + (size_t)len * sizeof *c->items);
    zone_set(zone);
    c->len = len;
    cells[ncells] = c;
    return (int)ncells++;
}

static SharedCell *cell_at(int number, int64_t at)
{
    if (number < 0 || (size_t)number >= ncells || at < 0 ||
        at >= cells[number]->len) {
        raise(&exc_IndexError, "invalid index");
        return NULL;
    }
    return &cells[number]->items[at];
}

Value cell_get(int number, int64_t at)
{
    SharedCell *c = cell_at(number, at);

    if (!c)
        return NULL;
    return c->is_float ? val_float(c->d) : int_new(c->i);
}

bool cell_set(int number, int64_t at, Value v)
{
    SharedCell *c = cell_at(number, at);
    int64_t i;

    if (!c)
        return false;
    if (is_float(v)) {
        *c = (SharedCell){.is_float = true, .d = float_of(v)};
        return true;
    }
    if (!obj_to_index(v, &i))
        return false;
    *c = (SharedCell){.i = i};
    return true;
}

/* --- the whole ------------------------------------------------------------ */

void semaphores_start(void)
{
    semaphores = NULL;
    cells = NULL;
    nsemaphores = semaphores_cap = ncells = cells_cap = 0;
}

void semaphores_end(void)
{
    for (size_t i = 0; i < nsemaphores; i++) {
        line_clear(&semaphores[i]->waiters);
        mem_free(semaphores[i]);
    }
    for (size_t i = 0; i < ncells; i++)
        mem_free(cells[i]);
    mem_free(semaphores);
    mem_free(cells);
    semaphores_start();
}
