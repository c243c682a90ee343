/* match.c - texts that hold what somebody looks for. */
#include "tui/tell/match.h"

#include <ctype.h>
#include <string.h>

static bool same_char(char a, char b, bool any_case)
{
    return a == b || (any_case && tolower((unsigned char)a) == b);
}

bool match_text(const char *text, size_t len, const char *needle)
{
    size_t n = strlen(needle);
    bool any_case = true;

    for (size_t i = 0; i < n; i++)
        any_case = any_case && !isupper((unsigned char)needle[i]);
    for (size_t i = 0; i + n <= len; i++) {
        size_t k = 0;
        while (k < n && same_char(text[i + k], needle[k], any_case))
            k++;
        if (k == n)
            return true;
    }
    return false;
}

bool match_lane(Labels *l, uint32_t id, const char *name, bool whole)
{
    const LaneInfo *info = lanes_get(l->lanes, id);
    size_t len = 0;
    const char *function = labels_function(l, id, &len);

    if (!whole)
        return (info && match_text(info->name, info->name_len, name)) ||
               (function && match_text(function, len, name));
    return (info && strcmp(info->name, name) == 0) ||
           (function && strlen(name) == len && !memcmp(function, name, len));
}
