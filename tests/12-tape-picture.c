/* 12-tape-picture.c - the fold over events is the state that they came from,
 * at every event. */
#include "sim/base/mem.h"
#include "sim/tape/check.h"
#include "sim/tape/picture.h"
#include "tests/tap.h"
#include "tests/tape_model.h"

typedef struct Compare {
    Model model;
    Picture picture;
    Check check;
    const char *differs;        /* what did first */
    Seq where;
} Compare;

static void compare(void *self, const Event *e)
{
    Compare *c = self;

    picture_add(&c->picture, e);
    check_event(&c->check, e);
    const char *what = model_agrees(&c->model, &c->picture);
    if (what && !c->differs) {
        c->differs = what;
        c->where = e->seq;
    }
}

static void test_seed(uint64_t seed, Seq events)
{
    static Compare c;
    Sink sink = {compare, &c};

    c.differs = NULL;
    picture_init(&c.picture);
    check_init(&c.check);
    model_init(&c.model, &sink, seed);
    model_play(&c.model, events);
    if (!is_str(c.differs, NULL, "the fold of run %d is its state, event by "
                "event", (int)seed))
        diag("first at event %llu", (unsigned long long)c.where);
    is_str(c.check.err.text, "", "run %d passes the checker", (int)seed);
    picture_clear(&c.picture);
    check_clear(&c.check);
}

/* Saves and loads the picture after each event, and goes on with that. */
typedef struct Reload {
    Picture kept, loaded;
    Buf bytes, again;
    int bad;
} Reload;

static void reload(void *self, const Event *e)
{
    Reload *r = self;

    picture_add(&r->kept, e);
    picture_add(&r->loaded, e);
    buf_reset(&r->bytes);
    buf_reset(&r->again);
    picture_save(&r->kept, &r->bytes);
    picture_save(&r->loaded, &r->again);
    r->bad += r->bytes.len != r->again.len ||
              memcmp(r->bytes.data, r->again.data, r->bytes.len) != 0;
    r->bad += !picture_load(&r->loaded, r->bytes.data, r->bytes.len, NULL);
}

static void test_keyframes(uint64_t seed)
{
    static Model m;
    Reload r = {.bad = 0};
    Sink sink = {reload, &r};

    picture_init(&r.kept);
    picture_init(&r.loaded);
    buf_init(&r.bytes);
    buf_init(&r.again);
    model_init(&m, &sink, seed);
    model_play(&m, 5000);
    is_int(r.bad, 0, "a picture that was saved goes on as one that was not");
    picture_clear(&r.kept);

    picture_init(&r.kept);
    int accepted = 0;
    for (size_t i = 0; i < r.bytes.len; i++)
        accepted += picture_load(&r.kept, r.bytes.data, i, NULL);
    is_int(accepted, 0, "no part of a saved picture is taken for a whole");
    for (size_t i = 0; i < r.bytes.len * 8; i++) {
        r.bytes.data[i / 8] ^= (char)(1 << i % 8);
        picture_load(&r.kept, r.bytes.data, r.bytes.len, NULL);
        r.bytes.data[i / 8] ^= (char)(1 << i % 8);
    }
    ok(picture_load(&r.kept, r.bytes.data, r.bytes.len, NULL),
       "changed bits do no harm");
    picture_clear(&r.kept);
    picture_clear(&r.loaded);
    buf_clear(&r.bytes);
    buf_clear(&r.again);
}

/* Events that make no sense, for the sanitizers. */
static void test_nonsense(uint64_t seed)
{
    static Model random;
    Picture p, again;
    Check c;
    Buf b;

    random.random = seed;
    picture_init(&p);
    picture_init(&again);
    check_init(&c);
    buf_init(&b);
    for (Seq seq = 1; seq <= 200000; seq++) {
        Event e = {
            .seq = seq, .kind = (EventKind)model_draw(&random, EVENT_KINDS),
            .lane = model_draw(&random, 12), .obj = model_draw(&random, 12),
            .peer = model_draw(&random, 12), .cause = model_draw(&random, 99),
            .via = (EventVia)model_draw(&random, EVENT_VIAS),
            .phase = (EventPhase)model_draw(&random, EVENT_PHASES),
            .num = model_draw(&random, 3) ? model_draw(&random, 9)
                 : model_draw(&random, 2) ? INT64_MAX : INT64_MIN,
            .t = model_draw(&random, 2) ? INT64_MAX : model_draw(&random, 9),
            .ready_pos = (int32_t)model_draw(&random, 5) - 1,
            .ready_len = (int32_t)model_draw(&random, 5) - 1,
            .loop = (uint16_t)(model_draw(&random, 30) ? 0 : 7),
            .line = (int)model_draw(&random, 5), .text = "",
        };
        picture_add(&p, &e);
        check_event(&c, &e);
        if (seq % 1000 == 0) {
            buf_reset(&b);
            picture_save(&p, &b);
            if (!picture_load(&again, b.data, b.len, NULL))
                diag("event %llu", (unsigned long long)seq);
        }
    }
    ok(picture_load(&again, b.data, b.len, NULL),
       "events without sense do no harm");
    ok(c.err.text[0], "and the checker says so: %s", c.err.text);
    picture_clear(&p);
    picture_clear(&again);
    check_clear(&c);
    buf_clear(&b);
}

int main(void)
{
    for (uint64_t seed = 1; seed <= 20; seed++)
        test_seed(seed, 4000);
    test_keyframes(3);
    test_nonsense(12345);
    return tap_done();
}
