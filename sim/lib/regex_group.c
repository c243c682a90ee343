/* regex_group.c - what parentheses begin: groups, looks, conditions, flags. */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/lib/regex_parse.h"
#include "sim/vm/str.h"

/* Groups in groups: more than anybody means. */
enum { DEEPEST = 250 };

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
    n->first = pattern_choice(p, scope, false);
    p->open[number] = false;
    if (n->first && !pattern_match(p, ')'))
        return pattern_refuse(p, start, "missing ), unterminated subpattern");
    return n->first ? n : NULL;
}

/* What stands up to the closing parenthesis, in a part of [kind]. */
static Part *wrapped(Parser *p, const char *start, Scope scope, PartKind kind)
{
    Part *n = pattern_part(p, kind, 0);

    n->first = pattern_choice(p, scope, false);
    if (n->first && !pattern_match(p, ')'))
        return pattern_refuse(p, start, "missing ), unterminated subpattern");
    return n->first ? n : NULL;
}

static Part *look(Parser *p, const char *start, Scope scope, bool behind,
                  bool negated)
{
    int outer = p->behind;

    if (behind && !outer)
        p->behind = p->tree->groups + 1;
    Part *n = wrapped(p, start, scope, PART_LOOK);
    p->behind = outer;
    if (n) {
        n->behind = behind;
        n->negated = negated;
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
        return pattern_refuse(p, p->end, "unexpected end of pattern");
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
    n->first = n->group ? pattern_sequence(p, scope, false) : NULL;
    if (!n->first)
        return NULL;
    if (pattern_match(p, '|')) {
        n->second = pattern_sequence(p, scope, false);
        if (!n->second)
            return NULL;
        if (p->at < p->end && *p->at == '|')
            return pattern_refuse(p, p->at, "conditional backref with more "
                                  "than two branches");
    }
    if (!pattern_match(p, ')'))
        return pattern_refuse(p, start, "missing ), unterminated subpattern");
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
        return pattern_refuse(p, start, "global flags not at the start of the "
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
            return pattern_refuse(p, p->at, "bad inline flags: cannot turn off "
                                  "flags 'a', 'u' and 'L'");
        if (on & off)
            return pattern_refuse(p, p->at, "bad inline flags: flag turned on "
                                  "and off");
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
        return pattern_refuse(p, start, "missing ), unterminated comment");
    return pattern_part(p, PART_EMPTY, 0);
}

static Part *look_behind(Parser *p, const char *start, Scope scope)
{
    if (p->at == p->end)
        return pattern_refuse(p, p->end, "unexpected end of pattern");
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
        return pattern_refuse(p, p->end, "unexpected end of pattern");
    uint32_t c = pattern_take(p);
    switch (c) {
    case ':':
        return wrapped(p, start, scope, PART_SEQUENCE);
    case '>':
        return wrapped(p, start, scope, PART_ATOMIC);
    case 'P':
        return named(p, start, scope, pattern_flags(p, scope));
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

Part *pattern_parenthesis(Parser *p, const char *start, Scope scope, bool first)
{
    Part *n;

    if (++p->depth > DEEPEST)
        return pattern_refuse(p, start, "too many groups in groups");
    if (pattern_match(p, '?'))
        n = extension(p, start, scope, first);
    else
        n = group(p, start, scope, NULL, 0);
    p->depth--;
    return n;
}

