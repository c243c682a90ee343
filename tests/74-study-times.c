/* 74-study-times.c - runs that print the same but for times have the same
 * outcome; other numbers, other lines and other ends make another; the order of
 * lines is told apart. */
#include <string.h>

#include "tests/tap.h"
#include "tui/study/outcome.h"

#define S INT64_C(1000000000)

/* A run with moments at 0, [a] and [b] tenths of a second that prints [text]. */
static void make(Outcome *o, int a, int b, const char *text, const char *how)
{
    Event out = {.kind = EVENT_OUTPUT, .t = a * S / 10, .text = text,
                 .text_len = strlen(text)};
    Event end = {.kind = EVENT_RUN_END, .t = b * S / 10, .text = how,
                 .text_len = strlen(how)};

    outcome_init(o);
    outcome_add(o, &(Event){.kind = EVENT_RUN_START});
    outcome_add(o, &out);
    outcome_add(o, &end);
}

/* Two runs, of 1.0 and 2.5 s and of 1.3 and 3.1 s: "same", "alike", "other". */
static const char *compare(const char *text, const char *other, bool exact)
{
    Outcome a, b;

    make(&a, 10, 25, text, "returned");
    make(&b, 13, 31, other, "returned");
    outcome_over(&a, exact);
    outcome_over(&b, exact);
    const char *is = outcome_is_same(&a, &b) ? "same"
                   : outcome_is_alike(&a, &b) ? "alike" : "other";
    outcome_clear(&a);
    outcome_clear(&b);
    return is;
}

static const struct { const char *a, *b, *is; } cases[] = {
    {"", "", "same"},
    {"x\n", "x\n", "same"},
    {"x\n", "x", "alike"},
    {"1.0 A\n", "1.3 A\n", "same"},
    {"took 1.50 s", "took 1.80 s", "same"},         /* 2.5 - 1.0, 3.1 - 1.3 */
    {"took 2 s\n", "took 3 s\n", "same"},
    {"took 2 seconds\n", "took 3 seconds\n", "same"},
    {"1000 ms\n", "1300ms\n", "other"},             /* a space is no time */
    {"1000 ms\n", "1300 ms\n", "same"},
    {"2 steps\n", "3 steps\n", "other"},
    {"n = 2\n", "n = 3\n", "other"},
    {"1.0\n", "1.9\n", "other"},                    /* no time there */
    {"7.5 left\n", "7.5 left\n", "same"},
    {"1.0.1\n", "1.3.1\n", "other"},
    {"v1.0\n", "v1.3\n", "other"},
    {"at 22:13:21\n", "at 22:13:22.5\n", "same"},
    {"1700000001.0\n", "1700000001.3\n", "same"},
    {"2.500000000000001\n", "3.1\n", "same"},       /* sums are inexact */
    {"a\nb\n", "b\na\n", "alike"},
    {"1.0 a\nb\n", "b\n1.3 a\n", "alike"},
    {"a\na\nb\n", "a\nb\nb\n", "other"},
    {"1.0\n2.5\n", "3.1\n1.3\n", "same"},
};

static void test_texts(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (!is_str(compare(cases[i].a, cases[i].b, false), cases[i].is,
                    "pair %zu: %s", i + 1, cases[i].is))
            diag("%s and %s", cases[i].a, cases[i].b);
    is_str(compare("1.0 A\n", "1.3 A\n", true), "other", "all that counts");
    is_str(compare("a\nb\n", "b\na\n", true), "alike", "but the order");
}

static void test_ends(void)
{
    Outcome a, b;

    make(&a, 1, 2, "x\n", "returned");
    make(&b, 1, 2, "x\n", "raised ValueError: 1");
    outcome_over(&a, false);
    outcome_over(&b, false);
    ok(!outcome_is_same(&a, &b) && !outcome_is_alike(&a, &b),
       "it matters how a run ends");
    outcome_clear(&a);
    outcome_clear(&b);
}

/* More than is kept of a text counts all the same; more moments than are kept
 * make every number up to the last a time. */
static void test_long(void)
{
    Outcome a, b;
    Buf text;

    buf_init(&text);
    buf_fill(&text, 'x', 200000);
    make(&a, 1, 2, text.data, "returned");
    text.data[199999] = 'y';
    make(&b, 1, 2, text.data, "returned");
    outcome_over(&a, false);
    outcome_over(&b, false);
    ok(!outcome_is_same(&a, &b), "the end of a long text counts");
    outcome_clear(&a);
    outcome_clear(&b);
    buf_clear(&text);

    Moments m = {0};
    for (int64_t t = 0; t < 10000; t++)
        moments_add(&m, t * t * 1000);
    ok(moments_have_span(&m, 50, 50.1), "of many moments: a time");
    ok(!moments_have_span(&m, 200, 200.1), "and one that is too long");
    moments_clear(&m);
}

int main(void)
{
    test_texts();
    test_ends();
    test_long();
    return tap_done();
}
