/* exc_types.c - the classes of exceptions, and the small ways in which some of
 * them differ from BaseException.  Those with more to them have files of their
 * own: exc_os.c, exc_unicode.c, exc_syntax.c, exc_group.c.
 */
#include "sim/vm/dict.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* BaseException itself stands in exc_base.c: here only what derives from it.
 * The list begins with it, so its entry is made a declaration. */
#define EXC(NAME, BASE) EXC_##BASE(NAME, BASE)
#define EXC_object(NAME, BASE) extern Type exc_##NAME;
#define DERIVED(NAME, BASE) \
    Type exc_##NAME = { \
        .head = STATIC_OBJ(&type_type), \
        .name = #NAME, \
        .module = "builtins", \
        .base = &exc_##BASE, \
        .size = sizeof(Exc), \
        .flags = TYPE_BASE | TYPE_GC | TYPE_DICT | TYPE_EXC | TYPE_IMMUTABLE, \
    };
#define EXC_BaseException DERIVED
#define EXC_BaseExceptionGroup DERIVED
#define EXC_Exception DERIVED
#define EXC_ArithmeticError DERIVED
#define EXC_ImportError DERIVED
#define EXC_LookupError DERIVED
#define EXC_NameError DERIVED
#define EXC_OSError DERIVED
#define EXC_ConnectionError DERIVED
#define EXC_RuntimeError DERIVED
#define EXC_SyntaxError DERIVED
#define EXC_IndentationError DERIVED
#define EXC_ValueError DERIVED
#define EXC_UnicodeError DERIVED
#define EXC_Warning DERIVED
#include "sim/vm/exc_list.h"
#undef EXC

static Type *const all[] = {
#define EXC(NAME, BASE) &exc_##NAME,
#include "sim/vm/exc_list.h"
#undef EXC
};

enum { ALL = sizeof all / sizeof *all };

/* --- StopIteration, SystemExit -------------------------------------------- */

EXC_PART(first, 0)

static int stop_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    if (exc_base_init(self, args, n, kwnames) < 0)
        return -1;
    return exc_set_part(self, 0, n > 0 ? args[0] : NULL);
}

static const GetSetDef stop_getset[] = {
    {"value", get_first, set_first},
    {NULL, NULL, NULL},
};

static int exit_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    if (exc_base_init(self, args, n, kwnames) < 0)
        return -1;
    if (n == 0)
        return 0;
    return exc_set_part(self, 0, n == 1 ? args[0]
                                        : (Value)as_exc(self)->args);
}

static const GetSetDef exit_getset[] = {
    {"code", get_first, set_first},
    {NULL, NULL, NULL},
};

/* --- KeyError ------------------------------------------------------------- */

/* A lone key is shown by its repr: '' would else look like nothing. */
static Value key_str(Value self)
{
    Tuple *args = as_exc(self)->args;

    return args && args->len == 1 ? obj_repr(args->items[0])
                                  : exc_base_str(self);
}

/* --- ImportError ---------------------------------------------------------- */

enum { IMPORT_NAME, IMPORT_PATH, IMPORT_MSG };

EXC_PART(import_path, IMPORT_PATH)
EXC_PART(import_msg, IMPORT_MSG)

static int import_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"name", "path", NULL};

    if (exc_base_init(self, args, n, NULL) < 0 ||
        !exc_take_keywords(self, "ImportError", names, args, n, kwnames))
        return -1;
    return exc_set_part(self, IMPORT_MSG, n == 1 ? args[0] : NULL);
}

static Value import_str(Value self)
{
    Value msg = as_exc(self)->x[IMPORT_MSG];

    return msg && type_of(msg) == &str_type ? val_ref(msg)
                                            : exc_base_str(self);
}

/* name and path are state, with the attributes. */
static Value import_reduce(Value self, Value *a)
{
    Exc *e = as_exc(self);
    Value state = exc_state(self);

    (void)a;
    if (e->x[IMPORT_NAME] || e->x[IMPORT_PATH]) {
        Dict *both = dict_new();
        if (state && dict_update(both, state) < 0)
            val_clear((Value *)(void *)&both);
        val_xunref(state);
        if (!both)
            return NULL;
        if (e->x[IMPORT_NAME])
            dict_set_name(both, NAME(name), e->x[IMPORT_NAME]);
        if (e->x[IMPORT_PATH])
            dict_set_name(both, NAME(path), e->x[IMPORT_PATH]);
        state = (Value)both;
    }
    return exc_reduce_take(self, exc_args(e), state);
}

static const NativeDef import_methods[] = {
    {"__reduce__", import_reduce, "", NULL},
    {NULL, NULL, NULL, NULL},
};

static const GetSetDef import_getset[] = {
    {"msg", get_import_msg, set_import_msg},
    {"name", get_first, set_first},
    {"path", get_import_path, set_import_path},
    {NULL, NULL, NULL},
};

/* --- NameError, AttributeError -------------------------------------------- */

EXC_PART(attribute_obj, 1)

static int name_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"name", NULL};

    if (exc_base_init(self, args, n, NULL) < 0)
        return -1;
    return exc_take_keywords(self, "NameError", names, args, n, kwnames) ? 0
                                                                         : -1;
}

static const GetSetDef name_getset[] = {
    {"name", get_first, set_first},
    {NULL, NULL, NULL},
};

static int attribute_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"name", "obj", NULL};

    if (exc_base_init(self, args, n, NULL) < 0)
        return -1;
    return exc_take_keywords(self, "AttributeError", names, args, n, kwnames)
        ? 0 : -1;
}

static const GetSetDef attribute_getset[] = {
    {"name", get_first, set_first},
    {"obj", get_attribute_obj, set_attribute_obj},
    {NULL, NULL, NULL},
};

/* --- beginning and end ---------------------------------------------------- */

static void extend(Type *t, int (*init)(Value, Value *, size_t, Tuple *),
                   const GetSetDef *getset)
{
    t->init = init;
    t->getset = getset;
}

void exc_start(void)
{
    extend(&exc_StopIteration, stop_init, stop_getset);
    extend(&exc_SystemExit, exit_init, exit_getset);
    extend(&exc_ImportError, import_init, import_getset);
    extend(&exc_NameError, name_init, name_getset);
    extend(&exc_AttributeError, attribute_init, attribute_getset);
    exc_ImportError.str = import_str;
    exc_ImportError.methods = import_methods;
    exc_KeyError.str = key_str;
    exc_os_setup();
    exc_unicode_setup();
    exc_syntax_setup();
    type_ready(&traceback_type);
    type_ready(&frame_object_type);
    exc_group_setup();
    for (size_t i = 0; i < ALL; i++)
        type_ready(all[i]);
}

void exc_end(void)
{
    for (size_t i = ALL; i-- > 0;)
        type_end(all[i]);
    type_end(&frame_object_type);
    type_end(&traceback_type);
}
