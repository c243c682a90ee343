/* decode.c - what CPython says of bytes that are not UTF-8. */
#include "sim/lang/decode.h"

#include <stdio.h>

#include "sim/base/utf8.h"

static bool is_tail(unsigned char c)
{
    return (c & 0xc0) == 0x80;
}

/* True if [second] may follow [lead]: some leads take only part of the range,
 * so that each character has one form and surrogates none. */
static bool may_follow(unsigned char lead, unsigned char second)
{
    if (!is_tail(second))
        return false;
    switch (lead) {
    case 0xe0: return second >= 0xa0;
    case 0xed: return second < 0xa0;
    case 0xf0: return second >= 0x90;
    case 0xf4: return second < 0x90;
    default: return true;
    }
}

/* How many bytes from the bad lead at [s] belong to the error, and why. */
static size_t extent(const unsigned char *s, size_t left, const char **why)
{
    size_t want = utf8_size((char)*s), n = 1;

    *why = "invalid start byte";
    if (*s < 0xc2 || *s > 0xf4)
        return 1;
    while (n < want && n < left && (n == 1 ? may_follow(*s, s[1])
                                           : is_tail(s[n])))
        n++;
    *why = n == left ? "unexpected end of data" : "invalid continuation byte";
    return n;
}

bool decode_check(const char *s, size_t len, char *text, size_t size)
{
    size_t bad = 0;
    const char *why;

    if (utf8_valid(s, len, &bad))
        return true;
    const unsigned char *at = (const unsigned char *)s + bad;
    size_t n = extent(at, len - bad, &why);
    if (n == 1)
        snprintf(text, size, "(unicode error) 'utf-8' codec can't decode byte "
                 "0x%02x in position %zu: %s", *at, bad, why);
    else
        snprintf(text, size, "(unicode error) 'utf-8' codec can't decode bytes "
                 "in position %zu-%zu: %s", bad, bad + n - 1, why);
    return false;
}

bool decode_check_runs(const char *s, size_t len, char *text, size_t size)
{
    for (size_t i = 0; i < len; i++) {
        size_t start = i;
        while (i < len && s[i] & 0x80)
            i++;
        if (!decode_check(s + start, i - start, text, size))
            return false;
    }
    return true;
}
