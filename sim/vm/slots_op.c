/* slots_op.c - operators of classes of the program. */
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/slots_int.h"
#include "sim/vm/str.h"

static const struct OpNames {
    Value *plain, *reflected, *inplace;
    const char *sign;
} op_names[] = {
#define BINARY(OP, ID, SIGN) \
    [OP] = {&name___##ID##__, &name___r##ID##__, &name___i##ID##__, SIGN}
    BINARY(OP_ADD, add, "+"), BINARY(OP_SUB, sub, "-"),
    BINARY(OP_MUL, mul, "*"), BINARY(OP_DIV, truediv, "/"),
    BINARY(OP_FLOORDIV, floordiv, "//"), BINARY(OP_MOD, mod, "%"),
    BINARY(OP_POW, pow, "** or pow()"), BINARY(OP_MATMUL, matmul, "@"),
    BINARY(OP_LSHIFT, lshift, "<<"), BINARY(OP_RSHIFT, rshift, ">>"),
    BINARY(OP_AND_BITS, and, "&"), BINARY(OP_OR_BITS, or, "|"),
    BINARY(OP_XOR, xor, "^"),
#undef BINARY
    [OP_EQ] = {&name___eq__, &name___eq__, NULL, "=="},
    [OP_NE] = {&name___ne__, &name___ne__, NULL, "!="},
    [OP_LT] = {&name___lt__, &name___gt__, NULL, "<"},
    [OP_LE] = {&name___le__, &name___ge__, NULL, "<="},
    [OP_GT] = {&name___gt__, &name___lt__, NULL, ">"},
    [OP_GE] = {&name___ge__, &name___le__, NULL, ">="},
    [OP_NEG] = {&name___neg__, NULL, NULL, "-"},
    [OP_POS] = {&name___pos__, NULL, NULL, "+"},
    [OP_INVERT] = {&name___invert__, NULL, NULL, "~"},
};

Value op_name_peek(Op op)
{
    return *op_names[op].plain;
}

Value op_reflected_peek(Op op)
{
    return *op_names[op].reflected;
}

Value op_inplace_peek(Op op)
{
    return *op_names[op].inplace;
}

const char *op_sign(Op op)
{
    return op_names[op].sign;
}

/* self.name(other), or NotImplemented if the class has no such method. */
static Value ask(Value self, Value other, Value name)
{
    Value func = type_lookup(type_of(self), name);

    if (!func)
        return val_ref(VAL_NOT_IMPLEMENTED);
    return special_call(func, self, &other, 1, NULL);
}

Value heap_compare(Value a, Value b, Op op)
{
    Value name = op_name_peek(op), func = type_lookup(type_of(a), name);
    Type *owner = func ? wrapper_owner_peek(func, name, a) : NULL;

    if (owner)
        return owner->compare(a, b, op);
    if (!func)
        return val_ref(VAL_NOT_IMPLEMENTED);
    return special_call(func, a, &b, 1, NULL);
}

/* True if [b]'s class, derived from [a]'s, has a reflected method that is not
 * the one of a's class. */
static bool is_overloaded(Value a, Value b, Value name)
{
    if (!type_is_sub(type_of(b), type_of(a)))
        return false;
    Value own = type_lookup(type_of(b), name);
    return own && own != type_lookup(type_of(a), name);
}

Value heap_binary(Value a, Value b, Op op)
{
    Value reflected = op_reflected_peek(op);
    bool same = type_of(a) == type_of(b);
    bool other = !same && type_of(b)->binary == heap_binary;

    if (type_of(a)->binary == heap_binary) {
        if (other && is_overloaded(a, b, reflected)) {
            Value r = ask(b, a, reflected);
            if (r != VAL_NOT_IMPLEMENTED)
                return r;
            val_unref(r);
            other = false;
        }
        Value r = ask(a, b, op_name_peek(op));
        if (r != VAL_NOT_IMPLEMENTED || same)
            return r;
        val_unref(r);
    }
    return other ? ask(b, a, reflected) : val_ref(VAL_NOT_IMPLEMENTED);
}

Value heap_inplace(Value a, Value b, Op op)
{
    return ask(a, b, op_inplace_peek(op));
}

Value heap_unary(Value self, Op op)
{
    Value func = type_lookup(type_of(self), op_name_peek(op));

    if (!func)
        return val_ref(VAL_NOT_IMPLEMENTED);
    return special_call(func, self, NULL, 0, NULL);
}

Value heap_index(Value self)
{
    Value v = heap_method(self, NAME(__index__), NULL, 0);

    if (v && !is_int(v)) {
        raise(&exc_TypeError, "__index__ returned non-int (type %T)", v);
        val_clear(&v);
    }
    return v;
}
