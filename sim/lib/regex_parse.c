/* regex_parse.c - the tree of a pattern: groups, choices, repeats. */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/lib/regex_parse.h"

bool pattern_fail(Parser *p, const char *at, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    vsnprintf(p->err->text, sizeof p->err->text, format, args);
    va_end(args);
    p->err->at = (size_t)(at - p->pattern->text);
    return false;
}

Part *pattern_refuse(Parser *p, const char *at, const char *what)
{
    pattern_fail(p, at, "%s", what);
    return NULL;
}

/* --- reading ------------------------------------------------------------------ */

uint32_t pattern_take(Parser *p)
{
    if (p->pattern->bytes)
        return (unsigned char)*p->at++;
    return utf8_next(&p->at);
}

bool pattern_match(Parser *p, char c)
{
    if (p->at >= p->end || *p->at != c)
        return false;
    p->at++;
    return true;
}

static bool is_digit(const Parser *p)
{
    return p->at < p->end && *p->at >= '0' && *p->at <= '9';
}

unsigned pattern_flags(const Parser *p, Scope s)
{
    return (p->tree->flags | s.on) & ~s.off;
}

/* --- parts ------------------------------------------------------------------------ */

Part *pattern_part(Parser *p, PartKind kind, unsigned flags)
{
    Part *n = arena_alloc(p->tree->arena, sizeof *n);

    n->kind = kind;
    n->ignore_case = flags & REGEX_IGNORECASE;
    n->ascii = p->pattern->bytes || (flags & REGEX_ASCII);
    return n;
}

static Part *place(Parser *p, char where, unsigned flags)
{
    Part *n = pattern_part(p, PART_PLACE, flags);

    n->where = where;
    return n;
}

/* --- repeats -------------------------------------------------------------------------- */

static bool read_number(Parser *p, uint32_t *out)
{
    uint64_t n = 0;

    for (; is_digit(p); p->at++) {
        n = n * 10 + (uint64_t)(*p->at - '0');
        if (n >= REGEX_MANY)
            return pattern_fail(p, p->at, "%s", REGEX_TOO_OFTEN);
    }
    *out = (uint32_t)n;
    return true;
}

/* {least,most}, from behind the brace.  Leaves the parser there and [*is] false
 * if it is no repeat but a brace. */
static bool read_braces(Parser *p, Part *n, bool *is)
{
    const char *here = p->at;
    bool least, most;

    *is = false;
    if (p->at < p->end && *p->at == '}')
        return true;
    n->least = 0;
    n->most = REGEX_MANY;
    least = is_digit(p);
    if (!read_number(p, &n->least))
        return false;
    if (pattern_match(p, ',')) {
        most = is_digit(p);
        uint32_t number = REGEX_MANY;
        if (!read_number(p, &number))
            return false;
        if (most)
            n->most = number;
    } else if (least) {
        n->most = n->least;
    }
    if (!pattern_match(p, '}')) {
        p->at = here;
        return true;
    }
    if (n->most < n->least)
        return pattern_fail(p, here, "min repeat greater than max repeat");
    *is = true;
    return true;
}

/* The repeat that the character [c] at [at] begins, of [item].  NULL with
 * nothing wrong: the brace stands for itself. */
static Part *repeat(Parser *p, const char *at, uint32_t c, Part *item)
{
    Part *n = pattern_part(p, PART_REPEAT, 0);
    bool is = true;

    n->least = c == '+';
    n->most = c == '?' ? 1 : REGEX_MANY;
    if (c == '{' && !read_braces(p, n, &is))
        return NULL;
    if (!is)
        return NULL;
    if (!item || item->kind == PART_PLACE)
        return pattern_refuse(p, at, "nothing to repeat");
    if (item->kind == PART_REPEAT)
        return pattern_refuse(p, at, "multiple repeat");
    n->repeat = pattern_match(p, '?')   ? REPEAT_LAZY
                : pattern_match(p, '+') ? REPEAT_POSSESSIVE
                                      : REPEAT_GREEDY;
    n->first = item;
    return n;
}

/* --- the whole ---------------------------------------------------------------------------- */

static bool skips(Parser *p, unsigned flags)
{
    if (!(flags & REGEX_VERBOSE) || p->at == p->end)
        return false;
    if (strchr(" \t\n\r\v\f", *p->at) && *p->at) {
        p->at++;
        return true;
    }
    if (*p->at != '#')
        return false;
    while (p->at < p->end && *p->at++ != '\n')
        ;
    return true;
}

static Part *literal(Parser *p, uint32_t c, unsigned flags)
{
    Part *n = pattern_part(p, PART_CHAR, flags);

    n->c = c;
    return n;
}

/* One thing at [at], whose first character [c] was taken.  NULL: [err] is
 * set. */
static Part *item(Parser *p, const char *at, uint32_t c, Scope scope,
                  bool first)
{
    unsigned flags = pattern_flags(p, scope);
    Part *n;

    switch (c) {
    case '\\':
        return pattern_escape(p, at, flags);
    case '[':
        return pattern_set(p, at, flags);
    case '(':
        return pattern_parenthesis(p, at, scope, first);
    case '.':
        n = pattern_part(p, PART_ANY, flags);
        n->negated = !(flags & REGEX_DOTALL);
        return n;
    case '^':
        return place(p, flags & REGEX_MULTILINE ? 'm' : 'A', flags);
    case '$':
        return place(p, flags & REGEX_MULTILINE ? 'M' : '$', flags);
    default:
        return literal(p, c, flags);
    }
}

/* Puts [n] at the end of the sequence whose last link is [*last]. */
static void append(Part ***last, Part *n)
{
    if (n->kind == PART_EMPTY)
        return;
    **last = n;
    *last = &n->next;
}

Part *pattern_sequence(Parser *p, Scope scope, bool first)
{
    Part *all = pattern_part(p, PART_SEQUENCE, 0), **last = &all->first;
    Part **slot = NULL;         /* where the last item hangs */

    while (p->at < p->end && *p->at != '|' && *p->at != ')') {
        unsigned flags = pattern_flags(p, scope);
        if (skips(p, flags))
            continue;
        const char *at = p->at;
        uint32_t c = pattern_take(p);
        if (c < 0x80 && strchr("*+?{", (char)c) && c) {
            Part *n = repeat(p, at, c, slot ? *slot : NULL);
            if (!n && p->err->text[0])
                return NULL;
            if (n) {
                assert(slot);   /* else there was nothing to repeat */
                *slot = n;
                last = &n->next;
                continue;
            }
            c = '{';
        }
        Part **here = last;
        Part *n = c == '{' ? literal(p, c, flags)
                           : item(p, at, c, scope, first && !all->first);
        if (!n)
            return NULL;
        append(&last, n);
        if (n->kind != PART_EMPTY)
            slot = here;
    }
    return all;
}

Part *pattern_choice(Parser *p, Scope scope, bool outermost)
{
    Part *n = pattern_sequence(p, scope, outermost), **last;

    if (!n || p->at == p->end || *p->at != '|')
        return n;
    Part *all = pattern_part(p, PART_CHOICE, 0);
    all->first = n;
    last = &n->next;
    while (pattern_match(p, '|')) {
        n = pattern_sequence(p, scope, false);
        if (!n)
            return NULL;
        *last = n;
        last = &n->next;
    }
    return all;
}

static bool parse_all(Parser *p)
{
    p->tree->root = pattern_choice(p, (Scope){0}, true);
    if (!p->tree->root)
        return false;
    if (p->at < p->end)
        return pattern_fail(p, p->at, "unbalanced parenthesis");
    if (p->furthest > p->tree->groups)
        return pattern_fail(p, p->furthest_at, "invalid group reference %d",
                          (int)p->furthest);
    return true;
}

bool regex_parse(const RegexPattern *pattern, Syntax *out, RegexError *err)
{
    unsigned flags = pattern->flags;
    bool good;

    for (;;) {
        Parser p = {.pattern = pattern, .at = pattern->text, .tree = out,
                    .end = pattern->text + pattern->len, .err = err};
        err->text[0] = '\0';
        out->flags = flags;
        out->groups = 0;
        out->names_len = 0;
        good = parse_all(&p);
        mem_free(p.open);
        if (good || !p.is_verbose || err->text[0])
            break;
        flags |= REGEX_VERBOSE;
    }
    return good;
}
