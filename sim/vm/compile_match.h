/* compile_match.h - what the two files that compile match statements share. */
#ifndef SIM_VM_COMPILE_MATCH_H
#define SIM_VM_COMPILE_MATCH_H

#include "sim/vm/compile_int.h"

/* A pattern on its way; see compile_match.c. */
typedef struct Matcher {
    const char **names;         /* captured so far */
    int len;
    size_t cap;
    int on_top;
    Label *fails;               /* fails[n] drops n values */
    size_t nfails, fails_cap;
} Matcher;

/* subject -- : goes on if it matches, else to a failure label. */
void match_pattern(Compiler *c, Matcher *m, Node *n);   /* compile_pattern.c */
bool match_is_wildcard(const Node *n);

/* value -- : captured as [name], or dropped if that is NULL. */
void match_capture(Compiler *c, Matcher *m, const char *name);

/* Jumps with [jump] to where everything on top and captured is dropped. */
void match_fail(Compiler *c, Matcher *m, Opcode jump);

void match_or(Compiler *c, Matcher *m, Node *n);

#endif
