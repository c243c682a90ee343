/* chunks.c - events of a tape that were read lately. */
#include "sim/tape/chunks.h"

#include "sim/base/mem.h"

void chunks_clear(Chunks *c)
{
    for (size_t i = 0; i < CHUNKS; i++) {
        if (!c->all[i])
            continue;
        buf_clear(&c->all[i]->texts);
        mem_free(c->all[i]->offsets);
        mem_free(c->all[i]->events);
        mem_free(c->all[i]);
    }
}

static bool has(const Chunk *c, Seq seq)
{
    return c && seq >= c->first && seq - c->first < c->len;
}

const Event *chunks_find(Chunks *c, Seq seq)
{
    for (size_t i = 0; i < CHUNKS && !has(c->last, seq); i++)
        if (has(c->all[i], seq)) {
            c->last = c->all[i];
            c->last->used = ++c->uses;
        }
    return has(c->last, seq) ? &c->last->events[seq - c->last->first] : NULL;
}

/* True if a chunk ends before [seq] (begins behind it, if [back]): somebody
 * goes along the run there. */
static bool goes_on(const Chunks *c, Seq seq, bool back)
{
    for (size_t i = 0; i < CHUNKS; i++) {
        const Chunk *k = c->all[i];
        if (k && k->len > 0 && (back ? seq + 1 == k->first
                                     : seq == k->first + k->len))
            return true;
    }
    return false;
}

void chunks_plan(const Chunks *c, Seq seq, Seq end, Seq *first, size_t *count)
{
    *count = CHUNK_MOST;
    if (seq == 1 || goes_on(c, seq, false)) {
        *first = seq;
    } else if (goes_on(c, seq, true)) {
        *first = seq > CHUNK_MOST ? seq - CHUNK_MOST + 1 : 1;
    } else {
        *first = seq - (seq - 1) % CHUNK_SHORT;
        *count = CHUNK_SHORT;
    }
    if (*first + *count > end)
        *count = (size_t)(end - *first + 1);
}

static Chunk *chunk_new(size_t most)
{
    Chunk *k = mem_zalloc(sizeof *k);

    k->most = most;
    k->offsets = mem_alloc(most * sizeof *k->offsets);
    k->events = mem_alloc(most * sizeof *k->events);
    buf_init(&k->texts);
    return k;
}

/* A new one, or else the one that was not used for the longest time. */
static Chunk *to_fill(Chunks *c, bool is_long)
{
    size_t begin = is_long ? 0 : CHUNKS_LONG, oldest = begin;

    for (size_t i = begin; i < (is_long ? CHUNKS_LONG : CHUNKS); i++) {
        if (!c->all[i])
            return c->all[i] = chunk_new(is_long ? CHUNK_MOST : CHUNK_SHORT);
        if (c->all[i]->used < c->all[oldest]->used)
            oldest = i;
    }
    return c->all[oldest];
}

Chunk *chunks_begin(Chunks *c, Seq first, size_t count)
{
    Chunk *k = c->last = to_fill(c, count > CHUNK_SHORT);

    k->first = first;
    k->len = 0;
    k->bad = false;
    k->used = ++c->uses;
    buf_reset(&k->texts);
    return k;
}

void chunk_finish(Chunk *c)
{
    for (size_t i = 0; i < c->len; i++)
        if (c->events[i].text)
            c->events[i].text = c->texts.data + c->offsets[i];
    if (c->len == 0)
        c->used = 0;
}
