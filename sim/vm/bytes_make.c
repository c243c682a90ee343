/* bytes_make.c - bytes(...) and what else becomes bytes. */
#include <string.h>

#include "sim/vm/args.h"
#include "sim/vm/bytes_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

bool bytes_byte(Value v, const char *what, char *out)
{
    int64_t n;

    if (!obj_to_index_clamped(v, &n))
        return false;
    if (n < 0 || n > 255) {
        raise(&exc_ValueError, "%s must be in range(0, 256)", what);
        return false;
    }
    *out = (char)n;
    return true;
}

static bool add_iterated(Buf *out, Value v, bool array)
{
    Value iter = obj_iter(v), item;
    bool good = iter != NULL;
    char byte;

    while (good && (item = obj_next(iter)) != NULL) {
        good = bytes_byte(item, array ? "byte" : "bytes", &byte) &&
               check_fits(out->len, 2) && vm_charge(1);
        if (good)
            buf_putc(out, byte);
        val_unref(item);
    }
    val_xunref(iter);
    return good && !exc_raised();
}

bool bytes_add_items(Buf *out, Value v, bool array)
{
    if (is_bytes_like(v)) {
        Span s = bytes_span(v);
        if (!check_fits(s.len, 2))
            return false;
        buf_add(out, s.data, s.len);
        return true;
    }
    if (!is_str(v) && (type_of(v)->iter || type_of(v)->getitem))
        return add_iterated(out, v, array);
    raise(&exc_TypeError, "cannot convert '%T' object to %s", v,
          array ? "bytearray" : "bytes");
    return false;
}

/* v.__bytes__(); NULL with nothing raised: it has none. */
static Value from_method(Value v)
{
    Value method = obj_special_peek(v, NAME(__bytes__));
    Value r = method ? call1(method, v) : NULL;

    if (r && !is_bytes(r)) {
        raise(&exc_TypeError, "__bytes__ returned non-bytes (type %T)", r);
        val_clear(&r);
    }
    return r;
}

Value bytes_from_object(Value v)
{
    Buf b;

    if (type_of(v) == &bytes_type)
        return val_ref(v);
    Value made = from_method(v);
    if (made || exc_raised())
        return made;
    buf_init(&b);
    if (bytes_add_items(&b, v, false))
        made = bytes_new(b.data, b.len);
    buf_clear(&b);
    return made;
}

/* --- bytes(source, encoding, errors) ---------------------------------- */

static bool add_encoded(Buf *out, Value text, Value encoding, Value errors)
{
    if (!is_str(text)) {
        raise(&exc_TypeError, "encoding without a string argument");
        return false;
    }
    Value made = bytes_encode(text, str_text(encoding),
                              errors ? str_text(errors) : NULL);
    if (!made)
        return false;
    Span s = bytes_span(made);
    buf_add(out, s.data, s.len);
    val_unref(made);
    return true;
}

/* As many zeros as [v] says. */
static bool add_zeros(Buf *out, Value v)
{
    int64_t count;

    if (!obj_to_size(v, &exc_OverflowError, &count))
        return false;
    if (count < 0) {
        raise(&exc_ValueError, "negative count");
        return false;
    }
    if (!check_fits((size_t)count, 2))
        return false;
    buf_fill(out, '\0', (size_t)count);
    return true;
}

static bool add_one(Buf *out, bool array, Value v)
{
    if (!array) {
        Value made = from_method(v);
        if (made) {
            Span s = bytes_span(made);
            buf_add(out, s.data, s.len);
            val_unref(made);
            return true;
        }
        if (exc_raised())
            return false;
    }
    if (is_str(v)) {
        raise(&exc_TypeError, "string argument without an encoding");
        return false;
    }
    if (seq_is_index(v))
        return add_zeros(out, v);
    return bytes_add_items(out, v, array);
}

static bool want_str(Value v, const char *what, const char *parameter)
{
    return !v || check_str_named(what, parameter, v);
}

bool bytes_add_source(Buf *out, bool array, Value *args, size_t n,
                      Tuple *kwnames)
{
    static const char *const names[] = {"source", "encoding", "errors", NULL};
    const char *what = array ? "bytearray" : "bytes";
    Value a[3];

    if (!args_sort(what, names, 0, args, n, kwnames, a) ||
        !want_str(a[1], what, "encoding") || !want_str(a[2], what, "errors"))
        return false;
    if (a[0] && a[1])
        return add_encoded(out, a[0], a[1], a[2]);
    if (a[1] || (a[2] && !(a[0] && is_str(a[0])))) {
        raise(&exc_TypeError, "%s without a string argument",
              a[1] ? "encoding" : "errors");
        return false;
    }
    return !a[0] || add_one(out, array, a[0]);
}

static Value as_subclass(Type *cls, Span s)
{
    Value v = obj_new_sized(cls, sizeof(Bytes) + s.len + 1);

    if (v) {
        ((Bytes *)(void *)v)->len = s.len;
        memcpy(bytes_data(v), s.data, s.len);
    }
    return v;
}

Value bytes_construct(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    Value v = NULL;
    Buf b;

    if (cls == &bytes_type && n == 1 && !kwnames &&
        type_of(args[0]) == &bytes_type)
        return val_ref(args[0]);
    buf_init(&b);
    if (bytes_add_source(&b, false, args, n, kwnames))
        v = cls == &bytes_type ? bytes_new(b.data, b.len) :
            as_subclass(cls, (Span){b.data, b.len});
    buf_clear(&b);
    return v;
}
