/* syntax.h - a line of Python in colours.
 *
 * Enough of the lexer's rules to tell strings, comments and words apart, line
 * by line; what stands at a line's beginning inside a string of several lines
 * is handed on in a SyntaxState.  It never refuses: a source on a tape may be
 * anything.
 */
#ifndef TUI_DRAW_SYNTAX_H
#define TUI_DRAW_SYNTAX_H

#include <stddef.h>
#include <stdint.h>

#include "tui/draw/theme.h"

typedef struct SyntaxState {
    char quote;                 /* of the open string of three quotes; or 0 */
} SyntaxState;

/* Fills [styles], one Style for each of [len] bytes of [text]. */
SyntaxState syntax_line(SyntaxState s, const char *text, size_t len,
                        uint8_t *styles);

#endif
