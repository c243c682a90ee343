/* note_at.c - what the lesson says about the place where one stands. */
#include "tui/player/note_at.h"

#include <string.h>

#include "tui/draw/theme.h"

enum { LOOK_BACK = 400 };       /* events */

static const Note *note_of(const Facts *f, char kind, int file, int line)
{
    for (size_t i = 0; f && i < f->nnotes && line > 0; i++) {
        const Note *n = &f->notes[i];
        if (n->kind == kind && n->file == file && n->line == line)
            return n;
    }
    return NULL;
}

const Note *note_at(const Model *m, char kind)
{
    Seq seq = cursor_at(&m->cursor);
    Event e;

    if (!m->facts || m->facts->nnotes == 0)
        return NULL;
    for (int n = 0; n < LOOK_BACK && seq > 0; n++, seq--) {
        if (!reel_read(&m->road.reel, seq, &e, NULL))
            return NULL;
        const Note *note = note_of(m->facts, kind, e.file, e.line);
        if (note || is_decision(&e, NULL))
            return note;
    }
    return NULL;
}

size_t note_hide(const char *text, size_t len, const uint8_t *styles)
{
    for (size_t i = 0; i + 1 < len; i++) {
        if (styles[i] != STYLE_COMMENT || text[i] != '#')
            continue;
        const char *bar = memchr(text + i, '|', len - i);
        if (text[i + 1] == '!')
            return i;
        return text[i + 1] == '?' && bar ? (size_t)(bar - text) : len;
    }
    return len;
}
