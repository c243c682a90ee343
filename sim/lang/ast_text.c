/* ast_text.c - a tree as text, for tests. */
#include "sim/lang/ast_text.h"

/* KEEP IN STEP: node kinds (ast.h). */
static const char *const kinds[] = {
    "module", "def", "async-def", "class", "return", "delete", "assign",
    "aug-assign", "ann-assign", "for", "async-for", "while", "if", "with",
    "async-with", "match", "raise", "try", "try-star", "assert", "import",
    "import-from", "global", "nonlocal", "expr", "pass", "break", "continue",
    "bool-op", "named", "binary", "unary", "lambda", "cond", "dict", "set",
    "list-comp", "set-comp", "dict-comp", "generator", "await", "yield",
    "yield-from", "compare", "call", "formatted", "joined-str", "int", "float",
    "str", "bytes", "none", "true", "false", "ellipsis", "attribute",
    "subscript", "starred", "name", "list", "tuple", "slice", "pat-value",
    "pat-singleton", "pat-sequence", "pat-mapping", "pat-class", "pat-star",
    "pat-as", "pat-or", "arg", "keyword", "alias", "with-item", "handler",
    "comprehension", "case",
};

_Static_assert(sizeof kinds / sizeof kinds[0] == N_CASE + 1, "a name each");

static const char *const ops[] = {
    "+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^",
    "==", "!=", "<", "<=", ">", ">=", "is", "is-not", "in", "not-in",
    "not", "-", "+", "~", "and", "or",
};

typedef struct Out {
    Buf *buf;
    bool places;
} Out;

static void node(Out *o, const Node *n);

static void word(Out *o, const char *s)
{
    buf_putc(o->buf, ' ');
    buf_puts(o->buf, s ? s : "-");
}

static void child(Out *o, const Node *n)
{
    buf_putc(o->buf, ' ');
    node(o, n);
}

static void list(Out *o, Nodes nodes)
{
    buf_puts(o->buf, " [");
    for (int i = 0; i < nodes.len; i++) {
        if (i > 0)
            buf_putc(o->buf, ' ');
        node(o, nodes.items[i]);
    }
    buf_putc(o->buf, ']');
}

static void idents(Out *o, Idents names)
{
    buf_puts(o->buf, " [");
    for (int i = 0; i < names.len; i++)
        buf_printf(o->buf, "%s%s", i > 0 ? " " : "", names.items[i]);
    buf_putc(o->buf, ']');
}

static void quoted(Out *o, const char *s, size_t len)
{
    buf_puts(o->buf, " \"");
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)s[i];
        if (c < ' ' || c == '"' || c == '\\' || c >= 0x7f)
            buf_printf(o->buf, "\\x%02x", c);
        else
            buf_putc(o->buf, s[i]);
    }
    buf_putc(o->buf, '"');
}

static void context(Out *o, const Node *n)
{
    word(o, n->ctx == CTX_LOAD ? "load" : n->ctx == CTX_STORE ? "store"
                                                              : "del");
}

static void children(Out *o, const Node *a, const Node *b, const Node *c)
{
    child(o, a);
    child(o, b);
    child(o, c);
}

static void params(Out *o, const Params *p)
{
    list(o, p->pos_only);
    list(o, p->args);
    child(o, p->vararg);
    list(o, p->kw_only);
    list(o, p->kw_defaults);
    child(o, p->kwarg);
    list(o, p->defaults);
}

static void function(Out *o, const Node *n)
{
    word(o, n->u.func.name);
    params(o, n->u.func.params);
    list(o, n->u.func.body);
    list(o, n->u.func.decorators);
    child(o, n->u.func.returns);
}

static void class(Out *o, const Node *n)
{
    word(o, n->u.class_.name);
    list(o, n->u.class_.bases);
    list(o, n->u.class_.keywords);
    list(o, n->u.class_.body);
    list(o, n->u.class_.decorators);
}

static void statement(Out *o, const Node *n)
{
    switch (n->kind) {
    case N_FUNCTION: case N_ASYNC_FUNCTION:
        function(o, n);
        break;
    case N_CLASS:
        class(o, n);
        break;
    case N_ASSIGN:
        list(o, n->u.assign.targets);
        child(o, n->u.assign.value);
        break;
    case N_AUG_ASSIGN:
        word(o, ops[n->op]);
        child(o, n->u.aug.target);
        child(o, n->u.aug.value);
        break;
    case N_ANN_ASSIGN:
        word(o, n->u.ann.simple ? "simple" : "other");
        child(o, n->u.ann.target);
        child(o, n->u.ann.annotation);
        child(o, n->u.ann.value);
        break;
    case N_FOR: case N_ASYNC_FOR:
        child(o, n->u.loop.target);
        child(o, n->u.loop.iter);
        list(o, n->u.loop.body);
        list(o, n->u.loop.orelse);
        break;
    case N_WHILE: case N_IF:
        child(o, n->u.branch.test);
        list(o, n->u.branch.body);
        list(o, n->u.branch.orelse);
        break;
    case N_WITH: case N_ASYNC_WITH:
        list(o, n->u.with.items);
        list(o, n->u.with.body);
        break;
    case N_MATCH:
        child(o, n->u.match.subject);
        list(o, n->u.match.cases);
        break;
    case N_TRY: case N_TRY_STAR:
        list(o, n->u.try_.body);
        list(o, n->u.try_.handlers);
        list(o, n->u.try_.orelse);
        list(o, n->u.try_.finally);
        break;
    case N_IMPORT:
        list(o, n->u.import.names);
        break;
    case N_IMPORT_FROM:
        word(o, n->u.import.module);
        list(o, n->u.import.names);
        buf_printf(o->buf, " %d", n->u.import.level);
        break;
    default:
        break;
    }
}

static void expression(Out *o, const Node *n)
{
    switch (n->kind) {
    case N_BINARY:
        word(o, ops[n->op]);
        child(o, n->u.binary.left);
        child(o, n->u.binary.right);
        break;
    case N_UNARY:
        word(o, ops[n->op]);
        child(o, n->u.unary.operand);
        break;
    case N_COND:
        children(o, n->u.cond.test, n->u.cond.body, n->u.cond.orelse);
        break;
    case N_DICT:
        list(o, n->u.dict.keys);
        list(o, n->u.dict.values);
        break;
    case N_LIST_COMP: case N_SET_COMP: case N_DICT_COMP: case N_GENERATOR:
        child(o, n->u.comp.element);
        if (n->kind == N_DICT_COMP)
            child(o, n->u.comp.value);
        list(o, n->u.comp.fors);
        break;
    case N_COMPARE:
        child(o, n->u.compare.left);
        for (int i = 0; i < n->u.compare.rights.len; i++) {
            word(o, ops[n->u.compare.ops[i]]);
            child(o, n->u.compare.rights.items[i]);
        }
        break;
    case N_CALL:
        child(o, n->u.call.func);
        list(o, n->u.call.args);
        list(o, n->u.call.keywords);
        break;
    case N_FORMATTED:
        child(o, n->u.formatted.value);
        buf_printf(o->buf, " %c", n->u.formatted.conversion
                                  ? n->u.formatted.conversion : '-');
        child(o, n->u.formatted.spec);
        break;
    case N_ATTRIBUTE:
        child(o, n->u.attr.value);
        word(o, n->u.attr.name);
        context(o, n);
        break;
    case N_SLICE:
        children(o, n->u.slice.lower, n->u.slice.upper, n->u.slice.step);
        break;
    case N_LAMBDA:
        params(o, n->u.func.params);
        child(o, n->u.func.body.items[0]->u.one);
        break;
    default:
        break;
    }
}

static void part(Out *o, const Node *n)
{
    switch (n->kind) {
    case N_PAT_MAPPING:
        list(o, n->u.pat_mapping.keys);
        list(o, n->u.pat_mapping.patterns);
        word(o, n->u.pat_mapping.rest);
        break;
    case N_PAT_CLASS:
        child(o, n->u.pat_class.cls);
        list(o, n->u.pat_class.patterns);
        idents(o, n->u.pat_class.kw_names);
        list(o, n->u.pat_class.kw_patterns);
        break;
    case N_PAT_AS:
        child(o, n->u.pat_as.pattern);
        word(o, n->u.pat_as.name);
        break;
    case N_ARG:
        word(o, n->u.arg.name);
        child(o, n->u.arg.annotation);
        break;
    case N_KEYWORD:
        word(o, n->u.keyword.name);
        child(o, n->u.keyword.value);
        break;
    case N_ALIAS:
        word(o, n->u.alias.name);
        word(o, n->u.alias.asname);
        break;
    case N_HANDLER:
        child(o, n->u.handler.type);
        word(o, n->u.handler.name);
        list(o, n->u.handler.body);
        break;
    case N_COMPREHENSION:
        if (n->u.for_.is_async)
            word(o, "async");
        child(o, n->u.for_.target);
        child(o, n->u.for_.iter);
        list(o, n->u.for_.ifs);
        break;
    case N_CASE:
        child(o, n->u.case_.pattern);
        child(o, n->u.case_.guard);
        list(o, n->u.case_.body);
        break;
    default:
        break;
    }
}

/* The kinds whose fields are one of a few shapes. */
static bool common(Out *o, const Node *n)
{
    switch (n->kind) {
    case N_RETURN: case N_EXPR: case N_AWAIT: case N_YIELD: case N_YIELD_FROM:
    case N_STARRED: case N_PAT_VALUE: case N_PAT_SINGLETON:
        child(o, n->u.one);
        break;
    case N_RAISE: case N_ASSERT: case N_NAMED: case N_SUBSCRIPT:
    case N_WITH_ITEM:
        child(o, n->u.two.first);
        child(o, n->u.two.second);
        break;
    case N_DELETE: case N_SET: case N_JOINED_STR: case N_LIST: case N_TUPLE:
    case N_PAT_SEQUENCE: case N_PAT_OR:
        list(o, n->u.list);
        break;
    case N_BOOL_OP:
        word(o, ops[n->op]);
        list(o, n->u.list);
        break;
    case N_GLOBAL: case N_NONLOCAL:
        idents(o, n->u.idents);
        break;
    case N_NAME: case N_PAT_STAR:
        word(o, n->u.name);
        break;
    case N_INT: case N_FLOAT:
        word(o, n->u.text.data);
        break;
    case N_STR: case N_BYTES:
        quoted(o, n->u.text.data, n->u.text.len);
        break;
    default:
        return false;
    }
    if (n->kind == N_NAME || n->kind == N_SUBSCRIPT || n->kind == N_STARRED ||
        n->kind == N_LIST || n->kind == N_TUPLE)
        context(o, n);
    return true;
}

static void node(Out *o, const Node *n)
{
    if (!n) {
        buf_putc(o->buf, '-');
        return;
    }
    buf_printf(o->buf, "(%s", kinds[n->kind]);
    if (o->places && n->kind != N_MODULE && n->kind != N_COMPREHENSION &&
        n->kind != N_CASE && n->kind != N_WITH_ITEM)
        buf_printf(o->buf, "@%d:%d-%d:%d", n->line, n->col, n->end_line,
                   n->end_col);
    if (!common(o, n)) {
        if (n->kind < N_EXPR)
            statement(o, n);
        else if (n->kind < N_PAT_VALUE)
            expression(o, n);
        else
            part(o, n);
    }
    buf_putc(o->buf, ')');
}

void ast_text(Buf *out, const Node *n, bool places)
{
    Out o = {out, places};

    node(&o, n);
}
