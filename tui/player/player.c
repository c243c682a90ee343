/* player.c - the player without a terminal. */
#define _XOPEN_SOURCE 700       /* P_tmpdir, mkdtemp */
#include "tui/player/player.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sim/base/mem.h"
#include "tui/player/save.h"

bool player_open(Player *p, const SimOptions *o, bool ascii, Buf *why)
{
    Err err = {.text = ""};

    *p = (Player){.options = *o};
    p->recording = recording_begin(o, why);
    if (!p->recording)
        return false;
    bool ok = model_init(&p->model, p->recording, &err);
    p->model.road.hurry = o->hurry;
    p->model.road.hurry_arg = o->hurry_arg;
    if (ok) {
        model_say(&p->model, false, "A run, paused at its start.  n goes on, w "
                  "says why, ? helps");
        scene_init(&p->scene, &p->model);
        canvas_init(&p->canvas, 1, 1, ascii);
        return true;
    }
    buf_printf(why, "ticktape: %s: %s\n", o->path, err.text);
    model_clear(&p->model);
    recording_close(p->recording);
    return false;
}

static void close_other(Player *p)
{
    model_compare_forget(&p->model);
    if (p->other)
        recording_close(p->other);
    p->other = NULL;
}

void player_close(Player *p)
{
    close_other(p);
    scene_clear(&p->scene);
    model_clear(&p->model);
    canvas_clear(&p->canvas);
    recording_close(p->recording);
}

bool player_draw(Player *p, int width, int height)
{
    if (width > LAYOUT_WIDTH_MAX)
        width = LAYOUT_WIDTH_MAX;
    if (height > LAYOUT_HEIGHT_MAX)
        height = LAYOUT_HEIGHT_MAX;
    canvas_reset(&p->canvas, width > 0 ? width : 1, height > 0 ? height : 1);
    layout_draw(&p->scene, &p->canvas);
    return !p->scene.pending;
}

/* --- wishes --------------------------------------------------------------- */

/* The first line of [why], without the program's name. */
static void say_why(Model *m, const Buf *why)
{
    const char *text = why->data, *own = "ticktape: ";

    if (strncmp(text, own, strlen(own)) == 0)
        text += strlen(own);
    model_say(m, true, "%.*s", (int)strcspn(text, "\n"), text);
}

bool player_rerun(Player *p)
{
    Recording *old = p->recording;
    Err err;
    Buf why;

    recording_stop(old);        /* there is one machine */
    buf_init(&why);
    Recording *new = recording_begin(&p->options, &why);
    if (new) {
        close_other(p);
        p->recording = new;
        model_replace(&p->model, new, &err);
        scene_replace(&p->scene);
        recording_close(old);
        model_say(&p->model, false, "run again");
    } else {
        say_why(&p->model, &why);
    }
    buf_clear(&why);
    return new != NULL;
}

/* Without a name, asks for one: that of the scenario. */
static void record(Player *p)
{
    Model *m = &p->model;
    const char *name = facts_get(m->facts, "scenario");
    size_t len = name ? strlen(name) : 0;
    Err err = {.text = ""};
    Buf b;

    if (m->wish_text.len > 0) {
        if (save_tape(p->recording, m->wish_text.data, &err))
            model_say(m, false, "recorded to %s", m->wish_text.data);
        else
            model_say(m, true, "%s", err.text);
        buf_reset(&m->wish_text);
        return;
    }
    buf_init(&b);
    buf_add(&b, name, len > 3 && !strcmp(name + len - 3, ".py") ? len - 3
                                                                 : len);
    buf_puts(&b, ".db");
    prompt_open(&m->prompt, PROMPT_RECORD, b.data);
    buf_clear(&b);
}

/* Puts the run on a tape of its own, which goes when the query is answered. */
static void query(Player *p)
{
    char path[] = P_tmpdir "/ticktape-XXXXXX/run.db";
    char *slash = strrchr(path, '/');
    Model *m = &p->model;
    Err err = {.text = ""};

    *slash = '\0';
    if (!mkdtemp(path)) {
        model_say(m, true, "no temporary folder for a tape");
        return;
    }
    *slash = '/';
    Tape *tape = save_tape(p->recording, path, &err) ? tape_open(path, &err)
                                                     : NULL;
    if (tape) {
        model_query(m, tape, m->wish_text.data);
        tape_close(tape);
    } else {
        model_say(m, true, "%s", err.text);
    }
    unlink(path);
    *slash = '\0';
    rmdir(path);
    buf_reset(&m->wish_text);
}

/* Where the file is that is called [name]: there, or else beside the scenario
 * that is shown. */
static void find_file(const Player *p, const char *name, Buf *path)
{
    const char *slash = strrchr(p->options.path, '/');

    if (slash && *name != '/' && access(name, F_OK) != 0)
        buf_add(path, p->options.path, (size_t)(slash + 1 - p->options.path));
    buf_puts(path, name);
}

/* One machine: the run that is shown is made to the end first. */
static void compare(Player *p)
{
    Model *m = &p->model;
    SimOptions o = p->options;
    Buf path, why;

    recording_ahead(p->recording, UINT64_MAX);
    if (!recording_is_over(p->recording)) {
        model_say(m, true, "this run does not come to an end");
        return;
    }
    close_other(p);
    buf_init(&path);
    buf_init(&why);
    find_file(p, m->against.data, &path);
    o.path = path.data;
    o.chances = NULL;           /* a program runs as usual beside this one */
    o.hurry = m->road.hurry;
    o.hurry_arg = m->road.hurry_arg;
    p->other = recording_open(&o, &why);
    if (!p->other)
        say_why(m, &why);
    else if (!recording_is_over(p->other))
        model_say(m, false, "given up: a key was pressed");
    else
        model_compare(m, p->other);
    buf_clear(&path);
    buf_clear(&why);
}

/* The scenario is run with an event for each line, and the motion along them
 * made after all. */
static void run_with_lines(Player *p, Key key)
{
    p->options.lines = true;
    if (!player_rerun(p))
        return;
    model_key(&p->model, key);
    if (p->model.message.len == 0)
        model_say(&p->model, false, "run again with an event for each line: "
                  "steps are counted anew");
}

Wish player_key(Player *p, Key key)
{
    Model *m = &p->model;

    if (key.code >= K_CLICK && key.code <= K_WHEEL_DOWN) {
        buf_reset(&m->message);
        layout_mouse(&p->scene, key);
        return WISH_NONE;
    }
    Action a = model_key(m, key);
    if (a)
        layout_act(&p->scene, a, m->count ? m->count : 1);
    m->count = a ? 0 : m->count;
    Wish wish = m->wish;
    m->wish = WISH_NONE;
    switch (wish) {
    case WISH_RERUN: player_rerun(p); break;
    case WISH_LINES: run_with_lines(p, key); break;
    case WISH_RECORD: record(p); break;
    case WISH_QUERY: query(p); break;
    case WISH_COMPARE: compare(p); break;
    default: return wish;
    }
    return WISH_NONE;
}
