/* 12-tape-chunks.c - whoever looks for events finds those of the tape, and
 * readers who go along it, several of them and backwards too, have each event
 * read about once. */
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/chunks.h"
#include "tests/tap.h"
#include "tests/tape_model.h"

enum { END = 100000, GAP = 1000 };

/* A tape that is made up: the text of event N is "N"; every third has none. */
typedef struct Tape {
    Chunks chunks;
    size_t most;                /* events that a read gives; 0: all */
    long read;                  /* events so far */
} Tape;

static void fill(Tape *t, Seq first, size_t count)
{
    Chunk *c = chunks_begin(&t->chunks, first, count);

    if (t->most && count > t->most)
        count = t->most;
    for (size_t i = 0; i < count; i++) {
        char text[20];
        int len = snprintf(text, sizeof text, "%d", (int)(first + i));
        bool none = (first + i) % 3 == 0;
        c->offsets[i] = c->texts.len;
        c->events[i] = (Event){.seq = first + i, .text = none ? NULL : "",
                               .text_len = none ? 0 : (size_t)len};
        buf_add(&c->texts, text, (size_t)len + 1);
        c->len++;
        t->read++;
    }
    chunk_finish(c);
}

/* True if event [seq] is found, and is that. */
static bool look(Tape *t, Seq seq)
{
    const Event *e = chunks_find(&t->chunks, seq);
    char text[20];
    size_t count;
    Seq first;

    if (!e) {
        chunks_plan(&t->chunks, seq, END, &first, &count);
        if (first > seq || seq - first >= count || count > CHUNK_MOST ||
            first < 1 || first + count - 1 > END)
            return false;
        fill(t, first, count);
        e = chunks_find(&t->chunks, seq);
        if (!e) {               /* the read ended before it */
            fill(t, seq, 1);
            e = chunks_find(&t->chunks, seq);
        }
    }
    snprintf(text, sizeof text, "%d", (int)seq);
    return e && e->seq == seq &&
           (seq % 3 == 0 ? !e->text : e->text && !strcmp(e->text, text));
}

static void test_anywhere(size_t most)
{
    Tape t = {.most = most};
    Model random = {.random = 7};
    int wrong = 0;

    for (int i = 0; i < 20000; i++) {
        Seq seq = 1 + model_draw(&random, END);
        for (unsigned n = model_draw(&random, 20); n > 0 && seq < END; n--)
            wrong += !look(&t, model_draw(&random, 4) ? seq++ : seq);
    }
    is_int(wrong, 0, "events are found, %d at a time", (int)most);
    chunks_clear(&t.chunks);
}

/* Goes all the way, [n] readers one behind the other. */
static void test_along(int readers, bool back)
{
    Tape t = {.most = 0};
    int wrong = 0;

    for (Seq i = 1; i <= END; i++)
        for (int k = 0; k < readers; k++) {
            Seq behind = (Seq)k * GAP;
            if (i > behind)
                wrong += !look(&t, back ? END + 1 - (i - behind) : i - behind);
        }
    is_int(wrong, 0, "%d readers find all", readers);
    ok(t.read < END + END / 20, "and have each event read once%s: %ld of %d",
       back ? ", backwards" : "", t.read, END);
    chunks_clear(&t.chunks);
}

/* One goes along; at each step there is a look at something far back. */
static void test_causes(void)
{
    Tape t = {.most = 0};
    Model random = {.random = 3};
    int wrong = 0;
    long looks = 0;

    for (Seq i = 1; i <= END; i++) {
        wrong += !look(&t, i);
        if (i % 50 == 0) {
            wrong += !look(&t, 1 + model_draw(&random, (unsigned)i));
            looks++;
        }
    }
    is_int(wrong, 0, "looks far back find what they look for");
    ok(t.read < END + looks * CHUNK_SHORT + END / 20,
       "and do not make what lies ahead be read again: %ld", t.read);
    chunks_clear(&t.chunks);
}

int main(void)
{
    test_anywhere(0);
    test_anywhere(5);
    test_anywhere(1);
    for (int readers = 1; readers <= 5; readers++) {
        test_along(readers, false);
        test_along(readers, true);
    }
    test_causes();
    return tap_done();
}
