/* bytes_split.c - splitting, joining and stripping. */
#include <string.h>

#include "sim/vm/bytes_int.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str_int.h"

/* --- strip ------------------------------------------------------------ */

/* Which bytes are to go: those in [chars], or NULL: white space. */
typedef bool ByteSet[256];

static void fill_set(ByteSet set, const Span *chars)
{
    for (int c = 0; c < 256; c++)
        set[c] = !chars && byte_is_space((char)c);
    for (size_t i = 0; chars && i < chars->len; i++)
        set[(unsigned char)chars->data[i]] = true;
}

static Value strip(Value self, Value chars, bool left, bool right)
{
    Span s = bytes_span(self), asked;
    bool spaces = !chars || chars == VAL_NONE;
    ByteSet set;

    if (!spaces && !bytes_span_of(chars, &asked))
        return NULL;
    fill_set(set, spaces ? NULL : &asked);
    while (left && s.len > 0 && set[(unsigned char)s.data[0]]) {
        s.data++;
        s.len--;
    }
    while (right && s.len > 0 && set[(unsigned char)s.data[s.len - 1]])
        s.len--;
    return bytes_like(self, s.data, s.len);
}

Value bytes_m_strip(Value self, Value *a)
{
    return strip(self, a[0], true, true);
}

Value bytes_m_lstrip(Value self, Value *a)
{
    return strip(self, a[0], true, false);
}

Value bytes_m_rstrip(Value self, Value *a)
{
    return strip(self, a[0], false, true);
}

/* --- split ------------------------------------------------------------ */

/* Appends bytes [from, to) of [self] to the list. */
static bool put(Value list, Value self, const char *from, const char *to)
{
    Value part = bytes_like(self, from, (size_t)(to - from));

    if (part)
        list_append_take(list, part);
    return part != NULL;
}

static bool split_by(Value list, Value self, Span sep, uint64_t most)
{
    Span s = bytes_span(self);
    const char *at = s.data, *end = at + s.len, *hit;

    while (most-- > 0 &&
           (hit = text_find(at, (size_t)(end - at), sep.data, sep.len))) {
        if (!put(list, self, at, hit))
            return false;
        at = hit + sep.len;
    }
    return put(list, self, at, end);
}

static bool split_spaces(Value list, Value self, uint64_t most)
{
    Span s = bytes_span(self);
    const char *at = s.data, *end = at + s.len;

    for (;;) {
        while (at < end && byte_is_space(*at))
            at++;
        if (at == end)
            return true;
        if (most-- == 0)
            return put(list, self, at, end);
        const char *word = at;
        while (at < end && !byte_is_space(*at))
            at++;
        if (!put(list, self, word, at))
            return false;
    }
}

/* The same from the right; the parts come last first. */
static bool rsplit_by(Value list, Value self, Span sep, uint64_t most)
{
    Span s = bytes_span(self);
    const char *hit;

    while (most-- > 0 &&
           (hit = text_find_last(s.data, s.len, sep.data, sep.len))) {
        if (!put(list, self, hit + sep.len, s.data + s.len))
            return false;
        s.len = (size_t)(hit - s.data);
    }
    return put(list, self, s.data, s.data + s.len);
}

static bool rsplit_spaces(Value list, Value self, uint64_t most)
{
    Span s = bytes_span(self);
    const char *start = s.data, *end = start + s.len;

    for (;;) {
        while (end > start && byte_is_space(end[-1]))
            end--;
        if (end == start)
            return true;
        if (most-- == 0)
            return put(list, self, start, end);
        const char *word = end;
        while (word > start && !byte_is_space(word[-1]))
            word--;
        if (!put(list, self, word, end))
            return false;
        end = word;
    }
}

static void reverse(Value list)
{
    List *l = as_list(list);

    for (size_t i = 0; i < l->len / 2; i++) {
        Value v = l->items[i];
        l->items[i] = l->items[l->len - 1 - i];
        l->items[l->len - 1 - i] = v;
    }
}

static Value split(Value self, Value *a, bool right)
{
    bool spaces = !a[0] || a[0] == VAL_NONE, good;
    int64_t most = -1;
    Span sep;

    if (a[1] && !obj_to_index(a[1], &most))
        return NULL;
    if (!spaces && !bytes_span_of(a[0], &sep))
        return NULL;
    if (!spaces && sep.len == 0)
        return raise(&exc_ValueError, "empty separator");
    Value list = list_new(0);
    uint64_t times = most < 0 ? UINT64_MAX : (uint64_t)most;
    if (right)
        good = spaces ? rsplit_spaces(list, self, times) :
                        rsplit_by(list, self, sep, times);
    else
        good = spaces ? split_spaces(list, self, times) :
                        split_by(list, self, sep, times);
    if (right)
        reverse(list);
    if (!good)
        val_clear(&list);
    return list;
}

Value bytes_m_split(Value self, Value *a)
{
    return split(self, a, false);
}

Value bytes_m_rsplit(Value self, Value *a)
{
    return split(self, a, true);
}

Value bytes_m_splitlines(Value self, Value *a)
{
    Span s = bytes_span(self);
    const char *at = s.data, *end = at + s.len;
    int keep = a[0] ? obj_truth(a[0]) : 0;

    if (keep < 0)
        return NULL;
    Value list = list_new(0);
    while (at < end) {
        const char *line = at;
        while (at < end && *at != '\n' && *at != '\r')
            at++;
        const char *stop = at;
        if (at < end && *at++ == '\r' && at < end && *at == '\n')
            at++;
        if (!put(list, self, line, keep ? at : stop)) {
            val_clear(&list);
            break;
        }
    }
    return list;
}

/* --- partition -------------------------------------------------------- */

static Value partition(Value self, Value sep_arg, bool last)
{
    Span s = bytes_span(self), sep;

    if (!bytes_span_of(sep_arg, &sep))
        return NULL;
    if (sep.len == 0)
        return raise(&exc_ValueError, "empty separator");
    const char *hit = (last ? text_find_last : text_find)(
        s.data, s.len, sep.data, sep.len);
    size_t first = hit ? (size_t)(hit - s.data) : last ? 0 : s.len;
    size_t middle = hit ? sep.len : 0;
    Value before = bytes_like(self, s.data, first);
    Value between = bytes_like(self, sep.data, middle);
    Value after = bytes_like(self, s.data + first + middle,
                             s.len - first - middle);
    Value parts = before && between && after ?
                  tuple_of(3, before, between, after) : NULL;
    val_xunref(before);
    val_xunref(between);
    val_xunref(after);
    return parts;
}

Value bytes_m_partition(Value self, Value *a)
{
    return partition(self, a[0], false);
}

Value bytes_m_rpartition(Value self, Value *a)
{
    return partition(self, a[0], true);
}

/* --- join ------------------------------------------------------------- */

static bool add_joined(Buf *out, Span sep, const Tuple *items)
{
    for (size_t i = 0; i < items->len; i++) {
        Span s;
        if (!bytes_peek(items->items[i], &s.data, &s.len)) {
            raise(&exc_TypeError, "sequence item %zu: expected a bytes-like "
                  "object, %T found", i, items->items[i]);
            return false;
        }
        if (!check_fits(s.len + sep.len, 2))
            return false;
        if (i > 0)
            buf_add(out, sep.data, sep.len);
        buf_add(out, s.data, s.len);
    }
    return true;
}

Value bytes_m_join(Value self, Value *a)
{
    Buf out;

    if (!type_of(a[0])->iter && !type_of(a[0])->getitem)
        return raise(&exc_TypeError, "can only join an iterable");
    Value items = obj_to_tuple(a[0]);
    if (!items)
        return NULL;
    buf_init(&out);
    bool good = add_joined(&out, bytes_span(self), as_tuple(items));
    val_unref(items);
    if (good)
        return bytes_like_buf(self, &out);
    buf_clear(&out);
    return NULL;
}
