/* outcome.c - what comes of a run: what it prints, and how it ends. */
#include "tui/study/outcome.h"

#include <stdlib.h>
#include <string.h>

#include "sim/base/mem.h"

enum { TEXT_KEPT = 64 * 1024 }; /* enough to show where two differ */

void outcome_init(Outcome *o)
{
    *o = (Outcome){0};
    buf_init(&o->text);
    buf_init(&o->how);
}

void outcome_clear(Outcome *o)
{
    buf_clear(&o->text);
    buf_clear(&o->how);
    moments_clear(&o->moments);
    mem_free(o->lines);
    mem_free(o->sorted);
}

void outcome_add(Outcome *o, const Event *e)
{
    moments_add(&o->moments, e->t);
    o->ended = e->t;
    if (e->kind == EVENT_OUTPUT) {
        buf_add(&o->text, e->text, e->text_len);
    } else if (e->kind == EVENT_RUN_END) {
        buf_add(&o->how, e->text ? e->text : "", e->text_len);
        o->status = e->num;
    }
}

/* FNV-1a. */
static uint64_t hash(const char *text, size_t len)
{
    uint64_t h = 14695981039346656037u;

    for (size_t i = 0; i < len; i++)
        h = (h ^ (unsigned char)text[i]) * 1099511628211u;
    return h;
}

static uint64_t hash_shape(Printed p)
{
    Buf shape;

    buf_init(&shape);
    times_shape(p, &shape);
    uint64_t h = hash(shape.data, shape.len);
    buf_clear(&shape);
    return h;
}

/* Lines of one shape stand together, in an order that is the same in all
 * outcomes. */
static int by_shape(const void *a, const void *b)
{
    const Printed *p = a, *q = b;
    uint64_t x = hash_shape(*p), y = hash_shape(*q);

    if (x != y)
        return x < y ? -1 : 1;
    int order = memcmp(p->text, q->text, p->len < q->len ? p->len : q->len);
    return order ? order : (p->len > q->len) - (p->len < q->len);
}

static void split(Outcome *o)
{
    size_t cap = 0;

    for (size_t i = 0; i < o->text.len;) {
        const char *from = o->text.data + i;
        const char *end = memchr(from, '\n', o->text.len - i);
        size_t n = end ? (size_t)(end - from) : o->text.len - i;
        o->lines = mem_grow(o->lines, &cap, o->nlines + 1, sizeof *o->lines);
        o->lines[o->nlines++] = (Printed){from, n};
        i += n + 1;
    }
    if (o->nlines == 0)
        return;
    o->sorted = mem_alloc(o->nlines * sizeof *o->sorted);
    memcpy(o->sorted, o->lines, o->nlines * sizeof *o->sorted);
    qsort(o->sorted, o->nlines, sizeof *o->sorted, by_shape);
}

void outcome_over(Outcome *o, bool exact)
{
    size_t kept = o->text.len < TEXT_KEPT ? o->text.len : TEXT_KEPT;
    uint64_t end = hash(o->how.data, o->how.len) + (uint64_t)o->status;

    o->rest = hash(o->text.data + kept, o->text.len - kept);
    buf_cut(&o->text, kept);
    if (exact)
        moments_clear(&o->moments);
    split(o);
    o->shape = hash_shape((Printed){o->text.data, o->text.len}) ^ end;
    o->lines_shape = end;
    for (size_t i = 0; i < o->nlines; i++)
        o->lines_shape += hash_shape(o->lines[i]);
}

bool outcome_is_same(const Outcome *a, const Outcome *b)
{
    return a->shape == b->shape && a->rest == b->rest &&
           times_equal(&a->moments, (Printed){a->text.data, a->text.len},
                       &b->moments, (Printed){b->text.data, b->text.len});
}

bool outcome_is_alike(const Outcome *a, const Outcome *b)
{
    if (a->lines_shape != b->lines_shape || a->nlines != b->nlines ||
        a->rest != b->rest)
        return false;
    for (size_t i = 0; i < a->nlines; i++)
        if (!times_equal(&a->moments, a->sorted[i], &b->moments,
                         b->sorted[i]))
            return false;
    return true;
}
