/* compile_warn.c - what CPython's compiler warns of.
 *
 * A warning is told each time its expression is compiled: those in finally
 * bodies more than once, as in CPython.  The text waits in vm.warnings until
 * the code is about to run.
 */
#include "sim/vm/compile_int.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static void warn(Compiler *c, const Node *n, const char *format,
                 const char *a, const char *b)
{
    Buf text;

    if (c->flags & COMPILE_HIDDEN)
        return;
    buf_init(&text);
    buf_printf(&text, format, a, b);
    buf_printf(&vm.warnings, "%s:%d: SyntaxWarning: %s\n",
               str_text(c->filename), n->line, text.data);
    source_add_line(&vm.warnings, c->filename, n->line, 2);
    buf_clear(&text);
}

/* The type that the value of [n] is sure to have, or NULL. */
static const char *sure_type(const Node *n)
{
    switch (n->kind) {
    case N_INT: return "int";
    case N_FLOAT: return "float";
    case N_STR: case N_JOINED_STR: return "str";
    case N_BYTES: return "bytes";
    case N_NONE: return "NoneType";
    case N_TRUE: case N_FALSE: return "bool";
    case N_ELLIPSIS: return "ellipsis";
    case N_TUPLE: return "tuple";
    case N_LIST: case N_LIST_COMP: return "list";
    case N_DICT: case N_DICT_COMP: return "dict";
    case N_SET: case N_SET_COMP: return "set";
    case N_GENERATOR: return "generator";
    case N_LAMBDA: return "function";
    case N_UNARY:
        return const_is(n) ? sure_type(n->u.unary.operand) : NULL;
    default: return NULL;
    }
}

static bool is_literal(const Node *n)
{
    return const_is(n) && n->kind != N_NONE && n->kind != N_TRUE
        && n->kind != N_FALSE && n->kind != N_ELLIPSIS;
}

void warn_compare(Compiler *c, const Node *n)
{
    const Node *left = n->u.compare.left;

    for (int i = 0; i < n->u.compare.rights.len; i++) {
        const Node *right = n->u.compare.rights.items[i];
        Op op = n->u.compare.ops[i];
        if ((op == OP_IS || op == OP_IS_NOT)
            && (is_literal(left) || is_literal(right))) {
            warn(c, n, "\"%s\" with a literal. Did you mean \"%s\"?",
                 op == OP_IS ? "is" : "is not", op == OP_IS ? "==" : "!=");
            return;
        }
        left = right;
    }
}

void warn_call(Compiler *c, const Node *n)
{
    const Node *f = n->u.call.func;
    const char *type = sure_type(f);

    if (type && f->kind != N_LAMBDA)
        warn(c, n, "'%s' object is not callable; perhaps you missed a comma?",
             type, "");
}

void warn_subscript(Compiler *c, const Node *n)
{
    const Node *of = n->u.two.first;
    const char *type = sure_type(of), *index = sure_type(n->u.two.second);

    if (!type || of->kind == N_DICT || of->kind == N_DICT_COMP)
        return;
    if (of->kind != N_STR && of->kind != N_JOINED_STR && of->kind != N_BYTES
        && of->kind != N_TUPLE && of->kind != N_LIST && of->kind != N_LIST_COMP)
        warn(c, n, "'%s' object is not subscriptable; perhaps you missed a "
             "comma?", type, "");
    else if (index && strcmp(index, "int") != 0 && strcmp(index, "bool") != 0)
        warn(c, n, "%s indices must be integers or slices, not %s; perhaps "
             "you missed a comma?", type, index);
}

void warn_assert(Compiler *c, const Node *n)
{
    const Node *test = n->u.two.first;

    if (test->kind == N_TUPLE && test->u.list.len > 0)
        warn(c, n, "assertion is always true, perhaps remove parentheses?", "",
             "");
}

void warn_again(size_t from, size_t to)
{
    buf_reserve(&vm.warnings, to - from);
    buf_add(&vm.warnings, vm.warnings.data + from, to - from);
}

void vm_show_warnings(void)
{
    if (vm.warnings.len > 0)
        vm_write(2, vm.warnings.data, vm.warnings.len);
    buf_reset(&vm.warnings);
}
