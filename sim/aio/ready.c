/* ready.c - the ready queue: what a loop will run, first come first served. */
#include "sim/aio/ready.h"

#include "sim/aio/task.h"
#include "sim/aio/timer_future.h"
#include "sim/base/mem.h"

const Callback *const ready_kinds[READY_LONG] = {
    NULL, &task_step_callback, &timer_future_callback,
};

void ready_extend(Ready *r)
{
    ReadyBlock *block = r->spare ? r->spare : mem_alloc(sizeof *block);

    r->spare = NULL;
    block->next = NULL;
    *(r->back ? &r->back->next : &r->front) = block;
    r->back = block;
    r->end = 0;
}

void ready_cut(Ready *r)
{
    ReadyBlock *block = r->front;

    r->front = block->next;
    r->first = 0;
    mem_free(r->spare);
    r->spare = block;
}

void ready_push_long_take(Ready *r, Entry e)
{
    uint32_t n = e.why ? READY_LONGEST : READY_LONG;
    uintptr_t words[] = {(uintptr_t)e.cb | n, (uintptr_t)e.a, (uintptr_t)e.b,
                         e.why};

    if (!r->back || r->end > READY_WORDS - READY_LONGEST) {
        if (r->back && r->end < READY_WORDS)
            r->back->words[r->end] = 0;
        ready_extend(r);
    }
    memcpy(&r->back->words[r->end], words, n * sizeof *words);
    r->end += n;
    r->len++;
}

bool ready_next(const Ready *r, ReadyPlace *at, Entry *out)
{
    if (at->n == r->len)
        return false;
    if (at->n++ == 0) {
        at->block = r->front;
        at->in_block = r->first;
    }
    if (at->in_block == READY_WORDS || !at->block->words[at->in_block]) {
        at->block = at->block->next;
        at->in_block = 0;
    }
    const uintptr_t *words = &at->block->words[at->in_block];
    *out = ready_entry(words);
    at->in_block += ready_words(words[0]);
    return true;
}

void entry_clear(Entry *e)
{
    Entry old = *e;

    *e = (Entry){0};
    val_xunref(old.a);
    val_xunref(old.b);
}

void ready_clear(Ready *r)
{
    while (r->len > 0) {
        Entry e = ready_pop(r);
        entry_clear(&e);
    }
    mem_free(r->front);
    mem_free(r->spare);
    *r = (Ready){0};
}
