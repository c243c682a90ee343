/* 55-sim-objects.c - what the events of a run say of queues, locks and task
 * groups is what these are, at every event of every program.
 *
 * The events are folded as they come, and the picture is compared with the
 * objects themselves: sim/aio/told.h has a list of all that live.  To have a
 * new class compared, write a function that says what differs, and add a row to
 * [classes].
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/aio/combine_int.h"
#include "sim/aio/queue_int.h"
#include "sim/base/mem.h"
#include "sim/lib/deque.h"
#include "sim/sim.h"
#include "sim/tape/lanes.h"
#include "sim/tape/picture.h"
/* Values have an is_int and an is_str of their own. */
#define is_int value_is_int
#define is_str value_is_str
#include "sim/vm/seq.h"
#include "sim/vm/set.h"
#undef is_int
#undef is_str
#include "tests/tap.h"

/* Items of a queue that holds more are not compared. */
enum { FEW = 100 };

/* An object, and the process that made it. */
typedef struct Seen {
    uint32_t id, process;
} Seen;

typedef struct Watcher {
    Picture picture;
    char **texts;               /* of each PUT, by number; or NULL */
    uint8_t *kinds;             /* of each event, by number */
    size_t len, texts_cap, kinds_cap;
    Seen *told;                 /* the objects that told.h has */
    size_t ntold, told_cap;
    const Event *event;
    const char *differs;        /* what did first */
    Seq where;
    EventKind when;
} Watcher;

static Watcher watch;

/* --- waiters ------------------------------------------------------------- */

static bool is_waiting(const Object *o, size_t i, EventKind kind)
{
    return watch.kinds[object_waiter(o, i)->since] == kind;
}

/* Those in [o] who wait in the way of [kind] are the pending ones of [w], in
 * order. */
static bool same_waiters(const Object *o, EventKind kind, const Waiters *w)
{
    size_t at = 0;

    for (size_t i = 0; i < w->len; i++) {
        if (future_is_done(waiters_at(w, i)))
            continue;
        while (at < o->waiters.len && !is_waiting(o, at, kind))
            at++;
        if (at == o->waiters.len ||
            object_waiter(o, at++)->future != waiters_at(w, i)->id)
            return false;
    }
    while (at < o->waiters.len)
        if (is_waiting(o, at++, kind))
            return false;
    return true;
}

static bool has_waiter(const Object *o, const Future *f)
{
    for (size_t i = 0; i < o->waiters.len; i++)
        if (object_waiter(o, i)->future == f->id)
            return true;
    return future_is_done(f);
}

/* --- classes ------------------------------------------------------------- */

static const char *lock_differs(Value self, const Object *o)
{
    const Lock *l = (const Lock *)(const void *)self;

    if (o->value != !l->locked || o->holders.len != l->locked)
        return "whether a lock is taken";
    return same_waiters(o, EVENT_BLOCKED, &l->waiters) ? NULL
                                                       : "a lock's waiters";
}

static const char *event_differs(Value self, const Object *o)
{
    const EventObj *e = (const EventObj *)(const void *)self;

    if (o->value != e->set)
        return "whether an event is set";
    return same_waiters(o, EVENT_BLOCKED, &e->waiters) ? NULL
                                                       : "an event's waiters";
}

static const char *condition_differs(Value self, const Object *o)
{
    const Condition *c = (const Condition *)(const void *)self;

    return same_waiters(o, EVENT_BLOCKED, &c->waiters)
               ? NULL : "a condition's waiters";
}

static const char *semaphore_differs(Value self, const Object *o)
{
    const Semaphore *s = (const Semaphore *)(const void *)self;

    if (o->value != s->value)
        return "a semaphore's permits";
    return same_waiters(o, EVENT_BLOCKED, &s->waiters)
               ? NULL : "a semaphore's waiters";
}

static const char *barrier_differs(Value self, const Object *o)
{
    const Barrier *b = (const Barrier *)(const void *)self;

    if (o->cap != b->parties || o->value != b->parties - b->count ||
        (int64_t)o->holders.len != b->count)
        return "who is in a barrier";
    if (!b->cond)
        return NULL;
    const Condition *c = (const Condition *)(const void *)b->cond;
    const Lock *l = (const Lock *)(const void *)c->lock;
    for (size_t i = 0; i < c->waiters.len; i++)
        if (!has_waiter(o, waiters_at(&c->waiters, i)))
            return "a barrier's waiters";
    for (size_t i = 0; i < l->waiters.len; i++)
        if (!has_waiter(o, waiters_at(&l->waiters, i)))
            return "those who wait for a barrier's lock";
    return o->waiters.len == waiters_pending(&c->waiters) +
                             waiters_pending(&l->waiters)
               ? NULL : "the number of a barrier's waiters";
}

static const char *group_differs(Value self, const Object *o)
{
    const TaskGroup *g = (const TaskGroup *)(const void *)self;
    const Future *f = (const Future *)(const void *)g->completed;
    size_t left = 0;
    Value task;

    for (size_t at = 0; g->tasks && set_next(g->tasks, &at, &task);)
        left += !future_is_done(as_future(task));
    if (o->inners - o->done != left)
        return "the number of a group's tasks";
    bool waits = f && !future_is_done(f);
    if (o->waiters.len != waits || (waits && !has_waiter(o, f)))
        return "who waits for a group";
    return NULL;
}

/* --- queues -------------------------------------------------------------- */

/* Item [i] of [q], which has its own store; NULL: there is no such one. */
static Value item_at(const Queue *q, size_t i)
{
    if (!q->store)
        return i < q->items.len ? ring_at(&q->items, i) : NULL;
    if (type_of(q->store) == &list_type)
        return i < as_list(q->store)->len ? as_list(q->store)->items[i] : NULL;
    return i < as_deque(q->store)->len ? *deque_at(as_deque(q->store), i)
                                       : NULL;
}

static bool is_item(Value item, Seq put)
{
    Buf b;

    buf_init(&b);
    queue_item_text(&b, item);
    bool same = watch.texts[put] && strcmp(b.data, watch.texts[put]) == 0;
    buf_clear(&b);
    return same;
}

/* Item [i] of [q] is one of [o]'s; [used] has a mark for those that are
 * another's. */
static bool is_somewhere(const Object *o, Value item, bool *used)
{
    for (size_t i = 0; i < o->items.len; i++)
        if (!used[i] && is_item(item, object_item(o, i)))
            return used[i] = true;
    return false;
}

static bool same_items(const Queue *q, const Object *o)
{
    bool used[FEW] = {false}, ok = true;

    for (size_t i = 0; ok && i < o->items.len; i++)
        ok = queue_kind((Value)q) == QUEUE_PRIORITY
                 ? is_somewhere(o, item_at(q, i), used)
                 : is_item(item_at(q, i), object_item(o, i));
    return ok;
}

/* The program has changed how the queue keeps its items, or may have. */
static bool is_tampered(const Queue *q)
{
    return type_has(type_of((Value)q), TYPE_HEAP) ||
           (q->store && (queue_kind((Value)q) == QUEUE_FIFO ||
                         type_of(q->store) != &list_type));
}

static const char *queue_differs(Value self, const Object *o)
{
    const Queue *q = as_queue(self);

    if (!same_waiters(o, EVENT_EMPTY, &q->getters))
        return "who waits for a queue's items";
    if (!same_waiters(o, EVENT_FULL, &q->putters))
        return "who waits for room in a queue";
    if (!same_waiters(o, EVENT_JOIN,
                      &((EventObj *)(void *)q->finished)->waiters))
        return "who waits for a queue's work";
    if (q->told.len != o->items.len)
        return "how many items a queue is told to have";
    if (is_tampered(q))
        return NULL;
    if (o->unfinished != q->unfinished)
        return "a queue's unfinished work";
    if (store_len((Value)q) != (ptrdiff_t)o->items.len)
        return "the number of a queue's items";
    if (o->items.len > FEW)
        return NULL;
    return same_items(q, o) ? NULL : "a queue's items";
}

static const struct {
    Type *type;
    const char *(*differs)(Value self, const Object *o);
} classes[] = {
    {&lock_type, lock_differs}, {&event_type, event_differs},
    {&condition_type, condition_differs}, {&semaphore_type, semaphore_differs},
    {&barrier_type, barrier_differs}, {&queue_type, queue_differs},
    {&task_group_type, group_differs},
};

/* --- at every event ------------------------------------------------------ */

static const char *object_differs(const Told *t)
{
    const Object *o = picture_object(&watch.picture, t->id);

    if (!o)
        return "an object is missing";
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (type_is_sub(type_of(t->self), classes[i].type))
            return classes[i].differs(t->self, o);
    return "an object is of a class that nobody compares";
}

static const char *objects_differ(void)
{
    size_t alive = 0, left = 0;
    const char *what = NULL;

    for (Told *t = told_newest(); !what && t; t = t->next) {
        if (t->id <= emit_state.inherited)
            continue;           /* a copy of another process's */
        alive++;
        what = object_differs(t);
    }
    for (size_t i = 0; i < watch.ntold; i++)
        left += watch.told[i].process == emit_state.process &&
                picture_object(&watch.picture, watch.told[i].id) != NULL;
    return what ? what : alive == left ? NULL : "an object that is gone";
}

static void remember(const Event *e)
{
    if (e->seq >= watch.len) {
        watch.len = e->seq * 2 + 1000;
        watch.texts = mem_grow(watch.texts, &watch.texts_cap, watch.len,
                               sizeof *watch.texts);
        watch.kinds = mem_grow(watch.kinds, &watch.kinds_cap, watch.len,
                               sizeof *watch.kinds);
    }
    watch.kinds[e->seq] = (uint8_t)e->kind;
    watch.texts[e->seq] = e->kind == EVENT_PUT && e->text
                              ? mem_strndup(e->text, e->text_len) : NULL;
    if (e->kind != EVENT_OBJECT || !told_newest() ||
        told_newest()->id != e->obj)
        return;
    watch.told = mem_grow(watch.told, &watch.told_cap, watch.ntold + 1,
                          sizeof *watch.told);
    watch.told[watch.ntold++] = (Seen){e->obj, emit_state.process};
}

static void look(void *self, const Event *e)
{
    (void)self;
    remember(e);
    picture_add(&watch.picture, e);
    if (watch.differs)
        return;
    watch.differs = objects_differ();
    watch.where = e->seq;
    watch.when = e->kind;
}

static void forget(void)
{
    for (Seq i = 1; i <= watch.picture.seq; i++)
        mem_free(watch.texts[i]);
    mem_free(watch.texts);
    mem_free(watch.kinds);
    mem_free(watch.told);
    picture_clear(&watch.picture);
}

/* --- programs ------------------------------------------------------------ */

static void write_nothing(int fd, const char *text, size_t len)
{
    (void)fd, (void)text, (void)len;
}

static void test_program(const char *path)
{
    Sink sink = {look, NULL};
    SimOptions options = {
        .path = path, .sink = &sink, .write = write_nothing,
        .max_events = 200000,
    };
    Buf why;

    watch = (Watcher){.differs = NULL};
    picture_init(&watch.picture);
    buf_init(&why);
    Sim *s = sim_open(&options, &why);
    if (s) {
        sim_run(s);
        sim_close(s);
        if (!is_str(watch.differs, NULL, "%s: %zu objects, %llu events", path,
                    watch.ntold, (unsigned long long)watch.picture.seq))
            diag("first at event %llu, %s", (unsigned long long)watch.where,
                 event_kind_name(watch.when));
    } else {
        ok(false, "%s: %s", path, why.data);
    }
    buf_clear(&why);
    forget();
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_program(const struct dirent *d)
{
    const char *dot = strrchr(d->d_name, '.');

    return dot && strcmp(dot, ".py") == 0 &&
           strncmp(d->d_name, "mod_", 4) != 0;
}

static void test_area(const char *area)
{
    struct dirent **found;
    char path[600];

    snprintf(path, sizeof path, "tests/programs/%s", area);
    int n = scandir(path, &found, is_program, by_name);
    if (!ok(n > 0, "%s has programs", path))
        return;
    for (int i = 0; i < n; i++) {
        snprintf(path, sizeof path, "tests/programs/%s/%s", area,
                 found[i]->d_name);
        test_program(path);
        free(found[i]);
    }
    free(found);
}

/* Programs of [bad] do not run. */
static int is_area(const struct dirent *d)
{
    return d->d_name[0] != '.' && strcmp(d->d_name, "bad") != 0;
}

static void test_all(void)
{
    struct dirent **found;
    int n = scandir("tests/programs", &found, is_area, by_name);

    ok(n > 0, "there are programs");
    for (int i = 0; i < n; i++) {
        test_area(found[i]->d_name);
        free(found[i]);
    }
    free(found);
}

/* Arguments: programs or areas to look at instead of all. */
int main(int argc, char **argv)
{
    if (argc < 2)
        test_all();
    for (int i = 1; i < argc; i++)
        strstr(argv[i], ".py") ? test_program(argv[i]) : test_area(argv[i]);
    return tap_done();
}
