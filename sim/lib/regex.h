/* regex.h - regular expressions: a pattern becomes a program, a program is held
 * against a text.
 *
 * Knows bytes and characters and no values; re.c and re.py make the module of
 * it.  Three steps: regex_parse.c, with regex_group.c and regex_class.c, makes a
 * tree (regex_int.h) of the pattern, regex_code.c a program of the tree,
 * regex_match.c runs it.  A
 * program that backtracks was chosen and not an automaton: only so do groups,
 * references back and the order of alternatives mean what Python's mean.
 * Choices stand on a stack of their own, so that no text can exhaust C's.
 *
 * Texts are UTF-8, or bytes, one character each; places are byte offsets.
 */
#ifndef SIM_LIB_REGEX_H
#define SIM_LIB_REGEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum RegexFlag {        /* with the numbers of the module re */
    REGEX_IGNORECASE = 2,
    REGEX_LOCALE = 4,
    REGEX_MULTILINE = 8,
    REGEX_DOTALL = 16,
    REGEX_UNICODE = 32,
    REGEX_VERBOSE = 64,
    REGEX_DEBUG = 128,
    REGEX_ASCII = 256,
} RegexFlag;

typedef struct Regex Regex;

typedef struct RegexName {
    const char *name;
    size_t len;
    int group;
} RegexName;

/* What is wrong with a pattern. */
typedef struct RegexError {
    char text[160];
    size_t at;                  /* byte offset in the pattern; SIZE_MAX: none */
} RegexError;

/* The text of the one error that is an OverflowError. */
#define REGEX_TOO_OFTEN "the repetition number is too large"

typedef struct RegexPattern {
    const char *text;
    size_t len;
    unsigned flags;             /* RegexFlag */
    bool bytes;
} RegexPattern;

/* NULL: the pattern is wrong, [err] says how. */
Regex *regex_new(const RegexPattern *pattern, RegexError *err);
void regex_free(Regex *r);

int regex_groups(const Regex *r);
unsigned regex_flags(const Regex *r);   /* those in the pattern too */

/* The names of groups, in their order; lent. */
const RegexName *regex_names(const Regex *r, size_t *n);

typedef enum RegexHow { REGEX_SEARCH, REGEX_MATCH, REGEX_FULLMATCH } RegexHow;

typedef struct RegexText {
    const char *text;
    size_t len;                 /* where the text ends for this search */
    size_t from;                /* where it begins to look */
    RegexHow how;
    bool not_empty_there;       /* an empty match at [from] is none */
    bool (*charge)(void);       /* asked now and then; false: give up */
} RegexText;

typedef enum RegexResult { REGEX_NONE, REGEX_FOUND, REGEX_GAVE_UP } RegexResult;

/* Looks for a match.  [spans] has two places for each group and two for the
 * whole, which is first: begin and end, SIZE_MAX if the group took no part.
 * [last] is the group that was closed last, 0: none. */
RegexResult regex_find(const Regex *r, const RegexText *t, size_t *spans,
                       int *last);

#endif
