/* tui_player.h - a player on a tape, for tests: keys by their names, screens as
 * text.
 */
#ifndef TESTS_TUI_PLAYER_H
#define TESTS_TUI_PLAYER_H

#include <string.h>

/* The made-up run of tape_model.h is called a Model too. */
#define Model TapeModel
#define model_init tape_model_init
#define model_play tape_model_play
#define model_event tape_model_event
#include "tests/tape_file.h"
#undef Model
#undef model_init
#undef model_play
#undef model_event
#include "tui/player/player.h"

enum { PLAYER_FRAMES_MOST = 1000 };

static inline void player_on(Player *p, const char *path)
{
    SimOptions o = {.path = path};
    Buf why;

    buf_init(&why);
    if (!player_open(p, &o, false, &why))
        bail("%s", why.data);
    buf_clear(&why);
}

/* Presses keys "10n s Esc": see script.h. */
static inline void player_keys(Player *p, const char *keys)
{
    while (*(keys += strspn(keys, " "))) {
        size_t len = strcspn(keys, " ");
        for (; len > 1 && *keys >= '0' && *keys <= '9'; keys++, len--)
            player_key(p, (Key){.code = (uint32_t)*keys});
        uint32_t code = key_named(keys, len);
        if (!code)
            bail("no such key: %s", keys);
        player_key(p, (Key){.code = code});
        keys += len;
    }
}

static inline void player_types(Player *p, const char *text)
{
    for (; *text; text++)
        player_key(p, (Key){.code = (unsigned char)*text});
}

/* The screen, complete, as text and (if [styles]) as styles. */
static inline void player_screen(Player *p, int width, int height, bool styles,
                                 Buf *out)
{
    buf_reset(out);
    for (int i = 0; !player_draw(p, width, height); i++)
        if (i == PLAYER_FRAMES_MOST)
            bail("a screen that is never complete");
    canvas_text(&p->canvas, out);
    if (styles)
        canvas_styles(&p->canvas, out);
}

static inline Seq player_at(const Player *p)
{
    return cursor_at(&p->model.cursor);
}

#endif
