/* compile_comp.c - comprehensions and generator expressions.
 *
 * Each is a function of its own with one parameter, ".0": the iterator of the
 * first `for`, whose iterable is evaluated outside.
 */
#include "sim/vm/compile_int.h"

/* The element, inside [depth] loops; [depth] iterators and what is built are
 * on the stack. */
static void element(Compiler *c, const Node *n, size_t depth)
{
    compile_expr(c, n->u.comp.element);
    switch (n->kind) {
    case N_GENERATOR:
        emit(c, c->u->flags & CODE_ASYNC_GENERATOR ? OPC_ASYNC_YIELD
                                                   : OPC_YIELD, 0);
        emit(c, OPC_POP, 0);
        break;
    case N_LIST_COMP:
        emit(c, OPC_LIST_APPEND, depth + 1);
        break;
    case N_SET_COMP:
        emit(c, OPC_SET_ADD, depth + 1);
        break;
    default:
        compile_expr(c, n->u.comp.value);
        emit(c, OPC_MAP_ADD, depth + 1);
        break;
    }
}

static void loops(Compiler *c, const Node *n, int at);

/* From the item on the stack to the end of one turn. */
static void turn(Compiler *c, const Node *n, int at, Label start)
{
    const Node *f = n->u.comp.fors.items[at];
    Label next = label_new(c);

    compile_target(c, f->u.for_.target);
    for (int i = 0; i < f->u.for_.ifs.len; i++)
        compile_condition(c, f->u.for_.ifs.items[i], next, false);
    if (at + 1 < n->u.comp.fors.len) {
        if (compile_enter(c, f))
            loops(c, n, at + 1);
        compile_leave(c);
    } else {
        element(c, n, (size_t)at + 1);
    }
    label_here(c, next);
    emit_goto(c, start);
}

static void async_loop(Compiler *c, const Node *n, int at)
{
    Label start = label_new(c), over = label_new(c);
    int region = c->u->region;

    label_here(c, start);
    region_begin(c, over, 0);
    emit_awaits(c);
    emit(c, OPC_GET_ANEXT, 0);
    emit_none(c);
    emit(c, OPC_SEND, 0);
    c->u->region = region;
    turn(c, n, at, start);
    label_here(c, over);
    emit(c, OPC_END_ASYNC_FOR, 0);
}

static void loops(Compiler *c, const Node *n, int at)
{
    const Node *f = n->u.comp.fors.items[at];

    if (at == 0) {
        emit(c, OPC_LOAD_FAST, 0);
    } else {
        compile_expr(c, f->u.for_.iter);
        emit(c, f->u.for_.is_async ? OPC_GET_AITER : OPC_GET_ITER, 0);
    }
    if (f->u.for_.is_async) {
        async_loop(c, n, at);
        return;
    }
    Label start = label_new(c), end = label_new(c);
    label_here(c, start);
    emit_jump(c, OPC_FOR_ITER, end);
    turn(c, n, at, start);
    label_here(c, end);
}

static const char *name_of(const Node *n)
{
    switch (n->kind) {
    case N_GENERATOR:
        return "<genexpr>";
    case N_LIST_COMP:
        return "<listcomp>";
    case N_SET_COMP:
        return "<setcomp>";
    default:
        return "<dictcomp>";
    }
}

static void body(Compiler *c, const Node *n)
{
    static const Opcode build[] = {
        [N_LIST_COMP] = OPC_BUILD_LIST, [N_SET_COMP] = OPC_BUILD_SET,
        [N_DICT_COMP] = OPC_BUILD_MAP,
    };

    pos_set(c, n);
    if (n->kind != N_GENERATOR)
        emit(c, build[n->kind], 0);
    loops(c, n, 0);
    if (n->kind == N_GENERATOR)
        emit_none(c);
    emit(c, OPC_RETURN, 0);
}

void compile_comprehension(Compiler *c, Node *n)
{
    const Node *first = n->u.comp.fors.items[0];
    bool async = n->scope->is_async;
    Unit u;

    unit_begin(c, &u, n, name_of(n));
    if (n->kind == N_GENERATOR)
        u.flags |= async ? CODE_ASYNC_GENERATOR : CODE_GENERATOR;
    else if (async)
        u.flags |= CODE_COROUTINE;
    body(c, n);
    unit_end_function(c, &u, 0);

    compile_expr(c, first->u.for_.iter);
    emit(c, first->u.for_.is_async ? OPC_GET_AITER : OPC_GET_ITER, 0);
    emit(c, OPC_CALL, 1);
    if (async && n->kind != N_GENERATOR)
        emit_await(c, 0);
}
