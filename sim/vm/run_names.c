/* run_names.c - instructions that look names up, set them and import. */
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/run_int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* The NameError that is raised is about [name]: for suggestions. */
static Value set_error_name(Value name)
{
    if (exc_is_raised(&exc_NameError))
        val_set_take(&((Exc *)(void *)vm.raised)->x[0], val_ref(name));
    return NULL;
}

static Value name_error(Value name)
{
    raise(&exc_NameError, "name '%U' is not defined", name);
    return set_error_name(name);
}

static Value builtin(Value name)
{
    Value v = dict_get_name_peek(vm.builtins, name);

    return v ? val_ref(v) : name_error(name);
}

/* The stamp of [d], with which a hint can say that a name is not in it; 0: they
 * have run out. */
static uint32_t stamp_of(Dict *d)
{
    if (d->stamp == 0 && vm.stamps < STAMP_MAX)
        d->stamp = ++vm.stamps;
    return d->stamp;
}

/* The hint is the number of an entry, of the builtins' if there is a stamp above
 * it: see quick_global_peek(). */
Value run_load_global(Frame *f, Value name, uint32_t *hint)
{
    Dict *d = f->globals;
    int64_t at = dict_find_name(d, name);
    uint32_t stamp = 0;

    if (at < 0) {
        d = vm.builtins;
        at = dict_find_name(d, name);
        if (at < 0)
            return name_error(name);
        stamp = stamp_of(f->globals);
    }
    if (at <= UINT16_MAX && (stamp != 0 || d == f->globals))
        *hint = stamp << 16 | (uint32_t)at;
    return val_ref(d->entries[at].value);
}

/* The value of [name] in the namespace of a class body: a dict, or what a
 * metaclass's __prepare__ gave. */
static Value in_namespace(Value ns, Value name)
{
    if (type_of(ns) == &dict_type)
        return val_xref(dict_get_name_peek(as_dict(ns), name));
    Value v = obj_getitem(ns, name);
    if (!v)
        exc_drop_if(&exc_KeyError);
    return v;
}

Value run_load_name(Frame *f, Value name)
{
    Value v = in_namespace(f->local, name);

    if (v || exc_raised())
        return v;
    v = dict_get_name_peek(f->globals, name);
    return v ? val_ref(v) : builtin(name);
}

Value run_load_classderef(Frame *f, uint32_t slot)
{
    Value name = f->code->slot_names->items[slot];
    Value v = in_namespace(f->local, name);

    if (v || exc_raised())
        return v;
    v = ((Cell *)(void *)f->slots[slot])->v;
    return v ? val_ref(v) : run_unbound(f, slot);
}

int run_store_name(Frame *f, Value name, Value v)
{
    Value ns = f->local ? f->local : (Value)f->globals;

    if (type_of(ns) != &dict_type)
        return obj_setitem(ns, name, v);
    if (v) {
        dict_set_name(as_dict(ns), name, v);
        return 0;
    }
    if (dict_remove_name(as_dict(ns), name))
        return 0;
    name_error(name);
    return -1;
}

int run_delete_global(Frame *f, Value name)
{
    if (dict_remove_name(f->globals, name))
        return 0;
    name_error(name);
    return -1;
}

Value run_unbound(Frame *f, uint32_t slot)
{
    const Code *code = f->code;
    Value name = code->slot_names->items[slot];

    if (slot >= code->nslots - code->nfree) {
        raise(&exc_NameError, "cannot access free variable '%U' where it is "
              "not associated with a value in enclosing scope", name);
        return set_error_name(name);
    }
    return raise(&exc_UnboundLocalError, "cannot access local variable '%U' "
                 "where it is not associated with a value", name);
}

/* --- attributes -------------------------------------------------------------------- */

Value *run_load_method(Value *sp, Value name)
{
    Value v = sp[-1], attr = obj_getattr(v, name);

    if (!attr)
        return NULL;
    val_unref(v);
    sp[-1] = attr;
    *sp++ = NULL;
    return sp;
}

/* --- imports ------------------------------------------------------------------------- */

Value *run_import_name(Frame *f, Value *sp, Value name)
{
    int64_t level = small_of(sp[-2]);
    Value m = module_import_statement(name, sp[-1], level, f->globals,
                                      !(f->code->flags & CODE_HIDDEN));

    if (!m)
        return NULL;
    val_unref(*--sp);
    val_unref(*--sp);
    *sp++ = m;
    return sp;
}

/* The names that `from m import *` takes: __all__, or all without an
 * underscore. */
static Value star_names(Value module)
{
    Value all = obj_getattr_opt(module, NAME(__all__));

    if (all || exc_raised())
        return all;
    if (!obj_dict_peek(module))
        return raise(&exc_ImportError,
                     "from-import-* object has no __dict__ and no __all__");
    Value names = list_new(16);
    Value has = module_names(module);
    for (size_t i = 0; has && i < as_list(has)->len; i++) {
        Value name = as_list(has)->items[i];
        if (is_str(name) && str_text(name)[0] != '_')
            list_append(names, name);
    }
    val_xunref(has);
    return names;
}

/* [item] of __all__ is no name. */
static Value no_name(Value module, Value item)
{
    Value own = obj_getattr(module, NAME(__name__));

    if (own && is_str(own))
        raise(&exc_TypeError, "Item in %U.__all__ must be str, not %T", own,
              item);
    else if (own)
        raise(&exc_TypeError, "module __name__ must be a string, not %T", own);
    val_xunref(own);
    return NULL;
}

int run_import_star(Frame *f, Value module)
{
    Value names = star_names(module);
    Value iter = names ? obj_iter(names) : NULL, name;

    val_xunref(names);
    if (!iter)
        return -1;
    while ((name = obj_next(iter)) != NULL) {
        if (is_str(name))
            name = str_intern_take(name);
        Value v = is_str(name) ? obj_getattr(module, name)
                               : no_name(module, name);
        int r = v ? run_store_name(f, name, v) : -1;
        val_unref(name);
        val_xunref(v);
        if (r < 0)
            break;
    }
    val_unref(iter);
    return exc_raised() ? -1 : 0;
}

int run_setup_annotations(Frame *f)
{
    Value ns = f->local ? f->local : (Value)f->globals;
    Value d = in_namespace(ns, NAME(__annotations__));

    if (d || exc_raised()) {
        val_xunref(d);
        return d ? 0 : -1;
    }
    d = (Value)dict_new();
    int r = run_store_name(f, NAME(__annotations__), d);
    val_unref(d);
    return r;
}
