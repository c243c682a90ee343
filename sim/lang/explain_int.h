/* explain_int.h - what the files of the explainer share. */
#ifndef SIM_LANG_EXPLAIN_INT_H
#define SIM_LANG_EXPLAIN_INT_H

#include <setjmp.h>

#include "sim/lang/explain.h"

typedef enum PartKind {
    PART_TOKEN,                 /* what: its kind */
    PART_WORD,                  /* text: a name of that text */
    PART_RULE,                  /* what: which */
    PART_GROUP,                 /* alts */
    PART_MAYBE,                 /* alts, once or not at all */
    PART_MANY,                  /* below, any number of times */
    PART_SOME,                  /* below, once or more */
    PART_LIST,                  /* below, once or more, between: separator */
    PART_AHEAD,                 /* below would fit here */
    PART_NOT_AHEAD,
    PART_CUT,
    PART_FORCED,                /* what: a token that must come */
} PartKind;

typedef struct Part Part;
typedef struct Alt Alt;

struct Part {
    PartKind kind;
    char label;                 /* 'a', 'b' or 0 */
    int what;
    const char *text;
    Alt *alts;
    Part *below, *between;
    Part *next;
};

struct Alt {
    Part *parts;
    const char *action;         /* behind its `{`; NULL if there is none */
    Alt *next;
};

typedef struct Rule {
    const char *name;
    Alt *alts;
    bool remembered, left_recursive;
    bool is_invalid;            /* for the second pass */
    bool hides_invalid;         /* turns those off inside */
} Rule;

enum { MAX_RULES = 256 };

typedef struct Grammar {
    Arena arena;
    Rule rules[MAX_RULES];
    int count;
} Grammar;

/* Reads the rules in grammar.h. */
void grammar_init(Grammar *g);
int grammar_rule(Grammar *g, const char *name, size_t len);

/* Where something stands that has a label: tokens [from] to [to]. */
typedef struct Place {
    int from, to;
} Place;

typedef struct Memo {
    int rule;
    int end;                    /* -1: does not fit */
    int next;                   /* at the same token; -1 */
} Memo;

typedef struct Explain {
    Parser *p;
    Grammar grammar;
    int pos, fill;              /* the next token; how many were looked at */
    bool errors;                /* second pass */
    int level;
    long steps;
    Memo *memos;
    size_t memo_len, memo_cap;
    int *memo_heads;            /* by token */
    size_t heads_len, heads_cap;
    jmp_buf done;               /* the error is in p->err */
    jmp_buf give_up;            /* too deep or too long */
} Explain;

/* Looks at token [i]; one that could not be read is what is wrong. */
const Token *explain_token(Explain *x, int i);

/* Reports; does not return.  In an f-string that is said in front. */
_Noreturn void explain_raise(Explain *x, SyntaxKind kind, int line, int col,
                             const char *text);
_Noreturn void explain_raise_last(Explain *x, SyntaxKind kind,
                                  const char *text);

/* Does what [action] says (explain_act.c): reports and does not return, or
 * returns whether the alternative still counts. */
bool explain_act(Explain *x, const char *action, const Place places[2],
                 int start);

#endif
