/* heapq.c - the module heapq: lists as heaps, smallest first.
 *
 * heapq's algorithm is part of what programs see (print(heap)): an item that
 * comes in at the root goes down to a leaf along the smaller children, and
 * from there up again.  The functions for heaps with the largest first serve
 * nlargest and merge, which are heapq.py's.
 */
#include "sim/lib/heapq.h"

#include "sim/lib/lib_int.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

/* a belongs above b; -1: raised. */
typedef int (*Before)(Value a, Value b);

static int smaller(Value a, Value b)
{
    return obj_less(a, b);
}

static int larger(Value a, Value b)
{
    return obj_less(b, a);
}

/* [before] of the items at two places, which are held meanwhile; -1: raised,
 * also if the list has changed its length. */
static int compare(List *l, size_t a, size_t b, Before before)
{
    size_t len = l->len;
    Value x = val_ref(l->items[a]), y = val_ref(l->items[b]);
    int r = before(x, y);

    val_unref(x);
    val_unref(y);
    if (r >= 0 && l->len != len)
        return raise_i(&exc_RuntimeError,
                       "list changed size during iteration");
    return r;
}

static void swap(List *l, size_t a, size_t b)
{
    Value x = l->items[a];

    l->items[a] = l->items[b];
    l->items[b] = x;
}

/* Moves the item at [at] up, no further than [top].  False: raised. */
static bool sift_up(List *l, size_t top, size_t at, Before before)
{
    while (at > top) {
        size_t parent = (at - 1) / 2;
        int up = compare(l, at, parent, before);
        if (up < 0)
            return false;
        if (!up)
            break;
        swap(l, at, parent);
        at = parent;
    }
    return true;
}

/* Moves the item at [top] down to a leaf and up to its place. */
static bool sift_down(List *l, size_t top, Before before)
{
    size_t at = top;

    while (2 * at + 1 < l->len) {
        size_t kid = 2 * at + 1;
        if (kid + 1 < l->len) {
            int left = compare(l, kid, kid + 1, before);
            if (left < 0)
                return false;
            if (!left)
                kid++;
        }
        swap(l, at, kid);
        at = kid;
    }
    return sift_up(l, top, at, before);
}

/* The argument [what] as a list, or NULL: raised. */
static List *heap_of(Value v, const char *what)
{
    if (is_list(v))
        return as_list(v);
    check_refuse(what, "list", v);
    return NULL;
}

bool heap_push(Value heap, Value v)
{
    List *l = heap_of(heap, "heappush() argument 1");

    if (!l)
        return false;
    list_append(heap, v);
    return sift_up(l, 0, l->len - 1, smaller);
}

static Value f_heappush(Value self, Value *a)
{
    (void)self;
    return heap_push(a[0], a[1]) ? none() : NULL;
}

static Value pop(Value heap, Before before, const char *what)
{
    List *l = heap_of(heap, what);

    if (!l)
        return NULL;
    if (l->len == 0)
        return raise(&exc_IndexError, "index out of range");
    Value last = list_pop(heap, l->len - 1);
    if (l->len == 0)
        return last;
    Value top = l->items[0];
    l->items[0] = last;
    if (sift_down(l, 0, before))
        return top;
    val_unref(top);
    return NULL;
}

Value heap_pop(Value heap)
{
    return pop(heap, smaller, "heappop() argument");
}

static Value replace(Value heap, Value v, Before before, const char *what)
{
    List *l = heap_of(heap, what);

    if (!l)
        return NULL;
    if (l->len == 0)
        return raise(&exc_IndexError, "index out of range");
    Value top = l->items[0];
    l->items[0] = val_ref(v);
    if (sift_down(l, 0, before))
        return top;
    val_unref(top);
    return NULL;
}

static Value heapify(Value heap, Before before, const char *what)
{
    List *l = heap_of(heap, what);

    if (!l)
        return NULL;
    for (size_t i = l->len / 2; i-- > 0;) {
        if (i >= l->len)
            continue;
        if (!sift_down(l, i, before) || !vm_charge(VM_COST_ITEM))
            return NULL;
    }
    return none();
}

static Value f_heappop(Value self, Value *a)
{
    (void)self;
    return heap_pop(a[0]);
}

static Value f_heappop_max(Value self, Value *a)
{
    (void)self;
    return pop(a[0], larger, "_heappop_max() argument");
}

static Value f_heapreplace(Value self, Value *a)
{
    (void)self;
    return replace(a[0], a[1], smaller, "heapreplace() argument 1");
}

static Value f_heapreplace_max(Value self, Value *a)
{
    (void)self;
    return replace(a[0], a[1], larger, "_heapreplace_max() argument 1");
}

static Value f_heapify(Value self, Value *a)
{
    (void)self;
    return heapify(a[0], smaller, "heapify() argument");
}

static Value f_heapify_max(Value self, Value *a)
{
    (void)self;
    return heapify(a[0], larger, "_heapify_max() argument");
}

static Value f_heappushpop(Value self, Value *a)
{
    List *l = heap_of(a[0], "heappushpop() argument 1");

    (void)self;
    if (!l)
        return NULL;
    if (l->len == 0)
        return val_ref(a[1]);
    Value first = val_ref(l->items[0]);
    int goes_in = obj_less(first, a[1]);
    val_unref(first);
    if (goes_in < 0)
        return NULL;
    return goes_in ? replace(a[0], a[1], smaller, "heappushpop() argument 1")
                   : val_ref(a[1]);
}

static const NativeDef functions[] = {
    {"heappush", f_heappush, "heap, item, /", NULL},
    {"heappop", f_heappop, "heap, /", NULL},
    {"heapify", f_heapify, "heap, /", NULL},
    {"heapreplace", f_heapreplace, "heap, item, /", NULL},
    {"heappushpop", f_heappushpop, "heap, item, /", NULL},
    {"_heappop_max", f_heappop_max, "heap, /", NULL},
    {"_heapify_max", f_heapify_max, "heap, /", NULL},
    {"_heapreplace_max", f_heapreplace_max, "heap, item, /", NULL},
    {0},
};

const ModuleDef lib_heapq = {
    .name = "heapq", .functions = functions, .is_python = true,
};
