/* bytes_hex.c - bytes as hexadecimal digits and back. */
#include "sim/vm/bytes_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/str.h"

/* The byte that separates groups; false: raised. */
static bool separator(Value v, char *out)
{
    ptrdiff_t len = obj_len(v);

    if (len < 0)
        return false;
    if (len != 1) {
        raise(&exc_ValueError, "sep must be length 1.");
        return false;
    }
    if (!is_str(v) && !is_bytes(v)) {
        raise(&exc_TypeError, "sep must be str or bytes.");
        return false;
    }
    *out = is_str(v) ? str_text(v)[0] : bytes_span(v).data[0];
    if (*out & 0x80) {
        raise(&exc_ValueError, "sep must be ASCII.");
        return false;
    }
    return true;
}

/* True if a separator stands before byte [i] of [len]: groups are counted from
 * the right, or from the left if [group] is negative. */
static bool group_begins(size_t i, size_t len, int64_t group)
{
    if (group == 0 || i == 0)
        return false;
    return group > 0 ? (len - i) % (uint64_t)group == 0 :
                       i % (0 - (uint64_t)group) == 0;
}

Value bytes_m_hex(Value self, Value *a)
{
    static const char digits[] = "0123456789abcdef";
    Span s = bytes_span(self);
    int64_t group = 1;
    char sep = ' ';
    Buf out;

    if (a[0] && !separator(a[0], &sep))
        return NULL;
    if (a[1] && !obj_to_c_int(a[1], &group))
        return NULL;
    if (!check_fits(s.len, 6))
        return NULL;
    buf_init(&out);
    for (size_t i = 0; i < s.len; i++) {
        unsigned char byte = (unsigned char)s.data[i];
        if (a[0] && group_begins(i, s.len, group))
            buf_putc(&out, sep);
        buf_putc(&out, digits[byte >> 4]);
        buf_putc(&out, digits[byte & 15]);
    }
    return str_from_buf(&out);
}

static int digit_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Fills [out]; false: [*bad] is where something stands that is no digit. */
static bool read_hex(Buf *out, const char *text, size_t *bad)
{
    const char *at = text;

    for (;;) {
        while (byte_is_space(*at))
            at++;
        if (!*at)
            break;
        int high = digit_of(at[0]);
        int low = high < 0 ? -1 : digit_of(at[1]);
        if (low < 0) {
            *bad = (size_t)(at - text) + (high >= 0);
            return false;
        }
        buf_putc(out, (char)(high << 4 | low));
        at += 2;
    }
    *bad = (size_t)(at - text);
    return true;
}

static size_t first_not_ascii(const char *text)
{
    size_t i = 0;

    while (!(text[i] & 0x80))
        i++;
    return i;
}

/* A class method of both types: [self] is the class. */
Value bytes_m_fromhex(Value self, Value *a)
{
    size_t bad = 0;
    Buf out;

    if (!check_str("fromhex() argument", a[0]))
        return NULL;
    buf_init(&out);
    bool good = str_is_ascii(a[0]) && read_hex(&out, str_text(a[0]), &bad) &&
                bad == str_len(a[0]);
    if (!str_is_ascii(a[0]))
        bad = first_not_ascii(str_text(a[0]));
    Value v = NULL;
    if (good)
        v = bytes_new(out.data, out.len);
    else
        raise(&exc_ValueError, "non-hexadecimal number found in fromhex() arg "
              "at position %zu", bad);
    buf_clear(&out);
    if (v && self != (Value)&bytes_type)
        val_set_take(&v, call1(self, v));
    return v;
}
