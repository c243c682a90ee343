/* percent_piece.c - what one directive of % formatting makes of its value. */
#include <math.h>
#include <string.h>

#include "sim/base/utf8.h"
#include "sim/vm/bytes.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/format_percent.h"
#include "sim/vm/str.h"

/* Splits a "-" off the text of a number and puts in its place what the flags
 * ask for. */
static void set_sign(const Directive *d, Piece *piece)
{
    piece->numeric = true;
    if (piece->body.data[0] == '-') {
        piece->sign = '-';
        memmove(piece->body.data, piece->body.data + 1, piece->body.len);
        piece->body.len--;
    } else if (d->plus || d->blank) {
        piece->sign = d->plus ? '+' : ' ';
    }
}

/* --- %d %i %u %o %x %X ------------------------------------------------ */

static Value wrong_number(const Directive *d, Value v, bool only_int)
{
    return raise(&exc_TypeError, "%%%c format: %s is required, not %T",
                 (int)d->type, only_int ? "an integer" : "a real number", v);
}

/* [v] as an int, new: %d takes whatever int() takes but text, %x only what can
 * be an index. */
static Value to_int(const Directive *d, Value v, bool only_int)
{
    Value n = NULL;

    if (is_int(v))
        return val_ref(v);
    if (!only_int && !is_str(v) && obj_special_peek(v, NAME(__int__)))
        n = call1((Value)&int_type, v);
    else if (type_of(v)->index)
        n = type_of(v)->index(v);
    else
        return wrong_number(d, v, only_int);
    if (!n && exc_drop_if(&exc_TypeError))
        return wrong_number(d, v, only_int);
    return n;
}

/* Zeros in front, up to the precision. */
static bool lengthen(Buf *digits, int64_t precision)
{
    bool negative = digits->data[0] == '-';
    size_t have = digits->len - negative;

    if (precision < 0 || (size_t)precision <= have)
        return true;
    size_t more = (size_t)precision - have;
    if (!check_fits(more, 2))
        return false;
    char *at = buf_reserve(digits, more);
    memmove(digits->data + negative + more, digits->data + negative, have);
    memset(digits->data + negative, '0', more);
    at[more] = '\0';
    digits->len += more;
    return true;
}

static bool whole_piece(const Directive *d, Value v, Piece *piece)
{
    int base = d->type == 'o' ? 8 : d->type == 'x' || d->type == 'X' ? 16 : 10;
    Value n = to_int(d, v, base != 10);
    bool good = n && int_add_digits(&piece->body, n, base) == 0 &&
                lengthen(&piece->body, d->precision);

    val_xunref(n);
    if (!good)
        return false;
    for (char *c = piece->body.data; d->type == 'X' && *c; c++)
        if (*c >= 'a' && *c <= 'f')
            *c = (char)(*c - 32);
    if (d->alt && base != 10)
        piece->prefix = d->type == 'o' ? "0o" : d->type == 'x' ? "0x" : "0X";
    set_sign(d, piece);
    return true;
}

/* --- %e %f %g --------------------------------------------------------- */

static bool float_piece(const Directive *d, Value v, Piece *piece)
{
    int precision = d->precision < 0 ? 6 : (int)d->precision;
    double number;

    if (!obj_to_double(v, &number)) {
        if (d->bytes && exc_drop_if(&exc_TypeError))
            raise(&exc_TypeError, "float argument required, not %T", v);
        return false;
    }
    if (!check_fits((size_t)precision, 4))
        return false;
    float_add_format(&piece->body, number, (char)d->type, precision, d->alt);
    set_sign(d, piece);
    return true;
}

/* --- %c --------------------------------------------------------------- */

/* The number that is meant to be a character; false: [v] is none, or raised
 * because it is out of range. */
static bool char_number(Value v, int64_t most, const char *range, int64_t *c)
{
    if (!type_of(v)->index)
        return false;
    Value n = type_of(v)->index(v);
    if (!n) {
        exc_drop_if(&exc_TypeError);
        return false;
    }
    bool good = int_to_i64(n, c) && *c >= 0 && *c <= most;
    val_unref(n);
    if (!good)
        raise(&exc_OverflowError, "%%c arg not in range(%s)", range);
    return good;
}

static bool str_char_piece(Value v, Piece *piece)
{
    int64_t c;
    char text[4];

    if (is_str(v) && as_str(v)->chars == 1) {
        buf_add(&piece->body, str_text(v), str_len(v));
        return true;
    }
    if (char_number(v, 0x10ffff, "0x110000", &c)) {
        buf_add(&piece->body, text, utf8_put(text, (uint32_t)c));
        return true;
    }
    if (!exc_raised())
        raise(&exc_TypeError, "%%c requires int or char");
    return false;
}

static bool bytes_char_piece(Value v, Piece *piece)
{
    const char *data;
    size_t len;
    int64_t c;

    if (bytes_peek(v, &data, &len) && len == 1) {
        buf_putc(&piece->body, data[0]);
        return true;
    }
    if (char_number(v, 255, "256", &c)) {
        buf_putc(&piece->body, (char)c);
        return true;
    }
    if (!exc_raised())
        raise(&exc_TypeError, "%%c requires an integer in range(256) or a "
              "single byte");
    return false;
}

/* --- %s %r %a %b ------------------------------------------------------ */

static bool str_piece(const Directive *d, Value v, Piece *piece)
{
    Value text = d->type == 's' ? obj_str(v) :
                 d->type == 'r' && !d->bytes ? obj_repr(v) : obj_ascii(v);

    if (!text)
        return false;
    size_t len = str_len(text);
    if (d->precision >= 0 && (size_t)d->precision < as_str(text)->chars)
        len = utf8_offset(str_text(text), (size_t)d->precision);
    buf_add(&piece->body, str_text(text), len);
    val_unref(text);
    return true;
}

static bool bytes_piece(const Directive *d, Value v, Piece *piece)
{
    const char *data;
    size_t len;
    Value made = NULL, method;

    if (!bytes_peek(v, &data, &len) &&
        (method = obj_special_peek(v, NAME(__bytes__))) != NULL) {
        made = call1(method, v);
        if (!made)
            return false;
        if (!is_bytes(made)) {
            raise(&exc_TypeError, "__bytes__ returned non-bytes (type %T)",
                  made);
            val_unref(made);
            return false;
        }
        v = made;
    }
    if (!bytes_peek(v, &data, &len)) {
        raise(&exc_TypeError, "%%b requires a bytes-like object, or an object "
              "that implements __bytes__, not '%T'", v);
        return false;
    }
    if (d->precision >= 0 && (size_t)d->precision < len)
        len = (size_t)d->precision;
    buf_add(&piece->body, data, len);
    val_xunref(made);
    return true;
}

bool percent_piece(const Directive *d, Value v, Piece *piece)
{
    switch (d->type) {
    case 'd': case 'i': case 'u': case 'o': case 'x': case 'X':
        return whole_piece(d, v, piece);
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
        return float_piece(d, v, piece);
    case 'c':
        return d->bytes ? bytes_char_piece(v, piece) :
                          str_char_piece(v, piece);
    case 'r': case 'a':
        return str_piece(d, v, piece);
    case 's':
        return d->bytes ? bytes_piece(d, v, piece) : str_piece(d, v, piece);
    case 'b':
        if (d->bytes)
            return bytes_piece(d, v, piece);
        break;
    default:
        break;
    }
    raise(&exc_ValueError,
          "unsupported format character '%c' (0x%x) at index %zu",
          d->type >= 31 && d->type <= 126 ? (int)d->type : '?',
          (unsigned)d->type, d->type_at);
    return false;
}
