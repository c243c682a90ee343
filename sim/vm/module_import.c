/* module_import.c - finding, making and running modules.
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
    bool hidden, package;
} Found;

static Found ask_host(const char *name)
{
    Found f = {0};

    if (!vm.host.find_module ||
        !vm.host.find_module(name, &f.text, &f.len, &f.path, &f.hidden))
        f.text = NULL;
    return f;
}

static void forget_found(Found *f)
{
    if (!f->text)
        return;
    mem_free(f->text);
    mem_free(f->path);
    f->text = NULL;
}

/* A folder that has no __init__.py. */
static bool is_bare_folder(const Found *f)
{
    return f->package && f->path[strlen(f->path) - 1] == '/';
}

static Found ask_beside(const char *name)
{
    Found f = {0};

    if (!vm.host.find_beside ||
        !vm.host.find_beside(name, &f.text, &f.len, &f.path, &f.package))
        f.text = NULL;
    if (f.text && is_bare_folder(&f) && !strchr(name, '.') &&
        (module_is_standard(name) || module_is_known(name)))
        forget_found(&f);
    return f;
}

void module_set_import_name(Value name)
{
    if (exc_is_raised(&exc_ImportError))
        val_set_take(&((Exc *)(void *)vm.raised)->x[0], val_ref(name));
}

static bool has_children(const char *parent)
{
    static const char *const packages[] = {
        "aiohttp", "asyncio", "collections", "concurrent", "concurrent.futures",
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
    Value above = parent ? dict_get_peek(vm.modules, parent) : NULL;

    bool no_package = parent && (module_is_file(above) ? !module_is_package(above)
                                 : !has_children(str_text(parent)));

    bool ours = parent && above && !module_is_file(above) &&
                !module_is_standard(str_text(parent));

    if ((module_is_standard(text) || ours) && !no_package &&
        !module_is_file(above))
        raise(&exc_ModuleNotFoundError,
              "No module named %R (ticktape does not provide it)", name);
    else if (no_package)
        raise(&exc_ModuleNotFoundError,
              "No module named %R; %R is not a package", name, parent);
    else
        raise(&exc_ModuleNotFoundError, "No module named %R", name);
    module_set_import_name(name);
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
    bool found = f.text;
    forget_found(&f);
    return found;
}

/* Where the library finds [name], and what is below it: not under a name that is
 * that of a file beside the program. */
static Dict *where_standard(const char *name)
{
    const char *dot = strchr(name, '.');
    Value top = dot ? str_new(name, (size_t)(dot - name)) : str_from(name);
    Value there = dict_get_peek(vm.modules, top);
    bool own = module_is_file(there) || dict_has(vm.standard, top) == 1;

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

/* What a package has beyond other modules. */
static void name_package(Module *m, const Found *f)
{
    const char *slash = strrchr(f->path, '/');
    Value folder = str_new(f->path, slash ? (size_t)(slash - f->path) : 0);
    Value path = list_new(1);

    list_append_take(path, folder);
    module_set_take(m, "__path__", path);
    module_set(m, "__package__", module_name_peek(m));
    module_set_take(m, "__file__", is_bare_folder(f) ? none()
                                                     : str_from(f->path));
}

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
    if (m->is_package)
        name_package(m, f);
    else if (!f->hidden)
        module_set_take(m, "__file__", str_from(f->path));
    return is_bare_folder(f) ||
           run_text(m, f->text, f->len, f->path, f->hidden);
}

/* Makes module [name], which is not in [where], below [parent] (or NULL); new
 * reference to what is there afterwards (its code may have put something else
 * there). */
static Value make_module(Value name, Value parent, Dict *where, bool by_program)
{
    const ModuleDef *def = NULL;
    Found f = {0};

    if (parent ? module_is_package(parent)
               : by_program && !is_there_before(str_text(name)))
        f = ask_beside(str_text(name));
    if (!f.text && !module_is_file(parent))
        def = module_def_find(str_text(name));
    if (!f.text && !module_is_file(parent) && (!def || def->is_python))
        f = ask_host(str_text(name));
    if (!def && !f.text)
        return not_found(name);
    Value v = module_new(str_text(name)), made = NULL;
    as_module(v)->def = def;
    as_module(v)->is_file = f.text && !f.hidden;
    as_module(v)->is_package = f.package;
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

Value module_import_part(Value name, Value parent, bool by_program)
{
    Dict *where = by_program ? vm.modules : where_standard(str_text(name));
    Value v = dict_get_peek(where, name);

    if (v == VAL_NONE) {
        raise(&exc_ModuleNotFoundError,
              "import of %U halted; None in sys.modules", name);
        module_set_import_name(name);
        return NULL;
    }
    if (v && by_program)
        v = meant_by_program(v, name);
    if (v)
        return val_ref(v);
    v = make_module(name, parent, where, by_program);
    if (v && parent) {
        const char *last = strrchr(str_text(name), '.') + 1;
        if (obj_setattr_s(parent, last, v) < 0)
            val_clear(&v);
    }
    return v;
}

Value module_import_path(Value name, Value *top, bool by_program)
{
    const char *text = str_text(name), *dot = text;
    Value v = NULL;

    for (bool last = false; !last;) {
        dot = strchr(dot, '.');
        last = !dot;
        Value part = last ? val_ref(name)
                          : str_intern(text, (size_t)(dot++ - text));
        Value next = module_import_part(part, v, by_program);
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
    Value v = module_import_path(text, NULL, false);

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
