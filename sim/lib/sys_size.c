/* sys_size.c - sys.getsizeof: what the object would take in CPython 3.11. */
#include "sim/lib/sys_int.h"

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

    return 16 + slots + (type_has(t, TYPE_DICT) ? 8 : 0) + header(t);
}

static int64_t size_of_other(Value v)
{
    static const struct { Type *type; int size; } sizes[] = {
        {&float_type, 24}, {&function_type, 152}, {&coroutine_type, 176},
        {&generator_type, 176}, {&async_generator_type, 184},
        {&object_type, 16}, {&range_type, 48}, {&slice_type, 56},
        {&method_type, 64}, {&code_type, 200},
    };
    const Type *t = type_of(v);

    if (v == VAL_NONE || v == VAL_ELLIPSIS || v == VAL_NOT_IMPLEMENTED)
        return 16;
    if (is_type(v))
        return 1064;
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

Value sys_getsizeof(Value self, Value *a)
{
    Value name = str_intern_from("__sizeof__");
    Value method = obj_special_peek(a[0], name);
    bool own = method && method != type_lookup(&object_type, name);

    (void)self;
    val_unref(name);
    if (!own)
        return int_new(size_of_other(a[0]));
    int64_t size = ask(method, a[0]);
    if (size < 0 && a[1] && exc_drop_if(&exc_TypeError))
        return val_ref(a[1]);
    return size < 0 ? NULL : int_new(size);
}
