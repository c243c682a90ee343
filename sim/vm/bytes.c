/* bytes.c - bytes, and how bytes and bytearray behave alike. */
#include "sim/vm/bytes.h"

#include <string.h>

#include "sim/base/mem.h"
#include "sim/vm/bytes_int.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/format.h"
#include "sim/vm/int.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/str.h"
#include "sim/vm/str_int.h"

/* --- making and reading ----------------------------------------------- */

Value bytes_new_unset(size_t len)
{
    if (!check_fits(len, 1))
        return NULL;
    Value v = obj_new_sized(&bytes_type, sizeof(Bytes) + len + 1);
    if (v)
        ((Bytes *)(void *)v)->len = len;
    return v;
}

char *bytes_data(Value bytes)
{
    return ((Bytes *)(void *)bytes)->data;
}

Value bytes_new(const char *data, size_t len)
{
    Value v = bytes_new_unset(len);

    if (v)
        memcpy(bytes_data(v), data, len);
    return v;
}

Span bytes_span(Value v)
{
    if (is_bytes(v)) {
        const Bytes *b = (const Bytes *)(void *)v;
        return (Span){b->data, b->len};
    }
    assert(is_bytearray(v));
    const ByteArray *a = (const ByteArray *)(void *)v;
    return (Span){a->data ? a->data : "", a->len};
}

bool bytes_peek(Value v, const char **data, size_t *len)
{
    if (!is_bytes_like(v))
        return false;
    Span s = bytes_span(v);
    *data = s.data;
    *len = s.len;
    return true;
}

bool bytes_span_of(Value v, Span *out)
{
    if (bytes_peek(v, &out->data, &out->len))
        return true;
    raise(&exc_TypeError, "a bytes-like object is required, not '%T'", v);
    return false;
}

Value bytes_like(Value self, const char *data, size_t len)
{
    if (is_bytes(self))
        return bytes_new(data, len);
    if (!check_fits(len, 1))
        return NULL;
    Value v = obj_new(&bytearray_type);
    ByteArray *a = (ByteArray *)(void *)v;
    if (v && len > 0) {
        a->data = mem_strndup(data, len);
        a->len = len;
        a->cap = len + 1;
    }
    return v;
}

Value bytes_like_buf(Value self, Buf *b)
{
    Value v = bytes_like(self, b->data, b->len);

    buf_clear(b);
    return v;
}

/* --- repr ------------------------------------------------------------- */

static void add_byte(Buf *out, char c, char quote)
{
    unsigned char byte = (unsigned char)c;

    if (c == quote || c == '\\')
        buf_putc(out, '\\');
    if (c == '\t')
        buf_puts(out, "\\t");
    else if (c == '\n')
        buf_puts(out, "\\n");
    else if (c == '\r')
        buf_puts(out, "\\r");
    else if (byte < ' ' || byte >= 0x7f)
        buf_put_escape(out, byte);
    else
        buf_putc(out, c);
}

void bytes_add_escaped(Buf *out, const char *data, size_t len, bool array)
{
    bool single = memchr(data, '\'', len), twice = memchr(data, '"', len);
    char quote = single && !twice ? '"' : '\'';

    buf_putc(out, 'b');
    buf_putc(out, quote);
    for (size_t i = 0; i < len; i++)
        add_byte(out, data[i], array ? '\'' : quote);
    buf_putc(out, quote);
}

void bytes_add_repr(Buf *out, const char *data, size_t len)
{
    bytes_add_escaped(out, data, len, false);
}

static Value slot_repr(Value self)
{
    Span s = bytes_span(self);
    Buf b;

    if (!check_fits(s.len, 8))
        return NULL;
    buf_init(&b);
    bytes_add_repr(&b, s.data, s.len);
    return str_from_buf(&b);
}

/* --- hash and comparison ---------------------------------------------- */

/* A str of the same bytes has the same, as in CPython. */
static int slot_hash(Value self, int64_t *out)
{
    Bytes *b = (Bytes *)(void *)self;

    if (b->hash == 0)
        b->hash = str_hash_text(b->data, b->len);
    *out = b->hash;
    return 0;
}

Value bytes_compare(Value av, Value bv, Op op)
{
    if (!is_bytes_like(av) || !is_bytes_like(bv))
        return val_ref(VAL_NOT_IMPLEMENTED);

    Span a = bytes_span(av), b = bytes_span(bv);
    int order = memcmp(a.data, b.data, a.len < b.len ? a.len : b.len);
    if (order == 0)
        return seq_compare_len(a.len, b.len, op);
    return val_ref(val_bool(op == OP_NE ||
                            (order < 0 && (op == OP_LT || op == OP_LE)) ||
                            (order > 0 && (op == OP_GT || op == OP_GE))));
}

/* --- operators -------------------------------------------------------- */

static Value concat(Value av, Value bv)
{
    if (!is_bytes_like(bv)) {
        Value r = seq_ask_other(av, bv, OP_ADD);
        if (r != VAL_NOT_IMPLEMENTED)
            return r;
        val_unref(r);
        return raise(&exc_TypeError, "can't concat %T to %T", bv, av);
    }
    Span a = bytes_span(av), b = bytes_span(bv);
    Buf out;
    if (!check_fits(a.len + b.len, 2))
        return NULL;
    buf_init(&out);
    buf_add(&out, a.data, a.len);
    buf_add(&out, b.data, b.len);
    return bytes_like_buf(av, &out);
}

static Value repeat(Value self, int64_t times)
{
    Span s = bytes_span(self);
    Buf out;

    if (s.len > 0 && !check_fits((size_t)times, 2 * s.len))
        return NULL;
    buf_init(&out);
    if (s.len == 1)
        buf_fill(&out, s.data[0], (size_t)times);
    else if (s.len > 0)
        while (times-- > 0)
            buf_add(&out, s.data, s.len);
    return bytes_like_buf(self, &out);
}

Value bytes_binary(Value a, Value b, Op op)
{
    Value seq, out;
    int64_t times;

    if (op == OP_MUL) {
        unsigned kind = is_bytes_like(a) ? a->type->flags : type_of(b)->flags;
        int done = seq_times(a, b, kind & (TYPE_BYTES | TYPE_BYTEARRAY), &seq,
                             &times, &out);
        return done < 0 ? NULL : done ? out : repeat(seq, times);
    }
    if (!is_bytes_like(a))
        return val_ref(VAL_NOT_IMPLEMENTED);
    if (op == OP_ADD)
        return concat(a, b);
    if (op == OP_MOD)
        return format_percent(a, b);
    return val_ref(VAL_NOT_IMPLEMENTED);
}

/* --- as a sequence ---------------------------------------------------- */

ptrdiff_t bytes_len(Value self)
{
    return (ptrdiff_t)bytes_span(self).len;
}

bool bytes_position(Value self, Value key, size_t *out)
{
    bool array = is_bytearray(self);
    int64_t i, len;

    if (!seq_is_index(key)) {
        raise(&exc_TypeError, "%s indices must be integers or slices, not %T",
              array ? "bytearray" : "byte", key);
        return false;
    }
    if (!obj_to_size(key, &exc_IndexError, &i))
        return false;
    len = (int64_t)bytes_span(self).len;        /* after Python code ran */
    if (i < 0)
        i += len;
    if (i < 0 || i >= len) {
        raise(&exc_IndexError, "%sindex out of range",
              array ? "bytearray " : "");
        return false;
    }
    *out = (size_t)i;
    return true;
}

static Value slice_of(Value self, Value slice)
{
    int64_t start, step, stop;
    Buf out;

    if (!slice_unpack(slice, &start, &stop, &step))
        return NULL;
    Span s = bytes_span(self);
    size_t count = slice_adjust(s.len, &start, stop, step);
    if (step == 1)
        return bytes_like(self, s.data + start, count);
    buf_init(&out);
    for (size_t i = 0; i < count; i++)
        buf_putc(&out, s.data[start + (int64_t)i * step]);
    return bytes_like_buf(self, &out);
}

Value bytes_getitem(Value self, Value key)
{
    size_t i;

    if (type_of(key) == &slice_type)
        return slice_of(self, key);
    if (!bytes_position(self, key, &i))
        return NULL;
    return val_small((unsigned char)bytes_span(self).data[i]);
}

int bytes_contains(Value self, Value item)
{
    Span sub;
    char byte;

    if (seq_is_index(item)) {
        if (!bytes_byte(item, "byte", &byte))
            return -1;
        sub = (Span){&byte, 1};
    } else if (!bytes_span_of(item, &sub)) {
        return -1;
    }
    Span s = bytes_span(self);
    return text_find(s.data, s.len, sub.data, sub.len) != NULL;
}

/* --- the type --------------------------------------------------------- */

static size_t slot_size_of(Value self)
{
    return sizeof(Bytes) + ((Bytes *)(void *)self)->len + 1;
}

Type bytes_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "bytes",
    .module = "builtins",
    .size = sizeof(Bytes) + 1,
    .flags = TYPE_BYTES | TYPE_BASE | TYPE_IMMUTABLE,
    .size_of = slot_size_of,
    .repr = slot_repr,
    .hash = slot_hash,
    .compare = bytes_compare,
    .binary = bytes_binary,
    .len = bytes_len,
    .getitem = bytes_getitem,
    .contains = bytes_contains,
    .iter = bytes_iter,
    .new = bytes_construct,
    .methods = bytes_methods,
};

void bytes_start(void)
{
    type_ready(&bytes_type);
    type_ready(&bytearray_type);
    type_ready(&bytes_iter_type);
    type_ready(&bytearray_iter_type);
}

void bytes_end(void)
{
    type_end(&bytearray_iter_type);
    type_end(&bytes_iter_type);
    type_end(&bytearray_type);
    type_end(&bytes_type);
}
