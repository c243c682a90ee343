/* stacks.c - the lines of each chain of awaits that a run has met. */
#include "tui/study/stacks.h"

#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/text.h"

enum { LINE_BITS = 24 };        /* the rest of a place's number is its file */

/* Chain [id] is places[at] and so on. */
typedef struct StackKnown {
    uint32_t id;
    uint32_t len;
    size_t at;
    Seq seq;
} StackKnown;

void stacks_init(Stacks *s)
{
    *s = (Stacks){0};
    pool_init(&s->known, sizeof(StackKnown));
}

void stacks_clear(Stacks *s)
{
    pool_clear(&s->known);
    mem_free(s->places);
}

uint32_t stacks_place(int64_t file, int64_t line)
{
    if (line <= 0 || line >= 1 << LINE_BITS || file < 0 || file >= EVENT_FILES)
        return 0;
    return (uint32_t)file << LINE_BITS | (uint32_t)line;
}

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

    if (!at)
        return 0;
    at++;
    long line = read_number(&at, stop);
    if (at == stop || *at++ != ':')
        return stacks_place(0, line);
    return stacks_place(read_number(&at, stop), line);
}

/* A comprehension has a frame of its own, at the line of the one that it is in. */
static bool is_comprehension(const char *text, size_t len)
{
    const char *colon = memchr(text, ':', len);
    size_t name = colon ? (size_t)(colon - text) : len;

    return text_ends(text, name, "comp>");
}

void stacks_add(Stacks *s, const Event *e)
{
    const char *text = e->text ? e->text : "", *stop = text + e->text_len;

    if (e->num <= 0 || e->num > UINT32_MAX ||
        pool_get(&s->known, (uint32_t)e->num))
        return;
    StackKnown *k = pool_add(&s->known, (uint32_t)e->num);
    k->at = s->nplaces;
    k->seq = e->seq;
    while (text < stop) {
        const char *end = memchr(text, '\n', (size_t)(stop - text));
        size_t len = (size_t)((end ? end : stop) - text);
        uint32_t place = place_of_frame(text, len);
        bool again = k->len > 0 && s->places[s->nplaces - 1] == place;
        text += len + 1;
        if (again && is_comprehension(text - len - 1, len))
            continue;
        s->places = mem_grow(s->places, &s->places_cap, s->nplaces + 1,
                             sizeof *s->places);
        s->places[s->nplaces++] = place;
        k->len++;
    }
}

static const StackKnown *find(const Stacks *s, int64_t number)
{
    return number > 0 && number <= UINT32_MAX
               ? pool_get(&s->known, (uint32_t)number) : NULL;
}

Seq stacks_event(const Stacks *s, int64_t number)
{
    const StackKnown *k = find(s, number);

    return k ? k->seq : 0;
}

size_t stacks_lines(const Stacks *s, int64_t number, const uint32_t **places)
{
    const StackKnown *k = find(s, number);

    *places = k && k->len > 0 ? s->places + k->at : NULL;
    return k ? k->len : 0;
}
