/* std_native.c - the private module _std: what embedded Python texts ask of
 * the machine.
 */
#include "sim/lib/std_int.h"

#include <limits.h>
#include <string.h>

#include "sim/vm/bytes.h"
#include "sim/vm/call.h"
#include "sim/vm/compile.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/gen.h"
#include "sim/vm/int.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"
#include "sim/vm/weak.h"
#include "sim/vm/seq.h"

/* --- shows ---------------------------------------------------------------- */

static Value f_repr_enter(Value self, Value *a)
{
    (void)self;
    return val_ref(val_bool(is_obj(a[0]) && repr_enter(a[0])));
}

static Value f_repr_leave(Value self, Value *a)
{
    (void)self;
    if (is_obj(a[0]))
        repr_leave(a[0]);
    return none();
}

static Value f_tb_entries(Value self, Value *a)
{
    (void)self;
    if (a[0] == VAL_NONE)
        return list_new(0);
    if (type_of(a[0]) == &traceback_type)
        return traceback_entries((Traceback *)(void *)a[0]);
    return raise(&exc_TypeError, "expected traceback object, got '%T'", a[0]);
}

/* --- where the program is ------------------------------------------------- */

/* [f] or the first frame below it that is a place in Python's library which
 * calls (frame_push_place), or the program's own. */
static Frame *calling_frame(Frame *f)
{
    Frame *own = frame_own(f);

    while (f != own && !(f->flags & FRAME_PLACE))
        f = f->back;
    return f;
}

static Value place_of(const Frame *f)
{
    if (f->flags & FRAME_PLACE)
        return tuple_of(4, f->slots[0], f->slots[1], f->slots[2], VAL_NONE);
    return tuple_of(4, f->code->filename, val_small(frame_line(f)),
                    f->code->name, (Value)f->globals);
}

/* The [n]th frame of those that are shown to call, from the innermost: (file
 * name, line, function, globals), or None. */
static Value f_call_line(Value self, Value *a)
{
    int64_t n;

    (void)self;
    if (!obj_to_index(a[0], &n))
        return NULL;
    Frame *f = calling_frame(vm.frame);
    for (; f && n > 0; n--)
        f = calling_frame(f->back);
    return f ? place_of(f) : none();
}

/* call() as if a line of Python's library called it. */
static Value f_call_at(Value self, Value *a)
{
    int64_t line;

    (void)self;
    if (!obj_to_index_clamped(a[1], &line))
        return NULL;
    frame_push_place(str_text(a[0]), (int)(line & INT_MAX), str_text(a[2]));
    Value r = call0(a[3]);
    frame_pop_place();
    return r;
}

/* The same for a warning: the [level]th frame outside the module warnings,
 * embedded ones counted, but if it is one of those the program's next. */
static Value f_warn_place(Value self, Value *a)
{
    int64_t level;
    Frame *f = vm.frame;

    (void)self;
    if (!obj_to_index(a[0], &level))
        return NULL;
    while (f && (!f->code || str_is(f->code->filename, "<warnings>")))
        f = f->back;
    for (; f && level > 1; level--)
        do
            f = f->back;
        while (f && !f->code);
    f = frame_own(f);
    return f ? place_of(f) : none();
}

static void add_stack(Buf *out, Frame *f)
{
    /* The outermost first: as deep as the stack, so counted, not recursed. */
    size_t n = 0;

    for (Frame *g = f; g; g = frame_own(g->back))
        n++;
    for (; n > 0; n--) {
        Frame *g = f;
        for (size_t i = 1; i < n; i++)
            g = frame_own(g->back);
        buf_printf(out, "  File \"%s\", line %d, in %s\n",
                   str_text(g->code->filename), frame_line(g),
                   str_text(g->code->name));
        source_add_line(out, g->code->filename, frame_line(g), 4);
    }
}

static Value f_stack_text(Value self, Value *a)
{
    Buf b;

    (void)self;
    (void)a;
    buf_init(&b);
    add_stack(&b, frame_own(vm.frame));
    return str_from_buf(&b);
}

static Value f_source_line(Value self, Value *a)
{
    int64_t line;
    Buf b;

    (void)self;
    if (!is_str(a[0]) || !obj_to_index(a[1], &line))
        return exc_raised() ? NULL : str_empty();
    buf_init(&b);
    source_add_line(&b, a[0], (int)line, 0);
    if (b.len > 0)
        buf_cut(&b, b.len - 1);
    return str_from_buf(&b);
}

/* The lines of a file of the program, with their ends; [] if it is none. */
static Value f_source_lines(Value self, Value *a)
{
    Value list = list_new(0);
    const char *text;
    size_t len;

    (void)self;
    for (int i = 1; (text = source_line_peek(a[0], i, &len)); i++) {
        Buf b;
        buf_init(&b);
        buf_add(&b, text, len);
        buf_putc(&b, '\n');
        list_append_take(list, str_from_buf(&b));
    }
    return list;
}

/* --- text as code --------------------------------------------------------- */

/* Runs [text] with the dict [ns] as its globals. */
static Value f_run_text(Value self, Value *a)
{
    SyntaxErr err;

    (void)self;
    Code *code = vm_compile(str_text(a[0]), str_len(a[0]), "<string>",
                            COMPILE_HIDDEN, &err);
    if (!code)
        return raise(&exc_SyntaxError, "%s (<string>, line %d)", err.err.text,
                     err.err.line);
    Value r = vm_run_code(code, as_dict(a[1]));
    val_unref((Value)code);
    return r;
}

/* --- random bytes --------------------------------------------------------- */

static uint64_t given;          /* bytes that os.urandom() has given so far */

/* The stream that os.urandom() and uuid4() read: byte n is (37n + 11) % 256. */
static Value f_urandom(Value self, Value *a)
{
    int64_t n;
    Buf b;

    (void)self;
    if (!obj_to_index(a[0], &n))
        return NULL;
    if (n < 0)
        return raise(&exc_ValueError, "negative argument not allowed");
    if (n > 1 << 26)
        return raise(&exc_MemoryError, "too many random bytes");
    buf_init(&b);
    char *p = buf_reserve(&b, (size_t)n);
    for (int64_t i = 0; i < n; i++, given++)
        p[i] = (char)((given * 37 + 11) % 256);
    Value v = bytes_new(p, (size_t)n);
    buf_clear(&b);
    return v;
}

/* strerror(code): what the system says of an error of that number. */
static Value f_strerror(Value self, Value *a)
{
    int64_t n;

    (void)self;
    if (!obj_to_c_int(a[0], &n))
        return NULL;
    return str_from(strerror((int)n));
}

/* --- the module ----------------------------------------------------------- */

static Value f_weakrefs(Value self, Value *a)
{
    (void)self;
    return weakref_list(a[0]);
}

static Value f_weakref_new(Value self, Value *a)
{
    (void)self;
    return weakref_new(&weakref_type, a[0], a[1] == VAL_NONE ? NULL : a[1]);
}

/* is_over(coroutine): it has ended.  One in C has no frame to tell by. */
static Value f_is_over(Value self, Value *a)
{
    (void)self;
    if (type_of(a[0]) != &coroutine_type)
        return raise(&exc_TypeError, "a coroutine is needed, not %T", a[0]);
    return val_ref(val_bool(((Gen *)(void *)a[0])->state == GEN_DONE));
}

static const NativeDef functions[] = {
    {"repr_enter", f_repr_enter, "v, /", NULL},
    {"repr_leave", f_repr_leave, "v, /", NULL},
    {"tb_entries", f_tb_entries, "tb, /", NULL},
    {"is_over", f_is_over, "coroutine, /", NULL},
    {"call_line", f_call_line, "n, /", NULL},
    {"call_at", f_call_at, "filename:str, line:int, function:str, call, /",
     NULL},
    {"warn_place", f_warn_place, "level, /", NULL},
    {"stack_text", f_stack_text, "", NULL},
    {"source_lines", f_source_lines, "filename:str, /", NULL},
    {"source_line", f_source_line, "filename, line, /", NULL},
    {"run_text", f_run_text, "text:str, namespace:dict, /", NULL},
    {"urandom", f_urandom, "size, /", NULL},
    {"strerror", f_strerror, "code, /", NULL},
    {"weakrefs", f_weakrefs, "v, /", NULL},
    {"weakref_new", f_weakref_new, "v, callback, /", NULL},
    {NULL, NULL, NULL, NULL},
};

static bool fill(Module *m)
{
    given = 0;
    module_set(m, "ref", (Value)&weakref_type);
    return true;
}

const ModuleDef lib_std = {
    .name = "_std", .functions = functions, .fill = fill,
};
