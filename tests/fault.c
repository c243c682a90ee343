/* fault.c - makes the C library fail: for LD_PRELOAD.
 *
 *     FAULT_ALLOC=N    the N-th allocation gives NULL
 *     FAULT_WRITE=N    from the N-th write to a file on, the disk is full
 *     FAULT_COUNT=FILE appends "ALLOCATIONS WRITES" at the end
 *
 * Without a hook in the program, so that what SQLite and curses allocate fails
 * too.  glibc only, because what stands behind malloc must have a name.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t size);

static long allocations, writes, fail_alloc, fail_write;

static long number(const char *name)
{
    const char *text = getenv(name);

    return text ? atol(text) : 0;
}

__attribute__((constructor)) static void start(void)
{
    fail_alloc = number("FAULT_ALLOC");
    fail_write = number("FAULT_WRITE");
    allocations = writes = 0;
}

__attribute__((destructor)) static void finish(void)
{
    const char *path = getenv("FAULT_COUNT");
    char line[64];
    int fd = path ? open(path, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;

    if (fd < 0)
        return;
    int len = snprintf(line, sizeof line, "%ld %ld\n", allocations, writes);
    fail_write = 0;
    if (write(fd, line, (size_t)len) != len)
        _exit(99);
    close(fd);
}

static int allocation_fails(void)
{
    if (++allocations != fail_alloc)
        return 0;
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size)
{
    return allocation_fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
    return allocation_fails() ? NULL : __libc_calloc(n, size);
}

void *realloc(void *p, size_t size)
{
    return allocation_fails() ? NULL : __libc_realloc(p, size);
}

/* Terminals and pipes are no disks: a message can always be written. */
static int write_fails(int fd)
{
    if (fd <= 2 || ++writes < fail_write || fail_write == 0)
        return 0;
    errno = ENOSPC;
    return 1;
}

ssize_t write(int fd, const void *bytes, size_t len)
{
    static ssize_t (*real)(int, const void *, size_t);

    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "write");
    return write_fails(fd) ? -1 : real(fd, bytes, len);
}

ssize_t pwrite(int fd, const void *bytes, size_t len, off_t at)
{
    static ssize_t (*real)(int, const void *, size_t, off_t);

    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "pwrite");
    return write_fails(fd) ? -1 : real(fd, bytes, len, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t len, off_t at)
{
    return pwrite(fd, bytes, len, at);
}
