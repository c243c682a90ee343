/* frame_object.h - what others hold of a frame: entries of tracebacks, and what
 * cr_frame and sys._getframe() give.
 *
 * A frame has at most one such object, made when the first asks for it.  While
 * the frame lives, the object only points to it; the frame owns it as well.  If
 * somebody still has the object when the frame ends, it takes over what the
 * frame held.  So what stood in a function's variables lives as long as an
 * exception that the function raised, let through, or caught, as in CPython: an
 * async generator among it is not closed before.
 */
#ifndef SIM_VM_FRAME_OBJECT_H
#define SIM_VM_FRAME_OBJECT_H

#include "sim/vm/code.h"

struct Frame;
struct Function;

typedef struct FrameObject {
    Obj head;
    struct Frame *frame;        /* NULL: it has ended, and what follows counts */
    Code *code;                 /* NULL: C code that is Python in CPython; no
                                   line shows it */
    struct Function *func;      /* or NULL */
    struct FrameObject *back;   /* of the frame that had called it; NULL: none, or
                                   it was a generator or coroutine */
    Value local;                /* as the frame's */
    Value stack;                /* tuple, or NULL: it was empty, as it is but in
                                   a generator that is dropped */
    uint32_t at;                /* index of the instruction where it ended, which
                                   exc_leave() may know before */
    uint32_t nslots;
    Value slots[];              /* owned; some may be NULL */
} FrameObject;

extern Type frame_object_type;

/* The object of [f], made if need be; borrowed. */
FrameObject *frame_object(struct Frame *f);

/* One of no frame, that holds [v]. */
FrameObject *frame_object_holding(Value v);

/* [f], which has one, ends: what it holds goes over if somebody else has it. */
void frame_object_end(struct Frame *f);

#endif
