/* module_import.c - finding, making and running modules: what `import` does.
 *
 * The module a.b.c is looked for by its whole name after a and a.b have been
 * imported; it then becomes an attribute of a.b.  A module is in sys.modules
 * before its code runs, so that modules can import each other in a circle,
 * and leaves it when the code raises.
 */
#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/compile.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/module_int.h"
#include "sim/vm/seq.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- running Python text -------------------------------------------------- */

static Type *syntax_class(SyntaxKind kind)
{
    return kind == SYNTAX_INDENT ? &exc_IndentationError
         : kind == SYNTAX_TAB ? &exc_TabError : &exc_SyntaxError;
}

/* The line that an error is about, as str with its newline; None if there is
 * none. */
static Value line_text(Value filename, int line)
{
    size_t len;
    const char *text = source_line_peek(filename, line, &len);

    return text ? str_printf("%.*s\n", (int)len, text) : none();
}

static void raise_syntax(Value filename, const SyntaxErr *err)
{
    Value msg = str_from(err->err.text);
    Value text = line_text(filename, err->err.line);
    Value end = val_small(err->err.end_col ? err->err.end_col : 0);
    Value place = tuple_of(6, filename, val_small(err->err.line),
                           val_small(err->err.col), text,
                           val_small(err->err.line), end);
    Value exc = call2((Value)syntax_class(err->kind), msg, place);

    if (exc)
        raise_exc_take(exc);
    val_unref(place);
    val_unref(text);
    val_unref(msg);
}

/* Runs [len] bytes of [text] in the namespace of [m]. */
static bool run_text(Module *m, const char *text, size_t len, const char *path,
                     bool hidden)
{
    SyntaxErr err;

    if (!hidden)
        source_set(path, text, len);
    Code *code = vm_compile(text, len, path,
                            hidden ? COMPILE_HIDDEN : vm.compile_flags, &err);
    if (!code) {
        Value filename = str_from(path);
        raise_syntax(filename, &err);
        val_unref(filename);
        return false;
    }
    vm_show_warnings();
    dict_set_name(m->dict, NAME(__builtins__), (Value)vm.builtins);
    m->loading = true;
    Value r = vm_run_code(code, m->dict);
    m->loading = false;
    val_unref((Value)code);
    val_xunref(r);
    return r != NULL;
}

/* --- finding -------------------------------------------------------------- */

typedef struct Found {          /* what the host gave; [text] NULL: nothing */
    char *text, *path;
    size_t len;
    bool hidden;
} Found;

static Found ask_host(const char *name)
{
    Found f = {0};

    if (!vm.host.find_module ||
        !vm.host.find_module(name, &f.text, &f.len, &f.path, &f.hidden))
        f.text = NULL;
    return f;
}

static Found ask_beside(const char *name)
{
    Found f = {0};

    if (!vm.host.find_beside ||
        !vm.host.find_beside(name, &f.text, &f.len, &f.path))
        f.text = NULL;
    return f;
}

static void forget_found(Found *f)
{
    if (!f->text)
        return;
    mem_free(f->text);
    mem_free(f->path);
}

/* The raised exception is an ImportError about module [name]. */
static void set_import_name(Value name)
{
    if (exc_is_raised(&exc_ImportError))
        val_set_take(&((Exc *)(void *)vm.raised)->x[0], val_ref(name));
}

static bool is_file(Value v)
{
    return v && is_module(v) && as_module(v)->is_file;
}

static bool has_children(const char *parent)
{
    static const char *const packages[] = {
        "asyncio", "collections", "concurrent", "concurrent.futures",
        "ctypes", "curses", "dbm", "email", "encodings", "html", "http",
        "importlib", "json", "logging", "multiprocessing", "sqlite3",
        "tkinter", "unittest", "urllib", "xml", "xmlrpc",
    };

    for (size_t i = 0; i < sizeof packages / sizeof *packages; i++)
        if (strcmp(packages[i], parent) == 0)
            return true;
    return false;
}

static Value not_found(Value name)
{
    const char *text = str_text(name), *dot = strrchr(text, '.');
    Value parent = dot ? str_new(text, (size_t)(dot - text)) : NULL;

    bool no_package = parent && (!has_children(str_text(parent)) ||
                                 is_file(dict_get_peek(vm.modules, parent)));

    if (module_is_standard(text) && !no_package)
        raise(&exc_ModuleNotFoundError,
              "No module named %R (ticktape does not provide it)", name);
    else if (no_package)
        raise(&exc_ModuleNotFoundError,
              "No module named %R; %R is not a package", name, parent);
    else
        raise(&exc_ModuleNotFoundError, "No module named %R", name);
    set_import_name(name);
    val_xunref(parent);
    return NULL;
}

/* --- whose module a name is ------------------------------------------------ */

/* Those that CPython has imported before the program, or has without looking
 * for files. */
static bool is_there_before(const char *name)
{
    static const char names[] =
        " _abc _ast _codecs _collections _collections_abc _functools _imp _io "
        "_locale _operator _signal _sre _stat _string _symtable _thread "
        "_tokenize _tracemalloc _warnings _weakref abc atexit builtins codecs "
        "encodings errno faulthandler gc genericpath importlib io itertools "
        "marshal os posix posixpath pwd site stat sys time zipimport ";

    return module_is_listed(names, name);
}

bool module_is_beside(const char *name)
{
    Found f = {0};

    if (!is_there_before(name))
        f = ask_beside(name);
    forget_found(&f);
    return f.text;
}

/* Where the library finds [name], and what is below it: not under a name that is
 * that of a file beside the program. */
static Dict *where_standard(const char *name)
{
    const char *dot = strchr(name, '.');
    Value top = dot ? str_new(name, (size_t)(dot - name)) : str_from(name);
    Value there = dict_get_peek(vm.modules, top);
    bool own = is_file(there) || dict_has(vm.standard, top) == 1;

    val_unref(top);
    return own ? vm.standard : vm.modules;
}

/* The standard module [name], and what is below it, are no more what the program
 * means by that. */
static void put_aside(Value name)
{
    size_t len = str_len(name);
    Value key, v;

    for (size_t at = 0; dict_next(vm.modules, &at, &key, &v);)
        if (is_str(key) && strncmp(str_text(key), str_text(name), len) == 0 &&
            (str_len(key) == len || str_text(key)[len] == '.'))
            dict_set(vm.standard, key, v);
    for (size_t at = 0; dict_next(vm.standard, &at, &key, &v);)
        if (dict_get_peek(vm.modules, key) == v)
            dict_remove(vm.modules, key);
}

/* The program imports [v], the module [name], which the library may have
 * imported first.  What it means, or NULL: that is to be made. */
static Value meant_by_program(Value v, Value name)
{
    Module *m = is_module(v) ? as_module(v) : NULL;

    if (!m || m->is_file || m->is_met)
        return v;
    m->is_met = true;
    if (!module_is_beside(str_text(name)))
        return v;
    put_aside(name);
    return NULL;
}

Value module_standard_peek(const char *name)
{
    return dict_get_s_peek(where_standard(name), name);
}

/* --- making --------------------------------------------------------------- */

/* [m] is complete but for its Python text in [f], if any. */
static bool fill_module(Module *m, const Found *f)
{
    const ModuleDef *def = m->def;

    if (def && def->functions)
        module_add_functions(m, def->functions);
    if (def && def->fill && !def->fill(m))
        return false;
    if (!f->text)
        return true;
    if (!f->hidden)
        module_set_take(m, "__file__", str_from(f->path));
    return run_text(m, f->text, f->len, f->path, f->hidden);
}

/* Makes module [name], which is not in [where]; new reference to what is there
 * afterwards (its code may have put something else there). */
static Value make_module(Value name, Dict *where, bool by_program)
{
    const ModuleDef *def = NULL;
    Found f = {0};

    if (by_program && !is_there_before(str_text(name)))
        f = ask_beside(str_text(name));
    if (!f.text)
        def = module_def_find(str_text(name));
    if (!f.text && (!def || def->is_python))
        f = ask_host(str_text(name));
    if (!def && !f.text)
        return not_found(name);
    Value v = module_new(str_text(name)), made = NULL;
    as_module(v)->def = def;
    as_module(v)->is_file = f.text && !f.hidden;
    as_module(v)->is_met = by_program;
    dict_set(where, name, v);
    if (fill_module(as_module(v), &f)) {
        made = dict_get_peek(where, name);
        made = val_ref(made ? made : v);
    } else {
        Value exc = exc_take();
        dict_remove(where, name);
        raise_again_take(exc);
    }
    forget_found(&f);
    val_unref(v);
    return made;
}

/* Module [name], a whole name whose parents are imported; then it becomes an
 * attribute of [parent] (or NULL). */
static Value import_part(Value name, Value parent, bool by_program)
{
    Dict *where = by_program ? vm.modules : where_standard(str_text(name));
    Value v = dict_get_peek(where, name);

    if (v == VAL_NONE) {
        raise(&exc_ModuleNotFoundError,
              "import of %U halted; None in sys.modules", name);
        set_import_name(name);
        return NULL;
    }
    if (v && by_program)
        v = meant_by_program(v, name);
    if (v)
        return val_ref(v);
    v = is_file(parent) ? not_found(name)
                        : make_module(name, where, by_program);
    if (v && parent) {
        const char *last = strrchr(str_text(name), '.') + 1;
        if (obj_setattr_s(parent, last, v) < 0)
            val_clear(&v);
    }
    return v;
}

/* Imports [name] and what stands before its dots.  *top, if asked for, is the
 * first of them. */
static Value import_path(Value name, Value *top, bool by_program)
{
    const char *text = str_text(name), *dot = text;
    Value v = NULL;

    for (bool last = false; !last;) {
        dot = strchr(dot, '.');
        last = !dot;
        Value part = last ? val_ref(name)
                          : str_intern(text, (size_t)(dot++ - text));
        Value next = import_part(part, v, by_program);
        val_unref(part);
        val_xunref(v);
        v = next;
        if (!v)
            return NULL;
        if (top && !*top)
            *top = val_ref(v);
    }
    return v;
}

Value module_import(const char *name)
{
    Value text = str_intern_from(name);
    Value v = import_path(text, NULL, false);

    val_unref(text);
    return v;
}

Value module_attr(const char *module, const char *name)
{
    Value m = module_import(module);
    Value v = m ? obj_getattr_s(m, name) : NULL;

    val_xunref(m);
    return v;
}

/* --- the statements ------------------------------------------------------- */

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

/* `from m import name`: name may be a module below m that nobody has imported
 * yet.  False: raised. */
static bool import_child(Value m, Value full, Value name, bool by_program)
{
    Dict *d = is_module(m) ? obj_dict_peek(m) : NULL;

    if (!d || !is_str(name) || str_is(name, "*") || is_file(m) ||
        dict_get_peek(d, name))
        return true;
    Value child = str_printf("%s.%s", str_text(full), str_text(name));
    Value found = NULL;
    if (module_is_known(str_text(child))) {
        child = str_intern_take(child);
        found = import_part(child, m, by_program);
    }
    val_unref(child);
    val_xunref(found);
    return !exc_raised();
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
    Value m = import_path(full, &top, by_program);
    for (size_t i = 0; m && from && i < as_tuple(fromlist)->len; i++)
        if (!import_child(m, full, as_tuple(fromlist)->items[i], by_program))
            val_clear(&m);
    val_unref(full);
    if (m && !from) {
        val_unref(m);
        return top;
    }
    val_xunref(top);
    return m;
}

static Value cannot_import(Value module, Value name, Value own)
{
    Module *m = is_module(module) ? as_module(module) : NULL;
    Value file = obj_getattr_opt(module, NAME(__file__));
    bool has_file = file && is_str(file);

    if (!file && exc_raised())
        exc_drop();
    if (m && m->loading)
        raise(&exc_ImportError, "cannot import name %R from partially "
              "initialized module %R (most likely due to a circular import) "
              "(%S)", name, own, has_file ? file : own);
    else if (m && !has_file && module_lacks(m, str_text(name)))
        raise(&exc_ImportError, "cannot import name %R from %R (ticktape does "
              "not provide it)", name, own);
    else if (has_file)
        raise(&exc_ImportError, "cannot import name %R from %R (%S)", name,
              own, file);
    else
        raise(&exc_ImportError, "cannot import name %R from %R (unknown "
              "location)", name, own);
    set_import_name(own);
    if (has_file && exc_is_raised(&exc_ImportError))
        val_set_take(&((Exc *)(void *)vm.raised)->x[1], val_ref(file));
    val_xunref(file);
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
    if (!own || !is_str(own)) {
        val_xunref(own);
        own = str_from("<unknown module name>");
    }
    Value child = str_printf("%s.%s", str_text(own), str_text(name));
    v = val_xref(dict_get_peek(vm.modules, child));
    val_unref(child);
    if (!v)
        cannot_import(module, name, own);
    val_unref(own);
    return v;
}
