/* regex_parse.h - what the files that read patterns share: regex_parse.c,
 * regex_group.c and regex_class.c.
 */
#ifndef SIM_LIB_REGEX_PARSE_H
#define SIM_LIB_REGEX_PARSE_H

#include <stdarg.h>

#include "sim/base/utf8.h"
#include "sim/lib/regex_int.h"

typedef struct Parser {
    const RegexPattern *pattern;
    const char *at, *end;
    Syntax *tree;
    RegexError *err;
    bool *open;                 /* owned; of each group: its end was not met */
    size_t open_cap;
    int behind;                 /* the first group in the (?<=...) around, or 0 */
    int64_t furthest;           /* the last group that a condition names before
                                   it exists */
    const char *furthest_at;
    int depth;
    bool is_verbose;            /* (?x) was met: it must be read again */
} Parser;

/* The flags that the groups around a place switch on and off. */
typedef struct Scope {
    unsigned on, off;
} Scope;

/* Says that the pattern is wrong [at].  Always false; NULL. */
bool pattern_fail(Parser *p, const char *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
Part *pattern_refuse(Parser *p, const char *at, const char *what);

uint32_t pattern_take(Parser *p);         /* the next character */
bool pattern_match(Parser *p, char c);    /* takes it if it is [c] */
unsigned pattern_flags(const Parser *p, Scope s);
Part *pattern_part(Parser *p, PartKind kind, unsigned flags);

/* True if what is [at] may refer to the group. */
bool pattern_check_group(Parser *p, const char *at, int group);

/* Alternatives up to a closing parenthesis or the end; one of them; what a
 * parenthesis at [start] begins, its opening taken.  [first]: nothing stands
 * before it.  NULL: wrong. */
Part *pattern_choice(Parser *p, Scope scope, bool first);
Part *pattern_sequence(Parser *p, Scope scope, bool first);
Part *pattern_parenthesis(Parser *p, const char *start, Scope scope, bool first);

/* What a backslash at [at] begins, and a bracket; the parser stands behind it.
 * NULL: wrong. */
Part *pattern_escape(Parser *p, const char *at, unsigned flags);
Part *pattern_set(Parser *p, const char *at, unsigned flags);

#endif
