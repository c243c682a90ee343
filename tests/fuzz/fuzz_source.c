/* fuzz_source.c - text as a source: lexer, parser, scopes, checks, and where
 * notes of a lesson belong. */
#include <string.h>

#include "sim/base/buf.h"
#include "sim/lang/ast_text.h"
#include "sim/lang/check.h"
#include "sim/lang/note.h"
#include "sim/lang/parse.h"
#include "sim/lang/scope.h"
#include "tests/fuzz/target.h"

static void note_found(void *arg, const LessonNote *note)
{
    buf_add(arg, note->text, note->len);
}

static void read_tree(const char *text, size_t len, Buf *out)
{
    Tree tree;
    SyntaxErr err;

    if (!parse(&tree, text, len, &err))
        return;
    if (check_future(&tree, &err) && scope_analyse(&tree, &err))
        check_tree(&tree, &err);
    ast_text(out, tree.root, true);
    tree_clear(&tree);
}

void target(const uint8_t *bytes, size_t len)
{
    const char *text = (const char *)bytes;
    Buf out;

    buf_init(&out);
    read_tree(text, len, &out);
    note_read(text, len, note_found, &out);
    buf_clear(&out);
}
