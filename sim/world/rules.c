/* rules.c - reading what a scenario says of servers. */
#include "sim/world/rules.h"

#include <stdlib.h>
#include <string.h>

#include "sim/base/buf.h"
#include "sim/base/mem.h"

/* Longest virtual latency, in seconds: a day. */
#define LATENCY_MAX 86400.0

enum {
    NUMBER_MAX = 31,            /* characters of a number */
    LIMIT_MAX = 1000000,
};

static Rule *rules;             /* owned */
static size_t count, cap;

/* --- words --------------------------------------------- */

/* One line that is being read. */
typedef struct Line {
    const char *start, *at, *end;
    int number;
    Err *err;
} Line;

static bool wrong(const Line *l, const char *where, const char *what)
{
    return err_at(l->err, l->number, (int)(where - l->start) + 1, "%s", what);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

/* The next word; empty at the end of the line. */
static const char *next_word(Line *l, size_t *len)
{
    while (l->at < l->end && is_space(*l->at))
        l->at++;
    const char *word = l->at;
    while (l->at < l->end && !is_space(*l->at))
        l->at++;
    *len = (size_t)(l->at - word);
    return word;
}

static bool is_word(const char *word, size_t len, const char *which)
{
    return strlen(which) == len && memcmp(word, which, len) == 0;
}

/* [len] characters that are digits, with a point if [is_real], as a number. */
static bool number_of(const char *word, size_t len, bool is_real, double *out)
{
    char copy[NUMBER_MAX + 1];

    if (len < 1 || len > NUMBER_MAX ||
        strspn(word, is_real ? "0123456789." : "0123456789") < len)
        return false;
    memcpy(copy, word, len);
    copy[len] = '\0';
    char *end;
    *out = strtod(copy, &end);
    return *end == '\0';
}

/* --- what a rule says --------------------------------------------- */

static bool read_host(Line *l, Rule *r)
{
    size_t len;
    const char *word = next_word(l, &len);
    const char *slash = memchr(word, '/', len);
    size_t host = slash ? (size_t)(slash - word) : len;

    if (host == 0)
        return wrong(l, word, "a host's name is missing after 'http'");
    if (slash && slash + 1 < word + len && slash[1] == '/')
        return wrong(l, word, "a host's name is meant, without 'http://'");
    r->host = mem_strndup(word, host);
    for (char *c = r->host; *c; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    r->path = mem_strndup(word + host, len - host);
    return true;
}

bool rules_range(const char *text, size_t len, double *least, double *most,
                 Err *err)
{
    size_t first = 0;

    while (first < len && !(first + 1 < len && text[first] == '.' &&
                            text[first + 1] == '.'))
        first++;
    bool ok = number_of(text, first, true, least);
    *most = *least;
    if (ok && first < len)
        ok = number_of(text + first + 2, len - first - 2, true, most);
    if (!ok || *most > LATENCY_MAX)
        return err_set(err, "latency is a number of seconds, or two as in "
                       "0.2..0.8");
    if (*most < *least)
        return err_set(err, "the latency's second number is the smaller one");
    return true;
}

static bool read_latency(Line *l, Rule *r)
{
    size_t len;
    const char *word = next_word(l, &len);
    Err why;

    return rules_range(word, len, &r->least, &r->most, &why) ||
           wrong(l, word, why.text);
}

static bool read_status(Line *l, Rule *r)
{
    size_t len;
    const char *word = next_word(l, &len);
    double n;

    if (!number_of(word, len, false, &n) || n < 200 || n > 599)
        return wrong(l, word, "status is a number from 200 to 599");
    r->status = (int)n;
    return true;
}

static bool read_fail(Line *l, Rule *r)
{
    size_t len;
    const char *word = next_word(l, &len);

    if (len < 2 || word[len - 1] != '%' ||
        !number_of(word, len - 1, true, &r->fail) || r->fail > 100)
        return wrong(l, word, "fail is a share of all requests, as in 10%");
    r->fail /= 100;
    return true;
}

static bool read_limit(Line *l, Rule *r)
{
    size_t len;
    const char *word = next_word(l, &len);
    double n;

    if (!number_of(word, len, false, &n) || n < 1 || n > LIMIT_MAX)
        return wrong(l, word, "limit is how many requests are served at a "
                     "time, 1 or more");
    r->limit = (int)n;
    return true;
}

static bool read_down(Line *l, Rule *r, enum RuleDown down)
{
    if (r->down)
        return wrong(l, l->at, "a server refuses connections or is silent, "
                     "not both");
    r->down = down;
    return true;
}

static bool read_refuse(Line *l, Rule *r)
{
    return read_down(l, r, DOWN_REFUSES);
}

static bool read_silent(Line *l, Rule *r)
{
    return read_down(l, r, DOWN_SILENT);
}

/* "TEXT", in which \" \\ and \n are what they are in Python. */
static bool read_body(Line *l, Rule *r)
{
    Buf b;

    while (l->at < l->end && is_space(*l->at))
        l->at++;
    const char *start = l->at;
    if (start == l->end || *start != '"')
        return wrong(l, start, "body is a text in double quotes");
    buf_init(&b);
    for (l->at++; l->at < l->end && *l->at != '"'; l->at++) {
        char c = *l->at;
        if (c == '\\') {
            c = l->at + 1 < l->end ? *++l->at : '\0';
            if (c == 'n')
                c = '\n';
            else if (c != '"' && c != '\\')
                break;
        }
        buf_putc(&b, c);
    }
    bool ok = l->at < l->end && *l->at == '"';
    if (ok) {
        l->at++;
        r->body = mem_strndup(b.len ? b.data : "", b.len);
        ok = l->at == l->end || is_space(*l->at);
    }
    buf_clear(&b);
    return ok || wrong(l, start, "the body's text does not end, or has a "
                       "backslash before something else than \", \\ or n");
}

static const struct {
    const char *name;
    bool (*read)(Line *l, Rule *r);
} options[] = {
    {"latency", read_latency}, {"status", read_status}, {"body", read_body},
    {"fail", read_fail}, {"limit", read_limit},
    {"refuse", read_refuse}, {"silent", read_silent},
};

enum { OPTIONS = sizeof options / sizeof *options };

static bool read_options(Line *l, Rule *r)
{
    bool said[OPTIONS] = {false};

    for (;;) {
        size_t len, i = 0;
        const char *word = next_word(l, &len);
        if (len == 0)
            return true;
        while (i < OPTIONS && !is_word(word, len, options[i].name))
            i++;
        if (i == OPTIONS)
            return wrong(l, word, "what follows the host is latency, status, "
                         "body, fail, limit, refuse or silent");
        if (said[i])
            return wrong(l, word, "said twice");
        said[i] = true;
        if (!options[i].read(l, r))
            return false;
    }
}

/* --- the whole --------------------------------------------- */

/* A rule that says nothing yet. */
static Rule *add_rule(void)
{
    rules = mem_grow(rules, &cap, count + 1, sizeof *rules);
    Rule *r = &rules[count++];
    *r = (Rule){.least = -1, .most = -1, .status = -1, .fail = -1,
                .limit = -1};
    return r;
}

static bool read_rule(Line *l)
{
    size_t len;
    const char *word = next_word(l, &len);

    if (!is_word(word, len, "http"))
        return wrong(l, word, "a line that begins with '#%' tells of servers: "
                     "'#% http HOST ...'");
    Rule *r = add_rule();
    return read_host(l, r) && read_options(l, r);
}

bool rules_read(const char *text, size_t len, Err *err)
{
    const char *end = text + len;
    int number = 1;

    rules_clear();
    for (const char *p = text, *next; p < end; p = next, number++) {
        const char *newline = memchr(p, '\n', (size_t)(end - p));
        Line l = {p, p + 2, newline ? newline : end, number, err};
        next = newline ? newline + 1 : end;
        if (l.end - p < 2 || p[0] != '#' || p[1] != '%' ||
            (l.end - p > 2 && p[2] == '%'))
            continue;
        if (l.end[-1] == '\r')
            l.end--;
        if (!read_rule(&l))
            return false;
    }
    return true;
}

void rules_force_latency(double least, double most)
{
    for (size_t i = 0; i < count; i++)
        rules[i].least = rules[i].most = -1;
    Rule *any = add_rule();
    any->host = mem_strdup("*");
    any->path = mem_strdup("");
    any->least = least;
    any->most = most;
}

size_t rules_count(void)
{
    return count;
}

const Rule *rules_peek(size_t i)
{
    return &rules[i];
}

void rules_clear(void)
{
    for (size_t i = 0; i < count; i++) {
        mem_free(rules[i].host);
        mem_free(rules[i].path);
        mem_free(rules[i].body);
    }
    mem_free(rules);
    rules = NULL;
    count = cap = 0;
}
