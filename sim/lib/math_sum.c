/* math_sum.c - math's functions of many numbers: fsum, prod, hypot, dist.
 *
 * fsum keeps the exact sum as doubles that do not overlap (Shewchuk).  hypot
 * and dist compute with twice a double's digits and round once; CPython's
 * error-compensated sums round to the same double.
 */
#include <math.h>

#include "sim/base/mem.h"
#include "sim/lib/math_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

/* --- fsum --------------------------------------------------------------- */

typedef struct Partials {
    double *parts;              /* growing in size, not overlapping */
    size_t len, cap;
    double special;             /* infinities and nans, summed */
    bool has_special, has_inf, has_minus_inf;
} Partials;

static void partials_add(Partials *p, double x)
{
    size_t kept = 0;

    for (size_t i = 0; i < p->len; i++) {
        double y = p->parts[i];
        if (fabs(x) < fabs(y)) {
            double swap = x;
            x = y;
            y = swap;
        }
        double hi = x + y, lo = y - (hi - x);
        if (lo != 0.0)
            p->parts[kept++] = lo;
        x = hi;
    }
    p->len = kept;
    p->parts = mem_grow(p->parts, &p->cap, p->len + 1, sizeof *p->parts);
    p->parts[p->len++] = x;
}

/* Adds [x] or, if it or the sum is not finite, remembers it.  False: raised. */
static bool fsum_add(Partials *p, double x)
{
    if (!isfinite(x)) {
        p->special += x;
        p->has_special = true;
        p->has_inf |= isinf(x) && x > 0;
        p->has_minus_inf |= isinf(x) && x < 0;
        return true;
    }
    partials_add(p, x);
    if (isfinite(p->parts[p->len - 1]))
        return true;
    raise(&exc_OverflowError, "intermediate overflow in fsum");
    return false;
}

/* The parts' sum, rounded once: half-way cases look at the next part. */
static double partials_round(const Partials *p)
{
    size_t n = p->len;
    double hi = 0.0, lo = 0.0;

    if (n == 0)
        return 0.0;
    hi = p->parts[--n];
    while (n > 0 && lo == 0.0) {
        double x = hi, y = p->parts[--n];
        hi = x + y;
        lo = y - (hi - x);
    }
    if (n > 0 && lo != 0.0 && (lo < 0.0) == (p->parts[n - 1] < 0.0)) {
        double twice = lo * 2.0, x = hi + twice;
        if (twice == x - hi)
            hi = x;
    }
    return hi;
}

static Value fsum_result(const Partials *p)
{
    if (!p->has_special)
        return val_float(partials_round(p));
    if (p->has_inf && p->has_minus_inf)
        return raise(&exc_ValueError, "-inf + inf in fsum");
    return val_float(p->special);
}

static Value f_fsum(Value self, Value *a)
{
    Value iter = obj_iter(a[0]), item, result = NULL;
    Partials p = {0};

    (void)self;
    if (!iter)
        return NULL;
    while ((item = obj_next(iter))) {
        double x;
        bool good = obj_to_double(item, &x) && fsum_add(&p, x) &&
                    vm_charge(VM_COST_ITEM);
        val_unref(item);
        if (!good)
            break;
    }
    val_unref(iter);
    if (!exc_raised())
        result = fsum_result(&p);
    mem_free(p.parts);
    return result;
}

/* --- prod --------------------------------------------------------------- */

static Value f_prod(Value self, Value *a)
{
    Value iter = obj_iter(a[0]), item;
    Value total = a[1] ? val_ref(a[1]) : val_small(1);

    (void)self;
    while (iter && total && (item = obj_next(iter))) {
        val_set_take(&total, obj_binary(total, item, OP_MUL));
        val_unref(item);
        if (!vm_charge(VM_COST_ITEM))
            break;
    }
    val_xunref(iter);
    if (exc_raised())
        val_clear(&total);
    return total;
}

/* --- hypot, dist -------------------------------------------------------- */

/* A number of about 106 bits: hi + lo. */
typedef struct Twice {
    double hi, lo;
} Twice;

static Twice twice_add(Twice a, double hi, double lo)
{
    double sum = a.hi + hi, back = sum - a.hi;

    a.lo += (a.hi - (sum - back)) + (hi - back) + lo;
    a.hi = sum;
    return a;
}

static Twice twice_square(double x)
{
    double square = x * x;

    return (Twice){square, fma(x, x, -square)};
}

/* The length of the vector [v] of sizes (none negative). */
static double norm(double *v, size_t n)
{
    double max = 0.0;
    bool nan_seen = false;
    int exp;

    for (size_t i = 0; i < n; i++) {
        nan_seen |= isnan(v[i]);
        if (v[i] > max)
            max = v[i];
    }
    if (isinf(max))
        return max;
    if (nan_seen)
        return NAN;
    if (max == 0.0 || n <= 1)
        return max;
    frexp(max, &exp);
    Twice sum = {0.0, 0.0};
    for (size_t i = 0; i < n; i++) {
        Twice square = twice_square(ldexp(v[i], -exp));
        sum = twice_add(sum, square.hi, square.lo);
    }
    double root = sqrt(sum.hi + sum.lo);
    Twice square = twice_square(root);
    Twice rest = twice_add(sum, -square.hi, -square.lo);
    return ldexp(root + (rest.hi + rest.lo) / (2.0 * root), exp);
}

static Value f_hypot(Value self, Value *a)
{
    Tuple *t = as_tuple(a[0]);
    double *v = mem_alloc((t->len + 1) * sizeof *v);
    size_t n = 0;

    (void)self;
    while (n < t->len && obj_to_double(t->items[n], &v[n])) {
        v[n] = fabs(v[n]);
        n++;
    }
    Value r = n < t->len ? NULL : val_float(norm(v, n));
    mem_free(v);
    return r;
}

/* The distance of two points, given as tuples of one length. */
static Value distance(Tuple *p, Tuple *q)
{
    double *v = mem_alloc((p->len + 1) * sizeof *v), x, y;
    size_t n = 0;

    while (n < p->len && obj_to_double(p->items[n], &x) &&
           obj_to_double(q->items[n], &y))
        v[n++] = fabs(x - y);
    Value r = n < p->len ? NULL : val_float(norm(v, n));
    mem_free(v);
    return r;
}

static Value f_dist(Value self, Value *a)
{
    Value p = obj_to_tuple(a[0]);
    Value q = p ? obj_to_tuple(a[1]) : NULL, r = NULL;

    (void)self;
    if (q && as_tuple(p)->len == as_tuple(q)->len)
        r = distance(as_tuple(p), as_tuple(q));
    else if (q)
        raise(&exc_ValueError,
              "both points must have the same number of dimensions");
    val_xunref(p);
    val_xunref(q);
    return r;
}

const NativeDef math_sum_functions[] = {
    {"dist", f_dist, "p, q, /", NULL},
    {"fsum", f_fsum, "seq, /", NULL},
    {"hypot", f_hypot, "*coordinates", NULL},
    {"prod", f_prod, "iterable, /, *, start=", NULL},
    {0},
};
