/* func_make.c - functions made by hand: types.FunctionType(code, globals). */
#include "sim/vm/args.h"
#include "sim/vm/code.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* Whether [closure] has a cell for each free name of [code]. */
static bool fits_closure(const Code *code, Value closure)
{
    if (!is_tuple(closure) && (code->nfree > 0 || closure != VAL_NONE))
        raise(&exc_TypeError, "arg 5 (closure) must be %stuple",
              closure == VAL_NONE ? "" : "None or ");
    else if (code->nfree != (is_tuple(closure) ? as_tuple(closure)->len : 0))
        raise(&exc_ValueError, "%U requires closure of length %u, not %zu",
              code->name, code->nfree,
              is_tuple(closure) ? as_tuple(closure)->len : 0);
    for (size_t i = 0; !exc_raised() && i < code->nfree; i++)
        if (type_of(as_tuple(closure)->items[i]) != &cell_type)
            raise(&exc_TypeError, "arg 5 (closure) expected cell, found %T",
                  as_tuple(closure)->items[i]);
    return !exc_raised();
}

/* Whether these are arguments of function(): [a] in the order of their names,
 * None where nothing was given. */
static bool may_make(Value *a)
{
    if (type_of(a[0]) != &code_type)
        raise(&exc_TypeError, "function() argument 'code' must be code, not "
              "%T", a[0]);
    else if (!is_dict(a[1]))
        raise(&exc_TypeError, "function() argument 'globals' must be dict, not "
              "%T", a[1]);
    else if (a[2] != VAL_NONE && !is_str(a[2]))
        raise(&exc_TypeError, "arg 3 (name) must be None or string");
    else if (a[3] != VAL_NONE && !is_tuple(a[3]))
        raise(&exc_TypeError, "arg 4 (defaults) must be None or tuple");
    else
        return fits_closure((Code *)(void *)a[0], a[4]);
    return false;
}

Value function_make(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"code", "globals", "name", "argdefs",
                                        "closure", NULL};
    Value a[5];

    (void)cls;
    if (!args_sort("function", names, 2, args, n, kwnames, a))
        return NULL;
    for (int i = 2; i < 5; i++)
        a[i] = a[i] ? a[i] : VAL_NONE;
    if (!may_make(a))
        return NULL;
    Value made = function_new((Code *)(void *)a[0], as_dict(a[1]));
    Function *f = (Function *)(void *)made;
    if (a[2] != VAL_NONE)
        val_set_take(&f->name, val_ref(a[2]));
    f->defaults = a[3] != VAL_NONE ? as_tuple(val_ref(a[3])) : NULL;
    f->closure = f->code->nfree > 0 ? as_tuple(val_ref(a[4])) : NULL;
    return made;
}
