/* slice.c - slice objects, and which positions they select. */
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/str.h"

static Slice *as_slice(Value v)
{
    return (Slice *)(void *)v;
}

Value slice_new(Value start, Value stop, Value step)
{
    Value v = obj_new(&slice_type);

    as_slice(v)->start = val_ref(start);
    as_slice(v)->stop = val_ref(stop);
    as_slice(v)->step = val_ref(step);
    return v;
}

/* --- selecting -------------------------------------------------------- */

static bool is_bound(Value v)
{
    if (seq_is_index(v))
        return true;
    raise(&exc_TypeError, "slice indices must be integers or None or have an "
          "__index__ method");
    return false;
}

static bool bound(Value v, int64_t if_none, int64_t *out)
{
    *out = if_none;
    if (v == VAL_NONE)
        return true;
    return is_bound(v) && obj_to_index_clamped(v, out);
}

bool slice_unpack(Value slice, int64_t *start, int64_t *stop, int64_t *step)
{
    const Slice *s = as_slice(slice);

    if (!bound(s->step, 1, step))
        return false;
    if (*step == 0) {
        raise(&exc_ValueError, "slice step cannot be zero");
        return false;
    }
    if (*step < -INT64_MAX)
        *step = -INT64_MAX;     /* so that -step is a number */
    bool back = *step < 0;
    return bound(s->start, back ? INT64_MAX : 0, start) &&
           bound(s->stop, back ? INT64_MIN : INT64_MAX, stop);
}

/* [i] counted from the end if negative, and cut to where the walk may be. */
static int64_t cut(int64_t i, int64_t len, bool back)
{
    if (i < 0)
        i = i + len < 0 ? (back ? -1 : 0) : i + len;
    else if (i >= len)
        i = back ? len - 1 : len;
    return i;
}

size_t slice_adjust(size_t len, int64_t *start, int64_t stop, int64_t step)
{
    *start = cut(*start, (int64_t)len, step < 0);
    stop = cut(stop, (int64_t)len, step < 0);
    if (step < 0)
        return stop < *start ? (size_t)((*start - stop - 1) / -step + 1) : 0;
    return *start < stop ? (size_t)((stop - *start - 1) / step + 1) : 0;
}

bool slice_span(Value slice, size_t len, int64_t *start, int64_t *step,
                size_t *count)
{
    int64_t stop;

    if (!slice_unpack(slice, start, &stop, step))
        return false;
    *count = slice_adjust(len, start, stop, *step);
    return true;
}

/* --- selecting from any number of items ------------------------------- */

/* The same as cut(), for ints of any size; a new reference. */
static Value cut_big(Value v, Value len, bool back, bool is_start)
{
    Value low = val_small(back ? -1 : 0);

    if (v == VAL_NONE) {        /* the end that the walk comes from, or goes */
        if (is_start == back)
            return back ? int_binary(len, val_small(1), OP_SUB) : val_ref(len);
        return low;
    }
    Value i = is_bound(v) ? seq_int(v) : NULL;
    if (!i)
        return NULL;
    if (int_sign(i) < 0) {
        val_set_take(&i, int_binary(i, len, OP_ADD));
        if (i && int_compare(i, low) < 0)
            val_set_take(&i, low);
    } else if (int_compare(i, len) >= 0) {
        val_set_take(&i, back ? int_binary(len, val_small(1), OP_SUB)
                              : val_ref(len));
    }
    return i;
}

bool slice_indices(Value slice, Value len, Value out[3])
{
    const Slice *s = as_slice(slice);

    out[0] = out[1] = NULL;
    out[2] = s->step == VAL_NONE ? val_small(1)
             : is_bound(s->step) ? seq_int(s->step) : NULL;
    if (!out[2])
        return false;
    if (int_sign(out[2]) != 0) {
        bool back = int_sign(out[2]) < 0;
        out[0] = cut_big(s->start, len, back, true);
        out[1] = out[0] ? cut_big(s->stop, len, back, false) : NULL;
        if (out[1])
            return true;
    } else {
        raise(&exc_ValueError, "slice step cannot be zero");
    }
    val_xunref(out[0]);
    val_unref(out[2]);
    return false;
}

static Value m_indices(Value self, Value *a)
{
    Value out[3], len = seq_int(a[0]);

    if (!len)
        return NULL;
    if (int_sign(len) < 0)
        raise(&exc_ValueError, "length should not be negative");
    bool fine = int_sign(len) >= 0 && slice_indices(self, len, out);
    val_unref(len);
    if (!fine)
        return NULL;
    Tuple *t = tuple_new(3);
    memcpy(t->items, out, sizeof out);
    return &t->head;
}

/* --- the type --------------------------------------------------------- */

static void slot_free(Value self)
{
    val_xunref(as_slice(self)->start);
    val_xunref(as_slice(self)->stop);
    val_xunref(as_slice(self)->step);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    visit(as_slice(self)->start, arg);
    visit(as_slice(self)->stop, arg);
    visit(as_slice(self)->step, arg);
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)cls;
    if (!check_args("slice", n, kwnames, 1, 3))
        return NULL;
    return slice_new(n > 1 ? args[0] : VAL_NONE, args[n > 1],
                     n > 2 ? args[2] : VAL_NONE);
}

static Value slot_repr(Value self)
{
    const Slice *s = as_slice(self);
    Buf out;

    buf_init(&out);
    buf_puts(&out, "slice(");
    if (obj_add_repr(&out, s->start) == 0) {
        buf_puts(&out, ", ");
        if (obj_add_repr(&out, s->stop) == 0) {
            buf_puts(&out, ", ");
            if (obj_add_repr(&out, s->step) == 0) {
                buf_putc(&out, ')');
                return str_from_buf(&out);
            }
        }
    }
    buf_clear(&out);
    return NULL;
}

/* Slices compare as the tuples of their parts. */
static Value slot_compare(Value a, Value b, Op op)
{
    if (type_of(a) != &slice_type || type_of(b) != &slice_type)
        return val_ref(VAL_NOT_IMPLEMENTED);
    const Slice *x = as_slice(a), *y = as_slice(b);
    Value s = tuple_of(3, x->start, x->stop, x->step);
    Value t = tuple_of(3, y->start, y->stop, y->step);
    Value r = seq_compare(as_tuple(s), as_tuple(t), op);
    val_unref(s);
    val_unref(t);
    return r;
}

static Value get_start(Value self)
{
    return val_ref(as_slice(self)->start);
}

static Value get_stop(Value self)
{
    return val_ref(as_slice(self)->stop);
}

static Value get_step(Value self)
{
    return val_ref(as_slice(self)->step);
}

Type slice_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "slice",
    .module = "builtins",
    .size = sizeof(Slice),
    .flags = TYPE_GC | TYPE_UNHASHABLE | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .repr = slot_repr,
    .compare = slot_compare,
    .new = slot_new,
    .methods = (const NativeDef[]){
        {"indices", m_indices, "length, /", NULL},
        {NULL, NULL, NULL, NULL},
    },
    .getset = (const GetSetDef[]){
        {"start", get_start, NULL},
        {"stop", get_stop, NULL},
        {"step", get_step, NULL},
        {NULL, NULL, NULL},
    },
};
