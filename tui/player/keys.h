/* keys.h - keys, their names, and what they stand for.
 *
 * A key is the character that it types or one of the codes below, which lie
 * above all characters.  It knows no terminal: term.c makes keys of what comes
 * from one, script.c of words.
 */
#ifndef TUI_PLAYER_KEYS_H
#define TUI_PLAYER_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    K_NONE = 0,
    K_TAB = '\t', K_ENTER = '\r', K_ESC = 27, K_BACKSPACE = 127,
    K_SPECIAL = 0x110000,       /* the first that is no character */
    K_UP = K_SPECIAL, K_DOWN, K_LEFT, K_RIGHT, K_HOME, K_END, K_PAGE_UP,
    K_PAGE_DOWN, K_DELETE, K_BACKTAB, K_F1,
    K_CLICK, K_WHEEL_UP, K_WHEEL_DOWN,  /* with a place */
    K_RESIZE,                   /* the terminal has another size */
    K_CLOSED,                   /* the terminal is gone */
    K_ALT = 1 << 24,            /* added to a key: Alt was held */
};

typedef struct Key {
    uint32_t code;
    int x, y;                   /* of the mouse: the cell */
} Key;

typedef enum Action {
    ACTION_NONE,
#define ACTION(NAME, GROUP, KEYS, HINT, HELP) ACTION_##NAME,
#include "tui/player/action_list.h"
#undef ACTION
    ACTIONS
} Action;

typedef enum ActionGroup {
    GROUP_MOVE, GROUP_PLAY, GROUP_ASK, GROUP_LOOK, GROUPS
} ActionGroup;

typedef struct ActionInfo {
    ActionGroup group;
    const char *keys;           /* names, with a blank between */
    const char *hint, *help;    /* never NULL; see action_list.h */
} ActionInfo;

const ActionInfo *action_info(Action a);
const char *action_group_title(ActionGroup g);

/* What [key] does, or ACTION_NONE. */
Action action_of_key(uint32_t key);

/* The key that is shown for [a], as a word that ends with a zero byte. */
void action_key(Action a, char out[16]);

/* The key called by the [len] bytes of [word] ("n", "Space", "C-l", "M-1"), or
 * K_NONE. */
uint32_t key_named(const char *word, size_t len);

#endif
