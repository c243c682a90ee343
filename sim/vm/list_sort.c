/* list_sort.c - sorting: stable, by runs that are there already.
 *
 * Short lists are sorted by insertion with halving, long ones in runs of at
 * least 32, which are merged two by two; ordered stretches of the input count
 * as runs.  Up to 63 items the comparisons are CPython's, one by one, for
 * programs that watch them.
 *
 * Comparing may run Python code, which may raise, and may use the list: during
 * the sort it is seen empty.  Whatever happens, all items come back into it.
 */
#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/list.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

enum { MIN_RUN = 32, MAX_RUNS = 64 };

/* What an item costs against vm.budget before runs are merged, and at each
 * merge. */
enum { COST_SORTED = 20, COST_MERGED = 12 };

typedef struct Pair {
    Value key, item;            /* key borrowed from item if there is no key
                                   function, else owned */
} Pair;

typedef int (*Less)(Value a, Value b);  /* -1: raised */

typedef struct Sort {
    Pair *pairs, *spare;        /* spare: room for half of them, or NULL */
    size_t len;
    Less less;
    struct { size_t from, len; } runs[MAX_RUNS];
    size_t run_count;
} Sort;

/* --- comparing -------------------------------------------------------- */

static int less_small(Value a, Value b)
{
    return small_of(a) < small_of(b);
}

static int less_float(Value a, Value b)
{
    return float_of(a) < float_of(b);
}

static int less_str(Value a, Value b)
{
    return str_compare(a, b) < 0;
}

static Less choose_less(const Sort *s)
{
    bool small = true, flt = true, str = true;

    for (size_t i = 0; i < s->len; i++) {
        Value key = s->pairs[i].key;
        small = small && is_small(key);
        flt = flt && is_float(key);
        str = str && type_of(key) == &str_type;
    }
    return small ? less_small : flt ? less_float : str ? less_str : obj_less;
}

/* --- runs ------------------------------------------------------------- */

static void turn_round(Pair *p, size_t len)
{
    for (size_t i = 0, j = len; i + 1 < j; i++) {
        Pair t = p[i];
        p[i] = p[--j];
        p[j] = t;
    }
}

/* How many of the [len] pairs from [p] on are in order already; a strictly
 * falling run is turned round.  0: raised. */
static size_t count_run(const Sort *s, Pair *p, size_t len)
{
    size_t n = 1;
    int down = 0;

    if (len < 2)
        return len;
    for (; n < len; n++) {
        int less = s->less(p[n].key, p[n - 1].key);
        if (less < 0)
            return 0;
        if (n == 1)
            down = less;
        else if (less != down)
            break;
    }
    if (down)
        turn_round(p, n);
    return n;
}

/* Sorts [len] pairs, the first [done] of which are in order. */
static int insert_sort(const Sort *s, Pair *p, size_t len, size_t done)
{
    for (; done < len; done++) {
        Pair pivot = p[done];
        size_t low = 0, high = done;
        while (low < high) {
            size_t mid = low + (high - low) / 2;
            int less = s->less(pivot.key, p[mid].key);
            if (less < 0)
                return -1;
            if (less)
                high = mid;
            else
                low = mid + 1;
        }
        memmove(p + low + 1, p + low, (done - low) * sizeof *p);
        p[low] = pivot;
    }
    return 0;
}

/* --- merging ---------------------------------------------------------- */

/* Merges the [n] pairs from [p] on with the [m] behind them; n <= m. */
static int merge_low(const Sort *s, Pair *p, size_t n, size_t m)
{
    Pair *a = s->spare, *a_end = a + n, *b = p + n, *b_end = b + m;
    int less = 0;

    vm_spend((n + m) * COST_MERGED);
    memcpy(a, p, n * sizeof *p);
    while (a < a_end && b < b_end) {
        less = s->less(b->key, a->key);
        if (less < 0)
            break;
        *p++ = less ? *b++ : *a++;
    }
    memcpy(p, a, (size_t)(a_end - a) * sizeof *p);
    return less < 0 ? -1 : 0;
}

/* The same for n > m, from the end. */
static int merge_high(const Sort *s, Pair *p, size_t n, size_t m)
{
    Pair *b = s->spare, *a_end = p + n, *b_end = b + m, *to = a_end + m;
    int less = 0;

    vm_spend((n + m) * COST_MERGED);
    memcpy(b, p + n, m * sizeof *p);
    while (p < a_end && b < b_end) {
        less = s->less(b_end[-1].key, a_end[-1].key);
        if (less < 0)
            break;
        *--to = less ? *--a_end : *--b_end;
    }
    memcpy(to - (b_end - b), b, (size_t)(b_end - b) * sizeof *b);
    return less < 0 ? -1 : 0;
}

/* Merges runs [i] and [i] + 1. */
static int merge_at(Sort *s, size_t i)
{
    Pair *p = s->pairs + s->runs[i].from;
    size_t n = s->runs[i].len, m = s->runs[i + 1].len;

    s->runs[i].len += m;
    s->run_count--;
    for (size_t k = i + 1; k < s->run_count; k++)
        s->runs[k] = s->runs[k + 1];
    return (n <= m ? merge_low : merge_high)(s, p, n, m);
}

/* Merges until each run is longer than the two behind it together, so that
 * there are never many and they are of like length when they are merged. */
static int settle(Sort *s, bool all)
{
    while (s->run_count > 1) {
        size_t n = s->run_count - 2;
        size_t b = s->runs[n].len, c = s->runs[n + 1].len;
        bool crowded = (n > 0 && s->runs[n - 1].len <= b + c) ||
                       (n > 1 && s->runs[n - 2].len <= s->runs[n - 1].len + b);
        if (!all && !crowded && b > c)
            return 0;
        if (n > 0 && s->runs[n - 1].len < c)
            n--;
        if (merge_at(s, n) < 0)
            return -1;
    }
    return 0;
}

static int sort_pairs(Sort *s)
{
    size_t min = s->len < 2 * MIN_RUN ? s->len : MIN_RUN;

    for (size_t from = 0; from < s->len;) {
        size_t left = s->len - from;
        size_t run = count_run(s, s->pairs + from, left);
        if (run == 0)
            return -1;
        size_t want = left < min ? left : min;
        if (run < want) {
            if (insert_sort(s, s->pairs + from, want, run) < 0)
                return -1;
            run = want;
        }
        s->runs[s->run_count].from = from;
        s->runs[s->run_count++].len = run;
        from += run;
        if (from < s->len && !s->spare)
            s->spare = mem_alloc((s->len / 2 + 1) * sizeof *s->spare);
        if (settle(s, false) < 0)
            return -1;
    }
    return settle(s, true);
}

/* --- the whole -------------------------------------------------------- */

/* Fills the pairs; false: a key function raised. */
static bool get_keys(Sort *s, Value *items, Value key)
{
    bool fine = true;

    for (size_t i = 0; i < s->len; i++) {
        s->pairs[i].item = items[i];
        s->pairs[i].key = NULL;
        if (!key)
            s->pairs[i].key = items[i];
        else if (fine)
            fine = (s->pairs[i].key = call1(key, items[i]));
    }
    return fine;
}

static int sort_items(Value *items, size_t len, Value key, bool reverse)
{
    Sort s = {.len = len};
    int r = -1;

    vm_spend(len * COST_SORTED);
    s.pairs = mem_alloc(len * sizeof *s.pairs);
    if (get_keys(&s, items, key)) {
        if (reverse)            /* twice, so that equals keep their order */
            turn_round(s.pairs, len);
        s.less = choose_less(&s);
        r = sort_pairs(&s);
        if (reverse)
            turn_round(s.pairs, len);
    }
    for (size_t i = 0; i < len; i++) {
        items[i] = s.pairs[i].item;
        if (key)
            val_xunref(s.pairs[i].key);
    }
    mem_free(s.spare);
    mem_free(s.pairs);
    return r;
}

int list_sort(Value list, Value key, bool reverse)
{
    List *l = as_list(list);
    List own = *l;

    l->items = NULL;
    l->len = l->cap = 0;
    int r = own.len == 0 ? 0 : sort_items(own.items, own.len, key, reverse);
    if (r == 0 && (l->items || l->cap))
        r = raise_i(&exc_ValueError, "list modified during sort");
    List other = *l;
    l->items = own.items;
    l->len = own.len;
    l->cap = own.cap;
    for (size_t i = other.len; i-- > 0;)
        val_unref(other.items[i]);
    mem_free(other.items);
    return r;
}
