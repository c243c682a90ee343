/* facts.c - what a tape says about its run beside the events. */
#include "sim/tape/facts.h"

#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/event.h"

enum { METAS_MAX = 1000, NOTES_MAX = 100000 };

void facts_init(Facts *f)
{
    *f = (Facts){0};
    arena_init(&f->texts);
}

void facts_clear(Facts *f)
{
    mem_free(f->metas);
    mem_free(f->sources);
    mem_free(f->notes);
    arena_clear(&f->texts);
}

const char *facts_get(const Facts *f, const char *name)
{
    for (size_t i = 0; i < f->nmetas; i++)
        if (strcmp(f->metas[i].name, name) == 0)
            return f->metas[i].value;
    return NULL;
}

bool facts_add_meta(Facts *f, const char *name, size_t name_len,
                    const char *value, size_t value_len)
{
    if (f->nmetas == METAS_MAX)
        return false;
    f->metas = mem_grow(f->metas, &f->metas_cap, f->nmetas + 1,
                        sizeof *f->metas);
    f->metas[f->nmetas++] = (Meta){
        arena_strndup(&f->texts, name, name_len),
        arena_strndup(&f->texts, value, value_len)};
    return true;
}

bool facts_add_source(Facts *f, const char *name, size_t name_len,
                      const char *text, size_t len)
{
    if (f->nsources == EVENT_FILES)
        return false;
    f->sources = mem_grow(f->sources, &f->sources_cap, f->nsources + 1,
                          sizeof *f->sources);
    f->sources[f->nsources++] = (Source){
        arena_strndup(&f->texts, name, name_len),
        arena_strndup(&f->texts, text, len), len};
    return true;
}

bool facts_add_note(Facts *f, int file, int line, char kind, const char *text,
                    size_t len)
{
    if (f->nnotes == NOTES_MAX)
        return false;
    f->notes = mem_grow(f->notes, &f->notes_cap, f->nnotes + 1,
                        sizeof *f->notes);
    f->notes[f->nnotes++] = (Note){
        file, line, kind, arena_strndup(&f->texts, text, len)};
    return true;
}
