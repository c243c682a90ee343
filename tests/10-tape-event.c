/* 10-tape-event.c - events have names, a line of text that no terminal minds,
 * and parts that fit; what is beside them keeps order. */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/codec.h"
#include "sim/tape/pool.h"
#include "sim/tape/text.h"
#include "tests/tap.h"

static void test_names(void)
{
    int bad = 0;

    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        const char *name = event_kind_name((EventKind)kind);
        bad += event_kind_find(name) != (EventKind)kind;
        bad += strlen(event_kind_meaning((EventKind)kind)) < 10;
    }
    is_int(bad, 0, "each kind has a name of its own, and a meaning");
    is_int(event_kind_find("?"), EVENT_KINDS, "others have none");
    is_str(event_via_name((EventVia)(EVENT_VIAS - 1)), "shutdown", "vias");
    is_str(event_phase_name(PHASE_JUMP), "jump", "phases");
    is_str(lane_kind_name(LANE_GREENLET), "greenlet", "kinds of lanes");
}

static void shows(const Event *e, const Lanes *lanes, const char *want)
{
    Buf b;

    buf_init(&b);
    text_event(&b, e, lanes);
    is_str(b.data, want, "as a line: %s", event_kind_name(e->kind));
    buf_clear(&b);
}

static void test_lines(void)
{
    Lanes lanes;

    lanes_init(&lanes);
    lanes_add(&lanes, &(Event){.seq = 1, .kind = EVENT_RUN_START});
    lanes_add(&lanes, &(Event){.seq = 2, .kind = EVENT_LANE, .lane = 7,
                               .num = LANE_TASK, .text = "a\x1b[2J",
                               .text_len = 5});
    shows(&(Event){.seq = 27, .iter = 22, .phase = PHASE_RUN,
                   .t = 1500000000, .kind = EVENT_RUN, .lane = 7, .line = 12,
                   .cause = 24, .ready_pos = 0, .ready_len = 3}, &lanes,
          "    27  1.500000000   22 run     run             a\\x1b[2J line=12 "
          "ready=0/3 cause=24");
    shows(&(Event){.seq = 28, .kind = EVENT_OUTPUT, .via = VIA_STDOUT,
                   .file = 1, .line = 4, .text = "\"x\"\n\t\\\xe2\x80\xae",
                   .text_len = 9, .ready_pos = -1, .ready_len = -1}, &lanes,
          "    28  0.000000000    0 outside output          (loop) line=1:4 "
          "via=stdout \"\\\"x\\\"\\n\\t\\\\\\u202e\"");
    shows(&(Event){.seq = 3, .kind = EVENT_TIMER, .lane = 9, .num = 5,
                   .obj = 4, .peer = 3, .ready_pos = -1, .ready_len = -1},
          &lanes, "     3  0.000000000    0 outside timer           lane 9 "
          "obj=4 peer=3 until=0.000000005");
    lanes_clear(&lanes);
}

static void test_bad_text(void)
{
    is_int((int)text_bad("a\xc3\xa9\xed\xa0\x80z", 7), 7, "halves of pairs "
           "may stand in texts");
    is_int((int)text_bad("a\xff", 2), 1, "other bytes may not");
    is_int((int)text_bad("\xed\xa0", 2), 0, "nor parts of characters");
}

static void test_piece(void)
{
    size_t len = (size_t)EVENT_TEXT_MAX * 2 + 1;
    char *text = mem_alloc(len + 1);

    memset(text, 'x', len);
    text[EVENT_TEXT_MAX - 1] = (char)0xc3;
    text[EVENT_TEXT_MAX] = (char)0xa9;
    is_int((long long)event_text_piece(text, len), EVENT_TEXT_MAX - 1,
           "no character is cut in two");
    is_int((long long)event_text_piece(text + 1, len - 1), EVENT_TEXT_MAX,
           "what ends where it may is cut there");
    is_int((long long)event_text_piece(text, 5), 5, "short texts are whole");
    mem_free(text);
}

/* --- numbers ---------------------------------------------------------------- */

static void test_numbers(void)
{
    static const uint64_t all[] = {
        0, 1, 127, 128, 16383, 16384, UINT32_MAX, UINT64_MAX / 2, UINT64_MAX,
    };
    enum { N = sizeof all / sizeof *all };
    Buf b;
    int bad = 0;

    buf_init(&b);
    for (size_t i = 0; i < N; i++) {
        codec_add(&b, all[i]);
        codec_add_signed(&b, (int64_t)all[i]);
    }
    Reader r = {(unsigned char *)b.data, (unsigned char *)b.data + b.len,
                false};
    for (size_t i = 0; i < N; i++) {
        bad += codec_get(&r) != all[i];
        bad += codec_get_signed(&r) != (int64_t)all[i];
    }
    ok(!bad && !r.bad && r.at == r.end, "numbers come back");
    ok(codec_get(&r) == 0 && r.bad, "none comes after the last");
    buf_clear(&b);
}

/* A pool against a plain array of what is in it. */
static void test_pool(void)
{
    bool in[500] = {false};
    uint64_t random = 7;
    size_t count_ = 0;
    int bad = 0;
    Pool p;

    pool_init(&p, sizeof(uint32_t) * 3);
    for (int i = 0; i < 50000; i++) {
        random = random * 6364136223846793005u + 1442695040888963407u;
        uint32_t id = (uint32_t)(random >> 40) % 500;
        uint32_t key = id * 2654435769u;        /* spread, and clashing */
        uint32_t *item = pool_get(&p, key);
        bad += !item != !in[id];
        if (item) {
            bad += item[0] != key || item[1] != id;
            bad += !pool_remove(&p, key) || pool_remove(&p, key);
        } else {
            item = pool_add(&p, key);
            item[1] = id;
        }
        in[id] = !in[id];
        count_ += in[id] ? 1 : (size_t)-1;
        bad += p.len != count_;
    }
    is_int(bad, 0, "a pool holds what was put in and not taken out");
    pool_clear(&p);
}

static void test_fifo(void)
{
    Fifo f = {0};
    int next = 0, first = 0, bad = 0;

    for (int i = 0; i < 1000; i++) {
        for (int n = i % 7; n >= 0; n--)
            *(int *)fifo_push(&f, sizeof(int)) = next++;
        for (int n = i % 5; n >= 0 && f.len > 0; n--) {
            bad += *(int *)fifo_at(&f, sizeof(int), 0) != first++;
            fifo_remove(&f, sizeof(int), 0);
        }
    }
    is_int(bad, 0, "a fifo gives out what came first");
    is_int((long long)f.len, next - first, "and keeps the rest");
    fifo_remove(&f, sizeof(int), 1);
    is_int(*(int *)fifo_at(&f, sizeof(int), 1), first + 2,
           "also when one is taken from its middle");
    fifo_clear(&f);
}

int main(void)
{
    test_names();
    test_lines();
    test_bad_text();
    test_piece();
    test_numbers();
    test_pool();
    test_fifo();
    return tap_done();
}
