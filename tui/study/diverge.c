/* diverge.c - where two runs first decide differently. */
#include "tui/study/diverge.h"

#include <string.h>

static bool is_decision(const Event *e, void *arg)
{
    (void)arg;
    return e->kind == EVENT_RUN || e->kind == EVENT_THREAD_RUN;
}

/* The place of lane [id] among all, or -1. */
static long place(const Lanes *lanes, uint32_t id)
{
    const LaneInfo *info = lanes_get(lanes, id);

    return info ? (long)(info - lanes_at(lanes, 0)) : -1;
}

static bool same_name(const Run *a, const Run *b, uint32_t x, uint32_t y)
{
    const LaneInfo *p = lanes_get(a->lanes, x), *q = lanes_get(b->lanes, y);

    return p && q && p->name_len == q->name_len &&
           memcmp(p->name, q->name, p->name_len) == 0;
}

static bool is_same(const Run *a, const Event *x, const Run *b, const Event *y)
{
    if (x->kind != y->kind || !x->lane != !y->lane)
        return false;
    if (x->lane)
        return place(a->lanes, x->lane) == place(b->lanes, y->lane) &&
               same_name(a, b, x->lane, y->lane);
    return x->text_len == y->text_len &&
           (x->text_len == 0 || memcmp(x->text, y->text, x->text_len) == 0);
}

bool diverge_find(Divergence *d, const Run *left, const Run *right, Err *err)
{
    Seq l = 0, r = 0;
    Event x, y;

    *d = (Divergence){0};
    for (;; d->common++) {
        l = reel_find(&left->reel, l, false, is_decision, NULL);
        r = reel_find(&right->reel, r, false, is_decision, NULL);
        if (!l && !r)
            return true;
        if (l && !reel_read(&left->reel, l, &x, err))
            return false;
        if (r && !reel_read(&right->reel, r, &y, err))
            return false;
        if (l && r && is_same(left, &x, right, &y))
            continue;
        d->decision = d->common + 1;
        d->left = l;
        d->right = r;
        return true;
    }
}
