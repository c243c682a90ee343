/* ast_text.h - a tree as text, for tests.
 *
 * Each node is (KIND FIELD ...), lists stand in [...], what is left out is -,
 * names stand as they are and text in quotes.  `x = f(1)` is
 *   (assign [(name x store)] (call (name f load) [(int 1)] []))
 */
#ifndef SIM_LANG_AST_TEXT_H
#define SIM_LANG_AST_TEXT_H

#include "sim/base/buf.h"
#include "sim/lang/ast.h"

/* Appends [n] (or NULL) to [out]; with its place as @LINE:COL-LINE:COL behind
 * each kind if [places] is set. */
void ast_text(Buf *out, const Node *n, bool places);

#endif
