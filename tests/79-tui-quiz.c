/* 79-tui-quiz.c - whatever the events say, a quiz is well formed: two to four
 * choices, no two alike, one of them right; and which are asked depends on the
 * run, the seed and the limit alone. */
#include <string.h>

#include "sim/tape/log.h"
#include "tests/tap.h"
#include "tests/tape_model.h"
#include "tui/quiz/quiz_draw.h"

enum {
    LINES = 100, MODEL_EVENTS = 3000, WILD_EVENTS = 1500, WILD = 60,
    SPOILT = 30,                /* one in so many events is bad */
};

static Log run;
static Facts facts;
static Labels labels;

/* A source where every line could begin a task, and is an await. */
static void begin(void)
{
    Buf text;

    buf_init(&text);
    for (int i = 0; i < LINES; i++)
        buf_printf(&text, "async def f%d(): await f()  #? a | b\n", i);
    facts_init(&facts);
    facts_add_source(&facts, "x.py", 4, text.data, text.len);
    facts_add_note(&facts, 0, 3, ':', "", 0);
    buf_clear(&text);
    log_init(&run);
}

static void end(void)
{
    labels_clear(&labels);
    log_clear(&run);
    facts_clear(&facts);
}

static bool make(Quiz *q, uint64_t seed, size_t limit)
{
    labels_init(&labels, log_reel(&run), &run.lanes, &facts);
    quiz_init(q, seed);
    return quiz_make(q, &labels, limit, NULL);
}

static bool is_good(const QuizQuestion *q)
{
    for (int i = 0; i < q->nchoices; i++) {
        if (!*q->choices[i])
            return false;
        for (int k = 0; k < i; k++)
            if (strcmp(q->choices[i], q->choices[k]) == 0)
                return false;
    }
    return q->nchoices >= 2 && q->nchoices <= QUIZ_CHOICES && q->right >= 0 &&
           q->right < q->nchoices && q->given < 0 && q->at && *q->text &&
           q->kind < QUIZ_KINDS;
}

/* All are good, in order, and can be drawn anywhere. */
static bool are_good(Quiz *q, int width)
{
    Canvas c;
    bool good = true;

    canvas_init(&c, width, 5, false);
    for (size_t i = 0; i < q->len; i++) {
        good = good && is_good(&q->questions[i]) &&
               (i == 0 || q->questions[i - 1].at < q->questions[i].at);
        quiz_draw_question(canvas_area(&c), -1, q, i, &labels);
        good = good && !quiz_answer(q, i, q->questions[i].right + 1) &&
               quiz_answer(q, i, q->questions[i].right);
        quiz_draw_answer(canvas_area(&c), -1, q, i);
        quiz_draw_key(canvas_area(&c), -1, q, i);
    }
    canvas_clear(&c);
    return good && quiz_score(q) == q->len && quiz_asked(q) == q->len;
}

static bool same(const Quiz *a, const Quiz *b)
{
    bool is = a->len == b->len;

    for (size_t i = 0; is && i < a->len; i++)
        is = strcmp(a->questions[i].text, b->questions[i].text) == 0 &&
             a->questions[i].right == b->questions[i].right &&
             a->questions[i].at == b->questions[i].at;
    return is;
}

/* --- a run as the engine makes them -------------------------------------- */

static void test_model(void)
{
    Quiz a, b;
    Model m;

    begin();
    Sink sink = log_sink(&run);
    model_init(&m, &sink, 5);
    model_play(&m, MODEL_EVENTS);
    ok(make(&a, 1, 12), "a quiz of a made-up run");
    ok(a.len > 5 && a.len <= 12, "has some questions: %zu", a.len);
    ok(are_good(&a, 60), "each is well formed, in the order of the run");
    labels_clear(&labels);
    make(&b, 1, 12);
    ok(same(&a, &b), "the same seed asks the same");
    quiz_clear(&b);
    labels_clear(&labels);
    make(&b, 2, 12);
    ok(!same(&a, &b), "another seed does not");
    quiz_clear(&b);
    quiz_clear(&a);
    end();
}

/* --- events that nobody would send --------------------------------------- */

static uint64_t draw(uint64_t *random, uint64_t n)
{
    *random = *random * 6364136223846793005u + 1442695040888963407u;
    return (*random >> 33) % n;
}

static int64_t wild_number(uint64_t *random)
{
    static const int64_t odd[] = {INT64_MAX, INT64_MIN, -1, '?', 1 << 30};
    uint64_t i = draw(random, 40);

    return i < 5 ? odd[i] : (int64_t)draw(random, 12);
}

static Event wild(uint64_t *random, int64_t *t)
{
    static const char *const texts[] = {
        "a\n", "b\n", "sleep", "gather", "f:2", "f:4\nf:6", "q? | a | b",
        "| | |", "Lock", "ValueError: x", "_set_result_unless_cancelled",
    };
    Event e = {.kind = (EventKind)draw(random, EVENT_KINDS)};

    if (draw(random, 20) == 0)
        *t += *t < INT64_MAX - (INT64_MAX >> 2)
            ? (int64_t)draw(random, 3) * 100000000 : 0;
    if (draw(random, 3 * WILD_EVENTS) == 0)
        *t = INT64_MAX;
    e.seq = run.len + 1;
    e.t = *t;
    e.lane = (uint32_t)draw(random, 8);
    e.obj = (uint32_t)draw(random, 8);
    e.peer = (uint32_t)draw(random, 8);
    e.loop = (uint16_t)draw(random, 2);
    e.line = (int)draw(random, LINES + 20);
    e.file = draw(random, 30) == 0;
    e.cause = e.seq > 1 ? 1 + draw(random, e.seq - 1) : 0;
    e.via = (EventVia)draw(random, EVENT_VIAS);
    e.num = e.kind == EVENT_LANE ? LANE_TASK : wild_number(random);
    e.ready_pos = e.ready_len = (int32_t)draw(random, 4);
    if (draw(random, 4)) {
        e.text = texts[draw(random, sizeof texts / sizeof *texts)];
        e.text_len = strlen(e.text);
    }
    return e;
}

/* Passes events on, some of them spoilt. */
typedef struct Spoiler {
    uint64_t random;
    int64_t t;
} Spoiler;

static void spoil(void *self, const Event *e)
{
    Spoiler *s = self;
    Event bad = wild(&s->random, &s->t);

    if (draw(&s->random, SPOILT))
        bad = *e;
    bad.seq = run.len + 1;
    bad.t = bad.t < s->t ? s->t : bad.t;
    log_add(&run, &bad);
}

static bool one_wild(uint64_t seed, size_t *asked)
{
    Spoiler s = {.random = seed};
    Sink sink = {spoil, &s};
    Model m;
    Quiz q;

    begin();
    if (seed % 2)
        model_init(&m, &sink, seed), model_play(&m, WILD_EVENTS);
    else
        for (int i = 0; i < WILD_EVENTS; i++) {
            Event e = wild(&s.random, &s.t);
            log_add(&run, &e);
        }
    bool good = make(&q, seed, 50) &&
                are_good(&q, 1 + (int)draw(&s.random, 80));
    *asked += q.len;
    quiz_clear(&q);
    end();
    return good;
}

static void test_wild(void)
{
    bool good = true;
    size_t asked = 0;

    for (uint64_t seed = 1; seed <= WILD; seed++)
        good = one_wild(seed, &asked) && good;
    ok(good, "events at random: every question is well formed");
    ok(asked > WILD, "and there are some: %zu", asked);
}

static void test_none(void)
{
    Quiz q;

    begin();
    ok(make(&q, 1, 10) && q.len == 0, "no events, no questions");
    quiz_clear(&q);
    end();
}

int main(void)
{
    test_model();
    test_wild();
    test_none();
    return tap_done();
}
