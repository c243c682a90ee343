/* 74-tui-live.c - live runs in the player: one without an end is run on as one
 * comes near it, a step without an end is left, and a scenario that has changed
 * is run again. */
#include "sim/base/mem.h"
#include "tests/tap.h"
#include "tests/tui_player.h"

static const char HEAD[] =
    "import asyncio\n"
    "async def main():\n"
    "    for i in range(3):\n"
    "        print('beat', i)\n"
    "        await asyncio.sleep(1)\n";

static Player p;
static Buf screen;

/* Writes HEAD, [text], and what runs main. */
static const char *write_scenario(const char *text)
{
    const char *path = file_path("live.py");
    FILE *f = fopen(path, "w");

    if (!f)
        bail("%s cannot be written", path);
    fprintf(f, "%s%sasyncio.run(main())\n", HEAD, text);
    fclose(f);
    return path;
}

/* Says that it takes too long at every tenth question. */
static bool tenth(void *arg)
{
    int *asked = arg;

    return ++*asked % 10 == 0;
}

static void open_live(const char *text, int *asked)
{
    static char path[100];
    SimOptions o = {.path = path, .hurry = asked ? tenth : NULL,
                    .hurry_arg = asked};
    Buf why;

    snprintf(path, sizeof path, "%s", write_scenario(text));
    buf_init(&why);
    if (!player_open(&p, &o, false, &why))
        bail("%s", why.data);
    buf_clear(&why);
}

static bool shows(const char *text)
{
    player_screen(&p, 80, 24, false, &screen);
    return strstr(screen.data, text) != NULL;
}

static void test_endless(void)
{
    open_live("    while True: await asyncio.sleep(0.5)\n", NULL);
    Seq known = model_last(&p.model);
    ok(known >= MODEL_AHEAD && shows("LIVE"), "it is run ahead, and is LIVE");
    player_keys(&p, "End");
    is_int(player_at(&p), (long long)known, "its end is where it has come to");
    ok(model_last(&p.model) >= known + MODEL_AHEAD, "then it is run on");
    player_keys(&p, "n");
    is_int(player_at(&p), (long long)known + 1, "and one goes on");
    player_keys(&p, "Space");
    for (int i = 0; i < 100; i++)
        model_play(&p.model);
    ok(p.model.playing && shows("PLAY"), "it plays on");
    player_close(&p);
}

static void test_stuck(void)
{
    int asked = 0;

    open_live("    while True: pass\n", &asked);
    ok(p.model.stuck && shows("BUSY"), "a step without an end is left");
    player_keys(&p, "End");
    Seq end = player_at(&p);
    ok(end > 10 && shows("beat 2"), "what it did before is there");
    int before = asked;
    player_keys(&p, "Home 5n w Esc x");
    is_int(asked, before, "looking at it does not wait for it again");
    player_keys(&p, "End n");
    ok(asked > before && p.model.message_bad, "asking for more does: %s",
       p.model.message.data);
    is_int(player_at(&p), (long long)end, "and leads nowhere");
    player_close(&p);
}

static void test_again(void)
{
    open_live("", NULL);
    player_keys(&p, "o o n");
    Seq at = player_at(&p);
    EventKind kind = model_event(&p.model)->kind;
    write_scenario("    print('more')\n");
    player_keys(&p, "r");
    ok(model_event(&p.model)->kind == kind && player_at(&p) == at,
       "run again, one stands where one stood");
    player_keys(&p, "End");
    ok(shows("more"), "what has changed is there");
    Seq last = model_last(&p.model);
    write_scenario("    this is no Python\n");
    player_keys(&p, "r");
    ok(p.model.message_bad && shows("live.py:6"), "a mistake is said");
    ok(model_last(&p.model) == last && shows("more"),
       "and what was shown stays");
    write_scenario("");
    player_keys(&p, "Home l");
    ok(model_last(&p.model) > last, "l runs it with an event for each line");
    is_int(model_event(&p.model)->kind, EVENT_LINE, "and goes to the next");
    player_close(&p);
}

int main(void)
{
    file_begin();
    buf_init(&screen);
    test_endless();
    test_stuck();
    test_again();
    buf_clear(&screen);
    file_end("live.py");
    return tap_done();
}
