/* str_case.c - upper, lower and their kin. */
#include "sim/base/utf8.h"
#include "sim/vm/str_int.h"
#include "sim/vm/unicode.h"

static Value map_ascii(const Str *s, uint32_t (*map)(uint32_t c))
{
    Str *out = str_alloc(s->len, s->len);

    for (size_t i = 0; i < s->len; i++)
        out->data[i] = (char)map((unsigned char)s->data[i]);
    return &out->head;
}

static void add_chars(Buf *out, const uint32_t *c, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char *to = buf_reserve(out, 4);
        out->len += utf8_put(to, c[i]);
    }
}

/* Is the capital sigma at [at], whose next character is at [next], the last
 * letter of a word?  Case-ignorable characters are looked through. */
static bool ends_word(const Str *s, const char *at, const char *next)
{
    const char *end = s->data + s->len;
    bool word = false;

    while (at > s->data && !word) {
        do
            at--;
        while (((unsigned char)*at & 0xc0) == 0x80);
        const char *p = at;
        uint32_t c = utf8_next(&p);
        if (!uni_is_case_ignorable(c)) {
            word = uni_is_cased(c);
            break;
        }
    }
    while (word && next < end) {
        uint32_t c = utf8_next(&next);
        if (!uni_is_case_ignorable(c))
            return !uni_is_cased(c);
    }
    return word;
}

static size_t lower_at(const Str *s, const char *at, const char *next,
                       uint32_t c, uint32_t out[3])
{
    if (c != 0x3a3)
        return uni_full_lower(c, out);
    out[0] = ends_word(s, at, next) ? 0x3c2 : 0x3c3;
    return 1;
}

static Value map_full(const Str *s, size_t (*map)(uint32_t c, uint32_t out[3]))
{
    const char *p = s->data, *end = p + s->len;
    uint32_t to[3];
    Buf out;

    buf_init(&out);
    while (p < end)
        add_chars(&out, to, map(utf8_next(&p), to));
    return str_from_buf(&out);
}

Value str_m_upper(Value self, Value *a)
{
    (void)a;
    if (str_is_ascii(self))
        return map_ascii(as_str(self), uni_upper);
    return map_full(as_str(self), uni_full_upper);
}

Value str_m_casefold(Value self, Value *a)
{
    (void)a;
    if (str_is_ascii(self))
        return map_ascii(as_str(self), uni_lower);
    return map_full(as_str(self), uni_full_fold);
}

Value str_m_lower(Value self, Value *a)
{
    const Str *s = as_str(self);
    const char *p = s->data, *end = p + s->len;
    uint32_t to[3];
    Buf out;

    (void)a;
    if (str_is_ascii(self))
        return map_ascii(s, uni_lower);
    buf_init(&out);
    while (p < end) {
        const char *at = p;
        uint32_t c = utf8_next(&p);
        add_chars(&out, to, lower_at(s, at, p, c, to));
    }
    return str_from_buf(&out);
}

Value str_m_swapcase(Value self, Value *a)
{
    const Str *s = as_str(self);
    const char *p = s->data, *end = p + s->len;
    uint32_t to[3];
    Buf out;

    (void)a;
    buf_init(&out);
    while (p < end) {
        const char *at = p;
        uint32_t c = utf8_next(&p);
        size_t n = 1;
        to[0] = c;
        if (uni_is_upper(c))
            n = lower_at(s, at, p, c, to);
        else if (uni_is_lower(c))
            n = uni_full_upper(c, to);
        add_chars(&out, to, n);
    }
    return str_from_buf(&out);
}

Value str_m_capitalize(Value self, Value *a)
{
    const Str *s = as_str(self);
    const char *p = s->data, *end = p + s->len;
    uint32_t to[3];
    Buf out;

    (void)a;
    buf_init(&out);
    while (p < end) {
        const char *at = p;
        uint32_t c = utf8_next(&p);
        add_chars(&out, to, at == s->data ? uni_full_title(c, to)
                                          : lower_at(s, at, p, c, to));
    }
    return str_from_buf(&out);
}

Value str_m_title(Value self, Value *a)
{
    const Str *s = as_str(self);
    const char *p = s->data, *end = p + s->len;
    bool inside = false;
    uint32_t to[3];
    Buf out;

    (void)a;
    buf_init(&out);
    while (p < end) {
        const char *at = p;
        uint32_t c = utf8_next(&p);
        add_chars(&out, to, inside ? lower_at(s, at, p, c, to)
                                   : uni_full_title(c, to));
        inside = uni_is_upper(c) || uni_is_lower(c) || uni_is_title(c);
    }
    return str_from_buf(&out);
}
