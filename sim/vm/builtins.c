/* builtins.c - the namespace of builtins. */
#include "sim/vm/builtins.h"

#include "sim/vm/builtins_int.h"
#include "sim/vm/bytes.h"
#include "sim/vm/check.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/set.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- what reaches outside ----------------------------------------------- */

/* [self] is the text. */
static Value refuse(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)args;
    (void)n;
    (void)kwnames;
    return raise(&exc_RuntimeError, "ticktape does not provide %S", self);
}

static const struct Refused {
    NativeDef def;
    const char *why;
} refused[] = {
    {{"open", NULL, NULL, refuse}, "open(): a scenario reads no file"},
    {{"input", NULL, NULL, refuse}, "input(): nobody types into a scenario"},
    {{"exec", NULL, NULL, refuse}, "exec(): a scenario runs no text"},
    {{"eval", NULL, NULL, refuse}, "eval(): a scenario runs no text"},
    {{"compile", NULL, NULL, refuse}, "compile(): a scenario runs no text"},
    {{"breakpoint", NULL, NULL, refuse},
     "breakpoint(): step through the tape instead"},
};

/* Types that nothing is of: isinstance(v, (int, float, complex)) is asked of
 * them all the same. */
static Value refuse_instance(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args, (void)n, (void)kwnames;
    return raise(&exc_RuntimeError, "ticktape does not provide %s()",
                 cls->name);
}

static Type complex_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "complex",
    .module = "builtins",
    .size = sizeof(Obj),
    .flags = TYPE_IMMUTABLE,
    .new = refuse_instance,
};

static Type memoryview_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "memoryview",
    .module = "builtins",
    .size = sizeof(Obj),
    .flags = TYPE_IMMUTABLE,
    .new = refuse_instance,
};

/* --- the namespace ------------------------------------------------------ */

static Type *const types[] = {
    &bool_type, &bytearray_type, &bytes_type, &classmethod_type, &complex_type,
    &dict_type, &enumerate_type, &filter_type, &float_type, &frozenset_type,
    &int_type, &list_type, &map_type, &memoryview_type, &object_type,
    &property_type, &range_type, &reversed_type, &set_type, &slice_type,
    &staticmethod_type, &str_type, &super_type, &tuple_type, &type_type,
    &zip_type,
};

static Type *const exceptions[] = {
#define EXC(NAME, BASE) &exc_##NAME,
#include "sim/vm/exc_list.h"
#undef EXC
};

static Type *const own_types[] = {
    &enumerate_type, &zip_type, &map_type, &filter_type,
    &anext_awaitable_type, &complex_type, &memoryview_type, &quitter_type,
};

enum {
    TYPES = sizeof types / sizeof *types,
    EXCEPTIONS = sizeof exceptions / sizeof *exceptions,
    OWN_TYPES = sizeof own_types / sizeof *own_types,
    REFUSED = sizeof refused / sizeof *refused,
};

static void add(const char *name, Value v)
{
    Value key = str_intern_from(name);

    dict_set_name(vm.builtins, key, v);
    val_unref(key);
}

static void add_functions(const NativeDef *defs)
{
    for (; defs->name; defs++) {
        Value f = native_new(defs, NULL, NAME(builtins));
        add(defs->name, f);
        val_unref(f);
    }
}

static void add_quitter(const char *name)
{
    Value v = builtins_quitter(name);

    add(name, v);
    val_unref(v);
}

static void add_refused(void)
{
    for (size_t i = 0; i < REFUSED; i++) {
        Value why = str_from(refused[i].why);
        Value f = native_new(&refused[i].def, why, NAME(builtins));
        add(refused[i].def.name, f);
        val_unref(f);
        val_unref(why);
    }
}

static void add_constants(void)
{
    add("None", VAL_NONE);
    add("True", VAL_TRUE);
    add("False", VAL_FALSE);
    add("Ellipsis", VAL_ELLIPSIS);
    add("NotImplemented", VAL_NOT_IMPLEMENTED);
    add("__debug__", VAL_TRUE);
    add("__name__", NAME(builtins));
    add("__doc__", VAL_NONE);
    add("__package__", VAL_NONE);
    add("__spec__", VAL_NONE);
    add("EnvironmentError", (Value)&exc_OSError);
    add("IOError", (Value)&exc_OSError);
}

/* `import builtins` gives the namespace itself. */
static bool fill(Module *m)
{
    Value own = (Value)m->dict;

    m->dict = REF(vm.builtins);
    val_unref(own);
    return true;
}

static const ModuleDef module = {.name = "builtins", .fill = fill};

void builtins_start(void)
{
    module_register(&module);
    for (size_t i = 0; i < OWN_TYPES; i++)
        type_ready(own_types[i]);
    add_constants();
    add_functions(builtins_class);
    add_functions(builtins_number);
    add_functions(builtins_object);
    add_functions(builtins_text);
    add_functions(builtins_iterate);
    add_functions(builtins_namespace);
    add_functions(builtins_print);
    add_quitter("exit");
    add_quitter("quit");
    add_refused();
    for (size_t i = 0; i < TYPES; i++)
        add(types[i]->name, (Value)types[i]);
    for (size_t i = 0; i < EXCEPTIONS; i++)
        add(exceptions[i]->name, (Value)exceptions[i]);
}

void builtins_end(void)
{
    for (size_t i = OWN_TYPES; i-- > 0;)
        type_end(own_types[i]);
}
