/* folder.c - where the scenario lies, which is told to nobody but the
 * program. */
#include "sim/vm/folder.h"

#include <string.h>

#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static bool is_of_name(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '.' ||
           (unsigned char)c >= 0x80;
}

static bool ends_at(const char *text, size_t len, size_t at)
{
    return at == len || !is_of_name(text[at]);
}

/* How many bytes at [text] name the folder [dir], which ends with a slash; 0:
 * none. */
static size_t named(const char *dir, size_t n, const char *text, size_t len)
{
    bool absolute = dir[0] == '/' && n > 1;

    if (len < n - absolute || memcmp(text, dir, n - absolute) != 0)
        return 0;
    if (!absolute)
        return source_begins(text, len) ? n : 0;
    if (len >= n && text[n - 1] == '/')
        return n;
    return ends_at(text, len, n - 1) ? n - 1 : 0;
}

/* The next mention in [text] from [*at], which is moved there: its length; 0:
 * there is none. */
static size_t next(const char *text, size_t len, size_t *at)
{
    const char *dir = vm.dir_of_script ? str_text(vm.dir_of_script) : "";
    size_t n = strlen(dir);

    for (const char *found = text + *at; n > 0; found++) {
        found = memchr(found, dir[0], (size_t)(text + len - found));
        if (!found)
            return 0;
        if (found > text && (is_of_name(found[-1]) || found[-1] == '/'))
            continue;
        size_t bytes = named(dir, n, found, (size_t)(text + len - found));
        *at = (size_t)(found - text);
        if (bytes > 0)
            return bytes;
    }
    return 0;
}

bool folder_is_in(const char *text, size_t len)
{
    char begin = vm.dir_of_script ? str_text(vm.dir_of_script)[0] : '\0';
    size_t at = 0;

    return memchr(text, begin, len) && next(text, len, &at) > 0;
}

void folder_leave_out(Buf *out, const char *text, size_t len)
{
    size_t from = 0, at = 0;

    for (size_t bytes; (bytes = next(text, len, &at)) > 0;) {
        buf_add(out, text + from, at - from);
        from = at = at + bytes;
    }
    buf_add(out, text + from, len - from);
}
