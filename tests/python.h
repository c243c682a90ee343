/* python.h - a test's Python, run by our machine and compared with what CPython
 * 3.11 gave.
 *
 * A test program is tables of PyCase: an expression, and its repr() or, if it
 * raises, "Type: message".  All of a table runs as one module, behind the
 * classes that its expressions use.  The wants come from python3; a case that
 * is added gets its want from there too.
 *
 * Include it in one file of a test only; it includes tap.h.
 */
#ifndef TESTS_PYTHON_H
#define TESTS_PYTHON_H

#include "sim/base/buf.h"
#include "sim/base/mem.h"
/* Values have an is_int and an is_str of their own. */
#define is_int value_is_int
#define is_str value_is_str
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"
static inline Value py_item_peek(Value list, size_t i)
{
    return list && is_list(list) && i < as_list(list)->len ?
           as_list(list)->items[i] : NULL;
}
static inline const char *py_text_peek(Value str)
{
    return str && is_str(str) ? str_text(str) : NULL;
}
#undef is_int
#undef is_str
#include "tests/tap.h"

typedef struct PyCase {
    const char *expression, *want;
} PyCase;

static void py_write(int fd, const char *text, size_t len)
{
    diag("%d: %.*s", fd, (int)len, text);
}

static void py_start(void)
{
    Host host = {.write = py_write};

    mem_set_limit((size_t)512 << 20);
    vm_start(&host);
}

/* The program's exit status, for main() to return. */
static int py_end(void)
{
    vm_end();
    return tap_done();
}

static void py_add_cases(Buf *out, const PyCase *cases, size_t n)
{
    buf_puts(out, "got = []\n"
                  "def show(f):\n"
                  "    try:\n"
                  "        got.append(repr(f()))\n"
                  "    except Exception as e:\n"
                  "        got.append(type(e).__name__ + ': ' + str(e))\n");
    for (size_t i = 0; i < n; i++)
        buf_printf(out, "show(lambda: (%s))\n", cases[i].expression);
}

/* The list [got] that the text leaves, borrowed; or NULL, and says why. */
static Value py_run_peek(const Buf *text)
{
    SyntaxErr err;
    Code *code = vm_compile(text->data, text->len, "test.py", 0, &err);

    if (!code) {
        diag("line %d: %s", err.err.line, err.err.text);
        return NULL;
    }
    Value r = vm_run_module("__main__", code);
    val_unref((Value)(void *)code);
    if (!r) {
        Buf why;
        Value exc = exc_take();
        buf_init(&why);
        exc_print(&why, exc);
        diag("%s", why.data);
        buf_clear(&why);
        val_unref(exc);
        return NULL;
    }
    val_unref(r);
    Module *m = (Module *)(void *)dict_get_s_peek(vm.modules, "__main__");
    return dict_get_s_peek(m->dict, "got");
}

/* Checks every case of a table; [what] is what it is about. */
static void py_check(const char *classes, const PyCase *cases, size_t n,
                     const char *what)
{
    Buf text;

    buf_init(&text);
    buf_puts(&text, classes);
    py_add_cases(&text, cases, n);
    Value got = py_run_peek(&text);
    for (size_t i = 0; i < n; i++)
        is_str(py_text_peek(py_item_peek(got, i)), cases[i].want, "%s: %s",
               what, cases[i].expression);
    buf_clear(&text);
}

#define PY_CHECK(CLASSES, CASES, WHAT) \
    py_check(CLASSES, CASES, sizeof CASES / sizeof *CASES, WHAT)

#endif
