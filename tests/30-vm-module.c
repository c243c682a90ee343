/* 30-vm-module.c - how modules are found, made and run, and what importing
 * says when it cannot. */
#include <stdio.h>

#include "tests/printed.h"

/* The files beside the program; those in <> are embedded. */
static const struct { const char *name, *path, *text; } files[] = {
    {"good", "good.py", "'text'\nvalue = 3\ndef fail(): return 1 / 0\n"},
    {"wrong", "wrong.py", "x = 1\ndef f(:\n    pass\n"},
    {"raises", "raises.py", "raise ValueError('no')\n"},
    {"circle", "circle.py", "from round import y\nx = 1\n"},
    {"round", "round.py", "from circle import x\ny = 1\n"},
    {"lazy", "lazy.py", "def __getattr__(name): return name * 2\n"},
    {"json", "<json>", "start = made\n"
                       "def fail(f): return f()\n"},
};

static bool find_module(const char *name, char **text, size_t *len,
                        char **path, bool *hidden)
{
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (strcmp(files[i].name, name) != 0)
            continue;
        *text = mem_strdup(files[i].text);
        *len = strlen(*text);
        *path = mem_strdup(files[i].path);
        *hidden = files[i].path[0] == '<';
        return true;
    }
    return false;
}

static const Host host = {.write = printed_write, .find_module = find_module};

static bool fill_json(Module *m)
{
    module_set_take(m, "made", val_small(7));
    return true;
}

static const ModuleDef defs[] = {
    {.name = "os"},
    {.name = "os.path"},
    {.name = "json", .fill = fill_json, .is_python = true},
};

static void begin(void)
{
    for (size_t i = 0; i < sizeof defs / sizeof *defs; i++)
        module_register(&defs[i]);
}

static void prints(const char *source, const char *want, const char *what)
{
    printed_is(&host, begin, source, want, what);
}

/* The same for the text of what importing raises. */
static void refuses(const char *statement, const char *want, const char *what)
{
    char source[200];

    snprintf(source, sizeof source, "try:\n    %s\nexcept Exception as e:\n"
             "    print(type(e).__name__, e)\n", statement);
    prints(source, want, what);
}

static void test_beside(void)
{
    prints("import good\nprint(good, good.value, good.__doc__)\n"
           "from good import value as v, fail\nprint(v)\n",
        "<module 'good' from 'good.py'> 3 text\n3\n", "a file beside");
    prints("import lazy\nfrom lazy import a\nprint(lazy.b, a)\n", "bb aa\n",
        "__getattr__ of a module");
    prints("import good\ngood.fail()\n",
        "Traceback (most recent call last):\n"
        "  File \"t.py\", line 2, in <module>\n    good.fail()\n"
        "  File \"good.py\", line 3, in fail\n    def fail(): return 1 / 0\n"
        "                       ~~^~~\n"
        "ZeroDivisionError: division by zero\n", "its lines in tracebacks");
    prints("import wrong\n",
        "Traceback (most recent call last):\n"
        "  File \"t.py\", line 1, in <module>\n    import wrong\n"
        "  File \"wrong.py\", line 2\n    def f(:\n          ^\n"
        "SyntaxError: invalid syntax\n", "an error in its syntax");
    prints("for i in 1, 2:\n    try: import raises\n"
           "    except ValueError as e: print(e)\n", "no\nno\n",
        "what raises is tried again");
}

static void test_registered(void)
{
    prints("import os.path\nprint(os, os.path)\n",
        "<module 'os' (built-in)> <module 'os.path' (built-in)>\n",
        "a dotted name");
    prints("from os import path\nprint(path)\n",
        "<module 'os.path' (built-in)>\n", "from its parent");
    prints("import json\nprint(json.start, json.made)\n", "7 7\n",
        "embedded text runs after the rest is filled");
    prints("import json\njson.fail(lambda: zz)\n",
        "Traceback (most recent call last):\n"
        "  File \"t.py\", line 2, in <module>\n    json.fail(lambda: zz)\n"
        "  File \"t.py\", line 2, in <lambda>\n    json.fail(lambda: zz)\n"
        "                      ^^\n"
        "NameError: name 'zz' is not defined\n",
        "embedded text is not in tracebacks");
}

static void test_refused(void)
{
    refuses("import nothing", "ModuleNotFoundError No module named 'nothing'\n",
        "unknown");
    refuses("import re", "ModuleNotFoundError No module named 're' "
        "(ticktape does not provide it)\n", "Python's, but not ours");
    refuses("import good.more", "ModuleNotFoundError No module named "
        "'good.more'; 'good' is not a package\n", "below a file");
    refuses("from good import more",
        "ImportError cannot import name 'more' from 'good' (good.py)\n",
        "a name that is not there");
    refuses("from os import fork", "ImportError cannot import name 'fork' from "
        "'os' (ticktape does not provide it)\n", "one of Python's");
    refuses("import os; os.fork()", "AttributeError module 'os' has no "
        "attribute 'fork' (ticktape does not provide it)\n", "an attribute");
    refuses("import circle", "ImportError cannot import name 'x' from "
        "partially initialized module 'circle' (most likely due to a circular "
        "import) (circle.py)\n", "a circle");
    refuses("from . import x", "ImportError attempted relative import with no "
        "known parent package\n", "relative to nothing");
}

int main(void)
{
    test_beside();
    test_registered();
    test_refused();
    return tap_done();
}
