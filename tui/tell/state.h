/* state.h - what a lane does at a moment, in few words.
 *
 * For columns of a timeline and lists: "SLEEP" "until 1.5"; "WAIT" "gather
 * 1/3"; "READY" "#2".  Whole sentences are story.h's business.
 */
#ifndef TUI_TELL_STATE_H
#define TUI_TELL_STATE_H

#include "sim/base/buf.h"
#include "sim/tape/picture.h"
#include "tui/draw/theme.h"
#include "tui/tell/label.h"
#include "tui/tell/spans.h"

typedef struct State {
    Mark mark;                  /* MARK_NONE: it does not exist yet */
    const char *word;           /* "RUN", "READY", "SLEEP", "WAIT" ... */
} State;

/* What [lane] does in picture [p]; appends the reason, escaped, to [reason]
 * (may be NULL).  Costs a read or two, and a walk along the ready queue or the
 * timers. */
State state_of(Labels *l, const Picture *p, uint32_t lane, Buf *reason);

Style mark_style(Mark mark);
Glyph mark_glyph(Mark mark);

/* Appends nanoseconds as seconds, with as few digits as they need, but one
 * behind the point: "1.5". */
void time_short(Buf *b, int64_t ns);

/* The same where there is little room: rounded to three digits that count, in
 * what it is and in how far it is from [other]. */
void time_brief(Buf *b, int64_t ns, int64_t other);

#endif
