/* short_repr.c - see short_repr.h. */
#include "sim/aio/short_repr.h"

#include "sim/vm/call.h"
#include "sim/vm/module.h"
#include "sim/vm/str.h"

int short_repr_add(Buf *out, Value v)
{
    Value reprlib = module_import("reprlib");
    Value function = reprlib ? obj_getattr_s(reprlib, "repr") : NULL;
    Value text = function ? call1(function, v) : NULL;
    int r = text ? obj_add_str(out, text) : -1;

    val_xunref(text);
    val_xunref(function);
    val_xunref(reprlib);
    return r;
}
