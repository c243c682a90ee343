/* waits.h - what a lane waits for, and what that waits for: the links of a chain
 * whose end is what must happen first.
 *
 * Each link is read off the picture and the event that began the wait, so it
 * is told alike wherever one comes from.
 */
#ifndef TUI_PLAYER_WAITS_H
#define TUI_PLAYER_WAITS_H

#include "tui/player/model.h"

enum { WAITS_LINKS = 8 };       /* of a chain that are told */

/* The lanes of the chain that begins with [lane]: each waits for the next; how
 * many they are.  A circle is told once. */
int waits_lanes(Model *m, uint32_t lane, uint32_t lanes[WAITS_LINKS]);

/* True if [lane], which waits, does so as a thread: a thread, a process, a
 * greenlet, or the program itself in a call. */
bool waits_as_thread(const Model *m, const Lane *lane);

/* Appends [lane] as a sentence begins with it: "The loop", or, where the main
 * thread does not turn its loop, "The program". */
void waits_subject(Model *m, uint32_t lane, Buf *out);

/* Appends what the loop has to do, which waits between two callbacks. */
void waits_loop(Model *m, const Lane *loop, Buf *out);

/* Appends what [lane], which waits, waits for, and nothing behind that. */
void waits_link(Model *m, const Lane *lane, Buf *out);

/* Appends what [lane] waits for, and what that waits for, and so on. */
void waits_chain(Model *m, const Lane *lane, Buf *out);

#endif
