/* unicode.c - what a character is, and what it becomes.
 *
 * Searches the tables of unicode_table.h by halving; most questions are about
 * ASCII, which the callers that care answer themselves.
 */
#include "sim/vm/unicode.h"

#include "sim/vm/str.h"
#include "sim/vm/unicode_table.h"

#define LEN(table) (sizeof (table) / sizeof *(table))
#define IN(table, c) in_ranges((table), LEN(table), (c))

/* The number of entries that begin at or before [c], in an array of structs of
 * [size] bytes that begin with a uint32_t. */
static size_t count_before(const void *table, size_t n, size_t size, uint32_t c)
{
    size_t low = 0, high = n;

    while (low < high) {
        size_t mid = (low + high) / 2;
        uint32_t first;
        memcpy(&first, (const char *)table + mid * size, sizeof first);
        if (first <= c)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static bool in_run(uint32_t first, unsigned count, unsigned step, uint32_t c)
{
    uint32_t off = c - first;

    return off / step < count && off % step == 0;
}

static bool in_ranges(const UniRange *ranges, size_t n, uint32_t c)
{
    size_t i = count_before(ranges, n, sizeof *ranges, c);

    return i > 0 && in_run(ranges[i - 1].first, ranges[i - 1].count,
                           ranges[i - 1].step, c);
}

bool uni_is_space(uint32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31);
    return IN(space_ranges, c);
}

bool uni_is_alpha(uint32_t c)
{
    if (c < 0x80)
        return (c | 32) >= 'a' && (c | 32) <= 'z';
    return IN(alpha_ranges, c);
}

bool uni_is_decimal(uint32_t c)
{
    return uni_decimal(c) >= 0;
}

int uni_decimal(uint32_t c)
{
    if (c < 0x80)
        return c >= '0' && c <= '9' ? (int)(c - '0') : -1;
    size_t i = count_before(decimal_ranges, LEN(decimal_ranges),
                            sizeof *decimal_ranges, c);
    if (i == 0)
        return -1;
    uint32_t off = c - decimal_ranges[i - 1].first;
    return off < decimal_ranges[i - 1].count ? (int)(off % 10) : -1;
}

bool uni_is_digit(uint32_t c)
{
    return uni_is_decimal(c) || (c >= 0x80 && IN(digit_ranges, c));
}

bool uni_is_numeric(uint32_t c)
{
    return uni_is_digit(c) || (c >= 0x80 && IN(numeric_ranges, c));
}

bool uni_is_upper(uint32_t c)
{
    return c < 0x80 ? c >= 'A' && c <= 'Z' : IN(upper_ranges, c);
}

bool uni_is_lower(uint32_t c)
{
    return c < 0x80 ? c >= 'a' && c <= 'z' : IN(lower_ranges, c);
}

bool uni_is_title(uint32_t c)
{
    return c >= 0x80 && IN(title_ranges, c);
}

bool uni_is_cased(uint32_t c)
{
    return IN(cased_ranges, c);
}

bool uni_is_case_ignorable(uint32_t c)
{
    return IN(case_ignorable_ranges, c);
}

bool uni_is_printable(uint32_t c)
{
    return c < 0x80 ? c >= ' ' && c < 127 : IN(printable_ranges, c);
}

bool uni_is_id_start(uint32_t c)
{
    if (c < 0x80)
        return uni_is_alpha(c) || c == '_';
    return uni_is_alpha(c) ? !IN(id_start_not_ranges, c)
                           : IN(id_start_more_ranges, c);
}

bool uni_is_id_continue(uint32_t c)
{
    if (c < 0x80)
        return uni_is_alpha(c) || c == '_' || (c >= '0' && c <= '9');
    return uni_is_id_start(c) || IN(id_more_ranges, c);
}

/* --- mappings --------------------------------------------------------- */

typedef struct Mapping {
    const UniShift *shifts;
    size_t shift_len;
    const UniSpecial *specials;
    size_t special_len;
} Mapping;

#define MAPPING(NAME) {NAME##_shifts, LEN(NAME##_shifts), \
                       NAME##_specials, LEN(NAME##_specials)}

static const Mapping upper_map = MAPPING(upper), lower_map = MAPPING(lower),
    title_map = MAPPING(title), fold_map = MAPPING(fold);

/* What [c] becomes by [map]: how many characters in [out], 0 if the map says
 * nothing. */
static size_t map_char(const Mapping *map, uint32_t c, uint32_t out[3])
{
    size_t i = count_before(map->shifts, map->shift_len, sizeof *map->shifts,
                            c);
    if (i > 0) {
        const UniShift *s = &map->shifts[i - 1];
        if (in_run(s->first, s->count, s->step, c)) {
            out[0] = (uint32_t)((int32_t)c + s->delta);
            return 1;
        }
    }
    i = count_before(map->specials, map->special_len, sizeof *map->specials,
                     c);
    if (i == 0 || map->specials[i - 1].c != c)
        return 0;
    const uint16_t *to = map->specials[i - 1].to;
    size_t n = 0;
    while (n < 3 && to[n]) {
        out[n] = to[n];
        n++;
    }
    return n;
}

static size_t map_or_same(const Mapping *map, uint32_t c, uint32_t out[3])
{
    size_t n = map_char(map, c, out);

    if (n > 0)
        return n;
    out[0] = c;
    return 1;
}

size_t uni_full_upper(uint32_t c, uint32_t out[3])
{
    return map_or_same(&upper_map, c, out);
}

size_t uni_full_lower(uint32_t c, uint32_t out[3])
{
    return map_or_same(&lower_map, c, out);
}

size_t uni_full_title(uint32_t c, uint32_t out[3])
{
    size_t n = map_char(&title_map, c, out);

    return n > 0 ? n : map_or_same(&upper_map, c, out);
}

size_t uni_full_fold(uint32_t c, uint32_t out[3])
{
    size_t n = map_char(&fold_map, c, out);

    return n > 0 ? n : map_or_same(&lower_map, c, out);
}

uint32_t uni_upper(uint32_t c)
{
    uint32_t out[3];

    if (c < 0x80)
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    return uni_full_upper(c, out) == 1 ? out[0] : c;
}

uint32_t uni_lower(uint32_t c)
{
    uint32_t out[3];

    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    return uni_full_lower(c, out) == 1 ? out[0] : c;
}
