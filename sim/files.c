/* files.c - the texts of a run, before it begins. */
#include "sim/files.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "sim/base/buf.h"
#include "sim/base/mem.h"

enum {
    FILE_MAX = 64 << 20,        /* bytes of a source file */
    MODULES_MAX = 100,          /* of one scenario, that are looked into */
};

char *files_read(const char *path, size_t *len, Err *err)
{
    FILE *f = fopen(path, "rb");
    Buf b;

    if (!f) {
        err_set(err, "%s", strerror(errno));
        return NULL;
    }
    buf_init(&b);
    for (size_t got = 1; got > 0 && b.len <= FILE_MAX; b.len += got)
        got = fread(buf_reserve(&b, 65536), 1, 65536, f);
    bool bad = ferror(f) || b.len > FILE_MAX;
    if (bad)
        err_set(err, "%s", ferror(f) ? strerror(errno) : "the file is too "
                "large");
    fclose(f);
    if (bad) {
        buf_clear(&b);
        return NULL;
    }
    *len = b.len;
    b.data[b.len] = '\0';
    return buf_detach(&b);
}

char *files_dir_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    return mem_strndup(path, slash ? (size_t)(slash + 1 - path) : 0);
}

/* --- modules ------------------------------------------------------------------ */

/* Appends the path of [name], [len] bytes with dots, as of a folder without its
 * slash.  False: it is no such name. */
static bool add_path(Buf *b, const char *dir, const char *name, size_t len)
{
    buf_puts(b, dir);
    for (size_t i = 0; i < len; i++) {
        bool empty = name[i] == '.' && (i == 0 || name[i - 1] == '.');
        if (empty || name[i] == '/' || name[i] == '\0')
            return false;
        buf_putc(b, name[i] == '.' ? '/' : name[i]);
    }
    return len > 0 && name[len - 1] != '.';
}

static bool is_folder(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* The text of the file [b] with [end] behind it; else [b] is as it was. */
static char *read_with(Buf *b, const char *end, size_t *len)
{
    size_t n = b->len;

    buf_puts(b, end);
    char *text = files_read(b->data, len, NULL);
    if (!text)
        buf_cut(b, n);
    return text;
}

/* The same as files_read_module() of the first [n] bytes of [name]. */
static char *read_module(const char *dir, const char *name, size_t n,
                         size_t *len, char **path, bool *package)
{
    char *text = NULL;
    Buf b;

    buf_init(&b);
    *package = false;
    if (add_path(&b, dir, name, n)) {
        text = read_with(&b, "/__init__.py", len);
        *package = text;
        if (!text)
            text = read_with(&b, ".py", len);
        if (!text && is_folder(b.data)) {
            *package = true;
            *len = 0;
            text = mem_strndup("", 0);
            buf_putc(&b, '/');
        }
    }
    if (!text) {
        buf_clear(&b);
        return NULL;
    }
    *path = buf_detach(&b);
    return text;
}

char *files_read_module(const char *dir, const char *name, size_t *len,
                        char **path, bool *package)
{
    return read_module(dir, name, strlen(name), len, path, package);
}

/* --- does it have processes? ------------------------------------------------ */

typedef struct Look {           /* for what makes processes */
    const char *top;            /* the scenario's folder */
    int left;                   /* modules that are looked into yet */
} Look;

static bool names_processes(Look *l, const char *text, const char *dir);

/* Module [name], [len] bytes with dots, in [dir] names what makes processes. */
static bool module_names(Look *l, const char *dir, const char *name, size_t len)
{
    char *path;
    size_t got;
    bool package;

    if (len == 0 || len > 200 || l->left <= 0)
        return false;
    char *text = read_module(dir, name, len, &got, &path, &package);
    if (!text)
        return false;
    l->left--;
    char *own = files_dir_of(path);
    bool names = names_processes(l, text, own);
    mem_free(own);
    mem_free(path);
    mem_free(text);
    return names;
}

/* The same of it and of what stands before its dots. */
static bool path_names(Look *l, const char *dir, const char *name, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (name[i] == '.' && module_names(l, dir, name, i))
            return true;
    return module_names(l, dir, name, len);
}

static size_t word_len(const char *p, bool dots)
{
    return strspn(p, dots ? "abcdefghijklmnopqrstuvwxyz"
                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_."
                          : "abcdefghijklmnopqrstuvwxyz"
                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
}

/* Behind [word] at [p] and the blanks that follow; NULL: it is not there. */
static const char *behind(const char *p, const char *word)
{
    size_t len = strlen(word);

    if (strncmp(p, word, len) != 0)
        return NULL;
    size_t blanks = strspn(p + len, " \t");
    return blanks > 0 ? p + len + blanks : NULL;
}

/* The next of the names behind "import", past commas and brackets; "import a as
 * b, c" has two. */
static const char *next_name(const char *p)
{
    p += strcspn(p, ",;#\r\n");
    return *p == ',' ? p + 1 + strspn(p + 1, " \t\\\r\n") : NULL;
}

/* Appends the folder that [up] dots mean in a file of [dir].  False: it is no
 * package's, and perhaps outside of the scenario's folder. */
static bool add_above(Buf *b, const Look *l, const char *dir, size_t up)
{
    size_t len = strlen(dir), least = strlen(l->top);

    for (; up > 1 && len > least; up--)
        do
            len--;
        while (len > least && dir[len - 1] != '/');
    buf_add(b, dir, len);
    return len > least;
}

/* A module that `from` at [p] is about, or one below it that is named, does
 * so. */
static bool from_names(Look *l, const char *p, const char *dir)
{
    size_t up = strspn(p, "."), len = word_len(p + up, true);
    Buf b;
    bool names = false;

    buf_init(&b);
    if (up == 0) {
        buf_puts(&b, l->top);
    } else if (!add_above(&b, l, dir, up)) {
        buf_clear(&b);
        return false;
    }
    const char *name = p + up;
    if (path_names(l, b.data, name, len))
        names = true;
    const char *list = name + len + strspn(name + len, " \t");
    list = behind(list, "import");
    if (list && !names && (len == 0 || add_path(&b, "", name, len))) {
        if (len > 0)
            buf_putc(&b, '/');
        for (list += strspn(list, "( \t\r\n"); list && !names;
             list = next_name(list))
            names = module_names(l, b.data, list, word_len(list, false));
    }
    buf_clear(&b);
    return names;
}

/* A module that the statement at [p], if it is one, imports does so. */
static bool import_names(Look *l, const char *p, const char *dir)
{
    const char *name = behind(p, "from");

    if (name)
        return from_names(l, name, dir);
    for (name = behind(p, "import"); name; name = next_name(name))
        if (path_names(l, l->top, name, word_len(name, true)))
            return true;
    return false;
}

/* True if [text], of a file in [dir], or a module that it imports, names what
 * makes processes: then the run has room for them. */
static bool names_processes(Look *l, const char *text, const char *dir)
{
    static const char *const words[] = {"multiprocessing", "ProcessPool"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(text, words[i]))
            return true;
    /* A statement begins a line, or stands behind "try:" or a semicolon. */
    for (const char *p = text; *p; p += p[0] != '\0') {
        p += strspn(p, " \t");
        if (import_names(l, p, dir))
            return true;
        p += strcspn(p, "\n;:");
    }
    return false;
}

bool files_name_processes(const char *text, const char *dir)
{
    Look l = {dir, MODULES_MAX};

    return names_processes(&l, text, dir);
}
