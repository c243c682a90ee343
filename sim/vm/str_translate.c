/* str_translate.c - translate and maketrans. */
#include "sim/base/utf8.h"
#include "sim/vm/check.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str_int.h"
#include "sim/vm/vm.h"

/* --- translate -------------------------------------------------------- */

/* Appends what the table's answer [to] stands for; false: raised. */
static bool add_answer(Buf *out, Value to)
{
    int64_t c;

    if (to == VAL_NONE)
        return true;
    if (is_str(to)) {
        buf_add(out, str_text(to), str_len(to));
        return true;
    }
    if (!is_int(to)) {
        raise(&exc_TypeError,
              "character mapping must return integer, None or str");
        return false;
    }
    if (!int_to_i64(to, &c) || c < 0 || c > 0x10ffff) {
        raise(&exc_ValueError, "character mapping must be in range(0x110000)");
        return false;
    }
    char *room = buf_reserve(out, 4);
    out->len += utf8_put(room, (uint32_t)c);
    return true;
}

Value str_m_translate(Value self, Value *a)
{
    const char *p = str_text(self), *end = p + str_len(self);
    Buf out;

    buf_init(&out);
    while (p < end) {
        const char *begin = p;
        Value to = obj_getitem(a[0], val_small(utf8_next(&p)));
        if (!to && exc_drop_if(&exc_LookupError)) {
            buf_add(&out, begin, (size_t)(p - begin));
            continue;
        }
        bool held = to && add_answer(&out, to) && vm_charge(VM_COST_LOOKUP);
        val_xunref(to);
        if (!held) {
            buf_clear(&out);
            return NULL;
        }
    }
    return str_from_buf(&out);
}

/* --- maketrans -------------------------------------------------------- */

static Value from_dict(Value from)
{
    Value key, v;

    if (type_of(from) != &dict_type)
        return raise(&exc_TypeError, "if you give only one argument to "
                     "maketrans it must be a dict");
    Dict *d = dict_new();
    for (size_t at = 0; dict_next(as_dict(from), &at, &key, &v);) {
        Value c = key;
        if (is_str(key)) {
            if (as_str(key)->chars != 1) {
                raise(&exc_ValueError, "string keys in translate table must be "
                      "of length 1");
                goto failed;
            }
            c = val_small(str_at(key, 0));
        } else if (!is_int(key)) {
            raise(&exc_TypeError, "keys in translate table must be strings or "
                  "integers");
            goto failed;
        }
        if (dict_set(d, c, v) < 0)
            goto failed;
    }
    return &d->head;
failed:
    val_unref(&d->head);
    return NULL;
}

static Value from_strs(Value from, Value to, Value gone)
{
    if (!is_str(from))
        return raise(&exc_TypeError, "first maketrans argument must be a "
                     "string if there is a second argument");
    if (as_str(from)->chars != as_str(to)->chars)
        return raise(&exc_ValueError, "the first two maketrans arguments must "
                     "have equal length");
    Dict *d = dict_new();
    const char *p = str_text(from), *q = str_text(to);
    for (size_t n = as_str(from)->chars; n > 0; n--) {
        Value key = val_small(utf8_next(&p));
        dict_set(d, key, val_small(utf8_next(&q)));
    }
    if (gone) {
        p = str_text(gone);
        for (size_t n = as_str(gone)->chars; n > 0; n--)
            dict_set(d, val_small(utf8_next(&p)), VAL_NONE);
    }
    return &d->head;
}

Value str_m_maketrans(Value self, Value *a)
{
    (void)self;
    if ((a[1] && !check_str("maketrans() argument 2", a[1])) ||
        (a[2] && !check_str("maketrans() argument 3", a[2])))
        return NULL;
    return a[1] ? from_strs(a[0], a[1], a[2]) : from_dict(a[0]);
}
