/* story.c - what an event means: the table, and the sentences that need no
 * looking back. */
#include "tui/tell/story.h"

#include <ctype.h>
#include <string.h>

#include "sim/base/utf8.h"
#include "sim/tape/text.h"
#include "tui/tell/state.h"
#include "tui/tell/story_int.h"

enum {
    QUOTE_MOST = 60,            /* bytes of a text that is quoted */
    FRAMES_MOST = 4,            /* of a chain of awaits that are told */
    CLOSED_NEAR = 1000,         /* events behind that the loop was closed */
};

void story_init(Story *s, Labels *labels)
{
    *s = (Story){.labels = labels, .it = -1};
}

void story_begin(Story *s)
{
    s->it = -1;
}

/* --- looking back -------------------------------------------------------- */

static void keep(Past *p, const Event *e)
{
    size_t n = e->text_len;

    if (n >= PAST_TEXT) {
        n = PAST_TEXT - 1;
        while (n > 0 && ((unsigned char)e->text[n] & 0xc0) == 0x80)
            n--;
    }
    p->e = *e;
    memcpy(p->text, e->text ? e->text : "", e->text ? n : 0);
    p->text[e->text ? n : 0] = '\0';
    if (e->text)
        p->e.text = p->text, p->e.text_len = n;
}

bool story_look(Story *s, Seq seq, Past *p)
{
    Event e;

    if (!reel_read(&s->labels->reel, seq, &e, NULL)) {
        *p = (Past){.text = ""};
        return false;
    }
    keep(p, &e);
    return true;
}

bool story_look_back(Story *s, Seq seq, EventKind kind, uint32_t obj,
                     int most, Past *p)
{
    Event e;

    for (; seq > 1 && most-- > 0; seq--) {
        if (!reel_read(&s->labels->reel, seq - 1, &e, NULL))
            break;
        if (e.kind == kind && (!obj || e.obj == obj)) {
            keep(p, &e);
            return true;
        }
        if (e.kind == EVENT_RUN || e.kind == EVENT_THREAD_RUN)
            break;
    }
    *p = (Past){.text = ""};
    return false;
}

bool story_is_task(Story *s, uint32_t id)
{
    const LaneInfo *info = id ? lanes_get(s->labels->lanes, id) : NULL;

    return info && info->kind == LANE_TASK;
}

bool story_text_has(const Past *p, const char *part)
{
    return strstr(p->text, part) != NULL;
}

/* --- names --------------------------------------------------------------- */

void story_name(Story *s, uint32_t lane, bool outside, Buf *out)
{
    if (lane == 0)
        buf_puts(out, outside ? "the program" : "the loop");
    else
        labels_in_sentence(s->labels, lane, out);
}

void story_subject(Story *s, const Event *e, uint32_t lane, Buf *out)
{
    size_t begin = out->len;

    if (s->it == lane) {
        buf_puts(out, "It");
        return;
    }
    s->it = lane;
    story_name(s, lane, e->phase == PHASE_OUTSIDE, out);
    if (lane == 0)
        out->data[begin] = (char)toupper((unsigned char)out->data[begin]);
}

bool story_object_is(Story *s, uint32_t id, const char *what)
{
    const ObjectInfo *info = lanes_object(s->labels->lanes, id);

    return info && strncmp(info->what, what, strlen(what)) == 0;
}

bool story_is_executor(Story *s, uint32_t id)
{
    return labels_is_executor(s->labels, id);
}

void story_object(Story *s, uint32_t id, Buf *out)
{
    labels_object(s->labels, id, out);
}

/* --- texts --------------------------------------------------------------- */

static void add_cut(const char *text, size_t len, char quote, Buf *out)
{
    bool cut = len > QUOTE_MOST;

    if (cut) {
        len = QUOTE_MOST;
        while (len > 0 && ((unsigned char)text[len] & 0xc0) == 0x80)
            len--;
    }
    text_escape(out, text, len, quote);
    if (cut)
        buf_puts(out, " ...");
}

void story_quote(const char *text, size_t len, Buf *out)
{
    while (len > 0 && text[len - 1] == '\n')
        len--;
    buf_putc(out, '"');
    add_cut(text, len, '"', out);
    buf_putc(out, '"');
}

void story_text(const Event *e, Buf *out)
{
    add_cut(e->text ? e->text : "", e->text ? e->text_len : 0, 0, out);
}

void story_stop(Buf *out)
{
    if (out->len < 3 || memcmp(out->data + out->len - 3, "...", 3) != 0)
        buf_putc(out, '.');
}

void story_call(const Event *e, Buf *out)
{
    if (e->text_len == 0) {
        buf_puts(out, "a function");
        return;
    }
    story_text(e, out);
    char last = out->data[out->len - 1];
    if (isalnum((unsigned char)last) || last == '_')
        buf_puts(out, "()");
}

void story_seconds(int64_t ns, Buf *out)
{
    time_short(out, ns);
    buf_puts(out, " s");
}

/* --- the run ------------------------------------------------------------- */

static void tell_run_start(Story *s, const Past *p, Buf *out)
{
    (void)p;
    buf_puts(out, "The program begins.");
    s->it = 0;
}

static bool skip(const char **at, const char *word)
{
    size_t n = strlen(word);
    bool found = strncmp(*at, word, n) == 0;

    *at += found ? n : 0;
    return found;
}

static void tell_run_end(Story *s, const Past *p, Buf *out)
{
    const char *how = p->text;

    s->it = -1;
    buf_puts(out, skip(&how, "limit: ") || strcmp(how, "deadlock") == 0
                      ? "The run is stopped: "
                  : skip(&how, "raised ") ? "The program has ended with "
                  : skip(&how, "returned") || !*how ? "The program has ended"
                  : "The program has ended: ");
    text_escape(out, how, strlen(how), 0);
    if (p->e.num)
        buf_printf(out, " (exit status %lld)", (long long)p->e.num);
    story_stop(out);
}

static void tell_iteration(Story *s, const Past *p, Buf *out)
{
    s->it = -1;
    buf_printf(out, "Turn %llu of the loop begins; it will run ",
               (unsigned long long)p->e.iter);
    if (p->e.ready_len == 1)
        buf_puts(out, "the one that is ready.");
    else
        buf_printf(out, "the %d that are ready now.", (int)p->e.ready_len);
}

static void tell_loop_close(Story *s, const Past *p, Buf *out)
{
    (void)p;
    s->it = -1;
    buf_puts(out, "The loop is closed.");
}

/* --- lanes --------------------------------------------------------------- */

/* Makes "creates A and B." at the end of [out] "creates A, B and ". */
static void go_on_making(Story *s, Buf *out)
{
    Buf last;

    buf_cut(out, s->made_end - s->made_stop);
    if (s->made_and) {
        buf_init(&last);
        buf_puts(&last, out->data + s->made_and + strlen(" and "));
        buf_cut(out, s->made_and);
        buf_printf(out, ", %s", last.data);
        buf_clear(&last);
    }
    s->made_and = out->len;
    buf_puts(out, " and ");
}

static void tell_lane(Story *s, const Past *p, Buf *out)
{
    static const char *const what[LANE_KINDS] = {
        "", "", "the thread ", "the process ", "the greenlet ",
    };

    if (s->made_end > 0 && out->len == s->made_end + 1 &&
        s->maker == p->e.obj && s->made_kind == p->e.num) {
        go_on_making(s, out);
    } else {
        story_subject(s, &p->e, p->e.obj, out);
        buf_puts(out, p->e.num == LANE_TASK ? " creates " : " starts ");
        s->made_and = 0;
    }
    if (p->e.num > 0 && p->e.num < LANE_KINDS)
        buf_puts(out, what[p->e.num]);
    story_name(s, p->e.lane, false, out);
    size_t end = out->len;
    story_stop(out);
    s->made_end = out->len;
    s->made_stop = s->made_end - end;
    s->maker = p->e.obj;
    s->made_kind = p->e.num;
}

static void tell_lane_name(Story *s, const Past *p, Buf *out)
{
    s->it = -1;
    buf_puts(out, "A task gets the name ");
    story_quote(p->text, p->e.text_len, out);
    story_stop(out);
}

/* A process, and the threads that end with it. */
static bool tell_process_end(const LaneInfo *info, const Past *p, Buf *out)
{
    bool killed = p->e.via == VIA_CANCELLED;

    if (info && info->kind == LANE_THREAD && killed) {
        buf_puts(out, " ends with its process");
        return true;
    }
    if (!info || info->kind != LANE_PROCESS || !p->e.text_len)
        return false;
    buf_puts(out, killed ? " is ended by " : " ends with ");
    story_text(&p->e, out);
    return true;
}

static void tell_lane_end(Story *s, const Past *p, Buf *out)
{
    const LaneInfo *info = lanes_get(s->labels->lanes, p->e.lane);

    story_subject(s, &p->e, p->e.lane, out);
    if (tell_process_end(info, p, out)) {
        story_stop(out);
        return;
    }
    if (p->e.via == VIA_CANCELLED) {
        buf_puts(out, " ends: it is cancelled");
    } else if (p->e.via == VIA_RAISED) {
        buf_puts(out, " ends with an exception");
        buf_puts(out, p->e.text_len ? ": " : "");
        story_text(&p->e, out);
    } else if (info && info->kind != LANE_TASK) {
        buf_puts(out, " ends");
    } else {
        buf_puts(out, " returns");
        buf_puts(out, p->e.text_len ? " " : "");
        story_text(&p->e, out);
    }
    story_stop(out);
}

/* Outside every loop a task is lost because its own was closed, not long ago. */
static bool is_loop_closed(Story *s, const Past *p)
{
    Event e;

    for (Seq seq = p->e.seq; p->e.phase == PHASE_OUTSIDE && seq > 1 &&
         seq + CLOSED_NEAR > p->e.seq; seq--)
        if (reel_read(&s->labels->reel, seq - 1, &e, NULL) &&
            e.kind == EVENT_LOOP_CLOSE)
            return true;
    return false;
}

static void tell_lane_lost(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, is_loop_closed(s, p)
             ? " is thrown away before it has ended: its loop is closed."
             : " is thrown away before it has ended: nobody kept a "
               "reference to it.");
}

/* --- the program --------------------------------------------------------- */

static void tell_output(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    if (p->e.text_len == 1 && p->text[0] == '\n') {
        buf_puts(out, " ends the line it prints.");
        return;
    }
    buf_puts(out, p->e.via == VIA_STDERR ? " writes to stderr: " : " prints ");
    story_quote(p->text, p->e.text_len, out);
    story_stop(out);
}

static void tell_line(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " comes to ");
    labels_place(s->labels, p->e.file, p->e.line, out);
    story_stop(out);
}

static void tell_await(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " comes to the await in ");
    labels_place(s->labels, p->e.file, p->e.line, out);
    story_stop(out);
}

/* "main:17" as "main() in line 17"; a file behind it is left out. */
static void add_frame(const char *text, size_t len, Buf *out)
{
    const char *colon = memchr(text, ':', len);

    text_escape(out, text, colon ? (size_t)(colon - text) : len, 0);
    if (!colon)
        return;
    buf_puts(out, "() in line ");
    for (colon++; colon < text + len && isdigit((unsigned char)*colon);
         colon++)
        buf_putc(out, *colon);
}

static void tell_stack(Story *s, const Past *p, Buf *out)
{
    const char *at = p->text;

    s->it = -1;
    buf_puts(out, strchr(at, '\n')
             ? "A chain of awaits is met for the first time: "
             : "An await is met for the first time: ");
    for (int n = 0; *at; n++) {
        size_t len = strcspn(at, "\n");
        buf_puts(out, n > 0 ? ", " : "");
        if (n == FRAMES_MOST) {
            buf_puts(out, "...");
            break;
        }
        add_frame(at, len, out);
        at += len + (at[len] == '\n');
    }
    story_stop(out);
}

static void tell_warning(Story *s, const Past *p, Buf *out)
{
    Event e = p->e;

    s->it = -1;
    e.text_len = strcspn(p->text, "\n");    /* the next line is the source's */
    buf_puts(out, "A warning: ");
    story_text(&e, out);
    story_stop(out);
}

static void tell_raised(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " leaves a function by an exception: ");
    story_text(&p->e, out);
    story_stop(out);
}

static void tell_note(Story *s, const Past *p, Buf *out)
{
    const char *bar = p->e.num == '?' ? strchr(p->text, '|') : NULL;
    Event e = p->e;

    s->it = -1;
    if (p->e.num == '!')
        return;                 /* the teacher's own */
    if (bar)                    /* behind it are the answers */
        e.text_len = (size_t)(bar - p->text);
    while (bar && e.text_len > 0 && p->text[e.text_len - 1] == ' ')
        e.text_len--;
    buf_putc(out, '[');         /* the lesson speaks, not the run */
    story_text(&e, out);
    buf_putc(out, ']');
}

/* "latency of GET example.com/": in nanoseconds; "fails: GET example.com/": 0 or
 * 1; or, with -1, what has been decided, in words. */
static void tell_choice(Story *s, const Past *p, Buf *out)
{
    const char *what = p->text;

    s->it = -1;
    buf_puts(out, "Chance decides ");
    if (skip(&what, "latency of ")) {
        buf_puts(out, "how long ");
        text_escape(out, what, strlen(what), 0);
        buf_puts(out, " takes: ");
        story_seconds(p->e.num, out);
    } else if (skip(&what, "fails: ")) {
        buf_puts(out, "whether ");
        text_escape(out, what, strlen(what), 0);
        buf_puts(out, p->e.num ? " fails: yes" : " fails: no");
    } else {
        what = *what ? what : "what real life leaves open";
        text_escape(out, what, strlen(what), 0);
    }
    story_stop(out);
}

static void tell_signal(Story *s, const Past *p, Buf *out)
{
    story_subject(s, &p->e, p->e.lane, out);
    buf_puts(out, " sends ");
    story_text(&p->e, out);
    buf_puts(out, " to its own program.");
}

/* --- the table ----------------------------------------------------------- */

static StoryTell *const tells[EVENT_KINDS] = {
    [EVENT_RUN_START] = tell_run_start, [EVENT_RUN_END] = tell_run_end,
    [EVENT_ITERATION] = tell_iteration, [EVENT_JUMP] = tell_jump,
    [EVENT_LANE] = tell_lane, [EVENT_LANE_NAME] = tell_lane_name,
    [EVENT_LANE_END] = tell_lane_end, [EVENT_READY] = tell_ready,
    [EVENT_RUN] = tell_run, [EVENT_SUSPEND] = tell_suspend,
    [EVENT_FUTURE] = tell_future, [EVENT_FUTURE_DONE] = tell_future_done,
    [EVENT_TIMER] = tell_timer, [EVENT_TIMER_FIRE] = tell_timer_fire,
    [EVENT_TIMER_CANCEL] = tell_timer_cancel,
    [EVENT_CALLBACK] = tell_callback,
    [EVENT_CALLBACK_RUN] = tell_callback_run, [EVENT_CANCEL] = tell_cancel,
    [EVENT_CANCEL_DELIVERED] = tell_delivered,
    [EVENT_CANCEL_SWALLOWED] = tell_swallowed, [EVENT_PUT] = tell_put,
    [EVENT_GET] = tell_get, [EVENT_FULL] = tell_line_up,
    [EVENT_EMPTY] = tell_line_up, [EVENT_JOIN] = tell_line_up,
    [EVENT_ACQUIRE] = tell_acquire, [EVENT_RELEASE] = tell_release,
    [EVENT_BLOCKED] = tell_line_up, [EVENT_THREAD_BLOCK] = tell_thread_block,
    [EVENT_THREAD_WAKE] = tell_thread_wake,
    [EVENT_BLOCK_START] = tell_block_start,
    [EVENT_BLOCK_END] = tell_block_end, [EVENT_LINE] = tell_line,
    [EVENT_OUTPUT] = tell_output, [EVENT_WARNING] = tell_warning,
    [EVENT_RAISED] = tell_raised,
    [EVENT_NEVER_RETRIEVED] = tell_never_retrieved, [EVENT_NOTE] = tell_note,
    [EVENT_OBJECT] = tell_object, [EVENT_OBJECT_END] = tell_object_end,
    [EVENT_DROP] = tell_drop, [EVENT_THREAD_RUN] = tell_thread_run,
    [EVENT_UNCANCEL] = tell_uncancel, [EVENT_TASK_DONE] = tell_task_done,
    [EVENT_SET] = tell_set, [EVENT_CLEAR] = tell_set,
    [EVENT_NOTIFY] = tell_notify, [EVENT_STACK] = tell_stack,
    [EVENT_LOOP_CLOSE] = tell_loop_close, [EVENT_AWAIT] = tell_await,
    [EVENT_NEVER_AWAITED] = tell_never_awaited,
    [EVENT_LANE_LOST] = tell_lane_lost, [EVENT_CHOICE] = tell_choice,
    [EVENT_STATE] = tell_state, [EVENT_PREEMPT] = tell_preempt,
    [EVENT_MEANWHILE] = tell_meanwhile, [EVENT_SIGNAL] = tell_signal,
};

void story_event(Story *s, const Event *e, Buf *out)
{
    Past p;

    keep(&p, e);
    if (tells[e->kind])
        tells[e->kind](s, &p, out);
    else
        buf_puts(out, event_kind_meaning(e->kind));
}

bool story_is_decision(const Event *e)
{
    return e->kind == EVENT_RUN || e->kind == EVENT_THREAD_RUN ||
           e->kind == EVENT_JUMP || e->kind == EVENT_RUN_START ||
           e->kind == EVENT_RUN_END;
}

bool story_is_told(const Event *e)
{
    switch (e->kind) {
    case EVENT_ITERATION:
    case EVENT_LANE_NAME:
    case EVENT_READY:
    case EVENT_FUTURE:
    case EVENT_FUTURE_DONE:
    case EVENT_TIMER:
    case EVENT_TIMER_FIRE:
    case EVENT_TIMER_CANCEL:
    case EVENT_CALLBACK:
    case EVENT_CALLBACK_RUN:
    case EVENT_FULL:
    case EVENT_EMPTY:
    case EVENT_JOIN:
    case EVENT_BLOCKED:
    case EVENT_LINE:
    case EVENT_AWAIT:
    case EVENT_RAISED:
    case EVENT_OBJECT:
    case EVENT_OBJECT_END:
    case EVENT_STACK:
    case EVENT_BLOCK_END:
    case EVENT_LOOP_CLOSE: return false;
    case EVENT_THREAD_WAKE: return e->via != VIA_TIMER; /* its turn says so */
    default: return true;
    }
}
