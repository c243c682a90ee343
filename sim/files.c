/* files.c - the texts of a run, before it begins. */
#include "sim/files.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

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

/* --- does it have processes? ------------------------------------------------ */

static bool names_processes(const char *text, const char *dir, int *left);

/* The same of the module beside the scenario whose name is [len] bytes long. */
static bool sibling_names_processes(const char *name, size_t len,
                                    const char *dir, int *left)
{
    Buf b;
    char *text = NULL;
    size_t got;

    if (len == 0 || len > 200 || *left <= 0)
        return false;
    --*left;
    buf_init(&b);
    buf_printf(&b, "%s%.*s.py", dir, (int)len, name);
    text = files_read(b.data, &got, NULL);
    buf_clear(&b);
    bool names = text && names_processes(text, dir, left);
    mem_free(text);
    return names;
}

static size_t word_len(const char *p)
{
    return strspn(p, "abcdefghijklmnopqrstuvwxyz"
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

/* A module that the statement at [p], if it is one, imports does so. */
static bool import_names_processes(const char *p, const char *dir, int *left)
{
    const char *name = behind(p, "from");

    if (name)
        return sibling_names_processes(name, word_len(name), dir, left);
    for (name = behind(p, "import"); name;) {
        if (sibling_names_processes(name, word_len(name), dir, left))
            return true;
        name += strcspn(name, ",;#\r\n");     /* "import a as b, c" */
        name = *name == ',' ? name + 1 + strspn(name + 1, " \t") : NULL;
    }
    return false;
}

/* True if [text], or a module beside it that it imports, names what makes
 * processes: then the run has room for them.  No more than [*left] modules are
 * looked into. */
static bool names_processes(const char *text, const char *dir, int *left)
{
    static const char *const words[] = {"multiprocessing", "ProcessPool"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(text, words[i]))
            return true;
    /* A statement begins a line, or stands behind "try:" or a semicolon. */
    for (const char *p = text; *p; p += p[0] != '\0') {
        p += strspn(p, " \t");
        if (import_names_processes(p, dir, left))
            return true;
        p += strcspn(p, "\n;:");
    }
    return false;
}

bool files_name_processes(const char *text, const char *dir)
{
    int left = MODULES_MAX;

    return names_processes(text, dir, &left);
}
