/* int.c - ints: what they are made of, and their type. */
#include "sim/vm/int.h"

#include <math.h>

#include "sim/base/mem.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/int_view.h"
#include "sim/vm/str_int.h"
#include "sim/vm/vm.h"

/* --- making ----------------------------------------------------------- */

Value int_new(int64_t n)
{
    if (fits_small(n))
        return val_small(n);
    uint64_t size = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    uint32_t digits[2] = {(uint32_t)size, (uint32_t)(size >> 32)};
    return int_from_mag(n < 0, digits, 2);
}

Value int_from_u64(uint64_t n)
{
    uint32_t digits[2] = {(uint32_t)n, (uint32_t)(n >> 32)};

    return int_from_mag(false, digits, 2);
}

static Value big_new(Type *cls, bool negative, const uint32_t *digits,
                     size_t len)
{
    Value v = obj_new_sized(cls, sizeof(Big) + len * sizeof *digits);

    if (!v)
        return NULL;
    Big *big = (Big *)(void *)v;
    big->negative = negative;
    big->len = (uint32_t)len;
    memcpy(big->digits, digits, len * sizeof *digits);
    return v;
}

Value int_from_mag(bool negative, const uint32_t *digits, size_t len)
{
    len = mag_trim(digits, len);
    if (len <= 2) {
        uint64_t n = len > 0 ? digits[0] : 0;
        if (len > 1)
            n |= (uint64_t)digits[1] << 32;
        if (n <= (uint64_t)SMALL_MAX + negative)
            return val_small(negative ? -(int64_t)n : (int64_t)n);
    }
    return big_new(&int_type, negative, digits, len);
}

Value int_as_subclass(Type *cls, Value v)
{
    IntView view;

    int_view(&view, v);
    return big_new(cls, view.negative, view.digits, view.len);
}

Value int_plain(Value v)
{
    if (is_small(v) || v->type == &int_type)
        return val_ref(v);
    IntView view;
    int_view(&view, v);
    return int_from_mag(view.negative, view.digits, view.len);
}

void int_view(IntView *view, Value v)
{
    assert(is_int(v));
    if (is_obj(v) && v->type != &bool_type) {
        const Big *big = (const Big *)(void *)v;
        view->negative = big->negative;
        view->digits = big->digits;
        view->len = big->len;
        return;
    }
    int64_t n = is_small(v) ? small_of(v) : v == VAL_TRUE;
    uint64_t size = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    view->negative = n < 0;
    view->own[0] = (uint32_t)size;
    view->own[1] = (uint32_t)(size >> 32);
    view->digits = view->own;
    view->len = mag_trim(view->own, 2);
}

bool scratch_init(Scratch *s, size_t len)
{
    s->digits = s->own;
    if (len <= sizeof s->own / sizeof *s->own)
        return true;
    /* Twice: the result will be copied into its object. */
    if (!check_fits(len <= UINT32_MAX ? len : SIZE_MAX, 2 * sizeof *s->digits))
        return false;
    s->digits = mem_alloc(len * sizeof *s->digits);
    return true;
}

void scratch_clear(Scratch *s)
{
    if (s->digits != s->own)
        mem_free(s->digits);
}

bool int_work_fits(double steps)
{
    if (steps > 2e9)            /* about two seconds */
        return check_fits(SIZE_MAX, 1);         /* never: MemoryError */
    return steps < 100 || vm_charge((int64_t)(steps * 2));
}

/* --- out of ints ------------------------------------------------------ */

bool int_to_i64(Value v, int64_t *out)
{
    if (is_small(v)) {
        *out = small_of(v);
        return true;
    }
    IntView a;
    int_view(&a, v);
    if (a.len > 2)
        return false;
    uint64_t n = a.len > 0 ? a.digits[0] : 0;
    if (a.len > 1)
        n |= (uint64_t)a.digits[1] << 32;
    if (n > (uint64_t)INT64_MAX + a.negative)
        return false;
    *out = (int64_t)(a.negative ? 0 - n : n);
    return true;
}

double int_to_double(Value v)
{
    if (is_small(v))
        return (double)small_of(v);
    IntView a;
    int_view(&a, v);
    double d = mag_to_double(a.digits, a.len, 0);
    return a.negative ? -d : d;
}

Value int_from_double(double d)
{
    if (isnan(d))
        return raise(&exc_ValueError, "cannot convert float NaN to integer");
    if (isinf(d))
        return raise(&exc_OverflowError,
                     "cannot convert float infinity to integer");
    if (fabs(d) < 0x1p62)
        return int_new((int64_t)d);

    int exp;
    uint64_t m = (uint64_t)ldexp(frexp(fabs(d), &exp), 53);
    uint32_t digits[40] = {(uint32_t)m, (uint32_t)(m >> 32)};
    size_t len = mag_shift_left(digits, digits, 2, (size_t)(exp - 53));
    return int_from_mag(d < 0, digits, len);
}

int int_sign(Value v)
{
    IntView a;

    int_view(&a, v);
    return a.len == 0 ? 0 : a.negative ? -1 : 1;
}

int int_compare(Value a, Value b)
{
    if (is_small(a) && is_small(b)) {
        int64_t x = small_of(a), y = small_of(b);
        return (x > y) - (x < y);
    }
    IntView x, y;
    int_view(&x, a);
    int_view(&y, b);
    if (x.negative != y.negative && x.len + y.len > 0)
        return x.negative ? -1 : 1;
    vm_spend(x.len);
    int order = mag_compare(x.digits, x.len, y.digits, y.len);
    return x.negative ? -order : order;
}

size_t int_bit_length(Value v)
{
    IntView a;

    int_view(&a, v);
    return mag_bits(a.digits, a.len);
}

/* --- the type --------------------------------------------------------- */

static Value slot_binary(Value a, Value b, Op op)
{
    if (!is_int(a) || !is_int(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    return int_binary(a, b, op);
}

static Value slot_compare(Value a, Value b, Op op)
{
    if (!is_int(a) || !is_int(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    int order = int_compare(a, b);
    bool holds = op == OP_EQ ? order == 0 : op == OP_NE ? order != 0 :
                 op == OP_LT ? order < 0 : op == OP_LE ? order <= 0 :
                 op == OP_GT ? order > 0 : order >= 0;
    return val_ref(val_bool(holds));
}

/* CPython's hash: the value modulo the prime 2**61 - 1, with its sign; -1
 * stands for an error there, so it becomes -2. */
static int slot_hash(Value v, int64_t *out)
{
    const uint64_t prime = ((uint64_t)1 << 61) - 1;
    uint64_t hash = 0;
    IntView a;

    int_view(&a, v);
    vm_spend(a.len * 4);
    for (size_t i = a.len; i-- > 0;) {
        hash = (hash << 32 & prime) | hash >> 29;       /* times 2**32 */
        hash += a.digits[i];
        if (hash >= prime)
            hash -= prime;
    }
    *out = a.negative ? -(int64_t)hash : (int64_t)hash;
    if (*out == -1)
        *out = -2;
    return 0;
}

static int slot_truth(Value v)
{
    return int_sign(v) != 0;
}

/* The common case: no Buf. */
static Value small_repr(int64_t n)
{
    char text[BUF_INT_MAX], *end = text + sizeof text;
    char *at = buf_int_before(end, n);
    size_t len = (size_t)(end - at);

    return str_make(at, len, len);
}

static Value slot_repr(Value v)
{
    Buf b;

    if (is_small(v))
        return small_repr(small_of(v));
    buf_init(&b);
    if (int_add_digits(&b, v, 10) < 0) {
        buf_clear(&b);
        return NULL;
    }
    return str_from_buf(&b);
}

static size_t slot_size_of(Value v)
{
    const Big *big = (const Big *)(void *)v;

    return sizeof *big + big->len * sizeof *big->digits;
}

Type int_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "int",
    .module = "builtins",
    .size = sizeof(Big),
    .flags = TYPE_INT | TYPE_BASE | TYPE_IMMUTABLE,
    .size_of = slot_size_of,
    .repr = slot_repr,
    .hash = slot_hash,
    .compare = slot_compare,
    .truth = slot_truth,
    .binary = slot_binary,
    .unary = int_unary,
    .index = int_plain,
    .new = int_construct,
    .methods = int_methods,
    .getset = int_getset,
};

void int_start(void)
{
    type_ready(&int_type);
    type_ready(&bool_type);
}

void int_end(void)
{
    type_end(&bool_type);
    type_end(&int_type);
}
