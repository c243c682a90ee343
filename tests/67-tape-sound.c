/* 67-tape-sound.c - the tapes that ship keep every promise of event_list.h and
 * tell of their lanes what their events say; so do those that are given.
 *
 *     67-tape-sound [TAPE.db ...]
 */
#include <glob.h>

#include "tests/tape_file.h"

static void check(const char *path)
{
    Err err = {.text = ""};

    if (!ok(file_read_all(path, &err), "%s", path))
        diag("%s", err.text);
}

int main(int argc, char **argv)
{
    glob_t found;

    for (int i = 1; i < argc; i++)
        check(argv[i]);
    if (argc == 1 && glob("traces/*.db", 0, NULL, &found) == 0) {
        for (size_t i = 0; i < found.gl_pathc; i++)
            check(found.gl_pathv[i]);
        globfree(&found);
    }
    return tap_done();
}
