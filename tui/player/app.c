/* app.c - the player on a terminal. */
#include "tui/player/app.h"

#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "tui/player/edit.h"
#include "tui/player/player.h"

enum {
    PATIENCE_MS = 500,          /* for a step of the run to make an event */
    FRAME_MS = 15,              /* while it plays fast, a frame each */
    KEYS_MOST = 40,             /* answered before a frame */
};

typedef struct App {
    Player player;
    SimOptions options;
    Seq seen;                   /* events that there were ... */
    int64_t since;              /* ... since then; see is_patient() */
    int64_t played;             /* while it plays: when its last step was due */
} App;

static int64_t now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* --- hurrying ------------------------------------------------------------- */

/* Asked by a step of the run that takes long: no event for a while is enough
 * to come back. */
static bool step_takes_too_long(void *arg)
{
    App *a = arg;
    Seq seen = a->player.recording ? model_last(&a->player.model) : 0;

    if (!a->player.recording || seen != a->seen) {
        a->seen = seen;
        a->since = now_ms();
    }
    return now_ms() - a->since > PATIENCE_MS;
}

/* Asked by searches. */
static bool key_is_pressed(void *arg)
{
    (void)arg;
    return term_has_key();
}

/* --- wishes --------------------------------------------------------------- */

static void edit(App *a)
{
    Model *m = &a->player.model;
    Err err;

    term_leave();
    bool ok = edit_file(a->options.path, &err);
    term_return();
    if (ok)
        player_rerun(&a->player);
    else
        model_say(m, true, "%s", err.text);
}

/* False: the user leaves. */
static bool answer(App *a, Key key)
{
    a->since = now_ms();
    if (key.code == K_CLOSED)
        return false;
    if (key.code == K_RESIZE)
        return true;
    switch (player_key(&a->player, key)) {
    case WISH_QUIT: return false;
    case WISH_EDIT: edit(a); break;
    case WISH_REDRAW: term_redraw(); break;
    default: break;
    }
    return true;
}

/* --- playing -------------------------------------------------------------- */

/* When the next step is due, at the speed that it has now: who makes it faster
 * does not wait for what was slow. */
static int64_t next_step(const App *a)
{
    int delay = model_play_delay(&a->player.model);

    return a->played + (delay > 0 ? delay : 1);
}

/* One step on if it is time for it; how long to wait for a key then. */
static int play(App *a)
{
    Model *m = &a->player.model;
    int64_t now = now_ms();

    if (!m->playing) {
        a->played = 0;
        return -1;
    }
    if (a->played == 0)
        a->played = now;
    for (int64_t begin = now; m->playing && now >= next_step(a) &&
         now - begin < FRAME_MS; now = now_ms()) {
        a->since = now;
        a->played = next_step(a);
        model_play(m);
    }
    int64_t next = next_step(a);
    if (next < now)             /* what cannot be kept up with is let go */
        a->played += now - next;
    return next > now ? (int)(next - now) : 0;
}

static void loop(App *a)
{
    Key key;
    int width, height;

    for (;;) {
        int wait = play(a);
        term_size(&width, &height);
        if (!player_draw(&a->player, width, height))
            wait = 0;
        term_draw(&a->player.canvas);
        key = term_key(wait);
        for (int n = 0; key.code; n++) {
            if (!answer(a, key))
                return;
            if (n == KEYS_MOST)
                break;
            key = term_key(0);
        }
    }
}

/* --- all of it ------------------------------------------------------------ */

/* Ends as the signal that asked for it would have ended it. */
static void end_by_signal(void)
{
    int number = term_signal();

    if (number == 0)
        return;
    signal(number, SIG_DFL);
    kill(getpid(), number);
}

int app_play(const SimOptions *o, const TermOptions *t)
{
    App a = {.options = *o, .since = now_ms()};
    Err err;
    Buf why;

    a.options.hurry = step_takes_too_long;
    a.options.hurry_arg = &a;
    buf_init(&why);
    bool ok = player_open(&a.player, &a.options, t->ascii, &why);
    if (ok) {
        a.player.model.road.hurry = key_is_pressed;
        ok = term_open(t, &err);
        if (ok) {
            a.player.canvas.ascii = term_is_ascii();
            loop(&a);
            term_close();
        } else {
            buf_printf(&why, "ticktape: %s\n", err.text);
        }
        player_close(&a.player);
    }
    fputs(why.data, stderr);
    buf_clear(&why);
    end_by_signal();
    return ok ? 0 : SIM_EXIT_REFUSED;
}
