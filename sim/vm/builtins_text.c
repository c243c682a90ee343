/* builtins_text.c - chr, ord, ascii, repr, format. */
#include "sim/vm/builtins_int.h"
#include "sim/vm/bytes.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/str.h"

static Value f_chr(Value self, Value *a)
{
    int64_t c;

    (void)self;
    if (!obj_to_c_int(a[0], &c))
        return NULL;
    if (c < 0 || c > 0x10ffff)
        return raise(&exc_ValueError, "chr() arg not in range(0x110000)");
    return str_char((uint32_t)c);
}

static Value f_ord(Value self, Value *a)
{
    const char *data;
    size_t len;

    (void)self;
    if (is_str(a[0])) {
        len = as_str(a[0])->chars;
        if (len == 1)
            return val_small(str_at(a[0], 0));
    } else if (bytes_peek(a[0], &data, &len)) {
        if (len == 1)
            return val_small((unsigned char)data[0]);
    } else {
        return raise(&exc_TypeError,
                     "ord() expected string of length 1, but %T found", a[0]);
    }
    return raise(&exc_TypeError, "ord() expected a character, but string of "
                 "length %zu found", len);
}

static Value f_ascii(Value self, Value *a)
{
    (void)self;
    return obj_ascii(a[0]);
}

static Value f_repr(Value self, Value *a)
{
    (void)self;
    return obj_repr(a[0]);
}

static Value f_format(Value self, Value *a)
{
    (void)self;
    if (a[1] && !check_str("format() argument 2", a[1]))
        return NULL;
    Value spec = a[1] ? val_ref(a[1]) : str_empty();
    Value text = obj_format(a[0], spec);
    val_unref(spec);
    return text;
}

const NativeDef builtins_text[] = {
    {"chr", f_chr, "i, /", NULL},
    {"ord", f_ord, "c, /", NULL},
    {"ascii", f_ascii, "obj, /", NULL},
    {"repr", f_repr, "obj, /", NULL},
    {"format", f_format, "value, format_spec=, /", NULL},
    {0},
};
