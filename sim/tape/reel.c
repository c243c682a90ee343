/* reel.c - reading and searching a reel. */
#include "sim/tape/reel.h"

bool reel_read(const Reel *r, Seq seq, Event *e, Err *err)
{
    if (seq == 0 || seq > reel_last(r)) {
        err_set(err, "there is no event %llu", (unsigned long long)seq);
        return false;
    }
    return r->read(r->self, seq, e, err);
}

Seq reel_find(const Reel *r, Seq from, bool back, ReelTest *test, void *arg)
{
    Seq last = reel_last(r);
    Event e;

    while (back ? from > 1 : from < last) {
        from = back ? from - 1 : from + 1;
        if (!reel_read(r, from, &e, NULL))
            return 0;
        if (test(&e, arg))
            return from;
    }
    return 0;
}

Seq reel_at_time(const Reel *r, int64_t t)
{
    Seq low = 0, high = reel_last(r);
    Event e;

    while (low < high) {
        Seq middle = low + (high - low + 1) / 2;
        if (reel_read(r, middle, &e, NULL) && e.t <= t)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
