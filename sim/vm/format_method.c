/* format_method.c - str.format and str.format_map.
 *
 * A format is text with fields "{name!conversion:spec}"; a spec may hold
 * fields again, one level deep.  CPython finds the end of a field in steps
 * that this file follows, because they decide which mistakes get which
 * message.
 */
#include "sim/vm/format.h"

#include <string.h>

#include "sim/base/utf8.h"
#include "sim/vm/exc.h"
#include "sim/vm/format_spec.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

typedef struct Text {
    const char *at, *end;
} Text;

typedef enum Numbering { NUMBER_UNKNOWN, NUMBER_AUTO, NUMBER_MANUAL } Numbering;

typedef struct Formatting {
    Tuple *args;                /* NULL: format_map() */
    Value kwargs;               /* a mapping, or NULL */
    Numbering numbering;
    int64_t next;               /* the number of the next {} */
} Formatting;

typedef struct Field {
    Text name, spec;
    bool nested;                /* the spec holds fields itself */
    uint32_t conversion;        /* a character; 0: none */
} Field;

static bool fail(const char *message)
{
    raise(&exc_ValueError, "%s", message);
    return false;
}

/* --- cutting a format into text and fields ---------------------------- */

/* The name ends at "}", ":" or "!", but not within brackets.  Returns what it
 * ended at, behind which [t] then stands; 0: the text ended; -1: raised. */
static int read_name(Text *t, Field *f)
{
    f->name.at = t->at;
    while (t->at < t->end) {
        char c = *t->at++;
        if (c == '{') {
            fail("unexpected '{' in field name");
            return -1;
        }
        if (c == '[')
            while (t->at < t->end && *t->at != ']')
                t->at++;
        if (c == '}' || c == ':' || c == '!') {
            f->name.end = t->at - 1;
            return c;
        }
    }
    return 0;
}

/* Behind the "!".  [*done] says that the field ended with the conversion. */
static bool read_conversion(Text *t, Field *f, bool *done)
{
    if (t->at >= t->end)
        return fail("end of string while looking for conversion specifier");
    f->conversion = utf8_next(&t->at);
    if (t->at >= t->end)
        return true;
    char c = *t->at++;
    *done = c == '}';
    return *done || c == ':' ||
           fail("expected ':' after conversion specifier");
}

static bool read_spec(Text *t, Field *f)
{
    int depth = 1;

    f->spec.at = t->at;
    for (; t->at < t->end; t->at++) {
        if (*t->at == '{') {
            f->nested = true;
            depth++;
        } else if (*t->at == '}' && --depth == 0) {
            f->spec.end = t->at++;
            return true;
        }
    }
    return fail("unmatched '{' in format spec");
}

/* Reads a field; [t] stands behind its "{". */
static bool read_field(Text *t, Field *f)
{
    bool done = false;

    *f = (Field){0};
    int stop = read_name(t, f);
    if (stop < 0)
        return false;
    if (stop == 0)
        return fail("expected '}' before end of string");
    if (stop == '!' && !read_conversion(t, f, &done))
        return false;
    return stop == '}' || done || read_spec(t, f);
}

/* Appends text up to the next field, with doubled braces made single.  False:
 * raised; [*field] says whether a field comes next. */
static bool add_literal(Text *t, Buf *out, bool *field)
{
    const char *start = t->at;

    *field = false;
    while (t->at < t->end && *t->at != '{' && *t->at != '}')
        t->at++;
    buf_add(out, start, (size_t)(t->at - start));
    if (t->at == t->end)
        return true;
    char c = *t->at++;
    if (t->at < t->end && *t->at == c) {
        buf_putc(out, c);
        t->at++;
        return true;
    }
    if (c == '}')
        return fail("Single '}' encountered in format string");
    if (t->at == t->end)
        return fail("Single '{' encountered in format string");
    *field = true;
    return true;
}

/* --- finding a field's value ------------------------------------------ */

/* The number that [t] is; -1: it is none; -2: raised, it is too large. */
static int64_t as_number(Text t)
{
    const char *at = t.at;

    for (const char *c = t.at; c < t.end; c++)
        if (*c < '0' || *c > '9')
            return -1;
    if (t.at == t.end)
        return -1;
    int64_t n = spec_read_size(&at, t.end);
    return n < 0 ? -2 : n;
}

static bool note_numbering(Formatting *f, bool automatic)
{
    Numbering now = automatic ? NUMBER_AUTO : NUMBER_MANUAL;

    if (f->numbering == NUMBER_UNKNOWN)
        f->numbering = now;
    if (f->numbering == now)
        return true;
    return fail(automatic ?
                "cannot switch from manual field specification to automatic "
                "field numbering" :
                "cannot switch from automatic field numbering to manual "
                "field specification");
}

static Value positional(Formatting *f, int64_t index)
{
    if (!f->args) {
        fail("Format string contains positional fields");
        return NULL;
    }
    if ((uint64_t)index >= f->args->len)
        return raise(&exc_IndexError, "Replacement index %lld out of range "
                     "for positional args tuple", (long long)index);
    return val_ref(f->args->items[index]);
}

/* The argument that the name's first part says. */
static Value first_value(Formatting *f, Text name)
{
    int64_t index = as_number(name);
    bool automatic = name.at == name.end;

    if (index == -2)
        return NULL;
    if (automatic || index >= 0) {
        if (!note_numbering(f, automatic))
            return NULL;
        return positional(f, automatic ? f->next++ : index);
    }
    Value key = str_intern(name.at, (size_t)(name.end - name.at));
    Value v = NULL;
    if (f->kwargs)
        v = obj_getitem(f->kwargs, key);
    else
        raise_value(&exc_KeyError, key);
    val_unref(key);
    return v;
}

/* v[part]: a number is an index, all else a key. */
static Value item_of(Value v, Text part)
{
    int64_t index = as_number(part);

    if (index == -2)
        return NULL;
    Value key = index >= 0 ? int_new(index) :
                str_new(part.at, (size_t)(part.end - part.at));
    Value item = obj_getitem(v, key);
    val_unref(key);
    return item;
}

static Value attribute_of(Value v, Text part)
{
    Value name = str_intern(part.at, (size_t)(part.end - part.at));
    Value attribute = obj_getattr(v, name);

    val_unref(name);
    return attribute;
}

/* The next ".name" or "[key]" of [rest], without its marks. */
static bool next_part(Text *rest, Text *part, bool *is_item)
{
    char c = *rest->at++;

    *is_item = c == '[';
    *part = (Text){rest->at, rest->at};
    if (c != '.' && c != '[')
        return fail("Only '.' or '[' may follow ']' in format field "
                    "specifier");
    while (rest->at < rest->end &&
           (*is_item ? *rest->at != ']' :
                       *rest->at != '.' && *rest->at != '['))
        rest->at++;
    part->end = rest->at;
    if (*is_item && rest->at++ >= rest->end)
        return fail("Missing ']' in format string");
    return part->at < part->end || fail("Empty attribute in format string");
}

static Value field_value(Formatting *f, Text name)
{
    Text first = {name.at, name.at}, part = first;
    bool is_item;

    while (first.end < name.end && *first.end != '.' && *first.end != '[')
        first.end++;
    Value v = first_value(f, first);
    Text rest = {first.end, name.end};
    while (v && rest.at < rest.end) {
        if (!vm_charge(VM_COST_ITEM) || !next_part(&rest, &part, &is_item))
            val_clear(&v);
        else
            val_set_take(&v, is_item ? item_of(v, part) :
                                       attribute_of(v, part));
    }
    return v;
}

/* --- writing ---------------------------------------------------------- */

static bool build(Formatting *f, Text t, int depth, Buf *out);

static Value converted(Value v, uint32_t conversion)
{
    switch (conversion) {
    case 'r':   return obj_repr(v);
    case 's':   return obj_str(v);
    case 'a':   return obj_ascii(v);
    default:    break;
    }
    if (conversion > 32 && conversion < 127)
        return raise(&exc_ValueError, "Unknown conversion specifier %c",
                     (int)conversion);
    return raise(&exc_ValueError, "Unknown conversion specifier \\x%x",
                 (unsigned)conversion);
}

/* The spec as a str, its own fields replaced. */
static Value spec_text(Formatting *f, const Field *field, int depth)
{
    Buf b;

    if (!field->nested)
        return field->spec.at == field->spec.end ? str_empty() :
               str_new(field->spec.at,
                       (size_t)(field->spec.end - field->spec.at));
    buf_init(&b);
    if (build(f, field->spec, depth - 1, &b))
        return str_from_buf(&b);
    buf_clear(&b);
    return NULL;
}

static bool add_value(Formatting *f, const Field *field, int depth, Buf *out)
{
    Value v = field_value(f, field->name);
    if (v && field->conversion)
        val_set_take(&v, converted(v, field->conversion));
    Value spec = v ? spec_text(f, field, depth) : NULL;
    Value text = spec ? obj_format(v, spec) : NULL;
    if (text)
        buf_add(out, str_text(text), str_len(text));
    bool good = text != NULL;
    val_xunref(v);
    val_xunref(spec);
    val_xunref(text);
    return good;
}

static bool build(Formatting *f, Text t, int depth, Buf *out)
{
    bool is_field;
    Field field;

    if (depth <= 0)
        return fail("Max string recursion exceeded");
    while (t.at < t.end) {
        if (!add_literal(&t, out, &is_field))
            return false;
        if (is_field && (!read_field(&t, &field) ||
                         !add_value(f, &field, depth, out) ||
                         !vm_charge(VM_COST_ITEM)))
            return false;
    }
    return true;
}

Value format_method(Value format, Tuple *args, Value kwargs)
{
    Formatting f = {.args = args, .kwargs = kwargs};
    Text t = {str_text(format), str_text(format) + str_len(format)};
    Buf out;

    buf_init(&out);
    if (build(&f, t, 2, &out))
        return str_from_buf(&out);
    buf_clear(&out);
    return NULL;
}
