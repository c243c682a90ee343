/* tally.c - what happened up to a place. */
#include "tui/tell/tally.h"

#include "sim/base/mem.h"

typedef struct TallyPlace {
    uint32_t id;                /* see stacks_place() */
    SeqList suspended, awaited;
} TallyPlace;

void tally_init(Tally *t, Reel reel)
{
    *t = (Tally){.reel = reel};
    pool_init(&t->places, sizeof(TallyPlace));
    stacks_init(&t->stacks);
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
    stacks_clear(&t->stacks);
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

static TallyPlace *place_at(Tally *t, uint32_t id)
{
    TallyPlace *p = pool_get(&t->places, id);

    if (!p) {
        p = pool_add(&t->places, id);
        p->id = id;
    }
    return p;
}

/* It is suspended at every await of its chain. */
static void suspend(Tally *t, const Event *e)
{
    const uint32_t *places;
    uint32_t line = stacks_place(e->file, e->line);
    size_t len = stacks_lines(&t->stacks, e->num, &places);

    if (!places) {
        places = &line;
        len = 1;
    }
    for (size_t i = 0; i < len; i++)
        if (places[i])
            put(&place_at(t, places[i])->suspended, e->seq);
}

static void take(Tally *t, const Event *e)
{
    uint32_t place = stacks_place(e->file, e->line);

    switch (e->kind) {
    case EVENT_OUTPUT: put(&t->outputs, e->seq); break;
    case EVENT_STACK: stacks_add(&t->stacks, e); break;
    case EVENT_LINE: t->lines = true; break;
    case EVENT_SUSPEND: suspend(t, e); break;
    case EVENT_AWAIT:
        if (place)
            put(&place_at(t, place)->awaited, e->seq);
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
    const TallyPlace *p = pool_get(&t->places, stacks_place(file, line));

    *awaits = p ? up_to(&p->awaited, seq) : 0;
    return p ? up_to(&p->suspended, seq) : 0;
}

Seq tally_stack(const Tally *t, uint32_t number)
{
    return stacks_event(&t->stacks, number);
}
