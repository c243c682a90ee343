/* 71-tui-recording.c - a run and a tape open alike, and what is neither is
 * refused with a sentence. */
#include "tests/tape_file.h"
#include "tui/tell/recording.h"

static Buf why;

static Recording *open_file(const char *path)
{
    SimOptions o = {.path = path, .seed = 7};

    buf_reset(&why);
    return recording_open(&o, &why);
}

static Recording *begin_file(const char *path)
{
    SimOptions o = {.path = path, .seed = 7};

    buf_reset(&why);
    return recording_begin(&o, &why);
}

static const char *write_file(const char *name, const char *text)
{
    const char *path = file_path(name);
    FILE *f = fopen(path, "w");

    if (!f)
        bail("%s cannot be written", path);
    fputs(text, f);
    fclose(f);
    return path;
}

/* A scenario without an end runs as far as it is asked to. */
static void test_pieces(void)
{
    Recording *r = begin_file(write_file("endless.py",
        "import asyncio\nasync def f():\n    while True:\n"
        "        await asyncio.sleep(1)\nasyncio.run(f())\n"));

    if (!ok(r != NULL, "a scenario without an end opens"))
        return;
    Reel reel = recording_reel(r);
    is_int((long long)reel_last(&reel), 0, "it has not begun");
    for (Seq seq = 1; seq <= 1000; seq *= 10) {
        ok(recording_ahead(r, seq), "it runs");
        is_int((long long)reel_last(&reel), (long long)seq,
               "to event %d and no further", (int)seq);
    }
    ok(!recording_is_over(r), "it is not over");
    ok(recording_lanes(r, NULL)->lanes.len >= 2, "there is a task");
    recording_close(r);
}

/* The lane's name, or "". */
static const char *lane_name(Recording *r, uint32_t id)
{
    const Lanes *lanes = recording_lanes(r, NULL);
    const LaneInfo *info = lanes ? lanes_get(lanes, id) : NULL;

    return info ? info->name : "";
}

static void test_live(void)
{
    static const char text[] =
        "import asyncio\nasync def f():\n    print('hello')\n"
        "    await asyncio.sleep(1)\nasyncio.run(f())\n";
    Recording *r = open_file(write_file("live.py", text));

    if (!ok(r != NULL, "a scenario opens"))
        return;
    Reel reel = recording_reel(r);
    Event e;
    Seq last = reel_last(&reel);
    ok(last > 10, "it has been run");
    ok(reel_read(&reel, last, &e, NULL) && e.kind == EVENT_RUN_END,
       "to its end");
    ok(recording_ahead(r, last), "what is there is there");
    ok(!recording_ahead(r, last + 1), "no more than that");
    const Facts *f = recording_facts(r);
    is_str(facts_get(f, "scenario"), "live.py", "a name and no path");
    is_str(facts_get(f, "seed"), "7", "the seed");
    is_int((long long)f->nsources, 1, "its source");
    is_str(f->sources[0].text, text, "as it stands in the file");
    ok(recording_is_live(r) && !recording_tape(r), "it is live");
    recording_close(r);
}

static void test_tape(void)
{
    const char *path = file_path("model.db");
    Err err = {.text = ""};

    file_record(path, 3, 500, NULL, &err);
    Recording *r = open_file(path);
    if (!ok(r != NULL, "a tape opens"))
        return;
    Reel reel = recording_reel(r);
    ok(reel_last(&reel) >= 500, "it has its events");
    ok(recording_ahead(r, 500), "what is there is there");
    ok(!recording_ahead(r, reel_last(&reel) + 1), "no more than that");
    is_str(facts_get(recording_facts(r), "scenario"), "model.py", "facts");
    ok(recording_lanes(r, NULL) && lane_name(r, 0)[0], "lanes");
    ok(!recording_is_live(r) && recording_tape(r), "it is not live");
    recording_close(r);
}

static void test_refused(void)
{
    ok(!open_file("/nowhere/x.py"), "no file");
    ok(strstr(why.data, "No such file") != NULL, "it is said: %s", why.data);
    ok(!open_file("/nowhere/x.db"), "no tape");
    ok(strstr(why.data, "No such file") != NULL, "it is said: %s", why.data);
    ok(!open_file(write_file("bad.py", "def (:\n")), "no Python");
    ok(strstr(why.data, "bad.py:1") != NULL, "it is said: %s", why.data);
    ok(!open_file(write_file("text.db", "SELECT 1;\n")), "a text called .db");
    ok(strstr(why.data, "is no tape") != NULL, "it is said: %s", why.data);
    ok(!open_file("/tmp"), "a folder");
    ok(why.len > 0, "it is said: %s", why.data);
}

int main(void)
{
    file_begin();
    buf_init(&why);
    test_live();
    test_pieces();
    test_tape();
    test_refused();
    buf_clear(&why);
    file_end("live.py endless.py model.db bad.py text.db");
    return tap_done();
}
