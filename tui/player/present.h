/* present.h - the screen for a projector.
 *
 * What a class must see from the last row at 80x24: who has run so far, with
 * air between the lanes; in a line of its own who runs now, or that nobody
 * does; a few lines of the source with a margin; and one sentence.  No numbers
 * of panes, no queues, no map, and nothing of what is still to come: it may be
 * asked for.
 *
 *     header
 *     timeline    a blank row below each lane, while they fit so
 *     ------
 *     who runs, and its state
 *
 *     source
 *     ------
 *     sentence, and the teacher's note
 */
#ifndef TUI_PLAYER_PRESENT_H
#define TUI_PLAYER_PRESENT_H

#include "tui/player/view.h"

void present_draw(Scene *s, Area a);

#endif
