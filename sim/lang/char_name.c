/* char_name.c - the characters that \N{NAME} names.
 *
 * The table is read from its begin for each name that is new: a program has few
 * of them, but may have them often.
 */
#include "sim/lang/char_name.h"

#include <ctype.h>
#include <string.h>

#include "sim/lang/char_name_table.h"

#define NO_CHAR UINT32_MAX

enum { LONGEST = 100 };         /* bytes of a name; there are some of 88 */

/* Reads hexadecimal digits at [*s] up to [end]. */
static uint32_t read_hex(const char **s, const char *end)
{
    uint32_t n = 0;

    for (; *s < end && isxdigit((unsigned char)**s) && n < 0x1000000; (*s)++) {
        int c = (unsigned char)**s;
        n = n * 16 + (uint32_t)(isdigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return n;
}

/* What follows [prefix] in the [len] bytes of [name]; NULL: another begin. */
static const char *behind(const char *prefix, const char *name, size_t len)
{
    size_t n = strlen(prefix);

    return len > n && memcmp(name, prefix, n) == 0 ? name + n : NULL;
}

/* Ideographs are named by their numbers, of four or five capital digits.  This
 * and the next are, unlike the others, capitals only. */
static uint32_t ideograph(const char *name, size_t len)
{
    static const uint32_t runs[][2] = {
        {0x3400, 0x4dbf}, {0x4e00, 0x9fff}, {0x20000, 0x2a6df},
        {0x2a700, 0x2b738}, {0x2b740, 0x2b81d}, {0x2b820, 0x2cea1},
        {0x2ceb0, 0x2ebe0}, {0x30000, 0x3134a},
    };
    const char *end = name + len;
    const char *s = behind("CJK UNIFIED IDEOGRAPH-", name, len);

    if (!s || end - s < 4 || end - s > 5 || *s == '0')
        return NO_CHAR;
    for (const char *digit = s; digit < end; digit++)
        if (islower((unsigned char)*digit))
            return NO_CHAR;
    uint32_t c = read_hex(&s, end);
    for (size_t i = 0; s == end && i < sizeof runs / sizeof *runs; i++)
        if (c >= runs[i][0] && c <= runs[i][1])
            return c;
    return NO_CHAR;
}

/* The longest of [sounds], which end at a NULL, at [*s], which is stepped over; -1
 * if there is none. */
static int take_sound(const char **s, const char *end,
                      const char *const *sounds)
{
    int best = -1;
    size_t most = 0;

    for (int i = 0; sounds[i]; i++) {
        size_t len = strlen(sounds[i]);
        if (len <= (size_t)(end - *s) && memcmp(*s, sounds[i], len) == 0
            && (best < 0 || len > most)) {
            best = i;
            most = len;
        }
    }
    *s += most;
    return best;
}

/* Hangul syllables are named by their sounds: "HANGUL SYLLABLE GAG". */
static uint32_t hangul(const char *name, size_t len)
{
    static const char *const leads[] = {
        "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J",
        "JJ", "C", "K", "T", "P", "H", NULL};
    static const char *const vowels[] = {
        "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE",
        "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I", NULL};
    static const char *const tails[] = {
        "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS",
        "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T",
        "P", "H", NULL};
    const char *end = name + len;
    const char *s = behind("HANGUL SYLLABLE ", name, len);

    if (!s)
        return NO_CHAR;
    int lead = take_sound(&s, end, leads);
    int vowel = take_sound(&s, end, vowels);
    int tail = take_sound(&s, end, tails);
    if (vowel < 0 || s < end)
        return NO_CHAR;
    return (uint32_t)(0xac00 + (lead * 21 + vowel) * 28 + tail);
}

/* Braille is named by its dots, rising: "BRAILLE PATTERN DOTS-1245". */
static uint32_t braille(const char *name, size_t len)
{
    const char *s = behind("BRAILLE PATTERN DOTS-", name, len);
    uint32_t c = 0x2800;

    if (!s)
        return NO_CHAR;
    for (char last = '0'; s < name + len; last = *s++) {
        if (*s <= last || *s > '8')
            return NO_CHAR;
        c |= 1u << (*s - '1');
    }
    return c;
}

/* A name being put together from the table's lines. */
typedef struct Line {
    char name[LONGEST + 1];
    size_t len;
    uint32_t c;
} Line;

/* Reads the line at [s]; returns where the next begins. */
static const char *next_line(Line *line, const char *s)
{
    const char *end = strchr(s, ';');
    size_t keep = 0;

    line->c++;
    if (*s == '@') {
        s++;
        line->c = read_hex(&s, end);
        s++;
    }
    for (int words = *s++ - '0'; words > 0; keep++)
        words -= line->name[keep] == ' ';
    memcpy(line->name + keep, s, (size_t)(end - s));
    line->len = keep + (size_t)(end - s);
    line->name[line->len] = ' ';        /* ends its last word */
    return end + 1;
}

static uint32_t look_up(const char *name, size_t len)
{
    Line line = {.c = NO_CHAR};

    for (size_t i = 0; i < sizeof char_names / sizeof *char_names; i++)
        for (const char *s = char_names[i]; *s;) {
            s = next_line(&line, s);
            if (line.len == len && memcmp(line.name, name, len) == 0)
                return line.c;
        }
    return NO_CHAR;
}

/* Names that were looked up, by their hash. */
static struct Known {
    char name[LONGEST];
    size_t len;                 /* 0: none */
    uint32_t c;
} known[1024];

static struct Known *place_of(const char *name, size_t len)
{
    uint32_t hash = 0;

    for (size_t i = 0; i < len; i++)
        hash = hash * 31 + (unsigned char)name[i];
    return &known[hash % (sizeof known / sizeof *known)];
}

uint32_t char_by_name(const char *name, size_t len)
{
    char upper[LONGEST];
    uint32_t c;

    if (len == 0 || len > LONGEST)
        return NO_CHAR;
    if ((c = ideograph(name, len)) != NO_CHAR ||
        (c = hangul(name, len)) != NO_CHAR)
        return c;
    for (size_t i = 0; i < len; i++)
        upper[i] = (char)toupper((unsigned char)name[i]);
    struct Known *k = place_of(upper, len);
    if (k->len == len && memcmp(k->name, upper, len) == 0)
        return k->c;
    if ((c = braille(upper, len)) == NO_CHAR)
        c = look_up(upper, len);
    memcpy(k->name, upper, len);
    k->len = len;
    k->c = c;
    return c;
}
