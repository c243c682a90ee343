/* scope_resolve.c - second pass: where each name is to be found.
 *
 * Top down: a name that a scope does not bind is looked for in the functions
 * around it; where it is found it becomes a cell, and free in every scope
 * between.
 */
#include "sim/lang/scope_int.h"

#include <assert.h>

static bool is_function(const Scope *s)
{
    return s->kind == SCOPE_FUNCTION || s->kind == SCOPE_COMPREHENSION;
}

static const Node *declaration_of(const ScopeBuild *b, const Scope *s,
                                  const char *name)
{
    const Declaration *d = b->declared;

    while (d->scope != s || d->name != name)
        d++;
    assert(d < b->declared + b->declared_len);
    return d->node;
}

/* The scope around [s] that holds the variable [name]: a function that binds
 * it, or for __class__ a class.  NULL if it is global. */
static Scope *find_owner(const ScopeBuild *b, const Scope *s, const char *name)
{
    for (Scope *up = s->parent; up; up = up->parent) {
        if (up->kind == SCOPE_CLASS && name == b->class_cell)
            return up;
        if (!is_function(up))
            continue;
        const ScopeName *n = scope_find(up, name);
        if (!n)
            continue;
        if (n->flags & NAME_GLOBAL)
            return NULL;
        if (n->flags & NAME_BOUND && !(n->flags & NAME_NONLOCAL))
            return up;
    }
    return NULL;
}

/* Makes [name] a variable of [owner] that reaches inside to [s]. */
static void connect(ScopeBuild *b, Scope *owner, Scope *s, const char *name)
{
    if (owner->kind == SCOPE_CLASS)
        owner->needs_class_cell = true;
    else
        scope_add(b, owner, name)->use = USE_CELL;
    for (Scope *up = s->parent; up != owner; up = up->parent) {
        ScopeName *n = scope_add(b, up, name);
        if (up->kind == SCOPE_CLASS && n->flags & (NAME_BOUND | NAME_GLOBAL))
            n->passes = true;
        else
            n->use = USE_FREE;
    }
}

static NameUse resolve_nonlocal(ScopeBuild *b, Scope *s, const ScopeName *n)
{
    Scope *owner = find_owner(b, s, n->name);

    if (s->kind == SCOPE_MODULE)
        scope_error(b, declaration_of(b, s, n->name),
                    "nonlocal declaration not allowed at module level");
    if (!owner)
        scope_error(b, declaration_of(b, s, n->name),
                    "no binding for nonlocal '%s' found", n->name);
    connect(b, owner, s, n->name);
    return USE_FREE;
}

static NameUse resolve(ScopeBuild *b, Scope *s, const ScopeName *n)
{
    if (n->flags & NAME_GLOBAL) {
        if (n->flags & NAME_NONLOCAL)
            scope_error(b, declaration_of(b, s, n->name),
                        "name '%s' is nonlocal and global", n->name);
        return s->kind == SCOPE_MODULE ? USE_NAME : USE_GLOBAL_EXPLICIT;
    }
    if (n->flags & NAME_NONLOCAL)
        return resolve_nonlocal(b, s, n);
    if (n->flags & NAME_BOUND)
        return is_function(s) ? USE_LOCAL : USE_NAME;
    Scope *owner = find_owner(b, s, n->name);
    if (owner) {
        connect(b, owner, s, n->name);
        return USE_FREE;
    }
    return is_function(s) ? USE_GLOBAL : USE_NAME;
}

void scope_resolve(ScopeBuild *b, Scope *scope)
{
    for (int i = 0; i < scope->len; i++) {
        ScopeName *n = &scope->names[i];
        n->is_param = (n->flags & NAME_PARAM) != 0;
        n->is_bound = (n->flags & NAME_BOUND) != 0;
        n->annotated = (n->flags & NAME_ANNOTATED) != 0;
        n->use = resolve(b, scope, n);
    }
    for (Scope *child = scope->first_child; child; child = child->next)
        scope_resolve(b, child);
}
