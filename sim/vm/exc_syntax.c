/* exc_syntax.c - SyntaxError and where in the text it is. */
#include "sim/vm/exc_int.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

enum {
    SYNTAX_MSG, SYNTAX_FILENAME, SYNTAX_LINENO, SYNTAX_OFFSET, SYNTAX_TEXT,
    SYNTAX_END_LINENO, SYNTAX_END_OFFSET,
};

EXC_PART(syntax_msg, SYNTAX_MSG)
EXC_PART(syntax_filename, SYNTAX_FILENAME)
EXC_PART(syntax_lineno, SYNTAX_LINENO)
EXC_PART(syntax_offset, SYNTAX_OFFSET)
EXC_PART(syntax_text, SYNTAX_TEXT)
EXC_PART(syntax_end_lineno, SYNTAX_END_LINENO)
EXC_PART(syntax_end_offset, SYNTAX_END_OFFSET)

/* The second argument: (filename, line, offset, text[, end line, end offset]).
 */
static int read_place(Value self, Value place)
{
    Value items = obj_to_tuple(place);

    if (!items)
        return -1;
    Tuple *t = as_tuple(items);
    int r = 0;
    if (t->len < 4 || t->len > 6)
        r = raise_i(&exc_TypeError, "function takes %s arguments (%zu given)",
                    t->len < 4 ? "at least 4" : "at most 6", t->len);
    for (size_t i = 0; r == 0 && i < t->len; i++)
        exc_set_part(self, SYNTAX_FILENAME + (int)i, t->items[i]);
    if (r == 0 && t->len == 5)
        r = raise_i(&exc_TypeError, "end_offset must be provided when "
                    "end_lineno is provided");
    val_unref(items);
    return r;
}

static int syntax_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    if (exc_base_init(self, args, n, kwnames) < 0)
        return -1;
    if (n >= 1)
        exc_set_part(self, SYNTAX_MSG, args[0]);
    return n == 2 ? read_place(self, args[1]) : 0;
}

static Value syntax_str(Value self)
{
    Exc *e = as_exc(self);
    Value filename = e->x[SYNTAX_FILENAME], line = e->x[SYNTAX_LINENO];
    bool has_file = filename && is_str(filename);
    bool has_line = line && type_of(line) == &int_type;
    Buf b;

    buf_init(&b);
    Value msg = e->x[SYNTAX_MSG] ? e->x[SYNTAX_MSG] : VAL_NONE;
    if (obj_add_str(&b, msg) < 0) {
        buf_clear(&b);
        return NULL;
    }
    if (has_file) {
        const char *slash = strrchr(str_text(filename), '/');
        buf_printf(&b, " (%s", slash ? slash + 1 : str_text(filename));
    }
    if (has_line) {
        int64_t number = -1;            /* what CPython says of larger ones */
        int_to_i64(line, &number);
        buf_puts(&b, has_file ? ", line " : " (line ");
        buf_put_int(&b, number);
    }
    if (has_file || has_line)
        buf_putc(&b, ')');
    return str_from_buf(&b);
}

static Value get_print_file_and_line(Value self)
{
    (void)self;
    return none();
}

static const GetSetDef syntax_getset[] = {
    {"msg", get_syntax_msg, set_syntax_msg},
    {"filename", get_syntax_filename, set_syntax_filename},
    {"lineno", get_syntax_lineno, set_syntax_lineno},
    {"offset", get_syntax_offset, set_syntax_offset},
    {"text", get_syntax_text, set_syntax_text},
    {"end_lineno", get_syntax_end_lineno, set_syntax_end_lineno},
    {"end_offset", get_syntax_end_offset, set_syntax_end_offset},
    {"print_file_and_line", get_print_file_and_line, NULL},
    {NULL, NULL, NULL},
};

void exc_syntax_setup(void)
{
    exc_SyntaxError.init = syntax_init;
    exc_SyntaxError.str = syntax_str;
    exc_SyntaxError.getset = syntax_getset;
}
