/* lint_race.c - updates that were lost: read, await, write.
 *
 * Only names that are global for certain: declared so in the function.  The
 * source shows where one is read into a name (`seen = balance`) or in front of
 * an await in the statement that writes it, and where it is written from that
 * (`balance = seen + amount`); the run shows that another task has written it
 * in between.
 */
#include <string.h>

#include "sim/base/mem.h"
#include "tui/study/lint_int.h"

/* A statement that writes a global name. */
typedef struct Write {
    int file, line;
    const char *name;
    size_t len;
    int pair;                   /* that it is the end of, + 1; or 0 */
} Write;

/* From where a global name is read to where it is written from that. */
typedef struct Pair {
    int file, function;
    int read, write;            /* lines; the same: one statement does both */
    const char *name;
    size_t len;
} Pair;

/* A task between the two. */
typedef struct Stale {
    uint32_t lane, by;          /* who has written since; 0: nobody */
    int pair, line;             /* where that was */
} Stale;

typedef struct Race {
    Write *writes;
    Pair *pairs;
    Stale *stales;
    size_t nwrites, writes_cap, npairs, pairs_cap, nstales, stales_cap;
} Race;

/* --- what the source shows --------------------------------------------- */

static bool same(const char *a, size_t a_len, const char *b, size_t b_len)
{
    return a_len == b_len && memcmp(a, b, a_len) == 0;
}

/* True if function [def] says `global name`. */
static bool is_global(const Code *c, int def, const char *name, size_t len)
{
    int end = def >= 0 ? code_body_end(c, def) : 0;

    for (int i = def + 1; i < end; i++)
        if (c->items[i].function == def && code_begins(c, i, "global") &&
            code_has_name(c->text + c->items[i].at, c->items[i].len, name,
                          len))
            return true;
    return false;
}

/* "name = value" or "name += value". */
typedef struct Assign {
    const char *name, *value;
    size_t name_len, value_len;
    bool adds;                  /* it is also read */
} Assign;

static bool read_assign(const Code *c, int i, Assign *a)
{
    const char *at = c->text + c->items[i].at;
    const char *end = at + c->items[i].len, *word;

    if (memchr(at, ';', c->items[i].len))
        return false;
    a->name_len = code_word(&at, end, &a->name);
    size_t n = code_word(&at, end, &word);
    a->adds = n == 1 && strchr("+-*/", *word);
    if (a->adds)
        n = code_word(&at, end, &word);
    if (n != 1 || *word != '=' || at == end || *at == '=')
        return false;
    a->value = at;
    a->value_len = (size_t)(end - at);
    return !memchr(at, '=', a->value_len);
}

static bool has(const Assign *a, const char *name, size_t len)
{
    return code_has_name(a->value, a->value_len, name, len);
}

/* The value without an await, and whether there is one. */
static bool awaits(const Assign *a, size_t *before)
{
    const char *at = a->value, *end = at + a->value_len, *word;
    size_t n;

    while ((n = code_word(&at, end, &word)) > 0)
        if (code_is(word, n, "await"))
            return *before = (size_t)(word - a->value), true;
    return false;
}

static void add_pair(Race *r, int file, const Code *c, int from, int to,
                     const Assign *a)
{
    r->pairs = mem_grow(r->pairs, &r->pairs_cap, r->npairs + 1,
                        sizeof *r->pairs);
    r->pairs[r->npairs++] = (Pair){
        .file = file, .function = c->items[from].function,
        .read = c->items[from].line, .write = c->items[to].line,
        .name = a->name, .len = a->name_len,
    };
}

/* How often name [name] is assigned to in function [def], and where last before
 * [to]. */
static int assigned(const Code *c, int def, int to, const char *name,
                    size_t len, int *last)
{
    int times = 0, end = code_body_end(c, def);
    Assign a;

    for (int i = def + 1; i < end; i++) {
        if (c->items[i].function != def)
            continue;
        if (read_assign(c, i, &a) && same(a.name, a.name_len, name, len)) {
            times++;
            if (i < to)
                *last = i;
        } else if ((code_begins(c, i, "for") || code_begins(c, i, "with") ||
                    code_begins(c, i, "async")) &&
                   code_has_name(c->text + c->items[i].at, c->items[i].len,
                                 name, len)) {
            return 2;           /* it may be another then */
        }
    }
    return times;
}

static bool await_between(const Code *c, int from, int to)
{
    for (int i = from + 1; i < to; i++)
        if (code_has_name(c->text + c->items[i].at, c->items[i].len, "await",
                          5))
            return true;
    return false;
}

/* Statement [i] writes the global of [a]; was that read in another? */
static bool find_read(Race *r, int file, const Code *c, int i,
                      const Assign *a)
{
    const char *at = a->value, *end = at + a->value_len, *word;
    int def = c->items[i].function, read = -1, words = 0;
    Assign from;
    size_t n;

    while (code_word(&at, end, &word) > 0)
        words++;
    at = a->value;
    while (words > 1 && (n = code_word(&at, end, &word)) > 0) {
        if (!code_is_name(word))
            continue;
        if (assigned(c, def, i, word, n, &read) == 1 && read >= 0 &&
            read_assign(c, read, &from) && !from.adds &&
            has(&from, a->name, a->name_len) && !has(&from, "await", 5) &&
            c->items[read].indent <= c->items[i].indent &&
            await_between(c, read, i)) {
            add_pair(r, file, c, read, i, a);
            return true;
        }
    }
    return false;
}

static void find_write(Race *r, int file, const Code *c, int i)
{
    int def = c->items[i].function;
    size_t before;
    Assign a;

    if (def < 0 || !read_assign(c, i, &a) ||
        !is_global(c, def, a.name, a.name_len))
        return;
    r->writes = mem_grow(r->writes, &r->writes_cap, r->nwrites + 1,
                         sizeof *r->writes);
    Write *w = &r->writes[r->nwrites++];
    *w = (Write){.file = file, .line = c->items[i].line, .name = a.name,
                 .len = a.name_len};
    if (!code_begins(c, def, "async"))
        return;
    if (awaits(&a, &before)) {
        if (!a.adds && !code_has_name(a.value, before, a.name, a.name_len))
            return;
        add_pair(r, file, c, i, i, &a);
        w->pair = (int)r->npairs;
    } else if (!a.adds && !has(&a, a.name, a.name_len) &&
               find_read(r, file, c, i, &a)) {
        w->pair = (int)r->npairs;
    }
}

static void begin(void *self, LintRun *r)
{
    Race *race = self;

    for (size_t f = 0; r->facts && f < r->facts->nsources; f++)
        for (int i = 0; i < r->codes[f].len && r->codes[f].len < LINT_LONGEST;
             i++)
            find_write(race, (int)f, &r->codes[f], i);
}

/* --- what the run shows ------------------------------------------------ */

/* [lane] writes name [name] of [file] at [line]: what others have read is stale
 * now. */
static void written(Race *r, uint32_t lane, int file, int line,
                    const char *name, size_t len)
{
    for (size_t i = 0; i < r->nstales; i++) {
        Stale *s = &r->stales[i];
        const Pair *p = &r->pairs[s->pair];
        if (s->lane != lane && p->file == file &&
            same(p->name, p->len, name, len)) {
            s->by = lane;
            s->line = line;
        }
    }
}

/* The write of [s] is done: was what it had read stale? */
static void finish(Race *r, LintRun *run, size_t i, Seq seq)
{
    Stale s = r->stales[i];
    const Pair *p = &r->pairs[s.pair];

    r->stales[i] = r->stales[--r->nstales];
    if (s.by)
        lint_add(run, LINT_LOST_UPDATE, seq, p->file, p->write,
                 "%s writes %.*s from what it had read in line %d; what %s has "
                 "written meanwhile, in line %d, is lost",
                 lint_lane(run, s.lane), (int)p->len, p->name, p->read,
                 lint_lane(run, s.by), s.line);
    written(r, s.lane, p->file, p->write, p->name, p->len);
}

static void forget(Race *r, uint32_t lane, int pair)
{
    for (size_t i = r->nstales; i-- > 0;)
        if (r->stales[i].lane == lane &&
            (pair < 0 || r->stales[i].pair == pair))
            r->stales[i] = r->stales[--r->nstales];
}

static void read_now(Race *r, uint32_t lane, int pair)
{
    forget(r, lane, pair);
    r->stales = mem_grow(r->stales, &r->stales_cap, r->nstales + 1,
                         sizeof *r->stales);
    r->stales[r->nstales++] = (Stale){.lane = lane, .pair = pair};
}

/* A statement that awaits between its read and its write is done when its task
 * comes to another of the same function. */
static void finish_awaiting(Race *r, LintRun *run, const Event *e, bool over)
{
    for (size_t i = r->nstales; i-- > 0;) {
        const Pair *p = &r->pairs[r->stales[i].pair];
        const Code *c = &run->codes[p->file];
        if (r->stales[i].lane != e->lane || p->read != p->write)
            continue;
        int at = !over && e->file == p->file ? code_at(c, e->line) : -1;
        if (over || (at >= 0 && c->items[at].function == p->function))
            finish(r, run, i, e->seq);
    }
}

static void line(Race *r, LintRun *run, const Event *e)
{
    finish_awaiting(r, run, e, false);
    for (size_t i = 0; i < r->nwrites; i++) {
        const Write *w = &r->writes[i];
        if (w->file != e->file || w->line != e->line)
            continue;
        int pair = w->pair - 1;         /* -1: none */
        if (pair >= 0 && r->pairs[pair].read == r->pairs[pair].write)
            continue;           /* it writes later */
        size_t k = r->nstales;
        while (k > 0 && !(r->stales[k - 1].lane == e->lane &&
                          r->stales[k - 1].pair == pair))
            k--;
        if (k > 0)
            finish(r, run, k - 1, e->seq);
        else
            written(r, e->lane, w->file, w->line, w->name, w->len);
    }
    for (size_t i = 0; i < r->npairs; i++)
        if (r->pairs[i].file == e->file && r->pairs[i].read == e->line)
            read_now(r, e->lane, (int)i);
}

static void event(void *self, LintRun *r, const Event *e)
{
    Race *race = self;

    if (race->npairs == 0)
        return;
    switch (e->kind) {
    case EVENT_LINE: line(race, r, e); break;
    case EVENT_CANCEL_DELIVERED:
    case EVENT_RAISED: forget(race, e->lane, -1); break;
    case EVENT_LANE_END:
        if (e->via == VIA_RETURNED)
            finish_awaiting(race, r, e, true);
        forget(race, e->lane, -1);
        break;
    default: break;
    }
}

static void end(void *self, LintRun *r)
{
    Race *race = self;

    (void)r;
    mem_free(race->writes);
    mem_free(race->pairs);
    mem_free(race->stales);
}

const LintFamily lint_race = {sizeof(Race), begin, event, end};
