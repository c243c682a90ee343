/* quiz_fate.c - questions about what an await does and what comes of it: does
 * it give way, where does a CancelledError arrive, what does it raise, who gets
 * the lock or the item. */
#include <stdio.h>
#include <string.h>

#include "tui/quiz/quiz_int.h"

enum { LANES_SHOWN = 6 };

/* --- does it give way ---------------------------------------------------- */

static size_t count(const char *text, size_t len, const char *word)
{
    size_t n = 0, size = strlen(word);

    for (size_t i = 0; i + size <= len; i++)
        n += memcmp(text + i, word, size) == 0;
    return n;
}

/* True for a statement in one line with one await, which runs if the line
 * does. */
static bool is_plain_await(const char *line, size_t len)
{
    int depth = 0;

    for (size_t i = 0; i < len; i++) {
        if (line[i] == '#') {
            len = i;
            break;
        }
        depth += line[i] == '(' || line[i] == '[' || line[i] == '{';
        depth -= line[i] == ')' || line[i] == ']' || line[i] == '}';
        if (line[i] == '\\' || line[i] == ';')
            return false;
    }
    return depth == 0 && count(line, len, "await ") == 1 &&
           !count(line, len, "async ") && !count(line, len, " if ") &&
           !count(line, len, " and ") && !count(line, len, " or ") &&
           !count(line, len, " for ") && !count(line, len, "\"\"\"") &&
           !count(line, len, "'''") && !count(line, len, "lambda");
}

/* True if line [line] of [file] is in a chain of awaits ("NAME:LINE:FILE"
 * each); [*whole]: the chain is all there. */
static bool chain_has(const Past *stack, int file, int line, bool *whole)
{
    char place[40];
    bool has = false;

    snprintf(place, sizeof place, file ? ":%d:%d" : ":%d", line, file);
    size_t size = strlen(place);
    for (const char *at = stack->text; *at;) {
        size_t len = strcspn(at, "\n");
        const char *colon = memchr(at, ':', len);
        has = has || (colon && (size_t)(at + len - colon) == size &&
                      memcmp(colon, place, size) == 0);
        at += len + (at[len] == '\n');
    }
    *whole = strncmp(stack->text, "...", 3) != 0 &&
             stack->e.text_len < PAST_TEXT;
    return has;
}

/* The step's end, or the same line once more.  False: it cannot be told. */
static bool finds_way(QuizMaker *m, bool *gives, Seq *answer)
{
    uint32_t lane = m->last.lane;
    Past p, stack;
    bool whole;

    for (Seq seq = m->last.seq + 1; story_look(&m->story, seq, &p) &&
         seq < m->last.seq + QUIZ_AHEAD; seq++) {
        *answer = seq;
        *gives = false;
        if (quiz_is_loops(p.e.kind))
            return false;
        if (p.e.lane != lane)
            continue;
        if (p.e.kind == EVENT_LANE_END)
            return true;
        if (p.e.kind == EVENT_LINE && p.e.line == m->last.line &&
            p.e.file == m->last.file)
            return true;
        if (p.e.kind != EVENT_SUSPEND)
            continue;
        Seq back = seq;
        do {
            if (!story_look(&m->story, back--, &stack))
                return false;
        } while (stack.e.kind != EVENT_STACK || stack.e.num != p.e.num);
        *gives = chain_has(&stack, m->last.file, m->last.line, &whole);
        return whole && p.e.num;
    }
    return false;
}

void quiz_yield(QuizMaker *m)
{
    bool gives;
    Seq answer;
    size_t len;

    if (m->last.kind != EVENT_LINE || m->last.lane != m->stepping ||
        !m->stepping)
        return;
    const char *line = labels_line(m->labels, m->last.file, m->last.line,
                                   &len);
    if (!line || !is_plain_await(line, len) || !quiz_may(m, QUIZ_YIELD) ||
        !finds_way(m, &gives, &answer))
        return;
    quiz_begin(m, QUIZ_YIELD, gives ? 2 : 8);
    labels_in_sentence(m->labels, m->stepping, &m->text);
    buf_printf(&m->text, " comes to line %d. Does its await give way to "
               "others?", m->last.line);
    quiz_choice_puts(m, gives ? "yes" : "no");
    quiz_choice_puts(m, gives ? "no" : "yes");
    if (gives) {
        quiz_tell(m, answer, &m->why);
        buf_puts(&m->why, " Until then others can run.");
    } else {
        buf_puts(&m->why, "An await gives way only if there is something to "
                 "wait for. Here there is not: the task goes straight on.");
    }
    quiz_end(m, answer);
}

/* --- cancelling ---------------------------------------------------------- */

/* Where the request [m->last] arrives first, be it passed on. */
static bool arrives(QuizMaker *m, Past *p)
{
    Seq from = m->last.seq;
    Past asked;

    while (quiz_find(m, from, EVENT_CANCEL_DELIVERED, 0, 0, p)) {
        from = p->e.seq;
        if ((Seq)p->e.num == m->last.seq)
            return true;
        if (story_look(&m->story, (Seq)p->e.num, &asked) &&
            asked.e.kind == EVENT_CANCEL && asked.e.cause == m->last.seq)
            return true;
    }
    return false;
}

static void choice_place(QuizMaker *m, uint32_t lane, int line,
                         const char *when)
{
    Buf *b = quiz_choice(m);

    buf_puts(b, "in ");
    labels_in_sentence(m->labels, lane, b);
    if (line)
        buf_printf(b, ", at line %d", line);
    buf_puts(b, when);
}

void quiz_cancel(QuizMaker *m)
{
    static const char at_once[] = ", at once, before cancel() returns";
    const Lane *asked = picture_lane(&m->picture, m->last.lane);
    Past p;

    if (m->last.kind != EVENT_CANCEL || !asked || !quiz_names(m, asked->id) ||
        asked->id == m->stepping || !quiz_may(m, QUIZ_CANCEL) ||
        !arrives(m, &p) || !quiz_names(m, p.e.lane))
        return;
    const Lane *where = picture_lane(&m->picture, p.e.lane);
    bool starts = where && where->steps > 0;
    if (!where)
        return;
    quiz_begin(m, QUIZ_CANCEL, starts ? 8 : 9);
    quiz_tell(m, m->last.seq, &m->text);
    buf_puts(&m->text, " Where does CancelledError arrive first?");
    if (starts)
        choice_place(m, where->id, p.e.line, ", when it runs next");
    else
        quiz_choice_puts(m, "nowhere in its code, which never begins");
    bool by_hand = m->last.via == VIA_CANCEL && m->stepping;
    choice_place(m, where->id, starts ? p.e.line : 0, by_hand ? at_once
                 : ", at once, in this step");
    if (!starts)
        choice_place(m, where->id, 0, ", at its first await");
    if (by_hand)
        choice_place(m, m->stepping, m->last.line, "");
    if (where->id != asked->id && asked->steps > 0)
        choice_place(m, asked->id, asked->line, ", when it runs next");
    if (starts)
        quiz_choice_puts(m, "nowhere: it waits, and does not notice");
    buf_puts(&m->why, "To cancel is only to ask: it makes the task ready, and "
             "CancelledError is raised when that runs.");
    if (starts)
        quiz_tell(m, p.e.seq, &m->why);
    else
        buf_puts(&m->why, " This one has not begun yet, so it ends before its "
                 "first line.");
    quiz_end(m, p.e.seq);
}

/* --- what an await gives ------------------------------------------------- */

void quiz_outcome(QuizMaker *m)
{
    Past stop, done, run, raised;

    if (m->last.kind != EVENT_SUSPEND || !m->last.obj || !m->last.line ||
        !quiz_may(m, QUIZ_OUTCOME) ||
        !quiz_find(m, m->last.seq, EVENT_RUN, m->stepping, 0, &run) ||
        !quiz_find(m, m->last.seq, EVENT_FUTURE_DONE, 0, m->last.obj, &done) ||
        done.e.seq > run.e.seq || !story_look(&m->story, m->stopped, &stop) ||
        (!story_text_is(&stop, "gather") && !story_text_is(&stop, "task")))
        return;
    if (quiz_find(m, run.e.seq, EVENT_CANCEL_DELIVERED, m->stepping, 0,
                  &raised) && raised.e.cause == run.e.seq)
        return;
    bool bad = done.e.via == VIA_RAISED;
    if (!bad && (!quiz_find(m, m->last.seq, EVENT_LANE_END, 0, 0, &raised) ||
                 raised.e.via != VIA_RAISED || raised.e.seq > run.e.seq))
        return;
    quiz_begin(m, QUIZ_OUTCOME, 7);
    quiz_tell(m, m->stopped, &m->text);
    buf_printf(&m->text, " What does the await in line %d give?",
               m->last.line);
    Buf *b = quiz_choice(m);
    if (bad) {
        if (!done.e.text_len)
            return;
        buf_puts(b, "it raises ");
        story_text(&done.e, b);
        quiz_choice_puts(m, "it returns what there is");
        if (!story_text_has(&done, "CancelledError"))
            quiz_choice_puts(m, "it raises CancelledError");
        quiz_choice_puts(m, "it never comes back");
    } else {
        buf_puts(b, "it returns, and raises nothing");
        b = quiz_choice(m);
        buf_puts(b, "it raises ");
        story_text(&raised.e, b);
        quiz_choice_puts(m, "it raises CancelledError");
    }
    quiz_explain(m, run.e.seq, &m->why);
    quiz_end(m, run.e.seq);
}

/* --- locks and queues ---------------------------------------------------- */

static void wrong_takers(QuizMaker *m, const Object *o)
{
    if (o->waiters.len > 1)
        quiz_choice_lane(m, object_waiter(o, o->waiters.len - 1)->lane);
    if (m->stepping)
        quiz_choice_lane(m, m->stepping);
    for (size_t i = 0; i < o->waiters.len && i < LANES_SHOWN; i++)
        quiz_choice_lane(m, object_waiter(o, i)->lane);
}

void quiz_take(QuizMaker *m)
{
    bool put = m->last.kind == EVENT_PUT;
    const Object *o = picture_object(&m->picture, m->last.obj);
    Past p;

    if ((!put && m->last.kind != EVENT_RELEASE) || !o || o->waiters.len == 0 ||
        (put && o->items.len != 1) || !quiz_may(m, QUIZ_TAKE) ||
        !quiz_find(m, m->last.seq, put ? EVENT_GET : EVENT_ACQUIRE, 0,
                   m->last.obj, &p) || !quiz_names(m, p.e.lane))
        return;
    for (size_t i = 0; i < o->waiters.len; i++)
        if (!quiz_names(m, object_waiter(o, i)->lane))
            return;
    quiz_begin(m, QUIZ_TAKE, o->waiters.len > 1 ? 7 : 3);
    quiz_tell(m, m->last.seq, &m->text);
    buf_puts(&m->text, put ? " Who takes the next item out of "
                           : " Who gets ");
    story_object(&m->story, m->last.obj, &m->text);
    buf_puts(&m->text, put ? "?" : " next?");
    quiz_choice_lane(m, p.e.lane);
    wrong_takers(m, o);
    if (object_waiter(o, 0)->lane == p.e.lane && o->waiters.len > 1)
        buf_puts(&m->why, "Who has waited longest comes first.");
    quiz_explain(m, p.e.seq, &m->why);
    quiz_end(m, p.e.seq);
}
