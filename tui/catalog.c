/* catalog.c - the command list: what comes with ticktape. */
#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sim/base/mem.h"
#include "sim/sim.h"
#include "sim/tape/text.h"
#include "tui/command.h"
#include "tui/tell/recording.h"

enum {
    FILES_MAX = 1000,
    HEAD_BYTES = 4096,          /* of a scenario, to find its title in */
    NAME_COLUMNS = 36,
};

/* The line that begins at [at], without blanks at its ends and without [quotes]
 * at its end. */
static void put_line(const char *at, const char *end, const char *quotes,
                     Buf *out)
{
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    size_t n = (size_t)((stop ? stop : end) - at);

    for (size_t i = 0; i + 3 <= n; i++)
        if (quotes && memcmp(at + i, quotes, 3) == 0)
            n = i;
    while (n > 0 && isspace((unsigned char)at[n - 1]))
        n--;
    if (text_bad(at, n) == n)
        text_escape(out, at, n, 0);
}

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && isspace((unsigned char)*at))
        at++;
    return at;
}

/* True if comment [at] is for readers: "#!", "#%" and "# -*-" are not. */
static bool is_prose(const char *at, const char *end)
{
    return end - at > 2 && at[1] == ' ' && at[2] != '-' && at[2] != '\n';
}

/* The first line of the docstring that [text] begins with, or else of the
 * comment. */
static void put_title(const char *text, size_t len, Buf *out)
{
    const char *end = text + len, *at = skip_blanks(text, end), *comment = NULL;

    while (at < end && *at == '#') {
        if (!comment && is_prose(at, end))
            comment = at + 2;
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        at = skip_blanks(stop ? stop : end, end);
    }
    if (end - at >= 3 && (memcmp(at, "\"\"\"", 3) == 0 ||
                          memcmp(at, "'''", 3) == 0))
        put_line(skip_blanks(at + 3, end), end, at[0] == '"' ? "\"\"\""
                 : "'''", out);
    else if (comment)
        put_line(comment, end, NULL, out);
}

static void title_of_scenario(const char *path, Buf *out)
{
    char head[HEAD_BYTES];
    FILE *f = fopen(path, "rb");

    if (!f)
        return;
    put_title(head, fread(head, 1, sizeof head, f), out);
    fclose(f);
}

static void title_of_tape(const char *path, Buf *out)
{
    Err err = {.text = ""};
    Tape *t = tape_open(path, &err);

    if (!t) {
        buf_puts(out, err.text);
        return;
    }
    const Facts *f = tape_facts(t);
    if (f->nsources > 0)
        put_title(f->sources[0].text, f->sources[0].len, out);
    tape_close(t);
}

/* --- the files ----------------------------------------------------------- */

/* A file, and what its line begins with: the number of its lesson, by which
 * scenarios are sorted. */
typedef struct Item {
    char *path;
    Buf title;
    long number;
} Item;

static int compare(const void *a, const void *b)
{
    const Item *x = a, *y = b;

    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    return strcmp(x->path, y->path);
}

static bool ends_with(const char *name, const char *end)
{
    size_t len = strlen(name), n = strlen(end);

    return len > n && strcmp(name + len - n, end) == 0;
}

static size_t collect(const char *folder, const char *end, Item *items)
{
    DIR *dir = opendir(folder);
    size_t n = 0;
    Buf path;

    for (struct dirent *d; dir && n < FILES_MAX && (d = readdir(dir));) {
        if (!ends_with(d->d_name, end) || d->d_name[0] == '.')
            continue;
        Item *i = &items[n++];
        buf_init(&path);
        buf_printf(&path, "%s/%s", folder, d->d_name);
        i->path = buf_detach(&path);
        buf_init(&i->title);
        if (strcmp(end, ".db") == 0)
            title_of_tape(i->path, &i->title);
        else
            title_of_scenario(i->path, &i->title);
        i->number = strtol(i->title.data, NULL, 10);
    }
    if (dir)
        closedir(dir);
    qsort(items, n, sizeof *items, compare);
    return n;
}

static size_t list(const char *top, const char *folder, const char *end)
{
    Item *items = mem_alloc(FILES_MAX * sizeof *items);
    Buf path;

    buf_init(&path);
    buf_printf(&path, "%s%s", top, folder);
    size_t n = collect(path.data, end, items);
    for (size_t i = 0; i < n; i++) {
        if (items[i].title.len > 0)
            printf("%-*s %s\n", NAME_COLUMNS, items[i].path,
                   items[i].title.data);
        else
            puts(items[i].path);
        mem_free(items[i].path);
        buf_clear(&items[i].title);
    }
    buf_clear(&path);
    mem_free(items);
    return n;
}

/* The launcher says where it stands; else they are looked for here. */
static void add_top(Buf *out)
{
    const char *top = getenv("TICKTAPE_HOME");

    if (top && *top && strcmp(top, ".") != 0)
        buf_printf(out, "%s/", top);
}

bool catalog_guess(const char *name, Buf *out)
{
    static const char *const ends[] = {"", ".py"};

    buf_printf(out, "%s.py", name);
    for (int i = 0; i < 2 && access(out->data, F_OK) != 0; i++) {
        buf_reset(out);
        add_top(out);
        buf_printf(out, "scenarios/%s%s", name, ends[i]);
    }
    return access(out->data, F_OK) == 0;
}

int command_list(const Options *o)
{
    Buf prefix;

    (void)o;
    buf_init(&prefix);
    add_top(&prefix);
    size_t n = list(prefix.data, "scenarios", ".py") +
               list(prefix.data, "traces", ".db");
    buf_clear(&prefix);
    if (n > 0)
        return 0;
    fputs("ticktape: no folder 'scenarios' or 'traces' here\n", stderr);
    return 1;
}
