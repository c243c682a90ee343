/* tui_press.h - a player on a file that may be damaged: some keys, and a frame
 * after each.  That it cannot be opened is no mistake.
 */
#ifndef TESTS_TUI_PRESS_H
#define TESTS_TUI_PRESS_H

#include "tui/player/player.h"

static inline void press_keys(const char *path, const char *keys)
{
    SimOptions o = {.path = path};
    Player p;
    Buf why;

    buf_init(&why);
    if (player_open(&p, &o, false, &why)) {
        for (; *keys; keys++) {
            player_key(&p, (Key){.code = (uint32_t)*keys});
            player_draw(&p, 100, 30);
        }
        player_close(&p);
    }
    buf_clear(&why);
}

#endif
