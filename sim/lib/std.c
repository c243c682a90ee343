/* std.c - the list of the modules around the language. */
#include "sim/lib/std.h"

#include "sim/lib/std_int.h"

/* Those that are C, with or without Python text. */
static const ModuleDef *const with_c[] = {
    &lib_abc, &lib_binascii, &lib_gc, &lib_hashlib, &lib_json, &lib_re,
    &lib_std, &lib_sys, &lib_time, &lib_types,
};

/* Those that are Python text alone.  Being registered makes their missing
 * names say that ticktape does not provide them. */
static const ModuleDef in_python[] = {
    {.name = "__future__", .is_python = true},
    {.name = "_source", .is_python = true},
    {.name = "_strptime", .is_python = true},
    {.name = "argparse", .is_python = true},
    {.name = "base64", .is_python = true},
    {.name = "calendar", .is_python = true},
    {.name = "collections.abc", .is_python = true},
    {.name = "contextlib", .is_python = true},
    {.name = "copyreg", .is_python = true},
    {.name = "csv", .is_python = true},
    {.name = "dataclasses", .is_python = true},
    {.name = "datetime", .is_python = true},
    {.name = "decimal", .is_python = true},
    {.name = "difflib", .is_python = true},
    {.name = "enum", .is_python = true},
    {.name = "errno", .is_python = true},
    {.name = "fnmatch", .is_python = true},
    {.name = "fractions", .is_python = true},
    {.name = "graphlib", .is_python = true},
    {.name = "hmac", .is_python = true},
    {.name = "html", .is_python = true},
    {.name = "http", .is_python = true},
    {.name = "importlib", .is_python = true},
    {.name = "inspect", .is_python = true},
    {.name = "io", .is_python = true},
    {.name = "json.decoder", .is_python = true},
    {.name = "json.encoder", .is_python = true},
    {.name = "keyword", .is_python = true},
    {.name = "logging", .is_python = true},
    {.name = "logging.config", .is_python = true},
    {.name = "logging.handlers", .is_python = true},
    {.name = "numbers", .is_python = true},
    {.name = "os", .is_python = true},
    {.name = "os.path", .is_python = true},
    {.name = "pathlib", .is_python = true},
    {.name = "pickle", .is_python = true},
    {.name = "platform", .is_python = true},
    {.name = "pprint", .is_python = true},
    {.name = "reprlib", .is_python = true},
    {.name = "sched", .is_python = true},
    {.name = "secrets", .is_python = true},
    {.name = "shlex", .is_python = true},
    {.name = "statistics", .is_python = true},
    {.name = "struct", .is_python = true},
    {.name = "textwrap", .is_python = true},
    {.name = "timeit", .is_python = true},
    {.name = "traceback", .is_python = true},
    {.name = "tracemalloc", .is_python = true},
    {.name = "typing", .is_python = true},
    {.name = "unittest", .is_python = true},
    {.name = "unittest.async_case", .is_python = true},
    {.name = "unittest.case", .is_python = true},
    {.name = "unittest.loader", .is_python = true},
    {.name = "unittest.main", .is_python = true},
    {.name = "unittest.mock", .is_python = true},
    {.name = "unittest.result", .is_python = true},
    {.name = "unittest.runner", .is_python = true},
    {.name = "unittest.suite", .is_python = true},
    {.name = "unittest.util", .is_python = true},
    {.name = "uuid", .is_python = true},
    {.name = "warnings", .is_python = true},
    {.name = "weakref", .is_python = true},
};

void lib_std_start(void)
{
    for (size_t i = 0; i < sizeof with_c / sizeof *with_c; i++)
        module_register(with_c[i]);
    for (size_t i = 0; i < sizeof in_python / sizeof *in_python; i++)
        module_register(&in_python[i]);
}
