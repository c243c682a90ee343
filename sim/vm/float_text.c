/* float_text.c - floats written as text and read from it.
 *
 * The C library rounds correctly in both directions, so it does the work; the
 * program never sets LC_NUMERIC, so the point is a point.  What is ours: that
 * the digits are the shortest, and where they stand.
 */
#include "sim/vm/float_text.h"

#include <assert.h>
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/utf8.h"
#include "sim/vm/float.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- digits ----------------------------------------------------------- */

/* A positive number as 0.DIGITS times ten to the [point]. */
typedef struct Digits {
    char text[32];
    int len;
    int point;
} Digits;

static void drop_zeros(char *text, int *len)
{
    while (*len > 1 && text[*len - 1] == '0')
        (*len)--;
    text[*len] = '\0';
}

static void set_digits(Digits *out, uint64_t number, int point_from_right)
{
    out->len = snprintf(out->text, sizeof out->text, "%llu",
                        (unsigned long long)number);
    out->point = out->len - point_from_right;
    drop_zeros(out->text, &out->len);
}

/* Numbers people write: few decimals, no more than 15 digits.  Each decimal of
 * that length has a double of its own, so the first that reads back as [d] is
 * the shortest.  It reads back if the division, which rounds once because both
 * sides are exact, gives [d]. */
static bool try_short(double d, Digits *out)
{
    static const double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

    if (d >= 1e15 || d < 1e-4)
        return false;
    for (int i = 0; i < 7; i++) {
        double number = nearbyint(d * powers[i]);
        if (number >= 1e15)
            return false;
        if (number / powers[i] == d) {
            set_digits(out, (uint64_t)number, i);
            return true;
        }
    }
    return false;
}

/* "d.ddde-dd" as digits; the mantissa's zeros at the end stay. */
static void read_exponent_form(const char *text, char *digits, int *len,
                               int *point)
{
    *len = 0;
    for (; *text != 'e'; text++)
        if (*text != '.')
            digits[(*len)++] = *text;
    digits[*len] = '\0';
    *point = atoi(text + 1) + 1;
}

/* Adds one to the last digit of "d.ddde-dd" (which is no 9: see below). */
static void bump(char *text)
{
    char *e = strchr(text, 'e');

    assert(e);
    if (e[-1] < '9')
        e[-1]++;
}

/* 15 digits always survive the way through a double (but for the tiny ones,
 * which have given up precision), and 17 always suffice.  The nearest decimal
 * of a length is tried; at a power of two, where doubles lie closer below than
 * above, the next one up may do where the nearest does not (a 9 at its end
 * would make it shorter, and that was tried before). */
static void find_shortest(double d, Digits *out)
{
    char text[40];
    int exp;
    bool power_of_two = frexp(d, &exp) == 0.5;

    if (try_short(d, out))
        return;
    for (int len = d < DBL_MIN ? 1 : 15; len <= 17; len++) {
        snprintf(text, sizeof text, "%.*e", len - 1, d);
        if (strtod(text, NULL) == d)
            break;
        if (power_of_two) {
            bump(text);
            if (strtod(text, NULL) == d)
                break;
        }
    }
    read_exponent_form(text, out->text, &out->len, &out->point);
    drop_zeros(out->text, &out->len);
}

/* --- placing ---------------------------------------------------------- */

static void add_exponent(Buf *out, const char *digits, int len, int point,
                         FloatLook look)
{
    buf_putc(out, digits[0]);
    if (len > 1 || look.alt)
        buf_putc(out, '.');
    buf_add(out, digits + 1, (size_t)len - 1);
    buf_printf(out, "%c%c%02d", look.upper ? 'E' : 'e',
               point > 0 ? '+' : '-', abs(point - 1));
}

static void add_fixed(Buf *out, const char *digits, int len, int point,
                      FloatLook look)
{
    int whole = point < 0 ? 0 : point < len ? point : len;

    buf_add(out, digits, (size_t)whole);
    buf_fill(out, '0', (size_t)(point > whole ? point - whole : 0));
    if (point <= 0)
        buf_putc(out, '0');
    if (len > whole) {
        buf_putc(out, '.');
        buf_fill(out, '0', (size_t)(point < 0 ? -point : 0));
        buf_add(out, digits + whole, (size_t)(len - whole));
    } else if (look.dot_zero) {
        buf_puts(out, ".0");
    } else if (look.alt) {
        buf_putc(out, '.');
    }
}

/* Sign, nan and inf; true if that was all. */
static bool add_special(Buf *out, double d, bool upper)
{
    if (signbit(d) && !isnan(d))
        buf_putc(out, '-');
    if (isfinite(d))
        return false;
    if (isnan(d))
        buf_puts(out, upper ? "NAN" : "nan");
    else
        buf_puts(out, upper ? "INF" : "inf");
    return true;
}

void float_add_shortest(Buf *out, double d, FloatLook look)
{
    Digits digits;

    if (add_special(out, d, look.upper))
        return;
    if (d == 0)
        set_digits(&digits, 0, 0);
    else
        find_shortest(fabs(d), &digits);
    if (digits.point > -4 && digits.point <= 16)
        add_fixed(out, digits.text, digits.len, digits.point, look);
    else
        add_exponent(out, digits.text, digits.len, digits.point, look);
}

void float_add_general(Buf *out, double d, int precision, FloatLook look)
{
    Buf text;
    int len, point;

    if (add_special(out, d, look.upper))
        return;
    if (precision == 0)
        precision = 1;
    buf_init(&text);
    buf_printf(&text, "%.*e", precision - 1, fabs(d));
    read_exponent_form(text.data, text.data, &len, &point);
    if (d == 0)
        point = 1;
    if (!look.alt)
        drop_zeros(text.data, &len);
    if (point <= -4 || point > precision - look.dot_zero)
        add_exponent(out, text.data, len, point, look);
    else
        add_fixed(out, text.data, len, point, look);
    buf_clear(&text);
}

void float_add_repr(Buf *out, double d)
{
    float_add_shortest(out, d, (FloatLook){.dot_zero = true});
}

void float_add_format(Buf *out, double d, char style, int precision, bool alt)
{
    bool upper = style >= 'A' && style <= 'Z';

    if (style == 'g' || style == 'G') {
        float_add_general(out, d, precision,
                          (FloatLook){.alt = alt, .upper = upper});
        return;
    }
    if (style == '%')
        d *= 100;
    if (!add_special(out, d, upper)) {
        if (style == 'e')
            buf_printf(out, alt ? "%#.*e" : "%.*e", precision, fabs(d));
        else if (style == 'E')
            buf_printf(out, alt ? "%#.*E" : "%.*E", precision, fabs(d));
        else
            buf_printf(out, alt ? "%#.*f" : "%.*f", precision, fabs(d));
    }
    if (style == '%')
        buf_putc(out, '%');
}

/* --- reading ---------------------------------------------------------- */

/* Copies [text] with other scripts' digits and spaces as ASCII and without
 * underscores.  False: an underscore that is not between digits, or a letter
 * that no float has. */
static bool simplify(Buf *out, const char *text, size_t len)
{
    const char *end = text + len;
    bool after_digit = false, after_line = false;

    while (text < end) {
        uint32_t c = utf8_next(&text);
        int digit = uni_decimal(c);
        if (after_line && digit < 0)
            return false;
        if (c == '_' && !after_digit)
            return false;
        if (digit >= 0)
            buf_putc(out, (char)('0' + digit));
        else if (uni_is_space(c))
            buf_putc(out, ' ');
        else if (c == 0 || c >= 128)
            return false;
        else if (c != '_')
            buf_putc(out, (char)c);
        after_digit = digit >= 0;
        after_line = c == '_';
    }
    return !after_line;
}

static const char *skip_digits(const char *at)
{
    while (*at >= '0' && *at <= '9')
        at++;
    return at;
}

static bool same_word(const char *text, const char *word)
{
    for (; *word; text++, word++)
        if ((*text | 32) != *word)
            return false;
    return *text == '\0';
}

/* True if [at] is a decimal number and nothing else: strtod() knows more
 * (hexadecimal, "nan(...)") than float() does. */
static bool is_decimal(const char *at)
{
    const char *whole = at, *point = skip_digits(at);

    at = point;
    size_t digits = (size_t)(point - whole);
    if (*at == '.') {
        at = skip_digits(point + 1);
        digits += (size_t)(at - point - 1);
    }
    if (digits == 0)
        return false;
    if (*at == 'e' || *at == 'E') {
        at++;
        if (*at == '+' || *at == '-')
            at++;
        const char *exponent = at;
        at = skip_digits(at);
        if (at == exponent)
            return false;
    }
    return *at == '\0';
}

static bool read_simple(char *at, double *out)
{
    bool negative = *at == '-';

    if (*at == '-' || *at == '+')
        at++;
    if (same_word(at, "inf") || same_word(at, "infinity"))
        *out = HUGE_VAL;
    else if (same_word(at, "nan"))
        *out = NAN;
    else if (is_decimal(at))
        *out = strtod(at, NULL);
    else
        return false;
    if (negative)
        *out = -*out;
    return true;
}

enum { COST_READ = 16 };        /* a character of a number */

bool float_parse(const char *text, size_t len, double *out)
{
    Buf simple;
    bool good = false;

    vm_spend(len * COST_READ);
    buf_init(&simple);
    if (simplify(&simple, text, len)) {
        char *at = simple.data;
        while (simple.len > 0 && simple.data[simple.len - 1] == ' ')
            buf_cut(&simple, simple.len - 1);
        while (*at == ' ')
            at++;
        good = read_simple(at, out);
    }
    buf_clear(&simple);
    return good;
}
