/* gen.h - generators, coroutines and async generators.
 *
 * A Gen is a frame that can be set aside.  When a coroutine awaits another
 * (or a generator yields from one), the inner frame is pushed on the outer
 * one: the chain is resumed at its innermost frame, the leaf, at once, however
 * deep it is.
 *
 *              resumer (loop, for, next())
 *                 ^ back
 *              root gen  ---leaf---+
 *                 ^ back           |
 *              inner gen           |
 *                 ^ back           v
 *              leaf gen: yields; the value goes to the root's resumer
 *
 * vm.root is the root that runs now; each root remembers the one before it
 * (prev_root) while it runs.  A yield stores the leaf in the root and goes
 * straight to the resumer.  What a yield or an end means to the resumer is in
 * the root's [mode].
 *
 * A native coroutine is a Gen over a native frame (frame.h): its step function
 * returns gen_await(f, x) to await x, and gets the result as [in].
 *
 * States:  CREATED --resume--> ACTIVE --return, raise, close--> DONE
 */
#ifndef SIM_VM_GEN_H
#define SIM_VM_GEN_H

#include "sim/vm/frame.h"

typedef enum GenState { GEN_CREATED, GEN_ACTIVE, GEN_DONE } GenState;

typedef enum GenMode {
    GEN_FOR,            /* FOR_ITER: at the end it jumps */
    GEN_CALL,           /* next(), send(): the end raises StopIteration */
    GEN_NATIVE,         /* a native frame or C: vm.yielded tells which */
} GenMode;

struct Gen {
    OBJ_HEAD(
        uint16_t state : 2;     /* GenState */
        uint16_t mode : 2;      /* GenMode; while running, of a root */
        uint16_t is_running : 1;        /* a root that runs now */
        uint16_t delegated : 1; /* an inner of a chain (running or suspended) */
        uint16_t hooks_called : 1;      /* async generator: firstiter hook
                                   done */
        uint16_t closing : 1;   /* async generator: aclose was begun */
        uint16_t call_runs : 1; /* async generator: an asend(), athrow() or
                                   aclose() is under way */
        uint16_t thrown : 1;    /* root, running: something was thrown in */
    );
    union {
        int made_at;            /* CREATED: the line, if vm.told */
        int chain;              /* root or inner, suspended: frames from here to
                                   the leaf, against the recursion limit */
        int base_depth;         /* root, running: vm.depth before it */
    };
    uint32_t extra;             /* number of its GenExtra; 0: none, as most */
    union {                     /* borrowed */
        Gen *prev_root;         /* of a root that runs */
        Gen *leaf;              /* of a root that is suspended: the innermost;
                                   NULL: itself */
    };
    Frame frame;                /* last: has inline slots; cleared when DONE */
};

/* What few have: async generators, and those that were given another name. */
typedef struct GenExtra {
    Value name, qualname;       /* strs, or NULL: the function's */
    Value finalizer;            /* async generator: the loop's hook, or NULL */
    struct AgenCall *call;      /* async generator: the asend(), athrow() or
                                   aclose() that drives it (borrowed); NULL:
                                   none, or the program has dropped it */
    uint8_t call_kind;          /* AgenKind of that */
    uint8_t call_step;          /* AgenStep: how it was resumed last */
    uint32_t next_free;         /* gen_make.c's */
} GenExtra;

/* [g]'s extra part, made if need be; or NULL if it has none.  It stays where it
 * is until another is made. */
GenExtra *gen_extra(Gen *g);
GenExtra *gen_extra_peek(const Gen *g);

/* How [g] is called in messages; new reference. */
Value gen_name(const Gen *g);
Value gen_qualname(const Gen *g);

/* The Gen that [f] lives in, or NULL. */
static inline Gen *frame_gen(Frame *f)
{
    return f->flags & FRAME_IN_GEN
        ? (Gen *)(void *)((char *)f - offsetof(Gen, frame)) : NULL;
}

extern Type generator_type, coroutine_type, async_generator_type;

/* Makes a Gen from the frame that a call has bound.  Swallows [f]. */
Value gen_from_frame_take(Frame *f, Type *type);

/* Makes a coroutine over a native step function, with [n] slots (borrowed).
 * [qualname] is what it is called in messages ("Queue.get").  Both names are
 * static texts. */
Value gen_new_native(FrameStep step, const char *name, const char *qualname,
                     const Value *slots, uint32_t n);

/* Makes the new native coroutine [coro] one that has begun: its step, in
 * [state], awaits [x] or, NULL, has yielded. */
void gen_begun(Value coro, int state, Value x);

/* Pushes the chain of [inner] on vm.frame, to be driven by it.  A SendResult
 * as from gen_drive(), below. */
SendResult gen_delegate(Gen *inner, Value in, Value *out);

static inline bool is_coroutine(Value v)        /* a native `async def` one */
{
    return type_of(v) == &coroutine_type;
}

/* Begins to resume [g] as a root with [in] (borrowed; NULL: throws what is
 * raised) on top of vm.frame.  Always results in VAL_PUSHED, NULL (raised:
 * running already, finished coroutine) or, for finished generators, NULL with
 * StopIteration. */
Value gen_resume(Gen *g, Value in, GenMode mode);

/* Resumes to the next yield or end, nested: for C that cannot wait. */
SendResult gen_send(Gen *g, Value in, Value *out);

/* Raises what throw(typ, value, tb), with these arguments, means: an instance,
 * or a class and what it is called with (NULL or None: nothing).  False: it
 * cannot be called so, which is raised, and nothing is to be thrown. */
bool gen_raise_thrown(const Value *a);

/* What throw() with these arguments does. */
Value gen_throw(Gen *g, const Value *a);

/* What is raised counts as thrown into the chain that runs, at vm.frame, which
 * awaits it: each frame that it leaves meets only what that one handles. */
void gen_throw_here(void);

/* For run.c: the inner of a chain is over, raising or not; [outer], which drove
 * it, is next. */
void gen_inner_over(Frame *outer);

/* close(): 0, or -1 if it raised. */
int gen_close(Gen *g);

/* What is raised will be thrown into [g].  If that is GeneratorExit, what [g]
 * awaits is closed first, and gets nothing of it. */
void gen_exit_thrown(Gen *g);

bool gen_is_running(const Gen *g);

/* --- awaiting: gen_await.c ------------------------------------------- */

/* What `await x` drives: x itself if it is a coroutine or has a send slot,
 * else x.__await__(), checked.  [where] as GET_AWAITABLE's argument. */
Value awaitable_get(Value x, int where);

/* The thing that a suspended Gen waits for, borrowed, or NULL. */
Value gen_awaited_peek(const Gen *g);

/* The same as programs see it (cr_await). */
Value gen_awaited_seen(Gen *g);

/* Drives [awaitable] on behalf of [f], which is vm.frame, with [in] (borrowed;
 * NULL: throws what is raised): what SEND does.  SEND_PUSHED: an inner frame
 * runs now and [f] will be delivered its result. */
SendResult gen_drive(Value awaitable, Value in, Value *out);

/* In a native coroutine's step: awaits [x] (borrowed) as `await x` does; the
 * result comes as the next [in].  Returns what the step must return. */
Value gen_await(Frame *f, Value x);

/* The same for [iter] (borrowed), what `await` would drive, beginning with [in]
 * (NULL: throws what is raised). */
Value gen_await_iter(Frame *f, Value iter, Value in);

/* In a native coroutine's step: suspends, yielding [v] to who drives it. */
Value gen_yield(Frame *f, Value v);

/* --- for run.c: how a running Gen gives way --------------------------- */

/* [leaf], whose frame is vm.frame, yields: the root is set aside with it.
 * Returns the root, which the caller must release; vm.frame is its resumer. */
Gen *gen_suspend(Gen *leaf);

/* [g], whose frame is vm.frame, has ended: clears it.  vm.frame is who gets
 * the outcome.  Returns true if it was a root, which the caller must then
 * release. */
bool gen_finish(Gen *g);

/* An exception leaves [g]: what may not pass (StopIteration) is wrapped. */
void gen_wrap_raised(Gen *g);

/* What a program sees of the frame of Gen [g]; None when it has ended. */
Value gen_get_frame(Value g);

/* --- async generators: gen_async.c ------------------------------------ */

typedef enum AgenKind { AGEN_SEND, AGEN_THROW, AGEN_CLOSE } AgenKind;
typedef enum AgenStep { AGEN_BEGUN, AGEN_RESUMED, AGEN_THROWN } AgenStep;

/* agen.asend(v), .athrow(exc), .aclose(), and __anext__: an awaitable. */
typedef struct AgenCall {
    Obj head;
    Gen *agen;                  /* owned */
    AgenKind kind;
    GenState state;
    Value arg;                  /* what is sent or thrown; or NULL */
    bool misused;               /* [arg] is what is wrong with athrow() */
} AgenCall;

extern Type agen_asend_type;      /* of asend() and __anext__() */
extern Type agen_athrow_type;     /* of athrow() and aclose() */
bool is_agen_call(Value v);

Value agen_call_new(Gen *agen, AgenKind kind, Value arg);

/* athrow() and aclose() throw with their first send(), even where something was
 * thrown into them before that and the generator went on: then what that send()
 * is to throw, new reference; else NULL. */
Value agen_call_throws_late(Value call);

/* [agen], driven by its AgenCall, has done something: yielded [v] (taken),
 * returned (v NULL, nothing raised) or raised.  Returns what its awaiter gets
 * (a value), or NULL with what is raised there. */
Value agen_outcome_take(Gen *agen, Value v);

void gen_start(void);
void gen_end(void);

#endif
