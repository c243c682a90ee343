/* str_match.c - where a long needle stands, in linear time and no memory.
 *
 * The two-way algorithm of Crochemore and Perrin.  The needle is cut where its
 * period shows: a mismatch right of the cut moves on by as far as was compared,
 * one left of it by the period.  Whoever wants the last match reads both texts
 * from their ends.
 */
#include <string.h>

#include "sim/vm/str_int.h"

typedef struct Text {
    const char *from;
    size_t len;
    bool backward;
} Text;

static inline unsigned char at(Text t, size_t i)
{
    return (unsigned char)t.from[t.backward ? t.len - 1 - i : i];
}

/* Where the greatest suffix of [t] begins (the least if [least]), and
 * [*period], which it has. */
static inline size_t greatest_suffix(Text t, bool least, size_t *period)
{
    size_t best = 0, other = 1, same = 0;

    *period = 1;
    while (other + same < t.len) {
        unsigned char a = at(t, other + same), b = at(t, best + same);
        if (a == b) {
            same++;
            if (same == *period) {
                other += same;
                same = 0;
            }
        } else if (least ? a > b : a < b) {
            other += same + 1;
            same = 0;
            *period = other - best;
        } else {
            best = other++;
            same = 0;
            *period = 1;
        }
    }
    return best;
}

static inline size_t cut_of(Text needle, size_t *period)
{
    size_t other, cut = greatest_suffix(needle, false, period);
    size_t late = greatest_suffix(needle, true, &other);

    if (late < cut)
        return cut;
    *period = other;
    return late;
}

static inline bool repeats(Text t, size_t len, size_t period)
{
    for (size_t i = 0; i < len; i++)
        if (at(t, i) != at(t, i + period))
            return false;
    return true;
}

/* How far from the beginning of [text] the first match is; SIZE_MAX: none. */
static inline size_t match(Text text, Text needle)
{
    size_t period, cut = cut_of(needle, &period), m = needle.len;
    size_t known = 0;           /* so much of the needle matches as it stands */
    bool periodic = repeats(needle, cut, period);

    if (!periodic)
        period = (cut > m - cut ? cut : m - cut) + 1;
    for (size_t place = 0; place <= text.len - m;) {
        size_t i = cut > known ? cut : known;
        while (i < m && at(needle, i) == at(text, place + i))
            i++;
        if (i < m) {
            place += i - cut + 1;
            known = 0;
            continue;
        }
        i = cut;
        while (i > known && at(needle, i - 1) == at(text, place + i - 1))
            i--;
        if (i <= known)
            return place;
        place += period;
        known = periodic ? m - period : 0;
    }
    return SIZE_MAX;
}

const char *text_match(const char *text, size_t n, const char *needle, size_t m)
{
    size_t place = match((Text){text, n, false}, (Text){needle, m, false});

    return place == SIZE_MAX ? NULL : text + place;
}

const char *text_match_last(const char *text, size_t n, const char *needle,
                            size_t m)
{
    size_t place = match((Text){text, n, true}, (Text){needle, m, true});

    return place == SIZE_MAX ? NULL : text + n - m - place;
}
