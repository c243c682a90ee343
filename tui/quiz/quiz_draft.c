/* quiz_draft.c - what the makers of questions share: drafts, looks ahead, and
 * explanations. */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/text.h"
#include "tui/quiz/quiz_int.h"
#include "tui/tell/state.h"

enum {
    TRIES = 6,                  /* looks for an answer, of a kind at a line */
    LOOKED_MOST = 2000000,      /* events that are looked at for answers */
    CHAIN = 4,                  /* causes that an explanation goes back */
    SHOWN = 4,                  /* lanes of each list */
    QUOTED = 60,                /* bytes of a text that is shown whole */
};

/* How often [kind] was asked at a place. */
typedef struct Asked {
    uint32_t id;                /* of kind, file and line */
    int times, tries;
} Asked;

void quiz_maker_init(QuizMaker *m, Quiz *quiz, Labels *labels)
{
    *m = (QuizMaker){.quiz = quiz, .labels = labels, .reel = labels->reel};
    story_init(&m->story, labels);
    picture_init(&m->picture);
    pool_init(&m->asked, sizeof(Asked));
    buf_init(&m->text);
    buf_init(&m->why);
    for (int i = 0; i < QUIZ_DRAFT; i++)
        buf_init(&m->choices[i]);
}

void quiz_maker_clear(QuizMaker *m)
{
    for (int i = 0; i < QUIZ_DRAFT; i++)
        buf_clear(&m->choices[i]);
    buf_clear(&m->why);
    buf_clear(&m->text);
    pool_clear(&m->asked);
    picture_clear(&m->picture);
}

/* --- what can be seen ---------------------------------------------------- */

/* Who runs, who is ready, whose timers are due when. */
static void add_state(QuizMaker *m, Buf *out)
{
    const PendingTimer *timers[SHOWN + 1];
    size_t n = picture_ready_len(&m->picture, m->last.loop);
    size_t due = picture_next_timers(&m->picture, timers, SHOWN + 1);

    if (m->stepping && !m->stopped) {
        buf_puts(out, "running: ");
        labels_in_sentence(m->labels, m->stepping, out);
    }
    if (n > 0)
        buf_puts(out, out->len ? "   ready: " : "ready: ");
    for (size_t i = 0; i < n && i < SHOWN; i++) {
        const ReadyEntry *r = picture_ready(&m->picture, m->last.loop, i);
        buf_puts(out, i ? ", " : "");
        if (r->lane)
            labels_in_sentence(m->labels, r->lane, out);
        else
            buf_puts(out, "a callback");
    }
    buf_puts(out, n > SHOWN ? " ..." : "");
    if (due > 0)
        buf_puts(out, out->len ? "   timers: " : "timers: ");
    for (size_t i = 0; i < due && i < SHOWN; i++) {
        buf_puts(out, i ? ", " : "");
        time_short(out, timers[i]->due);
        buf_putc(out, ' ');
        labels_in_sentence(m->labels, timers[i]->lane, out);
    }
    buf_puts(out, due > SHOWN ? " ..." : "");
}

/* --- drafts -------------------------------------------------------------- */

static Asked *asked_here(QuizMaker *m, QuizKind kind)
{
    uint32_t id = (uint32_t)kind << 28 | ((uint32_t)m->file & 0xff) << 20 |
                  ((uint32_t)m->line & 0xfffff);
    Asked *asked = pool_get(&m->asked, id);

    return asked ? asked : pool_add(&m->asked, id);
}

bool quiz_may(QuizMaker *m, QuizKind kind)
{
    Asked *asked = asked_here(m, kind);

    return asked->times < QUIZ_OFTEN && asked->tries++ < TRIES &&
           m->quiz->len < QUIZ_CANDIDATES && m->looked < LOOKED_MOST;
}

void quiz_begin(QuizMaker *m, QuizKind kind, int interest)
{
    asked_here(m, kind)->times++;
    m->draft = (QuizQuestion){
        .kind = kind, .at = m->last.seq, .file = m->file, .line = m->line,
        .interest = interest, .given = -1,
    };
    buf_reset(&m->text);
    buf_reset(&m->why);
    story_begin(&m->story);
}

Buf *quiz_choice(QuizMaker *m)
{
    int n = m->draft.nchoices;

    /* One too many is as if it were the last one said again. */
    n = n < QUIZ_DRAFT ? n : QUIZ_DRAFT - 1;
    buf_reset(&m->choices[n]);
    m->draft.nchoices = n + 1;
    return &m->choices[n];
}

void quiz_choice_puts(QuizMaker *m, const char *text)
{
    buf_puts(quiz_choice(m), text);
}

void quiz_choice_lane(QuizMaker *m, uint32_t lane)
{
    labels_in_sentence(m->labels, lane, quiz_choice(m));
}

void quiz_choice_time(QuizMaker *m, int64_t t)
{
    Buf *b = quiz_choice(m);

    buf_puts(b, "at ");
    time_short(b, t);
}

static char *keep(QuizMaker *m, const Buf *b)
{
    return arena_strndup(&m->quiz->texts, b->data, b->len);
}

/* Choices that were said before are left out; returns how many are left. */
static int drop_twins(QuizMaker *m)
{
    int n = 0;

    for (int i = 0; i < m->draft.nchoices && n < QUIZ_CHOICES; i++) {
        bool twin = false;
        for (int k = 0; k < n && !twin; k++)
            twin = strcmp(m->draft.choices[k], m->choices[i].data) == 0;
        if (!twin && m->choices[i].len)
            m->draft.choices[n++] = keep(m, &m->choices[i]);
    }
    return n;
}

void quiz_end(QuizMaker *m, Seq answer)
{
    QuizQuestion *d = &m->draft;
    Quiz *q = m->quiz;

    if (d->nchoices == 0 || m->choices[0].len == 0)
        return;
    d->nchoices = drop_twins(m);
    if (d->nchoices < 2)
        return;
    for (int i = d->nchoices - 1; i > 0; i--) {
        int k = (int)quiz_random(q, (uint64_t)i + 1);
        const char *t = d->choices[i];
        d->choices[i] = d->choices[k];
        d->choices[k] = t;
        d->right = d->right == i ? k : d->right == k ? i : d->right;
    }
    d->text = keep(m, &m->text);
    buf_reset(&m->text);
    if (d->kind != QUIZ_QUEUE && d->kind != QUIZ_NEXT)
        add_state(m, &m->text);
    d->state = keep(m, &m->text);
    d->why = keep(m, &m->why);
    d->answer = answer;
    q->questions = mem_grow(q->questions, &q->cap, q->len + 1,
                            sizeof *q->questions);
    q->questions[q->len++] = *d;
}

/* --- looking ahead ------------------------------------------------------- */

bool quiz_read(QuizMaker *m, Seq seq, Event *e)
{
    m->looked++;
    return reel_read(&m->reel, seq, e, NULL);
}

bool quiz_find(QuizMaker *m, Seq seq, EventKind kind, uint32_t lane,
               uint32_t obj, Past *p)
{
    Seq last = reel_last(&m->reel);
    Event e;

    if (last > seq + QUIZ_AHEAD)
        last = seq + QUIZ_AHEAD;
    for (seq++; seq <= last && quiz_read(m, seq, &e); seq++)
        if (e.kind == kind && (!lane || e.lane == lane) &&
            (!obj || e.obj == obj))
            return story_look(&m->story, seq, p);
    return false;
}

bool quiz_names(QuizMaker *m, uint32_t lane)
{
    const LaneInfo *info = lane ? lanes_get(m->labels->lanes, lane) : NULL;
    size_t len;

    return info && info->kind == LANE_TASK &&
           labels_function(m->labels, lane, &len);
}

bool quiz_is_line(const Past *p)
{
    const char *end = memchr(p->text, '\n', p->e.text_len);

    return p->e.text_len > 1 && p->e.text_len <= QUOTED && end &&
           end == p->text + p->e.text_len - 1 && end != p->text &&
           strspn(p->text, " \t\n") < p->e.text_len;
}

/* --- explanations -------------------------------------------------------- */

void quiz_tell(QuizMaker *m, Seq seq, Buf *out)
{
    Past p;

    if (!story_look(&m->story, seq, &p))
        return;
    if (out->len)
        buf_putc(out, ' ');
    story_event(&m->story, &p.e, out);
}

/* A timer that ends a sleep says nothing that the sleeper's own step does not
 * say again. */
static bool is_worth_telling(const Past *p)
{
    return story_is_told(&p->e) &&
           !(p->e.kind == EVENT_RUN && p->e.lane == 0 &&
             story_text_is(p, "_set_result_unless_cancelled"));
}

/* The jump of the clock that brought the time of event [seq]; 0: none did since
 * the question. */
static Seq jump_before(QuizMaker *m, Seq seq)
{
    Event e, jump;

    if (!reel_read(&m->reel, seq, &e, NULL))
        return 0;
    int64_t t = e.t;
    for (; seq > m->last.seq && reel_read(&m->reel, seq, &jump, NULL); seq--)
        if (jump.t < t)
            return 0;
        else if (jump.kind == EVENT_JUMP)
            return seq;
    return 0;
}

void quiz_explain(QuizMaker *m, Seq answer, Buf *out)
{
    Seq chain[CHAIN], jump;
    size_t n = 0;
    Past p;

    story_begin(&m->story);
    for (Seq seq = answer; seq > m->last.seq && n < CHAIN; seq = p.e.cause) {
        if (!story_look(&m->story, seq, &p))
            break;
        if (is_worth_telling(&p))
            chain[n++] = seq;
    }
    if (n > 0 && (jump = jump_before(m, chain[n - 1])) != 0)
        quiz_tell(m, jump, out);
    while (n > 0)
        quiz_tell(m, chain[--n], out);
}
