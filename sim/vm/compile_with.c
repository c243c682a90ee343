/* compile_with.c - with and async with.
 *
 *     context; BEFORE_WITH            exit value
 *     region with handler `failed`
 *       store or drop the value       exit
 *       body (with the next item)
 *     WITH_EXIT; drop; jump to end
 *   failed:                           exit exc
 *     PUSH_EXC                        exit previous exc
 *     region with handler `again`
 *       WITH_EXCEPT                   exit previous exc result
 *     true: drop all, jump to end
 *   again:                            exit previous exc
 *     POP_EXC; RERAISE
 */
#include "sim/vm/compile_int.h"

static void items(Compiler *c, Node *n, int at);

static void enter(Compiler *c, Node *n, const Node *item)
{
    compile_expr(c, item->u.two.first);
    if (n->kind == N_ASYNC_WITH) {
        emit(c, OPC_BEFORE_ASYNC_WITH, 0);
        emit_await(c, 1);
    } else {
        emit(c, OPC_BEFORE_WITH, 0);
    }
}

static void leave(Compiler *c, const Node *n)
{
    pos_set(c, n);
    emit(c, OPC_WITH_EXIT, 0);
    if (n->kind == N_ASYNC_WITH)
        emit_await(c, 2);
    emit(c, OPC_POP, 0);
}

static void failed(Compiler *c, const Node *n)
{
    Label again = label_new(c), caught = label_new(c);
    int region = c->u->region;

    pos_set(c, n);
    emit(c, OPC_PUSH_EXC, 0);
    region_begin(c, again, 1);
    emit(c, OPC_WITH_EXCEPT, 0);
    if (n->kind == N_ASYNC_WITH)
        emit_await(c, 2);
    emit_jump(c, OPC_POP_JUMP_IF_TRUE, caught);
    c->u->region = region;
    label_here(c, again);
    emit(c, OPC_SWAP, 2);
    emit(c, OPC_POP_EXC, 0);
    emit(c, OPC_RERAISE, 1);
    label_here(c, caught);
    emit(c, OPC_POP, 0);
    emit(c, OPC_POP_EXC, 0);
    emit(c, OPC_POP, 0);
}

static void one(Compiler *c, Node *n, int at)
{
    const Node *item = n->u.with.items.items[at];
    Label handler = label_new(c), end = label_new(c);
    Block b;

    enter(c, n, item);
    block_enter(c, &b, n->kind == N_WITH ? BLOCK_WITH : BLOCK_ASYNC_WITH);
    region_begin(c, handler, 1);
    if (item->u.two.second)
        compile_target(c, item->u.two.second);
    else
        emit(c, OPC_POP, 0);
    items(c, n, at + 1);
    block_leave(c, &b);
    leave(c, n);
    emit_jump(c, OPC_JUMP, end);
    label_here(c, handler);
    failed(c, n);
    label_here(c, end);
}

static void items(Compiler *c, Node *n, int at)
{
    if (at == n->u.with.items.len)
        compile_body(c, &n->u.with.body);
    else if (!c->failed)
        one(c, n, at);
}

void compile_with(Compiler *c, Node *n)
{
    items(c, n, 0);
}
