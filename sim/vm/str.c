/* str.c - strings: making, comparing, cutting and joining them. */
#include "sim/vm/str.h"

#include <stdarg.h>

#include "sim/base/mem.h"
#include "sim/base/utf8.h"
#include "sim/base/zone.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str_int.h"
#include "sim/vm/vm.h"

enum { GRAIN = 16 };            /* what mem_take() rounds to: room for free */

static Value ascii_chars[128], empty;

/* --- making ----------------------------------------------------------- */

static Str *alloc_class(Type *cls, size_t len, size_t chars)
{
    size_t size = (sizeof(Str) + len + GRAIN) / GRAIN * GRAIN;
    Str *s = (Str *)(void *)obj_new_sized(cls, size);

    s->len = len;
    s->chars = chars;
    s->cap = size - sizeof(Str) - 1;
    s->data[len] = '\0';
    return s;
}

Str *str_alloc(size_t len, size_t chars)
{
    return alloc_class(&str_type, len, chars);
}

Value str_make(const char *text, size_t len, size_t chars)
{
    if (len <= 1) {
        if (len == 0)
            return str_empty();
        if ((unsigned char)*text < 0x80)
            return str_char((unsigned char)*text);
    }
    Str *s = str_alloc(len, chars);
    memcpy(s->data, text, len);
    return &s->head;
}

static bool has_only_ascii(const char *eight)
{
    uint64_t word;

    memcpy(&word, eight, sizeof word);
    return !(word & 0x8080808080808080u);
}

/* Characters in [len] bytes, eight at a time as long as they are ASCII; the last
 * eight may have been among those before. */
static size_t count_chars(const char *text, size_t len)
{
    size_t i = 0;

    while (i + 8 <= len && has_only_ascii(text + i))
        i += 8;
    if (i > 0 && len - i < 8 && has_only_ascii(text + len - 8))
        return len;
    return i + utf8_count(text + i, len - i);
}

Value str_new(const char *text, size_t len)
{
    return str_make(text, len, count_chars(text, len));
}

Value str_from(const char *text)
{
    return str_new(text, strlen(text));
}

Value str_printf(const char *format, ...)
{
    Buf b;
    va_list args;

    buf_init(&b);
    va_start(args, format);
    buf_vprintf(&b, format, args);
    va_end(args);
    return str_from_buf(&b);
}

enum { COST_BUILT = 4 };        /* a byte, to put in and to copy */

Value str_from_buf(Buf *b)
{
    Value s = str_new(b->data, b->len);

    vm_spend(b->len * COST_BUILT);
    buf_clear(b);
    return s;
}

Value str_char(uint32_t c)
{
    char text[4];

    if (c < 0x80) {
        if (!ascii_chars[c]) {
            Str *s = str_alloc(1, 1);
            s->data[0] = (char)c;
            ascii_chars[c] = str_intern_take(&s->head);
        }
        return val_ref(ascii_chars[c]);
    }
    return str_make(text, utf8_put(text, c), 1);
}

Value str_empty(void)
{
    if (!empty)
        empty = str_intern_take(&str_alloc(0, 0)->head);
    return val_ref(empty);
}

Value str_exact(Value s)
{
    if (type_of(s) == &str_type)
        return val_ref(s);
    return str_make(str_text(s), str_len(s), as_str(s)->chars);
}

Value str_of_class_take(Type *cls, Value s)
{
    if (!s || cls == &str_type)
        return s;
    Str *copy = alloc_class(cls, str_len(s), as_str(s)->chars);
    memcpy(copy->data, str_text(s), copy->len);
    val_unref(s);
    return &copy->head;
}

/* --- comparing -------------------------------------------------------- */

enum { LONG = 4096 };           /* so many bytes are worth counting */

bool str_equal(Value a, Value b)
{
    const Str *x = as_str(a), *y = as_str(b);

    if (x == y)
        return true;
    if (x->len != y->len || (x->hash && y->hash && x->hash != y->hash))
        return false;
    if (x->len > LONG)
        vm_spend(x->len / 8);
    return memcmp(x->data, y->data, x->len) == 0;
}

bool str_is(Value v, const char *text)
{
    return is_str(v) && strlen(text) == str_len(v) &&
           memcmp(text, str_text(v), str_len(v)) == 0;
}

/* UTF-8 keeps the order of code points. */
int str_compare(Value a, Value b)
{
    const Str *x = as_str(a), *y = as_str(b);
    size_t len = x->len < y->len ? x->len : y->len;
    int order = memcmp(x->data, y->data, len);

    if (len > LONG)
        vm_spend(len / 8);
    if (order == 0)
        order = (x->len > y->len) - (x->len < y->len);
    return (order > 0) - (order < 0);
}

static uint64_t mix(uint64_t h)
{
    h *= 0x9e3779b97f4a7c15u;
    return h ^ h >> 29;
}

/* Eight bytes at a time; the same on every machine that counts from the low
 * end. */
int64_t str_hash_text(const char *text, size_t len)
{
    uint64_t h = mix(len), word;

    if (len == 0)
        return 0;
    for (; len > sizeof word; len -= sizeof word, text += sizeof word) {
        memcpy(&word, text, sizeof word);
        h = mix(h ^ word);
    }
    word = 0;
    memcpy(&word, text, len);
    h = mix(mix(h ^ word));
    return h + 1 > 1 ? (int64_t)h : 0x5bd1e995;     /* neither 0 nor -1 */
}

int64_t str_hash(Value v)
{
    Str *s = as_str(v);

    if (s->hash == 0)
        s->hash = str_hash_text(s->data, s->len);
    return s->hash;
}

/* --- cutting ---------------------------------------------------------- */

size_t str_offset(const Str *s, size_t index)
{
    if (s->len == s->chars)
        return index;
    return index >= s->chars ? s->len : utf8_offset(s->data, index);
}

size_t str_count_chars(const Str *s, size_t from, size_t to)
{
    if (s->len == s->chars)
        return to - from;
    return utf8_count(s->data + from, to - from);
}

Value str_slice(Value v, size_t from, size_t to)
{
    const Str *s = as_str(v);

    if (to > s->chars)
        to = s->chars;
    if (from >= to)
        return str_empty();
    if (to - from == s->chars)
        return str_exact(v);
    if (s->len == s->chars)
        return str_make(s->data + from, to - from, to - from);
    size_t begin = utf8_offset(s->data, from);
    size_t len = utf8_offset(s->data + begin, to - from);
    return str_make(s->data + begin, len, to - from);
}

uint32_t str_at(Value v, size_t index)
{
    const Str *s = as_str(v);

    assert(index < s->chars);
    const char *p = s->data + str_offset(s, index);
    return utf8_next(&p);
}

/* --- joining ---------------------------------------------------------- */

Value str_concat(Value a, Value b)
{
    const Str *x = as_str(a), *y = as_str(b);

    if (x->len == 0)
        return str_exact(b);
    if (y->len == 0)
        return str_exact(a);
    if (!check_fits(x->len + y->len, 1))
        return NULL;
    Str *s = str_alloc(x->len + y->len, x->chars + y->chars);
    memcpy(s->data, x->data, x->len);
    memcpy(s->data + x->len, y->data, y->len);
    return &s->head;
}

/* Half as much again is left free each time, so that appending one by one
 * costs a constant time each. */
Value str_append_take(Value a, Value b)
{
    Str *x = as_str(a);
    const Str *y = as_str(b);
    size_t len = x->len + y->len;
    bool alone = a->refs == 1 && a->flags == 0 && a->type == &str_type;

    if (!alone || y->len == 0) {
        Value sum = str_concat(a, b);
        val_unref(a);
        return sum;
    }
    if (len > x->cap) {
        if (!check_fits(len + len / 2, 1)) {
            val_unref(a);
            return NULL;
        }
        Str *wide = str_alloc(len + len / 2, x->chars);
        memcpy(wide->data, x->data, x->len);
        wide->len = x->len;
        val_unref(a);
        x = wide;
    }
    memcpy(x->data + x->len, y->data, y->len);
    x->data[len] = '\0';
    x->len = len;
    x->chars += y->chars;
    x->hash = 0;
    return &x->head;
}

static Value join_items(Value sep, Value *items, size_t n)
{
    size_t len = 0, chars = 0;

    for (size_t i = 0; i < n; i++) {
        if (!is_str(items[i]))
            return raise(&exc_TypeError, "sequence item %zu: expected str "
                         "instance, %T found", i, items[i]);
        len += str_len(items[i]);
        chars += as_str(items[i])->chars;
    }
    if (n == 0)
        return str_empty();
    if (n == 1)
        return str_exact(items[0]);
    len += (n - 1) * str_len(sep);
    chars += (n - 1) * as_str(sep)->chars;
    if (len == 0)
        return str_empty();
    if (!check_fits(len, 1))
        return NULL;
    Str *s = str_alloc(len, chars);
    char *to = s->data;
    for (size_t i = 0; i < n; i++) {
        if (i > 0) {
            memcpy(to, str_text(sep), str_len(sep));
            to += str_len(sep);
        }
        memcpy(to, str_text(items[i]), str_len(items[i]));
        to += str_len(items[i]);
    }
    return &s->head;
}

Value str_build(Value *parts, size_t n)
{
    Value nothing = str_empty(), s = join_items(nothing, parts, n);

    val_unref(nothing);
    if (s)
        vm_spend(str_len(s) * COST_BUILT);
    return s;
}

Value str_join(Value sep, Value iterable)
{
    if (is_list(iterable))
        return join_items(sep, as_list(iterable)->items,
                          as_list(iterable)->len);
    if (is_tuple(iterable))
        return join_items(sep, as_tuple(iterable)->items,
                          as_tuple(iterable)->len);
    Value iter = obj_iter(iterable);
    if (!iter) {
        if (exc_drop_if(&exc_TypeError))
            raise(&exc_TypeError, "can only join an iterable");
        return NULL;
    }
    Value list = obj_to_list(iter);
    val_unref(iter);
    if (!list)
        return NULL;
    Value s = join_items(sep, as_list(list)->items, as_list(list)->len);
    val_unref(list);
    return s;
}

/* --- repr ------------------------------------------------------------- */

static void add_escaped(Buf *out, uint32_t c)
{
    switch (c) {
    case '\n': buf_puts(out, "\\n"); break;
    case '\r': buf_puts(out, "\\r"); break;
    case '\t': buf_puts(out, "\\t"); break;
    default:
        buf_put_escape(out, c);
    }
}

void str_add_repr(Buf *out, const char *text, size_t len, bool ascii_only)
{
    const char *p = text, *end = text + len;
    char quote = memchr(text, '\'', len) && !memchr(text, '"', len) ? '"'
                                                                    : '\'';
    buf_putc(out, quote);
    while (p < end) {
        const char *begin = p;
        uint32_t c = utf8_next(&p);
        if (c == (unsigned char)quote || c == '\\') {
            buf_putc(out, '\\');
            buf_putc(out, (char)c);
        } else if (uni_is_printable(c) && !(ascii_only && c >= 0x80)) {
            buf_add(out, begin, (size_t)(p - begin));
        } else {
            add_escaped(out, c);
        }
    }
    buf_putc(out, quote);
}

/* --- names ------------------------------------------------------------ */

#define NAME_ENTRY(ID) Value name_##ID;
#include "sim/vm/name_list.h"
#undef NAME_ENTRY

static const struct { Value *name; const char *text; } names[] = {
#define NAME_ENTRY(ID) {&name_##ID, #ID},
#include "sim/vm/name_list.h"
#undef NAME_ENTRY
};

void str_names_start(void)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!*names[i].name)
            *names[i].name = str_intern_from(names[i].text);
}

/* Names that C code met so far and asked to be kept. */
static struct { Value *items; size_t len, cap; } kept;
ZONE_KEEP(kept);
ZONE_KEEP(ascii_chars);

Value str_intern_from_peek(const char *text)
{
    for (size_t i = 0; i < kept.len; i++)
        if (strcmp(str_text(kept.items[i]), text) == 0)
            return kept.items[i];
    kept.items = mem_grow(kept.items, &kept.cap, kept.len + 1,
                          sizeof *kept.items);
    return kept.items[kept.len++] = str_intern_from(text);
}

void str_start(void)
{
    str_names_start();
    type_ready(&str_type);
}

void str_end(void)
{
    type_end(&str_type);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        val_clear(names[i].name);
    for (size_t i = 0; i < kept.len; i++)
        val_unref(kept.items[i]);
    mem_free(kept.items);
    memset(&kept, 0, sizeof kept);
    for (size_t i = 0; i < 128; i++)
        val_clear(&ascii_chars[i]);
    val_clear(&empty);
}
