/* lint_int.h - what the families of lints share. */
#ifndef TUI_STUDY_LINT_INT_H
#define TUI_STUDY_LINT_INT_H

#include "sim/base/buf.h"
#include "sim/tape/picture.h"
#include "tui/study/code.h"
#include "tui/study/lint.h"

/* A run while it is examined. */
typedef struct LintRun {
    const Reel *reel;
    const Lanes *lanes;
    const Facts *facts;
    Code *codes;                /* of each of facts->sources */
    Picture picture;            /* before the event that is handed on */
    Pool stacks;                /* where each STACK is */
    Lints *found;
} LintRun;

/* A fold: [size] bytes of zeros, begun, handed each event in turn, ended (where
 * it also frees what it has).  The text of an event is lost as soon as the
 * family reads another. */
typedef struct LintFamily {
    size_t size;
    void (*begin)(void *self, LintRun *r);
    void (*event)(void *self, LintRun *r, const Event *e);
    void (*end)(void *self, LintRun *r);
} LintFamily;

extern const LintFamily lint_lost, lint_block, lint_cancel, lint_timeout;
extern const LintFamily lint_queue, lint_lock, lint_sequence, lint_race;

/* Sources of more statements are not read for patterns: that would take long,
 * and no lesson has so many. */
enum { LINT_LONGEST = 4000 };

void lint_add(LintRun *r, LintKind kind, Seq seq, int file, int line,
              const char *format, ...) __attribute__((format(printf, 6, 7)));

/* Event [seq]; false, and [e] is empty: it cannot be read. */
bool lint_look(LintRun *r, Seq seq, Event *e);

/* A place as a number, to find things by: a file and a line.  0: none. */
uint32_t lint_place(int file, int line);
static inline int lint_place_file(uint32_t place)
{
    return (int)(place >> 24);
}
static inline int lint_place_line(uint32_t place)
{
    return (int)(place & 0xffffff);
}

/* Puts the places of STACK [number], the outermost first, into [out]; how
 * many, at most [most]. */
size_t lint_stack(LintRun *r, int64_t number, uint32_t *out, size_t most);

/* Numbers and names for a reason, in one of a few buffers that are used in
 * turn. */
const char *lint_lane(const LintRun *r, uint32_t lane);
const char *lint_seconds(int64_t ns);

#endif
