/* compile_block.c - leaving blocks: return, break, continue.
 *
 * A statement that leaves early first undoes what the blocks around it keep on
 * the stack, from the innermost outwards, and runs their finally bodies and
 * exits.  What a block's undoing emits stands in the regions outside of that
 * block, and, if it contains statements itself (a finally body), inside the
 * blocks outside of it: c->u->block and c->u->region say so meanwhile.
 */
#include "sim/vm/compile_int.h"

void block_enter(Compiler *c, Block *b, BlockKind kind)
{
    Unit *u = c->u;

    *b = (Block){
        .kind = kind, .outer = u->block, .outer_region = u->region,
        .pos = u->pos,
    };
    u->block = b;
}

void block_leave(Compiler *c, Block *b)
{
    assert(c->u->block == b);
    c->u->block = b->outer;
    c->u->region = b->outer_region;
}

void compile_forget(Compiler *c, const char *name)
{
    if (!name)
        return;
    emit_none(c);
    compile_name(c, name, CTX_STORE);
    compile_name(c, name, CTX_DEL);
}

/* Removes what stands on top of the stack, or below the value kept there. */
static void drop(Compiler *c, Opcode op, bool keep)
{
    if (keep)
        emit(c, OPC_SWAP, 2);
    emit(c, op, 0);
}

/* The finally body once more.  A value to be returned stays on the stack
 * meanwhile, so that leaving from within has to drop it. */
static void run_finally(Compiler *c, const Nodes *body, bool keep)
{
    Block value;

    if (keep)
        block_enter(c, &value, BLOCK_VALUE);
    compile_body(c, body);
    if (keep)
        block_leave(c, &value);
}

static void run_exit(Compiler *c, const Block *b, bool keep)
{
    c->u->pos = b->pos;
    if (keep)
        emit(c, OPC_SWAP, 2);
    emit(c, OPC_WITH_EXIT, 0);
    if (b->kind == BLOCK_ASYNC_WITH)
        emit_await(c, 2);
    emit(c, OPC_POP, 0);
}

/* Undoes [b]; [keep]: a value on top of the stack stays there. */
static void undo(Compiler *c, const Block *b, bool keep)
{
    switch (b->kind) {
    case BLOCK_WHILE:
    case BLOCK_TRY:
        break;
    case BLOCK_HANDLER_STAR:
        assert(0 && "left early");
        break;
    case BLOCK_FOR:
    case BLOCK_VALUE:
        drop(c, OPC_POP, keep);
        break;
    case BLOCK_FINALLY:
        run_finally(c, b->finally, keep);
        break;
    case BLOCK_FINALLY_END:
        drop(c, OPC_POP, keep);
        drop(c, OPC_POP_EXC, keep);
        break;
    case BLOCK_HANDLER:
        drop(c, OPC_POP_EXC, keep);
        compile_forget(c, b->name);
        break;
    case BLOCK_WITH:
    case BLOCK_ASYNC_WITH:
        run_exit(c, b, keep);
        break;
    }
}

static bool is_loop(const Block *b)
{
    return b->kind == BLOCK_WHILE || b->kind == BLOCK_FOR;
}

/* Undoes the blocks around until [to], which stays (NULL: all of them), and
 * leaves block and region as they are outside of the last undone. */
static void undo_until(Compiler *c, const Block *to, bool keep)
{
    Unit *u = c->u;

    for (Block *b = u->block; b != to; b = b->outer) {
        u->block = b->outer;
        u->region = b->outer_region;
        undo(c, b, keep);
    }
}

static void come_back(Unit *u, const Unit *before)
{
    u->block = before->block;
    u->region = before->region;
}

void compile_return(Compiler *c, Node *n)
{
    Unit *u = c->u;
    const Unit before = *u;
    Node *value = n->u.one;

    bool keep = value && !const_is(value);
    if (keep)
        compile_expr(c, value);
    undo_until(c, NULL, keep);
    pos_set(c, n);
    if (value && !keep)
        compile_expr(c, value);
    else if (!value)
        emit_none(c);
    emit(c, OPC_RETURN, 0);
    come_back(u, &before);
}

/* Both leave for the loop around them; break drops its iterator as well. */
static void leave_for_loop(Compiler *c, Node *n, bool is_break)
{
    Unit *u = c->u;
    const Unit before = *u;
    Block *loop = u->block;

    while (!is_loop(loop))
        loop = loop->outer;
    undo_until(c, loop, false);
    pos_set(c, n);
    if (is_break) {
        u->region = loop->outer_region;
        undo(c, loop, false);
    }
    emit_goto(c, is_break ? loop->end : loop->next);
    come_back(u, &before);
}

void compile_break(Compiler *c, Node *n)
{
    leave_for_loop(c, n, true);
}

void compile_continue(Compiler *c, Node *n)
{
    leave_for_loop(c, n, false);
}
