/* whynot.h - why a lane does not run: what it waits for, through how many
 * awaits, and when exactly it will go on.
 *
 * The tape ahead is known, so "when" is looked up and not guessed: the next
 * event that picks the lane.  The search is kept from frame to frame, and goes
 * on where it was left.
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

enum { WHYNOT_LINKS = 8 };      /* of a chain that are told */

/* The lanes of the chain that begins with [lane]: each waits for the next; how
 * many they are.  A circle is told once. */
int whynot_lanes(Model *m, uint32_t lane, uint32_t lanes[WHYNOT_LINKS]);

/* True if [lane], which waits, does so as a thread: a thread, a process, a
 * greenlet, or the program itself in a call. */
bool whynot_is_thread(const Model *m, const Lane *lane);

/* Appends what [lane], which waits, waits for, and nothing behind that. */
void whynot_link(Model *m, const Lane *lane, Buf *out);

/* Appends what [lane] waits for, and what that waits for, and so on. */
void whynot_chain(Model *m, const Lane *lane, Buf *out);

#endif
