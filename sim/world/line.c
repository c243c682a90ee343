/* line.c - threads, of whatever process, that wait for the same thing. */
#include "sim/world/line.h"

#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/world/turns.h"

static Line *lines;

void line_add(Line *l, Thread *t)
{
    bool zone = zone_set(false);

    l->items = mem_grow(l->items, &l->cap, l->len + 1, sizeof *l->items);
    l->items[l->len++] = t;
    zone_set(zone);
    if (l->listed)
        return;
    l->listed = true;
    l->next = lines;
    lines = l;
}

void line_remove(Line *l, Thread *t)
{
    size_t n = 0;

    for (size_t i = 0; i < l->len; i++)
        if (l->items[i] != t)
            l->items[n++] = l->items[i];
    l->len = n;
}

Thread *line_first(const Line *l)
{
    return l->len > 0 ? l->items[0] : NULL;
}

void line_wake(Line *l)
{
    for (size_t i = 0; i < l->len; i++)
        turns_wake(l->items[i]);
    l->len = 0;
}

void line_clear(Line *l)
{
    for (Line **at = &lines; *at; at = &(*at)->next)
        if (*at == l) {
            *at = l->next;
            break;
        }
    mem_free(l->items);
    *l = (Line){0};
}

void line_forget(Thread *t)
{
    for (Line *l = lines; l; l = l->next)
        line_remove(l, t);
}
