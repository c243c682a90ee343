/* str_pad.c - making a str wider: alignment, tabs, repetition. */
#include "sim/base/utf8.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/str_int.h"

Value str_repeat(Value v, int64_t times)
{
    const Str *s = as_str(v);

    if (times <= 0 || s->len == 0)
        return str_empty();
    if (times == 1)
        return str_exact(v);
    if (!check_fits((size_t)times, s->len))
        return NULL;
    size_t n = (size_t)times;
    if (s->len == 1 && n < 2)
        return str_exact(v);
    Str *out = str_alloc(n * s->len, n * s->chars);
    memcpy(out->data, s->data, s->len);
    for (size_t done = s->len; done < out->len;) {
        size_t more = done < out->len - done ? done : out->len - done;
        memcpy(out->data + done, out->data, more);
        done += more;
    }
    return &out->head;
}

static char *put_fill(char *to, const char *fill, size_t size, size_t n)
{
    for (; n > 0; n--, to += size)
        memcpy(to, fill, size);
    return to;
}

/* [self] with [left] and [right] times [fill], one character, beside it. */
static Value pad(Value self, size_t left, size_t right, const char *fill)
{
    const Str *s = as_str(self);
    size_t size = utf8_size(*fill);

    if (left + right == 0)
        return str_exact(self);
    if (!check_fits(left + right, size))
        return NULL;
    Str *out = str_alloc(s->len + (left + right) * size,
                         s->chars + left + right);
    char *to = put_fill(out->data, fill, size, left);
    memcpy(to, s->data, s->len);
    put_fill(to + s->len, fill, size, right);
    return &out->head;
}

/* Reads a width and a fill character; [*gap] is how much is missing. */
static bool get_width(Value self, Value *a, size_t *gap, const char **fill)
{
    int64_t width, chars = (int64_t)as_str(self)->chars;

    if (!obj_to_index(a[0], &width))
        return false;
    *gap = width > chars ? (size_t)(width - chars) : 0;
    *fill = " ";
    if (!a[1])
        return true;
    if (!is_str(a[1])) {
        raise(&exc_TypeError, "The fill character must be a unicode character, "
              "not %T", a[1]);
        return false;
    }
    if (as_str(a[1])->chars != 1) {
        raise(&exc_TypeError,
              "The fill character must be exactly one character long");
        return false;
    }
    *fill = str_text(a[1]);
    return true;
}

/* The odd space goes left if the width is odd, as in CPython. */
Value str_m_center(Value self, Value *a)
{
    const char *fill;
    size_t gap;

    if (!get_width(self, a, &gap, &fill))
        return NULL;
    size_t left = gap / 2 + (gap & (gap + as_str(self)->chars) & 1);
    return pad(self, left, gap - left, fill);
}

Value str_m_ljust(Value self, Value *a)
{
    const char *fill;
    size_t gap;

    if (!get_width(self, a, &gap, &fill))
        return NULL;
    return pad(self, 0, gap, fill);
}

Value str_m_rjust(Value self, Value *a)
{
    const char *fill;
    size_t gap;

    if (!get_width(self, a, &gap, &fill))
        return NULL;
    return pad(self, gap, 0, fill);
}

Value str_m_zfill(Value self, Value *a)
{
    Value width_only[2] = {a[0], NULL};
    const char *fill;
    size_t gap;

    if (!get_width(self, width_only, &gap, &fill))
        return NULL;
    Value out = pad(self, gap, 0, "0");
    char *text = out && gap > 0 ? as_str(out)->data : NULL;
    if (text && (text[gap] == '+' || text[gap] == '-')) {
        text[0] = text[gap];
        text[gap] = '0';
    }
    return out;
}

/* --- tabs ------------------------------------------------------------- */

/* How many spaces the tab at [column] becomes. */
static size_t tab_width(int64_t tab, size_t column)
{
    return tab > 0 ? (size_t)tab - column % (size_t)tab : 0;
}

Value str_m_expandtabs(Value self, Value *a)
{
    const char *p = str_text(self), *end = p + str_len(self);
    int64_t tab = 8;
    size_t column = 0;
    Buf out;

    if (a[0] && !obj_to_c_int(a[0], &tab))
        return NULL;
    buf_init(&out);
    while (p < end) {
        const char *begin = p;
        uint32_t c = utf8_next(&p);
        if (c == '\t') {
            size_t n = tab_width(tab, column);
            if (!check_fits(out.len + n, 1)) {
                buf_clear(&out);
                return NULL;
            }
            buf_fill(&out, ' ', n);
            column += n;
            continue;
        }
        buf_add(&out, begin, (size_t)(p - begin));
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return str_from_buf(&out);
}
