/* yields.c - what each line of a source did to the loop. */
#include "tui/study/yields.h"

#include <string.h>

#include "sim/base/mem.h"

enum { LINE_BITS = 24 };        /* the rest of a place's number is its file */

/* What lane [id] is in the middle of. */
typedef struct Open {
    uint32_t id;
    uint32_t stack;             /* it waits there; 0: not known, or no wait */
    uint32_t line;              /* place of that wait; 0: none */
    uint32_t block;             /* place of the call that blocks; 0: none */
    int64_t wait_since, block_since;
} Open;

/* STACK number [id] is places[at] and so on. */
typedef struct Stack {
    uint32_t id;
    uint32_t len;
    size_t at;
} Stack;

/* 0: no place that can be told. */
static uint32_t place_of(long file, long line)
{
    if (line <= 0 || line >= 1 << LINE_BITS || file < 0 || file >= EVENT_FILES)
        return 0;
    return (uint32_t)file << LINE_BITS | (uint32_t)line;
}

void yields_init(Yields *y)
{
    *y = (Yields){0};
    pool_init(&y->lines, sizeof(LineYield));
    pool_init(&y->open, sizeof(Open));
    pool_init(&y->stacks, sizeof(Stack));
}

void yields_clear(Yields *y)
{
    pool_clear(&y->lines);
    pool_clear(&y->open);
    pool_clear(&y->stacks);
    mem_free(y->places);
}

static void *item_of(Pool *p, uint32_t id)
{
    void *item = pool_get(p, id);

    return item ? item : pool_add(p, id);
}

/* --- chains of awaits ---------------------------------------------------- */

/* The number at [*at], which moves behind it; 0 if there is none. */
static long read_number(const char **at, const char *stop)
{
    long n = 0;

    for (; *at < stop && **at >= '0' && **at <= '9'; ++*at)
        if (n < 1 << LINE_BITS)
            n = n * 10 + (**at - '0');
    return n;
}

/* "NAME:LINE" or "NAME:LINE:FILE"; 0: neither. */
static uint32_t place_of_frame(const char *text, size_t len)
{
    const char *at = memchr(text, ':', len), *stop = text + len;

    if (!at++)
        return 0;
    long line = read_number(&at, stop);
    if (at == stop || *at++ != ':')
        return place_of(0, line);
    return place_of(read_number(&at, stop), line);
}

static void add_stack(Yields *y, const Event *e)
{
    const char *text = e->text, *stop = text + e->text_len;

    if (e->num <= 0 || e->num > UINT32_MAX ||
        pool_get(&y->stacks, (uint32_t)e->num))
        return;
    Stack *s = pool_add(&y->stacks, (uint32_t)e->num);
    s->at = y->nplaces;
    while (text && text < stop) {
        const char *end = memchr(text, '\n', (size_t)(stop - text));
        size_t len = (size_t)((end ? end : stop) - text);
        y->places = mem_grow(y->places, &y->places_cap, y->nplaces + 1,
                             sizeof *y->places);
        y->places[y->nplaces++] = place_of_frame(text, len);
        s->len++;
        text += len + 1;
    }
}

/* Counts a wait that begins (or one that is over, after [waited]) at each line
 * of the chain. */
static void count_wait(Yields *y, const Open *o, bool begins, int64_t waited)
{
    const Stack *s = pool_get(&y->stacks, o->stack);
    const uint32_t *places = s ? y->places + s->at : &o->line;
    uint32_t len = s ? s->len : 1;

    for (uint32_t i = 0; i < len; i++) {
        if (!places[i])
            continue;
        LineYield *l = item_of(&y->lines, places[i]);
        l->suspended += begins;
        l->waited += waited;
    }
}

/* --- events -------------------------------------------------------------- */

static void begin_wait(Yields *y, const Event *e)
{
    Open *o = item_of(&y->open, e->lane);

    o->stack = e->num > 0 && e->num <= UINT32_MAX ? (uint32_t)e->num : 0;
    o->line = place_of(e->file, e->line);
    o->wait_since = e->t;
    count_wait(y, o, true, 0);
}

/* The lane runs again, or ends. */
static void end_wait(Yields *y, const Event *e)
{
    Open *o = pool_get(&y->open, e->lane);

    if (!o || !(o->stack || o->line))
        return;
    count_wait(y, o, false, e->t - o->wait_since);
    o->stack = o->line = 0;
}

static void begin_block(Yields *y, const Event *e)
{
    uint32_t place = place_of(e->file, e->line);
    Open *o = item_of(&y->open, e->lane);

    o->block = place;
    o->block_since = e->t;
    if (place)
        ((LineYield *)item_of(&y->lines, place))->blocked++;
}

static void end_block(Yields *y, const Event *e)
{
    Open *o = pool_get(&y->open, e->lane);

    if (!o || !o->block)
        return;
    LineYield *l = item_of(&y->lines, o->block);
    l->blocked_for += e->t - o->block_since;
    o->block = 0;
}

static void reach(Yields *y, const Event *e)
{
    uint32_t place = place_of(e->file, e->line);

    if (place)
        ((LineYield *)item_of(&y->lines, place))->reached++;
}

static void add(Yields *y, const Event *e)
{
    switch (e->kind) {
    case EVENT_STACK: add_stack(y, e); break;
    case EVENT_AWAIT: reach(y, e); break;
    case EVENT_SUSPEND: begin_wait(y, e); break;
    case EVENT_RUN: end_wait(y, e); break;
    case EVENT_BLOCK_START: begin_block(y, e); break;
    case EVENT_BLOCK_END: end_block(y, e); break;
    case EVENT_LANE_END:
    case EVENT_LANE_LOST:
        end_wait(y, e);
        pool_remove(&y->open, e->lane);
        break;
    default: break;
    }
}

bool yields_upto(Yields *y, const Reel *reel, Seq seq, Err *err)
{
    Seq last = reel_last(reel);
    Event e;

    for (; y->seen < seq && y->seen < last; y->seen++) {
        if (!reel_read(reel, y->seen + 1, &e, err))
            return false;
        add(y, &e);
    }
    return true;
}

const LineYield *yields_at(const Yields *y, int file, int line)
{
    uint32_t place = place_of(file, line);

    return place ? pool_get(&y->lines, place) : NULL;
}
