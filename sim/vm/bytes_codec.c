/* bytes_codec.c - text to bytes and back: UTF-8, ASCII and Latin-1.
 *
 * A str is UTF-8 already, so coding is copying; the work is in what does not
 * fit.  Python gives that to an error handler by name.  Only the built-in
 * handlers exist here, and a handler's name is looked at when it is needed and
 * not before, as in CPython.
 */
#include "sim/vm/bytes.h"

#include <string.h>

#include "sim/base/utf8.h"
#include "sim/vm/bytes_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/str.h"

/* --- names ------------------------------------------------------------ */

typedef enum Coding { CODING_NONE, CODING_UTF8, CODING_ASCII, CODING_LATIN1 }
    Coding;

static const struct {
    const char *name;
    Coding coding;
} codings[] = {
    {"utf-8", CODING_UTF8}, {"utf8", CODING_UTF8}, {"u8", CODING_UTF8},
    {"utf", CODING_UTF8}, {"cp65001", CODING_UTF8},
    {"ascii", CODING_ASCII}, {"us-ascii", CODING_ASCII},
    {"us", CODING_ASCII}, {"646", CODING_ASCII}, {"cp367", CODING_ASCII},
    {"ibm367", CODING_ASCII}, {"iso646-us", CODING_ASCII},
    {"iso-ir-6", CODING_ASCII}, {"ansi-x3.4-1968", CODING_ASCII},
    {"latin-1", CODING_LATIN1}, {"latin1", CODING_LATIN1},
    {"latin", CODING_LATIN1}, {"l1", CODING_LATIN1},
    {"8859", CODING_LATIN1}, {"iso8859", CODING_LATIN1},
    {"iso8859-1", CODING_LATIN1}, {"iso-8859-1", CODING_LATIN1},
    {"iso-ir-100", CODING_LATIN1}, {"cp819", CODING_LATIN1},
    {"ibm819", CODING_LATIN1},
};

/* Case, and which of - _ and space is written, do not matter. */
static Coding find_coding(const char *name)
{
    char plain[24];
    size_t i = 0;

    if (!name)
        return CODING_UTF8;
    for (; i < sizeof plain - 1 && name[i]; i++) {
        char c = name[i];
        plain[i] = c == '_' || c == ' ' ? '-' :
                   c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    plain[i] = '\0';
    for (size_t k = 0; k < sizeof codings / sizeof *codings; k++)
        if (strcmp(codings[k].name, plain) == 0)
            return codings[k].coding;
    raise(&exc_LookupError, "unknown encoding: %s", name);
    return CODING_NONE;
}

static const char *name_of(Coding coding)
{
    return coding == CODING_UTF8 ? "utf-8" :
           coding == CODING_ASCII ? "ascii" : "latin-1";
}

typedef enum OnError {
    H_UNKNOWN, H_STRICT, H_IGNORE, H_REPLACE, H_BACKSLASH, H_XML,
    H_SURROGATE_ESCAPE, H_SURROGATE_PASS,
} OnError;

static OnError find_handler(const char *name)
{
    static const struct {
        const char *name;
        OnError handler;
    } handlers[] = {
        {"strict", H_STRICT}, {"ignore", H_IGNORE}, {"replace", H_REPLACE},
        {"backslashreplace", H_BACKSLASH}, {"xmlcharrefreplace", H_XML},
        {"surrogateescape", H_SURROGATE_ESCAPE},
        {"surrogatepass", H_SURROGATE_PASS},
    };

    if (!name)
        return H_STRICT;
    for (size_t i = 0; i < sizeof handlers / sizeof *handlers; i++)
        if (strcmp(handlers[i].name, name) == 0)
            return handlers[i].handler;
    raise(&exc_LookupError, "unknown error handler name '%s'", name);
    return H_UNKNOWN;
}

/* Raises cls(coding, object, start, end, reason); returns false. */
static bool raise_coding(Type *cls, Coding coding, Value object, size_t start,
                         size_t end, const char *reason)
{
    Value args[] = {str_from(name_of(coding)), object,
                    val_small((int64_t)start), val_small((int64_t)end),
                    str_from(reason)};
    Value exc = call((Value)cls, args, 5, NULL);

    val_unref(args[0]);
    val_unref(args[4]);
    if (exc)
        raise_exc_take(exc);
    return false;
}

/* --- encoding --------------------------------------------------------- */

static bool fits(Coding coding, uint32_t c)
{
    return coding == CODING_ASCII ? c < 0x80 :
           coding == CODING_LATIN1 ? c < 0x100 : c < 0xd800 || c > 0xdfff;
}

static void add_replacement(Buf *out, Coding coding, OnError h, uint32_t c)
{
    char utf8[4];

    if (h == H_REPLACE)
        buf_putc(out, '?');
    else if (h == H_BACKSLASH)
        buf_put_escape(out, c);
    else if (h == H_XML)
        buf_printf(out, "&#%u;", (unsigned)c);
    else if (h == H_SURROGATE_ESCAPE)
        buf_putc(out, (char)(c - 0xdc00));
    else if (h == H_SURROGATE_PASS && coding == CODING_UTF8)
        buf_add(out, utf8, utf8_put(utf8, c));
}

/* True if the handler has an answer for [c]. */
static bool handles(Coding coding, OnError h, uint32_t c)
{
    if (h == H_SURROGATE_ESCAPE)
        return c >= 0xdc80 && c <= 0xdcff;
    if (h == H_SURROGATE_PASS)
        return coding == CODING_UTF8;
    return h != H_STRICT;
}

static bool cannot_encode(Coding coding, Value str, size_t start, size_t end)
{
    return raise_coding(&exc_UnicodeEncodeError, coding, str, start, end,
                        coding == CODING_UTF8 ? "surrogates not allowed" :
                        coding == CODING_ASCII ? "ordinal not in range(128)" :
                        "ordinal not in range(256)");
}

/* The characters from [*at] on that do not fit, as a run; [index] is the first
 * one's.  Moves [*at] and [*index] behind it. */
static bool encode_run(Buf *out, Coding coding, const char *errors, Value str,
                       const char **at, size_t *index)
{
    const char *end = str_text(str) + str_len(str), *stop = *at;
    size_t last = *index;
    OnError h = find_handler(errors);

    if (h == H_UNKNOWN)
        return false;
    while (stop < end) {
        const char *next = stop;
        if (fits(coding, utf8_next(&next)))
            break;
        stop = next;
        last++;
    }
    while (*at < stop) {
        const char *next = *at;
        uint32_t c = utf8_next(&next);
        if (!handles(coding, h, c))
            return cannot_encode(coding, str, *index, last);
        add_replacement(out, coding, h, c);
        *at = next;
        ++*index;
    }
    return true;
}

static bool encode(Buf *out, Coding coding, const char *errors, Value str)
{
    const char *at = str_text(str), *end = at + str_len(str);
    size_t index = 0;

    while (at < end) {
        const char *next = at;
        uint32_t c = utf8_next(&next);
        if (!fits(coding, c)) {
            if (!encode_run(out, coding, errors, str, &at, &index))
                return false;
            continue;
        }
        if (coding == CODING_UTF8)
            buf_add(out, at, (size_t)(next - at));
        else
            buf_putc(out, (char)c);
        at = next;
        index++;
    }
    return true;
}

/* True if a half of a surrogate pair may be in the text: they begin with byte
 * 0xed, as do few other characters. */
static bool may_hold_surrogates(Value str)
{
    return memchr(str_text(str), 0xed, str_len(str)) != NULL;
}

Value bytes_encode(Value str, const char *encoding, const char *errors)
{
    const WideCoding *wide = encoding ? wide_find(encoding) : NULL;
    if (wide)
        return wide_encode(wide, str, errors);
    Coding coding = find_coding(encoding);
    Value v = NULL;
    Buf out;

    if (coding == CODING_NONE)
        return NULL;
    if (str_is_ascii(str) ||
        (coding == CODING_UTF8 && !may_hold_surrogates(str)))
        return bytes_new(str_text(str), str_len(str));
    if (!check_fits(str_len(str), 8))
        return NULL;
    buf_init(&out);
    if (encode(&out, coding, errors, str))
        v = bytes_new(out.data, out.len);
    buf_clear(&out);
    return v;
}

/* --- decoding --------------------------------------------------------- */

/* How many bytes the sequence at [at] has, which is well-formed; else 0, and
 * [*wrong] bytes are the longest beginning of one, with [*reason] why it goes
 * no further. */
static size_t sequence(const unsigned char *at, size_t left, size_t *wrong,
                       const char **reason)
{
    unsigned char lead = at[0];
    unsigned char least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    unsigned char most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;

    *wrong = 1;
    if (lead < 0x80)
        return 1;
    if (lead < 0xc2 || lead > 0xf4) {
        *reason = "invalid start byte";
        return 0;
    }
    size_t len = utf8_size((char)lead);
    for (size_t i = 1; i < len; i++) {
        *wrong = i;
        if (i == left) {
            *reason = "unexpected end of data";
            return 0;
        }
        if (at[i] < (i == 1 ? least : 0x80) ||
            at[i] > (i == 1 ? most : 0xbf)) {
            *reason = "invalid continuation byte";
            return 0;
        }
    }
    return len;
}

typedef struct Decoding {
    Coding coding;
    const char *errors;
    const char *data;
    size_t len;
    Buf out;
} Decoding;

static bool cannot_decode(Decoding *d, size_t start, size_t end,
                          const char *reason)
{
    Value object = bytes_new(d->data, d->len);

    raise_coding(&exc_UnicodeDecodeError, d->coding, object, start, end,
                 reason);
    val_unref(object);
    return false;
}

static bool is_surrogate(const unsigned char *at, size_t left)
{
    return left >= 3 && at[0] == 0xed && at[1] >= 0xa0 && at[1] <= 0xbf &&
           at[2] >= 0x80 && at[2] <= 0xbf;
}

/* Bytes [*at, end) are no text: puts in what the handler gives for them and
 * moves [*at] behind what it has dealt with. */
static bool decode_wrong(Decoding *d, size_t *at, size_t end,
                         const char *reason)
{
    const unsigned char *data = (const unsigned char *)d->data;
    char utf8[4];
    OnError h = find_handler(d->errors);

    switch (h) {
    case H_UNKNOWN:
        return false;
    case H_STRICT:
        return cannot_decode(d, *at, end, reason);
    case H_XML:
        raise(&exc_TypeError, "don't know how to handle UnicodeDecodeError "
              "in error callback");
        return false;
    case H_SURROGATE_PASS:
        if (d->coding != CODING_UTF8 || !is_surrogate(data + *at,
                                                      d->len - *at))
            return cannot_decode(d, *at, end, reason);
        buf_add(&d->out, d->data + *at, 3);
        *at += 3;
        return true;
    case H_REPLACE:
        buf_puts(&d->out, "\xef\xbf\xbd");
        break;
    case H_BACKSLASH:
        for (size_t i = *at; i < end; i++)
            buf_put_escape(&d->out, data[i]);
        break;
    case H_SURROGATE_ESCAPE:
        for (size_t i = *at; i < end; i++)
            buf_add(&d->out, utf8, utf8_put(utf8, 0xdc00u + data[i]));
        break;
    default:
        break;
    }
    *at = end;
    return true;
}

static bool decode(Decoding *d)
{
    const unsigned char *data = (const unsigned char *)d->data;
    const char *reason = "ordinal not in range(128)";
    char utf8[4];

    for (size_t at = 0; at < d->len;) {
        size_t wrong = 1, good = data[at] < 0x80;
        if (d->coding == CODING_UTF8)
            good = sequence(data + at, d->len - at, &wrong, &reason);
        if (d->coding == CODING_LATIN1) {
            buf_add(&d->out, utf8, utf8_put(utf8, data[at++]));
        } else if (good) {
            buf_add(&d->out, d->data + at, good);
            at += good;
        } else if (!decode_wrong(d, &at, at + wrong, reason)) {
            return false;
        }
    }
    return true;
}

static bool all_ascii(const char *data, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (data[i] & 0x80)
            return false;
    return true;
}

Value bytes_decode(const char *data, size_t len, const char *encoding,
                   const char *errors)
{
    const WideCoding *wide = encoding ? wide_find(encoding) : NULL;
    if (wide)
        return wide_decode(wide, data, len, errors);
    Decoding d = {.coding = find_coding(encoding), .errors = errors,
                  .data = data, .len = len};

    if (d.coding == CODING_NONE || !check_fits(len, 6))
        return NULL;
    if (all_ascii(data, len) ||
        (d.coding == CODING_UTF8 && utf8_valid(data, len, NULL)))
        return str_new(data, len);
    buf_init(&d.out);
    if (decode(&d))
        return str_from_buf(&d.out);
    buf_clear(&d.out);
    return NULL;
}
