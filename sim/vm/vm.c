/* vm.c - the machine's beginning, end, and what is asked of it. */
#include "sim/vm/vm.h"

#include <stdio.h>

#include "sim/base/mem.h"
#include "sim/base/utf8.h"
#include "sim/base/zone.h"
#include "sim/vm/builtins.h"
#include "sim/vm/bytes.h"
#include "sim/vm/call.h"
#include "sim/vm/compile.h"
#include "sim/vm/cycle.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/func.h"
#include "sim/vm/ident.h"
#include "sim/vm/int.h"
#include "sim/vm/module.h"
#include "sim/vm/origin.h"
#include "sim/vm/seq.h"
#include "sim/vm/set.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/vm/weak.h"

Vm vm;
ZONE_KEEP(vm);

/* sys.getrecursionlimit() of CPython. */
enum { RECURSION_LIMIT = 1000 };

/* The loops that call vm_enter() nest at most this deep: each level is some
 * hundred bytes of C stack. */
enum { C_GUARD_MAX = 900 };

/* Of the 8 MB of C stack that there are at least, so much may be used before
 * vm_stack_is_low(). */
enum { STACK = 6 << 20 };

/* --- beginning and end --------------------------------------------------------------- */

typedef struct Part {
    void (*start)(void), (*end)(void);
} Part;

static void namespaces_start(void)
{
    vm.modules = dict_new();
    vm.standard = dict_new();
    vm.builtins = dict_new();
}

static void namespaces_end(void)
{
    val_clear((Value *)(void *)&vm.modules);
    val_clear((Value *)(void *)&vm.standard);
    val_clear((Value *)(void *)&vm.builtins);
}

/* In the order in which they need one another. */
static const Part parts[] = {
    {str_names_start, NULL},
    {types_start, types_end},
    {int_start, int_end},
    {float_start, float_end},
    {str_start, str_end},
    {bytes_start, bytes_end},
    {seq_start, seq_end},
    {dict_start, dict_end},
    {set_start, set_end},
    {func_start, func_end},
    {code_start, code_end},
    {exc_start, exc_end},
    {gen_start, gen_end},
    {weak_start, weak_end},
    {namespaces_start, namespaces_end},
    {module_start, module_end},
    {builtins_start, builtins_end},
};
enum { PARTS = sizeof parts / sizeof *parts };

void vm_start(const Host *host)
{
    vm = (Vm){.host = *host, .limit_depth = RECURSION_LIMIT};
    vm.budget = INT64_MAX / 2;
    vm.count_due = INT64_MAX;
    vm.switch_interval = 0.005;
    vm.stack_end = (uintptr_t)__builtin_frame_address(0) - STACK;
    buf_init(&vm.warnings);
    mem_charge_to(&vm.budget);
    for (int i = 0; i < PARTS; i++)
        parts[i].start();
}

void vm_clear_modules(void)
{
    vm.stopped = true;          /* from here on nothing of the program runs */
    vm.host = (Host){0};
    val_clear(&vm.raised);
    val_clear(&vm.context);
    val_clear(&vm.agen_firstiter);
    val_clear(&vm.agen_finalizer);
    val_clear(&vm.argv);
    val_clear(&vm.dir_of_script);
    if (vm.modules) {
        dict_clear(vm.modules);
        dict_clear(vm.standard);
        dict_clear(vm.builtins);        /* has what the program has put there */
    }
    cycle_keep_none();
    cycle_collect();
}

void vm_end(void)
{
    vm_clear_modules();
    origin_end();
    for (int i = PARTS; i-- > 0;)
        if (parts[i].end)
            parts[i].end();
    source_clear();
    buf_clear(&vm.warnings);
    ident_end();
    mem_charge_to(NULL);
    vm = (Vm){0};
    mem_trim();
}

/* --- what natives ask --------------------------------------------------------------- */

bool vm_too_deep(void)
{
    if (vm.depth < vm.limit_depth)
        return false;
    raise(&exc_RecursionError, "maximum recursion depth exceeded");
    return true;
}

Value vm_stack_error(void)
{
    return raise(&exc_RecursionError, "maximum recursion depth exceeded while "
                 "calling a Python object");
}

/* What a step into data costs against vm.budget: few lists that hold each other
 * are a tree without end for who goes into all of them. */
enum { COST_ENTER = 100 };

bool vm_enter(const char *where)
{
    if ((vm.budget -= COST_ENTER) < 0 && !vm_charge(0))
        return false;
    if (vm.c_guard >= C_GUARD_MAX || vm_stack_is_low()) {
        raise(&exc_RecursionError, "maximum recursion depth exceeded%s", where);
        return false;
    }
    vm.c_guard++;
    return true;
}

void vm_leave(void)
{
    assert(vm.c_guard > 0);
    vm.c_guard--;
}

void vm_interrupt(void)
{
    if (vm.budget < 0)
        return;
    vm.kept = vm.budget + 1;
    vm.budget = -1;
}

void vm_renew(int64_t words)
{
    int64_t over = vm.budget < 0 ? -vm.budget : 0;

    vm.used += over;
    if (vm.kept > 0) {
        vm.budget = vm.kept - 1;
        vm.kept = 0;
        return;
    }
    vm.used += words;
    vm.budget = words;
}

bool vm_charge(int64_t words)
{
    vm.budget -= words;
    vm.count += words / VM_COST_ITEM;
    if (vm.budget >= 0)
        return true;
    if (vm.stop.reason && !vm.stopped) {
        vm_stop(vm.stop.kind, vm.stop.reason);
        return false;
    }
    if (!vm.host.poll) {
        vm.budget = INT64_MAX / 2;
        return true;
    }
    return vm.host.poll();
}

Frame *vm_where(void)
{
    return frame_own(vm.frame);
}

Value vm_handled_from_peek(const Frame *f)
{
    for (; f; f = f->back)      /* a throw does not begin what it passes */
        if (f->handled && !(f->flags & FRAME_THROWN))
            return f->handled;
    return NULL;
}

Value vm_handled_peek(void)
{
    return vm_handled_from_peek(vm.frame);
}

/* --- stops ------------------------------------------------------------------------------ */

Value vm_stop(StopKind kind, const char *reason)
{
    if (vm.stopped)
        return NULL;
    val_clear(&vm.raised);
    vm.stopped = true;
    vm.stop = (Stop){reason, kind};
    vm.raised = exc_new(&exc_SystemError, "stopped: %s", reason);
    return NULL;
}

void vm_stop_later(void)
{
    val_clear(&vm.raised);
    vm.stopped = false;
    vm.budget = -1;
}

void vm_clear_stop(void)
{
    val_clear(&vm.raised);
    vm.stopped = false;
    vm.stop = (Stop){0};
}

/* --- text --------------------------------------------------------------------------------- */

void vm_diagnose(const char *text, size_t len)
{
    if (vm.host.write)
        vm.host.write(2, text, len);
}

Value vm_sys_peek(const char *name)
{
    Value sys = vm.modules ? dict_get_name_peek(vm.modules, NAME(sys)) : NULL;
    Dict *d = sys ? obj_dict_peek(sys) : NULL;

    return d ? dict_get_s_peek(d, name) : NULL;
}

Value vm_hook_peek(const char *name, const char *own)
{
    Value now = vm_sys_peek(name);

    return now != vm_sys_peek(own) ? now : NULL;
}

/* sys.stdout or sys.stderr, if the program has put something else there. */
static Value replaced_stream(int fd)
{
    Value now = fd == 1 ? vm_hook_peek("stdout", "__stdout__")
                        : vm_hook_peek("stderr", "__stderr__");

    return now != VAL_NONE ? now : NULL;
}

bool vm_encode(Buf *out, int fd, Value text)
{
    const char *data = str_text(text);
    size_t len = str_len(text), bad;
    Value encoded = NULL;

    if (!str_is_ascii(text) && !utf8_valid(data, len, &bad)) {
        encoded = bytes_encode(text, "utf-8", fd == 2 ? "backslashreplace"
                                                      : "strict");
        if (!encoded || !bytes_peek(encoded, &data, &len))
            return false;
    }
    buf_add(out, data, len);
    val_xunref(encoded);
    return true;
}

/* To the program's own stream. */
static void write_own(int fd, const char *text, size_t len)
{
    size_t bad;
    Buf b;

    if (!vm.host.write)
        return;
    if (fd != 2 || utf8_valid(text, len, &bad)) {
        vm.host.write(fd, text, len);
        return;
    }
    Value s = str_new(text, len);
    buf_init(&b);
    if (vm_encode(&b, fd, s))
        vm.host.write(fd, b.data, b.len);
    buf_clear(&b);
    val_unref(s);
}

void vm_write(int fd, const char *text, size_t len)
{
    Value stream = vm.stopped ? NULL : replaced_stream(fd);

    if (!stream) {
        write_own(fd, text, len);
        return;
    }
    Value pending = exc_take();
    Value s = str_new(text, len);
    Value r = call_method1(stream, NAME(write), s);
    val_unref(s);
    if (r)
        val_unref(r);
    else if (!vm.stopped)
        exc_drop();
    if (pending && !vm.raised)
        raise_again_take(pending);
    else
        val_xunref(pending);
}

void vm_unraisable(Value where)
{
    vm_unraisable_in("in", where);
}

void vm_show_ignored(const char *what, Value where, Value exc)
{
    Buf b;

    buf_init(&b);
    buf_printf(&b, "%s: ", what);
    if (obj_add_repr(&b, where) < 0)
        exc_drop();
    buf_putc(&b, '\n');
    exc_print_ignored(&b, exc);
    vm_write(2, b.data, b.len);
    buf_clear(&b);
}

/* The program's own sys.unraisablehook; false: raised.  [what] may be NULL. */
static bool call_unraisable(Value hook, const char *what, Value where,
                            Value exc)
{
    Traceback *tb = traceback_shown(((Exc *)(void *)exc)->traceback);
    Value message = what ? str_from(what) : none();
    Value five = tuple_of(5, (Value)type_of(exc), exc,
                           tb ? (Value)tb : VAL_NONE, message, where);
    Value make = vm_sys_peek("_UnraisableHookArgs");
    Value args = make ? call1(make, five) : val_ref(five);
    Value r = args ? call1(hook, args) : NULL;

    assert(message && five);
    val_unref(message);
    val_unref(five);
    val_xunref(args);
    val_xunref(r);
    return r;
}

/* What is raised is shown as ignored, with [what] before it; NULL: as usual. */
static void unraisable(const char *what, Value where)
{
    Value hook = vm_hook_peek("unraisablehook", "__unraisablehook__");
    Value exc = exc_take();

    exc_place(exc);
    if (!hook || hook == VAL_NONE) {
        vm_show_ignored(what ? what : "Exception ignored in", where, exc);
    } else {
        val_ref(hook);
        if (!call_unraisable(hook, what, where, exc) && !vm.stopped) {
            Value wrong = exc_take();
            vm_show_ignored("Exception ignored in sys.unraisablehook", hook,
                            wrong);
            val_unref(wrong);
        }
        val_unref(hook);
    }
    val_unref(exc);
}

void vm_unraisable_in(const char *in, Value where)
{
    char what[80];

    if (vm.stopped) {
        vm_stop_later();
        return;
    }
    snprintf(what, sizeof what, "Exception ignored %s", in);
    unraisable(strcmp(in, "in") == 0 ? NULL : what, where);
}

/* --- programs ------------------------------------------------------------------------------ */

Code *vm_compile(const char *text, size_t len, const char *filename,
                 unsigned flags, SyntaxErr *err)
{
    Tree tree;
    Code *code = NULL;

    if (!parse(&tree, text, len, err))
        return NULL;
    if (scope_analyse(&tree, err)) {
        Value name = str_from(filename);
        code = compile(&tree, name, flags, err);
        if (code && !(flags & COMPILE_HIDDEN))
            source_set(filename, text, len);
        val_unref(name);
    }
    tree_clear(&tree);
    return code;
}

/* Runs [code] with the dict of [module] as its globals. */
Value vm_run_code(Code *code, Dict *globals)
{
    if (vm_too_deep())
        return NULL;
    Value body = function_new(code, globals);
    Frame *f = frame_new_take((Function *)(void *)body, code, globals);
    f->back = vm.frame;
    f->flags = FRAME_ENTRY;
    vm.frame = f;
    vm.depth++;
    return vm_run(f);
}

Value vm_run_module(const char *name, Code *code)
{
    Value m = module_new(name);
    Dict *d = ((Module *)(void *)m)->dict;

    dict_set_s(vm.modules, name, m);
    dict_set_name(d, NAME(__file__), code->filename);
    Value builtins = module_import("builtins");
    dict_set_name(d, NAME(__builtins__), builtins);
    val_unref(builtins);
    Value r = vm_run_code(code, d);
    val_unref(m);
    return r;
}
