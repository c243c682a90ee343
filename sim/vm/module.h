/* module.h - modules: a namespace with a name; how `import` finds them.
 *
 * Built-in modules are declared in a ModuleDef and registered by the floor
 * that has them, before the program runs; they are made when first imported.
 * Others are found by vm.host: embedded Python text, or a file beside the
 * scenario.
 *
 * As the folder of the script is searched first, a file beside the scenario
 * goes before a standard module of its name, for the program; but for the few
 * that are there before any program begins.  So does a folder with a file
 * __init__.py; one without is a package too, where the name is no standard
 * module's.  Only what the program imports is looked for.  The library has its
 * own all the same: those that the program cannot name are not in sys.modules.
 */
#ifndef SIM_VM_MODULE_H
#define SIM_VM_MODULE_H

#include "sim/vm/obj.h"

typedef struct Module {
    Obj head;
    Dict *dict;                 /* owned */
    const struct ModuleDef *def;        /* or NULL */
    bool loading;               /* its code runs */
    bool is_file;               /* of the program, beside the scenario */
    bool is_package;            /* and a folder */
    bool is_met;                /* the program has imported it */
} Module;

/* Names of a module that are those of another, which is imported when somebody
 * first asks for one: what is Python text need not be there for who never uses
 * it. */
typedef struct ModuleLate {
    const char *module, *names; /* "asyncio.streams", "StreamReader ..." */
} ModuleLate;

typedef struct ModuleDef {
    const char *name;           /* "asyncio", "os.path" */
    const NativeDef *functions; /* or NULL */
    bool (*fill)(Module *m);    /* adds the rest; false: raised.  Or NULL */
    bool is_python;             /* the rest is in embedded Python text of this
                                   name, run in the module's namespace after
                                   [fill] */
    bool has_parts;             /* registered modules below it come with it:
                                   they need no import of their own */
    const ModuleLate *late;     /* ended by {0}; or NULL */
} ModuleDef;

extern Type module_type;

void module_register(const ModuleDef *def);
bool module_is_known(const char *name); /* registered or embedded */

/* True if for the program a file beside it goes before what is standard. */
bool module_is_beside(const char *name);

/* True for modules of Python's standard library, whether we have them or not.
 */
bool module_is_standard(const char *name);

Value module_new(const char *name);     /* empty, not registered */
void module_set(Module *m, const char *name, Value v);
void module_set_take(Module *m, const char *name, Value v);
void module_add_type(Module *m, Type *t);       /* under its name */
/* They are told of as functions of [m], but for those that stand behind an entry
 * "=MODULE": as that one's. */
void module_add_functions(Module *m, const NativeDef *defs);

/* The standard module [name] (dotted), imported if need be; new reference.  NULL:
 * raised (ModuleNotFoundError as Python words it; a module of Python's that we
 * do not have says that ticktape does not provide it). */
Value module_import(const char *name);

/* `import a.b` / `from a import b` as the instructions need them: [globals]
 * give __name__ for relative imports; [by_program]: it is no import of the
 * library's. */
Value module_import_statement(Value name, Value fromlist, int64_t level,
                              Dict *globals, bool by_program);
Value module_import_from(Value module, Value name);

/* The standard module [name] if it has been imported, borrowed; or NULL. */
Value module_standard_peek(const char *name);

/* An attribute of a standard module: module_attr("asyncio", "Task"). */
Value module_attr(const char *module, const char *name);

/* A list of the names in a module's dict (or another object's), and of those that
 * it has late. */
Value module_names(Value module);

void module_start(void);
void module_end(void);

#endif
