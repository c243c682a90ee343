/* check.h - what CPython's compiler refuses.
 *
 * These errors are found after the whole text is parsed and its scopes are
 * known, in the order in which CPython compiles, so that the first one found
 * is the one it names: `return` outside a function, `break` outside a loop,
 * `await` outside an async function, patterns that make later ones
 * unreachable, and the like.
 */
#ifndef SIM_LANG_CHECK_H
#define SIM_LANG_CHECK_H

#include "sim/lang/ast.h"
#include "sim/lang/parse.h"

/* Sets what [tree] asks of the future.  Returns false and fills [err] if that
 * is none; this comes before the scopes. */
bool check_future(Tree *tree, SyntaxErr *err);

/* Returns false and fills [err] if [tree], whose scopes are made, would not
 * compile. */
bool check_tree(Tree *tree, SyntaxErr *err);

#endif
