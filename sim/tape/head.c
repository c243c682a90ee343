/* head.c - is this file a tape? */
#define _XOPEN_SOURCE 700       /* open, fstat */
#define _FILE_OFFSET_BITS 64

#include "sim/tape/head.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sim/tape/schema.h"

static uint32_t get32(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 |
           (uint32_t)at[2] << 8 | at[3];
}

/* The first 100 bytes of a regular file; false: there are none. */
static bool read_head(const char *path, unsigned char head[100], Err *err)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);

    if (fd < 0)
        return err_set(err, "cannot read '%s': %s", path, strerror(errno));
    bool is_file = fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
    ssize_t n = is_file ? read(fd, head, 100) : 0;
    close(fd);
    if (!is_file)
        return err_set(err, "'%s' is no file", path);
    return n == 100 || err_set(err, "'%s' is no tape", path);
}

static bool is_sqlite(const unsigned char *head)
{
    return memcmp(head, "SQLite format 3", 16) == 0;
}

bool head_is_database(const char *path)
{
    unsigned char head[100] = {0};

    return read_head(path, head, NULL) && is_sqlite(head);
}

bool head_check(const char *path, Err *err)
{
    unsigned char head[100] = {0};

    if (!read_head(path, head, err))
        return false;
    if (!is_sqlite(head) || get32(head + 68) != SCHEMA_APPLICATION)
        return err_set(err, "'%s' is no tape", path);
    if (get32(head + 60) != SCHEMA_VERSION)
        return err_set(err, "'%s' is a tape of format %lu; this program reads "
                       "format %d", path, (unsigned long)get32(head + 60),
                       SCHEMA_VERSION);
    if (head[18] != 1 || head[19] != 1 || get32(head + 56) != 1)
        return err_set(err, "'%s' was not written by ticktape", path);
    return true;
}
