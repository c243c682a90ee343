/* 11-tape-cursor.c - wherever a cursor goes, and from wherever, it shows the
 * picture that a walk from the start shows. */
#include "sim/base/mem.h"
#include "sim/tape/cursor.h"
#include "sim/tape/log.h"
#include "tests/tap.h"
#include "tests/tape_model.h"

enum { EVENTS = 20000, EVERY = 100 };

static Log run;
static Buf pictures[EVENTS / EVERY + 100];      /* after each EVERY events */

static void remember(void *self, const Event *e)
{
    static Picture p;

    (void)self;
    if (e->seq == 1)
        picture_init(&p);
    log_add(&run, e);
    picture_add(&p, e);
    if (e->seq % EVERY == 0) {
        buf_init(&pictures[e->seq / EVERY]);
        picture_save(&p, &pictures[e->seq / EVERY]);
    }
    if (e->kind == EVENT_RUN_END)
        picture_clear(&p);
}

/* True if the cursor stands at [seq] and shows the right picture, if that was
 * remembered. */
static bool is_right(const Cursor *c, Seq seq)
{
    const Buf *want = &pictures[seq / EVERY];
    Buf got;

    if (cursor_at(c) != seq || c->event.seq != seq)
        return false;
    if (seq == 0 || seq % EVERY != 0)
        return true;
    buf_init(&got);
    picture_save(&c->picture, &got);
    bool same = got.len == want->len &&
                memcmp(got.data, want->data, got.len) == 0;
    buf_clear(&got);
    return same;
}

static void test_walks(void)
{
    static Cursor c;
    static Model random;
    int bad = 0;

    random.random = 42;
    cursor_init(&c, log_reel(&run));
    for (Seq seq = 1; seq <= run.len; seq++)
        bad += !cursor_to(&c, seq, NULL) || !is_right(&c, seq);
    is_int(bad, 0, "step by step to the end");
    ok(cursor_to(&c, run.len + 1, NULL) && is_right(&c, run.len),
       "where there is no more");
    for (Seq seq = run.len; seq-- > 0;)
        bad += !cursor_to(&c, seq, NULL) || !is_right(&c, seq);
    is_int(bad, 0, "and back to the start");
    for (int i = 0; i < 2000; i++) {
        Seq seq = model_draw(&random, EVENTS / EVERY) * EVERY;
        if (model_draw(&random, 3) == 0)
            seq = cursor_at(&c) + model_draw(&random, 1000);
        if (seq > run.len)
            seq = run.len;
        bad += !cursor_to(&c, seq, NULL) || !is_right(&c, seq);
    }
    is_int(bad, 0, "and anywhere");
    ok(cursor_to(&c, run.len + 5, NULL) && cursor_at(&c) == run.len,
       "beyond the end is the end");
    cursor_clear(&c);
}

static bool is_output(const Event *e, void *arg)
{
    (void)arg;
    return e->kind == EVENT_OUTPUT;
}

static void test_search(void)
{
    Reel r = log_reel(&run);
    Event e, next;
    Seq first = reel_find(&r, 0, false, is_output, NULL);
    Seq last = reel_find(&r, run.len, true, is_output, NULL);

    ok(first > 0 && last > first, "the first output and the last");
    is_int((long long)reel_find(&r, first, true, is_output, NULL), 0,
           "there is none before the first");
    is_int((long long)reel_find(&r, last, false, is_output, NULL), 0,
           "nor after the last");
    reel_read(&r, run.len / 2, &e, NULL);
    Seq at = reel_at_time(&r, e.t);
    reel_read(&r, at, &e, NULL);
    reel_read(&r, at + 1, &next, NULL);
    ok(at >= run.len / 2 && next.t > e.t, "the last event of an instant");
    is_int((long long)reel_at_time(&r, INT64_MAX), (long long)run.len,
           "after all time is the end");
    is_int((long long)reel_at_time(&r, -1), 0, "and before it nothing");
}

static void test_no_such_event(void)
{
    Reel r = log_reel(&run);
    Event e;
    Err err = {.text = ""};

    ok(reel_read(&r, run.len, &e, &err), "the last event can be read");
    ok(!reel_read(&r, run.len + 1, &e, &err) && strstr(err.text, "no event"),
       "one behind it cannot: %s", err.text);
    ok(!reel_read(&r, 0, &e, NULL), "nor one of number 0, which causes have");
}

int main(void)
{
    static Model m;
    Sink sink = {remember, NULL};

    log_init(&run);
    model_init(&m, &sink, 8);
    model_play(&m, EVENTS);
    test_walks();
    test_search();
    test_no_such_event();
    for (size_t i = 1; i <= run.len / EVERY; i++)
        buf_clear(&pictures[i]);
    log_clear(&run);
    return tap_done();
}
