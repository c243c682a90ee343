/* model_int.h - what the files of the model share. */
#ifndef TUI_MODEL_INT_H
#define TUI_MODEL_INT_H

#include "tui/model.h"

/* Does what was typed at a prompt. */
void model_prompted(Model *m, PromptKind kind, const char *text);

/* Searches what was searched last. */
void model_find(Model *m, bool back, uint64_t times);

/* Fills the overlay with the chain of causes of the event. */
void model_show_causes(Model *m);

#endif
