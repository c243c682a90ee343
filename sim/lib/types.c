/* types.c - the module types: names for the types of the machine, and
 * SimpleNamespace.
 */
#include "sim/lib/std_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/gen.h"
#include "sim/vm/native.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* --- SimpleNamespace ------------------------------------------------------ */

static Value space_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args;
    (void)n;
    (void)kwnames;
    return obj_new(cls);
}

static int space_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    if (n > 0)
        return raise_i(&exc_TypeError,
                       "no positional arguments expected");
    return dict_set_all(obj_dict_peek(self), kwnames, args, 0);
}

static Value space_repr(Value self)
{
    Type *t = type_of(self);
    const char *name = type_has(t, TYPE_HEAP) ? str_text(t->name_obj)
                                              : "namespace";
    Value key, value;
    bool first = true;
    Buf b;

    if (repr_enter(self))
        return str_printf("%s(...)", name);
    buf_init(&b);
    buf_printf(&b, "%s(", name);
    Value copy = dict_copy(obj_dict_peek(self));
    bool good = true;
    for (size_t at = 0; good && dict_next(as_dict(copy), &at, &key, &value);) {
        if (!is_str(key))
            continue;
        buf_printf(&b, "%s%s=", first ? "" : ", ", str_text(key));
        first = false;
        good = obj_add_repr(&b, value) == 0;
    }
    val_unref(copy);
    repr_leave(self);
    buf_putc(&b, ')');
    if (good)
        return str_from_buf(&b);
    buf_clear(&b);
    return NULL;
}

static Type space_type;

static Value space_compare(Value a, Value b, Op op)
{
    if (!is_instance(a, &space_type) || !is_instance(b, &space_type))
        return val_ref(VAL_NOT_IMPLEMENTED);
    return obj_compare((Value)obj_dict_peek(a), (Value)obj_dict_peek(b), op);
}

static Type space_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "SimpleNamespace",
    .module = "types",
    .flags = TYPE_DICT | TYPE_BASE | TYPE_UNHASHABLE,
    .size = sizeof(Obj),
    .repr = space_repr,
    .compare = space_compare,
    .new = space_new,
    .init = space_init,
};

/* --- functions ------------------------------------------------------------ */

/* Makes a generator function one whose generators can be awaited. */
static Value f_coroutine(Value self, Value *a)
{
    (void)self;
    if (!obj_callable(a[0]))
        return raise(&exc_TypeError, "types.coroutine() expects a callable");
    if (is_function(a[0])) {
        Function *f = (Function *)(void *)a[0];
        if (f->code->flags & CODE_GENERATOR)
            f->code->flags |= CODE_ITERABLE_COROUTINE;
    }
    return val_ref(a[0]);
}

/* Calls exec_body(ns) and makes the class.  [kwds]: keywords of the class
 * statement, metaclass among them. */
static Value make_class(Value name, Tuple *bases, Dict *kwds, Value body)
{
    Value meta = dict_pop(kwds, NAME(metaclass));

    if (!meta)
        meta = val_ref(bases->len > 0 ? (Value)type_of(bases->items[0])
                                      : (Value)&type_type);
    Tuple *head = as_tuple(tuple_of(2, name, (Value)bases));
    Value prepare = obj_getattr(meta, NAME(__prepare__));
    Value ns = prepare ? call_ex(prepare, head, kwds) : NULL;
    Value done = NULL, cls = NULL;
    val_xunref(prepare);
    if (ns)
        done = body && body != VAL_NONE ? call1(body, ns) : none();
    if (done) {
        Tuple *args = as_tuple(tuple_of(3, name, (Value)bases, ns));
        cls = call_ex(meta, args, kwds);
        val_unref((Value)args);
    }
    val_xunref(done);
    val_xunref(ns);
    val_unref((Value)head);
    val_unref(meta);
    return cls;
}

static Value f_new_class(Value self, Value *a)
{
    Value bases = a[1] ? obj_to_tuple(a[1]) : tuple_empty();
    Value kwds = a[2] && is_dict(a[2]) ? dict_copy(as_dict(a[2]))
                                       : (Value)dict_new();

    (void)self;
    Value cls = bases ? make_class(a[0], as_tuple(bases), as_dict(kwds), a[3])
                      : NULL;
    val_unref(kwds);
    val_xunref(bases);
    return cls;
}

/* --- the module ----------------------------------------------------------- */

static const NativeDef functions[] = {
    {"coroutine", f_coroutine, "func", NULL},
    {"new_class", f_new_class, "name, bases=, kwds=, exec_body=", NULL},
    {NULL, NULL, NULL, NULL},
};

static bool fill(Module *m)
{
    static const struct { const char *name; Type *type; } names[] = {
        {"FunctionType", &function_type}, {"LambdaType", &function_type},
        {"CodeType", &code_type}, {"MappingProxyType", &mappingproxy_type},
        {"CellType", &cell_type}, {"GeneratorType", &generator_type},
        {"CoroutineType", &coroutine_type},
        {"AsyncGeneratorType", &async_generator_type},
        {"MethodType", &method_type}, {"BuiltinFunctionType", &native_type},
        {"BuiltinMethodType", &native_type},
        {"MethodDescriptorType", &native_method_type},
        {"WrapperDescriptorType", &native_method_type},
        {"MethodWrapperType", &native_type},
        {"ClassMethodDescriptorType", &native_class_method_type},
        {"ModuleType", &module_type}, {"TracebackType", &traceback_type},
        {"FrameType", &frame_object_type},
        {"GetSetDescriptorType", &getset_type},
        {"MemberDescriptorType", &member_type},
        {"GenericAlias", &generic_alias_type}, {"UnionType", &union_type},
        {"EllipsisType", &ellipsis_type}, {"NoneType", &none_type},
        {"NotImplementedType", &not_implemented_type},
        {"DynamicClassAttribute", &property_type},
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        module_set(m, names[i].name, (Value)names[i].type);
    lib_add_type(m, &space_type);
    return true;
}

const ModuleDef lib_types = {
    .name = "types", .functions = functions, .fill = fill,
};
