/* label.h - what lanes are called.
 *
 * A task that has no name of its own is Task-7, which tells nobody anything;
 * its coroutine's function does.  No event says it, but the first step of a
 * task stands at that function's first line, and the source is on the tape.
 */
#ifndef TUI_TELL_LABEL_H
#define TUI_TELL_LABEL_H

#include "sim/base/buf.h"
#include "sim/tape/facts.h"
#include "sim/tape/lanes.h"
#include "sim/tape/pool.h"
#include "sim/tape/reel.h"

typedef struct Labels {
    Reel reel;
    const Lanes *lanes;         /* borrowed, as is [facts] */
    const Facts *facts;
    bool outside;               /* labels_is_outside(), as whoever knows a place
                                 * has asked: lane 0 is the program */
    Pool known;                 /* of LabelKnown */
    Pool blocks;                /* of LabelBlock */
    const char **lines[EVENT_FILES];    /* where each line begins; owned */
    size_t nlines[EVENT_FILES];
} Labels;

/* True if the main thread has turned no loop so far, at event [seq] of iteration
 * [iter]: none has turned, or only those of threads, whose tasks they are. */
bool labels_is_outside(const Labels *l, Seq seq, uint64_t iter);

void labels_init(Labels *l, Reel reel, const Lanes *lanes, const Facts *facts);
void labels_clear(Labels *l);

/* Line [line] of source [file], without its end; NULL: there is none. */
const char *labels_line(Labels *l, int file, int line, size_t *len);

/* The function of lane [id]'s coroutine, in the source; NULL: not known. */
const char *labels_function(Labels *l, uint32_t id, size_t *len);

/* Appends the name of lane [id], and behind one that nobody gave it that of
 * its function: "Task-7 fetch", or "Task-9 asyncio" for what asyncio.run makes to
 * tidy up.  The text is escaped (sim/tape/text.h). */
void labels_lane(Labels *l, uint32_t id, Buf *out);

/* The same as in a sentence: "Task-7 (fetch)", "the loop". */
void labels_in_sentence(Labels *l, uint32_t id, Buf *out);

/* Appends "line 6", or, in a file that is not the program's first, "line 6 of
 * workers.py". */
void labels_place(const Labels *l, int file, int line, Buf *out);

/* Appends what object [id] is called in a sentence: "the queue", or "queue 2"
 * if there are several of the class. */
void labels_object(const Labels *l, uint32_t id, Buf *out);

/* True for an executor, whose object is the queue of calls for its workers. */
bool labels_is_executor(const Labels *l, uint32_t id);

/* Which of several objects of its class [info] is, in the order in which they
 * were made, from 1; 0: it is the only one. */
size_t labels_object_number(const Lanes *lanes, const ObjectInfo *info);

#endif
