/* source.c - the texts that code was compiled from. */
#include "sim/vm/source.h"

#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* A handful of files: they are searched one by one.  Lines are counted from
 * the one that was asked for last, or else from the first. */
typedef struct Source {
    char *filename, *text;
    size_t len;
    int line;                   /* the last that was asked for */
    size_t at;                  /* where it begins */
} Source;

static Source *sources;
static size_t count, cap;
ZONE_KEEP(sources);
ZONE_KEEP(count);
ZONE_KEEP(cap);

static Source *find(const char *filename)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(sources[i].filename, filename) == 0)
            return &sources[i];
    return NULL;
}

void source_set(const char *filename, const char *text, size_t len)
{
    Source *s = find(filename);
    bool is_new = !s;

    if (s) {
        mem_free(s->text);
    } else {
        sources = mem_grow(sources, &cap, count + 1, sizeof *sources);
        s = &sources[count++];
        s->filename = mem_strdup(filename);
    }
    s->text = mem_strndup(text, len);
    s->len = len;
    s->line = 1;
    s->at = 0;
    if (is_new && count <= SOURCES_MAX && vm.host.source)
        vm.host.source(filename, text, len);
}

int source_number(const char *filename)
{
    const Source *s = find(filename);

    return s && s - sources < SOURCES_MAX ? (int)(s - sources) : -1;
}

bool source_begins(const char *text, size_t len)
{
    for (size_t i = 0; i < count; i++) {
        size_t n = strlen(sources[i].filename);
        if (n <= len && memcmp(sources[i].filename, text, n) == 0)
            return true;
    }
    return false;
}

const char *source_line_peek(Value filename, int line, size_t *len)
{
    Source *s = find(str_text(filename));

    if (!s || line < 1)
        return NULL;
    bool behind = line >= s->line;
    const char *at = s->text + (behind ? s->at : 0), *end = s->text + s->len;
    for (int i = behind ? s->line : 1; i < line; i++) {
        at = memchr(at, '\n', (size_t)(end - at));
        if (!at)
            return NULL;
        at++;
    }
    s->line = line;
    s->at = (size_t)(at - s->text);
    if (at == end)
        return NULL;
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    stop = stop ? stop : end;
    if (stop > at && stop[-1] == '\r')
        stop--;
    *len = (size_t)(stop - at);
    return at;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == '\r';
}

void source_add_line(Buf *out, Value filename, int line, int indent)
{
    size_t len;
    const char *text = source_line_peek(filename, line, &len);

    if (!text)
        return;
    for (; len > 0 && is_blank(*text); text++)
        len--;
    while (len > 0 && is_blank(text[len - 1]))
        len--;
    if (len == 0)
        return;
    buf_fill(out, ' ', (size_t)indent);
    buf_add(out, text, len);
    buf_putc(out, '\n');
}

void source_clear(void)
{
    for (size_t i = 0; i < count; i++) {
        mem_free(sources[i].filename);
        mem_free(sources[i].text);
    }
    mem_free(sources);
    sources = NULL;
    count = cap = 0;
}
