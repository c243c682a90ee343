/* match.h - texts that hold what somebody looks for.
 */
#ifndef TUI_TELL_MATCH_H
#define TUI_TELL_MATCH_H

#include "tui/tell/label.h"

/* True if [text] holds [needle]; capitals matter if [needle] has any. */
bool match_text(const char *text, size_t len, const char *needle);

/* True if lane [id] is called, or runs a function that is called, like that;
 * [whole]: exactly so. */
bool match_lane(Labels *l, uint32_t id, const char *name, bool whole);

#endif
