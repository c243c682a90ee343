/* times.c - which numbers in a text are times of the run that printed it. */
#include "tui/study/times.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/mem.h"

/* A program with more moments than that prints times that nobody compares. */
enum { MOMENTS_MOST = 4096 };

#define EPOCH 1700000000.0      /* time.time() when a run begins */
#define SLACK 1e-9              /* what sums of doubles are off by */

void moments_clear(Moments *m)
{
    mem_free(m->at);
    *m = (Moments){0};
}

void moments_add(Moments *m, int64_t t)
{
    if (m->len > 0 && m->at[m->len - 1] == t)
        return;
    m->many = m->many || m->len == MOMENTS_MOST;
    if (m->many) {
        m->at[m->len - 1] = t;
        return;
    }
    m->at = mem_grow(m->at, &m->cap, m->len + 1, sizeof *m->at);
    m->at[m->len++] = t;
}

bool moments_have_span(const Moments *m, double least, double most)
{
    size_t to = 0;

    if (m->many)
        return least <= (double)m->at[m->len - 1] / 1e9;
    for (size_t from = 0; from < m->len; from++) {
        double at = (double)m->at[from] / 1e9;
        while (to < m->len && (double)m->at[to] / 1e9 - at < least)
            to++;
        if (to < m->len && (double)m->at[to] / 1e9 - at < most)
            return true;
    }
    return false;
}

/* --- numbers -------------------------------------------------------------- */

typedef struct Number {
    size_t len;                 /* characters; 0: there is none */
    double value;
    double step;                /* of its last digit */
    bool has_point;
} Number;

static size_t digits(const char *text, size_t len)
{
    size_t n = 0;

    while (n < len && isdigit((unsigned char)text[n]))
        n++;
    return n;
}

static Number read_number(const char *text, size_t len)
{
    Number n = {.len = digits(text, len), .step = 1};
    char copy[64];

    if (n.len > 0 && n.len + 1 < len && text[n.len] == '.') {
        size_t more = digits(text + n.len + 1, len - n.len - 1);
        n.has_point = more > 0;
        n.step = pow(10, -(double)more);
        n.len += more > 0 ? 1 + more : 0;
    }
    if (n.len >= sizeof copy)
        return (Number){.len = n.len, .value = HUGE_VAL, .step = 1};
    memcpy(copy, text, n.len);
    copy[n.len] = '\0';
    n.value = strtod(copy, NULL);
    return n;
}

/* A time of the day, "H:MM:SS" with perhaps a fraction: how long it is, or
 * 0. */
static size_t time_of_day(const char *text, size_t len)
{
    size_t at = digits(text, len);

    if (at < 1 || at > 2)
        return 0;
    for (int i = 0; i < 2; i++) {
        if (at + 3 > len || text[at] != ':' || digits(text + at + 1, 2) != 2)
            return 0;
        at += 3;
    }
    if (at + 1 < len && text[at] == '.' && isdigit((unsigned char)text[at + 1]))
        at += 1 + digits(text + at + 1, len - at - 1);
    return at;
}

/* The unit of time at the beginning of [text], in seconds; 0: there is none. */
static double unit_of(const char *text, size_t len)
{
    static const struct { const char *name; double seconds; } units[] = {
        {"ms", 1e-3}, {"us", 1e-6}, {"\xc2\xb5s", 1e-6}, {"seconds", 1},
        {"second", 1}, {"secs", 1}, {"sec", 1}, {"s", 1},
        {"\xe6\xaf\xab\xe7\xa7\x92", 1e-3}, {"\xe7\xa7\x92", 1},
    };
    size_t space = len > 0 && text[0] == ' ';

    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t n = strlen(units[i].name), end = space + n;
        if (end <= len && memcmp(text + space, units[i].name, n) == 0 &&
            (end == len || !isalnum((unsigned char)text[end])))
            return units[i].seconds;
    }
    return 0;
}

/* Printed numbers are rounded, or cut. */
static bool is_span(const Moments *m, const Number *n, double unit)
{
    double value = n->value >= EPOCH ? n->value - EPOCH : n->value;
    double slack = SLACK + (n->value >= EPOCH ? 1e-6 : 0);

    return moments_have_span(m, (value - n->step / 2) * unit - slack,
                             (value + n->step) * unit + slack);
}

/* True if [c] before a number makes it only a part of something. */
static bool joins(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '.' || c == ':';
}

/* How long the number at the beginning of [text] is that could be a time; 0:
 * there is none. */
static size_t could_be_time(const char *text, size_t len)
{
    size_t day = time_of_day(text, len);
    Number n = read_number(text, len);
    const char *behind = text + n.len;

    if (day > 0 || n.len == 0)
        return day;
    if (!n.has_point && unit_of(behind, len - n.len) == 0)
        return 0;
    bool goes_on = n.len + 1 < len && *behind == '.' &&
                   isdigit((unsigned char)behind[1]);
    return goes_on ? 0 : n.len; /* 1.2.3 is a version, or an address */
}

/* Where in [p] the first such number begins, from [at] on, and its length; p.len
 * and 0: there is none. */
static size_t next_number(Printed p, size_t at, size_t *len)
{
    for (*len = 0; at < p.len; at++)
        if (isdigit((unsigned char)p.text[at]) &&
            (at == 0 || !joins(p.text[at - 1])) &&
            (*len = could_be_time(p.text + at, p.len - at)) > 0)
            break;
    return at;
}

/* True if the number at [at] is a time. */
static bool is_time(const Moments *m, Printed p, size_t at, size_t len)
{
    Number n = read_number(p.text + at, p.len - at);

    if (m->len == 0)
        return false;
    if (time_of_day(p.text + at, p.len - at) > 0)
        return true;
    double unit = unit_of(p.text + at + len, p.len - at - len);
    return is_span(m, &n, unit > 0 ? unit : 1);
}

bool times_equal(const Moments *m, Printed a, const Moments *n, Printed b)
{
    size_t i = 0, k = 0, la, lb;

    do {
        size_t x = next_number(a, i, &la), y = next_number(b, k, &lb);
        if (x - i != y - k || memcmp(a.text + i, b.text + k, x - i) != 0 ||
            (la == 0) != (lb == 0))
            return false;
        bool same = la == lb && memcmp(a.text + x, b.text + y, la) == 0;
        if (!same && !(is_time(m, a, x, la) && is_time(n, b, y, lb)))
            return false;
        i = x + la;
        k = y + lb;
    } while (la > 0);
    return true;
}

void times_shape(Printed p, Buf *out)
{
    for (size_t at = 0, len; at < p.len; at += len) {
        size_t from = at;
        at = next_number(p, at, &len);
        buf_add(out, p.text + from, at - from);
        if (len > 0)
            buf_putc(out, '#');
    }
}
