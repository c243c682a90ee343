/* chance.c - what real life leaves to chance, and how a run decides it. */
#include "sim/base/chance.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/base/zone.h"

static const char *const names[CHANCE_KINDS] = {
    [CHANCE_LATENCY] = "latency", [CHANCE_FAIL] = "fail",
    [CHANCE_SLEEP] = "sleep", [CHANCE_START] = "start",
    [CHANCE_TURN] = "turn", [CHANCE_TIMER] = "timer",
    [CHANCE_RANDOM] = "random",
};

const char *chance_name(ChanceKind kind)
{
    return names[kind];
}

/* --- sets of answers ------------------------------------------------------ */

void chances_clear(Chances *c)
{
    mem_free(c->items);
    *c = (Chances){0};
}

void chances_copy(Chances *to, const Chances *from)
{
    *to = (Chances){.drawn = from->drawn, .seed = from->seed};
    for (size_t i = 0; i < from->len; i++)
        chances_add(to, from->items[i]);
}

/* The first of [c] that is not before the question. */
static size_t place_of(const Chances *c, ChanceKind kind, uint32_t number)
{
    size_t from = 0, to = c->len;

    while (from < to) {
        size_t middle = (from + to) / 2;
        const Chance *m = &c->items[middle];
        if (m->kind < kind || (m->kind == kind && m->number < number))
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static Chance *find(const Chances *c, ChanceKind kind, uint32_t number)
{
    size_t i = place_of(c, kind, number);
    Chance *at = i < c->len ? &c->items[i] : NULL;

    return at && at->kind == kind && at->number == number ? at : NULL;
}

void chances_add(Chances *c, Chance item)
{
    Chance *old = find(c, item.kind, item.number);
    size_t i = place_of(c, item.kind, item.number);

    if (old) {
        *old = item;
        return;
    }
    c->items = mem_grow(c->items, &c->cap, c->len + 1, sizeof *c->items);
    memmove(&c->items[i + 1], &c->items[i], (c->len - i) * sizeof *c->items);
    c->items[i] = item;
    c->len++;
}

/* Reads a whole number at *at, which it moves behind it. */
static bool read_whole(const char **at, uint64_t most, uint64_t *out)
{
    char *end;

    if (**at < '0' || **at > '9')
        return false;
    errno = 0;
    *out = strtoull(*at, &end, 10);
    *at = end;
    return !errno && *out <= most;
}

/* Reads one "NAME=ANSWER" at *at. */
static bool read_one(Chances *c, const char **at)
{
    uint64_t number, answer;
    size_t len = strcspn(*at, "0123456789=,");
    const char *name = *at;

    *at += len;
    if (len == strlen("seed") && strncmp(name, "seed", len) == 0) {
        c->drawn = true;
        return *(*at)++ == '=' && read_whole(at, UINT64_MAX, &c->seed);
    }
    if (!read_whole(at, UINT32_MAX, &number) || number == 0 ||
        *(*at)++ != '=' || !read_whole(at, INT32_MAX, &answer))
        return false;
    for (int k = 0; k < CHANCE_KINDS; k++)
        if (strlen(names[k]) == len && strncmp(names[k], name, len) == 0) {
            chances_add(c, (Chance){(ChanceKind)k, (uint32_t)number,
                                    (int64_t)answer});
            return true;
        }
    return false;
}

bool chances_read(Chances *c, const char *text, Err *err)
{
    const char *at = text;

    if (!*at)
        return true;
    do {
        const char *from = at;
        if (!read_one(c, &at) || (*at && *at != ','))
            return err_set(err, "no answer to what is left open: %.*s",
                           (int)strcspn(from, ","), from);
    } while (*at++ == ',');
    return true;
}

bool chances_check(const char *text, Err *err)
{
    Chances c = {0};
    bool good = chances_read(&c, text, err);

    chances_clear(&c);
    return good;
}

void chances_write(const Chances *c, Buf *out)
{
    const char *comma = "";

    if (c->drawn) {
        buf_printf(out, "seed=%llu", (unsigned long long)c->seed);
        comma = ",";
    }
    for (size_t i = 0; i < c->len; i++, comma = ",")
        buf_printf(out, "%s%s%u=%lld", comma, names[c->items[i].kind],
                   (unsigned)c->items[i].number,
                   (long long)c->items[i].answer);
}

/* --- drawing -------------------------------------------------------------- */

/* A number that nobody could guess from [a] and [b]: twice the finalizer of
 * MurmurHash3. */
static uint64_t mix(uint64_t a, uint64_t b)
{
    uint64_t x = a + 0x9E3779B97F4A7C15u * (b + 1);

    for (int i = 0; i < 2; i++) {
        x = (x ^ (x >> 33)) * 0xFF51AFD7ED558CCDu;
        x = (x ^ (x >> 33)) * 0xC4CEB9FE1A85EC53u;
        x ^= x >> 33;
    }
    return x;
}

/* One of [n] numbers, from 0; [*state] changes. */
static int64_t below(uint64_t *state, int64_t n)
{
    *state = mix(*state, 1);
    return (int64_t)(*state % (uint64_t)n);
}

/* Below the usual answer and above it are as likely, where there are both. */
static int64_t draw(uint64_t state, const ChanceRange *r)
{
    static const int64_t fine = 1000000;
    int64_t under = r->usual - r->least, over = r->most - r->usual;

    if (under + over == 0 ||
        (double)below(&state, fine) >= r->chance * (double)fine)
        return r->usual;
    if (over == 0 || (under > 0 && below(&state, 2)))
        return r->least + below(&state, under);
    return r->usual + 1 + below(&state, over);
}

/* --- asking --------------------------------------------------------------- */

static const Chances *told;     /* NULL: no question is asked */
static Chances *decided;
static uint32_t asked[CHANCE_KINDS];

void chance_start(const Chances *what, Chances *into)
{
    told = what;
    decided = into;
    memset(asked, 0, sizeof asked);
}

bool chance_is_on(void)
{
    return told != NULL;
}

uint32_t chance_asked(ChanceKind kind)
{
    return asked[kind];
}

static int64_t answer_to(ChanceKind kind, uint32_t number,
                         const ChanceRange *r)
{
    const Chance *c = find(told, kind, number);

    if (c)
        return c->answer < r->least ? r->least
             : c->answer > r->most ? r->most : c->answer;
    return told->drawn ? draw(mix(mix(told->seed, kind), number), r)
                       : r->usual;
}

int64_t chance_ask(ChanceKind kind, ChanceRange range)
{
    assert(range.least <= range.usual && range.usual <= range.most);
    if (!told)
        return range.usual;
    uint32_t number = ++asked[kind];
    int64_t answer = answer_to(kind, number, &range);
    if (decided && answer != range.usual) {
        bool zone = zone_set(false);    /* it is no part of the program */
        chances_add(decided, (Chance){kind, number, answer});
        zone_set(zone);
    }
    return answer;
}

double chance_scale(ChanceKind kind, double seconds)
{
    if (!told || !(seconds > 0))
        return seconds;
    int64_t cent = chance_ask(kind, (ChanceRange){100, 50, 200, 1});
    return cent == 100 ? seconds : seconds * (double)cent / 100;
}
