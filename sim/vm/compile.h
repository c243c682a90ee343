/* compile.h - a checked tree to code.
 *
 * The bridge between sim/lang, which knows no values, and the machine, which
 * knows no text.
 */
#ifndef SIM_VM_COMPILE_H
#define SIM_VM_COMPILE_H

#include "sim/lang/parse.h"
#include "sim/lang/scope.h"
#include "sim/vm/code.h"

typedef enum CompileFlags {
    COMPILE_LINES = 1,          /* a LINE instruction before each statement */
    COMPILE_HIDDEN = 2,         /* sets CODE_HIDDEN: embedded modules */
} CompileFlags;

/* Compiles [tree], which scope_analyse() has passed, to the code of a module.
 * [filename] is what tracebacks show.  NULL: [err] says what is too large or
 * not supported (SYNTAX_UNSUPPORTED) or wrong at this stage. */
Code *compile(const Tree *tree, Value filename, unsigned flags, SyntaxErr *err);

#endif
