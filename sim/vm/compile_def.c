/* compile_def.c - functions, lambdas, classes and annotations. */
#include "sim/base/buf.h"
#include "sim/vm/compile_int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* --- docstrings ----------------------------------------------------------- */

/* A docstring as a value; NULL: there is none.  The statement that it stands
 * in knows its length, the copy in the tree does not. */
static Value doc_value(const Nodes *body, const char *doc)
{
    if (!doc)
        return NULL;
    if (body->len > 0 && body->items[0]->kind == N_EXPR
        && body->items[0]->u.one->kind == N_STR) {
        const Node *text = body->items[0]->u.one;
        return str_new(text->u.text.data, text->u.text.len);
    }
    return str_from(doc);
}

void compile_docstring(Compiler *c, const Nodes *body, const char *doc)
{
    Value text = doc_value(body, doc);

    if (!text)
        return;
    emit_const_take(c, text);
    emit_named(c, OPC_STORE_NAME, "__doc__");
}

/* --- annotations ---------------------------------------------------------- */

void compile_annotation(Compiler *c, Node *n)
{
    if (c->tree->text_annotations) {
        Buf text;
        buf_init(&text);
        unparse(&text, n);
        emit_const_take(c, str_from_buf(&text));
    } else if (n->kind == N_STARRED) {          /* *args: *Ts */
        compile_expr(c, n->u.one);
        emit(c, OPC_UNPACK, 1);
    } else {
        compile_expr(c, n);
    }
}

static size_t annotate(Compiler *c, const char *name, Node *annotation)
{
    if (!annotation)
        return 0;
    emit_text(c, name);
    compile_annotation(c, annotation);
    return 1;
}

static size_t annotate_arg(Compiler *c, const Node *arg)
{
    return arg ? annotate(c, arg->u.arg.name, arg->u.arg.annotation) : 0;
}

static size_t annotate_args(Compiler *c, const Nodes *args)
{
    size_t count = 0;

    for (int i = 0; i < args->len; i++)
        count += annotate_arg(c, args->items[i]);
    return count;
}

/* The dict of a function's annotations, in CPython's order.  Returns its bit
 * of MAKE_FUNCTION, 0 if there are none. */
static unsigned annotations(Compiler *c, const Node *n)
{
    const Params *p = n->u.func.params;
    size_t count = annotate_args(c, &p->args);

    count += annotate_args(c, &p->pos_only);
    count += annotate_arg(c, p->vararg);
    count += annotate_args(c, &p->kw_only);
    count += annotate_arg(c, p->kwarg);
    count += annotate(c, "return", n->u.func.returns);
    if (count == 0)
        return 0;
    emit(c, OPC_BUILD_MAP, count);
    return 4;
}

/* --- functions ------------------------------------------------------------ */

static bool all_const(const Nodes *list)
{
    for (int i = 0; i < list->len; i++)
        if (!const_is(list->items[i]))
            return false;
    return true;
}

static unsigned positional_defaults(Compiler *c, const Nodes *defaults)
{
    if (defaults->len == 0)
        return 0;
    if (!all_const(defaults)) {
        compile_exprs(c, defaults);
        emit(c, OPC_BUILD_TUPLE, (size_t)defaults->len);
        return 1;
    }
    Tuple *t = tuple_new((size_t)defaults->len);
    for (int i = 0; i < defaults->len; i++)
        t->items[i] = const_value(defaults->items[i]);
    emit_const_take(c, &t->head);
    return 1;
}

static unsigned keyword_defaults(Compiler *c, const Params *p)
{
    size_t count = 0;

    for (int i = 0; i < p->kw_defaults.len; i++) {
        if (!p->kw_defaults.items[i])
            continue;
        emit_text(c, p->kw_only.items[i]->u.arg.name);
        compile_expr(c, p->kw_defaults.items[i]);
        count++;
    }
    if (count == 0)
        return 0;
    emit(c, OPC_BUILD_MAP, count);
    return 2;
}

static unsigned kind_flags(const Node *n)
{
    const Scope *s = n->scope;

    if (n->kind == N_ASYNC_FUNCTION)
        return s->has_yield ? CODE_ASYNC_GENERATOR : CODE_COROUTINE;
    return s->has_yield ? CODE_GENERATOR : 0;
}

static const Node *first_node(const Nodes *decorators, const Node *n)
{
    return decorators->len ? decorators->items[0] : n;
}

static void call_decorators(Compiler *c, const Nodes *decorators)
{
    Pos old = c->u->pos;

    for (int i = decorators->len - 1; i >= 0; i--) {
        pos_set(c, decorators->items[i]);
        emit(c, OPC_CALL, 1);
    }
    c->u->pos = old;
}

/* Leaves the function on the stack. */
static void function(Compiler *c, Node *n)
{
    const Nodes *body = &n->u.func.body;
    unsigned bits = positional_defaults(c, &n->u.func.params->defaults);
    Unit u;

    bits |= keyword_defaults(c, n->u.func.params);
    bits |= annotations(c, n);
    unit_begin(c, &u, n, n->u.func.name);
    u.flags |= kind_flags(n);
    u.first_line = first_node(&n->u.func.decorators, n)->line;
    u.doc = doc_value(body, n->u.func.doc);
    compile_body(c, body);
    emit_none(c);
    emit(c, OPC_RETURN, 0);
    unit_end_function(c, &u, bits);
}

void compile_function(Compiler *c, Node *n)
{
    compile_exprs(c, &n->u.func.decorators);
    function(c, n);
    call_decorators(c, &n->u.func.decorators);
    compile_name(c, n->u.func.binds, CTX_STORE);
}

void compile_lambda(Compiler *c, Node *n)
{
    Node *body = n->u.func.body.items[0];
    unsigned bits = positional_defaults(c, &n->u.func.params->defaults);
    Unit u;

    bits |= keyword_defaults(c, n->u.func.params);
    unit_begin(c, &u, n, n->u.func.name);
    u.flags |= n->scope->has_yield ? CODE_GENERATOR : 0;
    compile_expr(c, body->kind == N_RETURN ? body->u.one : body);
    emit(c, OPC_RETURN, 0);
    unit_end_function(c, &u, bits);
}

/* --- classes -------------------------------------------------------------- */

static void class_body(Compiler *c, Node *n)
{
    Unit u;

    unit_begin(c, &u, n, n->u.class_.name);
    u.first_line = first_node(&n->u.class_.decorators, n)->line;
    u.pos.line = u.pos.end_line = u.first_line;
    emit_named(c, OPC_LOAD_NAME, "__name__");
    emit_named(c, OPC_STORE_NAME, "__module__");
    emit_const_take(c, val_ref(u.qualname));
    emit_named(c, OPC_STORE_NAME, "__qualname__");
    if (n->scope->has_annotations)
        emit(c, OPC_SETUP_ANNOTATIONS, 0);
    compile_docstring(c, &n->u.class_.body, n->u.class_.doc);
    compile_body(c, &n->u.class_.body);
    if (u.class_cell >= 0) {
        emit(c, OPC_LOAD_CELL, (size_t)u.class_cell);
        emit(c, OPC_COPY, 1);
        emit_named(c, OPC_STORE_NAME, "__classcell__");
    } else {
        emit_none(c);
    }
    emit(c, OPC_RETURN, 0);
    unit_end_function(c, &u, 0);
}

void compile_class(Compiler *c, Node *n)
{
    compile_exprs(c, &n->u.class_.decorators);
    emit(c, OPC_LOAD_BUILD_CLASS, 0);
    class_body(c, n);
    emit_text(c, n->u.class_.name);
    compile_arguments(c, &n->u.class_.bases, &n->u.class_.keywords, 2);
    call_decorators(c, &n->u.class_.decorators);
    compile_name(c, n->u.class_.binds, CTX_STORE);
}
