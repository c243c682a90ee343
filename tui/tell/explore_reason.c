/* explore_reason.c - what else could have come of a scenario: why an outcome
 * came about. */
#include "sim/base/mem.h"
#include "tui/tell/explore_int.h"

/* The singles of a longer list are not tried: nothing would be left of the
 * tries.  And there are fewer of these, because such runs are long. */
enum { SINGLES_MOST = 100, FEWER = 5 };

typedef struct Search {
    const Explore *x;
    const Outcome *wanted;
    size_t tries;               /* that are left */
} Search;

/* True if answering as [c] says, and else as usual, has the wanted outcome;
 * [decided], which is empty, gets what of [c] was asked for. */
static bool brings(Search *s, const Chances *c, Chances *decided)
{
    Outcome o;
    Buf text, why;

    if (s->tries == 0)
        return false;
    s->tries--;
    buf_init(&text);
    buf_init(&why);
    chances_write(c, &text);
    bool same = explore_one(s->x, text.data, decided, &o, &why) &&
                outcome_is_same(&o, s->wanted);
    outcome_clear(&o);
    buf_clear(&why);
    buf_clear(&text);
    return same;
}

/* Keeps what counts of [c] instead of [*kept] if it has the outcome too. */
static bool keep_take(Search *s, Chances *kept, Chances *c)
{
    Chances decided = {0};
    bool good = brings(s, c, &decided);

    chances_clear(c);
    chances_clear(good ? kept : &decided);
    if (good)
        *kept = decided;
    return good;
}

/* --- single answers ------------------------------------------------------- */

static bool one_is_enough(Search *s, Chances *kept, Chance item)
{
    Chances one = {0};

    chances_add(&one, item);
    return keep_take(s, kept, &one);
}

/* How far answers of a kind can be from the usual one; what is farther counts
 * as the farthest there is. */
static void extremes(ChanceKind kind, int64_t out[2])
{
    static const int64_t far = 1000000;

    out[0] = out[1] = far;
    if (kind == CHANCE_LATENCY || kind == CHANCE_SLEEP)
        out[0] = 1;
}

static bool find_single(Search *s, Chances *kept, const Chances *drawn)
{
    for (size_t i = 0; i < drawn->len; i++)
        if (one_is_enough(s, kept, drawn->items[i]))
            return true;
    for (size_t i = 0; i < drawn->len; i++) {
        Chance item = drawn->items[i];
        int64_t far[2];
        extremes(item.kind, far);
        for (int k = 0; k < 2; k++) {
            item.answer = far[k];
            if (one_is_enough(s, kept, item))
                return true;
        }
    }
    return false;
}

/* --- delta debugging ------------------------------------------------------ */

/* [from] without its items [first] to [end]. */
static Chances without(const Chances *from, size_t first, size_t end)
{
    Chances c = {0};

    for (size_t i = 0; i < from->len; i++)
        if (i < first || i >= end)
            chances_add(&c, from->items[i]);
    return c;
}

/* Leaves out what can be left out, parts of [size] at a time.  True if it
 * could leave out any. */
static bool leave_out(Search *s, Chances *kept, size_t size)
{
    bool any = false;

    for (size_t i = 0; i < kept->len;) {
        Chances c = without(kept, i, i + size);
        if (keep_take(s, kept, &c))
            any = true;
        else
            i += size;
    }
    return any;
}

static void shrink(Search *s, Chances *kept)
{
    size_t size = (kept->len + 1) / 2;

    while (size >= 1 && s->tries > 0) {
        bool any = leave_out(s, kept, size);
        if (size == 1 && !any)
            break;
        size = size > 1 ? size / 2 : 1;
    }
}

/* --- rounder answers ------------------------------------------------------ */

/* From those that are liked best on: half as long again, or half, shows better
 * what goes wrong than what is only just enough. */
static const int64_t cents[] = {150, 50, 200, 125, 75, 110, 90};
static const int64_t counts[] = {1, 2, 3, 5, 10};

static void round_answer(Search *s, Chances *kept, size_t i)
{
    Chance item = kept->items[i];
    bool cent = item.kind == CHANCE_LATENCY || item.kind == CHANCE_SLEEP;
    const int64_t *liked = cent ? cents : counts;
    size_t n = cent ? sizeof cents / sizeof *cents
                    : sizeof counts / sizeof *counts;

    for (size_t k = 0; k < n && liked[k] != item.answer; k++) {
        Chances c = {0};
        chances_copy(&c, kept);
        chances_add(&c, (Chance){item.kind, item.number, liked[k]});
        if (keep_take(s, kept, &c))
            return;
    }
}

void explore_reason(Explore *x, size_t i)
{
    Found *f = &x->found[i];
    bool is_long = f->drawn.len > SINGLES_MOST;
    size_t tries = explore_order_of(x, f) ? EXPLORE_TRIES_ORDER
                                          : EXPLORE_TRIES;
    Search s = {x, &f->outcome, is_long ? tries / FEWER : tries};
    Chances kept = {0};

    chances_copy(&kept, &f->drawn);
    if (is_long || !find_single(&s, &kept, &f->drawn))
        shrink(&s, &kept);
    for (size_t k = 0; k < kept.len; k++)       /* it may lose some on the way */
        round_answer(&s, &kept, k);
    chances_clear(&f->reason);
    f->reason = kept;
}
