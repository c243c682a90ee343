/* selector.c - which sockets a loop looks at, and which have something for it. */
#include "sim/aio/selector.h"

#include "sim/aio/baton.h"
#include "sim/aio/context.h"
#include "sim/aio/created.h"
#include "sim/aio/emit.h"
#include "sim/aio/loop_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

static Watch *as_watch(Value v)
{
    return (Watch *)(void *)v;
}

static bool has_something(const Watch *w)
{
    for (int i = 0; i < DIRECTIONS; i++)
        if (w->handles[i] && w->level[i])
            return true;
    return false;
}

/* --- the line ------------------------------------------------------------- */

static void stand_in_line(Watch *w)
{
    Selector *s = &w->loop->selector;

    if (w->in_line || !has_something(w))
        return;
    *(s->last ? &s->last->behind : &s->line) = w;
    s->last = w;
    w->behind = NULL;
    w->in_line = true;
    w->number = ++s->count;
}

static void leave_line(Watch *w)
{
    Selector *s = &w->loop->selector;
    Watch *before = NULL;

    if (!w->in_line)
        return;
    for (Watch *x = s->line; x != w; x = x->behind)
        before = x;
    *(before ? &before->behind : &s->line) = w->behind;
    if (s->last == w)
        s->last = before;
    w->in_line = false;
}

void watch_level(Watch *w, bool readable, bool writable)
{
    bool level[DIRECTIONS] = {readable, writable};

    for (int i = 0; i < DIRECTIONS; i++) {
        if (level[i])
            w->why[i] = (uint32_t)emit_state.cause;
        w->level[i] = level[i];
    }
    if (!w->loop || !has_something(w))
        return;
    stand_in_line(w);
    if (w->loop->waiter)
        baton.wake(w->loop->waiter);
}

/* What [w] has is told to its loop. */
static void tell(Watch *w)
{
    Loop *l = w->loop;
    Seq outer = emit_state.cause;

    for (int i = 0; i < DIRECTIONS; i++) {
        Handle *h = w->handles[i];
        if (!h || !w->level[i])
            continue;
        emit_state.cause = w->why[i];
        loop_soon_again(l, h);
    }
    emit_state.cause = outer;
}

bool selector_find(Loop *l, uint64_t poked_at, void (*poked)(Loop *l))
{
    Selector *s = &l->selector;
    uint64_t end = s->count;
    bool found = false;

    while (s->line && s->line->number <= end) {
        Watch *w = s->line;
        if (poked_at > 0 && poked_at < w->number) {
            poked(l);
            poked_at = 0;
        }
        leave_line(w);
        if (!has_something(w))
            continue;
        tell(w);
        stand_in_line(w);
        found = true;
    }
    if (poked_at > 0)
        poked(l);
    return found;
}

/* --- who looks ------------------------------------------------------------ */

static void begin(Watch *w, Loop *l)
{
    Selector *s = &l->selector;

    if (w->loop)
        return;
    w->loop = l;
    w->prev = NULL;
    w->next = s->all;
    if (s->all)
        s->all->prev = w;
    s->all = REF(w);
}

/* Nobody looks at [w] any more, whose reference the loop had. */
static void end(Watch *w)
{
    Selector *s = &w->loop->selector;

    leave_line(w);
    *(w->prev ? &w->prev->next : &s->all) = w->next;
    if (w->next)
        w->next->prev = w->prev;
    w->loop = NULL;
    val_unref((Value)w);
}

/* A handle is cancelled and given back. */
static void drop_take(Handle *h)
{
    handle_cancel(h);
    val_unref((Value)h);
}

static Value add(Value self, Direction d, Value *a)
{
    Watch *w = as_watch(self);
    Loop *l = (Loop *)(void *)a[0];

    if (!is_instance(a[0], &loop_type))
        return raise(&exc_TypeError, "a loop was expected, not %T", a[0]);
    if (w->loop && w->loop != l)
        return raise(&exc_RuntimeError, "another loop looks at this socket");
    if (!loop_check_closed(l))
        return NULL;
    Handle *before = w->handles[d];
    Value context = context_copy();
    begin(w, l);
    Handle *h = loop_handle(l, a[1], a[2], context);
    w->handles[d] = REF(h);
    created_note(l, (Value)h, CREATED_BY_SOON);
    val_xunref(context);
    stand_in_line(w);
    if (before)
        drop_take(before);
    return (Value)h;
}

static Value take_away(Value self, Direction d)
{
    Watch *w = as_watch(self);
    Handle *before = w->handles[d];

    if (!w->loop || !before)
        return val_ref(VAL_FALSE);
    w->handles[d] = NULL;
    val_ref(self);
    if (!w->handles[READING] && !w->handles[WRITING])
        end(w);
    drop_take(before);
    val_unref(self);
    return val_ref(VAL_TRUE);
}

void selector_forget(Loop *l)
{
    while (l->selector.all) {
        Watch *w = REF(l->selector.all);
        Handle *handles[DIRECTIONS];
        for (int i = 0; i < DIRECTIONS; i++) {
            handles[i] = w->handles[i];
            w->handles[i] = NULL;
        }
        end(w);
        for (int i = 0; i < DIRECTIONS; i++)
            val_xunref((Value)handles[i]);
        val_unref((Value)w);
    }
}

void selector_visit(const Loop *l, Visit visit, void *arg)
{
    for (Watch *w = l->selector.all; w; w = w->next)
        visit((Value)w, arg);
}

/* --- for the library ------------------------------------------------------ */

/* add_reader(loop, callback, *args): the handle. */
static Value method_add_reader(Value self, Value *a)
{
    return add(self, READING, a);
}

static Value method_add_writer(Value self, Value *a)
{
    return add(self, WRITING, a);
}

/* remove_reader(): whether there was one. */
static Value method_remove_reader(Value self, Value *a)
{
    (void)a;
    return take_away(self, READING);
}

static Value method_remove_writer(Value self, Value *a)
{
    (void)a;
    return take_away(self, WRITING);
}

/* level(readable, writable) */
static Value method_level(Value self, Value *a)
{
    watch_level(as_watch(self), a[0] == VAL_TRUE, a[1] == VAL_TRUE);
    return none();
}

static Value get_reads(Value self)
{
    return val_ref(val_bool(as_watch(self)->handles[READING] != NULL));
}

static Value get_writes(Value self)
{
    return val_ref(val_bool(as_watch(self)->handles[WRITING] != NULL));
}

static void watch_visit(Value self, Visit visit, void *arg)
{
    for (int i = 0; i < DIRECTIONS; i++)
        if (as_watch(self)->handles[i])
            visit((Value)as_watch(self)->handles[i], arg);
}

static void watch_free(Value self)
{
    (void)self;                 /* but for asserts */
    assert(!as_watch(self)->loop);
    for (int i = 0; i < DIRECTIONS; i++)
        assert(!as_watch(self)->handles[i]);
}

static void watch_clear(Value self)
{
    (void)self;                 /* what it has, its loop lets go */
}

static Value watch_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args, (void)n, (void)kwnames;
    return obj_new(cls);
}

Type watch_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Watch",
    .module = "_sockets",
    .size = sizeof(Watch),
    .flags = TYPE_GC,
    .free = watch_free,
    .visit = watch_visit,
    .clear = watch_clear,
    .new = watch_new,
    .methods = (const NativeDef[]){
        {"add_reader", method_add_reader, "loop, callback, *args", NULL},
        {"add_writer", method_add_writer, "loop, callback, *args", NULL},
        {"remove_reader", method_remove_reader, "", NULL},
        {"remove_writer", method_remove_writer, "", NULL},
        {"level", method_level, "readable, writable, /", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"reads", get_reads, NULL},     /* the loop looks for something to read */
        {"writes", get_writes, NULL},
        {0},
    },
};

void selector_start(void)
{
    type_ready(&watch_type);
}

void selector_end(void)
{
    type_end(&watch_type);
}
