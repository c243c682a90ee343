/* str_split.c - taking a str apart, and its margins off. */
#include "sim/base/utf8.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str_int.h"
#include "sim/vm/vm.h"

static Value piece(const char *begin, const char *end)
{
    return str_new(begin, (size_t)(end - begin));
}

static void add_piece(Value list, const char *begin, const char *end)
{
    list_append_take(list, piece(begin, end));
}

/* The character before [p], and moves [p] to its beginning. */
static uint32_t before(const char **p)
{
    const char *at = *p - 1;

    while (((unsigned char)*at & 0xc0) == 0x80)
        at--;
    *p = at;
    return utf8_next(&at);
}

static void skip_spaces(const char **p, const char *end)
{
    while (*p < end) {
        const char *next = *p;
        if (!uni_is_space(utf8_next(&next)))
            break;
        *p = next;
    }
}

static void skip_word(const char **p, const char *end)
{
    while (*p < end) {
        const char *next = *p;
        if (uni_is_space(utf8_next(&next)))
            break;
        *p = next;
    }
}

/* Moves [end] back over spaces, or over what is none. */
static void back_over(const char *begin, const char **end, bool spaces)
{
    while (*end > begin) {
        const char *prev = *end;
        if (uni_is_space(before(&prev)) != spaces)
            break;
        *end = prev;
    }
}

/* --- split ------------------------------------------------------------ */

static void split_words(Value list, const Str *s, size_t max)
{
    const char *p = s->data, *end = p + s->len;

    for (; skip_spaces(&p, end), p < end; max--) {
        const char *begin = p;
        if (max == 0) {
            add_piece(list, begin, end);
            break;
        }
        skip_word(&p, end);
        add_piece(list, begin, p);
    }
}

static void rsplit_words(Value list, const Str *s, size_t max)
{
    const char *begin = s->data, *p = begin + s->len;

    for (; back_over(begin, &p, true), p > begin; max--) {
        const char *end = p;
        if (max == 0) {
            add_piece(list, begin, end);
            break;
        }
        back_over(begin, &p, false);
        add_piece(list, p, end);
    }
}

static void split_at(Value list, const Str *s, const Str *sep, size_t max)
{
    const char *p = s->data, *end = p + s->len;

    for (const char *at; max > 0; max--, p = at + sep->len) {
        at = text_find(p, (size_t)(end - p), sep->data, sep->len);
        if (!at)
            break;
        add_piece(list, p, at);
    }
    add_piece(list, p, end);
}

static void rsplit_at(Value list, const Str *s, const Str *sep, size_t max)
{
    const char *begin = s->data, *end = begin + s->len;

    for (const char *at; max > 0; max--, end = at) {
        at = text_find_last(begin, (size_t)(end - begin), sep->data, sep->len);
        if (!at)
            break;
        add_piece(list, at + sep->len, end);
    }
    add_piece(list, begin, end);
}

static void turn_round(List *list)
{
    for (size_t i = 0, j = list->len; i + 1 < j; i++) {
        Value v = list->items[i];
        list->items[i] = list->items[--j];
        list->items[j] = v;
    }
}

static Value split(Value self, Value *a, bool right)
{
    const Str *s = as_str(self);
    int64_t max = -1;

    if (a[1] && !obj_to_index(a[1], &max))
        return NULL;
    size_t limit = max < 0 ? SIZE_MAX : (size_t)max;
    bool words = !a[0] || a[0] == VAL_NONE;
    if (!words && !is_str(a[0]))
        return raise(&exc_TypeError, "must be str or None, not %T", a[0]);
    if (!words && str_len(a[0]) == 0)
        return raise(&exc_ValueError, "empty separator");
    Value list = list_new(0);
    if (words)
        (right ? rsplit_words : split_words)(list, s, limit);
    else
        (right ? rsplit_at : split_at)(list, s, as_str(a[0]), limit);
    if (right)
        turn_round(as_list(list));
    return list;
}

Value str_m_split(Value self, Value *a)
{
    return split(self, a, false);
}

Value str_m_rsplit(Value self, Value *a)
{
    return split(self, a, true);
}

static bool ends_line(uint32_t c)
{
    return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 ||
           c == 0x2028 || c == 0x2029;
}

Value str_m_splitlines(Value self, Value *a)
{
    int keep = a[0] ? obj_truth(a[0]) : 0;
    const char *p = str_text(self), *end = p + str_len(self);

    if (keep < 0)
        return NULL;
    Value list = list_new(0);
    while (p < end) {
        const char *begin = p, *stop = p;
        while (p < end) {
            uint32_t c = utf8_next(&p);
            if (ends_line(c)) {
                p += c == '\r' && p < end && *p == '\n';
                break;
            }
            stop = p;
        }
        add_piece(list, begin, keep ? p : stop);
    }
    return list;
}

/* --- partition -------------------------------------------------------- */

static Value partition(Value self, Value sep, bool last)
{
    const Str *s = as_str(self);

    if (!is_str(sep))
        return raise(&exc_TypeError, "must be str, not %T", sep);
    const Str *by = as_str(sep);
    if (by->len == 0)
        return raise(&exc_ValueError, "empty separator");
    const char *at = (last ? text_find_last : text_find)(s->data, s->len,
                                                         by->data, by->len);
    Tuple *t = tuple_new(3);
    if (at) {
        t->items[0] = piece(s->data, at);
        t->items[1] = str_exact(sep);
        t->items[2] = piece(at + by->len, s->data + s->len);
    } else {
        t->items[last ? 2 : 0] = str_exact(self);
        t->items[1] = str_empty();
        t->items[last ? 0 : 2] = str_empty();
    }
    return &t->head;
}

Value str_m_partition(Value self, Value *a)
{
    return partition(self, a[0], false);
}

Value str_m_rpartition(Value self, Value *a)
{
    return partition(self, a[0], true);
}

/* --- strip ------------------------------------------------------------ */

enum { LEFT = 1, RIGHT = 2 };

static bool has_char(const Str *set, const char *c, size_t size)
{
    return text_find(set->data, set->len, c, size) != NULL;
}

static bool strip_chars(const char **p, const char **end, const Str *set,
                        int sides)
{
    while ((sides & LEFT) && *p < *end && has_char(set, *p, utf8_size(**p))) {
        *p += utf8_size(**p);
        if (!vm_charge(VM_COST_ITEM))
            return false;
    }
    while ((sides & RIGHT) && *end > *p) {
        const char *prev = *end;
        before(&prev);
        if (!has_char(set, prev, (size_t)(*end - prev)))
            break;
        *end = prev;
        if (!vm_charge(VM_COST_ITEM))
            return false;
    }
    return true;
}

static Value strip(Value self, Value chars, int sides)
{
    const char *p = str_text(self), *end = p + str_len(self);

    if (chars && chars != VAL_NONE) {
        if (!is_str(chars))
            return raise(&exc_TypeError, "%sstrip arg must be None or str",
                         sides == LEFT ? "l" : sides == RIGHT ? "r" : "");
        if (!strip_chars(&p, &end, as_str(chars), sides))
            return NULL;
    } else {
        if (sides & LEFT)
            skip_spaces(&p, end);
        if (sides & RIGHT)
            back_over(p, &end, true);
    }
    if ((size_t)(end - p) == str_len(self))
        return str_exact(self);
    return piece(p, end);
}

Value str_m_strip(Value self, Value *a)
{
    return strip(self, a[0], LEFT | RIGHT);
}

Value str_m_lstrip(Value self, Value *a)
{
    return strip(self, a[0], LEFT);
}

Value str_m_rstrip(Value self, Value *a)
{
    return strip(self, a[0], RIGHT);
}
