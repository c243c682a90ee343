/* note_at.h - what the lesson says about the place where one stands.
 *
 * A note belongs to a line.  It is there when the event is of that line, or an
 * event since the last decision was: the line has just been passed.
 */
#ifndef TUI_PLAYER_NOTE_AT_H
#define TUI_PLAYER_NOTE_AT_H

#include "tui/player/model.h"

/* The note of [kind] (':', '?' or '!', see sim/lang/note.h); NULL: none. */
const Note *note_at(const Model *m, char kind);

/* How many bytes of the [len] of a line of source a class may see while it is
 * asked: no answers of a question, no cue.  [styles] are the line's, see
 * syntax.h. */
size_t note_hide(const char *text, size_t len, const uint8_t *styles);

#endif
