/* bytes_pad.c - bytes made longer: justified, with zeros, with tabs as
 * spaces. */
#include "sim/vm/bytes_int.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"

/* How many bytes are missing to a width; false: raised. */
static bool missing(Value self, Value width_arg, size_t *pad)
{
    size_t len = bytes_span(self).len;
    int64_t width;

    if (!obj_to_index(width_arg, &width))
        return false;
    *pad = width > (int64_t)len ? (size_t)width - len : 0;
    return check_fits(*pad, 2) && check_fits(len, 2);
}

static bool fill_byte(Value v, const char *what, char *out)
{
    const char *data;
    size_t len;

    *out = ' ';
    if (!v)
        return true;
    if (!bytes_peek(v, &data, &len) || len != 1) {
        raise(&exc_TypeError, "%s() argument 2 must be a byte string of "
              "length 1, not %T", what, v);
        return false;
    }
    *out = data[0];
    return true;
}

static Value padded(Value self, char fill, size_t left, size_t right)
{
    Span s = bytes_span(self);
    Buf out;

    buf_init(&out);
    buf_fill(&out, fill, left);
    buf_add(&out, s.data, s.len);
    buf_fill(&out, fill, right);
    return bytes_like_buf(self, &out);
}

/* An odd byte goes left if the width is odd, as CPython has it. */
Value bytes_m_center(Value self, Value *a)
{
    size_t pad;
    char fill;

    if (!missing(self, a[0], &pad) || !fill_byte(a[1], "center", &fill))
        return NULL;
    size_t width = bytes_span(self).len + pad;
    size_t left = pad / 2 + (pad & width & 1);
    return padded(self, fill, left, pad - left);
}

Value bytes_m_ljust(Value self, Value *a)
{
    size_t pad;
    char fill;

    if (!missing(self, a[0], &pad) || !fill_byte(a[1], "ljust", &fill))
        return NULL;
    return padded(self, fill, 0, pad);
}

Value bytes_m_rjust(Value self, Value *a)
{
    size_t pad;
    char fill;

    if (!missing(self, a[0], &pad) || !fill_byte(a[1], "rjust", &fill))
        return NULL;
    return padded(self, fill, pad, 0);
}

Value bytes_m_zfill(Value self, Value *a)
{
    Span s = bytes_span(self);
    size_t pad;
    Buf out;

    if (!missing(self, a[0], &pad))
        return NULL;
    size_t sign = s.len > 0 && (s.data[0] == '+' || s.data[0] == '-');
    buf_init(&out);
    buf_add(&out, s.data, sign);
    buf_fill(&out, '0', pad);
    buf_add(&out, s.data + sign, s.len - sign);
    return bytes_like_buf(self, &out);
}

Value bytes_m_expandtabs(Value self, Value *a)
{
    Span s = bytes_span(self);
    int64_t size = 8;
    size_t column = 0;
    Buf out;

    if (a[0] && !obj_to_c_int(a[0], &size))
        return NULL;
    buf_init(&out);
    for (size_t i = 0; i < s.len; i++) {
        if (s.data[i] != '\t') {
            buf_putc(&out, s.data[i]);
            column++;
            if (s.data[i] == '\n' || s.data[i] == '\r')
                column = 0;
            continue;
        }
        size_t spaces = size > 0 ? (size_t)size - column % (size_t)size : 0;
        if (!check_fits(spaces, 2)) {
            buf_clear(&out);
            return NULL;
        }
        buf_fill(&out, ' ', spaces);
        column += spaces;
    }
    return bytes_like_buf(self, &out);
}
