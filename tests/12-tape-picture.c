/* 12-tape-picture.c - the fold over events is the state that they came from,
 * at every event. */
#include <assert.h>

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

/* --- objects, event by event --------------------------------------------- */

enum { GROUP = 10, QUEUE, SEMAPHORE, BARRIER, OUTER, A, B, GONE };

static Check told;

/* Sends it as done by lane 0; true if the checker has nothing against it. */
static bool tell(Event e)
{
    e.seq = told.picture.seq + 1;
    e.cause = e.seq > 1;
    if (e.kind != EVENT_PUT && e.kind != EVENT_GET)
        e.ready_pos = e.ready_len = -1;
    e.text_len = e.text ? strlen(e.text) : 0;
    told.err.text[0] = '\0';
    return check_event(&told, &e);
}

#define TELL(...) tell((Event){__VA_ARGS__})

/* These two are in the picture. */
static const Object *object(uint32_t id)
{
    const Object *o = picture_object(&told.picture, id);

    assert(o);
    return o;
}

static const PendingFuture *future(uint32_t id)
{
    const PendingFuture *f = picture_future(&told.picture, id);

    assert(f);
    return f;
}

static bool no_future(uint32_t id)
{
    return !picture_future(&told.picture, id);
}

/* A group and a future both wait for A, the group for B too. */
static void test_who_waits(void)
{
    TELL(.kind = EVENT_OBJECT, .obj = GROUP, .text = "TaskGroup");
    TELL(.kind = EVENT_FUTURE, .obj = OUTER, .num = 2, .text = "gather");
    TELL(.kind = EVENT_CALLBACK, .obj = A, .peer = GROUP);
    TELL(.kind = EVENT_CALLBACK, .obj = A, .peer = OUTER);
    TELL(.kind = EVENT_CALLBACK, .obj = B, .peer = GROUP);
    TELL(.kind = EVENT_CALLBACK, .obj = GONE, .peer = OUTER, .via = VIA_DONE);
    is_int(object(GROUP)->inners, 2, "a group waits for two");
    is_int(future(A)->outer, GROUP, "and they know for whom they are");
    is_int(future(OUTER)->inners, 2, "what is done already counts");
    is_int(future(OUTER)->done, 1, "as done");
    ok(no_future(GONE), "and does not come back by that");
    TELL(.kind = EVENT_FUTURE_DONE, .obj = A, .via = VIA_RETURNED);
    is_int(object(GROUP)->done, 1, "one is done for the group");
    is_int(future(OUTER)->done, 2, "and for the future");
    TELL(.kind = EVENT_OBJECT_END, .obj = GROUP);
    TELL(.kind = EVENT_CALLBACK, .obj = B, .peer = OUTER);
    is_int(future(B)->outer, OUTER, "who is over waits no more");
    TELL(.kind = EVENT_CALLBACK, .obj = B, .peer = GONE);
    is_int((long long)told.picture.nedges, 1, "two wait for one");
    TELL(.kind = EVENT_FUTURE_DONE, .obj = GONE, .via = VIA_CANCELLED);
    is_int((long long)told.picture.nedges, 0, "until one of them is over");
    ok(TELL(.kind = EVENT_OBJECT_END, .obj = B) && no_future(B),
       "a future that is gone leaves the picture");
    TELL(.kind = EVENT_LANE, .lane = B, .num = LANE_TASK, .text = "Task-1");
    TELL(.kind = EVENT_CALLBACK, .obj = B, .peer = OUTER);
    ok(TELL(.kind = EVENT_LANE_LOST, .lane = B) && no_future(B),
       "a task that is lost, too");
}

static void test_queue(void)
{
    TELL(.kind = EVENT_OBJECT, .obj = QUEUE, .text = "Jobs(Queue)");
    ok(TELL(.kind = EVENT_PUT, .obj = QUEUE, .ready_pos = 0, .ready_len = 1),
       "an item is put");
    Seq put = told.picture.seq;
    ok(TELL(.kind = EVENT_PUT, .obj = QUEUE, .ready_pos = -1, .ready_len = 1),
       "another is not kept");
    is_int((long long)object(QUEUE)->items.len, 1, "one is there");
    is_int(object(QUEUE)->unfinished, 2, "two are work to be done");
    ok(TELL(.kind = EVENT_GET, .obj = QUEUE, .ready_pos = -1, .num = -1,
            .ready_len = 1), "one comes out that nobody put");
    ok(!TELL(.kind = EVENT_GET, .obj = QUEUE, .ready_pos = -1, .num = 1,
             .ready_len = 0), "none comes out that is not there");
    ok(TELL(.kind = EVENT_GET, .obj = QUEUE, .ready_pos = -1,
            .num = (int64_t)put, .ready_len = 0), "one by its number");
}

static void test_values(void)
{
    TELL(.kind = EVENT_OBJECT, .obj = SEMAPHORE, .num = 2, .text = "Semaphore");
    TELL(.kind = EVENT_SET, .obj = SEMAPHORE, .num = 5);
    is_int(object(SEMAPHORE)->value, 5, "a program writes a semaphore's value");
    TELL(.kind = EVENT_OBJECT, .obj = BARRIER, .num = 2, .text = "Barrier");
    ok(!TELL(.kind = EVENT_STATE, .obj = BARRIER), "a state has a name");
    ok(TELL(.kind = EVENT_STATE, .obj = BARRIER, .text = "draining"), "so");
    is_int((long long)object(BARRIER)->state, (long long)told.picture.seq,
           "it is kept by the event that said it");
    ok(!TELL(.kind = EVENT_OBJECT, .obj = BARRIER, .text = "Barrier"),
       "nothing begins twice");
    ok(!TELL(.kind = EVENT_OBJECT, .obj = BARRIER + 1000),
       "and everything is something");
}

static void test_lines(void)
{
    TELL(.kind = EVENT_FUTURE, .obj = A, .text = "Semaphore.acquire");
    ok(TELL(.kind = EVENT_BLOCKED, .obj = SEMAPHORE, .peer = A), "one waits");
    ok(!TELL(.kind = EVENT_BLOCKED, .obj = BARRIER, .peer = A),
       "nobody stands in two lines");
    ok(!TELL(.kind = EVENT_BLOCKED, .obj = BARRIER, .peer = GONE),
       "nor by a future that is over");
}

static void test_objects(void)
{
    Picture again;
    Buf b, c;

    check_init(&told);
    picture_init(&again);
    buf_init(&b);
    buf_init(&c);
    TELL(.kind = EVENT_RUN_START);
    test_who_waits();
    test_queue();
    test_values();
    test_lines();
    picture_save(&told.picture, &b);
    ok(picture_load(&again, b.data, b.len, NULL), "all that can be loaded");
    picture_save(&again, &c);
    ok(b.len == c.len && memcmp(b.data, c.data, b.len) == 0, "as it was");
    buf_clear(&b);
    buf_clear(&c);
    picture_clear(&again);
    check_clear(&told);
}

int main(void)
{
    test_objects();
    for (uint64_t seed = 1; seed <= 20; seed++)
        test_seed(seed, 4000);
    test_keyframes(3);
    test_nonsense(12345);
    return tap_done();
}
