/* fuzz_keys.c - bytes as keys of the player, on the tape that the variable TAPE
 * names, or else a run of its own. */
#include <stdlib.h>
#include <string.h>

#include "tests/fuzz/target.h"
#include "tui/player/player.h"

static const char scenario[] =
    "import asyncio\n"
    "async def work(n):  #: a note\n"
    "    await asyncio.sleep(n)\n"
    "    print('done', n)\n"
    "async def main():\n"
    "    q = asyncio.Queue()\n"
    "    await asyncio.gather(work(1), work(2))\n"
    "    t = asyncio.create_task(q.get(), name='reader')\n"
    "    try: await asyncio.wait_for(t, 1)\n"
    "    except TimeoutError: print('late')\n"
    "asyncio.run(main())\n";

/* A byte as a key: most are themselves, the rest are no characters.  None is
 * 'R', which records a file under a name that is typed. */
static Key key_of(uint8_t byte)
{
    if (byte == 'R')
        byte = 'r';
    if (byte < 128)
        return (Key){.code = byte};
    return (Key){.code = K_SPECIAL + byte % (K_RESIZE - K_SPECIAL),
                 .x = byte % 100, .y = byte % 30};
}

void target(const uint8_t *bytes, size_t len)
{
    const char *tape = getenv("TAPE");
    SimOptions o = {.path = tape, .max_events = 3000};
    int width = 80, height = 24;
    Player p;
    Buf why;

    if (!tape)
        o.path = target_file((const uint8_t *)scenario, strlen(scenario));
    buf_init(&why);
    if (player_open(&p, &o, false, &why)) {
        for (size_t i = 0; i < len && i < 300; i++) {
            if (bytes[i] >= 240) {
                width = 1 + bytes[i] * 37 % 250;
                height = 1 + bytes[i] * 11 % 70;
            } else {
                player_key(&p, key_of(bytes[i]));
            }
            player_draw(&p, width, height);
        }
        player_close(&p);
    }
    buf_clear(&why);
}
