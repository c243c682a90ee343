/* keys.c - keys, their names, and what they stand for. */
#include "tui/player/keys.h"

#include <assert.h>
#include <string.h>

#include "sim/base/utf8.h"

static const ActionInfo actions[ACTIONS] = {
    {GROUP_LOOK, "", "", ""},
#define ACTION(NAME, GROUP, KEYS, HINT, HELP) {GROUP_##GROUP, KEYS, HINT, HELP},
#include "tui/player/action_list.h"
#undef ACTION
};

const ActionInfo *action_info(Action a)
{
    assert(a < ACTIONS);
    return &actions[a];
}

const char *action_group_title(ActionGroup g)
{
    static const char *const titles[GROUPS] = {
        "along the run (10n: ten times)", "playing and running", "asking",
        "looking",
    };

    return titles[g];
}

static const struct {
    const char *name;
    uint32_t code;
} named[] = {
    {"Space", ' '}, {"Tab", K_TAB}, {"S-Tab", K_BACKTAB}, {"Enter", K_ENTER},
    {"Esc", K_ESC}, {"Backspace", K_BACKSPACE}, {"Delete", K_DELETE},
    {"Up", K_UP}, {"Down", K_DOWN}, {"Left", K_LEFT}, {"Right", K_RIGHT},
    {"Home", K_HOME}, {"End", K_END}, {"PgUp", K_PAGE_UP},
    {"PgDn", K_PAGE_DOWN}, {"F1", K_F1},
};

/* A word of one character is that character. */
static uint32_t only_char(const char *word, size_t len)
{
    if (len == 0 || utf8_size(*word) != len)
        return K_NONE;
    return utf8_next(&word);
}

uint32_t key_named(const char *word, size_t len)
{
    if (len > 2 && memcmp(word, "M-", 2) == 0) {
        uint32_t key = key_named(word + 2, len - 2);
        return key ? key + K_ALT : K_NONE;
    }
    if (len == 3 && memcmp(word, "C-", 2) == 0)
        return word[2] & 0x1f;
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        if (strlen(named[i].name) == len &&
            memcmp(named[i].name, word, len) == 0)
            return named[i].code;
    return only_char(word, len);
}

Action action_of_key(uint32_t key)
{
    for (Action a = ACTION_NONE + 1; a < ACTIONS; a++)
        for (const char *p = actions[a].keys; *p;) {
            size_t len = strcspn(p, " ");
            if (key_named(p, len) == key)
                return a;
            p += len + strspn(p + len, " ");
        }
    return ACTION_NONE;
}

void action_key(Action a, char out[16])
{
    size_t len = strcspn(actions[a].keys, " ");

    assert(len < 16);
    memcpy(out, actions[a].keys, len);
    out[len] = '\0';
}
