/* ast_walk.h - going over a tree without knowing its kinds. */
#ifndef SIM_LANG_AST_WALK_H
#define SIM_LANG_AST_WALK_H

#include "sim/lang/ast.h"

typedef void (*NodeVisit)(Node *n, void *arg);

/* Calls [visit] for each child of [n] that there is, in the order of the
 * text (decorators and defaults before bodies). */
void ast_children(Node *n, NodeVisit visit, void *arg);

#endif
