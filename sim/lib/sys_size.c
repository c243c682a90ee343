/* sys_size.c - sys.getsizeof: what the object would take in CPython 3.11. */
#include "sim/lib/sys_int.h"

#include "sim/base/utf8.h"
#include "sim/vm/bytes.h"
#include "sim/vm/call.h"
#include "sim/vm/code.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/gen.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"

/* In front of the object: two words for the collector, and of a class's own
 * instances two for the attributes. */
static int64_t header(const Type *t)
{
    if (!type_has(t, TYPE_GC))
        return 0;
    return type_has(t, TYPE_HEAP) && type_has(t, TYPE_DICT) ? 32 : 16;
}

/* What an instance of a class of the program's takes: slots, or a word for weak
 * references. */
static int64_t size_of_instance(const Type *t)
{
    int64_t slots = (int64_t)(t->size - sizeof(Obj));

    for (size_t at = 0; dict_next(d, &at, &key, &value);)
        if (type_of(key) != &str_type)
            return 24;
    return 16;
}

static int64_t size_of_dict(Dict *d)
{
    int64_t n = (int64_t)dict_len(d), slots = 8;

    if (n == 0)
        return 64;
    while (slots * 2 / 3 < n)
        slots *= 2;
    int64_t width = slots <= 0x80 ? 1 : slots <= 0x8000 ? 2 : 4;
    return 48 + 32 + 16 + slots * width + slots * 2 / 3 * entry_size(d);
}

static int64_t size_of_set(Value v)
{
    int64_t n = (int64_t)set_len(v), slots = 8;

    if (n < 5)
        return 216;
    while (n * 5 >= (slots - 1) * 3)
        slots *= 4;
    return 216 + slots * 16;
}

static int64_t size_of_native(Value v)
{
    const char *data;
    size_t len;

    if (is_int(v))
        return 24 + 4 * (int64_t)((int_bit_length(v) + 29) / 30
                                  + (int_sign(v) == 0));
    if (is_str(v))
        return size_of_str(v);
    if (is_tuple(v))
        return 40 + 8 * (int64_t)as_tuple(v)->len;
    if (is_list(v))
        return 56 + 8 * (int64_t)as_list(v)->len;
    if (is_dict(v))
        return size_of_dict(as_dict(v));
    if (is_set(v))
        return size_of_set(v);
    if (bytes_peek(v, &data, &len))
        return 33 + (int64_t)len;
    return 0;
}

/* What stands before an instance of a class of the program's: two words, and
 * two more where it has a dict. */
static int64_t size_before(const Type *t)
{
    return type_has(t, TYPE_DICT) ? 32 : 16;
}

/* Such an instance has its slots and, unless __slots__ says otherwise, what
 * refers to it weakly. */
static int64_t size_of_instance(Type *t)
{
    int64_t slots = (int64_t)(t->size - object_type.size)
        / (int64_t)sizeof(Value);

    slots += type_lookup(t, NAME(__weakref__)) != NULL;
    return size_before(t) + 16 + slots * 8;
}

static bool is_plain_instance(Value v)
{
    const Type *t = type_of(v);

    while (type_has(t, TYPE_HEAP))
        t = t->base;
    return t == &object_type && type_of(v) != t;
}

static int64_t size_of_other(Value v)
{
    static const struct { Type *type; int size; } sizes[] = {
        {&float_type, 24}, {&function_type, 152}, {&coroutine_type, 176},
        {&generator_type, 176}, {&async_generator_type, 184},
        {&object_type, 16}, {&range_type, 48}, {&slice_type, 56},
        {&method_type, 64}, {&code_type, 200}, {&property_type, 80},
        {&staticmethod_type, 48}, {&classmethod_type, 48}, {&native_type, 72},
    };
    const Type *t = type_of(v);

    if (v == VAL_NONE || v == VAL_ELLIPSIS || v == VAL_NOT_IMPLEMENTED)
        return 16;
    if (is_type(v))
        return 1064;
    if (is_plain_instance(v))
        return size_of_instance(type_of(v));
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        if (t == sizes[i].type)
            return sizes[i].size;
    return type_has(t, TYPE_HEAP) && !t->size_of ? size_of_instance(t) : 56;
}

/* What [v]'s own __sizeof__ says; -1: raised. */
static int64_t ask(Value method, Value v)
{
    Value size = special_call(method, v, NULL, 0, NULL);
    int64_t n = -1;

    if (size && !is_int(size))
        raise(&exc_TypeError, "an integer is required");
    else if (size && obj_to_index(size, &n) && n < 0)
        raise(&exc_ValueError, "__sizeof__() should return >= 0");
    val_xunref(size);
    return exc_raised() ? -1 : n + header(type_of(v));
}

/* By the program's own __sizeof__. */
static Value own_size(Value v, Value method)
{
    Value r = call1(method, v);
    int64_t size = 0;

    if (!r)
        return NULL;
    if (!is_int(r))
        raise(&exc_TypeError, "an integer is required");
    else if (obj_to_index(r, &size) && size < 0)
        raise(&exc_ValueError, "__sizeof__() should return >= 0");
    val_unref(r);
    return exc_raised() ? NULL : int_new(size + size_before(type_of(v)));
}

Value sys_getsizeof(Value self, Value *a)
{
    Value method = type_lookup(type_of(a[0]), NAME(__sizeof__));

    (void)self;
    if (method && is_function(method))
        return own_size(a[0], method);
    int64_t size = size_of_native(a[0]);
    return int_new(size ? size : size_of_other(a[0]));
}
