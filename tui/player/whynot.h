/* whynot.h - why a lane does not run: what it waits for, through how many
 * awaits, and when exactly it will go on.
 *
 * The tape ahead is known, so "when" is looked up and not guessed: the next
 * event that picks the lane.  The search is kept from frame to frame, and goes
 * on where it was left, in either direction.  What the lane waits for is told by
 * waits.h.
 */
#ifndef TUI_PLAYER_WHYNOT_H
#define TUI_PLAYER_WHYNOT_H

#include "tui/player/model.h"
#include "tui/tell/tally.h"

typedef struct WhyNot WhyNot;

WhyNot *whynot_new(void);
void whynot_free(WhyNot *w);

/* Appends sentences about lane [lane] at the model's place.  False: the search
 * for when it goes on is not done; asking again goes on with it. */
bool whynot_tell(WhyNot *w, Model *m, const Tally *t, uint32_t lane, Buf *out);

#endif
