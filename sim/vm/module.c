/* module.c - the module type, and the modules that are registered. */
#include "sim/vm/module.h"

#include "sim/base/mem.h"
#include "sim/vm/args.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/module_int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- those that are registered -------------------------------------------- */

static struct {
    const ModuleDef **items;
    size_t len, cap;
} defs;

void module_register(const ModuleDef *def)
{
    assert(!module_def_find(def->name));
    defs.items = mem_grow(defs.items, &defs.cap, defs.len + 1,
                          sizeof *defs.items);
    defs.items[defs.len++] = def;
}

const ModuleDef *module_def_find(const char *name)
{
    for (size_t i = 0; i < defs.len; i++)
        if (strcmp(defs.items[i]->name, name) == 0)
            return defs.items[i];
    return NULL;
}

bool module_is_known(const char *name)
{
    char *text, *path;
    size_t len;
    bool hidden;

    if (module_def_find(name))
        return true;
    if (!vm.host.find_module ||
        !vm.host.find_module(name, &text, &len, &path, &hidden))
        return false;
    mem_free(text);
    mem_free(path);
    return hidden;
}

/* --- filling -------------------------------------------------------------- */

static void set_standard_names(Dict *d, Value name)
{
    const char *text = str_text(name), *dot = strrchr(text, '.');
    Value package = str_new(text, dot ? (size_t)(dot - text) : 0);

    dict_set_name(d, NAME(__name__), name);
    dict_set_name(d, NAME(__doc__), VAL_NONE);
    dict_set_name(d, NAME(__package__), package);
    dict_set_s(d, "__loader__", VAL_NONE);
    dict_set_name(d, NAME(__spec__), VAL_NONE);
    val_unref(package);
}

Value module_new(const char *name)
{
    Module *m = as_module(obj_new(&module_type));
    Value text = str_from(name);

    m->dict = dict_new();
    set_standard_names(m->dict, text);
    val_unref(text);
    return (Value)m;
}

void module_set(Module *m, const char *name, Value v)
{
    dict_set_s(m->dict, name, v);
}

void module_set_take(Module *m, const char *name, Value v)
{
    dict_set_s(m->dict, name, v);
    val_unref(v);
}

void module_add_type(Module *m, Type *t)
{
    dict_set_s(m->dict, t->name, (Value)t);
}

void module_add_functions(Module *m, const NativeDef *functions)
{
    Value of = module_name_peek(m);

    assert(of);
    val_ref(of);
    for (const NativeDef *d = functions; d->name; d++)
        if (*d->name == '=')
            val_set_take(&of, str_intern_from(d->name + 1));
        else
            module_set_take(m, d->name, native_new(d, NULL, of));
    val_unref(of);
}

/* --- the type ------------------------------------------------------------- */

Value module_name_peek(const Module *m)
{
    Value v = m->dict ? dict_get_name_peek(m->dict, NAME(__name__)) : NULL;

    return v && is_str(v) ? v : NULL;
}

static void module_clear(Value self)
{
    Dict *d = as_module(self)->dict;

    as_module(self)->dict = NULL;
    val_xunref((Value)d);
}

static void module_visit(Value self, Visit visit, void *arg)
{
    if (as_module(self)->dict)
        visit((Value)as_module(self)->dict, arg);
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"name", "doc", NULL};
    Value out[2];

    if (!args_sort("module", names, 1, args, n, kwnames, out))
        return -1;
    if (!check_str_named("module", "name", out[0]))
        return -1;
    Dict *d = obj_dict_peek(self);
    set_standard_names(d, out[0]);
    dict_set_name(d, NAME(__package__), VAL_NONE);
    if (out[1])
        dict_set_name(d, NAME(__doc__), out[1]);
    return 0;
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args;
    (void)n;
    (void)kwnames;
    return obj_new(cls);
}

static Value slot_repr(Value self)
{
    Module *m = as_module(self);
    Value name = m->dict ? dict_get_name_peek(m->dict, NAME(__name__)) : NULL;
    Value file = m->dict ? dict_get_name_peek(m->dict, NAME(__file__)) : NULL;
    Buf b;

    buf_init(&b);
    buf_puts(&b, "<module ");
    if (!name)
        buf_puts(&b, "'?'");
    else if (obj_add_repr(&b, name) < 0)
        exc_drop();
    if (m->def) {
        buf_puts(&b, " (built-in)");
    } else if (file) {
        buf_puts(&b, " from ");
        if (obj_add_repr(&b, file) < 0)
            exc_drop();
    }
    buf_putc(&b, '>');
    return str_from_buf(&b);
}

static Value no_attribute(Module *m, Value name)
{
    Value own = module_name_peek(m);

    if (!own)
        raise(&exc_AttributeError, "module has no attribute '%U'", name);
    else if (m->loading)
        raise(&exc_AttributeError, "partially initialized module '%U' has no "
              "attribute '%U' (most likely due to a circular import)", own,
              name);
    else
        raise(&exc_AttributeError, "module '%U' has no attribute '%U'%s", own,
              name, !m->is_file && module_lacks(m, str_text(name))
                    ? " (ticktape does not provide it)" : "");
    if (exc_is_raised(&exc_AttributeError)) {
        Exc *e = (Exc *)(void *)vm.raised;
        val_set_take(&e->x[0], val_ref(name));
        val_set_take(&e->x[1], val_ref((Value)m));
    }
    return NULL;
}

/* A module below [m] that comes with it; NULL with nothing raised: none. */
static Value part_of(Module *m, Value name)
{
    if (!m->def || !m->def->has_parts)
        return NULL;
    Value path = str_printf("%s.%s", m->def->name, str_text(name));
    Value v = NULL;
    if (module_def_find(str_text(path)))
        v = module_import(str_text(path));
    val_unref(path);
    return v;
}

/* The attribute [name] of [m] that another module has; NULL with nothing raised:
 * there is none. */
static Value late_attr(Module *m, Value name)
{
    for (const ModuleLate *l = m->def ? m->def->late : NULL; l && l->module; l++) {
        if (!module_is_listed(l->names, str_text(name)))
            continue;
        Value v = module_attr(l->module, str_text(name));
        if (v)
            module_set(m, str_text(name), v);
        return v;
    }
    return NULL;
}

/* What a module has is mostly in its dict; only names with underscores can
 * also be the type's. */
static Value slot_getattr(Value self, Value name)
{
    Module *m = as_module(self);
    Value v = m->dict && str_text(name)[0] != '_'
            ? dict_get_name_peek(m->dict, name) : NULL;

    if (v)
        return val_ref(v);
    v = obj_generic_getattr(self, name);
    if (v || !exc_drop_if(&exc_AttributeError))
        return v;
    v = part_of(m, name);
    if (!v && !exc_raised())
        v = late_attr(m, name);
    if (v || exc_raised())
        return v;
    Value hook = m->dict ? dict_get_name_peek(m->dict, NAME(__getattr__))
                         : NULL;
    if (!hook)
        return no_attribute(m, name);
    val_ref(hook);
    v = call1(hook, name);
    val_unref(hook);
    return v;
}

/* Appends those of [names], words, that [d] has not yet. */
static void append_late(Value list, Dict *d, const char *names)
{
    while (*names) {
        size_t len = strcspn(names, " ");
        Value name = str_new(names, len);
        Value has = dict_get_peek(d, name);
        if (!has)
            list_append(list, name);
        val_unref(name);
        names += len + (names[len] == ' ');
    }
}

Value module_names(Value module)
{
    Dict *d = obj_dict_peek(module);
    Value list = d ? obj_to_list((Value)d) : list_new(0);
    const ModuleDef *def = is_module(module) ? as_module(module)->def : NULL;

    for (const ModuleLate *l = def ? def->late : NULL; list && l && l->module; l++)
        append_late(list, d, l->names);
    return list;
}

static Value method_dir(Value self, Value *a)
{
    Value hook = dict_get_name_peek(obj_dict_peek(self), NAME(__dir__));

    (void)a;
    return hook ? call0(hook) : module_names(self);
}

static const NativeDef methods[] = {
    {"__dir__", method_dir, "", NULL},
    {NULL, NULL, NULL, NULL},
};

static Value get_dict(Value self)
{
    return val_ref((Value)obj_dict_peek(self));
}

static const GetSetDef getset[] = {
    {"__dict__", get_dict, NULL},
    {NULL, NULL, NULL},
};

Type module_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "module",
    .module = "builtins",
    .size = sizeof(Module),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = module_clear,
    .visit = module_visit,
    .clear = module_clear,
    .repr = slot_repr,
    .getattr = slot_getattr,
    .new = slot_new,
    .init = slot_init,
    .methods = methods,
    .getset = getset,
};

void module_start(void)
{
    type_ready(&module_type);
}

void module_end(void)
{
    type_end(&module_type);
    mem_free(defs.items);
    defs.items = NULL;
    defs.len = defs.cap = 0;
}
