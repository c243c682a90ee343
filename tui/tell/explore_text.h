/* explore_text.h - what exploring has found, in words.
 *
 * Appended to [out], in lines that no terminal minds; [file] is the scenario as
 * the user has named it.
 */
#ifndef TUI_TELL_EXPLORE_TEXT_H
#define TUI_TELL_EXPLORE_TEXT_H

#include "tui/tell/explore.h"

/* How many runs, and how many outcomes. */
void explore_head(const Explore *x, const char *file, Buf *out);

/* found[i]: how often it came, what is different about it, its reason (see
 * explore_reason()) and how to see it again. */
void explore_outcome(const Explore *x, size_t i, const char *file, Buf *out);

/* What the outcomes from found[from] on are together. */
void explore_rest(const Explore *x, size_t from, Buf *out);

/* What --chance has to be told to bring [f] about: its reason, or if that is
 * long its seed. */
void explore_chances(const Found *f, Buf *out);

/* The name of found[i]'s tape in [folder]. */
void explore_tape(size_t i, const char *folder, Buf *out);

#endif
