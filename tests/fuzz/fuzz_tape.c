/* fuzz_tape.c - bytes as a tape: loader, fold, checker, and the player on what
 * of it can be read. */
#include "sim/tape/check.h"
#include "sim/tape/cursor.h"
#include "sim/tape/load.h"
#include "tests/fuzz/target.h"
#include "tui/player/player.h"

static void read_all(const char *path)
{
    Err err;
    Tape *t = tape_open(path, &err);

    if (!t)
        return;
    Reel reel = tape_reel(t);
    const Lanes *lanes = tape_lanes(t, &err);
    if (lanes)
        check_reel(&reel, lanes, &err);
    tape_close(t);
}

static void play(const char *path)
{
    static const char keys[] = "nnsSioOwx]tGg";
    SimOptions o = {.path = path};
    Player p;
    Buf why;

    buf_init(&why);
    if (player_open(&p, &o, false, &why)) {
        for (const char *k = keys; *k; k++) {
            player_key(&p, (Key){.code = (uint32_t)*k});
            player_draw(&p, 100, 30);
        }
        player_close(&p);
    }
    buf_clear(&why);
}

void target(const uint8_t *bytes, size_t len)
{
    const char *path = target_file(bytes, len);

    read_all(path);
    play(path);
}
