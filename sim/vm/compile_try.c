/* compile_try.c - try with except, else and finally; try with except*.
 *
 * A handler's code begins with the exception on the stack.  PUSH_EXC makes it
 * the one being handled and puts the previous one below; from there on until
 * POP_EXC a region is in force whose handler, `again`, does that POP_EXC for
 * whatever is raised in between.  An exception that no `except` wants falls
 * into the same code.
 */
#include "sim/vm/compile_int.h"

/* --- what all handlers begin and end with --------------------------------- */

/* exc -- previous exc, with a region in force. */
static void handler_begin(Compiler *c, Label again)
{
    emit(c, OPC_PUSH_EXC, 0);
    region_begin(c, again, 1);
}

/* previous exc -- : raised on. */
static void handler_end(Compiler *c, Label again, int region)
{
    c->u->region = region;
    label_here(c, again);
    emit(c, OPC_SWAP, 2);
    emit(c, OPC_POP_EXC, 0);
    emit(c, OPC_RERAISE, 0);
}

/* --- except --------------------------------------------------------------- */

/* The body of `except ... as name`, where [name] is deleted however it is
 * left.  previous exc -- : goes to [end]. */
static void named_body(Compiler *c, Node *n, Label end, int region)
{
    const char *name = n->u.handler.name;
    Label raised = label_new(c);
    Block b;

    compile_name(c, name, CTX_STORE);
    block_enter(c, &b, BLOCK_HANDLER);
    int again = b.outer_region;
    b.name = name;
    b.outer_region = region;
    region_begin(c, raised, 0);
    compile_body(c, &n->u.handler.body);
    block_leave(c, &b);
    emit(c, OPC_POP_EXC, 0);
    compile_forget(c, name);
    emit_jump(c, OPC_JUMP, end);
    c->u->region = again;
    label_here(c, raised);
    compile_forget(c, name);
    emit(c, OPC_RERAISE, 0);
}

static void plain_body(Compiler *c, Node *n, Label end, int region)
{
    Block b;

    emit(c, OPC_POP, 0);
    block_enter(c, &b, BLOCK_HANDLER);
    int again = b.outer_region;
    b.outer_region = region;
    compile_body(c, &n->u.handler.body);
    block_leave(c, &b);
    emit(c, OPC_POP_EXC, 0);
    emit_jump(c, OPC_JUMP, end);
    c->u->region = again;
}

/* previous exc -- previous exc, if it goes on; else goes to [end].  [region]
 * is the one in force around the whole statement. */
static void handler(Compiler *c, Node *n, Label end, int region)
{
    Label next = label_new(c);

    pos_set(c, n);
    emit_line(c, n);
    if (n->u.handler.type) {
        compile_expr(c, n->u.handler.type);
        emit(c, OPC_EXC_MATCH, 0);
        emit_jump(c, OPC_POP_JUMP_IF_FALSE, next);
    }
    if (n->u.handler.name)
        named_body(c, n, end, region);
    else
        plain_body(c, n, end, region);
    label_here(c, next);
}

/* The body of a try, whose exceptions go to [handlers]. */
static void protected(Compiler *c, Node *n, Label handlers)
{
    Block b;

    block_enter(c, &b, BLOCK_TRY);
    region_begin(c, handlers, 0);
    compile_body(c, &n->u.try_.body);
    block_leave(c, &b);
}

static void try_except(Compiler *c, Node *n)
{
    const Nodes *handlers = &n->u.try_.handlers;
    Label first = label_new(c), again = label_new(c), end = label_new(c);
    int region = c->u->region;

    protected(c, n, first);
    compile_body(c, &n->u.try_.orelse);
    emit_jump(c, OPC_JUMP, end);
    label_here(c, first);
    pos_set(c, n);
    handler_begin(c, again);
    for (int i = 0; i < handlers->len; i++)
        handler(c, handlers->items[i], end, region);
    handler_end(c, again, region);
    label_here(c, end);
}

/* --- finally -------------------------------------------------------------- */

/* The finally body when an exception passes through. */
static void finally_raised(Compiler *c, Node *n)
{
    Label again = label_new(c);
    int region = c->u->region;
    Block b;

    pos_set(c, n);
    block_enter(c, &b, BLOCK_FINALLY_END);
    handler_begin(c, again);
    compile_body(c, &n->u.try_.finally);
    block_leave(c, &b);
    handler_end(c, again, region);
}

static void try_finally(Compiler *c, Node *n, void (*inner)(Compiler *, Node *))
{
    Label raised = label_new(c), end = label_new(c);
    Block b;

    block_enter(c, &b, BLOCK_FINALLY);
    b.finally = &n->u.try_.finally;
    region_begin(c, raised, 0);
    if (n->u.try_.handlers.len)
        inner(c, n);
    else
        compile_body(c, &n->u.try_.body);
    block_leave(c, &b);
    compile_body(c, &n->u.try_.finally);
    emit_jump(c, OPC_JUMP, end);
    label_here(c, raised);
    finally_raised(c, n);
    label_here(c, end);
}

void compile_try(Compiler *c, Node *n)
{
    if (n->u.try_.finally.len)
        try_finally(c, n, try_except);
    else
        try_except(c, n);
}

/* --- except* -------------------------------------------------------------- */

/* previous orig list rest match -- previous orig list rest, the body done;
 * what it raises goes on the list. */
static void star_body(Compiler *c, Node *n)
{
    const char *name = n->u.handler.name;
    Label raised = label_new(c), end = label_new(c);
    Block b;

    if (name)
        compile_name(c, name, CTX_STORE);
    else
        emit(c, OPC_POP, 0);
    block_enter(c, &b, BLOCK_HANDLER_STAR);
    region_begin(c, raised, 0);
    compile_body(c, &n->u.handler.body);
    block_leave(c, &b);
    compile_forget(c, name);
    emit_jump(c, OPC_JUMP, end);
    label_here(c, raised);
    compile_forget(c, name);
    emit(c, OPC_LIST_APPEND, 2);
    label_here(c, end);
}

/* previous orig list rest -- previous orig list rest */
static void star_handler(Compiler *c, Node *n)
{
    Label none = label_new(c), end = label_new(c);

    pos_set(c, n);
    emit_line(c, n);
    compile_expr(c, n->u.handler.type);
    emit(c, OPC_EXC_GROUP_MATCH, 0);
    emit(c, OPC_COPY, 1);
    emit_jump(c, OPC_POP_JUMP_IF_NONE, none);
    star_body(c, n);
    emit_jump(c, OPC_JUMP, end);
    label_here(c, none);
    emit(c, OPC_POP, 0);
    label_here(c, end);
}

/* previous orig list rest -- : what is left is raised or all is done. */
static void star_end(Compiler *c, Label again, Label end, int region)
{
    Label raise = label_new(c);

    emit(c, OPC_LIST_APPEND, 1);
    emit(c, OPC_EXC_GROUP_RERAISE, 0);
    emit(c, OPC_COPY, 1);
    emit_jump(c, OPC_POP_JUMP_IF_NOT_NONE, raise);
    c->u->region = region;
    emit(c, OPC_POP, 0);
    emit(c, OPC_POP_EXC, 0);
    emit_jump(c, OPC_JUMP, end);
    label_here(c, raise);
    handler_end(c, again, region);
}

static void try_except_star(Compiler *c, Node *n)
{
    const Nodes *handlers = &n->u.try_.handlers;
    Label first = label_new(c), again = label_new(c), end = label_new(c);
    int region = c->u->region;

    protected(c, n, first);
    compile_body(c, &n->u.try_.orelse);
    emit_jump(c, OPC_JUMP, end);
    label_here(c, first);
    pos_set(c, n);
    handler_begin(c, again);
    emit(c, OPC_BUILD_LIST, 0);         /* previous exc list */
    emit(c, OPC_COPY, 2);               /* previous orig list rest */
    for (int i = 0; i < handlers->len; i++)
        star_handler(c, handlers->items[i]);
    star_end(c, again, end, region);
    label_here(c, end);
}

void compile_try_star(Compiler *c, Node *n)
{
    if (n->u.try_.finally.len)
        try_finally(c, n, try_except_star);
    else
        try_except_star(c, n);
}
