/* scope.c - tables of names, and the analysis from start to end. */
#include "sim/lang/scope.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/lang/check.h"
#include "sim/lang/scope_int.h"

enum { FEW = 8 };               /* names that are searched one by one */

static unsigned hash(const char *s)
{
    unsigned h = 2166136261u;

    for (; *s; s++)
        h = (h ^ (unsigned char)*s) * 16777619u;
    return h;
}

/* Where [name] stands in the index, or the free place where it belongs. */
static int *slot(const Scope *s, const char *name)
{
    unsigned mask = (unsigned)s->index_cap - 1, i = hash(name) & mask;

    while (s->index[i] && s->names[s->index[i] - 1].name != name)
        i = (i + 1) & mask;
    return &s->index[i];
}

static int find(const Scope *s, const char *name)
{
    if (s->index_cap > 0)
        return *slot(s, name) - 1;
    for (int i = 0; i < s->len; i++)
        if (s->names[i].name == name)
            return i;
    return -1;
}

const ScopeName *scope_find(const Scope *scope, const char *name)
{
    int i = find(scope, name);

    return i < 0 ? NULL : &scope->names[i];
}

/* Makes room for twice the names.  The old arrays stay in the arena. */
static void grow(Arena *arena, Scope *s)
{
    ScopeName *old = s->names;

    s->cap = s->cap ? s->cap * 2 : FEW;
    s->names = arena_alloc(arena, (size_t)s->cap * sizeof *s->names);
    if (s->len > 0)
        memcpy(s->names, old, (size_t)s->len * sizeof *old);
    if (s->cap <= FEW)
        return;
    s->index_cap = s->cap * 2;
    s->index = arena_alloc(arena, (size_t)s->index_cap * sizeof *s->index);
    for (int i = 0; i < s->len; i++)
        *slot(s, s->names[i].name) = i + 1;
}

ScopeName *scope_add(ScopeBuild *b, Scope *scope, const char *name)
{
    int i = find(scope, name);

    if (i >= 0)
        return &scope->names[i];
    if (scope->len == scope->cap)
        grow(&b->tree->arena, scope);
    ScopeName *n = &scope->names[scope->len++];
    *n = (ScopeName){.name = name};
    if (scope->index_cap > 0)
        *slot(scope, name) = scope->len;
    return n;
}

void scope_error(ScopeBuild *b, const Node *node, const char *format, ...)
{
    char text[sizeof b->err->err.text];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    b->err->kind = SYNTAX_ERROR;
    err_at(&b->err->err, node->line, node->col + 1, "%s", text);
    longjmp(b->on_error, 1);
}

bool scope_analyse(Tree *tree, SyntaxErr *err)
{
    SyntaxErr ignored;
    ScopeBuild b = {.tree = tree, .err = err ? err : &ignored};
    volatile bool ok = false;

    *b.err = (SyntaxErr){.kind = SYNTAX_ERROR};
    b.super = names_intern(&tree->names, "super", 5);
    b.class_cell = names_intern(&tree->names, "__class__", 9);
    if (!check_future(tree, b.err))
        return false;
    if (setjmp(b.on_error) == 0) {
        scope_build(&b, tree->root);
        scope_resolve(&b, b.top);
        ok = true;
    }
    mem_free(b.declared);
    return ok && check_tree(tree, b.err);
}
