/* facts.h - what a tape says about its run beside the events.
 *
 * It owns copies of all texts; each has a zero byte behind it.
 */
#ifndef SIM_TAPE_FACTS_H
#define SIM_TAPE_FACTS_H

#include <stdbool.h>
#include <stddef.h>

#include "sim/base/arena.h"

typedef struct Meta {
    const char *name, *value;
} Meta;

typedef struct Source {
    const char *name, *text;
    size_t len;                 /* of text */
} Source;

typedef struct Note {
    int file, line;
    char kind;                  /* ':', '?' or '!' */
    const char *text;
} Note;

typedef struct Facts {
    Meta *metas;                /* "scenario", "seed", "ended" ... */
    size_t nmetas, metas_cap;
    Source *sources;            /* as Event.file counts them */
    size_t nsources, sources_cap;
    Note *notes;                /* of the lesson */
    size_t nnotes, notes_cap;
    Arena texts;
} Facts;

void facts_init(Facts *f);
void facts_clear(Facts *f);

/* The value of fact [name], or NULL. */
const char *facts_get(const Facts *f, const char *name);

/* Each is false if there are more of the kind than any tape of ours has. */
bool facts_add_meta(Facts *f, const char *name, size_t name_len,
                    const char *value, size_t value_len);
bool facts_add_source(Facts *f, const char *name, size_t name_len,
                      const char *text, size_t len);
bool facts_add_note(Facts *f, int file, int line, char kind, const char *text,
                    size_t len);

#endif
