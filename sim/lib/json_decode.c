/* json_decode.c - JSON text to values. */
#include "sim/base/utf8.h"
#include "sim/lib/json_int.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

typedef struct Decoder {
    Value source;               /* str */
    const char *text, *end, *at;
    Value object_hook, pairs_hook;      /* or NULL, as the next */
    Value parse_float, parse_int, parse_constant;
    bool strict;
} Decoder;

static Value decode(Decoder *d);

/* --- what is wrong -------------------------------------------------------- */

static int64_t char_index(const Decoder *d, const char *p)
{
    return (int64_t)utf8_count(d->text, (size_t)(p - d->text));
}

static Value fail(const Decoder *d, const char *what, const char *where)
{
    Value cls = module_attr("json", "JSONDecodeError");
    Value msg = str_from(what);
    Value exc = cls ? call3(cls, msg, d->source,
                            val_small(char_index(d, where))) : NULL;

    if (exc)
        raise_exc_take(exc);
    val_unref(msg);
    val_xunref(cls);
    return NULL;
}

/* No value begins here: the caller decides what that means. */
static Value no_value(const Decoder *d, const char *where)
{
    Value at = val_small(char_index(d, where));

    return raise_value(&exc_StopIteration, at);
}

/* Turns no_value()'s exception into the error that a program sees. */
static Value expect_value(const Decoder *d, Value v, const char *where)
{
    if (!v && exc_drop_if(&exc_StopIteration))
        return fail(d, "Expecting value", where);
    return v;
}

static void skip_space(Decoder *d)
{
    while (d->at < d->end && strchr(" \t\n\r", *d->at) && *d->at)
        d->at++;
}

/* --- strings -------------------------------------------------------------- */

static int hex_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
         : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Four digits at [p]; -1: there are none. */
static int32_t hex4(const Decoder *d, const char *p)
{
    int32_t n = 0;

    if (d->end - p < 4)
        return -1;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(p[i]);
        if (digit < 0)
            return -1;
        n = n * 16 + digit;
    }
    return n;
}

/* d->at stands behind "\u".  False: raised. */
static bool unicode_escape(Decoder *d, Buf *out)
{
    int32_t c = hex4(d, d->at);

    if (c < 0) {
        fail(d, "Invalid \\uXXXX escape", d->at - 1);
        return false;
    }
    d->at += 4;
    if (c >= 0xd800 && c < 0xdc00 && d->end - d->at >= 6 &&
        d->at[0] == '\\' && d->at[1] == 'u') {
        int32_t low = hex4(d, d->at + 2);
        if (low >= 0xdc00 && low < 0xe000) {
            c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
            d->at += 6;
        }
    }
    char *p = buf_reserve(out, 4);
    out->len += utf8_put(p, (uint32_t)c);
    out->data[out->len] = '\0';
    return true;
}

/* d->at stands behind the backslash. */
static bool escape(Decoder *d, Buf *out, const char *start)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";

    if (d->at == d->end) {
        fail(d, "Unterminated string starting at", start);
        return false;
    }
    char c = *d->at++;
    if (c == 'u')
        return unicode_escape(d, out);
    const char *found = c ? strchr(from, c) : NULL;
    if (!found) {
        fail(d, "Invalid \\escape", d->at - 2);
        return false;
    }
    buf_putc(out, to[found - from]);
    return true;
}

static bool read_string(Decoder *d, Buf *out)
{
    const char *start = d->at++;

    for (;;) {
        const char *from = d->at;
        while (d->at < d->end && *d->at != '"' && *d->at != '\\' &&
               ((unsigned char)*d->at >= 0x20 || !d->strict))
            d->at++;
        buf_add(out, from, (size_t)(d->at - from));
        if (d->at == d->end) {
            fail(d, "Unterminated string starting at", start);
            return false;
        }
        char c = *d->at;
        if (c == '"') {
            d->at++;
            return true;
        }
        if (c != '\\') {
            fail(d, "Invalid control character at", d->at);
            return false;
        }
        d->at++;
        if (!escape(d, out, start))
            return false;
    }
}

static Value decode_string(Decoder *d, bool is_key)
{
    Buf b;

    buf_init(&b);
    if (!read_string(d, &b)) {
        buf_clear(&b);
        return NULL;
    }
    if (!is_key)
        return str_from_buf(&b);
    Value v = str_intern(b.data, b.len);
    buf_clear(&b);
    return v;
}

/* --- numbers and words ---------------------------------------------------- */

static const char *digits(const Decoder *d, const char *p)
{
    while (p < d->end && *p >= '0' && *p <= '9')
        p++;
    return p;
}

static Value number_value(Decoder *d, const char *from, bool is_float)
{
    size_t len = (size_t)(d->at - from);
    Value hook = is_float ? d->parse_float : d->parse_int;
    double f;

    if (hook) {
        Value text = str_new(from, len);
        Value v = call1(hook, text);
        val_unref(text);
        return v;
    }
    if (!is_float)
        return int_parse(from, len, 10);
    if (!float_parse(from, len, &f))
        return no_value(d, from);
    return val_float(f);
}

static Value decode_number(Decoder *d)
{
    const char *from = d->at, *p = from + (*from == '-');
    bool is_float = false;

    if (p == d->end || *p < '0' || *p > '9')
        return no_value(d, from);
    p = *p == '0' ? p + 1 : digits(d, p);
    if (p < d->end && *p == '.' && digits(d, p + 1) > p + 1) {
        is_float = true;
        p = digits(d, p + 1);
    }
    if (p < d->end && (*p == 'e' || *p == 'E')) {
        const char *q = p + 1;
        q += q < d->end && (*q == '+' || *q == '-');
        if (digits(d, q) > q) {
            is_float = true;
            p = digits(d, q);
        }
    }
    d->at = p;
    return number_value(d, from, is_float);
}

static bool word(Decoder *d, const char *text)
{
    size_t len = strlen(text);

    if ((size_t)(d->end - d->at) < len || memcmp(d->at, text, len) != 0)
        return false;
    d->at += len;
    return true;
}

static Value constant(Decoder *d, const char *name)
{
    double f = 0;

    if (d->parse_constant) {
        Value text = str_from(name);
        Value v = call1(d->parse_constant, text);
        val_unref(text);
        return v;
    }
    float_parse(name, strlen(name), &f);
    return val_float(f);
}

/* --- containers ----------------------------------------------------------- */

static Value decode_array(Decoder *d)
{
    Value list = list_new(4);

    d->at++;
    skip_space(d);
    if (d->at < d->end && *d->at == ']') {
        d->at++;
        return list;
    }
    for (;;) {
        const char *where = d->at;
        Value v = expect_value(d, decode(d), where);
        if (!v)
            break;
        list_append_take(list, v);
        skip_space(d);
        if (d->at < d->end && *d->at == ']') {
            d->at++;
            return list;
        }
        if (d->at == d->end || *d->at != ',') {
            fail(d, "Expecting ',' delimiter", d->at);
            break;
        }
        d->at++;
        skip_space(d);
        if (!vm_charge(1))
            break;
    }
    val_unref(list);
    return NULL;
}

/* One "name": value of an object, as a pair in [pairs] or a key of [dict]. */
static bool decode_member(Decoder *d, Dict *dict, Value pairs)
{
    if (d->at == d->end || *d->at != '"') {
        fail(d, "Expecting property name enclosed in double quotes", d->at);
        return false;
    }
    Value key = decode_string(d, true);
    if (!key)
        return false;
    skip_space(d);
    Value v = NULL;
    if (d->at < d->end && *d->at == ':') {
        d->at++;
        skip_space(d);
        const char *where = d->at;
        v = expect_value(d, decode(d), where);
    } else {
        fail(d, "Expecting ':' delimiter", d->at);
    }
    bool good = v != NULL;
    if (good && pairs)
        list_append_take(pairs, tuple_pair(key, v));
    else if (good)
        good = dict_set(dict, key, v) == 0;
    val_xunref(v);
    val_unref(key);
    return good;
}

static bool decode_members(Decoder *d, Dict *dict, Value pairs)
{
    d->at++;
    skip_space(d);
    if (d->at < d->end && *d->at == '}') {
        d->at++;
        return true;
    }
    for (;;) {
        if (!decode_member(d, dict, pairs) || !vm_charge(1))
            return false;
        skip_space(d);
        if (d->at < d->end && *d->at == '}') {
            d->at++;
            return true;
        }
        if (d->at == d->end || *d->at != ',') {
            fail(d, "Expecting ',' delimiter", d->at);
            return false;
        }
        d->at++;
        skip_space(d);
    }
}

static Value decode_object(Decoder *d)
{
    bool paired = d->pairs_hook != NULL;
    Value v = paired ? list_new(4) : (Value)dict_new();
    Dict *dict = paired ? NULL : as_dict(v);
    Value pairs = paired ? v : NULL;
    Value hook = paired ? d->pairs_hook : d->object_hook;

    if (!decode_members(d, dict, pairs)) {
        val_unref(v);
        return NULL;
    }
    if (!hook)
        return v;
    Value r = call1(hook, v);
    val_unref(v);
    return r;
}

static Value decode_nested(Decoder *d)
{
    bool array = *d->at == '[';

    if (!vm_enter(array ? " while decoding a JSON array from a unicode string"
                        : " while decoding a JSON object from a unicode "
                          "string"))
        return NULL;
    Value v = array ? decode_array(d) : decode_object(d);
    vm_leave();
    return v;
}

static Value decode(Decoder *d)
{
    if (d->at == d->end)
        return no_value(d, d->at);
    switch (*d->at) {
    case '"': return decode_string(d, false);
    case '[': case '{': return decode_nested(d);
    case 'n': if (word(d, "null")) return none(); break;
    case 't': if (word(d, "true")) return val_ref(VAL_TRUE); break;
    case 'f': if (word(d, "false")) return val_ref(VAL_FALSE); break;
    case 'N': if (word(d, "NaN")) return constant(d, "NaN"); break;
    case 'I': if (word(d, "Infinity")) return constant(d, "Infinity"); break;
    case '-':
        if (word(d, "-Infinity"))
            return constant(d, "-Infinity");
        break;
    default: break;
    }
    return decode_number(d);
}

/* --- the function --------------------------------------------------------- */

static Value given(Value v)
{
    return v == VAL_NONE ? NULL : v;
}

Value json_decode(Value self, Value *a)
{
    int64_t start;

    (void)self;
    if (!is_str(a[0]))
        return raise(&exc_TypeError, "first argument must be a string, not %T",
                     a[0]);
    if (!obj_to_index(a[1], &start))
        return NULL;
    if (start < 0)
        return raise(&exc_ValueError, "idx cannot be negative");
    int strict = obj_truth(a[6]);
    if (strict < 0)
        return NULL;
    Decoder d = {
        .source = a[0], .text = str_text(a[0]), .strict = strict,
        .end = str_text(a[0]) + str_len(a[0]),
        .object_hook = given(a[2]), .parse_float = given(a[3]),
        .parse_int = given(a[4]), .parse_constant = given(a[5]),
        .pairs_hook = given(a[7]),
    };
    d.at = (size_t)start >= as_str(a[0])->chars
         ? d.end : d.text + utf8_offset(d.text, (size_t)start);
    Value v = decode(&d);
    if (!v)
        return NULL;
    Value end = val_small(char_index(&d, d.at));
    Value result = tuple_pair(v, end);
    val_unref(v);
    return result;
}
