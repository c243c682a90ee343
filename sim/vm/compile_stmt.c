/* compile_stmt.c - statements: bodies, simple statements, branches, loops. */
#include "sim/vm/compile_int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- simple statements ---------------------------------------------------- */

static bool is_plain_tuple(const Node *n, int len)
{
    if (n->kind != N_TUPLE || n->u.list.len != len)
        return false;
    for (int i = 0; i < len; i++)
        if (n->u.list.items[i]->kind == N_STARRED)
            return false;
    return true;
}

/* a, b = b, a: two or three values change places on the stack, and no tuple
 * is made. */
static bool exchange(Compiler *c, const Node *n)
{
    const Node *target = n->u.assign.targets.items[0];
    const Node *value = n->u.assign.value;
    int len = target->kind == N_TUPLE ? target->u.list.len : 0;

    if (n->u.assign.targets.len != 1 || len < 2 || len > 3
        || !is_plain_tuple(target, len) || !is_plain_tuple(value, len)
        || const_is(value))
        return false;
    compile_exprs(c, &value->u.list);
    emit(c, OPC_SWAP, (size_t)len);
    for (int i = 0; i < len; i++)
        compile_target(c, target->u.list.items[i]);
    return true;
}

static void assign(Compiler *c, const Node *n)
{
    const Nodes *targets = &n->u.assign.targets;

    if (exchange(c, n))
        return;
    compile_expr(c, n->u.assign.value);
    for (int i = 0; i < targets->len; i++) {
        if (i + 1 < targets->len)
            emit(c, OPC_COPY, 1);
        compile_target(c, targets->items[i]);
    }
}

static void expression(Compiler *c, const Node *n)
{
    if (const_is(n->u.one))
        return;
    compile_expr(c, n->u.one);
    emit(c, OPC_POP, 0);
}

static void raise_stmt(Compiler *c, const Node *n)
{
    size_t count = 0;

    if (n->u.two.first) {
        compile_expr(c, n->u.two.first);
        count++;
    }
    if (n->u.two.second) {
        compile_expr(c, n->u.two.second);
        count++;
    }
    emit(c, OPC_RAISE, count);
}

static void assert_stmt(Compiler *c, const Node *n)
{
    Label end = label_new(c);

    warn_assert(c, n);
    compile_condition(c, n->u.two.first, end, true);
    emit(c, OPC_ASSERTION_ERROR, 0);
    if (n->u.two.second) {
        compile_expr(c, n->u.two.second);
        emit(c, OPC_CALL, 1);
    }
    emit(c, OPC_RAISE, 1);
    label_here(c, end);
}

/* --- imports -------------------------------------------------------------- */

/* Stores module a of `import a.b.c`, which is on the stack. */
static void store_first(Compiler *c, const char *dotted)
{
    const char *name = compile_scope_name(c, dotted, strcspn(dotted, "."));

    assert(name);
    compile_name(c, name, CTX_STORE);
}

/* From module a on the stack to a.b.c, for `import a.b.c as name`. */
static void descend(Compiler *c, const char *dotted)
{
    const char *dot = strchr(dotted, '.');

    while (dot) {
        const char *part = dot + 1;
        dot = strchr(part, '.');
        size_t len = dot ? (size_t)(dot - part) : strlen(part);
        emit(c, OPC_IMPORT_FROM,
             table_add_take(&c->u->names, str_intern(part, len)));
        emit(c, OPC_SWAP, 2);
        emit(c, OPC_POP, 0);
    }
}

static void import_stmt(Compiler *c, const Node *n)
{
    for (int i = 0; i < n->u.import.names.len; i++) {
        const Node *alias = n->u.import.names.items[i];
        emit_const_take(c, val_small(0));
        emit_none(c);
        emit_named(c, OPC_IMPORT_NAME, alias->u.alias.name);
        if (alias->u.alias.asname) {
            descend(c, alias->u.alias.name);
            compile_name(c, alias->u.alias.asname, CTX_STORE);
        } else {
            store_first(c, alias->u.alias.name);
        }
    }
}

static void import_from(Compiler *c, const Node *n)
{
    const Nodes *names = &n->u.import.names;
    Tuple *list = tuple_new((size_t)names->len);

    for (int i = 0; i < names->len; i++)
        list->items[i] = str_intern_from(names->items[i]->u.alias.name);
    emit_const_take(c, val_small(n->u.import.level));
    emit_const_take(c, &list->head);
    emit_named(c, OPC_IMPORT_NAME,
               n->u.import.module ? n->u.import.module : "");
    if (strcmp(names->items[0]->u.alias.name, "*") == 0) {
        emit(c, OPC_IMPORT_STAR, 0);
        return;
    }
    for (int i = 0; i < names->len; i++) {
        const Node *alias = names->items[i];
        emit_named(c, OPC_IMPORT_FROM, alias->u.alias.name);
        compile_name(c, alias->u.alias.asname ? alias->u.alias.asname
                                              : alias->u.alias.name,
                     CTX_STORE);
    }
    emit(c, OPC_POP, 0);
}

/* --- branches and loops --------------------------------------------------- */

/* if, elif ..., else: a chain of elifs may be long, so it is walked, not
 * recursed into. */
static void if_stmt(Compiler *c, Node *n)
{
    Label end = label_new(c);

    for (;;) {
        const Nodes *orelse = &n->u.branch.orelse;
        Label next = label_new(c);
        compile_condition(c, n->u.branch.test, next, false);
        compile_body(c, &n->u.branch.body);
        if (orelse->len)
            emit_jump(c, OPC_JUMP, end);
        label_here(c, next);
        if (orelse->len != 1 || orelse->items[0]->kind != N_IF) {
            compile_body(c, orelse);
            break;
        }
        n = orelse->items[0];
        emit_line(c, n);
        pos_set(c, n);
    }
    label_here(c, end);
}

static void while_stmt(Compiler *c, Node *n)
{
    Label orelse = label_new(c);
    Block b;

    block_enter(c, &b, BLOCK_WHILE);
    b.next = label_new(c);
    b.end = label_new(c);
    label_here(c, b.next);
    emit_line(c, n);
    size_t from = vm.warnings.len;
    compile_condition(c, n->u.branch.test, orelse, false);
    size_t to = vm.warnings.len;
    compile_body(c, &n->u.branch.body);
    warn_again(from, to);       /* CPython compiles the test twice */
    pos_set(c, n);
    emit_goto(c, b.next);
    block_leave(c, &b);
    label_here(c, orelse);
    compile_body(c, &n->u.branch.orelse);
    label_here(c, b.end);
}

/* The end of one turn.  With LINEs a turn begins with the loop's own line,
 * so that continue goes through here. */
static void next_turn(Compiler *c, const Block *b, Label start, Node *n)
{
    pos_set(c, n);
    if (b->next != start) {
        label_here(c, b->next);
        emit_line(c, n);
    }
    emit_goto(c, start);
}

static void for_stmt(Compiler *c, Node *n)
{
    Label start = label_new(c), orelse = label_new(c);
    Block b;

    compile_expr(c, n->u.loop.iter);
    emit(c, OPC_GET_ITER, 0);
    block_enter(c, &b, BLOCK_FOR);
    b.next = c->flags & COMPILE_LINES ? label_new(c) : start;
    b.end = label_new(c);
    label_here(c, start);
    emit_jump(c, OPC_FOR_ITER, orelse);
    compile_target(c, n->u.loop.target);
    compile_body(c, &n->u.loop.body);
    next_turn(c, &b, start, n);
    block_leave(c, &b);
    label_here(c, orelse);
    compile_body(c, &n->u.loop.orelse);
    label_here(c, b.end);
}

static void async_for(Compiler *c, Node *n)
{
    Label start = label_new(c), over = label_new(c);
    Block b;

    compile_expr(c, n->u.loop.iter);
    emit(c, OPC_GET_AITER, 0);
    block_enter(c, &b, BLOCK_FOR);
    b.next = c->flags & COMPILE_LINES ? label_new(c) : start;
    b.end = label_new(c);
    label_here(c, start);
    region_begin(c, over, 0);
    emit_awaits(c);
    emit(c, OPC_GET_ANEXT, 0);
    emit_none(c);
    emit(c, OPC_SEND, 0);
    c->u->region = b.outer_region;
    compile_target(c, n->u.loop.target);
    compile_body(c, &n->u.loop.body);
    next_turn(c, &b, start, n);
    block_leave(c, &b);
    label_here(c, over);
    pos_set(c, n->u.loop.iter);
    emit(c, OPC_END_ASYNC_FOR, 0);
    compile_body(c, &n->u.loop.orelse);
    label_here(c, b.end);
}

/* --- the switch ----------------------------------------------------------- */

static void simple(Compiler *c, Node *n)
{
    switch (n->kind) {
    case N_DELETE:
        for (int i = 0; i < n->u.list.len; i++)
            compile_delete(c, n->u.list.items[i]);
        break;
    case N_ASSIGN:
        assign(c, n);
        break;
    case N_AUG_ASSIGN:
        compile_aug_assign(c, n);
        break;
    case N_ANN_ASSIGN:
        compile_ann_assign(c, n);
        break;
    case N_RAISE:
        raise_stmt(c, n);
        break;
    case N_ASSERT:
        assert_stmt(c, n);
        break;
    case N_IMPORT:
        import_stmt(c, n);
        break;
    case N_IMPORT_FROM:
        import_from(c, n);
        break;
    case N_EXPR:
        expression(c, n);
        break;
    case N_GLOBAL: case N_NONLOCAL: case N_PASS:
        break;
    default:
        assert(0 && "a statement");
    }
}

static void statement(Compiler *c, Node *n)
{
    switch (n->kind) {
    case N_FUNCTION: case N_ASYNC_FUNCTION:
        compile_function(c, n);
        break;
    case N_CLASS:
        compile_class(c, n);
        break;
    case N_RETURN:
        compile_return(c, n);
        break;
    case N_BREAK:
        compile_break(c, n);
        break;
    case N_CONTINUE:
        compile_continue(c, n);
        break;
    case N_IF:
        if_stmt(c, n);
        break;
    case N_WHILE:
        while_stmt(c, n);
        break;
    case N_FOR:
        for_stmt(c, n);
        break;
    case N_ASYNC_FOR:
        async_for(c, n);
        break;
    case N_TRY:
        compile_try(c, n);
        break;
    case N_TRY_STAR:
        compile_try_star(c, n);
        break;
    case N_WITH: case N_ASYNC_WITH:
        compile_with(c, n);
        break;
    case N_MATCH:
        compile_match(c, n);
        break;
    default:
        simple(c, n);
    }
}

/* The node whose line a statement begins on. */
static const Node *first_line(const Node *n)
{
    const Nodes *decorators = NULL;

    if (n->kind == N_FUNCTION || n->kind == N_ASYNC_FUNCTION)
        decorators = &n->u.func.decorators;
    else if (n->kind == N_CLASS)
        decorators = &n->u.class_.decorators;
    return decorators && decorators->len ? decorators->items[0] : n;
}

void compile_stmt(Compiler *c, Node *n)
{
    if (compile_enter(c, n)) {
        pos_set(c, n);
        if (n->kind != N_WHILE && n->kind != N_GLOBAL && n->kind != N_NONLOCAL)
            emit_line(c, first_line(n));
        statement(c, n);
    }
    compile_leave(c);
}

void compile_body(Compiler *c, const Nodes *body)
{
    for (int i = 0; i < body->len; i++)
        compile_stmt(c, body->items[i]);
}
