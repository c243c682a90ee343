/* pagefile.h - a file of pages that is never caught half written.
 *
 * A page that the file as committed refers to is never written again, save the
 * first, which leads to all others.  So changes go to new pages, or to spare
 * ones, and become the file's content when page 1 is replaced by one write of
 * one page.
 *
 * It knows what SQLite demands of a file of pages (the list of free ones, the
 * page where locks are) and nothing of what is on them.  The first error stays,
 * and from then on nothing is written.
 */
#ifndef SIM_TAPE_PAGEFILE_H
#define SIM_TAPE_PAGEFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sim/base/err.h"

enum { PAGE_BYTES = 4096 };

typedef uint32_t Page;          /* from 1; 0: none */

typedef struct Pages {
    Page *items;
    size_t len, cap;
} Pages;

typedef struct PageFile {
    int fd;
    char *path;
    Page npages;                /* in all */
    Page committed;             /* npages at the last commit; 0: none yet */
    Pages spare;                /* free in the file as committed */
    Pages dropped;              /* no longer ours, but the committed file's */
    Page trunk;                 /* the free page that lists the others; or 0 */
    unsigned char *run;         /* pages that are about to be written */
    Page run_first;
    size_t run_len;
    bool failed;
    Err err;
} PageFile;

/* Makes the file [path]; one that is there is replaced only if [force], and
 * only if it is a regular file.  False: [err] says why. */
bool pagefile_open(PageFile *f, const char *path, bool force, Err *err);

/* Closes it as it was last committed. */
void pagefile_close(PageFile *f);

/* A page that may be written: the first spare one, so that what is free gathers
 * at the end of the file. */
Page page_new(PageFile *f);

/* Writes PAGE_BYTES bytes, some time before the next commit. */
void page_write(PageFile *f, Page page, const unsigned char *bytes);

/* The page is not needed any more; 0 is no error. */
void page_drop(PageFile *f, Page page);

/* The first spare page; 0: there is none. */
Page pagefile_spare(const PageFile *f);

/* Writes the list of free pages.  To be called when all pages of the next state
 * have been written and dropped; then trunk and spare are what page 1 says. */
void pagefile_list_free(PageFile *f);

/* Writes page 1, and all before it: what was written is the file now. */
void pagefile_commit(PageFile *f, const unsigned char *first);

/* Takes free pages off the end of the file, just after a commit; to be followed
 * by pagefile_list_free() and another. */
void pagefile_cut_end(PageFile *f);

static inline void put16(unsigned char *at, size_t n)
{
    at[0] = (unsigned char)(n >> 8);
    at[1] = (unsigned char)n;
}

static inline void put32(unsigned char *at, uint32_t n)
{
    put16(at, n >> 16);
    put16(at + 2, n & 0xffff);
}

#endif
