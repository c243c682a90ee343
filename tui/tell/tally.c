/* tally.c - what happened up to a place. */
#include "tui/tell/tally.h"

#include <string.h>

#include "sim/base/mem.h"

typedef struct TallyPlace {
    uint32_t id;                /* file and line: see place_id() */
    SeqList suspended, awaited;
} TallyPlace;

enum { LINE_BITS = 24, STACKS_MOST = 1 << 24 };

void tally_init(Tally *t, Reel reel)
{
    *t = (Tally){.reel = reel};
    pool_init(&t->places, sizeof(TallyPlace));
}

void tally_clear(Tally *t)
{
    for (size_t i = 0; i < t->places.len; i++) {
        TallyPlace *p = pool_at(&t->places, i);
        mem_free(p->suspended.seqs);
        mem_free(p->awaited.seqs);
    }
    pool_clear(&t->places);
    mem_free(t->outputs.seqs);
    mem_free(t->stacks.seqs);
}

static void put(SeqList *l, Seq seq)
{
    l->seqs = mem_grow(l->seqs, &l->cap, l->len + 1, sizeof *l->seqs);
    l->seqs[l->len++] = seq;
}

/* How many of [l] are not after [seq]. */
static size_t up_to(const SeqList *l, Seq seq)
{
    size_t low = 0, high = l->len;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (l->seqs[middle] <= seq)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint32_t place_id(int file, int line)
{
    return (uint32_t)file << LINE_BITS | (uint32_t)line;
}

static TallyPlace *place_at(Tally *t, const Event *e)
{
    uint32_t id = place_id(e->file, e->line);
    TallyPlace *p = pool_get(&t->places, id);

    if (!p) {
        p = pool_add(&t->places, id);
        p->id = id;
    }
    return p;
}

/* Numbers of stacks count on; a tape of a stranger's may leave some out. */
static void put_stack(Tally *t, int64_t number, Seq seq)
{
    if (number < 1 || number > STACKS_MOST)
        return;
    while (t->stacks.len < (size_t)number)
        put(&t->stacks, 0);
    t->stacks.seqs[number - 1] = seq;
}

static void take(Tally *t, const Event *e)
{
    bool placed = e->line > 0 && e->line < 1 << LINE_BITS;

    switch (e->kind) {
    case EVENT_OUTPUT: put(&t->outputs, e->seq); break;
    case EVENT_STACK: put_stack(t, e->num, e->seq); break;
    case EVENT_LINE: t->lines = true; break;
    case EVENT_SUSPEND:
        if (placed)
            put(&place_at(t, e)->suspended, e->seq);
        break;
    case EVENT_AWAIT:
        if (placed)
            put(&place_at(t, e)->awaited, e->seq);
        break;
    default: break;
    }
}

bool tally_cover(Tally *t, Seq seq, size_t budget)
{
    Event e;

    for (; t->to < seq && budget > 0 && !t->broken; budget--) {
        t->broken = !reel_read(&t->reel, t->to + 1, &e, NULL);
        if (t->broken)
            break;
        take(t, &e);
        t->to++;
    }
    return t->to >= seq || t->broken;
}

size_t tally_outputs(const Tally *t, Seq seq)
{
    return up_to(&t->outputs, seq);
}

size_t tally_suspended(const Tally *t, int file, int line, Seq seq,
                       size_t *awaits)
{
    const TallyPlace *p = pool_get(&t->places, place_id(file, line));

    *awaits = p ? up_to(&p->awaited, seq) : 0;
    return p ? up_to(&p->suspended, seq) : 0;
}

Seq tally_stack(const Tally *t, uint32_t number)
{
    return number > 0 && number <= t->stacks.len ? t->stacks.seqs[number - 1]
                                                 : 0;
}
