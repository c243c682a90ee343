/* tracks.h - what each lane does, from which event on, and why.
 *
 * As spans.h, but of the whole run, with reasons in words and lines: for files
 * that hold everything at once, and cost what they hold.  It is the fold of
 * sim/tape and the words of state.h, looked at after each event; what it looks
 * at are the lanes that the event can have changed, so that a run of many
 * lanes does not cost their number for each event.
 *
 * Where a lane stands in the ready queue is no reason here: it changes with
 * every run of another, and is seen from the queue.
 */
#ifndef TUI_EXPORT_TRACKS_H
#define TUI_EXPORT_TRACKS_H

#include "tui/tell/state.h"

/* What a lane does from event [seq] on, until its next Stay. */
typedef struct Stay {
    Seq seq;
    int64_t t;
    Mark mark;
    int line;                   /* where it stands; 0: not known */
    uint8_t file;
    Seq ran;                    /* when it was picked last; or 0 */
    uint32_t reason;            /* tracks_reason() */
} Stay;

typedef struct Track {
    uint32_t id;                /* the lane */
    size_t len, cap;
    Stay *stays;                /* owned */
} Track;

typedef struct Tracks {
    Labels *labels;             /* borrowed */
    Picture picture;            /* after the last event that was added */
    Pool tracks;                /* of Track */
    const char *words[MARKS];   /* of the marks that were met; "RUN" */
    Buf reasons;                /* each with its zero byte */
    Buf reason;                 /* the one that is made */
} Tracks;

void tracks_init(Tracks *t, Labels *labels);
void tracks_clear(Tracks *t);

/* Takes the next event.  It reads others, so the text of [e] is lost if it
 * came from the reel. */
void tracks_add(Tracks *t, const Event *e);

/* Takes the whole run.  False: it cannot be read, [err] says why. */
bool tracks_read(Tracks *t, Err *err);

/* NULL: lane [id] never did anything. */
const Track *tracks_of(const Tracks *t, uint32_t id);

/* What lane [id] does after event [seq]; NULL: it is not there yet. */
const Stay *tracks_at(const Tracks *t, uint32_t id, Seq seq);

/* In words, "" if none are needed: "until 1.5", "gather 0/3".  Escaped. */
const char *tracks_reason(const Tracks *t, const Stay *s);

#endif
