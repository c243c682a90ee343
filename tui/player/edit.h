/* edit.h - the user's editor on a file.
 *
 * It runs $VISUAL or $EDITOR, else vi, as a shell would; the only program that
 * ticktape ever starts, and only when the user presses the key for it.
 */
#ifndef TUI_PLAYER_EDIT_H
#define TUI_PLAYER_EDIT_H

#include "sim/base/err.h"

/* Returns when the editor has ended.  False: it could not be run, or failed. */
bool edit_file(const char *path, Err *err);

#endif
