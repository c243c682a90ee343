/* model_int.h - what the files of the model share. */
#ifndef TUI_PLAYER_MODEL_INT_H
#define TUI_PLAYER_MODEL_INT_H

#include "tui/player/model.h"

/* Does what was typed at a prompt. */
void model_prompted(Model *m, PromptKind kind, const char *text);

/* Searches what was searched last. */
void model_find(Model *m, bool back, uint64_t times);

/* True if the run was recorded without an event for each line. */
bool model_lacks_lines(const Model *m);

/* What was scrolled in it is no scroll of the pane in focus. */
void model_close_overlay(Model *m);

/* Fills the overlay with the chain of causes of the event. */
void model_show_causes(Model *m);

/* The same with what the selected lane waits for, and what that waits for. */
void model_show_chain(Model *m);

/* A list of what leads to where one stands goes along with whoever has moved
 * from [from], unless it was by the list itself. */
void model_list_again(Model *m, Seq from);

/* Fills the overlay with what is wrong, as the run shows.  False: there is
 * nothing to fill it with, and the model says why. */
bool model_show_lints(Model *m);

/* Looks for what is wrong if that is quickly done: then the minimap has it. */
void model_examine(Model *m);

/* There is another run. */
void model_lints_forget(Model *m);

/* Begins a quiz, or goes on with it. */
void model_quiz_open(Model *m);

/* There is another run. */
void model_quiz_forget(Model *m);

/* A key, while it is open.  False: it is none of the quiz's. */
bool model_quiz_key(Model *m, uint32_t key);

/* An action while two runs are compared; [by] times.  False: it means what it
 * always does. */
bool model_compare_act(Model *m, Action a, int by);

#endif
