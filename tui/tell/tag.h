/* tag.h - what lanes are called where there is no room for a name.
 *
 * "T3" for Task-3; of names that somebody gave, the first characters.
 */
#ifndef TUI_TELL_TAG_H
#define TUI_TELL_TAG_H

#include "tui/tell/label.h"

void tag_of(const Labels *l, uint32_t lane, Buf *out);

/* A name for lists: "fetch A", "Task-3 fetch", "the loop". */
void tag_name(Labels *l, uint32_t lane, Buf *out);

#endif
