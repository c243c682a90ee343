/* 12-tape-copy.c - a copy of a picture is that picture, whatever it was before,
 * goes on as it does, and nothing that is done to one is seen in the other. */
#include "sim/base/mem.h"
#include "sim/tape/picture.h"
#include "tests/tap.h"
#include "tests/tape_model.h"

enum { COPIES = 4, EVENTS = 4000 };

typedef struct Copies {
    Picture original, copies[COPIES];
    Buf want, got;
    Model random;
    int wrong, made;
} Copies;

/* The bytes of a picture say all that it is. */
static void bytes_of(const Picture *p, Buf *b)
{
    buf_reset(b);
    picture_save(p, b);
}

static bool same(Copies *c, const Picture *copy)
{
    bytes_of(copy, &c->got);
    return c->want.len == c->got.len &&
           memcmp(c->want.data, c->got.data, c->want.len) == 0;
}

/* Adds the event; then some copy is made anew, of the original or of another
 * copy that is up to date.  Those made before have been given each event. */
static void add(void *self, const Event *e)
{
    Copies *c = self;

    picture_add(&c->original, e);
    for (int i = 0; i < COPIES; i++)
        if (c->copies[i].seq + 1 == e->seq)
            picture_add(&c->copies[i], e);
    if (model_draw(&c->random, 7) == 0) {
        unsigned to = model_draw(&c->random, COPIES);
        unsigned of = model_draw(&c->random, COPIES);
        bool fresh = of != to && c->copies[of].seq == e->seq;
        picture_copy(&c->copies[to], fresh ? &c->copies[of] : &c->original);
        c->made++;
    }
    if (model_draw(&c->random, 50) == 0)
        picture_reset(&c->copies[model_draw(&c->random, COPIES)]);
    bytes_of(&c->original, &c->want);
    for (int i = 0; i < COPIES; i++)
        c->wrong += c->copies[i].seq == e->seq && !same(c, &c->copies[i]);
}

static void test_copies(uint64_t seed)
{
    static Model m;
    static Copies c;
    Sink sink = {add, &c};
    Picture kept;

    c = (Copies){0};
    c.random.random = seed + 99;
    picture_init(&c.original);
    for (int i = 0; i < COPIES; i++)
        picture_init(&c.copies[i]);
    buf_init(&c.want);
    buf_init(&c.got);
    model_init(&m, &sink, seed);
    model_play(&m, EVENTS);
    is_int(c.wrong, 0, "run %d: copies go on as the original does", (int)seed);
    ok(c.made > EVENTS / 10, "of which many were made: %d", c.made);

    picture_init(&kept);
    picture_copy(&kept, &c.original);
    ok(picture_size(&kept) == picture_size(&c.original), "as large");
    picture_clear(&c.original);
    ok(same(&c, &kept), "a copy stays when its original goes");
    picture_clear(&kept);
    for (int i = 0; i < COPIES; i++)
        picture_clear(&c.copies[i]);
    buf_clear(&c.want);
    buf_clear(&c.got);
}

int main(void)
{
    for (uint64_t seed = 1; seed <= 4; seed++)
        test_copies(seed);
    return tap_done();
}
