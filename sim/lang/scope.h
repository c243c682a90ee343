/* scope.h - which name is local, global, a cell, or free.
 *
 * One Scope per module, function, lambda, class and comprehension, hung on
 * its node.  The rules are Python's: a name that is bound in a function is
 * local to it unless declared otherwise; class bodies do not lend their names
 * to the functions inside; names in classes beginning with two underscores
 * are mangled here (the names in the tree's nodes are rewritten; of a def or a
 * class only [binds], because its __name__ stays).
 *
 * scope_analyse() also refuses what CPython refuses after parsing the whole
 * text: first what its symbol table finds (two declarations that disagree),
 * then what its compiler finds (`return` outside a function; check.h).  So
 * the first error of a text is the one that CPython names.
 *
 * Slots: the compiler gives every LOCAL and CELL name of a function a slot in
 * its frame: parameters first, in order, then other locals in the order of
 * first binding, then cells that are not parameters, then free names, both by
 * the alphabet.
 */
#ifndef SIM_LANG_SCOPE_H
#define SIM_LANG_SCOPE_H

#include <stdbool.h>

#include "sim/lang/ast.h"
#include "sim/lang/parse.h"

typedef enum NameUse {
    USE_LOCAL,          /* a fast slot of this frame */
    USE_CELL,           /* bound here, used by a function inside */
    USE_FREE,           /* bound in a function around this one */
    USE_GLOBAL,         /* declared global, or bound nowhere around: looked up
                           in the module and then the builtins */
    USE_GLOBAL_EXPLICIT,/* declared with a global statement */
    USE_NAME,           /* in a module's or class's own body: looked up in its
                           namespace first */
} NameUse;

typedef enum ScopeKind {
    SCOPE_MODULE,
    SCOPE_FUNCTION,     /* or a lambda */
    SCOPE_CLASS,
    SCOPE_COMPREHENSION,        /* a function whose one parameter, the first
                                   iterable, has no name and is not listed */
} ScopeKind;

typedef struct ScopeName {
    const char *name;   /* interned */
    NameUse use;
    bool is_param;
    bool is_bound;      /* assigned, deleted or a parameter here */
    bool annotated;
    bool passes;        /* in a class: a function inside uses a variable of
                           this name from a function around the class, so the
                           class's code needs it as a free variable too */
    unsigned flags;     /* the two passes' own */
} ScopeName;

struct Scope {
    ScopeKind kind;
    Node *node;
    Scope *parent, *first_child, *last_child, *next;
    ScopeName *names;   /* parameters first, in order, then as first met */
    int len, cap;
    int *index;         /* by hash: 1 + index in names, 0 is free */
    int index_cap;      /* a power of two, or 0 while names are few */
    bool is_async;      /* async def, or a comprehension that awaits */
    bool has_yield;     /* makes a generator (or an async generator) */
    bool needs_class_cell;      /* class: a method uses super or __class__ */
    bool has_annotations;       /* module or class: needs __annotations__ */
};

/* Makes the scopes of [tree].  Returns false and fills [err] for what CPython
 * calls a SyntaxError at this stage. */
bool scope_analyse(Tree *tree, SyntaxErr *err);

/* The entry of [name] in [scope], or NULL if it does not occur in it. */
const ScopeName *scope_find(const Scope *scope, const char *name);

#endif
