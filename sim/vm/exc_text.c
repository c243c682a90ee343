/* exc_text.c - what the interpreter prints for an uncaught exception.
 *
 * Groups are printed in boxes: their members stand further in, behind a margin
 * "| ".  The interpreter gives texts of several lines (messages, the source of
 * a SyntaxError) no margin from the second line on: so it is in CPython.
 */
#include <string.h>

#include "sim/vm/call.h"
#include "sim/vm/code.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/exc_told.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* CPython's limits. */
enum {
    GROUP_DEPTH_MAX = 10,
    TRACEBACK_MAX = 1000,       /* entries; the outermost are left out */
};

typedef struct Printer {
    Buf *out;
    int depth;                  /* of groups; 0: no margin */
    bool need_close;            /* the box of a group is still open below */
    bool is_uncaught;           /* printed by the interpreter, not by module
                                   traceback */
    bool is_limited;            /* by sys.tracebacklimit */
} Printer;

static void add_margin(Printer *p)
{
    buf_fill(p->out, ' ', (size_t)p->depth * 2);
    if (p->depth)
        buf_puts(p->out, "| ");
}

/* --- tracebacks ----------------------------------------------------------- */

static bool same_place(const Traceback *a, const Traceback *b)
{
    const Code *code = traceback_code(a), *other = traceback_code(b);

    return code_line(code, a->at) == code_line(other, b->at) &&
           str_equal(code->filename, other->filename) &&
           str_equal(code->name, other->name);
}

static bool is_visible(const Traceback *tb)
{
    const Code *code = traceback_code(tb);

    return code && !(code->flags & CODE_HIDDEN);
}

void exc_add_repeated(Buf *out, long count, const char *margin)
{
    count -= EXC_SAME_LINE_MAX;
    if (count > 0)
        buf_printf(out, "%s  [Previous line repeated %ld more time%s]\n",
                   margin, count, count > 1 ? "s" : "");
}

static void add_entry(Printer *p, const Traceback *tb, const char *margin)
{
    const Code *code = traceback_code(tb);

    buf_printf(p->out, "%s  File \"%s\", line %d, in %s\n", margin,
               str_text(code->filename), code_line(code, tb->at),
               str_text(code->name));
    exc_add_source(p->out, code, tb->at, margin, !p->is_uncaught);
}

/* CPython's C code forgets the margin of lines that are repeated; the module
 * traceback, which logging uses, does not. */
static void add_entries(Printer *p, const Traceback *tb, int64_t limit)
{
    const Traceback *last = NULL;
    long count = 0, depth = 0;
    Buf margin;

    for (const Traceback *t = tb; t; t = t->next)
        depth++;
    for (; depth > limit; depth--)
        tb = tb->next;
    buf_init(&margin);
    buf_fill(&margin, ' ', (size_t)p->depth * 2);
    buf_puts(&margin, p->depth ? "| " : "");
    for (; tb; tb = tb->next) {
        if (!is_visible(tb))
            continue;
        if (!last || !same_place(tb, last)) {
            exc_add_repeated(p->out, count,
                             p->is_uncaught ? "" : margin.data);
            count = 0;
        }
        last = tb;
        if (++count <= EXC_SAME_LINE_MAX)
            add_entry(p, tb, margin.data);
    }
    exc_add_repeated(p->out, count, p->is_uncaught ? "" : margin.data);
    buf_clear(&margin);
}

static Value entry(const Traceback *tb)
{
    const Code *code = traceback_code(tb);
    const Pos *pos = tb->at < code->len ? &code->pos[tb->at] : NULL;
    bool known = pos && pos->end_line > 0 && pos->col >= 0;
    Value line = val_small(code_line(code, tb->at));
    Buf b;

    buf_init(&b);
    exc_add_source(&b, code, tb->at, "", true);
    Value source = str_from_buf(&b);
    Value r = tuple_of(6, (Value)tb->frame, line,
                       known ? val_small(pos->end_line) : VAL_NONE,
                       known ? val_small(pos->col) : VAL_NONE,
                       known ? val_small(pos->end_col) : VAL_NONE, source);
    val_unref(source);
    return r;
}

Value traceback_entries(const Traceback *tb)
{
    Value list = list_new(0);

    for (; tb; tb = tb->next)
        if (is_visible(tb))
            list_append_take(list, entry(tb));
    return list;
}

/* How many entries sys.tracebacklimit leaves to what the interpreter prints. */
static int64_t limit_of(const Printer *p)
{
    Value limit = p->is_limited ? vm_sys_peek("tracebacklimit") : NULL;
    int64_t n = TRACEBACK_MAX;

    if (limit && is_int(limit) && !int_to_i64(limit, &n))
        n = int_sign(limit) < 0 ? 0 : INT64_MAX;
    return n;
}

static void add_traceback(Printer *p, Value exc)
{
    bool group = p->depth && is_instance(exc, &exc_BaseExceptionGroup);
    int64_t limit = limit_of(p);

    if (!as_exc(exc)->traceback || limit <= 0)
        return;
    buf_fill(p->out, ' ', (size_t)p->depth * 2);
    if (p->depth)
        buf_puts(p->out, group && p->depth == 1 ? "+ " : "| ");
    buf_printf(p->out, "%sTraceback (most recent call last):\n",
               group ? "Exception Group " : "");
    add_entries(p, as_exc(exc)->traceback, limit);
}

/* --- SyntaxError ---------------------------------------------------------- */

/* What of a SyntaxError is printed; [text] NULL: not known. */
typedef struct Place {
    Value filename;             /* borrowed */
    int64_t line, offset, end_line, end_offset;
    const char *text;
} Place;

/* The int in [v], or [missing] if it is None; false: it is something else. */
static bool number(Value v, int64_t missing, int64_t *out)
{
    *out = missing;
    if (!v || v == VAL_NONE)
        return true;
    return is_int(v) && int_to_i64(v, out);
}

static bool read_place(const Exc *e, Place *place)
{
    Value line = e->x[2], text = e->x[4];

    place->filename = e->x[1] && e->x[1] != VAL_NONE ? e->x[1] : NULL;
    place->text = text && is_str(text) ? str_text(text) : NULL;
    return line && is_int(line) && int_to_i64(line, &place->line) &&
           number(e->x[3], -1, &place->offset) &&
           number(e->x[5], place->line, &place->end_line) &&
           number(e->x[6], -1, &place->end_offset) &&
           (!text || text == VAL_NONE || is_str(text));
}

/* The line and its carets; CPython gives them no margin. */
static void add_marked_text(Printer *p, const Place *place)
{
    const char *text = place->text, *newline;
    int64_t offset = place->offset, end = place->end_offset;

    if (place->end_line > place->line)
        end = (int64_t)strlen(text);
    int64_t carets = end > 0 && end > offset ? end - offset : 1;
    offset--;
    for (; *text == ' ' || *text == '\t' || *text == '\f'; text++)
        offset--;
    int64_t len = (int64_t)strlen(text);
    if (len > 0 && text[len - 1] == '\n')
        len--;
    if (offset > len)
        offset = len;
    while ((newline = strchr(text, '\n')) && newline - text < offset) {
        offset -= newline + 1 - text;
        len -= newline + 1 - text;
        text = newline + 1;
    }
    buf_printf(p->out, "    %.*s\n", (int)len, text);
    if (offset < 0)
        return;
    buf_fill(p->out, ' ', (size_t)offset + 4);
    buf_fill(p->out, '^', (size_t)carets);
    buf_putc(p->out, '\n');
}

/* Prints where a SyntaxError is and returns true if it says so: then only its
 * msg follows. */
static bool add_place(Printer *p, Value exc)
{
    Place place;

    if (!is_instance(exc, &exc_SyntaxError) ||
        !read_place(as_exc(exc), &place))
        return false;
    add_margin(p);
    buf_puts(p->out, "  File \"");
    if (!place.filename)
        buf_puts(p->out, "<string>");
    else if (obj_add_str(p->out, place.filename) < 0)
        exc_drop();
    buf_printf(p->out, "\", line %lld\n", (long long)place.line);
    if (place.text)
        add_marked_text(p, &place);
    return true;
}

/* --- the message ---------------------------------------------------------- */

/* "module.Class", without module for builtins and the program itself. */
static void add_class(Buf *out, Type *t)
{
    Value module = obj_getattr_opt((Value)t, NAME(__module__));
    Value name = obj_getattr_opt((Value)t, NAME(__qualname__));

    if (exc_raised())
        exc_drop();
    if (!module || !is_str(module))
        buf_puts(out, "<unknown>.");
    else if (!str_is(module, "builtins") && !str_is(module, "__main__"))
        buf_printf(out, "%s.", str_text(module));
    buf_puts(out, name && is_str(name) ? str_text(name) : "<unknown>");
    val_xunref(module);
    val_xunref(name);
}

/* Module traceback puts the margin before each line, the interpreter before the
 * first only. */
static void add_lines(Printer *p, const char *text, size_t len)
{
    const char *newline;

    while (!p->is_uncaught && (newline = memchr(text, '\n', len))) {
        size_t line = (size_t)(newline + 1 - text);
        buf_add(p->out, text, line);
        text += line;
        len -= line;
        add_margin(p);
    }
    buf_add(p->out, text, len);
}

/* ": text"; or if the text is empty and there is no need of it, nothing. */
static void add_message(Printer *p, Value v, bool needed)
{
    Value text = obj_str(v);

    if (!text) {
        exc_drop();
        buf_puts(p->out, ": <exception str() failed>");
    } else if (needed || str_len(text) > 0) {
        buf_puts(p->out, ": ");
        add_lines(p, str_text(text), str_len(text));
    }
    val_xunref(text);
}

static void add_last_line(Printer *p, Value exc)
{
    Value v = exc;

    if (add_place(p, exc))
        v = as_exc(exc)->x[0] ? as_exc(exc)->x[0] : VAL_NONE;
    add_margin(p);
    add_class(p->out, type_of(exc));
    if (v != VAL_NONE)
        add_message(p, v, false);
    if (v == exc && p->is_uncaught)
        exc_add_suggestion(p->out, exc);
    buf_putc(p->out, '\n');
}

/* --- notes ---------------------------------------------------------------- */

/* Lines keep their ends, and one more follows the last. */
static void add_note(Printer *p, Value note)
{
    Value text = obj_str(note);

    if (!text)
        exc_drop();
    const char *at = text ? str_text(text) : "<note str() failed>";
    while (*at) {
        size_t len = strcspn(at, "\n");
        len += at[len] == '\n';
        add_margin(p);
        buf_add(p->out, at, len);
        at += len;
    }
    buf_putc(p->out, '\n');
    val_xunref(text);
}

static void add_notes(Printer *p, Value exc)
{
    Value notes = obj_getattr_opt(exc, NAME(__notes__));

    if (exc_raised())
        exc_drop();
    if (!notes)
        return;
    if (type_of(notes)->getitem && !is_dict(notes)) {
        Value list = obj_to_list(notes);
        if (!list)
            exc_drop();
        for (size_t i = 0; list && i < as_list(list)->len; i++)
            add_note(p, as_list(list)->items[i]);
        val_xunref(list);
    } else {                            /* CPython ends no line here */
        add_margin(p);
        if (obj_add_repr(p->out, notes) < 0) {
            exc_drop();
            buf_puts(p->out, "<__notes__ repr() failed>");
        }
    }
    val_unref(notes);
}

/* --- groups and chains ---------------------------------------------------- */

static void add_single(Printer *p, Value exc)
{
    add_traceback(p, exc);
    add_last_line(p, exc);
    add_notes(p, exc);
}

static void add_any(Printer *p, const Told *t);

static void add_member_head(Printer *p, size_t i)
{
    buf_fill(p->out, ' ', (size_t)p->depth * 2);
    buf_puts(p->out, i == 0 ? "+-" : "  ");
    if (i < GROUP_WIDTH_MAX)
        buf_printf(p->out, "+---------------- %zu ----------------\n", i + 1);
    else
        buf_puts(p->out, "+---------------- ... ----------------\n");
}

/* The box is closed where the innermost last member ends. */
static void close_box(Printer *p)
{
    if (!p->need_close)
        return;
    buf_fill(p->out, ' ', (size_t)p->depth * 2);
    buf_puts(p->out, "+------------------------------------\n");
    p->need_close = false;
}

static void add_members(Printer *p, const Told *t)
{
    size_t all = as_tuple(as_exc(t->exc)->x[1])->len, n = all;

    if (n > GROUP_WIDTH_MAX)
        n = GROUP_WIDTH_MAX + 1;
    p->need_close = false;
    for (size_t i = 0; i < n; i++) {
        if (i == n - 1)
            p->need_close = true;
        add_member_head(p, i);
        p->depth++;
        if (i < GROUP_WIDTH_MAX) {
            add_any(p, t->members[i]);
        } else {
            size_t left = all - GROUP_WIDTH_MAX;
            add_margin(p);
            buf_printf(p->out, "and %zu more exception%s\n", left,
                       left > 1 ? "s" : "");
        }
        if (i == n - 1)
            close_box(p);
        p->depth--;
    }
}

static void add_group(Printer *p, const Told *t)
{
    if (p->depth > GROUP_DEPTH_MAX) {
        add_margin(p);
        buf_printf(p->out, "... (max_group_depth is %d)\n", GROUP_DEPTH_MAX);
        return;
    }
    if (p->depth == 0)
        p->depth = 1;
    add_single(p, t->exc);
    add_members(p, t);
    if (p->depth == 1)
        p->depth = 0;
}

/* What came before, with the sentence that leads over. */
static void add_before(Printer *p, const Told *t, const char *sentence)
{
    bool need_close = p->need_close;

    add_any(p, t);
    if (p->is_uncaught)         /* the module forgets that a box is open */
        p->need_close = need_close;
    add_margin(p);
    buf_putc(p->out, '\n');
    add_margin(p);
    buf_printf(p->out, "%s\n", sentence);
    add_margin(p);
    buf_putc(p->out, '\n');
}

static void add_any(Printer *p, const Told *t)
{
    if (!vm_enter("")) {        /* a chain of very many */
        exc_drop();
        return;
    }
    if (t->before)
        add_before(p, t->before, t->by_cause
                   ? "The above exception was the direct cause of the "
                     "following exception:"
                   : "During handling of the above exception, another "
                     "exception occurred:");
    if (t->members)
        add_group(p, t);
    else
        add_single(p, t->exc);
    vm_leave();
}

/* What is raised meanwhile waits: str() and the like run the program's code. */
static void print(Buf *out, Value exc, bool is_uncaught)
{
    Printer p = {.out = out, .is_uncaught = is_uncaught,
                 .is_limited = is_uncaught};
    Value pending = exc_take();
    Told *told = told_new(exc, is_uncaught);

    add_any(&p, told);
    told_free(told);
    if (pending)
        raise_again_take(pending);
}

void exc_print_uncaught(Buf *out, Value exc)
{
    print(out, exc, true);
}

void exc_print(Buf *out, Value exc)
{
    print(out, exc, false);
}

void exc_print_ignored(Buf *out, Value exc)
{
    Printer p = {.out = out, .is_uncaught = true, .is_limited = true};
    Value pending = exc_take();

    add_traceback(&p, exc);
    add_class(out, type_of(exc));
    add_message(&p, exc, true);
    buf_putc(out, '\n');
    if (pending)
        raise_again_take(pending);
}
