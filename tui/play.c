/* play.c - the command play: the player, or what stands for it where there is
 * no terminal. */
#include "tui/command.h"
#include "tui/player/app.h"
#include "tui/player/script.h"

enum { WIDTH = 80, HEIGHT = 24 };       /* of a script's screens */

int command_play(const Options *o)
{
    SimOptions options = command_sim_options(o);
    if (o->keys)
        return script_run(&options, o->keys, o->height ? o->width : WIDTH,
                          o->height ? o->height : HEIGHT, o->ascii);
    if (!term_is_there())
        return command_show(o);
    TermOptions t = {
        .ascii = o->ascii, .no_mouse = o->no_mouse,
        .palette = o->blind ? PALETTE_BLIND : PALETTE_NORMAL,
    };
    return app_play(&options, &t);
}
