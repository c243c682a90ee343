/* binascii.c - the module binascii: bytes as hexadecimal digits and as base64,
 * and sums to check them by.
 */
#include <string.h>

#include "sim/lib/std_int.h"
#include "sim/vm/bytes.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

#define ERROR(NAME, BASE) { \
    .head = STATIC_OBJ(&type_type), .name = NAME, .module = "binascii", \
    .base = &exc_##BASE, .size = sizeof(Exc), .flags = TYPE_BASE}

static Type error_type = ERROR("Error", ValueError);
static Type incomplete_type = ERROR("Incomplete", Exception);

typedef struct Text {           /* borrowed */
    const char *data;
    size_t len;
} Text;

/* The bytes of [v], whose use is paid for; false: raised. */
static bool bytes_of(Value v, Text *t)
{
    if (bytes_peek(v, &t->data, &t->len))
        return vm_charge((int64_t)(t->len / 8));
    raise(&exc_TypeError, "a bytes-like object is required, not '%T'", v);
    return false;
}

/* The same, or those of a str that is ASCII. */
static bool ascii_of(Value v, Text *t)
{
    if (!is_str(v)) {
        if (bytes_peek(v, &t->data, &t->len))
            return vm_charge((int64_t)(t->len / 8));
        raise(&exc_TypeError, "argument should be bytes, buffer or ASCII "
              "string, not '%T'", v);
        return false;
    }
    if (!str_is_ascii(v)) {
        raise(&exc_ValueError,
              "string argument should contain only ASCII characters");
        return false;
    }
    *t = (Text){str_text(v), str_len(v)};
    return vm_charge((int64_t)(t->len / 8));
}

static Value bytes_from_buf(Buf *b)
{
    Value v = bytes_new(b->data, b->len);

    buf_clear(b);
    return v;
}

/* --- hexadecimal digits --------------------------------------------------- */

static Value f_hexlify(Value self, Value *a)
{
    Text t;

    (void)self;
    if (!bytes_of(a[0], &t))
        return NULL;
    Value data = bytes_new(t.data, t.len), name = str_intern_from("hex");
    Value hex = call_method(data, name, a + 1, a[2] ? 2 : a[1] ? 1 : 0);
    val_unref(name);
    val_unref(data);
    if (!hex)
        return NULL;
    Value v = bytes_new(str_text(hex), str_len(hex));
    val_unref(hex);
    return v;
}

static int digit_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static Value f_unhexlify(Value self, Value *a)
{
    Buf out;
    Text t;

    (void)self;
    if (!ascii_of(a[0], &t))
        return NULL;
    if (t.len % 2 != 0)
        return raise(&error_type, "Odd-length string");
    buf_init(&out);
    for (size_t i = 0; i < t.len; i += 2) {
        int high = digit_of(t.data[i]), low = digit_of(t.data[i + 1]);
        if (high < 0 || low < 0) {
            buf_clear(&out);
            return raise(&error_type, "Non-hexadecimal digit found");
        }
        buf_putc(&out, (char)(high << 4 | low));
    }
    return bytes_from_buf(&out);
}

/* --- base64 --------------------------------------------------------------- */

static const char alphabet[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static Value f_b2a_base64(Value self, Value *a)
{
    int newline = a[1] ? obj_truth(a[1]) : 1;
    Buf out;
    Text t;

    (void)self;
    if (newline < 0 || !bytes_of(a[0], &t))
        return NULL;
    buf_init(&out);
    for (size_t i = 0; i < t.len; i += 3) {
        size_t n = t.len - i < 3 ? t.len - i : 3;
        uint32_t bits = 0;
        for (size_t k = 0; k < 3; k++)
            bits = bits << 8 | (k < n ? (unsigned char)t.data[i + k] : 0);
        for (size_t k = 0; k < 4; k++)
            buf_putc(&out, k > n ? '=' : alphabet[bits >> (18 - 6 * k) & 63]);
    }
    if (newline)
        buf_putc(&out, '\n');
    return bytes_from_buf(&out);
}

/* The number that [c] stands for, -1 if it stands for none. */
static int value_of(char c)
{
    const char *at = c ? strchr(alphabet, c) : NULL;

    return at ? (int)(at - alphabet) : -1;
}

/* Reads base64; a NULL result is what is wrong with it, [out] then may hold
 * what came before.  Strictly, nothing but base64 may stand there. */
static const char *read_base64(Buf *out, Text t, bool strict)
{
    unsigned in_quad = 0, pads = 0, bits = 0;
    bool padded = false;

    for (size_t i = 0; i < t.len; i++) {
        if (t.data[i] == '=') {
            padded = true;
            if (strict && i == 0)
                return "Leading padding not allowed";
            if (in_quad < 2 || in_quad + ++pads < 4)
                continue;
            if (strict && i + 1 < t.len)
                return "Excess data after padding";
            return NULL;
        }
        int n = value_of(t.data[i]);
        if (n < 0 && strict)
            return "Only base64 data is allowed";
        if (n < 0)
            continue;
        if (strict && padded)
            return "Discontinuous padding not allowed";
        pads = 0;
        bits = (bits << 6 | (unsigned)n) & 0xffff;
        in_quad = (in_quad + 1) % 4;
        if (in_quad != 1)
            buf_putc(out, (char)(bits >> (in_quad ? 8 - 2 * in_quad : 0)));
    }
    return in_quad == 0 ? NULL : in_quad == 1 ? "" : "Incorrect padding";
}

static Value f_a2b_base64(Value self, Value *a)
{
    int strict = a[1] ? obj_truth(a[1]) : 0;
    Buf out;
    Text t;

    (void)self;
    if (strict < 0 || !ascii_of(a[0], &t))
        return NULL;
    buf_init(&out);
    const char *wrong = read_base64(&out, t, strict);
    if (!wrong)
        return bytes_from_buf(&out);
    size_t characters = out.len / 3 * 4 + 1;
    buf_clear(&out);
    if (*wrong)
        return raise(&error_type, "%s", wrong);
    return raise(&error_type, "Invalid base64-encoded string: number of data "
                 "characters (%zu) cannot be 1 more than a multiple of 4",
                 characters);
}

/* --- sums ----------------------------------------------------------------- */

/* The low 32 bits of an int. */
static bool low_bits(Value v, uint32_t *out)
{
    int64_t n;

    if (is_int(v)) {
        Value low = int_binary(v, val_small(UINT32_MAX), OP_AND_BITS);
        int_to_i64(low, &n);
        val_unref(low);
    } else if (!obj_to_index_clamped(v, &n)) {
        return false;
    }
    *out = (uint32_t)n;
    return true;
}

static Value f_crc32(Value self, Value *a)
{
    uint32_t sum = 0;
    Text t;

    (void)self;
    if (!bytes_of(a[0], &t) || (a[1] && !low_bits(a[1], &sum)))
        return NULL;
    sum = ~sum;
    for (size_t i = 0; i < t.len; i++) {
        sum ^= (unsigned char)t.data[i];
        for (int k = 0; k < 8; k++)
            sum = sum & 1 ? sum >> 1 ^ 0xedb88320u : sum >> 1;
    }
    return val_small(~sum & UINT32_MAX);
}

static Value f_crc_hqx(Value self, Value *a)
{
    uint32_t sum = 0;
    Text t;

    (void)self;
    if (!bytes_of(a[0], &t) || !low_bits(a[1], &sum))
        return NULL;
    sum &= 0xffff;
    for (size_t i = 0; i < t.len; i++) {
        sum ^= (uint32_t)(unsigned char)t.data[i] << 8;
        for (int k = 0; k < 8; k++)
            sum = (sum & 0x8000 ? sum << 1 ^ 0x1021 : sum << 1) & 0xffff;
    }
    return val_small(sum);
}

/* --- the module ----------------------------------------------------------- */

static const NativeDef functions[] = {
    {"hexlify", f_hexlify, "data, sep=, bytes_per_sep=", NULL},
    {"b2a_hex", f_hexlify, "data, sep=, bytes_per_sep=", NULL},
    {"unhexlify", f_unhexlify, "hexstr, /", NULL},
    {"a2b_hex", f_unhexlify, "hexstr, /", NULL},
    {"b2a_base64", f_b2a_base64, "data, /, *, newline=", NULL},
    {"a2b_base64", f_a2b_base64, "data, /, *, strict_mode=", NULL},
    {"crc32", f_crc32, "data, crc=, /", NULL},
    {"crc_hqx", f_crc_hqx, "data, crc, /", NULL},
    {0},
};

static bool fill(Module *m)
{
    lib_add_type(m, &error_type);
    lib_add_type(m, &incomplete_type);
    return true;
}

const ModuleDef lib_binascii = {
    .name = "binascii", .functions = functions, .fill = fill,
};
