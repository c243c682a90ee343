/* pagefile.c - a file of pages that is never caught half written. */
#define _XOPEN_SOURCE 700       /* pwrite, lstat, ftruncate */
#define _FILE_OFFSET_BITS 64

#include "sim/tape/pagefile.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sim/base/mem.h"

enum {
    SPARE_MAX = 1000,           /* that one trunk can list */
    RUN_PAGES = 64,             /* written together */
    PENDING_BYTE = 0x40000000,  /* what SQLite locks; its page stays empty */
    LOCK_PAGE = PENDING_BYTE / PAGE_BYTES + 1,
};

static void fail(PageFile *f, int error)
{
    if (!f->failed)
        err_set(&f->err, "cannot write '%s': %s", f->path, strerror(error));
    f->failed = true;
}

static void write_at(PageFile *f, const unsigned char *bytes, size_t len,
                     off_t at)
{
    while (len > 0 && !f->failed) {
        ssize_t n = pwrite(f->fd, bytes, len, at);
        if (n <= 0) {
            if (n == 0 || errno != EINTR)
                fail(f, n == 0 ? ENOSPC : errno);
            continue;
        }
        bytes += n;
        len -= (size_t)n;
        at += n;
    }
}

static void write_run(PageFile *f)
{
    if (f->run_len > 0)
        write_at(f, f->run, f->run_len * PAGE_BYTES,
                 (off_t)(f->run_first - 1) * PAGE_BYTES);
    f->run_len = 0;
}

void page_write(PageFile *f, Page page, const unsigned char *bytes)
{
    if (f->run_len == RUN_PAGES || page != f->run_first + f->run_len)
        write_run(f);
    if (f->run_len == 0)
        f->run_first = page;
    memcpy(f->run + f->run_len++ * PAGE_BYTES, bytes, PAGE_BYTES);
}

/* --- pages --------------------------------------------------------------- */

static void pages_add(Pages *p, Page page)
{
    p->items = mem_grow(p->items, &p->cap, p->len + 1, sizeof *p->items);
    p->items[p->len++] = page;
}

/* Where the first of the spare pages stands in the list; 0 also if there is
 * none. */
static size_t spare_first(const PageFile *f)
{
    size_t best = 0;

    for (size_t i = 1; i < f->spare.len; i++)
        if (f->spare.items[i] < f->spare.items[best])
            best = i;
    return best;
}

Page pagefile_spare(const PageFile *f)
{
    return f->spare.len > 0 ? f->spare.items[spare_first(f)] : 0;
}

Page page_new(PageFile *f)
{
    size_t best = spare_first(f);

    if (f->spare.len == 0) {
        f->npages += f->npages + 1 == LOCK_PAGE ? 2 : 1;
        return f->npages;
    }
    Page page = f->spare.items[best];
    f->spare.items[best] = f->spare.items[--f->spare.len];
    return page;
}

void page_drop(PageFile *f, Page page)
{
    if (page)
        pages_add(&f->dropped, page);
}

/* --- commits ------------------------------------------------------------- */

/* Lists the free pages in one of them. */
void pagefile_list_free(PageFile *f)
{
    unsigned char bytes[PAGE_BYTES] = {0};
    size_t n = 0;

    page_drop(f, f->trunk);
    f->trunk = 0;
    if (f->spare.len + f->dropped.len == 0)
        return;
    f->trunk = page_new(f);
    for (size_t i = 0; i < f->dropped.len; i++)
        pages_add(&f->spare, f->dropped.items[i]);
    f->dropped.len = 0;
    assert(f->spare.len <= SPARE_MAX);
    for (; n < f->spare.len; n++)
        put32(bytes + 8 + 4 * n, f->spare.items[n]);
    put32(bytes + 4, (uint32_t)n);
    page_write(f, f->trunk, bytes);
}

void pagefile_commit(PageFile *f, const unsigned char *first)
{
    write_run(f);
    write_at(f, first, PAGE_BYTES, 0);
    if (!f->failed)
        f->committed = f->npages;
}

/* Takes free pages off the end of the file, as long as [spare] keeps one that
 * can be the new trunk, should a free page remain. */
void pagefile_cut_end(PageFile *f)
{
    size_t i = 0;

    while (i < f->spare.len && f->npages != f->trunk) {
        if (f->spare.items[i++] != f->npages)
            continue;
        f->spare.items[i - 1] = f->spare.items[--f->spare.len];
        f->npages -= f->npages - 1 == LOCK_PAGE ? 2 : 1;
        i = 0;
    }
    if (f->npages != f->trunk)
        return;
    f->npages -= f->npages - 1 == LOCK_PAGE ? 2 : 1;
    f->trunk = 0;
    if (f->spare.len > 0)
        pagefile_cut_end(f);
}

/* --- life ---------------------------------------------------------------- */

/* Takes the place of a file that is there: only a regular one. */
static bool make_way(const char *path, bool force, Err *err)
{
    struct stat st;

    if (lstat(path, &st) != 0)
        return true;
    if (!S_ISREG(st.st_mode))
        return err_set(err, "'%s' is there already and is no file", path);
    if (!force)
        return err_set(err, "'%s' is there already", path);
    if (unlink(path) != 0)
        return err_set(err, "cannot replace '%s': %s", path, strerror(errno));
    return true;
}

/* Tells SQLite to keep off until we are done.  A file system without locks is
 * no reason to fail. */
static void lock(int fd)
{
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET,
                          .l_start = PENDING_BYTE, .l_len = 512};

    (void)fcntl(fd, F_SETLK, &whole);
}

bool pagefile_open(PageFile *f, const char *path, bool force, Err *err)
{
    if (!make_way(path, force, err))
        return false;
    int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0)
        return err_set(err, "cannot write '%s': %s", path, strerror(errno));
    lock(fd);
    *f = (PageFile){.fd = fd, .path = mem_strdup(path), .npages = 1,
                    .run = mem_alloc(RUN_PAGES * PAGE_BYTES)};
    return true;
}

void pagefile_close(PageFile *f)
{
    if (f->committed > 0 &&
        ftruncate(f->fd, (off_t)f->committed * PAGE_BYTES) != 0)
        fail(f, errno);
    if (close(f->fd) != 0 && errno != EINTR)
        fail(f, errno);         /* a server may only say it now */
    mem_free(f->spare.items);
    mem_free(f->dropped.items);
    mem_free(f->run);
    mem_free(f->path);
}
