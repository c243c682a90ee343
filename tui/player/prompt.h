/* prompt.h - a line that is being typed.
 *
 * It knows characters and a place among them; what the line is for, its owner
 * knows.  Only plain characters get in.
 */
#ifndef TUI_PLAYER_PROMPT_H
#define TUI_PLAYER_PROMPT_H

#include <stdbool.h>

#include "sim/base/buf.h"
#include "tui/player/keys.h"

typedef enum PromptKind {
    PROMPT_NONE,                /* nothing is typed */
    PROMPT_GOTO, PROMPT_FIND, PROMPT_FIND_BACK, PROMPT_FILTER, PROMPT_QUERY,
    PROMPT_RECORD, PROMPT_COMPARE,
} PromptKind;

typedef struct Prompt {
    PromptKind kind;
    Buf text;
    size_t at;                  /* offset in it */
} Prompt;

void prompt_init(Prompt *p);
void prompt_clear(Prompt *p);

void prompt_open(Prompt *p, PromptKind kind, const char *text);

typedef enum PromptResult {
    PROMPT_GOES_ON, PROMPT_DONE, PROMPT_GIVEN_UP
} PromptResult;

/* The text stays until the next prompt_open(), the kind is the owner's to take
 * back. */
PromptResult prompt_key(Prompt *p, uint32_t key);

#endif
