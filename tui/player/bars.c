/* bars.c - the rows of the screen that are no panes. */
#include "tui/player/bars.h"

#include <stdio.h>
#include <string.h>

#include "sim/base/utf8.h"
#include "sim/tape/text.h"
#include "tui/player/note_at.h"
#include "tui/tell/state.h"

/* --- the header ----------------------------------------------------------- */

static const char *state_word(const Model *m)
{
    return m->playing ? "PLAY" : model_at_end(m) ? "END"
         : m->stuck ? "BUSY"
         : !recording_is_over(m->recording) ? "LIVE" : "PAUSED";
}

static const char *phase_word(EventPhase phase)
{
    static const char *const words[EVENT_PHASES] = {
        [PHASE_OUTSIDE] = "outside", [PHASE_TIMERS] = "TIMERS",
        [PHASE_RUN] = "RUN", [PHASE_JUMP] = "JUMP",
    };

    return words[phase];
}

static void add_place(const Model *m, Buf *b)
{
    const Picture *p = model_picture(m);

    buf_puts(b, "  t=");
    time_short(b, p->t);
    buf_printf(b, "  iter %llu %s  step %llu", (unsigned long long)p->iter,
               phase_word(p->phase), (unsigned long long)p->seq);
    if (model_hides_future(m))
        buf_puts(b, " of ?");
    else
        buf_printf(b, "/%llu%s", (unsigned long long)model_last(m),
                   recording_is_over(m->recording) ? "" : "+");
}

void bars_header(Scene *s, Area a)
{
    const Model *m = s->m;
    const char *name = facts_get(m->facts, "scenario");
    const char *state = state_word(m);
    const char *axis = m->axis == AXIS_TIME ? "axis: time" : "axis: step";
    Buf b;

    buf_init(&b);
    add_place(m, &b);
    int room = a.width - 2 - (int)b.len - 2 - (int)strlen(state);
    name = name ? name : "";
    int x = area_fit(a, 1, 0, room, name, strlen(name), STYLE_TITLE);
    x = area_text(a, x, 0, b.data, b.len, STYLE_TEXT);
    x = area_puts(a, x + 2, 0, state, STYLE_STRONG);
    if (x + 4 + (int)strlen(axis) < a.width)
        area_puts(a, a.width - 1 - (int)strlen(axis), 0, axis, STYLE_TEXT);
    if (m->present && note_at(m, '!'))  /* for the teacher's eyes */
        area_glyph(a, a.width - 1, 0, GLYPH_BULLET, STYLE_STRONG);
    area_over(a, 0, 0, a.width, 1, STYLE_CURSOR);
    buf_clear(&b);
}

/* --- the minimap ---------------------------------------------------------- */

static int map_column(Seq seq, Seq last, int width)
{
    if (last <= 1 || seq <= 1)
        return 0;
    double part = (double)(seq - 1) / (double)(last - 1);
    return (int)(part * (width - 1) + 0.5);
}

/* The part of the row that stands for the run. */
static Area bar_of(Area a)
{
    return area_part(a, 1, 0, a.width - 8, 1);
}

void bars_click_map(Scene *s, Area a, int x)
{
    int width = bar_of(a).width;
    Seq last = model_last(s->m);

    if (width < 2 || last == 0 || x < 1 || x > width)
        return;
    double part = (double)(x - 1) / (width - 1);
    model_jump(s->m, 1 + (Seq)(part * (double)(last - 1) + 0.5));
}

void bars_map(Scene *s, Area a)
{
    const Model *m = s->m;
    const Scale *scale = &s->timeline.scale;
    Seq last = model_last(m), at = cursor_at(&m->cursor);
    Area bar = bar_of(a);

    if (a.height == 0 || bar.width < 10)
        return;
    area_row(bar, 0, 0, bar.width, GLYPH_HLINE, STYLE_DIM);
    if (scale->len > 0 && s->areas[PANE_TIMELINE].width > 0) {
        int from = map_column(scale->columns[0].after + 1, last, bar.width);
        int to = map_column(scale->columns[scale->len - 1].last, last,
                            bar.width);
        area_row(bar, from, 0, to - from + 1, GLYPH_SLEEP, STYLE_TIME);
    }
    for (int c = 1; c < MODEL_MARKS; c++)
        if (m->marks[c] && c != '\'')
            area_char(bar, map_column(m->marks[c], last, bar.width), 0,
                      (uint32_t)c, STYLE_STRONG);
    for (size_t i = 0; i < m->lints.len; i++)
        area_glyph(bar, map_column(m->lints.items[i].seq, last, bar.width), 0,
                   GLYPH_RAISED, STYLE_ERROR);
    area_glyph(bar, map_column(at, last, bar.width), 0, GLYPH_RUN, STYLE_RUN);
    area_printf(a, a.width - 6, 0, STYLE_DIM, "%4llu%%",
                (unsigned long long)(last ? at * 100 / last : 0));
}

/* --- the line of keys ----------------------------------------------------- */

/* In this order as many are shown as there is room for. */
static const Action hinted[] = {
    ACTION_HELP, ACTION_NEXT, ACTION_NEXT_STEP, ACTION_WHY, ACTION_WHY_NOT,
    ACTION_PLAY, ACTION_QUIT, ACTION_NEXT_CHANGE, ACTION_NEXT_ITER,
    ACTION_AXIS, ACTION_NEXT_OUTPUT, ACTION_NEXT_LINE, ACTION_NEXT_PANE,
    ACTION_ZOOM, ACTION_LINTS, ACTION_GOTO, ACTION_FIND,
};
enum { HINTED = sizeof hinted / sizeof *hinted };

/* "n/N" if the next action is the reverse, else "w". */
static void hint_keys(Action a, char out[40])
{
    char key[16], back[16] = "";
    bool pair = a + 1 < ACTIONS && action_info(a + 1)->help[0] == '\0';

    action_key(a, key);
    if (pair)
        action_key(a + 1, back);
    snprintf(out, 40, "%s%s%s", key, pair ? "/" : "", back);
}

static int hint_width(Action a)
{
    char keys[40];

    hint_keys(a, keys);
    return (int)(strlen(keys) + 1 + strlen(action_info(a)->hint) + 2);
}

static void draw_hints(Area a)
{
    bool chosen[ACTIONS] = {false};
    int room = a.width - 1, x = 1;
    char keys[40];

    for (int i = 0; i < HINTED; i++) {
        int width = hint_width(hinted[i]);
        if (width > room)
            break;
        chosen[hinted[i]] = true;
        room -= width;
    }
    for (Action k = ACTION_NONE + 1; k < ACTIONS; k++) {
        if (!chosen[k])
            continue;
        hint_keys(k, keys);
        x = area_puts(a, x, 0, keys, STYLE_KEY);
        x = area_printf(a, x, 0, STYLE_DIM, " %s  ", action_info(k)->hint);
    }
}

/* "KEY what it does  KEY what it does ..." */
static void draw_words(Area a, const char *const *words, size_t n)
{
    int x = 1;

    for (size_t i = 0; i < n; i += 2) {
        x = area_puts(a, x, 0, words[i], STYLE_KEY);
        x = area_printf(a, x, 0, STYLE_DIM, " %s  ", words[i + 1]);
    }
}

static void draw_overlay_hints(Area a, Overlay o)
{
    static const char *const help[] = {"Up/Down", "scroll", "Esc", "close"};
    static const char *const list[] = {
        "Up/Down", "choose", "Enter", "go to its event", "Esc", "close",
    };
    static const char *const compare[] = {
        "n/N s/S", "move", "Enter", "to the first difference", "Up/Down",
        "scroll", "Esc", "close",
    };

    if (o == OVERLAY_HELP)
        draw_words(a, help, sizeof help / sizeof *help);
    else if (o == OVERLAY_COMPARE)
        draw_words(a, compare, sizeof compare / sizeof *compare);
    else
        draw_words(a, list, sizeof list / sizeof *list);
}

static void draw_quiz_hints(const Model *m, Area a)
{
    bool over = m->quiz_at == m->quiz.len;
    int x = 1;

    if (!over) {
        bool answered = model_quiz_answered(m);
        x = area_puts(a, x, 0, answered ? "Enter" : "1 2 ...", STYLE_KEY);
        x = area_puts(a, x, 0, answered ? " next  " : " answer  ", STYLE_DIM);
    }
    x = area_puts(a, x, 0, "Q", STYLE_KEY);
    x = area_puts(a, x, 0, over ? " another quiz  "
                                : " look at the run, and back  ", STYLE_DIM);
    x = area_puts(a, x, 0, "Up/Down", STYLE_KEY);
    area_puts(a, x, 0, " scroll  ", STYLE_DIM);
}

static void draw_prompt(Area a, const Prompt *p)
{
    static const char *const labels[] = {
        [PROMPT_GOTO] = "go to (31, 1.5s, 50%, a task): ",
        [PROMPT_FIND] = "search: ", [PROMPT_FIND_BACK] = "search before: ",
        [PROMPT_FILTER] = "only tasks with: ", [PROMPT_QUERY] = "SQL: ",
        [PROMPT_RECORD] = "record to: ",
        [PROMPT_COMPARE] = "compare with (a scenario or a tape): ",
    };
    int x = area_puts(a, 1, 0, labels[p->kind], STYLE_TITLE);
    int before = text_cells(p->text.data, p->at);
    int at = p->at < p->text.len        /* what the cursor stands on */
           ? text_cells(p->text.data + p->at, utf8_size(p->text.data[p->at]))
           : 1;
    Area line = area_part(a, x, 0, a.width - x, 1);
    int shift = before + at > line.width ? before + at - line.width : 0;

    area_text(line, -shift, 0, p->text.data, p->text.len, STYLE_TEXT);
    area_over(line, before - shift, 0, 1, 1, STYLE_CURSOR);
}

void bars_keys(Scene *s, Area a)
{
    const Model *m = s->m;
    Buf b;

    if (m->prompt.kind) {
        draw_prompt(a, &m->prompt);
    } else if (m->message.len > 0) {
        buf_init(&b);
        text_escape(&b, m->message.data, m->message.len, 0);
        area_fit(a, 1, 0, a.width - 1, b.data, b.len,
                 m->message_bad ? STYLE_ERROR : STYLE_STRONG);
        buf_clear(&b);
    } else if (m->pending) {
        area_puts(a, 1, 0, m->pending == ACTION_MARK
                  ? "set which mark? a letter" : "to which mark? a letter",
                  STYLE_TITLE);
    } else if (m->count) {
        area_printf(a, 1, 0, STYLE_TITLE, "%llu times: which motion?",
                    (unsigned long long)m->count);
    } else if (m->overlay == OVERLAY_QUIZ) {
        draw_quiz_hints(m, a);
    } else if (m->overlay) {
        draw_overlay_hints(a, m->overlay);
    } else {
        draw_hints(a);
    }
}
