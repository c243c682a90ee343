/* futures.h - where a future was made.
 *
 * What is made gets a number, and numbers grow along a run: so the FUTURE event
 * of a future that has waited for long is found in a few looks.
 */
#ifndef TUI_STUDY_FUTURES_H
#define TUI_STUDY_FUTURES_H

#include "sim/tape/reel.h"

/* The FUTURE event of future [id], which is before event [seq].  False: there
 * is none, or it is not found (a tape may number things as it likes). */
bool future_find(const Reel *r, uint32_t id, Seq seq, Event *e);

#endif
