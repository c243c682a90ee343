/* regex_class.c - what stands for characters: escapes, sets, classes. */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/lang/char_name.h"
#include "sim/lib/regex_parse.h"
#include "sim/vm/str.h"

/* --- what is in them ------------------------------------------------------------ */

static bool is_word(uint32_t c, bool ascii)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
               (c >= 'a' && c <= 'z') || c == '_';
    return !ascii && (uni_is_alpha(c) || uni_is_decimal(c) ||
                      uni_is_digit(c) || uni_is_numeric(c));
}

bool regex_in_class(RegexClass class, bool ascii, uint32_t c)
{
    switch (class) {
    case CLASS_DIGIT:
        return c < 0x80 ? c >= '0' && c <= '9' : !ascii && uni_is_decimal(c);
    case CLASS_SPACE:
        return ascii || c < 0x1c ? c == ' ' || (c >= '\t' && c <= '\r')
                                 : uni_is_space(c);
    case CLASS_WORD:
        return is_word(c, ascii);
    case CLASS_NONE:
        break;
    }
    return false;
}

static uint32_t lower(uint32_t c, bool ascii)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    return ascii ? c : uni_lower(c);
}

static uint32_t upper(uint32_t c, bool ascii)
{
    if (c < 0x80)
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    return ascii ? c : uni_upper(c);
}

bool regex_same_letter(uint32_t a, uint32_t b, bool ascii)
{
    return a == b || lower(a, ascii) == lower(b, ascii) ||
           upper(a, ascii) == upper(b, ascii);
}

static bool has(const CharSet *set, uint32_t c)
{
    for (size_t i = 0; i < set->len; i++) {
        const SetItem *item = &set->items[i];
        if (item->class
                ? regex_in_class(item->class, set->ascii, c) != item->negated
                : c >= item->low && c <= item->high)
            return true;
    }
    return false;
}

bool regex_in_set(const CharSet *set, uint32_t c)
{
    bool in = has(set, c);

    if (!in && set->ignore_case)
        in = has(set, lower(c, set->ascii)) || has(set, upper(c, set->ascii));
    return in != set->negated;
}

/* --- escapes --------------------------------------------------------------------- */

static int hex_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if ((c | 32) >= 'a' && (c | 32) <= 'f')
        return (c | 32) - 'a' + 10;
    return -1;
}

static bool is_octal(const Parser *p)
{
    return p->at < p->end && *p->at >= '0' && *p->at <= '7';
}

static bool bad_escape(Parser *p, const char *at)
{
    return pattern_fail(p, at, "bad escape %.*s", (int)(p->at - at), at);
}

/* [digits] hexadecimal digits of the escape that begins at [at]. */
static bool read_hex(Parser *p, const char *at, int digits, uint32_t *out)
{
    uint32_t c = 0;
    int n = 0;

    for (; n < digits && p->at < p->end && hex_of(*p->at) >= 0; n++)
        c = c << 4 | (uint32_t)hex_of(*p->at++);
    if (n < digits)
        return pattern_fail(p, at, "incomplete escape %.*s", (int)(p->at - at),
                          at);
    if (c > 0x10ffff)
        return bad_escape(p, at);
    *out = c;
    return true;
}

/* \N{NAME}, from behind the N. */
static bool read_name(Parser *p, uint32_t *out)
{
    if (!pattern_match(p, '{'))
        return pattern_fail(p, p->at, "missing {");
    const char *name = p->at;
    const char *end = memchr(name, '}', (size_t)(p->end - name));
    if (end == name || name == p->end)
        return pattern_fail(p, name, "missing character name");
    if (!end)
        return pattern_fail(p, name, "missing }, unterminated name");
    p->at = end + 1;
    *out = char_by_name(name, (size_t)(end - name));
    if (*out == UINT32_MAX)
        return pattern_fail(p, name - 3, "undefined character name '%.*s'",
                          (int)(end - name), name);
    return true;
}

static bool read_octal(Parser *p, const char *at, uint32_t c, int more,
                       uint32_t *out)
{
    for (; more > 0 && is_octal(p); more--)
        c = c * 8 + (uint32_t)(*p->at++ - '0');
    if (c > 0377)
        return pattern_fail(p, at, "octal escape value %.*s outside of range "
                          "0-0o377", (int)(p->at - at), at);
    *out = c;
    return true;
}

/* The character that the escape at [at] stands for in sets and outside; [c],
 * behind the backslash, was taken.  [*is] false: none. */
static bool char_escape(Parser *p, const char *at, uint32_t c, uint32_t *out,
                        bool *is)
{
    static const char letters[] = "afnrtv", meant[] = "\a\f\n\r\t\v";
    const char *found = c && c < 0x80 ? strchr(letters, (char)c) : NULL;
    bool text = !p->pattern->bytes;

    *is = true;
    if (found)
        *out = (unsigned char)meant[found - letters];
    else if (c == 'x')
        return read_hex(p, at, 2, out);
    else if (text && (c == 'u' || c == 'U'))
        return read_hex(p, at, c == 'u' ? 4 : 8, out);
    else if (text && c == 'N')
        return read_name(p, out);
    else
        *is = false;
    return true;
}

/* The class of \d and its kin, in [item]; false: it is none. */
static bool class_escape(uint32_t c, SetItem *item)
{
    switch (c | 32) {
    case 'd':
        item->class = CLASS_DIGIT;
        break;
    case 's':
        item->class = CLASS_SPACE;
        break;
    case 'w':
        item->class = CLASS_WORD;
        break;
    default:
        return false;
    }
    item->negated = !(c & 32);
    return c < 0x80;
}

static bool is_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static CharSet *set_of(Parser *p, SetItem *items, size_t len, unsigned flags)
{
    CharSet *set = arena_alloc(p->tree->arena, sizeof *set);

    set->items = arena_alloc(p->tree->arena, len * sizeof *items);
    if (len > 0)
        memcpy(set->items, items, len * sizeof *items);
    set->len = len;
    set->ascii = p->pattern->bytes || (flags & REGEX_ASCII);
    set->ignore_case = flags & REGEX_IGNORECASE;
    return set;
}

/* A reference back, or a character by its octal number; from behind [c], the
 * first digit. */
static Part *number_escape(Parser *p, const char *at, uint32_t c,
                           unsigned flags)
{
    Part *n = pattern_part(p, PART_CHAR, flags);
    int number = (int)c - '0';

    if (c == '0')
        return read_octal(p, at, 0, 2, &n->c) ? n : NULL;
    if (p->at < p->end && *p->at >= '0' && *p->at <= '9') {
        bool octal = c <= '7' && is_octal(p);
        number = number * 10 + (*p->at++ - '0');
        if (octal && is_octal(p)) {
            uint32_t first = (c - '0') * 8 + (uint32_t)(p->at[-1] - '0');
            return read_octal(p, at, first, 1, &n->c) ? n : NULL;
        }
    }
    n->kind = PART_BACK;
    n->group = number;
    if (number > p->tree->groups) {
        pattern_fail(p, at + 1, "invalid group reference %d", number);
        return NULL;
    }
    return pattern_check_group(p, at, number) ? n : NULL;
}

Part *pattern_escape(Parser *p, const char *at, unsigned flags)
{
    SetItem class = {0};
    bool is;

    if (p->at == p->end) {
        pattern_fail(p, at, "bad escape (end of pattern)");
        return NULL;
    }
    uint32_t c = pattern_take(p);
    Part *n = pattern_part(p, PART_CHAR, flags);
    if (!char_escape(p, at, c, &n->c, &is))
        return NULL;
    if (is)
        return n;
    if (class_escape(c, &class)) {
        n->kind = PART_SET;
        n->set = set_of(p, &class, 1, flags & ~(unsigned)REGEX_IGNORECASE);
        return n;
    }
    if (c == 'A' || c == 'Z' || c == 'b' || c == 'B') {
        n->kind = PART_PLACE;
        n->where = (char)c;
        return n;
    }
    if (c >= '0' && c <= '9')
        return number_escape(p, at, c, flags);
    if (is_letter(c)) {
        bad_escape(p, at);
        return NULL;
    }
    n->c = c;
    return n;
}

/* --- sets -------------------------------------------------------------------------- */

/* One member, up to a range's hyphen. */
static bool read_member(Parser *p, SetItem *item)
{
    const char *at = p->at;
    uint32_t c = pattern_take(p);
    bool is;

    *item = (SetItem){.low = c, .high = c};
    if (c != '\\')
        return true;
    if (p->at == p->end)
        return pattern_fail(p, at, "bad escape (end of pattern)");
    c = pattern_take(p);
    if (!char_escape(p, at, c, &item->low, &is))
        return false;
    if (!is && class_escape(c, item))
        return true;
    if (!is) {
        item->low = c == 'b' ? '\b' : c;
        if (c >= '0' && c <= '7') {
            if (!read_octal(p, at, c - '0', 2, &item->low))
                return false;
        } else if (c == '8' || c == '9' || (is_letter(c) && c != 'b')) {
            return bad_escape(p, at);
        }
    }
    item->high = item->low;
    return true;
}

/* The rest of a range, if [item], which begins at [at], is its low end.
 * [*done]: the hyphen was the set's last. */
static bool read_range(Parser *p, const char *at, SetItem *item, bool *hyphen)
{
    SetItem high;

    *hyphen = false;
    if (!pattern_match(p, '-'))
        return true;
    if (p->at == p->end)
        return true;
    if (*p->at == ']') {
        *hyphen = true;
        return true;
    }
    if (!read_member(p, &high))
        return false;
    if (item->class || high.class || high.low < item->low)
        return pattern_fail(p, at, "bad character range %.*s",
                          (int)(p->at - at), at);
    item->high = high.low;
    return true;
}

/* Reads the members up to the bracket into [items], growing it. */
static bool read_members(Parser *p, const char *start, SetItem **items,
                         size_t *len, size_t *cap)
{
    for (;;) {
        const char *at = p->at;
        SetItem item;
        bool hyphen;

        if (*len && pattern_match(p, ']'))
            return true;
        if (p->at == p->end)
            return pattern_fail(p, start, "unterminated character set");
        if (!read_member(p, &item) || !read_range(p, at, &item, &hyphen))
            return false;
        *items = mem_grow(*items, cap, *len + 2, sizeof **items);
        (*items)[(*len)++] = item;
        if (hyphen)
            (*items)[(*len)++] = (SetItem){.low = '-', .high = '-'};
    }
}

Part *pattern_set(Parser *p, const char *at, unsigned flags)
{
    SetItem *items = NULL;
    size_t len = 0, cap = 0;
    bool negated = pattern_match(p, '^');
    Part *n = NULL;

    if (read_members(p, at, &items, &len, &cap)) {
        n = pattern_part(p, PART_SET, flags);
        n->set = set_of(p, items, len, flags);
        n->set->negated = negated;
    }
    mem_free(items);
    return n;
}
