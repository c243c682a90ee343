/* format_spec.c - the small language of format specs. */
#include "sim/vm/format_spec.h"

#include <string.h>

#include "sim/base/utf8.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/str.h"

/* --- reading ---------------------------------------------------------- */

int64_t spec_read_size(const char **at, const char *end)
{
    int64_t n = 0;

    for (; *at < end && **at >= '0' && **at <= '9'; (*at)++)
        if (__builtin_mul_overflow(n, 10, &n) ||
            __builtin_add_overflow(n, **at - '0', &n))
            return raise_i(&exc_ValueError,
                           "Too many decimal digits in format string");
    return n;
}

static bool is_align(const char *at, const char *end)
{
    return at < end && *at && strchr("<>=^", *at);
}

/* Takes [c] if it comes next. */
static bool take(const char **at, const char *end, char c)
{
    if (*at >= end || **at != c)
        return false;
    ++*at;
    return true;
}

static bool is_digit(const char *at, const char *end)
{
    return at < end && *at >= '0' && *at <= '9';
}

/* [[fill]align][sign][z][#][0] */
static const char *read_flags(FormatSpec *spec, const char *at,
                              const char *end)
{
    bool fill_said = false, align_said = false;
    const char *second = at < end ? at + utf8_size(*at) : at;

    if (is_align(second, end)) {
        spec->fill = utf8_next(&at);
        fill_said = true;
    }
    if (is_align(at, end)) {
        spec->align = *at++;
        align_said = true;
    }
    if (at < end && *at && strchr("+- ", *at))
        spec->sign = *at++;
    spec->z = take(&at, end, 'z');
    spec->alt = take(&at, end, '#');
    if (!fill_said && take(&at, end, '0')) {
        spec->fill = '0';
        if (!align_said && spec->align == '>')
            spec->align = '=';
    }
    return at;
}

/* [width][,_][.precision]; NULL: raised. */
static const char *read_sizes(FormatSpec *spec, const char *at,
                              const char *end)
{
    if (is_digit(at, end) && (spec->width = spec_read_size(&at, end)) < 0)
        return NULL;
    if (take(&at, end, ','))
        spec->grouping = ',';
    if (at < end && (*at == '_' || (*at == ',' && spec->grouping == '_'))) {
        if (spec->grouping)
            goto both;
        spec->grouping = *at++;
        if (at < end && *at == ',')
            goto both;
    }
    if (take(&at, end, '.')) {
        if (!is_digit(at, end)) {
            raise(&exc_ValueError, "Format specifier missing precision");
            return NULL;
        }
        if ((spec->precision = spec_read_size(&at, end)) < 0)
            return NULL;
    }
    return at;
both:
    raise(&exc_ValueError, "Cannot specify both ',' and '_'.");
    return NULL;
}

/* [c] as messages show it. */
static const char *shown(uint32_t c, char *room, size_t size)
{
    Buf b;

    buf_init(&b);
    if (c > 32 && c < 128)
        buf_putc(&b, (char)c);
    else
        buf_printf(&b, "\\x%x", (unsigned)c);
    size_t len = b.len < size ? b.len : size - 1;
    memcpy(room, b.data, len);
    room[len] = '\0';
    buf_clear(&b);
    return room;
}

static bool grouping_fits(const FormatSpec *spec)
{
    char room[16];

    if (!spec->grouping || spec->type == 0)
        return true;
    if (spec->type < 128 && strchr("deEfFgG%", (int)spec->type))
        return true;
    if (spec->grouping == '_' && spec->type < 128 &&
        strchr("boxX", (int)spec->type))
        return true;
    raise(&exc_ValueError, "Cannot specify '%c' with '%s'.", spec->grouping,
          shown(spec->type, room, sizeof room));
    return false;
}

Value spec_unknown_type(uint32_t type, Value v)
{
    char room[16];

    return raise(&exc_ValueError,
                 "Unknown format code '%s' for object of type '%T'",
                 shown(type, room, sizeof room), v);
}

bool spec_parse(FormatSpec *spec, Value text, Value v, char align)
{
    const char *at = str_text(text), *end = at + str_len(text);

    *spec = (FormatSpec){.fill = ' ', .align = align, .width = -1,
                         .precision = -1};
    at = read_sizes(spec, read_flags(spec, at, end), end);
    if (!at)
        return false;
    if (at < end)
        spec->type = utf8_next(&at);
    if (at < end) {
        raise(&exc_ValueError,
              "Invalid format specifier '%U' for object of type '%T'",
              text, v);
        return false;
    }
    return grouping_fits(spec);
}

/* --- setting ---------------------------------------------------------- */

static void add_fill(Buf *out, uint32_t fill, size_t count)
{
    char c[4];
    size_t size = utf8_put(c, fill);

    if (size == 1) {
        buf_fill(out, c[0], count);
        return;
    }
    while (count-- > 0)
        buf_add(out, c, size);
}

/* How many fill characters a text of [chars] needs; false: too many. */
static bool padding(const FormatSpec *spec, size_t chars, size_t *pad)
{
    *pad = spec->width > 0 && (size_t)spec->width > chars ?
           (size_t)spec->width - chars : 0;
    return check_fits(*pad, 8);         /* four bytes each, and a copy */
}

/* What of [pad] stands to the left. */
static size_t left_part(const FormatSpec *spec, size_t pad)
{
    return spec->align == '>' ? pad : spec->align == '^' ? pad / 2 : 0;
}

bool spec_add_text(Buf *out, const FormatSpec *spec, const char *text,
                   size_t len)
{
    size_t pad;

    if (!padding(spec, utf8_count(text, len), &pad))
        return false;
    size_t left = left_part(spec, pad);
    add_fill(out, spec->fill, left);
    buf_add(out, text, len);
    add_fill(out, spec->fill, pad - left);
    return true;
}

/* Appends the digits in groups, with zeros before them up to [width]
 * characters; one more if the width would begin with a separator. */
static void add_grouped(Buf *out, const NumberText *n, char separator,
                        int group, size_t width)
{
    size_t start = out->len, left = n->digits_len;
    int in_group = 0;

    while (left > 0 || out->len - start < width) {
        if (separator && in_group == group) {
            buf_putc(out, separator);
            in_group = 0;
        }
        buf_putc(out, left > 0 ? n->digits[--left] : '0');
        in_group++;
    }
    for (size_t i = start, j = out->len; i + 1 < j; i++) {
        char c = out->data[--j];        /* they came last first */
        out->data[j] = out->data[i];
        out->data[i] = c;
    }
}

bool spec_add_number(Buf *out, const FormatSpec *spec, const NumberText *n)
{
    size_t before = (n->sign != 0) + strlen(n->prefix);
    size_t fixed = before + utf8_count(n->rest, n->rest_len), pad;
    int group = spec->type < 128 && spec->type &&
                strchr("boxX", (int)spec->type) ? 4 : 3;
    bool zeros = spec->fill == '0' && spec->align == '=' && n->digits_len > 0;
    Buf digits;
    bool done = false;

    buf_init(&digits);
    if (zeros && !padding(spec, fixed, &pad))
        goto out;
    add_grouped(&digits, n, spec->grouping, group, zeros ? pad : 0);
    if (!padding(spec, fixed + digits.len, &pad))
        goto out;
    size_t left = left_part(spec, pad);
    size_t inside = spec->align == '=' ? pad : 0;
    add_fill(out, spec->fill, left);
    if (n->sign)
        buf_putc(out, n->sign);
    buf_puts(out, n->prefix);
    add_fill(out, spec->fill, inside);
    buf_add(out, digits.data, digits.len);
    buf_add(out, n->rest, n->rest_len);
    add_fill(out, spec->fill, pad - left - inside);
    done = true;
out:
    buf_clear(&digits);
    return done;
}
