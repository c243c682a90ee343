/* parse.h - text to a tree, or to the error that CPython would name.
 *
 * parse() does what Python 3.11's parser does: tokens, grammar, strings, and
 * what can be assigned to.  Everything that CPython finds only once the whole
 * file has parsed (declarations that disagree, `return` outside a function)
 * is scope.h's: scope_analyse must be called on a tree before it is compiled.
 *
 * Errors carry the line and column that CPython names, and its message.  The
 * kind of error (SyntaxError, IndentationError, TabError) is in [kind].
 */
#ifndef SIM_LANG_PARSE_H
#define SIM_LANG_PARSE_H

#include <stdbool.h>
#include <stddef.h>

#include "sim/base/err.h"
#include "sim/lang/ast.h"

typedef enum SyntaxKind {
    SYNTAX_ERROR,
    SYNTAX_INDENT,              /* IndentationError */
    SYNTAX_TAB,                 /* TabError */
    SYNTAX_UNSUPPORTED,         /* Python's, but not ours: message says what */
} SyntaxKind;

typedef struct SyntaxErr {
    SyntaxKind kind;
    Err err;                    /* line from 1, col from 1 as CPython shows */
} SyntaxErr;

/* Parses [len] bytes of [text] into [tree], which it initialises.  Returns
 * false and fills [err] if the text is not Python; the tree is then empty and
 * needs no tree_clear. */
bool parse(Tree *tree, const char *text, size_t len, SyntaxErr *err);

void tree_clear(Tree *tree);

#endif
