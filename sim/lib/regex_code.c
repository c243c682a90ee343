/* regex_code.c - the program of a pattern's tree. */
#include <stdio.h>

#include "sim/base/mem.h"
#include "sim/lib/regex_int.h"

/* How many characters a part matches, at least and at most. */
typedef struct Width {
    uint64_t least, most;
} Width;

typedef struct Maker {
    Regex *r;
    RegexError *err;
    Width *groups;              /* of each; owned */
} Maker;

/* Above this every width is the same: not fixed. */
#define WIDE ((uint64_t)1 << 40)

/* --- widths ---------------------------------------------------------------------- */

static Width width(Maker *m, const Part *n);

static Width width_of_choice(Maker *m, const Part *n)
{
    Width all = {WIDE, 0};

    for (const Part *each = n->first; each; each = each->next) {
        Width w = width(m, each);
        all.least = w.least < all.least ? w.least : all.least;
        all.most = w.most > all.most ? w.most : all.most;
    }
    return all;
}

static Width width_of_if(Maker *m, const Part *n)
{
    Width yes = width(m, n->first), no = {0, 0};

    if (n->second)
        no = width(m, n->second);
    return (Width){yes.least < no.least ? yes.least : no.least,
                   yes.most > no.most ? yes.most : no.most};
}

static uint64_t times(uint64_t width, uint64_t n)
{
    return width && n > WIDE / width ? WIDE : width * n;
}

static Width width(Maker *m, const Part *n)
{
    Width all = {0, 0}, w;

    switch (n->kind) {
    case PART_CHAR:
    case PART_ANY:
    case PART_SET:
        return (Width){1, 1};
    case PART_SEQUENCE:
    case PART_ATOMIC:
        for (const Part *each = n->first; each; each = each->next) {
            w = width(m, each);
            all.least = w.least + all.least < WIDE ? w.least + all.least : WIDE;
            all.most = w.most + all.most < WIDE ? w.most + all.most : WIDE;
        }
        return all;
    case PART_CHOICE:
        return width_of_choice(m, n);
    case PART_REPEAT:
        w = width(m, n->first);
        return (Width){times(w.least, n->least), times(w.most, n->most)};
    case PART_GROUP:
        return m->groups[n->group] = width(m, n->first);
    case PART_BACK:
        return m->groups[n->group];
    case PART_IF:
        return width_of_if(m, n);
    case PART_LOOK:
        width(m, n->first);     /* for the groups in it */
        break;
    case PART_EMPTY:
    case PART_PLACE:
        break;
    }
    return all;
}

/* --- instructions ------------------------------------------------------------------ */

static uint32_t add(Maker *m, RegexInst inst)
{
    Regex *r = m->r;

    r->code = mem_grow(r->code, &r->cap, r->len + 1, sizeof *r->code);
    r->code[r->len] = inst;
    return (uint32_t)r->len++;
}

static uint32_t here(const Maker *m)
{
    return (uint32_t)m->r->len;
}

static RegexInst *at(Maker *m, uint32_t pc)
{
    return &m->r->code[pc];
}

static bool make(Maker *m, const Part *n);

static bool make_each(Maker *m, const Part *n)
{
    for (; n; n = n->next)
        if (!make(m, n))
            return false;
    return true;
}

static void make_one(Maker *m, const Part *n)
{
    RegexInst inst = {.a = n->c, .set = n->set, .ascii = n->ascii,
                      .ignore_case = n->ignore_case};

    inst.op = n->kind == PART_SET    ? RE_SET
              : n->kind == PART_CHAR ? n->ignore_case ? RE_LETTER : RE_CHAR
              : n->negated           ? RE_ANY_IN_LINE
                                     : RE_ANY;
    add(m, inst);
}

static bool make_choice(Maker *m, const Part *n)
{
    uint32_t leave = UINT32_MAX;        /* the last jump to the end: a chain */

    for (const Part *each = n->first; each; each = each->next) {
        uint32_t split = here(m);
        if (each->next)
            add(m, (RegexInst){.op = RE_SPLIT});
        if (!make(m, each))
            return false;
        if (each->next) {
            leave = add(m, (RegexInst){.op = RE_JUMP, .a = leave});
            at(m, split)->a = here(m);
        }
    }
    while (leave != UINT32_MAX) {
        uint32_t before = at(m, leave)->a;
        at(m, leave)->a = here(m);
        leave = before;
    }
    return true;
}

/* What cannot be tried again once it has matched. */
static bool make_walled(Maker *m, const Part *n, RegexInst look)
{
    uint32_t begin = add(m, look);

    if (!make(m, n))
        return false;
    add(m, (RegexInst){.op = RE_LOOK_END});
    at(m, begin)->a = here(m);
    return true;
}

/* The one character that [n] is, perhaps in parentheses that remember nothing;
 * NULL: it is more. */
static const Part *one_char(const Part *n)
{
    while (n->kind == PART_SEQUENCE && n->first && !n->first->next)
        n = n->first;
    return n->kind == PART_CHAR || n->kind == PART_ANY || n->kind == PART_SET
               ? n : NULL;
}

static bool make_optional(Maker *m, const Part *n)
{
    uint32_t split = add(m, (RegexInst){.op = RE_SPLIT}), jump = split;

    if (n->repeat == REPEAT_LAZY) {
        jump = add(m, (RegexInst){.op = RE_JUMP});
        at(m, split)->a = here(m);
    }
    if (!make(m, n->first))
        return false;
    at(m, jump)->a = here(m);
    return true;
}

static bool make_loop(Maker *m, const Part *n)
{
    uint32_t slot = m->r->slots, again;

    m->r->slots += 2;
    add(m, (RegexInst){.op = RE_REPEAT, .a = slot});
    again = add(m, (RegexInst){.op = RE_AGAIN, .a = slot, .least = n->least,
                               .most = n->most, .repeat = n->repeat});
    add(m, (RegexInst){.op = RE_ENTER, .a = slot});
    if (!make(m, n->first))
        return false;
    add(m, (RegexInst){.op = RE_JUMP, .a = again});
    at(m, again)->b = here(m);
    return true;
}

static bool make_repeat(Maker *m, const Part *n)
{
    const Part *one = one_char(n->first);

    if (one) {
        uint32_t run = add(m, (RegexInst){.op = RE_RUN, .least = n->least,
                                          .most = n->most,
                                          .repeat = n->repeat});
        make_one(m, one);
        at(m, run)->a = here(m);
        return true;
    }
    if (n->repeat == REPEAT_POSSESSIVE) {
        Part greedy = *n;
        greedy.repeat = REPEAT_GREEDY;
        greedy.next = NULL;
        return make_walled(m, &greedy,
                           (RegexInst){.op = RE_LOOK, .atomic = true});
    }
    if (n->least == 0 && n->most == 1)
        return make_optional(m, n);
    return make_loop(m, n);
}

static bool make_look(Maker *m, const Part *n)
{
    RegexInst look = {.op = RE_LOOK, .negated = n->negated};

    if (n->behind) {
        Width w = width(m, n->first);
        if (w.least != w.most || w.most >= WIDE) {
            snprintf(m->err->text, sizeof m->err->text,
                     "look-behind requires fixed-width pattern");
            m->err->at = SIZE_MAX;
            return false;
        }
        look.b = (uint32_t)w.least;
    }
    return make_walled(m, n->first, look);
}

static bool make_if(Maker *m, const Part *n)
{
    uint32_t test = add(m, (RegexInst){.op = RE_IF, .a = (uint32_t)n->group});
    uint32_t leave;

    if (!make(m, n->first))
        return false;
    leave = add(m, (RegexInst){.op = RE_JUMP});
    at(m, test)->b = here(m);
    if (n->second && !make(m, n->second))
        return false;
    at(m, leave)->a = here(m);
    return true;
}

static bool make_group(Maker *m, const Part *n)
{
    uint32_t group = (uint32_t)n->group;

    add(m, (RegexInst){.op = RE_MARK, .a = 2 * group});
    if (!make(m, n->first))
        return false;
    add(m, (RegexInst){.op = RE_MARK, .a = 2 * group + 1, .b = group});
    return true;
}

static bool make(Maker *m, const Part *n)
{
    switch (n->kind) {
    case PART_EMPTY:
        break;
    case PART_CHAR:
    case PART_ANY:
    case PART_SET:
        make_one(m, n);
        break;
    case PART_SEQUENCE:
        return make_each(m, n->first);
    case PART_CHOICE:
        return make_choice(m, n);
    case PART_REPEAT:
        return make_repeat(m, n);
    case PART_GROUP:
        return make_group(m, n);
    case PART_LOOK:
        return make_look(m, n);
    case PART_ATOMIC:
        return make_walled(m, n->first,
                           (RegexInst){.op = RE_LOOK, .atomic = true});
    case PART_PLACE:
        add(m, (RegexInst){.op = RE_PLACE, .a = (uint32_t)n->where,
                           .ascii = n->ascii});
        break;
    case PART_BACK:
        add(m, (RegexInst){.op = RE_BACK, .a = (uint32_t)n->group,
                           .ignore_case = n->ignore_case, .ascii = n->ascii});
        break;
    case PART_IF:
        return make_if(m, n);
    }
    return true;
}

bool regex_generate(Regex *r, const Syntax *t, RegexError *err)
{
    Maker m = {.r = r, .err = err};

    m.groups = mem_zalloc(((size_t)t->groups + 1) * sizeof *m.groups);
    width(&m, t->root);
    r->slots = regex_last_slot(r) + 1;
    bool good = make(&m, t->root);
    add(&m, (RegexInst){.op = RE_MATCH});
    mem_free(m.groups);
    return good;
}

/* --- the whole -------------------------------------------------------------------- */

Regex *regex_new(const RegexPattern *p, RegexError *err)
{
    Regex *r = mem_zalloc(sizeof *r);
    Syntax tree = {.arena = &r->arena};

    arena_init(&r->arena);
    bool good = regex_parse(p, &tree, err);
    r->names = tree.names;
    r->names_len = tree.names_len;
    r->groups = tree.groups;
    r->flags = tree.flags;
    r->bytes = p->bytes;
    if (good && regex_generate(r, &tree, err))
        return r;
    regex_free(r);
    return NULL;
}

void regex_free(Regex *r)
{
    mem_free(r->code);
    mem_free(r->names);
    arena_clear(&r->arena);
    mem_free(r);
}

int regex_groups(const Regex *r)
{
    return r->groups;
}

unsigned regex_flags(const Regex *r)
{
    return r->flags;
}

const RegexName *regex_names(const Regex *r, size_t *n)
{
    *n = r->names_len;
    return r->names;
}
