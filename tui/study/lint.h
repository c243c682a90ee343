/* lint.h - what is wrong with a program, as its run has shown.
 *
 * A lint is certain: it tells what happened in this run, with its line and
 * reason, and never what might happen in another.  lint_list.h has all of them
 * and says of each when it is certain; each family of them is a file lint_*.c
 * with a fold over the run (lint_int.h), named in the table of lint.c.  To add
 * one: a line in the list, a file, a line in the table.
 *
 * Where a lint needs the program's structure, it reads the source that the
 * facts hold, as far as code.h can read it.
 *
 * Several findings of one lint at one line are one, with the first one's
 * reason.
 */
#ifndef TUI_STUDY_LINT_H
#define TUI_STUDY_LINT_H

#include "sim/tape/facts.h"
#include "sim/tape/lanes.h"
#include "sim/tape/reel.h"

typedef enum LintKind {
#define LINT(NAME, TEXT) LINT_##NAME,
#include "tui/study/lint_list.h"
#undef LINT
    LINT_KINDS
} LintKind;

/* From here on a stay of the loop or of a lock is long, in nanoseconds. */
#define LINT_LONG INT64_C(100000000)

typedef struct Lint {
    LintKind kind;
    Seq seq;                    /* the event that made the first one certain */
    int file, line;             /* line 0: no line can be told */
    int times;                  /* findings there */
    char *text;                 /* the reason; owned by the list */
} Lint;

typedef struct Lints {
    Lint *items;                /* by file, line and kind */
    size_t len, cap;
} Lints;

/* Examines a whole run.  [lints] is to be cleared in any case.  False: an event
 * cannot be read, [err] says why. */
bool lint_run(Lints *lints, const Reel *reel, const Lanes *lanes,
              const Facts *facts, Err *err);
void lints_clear(Lints *lints);

const char *lint_name(LintKind kind);

#endif
