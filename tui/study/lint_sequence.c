/* lint_sequence.c - awaits one after the other that could have been at once.
 *
 * The source must show that they need nothing of each other: each is, as a
 * whole statement, `await f(...)` or `name = await f(...)`, of an async def of
 * this file whose body touches its own names only (own_names_only()), with
 * arguments that are plain names and values and no result of the ones before.
 * The run must show that all that they waited for was time: sleeps.
 */
#include <string.h>

#include "sim/base/mem.h"
#include "tui/study/lint_int.h"
#include "tui/study/own_names.h"

enum { MEMBERS = 8, FRAMES = 50 };

/* Awaits side by side, or (one member) the whole body of a for loop. */
typedef struct Group {
    int file, function;         /* the def that they stand in */
    int first[MEMBERS], last[MEMBERS];  /* lines of each */
    int count;
    int loop;                   /* line of the for; 0: there is none */
    bool spoiled;               /* one of them waited for something else */
    int64_t sum, longest;       /* of all passes that count */
    int awaits, passes;
    Seq seq;                    /* the end of the first pass that counts */
} Group;

/* A task that is in a group now. */
typedef struct Pass {
    uint32_t lane;
    size_t group;
    int members;                /* begun so far */
    int waits;                  /* of which this many waited */
    int64_t now, sum, longest;  /* the member's; of those before */
} Pass;

typedef struct Sleep {
    uint32_t id;
    int64_t since;
    int64_t stack;
    bool sleeps;
} Sleep;

typedef struct Sequence {
    Group *groups;
    size_t ngroups, groups_cap;
    Pass *passes;
    size_t npasses, passes_cap;
    Pool sleeps;                /* of Sleep */
} Sequence;

/* --- what the source shows --------------------------------------------- */

/* An await that can be a member. */
typedef struct Member {
    const char *result, *args;  /* the name it goes to, or NULL */
    size_t result_len, args_len;
} Member;

/* Plain names and values; f-strings of such too. */
static bool are_plain(const char *text, size_t len)
{
    const char *at = text, *end = text + len, *word;
    bool name = false;
    size_t n;

    while ((n = code_word(&at, end, &word)) > 0) {
        bool is_name = code_is_name(word);
        if (!strchr(",=-'\"{}.", *word) && !is_name &&
            (*word < '0' || *word > '9'))
            return false;
        if (*word == '.' && name)
            return false;       /* an attribute */
        name = is_name;
        if (code_is(word, n, "await") || code_is(word, n, "lambda"))
            return false;
    }
    return true;
}

static bool read_member(const Code *c, int i, Member *m)
{
    const char *at = c->text + c->items[i].at;
    const char *end = at + c->items[i].len, *word, *name;
    size_t n = code_word(&at, end, &word);

    *m = (Member){0};
    if (n > 0 && !code_is(word, n, "await")) {
        m->result = word;
        m->result_len = n;
        if (code_word(&at, end, &word) != 1 || *word != '=')
            return false;
        n = code_word(&at, end, &word);
    }
    if (!code_is(word, n, "await"))
        return false;
    n = code_word(&at, end, &name);
    if (c->items[i].line != c->items[i].last)
        return false;           /* lines would come several times */
    if (n == 0 || code_word(&at, end, &word) != 1 || *word != '(' ||
        end[-1] != ')' || !memchr(at, ')', (size_t)(end - at)))
        return false;
    m->args = at;
    m->args_len = (size_t)(end - 1 - at);
    int def = own_names_def(c, name, n);
    return def >= 0 && def != c->items[i].function &&
           are_plain(m->args, m->args_len) && own_names_only(c, def);
}

static bool needs(const Member *later, const Member *before)
{
    return before->result &&
           code_has_name(later->args, later->args_len, before->result,
                         before->result_len);
}

static Group *add_group(Sequence *s, int file, const Code *c, int i)
{
    s->groups = mem_grow(s->groups, &s->groups_cap, s->ngroups + 1,
                         sizeof *s->groups);
    Group *g = &s->groups[s->ngroups++];
    *g = (Group){.file = file, .function = c->items[i].function};
    return g;
}

static void add_member(Group *g, const Code *c, int i)
{
    g->first[g->count] = c->items[i].line;
    g->last[g->count++] = c->items[i].last;
}

/* A group of the awaits that begin with statement [i]; how many those are. */
static int find_row(Sequence *s, int file, const Code *c, int i)
{
    Member members[MEMBERS];
    int n = 0;

    while (n < MEMBERS && i + n < c->len &&
           c->items[i + n].indent == c->items[i].indent &&
           c->items[i + n].function == c->items[i].function &&
           read_member(c, i + n, &members[n])) {
        for (int k = 0; k < n; k++)
            if (needs(&members[n], &members[k]))
                goto done;
        n++;
    }
done:
    if (n >= 2 && c->items[i].function >= 0) {
        Group *g = add_group(s, file, c, i);
        for (int k = 0; k < n; k++)
            add_member(g, c, i + k);
    }
    return n;
}

/* A loop whose body is nothing but such an await. */
static void find_loop(Sequence *s, int file, const Code *c, int i)
{
    int end = code_body_end(c, i);
    Member m;

    if (!code_begins(c, i, "for") || end != i + 2 ||
        c->items[i].function < 0 || !read_member(c, i + 1, &m) ||
        needs(&m, &m) || (end < c->len && code_begins(c, end, "else")))
        return;
    Group *g = add_group(s, file, c, i);
    g->loop = c->items[i].line;
    add_member(g, c, i + 1);
}

static void begin(void *self, LintRun *r)
{
    Sequence *s = self;

    pool_init(&s->sleeps, sizeof(Sleep));
    for (size_t f = 0; r->facts && f < r->facts->nsources; f++)
        for (int i = 0; i < r->codes[f].len && r->codes[f].len < LINT_LONGEST;
             i++) {
            find_loop(s, (int)f, &r->codes[f], i);
            int n = find_row(s, (int)f, &r->codes[f], i);
            i += n > 1 ? n - 1 : 0;
        }
}

/* --- what the run shows ------------------------------------------------ */

/* Which member of [g] line [line] belongs to; -1: none. */
static int member_at(const Group *g, int file, int line)
{
    if (file == g->file)
        for (int i = 0; i < g->count; i++)
            if (line >= g->first[i] && line <= g->last[i])
                return i;
    return -1;
}

static void close_member(Pass *p)
{
    p->waits += p->now > 0;
    p->sum += p->now;
    p->longest = p->now > p->longest ? p->now : p->longest;
    p->now = 0;
}

/* Task of pass [i] has left the group. */
static void leave(Sequence *s, size_t i, Seq seq)
{
    Pass *p = &s->passes[i];
    Group *g = &s->groups[p->group];

    close_member(p);
    if (p->members >= 2 && p->waits == p->members &&
        (g->loop || p->members == g->count)) {
        g->seq = g->passes++ ? g->seq : seq;
        g->awaits += p->members;
        g->sum += p->sum;
        g->longest += p->longest;
    }
    *p = s->passes[--s->npasses];
}

static void enter(Sequence *s, uint32_t lane, size_t group)
{
    s->passes = mem_grow(s->passes, &s->passes_cap, s->npasses + 1,
                         sizeof *s->passes);
    s->passes[s->npasses++] = (Pass){.lane = lane, .group = group,
                                     .members = 1};
}

/* True if a line is of the function that the group stands in, but not of the
 * group. */
static bool is_outside(const LintRun *r, const Group *g, const Event *e)
{
    const Code *c = &r->codes[g->file];
    int i = e->file == g->file ? code_at(c, e->line) : -1;

    return e->file == g->file && e->line != g->loop &&
           member_at(g, e->file, e->line) < 0 && i >= 0 &&
           c->items[i].function == g->function;
}

static void line(Sequence *s, const LintRun *r, const Event *e)
{
    for (size_t i = s->npasses; i-- > 0;) {
        Pass *p = &s->passes[i];
        const Group *g = &s->groups[p->group];
        if (p->lane != e->lane)
            continue;
        int member = member_at(g, e->file, e->line);
        if (is_outside(r, g, e) || (member == 0 && !g->loop)) {
            leave(s, i, e->seq);
        } else if (member > 0 || (member == 0 && g->loop)) {
            close_member(p);
            p->members++;
            return;
        }
    }
    for (size_t k = 0; k < s->ngroups; k++)
        if (member_at(&s->groups[k], e->file, e->line) == 0)
            enter(s, e->lane, k);
}

static void forget(Sequence *s, uint32_t lane)
{
    for (size_t i = s->npasses; i-- > 0;)
        if (s->passes[i].lane == lane)
            s->passes[i] = s->passes[--s->npasses];
}

static void lane_end(Sequence *s, const Event *e)
{
    for (size_t i = s->npasses; i-- > 0;)
        if (s->passes[i].lane == e->lane) {
            if (e->via == VIA_RETURNED)
                leave(s, i, e->seq);
            else
                s->passes[i] = s->passes[--s->npasses];
        }
}

static void suspend(Sequence *s, const Event *e)
{
    Sleep *sleep = pool_get(&s->sleeps, e->lane);

    if (!sleep)
        sleep = pool_add(&s->sleeps, e->lane);
    sleep->since = e->t;
    sleep->stack = e->num;
    sleep->sleeps = e->text && strcmp(e->text, "sleep") == 0;
}

static void resume(Sequence *s, LintRun *r, const Event *e)
{
    const Sleep *sleep = pool_get(&s->sleeps, e->lane);
    uint32_t frames[FRAMES];

    if (!sleep || s->npasses == 0)
        return;
    size_t n = lint_stack(r, sleep->stack, frames, FRAMES);
    for (size_t i = 0; i < s->npasses; i++) {
        Pass *p = &s->passes[i];
        Group *g = &s->groups[p->group];
        if (p->lane != e->lane)
            continue;
        for (size_t k = 0; k < n; k++)
            if (member_at(g, lint_place_file(frames[k]),
                          lint_place_line(frames[k])) >= 0) {
                g->spoiled |= !sleep->sleeps;
                p->now += e->t - sleep->since;
            }
    }
}

static void event(void *self, LintRun *r, const Event *e)
{
    Sequence *s = self;

    if (s->ngroups == 0)
        return;
    switch (e->kind) {
    case EVENT_LINE: line(s, r, e); break;
    case EVENT_SUSPEND: suspend(s, e); break;
    case EVENT_RUN:
        if (e->lane)
            resume(s, r, e);
        break;
    case EVENT_CANCEL_DELIVERED:
    case EVENT_RAISED: forget(s, e->lane); break;
    case EVENT_LANE_END: lane_end(s, e); break;
    default: break;
    }
}

static void end(void *self, LintRun *r)
{
    Sequence *s = self;

    for (size_t i = 0; i < s->ngroups; i++) {
        const Group *g = &s->groups[i];
        if (g->spoiled || g->passes == 0 || g->sum <= g->longest)
            continue;
        lint_add(r, LINT_SEQUENCE, g->seq, g->file, g->first[0],
                 "%s %d awaits need no result of each other; one after the "
                 "other they took %s, at once with gather() it would be %s: "
                 "%s saved", g->loop ? "the loop's" : "these",
                 g->awaits, lint_seconds(g->sum), lint_seconds(g->longest),
                 lint_seconds(g->sum - g->longest));
    }
    mem_free(s->groups);
    mem_free(s->passes);
    pool_clear(&s->sleeps);
}

const LintFamily lint_sequence = {sizeof(Sequence), begin, event, end};
