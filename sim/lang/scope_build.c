/* scope_build.c - first pass: which names each scope mentions, and how.
 *
 * Walks the tree in CPython's order, because the first error in that order is
 * the one to report: the targets of an assignment before its value, the
 * `else` of a try before its handlers.
 */
#include "sim/lang/scope_int.h"

#include <string.h>

static void visit(ScopeBuild *b, Node *n);

static void visit_three(ScopeBuild *b, Node *x, Node *y, Node *z)
{
    visit(b, x);
    visit(b, y);
    visit(b, z);
}

static void visit_all(ScopeBuild *b, Nodes nodes)
{
    for (int i = 0; i < nodes.len; i++)
        visit(b, nodes.items[i]);
}

/* --- names --- */

static void visit_name(ScopeBuild *b, Node *n)
{
    n->u.name = scope_mangle(b, n->u.name);
    scope_mention(b, n->u.name,
                  n->ctx == CTX_LOAD ? NAME_USED : NAME_BOUND, n);
    if (n->ctx == CTX_LOAD && n->u.name == b->super &&
        (b->here->kind == SCOPE_FUNCTION ||
         b->here->kind == SCOPE_COMPREHENSION))
        scope_mention(b, b->class_cell, NAME_USED, n);
}

/* global or nonlocal. */
static void visit_declaration(ScopeBuild *b, Node *n)
{
    bool global = n->kind == N_GLOBAL;
    const char *word = global ? "global" : "nonlocal";

    for (int i = 0; i < n->u.idents.len; i++) {
        const char *plain = n->u.idents.items[i];
        const char *name = scope_mangle(b, plain);
        unsigned flags = scope_flags(b->here, name);
        n->u.idents.items[i] = name;
        if (flags & NAME_PARAM)
            scope_error(b, n, "name '%s' is parameter and %s", plain, word);
        if (flags & NAME_USED)
            scope_error(b, n, "name '%s' is used prior to %s declaration",
                        plain, word);
        if (flags & NAME_ANNOTATED)
            scope_error(b, n, "annotated name '%s' can't be %s", plain, word);
        if (flags & NAME_BOUND && !(flags & NAME_IMPORTED))
            scope_error(b, n, "name '%s' is assigned to before %s declaration",
                        plain, word);
        scope_mention(b, name, global ? NAME_GLOBAL : NAME_NONLOCAL, n);
        if (global)
            scope_add(b, b->top, name)->flags |= NAME_GLOBAL;
        scope_declare(b, name, n);
    }
}

/* --- scopes --- */

/* What changes on the way into a scope, to be put back on the way out. */
typedef struct Outside {
    Scope *scope;
    bool in_iter_target;
    int iterables;
} Outside;

/* Into a scope that the one around does not know of. */
static Outside enter_aside(ScopeBuild *b, ScopeKind kind, Node *node)
{
    Outside out = {b->here, b->in_iter_target, b->iterables};
    Scope *s = arena_alloc(&b->tree->arena, sizeof *s);

    s->kind = kind;
    s->node = node;
    s->parent = b->here;
    b->here = s;
    b->in_iter_target = false;
    b->iterables = 0;
    return out;
}

static Outside enter(ScopeBuild *b, ScopeKind kind, Node *node)
{
    Scope *up = b->here;
    Outside out = enter_aside(b, kind, node);

    if (up) {
        *(up->last_child ? &up->last_child->next : &up->first_child) = b->here;
        up->last_child = b->here;
    }
    node->scope = b->here;
    return out;
}

static void leave(ScopeBuild *b, Outside out)
{
    b->here = out.scope;
    b->in_iter_target = out.in_iter_target;
    b->iterables = out.iterables;
}

static void add_param(ScopeBuild *b, Node *arg)
{
    if (!arg)
        return;
    arg->u.arg.name = scope_mangle(b, arg->u.arg.name);
    scope_mention(b, arg->u.arg.name, NAME_PARAM | NAME_BOUND, arg);
}

static void add_params(ScopeBuild *b, const Params *params)
{
    for (int i = 0; i < params->pos_only.len; i++)
        add_param(b, params->pos_only.items[i]);
    for (int i = 0; i < params->args.len; i++)
        add_param(b, params->args.items[i]);
    for (int i = 0; i < params->kw_only.len; i++)
        add_param(b, params->kw_only.items[i]);
    add_param(b, params->vararg);
    add_param(b, params->kwarg);
}

/* What is kept as text names nothing: it is visited for what may not stand in
 * it, and its names stay as they are written. */
static void visit_annotation(ScopeBuild *b, Node *n)
{
    const char *class = b->class_name;
    const Scope *text = b->annotation;

    if (!n || !b->tree->text_annotations) {
        visit(b, n);
        return;
    }
    Outside out = enter_aside(b, SCOPE_FUNCTION, n);
    b->annotation = b->here;
    b->class_name = NULL;
    visit(b, n);
    b->class_name = class;
    b->annotation = text;
    leave(b, out);
}

static void visit_arg(ScopeBuild *b, const Node *arg)
{
    if (arg)
        visit_annotation(b, arg->u.arg.annotation);
}

static void visit_args(ScopeBuild *b, Nodes args)
{
    for (int i = 0; i < args.len; i++)
        visit_arg(b, args.items[i]);
}

/* What is evaluated where a function is defined, not where it runs. */
static void visit_signature(ScopeBuild *b, const Params *params)
{
    visit_all(b, params->defaults);
    visit_all(b, params->kw_defaults);
    visit_args(b, params->pos_only);
    visit_args(b, params->args);
    visit_arg(b, params->vararg);
    visit_arg(b, params->kwarg);
    visit_args(b, params->kw_only);
}

static void visit_function(ScopeBuild *b, Node *n)
{
    if (n->kind != N_LAMBDA)
        n->u.func.binds = scope_bind(b, n->u.func.name, n);
    visit_signature(b, n->u.func.params);
    visit_annotation(b, n->u.func.returns);
    visit_all(b, n->u.func.decorators);
    Outside out = enter(b, SCOPE_FUNCTION, n);
    b->here->is_async = n->kind == N_ASYNC_FUNCTION;
    add_params(b, n->u.func.params);
    visit_all(b, n->u.func.body);
    leave(b, out);
}

static void visit_class(ScopeBuild *b, Node *n)
{
    const char *outer = b->class_name;

    n->u.class_.binds = scope_bind(b, n->u.class_.name, n);
    visit_all(b, n->u.class_.bases);
    visit_all(b, n->u.class_.keywords);
    visit_all(b, n->u.class_.decorators);
    Outside out = enter(b, SCOPE_CLASS, n);
    b->class_name = n->u.class_.name;
    visit_all(b, n->u.class_.body);
    b->class_name = outer;
    leave(b, out);
}

/* --- comprehensions --- */

static void visit_target(ScopeBuild *b, Node *n)
{
    b->in_iter_target = true;
    visit(b, n);
    b->in_iter_target = false;
}

static void visit_iterable(ScopeBuild *b, Node *n)
{
    b->iterables++;
    visit(b, n);
    b->iterables--;
}

/* The first iterable is evaluated outside, all else inside. */
static void visit_comprehension(ScopeBuild *b, Node *n)
{
    Nodes fors = n->u.comp.fors;

    visit_iterable(b, fors.items[0]->u.for_.iter);
    Outside out = enter(b, SCOPE_COMPREHENSION, n);
    for (int i = 0; i < fors.len; i++) {
        Node *f = fors.items[i];
        if (f->u.for_.is_async)
            b->here->is_async = true;
        visit_target(b, f->u.for_.target);
        if (i > 0)
            visit_iterable(b, f->u.for_.iter);
        visit_all(b, f->u.for_.ifs);
    }
    visit(b, n->u.comp.value);
    visit(b, n->u.comp.element);
    bool awaits = b->here->is_async && n->kind != N_GENERATOR;
    leave(b, out);
    if (awaits && b->here->kind == SCOPE_COMPREHENSION)
        b->here->is_async = true;
}

/* [n] is a [what], which may not stand in an annotation that is text (but in a
 * lambda or a comprehension there). */
static void not_in_annotation(ScopeBuild *b, const Node *n, const char *what)
{
    if (b->here == b->annotation)
        scope_error(b, n, "'%s expression' can not be used within an "
                    "annotation", what);
}

/* := in a comprehension binds in the function (or module) around it. */
static void bind_around(ScopeBuild *b, Node *target)
{
    const char *name = scope_mangle(b, target->u.name);
    Scope *s = b->here;

    for (; s->kind == SCOPE_COMPREHENSION; s = s->parent) {
        unsigned flags = scope_flags(s, name);
        if (flags & NAME_ITERATES && flags & NAME_BOUND)
            scope_error(b, target, "assignment expression cannot rebind "
                        "comprehension iteration variable '%s'",
                        target->u.name);
    }
    if (s->kind == SCOPE_CLASS)
        scope_error(b, target, "assignment expression within a comprehension "
                    "cannot be used in a class body");
    bool global = s->kind == SCOPE_MODULE ||
                  (scope_flags(s, name) & NAME_GLOBAL) != 0;
    scope_mention(b, name, global ? NAME_GLOBAL : NAME_NONLOCAL, target);
    if (global)
        scope_add(b, b->top, name)->flags |= NAME_GLOBAL;
    scope_declare(b, name, target);
    scope_add(b, s, name)->flags |= s->kind == SCOPE_MODULE ? NAME_GLOBAL
                                                            : NAME_BOUND;
}

static void visit_named(ScopeBuild *b, Node *n)
{
    not_in_annotation(b, n, "named");
    if (b->iterables > 0)
        scope_error(b, n, "assignment expression cannot be used in a "
                    "comprehension iterable expression");
    if (b->here->kind == SCOPE_COMPREHENSION)
        bind_around(b, n->u.two.first);
    visit(b, n->u.two.second);
    visit(b, n->u.two.first);
}

static void visit_yield(ScopeBuild *b, Node *n)
{
    not_in_annotation(b, n, "yield");
    visit(b, n->u.one);
    b->here->has_yield = true;
    if (b->here->kind != SCOPE_COMPREHENSION)
        return;
    NodeKind kind = b->here->node->kind;
    scope_error(b, n, "'yield' inside %s",
                kind == N_LIST_COMP ? "list comprehension" :
                kind == N_SET_COMP ? "set comprehension" :
                kind == N_DICT_COMP ? "dict comprehension" :
                "generator expression");
}

static void visit_await(ScopeBuild *b, Node *n)
{
    not_in_annotation(b, n, "await");
    visit(b, n->u.one);
    if (b->here->kind == SCOPE_COMPREHENSION)
        b->here->is_async = true;
}

/* --- statements --- */

static void visit_annotated(ScopeBuild *b, Node *n)
{
    Node *target = n->u.ann.target;

    if (b->here->kind == SCOPE_MODULE || b->here->kind == SCOPE_CLASS)
        b->here->has_annotations = true;
    if (target->kind != N_NAME) {
        visit(b, target);
    } else {
        const char *plain = target->u.name, *name = scope_mangle(b, plain);
        unsigned flags = scope_flags(b->here, name);
        target->u.name = name;
        if (flags & (NAME_GLOBAL | NAME_NONLOCAL) && b->here != b->top &&
            n->u.ann.simple)
            scope_error(b, n, "annotated name '%s' can't be %s", plain,
                        flags & NAME_GLOBAL ? "global" : "nonlocal");
        if (n->u.ann.simple)
            scope_mention(b, name, NAME_ANNOTATED | NAME_BOUND, target);
        else if (n->u.ann.value)
            scope_mention(b, name, NAME_BOUND, target);
    }
    visit_annotation(b, n->u.ann.annotation);
    visit(b, n->u.ann.value);
}

/* What is imported is mangled as any other name, which finds nothing mostly; a
 * name to bind that is mangled gets an asname. */
static void visit_import(ScopeBuild *b, Node *n)
{
    n->u.import.module = scope_mangle(b, n->u.import.module);
    for (int i = 0; i < n->u.import.names.len; i++) {
        Node *alias = n->u.import.names.items[i];
        alias->u.alias.name = scope_mangle(b, alias->u.alias.name);
        const char *name = alias->u.alias.asname;
        if (!name && strcmp(alias->u.alias.name, "*") == 0) {
            if (b->here->kind != SCOPE_MODULE)
                scope_error(b, n, "import * only allowed at module level");
            continue;
        }
        if (!name) {
            name = alias->u.alias.name;
            size_t len = strcspn(name, ".");
            if (name[len])
                name = names_intern(&b->tree->names, name, len);
        }
        const char *bound = scope_mangle(b, name);
        scope_mention(b, bound, NAME_BOUND | NAME_IMPORTED, alias);
        if (bound != name)
            alias->u.alias.asname = bound;
    }
}

static void visit_try(ScopeBuild *b, Node *n)
{
    visit_all(b, n->u.try_.body);
    visit_all(b, n->u.try_.orelse);
    for (int i = 0; i < n->u.try_.handlers.len; i++) {
        Node *h = n->u.try_.handlers.items[i];
        visit(b, h->u.handler.type);
        h->u.handler.name = scope_bind(b, h->u.handler.name, h);
        visit_all(b, h->u.handler.body);
    }
    visit_all(b, n->u.try_.finally);
}

static void visit_match(ScopeBuild *b, Node *n)
{
    visit(b, n->u.match.subject);
    for (int i = 0; i < n->u.match.cases.len; i++) {
        Node *c = n->u.match.cases.items[i];
        visit(b, c->u.case_.pattern);
        visit(b, c->u.case_.guard);
        visit_all(b, c->u.case_.body);
    }
}

static void visit_statement(ScopeBuild *b, Node *n)
{
    switch (n->kind) {
    case N_FUNCTION: case N_ASYNC_FUNCTION: visit_function(b, n); break;
    case N_CLASS: visit_class(b, n); break;
    case N_DELETE: visit_all(b, n->u.list); break;
    case N_ASSIGN:
        visit_all(b, n->u.assign.targets);
        visit(b, n->u.assign.value);
        break;
    case N_AUG_ASSIGN:
        visit(b, n->u.aug.target);
        visit(b, n->u.aug.value);
        break;
    case N_ANN_ASSIGN: visit_annotated(b, n); break;
    case N_FOR: case N_ASYNC_FOR:
        visit(b, n->u.loop.target);
        visit(b, n->u.loop.iter);
        visit_all(b, n->u.loop.body);
        visit_all(b, n->u.loop.orelse);
        break;
    case N_WHILE: case N_IF:
        visit(b, n->u.branch.test);
        visit_all(b, n->u.branch.body);
        visit_all(b, n->u.branch.orelse);
        break;
    case N_WITH: case N_ASYNC_WITH:
        visit_all(b, n->u.with.items);
        visit_all(b, n->u.with.body);
        break;
    case N_MATCH: visit_match(b, n); break;
    case N_TRY: case N_TRY_STAR: visit_try(b, n); break;
    case N_IMPORT: case N_IMPORT_FROM: visit_import(b, n); break;
    case N_GLOBAL: case N_NONLOCAL: visit_declaration(b, n); break;
    case N_RAISE: case N_ASSERT:
        visit(b, n->u.two.first);
        visit(b, n->u.two.second);
        break;
    case N_RETURN: case N_EXPR: visit(b, n->u.one); break;
    default: break;
    }
}

/* --- expressions and patterns --- */

static void visit_expression(ScopeBuild *b, Node *n)
{
    switch (n->kind) {
    case N_NAMED: visit_named(b, n); break;
    case N_BINARY:
        visit(b, n->u.binary.left);
        visit(b, n->u.binary.right);
        break;
    case N_UNARY: visit(b, n->u.unary.operand); break;
    case N_LAMBDA: visit_function(b, n); break;
    case N_COND:
        visit_three(b, n->u.cond.test, n->u.cond.body, n->u.cond.orelse);
        break;
    case N_DICT:
        visit_all(b, n->u.dict.keys);
        visit_all(b, n->u.dict.values);
        break;
    case N_LIST_COMP: case N_SET_COMP: case N_DICT_COMP: case N_GENERATOR:
        visit_comprehension(b, n);
        break;
    case N_YIELD: case N_YIELD_FROM: visit_yield(b, n); break;
    case N_AWAIT: visit_await(b, n); break;
    case N_COMPARE:
        visit(b, n->u.compare.left);
        visit_all(b, n->u.compare.rights);
        break;
    case N_CALL:
        visit(b, n->u.call.func);
        visit_all(b, n->u.call.args);
        visit_all(b, n->u.call.keywords);
        break;
    case N_FORMATTED:
        visit(b, n->u.formatted.value);
        visit(b, n->u.formatted.spec);
        break;
    case N_ATTRIBUTE:
        visit(b, n->u.attr.value);
        n->u.attr.name = scope_mangle(b, n->u.attr.name);
        break;
    case N_SUBSCRIPT:
        visit(b, n->u.two.first);
        visit(b, n->u.two.second);
        break;
    case N_SLICE:
        visit_three(b, n->u.slice.lower, n->u.slice.upper, n->u.slice.step);
        break;
    case N_NAME: visit_name(b, n); break;
    case N_STARRED: visit(b, n->u.one); break;
    case N_BOOL_OP: case N_SET: case N_JOINED_STR: case N_LIST: case N_TUPLE:
        visit_all(b, n->u.list);
        break;
    default: break;
    }
}

static void visit_part(ScopeBuild *b, Node *n)
{
    switch (n->kind) {
    case N_PAT_VALUE: case N_PAT_SINGLETON: visit(b, n->u.one); break;
    case N_PAT_SEQUENCE: case N_PAT_OR: visit_all(b, n->u.list); break;
    case N_PAT_STAR: n->u.name = scope_bind(b, n->u.name, n); break;
    case N_PAT_MAPPING:
        visit_all(b, n->u.pat_mapping.keys);
        visit_all(b, n->u.pat_mapping.patterns);
        n->u.pat_mapping.rest = scope_bind(b, n->u.pat_mapping.rest, n);
        break;
    case N_PAT_CLASS:
        visit(b, n->u.pat_class.cls);
        visit_all(b, n->u.pat_class.patterns);
        visit_all(b, n->u.pat_class.kw_patterns);
        break;
    case N_PAT_AS:
        visit(b, n->u.pat_as.pattern);
        n->u.pat_as.name = scope_bind(b, n->u.pat_as.name, n);
        break;
    case N_KEYWORD: visit(b, n->u.keyword.value); break;
    case N_WITH_ITEM:
        visit(b, n->u.two.first);
        visit(b, n->u.two.second);
        break;
    default: break;
    }
}

static void visit(ScopeBuild *b, Node *n)
{
    if (!n)
        return;
    if (n->kind <= N_CONTINUE)
        visit_statement(b, n);
    else if (n->kind < N_PAT_VALUE)
        visit_expression(b, n);
    else
        visit_part(b, n);
}

void scope_build(ScopeBuild *b, Node *module)
{
    enter(b, SCOPE_MODULE, module);
    b->top = b->here;
    visit_all(b, module->u.block.body);
}
