/* frame.h - one activation: a function that is running or set aside.
 *
 * Frames live on the heap and point to the frame that will get their result
 * (back).  Python calls push a frame and never a C call, so a coroutine, a
 * generator or a whole thread is a chain of frames that can be set aside.
 *
 * Two kinds.  A Python frame runs a Code: slots (parameters, locals, cells),
 * then its stack.  A native frame is a C function written as a state machine,
 * for natives that must wait for Python code, or for the clock, in the middle
 * of their work: [step] is called when the frame comes to run, and again with
 * the result of each frame it has pushed:
 *
 *     static Value twice_step(Frame *f, Value in)      calls slots[0] twice
 *     {
 *         switch (f->state++) {
 *         case 0: return call_begin(f->slots[0], NULL, 0, NULL);
 *         case 1: ... keep in; return call_begin(f->slots[0], NULL, 0, NULL);
 *         default: return in;
 *         }
 *     }
 *
 * [in] is NULL at the first call (state 0), and later NULL if what was pushed
 * raised; the step function owns it.  It returns a value (the frame ends and
 * delivers it), NULL (it raises), or VAL_PUSHED (a frame above now runs; when
 * call_begin() gives a value at once, step is called again with it: so a step
 * returns what call_begin returned through frame_again(), see call.h).
 *
 * A Python frame whose call is over stays with its code, for the next call of
 * it: all its fields are then as a call finds them, so that a call sets no more
 * than what differs from call to call.
 */
#ifndef SIM_VM_FRAME_H
#define SIM_VM_FRAME_H

#include "sim/base/mem.h"
#include "sim/vm/code.h"

typedef struct Frame Frame;
typedef struct Gen Gen;
typedef struct Function Function;

typedef Value (*FrameStep)(Frame *f, Value in);

typedef enum FrameFlags {
    FRAME_ENTRY = 1,            /* vm_run() was entered for it: its end is a
                                   return to C */
    FRAME_IN_GEN = 2,           /* lives inside a Gen: frame_gen() */
    FRAME_INIT = 4,             /* runs an __init__: its result, None, is
                                   replaced by the new instance in [local] */
    FRAME_DISCARD = 8,          /* its result is dropped, None delivered */
    FRAME_THROWN = 16,          /* of a suspended chain into which something was
                                   thrown: it has not run since */
    FRAME_STAND_IN = 32,        /* native: what is thrown in before its first
                                   step goes to that step all the same */
    FRAME_ALONE = 128,          /* of a Gen: what it awaits is closed, and what
                                   is thrown in does not go there */
    FRAME_IS_PYTHON = 64,       /* native: Python code in CPython, so that an
                                   exception that leaves it keeps its slots */
    FRAME_HAS_OBJECT = 256,     /* its end has to look after [object] */
    FRAME_PLACE = 512,          /* see frame_push_place() */
    FRAME_MORE = 1 << 16,       /* native: from this bit on, how many frames
                                   CPython has in its place, beside that of
                                   FRAME_IS_PYTHON */
} FrameFlags;

struct Frame {
    Frame *back;                /* who gets the result; NULL at the bottom; of a
                                   spare frame: the next one */
    Code *code;                 /* owned; NULL: a native frame */
    union {
        struct {                /* Python frames */
            const uint32_t *ip; /* the instruction that runs or that waits for
                                   a result; kept before all that may raise */
            Dict *globals;      /* func's */
            Function *func;     /* owned */
        };
        struct {                /* native frames */
            FrameStep step;
            const char *name, *qualname;        /* of a coroutine */
        };
    };
    Value *sp;                  /* next free place of the stack */
    Value local;                /* namespace of a module or class body (owned);
                                   with FRAME_INIT the instance; or NULL */
    Value handled;              /* exception being handled here, or NULL */
    struct FrameObject *object; /* owned: frame_object.h; NULL: nobody asked */
    int state;                  /* theirs to use */
    uint32_t nslots;            /* slots, all owned; NULL: unbound */
    uint32_t size;              /* slots + stack: for giving it back */
    uint32_t flags;
    Value slots[];
};

Frame *frame_make(Code *code);          /* a new one, as a spare one is */
void frames_drop(Code *code);           /* all that are spare */

/* A frame for a call of [func], which it swallows, whose code and globals these
 * are; not yet pushed, all slots unbound. */
static inline Frame *frame_new_take(Function *func, Code *code, Dict *globals)
{
    Frame *f = code->spare;

    if (f)
        code->spare = f->back;
    else
        f = frame_make(code);
    code->head.refs++;
    f->globals = globals;
    f->func = func;
    return f;
}

/* [f], of a code that lives on, owns nothing any more; its slots are NULL, its
 * stack is empty, its flags are 0.  In sanitizer builds it goes, so that who
 * still points to it is found. */
static inline void frame_put_back(Frame *f)
{
    Code *code = f->code;

    f->ip = code->words;
    f->back = code->spare;
    code->spare = f;
#ifdef MEM_PLAIN
    frames_drop(code);
#endif
}

/* The end of a call that returns in the simplest way: what it owned goes, in the
 * order of the slots. */
static inline void frame_return(Frame *f)
{
    Code *code = f->code;

    assert(f->flags == 0 && !f->local && !f->handled);
    assert(f->sp == f->slots + f->nslots);
    for (Value *p = f->slots, *end = f->sp; p < end; p++)
        val_clear(p);
    val_unref((Value)f->func);
    frame_put_back(f);
    val_unref((Value)code);
}

/* Releases what the frame owns and the frame (unless it lives in a Gen). */
void frame_free(Frame *f);

/* Releases slots and stack, keeps the frame (generators that end). */
void frame_clear(Frame *f);

/* Pushes a native frame with [n] slots on top of vm.frame; slots borrowed from
 * [slots] are referenced.  The caller returns VAL_PUSHED. */
Frame *frame_push_native(FrameStep step, const Value *slots, uint32_t n);

/* Pushes a native frame that never runs: it stands for a line of Python's
 * library that calls what is pushed on it, for those who ask who calls (records
 * of logging).  Its slots are file name, line and function.  frame_pop_place()
 * takes it off when that is over. */
void frame_push_place(const char *filename, int line, const char *function);
void frame_pop_place(void);

/* [f] (may be NULL), or the first frame below it that runs the program's own
 * code; NULL: there is none. */
Frame *frame_own(Frame *f);

/* The line that [f] stands at; 0 for native frames. */
int frame_line(const Frame *f);

void frame_visit(Frame *f, Visit visit, void *arg);

#endif
