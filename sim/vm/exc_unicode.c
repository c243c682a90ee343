/* exc_unicode.c - UnicodeDecodeError, -EncodeError and -TranslateError. */
#include <stdio.h>

#include "sim/vm/bytes.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

enum { UNI_ENCODING, UNI_OBJECT, UNI_START, UNI_END, UNI_REASON };

EXC_PART(uni_encoding, UNI_ENCODING)
EXC_PART(uni_object, UNI_OBJECT)
EXC_PART(uni_reason, UNI_REASON)

/* --- making --------------------------------------------------------------- */

static bool check_str(Value v, int number)
{
    if (is_str(v))
        return true;
    raise(&exc_TypeError, "argument %d must be str, not %s", number,
          v == VAL_NONE ? "None" : type_of(v)->name);
    return false;
}

/* The bytes that could not be decoded, as bytes whatever they came in. */
static Value as_bytes(Value v)
{
    const char *data;
    size_t len;

    if (is_bytes(v))
        return val_ref(v);
    if (bytes_peek(v, &data, &len))
        return bytes_new(data, len);
    return raise(&exc_TypeError, "a bytes-like object is required, not '%T'",
                 v);
}

/* [first]: the part that the first argument is.  The arguments follow the
 * order of the parts. */
static int init(Value self, Value *args, size_t n, Tuple *kwnames, int first)
{
    size_t need = (size_t)UNI_REASON + 1 - (size_t)first;
    bool decode = is_instance(self, &exc_UnicodeDecodeError);

    if (exc_base_init(self, args, n, kwnames) < 0)
        return -1;
    if (n != need)
        return raise_i(&exc_TypeError, "function takes exactly %zu arguments "
                       "(%zu given)", need, n);
    for (int i = first; i <= UNI_REASON; i++) {
        Value v = args[i - first], own = NULL;
        int64_t number;
        if (i == UNI_OBJECT && decode)
            own = as_bytes(v);
        else if (i == UNI_START || i == UNI_END)
            own = obj_to_index(v, &number) ? int_new(number) : NULL;
        else if (check_str(v, i - first + 1))
            own = val_ref(v);
        if (!own)
            return -1;
        val_set_take(&as_exc(self)->x[i], own);
    }
    return 0;
}

static int codec_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    return init(self, args, n, kwnames, UNI_ENCODING);
}

static int translate_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    return init(self, args, n, kwnames, UNI_OBJECT);
}

/* --- the range ------------------------------------------------------------ */

static int set_number(Value self, int i, Value v)
{
    int64_t n;

    if (!v)
        return raise_i(&exc_TypeError, "can't delete numeric/char attribute");
    if (!is_int(v))
        return raise_i(&exc_TypeError, "an integer is required");
    return obj_to_index(v, &n) ? exc_set_part(self, i, v) : -1;
}

static Value get_uni_start(Value self)
{
    return exc_part(self, UNI_START);
}

static int set_uni_start(Value self, Value v)
{
    return set_number(self, UNI_START, v);
}

static Value get_uni_end(Value self)
{
    return exc_part(self, UNI_END);
}

static int set_uni_end(Value self, Value v)
{
    return set_number(self, UNI_END, v);
}

/* --- text ----------------------------------------------------------------- */

static int64_t number_of(Exc *e, int i)
{
    int64_t n = 0;

    if (e->x[i] && is_int(e->x[i]))
        int_to_i64(e->x[i], &n);
    return n;
}

/* The place as text: " in position 3: reason" or " in position 3-5: ...". */
static int add_place(Buf *b, Exc *e, bool single)
{
    long long start = number_of(e, UNI_START), end = number_of(e, UNI_END);

    buf_printf(b, " in position %lld", start);
    if (!single)
        buf_printf(b, "-%lld", end - 1);
    buf_puts(b, ": ");
    return e->x[UNI_REASON] ? obj_add_str(b, e->x[UNI_REASON]) : 0;
}

/* True if the range is one item of [len]. */
static bool is_single(Exc *e, size_t len)
{
    int64_t start = number_of(e, UNI_START);

    return start >= 0 && (uint64_t)start < len &&
           number_of(e, UNI_END) == start + 1;
}

static int add_codec(Buf *b, Exc *e, const char *verb)
{
    buf_putc(b, '\'');
    if (e->x[UNI_ENCODING] && obj_add_str(b, e->x[UNI_ENCODING]) < 0)
        return -1;
    buf_printf(b, "' codec can't %s ", verb);
    return 0;
}

static Value finish(Buf *b, int r)
{
    if (r == 0)
        return str_from_buf(b);
    buf_clear(b);
    return NULL;
}

static Value decode_str(Value self)
{
    Exc *e = as_exc(self);
    const char *data;
    size_t len;
    Buf b;

    if (!e->x[UNI_OBJECT] || !bytes_peek(e->x[UNI_OBJECT], &data, &len))
        return str_empty();
    buf_init(&b);
    bool single = is_single(e, len);
    int r = add_codec(&b, e, "decode");
    if (single)
        buf_printf(&b, "byte 0x%02x",
                   (unsigned)(unsigned char)data[number_of(e, UNI_START)]);
    else
        buf_puts(&b, "bytes");
    if (r == 0)
        r = add_place(&b, e, single);
    return finish(&b, r);
}

/* Of both kinds whose object is a str. */
static Value encode_str(Value self)
{
    Exc *e = as_exc(self);
    Value object = e->x[UNI_OBJECT];
    Buf b;
    int r = 0;

    if (!object || !is_str(object))
        return str_empty();
    buf_init(&b);
    bool single = is_single(e, as_str(object)->chars);
    if (is_instance(self, &exc_UnicodeTranslateError))
        buf_puts(&b, "can't translate ");
    else
        r = add_codec(&b, e, "encode");
    buf_puts(&b, single ? "character '" : "characters");
    if (single) {
        buf_put_escape(&b, str_at(object, (size_t)number_of(e, UNI_START)));
        buf_putc(&b, '\'');
    }
    if (r == 0)
        r = add_place(&b, e, single);
    return finish(&b, r);
}

/* --- the types ------------------------------------------------------------ */

static const GetSetDef codec_getset[] = {
    {"encoding", get_uni_encoding, set_uni_encoding},
    {"object", get_uni_object, set_uni_object},
    {"start", get_uni_start, set_uni_start},
    {"end", get_uni_end, set_uni_end},
    {"reason", get_uni_reason, set_uni_reason},
    {NULL, NULL, NULL},
};

void exc_unicode_setup(void)
{
    exc_UnicodeDecodeError.init = codec_init;
    exc_UnicodeEncodeError.init = codec_init;
    exc_UnicodeTranslateError.init = translate_init;
    exc_UnicodeDecodeError.str = decode_str;
    exc_UnicodeEncodeError.str = encode_str;
    exc_UnicodeTranslateError.str = encode_str;
    exc_UnicodeDecodeError.getset = codec_getset;
    exc_UnicodeEncodeError.getset = codec_getset;
    exc_UnicodeTranslateError.getset = codec_getset;
}
