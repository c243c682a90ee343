/* lint.c - what is wrong with a program: the table, and the one pass. */
#include "tui/study/lint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/text.h"
#include "tui/study/lint_int.h"

enum {
    LINE_BITS = 24,
    WORDS = 6, WORD_LEN = 80,   /* buffers of lint_lane() and the like */
};

static const LintFamily *const families[] = {
    &lint_lost, &lint_block, &lint_cancel, &lint_timeout, &lint_queue,
    &lint_lock, &lint_sequence, &lint_race,
};
enum { FAMILIES = sizeof families / sizeof *families };

const char *lint_name(LintKind kind)
{
    static const char *const names[LINT_KINDS] = {
#define LINT(NAME, TEXT) TEXT,
#include "tui/study/lint_list.h"
#undef LINT
    };

    return names[kind];
}

/* --- findings ------------------------------------------------------------ */

void lint_add(LintRun *r, LintKind kind, Seq seq, int file, int line,
              const char *format, ...)
{
    Lints *l = r->found;
    va_list args;
    Buf b;

    for (size_t i = 0; i < l->len; i++)
        if (l->items[i].kind == kind && l->items[i].file == file &&
            l->items[i].line == line) {
            l->items[i].times++;
            return;
        }
    buf_init(&b);
    va_start(args, format);
    buf_vprintf(&b, format, args);
    va_end(args);
    l->items = mem_grow(l->items, &l->cap, l->len + 1, sizeof *l->items);
    l->items[l->len++] = (Lint){.kind = kind, .seq = seq, .file = file,
                                .line = line, .times = 1,
                                .text = buf_detach(&b)};
}

static int compare(const void *left, const void *right)
{
    const Lint *a = left, *b = right;

    if (a->file != b->file)
        return a->file < b->file ? -1 : 1;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return (a->kind > b->kind) - (a->kind < b->kind);
}

void lints_clear(Lints *l)
{
    for (size_t i = 0; i < l->len; i++)
        mem_free(l->items[i].text);
    mem_free(l->items);
}

/* --- what families ask ---------------------------------------------------- */

bool lint_look(LintRun *r, Seq seq, Event *e)
{
    *e = (Event){0};
    return reel_read(r->reel, seq, e, NULL);
}

uint32_t lint_place(int file, int line)
{
    if (line <= 0 || line >= 1 << LINE_BITS || file < 0 || file >= EVENT_FILES)
        return 0;
    return (uint32_t)file << LINE_BITS | (uint32_t)line;
}

typedef struct StackAt {
    uint32_t id;
    Seq seq;
} StackAt;

static void keep_stack(LintRun *r, const Event *e)
{
    if (e->num > 0 && e->num <= UINT32_MAX &&
        !pool_get(&r->stacks, (uint32_t)e->num))
        ((StackAt *)pool_add(&r->stacks, (uint32_t)e->num))->seq = e->seq;
}

/* "NAME:LINE" or "NAME:LINE:FILE". */
static uint32_t frame_place(const char *text, size_t len)
{
    const char *colon = memchr(text, ':', len);
    int line = 0, file = 0;
    char numbers[32];

    if (!colon)
        return 0;
    snprintf(numbers, sizeof numbers, "%.*s",
             (int)(len - (size_t)(colon + 1 - text)), colon + 1);
    sscanf(numbers, "%d:%d", &line, &file);
    return lint_place(file, line);
}

size_t lint_stack(LintRun *r, int64_t number, uint32_t *out, size_t most)
{
    const StackAt *s = number > 0 && number <= UINT32_MAX
                           ? pool_get(&r->stacks, (uint32_t)number) : NULL;
    size_t n = 0;
    Event e;

    if (!s || !lint_look(r, s->seq, &e) || !e.text)
        return 0;
    const char *at = e.text, *end = at + e.text_len;
    while (at < end && n < most) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t len = (size_t)((stop ? stop : end) - at);
        uint32_t place = frame_place(at, len);
        if (place)
            out[n++] = place;
        at += len + 1;
    }
    return n;
}

static char *next_word(void)
{
    static char words[WORDS][WORD_LEN];
    static int next;

    return words[next++ % WORDS];
}

const char *lint_lane(const LintRun *r, uint32_t lane)
{
    char *word = next_word();
    Buf b;

    if (!lane)
        return "the loop";
    buf_init(&b);
    text_lane(&b, r->lanes, lane);
    snprintf(word, WORD_LEN, "%s", b.data);
    buf_clear(&b);
    return word;
}

const char *lint_seconds(int64_t ns)
{
    char *word = next_word();
    int n = snprintf(word, WORD_LEN, "%lld.%09lld",
                     (long long)(ns / 1000000000),
                     (long long)(ns % 1000000000));

    while (word[n - 1] == '0' && word[n - 2] != '.')
        n--;
    snprintf(word + n, WORD_LEN - (size_t)n, " s");
    return word;
}

/* --- the pass ------------------------------------------------------------- */

static void begin(LintRun *r, void **selves)
{
    size_t n = r->facts ? r->facts->nsources : 0;

    picture_init(&r->picture);
    pool_init(&r->stacks, sizeof(StackAt));
    r->codes = mem_zalloc((n + 1) * sizeof *r->codes);
    for (size_t i = 0; i < n; i++)
        code_init(&r->codes[i], r->facts->sources[i].text,
                  r->facts->sources[i].len);
    for (int i = 0; i < FAMILIES; i++) {
        selves[i] = mem_zalloc(families[i]->size);
        families[i]->begin(selves[i], r);
    }
}

static void end(LintRun *r, void **selves)
{
    size_t n = r->facts ? r->facts->nsources : 0;

    for (int i = 0; i < FAMILIES; i++) {
        families[i]->end(selves[i], r);
        mem_free(selves[i]);
    }
    for (size_t i = 0; i < n; i++)
        code_clear(&r->codes[i]);
    mem_free(r->codes);
    pool_clear(&r->stacks);
    picture_clear(&r->picture);
}

bool lint_run(Lints *lints, const Reel *reel, const Lanes *lanes,
              const Facts *facts, Err *err)
{
    LintRun r = {.reel = reel, .lanes = lanes, .facts = facts, .found = lints};
    void *selves[FAMILIES];
    bool ok = true;
    Event e;

    *lints = (Lints){0};
    begin(&r, selves);
    for (Seq seq = 1; ok && seq <= reel_last(reel); seq++) {
        for (int i = 0; ok && i < FAMILIES; i++) {
            ok = reel_read(reel, seq, &e, err);
            if (ok)
                families[i]->event(selves[i], &r, &e);
        }
        ok = ok && reel_read(reel, seq, &e, err);
        if (ok) {
            if (e.kind == EVENT_STACK)
                keep_stack(&r, &e);
            picture_add(&r.picture, &e);
        }
    }
    end(&r, selves);
    if (lints->len > 1)
        qsort(lints->items, lints->len, sizeof *lints->items, compare);
    return ok;
}
