/* player.h - the player without a terminal: keys go in, canvases come out.
 *
 * It owns the recording, the model and the scene, and fulfils the wishes of the
 * model that need files: to run again, to record.  What needs the terminal (an
 * editor, leaving) it hands on.  app.c gives it a terminal, script.c a list of
 * keys.
 */
#ifndef TUI_PLAYER_PLAYER_H
#define TUI_PLAYER_PLAYER_H

#include "tui/player/layout.h"

typedef struct Player {
    SimOptions options;
    Recording *recording;
    Recording *other;           /* that it is compared with, or NULL */
    Model model;
    Scene scene;
    Canvas canvas;
} Player;

/* NULL-like false: [why] (initialised by the caller) gets the lines to show,
 * and there is nothing to close. */
bool player_open(Player *p, const SimOptions *o, bool ascii, Buf *why);
void player_close(Player *p);

/* Draws the canvas afresh in this size.  False: it is not complete, drawing
 * again goes on. */
bool player_draw(Player *p, int width, int height);

/* A wish that is not the player's to fulfil, or WISH_NONE. */
Wish player_key(Player *p, Key key);

/* Runs the scenario again as its file is now.  False: it cannot be run; the
 * model says why, and what was shown stays. */
bool player_rerun(Player *p);

#endif
