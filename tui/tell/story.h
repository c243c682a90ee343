/* story.h - what an event means, in a sentence.
 *
 * For a learner: who runs and why, who waits for what, who asked whom to
 * stop.  Everything is found by following causes back on the tape, so that a
 * sentence says what happened and never guesses.
 *
 * Sentences may follow one another as a paragraph: a subject that is that of
 * the sentence before is "It" (story_begin() ends that).
 *
 * KEEP IN STEP: event kinds - a kind needs its sentence (story.c's table).
 */
#ifndef TUI_TELL_STORY_H
#define TUI_TELL_STORY_H

#include "tui/tell/label.h"

typedef struct Story {
    Labels *labels;             /* borrowed */
    int64_t it;                 /* lane of the last sentence; -1: none */
    size_t made_end;            /* where a "creates A and B." ended that can go
                                 * on; 0: none */
    size_t made_stop;           /* bytes of its stop: story_stop() */
    size_t made_and;            /* where its " and " is; 0: nowhere */
    uint32_t maker;
    int64_t made_kind;
} Story;

void story_init(Story *s, Labels *labels);

/* The next sentence names its subject. */
void story_begin(Story *s);

/* Appends the sentence for [e], without an end of line.  The text of [e] may
 * be lost by it, if [e] was read from the reel. */
void story_event(Story *s, const Event *e, Buf *out);

/* True if the callback [name], of a timer, ends a time limit. */
bool story_ends_limit(const char *name);

/* True if a decision begins with [e], and with it a paragraph. */
bool story_is_decision(const Event *e);

/* True if `show` tells it; others are steps on the way to what is told. */
bool story_is_told(const Event *e);

#endif
