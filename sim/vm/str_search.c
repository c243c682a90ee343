/* str_search.c - finding, counting and replacing parts of a str. */
#include "sim/base/mem.h"
#include "sim/base/utf8.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str_int.h"
#include "sim/vm/vm.h"

enum { LONG_NEEDLE = 32 };      /* from here on comparing at every place could
                                   take the product of both lengths */

enum { COST_CANDIDATE = 16 };   /* a place to compare at, against vm.budget */

/* --- bytes ------------------------------------------------------------ */

static const char *find_short(const char *text, size_t n, const char *needle,
                              size_t m)
{
    for (const char *p = text, *end = text + n; (size_t)(end - p) >= m; p++) {
        p = memchr(p, needle[0], (size_t)(end - p) - m + 1);
        if (!p || memcmp(p, needle, m) == 0)
            return p;
        vm_spend(COST_CANDIDATE);
    }
    return NULL;
}

const char *text_find(const char *text, size_t n, const char *needle, size_t m)
{
    if (m == 0)
        return text;
    bool is_long = m >= LONG_NEEDLE && n > m;
    const char *found = (is_long ? text_match : find_short)(text, n, needle, m);
    size_t looked = found ? (size_t)(found - text) : n;
    vm_spend(is_long ? looked * 4 + m * 4 : looked / 8);
    return found;
}

const char *text_find_last(const char *text, size_t n, const char *needle,
                           size_t m)
{
    vm_spend(n * 4);
    if (m >= LONG_NEEDLE && n > m)
        return text_match_last(text, n, needle, m);
    for (size_t i = n + 1; i-- > 0;)
        if (m <= n - i && memcmp(text + i, needle, m) == 0)
            return text + i;
    return NULL;
}

/* --- find and index --------------------------------------------------- */

/* The part of a str that a method's start= and end= leave, in characters (as
 * given, cut to the str) and in bytes. */
typedef struct Part {
    int64_t from, to;
    size_t begin, end;
} Part;

static bool bound(Value v, int64_t len, int64_t *out)
{
    if (!v || v == VAL_NONE)
        return true;
    if (!is_int(v) && !type_of(v)->index) {
        raise(&exc_TypeError, "slice indices must be integers or None or have "
              "an __index__ method");
        return false;
    }
    if (!obj_to_index_clamped(v, out))
        return false;
    if (*out < 0)
        *out = *out + len < 0 ? 0 : *out + len;
    return true;
}

/* True if there is such a part; else nothing is raised, or something is. */
static bool get_part(const Str *s, Value from, Value to, Part *part)
{
    int64_t len = (int64_t)s->chars;

    part->from = 0;
    part->to = len;
    if (!bound(from, len, &part->from) || !bound(to, len, &part->to))
        return false;
    if (part->to > len)
        part->to = len;
    if (part->from > part->to)
        return false;
    part->begin = str_offset(s, (size_t)part->from);
    part->end = str_offset(s, (size_t)part->to);
    return true;
}

ptrdiff_t str_find(Value v, Value sub, size_t from, size_t to, bool last)
{
    const Str *s = as_str(v), *what = as_str(sub);

    if (to > s->chars)
        to = s->chars;
    if (from > to || to - from < what->chars)
        return -1;
    size_t begin = str_offset(s, from), end = str_offset(s, to);
    const char *at = (last ? text_find_last : text_find)(
        s->data + begin, end - begin, what->data, what->len);
    if (!at)
        return -1;
    return (ptrdiff_t)(from + str_count_chars(s, begin,
                                              (size_t)(at - s->data)));
}

static bool want_str(Value v)
{
    if (is_str(v))
        return true;
    raise(&exc_TypeError, "must be str, not %T", v);
    return false;
}

static Value find(Value self, Value *a, bool last, bool must)
{
    Part part;

    bool there = get_part(as_str(self), a[1], a[2], &part);
    if ((!there && exc_raised()) || !want_str(a[0]))
        return NULL;
    ptrdiff_t at = -1;
    if (there)
        at = str_find(self, a[0], (size_t)part.from, (size_t)part.to, last);
    if (at < 0 && must)
        return raise(&exc_ValueError, "substring not found");
    return val_small(at);
}

Value str_m_find(Value self, Value *a)
{
    return find(self, a, false, false);
}

Value str_m_rfind(Value self, Value *a)
{
    return find(self, a, true, false);
}

Value str_m_index(Value self, Value *a)
{
    return find(self, a, false, true);
}

Value str_m_rindex(Value self, Value *a)
{
    return find(self, a, true, true);
}

int str_contains(Value self, Value item)
{
    if (!is_str(item))
        return raise_i(&exc_TypeError, "'in <string>' requires string as left "
                       "operand, not %T", item);
    return text_find(str_text(self), str_len(self), str_text(item),
                     str_len(item)) != NULL;
}

/* How often [sub] stands in bytes without overlapping, up to [max] times. */
static size_t count_in(const char *text, size_t n, const Str *sub, size_t max)
{
    const char *end = text + n;
    size_t count = 0;

    for (; count < max; count++) {
        text = text_find(text, (size_t)(end - text), sub->data, sub->len);
        if (!text)
            break;
        text += sub->len;
    }
    return count;
}

Value str_m_count(Value self, Value *a)
{
    const Str *s = as_str(self);
    Part part;

    bool there = get_part(s, a[1], a[2], &part);
    if ((!there && exc_raised()) || !want_str(a[0]))
        return NULL;
    if (!there)
        return val_small(0);
    if (str_len(a[0]) == 0)
        return val_small(part.to - part.from + 1);
    return val_small((int64_t)count_in(s->data + part.begin,
                                       part.end - part.begin, as_str(a[0]),
                                       SIZE_MAX));
}

/* --- ends ------------------------------------------------------------- */

static bool has_end(const Str *s, const Part *part, const Str *end, bool tail)
{
    if (end->len > part->end - part->begin)
        return false;
    vm_spend(end->len / 8);
    return memcmp(s->data + (tail ? part->end - end->len : part->begin),
                  end->data, end->len) == 0;
}

static Value any_end(const Str *s, const Part *part, const Tuple *ends,
                     bool tail)
{
    for (size_t i = 0; i < ends->len; i++) {
        if (!is_str(ends->items[i]))
            return raise(&exc_TypeError, "tuple for %s must only contain str, "
                         "not %T", tail ? "endswith" : "startswith",
                         ends->items[i]);
        if (part && has_end(s, part, as_str(ends->items[i]), tail))
            return val_ref(VAL_TRUE);
        if (!vm_charge(VM_COST_ITEM))
            return NULL;
    }
    return val_ref(VAL_FALSE);
}

static Value test_end(Value self, Value *a, bool tail)
{
    const Str *s = as_str(self);
    Part part;
    bool there = get_part(s, a[1], a[2], &part);

    if (!there && exc_raised())
        return NULL;
    if (is_tuple(a[0]))
        return any_end(s, there ? &part : NULL, as_tuple(a[0]), tail);
    if (!is_str(a[0]))
        return raise(&exc_TypeError, "%s first arg must be str or a tuple of "
                     "str, not %T", tail ? "endswith" : "startswith", a[0]);
    return val_ref(val_bool(there && has_end(s, &part, as_str(a[0]), tail)));
}

Value str_m_startswith(Value self, Value *a)
{
    return test_end(self, a, false);
}

Value str_m_endswith(Value self, Value *a)
{
    return test_end(self, a, true);
}

static Value remove_end(Value self, Value end, bool tail)
{
    const Str *s = as_str(self);

    if (!check_str(tail ? "removesuffix() argument" : "removeprefix() argument",
                   end))
        return NULL;
    Part whole = {.end = s->len};
    const Str *e = as_str(end);
    if (e->len == 0 || !has_end(s, &whole, e, tail))
        return str_exact(self);
    return str_make(s->data + (tail ? 0 : e->len), s->len - e->len,
                    s->chars - e->chars);
}

Value str_m_removeprefix(Value self, Value *a)
{
    return remove_end(self, a[0], false);
}

Value str_m_removesuffix(Value self, Value *a)
{
    return remove_end(self, a[0], true);
}

/* --- replace ---------------------------------------------------------- */

/* Puts [by] in front of the first [count] characters and, if some is left,
 * behind the last. */
static Value interleave(const Str *s, const Str *by, size_t count)
{
    if (count > s->chars + 1)
        count = s->chars + 1;
    if (by->len > 0 && !check_fits(count, by->len))
        return NULL;
    Str *out = str_alloc(s->len + count * by->len,
                         s->chars + count * by->chars);
    const char *p = s->data, *end = s->data + s->len;
    char *to = out->data;
    for (; count > 0; count--) {
        memcpy(to, by->data, by->len);
        to += by->len;
        if (p == end)
            break;
        size_t size = utf8_size(*p);
        memcpy(to, p, size);
        to += size;
        p += size;
    }
    memcpy(to, p, (size_t)(end - p));
    return &out->head;
}

static Value replace(Value self, const Str *old, const Str *by, size_t max)
{
    const Str *s = as_str(self);
    size_t n = count_in(s->data, s->len, old, max);

    if (n == 0)
        return str_exact(self);
    if (by->len > 0 && !check_fits(n, by->len))
        return NULL;
    Str *out = str_alloc(s->len - n * old->len + n * by->len,
                         s->chars - n * old->chars + n * by->chars);
    const char *p = s->data, *end = s->data + s->len;
    char *to = out->data;
    for (; n > 0; n--) {
        const char *at = text_find(p, (size_t)(end - p), old->data, old->len);
        memcpy(to, p, (size_t)(at - p));
        to += at - p;
        memcpy(to, by->data, by->len);
        to += by->len;
        p = at + old->len;
    }
    memcpy(to, p, (size_t)(end - p));
    return &out->head;
}

Value str_m_replace(Value self, Value *a)
{
    int64_t max = -1;

    if (!check_str("replace() argument 1", a[0]) ||
        !check_str("replace() argument 2", a[1]) ||
        (a[2] && !obj_to_index(a[2], &max)))
        return NULL;
    size_t limit = max < 0 ? SIZE_MAX : (size_t)max;
    if (limit == 0 || str_equal(a[0], a[1]))
        return str_exact(self);
    if (str_len(a[0]) == 0)
        return interleave(as_str(self), as_str(a[1]), limit);
    return replace(self, as_str(a[0]), as_str(a[1]), limit);
}
