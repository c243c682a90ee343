/* own_names.h - functions that touch nothing but their own names.
 *
 * Whether it matters in which order two coroutines run can be told from their
 * source if they share nothing.  This knows a kind of function of which that is
 * certain: it computes with its own names, prints, sleeps, and awaits others of
 * the kind.  Whatever it does not recognise makes it answer no.
 */
#ifndef TUI_STUDY_OWN_NAMES_H
#define TUI_STUDY_OWN_NAMES_H

#include "tui/study/code.h"

/* The statement of the async def at module level that is called [name]; -1:
 * there is none, or the name may mean something else. */
int own_names_def(const Code *c, const char *name, size_t len);

/* True if async def [def] is of the kind. */
bool own_names_only(const Code *c, int def);

#endif
