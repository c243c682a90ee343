/* format_percent.c - "..." % args and b"..." % args.
 *
 *     %[(key)][flags][width][.precision][h|l|L]type
 *
 * strs and bytes share the parsing and the setting in fields; what %s, %b and
 * %c take differs.
 */
#include "sim/vm/format.h"

#include <limits.h>
#include <string.h>

#include "sim/base/utf8.h"
#include "sim/vm/bytes.h"
#include "sim/vm/bytes_int.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/format_percent.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* The state of one formatting. */
typedef struct Percent {
    const char *start, *at, *end;       /* the format, and how far it is read */
    bool bytes;
    Value mapping;              /* borrowed, or NULL: the arguments are none */
    Value single;               /* the one argument, borrowed; or NULL */
    bool single_used;
    Value *items;               /* else, the arguments in order */
    size_t next, count;
    Value picked;               /* what a (key) found, owned; or NULL */
    Buf out;
} Percent;

static bool incomplete(void)
{
    raise(&exc_ValueError, "incomplete format");
    return false;
}

/* The next argument, borrowed. */
static Value next_arg(Percent *p)
{
    if (p->single && !p->single_used) {
        p->single_used = true;
        return p->single;
    }
    if (!p->single && p->next < p->count)
        return p->items[p->next++];
    return raise(&exc_TypeError, "not enough arguments for format string");
}

/* --- reading a directive ---------------------------------------------- */

/* (key): from here on the value found is the only argument. */
static bool read_key(Percent *p)
{
    const char *key = ++p->at;
    int depth = 1;

    if (!p->mapping) {
        raise(&exc_TypeError, "format requires a mapping");
        return false;
    }
    for (; p->at < p->end; p->at++) {
        depth += (*p->at == '(') - (*p->at == ')');
        if (depth == 0)
            break;
    }
    if (p->at == p->end) {
        raise(&exc_ValueError, "incomplete format key");
        return false;
    }
    size_t len = (size_t)(p->at++ - key);
    Value name = p->bytes ? bytes_new(key, len) : str_new(key, len);
    Value found = name ? obj_getitem(p->mapping, name) : NULL;
    val_xunref(name);
    if (!found)
        return false;
    val_set_take(&p->picked, found);
    p->single = found;
    p->single_used = false;
    return true;
}

static void read_flags(Percent *p, Directive *d)
{
    for (; p->at < p->end; p->at++) {
        switch (*p->at) {
        case '-':   d->left = true; break;
        case '+':   d->plus = true; break;
        case ' ':   d->blank = true; break;
        case '#':   d->alt = true; break;
        case '0':   d->zero = true; break;
        default:    return;
        }
    }
}

/* "*": the number is the next argument. */
static bool read_star(Percent *p, int64_t most, const char *c_type,
                      int64_t *out)
{
    p->at++;
    Value v = next_arg(p);
    if (!v)
        return false;
    if (!is_int(v)) {
        raise(&exc_TypeError, "* wants int");
        return false;
    }
    if (!int_to_i64(v, out) || *out > most || *out < -most) {
        raise(&exc_OverflowError,
              "Python int too large to convert to C %s", c_type);
        return false;
    }
    return true;
}

static bool read_number(Percent *p, int64_t most, const char *what,
                        int64_t *out)
{
    *out = 0;
    for (; p->at < p->end && *p->at >= '0' && *p->at <= '9'; p->at++) {
        int digit = *p->at - '0';
        if (*out > (most - digit) / 10) {
            raise(&exc_ValueError, "%s too big", what);
            return false;
        }
        *out = *out * 10 + digit;
    }
    return true;
}

static bool read_width(Percent *p, Directive *d)
{
    if (p->at == p->end || *p->at != '*')
        return read_number(p, INT64_MAX, "width", &d->width);
    if (!read_star(p, INT64_MAX, "ssize_t", &d->width))
        return false;
    if (d->width < 0) {
        d->left = true;
        d->width = -d->width;
    }
    return true;
}

static bool read_precision(Percent *p, Directive *d)
{
    if (p->at == p->end || *p->at != '.')
        return true;
    p->at++;
    if (p->at == p->end || *p->at != '*')
        return read_number(p, INT_MAX, "precision", &d->precision);
    if (!read_star(p, INT_MAX, "int", &d->precision))
        return false;
    if (d->precision < 0)
        d->precision = 0;
    return true;
}

/* [p->at] is behind the "%". */
static bool read_directive(Percent *p, Directive *d)
{
    *d = (Directive){.bytes = p->bytes, .precision = -1};
    if (p->at < p->end && *p->at == '(' && !read_key(p))
        return false;
    read_flags(p, d);
    if (!read_width(p, d) || !read_precision(p, d))
        return false;
    if (p->at < p->end && (*p->at == 'h' || *p->at == 'l' || *p->at == 'L'))
        p->at++;
    if (p->at == p->end)
        return incomplete();
    d->type_at = p->bytes ? (size_t)(p->at - p->start) :
                            utf8_count(p->start, (size_t)(p->at - p->start));
    if (p->bytes)
        d->type = (unsigned char)*p->at++;
    else
        d->type = utf8_next(&p->at);
    return true;
}

/* --- the field -------------------------------------------------------- */

static bool add_field(Percent *p, const Directive *d, const Piece *piece)
{
    size_t prefix = strlen(piece->prefix), body = piece->body.len;
    size_t chars = (piece->sign != 0) + prefix +
                   (p->bytes ? body : utf8_count(piece->body.data, body));
    size_t pad = (size_t)d->width > chars ? (size_t)d->width - chars : 0;
    bool zeros = d->zero && piece->numeric && !d->left;

    if (!check_fits(pad, 2))
        return false;
    if (!d->left && !zeros)
        buf_fill(&p->out, ' ', pad);
    if (piece->sign)
        buf_putc(&p->out, piece->sign);
    buf_add(&p->out, piece->prefix, prefix);
    if (zeros)
        buf_fill(&p->out, '0', pad);
    buf_add(&p->out, piece->body.data, body);
    if (d->left)
        buf_fill(&p->out, ' ', pad);
    return true;
}

static bool one_directive(Percent *p)
{
    Directive d;
    Piece piece = {.prefix = ""};

    if (p->at < p->end && *p->at == '%') {
        buf_putc(&p->out, '%');
        p->at++;
        return true;
    }
    if (p->at == p->end)
        return incomplete();
    if (!read_directive(p, &d))
        return false;
    Value v = next_arg(p);
    if (!v)
        return false;
    buf_init(&piece.body);
    bool good = percent_piece(&d, v, &piece) && add_field(p, &d, &piece);
    buf_clear(&piece.body);
    return good;
}

/* --- all of it -------------------------------------------------------- */

static bool run(Percent *p)
{
    while (p->at < p->end) {
        const char *percent = memchr(p->at, '%', (size_t)(p->end - p->at));
        const char *stop = percent ? percent : p->end;
        buf_add(&p->out, p->at, (size_t)(stop - p->at));
        p->at = stop;
        if (percent) {
            p->at++;
            if (!one_directive(p))
                return false;
        }
    }
    bool left_over = p->single ? !p->single_used : p->next < p->count;
    if (left_over && !p->mapping) {
        raise(&exc_TypeError,
              "not all arguments converted during %s formatting",
              p->bytes ? "bytes" : "string");
        return false;
    }
    return true;
}

/* What can be looked up by key counts as a mapping, even a list. */
static bool is_mapping(const Percent *p, Value v)
{
    const char *data;
    size_t len;

    if (!type_of(v)->getitem || is_tuple(v) || is_str(v))
        return false;
    return !p->bytes || !bytes_peek(v, &data, &len);
}

Value format_percent(Value format, Value args)
{
    Percent p = {.bytes = !is_str(format)};
    Value result = NULL;
    size_t len;

    if (p.bytes) {
        bytes_peek(format, &p.start, &len);
    } else {
        p.start = str_text(format);
        len = str_len(format);
    }
    p.at = p.start;
    p.end = p.start + len;
    if (is_mapping(&p, args))
        p.mapping = args;
    if (is_tuple(args)) {
        p.items = as_tuple(args)->items;
        p.count = as_tuple(args)->len;
    } else {
        p.single = args;
    }
    buf_init(&p.out);
    if (run(&p))
        result = p.bytes ? bytes_like_buf(format, &p.out) :
                           str_from_buf(&p.out);
    else
        buf_clear(&p.out);
    val_xunref(p.picked);
    return result;
}
