/* quiz.c - which questions are asked, and the score. */
#include "tui/quiz/quiz.h"

#include <string.h>

#include "sim/base/mem.h"

enum {
    WORTH = 10,                 /* of one point of interest */
    AGAIN = 14,                 /* less for each of the same kind */
    CLOSE = 15,                 /* less for each that stands close by */
    LEAST = 14,                 /* what is worth no more is not asked */
};

void quiz_init(Quiz *q, uint64_t seed)
{
    *q = (Quiz){.random = seed};
    arena_init(&q->texts);
}

void quiz_clear(Quiz *q)
{
    mem_free(q->questions);
    arena_clear(&q->texts);
}

/* A Weyl sequence, mixed: any seed will do, neighbours differ wholly. */
uint64_t quiz_random(Quiz *q, uint64_t n)
{
    uint64_t z = q->random += 0x9e3779b97f4a7c15u;

    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return (z ^ z >> 31) % n;
}

/* --- which ones ---------------------------------------------------------- */

/* What is asked about something far ahead gives away only that; others are
 * asked on the way to it. */
static bool is_long(const QuizQuestion *q)
{
    return q->kind == QUIZ_WHEN || q->kind == QUIZ_END ||
           q->kind == QUIZ_OUTCOME || q->kind == QUIZ_CANCEL;
}

/* True if who has the answer to [a] knows that to [b], which comes later. */
static bool gives_away(const QuizQuestion *a, const QuizQuestion *b)
{
    return a->at <= b->at && b->answer <= a->answer && !is_long(a);
}

static bool clash(const QuizQuestion *a, const QuizQuestion *b)
{
    return a->at == b->at || (a->answer == b->answer && a->answer) ||
           gives_away(a, b) || gives_away(b, a) ||
           (a->kind == b->kind && a->kind != QUIZ_LESSON &&
            a->file == b->file && a->line == b->line) ||
           strcmp(a->text, b->text) == 0;
}

/* What asking [c] is worth beside the [n] that are chosen; LEAST: it is not
 * to be asked. */
static int worth(const QuizQuestion *c, const QuizQuestion *chosen, size_t n,
                 Seq near)
{
    int value = c->interest;

    for (size_t i = 0; i < n; i++) {
        const QuizQuestion *o = &chosen[i];
        Seq apart = o->at > c->at ? o->at - c->at : c->at - o->at;
        if (clash(o, c))
            return LEAST;
        value -= (o->kind == c->kind) * AGAIN + (apart < near) * CLOSE;
    }
    return value;
}

static void swap(QuizQuestion *a, QuizQuestion *b)
{
    QuizQuestion t = *a;

    *a = *b;
    *b = t;
}

/* The chosen ones stand in front, in the order in which they were chosen. */
static size_t choose(Quiz *q, size_t limit, Seq near)
{
    size_t n = 0;

    for (; n < limit && n < q->len; n++) {
        size_t best = n;
        int most = LEAST;
        for (size_t i = n; i < q->len; i++) {
            int value = worth(&q->questions[i], q->questions, n, near);
            if (value > most)
                most = value, best = i;
        }
        if (most == LEAST)
            break;
        swap(&q->questions[n], &q->questions[best]);
    }
    return n;
}

void quiz_select(Quiz *q, size_t limit)
{
    Seq first = UINT64_MAX, last = 0;

    for (size_t i = 0; i < q->len; i++) {
        QuizQuestion *c = &q->questions[i];
        c->interest = c->interest * WORTH + (int)quiz_random(q, WORTH);
        first = c->at < first ? c->at : first;
        last = c->at > last ? c->at : last;
    }
    if (q->len == 0)
        return;
    q->len = choose(q, limit, limit ? (last - first) / (2 * limit) + 1 : 1);
    for (size_t i = 1; i < q->len; i++)
        for (size_t k = i; k > 0 && q->questions[k].at <
             q->questions[k - 1].at; k--)
            swap(&q->questions[k], &q->questions[k - 1]);
}

/* --- the score ----------------------------------------------------------- */

bool quiz_answer(Quiz *q, size_t i, int choice)
{
    q->questions[i].given = choice;
    return choice == q->questions[i].right;
}

size_t quiz_asked(const Quiz *q)
{
    size_t n = 0;

    for (size_t i = 0; i < q->len; i++)
        n += q->questions[i].given >= 0;
    return n;
}

size_t quiz_score(const Quiz *q)
{
    size_t n = 0;

    for (size_t i = 0; i < q->len; i++)
        n += q->questions[i].given == q->questions[i].right;
    return n;
}
