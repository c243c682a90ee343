/* model_ask.c - lists that answer: the chain of causes, rows of a query. */
#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "sim/tape/text.h"
#include "tui/player/model_int.h"
#include "tui/player/waits.h"
#include "tui/tell/story.h"

enum {
    CAUSES_MOST = 1000,         /* links of a chain that are listed */
    ROWS_MOST = 10000,          /* rows of a query */
};

/* --- causes --------------------------------------------------------------- */

void model_show_causes(Model *m)
{
    Seq seq = cursor_at(&m->cursor);
    Story story;
    Buf b;
    Event e;

    story_init(&story, &m->labels);
    buf_init(&b);
    buf_printf(&b, "why step %llu: each for the reason below it",
               (unsigned long long)seq);
    choices_begin(&m->list, b.data);
    for (int i = 0; i < CAUSES_MOST && seq > 0; i++) {
        if (!reel_read(&m->road.reel, seq, &e, NULL))
            break;
        Seq cause = e.cause;
        buf_reset(&b);
        story_begin(&story);
        story_event(&story, &e, &b);
        choices_add(&m->list, seq, STYLE_TEXT, b.data, b.len);
        seq = cause;
    }
    buf_clear(&b);
}

/* --- who waits for whom --------------------------------------------------- */

/* When the lane goes on, if that may be said. */
static void add_next_run(Model *m, uint32_t lane)
{
    Seq seq = model_hides_future(m) ? 0
            : road_find(&m->road, cursor_at(&m->cursor), false, is_run_of,
                        &lane);
    const Lane *l = picture_lane(model_picture(m), lane);
    Buf b;

    if (seq == 0)
        return;
    buf_init(&b);
    waits_subject(m, lane, &b);
    buf_puts(&b, l && l->state == LANE_RUN ? " runs again." : " runs next.");
    choices_add(&m->list, seq, STYLE_TEXT, b.data, b.len);
    buf_clear(&b);
}

/* What lane [id] does; [l] is it, or NULL: it has ended, or comes later. */
static void add_state(Model *m, uint32_t id, const Lane *l, Buf *b)
{
    const LaneInfo *info = lanes_get(m->lanes, id);
    bool came = info && info->created <= cursor_at(&m->cursor);

    if (l && l->state == LANE_WAIT && id == 0 && !waits_as_thread(m, l)) {
        waits_loop(m, l, b);
    } else if (l && l->state == LANE_WAIT) {
        buf_puts(b, " waits for ");
        waits_link(m, l, b);
    } else if (l) {
        buf_puts(b, l->state == LANE_READY ? " is ready"
                    : l->state == LANE_RUN ? " runs" : " is new");
    } else {
        buf_puts(b, came ? " is over" : " does not exist yet");
    }
}

void model_show_chain(Model *m)
{
    uint32_t lanes[WAITS_LINKS];
    int n = waits_lanes(m, m->selected, lanes);
    Buf b;

    choices_begin(&m->list, "why not: each waits for the one below it");
    buf_init(&b);
    for (int i = 0; i < n; i++) {
        const Lane *l = picture_lane(model_picture(m), lanes[i]);
        buf_reset(&b);
        waits_subject(m, lanes[i], &b);
        add_state(m, lanes[i], l, &b);
        buf_putc(&b, '.');
        choices_add(&m->list, l ? l->since : 0, STYLE_TEXT, b.data, b.len);
    }
    buf_clear(&b);
    add_next_run(m, m->selected);
}

void model_list_again(Model *m, Seq from)
{
    if (cursor_at(&m->cursor) == from)
        return;
    if (m->overlay == OVERLAY_CAUSES)
        model_show_causes(m);
    else if (m->overlay == OVERLAY_CHAIN)
        model_show_chain(m);
}

/* --- queries -------------------------------------------------------------- */

typedef struct Answer {
    Choices *list;
    bool named;                 /* the columns' names have come */
    int seq;                    /* the column that is an event's number; -1 */
} Answer;

/* Columns whose values are events, the best first. */
static int find_seq(int columns, const char *const *names)
{
    static const char *const known[] = {"seq", "from_seq", "made", "cause"};

    for (size_t k = 0; k < sizeof known / sizeof *known; k++)
        for (int i = 0; i < columns; i++) {
            assert(names[i]);
            if (strcmp(names[i], known[k]) == 0)
                return i;
        }
    return -1;
}

static bool take_row(void *arg, int columns, const char *const *values)
{
    Answer *a = arg;
    Seq seq = 0;
    Buf b;

    buf_init(&b);
    for (int i = 0; i < columns; i++) {
        const char *value = values[i] ? values[i] : "-";
        buf_puts(&b, i > 0 ? "  " : "");
        size_t begin = b.len;
        text_escape(&b, value, strlen(value), 0);
        if (i + 1 < columns && b.len - begin < 10)
            buf_fill(&b, ' ', 10 - (b.len - begin));
    }
    if (!a->named)
        a->seq = find_seq(columns, values);
    else if (a->seq >= 0 && values[a->seq])
        seq = strtoull(values[a->seq], NULL, 10);
    choices_add(a->list, seq, a->named ? STYLE_TEXT : STYLE_STRONG, b.data,
                b.len);
    a->list->heads += !a->named;
    a->named = true;
    buf_clear(&b);
    return true;
}

void model_query(Model *m, Tape *tape, const char *sql)
{
    Answer a = {&m->list, false, -1};
    Err err;

    choices_begin(&m->list, sql);
    if (!tape_query(tape, sql, ROWS_MOST, take_row, &a, &err)) {
        model_say(m, true, "%s", err.text);
        return;
    }
    m->overlay = OVERLAY_QUERY;
    m->list.at = m->list.len > 1;
}
