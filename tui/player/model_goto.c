/* model_goto.c - what is typed at prompts: places, texts, queries. */
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tui/player/model_int.h"
#include "tui/tell/match.h"

/* --- searching ------------------------------------------------------------ */

typedef struct Search {
    Model *m;
    const char *text;
    bool back;
    int line;                   /* of the event that was looked at last */
    uint8_t file;
} Search;

/* True if [e] is the first on a line that holds the text. */
static bool line_holds(Search *s, const Event *e)
{
    size_t len;
    bool same = e->line == s->line && e->file == s->file;

    if (e->line == 0)
        return false;
    s->line = e->line;
    s->file = e->file;
    if (same)
        return false;
    const char *line = labels_line(&s->m->labels, e->file, e->line, &len);
    return line && match_text(line, len, s->text);
}

static bool is_found(const Event *e, void *arg)
{
    Search *s = arg;
    bool on_line = line_holds(s, e);

    if (on_line || (e->text && match_text(e->text, e->text_len, s->text)))
        return true;
    return (e->kind == EVENT_RUN || e->kind == EVENT_LANE) && e->lane &&
           match_lane(&s->m->labels, e->lane, s->text, false);
}

void model_find(Model *m, bool back, uint64_t times)
{
    const Event *e = model_event(m);
    Search s = {m, m->find.data, back, e->line, e->file};
    Seq at = cursor_at(&m->cursor);

    for (; times > 0 && at > 0; times--)
        at = road_find(&m->road, at, back, is_found, &s);
    if (at > 0)
        model_jump(m, at);
    else if (m->road.hurried)
        model_say(m, false, "given up: a key was pressed");
    else
        model_say(m, true, "not found %s here: %s", back ? "before" : "after",
                  m->find.data);
}

static void find_text(Model *m, const char *text, bool back)
{
    if (*text) {
        buf_reset(&m->find);
        buf_puts(&m->find, text);
    }
    if (m->find.len > 0)
        model_find(m, back, 1);
}

/* --- places --------------------------------------------------------------- */

/* A number, and what follows it. */
static bool read_number(const char *text, double *n, const char **rest)
{
    char *end;

    errno = 0;
    *n = strtod(text, &end);
    *rest = end;
    return end != text && !errno && isfinite(*n) && *n >= 0;
}

/* The lane that exists now, or at any time, and is called [name]: rather
 * exactly so than like that. */
static const LaneInfo *find_lane(Model *m, const char *name)
{
    Seq at = cursor_at(&m->cursor);

    for (int i = 0; i < 4; i++)
        for (size_t k = 0; k < lanes_count(m->lanes); k++) {
            const LaneInfo *info = lanes_at(m->lanes, k);
            bool now = info->created <= at &&
                       (!info->ended || info->ended > at);
            if ((now || i % 2 == 1) &&
                match_lane(&m->labels, info->id, name, i < 2))
                return info;
        }
    return NULL;
}

static void goto_lane(Model *m, const char *name)
{
    const LaneInfo *info = find_lane(m, name);

    if (!info) {
        model_say(m, true, "no step, time or task: %s", name);
        return;
    }
    model_select(m, info->id);
    if (info->created > cursor_at(&m->cursor))
        model_jump(m, info->created);
}

static void goto_time(Model *m, double seconds)
{
    model_jump(m, road_time(&m->road, seconds < 9e9
                                          ? (int64_t)llround(seconds * 1e9)
                                          : INT64_MAX));
}

/* "31" is a step, "1.5", "1.5s" and "1s" are times, "50%" a part. */
static void goto_place(Model *m, const char *text)
{
    const char *rest;
    double n;

    if (!read_number(text, &n, &rest)) {
        goto_lane(m, text);
        return;
    }
    bool point = memchr(text, '.', (size_t)(rest - text)) != NULL;
    if (strcmp(rest, "%") == 0)
        model_jump(m, (Seq)((double)model_last(m) * (n < 100 ? n : 100) /
                            100));
    else if (strcmp(rest, "s") == 0 || (point && !*rest))
        goto_time(m, n);
    else if (!*rest)
        model_jump(m, n < 1e15 ? (Seq)n : UINT64_MAX);
    else
        goto_lane(m, text);
}

/* A live run has no tape yet: one is wished for. */
static void ask_tape(Model *m, const char *sql)
{
    Tape *tape = recording_tape(m->recording);

    if (*sql && tape) {
        model_query(m, tape, sql);
    } else if (*sql) {
        buf_reset(&m->wish_text);
        buf_puts(&m->wish_text, sql);
        m->wish = WISH_QUERY;
    }
}

/* --- prompts -------------------------------------------------------------- */

void model_prompted(Model *m, PromptKind kind, const char *text)
{
    switch (kind) {
    case PROMPT_NONE: break;
    case PROMPT_GOTO:
        if (*text)
            goto_place(m, text);
        break;
    case PROMPT_FIND: find_text(m, text, false); break;
    case PROMPT_FIND_BACK: find_text(m, text, true); break;
    case PROMPT_FILTER:
        buf_reset(&m->filter);
        buf_puts(&m->filter, text);
        break;
    case PROMPT_QUERY:
        ask_tape(m, text);
        break;
    case PROMPT_COMPARE:
        buf_reset(&m->against);
        buf_puts(&m->against, text);
        if (*text)
            m->wish = WISH_COMPARE;
        break;
    case PROMPT_RECORD:
        buf_reset(&m->wish_text);
        buf_puts(&m->wish_text, text);
        if (*text)
            m->wish = WISH_RECORD;
        break;
    }
    model_run_ahead(m);
}
