/* brief.c - values in a few characters, without running the program's code. */
#include "sim/vm/brief.h"

#include "sim/base/mem.h"
#include "sim/base/utf8.h"
#include "sim/vm/bytes.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/folder.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/set.h"
#include "sim/vm/str.h"

enum {
    WIDTH = 40,                 /* about so many characters for a value */
    TEXT_WIDTH = 24,            /* of one string in it */
    MESSAGE_WIDTH = 80,         /* of an exception's message */
    DEPTH = 3,                  /* containers in containers */
};

typedef struct Brief {
    Buf *out;
    size_t end;                 /* where [out] is long enough */
    int depth;
} Brief;

static void add(Brief *b, Value v);

/* How many bytes of [text] its first [chars] characters take. */
static size_t cut(const char *text, size_t len, size_t chars)
{
    size_t at = 0;

    while (at < len && chars-- > 0)
        at += utf8_size(text[at]);
    return at < len ? at : len;
}

/* [v]'s text as it may be told (see folder.h), borrowed; *copy is NULL, or what
 * to free then. */
static const char *told_text(Value v, char **copy, size_t *len)
{
    Buf b;

    *len = str_len(v);
    *copy = NULL;
    if (!folder_is_in(str_text(v), *len))
        return str_text(v);
    buf_init(&b);
    folder_leave_out(&b, str_text(v), *len);
    *len = b.len;
    return *copy = buf_detach(&b);
}

/* A string as repr() shows it; dots behind it if it is cut. */
static void add_text(Buf *out, Value v)
{
    size_t all;
    char *copy;
    const char *text = told_text(v, &copy, &all);
    size_t len = cut(text, all, TEXT_WIDTH);

    str_add_repr(out, text, len, false);
    if (len < all)
        buf_puts(out, "...");
    mem_free(copy);
}

static void add_bytes(Buf *out, const Bytes *v)
{
    size_t len = v->len < TEXT_WIDTH ? v->len : TEXT_WIDTH;

    bytes_add_repr(out, v->data, len);
    if (len < v->len)
        buf_puts(out, "...");
}

static void add_int(Buf *out, Value v)
{
    int64_t n;

    if (int_to_i64(v, &n))
        buf_put_int(out, n);
    else
        buf_puts(out, "<int>");
}

/* Before item [i] of a container.  False: there is no room for it. */
static bool separate(Brief *b, size_t i)
{
    if (i > 0)
        buf_puts(b->out, ", ");
    if (b->out->len < b->end)
        return true;
    buf_puts(b->out, "...");
    return false;
}

static void add_items(Brief *b, const char *open, Value *items, size_t len,
                      const char *close)
{
    buf_puts(b->out, open);
    for (size_t i = 0; i < len && separate(b, i); i++)
        add(b, items[i]);
    buf_puts(b->out, close);
}

static void add_set(Brief *b, Value set)
{
    Value item;
    size_t at = 0;

    if (set_len(set) == 0) {
        buf_puts(b->out, "set()");
        return;
    }
    buf_putc(b->out, '{');
    for (size_t i = 0; set_next(set, &at, &item) && separate(b, i); i++)
        add(b, item);
    buf_putc(b->out, '}');
}

static void add_dict(Brief *b, Value dict)
{
    Value key, value;
    size_t at = 0;

    buf_putc(b->out, '{');
    for (size_t i = 0;
         dict_next(as_dict(dict), &at, &key, &value) && separate(b, i); i++) {
        add(b, key);
        buf_puts(b->out, ": ");
        add(b, value);
    }
    buf_putc(b->out, '}');
}

/* False: [v] is none of the containers. */
static bool add_container(Brief *b, Value v)
{
    Type *t = type_of(v);
    const char *left_out = t == &tuple_type ? "(...)"
                         : t == &list_type ? "[...]"
                         : t == &set_type || t == &dict_type ? "{...}" : NULL;

    if (!left_out)
        return false;
    if (b->depth == DEPTH) {
        buf_puts(b->out, left_out);
        return true;
    }
    b->depth++;
    if (t == &tuple_type)
        add_items(b, "(", as_tuple(v)->items, as_tuple(v)->len,
                  as_tuple(v)->len == 1 ? ",)" : ")");
    else if (t == &list_type)
        add_items(b, "[", as_list(v)->items, as_list(v)->len, "]");
    else if (t == &set_type)
        add_set(b, v);
    else
        add_dict(b, v);
    b->depth--;
    return true;
}

static void add(Brief *b, Value v)
{
    Type *t = type_of(v);

    if (t == &int_type)
        add_int(b->out, v);
    else if (v == VAL_NONE || v == VAL_TRUE || v == VAL_FALSE ||
             v == VAL_ELLIPSIS)
        buf_puts(b->out, v == VAL_NONE ? "None" : v == VAL_TRUE ? "True"
                 : v == VAL_FALSE ? "False" : "Ellipsis");
    else if (is_float(v))
        float_add_repr(b->out, float_of(v));
    else if (t == &str_type)
        add_text(b->out, v);
    else if (t == &bytes_type)
        add_bytes(b->out, (const Bytes *)(const void *)v);
    else if (add_container(b, v))
        return;
    else if (type_has(t, TYPE_EXC) && b->depth < DEPTH) {
        Tuple *args = ((Exc *)(void *)v)->args;
        buf_puts(b->out, t->name);
        b->depth++;
        add_items(b, "(", args->items, args->len, ")");
        b->depth--;
    } else
        buf_printf(b->out, "<%s>", t->name);
}

void brief_value(Buf *out, Value v)
{
    add(&(Brief){.out = out, .end = out->len + WIDTH}, v);
}

static void add_message(Buf *out, Value text)
{
    size_t all;
    char *copy;
    const char *told = told_text(text, &copy, &all);
    size_t len = cut(told, all, MESSAGE_WIDTH);

    buf_add(out, told, len);
    if (len < all)
        buf_puts(out, "...");
    mem_free(copy);
}

/* "ExceptionGroup: text (2 sub-exceptions)" */
static void add_group(Buf *out, Exc *e)
{
    size_t n = as_tuple(e->x[1])->len;

    buf_puts(out, ": ");
    if (type_of(e->x[0]) == &str_type)
        add_message(out, e->x[0]);
    buf_printf(out, " (%zu sub-exception%s)", n, n == 1 ? "" : "s");
}

void brief_exception(Buf *out, Value exc)
{
    Exc *e = (Exc *)(void *)exc;
    Tuple *args = e->args;

    buf_puts(out, type_of(exc)->name);
    if (args->len == 0)
        return;
    if (type_is_sub(type_of(exc), &exc_BaseExceptionGroup) && e->x[1]) {
        add_group(out, e);
        return;
    }
    buf_puts(out, ": ");
    Value first = args->items[0];
    if (args->len == 1 && type_of(first) == &str_type &&
        !type_is_sub(type_of(exc), &exc_KeyError))
        add_message(out, first);
    else
        brief_value(out, args->len == 1 ? first : (Value)args);
}

void brief_callable(Buf *out, Value f)
{
    Type *t = type_of(f);
    Value name = NULL;

    if (t == &method_type) {
        brief_callable(out, ((Method *)(void *)f)->func);
        return;
    }
    if (is_function(f))
        name = val_ref(((Function *)(void *)f)->qualname);
    else if (t == &native_type || t == &native_method_type || t == &type_type)
        name = obj_getattr_opt(f, NAME(__qualname__));
    buf_puts(out, name && is_str(name) ? str_text(name) : t->name);
    val_xunref(name);
}
