/* vm.h - the machine: what runs, on whose behalf.
 *
 * There is one machine in the program, the global [vm].  It could have been a
 * parameter of every function; but values are the floor's whole business, and
 * releasing, comparing or printing a value may run Python code at any place,
 * so every function would carry the parameter and none would choose it.  Runs
 * come one after another: vm_start() makes the machine, vm_end() ends it and
 * leaves nothing behind.
 *
 * A thread (or greenlet) of the program is the part of the machine in
 * VmThread: sim/world keeps one for each and exchanges them.
 */
#ifndef SIM_VM_VM_H
#define SIM_VM_VM_H

#include "sim/base/err.h"
#include "sim/lang/parse.h"
#include "sim/vm/gen.h"
#include "sim/vm/host.h"
#include "sim/vm/module.h"

typedef struct VmThread {
    Frame *frame;               /* what runs; NULL: nothing */
    Gen *root;                  /* root of the running chain of Gens, or NULL */
    int depth;                  /* Python frames in use, against limit_depth */
    Value context;              /* current contextvars.Context, or NULL */
} VmThread;

/* A stop ends the run where it is, and no handler sees it. */
typedef enum StopKind {
    STOP_LIMIT,                 /* a limit of ours has been reached */
    STOP_END,                   /* outside the program would not go on either: it
                                   is deadlocked, or ended by a signal */
} StopKind;

typedef struct Stop {
    const char *reason;         /* static text; NULL: there is no stop */
    StopKind kind;
} Stop;

typedef struct Vm {
    Frame *frame;               /* = the current thread's; see VmThread */
    Gen *root;
    int depth;
    Value context;

    Value raised;               /* the exception being raised, or NULL */
    bool stopped;               /* [raised] is a stop: nobody may catch it */
    Stop stop;                  /* which; while [stopped] is false: one that is
                                   still to come, or none */
    bool yielded;               /* what a native resumer got is a yield */
    Value handed;               /* for the native frame that runs next: its
                                   [in]; owned, or NULL */
    const Value *awaited;       /* see vm_is_awaited() */
    Frame *entry;               /* what the innermost vm_run() runs for */
    int64_t budget;             /* words left before host->poll */
    int64_t used;               /* budgets given so far, in words, and what
                                   was taken beyond them */
    int64_t kept;               /* what was left of a budget that vm_interrupt()
                                   has cut off, and one more; or 0 */
    bool counting;              /* instructions are counted */
    int64_t count;              /* how many the program's own code has executed
                                   (a turn of a loop in C counts as one) */
    int64_t count_due;          /* at so many host->give_way is called */
    double switch_interval;     /* sys.setswitchinterval(); finite, maybe 0 */
    int c_depth;                /* nested vm_run() calls */
    int c_guard;                /* nested vm_enter() calls */
    uintptr_t stack_end;        /* of the C stack that may be used */
    int limit_depth;            /* 1000: sys.setrecursionlimit */
    Host host;
    unsigned compile_flags;     /* CompileFlags for modules of the program */
    Dict *modules;              /* sys.modules */
    Dict *standard;             /* modules whose names there are the program's
                                   own (module.h) */
    Dict *builtins;
    Value argv;                 /* list: sys.argv */
    Value dir_of_script;        /* str: where sibling modules stand */
    Buf warnings;               /* of the compiler; not shown yet */
    bool told;                  /* somebody listens: coroutines that have not
                                   begun know where they were made */
    uint16_t stamps;            /* the last that was drawn: Dict.stamp */
    uint16_t ordered_stamps;    /* the same for OrderedDicts; begins again */
    uint64_t seed;              /* of the run: unseeded random starts from it */

    /* asyncio's hooks: sys.set_asyncgen_hooks; callables or NULL */
    Value agen_firstiter, agen_finalizer;
    int origin_depth;           /* sys.set_coroutine_origin_tracking_depth() */
} Vm;

extern Vm vm;

/* Raises [exc] on as it is: no context, no line of traceback.  Swallows it. */
static inline void raise_again_take(Value exc)
{
    assert(!vm.raised);
    vm.raised = exc;
}

/* A native that returns a coroutine is often awaited where it is called.  True
 * in it, called with arguments [a], if that is so: it may then return
 * vm_result_take() of the coroutine's result, if that can be had without
 * waiting and without running anything of the program's, or what can be awaited
 * in its place (Type.coroutine), and no coroutine is made.  Nobody can tell the
 * difference. */
static inline bool vm_is_awaited(const Value *a)
{
    return vm.awaited == a;
}

static inline Value vm_result_take(Value v)
{
    vm.awaited = &vm.handed;    /* no arguments: it is the result */
    return v;
}

/* Takes [words] off the budget: called by loops in C whose length the program
 * chooses.  False: a limit is reached, a stop is raised.  A word is what a third
 * of a nanosecond does, roughly: it takes some ten thousand million to reach the
 * limit on them. */
bool vm_charge(int64_t words);

/* The same for work over [items] that memory bounds, and that a look at the
 * limits can follow: it comes with the next turn of a loop, or call. */
static inline void vm_spend(size_t words)
{
    vm.budget -= (int64_t)words;
}

/* The next look at the limits is due. */
void vm_interrupt(void);

/* A new budget of [words], or what is left of the last. */
void vm_renew(int64_t words);

/* What one turn of such a loop costs: as much as one of the program's own. */
enum { VM_COST_ITEM = 8 };

/* What it costs to find an item in a table that is larger than the caches. */
enum { VM_COST_LOOKUP = 100 };

/* Makes the machine: types, builtins.  Modules of higher floors are registered
 * after it. */
void vm_start(const Host *host);

/* Forgets the program's modules and collects cycles: the last of the program's
 * own objects go while everything still works. */
void vm_clear_modules(void);

/* Ends it: modules are cleared in the order of CPython's shutdown, cycles
 * collected, everything released. */
void vm_end(void);

/* Compiles text to the code of a module.  NULL: [err] says why.  What the
 * compiler warns of is kept for vm_show_warnings(). */
Code *vm_compile(const char *text, size_t len, const char *filename,
                 unsigned flags, SyntaxErr *err);

void vm_show_warnings(void);

/* Makes the module [name] (as "__main__") and runs [code] in it.  The module is
 * in vm.modules before it runs.  NULL: raised. */
Value vm_run_module(const char *name, Code *code);

/* The same with a namespace that exists. */
Value vm_run_code(Code *code, Dict *globals);

/* Runs vm.frame and what is on it until [entry] (a frame with FRAME_ENTRY) has
 * ended; returns what it delivered.  call() and gen_send() use it. */
Value vm_run(Frame *entry);

/* The reason of a stop for want of memory. */
#define VM_STOP_MEMORY "over the limit of memory (--max-memory)"

/* Raises a stop: the run ends for [reason] (static text), no handler sees it.
 * Returns NULL. */
Value vm_stop(StopKind kind, const char *reason);
/* A stop came where nobody looks at what is raised, as in a __del__: it is
 * taken back, and the next look at the limits raises it again. */
void vm_stop_later(void);
void vm_clear_stop(void);       /* what was raised to stop is forgotten */

/* True and RecursionError raised if one more frame would be too many. */
bool vm_too_deep(void);

/* True if the C stack is used up: whoever calls back into what may call it
 * again raises vm_stack_error() then. */
static inline bool vm_stack_is_low(void)
{
    return (uintptr_t)__builtin_frame_address(0) < vm.stack_end;
}

Value vm_stack_error(void);     /* raises RecursionError, returns NULL */

/* The same in one: true, and RecursionError raised. */
static inline bool vm_stack_ends(void)
{
    return vm_stack_is_low() && !vm_stack_error();
}

/* Guards C recursion (repr of nested lists ...): enter, and leave if it
 * returned true.  False: RecursionError raised with [where] as in
 * " while getting the repr of an object". */
bool vm_enter(const char *where);
void vm_leave(void);

/* Writes to the program's stdout or stderr, through sys.stdout if the program
 * has replaced it. */
void vm_write(int fd, const char *text, size_t len);

/* sys.NAME, borrowed; NULL: there is none. */
Value vm_sys_peek(const char *name);

/* sys.NAME if the program has put something else there than sys.[own], which
 * may be None; borrowed.  NULL: it has not. */
Value vm_hook_peek(const char *name, const char *own);

/* Appends [text] as the program's own stdout or stderr takes it: what UTF-8
 * cannot say is an error to the one (false: raised), and escaped by the other. */
bool vm_encode(Buf *out, int fd, Value text);

/* Text of our own for stderr, not the program's. */
void vm_diagnose(const char *text, size_t len);

/* Shows the raised exception as "Exception ignored in: [where]" and drops it, or
 * gives it to the program's own sys.unraisablehook. */
void vm_unraisable(Value where);
void vm_unraisable_in(const char *in, Value where);     /* other words for "in" */

/* Writes "[what]: [where]" and [exc], which nobody can catch, to stderr. */
void vm_show_ignored(const char *what, Value where, Value exc);

/* The exception that is being handled (in an except block), borrowed, or
 * NULL: what a new exception gets as its context. */
Value vm_handled_peek(void);
Value vm_handled_from_peek(const Frame *f);     /* the same, for code of [f] */

/* The innermost Python frame of the program's own (not hidden) code, or NULL;
 * for line numbers of events and messages. */
Frame *vm_where(void);

#endif
