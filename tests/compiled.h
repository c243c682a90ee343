/* compiled.h - what the tests of the compiler share: code of a text.
 *
 * Include it in one file of a test only; it includes tap.h.
 */
#ifndef TESTS_COMPILED_H
#define TESTS_COMPILED_H

#include "sim/base/buf.h"
#include "sim/vm/compile.h"
/* Values have an is_int and an is_str of their own. */
#define is_int value_is_int
#define is_str value_is_str
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"
#undef is_int
#undef is_str
#include "tests/tap.h"

static SyntaxErr err;

/* The code of the module [source], or NULL and [err]. */
static Code *code_of(const char *source, unsigned flags)
{
    Tree tree;

    if (!parse(&tree, source, strlen(source), &err))
        return NULL;
    Value name = str_from("test.py");
    Code *code = scope_analyse(&tree, &err) ? compile(&tree, name, flags, &err)
                                            : NULL;
    val_unref(name);
    tree_clear(&tree);
    return code;
}

#endif
