/* save.c - a live recording to a tape. */
#include "tui/player/save.h"

#include <stdio.h>
#include <string.h>

#include "sim/tape/store.h"

/* How it ended, which `run --record` says when it is known. */
static void put_end(Store *s, const Event *e)
{
    char status[24];

    snprintf(status, sizeof status, "%llu", (unsigned long long)e->num);
    store_meta(s, "ended", e->text ? e->text : "");
    store_meta(s, "status", status);
}

static bool put_events(Store *s, const Reel *reel, Err *err)
{
    Seq last = reel_last(reel);
    Event e;

    for (Seq seq = 1; seq <= last; seq++) {
        if (!reel_read(reel, seq, &e, err))
            return false;
        store_add(s, &e);
        if (e.kind == EVENT_RUN_END)
            put_end(s, &e);
        if (!store_ok(s, err))
            return false;
    }
    return true;
}

bool save_tape(Recording *r, const char *path, Err *err)
{
    const Facts *f = recording_facts(r);
    Reel reel = recording_reel(r);
    Store *s = store_new(path, false, err);

    if (!s)
        return false;
    for (size_t i = 0; i < f->nmetas; i++)
        store_meta(s, f->metas[i].name, f->metas[i].value);
    for (size_t i = 0; i < f->nsources; i++)
        store_source(s, f->sources[i].name, f->sources[i].text,
                     f->sources[i].len);
    for (size_t i = 0; i < f->nnotes; i++)
        store_note(s, f->notes[i].file, f->notes[i].line, f->notes[i].kind,
                   f->notes[i].text, strlen(f->notes[i].text));
    bool ok = put_events(s, &reel, err);
    return store_close(s, ok ? err : NULL) && ok;
}
