/* bytes_search.c - finding, counting, replacing, beginnings and ends. */
#include <string.h>

#include "sim/vm/bytes_int.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/str_int.h"
#include "sim/vm/vm.h"

/* --- the window ------------------------------------------------------- */

typedef struct Bounds {
    int64_t from, to;           /* negative: from the end on */
} Bounds;

static bool bound(Value v, int64_t *out)
{
    if (!v || v == VAL_NONE)
        return true;
    if (seq_is_index(v))
        return obj_to_index_clamped(v, out);
    raise(&exc_TypeError, "slice indices must be integers or None or have "
          "an __index__ method");
    return false;
}

/* What start= and end= say.  Their __index__ may change a bytearray: nobody may
 * have looked into one before.  False: raised. */
static bool bounds(Value start, Value end, Bounds *out)
{
    *out = (Bounds){0, INT64_MAX};
    return bound(start, &out->from) && bound(end, &out->to);
}

static int64_t from_start(int64_t i, int64_t len)
{
    return i >= 0 ? i : i + len > 0 ? i + len : 0;
}

/* The part of [s] within [b], as bytes of [s].  False: not even nothing can be
 * found there. */
static bool window(Span s, Bounds b, Span *out)
{
    int64_t len = (int64_t)s.len;
    int64_t from = from_start(b.from, len), to = from_start(b.to, len);

    if (to > len)
        to = len;
    if (from > to)
        return false;
    *out = (Span){s.data + from, (size_t)(to - from)};
    return true;
}

/* What is looked for: bytes, or a number that is one byte, kept in [room]. */
static bool needle(Value v, char *room, Span *out)
{
    if (seq_is_index(v)) {
        *out = (Span){room, 1};
        return bytes_byte(v, "byte", room);
    }
    if (bytes_peek(v, &out->data, &out->len))
        return true;
    raise(&exc_TypeError,
          "argument should be integer or bytes-like object, not '%T'", v);
    return false;
}

/* --- find ------------------------------------------------------------- */

static Value find(Value self, Value *a, bool last, bool must)
{
    Span what, where;
    const char *found = NULL;
    Bounds within;
    char room;

    if (!bounds(a[1], a[2], &within) || !needle(a[0], &room, &what))
        return NULL;
    Span all = bytes_span(self);
    if (window(all, within, &where))
        found = (last ? text_find_last : text_find)(where.data, where.len,
                                                    what.data, what.len);
    if (found)
        return val_small(found - all.data);
    return must ? raise(&exc_ValueError, "subsection not found") :
                  val_small(-1);
}

Value bytes_m_find(Value self, Value *a)
{
    return find(self, a, false, false);
}

Value bytes_m_rfind(Value self, Value *a)
{
    return find(self, a, true, false);
}

Value bytes_m_index(Value self, Value *a)
{
    return find(self, a, false, true);
}

Value bytes_m_rindex(Value self, Value *a)
{
    return find(self, a, true, true);
}

/* --- count and replace ------------------------------------------------ */

static size_t count_in(Span where, Span what)
{
    const char *at = where.data, *end = at + where.len;
    size_t count = 0;

    if (what.len == 0)
        return where.len + 1;
    while ((at = text_find(at, (size_t)(end - at), what.data, what.len))) {
        count++;
        at += what.len;
    }
    return count;
}

Value bytes_m_count(Value self, Value *a)
{
    Span what, where;
    Bounds within;
    char room;

    if (!bounds(a[1], a[2], &within) || !needle(a[0], &room, &what))
        return NULL;
    bool inside = window(bytes_span(self), within, &where);
    return val_small(inside ? (int64_t)count_in(where, what) : 0);
}

/* Between all bytes, and at both ends. */
static void add_between(Buf *out, Span s, Span put, size_t most)
{
    for (size_t i = 0; i <= s.len; i++) {
        if (i < most)
            buf_add(out, put.data, put.len);
        if (i < s.len)
            buf_putc(out, s.data[i]);
    }
}

static void add_replaced(Buf *out, Span s, Span old, Span put, size_t most)
{
    const char *at = s.data, *end = at + s.len, *hit;

    while (most-- > 0 &&
           (hit = text_find(at, (size_t)(end - at), old.data, old.len))) {
        buf_add(out, at, (size_t)(hit - at));
        buf_add(out, put.data, put.len);
        at = hit + old.len;
    }
    buf_add(out, at, (size_t)(end - at));
}

Value bytes_m_replace(Value self, Value *a)
{
    Span old, put;
    int64_t most = -1;
    Buf out;

    if ((a[2] && !obj_to_index(a[2], &most)) || !bytes_span_of(a[0], &old) ||
        !bytes_span_of(a[1], &put))
        return NULL;
    Span s = bytes_span(self);
    size_t count = count_in(s, old);
    if (most >= 0 && (size_t)most < count)
        count = (size_t)most;
    if (!check_fits(count, 2 * put.len + 1) || !check_fits(s.len, 2))
        return NULL;
    buf_init(&out);
    if (old.len == 0)
        add_between(&out, s, put, count);
    else
        add_replaced(&out, s, old, put, count);
    return bytes_like_buf(self, &out);
}

/* --- beginnings and ends ---------------------------------------------- */

static bool has_part(Span s, Span part, bool at_end)
{
    return part.len <= s.len &&
           memcmp(at_end ? s.data + s.len - part.len : s.data, part.data,
                  part.len) == 0;
}

/* 1, 0, or -1: raised. */
static int one_matches(Span s, Value v, bool at_end)
{
    Span part;

    return bytes_span_of(v, &part) ? has_part(s, part, at_end) : -1;
}

static Value matches(Value self, Value *a, bool at_end)
{
    Span s = {NULL, 0};
    Bounds within;
    int found = 0;

    if (!bounds(a[1], a[2], &within))
        return NULL;
    bool outside = !window(bytes_span(self), within, &s);
    if (is_tuple(a[0])) {
        Tuple *t = as_tuple(a[0]);
        vm_spend(t->len * VM_COST_ITEM);
        for (size_t i = 0; i < t->len && found == 0 && !outside; i++)
            found = one_matches(s, t->items[i], at_end);
    } else if (is_bytes_like(a[0])) {
        found = outside ? 0 : one_matches(s, a[0], at_end);
    } else {
        return raise(&exc_TypeError, "%s first arg must be bytes or a tuple "
                     "of bytes, not %T",
                     at_end ? "endswith" : "startswith", a[0]);
    }
    return found < 0 ? NULL : val_ref(val_bool(found));
}

Value bytes_m_startswith(Value self, Value *a)
{
    return matches(self, a, false);
}

Value bytes_m_endswith(Value self, Value *a)
{
    return matches(self, a, true);
}

Value bytes_m_removeprefix(Value self, Value *a)
{
    Span part, s = bytes_span(self);

    if (!bytes_span_of(a[0], &part))
        return NULL;
    size_t cut = has_part(s, part, false) ? part.len : 0;
    return bytes_like(self, s.data + cut, s.len - cut);
}

Value bytes_m_removesuffix(Value self, Value *a)
{
    Span part, s = bytes_span(self);

    if (!bytes_span_of(a[0], &part))
        return NULL;
    size_t cut = has_part(s, part, true) ? part.len : 0;
    return bytes_like(self, s.data, s.len - cut);
}
