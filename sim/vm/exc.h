/* exc.h - exceptions of the program.
 *
 * An exception that is being raised stands in vm.raised; functions then return
 * NULL or -1 until somebody takes it.  There is at most one.  raise() and its
 * kin return NULL, so that a native can end with `return raise(...)`.
 *
 * The message format knows  %s (C string)  %d  %zu  %lld  %c  %%  and, for
 * Values:  %R repr   %S str   %T name of the type   %K name of the type that it is
 * %U str object as it is.
 *
 * All exception classes are C types made from exc_list.h (X-macro); each is
 * exc_NAME, as in exc_ValueError.
 */
#ifndef SIM_VM_EXC_H
#define SIM_VM_EXC_H

#include "sim/base/buf.h"
#include "sim/vm/frame_object.h"

/* One line of a traceback; the newest (outermost) entry is the head. */
typedef struct Traceback {
    Obj head;
    struct Traceback *next;     /* towards where it was raised; or NULL */
    FrameObject *frame;         /* owned; if it has no code, no line is shown */
    uint32_t at;                /* index of the instruction: line and columns */
} Traceback;

static inline Code *traceback_code(const Traceback *tb)
{
    return tb->frame->code;
}

typedef struct Exc {
    Obj head;
    Tuple *args;
    Value cause, context;       /* exceptions or NULL */
    Traceback *traceback;       /* or NULL */
    Traceback *caught;          /* owned: where [traceback] began when it was
                                   last caught; or NULL */
    bool suppress_context;
    /* What single classes add, by class: StopIteration value; SystemExit code;
     * ImportError name, path; NameError name; AttributeError name, obj;
     * OSError errno, strerror, filename, filename2; KeyError nothing;
     * ExceptionGroup message, exceptions (tuple); UnicodeError encoding,
     * object, start, end, reason; SyntaxError msg, filename, lineno, offset,
     * text, end_lineno, end_offset.  Notes are in the dict, as __notes__. */
    Value x[7];
} Exc;

#define EXC(NAME, BASE) extern Type exc_##NAME;
#include "sim/vm/exc_list.h"
#undef EXC
extern Type traceback_type;

void exc_start(void);
void exc_end(void);

/* --- raising ---------------------------------------------------------- */

Value raise(Type *cls, const char *format, ...);        /* returns NULL */
int raise_i(Type *cls, const char *format, ...);        /* returns -1 */
Value raise_value(Type *cls, Value arg);        /* cls(arg): arg any value */
Value raise_exc(Value exc);             /* an instance; borrowed */
void raise_exc_take(Value exc);

/* `raise exc from cause` as the statement does it: classes are called, types
 * checked.  [cause] NULL: none given. */
void raise_statement(Value exc, Value cause);

/* Makes an instance without raising it. */
Value exc_new(Type *cls, const char *format, ...);
Value exc_new_value(Type *cls, Value arg);      /* arg NULL: cls() */

/* --- what is raised --------------------------------------------------- */

bool exc_raised(void);
bool exc_is_raised(const Type *cls);    /* is what is raised a [cls]? */
Value exc_raised_peek(void);            /* or NULL */
Value exc_take(void);                   /* nothing is raised any more */
void exc_drop(void);                    /* forgets what is raised; a stop comes
                                           again with the next look at limits */
bool exc_drop_if(const Type *cls);      /* the same if it is a [cls] */

/* True if exception instance [exc] matches [cls], a class or tuple of such;
 * -1: raised, because cls is neither. */
int exc_matches(Value exc, Value cls);

/* --- parts ------------------------------------------------------------ */

void exc_set_context(Value exc, Value context); /* avoids cycles */
void exc_set_cause(Value exc, Value cause);     /* borrowed; NULL or None too */
void exc_add_traceback(Value exc, struct Frame *f, uint32_t at);
/* What is raised leaves [f]: so the host is told.  If a RERAISE was the last of
 * it, [f] stands where it had come to what is raised; its object does not, as in
 * CPython, unless what ended was a `with`. */
void exc_leave(struct Frame *f);
/* What is raised has come to native frame [f], or comes from it: if that is
 * Python code in CPython, an entry keeps it. */
void exc_reached_native(struct Frame *f);
void exc_set_traceback(Value exc, Traceback *tb);   /* borrowed, or NULL */
void exc_place(Value exc);      /* where it has no traceback, the line that runs
                                   is its place */
/* The lines that came since [exc] was last caught go: CPython loses them where
 * what was thrown into a chain of awaits meets a frame that handles another. */
void exc_drop_lines(Value exc);

/* What is raised keeps [v] alive.  For C functions that CPython writes in
 * Python: there the traceback keeps their arguments, a coroutine that is now
 * never awaited, say.  Returns NULL. */
Value exc_keep(Value v);
void exc_hold(Value exc, Value v);      /* the same for [exc] */

/* From [tb] on (may be NULL) the first entry that has a line, or NULL. */
Traceback *traceback_shown(Traceback *tb);
Value exc_stop_value(Value exc);        /* of StopIteration: its value */

/* For natives: raises StopIteration(v) (v borrowed), returns NULL. */
Value raise_stop(Value v);

/* --- groups: exc_group.c, exc_star.c ---------------------------------- */

Value exc_group_new(const char *message, Tuple *exceptions);
        /* ExceptionGroup if all are Exceptions, else BaseExceptionGroup */
/* except*: splits [exc] (naked ones are wrapped) into what matches [cls] and
 * the rest; either may come out as None.  False: raised. */
bool exc_group_match(Value exc, Value cls, Value *match, Value *rest);
/* The end of a try-except*: what is to be raised from [orig] and the list of
 * [excs] that the handlers raised or left; None if nothing. */
Value exc_group_reraise(Value orig, Value excs);

/* --- text: exc_text.c ------------------------------------------------- */

/* Appends what the interpreter prints for an uncaught exception: tracebacks
 * with chained exceptions, groups, notes, and the last line. */
void exc_print_uncaught(Buf *out, Value exc);

/* What Python's module traceback makes of it: the same without "Did you mean". */
void exc_print(Buf *out, Value exc);

/* What the interpreter prints of one that nobody can catch: its traceback and
 * the last line, without what is chained to it or is in a group. */
void exc_print_ignored(Buf *out, Value exc);

/* The entries of a traceback that are shown, from the outermost: a list of
 * tuples (frame, line, end line, column, end column, its source with carets);
 * what is not known is None. */
Value traceback_entries(const Traceback *tb);

#endif
