/* exc_told.c - a plan of what is printed with an exception.
 *
 * It is made without recursion, in the order in which CPython marks what it
 * has seen: the interpreter goes along what comes before an exception and then
 * through its members, the first one first; module traceback marks all that an
 * exception leads to and goes on with what it has marked last.
 */
#include "sim/vm/exc_told.h"

#include "sim/base/mem.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/seq.h"

typedef struct Plan {
    bool is_uncaught;
    Told *first;                /* which leads to all others by [next] */
    Told **todo;                /* a stack */
    size_t len, cap;
    const Exc **seen;
    size_t seen_len, seen_cap;
} Plan;

static bool is_seen(const Plan *p, Value exc)
{
    for (size_t i = 0; i < p->seen_len; i++)
        if (p->seen[i] == as_exc(exc))
            return true;
    return false;
}

static void see(Plan *p, Value exc)
{
    p->seen = mem_grow(p->seen, &p->seen_cap, p->seen_len + 1, sizeof *p->seen);
    p->seen[p->seen_len++] = as_exc(exc);
}

static Told *make(Plan *p, Value exc)
{
    Told *t = mem_zalloc(sizeof *t);

    t->exc = val_ref(exc);
    if (p->first) {
        t->next = p->first->next;
        p->first->next = t;
    } else {
        p->first = t;
    }
    if (!p->is_uncaught)
        see(p, exc);
    return t;
}

static void push(Plan *p, Told *t)
{
    p->todo = mem_grow(p->todo, &p->cap, p->len + 1, sizeof *p->todo);
    p->todo[p->len++] = t;
}

/* What is told before [t].  A cause that was seen hides the context from the
 * interpreter only. */
static void find_before(Plan *p, Told *t)
{
    const Exc *e = as_exc(t->exc);

    t->by_cause = e->cause && !is_seen(p, e->cause);
    if (t->by_cause)
        t->before = make(p, e->cause);
    else if (!(e->cause && p->is_uncaught) && e->context &&
             !e->suppress_context && !is_seen(p, e->context))
        t->before = make(p, e->context);
}

static void find_members(Plan *p, Told *t)
{
    Value members = as_exc(t->exc)->x[1];

    if (!is_instance(t->exc, &exc_BaseExceptionGroup) || !members)
        return;
    t->len = as_tuple(members)->len;
    if (p->is_uncaught && t->len > GROUP_WIDTH_MAX)
        t->len = GROUP_WIDTH_MAX;
    t->members = mem_alloc(t->len * sizeof(Told *));
    for (size_t i = 0; i < t->len; i++)
        t->members[i] = make(p, as_tuple(members)->items[i]);
}

static void go_on_with(Plan *p, Told *t)
{
    if (p->is_uncaught)
        see(p, t->exc);
    find_before(p, t);
    find_members(p, t);
    if (t->before && !p->is_uncaught)
        push(p, t->before);
    for (size_t i = 0; i < t->len; i++)
        push(p, t->members[p->is_uncaught ? t->len - 1 - i : i]);
    if (t->before && p->is_uncaught)
        push(p, t->before);
}

Told *told_new(Value exc, bool is_uncaught)
{
    Plan p = {.is_uncaught = is_uncaught};

    push(&p, make(&p, exc));
    while (p.len > 0)
        go_on_with(&p, p.todo[--p.len]);
    mem_free(p.todo);
    mem_free(p.seen);
    return p.first;
}

void told_free(Told *t)
{
    for (Told *next; t; t = next) {
        next = t->next;
        val_unref(t->exc);
        mem_free(t->members);
        mem_free(t);
    }
}
