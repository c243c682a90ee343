/* 73-tui-story.c - every kind of event has a sentence of its own, whatever its
 * fields say. */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/base/utf8.h"
#include "tests/golden.h"
#include "tests/tape_model.h"
#include "tests/tape_script.h"
#include "tui/tell/story.h"

static Log log_;
static Labels labels;
static Story story;
static Buf out;

static void begin(void)
{
    labels_init(&labels, log_reel(&log_), &log_.lanes, NULL);
    story_init(&story, &labels);
    buf_reset(&out);
}

static void end(void)
{
    labels_clear(&labels);
    log_clear(&log_);
}

/* Everything that is on the reel, a line for each event. */
static const char *tell_all(bool told_only)
{
    Event e;

    for (Seq seq = 1; seq <= log_.len; seq++) {
        reel_read(&labels.reel, seq, &e, NULL);
        if (told_only && !story_is_told(&e))
            continue;
        story_begin(&story);
        buf_printf(&out, "%4d  %-14s ", (int)seq, event_kind_name(e.kind));
        story_event(&story, &e, &out);
        buf_putc(&out, '\n');
    }
    return out.data;
}

/* --- every kind ---------------------------------------------------------- */

static bool is_sentence(const char *text, const char *raw)
{
    size_t len = strlen(text);

    return len > 10 && text[len - 1] == '.' && text[len - 2] != '.' &&
           strcmp(text, raw) != 0 && !strstr(text, "  ") &&
           !strstr(text, " .") && !strchr(text, '\n') && !strchr(text, '%');
}

static void test_every_kind(void)
{
    log_init(&log_);
    script_play(&log_, "L2:0=main +2 i r2");
    begin();
    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        Event e = {
            .seq = log_.len + 1, .kind = (EventKind)kind, .lane = 2,
            .cause = log_.len, .line = 7, .obj = 3, .num = 1,
            .ready_pos = 0, .ready_len = 1, .text = "word", .text_len = 4,
        };
        buf_reset(&out);
        story_begin(&story);
        story_event(&story, &e, &out);
        if (kind == EVENT_NOTE)         /* the lesson's own words */
            is_str(out.data, "[word]", "note");
        else if (!ok(is_sentence(out.data, event_kind_meaning(e.kind)),
                     "a sentence for %s", event_kind_name(e.kind)))
            diag("%s", out.data);
    }
    end();
}

/* --- whatever the fields say --------------------------------------------- */

static void test_any_fields(uint64_t random)
{
    static const char *const texts[] = {
        NULL, "", "x", "sleep", "Queue.get", "a\033[2J\nb", "\xe6\x97\xa5",
        "gather.<locals>._done_callback", "_set_result_unless_cancelled",
    };
    int bad = 0;

    log_init(&log_);
    begin();
    for (int i = 0; i < 20000; i++) {
        Event e = {.seq = log_.len + 1};
#define DRAW(N) ((random ^= random << 13, random ^= random >> 7, \
                  random ^= random << 17) % (N))
        e.kind = (EventKind)DRAW(EVENT_KINDS);
        e.via = (EventVia)DRAW(EVENT_VIAS);
        e.phase = (EventPhase)DRAW(EVENT_PHASES);
        e.lane = (uint32_t)DRAW(6);
        e.obj = (uint32_t)DRAW(9);
        e.peer = (uint32_t)DRAW(9);
        e.cause = e.seq > 1 ? e.seq - 1 - DRAW(e.seq < 9 ? e.seq : 9) : 0;
        e.line = (int)DRAW(3);
        e.t = i;
        e.num = DRAW(5) ? (int64_t)DRAW(9) : INT64_MIN + (int64_t)DRAW(9);
        e.ready_pos = (int32_t)DRAW(5) - 1;
        e.ready_len = (int32_t)DRAW(5) - 1;
        e.text = texts[DRAW(9)];
        e.text_len = e.text ? strlen(e.text) : 0;
        log_add(&log_, &e);
        buf_reset(&out);
        story_event(&story, &e, &out);
        bad += out.len == 0 && e.kind != EVENT_NOTE;
        bad += !utf8_valid(out.data, out.len, NULL);
        for (size_t k = 0; k < out.len; k++)
            bad += (unsigned char)out.data[k] < ' ';
    }
    is_int(bad, 0, "no fields spoil a sentence");
    end();
}

/* Long texts are cut between characters. */
static void test_long(void)
{
    Buf text;

    log_init(&log_);
    script_play(&log_, "L2:0=main +2 i r2");
    begin();
    buf_init(&text);
    buf_puts(&text, "x");
    for (int i = 0; i < 400; i++)
        buf_puts(&text, "\xe6\x97\xa5");
    Event e = {.seq = log_.len + 1, .kind = EVENT_OUTPUT, .lane = 2,
               .via = VIA_STDOUT, .text = text.data, .text_len = text.len};
    story_event(&story, &e, &out);
    ok(utf8_valid(out.data, out.len, NULL), "a long text is cut where a "
       "character ends");
    ok(out.len < 120, "and is short then");
    buf_clear(&text);
    end();
}

/* --- golden -------------------------------------------------------------- */

static void test_model(void)
{
    static Model m;

    log_init(&log_);
    Sink sink = log_sink(&log_);
    model_init(&m, &sink, 11);
    model_play(&m, 400);
    begin();
    golden(tell_all(false), "story_model.txt");
    end();
}

static void test_it(void)
{
    Event e;

    log_init(&log_);
    script_play(&log_, "L2:0=main +2 i r2 o2=hello s2@7=sleep");
    begin();
    for (Seq seq = 5; seq <= 7; seq++) {
        reel_read(&labels.reel, seq, &e, NULL);
        story_event(&story, &e, &out);
        buf_putc(&out, '\n');
    }
    is_str(out.data, "main starts.\nIt prints \"hello\".\nIt sleeps.\n",
           "who does several things is named once");
    end();
}

int main(void)
{
    buf_init(&out);
    test_every_kind();
    for (uint64_t seed = 1; seed < 6; seed++)
        test_any_fields(seed * 77777);
    test_long();
    test_model();
    test_it();
    buf_clear(&out);
    return tap_done();
}
