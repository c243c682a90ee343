/* regex_match.c - a program held against a text. */
#include <assert.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/base/utf8.h"
#include "sim/lib/regex_int.h"

/* What there is to undo, or else to try, when the match fails; newest last. */
typedef enum EntryKind {
    ENTRY_CHOICE,               /* go on at pc and pos */
    ENTRY_FEWER,                /* the run at pc reached pos, and may give back
                                   down to low */
    ENTRY_MORE,                 /* the run at pc reached pos, and may take [low]
                                   more */
    ENTRY_SLOT,                 /* slot pc held pos */
    ENTRY_WALL,                 /* the look at pc began at pos; low: the wall
                                   around it */
} EntryKind;

typedef struct Entry {
    EntryKind kind;
    uint32_t pc;
    size_t pos, low;
} Entry;

typedef struct Match {
    const Regex *r;
    const RegexText *t;
    size_t *slots;
    Entry *stack;
    size_t len, cap;
    size_t wall;                /* the innermost, an index; SIZE_MAX: none */
    int patience;               /* steps until somebody is asked */
    bool gave_up;
    uint32_t pc;                /* where the program is */
    size_t pos;                 /* and where in the text */
} Match;

enum { STEPS = 512 };           /* between two questions */

#define NOWHERE SIZE_MAX

/* False: somebody said that it is enough. */
static bool may_go_on(Match *m)
{
    if (m->patience-- > 0)
        return true;
    m->patience = STEPS;
    m->gave_up = !m->t->charge();
    return !m->gave_up;
}

/* --- characters ----------------------------------------------------------------- */

static uint32_t char_at(const Match *m, size_t pos, size_t *next)
{
    const char *p = m->t->text + pos;
    uint32_t c = m->r->bytes ? (unsigned char)*p++ : utf8_next(&p);

    *next = (size_t)(p - m->t->text);
    return c;
}

static size_t step_back(const Match *m, size_t pos)
{
    pos--;
    if (!m->r->bytes)
        while (((unsigned char)m->t->text[pos] & 0xc0) == 0x80)
            pos--;
    return pos;
}

/* True if the character at [*pos] is one of those of [i]; moves on. */
static bool take_one(const Match *m, const RegexInst *i, size_t *pos)
{
    size_t next;

    if (*pos >= m->t->len)
        return false;
    uint32_t c = char_at(m, *pos, &next);
    bool good;
    switch (i->op) {
    case RE_CHAR:
        good = c == i->a;
        break;
    case RE_LETTER:
        good = regex_same_letter(c, i->a, i->ascii);
        break;
    case RE_SET:
        good = regex_in_set(i->set, c);
        break;
    default:
        good = i->op == RE_ANY || c != '\n';
        break;
    }
    if (good)
        *pos = next;
    return good;
}

static bool is_word_at(const Match *m, size_t pos, bool ascii)
{
    size_t next;

    return pos < m->t->len &&
           regex_in_class(CLASS_WORD, ascii, char_at(m, pos, &next));
}

static bool is_place(const Match *m, const RegexInst *i)
{
    size_t pos = m->pos, len = m->t->len;
    const char *text = m->t->text;

    switch (i->a) {
    case 'A':
        return pos == 0;
    case 'm':
        return pos == 0 || text[pos - 1] == '\n';
    case 'Z':
        return pos == len;
    case '$':
        return pos == len || (pos + 1 == len && text[pos] == '\n');
    case 'M':
        return pos == len || text[pos] == '\n';
    default:
        break;
    }
    bool before = pos > 0 && is_word_at(m, step_back(m, pos), i->ascii);
    bool edge = before != is_word_at(m, pos, i->ascii);
    return len > 0 && edge == (i->a == 'b');
}

/* --- the stack ---------------------------------------------------------------------- */

static void push(Match *m, EntryKind kind, uint32_t pc, size_t pos, size_t low)
{
    if (m->len == m->cap)
        m->stack = mem_grow(m->stack, &m->cap, m->len + 1, sizeof *m->stack);
    m->stack[m->len++] = (Entry){kind, pc, pos, low};
}

static void set_slot(Match *m, uint32_t slot, size_t to)
{
    push(m, ENTRY_SLOT, slot, m->slots[slot], 0);
    m->slots[slot] = to;
}

/* Forgets the choices since the innermost wall, and the wall, but not what has
 * to be undone. */
static void forget_choices(Match *m)
{
    size_t to = m->wall;

    m->wall = m->stack[to].low;
    for (size_t i = to + 1; i < m->len; i++)
        if (m->stack[i].kind == ENTRY_SLOT)
            m->stack[to++] = m->stack[i];
    m->len = to;
}

/* The same, undoing it. */
static void undo_to_wall(Match *m)
{
    while (m->len > m->wall + 1) {
        Entry *e = &m->stack[--m->len];
        if (e->kind == ENTRY_SLOT)
            m->slots[e->pc] = e->pos;
    }
    m->wall = m->stack[--m->len].low;
}

/* The newest choice that is left; false: there is none. */
static bool backtrack(Match *m)
{
    while (m->len > 0) {
        Entry e = m->stack[--m->len];
        const RegexInst *i = &m->r->code[e.pc];
        switch (e.kind) {
        case ENTRY_SLOT:
            m->slots[e.pc] = e.pos;
            continue;
        case ENTRY_CHOICE:
            m->pc = e.pc;
            m->pos = e.pos;
            return true;
        case ENTRY_FEWER:
            m->pos = step_back(m, e.pos);
            if (m->pos > e.low)
                push(m, ENTRY_FEWER, e.pc, m->pos, e.low);
            m->pc = i->a;
            return true;
        case ENTRY_MORE:
            m->pos = e.pos;
            if (!take_one(m, i + 1, &m->pos))
                continue;
            if (e.low > 1)
                push(m, ENTRY_MORE, e.pc, m->pos, e.low - 1);
            m->pc = i->a;
            return true;
        case ENTRY_WALL:
            m->wall = e.low;
            if (!i->negated)
                continue;
            m->pc = i->a;
            m->pos = e.pos;
            return true;
        }
    }
    return false;
}

/* --- instructions -------------------------------------------------------------------- */

/* One character again and again. */
static bool run(Match *m, const RegexInst *i)
{
    uint32_t n = 0, most = i->repeat == REPEAT_LAZY ? i->least : i->most;
    size_t least = m->pos;

    for (; n < most && take_one(m, i + 1, &m->pos); n++) {
        if (n + 1 == i->least)
            least = m->pos;
        if (!may_go_on(m))
            return false;
    }
    if (n < i->least)
        return false;
    if (i->repeat == REPEAT_GREEDY && m->pos > least)
        push(m, ENTRY_FEWER, m->pc, m->pos, least);
    if (i->repeat == REPEAT_LAZY && i->most > i->least)
        push(m, ENTRY_MORE, m->pc, m->pos,
             i->most == REGEX_MANY ? SIZE_MAX : i->most - i->least);
    m->pc = i->a;
    return true;
}

/* At the head of a loop: slot a counts, slot a + 1 is where the last turn that
 * need not have been began.  One that matched nothing is the last. */
static bool again(Match *m, const RegexInst *i)
{
    size_t count = m->slots[i->a];
    bool may = (i->most == REGEX_MANY || count < i->most) &&
               m->slots[i->a + 1] != m->pos;
    uint32_t body = m->pc + 1;

    if (count < i->least) {
        m->pc = body;
    } else if (!may) {
        m->pc = i->b;
    } else if (i->repeat == REPEAT_LAZY) {
        push(m, ENTRY_CHOICE, body, m->pos, 0);
        m->pc = i->b;
    } else {
        push(m, ENTRY_CHOICE, i->b, m->pos, 0);
        m->pc = body;
    }
    return true;
}

static bool enter_turn(Match *m, const RegexInst *i)
{
    size_t count = m->slots[i->a];

    if (count >= i[-1].least)
        set_slot(m, i->a + 1, m->pos);
    set_slot(m, i->a, count + 1);
    m->pc++;
    return true;
}

static bool look(Match *m, const RegexInst *i)
{
    size_t from = m->pos;

    for (uint32_t n = i->b; n > 0; n--) {
        if (from == 0) {        /* so far back there is no text */
            m->pc = i->a;
            return i->negated;
        }
        from = step_back(m, from);
    }
    push(m, ENTRY_WALL, m->pc, m->pos, m->wall);
    m->wall = m->len - 1;
    m->pos = from;
    m->pc++;
    return true;
}

/* What was looked for is there. */
static bool look_end(Match *m)
{
    assert(m->stack && m->wall < m->len);
    Entry wall = m->stack[m->wall];
    const RegexInst *i = &m->r->code[wall.pc];

    if (i->negated) {
        undo_to_wall(m);
        return false;
    }
    forget_choices(m);
    if (!i->atomic)
        m->pos = wall.pos;
    m->pc++;
    return true;
}

/* The text of a group again. */
static bool back(Match *m, const RegexInst *i)
{
    size_t at = m->slots[2 * i->a], end = m->slots[2 * i->a + 1];

    if (at == NOWHERE || end == NOWHERE)
        return false;
    while (at < end) {
        if (m->pos >= m->t->len)
            return false;
        uint32_t c = char_at(m, at, &at);
        uint32_t d = char_at(m, m->pos, &m->pos);
        if (c != d && !(i->ignore_case && regex_same_letter(c, d, i->ascii)))
            return false;
    }
    m->pc++;
    return true;
}

static bool mark(Match *m, const RegexInst *i)
{
    set_slot(m, i->a, m->pos);
    if (i->b)
        set_slot(m, regex_last_slot(m->r), i->b);
    m->pc++;
    return true;
}

static bool ends_here(const Match *m, size_t from)
{
    if (m->t->how == REGEX_FULLMATCH && m->pos != m->t->len)
        return false;
    return !(m->t->not_empty_there && m->pos == from && from == m->t->from);
}

/* One instruction; false: it does not fit. */
static bool step(Match *m, const RegexInst *i)
{
    switch (i->op) {
    case RE_JUMP:
        m->pc = i->a;
        return true;
    case RE_SPLIT:
        push(m, ENTRY_CHOICE, i->a, m->pos, 0);
        m->pc++;
        return true;
    case RE_MARK:
        return mark(m, i);
    case RE_RUN:
        return run(m, i);
    case RE_REPEAT:
        set_slot(m, i->a, 0);
        set_slot(m, i->a + 1, NOWHERE);
        m->pc++;
        return true;
    case RE_AGAIN:
        return again(m, i);
    case RE_ENTER:
        return enter_turn(m, i);
    case RE_LOOK:
        return look(m, i);
    case RE_LOOK_END:
        return look_end(m);
    case RE_PLACE:
        m->pc++;
        return is_place(m, i);
    case RE_BACK:
        return back(m, i);
    case RE_IF:
        m->pc = m->slots[2 * i->a + 1] == NOWHERE ? i->b : m->pc + 1;
        return true;
    default:
        m->pc++;
        return take_one(m, i, &m->pos);
    }
}

/* Holds the program against the text at [from]. */
static RegexResult match_at(Match *m, size_t from)
{
    m->len = 0;
    m->wall = NOWHERE;
    m->pc = 0;
    m->pos = from;
    for (size_t i = 0; i < m->r->slots; i++)
        m->slots[i] = NOWHERE;
    m->slots[regex_last_slot(m->r)] = 0;
    for (;;) {
        const RegexInst *i = &m->r->code[m->pc];
        bool good = i->op == RE_MATCH ? ends_here(m, from) : step(m, i);
        if (good && i->op == RE_MATCH)
            return REGEX_FOUND;
        if (m->gave_up || !may_go_on(m))
            return REGEX_GAVE_UP;
        if (!good && !backtrack(m))
            return REGEX_NONE;
    }
}

/* --- searching ------------------------------------------------------------------------ */

/* The first place from [from] on where a match can begin. */
static size_t candidate(const Match *m, size_t from)
{
    const RegexInst *i = m->r->code;
    char c[4];

    while (i->op == RE_MARK)
        i++;
    if (i->op != RE_CHAR || from >= m->t->len)
        return from;
    if (m->r->bytes)
        c[0] = (char)i->a;
    else
        utf8_put(c, i->a);
    const char *found = memchr(m->t->text + from, c[0], m->t->len - from);
    return found ? (size_t)(found - m->t->text) : m->t->len;
}

RegexResult regex_find(const Regex *r, const RegexText *t, size_t *spans,
                       int *last)
{
    Match m = {.r = r, .t = t, .patience = STEPS};
    RegexResult result = REGEX_NONE;
    size_t at = t->from;

    m.slots = mem_alloc(r->slots * sizeof *m.slots);
    while (at <= t->len) {
        if (t->how == REGEX_SEARCH)
            at = candidate(&m, at);
        result = match_at(&m, at);
        if (result != REGEX_NONE || t->how != REGEX_SEARCH || at >= t->len)
            break;
        char_at(&m, at, &at);
    }
    if (result == REGEX_FOUND) {
        m.slots[0] = at;
        m.slots[1] = m.pos;
        memcpy(spans, m.slots, regex_last_slot(r) * sizeof *spans);
        for (int g = 1; g <= r->groups; g++)
            if (spans[2 * g] == NOWHERE || spans[2 * g + 1] == NOWHERE)
                spans[2 * g] = spans[2 * g + 1] = NOWHERE;
        *last = (int)m.slots[regex_last_slot(r)];
    }
    mem_free(m.stack);
    mem_free(m.slots);
    return result;
}
