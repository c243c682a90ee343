/* scope_name.c - what the first pass notes of a name in a scope. */
#include "sim/lang/scope_int.h"

#include <string.h>

#include "sim/base/buf.h"
#include "sim/base/mem.h"

const char *scope_mangle(ScopeBuild *b, const char *name)
{
    const char *class = b->class_name;

    if (!class || !name || strncmp(name, "__", 2) != 0)
        return name;
    size_t len = strlen(name);
    class += strspn(class, "_");
    if (strcmp(name + len - 2, "__") == 0 || strchr(name, '.') || !*class)
        return name;
    Buf text;
    buf_init(&text);
    buf_printf(&text, "_%s%s", class, name);
    const char *mangled = names_intern(&b->tree->names, text.data, text.len);
    buf_clear(&text);
    return mangled;
}

void scope_mention(ScopeBuild *b, const char *name, unsigned flags,
                   const Node *node)
{
    ScopeName *n = scope_add(b, b->here, name);

    if (flags & n->flags & NAME_PARAM)
        scope_error(b, node, "duplicate argument '%s' in function definition",
                    name);
    if (b->in_iter_target) {
        if (n->flags & (NAME_GLOBAL | NAME_NONLOCAL))
            scope_error(b, node, "comprehension inner loop cannot rebind "
                        "assignment expression target '%s'", name);
        flags |= NAME_ITERATES;
    }
    if (flags & NAME_BOUND && !(flags & NAME_IMPORTED))
        n->flags &= ~(unsigned)NAME_IMPORTED;
    else if (n->flags & NAME_BOUND && !(n->flags & NAME_IMPORTED))
        flags &= ~(unsigned)NAME_IMPORTED;
    n->flags |= flags;
}

const char *scope_bind(ScopeBuild *b, const char *name, const Node *node)
{
    name = scope_mangle(b, name);
    if (name)
        scope_mention(b, name, NAME_BOUND, node);
    return name;
}

unsigned scope_flags(const Scope *s, const char *name)
{
    const ScopeName *n = scope_find(s, name);

    return n ? n->flags : 0;
}

void scope_declare(ScopeBuild *b, const char *name, const Node *node)
{
    b->declared = mem_grow(b->declared, &b->declared_cap, b->declared_len + 1,
                           sizeof *b->declared);
    b->declared[b->declared_len++] = (Declaration){b->here, name, node};
}
