/* printed.h - a program run by the machine alone, and what it prints until its
 * end: its output and, if it raised, the traceback.
 *
 * Include it in one file of a test only; it includes tap.h.
 */
#ifndef TESTS_PRINTED_H
#define TESTS_PRINTED_H

#include "sim/base/buf.h"
#include "sim/base/mem.h"
/* Values have an is_int and an is_str of their own. */
#define is_int value_is_int
#define is_str value_is_str
#include "sim/vm/exc.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"
#undef is_int
#undef is_str
#include "tests/tap.h"

static Buf printed;

static void printed_write(int fd, const char *text, size_t len)
{
    (void)fd;
    buf_add(&printed, text, len);
}

/* Runs [source] as t.py to its end, normal or not. */
static void printed_run(const char *source)
{
    SyntaxErr err;
    Code *code = vm_compile(source, strlen(source), "t.py", 0, &err);

    if (!code) {
        buf_printf(&printed, "%d:%d: %s\n", err.err.line, err.err.col,
                   err.err.text);
        return;
    }
    Value r = vm_run_module("__main__", code);
    val_unref((Value)code);
    if (r) {
        val_unref(r);
        return;
    }
    Value exc = exc_take();
    exc_print_uncaught(&printed, exc);
    val_unref(exc);
}

/* Compares all that [source] prints on [host] with [want]; [begin] (or NULL) is
 * called before it. */
static void printed_is(const Host *host, void (*begin)(void),
                       const char *source, const char *want, const char *what)
{
    buf_init(&printed);
    vm_start(host);
    if (begin)
        begin();
    printed_run(source);
    vm_clear_modules();
    vm_end();
    is_str(printed.data, want, "%s", what);
    buf_clear(&printed);
    is_int((long long)mem_blocks(), 0, "%s: nothing is left", what);
}

#endif
