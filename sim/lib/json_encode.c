/* json_encode.c - values to JSON text. */
#include <math.h>

#include "sim/base/mem.h"
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

typedef struct Encoder {
    Buf out;
    bool skip_keys, ascii, check_circle, allow_nan, sort_keys;
    Value indent;               /* str, or NULL */
    Value item_sep, key_sep;    /* strs */
    Value fallback;             /* default=, or NULL */
    Value *open;                /* what is being written, outermost first */
    size_t depth, cap;
    size_t level;               /* of indentation: lists and dicts of [open] */
} Encoder;

static bool encode(Encoder *e, Value v);

/* --- scalars -------------------------------------------------------------- */

static void add_escape(Buf *out, uint32_t c)
{
    switch (c) {
    case '"': buf_puts(out, "\\\""); break;
    case '\\': buf_puts(out, "\\\\"); break;
    case '\n': buf_puts(out, "\\n"); break;
    case '\r': buf_puts(out, "\\r"); break;
    case '\t': buf_puts(out, "\\t"); break;
    case '\f': buf_puts(out, "\\f"); break;
    case '\b': buf_puts(out, "\\b"); break;
    default:
        if (c >= 0x10000) {
            c -= 0x10000;
            add_escape(out, 0xd800 | c >> 10);
            c = 0xdc00 | (c & 0x3ff);
        }
        buf_puts(out, "\\u");
        buf_put_hex(out, c, 4);
    }
}

static bool add_str(Encoder *e, Value s)
{
    const char *p = str_text(s), *end = p + str_len(s);

    vm_spend(str_len(s) * 4);
    buf_putc(&e->out, '"');
    while (p < end) {
        const char *from = p;
        uint32_t c = utf8_next(&p);
        if (c < 0x20 || c == '"' || c == '\\' || (e->ascii && c >= 0x7f)) {
            add_escape(&e->out, c);
            if (!vm_charge(VM_COST_ITEM))
                return false;
        } else {
            buf_add(&e->out, from, (size_t)(p - from));
        }
    }
    buf_putc(&e->out, '"');
    return true;
}

static bool add_float(Encoder *e, double d)
{
    if (isfinite(d)) {
        float_add_repr(&e->out, d);
        return true;
    }
    if (!e->allow_nan) {
        raise(&exc_ValueError,
              "Out of range float values are not JSON compliant");
        return false;
    }
    buf_puts(&e->out, isnan(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
    return true;
}

/* Appends [v] if it is None, a bool, a number or a str: 1; else 0; -1:
 * raised. */
static int add_scalar(Encoder *e, Value v)
{
    if (is_str(v))
        return add_str(e, v) ? 1 : -1;
    if (v == VAL_NONE || v == VAL_TRUE || v == VAL_FALSE) {
        buf_puts(&e->out, v == VAL_NONE ? "null"
                                        : v == VAL_TRUE ? "true" : "false");
        return 1;
    }
    if (is_int(v))
        return int_add_digits(&e->out, v, 10) < 0 ? -1 : 1;
    if (type_has(type_of(v), TYPE_FLOAT))
        return add_float(e, float_of(v)) ? 1 : -1;
    return 0;
}

/* --- containers ----------------------------------------------------------- */

static void new_line(Encoder *e)
{
    if (!e->indent)
        return;
    buf_putc(&e->out, '\n');
    for (size_t i = 0; i < e->level; i++)
        buf_add(&e->out, str_text(e->indent), str_len(e->indent));
}

static void add_sep(Encoder *e, bool first)
{
    if (!first)
        buf_add(&e->out, str_text(e->item_sep), str_len(e->item_sep));
    new_line(e);
}

/* [v] is being written from here on; false: it is already, or too deep. */
static bool begin(Encoder *e, Value v)
{
    for (size_t i = 0; e->check_circle && i < e->depth; i++)
        if (e->open[i] == v) {
            raise(&exc_ValueError, "Circular reference detected");
            return false;
        }
    if (!vm_enter(" while encoding a JSON object"))
        return false;
    e->open = mem_grow(e->open, &e->cap, e->depth + 1, sizeof *e->open);
    e->open[e->depth++] = v;
    return true;
}

static void finish(Encoder *e)
{
    e->depth--;
    vm_leave();
}

static bool encode_list(Encoder *e, Value seq)
{
    Value items = obj_to_list(seq);
    bool good = items && begin(e, seq);

    if (good) {
        size_t len = as_list(items)->len;
        buf_putc(&e->out, '[');
        e->level++;
        for (size_t i = 0; good && i < len; i++) {
            add_sep(e, i == 0);
            good = encode(e, as_list(items)->items[i]) && vm_charge(1);
        }
        e->level--;
        finish(e);
        if (len > 0)
            new_line(e);
        buf_putc(&e->out, ']');
    }
    val_xunref(items);
    return good;
}

/* Appends [key] as the name of a member: 1; 0: it is to be left out. */
static int add_key(Encoder *e, Value key, bool first)
{
    if (is_str(key)) {
        add_sep(e, first);
        return add_str(e, key) ? 1 : -1;
    }
    bool known = key == VAL_NONE || is_int(key) ||
                 type_has(type_of(key), TYPE_FLOAT);
    if (!known && e->skip_keys)
        return 0;
    if (!known) {
        raise(&exc_TypeError, "keys must be str, int, float, bool or None, "
              "not %T", key);
        return -1;
    }
    add_sep(e, first);
    buf_putc(&e->out, '"');
    int done = add_scalar(e, key);
    buf_putc(&e->out, '"');
    return done;
}

static bool encode_members(Encoder *e, List *items)
{
    bool first = true;

    e->level++;
    for (size_t i = 0; i < items->len; i++) {
        if (!is_tuple(items->items[i]) || as_tuple(items->items[i])->len != 2) {
            raise(&exc_ValueError, "items must return 2-tuples");
            return false;
        }
        Tuple *pair = as_tuple(items->items[i]);
        int added = add_key(e, pair->items[0], first);
        if (added < 0)
            return false;
        if (added == 0)
            continue;
        first = false;
        buf_add(&e->out, str_text(e->key_sep), str_len(e->key_sep));
        if (!encode(e, pair->items[1]) || !vm_charge(1))
            return false;
    }
    e->level--;
    if (!first)
        new_line(e);
    return true;
}

static bool encode_dict(Encoder *e, Value dict)
{
    Value view = call_method0(dict, NAME(items));
    Value items = view ? obj_to_list(view) : NULL;
    bool good = items && (!e->sort_keys || list_sort(items, NULL, false) == 0)
                && begin(e, dict);

    val_xunref(view);
    if (good) {
        buf_putc(&e->out, '{');
        good = encode_members(e, as_list(items));
        finish(e);
        buf_putc(&e->out, '}');
    }
    val_xunref(items);
    return good;
}

static bool encode_other(Encoder *e, Value v)
{
    if (!e->fallback) {
        raise(&exc_TypeError, "Object of type %U is not JSON serializable",
              type_of(v)->name_obj);
        return false;
    }
    if (!begin(e, v))
        return false;
    Value other = call1(e->fallback, v);
    bool good = other && encode(e, other);
    val_xunref(other);
    finish(e);
    return good;
}

static bool encode(Encoder *e, Value v)
{
    int done = add_scalar(e, v);

    if (done)
        return done > 0;
    if (is_list(v) || is_tuple(v))
        return encode_list(e, v);
    if (is_dict(v))
        return encode_dict(e, v);
    return encode_other(e, v);
}

/* --- the function --------------------------------------------------------- */

static bool truths(Encoder *e, Value *a)
{
    int t[5] = {obj_truth(a[1]), obj_truth(a[2]), obj_truth(a[3]),
                obj_truth(a[4]), obj_truth(a[8])};

    e->skip_keys = t[0] > 0;
    e->ascii = t[1] > 0;
    e->check_circle = t[2] > 0;
    e->allow_nan = t[3] > 0;
    e->sort_keys = t[4] > 0;
    return !exc_raised();
}

Value json_encode(Value self, Value *a)
{
    Encoder e = {
        .indent = a[5] == VAL_NONE ? NULL : a[5],
        .item_sep = a[6], .key_sep = a[7],
        .fallback = a[9] == VAL_NONE ? NULL : a[9],
    };

    (void)self;
    if (!truths(&e, a))
        return NULL;
    if (!is_str(a[6]) || !is_str(a[7]) || (e.indent && !is_str(e.indent)))
        return raise(&exc_TypeError, "separators must be strings");
    buf_init(&e.out);
    bool good = encode(&e, a[0]);
    mem_free(e.open);
    if (good)
        return str_from_buf(&e.out);
    buf_clear(&e.out);
    return NULL;
}
