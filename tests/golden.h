/* golden.h - texts that are compared with files in tests/golden.
 *
 * With UPDATE=1 in the environment the files are written instead; the
 * difference is to be read before it is committed.
 */
#ifndef TESTS_GOLDEN_H
#define TESTS_GOLDEN_H

#include <stdio.h>
#include <stdlib.h>

#include "sim/base/buf.h"
#include "tests/tap.h"

static inline bool golden_write(const char *path, const char *text)
{
    FILE *f = fopen(path, "w");

    if (!f)
        return false;
    bool written = fputs(text, f) >= 0;
    return fclose(f) == 0 && written;
}

/* Compares [text] with tests/golden/NAME. */
static inline bool golden(const char *text, const char *name)
{
    const char *update = getenv("UPDATE");
    char path[200];
    size_t got = 1;
    Buf want;

    snprintf(path, sizeof path, "tests/golden/%s", name);
    if (update && *update)
        return ok(golden_write(path, text), "%s is written", name);
    FILE *f = fopen(path, "r");
    if (!f)
        return ok(false, "%s is there", path);
    buf_init(&want);
    while (got > 0) {
        got = fread(buf_reserve(&want, 65536), 1, 65536, f);
        want.len += got;
    }
    want.data[want.len] = '\0';
    fclose(f);
    bool same = is_str(text, want.data, "%s", name);
    buf_clear(&want);
    return same;
}

#endif
