/* bytes_wide.c - text to bytes and back: UTF-16 and UTF-32. */
#include "sim/vm/bytes.h"

#include <string.h>

#include "sim/base/utf8.h"
#include "sim/vm/bytes_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/str.h"

struct WideCoding {
    const char *plain;          /* the name without - and _ */
    const char *name;           /* as messages show it */
    size_t size;                /* bytes of a unit */
    bool big;                   /* the high byte comes first */
    bool mark;                  /* begins with a byte order mark */
};

static const WideCoding codings[] = {
    {"utf16", "utf-16", 2, false, true},
    {"u16", "utf-16", 2, false, true},
    {"utf16le", "utf-16-le", 2, false, false},
    {"utf16be", "utf-16-be", 2, true, false},
    {"utf32", "utf-32", 4, false, true},
    {"u32", "utf-32", 4, false, true},
    {"utf32le", "utf-32-le", 4, false, false},
    {"utf32be", "utf-32-be", 4, true, false},
};

const WideCoding *wide_find(const char *name)
{
    char plain[16];
    size_t n = 0;

    for (; *name && n + 1 < sizeof plain; name++)
        if (!strchr("-_ ", *name))
            plain[n++] = (char)(*name >= 'A' && *name <= 'Z' ? *name + 32
                                                             : *name);
    plain[n] = '\0';
    for (size_t i = 0; !*name && i < sizeof codings / sizeof *codings; i++)
        if (strcmp(codings[i].plain, plain) == 0)
            return &codings[i];
    return NULL;
}

/* Raises cls(coding, object, start, end, reason); returns false. */
static bool refuse(Type *cls, const WideCoding *w, Value object, size_t start,
                   size_t end, const char *reason)
{
    Value args[] = {str_from(w->name), object, val_small((int64_t)start),
                    val_small((int64_t)end), str_from(reason)};
    Value exc = call((Value)cls, args, 5, NULL);

    val_unref(args[0]);
    val_unref(args[4]);
    if (exc)
        raise_exc_take(exc);
    return false;
}

/* What handler [errors] puts for something wrong; NULL: it raises. */
static const char *instead(const char *errors, const char *replacement)
{
    if (errors && strcmp(errors, "ignore") == 0)
        return "";
    return errors && strcmp(errors, "replace") == 0 ? replacement : NULL;
}

/* --- encoding --------------------------------------------------------- */

static void put_unit(Buf *out, const WideCoding *w, bool big, uint32_t unit)
{
    for (size_t i = 0; i < w->size; i++)
        buf_putc(out, (char)(unit >> 8 * (big ? w->size - 1 - i : i)));
}

static void put_char(Buf *out, const WideCoding *w, uint32_t c)
{
    if (w->size == 2 && c > 0xffff) {
        put_unit(out, w, w->big, 0xd7c0 + (c >> 10));
        put_unit(out, w, w->big, 0xdc00 + (c & 0x3ff));
    } else {
        put_unit(out, w, w->big, c);
    }
}

static bool encode(Buf *out, const WideCoding *w, const char *errors, Value str)
{
    const char *at = str_text(str), *end = at + str_len(str);

    if (w->mark)
        put_char(out, w, 0xfeff);
    for (size_t index = 0; at < end; index++) {
        uint32_t c = utf8_next(&at);
        bool half = c >= 0xd800 && c <= 0xdfff;
        const char *other = half ? instead(errors, "?") : NULL;
        if (half && errors && strcmp(errors, "surrogatepass") == 0)
            half = false;
        if (!half)
            put_char(out, w, c);
        else if (!other)
            return refuse(&exc_UnicodeEncodeError, w, str, index, index + 1,
                          "surrogates not allowed");
        else if (*other)
            put_char(out, w, '?');
    }
    return true;
}

Value wide_encode(const WideCoding *w, Value str, const char *errors)
{
    Value v = NULL;
    Buf out;

    if (!check_fits(str_len(str), 4))
        return NULL;
    buf_init(&out);
    if (encode(&out, w, errors, str))
        v = bytes_new(out.data, out.len);
    buf_clear(&out);
    return v;
}

/* --- decoding --------------------------------------------------------- */

static uint32_t unit_at(const WideCoding *w, bool big, const char *at)
{
    uint32_t unit = 0;

    for (size_t i = 0; i < w->size; i++)
        unit = unit << 8 | (unsigned char)at[big ? i : w->size - 1 - i];
    return unit;
}

/* Reads the character at [at], of [left] bytes; returns how many it takes, 0
 * with [*reason] and the bytes that are [*wrong] if there is none. */
static size_t read_char(const WideCoding *w, bool big, const char *at,
                        size_t left, uint32_t *c, size_t *wrong,
                        const char **reason)
{
    *wrong = left < w->size ? left : w->size;
    *reason = "truncated data";
    if (left < w->size)
        return 0;
    *c = unit_at(w, big, at);
    bool half = *c >= 0xd800 && *c <= 0xdfff;
    *reason = *c > 0x10ffff ? "code point not in range(0x110000)" :
              w->size == 4 ? "code point in surrogate code point range(0xd800,"
              " 0xe000)" : "illegal encoding";
    if (*c > 0x10ffff || (half && (w->size == 4 || *c > 0xdbff)))
        return 0;
    if (!half)
        return w->size;
    *reason = "unexpected end of data";
    if (left < 4) {
        *wrong = left;
        return 0;
    }
    uint32_t low = unit_at(w, big, at + 2);
    *reason = "illegal UTF-16 surrogate";
    if (low < 0xdc00 || low > 0xdfff)
        return 0;
    *c = 0x10000 + ((*c & 0x3ff) << 10) + (low & 0x3ff);
    return 4;
}

static bool decode(Buf *out, const WideCoding *w, const char *errors,
                   const char *data, size_t len)
{
    bool big = w->big;
    size_t at = 0;
    char utf8[4];

    if (w->mark && len >= w->size) {
        big = unit_at(w, true, data) == 0xfeff;
        if (big || unit_at(w, false, data) == 0xfeff)
            at = w->size;
    }
    while (at < len) {
        const char *reason;
        uint32_t c;
        size_t wrong, n = read_char(w, big, data + at, len - at, &c, &wrong,
                                    &reason);
        const char *other = n ? NULL : instead(errors, "\xef\xbf\xbd");
        if (n) {
            buf_add(out, utf8, utf8_put(utf8, c));
        } else if (other) {
            buf_puts(out, other);
        } else {
            Value object = bytes_new(data, len);
            WideCoding shown = *w;
            if (w->mark && w->size == 2)
                shown.name = big ? "utf-16-be" : "utf-16-le";
            else if (w->mark)
                shown.name = big ? "utf-32-be" : "utf-32-le";
            refuse(&exc_UnicodeDecodeError, &shown, object, at, at + wrong,
                   reason);
            val_unref(object);
            return false;
        }
        at += n ? n : wrong;
    }
    return true;
}

Value wide_decode(const WideCoding *w, const char *data, size_t len,
                  const char *errors)
{
    Buf out;

    if (!check_fits(len, 3))
        return NULL;
    buf_init(&out);
    if (decode(&out, w, errors, data, len))
        return str_from_buf(&out);
    buf_clear(&out);
    return NULL;
}
