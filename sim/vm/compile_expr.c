/* compile_expr.c - expressions: each leaves one value on the stack.
 *
 * The position of an instruction is that of the innermost expression it
 * belongs to, as in CPython: compile_expr() sets it and puts back the old one.
 */
#include "sim/vm/compile_int.h"
#include "sim/vm/str.h"

enum {
    BIG_DISPLAY = 30,           /* above it a display is filled item by item,
                                   so that it needs no deep stack */
};

void compile_exprs(Compiler *c, const Nodes *list)
{
    for (int i = 0; i < list->len; i++)
        compile_expr(c, list->items[i]);
}

/* --- displays ------------------------------------------------------------- */

static bool has_star(const Nodes *list)
{
    for (int i = 0; i < list->len; i++)
        if (list->items[i]->kind == N_STARRED)
            return true;
    return false;
}

/* Builds a list or set with [build] and fills it one by one. */
static void fill(Compiler *c, const Nodes *list, Opcode build)
{
    bool set = build == OPC_BUILD_SET;

    emit(c, build, 0);
    for (int i = 0; i < list->len; i++) {
        Node *item = list->items[i];
        if (item->kind == N_STARRED) {
            compile_expr(c, item->u.one);
            emit(c, set ? OPC_SET_UPDATE : OPC_LIST_EXTEND, 1);
        } else {
            compile_expr(c, item);
            emit(c, set ? OPC_SET_ADD : OPC_LIST_APPEND, 1);
        }
    }
}

static bool all_constants(const Nodes *list)
{
    for (int i = 0; i < list->len; i++)
        if (!const_is(list->items[i]))
            return false;
    return true;
}

static void display(Compiler *c, const Node *n, Opcode build)
{
    const Nodes *list = &n->u.list;
    bool tuple = build == OPC_BUILD_TUPLE;

    if (tuple && const_is(n)) {
        emit_const_take(c, const_value(n));
    } else if (has_star(list) || list->len > BIG_DISPLAY) {
        fill(c, list, tuple ? OPC_BUILD_LIST : build);
        if (tuple)
            emit(c, OPC_LIST_TO_TUPLE, 0);
    } else {
        bool constants = build == OPC_BUILD_SET && list->len >= 3 &&
                         all_constants(list);
        compile_exprs(c, list);
        emit(c, build, (size_t)list->len |
                       (constants ? SET_OF_CONSTANTS : 0));
    }
}

static bool has_star_star(const Node *n)
{
    for (int i = 0; i < n->u.dict.keys.len; i++)
        if (!n->u.dict.keys.items[i])
            return true;
    return false;
}

static void dict_display(Compiler *c, const Node *n)
{
    const Nodes *keys = &n->u.dict.keys;
    bool one_by_one = keys->len > BIG_DISPLAY / 2 || has_star_star(n);

    if (one_by_one)
        emit(c, OPC_BUILD_MAP, 0);
    for (int i = 0; i < keys->len; i++) {
        if (keys->items[i])
            compile_expr(c, keys->items[i]);
        compile_expr(c, n->u.dict.values.items[i]);
        if (!keys->items[i])
            emit(c, OPC_DICT_UPDATE, 1);
        else if (one_by_one)
            emit(c, OPC_MAP_ADD, 1);
    }
    if (!one_by_one)
        emit(c, OPC_BUILD_MAP, (size_t)keys->len);
}

/* --- f-strings ------------------------------------------------------------ */

static void formatted(Compiler *c, const Node *n)
{
    static const char conversions[] = " sra";
    size_t how = 0;

    compile_expr(c, n->u.formatted.value);
    if (n->u.formatted.conversion)
        how = (size_t)(strchr(conversions, n->u.formatted.conversion)
                       - conversions);
    if (n->u.formatted.spec) {
        compile_expr(c, n->u.formatted.spec);
        how |= 4;
    }
    emit(c, OPC_FORMAT, how);
}

static void joined_str(Compiler *c, const Node *n)
{
    const Nodes *list = &n->u.list;

    if (list->len == 0) {
        emit_const_take(c, str_empty());
        return;
    }
    compile_exprs(c, list);
    if (list->len > 1)
        emit(c, OPC_BUILD_STRING, (size_t)list->len);
}

/* --- operators ------------------------------------------------------------ */

static void bool_op(Compiler *c, const Node *n)
{
    const Nodes *list = &n->u.list;
    Opcode op = n->op == OP_AND ? OPC_JUMP_IF_FALSE_OR_POP
                                : OPC_JUMP_IF_TRUE_OR_POP;
    Label end = label_new(c);

    for (int i = 0; i < list->len; i++) {
        compile_expr(c, list->items[i]);
        if (i + 1 < list->len)
            emit_jump(c, op, end);
    }
    label_here(c, end);
}

static void emit_compare(Compiler *c, Op op)
{
    switch (op) {
    case OP_IS: case OP_IS_NOT:
        emit(c, OPC_IS, op == OP_IS_NOT);
        break;
    case OP_IN: case OP_NOT_IN:
        emit(c, OPC_CONTAINS, op == OP_NOT_IN);
        break;
    default:
        emit(c, OPC_COMPARE, op);
        break;
    }
}

/* a < b < c: b stays below the first result while that decides. */
static void compare(Compiler *c, const Node *n)
{
    const Nodes *rights = &n->u.compare.rights;
    int last = rights->len - 1;

    warn_compare(c, n);
    compile_expr(c, n->u.compare.left);
    if (last == 0) {
        compile_expr(c, rights->items[0]);
        emit_compare(c, n->u.compare.ops[0]);
        return;
    }
    Label cut = label_new(c), end = label_new(c);
    for (int i = 0; i < last; i++) {
        compile_expr(c, rights->items[i]);
        emit(c, OPC_SWAP, 2);
        emit(c, OPC_COPY, 2);
        emit_compare(c, n->u.compare.ops[i]);
        emit_jump(c, OPC_JUMP_IF_FALSE_OR_POP, cut);
    }
    compile_expr(c, rights->items[last]);
    emit_compare(c, n->u.compare.ops[last]);
    emit_jump(c, OPC_JUMP, end);
    label_here(c, cut);
    emit(c, OPC_SWAP, 2);
    emit(c, OPC_POP, 0);
    label_here(c, end);
}

static void conditional(Compiler *c, const Node *n)
{
    Label orelse = label_new(c), end = label_new(c);

    compile_condition(c, n->u.cond.test, orelse, false);
    compile_expr(c, n->u.cond.body);
    emit_jump(c, OPC_JUMP, end);
    label_here(c, orelse);
    compile_expr(c, n->u.cond.orelse);
    label_here(c, end);
}

/* --- conditions ----------------------------------------------------------- */

static void bool_op_condition(Compiler *c, const Node *n, Label to, bool when)
{
    const Nodes *list = &n->u.list;
    bool decides = n->op == OP_OR;      /* what one operand alone decides */
    Label other = decides == when ? to : label_new(c);

    for (int i = 0; i + 1 < list->len; i++)
        compile_condition(c, list->items[i], other, decides);
    compile_condition(c, list->items[list->len - 1], to, when);
    if (other != to)
        label_here(c, other);
}

static void chain_condition(Compiler *c, const Node *n, Label to, bool when)
{
    const Nodes *rights = &n->u.compare.rights;
    int last = rights->len - 1;
    Label cut = label_new(c), end = label_new(c);

    warn_compare(c, n);
    compile_expr(c, n->u.compare.left);
    for (int i = 0; i < last; i++) {
        compile_expr(c, rights->items[i]);
        emit(c, OPC_SWAP, 2);
        emit(c, OPC_COPY, 2);
        emit_compare(c, n->u.compare.ops[i]);
        emit_jump(c, OPC_POP_JUMP_IF_FALSE, cut);
    }
    compile_expr(c, rights->items[last]);
    emit_compare(c, n->u.compare.ops[last]);
    emit_jump(c, when ? OPC_POP_JUMP_IF_TRUE : OPC_POP_JUMP_IF_FALSE, to);
    emit_jump(c, OPC_JUMP, end);
    label_here(c, cut);
    emit(c, OPC_POP, 0);
    if (!when)
        emit_jump(c, OPC_JUMP, to);
    label_here(c, end);
}

static void cond_condition(Compiler *c, const Node *n, Label to, bool when)
{
    Label orelse = label_new(c), end = label_new(c);

    compile_condition(c, n->u.cond.test, orelse, false);
    compile_condition(c, n->u.cond.body, to, when);
    emit_jump(c, OPC_JUMP, end);
    label_here(c, orelse);
    compile_condition(c, n->u.cond.orelse, to, when);
    label_here(c, end);
}

/* x is None, x is not None: a jump of their own. */
static bool none_condition(Compiler *c, const Node *n, Label to, bool when)
{
    Op op = n->u.compare.ops[0];

    if (n->u.compare.rights.items[0]->kind != N_NONE
        || (op != OP_IS && op != OP_IS_NOT))
        return false;
    warn_compare(c, n);
    compile_expr(c, n->u.compare.left);
    emit_jump(c, (op == OP_IS) == when ? OPC_POP_JUMP_IF_NONE
                                       : OPC_POP_JUMP_IF_NOT_NONE, to);
    return true;
}

static void plain_condition(Compiler *c, Node *n, Label to, bool when)
{
    int truth = const_truth(n);

    if (truth < 0) {
        compile_expr(c, n);
        emit_jump(c, when ? OPC_POP_JUMP_IF_TRUE : OPC_POP_JUMP_IF_FALSE, to);
    } else if (truth == when) {
        emit_jump(c, OPC_JUMP, to);
    }
}

/* The position of a comparison stays in force afterwards: so it is in CPython,
 * where a failed assert is reported at the comparison in it. */
void compile_condition(Compiler *c, Node *n, Label to, bool when)
{
    if (!compile_enter(c, n)) {
        compile_leave(c);
        return;
    }
    if (n->kind == N_COMPARE)
        pos_set(c, n);
    if (n->kind == N_UNARY && n->op == OP_NOT)
        compile_condition(c, n->u.unary.operand, to, !when);
    else if (n->kind == N_BOOL_OP)
        bool_op_condition(c, n, to, when);
    else if (n->kind == N_COND)
        cond_condition(c, n, to, when);
    else if (n->kind == N_COMPARE && n->u.compare.rights.len > 1)
        chain_condition(c, n, to, when);
    else if (n->kind != N_COMPARE || !none_condition(c, n, to, when))
        plain_condition(c, n, to, when);
    compile_leave(c);
}

/* --- the switch ----------------------------------------------------------- */

static void yield(Compiler *c, const Node *n)
{
    if (n->u.one)
        compile_expr(c, n->u.one);
    else
        emit_none(c);
    emit(c, c->u->flags & CODE_ASYNC_GENERATOR ? OPC_ASYNC_YIELD : OPC_YIELD,
         0);
}

static void yield_from(Compiler *c, const Node *n)
{
    compile_expr(c, n->u.one);
    emit(c, OPC_GET_YIELD_FROM_ITER, 0);
    emit_none(c);
    emit(c, OPC_SEND, 0);
}

static void slice(Compiler *c, const Node *n)
{
    Node *parts[] = {n->u.slice.lower, n->u.slice.upper, n->u.slice.step};
    int count = parts[2] ? 3 : 2;

    for (int i = 0; i < count; i++) {
        if (parts[i])
            compile_expr(c, parts[i]);
        else
            emit_none(c);
    }
    emit(c, OPC_BUILD_SLICE, (size_t)count);
}

static void operation(Compiler *c, Node *n)
{
    switch (n->kind) {
    case N_BOOL_OP:
        bool_op(c, n);
        break;
    case N_BINARY:
        compile_expr(c, n->u.binary.left);
        compile_expr(c, n->u.binary.right);
        emit(c, OPC_BINARY, n->op);
        break;
    case N_UNARY:
        if (const_is(n)) {
            emit_const_take(c, const_value(n));
            break;
        }
        compile_expr(c, n->u.unary.operand);
        emit(c, OPC_UNARY, n->op);
        break;
    case N_COMPARE:
        compare(c, n);
        break;
    case N_COND:
        conditional(c, n);
        break;
    case N_NAMED:
        compile_expr(c, n->u.two.second);
        emit(c, OPC_COPY, 1);
        compile_target(c, n->u.two.first);
        break;
    default:
        assert(0 && "an expression");
    }
}

static void primary(Compiler *c, Node *n)
{
    switch (n->kind) {
    case N_NAME:
        compile_name(c, n->u.name, CTX_LOAD);
        break;
    case N_ATTRIBUTE:
        compile_expr(c, n->u.attr.value);
        pos_set_attr(c, n, n);
        emit_named(c, OPC_LOAD_ATTR, n->u.attr.name);
        break;
    case N_SUBSCRIPT:
        warn_subscript(c, n);
        compile_expr(c, n->u.two.first);
        compile_expr(c, n->u.two.second);
        emit(c, OPC_SUBSCR, 0);
        break;
    case N_SLICE:
        slice(c, n);
        break;
    case N_TUPLE:
        display(c, n, OPC_BUILD_TUPLE);
        break;
    case N_LIST:
        display(c, n, OPC_BUILD_LIST);
        break;
    case N_SET:
        display(c, n, OPC_BUILD_SET);
        break;
    case N_DICT:
        dict_display(c, n);
        break;
    default:
        operation(c, n);
    }
}

static void any(Compiler *c, Node *n)
{
    switch (n->kind) {
    case N_INT: case N_FLOAT: case N_STR: case N_BYTES: case N_NONE:
    case N_TRUE: case N_FALSE: case N_ELLIPSIS:
        emit_const_take(c, const_value(n));
        break;
    case N_CALL:
        warn_call(c, n);
        compile_call(c, n);
        break;
    case N_AWAIT:
        compile_expr(c, n->u.one);
        emit_await(c, 0);
        break;
    case N_YIELD:
        yield(c, n);
        break;
    case N_YIELD_FROM:
        yield_from(c, n);
        break;
    case N_FORMATTED:
        formatted(c, n);
        break;
    case N_JOINED_STR:
        joined_str(c, n);
        break;
    case N_LAMBDA:
        compile_lambda(c, n);
        break;
    case N_LIST_COMP: case N_SET_COMP: case N_DICT_COMP: case N_GENERATOR:
        compile_comprehension(c, n);
        break;
    default:
        primary(c, n);
    }
}

void compile_expr(Compiler *c, Node *n)
{
    if (compile_enter(c, n)) {
        Pos old = c->u->pos;
        pos_set(c, n);
        any(c, n);
        c->u->pos = old;
    }
    compile_leave(c);
}
