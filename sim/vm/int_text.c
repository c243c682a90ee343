/* int_text.c - ints read from text and written as text.
 *
 * CPython limits conversions between text and int to 4300 digits where they
 * take quadratic time, that is for bases that are no power of two.
 */
#include <assert.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/base/utf8.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/int_view.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

enum { MAX_DIGITS = 4300 };     /* sys.int_info.default_max_str_digits */

/* --- reading ---------------------------------------------------------- */

/* The text without spaces around it, sign and prefix, and what they said. */
typedef struct Parts {
    const char *at, *end;
    bool negative;
    int base;
    bool may_begin_with_line;   /* "0x_1": an underscore after the prefix */
    bool only_zeros;            /* base 0 without a prefix: "010" is wrong */
} Parts;

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return 99;
}

static int prefix_base(char letter)
{
    switch (letter) {
    case 'x': case 'X': return 16;
    case 'o': case 'O': return 8;
    case 'b': case 'B': return 2;
    default:            return 0;
    }
}

static Parts take_apart(const char *text, size_t len, int base)
{
    Parts p = {.at = text, .end = text + len, .base = base};

    while (p.at < p.end && is_space(*p.at))
        p.at++;
    while (p.end > p.at && is_space(p.end[-1]))
        p.end--;
    if (p.at < p.end && (*p.at == '+' || *p.at == '-'))
        p.negative = *p.at++ == '-';

    int said = p.end - p.at > 1 && *p.at == '0' ? prefix_base(p.at[1]) : 0;
    if (said && (base == 0 || base == said)) {
        p.base = said;
        p.at += 2;
        p.may_begin_with_line = true;
    } else if (base == 0) {
        p.base = 10;
        p.only_zeros = p.at < p.end && *p.at == '0';
    }
    return p;
}

/* The values of the digits, one a byte, in [out]; false: not a number. */
static bool collect_digits(const Parts *p, Buf *out)
{
    bool line = !p->may_begin_with_line;        /* was the last one a "_"? */

    for (const char *c = p->at; c < p->end; c++) {
        if (*c == '_') {
            if (line)
                return false;
            line = true;
            continue;
        }
        int digit = digit_value(*c);
        if (digit >= p->base || (p->only_zeros && digit != 0))
            return false;
        buf_putc(out, (char)digit);
        line = false;
    }
    return out->len > 0 && !line;
}

/* Digits of a base of 2**bits: they stand where they belong. */
static size_t place_bits(uint32_t *mag, const char *digits, size_t n,
                         unsigned bits)
{
    size_t at = 0, len = n * bits / 32 + 1;

    vm_spend(n * 4);
    memset(mag, 0, (len + 1) * sizeof *mag);
    for (size_t i = n; i-- > 0; at += bits) {
        uint64_t wide = (uint64_t)(unsigned char)digits[i] << at % 32;
        mag[at / 32] |= (uint32_t)wide;
        mag[at / 32 + 1] |= (uint32_t)(wide >> 32);
    }
    return mag_trim(mag, len + 1);
}

/* Digits of any base, as many at once as a factor of 32 bits allows. */
static size_t multiply_up(uint32_t *mag, const char *digits, size_t n,
                          uint32_t base)
{
    size_t len = 0;

    for (size_t i = 0; i < n;) {
        uint32_t factor = 1, add = 0;
        while (i < n && factor <= UINT32_MAX / base) {
            factor *= base;
            add = add * base + (unsigned char)digits[i++];
        }
        vm_spend(len * 2);
        len = mag_mul_add(mag, len, factor, add);
    }
    return len;
}

static bool is_power_of_two(int base)
{
    return (base & (base - 1)) == 0;
}

static Value number_of(const Buf *digits, const Parts *p)
{
    unsigned bits = 0;
    Scratch mag;
    size_t len;

    while (1 << bits < p->base)
        bits++;
    if (!scratch_init(&mag, digits->len * bits / 32 + 2))
        return NULL;
    if (is_power_of_two(p->base))
        len = place_bits(mag.digits, digits->data, digits->len, bits);
    else
        len = multiply_up(mag.digits, digits->data, digits->len,
                          (uint32_t)p->base);
    Value v = int_from_mag(p->negative, mag.digits, len);
    scratch_clear(&mag);
    return v;
}

static Value too_long(size_t digits)
{
    return raise(&exc_ValueError,
                 "Exceeds the limit (%d digits) for integer string "
                 "conversion: value has %zu digits; use "
                 "sys.set_int_max_str_digits() to increase the limit",
                 MAX_DIGITS, digits);
}

/* The message shows 200 characters of what was to be an int. */
static Value not_an_int(Value shown, int base)
{
    Value repr = obj_repr(shown);

    if (!repr)
        return NULL;
    if (as_str(repr)->chars > 200)
        val_set_take(&repr, str_slice(repr, 0, 200));
    raise(&exc_ValueError, "invalid literal for int() with base %d: %U",
          base, repr);
    val_unref(repr);
    return NULL;
}

/* Other scripts' digits and spaces as ASCII; what is neither as "?", which no
 * number has. */
static void to_ascii(Buf *out, const char *text, size_t len)
{
    const char *end = text + len;

    while (text < end) {
        uint32_t c = utf8_next(&text);
        int digit = c < 128 ? -1 : uni_decimal(c);
        buf_putc(out, c < 128 ? (char)c :
                      digit >= 0 ? (char)('0' + digit) :
                      uni_is_space(c) ? ' ' : '?');
    }
}

/* The common case, plain and short: true if that is what it is. */
static bool parse_short(const char *text, size_t len, int64_t *out)
{
    size_t i = len > 0 && text[0] == '-';
    int64_t n = 0;

    if (len == i || len > 18)
        return false;
    for (; i < len; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        n = n * 10 + (text[i] - '0');
    }
    *out = text[0] == '-' ? -n : n;
    return true;
}

Value int_parse_shown(const char *text, size_t len, int base, bool wide,
                      Value shown)
{
    Buf plain, digits;
    int64_t n;
    Value v = NULL;

    if (base == 10 && parse_short(text, len, &n))
        return int_new(n);
    buf_init(&plain);
    buf_init(&digits);
    if (wide)
        to_ascii(&plain, text, len);
    else
        buf_add(&plain, text, len);
    Parts p = take_apart(plain.data, plain.len, base);
    bool good = collect_digits(&p, &digits);
    if (!is_power_of_two(p.base) && digits.len > MAX_DIGITS)
        too_long(digits.len);
    else if (!good)
        not_an_int(shown, base);
    else
        v = number_of(&digits, &p);
    buf_clear(&digits);
    buf_clear(&plain);
    return v;
}

Value int_parse(const char *text, size_t len, int base)
{
    Value shown = str_new(text, len);
    Value v = shown ? int_parse_shown(text, len, base, true, shown) : NULL;

    val_xunref(shown);
    return v;
}

Value int_parse_literal(const char *text, size_t len)
{
    return int_parse(text, len, 0);
}

/* --- writing ---------------------------------------------------------- */

static const char letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";

static void add_short(Buf *out, uint64_t n, uint32_t base)
{
    char text[64];
    size_t at = sizeof text;

    do {
        text[--at] = letters[n % base];
    } while ((n /= base) > 0);
    buf_add(out, text + at, sizeof text - at);
}

static void add_bits(Buf *out, const IntView *a, unsigned bits)
{
    size_t count = (mag_bits(a->digits, a->len) + bits - 1) / bits;

    vm_spend(count * 4);
    for (size_t i = count; i-- > 0;) {
        size_t at = i * bits, word = at / 32;
        uint64_t pair = a->digits[word];
        if (word + 1 < a->len)
            pair |= (uint64_t)a->digits[word + 1] << 32;
        buf_putc(out, letters[pair >> at % 32 & ((1u << bits) - 1)]);
    }
}

static void reverse(char *text, size_t n)
{
    for (size_t i = 0; i < n / 2; i++) {
        char c = text[i];
        text[i] = text[n - 1 - i];
        text[n - 1 - i] = c;
    }
}

/* Divides by the largest power of the base that fits a digit, again and
 * again; the digits come last first. */
static void add_divided(Buf *out, const IntView *a, uint32_t base)
{
    uint32_t power = base, *mag = mem_alloc(a->len * sizeof *mag);
    size_t len = a->len, start = out->len;
    int per_turn = 1;

    assert(base > 1);
    for (; power <= UINT32_MAX / base; per_turn++)
        power *= base;
    memcpy(mag, a->digits, len * sizeof *mag);
    while (len > 0) {
        uint32_t rest = mag_div_small(mag, mag, len, power);
        len = mag_trim(mag, len);
        for (int i = 0; i < per_turn && (len > 0 || rest > 0);
             i++, rest /= base)
            buf_putc(out, letters[rest % base]);
    }
    reverse(out->data + start, out->len - start);
    mem_free(mag);
}

static int over_limit(void)
{
    return raise_i(&exc_ValueError,
                   "Exceeds the limit (%d digits) for integer string "
                   "conversion; use sys.set_int_max_str_digits() to increase "
                   "the limit", MAX_DIGITS);
}

int int_add_digits(Buf *out, Value v, int base)
{
    IntView a;
    unsigned bits = 0;

    assert(base > 1);
    if (is_small(v) && base == 10) {
        buf_put_int(out, small_of(v));
        return 0;
    }
    int_view(&a, v);
    if (a.negative)
        buf_putc(out, '-');
    if (a.len <= 2) {
        uint64_t n = a.len > 0 ? a.digits[0] : 0;
        if (a.len > 1)
            n |= (uint64_t)a.digits[1] << 32;
        add_short(out, n, (uint32_t)base);
        return 0;
    }
    if (is_power_of_two(base)) {
        while (1 << bits < base)
            bits++;
        size_t size = mag_bits(a.digits, a.len) / bits + 1;
        if (!check_fits(size, 2))
            return -1;
        add_bits(out, &a, bits);
        return 0;
    }
    /* A decimal digit is worth 3.32 bits; other bases are rare and rounded
     * down to the same limit. */
    if (mag_bits(a.digits, a.len) > MAX_DIGITS * 333 / 100 + 8)
        return over_limit();
    size_t start = out->len;
    add_divided(out, &a, (uint32_t)base);
    return out->len - start > MAX_DIGITS ? over_limit() : 0;
}
