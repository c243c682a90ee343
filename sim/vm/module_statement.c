/* module_statement.c - what the statements `import` and `from` do.
 *
 * They may be relative to a package, and `from` may name a module that is below
 * another and that nobody has imported yet.
 */
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/module_int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* The package that relative imports in a module with [globals] begin at, or
 * NULL: raised. */
static Value package_of(Dict *globals)
{
    Value package = dict_get_name_peek(globals, NAME(__package__));

    if (package && is_str(package) && str_len(package) > 0)
        return val_ref(package);
    return raise(&exc_ImportError, "attempted relative import with no known "
                 "parent package");
}

/* The whole name of [name] as seen [level] packages up. */
static Value resolve(Value name, int64_t level, Dict *globals)
{
    Value package = package_of(globals);

    if (!package)
        return NULL;
    const char *text = str_text(package);
    size_t len = str_len(package);
    for (; level > 1; level--) {
        while (len > 0 && text[len - 1] != '.')
            len--;
        if (len == 0) {
            val_unref(package);
            return raise(&exc_ImportError,
                         "attempted relative import beyond top-level package");
        }
        len--;
    }
    Value full = str_len(name) == 0 ? str_new(text, len)
               : str_printf("%.*s.%s", (int)len, text, str_text(name));
    val_unref(package);
    return str_intern_take(full);
}

static bool import_all_children(Value m, Value full, bool by_program);

/* `from m import name`: name may be a module below m that nobody has imported
 * yet.  False: raised. */
static bool import_child(Value m, Value full, Value name, bool by_program)
{
    Dict *d = is_module(m) ? obj_dict_peek(m) : NULL;

    if (!d || !is_str(name) || (module_is_file(m) && !module_is_package(m)))
        return true;
    if (str_is(name, "*"))
        return import_all_children(m, full, by_program);
    if (dict_get_peek(d, name))
        return true;
    Value child = str_printf("%s.%s", str_text(full), str_text(name));
    Value found = NULL;
    if (module_is_package(m) ? module_is_beside(str_text(child))
                      : module_is_known(str_text(child))) {
        child = str_intern_take(child);
        found = module_import_part(child, m, by_program);
    }
    val_unref(child);
    val_xunref(found);
    return !exc_raised();
}

/* `from m import *`: those that __all__ of a package of the program names. */
static bool import_all_children(Value m, Value full, bool by_program)
{
    Value all = module_is_package(m)
                    ? dict_get_s_peek(as_module(m)->dict, "__all__") : NULL;
    bool good = true;

    if (!all || !(is_list(all) || is_tuple(all)))
        return true;
    Value names = is_list(all) ? list_to_tuple(all) : val_ref(all);
    for (size_t i = 0; good && i < as_tuple(names)->len; i++) {
        Value name = as_tuple(names)->items[i];
        if (is_str(name) && !str_is(name, "*"))
            good = import_child(m, full, name, by_program);
    }
    val_unref(names);
    return good;
}

/* What a relative import of [name], as a whole [full], gives without a list of
 * names: up to the first dot in [name]. */
static Value first_part(Value full, Value name)
{
    size_t behind = str_len(name) - strcspn(str_text(name), ".");
    Value first = str_new(str_text(full), str_len(full) - behind);
    Value m = dict_get_peek(vm.modules, first);

    val_unref(first);
    return val_ref(m ? m : VAL_NONE);
}

Value module_import_statement(Value name, Value fromlist, int64_t level,
                              Dict *globals, bool by_program)
{
    bool from = is_tuple(fromlist) && as_tuple(fromlist)->len > 0;
    Value full = level > 0 ? resolve(name, level, globals) : val_ref(name);
    Value top = NULL;

    if (!full)
        return NULL;
    if (str_len(full) == 0) {
        val_unref(full);
        return raise(&exc_ValueError, "Empty module name");
    }
    Value m = module_import_path(full, &top, by_program);
    for (size_t i = 0; m && from && i < as_tuple(fromlist)->len; i++)
        if (!import_child(m, full, as_tuple(fromlist)->items[i], by_program))
            val_clear(&m);
    if (m && !from) {
        val_unref(m);
        m = level > 0 ? first_part(full, name) : val_ref(top);
    }
    val_unref(full);
    val_xunref(top);
    return m;
}

/* [own] is the name of [module], or NULL: it has none. */
static Value cannot_import(Value module, Value name, Value own)
{
    Value shown = own ? val_ref(own) : str_from("<unknown module name>");
    Module *m = is_module(module) ? as_module(module) : NULL;
    Value file = obj_getattr_opt(module, NAME(__file__));
    bool has_file = file && is_str(file);

    if (!file && exc_raised())
        exc_drop();
    if (m && m->loading)
        raise(&exc_ImportError, "cannot import name %R from partially "
              "initialized module %R (most likely due to a circular import) "
              "(%S)", name, shown, has_file ? file : shown);
    else if (m && !has_file && module_lacks(m, str_text(name)))
        raise(&exc_ImportError, "cannot import name %R from %R (ticktape does "
              "not provide it)", name, shown);
    else if (has_file)
        raise(&exc_ImportError, "cannot import name %R from %R (%S)", name,
              shown, file);
    else
        raise(&exc_ImportError, "cannot import name %R from %R (unknown "
              "location)", name, shown);
    if (own)
        module_set_import_name(own);
    if (has_file && exc_is_raised(&exc_ImportError))
        val_set_take(&((Exc *)(void *)vm.raised)->x[1], val_ref(file));
    val_xunref(file);
    val_unref(shown);
    return NULL;
}

Value module_import_from(Value module, Value name)
{
    Value v = obj_getattr(module, name);

    if (v || !exc_drop_if(&exc_AttributeError))
        return v;
    Value own = obj_getattr_opt(module, NAME(__name__));
    if (!own && exc_raised())
        return NULL;
    if (own && is_str(own)) {
        Value child = str_printf("%s.%s", str_text(own), str_text(name));
        v = val_xref(dict_get_peek(vm.modules, child));
        val_unref(child);
    }
    if (!v)
        cannot_import(module, name, own && is_str(own) ? own : NULL);
    val_xunref(own);
    return v;
}
