/* bytearray.c - bytes that can change.
 *
 * What changes one first collects the new bytes elsewhere, because collecting
 * may run Python code that uses it, and because b[1:2] = b is allowed; then
 * splice() puts them in.
 */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/vm/bytes_int.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static ByteArray *as_array(Value v)
{
    assert(is_bytearray(v));
    return (ByteArray *)(void *)v;
}

/* Bytes at the front are cut off without moving those behind, which are moved
 * when room is wanted: who takes a message off the front again and again pays
 * for its length. */
static char *block_of(const ByteArray *a)
{
    return a->cut > 0 ? a->data - a->cut : a->data;
}

static void reserve(ByteArray *a, size_t size)
{
    if (size <= a->cap)
        return;
    size_t least = a->cut < a->len ? size + a->len / 2 : size;
    if (a->cut > 0)
        a->data = memmove(block_of(a), a->data, a->len + 1);
    a->cap += a->cut;
    a->cut = 0;
    a->data = mem_grow(a->data, &a->cap, least, 1);
}

static void cut_front(ByteArray *a, size_t n)
{
    a->data += n;
    a->len -= n;
    a->cap -= n;
    a->cut += n;
}

/* Puts [put] (not the array's own) where bytes [from, to) stand.  False:
 * MemoryError raised. */
static bool splice(Value self, size_t from, size_t to, Span put)
{
    ByteArray *a = as_array(self);
    size_t len = a->len - (to - from) + put.len;

    if (len > a->len && !check_fits(len, 2))
        return false;
    if (from == 0 && to > 0 && put.len == 0) {
        cut_front(a, to);
        return true;
    }
    reserve(a, len + 1);
    vm_spend((a->len - to) / 16);
    memmove(a->data + from + put.len, a->data + to, a->len - to);
    memcpy(a->data + from, put.data, put.len);
    a->len = len;
    return true;
}

/* --- making ----------------------------------------------------------- */

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args;
    (void)n;
    (void)kwnames;
    return obj_new(cls);
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Buf b;

    buf_init(&b);
    bool good = bytes_add_source(&b, true, args, n, kwnames) &&
                splice(self, 0, as_array(self)->len, (Span){b.data, b.len});
    buf_clear(&b);
    return good ? 0 : -1;
}

static void slot_free(Value self)
{
    mem_free(block_of(as_array(self)));
}

static Value slot_repr(Value self)
{
    Span s = bytes_span(self);
    Buf b;

    if (!check_fits(s.len, 8))
        return NULL;
    buf_init(&b);
    buf_printf(&b, "%s(", type_of(self)->name);
    bytes_add_escaped(&b, s.data, s.len, true);
    buf_putc(&b, ')');
    return str_from_buf(&b);
}

/* --- items and slices ------------------------------------------------- */

static int set_item(Value self, Value key, Value v)
{
    size_t i;
    char byte;

    if (!bytes_position(self, key, &i))
        return -1;
    if (!v)
        return splice(self, i, i + 1, (Span){"", 0}) ? 0 : -1;
    if (!bytes_byte(v, "byte", &byte))
        return -1;
    if (i >= as_array(self)->len)       /* v's __index__ made it shorter */
        return raise_i(&exc_IndexError, "bytearray index out of range");
    as_array(self)->data[i] = byte;
    return 0;
}

/* Takes out every [step]th byte, [count] of them, beginning at [start]. */
static void delete_every(ByteArray *a, int64_t start, int64_t step,
                         size_t count)
{
    if (step < 0) {             /* the same bytes from the other end */
        start += ((int64_t)count - 1) * step;
        step = -step;
    }
    size_t to = (size_t)start, gone = 0;
    for (size_t from = (size_t)start; from < a->len; from++) {
        if (gone < count && (from - (size_t)start) % (size_t)step == 0)
            gone++;
        else
            a->data[to++] = a->data[from];
    }
    a->len = to;
}

static int replace_slice(Value self, Value slice, Span put)
{
    ByteArray *a = as_array(self);
    int64_t start, stop, step;

    if (!slice_unpack(slice, &start, &stop, &step))
        return -1;
    size_t count = slice_adjust(a->len, &start, stop, step);
    if (step == 1)
        return splice(self, (size_t)start, (size_t)start + count, put) ? 0 : -1;
    if (put.len == 0) {
        if (count > 0)
            delete_every(a, start, step, count);
        return 0;
    }
    if (put.len != count)
        return raise_i(&exc_ValueError, "attempt to assign bytes of size %zu "
                       "to extended slice of size %zu", put.len, count);
    for (size_t i = 0; i < count; i++)
        a->data[start + (int64_t)i * step] = put.data[i];
    return 0;
}

static int set_slice(Value self, Value slice, Value v)
{
    Buf b;

    if (!v)
        return replace_slice(self, slice, (Span){"", 0});
    if (is_str(v) || seq_is_index(v))
        return raise_i(&exc_TypeError, "can assign only bytes, buffers, or "
                       "iterables of ints in range(0, 256)");
    buf_init(&b);
    int r = bytes_add_items(&b, v, true) ?
            replace_slice(self, slice, (Span){b.data, b.len}) : -1;
    buf_clear(&b);
    return r;
}

static int slot_setitem(Value self, Value key, Value v)
{
    if (type_of(key) == &slice_type)
        return set_slice(self, key, v);
    return set_item(self, key, v);
}

/* --- operators in place ----------------------------------------------- */

static Value take_over(Value self, Value made)
{
    if (!made || made == VAL_NOT_IMPLEMENTED || !is_bytearray(made))
        return made;
    bool good = splice(self, 0, as_array(self)->len, bytes_span(made));
    val_unref(made);
    return good ? val_ref(self) : NULL;
}

static Value slot_inplace(Value self, Value other, Op op)
{
    if (op == OP_MUL)
        return take_over(self, bytes_binary(self, other, op));
    if (op != OP_ADD || !is_bytes_like(other))
        return bytes_binary(self, other, op);
    if (self == other)                  /* CPython holds on to it meanwhile */
        return raise(&exc_BufferError, "Existing exports of data: object "
                     "cannot be re-sized");
    size_t len = as_array(self)->len;
    bool good = splice(self, len, len, bytes_span(other));
    return good ? val_ref(self) : NULL;
}

/* --- methods ---------------------------------------------------------- */

Value bytes_m_append(Value self, Value *a)
{
    size_t len;
    char byte;

    if (!bytes_byte(a[0], "byte", &byte))
        return NULL;
    len = as_array(self)->len;
    return splice(self, len, len, (Span){&byte, 1}) ? none() : NULL;
}

Value bytes_m_clear(Value self, Value *a)
{
    (void)a;
    as_array(self)->len = 0;
    return none();
}

Value bytes_m_copy(Value self, Value *a)
{
    Span s = bytes_span(self);

    (void)a;
    return bytes_like(self, s.data, s.len);
}

Value bytes_m_extend(Value self, Value *a)
{
    Value iterable = a[0];
    Buf b;

    if (is_str(iterable) && str_len(iterable) > 0)
        return raise(&exc_TypeError,
                     "'str' object cannot be interpreted as an integer");
    if (!is_str(iterable) && !type_of(iterable)->iter &&
        !type_of(iterable)->getitem)
        return raise(&exc_TypeError, "can't extend bytearray with %T",
                     iterable);
    buf_init(&b);
    bool good = is_str(iterable) || bytes_add_items(&b, iterable, true);
    size_t len = as_array(self)->len;
    good = good && splice(self, len, len, (Span){b.data, b.len});
    buf_clear(&b);
    return good ? none() : NULL;
}

Value bytes_m_insert(Value self, Value *a)
{
    int64_t i;
    char byte;

    if (!obj_to_index(a[0], &i) || !bytes_byte(a[1], "byte", &byte))
        return NULL;
    int64_t len = (int64_t)as_array(self)->len;
    if (i < 0 && (i += len) < 0)
        i = 0;
    if (i > len)
        i = len;
    return splice(self, (size_t)i, (size_t)i, (Span){&byte, 1}) ? none() :
                                                                  NULL;
}

Value bytes_m_pop(Value self, Value *a)
{
    int64_t i = -1;

    if (a[0] && !obj_to_index(a[0], &i))
        return NULL;
    int64_t len = (int64_t)as_array(self)->len;
    if (len == 0)
        return raise(&exc_IndexError, "pop from empty bytearray");
    if (i < 0)
        i += len;
    if (i < 0 || i >= len)
        return raise(&exc_IndexError, "pop index out of range");
    unsigned char byte = (unsigned char)as_array(self)->data[i];
    if (!splice(self, (size_t)i, (size_t)i + 1, (Span){"", 0}))
        return NULL;
    return val_small(byte);
}

Value bytes_m_remove(Value self, Value *a)
{
    char byte;

    if (!bytes_byte(a[0], "byte", &byte))
        return NULL;
    Span s = bytes_span(self);
    const char *hit = memchr(s.data, byte, s.len);
    if (!hit)
        return raise(&exc_ValueError, "value not found in bytearray");
    size_t i = (size_t)(hit - s.data);
    return splice(self, i, i + 1, (Span){"", 0}) ? none() : NULL;
}

Value bytes_m_reverse(Value self, Value *a)
{
    ByteArray *array = as_array(self);

    (void)a;
    for (size_t i = 0; i < array->len / 2; i++) {
        char c = array->data[i];
        array->data[i] = array->data[array->len - 1 - i];
        array->data[array->len - 1 - i] = c;
    }
    return none();
}

/* --- the type --------------------------------------------------------- */

Type bytearray_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "bytearray",
    .module = "builtins",
    .size = sizeof(ByteArray),
    .flags = TYPE_BYTEARRAY | TYPE_BASE | TYPE_IMMUTABLE | TYPE_UNHASHABLE,
    .free = slot_free,
    .repr = slot_repr,
    .compare = bytes_compare,
    .binary = bytes_binary,
    .inplace = slot_inplace,
    .len = bytes_len,
    .getitem = bytes_getitem,
    .setitem = slot_setitem,
    .contains = bytes_contains,
    .iter = bytes_iter,
    .new = slot_new,
    .init = slot_init,
    .methods = bytearray_methods,
};
