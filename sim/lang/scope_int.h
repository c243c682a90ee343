/* scope_int.h - what the files of the scope analysis share. */
#ifndef SIM_LANG_SCOPE_INT_H
#define SIM_LANG_SCOPE_INT_H

#include <setjmp.h>

#include "sim/lang/scope.h"

/* ScopeName.flags: what the text does with a name in a scope. */
enum {
    NAME_USED = 1,
    NAME_BOUND = 2,
    NAME_PARAM = 4,
    NAME_GLOBAL = 8,            /* declared */
    NAME_NONLOCAL = 16,         /* declared */
    NAME_ANNOTATED = 32,
    NAME_ITERATES = 64,         /* the target of a comprehension's for */
    NAME_IMPORTED = 128,        /* bound by an import and nothing else, so that
                                   a declaration may still follow (sic) */
};

/* Where a name was declared, for errors that show only later. */
typedef struct Declaration {
    const Scope *scope;
    const char *name;
    const Node *node;
} Declaration;

typedef struct ScopeBuild {
    Tree *tree;
    SyntaxErr *err;
    jmp_buf on_error;
    Scope *top, *here;
    const Scope *annotation;    /* the innermost one that is kept as text */
    const char *class_name;     /* of the class around, for mangling */
    bool in_iter_target;
    int iterables;              /* depth of comprehension iterables, here */
    Declaration *declared;
    size_t declared_len, declared_cap;
    const char *super, *class_cell;     /* interned */
} ScopeBuild;

/* Reports at [node]'s place; does not return. */
_Noreturn void scope_error(ScopeBuild *b, const Node *node, const char *format,
                           ...) __attribute__((format(printf, 3, 4)));

/* The entry of [name] in [scope], made if there is none. */
ScopeName *scope_add(ScopeBuild *b, Scope *scope, const char *name);

/* --- scope_name.c: names as the first pass meets them -------------------- */

/* [name] (may be NULL) as the class around makes it: one with two underscores
 * in front belongs to that class. */
const char *scope_mangle(ScopeBuild *b, const char *name);

/* [node] does [flags] with mangled [name] in the scope that b->here is. */
void scope_mention(ScopeBuild *b, const char *name, unsigned flags,
                   const Node *node);

/* Binds [name] (may be NULL) here; returns it mangled. */
const char *scope_bind(ScopeBuild *b, const char *name, const Node *node);

/* What [s] does with mangled [name]: ScopeName.flags, 0 if nothing. */
unsigned scope_flags(const Scope *s, const char *name);

/* Remembers that [node] declares mangled [name] here. */
void scope_declare(ScopeBuild *b, const char *name, const Node *node);

/* --- the two passes ----------------------------------------------------- */

/* First pass (scope_build.c): makes the scopes and fills in the flags. */
void scope_build(ScopeBuild *b, Node *module);

/* Second pass (scope_resolve.c): from flags to uses. */
void scope_resolve(ScopeBuild *b, Scope *scope);

#endif
