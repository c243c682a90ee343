/* 30-vm-int.c - ints of any size are CPython's, in value and in words. */
#include "tests/python.h"

static const char classes[] =
    "class Sub(int):\n"
    "    name = \"n\"\n"
    "class Whole:\n"
    "    def __int__(self): return 42\n"
    "class Index:\n"
    "    def __index__(self): return 43\n"
    "class Part:\n"
    "    def __trunc__(self): return 44\n"
    "class Wrong:\n"
    "    def __int__(self): return \"x\"\n";

static const PyCase arithmetic[] = {
    {"7 + 5, 7 - 5, 7 * 5, 7 / 5, 7 // 5, 7 % 5", "(12, 2, 35, 1.4, 1, 2)"},
    {"-7 // 2, 7 // -2, -7 % 2, 7 % -2, -7 // -2, -7 % -2",
     "(-4, -4, 1, -1, 3, -1)"},
    {"divmod(-7, 2), divmod(7, -2), divmod(10**20, -3)",
     "((-4, 1), (-4, -1), (-33333333333333333334, -2))"},
    {"2**61 + 2**61, 2**62 - 1 + 1, -2**62 - 1, -(-2**62)",
     "(4611686018427387904, 4611686018427387904, -4611686018427387905, 46"
      "11686018427387904)"},
    {"(2**62 - 1) * 2, (-2**62) * -1, 3037000500 * 3037000500",
     "(9223372036854775806, 4611686018427387904, 9223372037000250000)"},
    {"(2**62) // -1, (-2**62) // -1, -2**62 % -1",
     "(-4611686018427387904, 4611686018427387904, 0)"},
    {"10**40 + 1 - 10**40, 10**40 - 10**40", "(1, 0)"},
    {"10**40 // 10**39, -10**40 // 3, 10**40 % -7, -(10**40) % 10**20",
     "(10, -3333333333333333333333333333333333333334, -3, 0)"},
    {"(2**64 - 1) * (2**64 + 1) == 2**128 - 1", "True"},
    {"(3**2000 * 7**1500) // 7**1500 == 3**2000", "True"},
    {"(10**600 - 1) % (10**300 + 1)", "0"},
    {"10**20 / 3, 10**400 / 10**399, -1 / 10**20, 2**1074 / 2**2148",
     "(3.333333333333333e+19, 10.0, -1e-20, 5e-324)"},
    {"(2**53 + 1) / 1, (2**54 + 3) / 2, 0 / -5, 10**23 / 10",
     "(9007199254740992.0, 9007199254740994.0, -0.0, 1e+22)"},
    {"1 / 0", "ZeroDivisionError: division by zero"},
    {"1 // 0", "ZeroDivisionError: integer division or modulo by zero"},
    {"1 % 0", "ZeroDivisionError: integer modulo by zero"},
    {"divmod(1, 0)", "ZeroDivisionError: integer division or modulo by zero"},
    {"10**400 / 3",
     "OverflowError: integer division result too large for a float"},
    {"10**400 + 1.0", "OverflowError: int too large to convert to float"},
    {"True + True, True * 2.5, -True, ~True, +False", "(2, 2.5, -1, -2, 0)"},
    {"True & True, True | False, True ^ True, True & 3",
     "(True, True, False, 1)"},
    {"1 + \"a\"",
     "TypeError: unsupported operand type(s) for +: 'int' and 'str'"},
};

static const PyCase bit_ops[] = {
    {"5 & 3, 5 | 3, 5 ^ 3, ~5, -5 & 3, -5 | 3, -5 ^ 3",
     "(1, 7, 6, -6, 3, -5, -8)"},
    {"-2**70 & 2**70, -2**70 | 1, -2**70 ^ -1, (-2**70 - 1) & (2**70 - 1)",
     "(1180591620717411303424, -1180591620717411303423, 11805916207174113"
      "03423, 1180591620717411303423)"},
    {"1 << 62, 1 << 64, -1 << 63, 5 << 0, 0 << 10**30",
     "(4611686018427387904, 18446744073709551616, -9223372036854775808, 5"
      ", 0)"},
    {"2**100 >> 99, -2**100 >> 101, -5 >> 1, -1 >> 10**30, 7 >> 200",
     "(2, -1, -3, -1, 0)"},
    {"-(2**100 + 1) >> 100, -(2**96) >> 32", "(-2, -18446744073709551616)"},
    {"1 << -1", "ValueError: negative shift count"},
    {"1 >> -1", "ValueError: negative shift count"},
    {"1 << 10**30", "OverflowError: too many digits in integer"},
    {"1 << 10**12", "MemoryError: "},
    {"(2**200).bit_length(), (-1).bit_length(), (0).bit_length()",
     "(201, 1, 0)"},
    {"(-255).bit_count(), (2**100 - 1).bit_count()", "(8, 100)"},
};

static const PyCase powers[] = {
    {"2**10, (-2)**63, (-2)**64, 3**50, 0**0, (-1)**(10**30 + 1), 1**10**40",
     "(1024, -9223372036854775808, 18446744073709551616, 7178979876918525"
      "88770249, 1, -1, 1)"},
    {"2**-1, (-2)**-3, 10**-400, 7**True", "(0.5, -0.125, 0.0, 7)"},
    {"10**10**9", "MemoryError: "},
    {"3**10**30", "MemoryError: "},
    {"0**-1", "ZeroDivisionError: 0.0 cannot be raised to a negative power"},
    {"(10**400)**-1", "OverflowError: int too large to convert to float"},
    {"pow(3, 200, 1000007), pow(-3, 5, 7), pow(3, 5, -7), pow(5, 0, 1)",
     "(959082, 2, -2, 0)"},
    {"pow(3, -1, 7), pow(3, -2, 7), pow(3, -1, -7), pow(10**30, 10**20, 10*"
     "*18 + 9)",
     "(5, 4, -2, 670901911884222509)"},
    {"pow(2, -1, 6)",
     "ValueError: base is not invertible for the given modulus"},
    {"pow(2, 3, 0)", "ValueError: pow() 3rd argument cannot be 0"},
};

static const PyCase comparing[] = {
    {"2**53 + 1 > 2.0**53, 2**53 == 2.0**53, 10**30 < 1e30, 10**400 > 1e308",
     "(True, True, True, True)"},
    {"1 < 1.5 < 2, 10**400 > float(\"inf\"), -10**400 < float(\"-inf\")",
     "(True, False, False)"},
    {"1 == float(\"nan\"), 1 != float(\"nan\"), 1 == 1.0 == True",
     "(False, True, True)"},
    {"2**64 == 2**64, 2**64 < 2**65, -2**64 < -2**63, -2**65 < -2**64",
     "(True, True, True, True)"},
    {"hash(2**61 - 1), hash(-1), hash(-2), hash(2**61), hash(-2**100)",
     "(0, -2, -2, 1, -549755813888)"},
    {"hash(10**30) == hash(1e30 + 0) or int(1e30) != 10**30", "True"},
};

static const PyCase reading[] = {
    {"int(\"12\"), int(\" -12\\n\"), int(\"+1_000\"), int(\"0x1f\", 16), in"
     "t(\"0b11\", 0)",
     "(12, -12, 1000, 31, 3)"},
    {"int(\"zz\", 36), int(\"-0o17\", 0), int(\"0_0\", 0), int(\"٣٤\"), int"
     "(b\"12\")",
     "(1295, -15, 0, 34, 12)"},
    {"int(), int(True), int(-3.9), int(1e30), int(\"7\" * 30)",
     "(0, 1, -3, 1000000000000000019884624838656, 77777777777777777777777"
      "7777777)"},
    {"int(\"abc\")",
     "ValueError: invalid literal for int() with base 10: 'abc'"},
    {"int(\"\")", "ValueError: invalid literal for int() with base 10: ''"},
    {"int(\"1__0\")",
     "ValueError: invalid literal for int() with base 10: '1__0'"},
    {"int(\"010\", 0)",
     "ValueError: invalid literal for int() with base 0: '010'"},
    {"int(\"1_\")", "ValueError: invalid literal for int() with base 10: '1_'"},
    {"int(\"9\", 8)", "ValueError: invalid literal for int() with base 8: '9'"},
    {"int(b\"1\\xff\")",
     "ValueError: invalid literal for int() with base 10: b'1\\xff'"},
    {"int(\"é\" * 3)",
     "ValueError: invalid literal for int() with base 10: 'ééé'"},
    {"int(\"1\\x002\")",
     "ValueError: invalid literal for int() with base 10: '1\\x002'"},
    {"int(\"5\", 1)", "ValueError: int() base must be >= 2 and <= 36, or 0"},
    {"int(\"5\", 37)", "ValueError: int() base must be >= 2 and <= 36, or 0"},
    {"int(5, 10)",
     "TypeError: int() can't convert non-string with explicit base"},
    {"int(None)",
     "TypeError: int() argument must be a string, a bytes-like object or "
      "a real number, not 'NoneType'"},
    {"int([])",
     "TypeError: int() argument must be a string, a bytes-like object or "
      "a real number, not 'list'"},
    {"int(base=10)", "TypeError: int() missing string argument"},
    {"int(\"1\", \"2\")",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"int(1, 2, 3)", "TypeError: int() takes at most 2 arguments (3 given)"},
    {"int(x=1)", "TypeError: 'x' is an invalid keyword argument for int()"},
    {"int(\"1\" * 4300) > 0", "True"},
    {"int(\"1\" * 4301)",
     "ValueError: Exceeds the limit (4300 digits) for integer string conv"
      "ersion: value has 4301 digits; use sys.set_int_max_str_digits() to "
      "increase the limit"},
    {"int(\"0\" * 5000)",
     "ValueError: Exceeds the limit (4300 digits) for integer string conv"
      "ersion: value has 5000 digits; use sys.set_int_max_str_digits() to "
      "increase the limit"},
    {"len(hex(int(\"f\" * 5000, 16)))", "5002"},
    {"int(float(\"nan\"))", "ValueError: cannot convert float NaN to integer"},
    {"int(float(\"-inf\"))",
     "OverflowError: cannot convert float infinity to integer"},
    {"int(Whole()), int(Index()), int(Part()), int(Sub(9)), type(int(Sub(9)"
     "))",
     "(42, 43, 44, 9, <class 'int'>)"},
    {"int(Wrong())", "TypeError: __int__ returned non-int (type str)"},
};

static const PyCase writing[] = {
    {"10**18, -10**19, 2**64, 10**50, -(2**200)",
     "(1000000000000000000, -10000000000000000000, 18446744073709551616, "
      "100000000000000000000000000000000000000000000000000, -1606938044258"
      "990275541962092341162602522202993782792835301376)"},
    {"hex(2**70), bin(-5), oct(2**65), hex(-255), bin(0)",
     "('0x400000000000000000', '-0b101', '0o4000000000000000000000', '-0x"
      "ff', '0b0')"},
    {"len(str(10**4299))", "4300"},
    {"str(10**4300)",
     "ValueError: Exceeds the limit (4300 digits) for integer string conv"
      "ersion; use sys.set_int_max_str_digits() to increase the limit"},
    {"len(f\"{16**5000:x}\")", "5001"},
};

static const PyCase methods[] = {
    {"(1000).to_bytes(2, \"big\"), (1000).to_bytes(4, \"little\"), (5).to_b"
     "ytes()",
     "(b'\\x03\\xe8', b'\\xe8\\x03\\x00\\x00', b'\\x05')"},
    {"(-2).to_bytes(2, \"big\", signed=True), (-128).to_bytes(1, signed=Tru"
     "e)",
     "(b'\\xff\\xfe', b'\\x80')"},
    {"(2**70).to_bytes(9), (0).to_bytes(0)",
     "(b'@\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00', b'')"},
    {"(256).to_bytes(1)", "OverflowError: int too big to convert"},
    {"(-1).to_bytes(1)",
     "OverflowError: can't convert negative int to unsigned"},
    {"(128).to_bytes(1, signed=True)", "OverflowError: int too big to convert"},
    {"(-129).to_bytes(1, signed=True)",
     "OverflowError: int too big to convert"},
    {"(5).to_bytes(-1)", "ValueError: length argument must be non-negative"},
    {"(5).to_bytes(1, \"up\")",
     "ValueError: byteorder must be either 'little' or 'big'"},
    {"(5).to_bytes(1, 5)",
     "TypeError: to_bytes() argument 'byteorder' must be str, not int"},
    {"int.from_bytes(b\"\\x03\\xe8\", \"big\"), int.from_bytes(b\"\\xff\\x0"
     "0\", \"little\")",
     "(1000, 255)"},
    {"int.from_bytes(b\"\\xff\\x00\", signed=True), int.from_bytes([1, 2])",
     "(-256, 258)"},
    {"int.from_bytes(b\"\\xff\" * 9, signed=True), int.from_bytes(b\"\")",
     "(-1, 0)"},
    {"int.from_bytes(\"ab\", \"big\")",
     "TypeError: cannot convert 'str' object to bytes"},
    {"int.from_bytes([300], \"big\")",
     "ValueError: bytes must be in range(0, 256)"},
    {"round(15, -1), round(25, -1), round(-15, -1), round(1251, -2), round("
     "7, -5)",
     "(20, 20, -20, 1300, 0)"},
    {"round(10**30 + 5 * 10**28, -29), round(5, 3), round(-7, -1)",
     "(1000000000000000000000000000000, 5, -10)"},
    {"(7).as_integer_ratio(), (7).numerator, (7).denominator, (7).real, (7)"
     ".imag",
     "((7, 1), 7, 1, 7, 0)"},
    {"abs(-2**63), abs(-5), (5).conjugate(), (5).__trunc__(), (-5).__floor_"
     "_()",
     "(9223372036854775808, 5, 5, 5, -5)"},
    {"(5).__index__(), (5).__float__(), (5).__divmod__(2), (5).__rdivmod__("
     "17)",
     "(5, 5.0, (2, 1), (3, 2))"},
};

static const PyCase subclasses[] = {
    {"Sub(5), Sub(2**70) + 1, type(Sub(5) + 1), Sub(5) == 5, hash(Sub(5))",
     "(5, 1180591620717411303425, <class 'int'>, True, 5)"},
    {"Sub(3) * Sub(4), Sub(7) // 2, -Sub(5), abs(Sub(-5)), type(+Sub(5))",
     "(12, 3, -5, 5, <class 'int'>)"},
    {"Sub(\"1f\", 16), Sub(), bool(Sub(0)), Sub(5).name, [10, 20][Sub(1)]",
     "(31, 0, False, 'n', 20)"},
    {"isinstance(True, int), bool(), bool([]), bool(\"a\"), repr(True)",
     "(True, False, False, True, 'True')"},
    {"bool(1, 2)", "TypeError: bool expected at most 1 argument, got 2"},
    {"bool(x=1)", "TypeError: bool() takes no keyword arguments"},
};

/* A random int of up to [bits] bits, either sign. */
static Value random_int(unsigned *seed, unsigned bits)
{
    Value v = val_small(0), shift = val_small(15);

    for (unsigned i = 0; i < bits / 15 + 1; i++) {
        *seed = *seed * 1103515245 + 12345;
        val_set_take(&v, int_binary(v, shift, OP_LSHIFT));
        val_set_take(&v, int_binary(v, val_small(*seed >> 16 & 0x7fff),
                                    OP_OR_BITS));
    }
    *seed = *seed * 1103515245 + 12345;
    if (*seed >> 20 & 1)
        val_set_take(&v, int_unary(v, OP_NEG));
    return v;
}

/* a == (a // b) * b + a % b, the remainder with b's sign and smaller. */
static bool division_holds(Value a, Value b)
{
    Value quot = int_binary(a, b, OP_FLOORDIV);
    Value rest = int_binary(a, b, OP_MOD);
    Value back = int_binary(quot, b, OP_MUL);
    Value big = int_sign(b) < 0 ? int_unary(rest, OP_NEG) : val_ref(rest);
    Value size = int_sign(b) < 0 ? int_unary(b, OP_NEG) : val_ref(b);
    bool holds = int_sign(big) >= 0 && int_compare(big, size) < 0;

    val_set_take(&back, int_binary(back, rest, OP_ADD));
    holds = holds && int_compare(back, a) == 0;
    val_unref(quot);
    val_unref(rest);
    val_unref(back);
    val_unref(big);
    val_unref(size);
    return holds;
}

/* (a + b) ** 2 == a * a + 2 * a * b + b * b, which long multiplication (plain,
 * Karatsuba's and uneven) cannot get wrong in the same way on both sides. */
static bool square_holds(Value a, Value b)
{
    Value sum = int_binary(a, b, OP_ADD);
    Value left = int_binary(sum, sum, OP_MUL);
    Value right = int_binary(a, a, OP_MUL), part = int_binary(a, b, OP_MUL);

    val_set_take(&part, int_binary(part, val_small(2), OP_MUL));
    val_set_take(&right, int_binary(right, part, OP_ADD));
    val_set_take(&part, int_binary(b, b, OP_MUL));
    val_set_take(&right, int_binary(right, part, OP_ADD));
    bool holds = int_compare(left, right) == 0;
    val_unref(sum);
    val_unref(left);
    val_unref(right);
    val_unref(part);
    return holds;
}

static void test_random(unsigned seed)
{
    static const unsigned sizes[] = {10, 60, 64, 130, 700, 2600, 9000};
    unsigned first = seed;
    int bad = 0;

    for (int i = 0; i < 490; i++) {
        Value a = random_int(&seed, sizes[i % 7]);
        Value b = random_int(&seed, sizes[i / 7 % 7]);
        bad += int_sign(b) != 0 && !division_holds(a, b);
        bad += !square_holds(a, b);
        val_unref(a);
        val_unref(b);
    }
    if (!is_int(bad, 0, "490 random pairs divide and multiply rightly"))
        diag("seed was %u", first);
}

int main(void)
{
    py_start();
    test_random(1);
    PY_CHECK(classes, arithmetic, "arithmetic");
    PY_CHECK(classes, bit_ops, "bits and shifts");
    PY_CHECK(classes, powers, "powers");
    PY_CHECK(classes, comparing, "comparing and hashing");
    PY_CHECK(classes, reading, "int()");
    PY_CHECK(classes, writing, "repr and bases");
    PY_CHECK(classes, methods, "methods");
    PY_CHECK(classes, subclasses, "subclasses");
    return py_end();
}
