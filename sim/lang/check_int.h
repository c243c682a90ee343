/* check_int.h - what the files of the checks share. */
#ifndef SIM_LANG_CHECK_INT_H
#define SIM_LANG_CHECK_INT_H

#include <setjmp.h>

#include "sim/lang/check.h"
#include "sim/lang/scope.h"

/* CPython's limit on blocks inside one another in one function. */
enum { MAX_NESTED_BLOCKS = 20 };

typedef enum BlockKind {
    BLOCK_LOOP,
    BLOCK_STAR_HANDLER,         /* except*: no way out but its end */
    BLOCK_OTHER,                /* with, try, except, finally */
} BlockKind;

/* One function, class or module that is being checked. */
typedef struct Unit {
    NodeKind kind;              /* of its node */
    const Scope *scope;
    BlockKind blocks[MAX_NESTED_BLOCKS];
    int depth;
} Unit;

typedef struct Check {
    SyntaxErr *err;
    Arena *arena;
    bool text_annotations;      /* which are not compiled */
    jmp_buf on_error;
    Unit *unit;
    const char **names;         /* check_match.c: bound so far */
    size_t base, len, cap;
    bool future_is_over;        /* a statement has been seen that may not stand
                                   before a from __future__ import */
} Check;

_Noreturn void check_fail(Check *c, const Node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Goes into and out of a block that begins at [node]. */
void check_push(Check *c, BlockKind kind, const Node *node);
void check_pop(Check *c);

void check_body(Check *c, Nodes body);
void check_expr(Check *c, const Node *n);               /* or NULL */
void check_exprs(Check *c, Nodes nodes);
void check_elements(Check *c, Nodes nodes);             /* may have stars */

/* Checks the keywords of a call or a class. */
void check_keywords(Check *c, Nodes keywords);

/* Checks the body of a function or lambda [n], as a unit of its own. */
void check_function_body(Check *c, const Node *n);

/* Checks what a function definition evaluates: defaults and annotations. */
void check_signature(Check *c, const Node *n);

/* check_match.c */
void check_match(Check *c, const Node *n);

#endif
