/* format.c - format() of ints, floats and strs. */
#include "sim/vm/format.h"

#include <limits.h>
#include <math.h>
#include <string.h>

#include "sim/base/utf8.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/float_int.h"
#include "sim/vm/float_text.h"
#include "sim/vm/format_spec.h"
#include "sim/vm/int.h"
#include "sim/vm/str.h"

static bool type_is_one_of(const FormatSpec *spec, const char *types)
{
    return spec->type > 0 && spec->type < 128 &&
           strchr(types, (int)spec->type);
}

/* The result of a function that has filled [out], or not. */
static Value finish(Buf *out, bool good)
{
    if (good)
        return str_from_buf(out);
    buf_clear(out);
    return NULL;
}

static char sign_of(bool negative, const FormatSpec *spec)
{
    if (negative)
        return '-';
    return spec->sign == '+' || spec->sign == ' ' ? spec->sign : '\0';
}

/* --- strs ------------------------------------------------------------- */

Value format_str(Value v, Value text)
{
    FormatSpec spec;
    const char *wrong = NULL;

    if (str_len(text) == 0)
        return obj_str(v);
    if (!spec_parse(&spec, text, v, '<'))
        return NULL;
    if (spec.type && spec.type != 's')
        return spec_unknown_type(spec.type, v);
    if (spec.grouping)
        return raise(&exc_ValueError, "Cannot specify '%c' with 's'.",
                     spec.grouping);
    if (spec.sign)
        wrong = spec.sign == ' ' ? "Space" : "Sign";
    else if (spec.z)
        wrong = "Negative zero coercion (z)";
    else if (spec.alt)
        wrong = "Alternate form (#)";
    else if (spec.align == '=')
        wrong = "'=' alignment";
    if (wrong)
        return raise(&exc_ValueError,
                     "%s not allowed in string format specifier", wrong);

    Buf out;
    const char *data = str_text(v);
    size_t len = str_len(v);
    if (spec.precision >= 0 && (size_t)spec.precision < as_str(v)->chars)
        len = utf8_offset(data, (size_t)spec.precision);
    buf_init(&out);
    return finish(&out, spec_add_text(&out, &spec, data, len));
}

/* --- ints ------------------------------------------------------------- */

/* format(65, "c") */
static Value format_char(Value v, const FormatSpec *spec)
{
    int64_t c;
    char text[4];

    if (spec->sign || spec->alt)
        return raise(&exc_ValueError,
                     "%s not allowed with integer format specifier 'c'",
                     spec->sign ? "Sign" : "Alternate form (#)");
    if (!int_to_i64(v, &c))
        return raise(&exc_OverflowError,
                     "Python int too large to convert to C long");
    if (c < 0 || c > 0x10ffff)
        return raise(&exc_OverflowError, "%%c arg not in range(0x110000)");
    Buf out;
    size_t len = utf8_put(text, (uint32_t)c);
    NumberText n = {.prefix = "", .digits = "", .rest = text,
                    .rest_len = len};
    buf_init(&out);
    return finish(&out, spec_add_number(&out, spec, &n));
}

static int base_of(uint32_t type)
{
    switch (type) {
    case 'b':           return 2;
    case 'o':           return 8;
    case 'x': case 'X': return 16;
    default:            return 10;
    }
}

static const char *prefix_of(const FormatSpec *spec)
{
    if (!spec->alt)
        return "";
    switch (spec->type) {
    case 'b':   return "0b";
    case 'o':   return "0o";
    case 'x':   return "0x";
    case 'X':   return "0X";
    default:    return "";
    }
}

static void to_upper(char *text)
{
    for (; *text; text++)
        if (*text >= 'a' && *text <= 'z')
            *text = (char)(*text - 32);
}

static Value format_whole(Value v, const FormatSpec *spec)
{
    Buf digits, out;
    bool good = false;

    if (spec->precision >= 0)
        return raise(&exc_ValueError, "Precision not allowed in integer "
                     "format specifier");
    if (spec->z)
        return raise(&exc_ValueError, "Negative zero coercion (z) not allowed "
                     "in integer format specifier");
    if (spec->type == 'c')
        return format_char(v, spec);
    buf_init(&digits);
    buf_init(&out);
    if (int_add_digits(&digits, v, base_of(spec->type)) == 0) {
        bool negative = digits.data[0] == '-';
        if (spec->type == 'X')
            to_upper(digits.data);
        NumberText n = {
            .sign = sign_of(negative, spec),
            .prefix = prefix_of(spec),
            .digits = digits.data + negative,
            .digits_len = digits.len - negative,
            .rest = "",
        };
        good = spec_add_number(&out, spec, &n);
    }
    buf_clear(&digits);
    return finish(&out, good);
}

/* --- floats ----------------------------------------------------------- */

/* The digits without field and sign rules, as the type says. */
static void add_float(Buf *out, double d, const FormatSpec *spec)
{
    int precision = (int)spec->precision;
    FloatLook look = {.alt = spec->alt, .dot_zero = true};

    if (spec->type != 0)
        float_add_format(out, d, spec->type == 'n' ? 'g' : (char)spec->type,
                         precision < 0 ? 6 : precision, spec->alt);
    else if (precision < 0)
        float_add_shortest(out, d, look);
    else
        float_add_general(out, d, precision, look);
}

/* True if [text] is a zero, however many digits it has. */
static bool shows_zero(const char *text)
{
    if (*text < '0' || *text > '9')
        return false;                   /* inf, nan */
    for (; *text && *text != 'e' && *text != 'E'; text++)
        if (*text >= '1' && *text <= '9')
            return false;
    return true;
}

static Value format_real(double d, const FormatSpec *spec)
{
    Buf text, out;

    if (spec->precision > INT_MAX)
        return raise(&exc_ValueError, "precision too big");
    if (spec->precision > 0 && !check_fits((size_t)spec->precision, 4))
        return NULL;
    buf_init(&text);
    buf_init(&out);
    add_float(&text, d, spec);
    bool negative = text.data[0] == '-';
    const char *digits = text.data + negative, *rest = digits;
    while (*rest >= '0' && *rest <= '9')
        rest++;
    if (negative && spec->z && shows_zero(digits))
        negative = false;
    NumberText n = {
        .sign = sign_of(negative, spec),
        .prefix = "",
        .digits = digits,
        .digits_len = (size_t)(rest - digits),
        .rest = rest,
        .rest_len = (size_t)(text.data + text.len - rest),
    };
    bool good = spec_add_number(&out, spec, &n);
    buf_clear(&text);
    return finish(&out, good);
}

Value format_int(Value v, Value text)
{
    FormatSpec spec;
    double d;

    if (str_len(text) == 0)
        return obj_str(v);
    if (!spec_parse(&spec, text, v, '>'))
        return NULL;
    if (spec.type == 0 || type_is_one_of(&spec, "bcdoxXn"))
        return format_whole(v, &spec);
    if (!type_is_one_of(&spec, "eEfFgG%"))
        return spec_unknown_type(spec.type, v);
    return float_take(v, &d) > 0 ? format_real(d, &spec) : NULL;
}

Value format_float(Value v, Value text)
{
    FormatSpec spec;

    if (str_len(text) == 0)
        return obj_str(v);
    if (!spec_parse(&spec, text, v, '>'))
        return NULL;
    if (spec.type && !type_is_one_of(&spec, "eEfFgGn%"))
        return spec_unknown_type(spec.type, v);
    return format_real(float_of(v), &spec);
}
