/* model_lint.c - what is wrong with the program, as the run has shown. */
#include <stdlib.h>

#include "tui/player/model_int.h"

static int by_event(const void *left, const void *right)
{
    const Lint *a = left, *b = right;

    if (a->seq != b->seq)
        return a->seq < b->seq ? -1 : 1;
    return (a->kind > b->kind) - (a->kind < b->kind);
}

/* False: an event cannot be read, and the model says so. */
static bool examine(Model *m)
{
    Err err = {.text = ""};

    if (m->examined)
        return true;
    m->examined = lint_run(&m->lints, &m->road.reel, m->lanes, m->facts, &err);
    if (!m->examined) {
        model_say(m, true, "%s", err.text);
        lints_clear(&m->lints);
        m->lints = (Lints){0};
    } else if (m->lints.len > 1) {
        qsort(m->lints.items, m->lints.len, sizeof *m->lints.items, by_event);
    }
    return m->examined;
}

void model_examine(Model *m)
{
    if (recording_is_over(m->recording) && model_last(m) <= MODEL_LINTS)
        examine(m);
}

void model_lints_forget(Model *m)
{
    lints_clear(&m->lints);
    m->lints = (Lints){0};
    m->examined = false;
}

static void add_row(Model *m, const Lint *l)
{
    Buf b;

    buf_init(&b);
    if (l->file > 0 && (size_t)l->file < m->facts->nsources)
        buf_printf(&b, "%s, ", m->facts->sources[l->file].name);
    if (l->line > 0)
        buf_printf(&b, "line %d: ", l->line);
    buf_printf(&b, "%s: %s", lint_name(l->kind), l->text);
    if (l->times > 1)
        buf_printf(&b, " (%d times)", l->times);
    choices_add(&m->list, l->seq, STYLE_TEXT, b.data, b.len);
    buf_clear(&b);
}

/* Lists those that may be shown; chooses the first from the place on. */
static void list(Model *m)
{
    Seq at = cursor_at(&m->cursor), horizon = model_horizon(m);

    choices_begin(&m->list, model_lacks_lines(m)
                  ? "what is wrong, as far as a tape without lines shows"
                  : "what is wrong, as this run shows");
    for (size_t i = 0; i < m->lints.len; i++) {
        const Lint *l = &m->lints.items[i];
        if (l->seq > horizon)
            break;
        if (l->seq < at)
            m->list.at = m->list.len + 1;
        add_row(m, l);
    }
    choices_move(&m->list, 0);
}

bool model_show_lints(Model *m)
{
    if (model_lacks_lines(m) && recording_is_live(m->recording)) {
        m->wish = WISH_LINES;   /* some lints stand at lines */
        return false;
    }
    if (!recording_is_over(m->recording)) {
        model_say(m, true, "the run is not over: go to its end first");
        return false;
    }
    if (!examine(m))
        return false;
    list(m);
    if (m->list.len == 0)
        model_say(m, false, m->lints.len ? "nothing is wrong so far"
                  : "nothing is wrong, as far as this run shows");
    return m->list.len > 0;
}
