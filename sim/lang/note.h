/* note.h - what a lesson says in its comments.
 *
 * Three kinds of comment, none of which Python minds:
 *
 *     #: TEXT                             shown when its line runs
 *     #? QUESTION | ANSWER | WRONG ...    asked before its line first runs
 *     #! TEXT                             a cue for the teacher
 *
 * A note belongs to a line of code.  Behind code that is the line where the
 * statement begins; on a line of its own, or behind a bare `try:`, `else:` or
 * `finally:` (which nobody runs), it is the next statement's.
 *
 * Found with the lexer, so that a '#' inside a string is none.  A text that is
 * not Python gives the notes before its first error.
 */
#ifndef SIM_LANG_NOTE_H
#define SIM_LANG_NOTE_H

#include <stddef.h>

typedef struct LessonNote {
    int line;                   /* of the code that it belongs to */
    char kind;                  /* ':', '?' or '!' */
    const char *text;           /* borrowed for the call; trimmed */
    size_t len;
} LessonNote;

/* Calls [found] for each note in [len] bytes of [text], from top to bottom. */
void note_read(const char *text, size_t len,
               void (*found)(void *arg, const LessonNote *note), void *arg);

#endif
