/* check.c - what a scenario uses that we do not have, before it runs. */
#include "sim/check.h"

#include <string.h>

#include "sim/base/utf8.h"
#include "sim/lang/ast_walk.h"
#include "sim/lang/parse.h"
#include "sim/lang/scope.h"
#include "sim/release.h"
#include "sim/vm/compile.h"
#include "sim/vm/module.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/world/rules.h"

#define OUTSIDE "a scenario reaches nothing outside itself"
#define NO_TEXT "a scenario runs no text"
#define NO_PROCESS "a scenario begins no process of the system; " \
                   "asyncio.sleep() can stand for what it takes"

typedef struct Refused {
    const char *name, *why;     /* why, and what to do instead */
} Refused;

/* Builtins that we do not have. */
static const Refused refused[] = {
    {"open", OUTSIDE "; io.StringIO() can stand for a file"},
    {"input", OUTSIDE "; a list of lines can stand for what is typed"},
    {"exec", NO_TEXT},
    {"eval", NO_TEXT},
    {"compile", NO_TEXT},
    {"breakpoint", "step through the run in the player instead"},
    {"memoryview", "slices of bytes can stand for it"},
    {"complex", "there are no complex numbers here"},
    {0},
};

/* The same of asyncio: its processes. */
static const Refused refused_asyncio[] = {
    {"create_subprocess_exec", NO_PROCESS},
    {"create_subprocess_shell", NO_PROCESS},
    {0},
};

/* Modules that reach outside; what is below one of them does too. */
static const Refused refused_modules[] = {
    {"subprocess", "a scenario begins no process of the system; "
                   "multiprocessing begins its own"},
    {"ssl", "connections in a scenario are not encrypted"},
    {"tkinter", "a scenario has no windows"},
    {"curses", OUTSIDE}, {"ctypes", OUTSIDE}, {"dbm", OUTSIDE},
    {"fcntl", OUTSIDE}, {"fileinput", OUTSIDE}, {"ftplib", OUTSIDE},
    {"getpass", OUTSIDE "; a text can stand for what is typed"},
    {"glob", OUTSIDE}, {"imaplib", OUTSIDE}, {"mmap", OUTSIDE},
    {"poplib", OUTSIDE}, {"pty", OUTSIDE}, {"pwd", OUTSIDE},
    {"readline", OUTSIDE}, {"resource", OUTSIDE}, {"shelve", OUTSIDE},
    {"shutil", OUTSIDE}, {"smtplib", OUTSIDE}, {"sqlite3", OUTSIDE},
    {"tarfile", OUTSIDE}, {"telnetlib", OUTSIDE},
    {"tempfile", OUTSIDE "; io.StringIO() can stand for a file"},
    {"termios", OUTSIDE}, {"tty", OUTSIDE}, {"webbrowser", OUTSIDE},
    {"zipfile", OUTSIDE},
    {0},
};

typedef struct Checker {
    const char *path;
    Value filename;
    const Scope *module;
    const Scope *scope;         /* around the node */
    Buf *why;
    int in_try;                 /* bodies of try statements around this */
    int found;
} Checker;

/* Source as a terminal may get it: what would steer it, or is no text, becomes
 * question marks. */
static void add_shown(Buf *out, const char *text, size_t len)
{
    bool is_text = utf8_valid(text, len, NULL);

    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        bool bad = (c < ' ' && c != '\t') || c == 0x7f ||
                   (c >= 0x80 && !is_text);
        buf_putc(out, bad ? '?' : text[i]);
    }
}

/* "ticktape: FILE:LINE: message", the line, and a caret under [col] (from 1;
 * 0: none). */
static void complain(Buf *why, const char *path, Value filename, int line,
                     int col, const char *message)
{
    if (line > 0)
        buf_printf(why, "ticktape: %s:%d: %s\n", path, line, message);
    else
        buf_printf(why, "ticktape: %s: %s\n", path, message);
    size_t len;
    const char *text = source_line_peek(filename, line, &len);
    if (!text)
        return;
    if (len > 200) {
        for (len = 200; len > 0 && (text[len] & 0xc0) == 0x80;)
            len--;
    }
    while (len > 0 && strchr("\r\n", text[len - 1]))
        len--;
    buf_puts(why, "    ");
    add_shown(why, text, len);
    buf_putc(why, '\n');
    if (col < 1 || (size_t)col > len + 1)
        return;
    buf_puts(why, "    ");
    for (int i = 0; i < col - 1; i++)
        buf_putc(why, text[i] == '\t' ? '\t' : ' ');
    buf_puts(why, "^\n");
}

static void refuse(Checker *c, const Node *n, const char *message)
{
    c->found++;
    complain(c->why, c->path, c->filename, n->line, n->col + 1, message);
}

/* --- builtins ------------------------------------------------------------------------- */

/* Why [name], or what it stands below ("a" for "a.b"), is in [list]; NULL: it is
 * not. */
static const char *why_refused(const Refused *list, const char *name)
{
    size_t len = strcspn(name, ".");

    while (list->name && (strncmp(name, list->name, len) != 0 ||
                          list->name[len] != '\0'))
        list++;
    return list->why;
}

/* Tells of asyncio's [name], met at [n], if it is refused. */
static void check_asyncio(Checker *c, const Node *n, const char *name)
{
    const char *why = why_refused(refused_asyncio, name);

    if (c->in_try > 0 || !why)
        return;
    Buf b;
    buf_init(&b);
    buf_printf(&b, "asyncio.%s() is not supported: %s", name, why);
    refuse(c, n, b.data);
    buf_clear(&b);
}

/* True if [name], met in [scope], is not what the builtins have. */
static bool is_own(const Checker *c, const char *name)
{
    const ScopeName *here = scope_find(c->scope, name);
    const ScopeName *outermost = scope_find(c->module, name);

    if (here && (here->is_bound || here->use == USE_LOCAL ||
                 here->use == USE_CELL || here->use == USE_FREE))
        return true;
    return outermost && outermost->is_bound;
}

/* A call of a refused builtin by its name, unless the program binds that. */
static void check_call(Checker *c, const Node *n)
{
    const Node *f = n->u.call.func;

    if (f->kind == N_ATTRIBUTE && f->u.attr.value->kind == N_NAME &&
        strcmp(f->u.attr.value->u.name, "asyncio") == 0)
        check_asyncio(c, f, f->u.attr.name);
    const char *why = f->kind == N_NAME ? why_refused(refused, f->u.name)
                                        : NULL;
    if (!why || is_own(c, f->u.name))
        return;
    Buf b;
    buf_init(&b);
    buf_printf(&b, "%s() is not supported: %s", f->u.name, why);
    refuse(c, f, b.data);
    buf_clear(&b);
}

/* --- imports ------------------------------------------------------------------------------ */

static void check_import_of(Checker *c, const Node *n, const char *name)
{
    if (c->in_try > 0 || !module_is_standard(name) || module_is_known(name))
        return;
    Buf b;
    buf_init(&b);
    buf_add(&b, name, strcspn(name, "."));
    buf_putc(&b, '\0');
    bool own = module_is_beside(b.data);
    buf_clear(&b);
    if (own)
        return;
    const char *why = why_refused(refused_modules, name);
    buf_init(&b);
    buf_printf(&b, "module '%s' is not supported%s%s", name, why ? ": " : "",
               why ? why : "");
    refuse(c, n, b.data);
    buf_clear(&b);
}

/* `from package import module` too. */
static void check_import_from(Checker *c, const Node *n, const char *module)
{
    int found = c->found;
    Buf b;

    check_import_of(c, n, module);
    for (int i = 0; i < n->u.import.names.len; i++)
        if (strcmp(module, "asyncio") == 0)
            check_asyncio(c, n, n->u.import.names.items[i]->u.alias.name);
    buf_init(&b);
    for (int i = 0; c->found == found && i < n->u.import.names.len; i++) {
        buf_reset(&b);
        buf_printf(&b, "%s.%s", module,
                   n->u.import.names.items[i]->u.alias.name);
        check_import_of(c, n, b.data);
    }
    buf_clear(&b);
}

static void check_import(Checker *c, const Node *n)
{
    if (n->kind == N_IMPORT_FROM) {
        if (n->u.import.level == 0 && n->u.import.module)
            check_import_from(c, n, n->u.import.module);
        return;
    }
    for (int i = 0; i < n->u.import.names.len; i++)
        check_import_of(c, n, n->u.import.names.items[i]->u.alias.name);
}

/* --- the walk --------------------------------------------------------------------------------- */

static void check_node(Node *n, void *arg)
{
    Checker *c = arg;
    const Scope *outer = c->scope;

    if (n->kind == N_IMPORT || n->kind == N_IMPORT_FROM)
        check_import(c, n);
    else if (n->kind == N_CALL)
        check_call(c, n);
    bool is_try = n->kind == N_TRY || n->kind == N_TRY_STAR;
    c->in_try += is_try;
    if (n->scope)
        c->scope = n->scope;
    ast_children(n, check_node, c);
    c->scope = outer;
    c->in_try -= is_try;
}

static const char *kind_name(SyntaxKind kind)
{
    switch (kind) {
    case SYNTAX_INDENT: return "IndentationError: ";
    case SYNTAX_TAB: return "TabError: ";
    case SYNTAX_UNSUPPORTED: return "";
    default: return "SyntaxError: ";
    }
}

static void complain_syntax(const char *path, Value filename,
                            const SyntaxErr *err, Buf *why)
{
    Buf b;

    buf_init(&b);
    buf_printf(&b, "%s%s", kind_name(err->kind), err->err.text);
    complain(why, path, filename, err->err.line, err->err.col, b.data);
    buf_clear(&b);
    size_t len;
    const char *line = source_line_peek(filename, err->err.line, &len);
    if (line && err->kind == SYNTAX_ERROR)
        release_note_syntax(why, err->err.text, line, len, err->err.col);
}

Code *check_and_compile(const char *path, const char *text, size_t len,
                        unsigned flags, Buf *why)
{
    Value filename = str_from(path);
    Code *code = NULL;
    SyntaxErr err;
    Tree tree;

    source_set(path, text, len);
    if (!parse(&tree, text, len, &err)) {
        complain_syntax(path, filename, &err, why);
        val_unref(filename);
        return NULL;
    }
    Err rule;
    if (!rules_read(text, len, &rule)) {
        complain(why, path, filename, rule.line, rule.col, rule.text);
    } else if (scope_analyse(&tree, &err)) {
        Checker c = {path, filename, tree.root->scope, tree.root->scope, why,
                     0, 0};
        check_node(tree.root, &c);
        if (c.found == 0) {
            code = compile(&tree, filename, flags, &err);
            if (!code)
                complain_syntax(path, filename, &err, why);
        }
    } else {
        complain_syntax(path, filename, &err, why);
    }
    tree_clear(&tree);
    val_unref(filename);
    return code;
}
