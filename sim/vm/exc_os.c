/* exc_os.c - OSError: errno, its text and file names, and the subclass that
 * stands for the number.
 *
 * The arguments are read in __new__, which must know the class to make; but a
 * subclass of the program's with its own __init__ decides what of its
 * arguments are OSError's: then it is done in __init__.
 */
#include <errno.h>

#include "sim/vm/exc_int.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

enum { OS_ERRNO, OS_STRERROR, OS_FILENAME, OS_FILENAME2 };

EXC_PART(os_errno, OS_ERRNO)
EXC_PART(os_strerror, OS_STRERROR)
EXC_PART(os_filename, OS_FILENAME)
EXC_PART(os_filename2, OS_FILENAME2)

static Type *class_of_errno(Value number)
{
    static const struct { int number; Type *cls; } map[] = {
        {EAGAIN, &exc_BlockingIOError}, {EALREADY, &exc_BlockingIOError},
        {EINPROGRESS, &exc_BlockingIOError},
        {EPIPE, &exc_BrokenPipeError}, {ESHUTDOWN, &exc_BrokenPipeError},
        {ECHILD, &exc_ChildProcessError},
        {ECONNABORTED, &exc_ConnectionAbortedError},
        {ECONNREFUSED, &exc_ConnectionRefusedError},
        {ECONNRESET, &exc_ConnectionResetError},
        {EEXIST, &exc_FileExistsError}, {ENOENT, &exc_FileNotFoundError},
        {EISDIR, &exc_IsADirectoryError}, {ENOTDIR, &exc_NotADirectoryError},
        {EINTR, &exc_InterruptedError}, {EACCES, &exc_PermissionError},
        {EPERM, &exc_PermissionError}, {ESRCH, &exc_ProcessLookupError},
        {ETIMEDOUT, &exc_TimeoutError},
    };
    int64_t n;

    if (!is_int(number) || !int_to_i64(number, &n))
        return NULL;
    for (size_t i = 0; i < sizeof map / sizeof *map; i++)
        if (map[i].number == n)
            return map[i].cls;
    return NULL;
}

static bool init_reads(Type *cls)
{
    Value init = type_lookup(cls, NAME(__init__));
    Value new = type_lookup(cls, NAME(__new__));

    return init != type_lookup(&exc_OSError, NAME(__init__)) &&
           new == type_lookup(&exc_OSError, NAME(__new__));
}

/* Two to five arguments are errno, text, file name, a number of Windows' and a
 * second file name; [args] keeps two of them when there is a file name. */
static void read_args(Exc *e, Value *args, size_t n)
{
    if (n < 2 || n > 5)
        return;
    exc_set_part((Value)e, OS_ERRNO, args[0]);
    exc_set_part((Value)e, OS_STRERROR, args[1]);
    if (n == 2 || args[2] == VAL_NONE)
        return;
    exc_set_part((Value)e, OS_FILENAME, args[2]);
    if (n == 5 && args[4] != VAL_NONE)
        exc_set_part((Value)e, OS_FILENAME2, args[4]);
    Tuple *old = e->args;
    e->args = as_tuple(tuple_from(args, 2));
    val_xunref((Value)old);
}

static Value os_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (init_reads(cls))
        return exc_base_new(cls, args, n, kwnames);
    if (kwnames && kwnames->len > 0)
        return raise(&exc_TypeError, "%s() takes no keyword arguments",
                     cls->name);
    if (cls == &exc_OSError && n >= 2 && n <= 5) {
        Type *other = class_of_errno(args[0]);
        cls = other ? other : cls;
    }
    Value exc = exc_base_new(cls, args, n, NULL);
    read_args(as_exc(exc), args, n);
    return exc;
}

static int os_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    if (!init_reads(type_of(self)))
        return 0;
    if (exc_base_init(self, args, n, kwnames) < 0)
        return -1;
    read_args(as_exc(self), args, n);
    return 0;
}

static Value os_str(Value self)
{
    Exc *e = as_exc(self);
    Buf b;
    int r = 0;

    if (!e->x[OS_FILENAME] && (!e->x[OS_ERRNO] || !e->x[OS_STRERROR]))
        return exc_base_str(self);
    buf_init(&b);
    for (int i = OS_ERRNO; i <= OS_FILENAME2 && r == 0; i++) {
        static const char *const before[] = {"[Errno ", "] ", ": ", " -> "};
        Value v = e->x[i];
        if (!v && i >= OS_FILENAME)
            break;
        buf_puts(&b, before[i]);
        v = v ? v : VAL_NONE;
        r = i < OS_FILENAME ? obj_add_str(&b, v) : obj_add_repr(&b, v);
    }
    if (r == 0)
        return str_from_buf(&b);
    buf_clear(&b);
    return NULL;
}

/* The args that make another like it: args itself has no file names. */
static Value all_args(Exc *e)
{
    Value name = e->x[OS_FILENAME], other = e->x[OS_FILENAME2];

    if (!e->args || e->args->len != 2 || !name)
        return exc_args(e);
    Value *own = e->args->items;
    return other ? tuple_of(5, own[0], own[1], name, VAL_NONE, other)
                 : tuple_of(3, own[0], own[1], name);
}

static Value os_reduce(Value self, Value *a)
{
    (void)a;
    return exc_reduce_take(self, all_args(as_exc(self)), exc_state(self));
}

static const NativeDef os_methods[] = {
    {"__reduce__", os_reduce, "", NULL},
    {NULL, NULL, NULL, NULL},
};

static const GetSetDef os_getset[] = {
    {"errno", get_os_errno, set_os_errno},
    {"strerror", get_os_strerror, set_os_strerror},
    {"filename", get_os_filename, set_os_filename},
    {"filename2", get_os_filename2, set_os_filename2},
    {NULL, NULL, NULL},
};

void exc_os_setup(void)
{
    exc_OSError.new = os_new;
    exc_OSError.init = os_init;
    exc_OSError.str = os_str;
    exc_OSError.methods = os_methods;
    exc_OSError.getset = os_getset;
}
