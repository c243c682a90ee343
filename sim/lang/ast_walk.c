/* ast_walk.c - going over a tree without knowing its kinds. */
#include "sim/lang/ast_walk.h"

static void each(Nodes nodes, NodeVisit visit, void *arg)
{
    for (int i = 0; i < nodes.len; i++)
        if (nodes.items[i])
            visit(nodes.items[i], arg);
}

static void one(Node *n, NodeVisit visit, void *arg)
{
    if (n)
        visit(n, arg);
}

static void params(Params *p, NodeVisit visit, void *arg)
{
    each(p->pos_only, visit, arg);
    each(p->args, visit, arg);
    one(p->vararg, visit, arg);
    each(p->kw_only, visit, arg);
    one(p->kwarg, visit, arg);
    each(p->defaults, visit, arg);
    each(p->kw_defaults, visit, arg);
}

/* Statements with bodies. */
static void blocks(Node *n, NodeVisit visit, void *arg)
{
    switch (n->kind) {
    case N_MODULE:
        each(n->u.block.body, visit, arg);
        break;
    case N_FUNCTION: case N_ASYNC_FUNCTION: case N_LAMBDA:
        each(n->u.func.decorators, visit, arg);
        params(n->u.func.params, visit, arg);
        one(n->u.func.returns, visit, arg);
        each(n->u.func.body, visit, arg);
        break;
    case N_CLASS:
        each(n->u.class_.decorators, visit, arg);
        each(n->u.class_.bases, visit, arg);
        each(n->u.class_.keywords, visit, arg);
        each(n->u.class_.body, visit, arg);
        break;
    case N_FOR: case N_ASYNC_FOR:
        visit(n->u.loop.target, arg);
        visit(n->u.loop.iter, arg);
        each(n->u.loop.body, visit, arg);
        each(n->u.loop.orelse, visit, arg);
        break;
    case N_WHILE: case N_IF:
        visit(n->u.branch.test, arg);
        each(n->u.branch.body, visit, arg);
        each(n->u.branch.orelse, visit, arg);
        break;
    case N_WITH: case N_ASYNC_WITH:
        each(n->u.with.items, visit, arg);
        each(n->u.with.body, visit, arg);
        break;
    case N_MATCH:
        visit(n->u.match.subject, arg);
        each(n->u.match.cases, visit, arg);
        break;
    case N_CASE:
        visit(n->u.case_.pattern, arg);
        one(n->u.case_.guard, visit, arg);
        each(n->u.case_.body, visit, arg);
        break;
    case N_TRY: case N_TRY_STAR:
        each(n->u.try_.body, visit, arg);
        each(n->u.try_.handlers, visit, arg);
        each(n->u.try_.orelse, visit, arg);
        each(n->u.try_.finally, visit, arg);
        break;
    case N_HANDLER:
        one(n->u.handler.type, visit, arg);
        each(n->u.handler.body, visit, arg);
        break;
    default:
        break;
    }
}

/* Expressions and simple statements of more than one part. */
static void parts(Node *n, NodeVisit visit, void *arg)
{
    switch (n->kind) {
    case N_ASSIGN:
        each(n->u.assign.targets, visit, arg);
        visit(n->u.assign.value, arg);
        break;
    case N_AUG_ASSIGN:
        visit(n->u.aug.target, arg);
        visit(n->u.aug.value, arg);
        break;
    case N_ANN_ASSIGN:
        visit(n->u.ann.target, arg);
        visit(n->u.ann.annotation, arg);
        one(n->u.ann.value, visit, arg);
        break;
    case N_BINARY:
        visit(n->u.binary.left, arg);
        visit(n->u.binary.right, arg);
        break;
    case N_UNARY:
        visit(n->u.unary.operand, arg);
        break;
    case N_COND:
        visit(n->u.cond.test, arg);
        visit(n->u.cond.body, arg);
        visit(n->u.cond.orelse, arg);
        break;
    case N_DICT:
        each(n->u.dict.keys, visit, arg);
        each(n->u.dict.values, visit, arg);
        break;
    case N_LIST_COMP: case N_SET_COMP: case N_DICT_COMP: case N_GENERATOR:
        visit(n->u.comp.element, arg);
        one(n->u.comp.value, visit, arg);
        each(n->u.comp.fors, visit, arg);
        break;
    case N_COMPREHENSION:
        visit(n->u.for_.target, arg);
        visit(n->u.for_.iter, arg);
        each(n->u.for_.ifs, visit, arg);
        break;
    case N_COMPARE:
        visit(n->u.compare.left, arg);
        each(n->u.compare.rights, visit, arg);
        break;
    case N_CALL:
        visit(n->u.call.func, arg);
        each(n->u.call.args, visit, arg);
        each(n->u.call.keywords, visit, arg);
        break;
    case N_FORMATTED:
        visit(n->u.formatted.value, arg);
        one(n->u.formatted.spec, visit, arg);
        break;
    case N_ATTRIBUTE:
        visit(n->u.attr.value, arg);
        break;
    case N_SLICE:
        one(n->u.slice.lower, visit, arg);
        one(n->u.slice.upper, visit, arg);
        one(n->u.slice.step, visit, arg);
        break;
    case N_KEYWORD:
        visit(n->u.keyword.value, arg);
        break;
    case N_ARG:
        one(n->u.arg.annotation, visit, arg);
        break;
    case N_PAT_MAPPING:
        each(n->u.pat_mapping.keys, visit, arg);
        each(n->u.pat_mapping.patterns, visit, arg);
        break;
    case N_PAT_CLASS:
        visit(n->u.pat_class.cls, arg);
        each(n->u.pat_class.patterns, visit, arg);
        each(n->u.pat_class.kw_patterns, visit, arg);
        break;
    case N_PAT_AS:
        one(n->u.pat_as.pattern, visit, arg);
        break;
    default:
        blocks(n, visit, arg);
    }
}

void ast_children(Node *n, NodeVisit visit, void *arg)
{
    switch (n->kind) {
    case N_RETURN: case N_EXPR: case N_AWAIT: case N_YIELD: case N_YIELD_FROM:
    case N_STARRED: case N_PAT_VALUE: case N_PAT_SINGLETON:
        one(n->u.one, visit, arg);
        break;
    case N_RAISE: case N_ASSERT: case N_NAMED: case N_SUBSCRIPT:
    case N_WITH_ITEM:
        one(n->u.two.first, visit, arg);
        one(n->u.two.second, visit, arg);
        break;
    case N_DELETE: case N_BOOL_OP: case N_SET: case N_JOINED_STR: case N_LIST:
    case N_TUPLE: case N_PAT_SEQUENCE: case N_PAT_OR:
        each(n->u.list, visit, arg);
        break;
    case N_IMPORT: case N_IMPORT_FROM:
        each(n->u.import.names, visit, arg);
        break;
    default:
        parts(n, visit, arg);
    }
}
