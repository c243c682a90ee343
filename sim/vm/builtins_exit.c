/* builtins_exit.c - exit and quit, which say how to leave when they are shown,
 * and are left by when they are called.
 */
#include "sim/vm/builtins_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/sig.h"
#include "sim/vm/str.h"

typedef struct Quitter {
    Obj head;
    Value name;                 /* str, owned */
} Quitter;

static Value name_of_peek(Value v)
{
    return ((Quitter *)(void *)v)->name;
}

static Value leave(Value self, Value *a)
{
    (void)self;
    return raise_value(&exc_SystemExit, a[0] ? a[0] : VAL_NONE);
}

static const NativeDef leave_def = {"__call__", leave, "code=", NULL};

static Value quitter_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const SigNames names = {"__call__", "Quitter.__call__", true, false};

    return sig_call(&leave_def, sig_of(&leave_def), &names, self, args, n,
                    kwnames);
}

static Value quitter_repr(Value self)
{
    return str_printf("Use %s() or Ctrl-D (i.e. EOF) to exit",
                      str_text(name_of_peek(self)));
}

static Value get_name(Value self)
{
    return val_ref(name_of_peek(self));
}

static Value get_eof(Value self)
{
    (void)self;
    return str_from("Ctrl-D (i.e. EOF)");
}

static void slot_free(Value self)
{
    val_unref(name_of_peek(self));
}

Type quitter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Quitter",
    .module = "_sitebuiltins",
    .size = sizeof(Quitter),
    .flags = TYPE_IMMUTABLE,
    .free = slot_free,
    .repr = quitter_repr,
    .call = quitter_call,
    .getset = (const GetSetDef[]){
        {"name", get_name, NULL},
        {"eof", get_eof, NULL},
        {0},
    },
};

Value builtins_quitter(const char *name)
{
    Value v = obj_new(&quitter_type);

    ((Quitter *)(void *)v)->name = str_from(name);
    return v;
}
