/* exc_carets.c - a line of source in a traceback, with what is meant in it.
 *
 *     total = first + second[key]
 *             ~~~~~~^~~~~~~~~~~~~
 *
 * The carets mark what the instruction was compiled from.  Of a binary
 * operator and a subscript the operands get '~' and only the operator (or the
 * brackets) carets, for which the marked text is parsed again.  Nothing is
 * marked if that would be the whole line.
 */
#include "sim/base/utf8.h"
#include "sim/lang/parse.h"
#include "sim/vm/code.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/source.h"
#include "sim/vm/str.h"

/* A range of bytes of a line, and in it what gets carets when the rest gets
 * '~': from [left] to [right], -1 if there is no such difference. */
typedef struct Marks {
    long from, to;
    long left, right;
} Marks;

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

/* --- the part with carets ------------------------------------------------- */

/* The operator between two operands: one character or two.  A bracket that
 * opens the right operand close behind it is taken for the second: so does
 * CPython.  Its module traceback counts the characters where the operands are
 * parted, at a bracket that closes the left one. */
static void mark_operator(const char *text, const Node *n, bool by_module,
                          Marks *m)
{
    long end = n->u.binary.right->col, i = n->u.binary.left->end_col;

    while (is_space(text[i]))
        i++;
    long first = i;
    while (is_space(text[i]) || text[i] == ')')
        i++;
    if (!by_module)
        first = i;
    m->left = i;
    m->right = i + 1;
    if (first + 1 < end && !is_space(text[first + 1]))
        m->right++;
}

/* The brackets and what is between them. */
static void mark_brackets(const char *text, const Node *n, Marks *m)
{
    m->left = n->u.two.first->end_col;
    m->right = n->u.two.second->end_col;
    while (text[m->left] != '[' && text[m->left] != '\n')
        m->left++;
    while (text[m->right] != ']' && text[m->right] != '\n')
        m->right++;
    m->right++;
}

static void mark_expression(const char *text, const Node *n, bool by_module,
                            Marks *m)
{
    if (n->kind == N_BINARY)
        mark_operator(text, n, by_module, m);
    else if (n->kind == N_SUBSCRIPT)
        mark_brackets(text, n, m);
}

/* Sets the inner range of [m], if the text it marks in [line] is a binary
 * operation or a subscript.  It is parsed as the body of a function, where
 * await and yield may stand. */
static void find_inner(const char *line, bool by_module, Marks *m)
{
    static const char head[] = "async def f():\n ";
    enum { MARGIN = 1 };
    long start = m->from;
    SyntaxErr err;
    Tree tree;
    Buf b;

    buf_init(&b);
    buf_puts(&b, head);
    buf_add(&b, line + m->from, (size_t)(m->to - m->from));
    buf_putc(&b, '\n');
    if (parse(&tree, b.data, b.len, &err)) {
        Nodes *top = &tree.root->u.block.body;
        Nodes *body = top->len == 1 ? &top->items[0]->u.func.body : NULL;
        if (body && body->len == 1 && body->items[0]->kind == N_EXPR &&
            body->items[0]->line == 2)
            mark_expression(b.data + sizeof head - 1 - MARGIN,
                            body->items[0]->u.one, by_module, m);
        tree_clear(&tree);
    }
    if (m->left >= 0) {
        m->left += start - MARGIN;
        m->right += start - MARGIN;
    }
    buf_clear(&b);
}

/* --- drawing -------------------------------------------------------------- */

static char mark_at(long at, const Marks *m)
{
    if (at < m->from)
        return ' ';
    return m->left < 0 || (at >= m->left && at < m->right) ? '^' : '~';
}

/* Marks for each character of [line] from byte [at] on, as many as it is wide
 * on a terminal. */
static void draw(Buf *out, const char *line, long at, const Marks *m)
{
    while (at < m->to) {
        const char *next = line + at;
        int width = utf8_width(utf8_next(&next));
        buf_fill(out, mark_at(at, m), width == 2 ? 2 : 1);
        at = next - line;
    }
    buf_putc(out, '\n');
}

static long end_of_text(const char *line, long len)
{
    while (len > 0 && is_space(line[len - 1]))
        len--;
    return len;
}

/* What of [line] is to be marked; false: nothing. */
static bool find_marks(const char *line, long len, const Pos *pos,
                       bool by_module, Marks *m)
{
    *m = (Marks){pos->col, pos->end_col, -1, -1};
    if (pos->line < 1 || pos->end_line < 1 || pos->col < 0 || pos->end_col < 0)
        return false;
    if (pos->line != pos->end_line)
        m->to = end_of_text(line, len);
    if (m->from > len || m->to > len || m->to < m->from)
        return false;
    if (pos->line == pos->end_line)
        find_inner(line, by_module, m);
    return true;
}

void exc_add_source(Buf *out, const Code *code, uint32_t at,
                    const char *margin, bool by_module)
{
    enum { INDENT = 4 };
    int line = code_line(code, at);
    size_t size;
    const char *text = source_line_peek(code->filename, line, &size);
    Marks m;

    if (!text)
        return;
    long len = (long)size, blank = 0;
    while (blank < len && is_space(text[blank]))
        blank++;
    buf_printf(out, "%s%*s%.*s\n", margin, INDENT, "", (int)(len - blank),
               text + blank);
    if (at >= code->len ||
        !find_marks(text, len, &code->pos[at], by_module, &m))
        return;
    if (m.to - m.from == len - blank && m.left < 0)
        return;
    buf_printf(out, "%s%*s", margin, INDENT, "");
    draw(out, text, blank, &m);
}
