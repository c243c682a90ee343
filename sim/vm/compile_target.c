/* compile_target.c - what is assigned to, changed and deleted. */
#include "sim/vm/compile_int.h"
#include "sim/vm/str.h"

/* --- storing -------------------------------------------------------------- */

static int find_star(const Nodes *list)
{
    for (int i = 0; i < list->len; i++)
        if (list->items[i]->kind == N_STARRED)
            return i;
    return -1;
}

static void unpack(Compiler *c, const Node *n)
{
    const Nodes *list = &n->u.list;
    int star = find_star(list);

    if (star >= 1 << 12 || (star >= 0 && list->len - star > 1 << 12))
        compile_error(c, n, "too many expressions in star-unpacking "
                      "assignment");
    else if (star >= 0)
        emit(c, OPC_UNPACK_EX,
             (size_t)(star | (list->len - star - 1) << 12));
    else
        emit(c, OPC_UNPACK, (size_t)list->len);
    for (int i = 0; i < list->len; i++) {
        Node *item = list->items[i];
        compile_target(c, i == star ? item->u.one : item);
    }
}

static void store(Compiler *c, Node *n)
{
    switch (n->kind) {
    case N_NAME:
        compile_name(c, n->u.name, CTX_STORE);
        break;
    case N_ATTRIBUTE:
        compile_expr(c, n->u.attr.value);
        pos_set_attr(c, n, n);
        emit_named(c, OPC_STORE_ATTR, n->u.attr.name);
        break;
    case N_SUBSCRIPT:
        compile_expr(c, n->u.two.first);
        compile_expr(c, n->u.two.second);
        emit(c, OPC_STORE_SUBSCR, 0);
        break;
    case N_TUPLE:
    case N_LIST:
        unpack(c, n);
        break;
    default:
        assert(0 && "a target");
    }
}

void compile_target(Compiler *c, Node *n)
{
    if (compile_enter(c, n)) {
        Pos old = c->u->pos;
        pos_set(c, n);
        store(c, n);
        c->u->pos = old;
    }
    compile_leave(c);
}

/* --- deleting ------------------------------------------------------------- */

static void delete(Compiler *c, Node *n)
{
    switch (n->kind) {
    case N_NAME:
        compile_name(c, n->u.name, CTX_DEL);
        break;
    case N_ATTRIBUTE:
        compile_expr(c, n->u.attr.value);
        pos_set_attr(c, n, n);
        emit_named(c, OPC_DELETE_ATTR, n->u.attr.name);
        break;
    case N_SUBSCRIPT:
        compile_expr(c, n->u.two.first);
        compile_expr(c, n->u.two.second);
        emit(c, OPC_DELETE_SUBSCR, 0);
        break;
    default:
        assert(n->kind == N_TUPLE || n->kind == N_LIST);
        for (int i = 0; i < n->u.list.len; i++)
            compile_delete(c, n->u.list.items[i]);
    }
}

void compile_delete(Compiler *c, Node *n)
{
    if (compile_enter(c, n)) {
        Pos old = c->u->pos;
        pos_set(c, n);
        delete(c, n);
        c->u->pos = old;
    }
    compile_leave(c);
}

/* --- target op= value ----------------------------------------------------- */

static void change(Compiler *c, const Node *n)
{
    compile_expr(c, n->u.aug.value);
    pos_set(c, n);
    emit(c, OPC_INPLACE, n->op);
}

static void change_attr(Compiler *c, const Node *n, const Node *target)
{
    compile_expr(c, target->u.attr.value);
    pos_set_attr(c, target, target);
    emit(c, OPC_COPY, 1);
    emit_named(c, OPC_LOAD_ATTR, target->u.attr.name);
    change(c, n);
    pos_set_attr(c, target, target);
    emit(c, OPC_SWAP, 2);
    emit_named(c, OPC_STORE_ATTR, target->u.attr.name);
}

static void change_item(Compiler *c, const Node *n, const Node *target)
{
    compile_expr(c, target->u.two.first);
    compile_expr(c, target->u.two.second);
    pos_set(c, target);
    emit(c, OPC_COPY, 2);
    emit(c, OPC_COPY, 2);
    emit(c, OPC_SUBSCR, 0);
    change(c, n);
    pos_set(c, target);
    emit(c, OPC_SWAP, 3);
    emit(c, OPC_SWAP, 2);
    emit(c, OPC_STORE_SUBSCR, 0);
}

void compile_aug_assign(Compiler *c, Node *n)
{
    Node *target = n->u.aug.target;

    switch (target->kind) {
    case N_ATTRIBUTE:
        change_attr(c, n, target);
        break;
    case N_SUBSCRIPT:
        change_item(c, n, target);
        break;
    default:
        assert(target->kind == N_NAME);
        pos_set(c, target);
        compile_name(c, target->u.name, CTX_LOAD);
        change(c, n);
        pos_set(c, target);
        compile_name(c, target->u.name, CTX_STORE);
    }
}

/* --- target: annotation = value ------------------------------------------- */

/* A target without a value is not assigned to, but what it consists of is
 * looked at. */
static void evaluate_parts(Compiler *c, const Node *target)
{
    if (target->kind == N_ATTRIBUTE) {
        compile_expr(c, target->u.attr.value);
        emit(c, OPC_POP, 0);
    } else if (target->kind == N_SUBSCRIPT) {
        compile_expr(c, target->u.two.first);
        emit(c, OPC_POP, 0);
        compile_expr(c, target->u.two.second);
        emit(c, OPC_POP, 0);
    }
}

/* Annotations count in modules and classes only. */
void compile_ann_assign(Compiler *c, Node *n)
{
    Node *target = n->u.ann.target;
    bool counts = !(c->u->flags & CODE_FUNCTION);

    if (n->u.ann.value) {
        compile_expr(c, n->u.ann.value);
        compile_target(c, target);
    } else {
        evaluate_parts(c, target);
    }
    if (!counts)
        return;
    if (n->u.ann.simple && target->kind == N_NAME) {
        compile_annotation(c, n->u.ann.annotation);
        emit_named(c, OPC_LOAD_NAME, "__annotations__");
        emit_text(c, target->u.name);
        emit(c, OPC_STORE_SUBSCR, 0);
    } else if (!c->tree->text_annotations) {
        compile_expr(c, n->u.ann.annotation);
        emit(c, OPC_POP, 0);
    }
}
