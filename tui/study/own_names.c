/* own_names.c - functions that touch nothing but their own names. */
#include "tui/study/own_names.h"

#include <string.h>

/* What a def's note in Code.notes says. */
enum { UNKNOWN, YES, NO };

/* The name that statement [i] defines or assigns to or calls, the first of its
 * words but for "def"; the rest is [*at] to [*end]. */
static size_t first_name(const Code *c, int i, const char **at,
                         const char **end, const char **name)
{
    bool async = code_begins(c, i, "async");

    *at = c->text + c->items[i].at;
    *end = *at + c->items[i].len;
    if (async || code_begins(c, i, "def") || code_begins(c, i, "class"))
        for (int k = 0; k < 1 + async; k++)
            code_word(at, *end, name);
    return code_word(at, *end, name);
}

/* True if statement [i] may make a name mean something else that is no first
 * name of it: a parameter, the target of a loop, what is imported. */
static bool may_bind(const Code *c, int i)
{
    static const char *const words[] = {
        "def", "async", "for", "with", "import", "from", "except", "global",
        "nonlocal", "match", "case",
    };

    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (code_begins(c, i, words[k]))
            return true;
    return false;
}

int own_names_def(const Code *c, const char *name, size_t len)
{
    const char *at, *end, *word;
    int found = -1;

    for (int i = 0; i < c->len; i++) {
        size_t n = first_name(c, i, &at, &end, &word);
        bool mine = n == len && memcmp(word, name, n) == 0;
        if (may_bind(c, i) && code_has_name(at, (size_t)(end - at), name, len))
            return -1;
        if (!mine)
            continue;
        bool call = code_word(&at, end, &word) == 1 && *word == '(';
        if (call && !may_bind(c, i) && !code_begins(c, i, "class"))
            continue;           /* name(...) as a statement */
        if (!call || !code_begins(c, i, "async def") || found >= 0 ||
            c->items[i].indent > 0 ||
            (i > 0 && c->text[c->items[i - 1].at] == '@'))
            return -1;
        found = i;
    }
    return found;
}

/* Words whose statements do more than compute. */
static bool is_forbidden(const char *word, size_t len)
{
    static const char *const words[] = {
        "global", "nonlocal", "yield", "lambda", "raise", "try", "with",
        "async", "del", "import", "from", "class", "def", "match", "assert",
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (code_is(word, len, words[i]))
            return true;
    return false;
}

/* Functions that leave everything as it is, or only print. */
static bool is_harmless(const char *name, size_t len)
{
    static const char *const names[] = {
        "print", "len", "str", "int", "float", "round", "range", "sum", "min",
        "max", "sorted", "abs", "asyncio.sleep", "time.time",
        "time.perf_counter", "time.monotonic",
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (code_is(name, len, names[i]))
            return true;
    return false;
}

/* The text of a statement, while its calls are looked at. */
static bool calls_are_harmless(const Code *c, const Statement *s)
{
    const char *at = c->text + s->at, *end = at + s->len, *word;
    const char *name = NULL, *name_end = NULL;
    bool dot = false, awaited = false, number = false;
    size_t n;

    while ((n = code_word(&at, end, &word)) > 0) {
        bool is_name = code_is_name(word);
        if (is_forbidden(word, n))
            return false;
        if (code_is(word, n, "await")) {
            awaited = true;
            continue;
        }
        if (*word == '(' && name) {
            size_t len = (size_t)(name_end - name);
            int def = memchr(name, '.', len) ? -1 : own_names_def(c, name, len);
            if (!is_harmless(name, len) &&
                !(awaited && def >= 0 && own_names_only(c, def)))
                return false;
            awaited = false;
        } else if (awaited && !is_name && *word != '.') {
            return false;       /* await of something that is no call */
        }
        if (*word == '.' && number)
            continue;           /* as in 0.5 */
        number = *word >= '0' && *word <= '9';
        if (*word == '.') {
            if (!name)
                return false;   /* a method of a value */
            dot = true;
            continue;
        }
        if (!is_name) {
            if (name && dot && *word != '(')
                return false;   /* an attribute is read */
            name = NULL;
        } else if (dot && name) {
            name_end = word + n;
            continue;
        } else {
            if (name && dot)
                return false;
            name = word;
            name_end = word + n;
        }
        dot = false;
    }
    return !awaited && !dot;
}

/* True if what is assigned to, if anything is, is one plain name. */
static bool assigns_own(const Code *c, const Statement *s)
{
    const char *at = c->text + s->at, *end = at + s->len, *word, *first;
    size_t n = code_word(&at, end, &first);
    int depth = 0;

    for (int words = 1; n > 0; words++) {
        bool more = (n = code_word(&at, end, &word)) > 0;
        if (!more)
            break;
        depth += strchr("([{", *word) ? 1 : strchr(")]}", *word) ? -1 : 0;
        if (*word != '=' || depth != 0)
            continue;
        if (at < end && *at == '=')
            at++;
        else if (strchr("!<>", word[-1]) && word > first)
            continue;
        else if (words > 3)
            return false;       /* a.b = ..., a[i] = ... */
        else
            return words == 1 || strchr("+-*/", word[-1]);
    }
    return true;
}

bool own_names_only(const Code *c, int def)
{
    int end = code_body_end(c, def);

    if (c->notes[def] != UNKNOWN)
        return c->notes[def] == YES;
    c->notes[def] = NO;         /* also while it is asked for: who awaits
                                   itself is not of the kind */
    for (int i = def + 1; i < end; i++) {
        const Statement *s = &c->items[i];
        if (memchr(c->text + s->at, ';', s->len) ||
            !calls_are_harmless(c, s) || !assigns_own(c, s))
            return false;
    }
    c->notes[def] = YES;
    return true;
}
