/* obj_text.c - repr, str, ascii, format of any value. */
#include "sim/base/utf8.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/format.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

Value obj_repr(Value v)
{
    if (!vm_enter(" while getting the repr of an object"))
        return NULL;
    Value text = type_of(v)->repr(v);
    vm_leave();
    return text;
}

Value obj_str(Value v)
{
    Type *t = type_of(v);

    if (t == &str_type)
        return val_ref(v);
    if (!vm_enter(" while getting the str of an object"))
        return NULL;
    Value text = t->str ? t->str(v) : t->repr(v);
    vm_leave();
    return text;
}

Value obj_ascii(Value v)
{
    Value text = obj_repr(v);

    if (!text || str_is_ascii(text))
        return text;
    if (!check_fits(str_len(text), 3)) {
        val_unref(text);
        return NULL;
    }
    Buf out;
    buf_init(&out);
    const char *p = str_text(text), *end = p + str_len(text);
    while (p < end) {
        uint32_t c = utf8_next(&p);
        if (c < 0x80)
            buf_putc(&out, (char)c);
        else
            buf_put_escape(&out, c);
    }
    val_unref(text);
    return str_from_buf(&out);
}

static int add_take(Buf *out, Value text)
{
    if (!text)
        return -1;
    buf_add(out, str_text(text), str_len(text));
    val_unref(text);
    return 0;
}

int obj_add_repr(Buf *out, Value v)
{
    if (is_small(v)) {
        buf_printf(out, "%lld", (long long)small_of(v));
        return 0;
    }
    if (type_of(v) == &str_type) {
        str_add_repr(out, str_text(v), str_len(v), false);
        return 0;
    }
    return add_take(out, obj_repr(v));
}

int obj_add_str(Buf *out, Value v)
{
    if (type_of(v) == &str_type) {
        buf_add(out, str_text(v), str_len(v));
        return 0;
    }
    return is_small(v) ? obj_add_repr(out, v) : add_take(out, obj_str(v));
}

/* --- format() ------------------------------------------------------------- */

Value obj_format(Value v, Value spec)
{
    Type *t = type_of(v);

    if (t == &str_type)
        return str_len(spec) ? format_str(v, spec) : val_ref(v);
    if (t == &int_type)
        return format_int(v, spec);
    if (t == &float_type)
        return format_float(v, spec);
    Value method = type_lookup(t, NAME(__format__));
    Value text = method ? special_call(method, v, &spec, 1, NULL) : obj_str(v);
    if (text && !is_str(text)) {
        raise(&exc_TypeError, "__format__ must return a str, not %T", text);
        val_clear(&text);
    }
    return text;
}

/* --- what contains itself ------------------------------------------------- */

bool repr_enter(Value v)
{
    if (v->flags & OBJ_IN_REPR)
        return true;
    v->flags |= OBJ_IN_REPR;
    return false;
}

void repr_leave(Value v)
{
    v->flags &= (uint16_t)~OBJ_IN_REPR;
}
