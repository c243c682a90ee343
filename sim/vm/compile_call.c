/* compile_call.c - calls. */
#include "sim/vm/compile_int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* True for f(*a) and f(**k), whose arguments are only counted at run time. */
static bool is_open(const Nodes *args, const Nodes *keywords)
{
    for (int i = 0; i < args->len; i++)
        if (args->items[i]->kind == N_STARRED)
            return true;
    for (int i = 0; i < keywords->len; i++)
        if (!keywords->items[i]->u.keyword.name)
            return true;
    return false;
}

/* Pushes the values of [keywords] and their names as a tuple. */
static void keyword_values(Compiler *c, const Nodes *keywords)
{
    Tuple *names = tuple_new((size_t)keywords->len);

    for (int i = 0; i < keywords->len; i++) {
        const Node *k = keywords->items[i];
        names->items[i] = str_intern_from(k->u.keyword.name);
    }
    for (int i = 0; i < keywords->len; i++)
        compile_expr(c, keywords->items[i]->u.keyword.value);
    emit_const_take(c, &names->head);
}

/* The positional arguments of an open call as one value.  Of a single *x it is
 * x itself: the call then complains in its own words if that is no iterable. */
static void open_positional(Compiler *c, const Nodes *args, size_t extra)
{
    if (extra == 0 && args->len == 1 && args->items[0]->kind == N_STARRED) {
        compile_expr(c, args->items[0]->u.one);
        return;
    }
    int plain = 0;
    while (plain < args->len && args->items[plain]->kind != N_STARRED)
        compile_expr(c, args->items[plain++]);
    emit(c, plain == args->len ? OPC_BUILD_TUPLE : OPC_BUILD_LIST,
         extra + (size_t)plain);
    if (plain == args->len)
        return;
    for (int i = plain; i < args->len; i++) {
        Node *arg = args->items[i];
        bool star = arg->kind == N_STARRED;
        compile_expr(c, star ? arg->u.one : arg);
        emit(c, star ? OPC_LIST_EXTEND : OPC_LIST_APPEND, 1);
    }
    emit(c, OPC_LIST_TO_TUPLE, 0);
}

/* Runs of plain keywords become a dict each, merged in order: f(a=1, **k)
 * must notice that k has an a, too. */
static void open_keywords(Compiler *c, const Nodes *keywords)
{
    int run = 0;
    bool have = false;

    for (int i = 0; i <= keywords->len; i++) {
        const Node *k = i < keywords->len ? keywords->items[i] : NULL;
        if (k && k->u.keyword.name) {
            emit_text(c, k->u.keyword.name);
            compile_expr(c, k->u.keyword.value);
            run++;
            continue;
        }
        if (run || (k && !have)) {
            emit(c, OPC_BUILD_MAP, (size_t)run);
            if (have)
                emit(c, OPC_DICT_MERGE, 1);
            have = true;
            run = 0;
        }
        if (k) {
            compile_expr(c, k->u.keyword.value);
            emit(c, OPC_DICT_MERGE, 1);
        }
    }
}

void compile_arguments(Compiler *c, const Nodes *args, const Nodes *keywords,
                       size_t extra)
{
    if (is_open(args, keywords)) {
        open_positional(c, args, extra);
        if (keywords->len)
            open_keywords(c, keywords);
        emit(c, OPC_CALL_EX, keywords->len > 0);
        return;
    }
    compile_exprs(c, args);
    size_t count = extra + (size_t)args->len + (size_t)keywords->len;
    if (keywords->len)
        keyword_values(c, keywords);
    emit(c, keywords->len ? OPC_CALL_KW : OPC_CALL, count);
}

static void method_call(Compiler *c, const Node *n)
{
    const Node *method = n->u.call.func;
    const Nodes *keywords = &n->u.call.keywords;
    size_t count = (size_t)n->u.call.args.len + (size_t)keywords->len;

    compile_expr(c, method->u.attr.value);
    pos_set_attr(c, method, method);
    emit_named(c, OPC_LOAD_METHOD, method->u.attr.name);
    compile_exprs(c, &n->u.call.args);
    pos_set_attr(c, n, method);
    if (keywords->len)
        keyword_values(c, keywords);
    emit(c, keywords->len ? OPC_CALL_METHOD_KW : OPC_CALL_METHOD, count);
}

void compile_call(Compiler *c, Node *n)
{
    if (n->u.call.func->kind == N_ATTRIBUTE
        && !is_open(&n->u.call.args, &n->u.call.keywords)) {
        method_call(c, n);
        return;
    }
    compile_expr(c, n->u.call.func);
    compile_arguments(c, &n->u.call.args, &n->u.call.keywords, 0);
}
