/* init.c - __init__ of classes that CPython writes in Python. */
#include "sim/aio/init.h"

#include "sim/vm/exc.h"
#include "sim/vm/sig.h"

int init_bind(const NativeDef *def, Value self, Value *args, size_t n,
              Tuple *kwnames)
{
    SigNames names = {def->name, def->name, true, false};
    Value r = sig_call(def, sig_of(def), &names, self, args, n, kwnames);

    val_xunref(r);
    return r ? 0 : -1;
}

bool init_ran(bool ran, Value self, const char *name)
{
    if (!ran)
        raise(&exc_AttributeError, "'%T' object has no attribute '%s'", self,
              name);
    return ran;
}
