/* regex_parse.c - the tree of a pattern: groups, choices, repeats. */
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/lib/regex_parse.h"
#include "sim/vm/str.h"

/* Groups in groups: more than anybody means. */
enum { DEEPEST = 250 };

/* The flags that the group around a place switches on and off. */
typedef struct Scope {
    unsigned on, off;
} Scope;

static Part *parse_choice(Parser *p, Scope scope, bool outermost);
static Part *parse_sequence(Parser *p, Scope scope, bool first);

bool pattern_fail(Parser *p, const char *at, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    vsnprintf(p->err->text, sizeof p->err->text, format, args);
    va_end(args);
    p->err->at = (size_t)(at - p->pattern->text);
    return false;
}

static Part *refuse(Parser *p, const char *at, const char *what)
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

/* Reads up to [stop], which it swallows; [what] it is: "group name". */
static bool read_until(Parser *p, char stop, const char *what,
                       const char **text, size_t *len)
{
    const char *end = memchr(p->at, stop, (size_t)(p->end - p->at));

    *text = p->at;
    *len = (size_t)((end ? end : p->end) - p->at);
    if (*len == 0)
        return pattern_fail(p, p->at, "missing %s", what);
    if (!end)
        return pattern_fail(p, p->at, "missing %c, unterminated name", stop);
    p->at = end + 1;
    return true;
}

unsigned pattern_flags(const Parser *p, unsigned on, unsigned off)
{
    return (p->tree->flags | on) & ~off;
}

static unsigned flags_in(const Parser *p, Scope s)
{
    return pattern_flags(p, s.on, s.off);
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

/* --- groups ------------------------------------------------------------------------- */

static bool is_name(const Parser *p, const char *text, size_t len)
{
    const char *at = text, *end = text + len;

    while (at < end) {
        bool first = at == text;
        uint32_t c = (unsigned char)*at;
        if (p->pattern->bytes)
            at++;
        else
            c = utf8_next(&at);
        if (p->pattern->bytes && c >= 0x80)
            return false;
        if (first ? !uni_is_id_start(c) : !uni_is_id_continue(c))
            return false;
    }
    return true;
}

static int group_named(const Parser *p, const char *text, size_t len)
{
    for (size_t i = 0; i < p->tree->names_len; i++) {
        const RegexName *n = &p->tree->names[i];
        if (n->len == len && memcmp(n->name, text, len) == 0)
            return n->group;
    }
    return 0;
}

static bool add_name(Parser *p, const char *text, size_t len, int group)
{
    int was = group_named(p, text, len);
    Syntax *t = p->tree;

    if (was)
        return pattern_fail(p, text, "redefinition of group name '%.*s' as group "
                          "%d; was group %d", (int)len, text, group, was);
    t->names = mem_grow(t->names, &t->names_cap, t->names_len + 1,
                        sizeof *t->names);
    t->names[t->names_len++] = (RegexName){
        arena_strndup(t->arena, text, len), len, group};
    return true;
}

/* A look back is as wide as the groups that it refers to, which must be
 * known. */
static bool check_behind(Parser *p, int64_t group)
{
    if (!p->behind)
        return true;
    if (group > p->tree->groups || p->open[group])
        return pattern_fail(p, p->at, "cannot refer to an open group");
    if (group >= p->behind)
        return pattern_fail(p, p->at, "cannot refer to group defined in the "
                            "same lookbehind subpattern");
    return true;
}

bool pattern_check_group(Parser *p, const char *at, int group)
{
    if (p->open[group])
        return pattern_fail(p, at, "cannot refer to an open group");
    return check_behind(p, group);
}

/* A group that remembers, from behind its head; [name] may be NULL. */
static Part *group(Parser *p, const char *start, Scope scope, const char *name,
                   size_t len)
{
    int number = p->tree->groups + 1;
    Part *n = pattern_part(p, PART_GROUP, 0);

    if (name && !add_name(p, name, len, number))
        return NULL;
    p->tree->groups = number;
    p->open = mem_grow(p->open, &p->open_cap, (size_t)number + 1,
                       sizeof *p->open);
    p->open[number] = true;
    n->group = number;
    n->first = parse_choice(p, scope, false);
    p->open[number] = false;
    if (n->first && !pattern_match(p, ')'))
        return refuse(p, start, "missing ), unterminated subpattern");
    return n->first ? n : NULL;
}

/* What stands up to the closing parenthesis, in a part of [kind]. */
static Part *wrapped(Parser *p, const char *start, Scope scope, PartKind kind)
{
    Part *n = pattern_part(p, kind, 0);

    n->first = parse_choice(p, scope, false);
    if (n->first && !pattern_match(p, ')'))
        return refuse(p, start, "missing ), unterminated subpattern");
    return n->first ? n : NULL;
}

static Part *look(Parser *p, const char *start, Scope scope, bool behind,
                  bool not)
{
    int outer = p->behind;

    if (behind && !outer)
        p->behind = p->tree->groups + 1;
    Part *n = wrapped(p, start, scope, PART_LOOK);
    p->behind = outer;
    if (n) {
        n->behind = behind;
        n->not = not;
    }
    return n;
}

/* (?P<name>...) and (?P=name), from behind the P. */
static Part *named(Parser *p, const char *start, Scope scope, unsigned flags)
{
    const char *name;
    size_t len;

    if (pattern_match(p, '<')) {
        if (!read_until(p, '>', "group name", &name, &len))
            return NULL;
        if (!is_name(p, name, len)) {
            pattern_fail(p, name, "bad character in group name '%.*s'", (int)len,
                       name);
            return NULL;
        }
        return group(p, start, scope, name, len);
    }
    if (pattern_match(p, '=')) {
        if (!read_until(p, ')', "group name", &name, &len))
            return NULL;
        Part *n = pattern_part(p, PART_BACK, flags);
        n->group = group_named(p, name, len);
        if (!is_name(p, name, len))
            pattern_fail(p, name, "bad character in group name '%.*s'", (int)len,
                       name);
        else if (!n->group)
            pattern_fail(p, name, "unknown group name '%.*s'", (int)len, name);
        else if (pattern_check_group(p, name, n->group))
            return n;
        return NULL;
    }
    if (p->at == p->end)
        return refuse(p, p->end, "unexpected end of pattern");
    const char *at = p->at;
    pattern_take(p);
    pattern_fail(p, at - 2, "unknown extension ?P%.*s", (int)(p->at - at), at);
    return NULL;
}

/* The number that a condition names; 0: [err] is set. */
static int condition(Parser *p)
{
    const char *name;
    size_t len;
    int64_t number = 0;

    if (!read_until(p, ')', "group name", &name, &len))
        return 0;
    if (is_name(p, name, len)) {
        int known = group_named(p, name, len);
        if (!known)
            pattern_fail(p, name, "unknown group name '%.*s'", (int)len, name);
        return known && check_behind(p, known) ? known : 0;
    }
    for (size_t i = 0; i < len; i++) {
        if (name[i] < '0' || name[i] > '9') {
            pattern_fail(p, name, "bad character in group name '%.*s'", (int)len,
                       name);
            return 0;
        }
        if (number < INT32_MAX / 16)
            number = number * 10 + (name[i] - '0');
    }
    if (!number)
        pattern_fail(p, name, "bad group number");
    if (number > p->tree->groups && number > p->furthest) {
        p->furthest = number;
        p->furthest_at = name;
    }
    return check_behind(p, number) ? (int)number : 0;
}

/* (?(group)yes|no), from behind the second parenthesis. */
static Part *conditional(Parser *p, const char *start, Scope scope)
{
    Part *n = pattern_part(p, PART_IF, 0);

    n->group = condition(p);
    n->first = n->group ? parse_sequence(p, scope, false) : NULL;
    if (!n->first)
        return NULL;
    if (pattern_match(p, '|')) {
        n->second = parse_sequence(p, scope, false);
        if (!n->second)
            return NULL;
        if (p->at < p->end && *p->at == '|')
            return refuse(p, p->at, "conditional backref with more than two "
                          "branches");
    }
    if (!pattern_match(p, ')'))
        return refuse(p, start, "missing ), unterminated subpattern");
    return n;
}

static unsigned flag_of(char c)
{
    switch (c) {
    case 'a': return REGEX_ASCII;
    case 'i': return REGEX_IGNORECASE;
    case 'L': return REGEX_LOCALE;
    case 'm': return REGEX_MULTILINE;
    case 's': return REGEX_DOTALL;
    case 'u': return REGEX_UNICODE;
    case 'x': return REGEX_VERBOSE;
    default: return 0;
    }
}

/* Reads letters of flags into [flags], up to what is none. */
static bool read_flags(Parser *p, unsigned *flags)
{
    unsigned kinds = REGEX_ASCII | REGEX_LOCALE | REGEX_UNICODE, flag;

    for (; p->at < p->end && (flag = flag_of(*p->at)); p->at++) {
        if (flag == REGEX_LOCALE && !p->pattern->bytes)
            return pattern_fail(p, p->at + 1, "bad inline flags: cannot use 'L' "
                              "flag with a str pattern");
        if (flag == REGEX_UNICODE && p->pattern->bytes)
            return pattern_fail(p, p->at + 1, "bad inline flags: cannot use 'u' "
                              "flag with a bytes pattern");
        *flags |= flag;
        if ((flag & kinds) && (*flags & kinds) != flag)
            return pattern_fail(p, p->at + 1, "bad inline flags: flags 'a', 'u' "
                              "and 'L' are incompatible");
    }
    return true;
}

static bool flags_end(Parser *p, const char *expected)
{
    if (p->at == p->end)
        return pattern_fail(p, p->end, "missing %s", expected);
    if ((*p->at >= 'a' && *p->at <= 'z') || (*p->at >= 'A' && *p->at <= 'Z'))
        return pattern_fail(p, p->at, "unknown flag");
    return pattern_fail(p, p->at, "missing %s", expected);
}

/* Flags for the whole pattern: only in front of everything. */
static Part *global_flags(Parser *p, const char *start, unsigned on, bool first)
{
    if (!first)
        return refuse(p, start, "global flags not at the start of the "
                      "expression");
    if ((on & REGEX_VERBOSE) && !(p->tree->flags & REGEX_VERBOSE))
        p->is_verbose = true;
    p->tree->flags |= on;
    return p->is_verbose ? NULL : pattern_part(p, PART_EMPTY, 0);
}

/* (?flags) and (?flags-flags:...), from the first letter. */
static Part *flagged(Parser *p, const char *start, Scope scope, bool first)
{
    unsigned on = 0, off = 0;
    unsigned kinds = REGEX_ASCII | REGEX_LOCALE | REGEX_UNICODE;

    if (!read_flags(p, &on))
        return NULL;
    if (on && pattern_match(p, ')'))
        return global_flags(p, start, on, first);
    if (pattern_match(p, '-')) {
        const char *at = p->at;
        if (!read_flags(p, &off))
            return NULL;
        if (p->at == at) {
            flags_end(p, "flag");
            return NULL;
        }
        if (off & kinds)
            return refuse(p, p->at, "bad inline flags: cannot turn off flags "
                          "'a', 'u' and 'L'");
        if (on & off)
            return refuse(p, p->at, "bad inline flags: flag turned on and off");
    }
    if (!pattern_match(p, ':')) {
        flags_end(p, off ? ":" : "-, : or )");
        return NULL;
    }
    Scope inner = {(scope.on & ~off & ~(on & kinds ? kinds : 0)) | on,
                   (scope.off & ~on) | off};
    if (on & REGEX_UNICODE)
        inner.off |= REGEX_ASCII;
    return wrapped(p, start, inner, PART_SEQUENCE);
}

static Part *comment(Parser *p, const char *start)
{
    while (p->at < p->end && *p->at != ')')
        p->at++;
    if (!pattern_match(p, ')'))
        return refuse(p, start, "missing ), unterminated comment");
    return pattern_part(p, PART_EMPTY, 0);
}

static Part *look_behind(Parser *p, const char *start, Scope scope)
{
    if (p->at == p->end)
        return refuse(p, p->end, "unexpected end of pattern");
    if (pattern_match(p, '='))
        return look(p, start, scope, true, false);
    if (pattern_match(p, '!'))
        return look(p, start, scope, true, true);
    const char *at = p->at;
    pattern_take(p);
    pattern_fail(p, at - 2, "unknown extension ?<%.*s", (int)(p->at - at), at);
    return NULL;
}

/* What stands behind "(?", which begins at [start]. */
static Part *extension(Parser *p, const char *start, Scope scope, bool first)
{
    const char *at = p->at;

    if (at == p->end)
        return refuse(p, p->end, "unexpected end of pattern");
    uint32_t c = pattern_take(p);
    switch (c) {
    case ':':
        return wrapped(p, start, scope, PART_SEQUENCE);
    case '>':
        return wrapped(p, start, scope, PART_ATOMIC);
    case 'P':
        return named(p, start, scope, flags_in(p, scope));
    case '#':
        return comment(p, start);
    case '=':
    case '!':
        return look(p, start, scope, false, c == '!');
    case '<':
        return look_behind(p, start, scope);
    case '(':
        return conditional(p, start, scope);
    default:
        if (c != '-' && (c >= 0x80 || !flag_of((char)c))) {
            pattern_fail(p, at - 1, "unknown extension ?%.*s",
                       (int)(p->at - at), at);
            return NULL;
        }
        p->at = at;
        return flagged(p, start, scope, first);
    }
}

static Part *parenthesis(Parser *p, const char *start, Scope scope, bool first)
{
    Part *n;

    if (++p->depth > DEEPEST)
        return refuse(p, start, "too many groups in groups");
    if (pattern_match(p, '?'))
        n = extension(p, start, scope, first);
    else
        n = group(p, start, scope, NULL, 0);
    p->depth--;
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
        uint32_t number;
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
        return refuse(p, at, "nothing to repeat");
    if (item->kind == PART_REPEAT)
        return refuse(p, at, "multiple repeat");
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
    unsigned flags = flags_in(p, scope);
    Part *n;

    switch (c) {
    case '\\':
        return pattern_escape(p, at, flags);
    case '[':
        return pattern_set(p, at, flags);
    case '(':
        return parenthesis(p, at, scope, first);
    case '.':
        n = pattern_part(p, PART_ANY, flags);
        n->not = !(flags & REGEX_DOTALL);
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

static Part *parse_sequence(Parser *p, Scope scope, bool first)
{
    Part *all = pattern_part(p, PART_SEQUENCE, 0), **last = &all->first;
    Part **slot = NULL;         /* where the last item hangs */

    while (p->at < p->end && *p->at != '|' && *p->at != ')') {
        unsigned flags = flags_in(p, scope);
        if (skips(p, flags))
            continue;
        const char *at = p->at;
        uint32_t c = pattern_take(p);
        if (c < 0x80 && strchr("*+?{", (char)c) && c) {
            Part *n = repeat(p, at, c, slot ? *slot : NULL);
            if (!n && p->err->text[0])
                return NULL;
            if (n) {
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

static Part *parse_choice(Parser *p, Scope scope, bool outermost)
{
    Part *n = parse_sequence(p, scope, outermost), **last;

    if (!n || p->at == p->end || *p->at != '|')
        return n;
    Part *all = pattern_part(p, PART_CHOICE, 0);
    all->first = n;
    last = &n->next;
    while (pattern_match(p, '|')) {
        n = parse_sequence(p, scope, false);
        if (!n)
            return NULL;
        *last = n;
        last = &n->next;
    }
    return all;
}

static bool parse_all(Parser *p)
{
    p->tree->root = parse_choice(p, (Scope){0}, true);
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
