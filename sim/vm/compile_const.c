/* compile_const.c - expressions whose value is known before the program runs.
 *
 * Little is folded: negative numbers, and tuples of constants.  Both show in
 * what programs can see of themselves (defaults, `is`) and cost nothing.
 */
#include "sim/vm/bytes.h"
#include "sim/vm/compile_int.h"
#include "sim/vm/float.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

static bool is_number(const Node *n)
{
    return n->kind == N_INT || n->kind == N_FLOAT;
}

bool const_is(const Node *n)
{
    switch (n->kind) {
    case N_INT: case N_FLOAT: case N_STR: case N_BYTES: case N_NONE:
    case N_TRUE: case N_FALSE: case N_ELLIPSIS:
        return true;
    case N_UNARY:
        return n->op == OP_NEG && is_number(n->u.unary.operand);
    case N_TUPLE:
        if (n->ctx != CTX_LOAD)
            return false;
        for (int i = 0; i < n->u.list.len; i++)
            if (!const_is(n->u.list.items[i]))
                return false;
        return true;
    default:
        return false;
    }
}

static bool is_word(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        char ch = text[i];
        if (!((ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z')
              || (ch >= '0' && ch <= '9') || ch == '_'))
            return false;
    }
    return true;
}

static Value float_const(const Node *n)
{
    double d = 0;
    bool fine = float_parse(n->u.text.data, n->u.text.len, &d);

    assert(fine);
    (void)fine;
    return val_float(d);
}

static Value negative_const(const Node *n)
{
    Value v = const_value(n->u.unary.operand);
    Value minus = is_int(v) ? int_unary(v, OP_NEG) : val_float(-float_of(v));

    val_unref(v);
    return minus;
}

static Value tuple_const(const Node *n)
{
    const Nodes *list = &n->u.list;

    if (list->len == 0)
        return tuple_empty();
    Tuple *t = tuple_new((size_t)list->len);
    for (int i = 0; i < list->len; i++)
        t->items[i] = const_value(list->items[i]);
    return &t->head;
}

Value const_value(const Node *n)
{
    if (!const_is(n))
        return NULL;
    switch (n->kind) {
    case N_INT:
        return int_parse_literal(n->u.text.data, n->u.text.len);
    case N_FLOAT:
        return float_const(n);
    case N_STR:
        if (is_word(n->u.text.data, n->u.text.len))
            return str_intern(n->u.text.data, n->u.text.len);
        return str_new(n->u.text.data, n->u.text.len);
    case N_BYTES:
        return bytes_new(n->u.text.data, n->u.text.len);
    case N_TRUE:
        return val_ref(VAL_TRUE);
    case N_FALSE:
        return val_ref(VAL_FALSE);
    case N_ELLIPSIS:
        return val_ref(VAL_ELLIPSIS);
    case N_UNARY:
        return negative_const(n);
    case N_TUPLE:
        return tuple_const(n);
    default:
        return none();
    }
}

static bool is_zero(const Node *n)
{
    for (size_t i = 0; i < n->u.text.len; i++) {
        char ch = n->u.text.data[i];
        if (ch >= '1' && ch <= '9')
            return false;
        if (ch == 'x' || ch == 'X')     /* hexadecimal digits are letters */
            return strspn(n->u.text.data + i + 1, "0") + i + 1
                == n->u.text.len;
    }
    return true;
}

int const_truth(const Node *n)
{
    switch (n->kind) {
    case N_NONE: case N_FALSE:
        return 0;
    case N_TRUE: case N_ELLIPSIS:
        return 1;
    case N_INT:
        return !is_zero(n);
    case N_STR: case N_BYTES:
        return n->u.text.len > 0;
    default:
        return -1;
    }
}
