/* check_match.c - what CPython's compiler refuses: patterns. */
#include "sim/lang/check_int.h"

#include <string.h>

#include "sim/base/mem.h"

/* The names that the pattern at hand binds are the end of Check.names, from
 * Check.base on.  [last] says that nothing comes behind a pattern, so that it
 * may match everything. */
static void pattern(Check *c, const Node *n, bool last);

static void bind(Check *c, const Node *n, const char *name)
{
    if (!name)
        return;
    if (strcmp(name, "__debug__") == 0)
        check_fail(c, n, "cannot assign to __debug__");
    for (size_t i = c->base; i < c->len; i++)
        if (c->names[i] == name)
            check_fail(c, n, "multiple assignments to name '%s' in pattern",
                       name);
    c->names = mem_grow(c->names, &c->cap, c->len + 1, sizeof *c->names);
    c->names[c->len++] = name;
}

static void all(Check *c, Nodes nodes)
{
    for (int i = 0; i < nodes.len; i++)
        pattern(c, nodes.items[i], true);
}

static void sequence(Check *c, const Node *n)
{
    bool star = false;

    for (int i = 0; i < n->u.list.len; i++) {
        if (n->u.list.items[i]->kind != N_PAT_STAR)
            continue;
        if (star)
            check_fail(c, n, "multiple starred names in sequence "
                       "pattern");
        star = true;
    }
    all(c, n->u.list);
}

static void mapping(Check *c, const Node *n)
{
    Nodes keys = n->u.pat_mapping.keys;

    for (int i = 0; i < keys.len; i++)
        if (keys.items[i]->kind == N_JOINED_STR)
            check_fail(c, n, "mapping pattern keys may only match literals and "
                       "attribute lookups");
    all(c, n->u.pat_mapping.patterns);
    bind(c, n, n->u.pat_mapping.rest);
}

static void class(Check *c, const Node *n)
{
    Idents names = n->u.pat_class.kw_names;

    for (int i = 0; i < names.len; i++)
        for (int k = i + 1; k < names.len; k++)
            if (names.items[i] == names.items[k])
                check_fail(c, n->u.pat_class.kw_patterns.items[k],
                           "attribute name repeated in class pattern: %s",
                           names.items[i]);
    all(c, n->u.pat_class.patterns);
    all(c, n->u.pat_class.kw_patterns);
}

/* --- alternatives and names --- */

/* True if the names from [from] on are those of the first alternative. */
static bool same_names(const Check *c, size_t from, const char **first,
                       size_t count)
{
    if (c->len - from != count)
        return false;
    for (size_t i = 0; i < count; i++) {
        size_t k = from;
        while (k < c->len && c->names[k] != first[i])
            k++;
        if (k == c->len)
            return false;
    }
    return true;
}

/* Each alternative binds the same names; only the last may match everything. */
static void alternatives(Check *c, const Node *n, bool last)
{
    size_t outer = c->base, start = c->len, count = 0;
    const char **first = NULL;

    c->base = start;
    for (int i = 0; i < n->u.list.len; i++) {
        pattern(c, n->u.list.items[i], last && i + 1 == n->u.list.len);
        if (i == 0) {
            count = c->len - start;
            first = arena_alloc(c->arena, (count + 1) * sizeof *first);
            for (size_t k = 0; k < count; k++)
                first[k] = c->names[start + k];
        } else if (!same_names(c, start, first, count)) {
            check_fail(c, n, "alternative patterns bind different names");
        }
        c->len = start;
    }
    c->base = outer;
    for (size_t k = 0; k < count; k++)
        bind(c, n, first[k]);
}

static void as(Check *c, const Node *n, bool last)
{
    const char *name = n->u.pat_as.name;

    if (n->u.pat_as.pattern) {
        pattern(c, n->u.pat_as.pattern, last);
    } else if (!last && name) {
        check_fail(c, n, "name capture '%s' makes remaining patterns "
                   "unreachable", name);
    } else if (!last) {
        check_fail(c, n, "wildcard makes remaining patterns unreachable");
    }
    bind(c, n, name);
}

static void pattern(Check *c, const Node *n, bool last)
{
    switch (n->kind) {
    case N_PAT_VALUE:
        if (n->u.one->kind == N_JOINED_STR)
            check_fail(c, n, "patterns may only match literals and attribute "
                       "lookups");
        check_expr(c, n->u.one);
        break;
    case N_PAT_SEQUENCE: sequence(c, n); break;
    case N_PAT_MAPPING: mapping(c, n); break;
    case N_PAT_CLASS: class(c, n); break;
    case N_PAT_STAR: bind(c, n, n->u.name); break;
    case N_PAT_AS: as(c, n, last); break;
    case N_PAT_OR: alternatives(c, n, last); break;
    default: break;
    }
}

void check_match(Check *c, const Node *n)
{
    Nodes cases = n->u.match.cases;

    check_expr(c, n->u.match.subject);
    for (int i = 0; i < cases.len; i++) {
        const Node *one = cases.items[i];
        c->base = c->len = 0;
        pattern(c, one->u.case_.pattern,
                one->u.case_.guard || i + 1 == cases.len);
        check_expr(c, one->u.case_.guard);
        check_body(c, one->u.case_.body);
    }
}
