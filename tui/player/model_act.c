/* model_act.c - what each action does to the model. */
#include <assert.h>
#include <string.h>

#include "sim/base/mem.h"
#include "tui/player/model_int.h"

/* --- motions -------------------------------------------------------------- */

static Seq leads_to(Model *m, Action a, Seq from)
{
    Road *r = &m->road;
    bool back = a == ACTION_PREV_STEP || a == ACTION_PREV_ITER ||
                a == ACTION_PREV_OUTPUT || a == ACTION_PREV_CHANGE ||
                a == ACTION_PREV_LINE;

    switch (a) {
    case ACTION_NEXT:
        return from < model_last(m) || recording_ahead(m->recording, from + 1)
             ? from + 1 : 0;
    case ACTION_PREV: return from - 1;
    case ACTION_NEXT_STEP:
    case ACTION_PREV_STEP:
        return road_find(r, from, back, is_decision, NULL);
    case ACTION_NEXT_ITER:
    case ACTION_PREV_ITER:
        return road_find(r, from, back, is_iteration, NULL);
    case ACTION_NEXT_OUTPUT:
    case ACTION_PREV_OUTPUT:
        return road_find(r, from, back, is_output, NULL);
    case ACTION_NEXT_CHANGE:
    case ACTION_PREV_CHANGE:
        return road_find(r, from, back, is_change, &m->selected);
    default: return road_line(r, from, back);
    }
}

/* Why a motion led nowhere. */
static void say_nowhere(Model *m, Action a)
{
    bool back = action_info(a)->help[0] == '\0';

    if (m->road.hurried)
        model_say(m, false, "given up: a key was pressed");
    else if (back)
        model_say(m, false, "there is none before");
    else if (recording_is_over(m->recording))
        model_say(m, false, "there is none up to the end of the run");
    else
        model_say(m, true, "the step that runs has not ended yet: try again");
}

static void move(Model *m, Action a, uint64_t times)
{
    Seq from = cursor_at(&m->cursor), at = from;

    for (; times > 0; times--) {
        Seq next = leads_to(m, a, at);
        if (next == 0) {
            say_nowhere(m, a);
            break;
        }
        at = next;
    }
    if (at != from)
        model_go(m, at);
}

/* A live run that has no events for lines is run again with them. */
static void move_lines(Model *m, Action a, uint64_t times)
{
    if (model_lacks_lines(m) && recording_is_live(m->recording)) {
        m->wish = WISH_LINES;
        return;
    }
    move(m, a, times);
    if (m->message.len == 0 && model_lacks_lines(m))
        model_say(m, false, "lines are not on this tape: this is the nearest "
                  "event on another one");
}

/* Goes as many events as [times] says, at once. */
static void move_events(Model *m, bool back, uint64_t times)
{
    Seq from = cursor_at(&m->cursor);

    if (back && from <= 1)
        model_say(m, false, "this is the first event");
    else if (back)
        model_go(m, times < from ? from - times : 1);
    else
        model_go(m, times < UINT64_MAX - from ? from + times : UINT64_MAX);
    if (!back && cursor_at(&m->cursor) == from)
        say_nowhere(m, ACTION_NEXT);
}

static void move_part(Model *m, bool back, uint64_t times)
{
    Seq part = model_last(m) / 10;

    move_events(m, back, (part ? part : 1) * times);
}

/* The end of an endless run is wherever it has come to. */
static void go_last(Model *m)
{
    model_jump(m, model_last(m));
    model_run_ahead(m);
}

static void go_percent(Model *m)
{
    if (m->count == 0)
        model_say(m, true, "how many per cent? as in 50%%");
    else
        model_jump(m, model_last(m) * (m->count < 100 ? m->count : 100) / 100);
}

/* --- marks ---------------------------------------------------------------- */

static void use_mark(Model *m, uint32_t key)
{
    Action a = m->pending;

    m->pending = ACTION_NONE;
    if (key <= ' ' || key >= MODEL_MARKS) {
        model_say(m, key != K_ESC, "a mark is a letter");
    } else if (a == ACTION_MARK) {
        m->marks[key] = cursor_at(&m->cursor);
        model_say(m, false, "mark %c is here: '%c comes back", (char)key,
                  (char)key);
    } else if (m->marks[key] == 0) {
        model_say(m, true, "there is no mark %c", (char)key);
    } else {
        model_jump(m, m->marks[key]);
    }
}

/* --- what is looked at ---------------------------------------------------- */

static void next_pane(Model *m, int by)
{
    for (int i = 0; i < PANES; i++) {
        m->focus = (PaneId)((m->focus + PANES + by) % PANES);
        if (!m->hidden[m->focus])
            break;
    }
    m->scroll = 0;
}

static void toggle_pane(Model *m, uint64_t number)
{
    PaneId pane = number ? (PaneId)(number - 1) : m->focus;

    if (number > PANES) {
        model_say(m, true, "panes have the numbers 1 to %d", PANES);
        return;
    }
    m->hidden[pane] = !m->hidden[pane];
    m->zoomed = false;
    if (m->hidden[m->focus])
        next_pane(m, 1);
}

static void fold_lane(Model *m)
{
    for (size_t i = 0; i < m->nfolded; i++)
        if (m->folded[i] == m->selected) {
            m->folded[i] = m->folded[--m->nfolded];
            return;
        }
    m->folded = mem_grow(m->folded, &m->folded_cap, m->nfolded + 1,
                         sizeof *m->folded);
    m->folded[m->nfolded++] = m->selected;
}

static void zoom_timeline(Model *m, int by)
{
    if (m->whole)
        m->whole = false;
    else if (m->zoom + by >= -ZOOM_LIMIT && m->zoom + by <= ZOOM_LIMIT)
        m->zoom += by;
}

static void change_speed(Model *m, int by)
{
    int speed = m->speed + by;

    assert(m->speed >= SPEED_SLOWEST && m->speed <= SPEED_FASTEST);
    if (speed >= SPEED_SLOWEST && speed <= SPEED_FASTEST)
        m->speed = speed;
    if (m->speed < 0)
        model_say(m, false, "speed: 1/%d", 1 << -m->speed);
    else
        model_say(m, false, "speed: %d", 1 << m->speed);
}

/* --- overlays, and out ---------------------------------------------------- */

static void open_overlay(Model *m, Overlay o)
{
    m->overlay = m->overlay == o ? OVERLAY_NONE : o;
    if (m->overlay == OVERLAY_CAUSES)
        model_show_causes(m);
    else if (m->overlay == OVERLAY_CHAIN)
        model_show_chain(m);
    else if (m->overlay == OVERLAY_LINTS && !model_show_lints(m))
        m->overlay = OVERLAY_NONE;
    m->scroll = 0;
}

/* Closes the uppermost thing that is open; false: there is none. */
static bool close_one(Model *m)
{
    if (m->overlay)
        model_close_overlay(m);
    else if (m->zoomed)
        m->zoomed = false;
    else if (m->why_not)
        m->why_not = false;
    else if (m->filter.len > 0)
        buf_reset(&m->filter);
    else
        return false;
    return true;
}

/* A motion or Enter in the list of an overlay. */
static bool act_in_list(Model *m, Action a, uint64_t times)
{
    long by = times < 100000 ? (long)times : 100000;

    switch (a) {
    case ACTION_DOWN: choices_move(&m->list, by); break;
    case ACTION_UP: choices_move(&m->list, -by); break;
    case ACTION_PAGE_ON: choices_move(&m->list, 10 * by); break;
    case ACTION_PAGE_BACK: choices_move(&m->list, -10 * by); break;
    case ACTION_FIRST: m->list.at = 0; break;
    case ACTION_LAST: choices_move(&m->list, (long)m->list.len); break;
    case ACTION_ENTER:
        if (m->list.at >= m->list.len || !m->list.rows[m->list.at].seq)
            return false;
        model_jump(m, m->list.rows[m->list.at].seq);
        break;
    default: return false;
    }
    return true;
}

/* In help only the scroll moves; where it ends, the screen's size says. */
static bool act_in_help(Model *m, Action a, uint64_t times)
{
    int by = times < 1000 ? (int)times : 1000;

    switch (a) {
    case ACTION_DOWN: m->scroll += by; break;
    case ACTION_UP: m->scroll -= by; break;
    case ACTION_PAGE_ON: m->scroll += 10 * by; break;
    case ACTION_PAGE_BACK: m->scroll -= 10 * by; break;
    case ACTION_FIRST: m->scroll = 0; break;
    case ACTION_LAST: m->scroll = SCROLL_MOST; break;
    default: return false;
    }
    if (m->scroll < 0)
        m->scroll = 0;
    return true;
}

/* False: it means the same as without. */
static bool act_in_overlay(Model *m, Action a, uint64_t times)
{
    switch (m->overlay) {
    case OVERLAY_NONE:
    case OVERLAY_QUIZ: return false;
    case OVERLAY_HELP: return act_in_help(m, a, times);
    case OVERLAY_COMPARE:
        return model_compare_act(m, a, times < 1000 ? (int)times : 1000);
    default: return act_in_list(m, a, times);
    }
}

static void make_wish(Model *m, Wish w)
{
    bool live = recording_is_live(m->recording);

    if (!live && (w == WISH_RERUN || w == WISH_EDIT))
        model_say(m, true, "this is a tape: its program is not run");
    else if (!live && w == WISH_RECORD)
        model_say(m, true, "this is a tape already");
    else
        m->wish = w;
}

/* --- actions -------------------------------------------------------------- */

static void open_prompt(Model *m, Action a)
{
    switch (a) {
    case ACTION_GOTO: prompt_open(&m->prompt, PROMPT_GOTO, ""); break;
    case ACTION_FIND: prompt_open(&m->prompt, PROMPT_FIND, ""); break;
    case ACTION_FIND_BACK:
        prompt_open(&m->prompt, PROMPT_FIND_BACK, "");
        break;
    case ACTION_FILTER:
        prompt_open(&m->prompt, PROMPT_FILTER, m->filter.data);
        break;
    case ACTION_QUERY: prompt_open(&m->prompt, PROMPT_QUERY, ""); break;
    case ACTION_COMPARE:
        prompt_open(&m->prompt, PROMPT_COMPARE, m->against.data);
        break;
    default: break;
    }
}

static bool is_list(Overlay o)
{
    return o == OVERLAY_CAUSES || o == OVERLAY_CHAIN || o == OVERLAY_LINTS ||
           o == OVERLAY_QUERY;
}

/* Actions that change only what is looked at. */
static Action look(Model *m, Action a)
{
    switch (a) {
    case ACTION_FOLLOW:
        m->follow = true;
        model_go(m, cursor_at(&m->cursor));
        break;
    case ACTION_FOLD: fold_lane(m); break;
    case ACTION_AXIS:
        m->axis = m->axis == AXIS_STEP ? AXIS_TIME : AXIS_STEP;
        break;
    case ACTION_WIDER: zoom_timeline(m, 1); break;
    case ACTION_NARROWER: zoom_timeline(m, -1); break;
    case ACTION_WHOLE: m->whole = !m->whole; break;
    case ACTION_NEXT_PANE: next_pane(m, 1); break;
    case ACTION_PREV_PANE: next_pane(m, -1); break;
    case ACTION_ZOOM: m->zoomed = !m->zoomed; break;
    case ACTION_TOGGLE: toggle_pane(m, m->count); break;
    case ACTION_HELP: open_overlay(m, OVERLAY_HELP); break;
    case ACTION_WHY: open_overlay(m, OVERLAY_CAUSES); break;
    case ACTION_LINTS: open_overlay(m, OVERLAY_LINTS); break;
    case ACTION_QUIZ: model_quiz_open(m); break;
    case ACTION_WHY_NOT:
        m->why_not = !m->why_not || is_list(m->overlay);
        if (is_list(m->overlay))        /* it would hide what x shows */
            close_one(m);
        break;
    case ACTION_PRESENT: m->present = !m->present; break;
    case ACTION_FASTER: change_speed(m, 1); break;
    case ACTION_SLOWER: change_speed(m, -1); break;
    case ACTION_BACK: close_one(m); break;
    case ACTION_ENTER:
        if (!m->why_not || m->overlay)
            return a;
        open_overlay(m, OVERLAY_CHAIN);
        break;
    default: return a;
    }
    return ACTION_NONE;
}

static void play_or_pause(Model *m)
{
    if (m->overlay == OVERLAY_HELP)
        close_one(m);
    if (!m->playing && model_at_end(m))
        model_say(m, false, "this is the end: Home goes to the beginning");
    else
        m->playing = !m->playing;
}

static Action act_below(Model *m, Action a, uint64_t times)
{
    switch (a) {
    case ACTION_NONE: break;
    case ACTION_NEXT: move_events(m, false, times); break;
    case ACTION_PREV: move_events(m, true, times); break;
    case ACTION_NEXT_STEP:
    case ACTION_PREV_STEP:
    case ACTION_NEXT_ITER:
    case ACTION_PREV_ITER:
    case ACTION_NEXT_OUTPUT:
    case ACTION_PREV_OUTPUT:
    case ACTION_NEXT_CHANGE:
    case ACTION_PREV_CHANGE: move(m, a, times); break;
    case ACTION_NEXT_LINE:
    case ACTION_PREV_LINE: move_lines(m, a, times); break;
    case ACTION_PAGE_ON: move_part(m, false, times); break;
    case ACTION_PAGE_BACK: move_part(m, true, times); break;
    case ACTION_FIRST: model_jump(m, 1); break;
    case ACTION_LAST: go_last(m); break;
    case ACTION_PERCENT: go_percent(m); break;
    case ACTION_MARK:
    case ACTION_TO_MARK: m->pending = a; break;
    case ACTION_PLAY: play_or_pause(m); break;
    case ACTION_RERUN: make_wish(m, WISH_RERUN); break;
    case ACTION_EDIT: make_wish(m, WISH_EDIT); break;
    case ACTION_RECORD: make_wish(m, WISH_RECORD); break;
    case ACTION_REDRAW: m->wish = WISH_REDRAW; break;
    case ACTION_QUIT:
        if (!m->overlay || !close_one(m))
            m->wish = WISH_QUIT;
        break;
    default:
        open_prompt(m, a);
        if (!m->prompt.kind)
            return look(m, a);
    }
    return ACTION_NONE;
}

static Action act(Model *m, Action a)
{
    uint64_t times = m->count ? m->count : 1;
    Seq from = cursor_at(&m->cursor);

    if (act_in_overlay(m, a, times))
        return ACTION_NONE;
    Action left = act_below(m, a, times);
    model_list_again(m, from);
    return left;
}

/* --- keys ----------------------------------------------------------------- */

static void key_at_prompt(Model *m, uint32_t key)
{
    PromptKind kind = m->prompt.kind;
    PromptResult r = prompt_key(&m->prompt, key);

    if (r == PROMPT_GOES_ON)
        return;
    m->prompt.kind = PROMPT_NONE;
    if (r == PROMPT_DONE)
        model_prompted(m, kind, m->prompt.text.data);
}

/* A digit of a number that is typed before a key; a 0 begins none. */
static bool take_digit(Model *m, uint32_t key)
{
    if (key < '0' || key > '9' || (key == '0' && m->count == 0))
        return false;
    if (m->count < UINT64_MAX / 100)
        m->count = m->count * 10 + (key - '0');
    return true;
}

/* Going somewhere by hand ends the playing. */
static void maybe_pause(Model *m, Action a)
{
    if (action_info(a)->group == GROUP_MOVE)
        m->playing = false;
}

Action model_key(Model *m, Key key)
{
    Action a;

    if (m->prompt.kind) {
        key_at_prompt(m, key.code);
        return ACTION_NONE;
    }
    buf_reset(&m->message);
    if (m->pending) {
        use_mark(m, key.code);
        return ACTION_NONE;
    }
    if (m->overlay == OVERLAY_QUIZ && model_quiz_key(m, key.code))
        return ACTION_NONE;
    if (take_digit(m, key.code))
        return ACTION_NONE;
    if (key.code > K_ALT + '0' && key.code <= K_ALT + '0' + PANES) {
        toggle_pane(m, key.code - K_ALT - '0');
        a = ACTION_NONE;
    } else {
        a = action_of_key(key.code);
        if (!a && key.code > ' ' && key.code < K_SPECIAL)
            model_say(m, false, "this key does nothing here; ? lists those "
                      "that do");
        maybe_pause(m, a);
        a = act(m, a);
    }
    m->count = a ? m->count : 0;
    model_run_ahead(m);
    model_examine(m);
    return a;
}
