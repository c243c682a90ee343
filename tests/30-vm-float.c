/* 30-vm-float.c - floats are CPython's: every digit of repr, rounding, words
 * of errors. */
#include "tests/python.h"

static const char classes[] =
    "class Sub(float):\n"
    "    pass\n"
    "class Half:\n"
    "    def __float__(self): return 0.5\n"
    "class Bad:\n"
    "    def __float__(self): return \"x\"\n";

static const PyCase showing[] = {
    {"0.1, 1.0, -0.0, 1e16, 1e15, 123456789012345680.0, 0.0001, 0.00001",
     "(0.1, 1.0, -0.0, 1e+16, 1000000000000000.0, 1.2345678901234568e+17,"
      " 0.0001, 1e-05)"},
    {"0.1 + 0.2, 1/3, 2/3, 1e22, 1e23, 5e-324, 1.7976931348623157e308",
     "(0.30000000000000004, 0.3333333333333333, 0.6666666666666666, 1e+22"
      ", 1e+23, 5e-324, 1.7976931348623157e+308)"},
    {"2.0**-44, 2.0**-1022, 2.0**-1074 * 3, 9.5367431640625e-07, 9007199254"
     "740993.0",
     "(5.684341886080802e-14, 2.2250738585072014e-308, 1.5e-323, 9.536743"
      "1640625e-07, 9007199254740992.0)"},
    {"float(\"inf\"), -float(\"inf\"), float(\"nan\"), 1e100, 1.5e-7, 100.0"
     ", 3.14",
     "(inf, -inf, nan, 1e+100, 1.5e-07, 100.0, 3.14)"},
    {"1.0000000000000002, 4.35, 2.675, 0.30000000000000004, 1e-5, 123e-7",
     "(1.0000000000000002, 4.35, 2.675, 0.30000000000000004, 1e-05, 1.23e"
      "-05)"},
};

static const PyCase arithmetic[] = {
    {"7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2)",
     "(3.0, -4.0, 1.5, 0.5, -0.5, (-4.0, 0.5))"},
    {"1.0 % 0.1, 1.0 // 0.1, -0.0 % 3, 5.0 % float(\"inf\"), -5.0 % float("
     "\"inf\")",
     "(0.09999999999999995, 9.0, 0.0, 5.0, inf)"},
    {"-1e-20 // 1.0, -1e-20 % 1.0, 1e308 * 10, 3 + 0.5, 2 * 1.5, 1 - 0.25",
     "(-1.0, 1.0, inf, 3.5, 3.0, 0.75)"},
    {"float(\"inf\") // 1, float(\"inf\") % 2, 0.0 / -3", "(nan, nan, -0.0)"},
    {"1.0 / 0", "ZeroDivisionError: float division by zero"},
    {"1.0 // 0", "ZeroDivisionError: float floor division by zero"},
    {"1.0 % 0", "ZeroDivisionError: float modulo"},
    {"divmod(1.0, 0)", "ZeroDivisionError: float divmod()"},
    {"2.0**0.5, 2.0**-1, (-8.0)**3, 0.0**0, float(\"nan\")**0, 1.0**float("
     "\"inf\")",
     "(1.4142135623730951, 0.5, -512.0, 1.0, 1.0, 1.0)"},
    {"(-2.0)**float(\"inf\"), float(\"-inf\")**3, 4**0.5, 10.0**-320",
     "(inf, -inf, 2.0, 1e-320)"},
    {"0.0**-1", "ZeroDivisionError: 0.0 cannot be raised to a negative power"},
    {"1e308**2", "OverflowError: (34, 'Numerical result out of range')"},
    {"2**5000.0", "OverflowError: (34, 'Numerical result out of range')"},
    {"1.5 + \"a\"",
     "TypeError: unsupported operand type(s) for +: 'float' and 'str'"},
    {"1.5 << 2",
     "TypeError: unsupported operand type(s) for <<: 'float' and 'int'"},
    {"~1.5", "TypeError: bad operand type for unary ~: 'float'"},
};

static const PyCase rounding[] = {
    {"round(2.5), round(3.5), round(-0.5), round(0.5), round(2.675, 2)",
     "(2, 4, 0, 0, 2.67)"},
    {"round(1.005, 2), round(25.0, -1), round(35.0, -1), round(25.5, -1), r"
     "ound(4.9, -1)",
     "(1.0, 20.0, 40.0, 30.0, 0.0)"},
    {"round(5.0, -1), round(5.1, -1), round(1e308, -308), round(1.25, 1), r"
     "ound(1e300, 5)",
     "(0.0, 10.0, 1e+308, 1.2, 1e+300)"},
    {"round(-0.04, 1), round(float(\"inf\"), 2), round(1.5, None), round(12"
     "3.456, -4)",
     "(-0.0, inf, 2, 0.0)"},
    {"round(float(\"nan\"))",
     "ValueError: cannot convert float NaN to integer"},
    {"round(float(\"inf\"))",
     "OverflowError: cannot convert float infinity to integer"},
    {"round(1.7e308, -308)",
     "OverflowError: rounded value too large to represent"},
    {"round(1.5, \"a\")",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"(2.7).__trunc__(), (-2.7).__floor__(), (2.1).__ceil__(), (1e20).__flo"
     "or__(), int(-2.7)",
     "(2, -3, 3, 100000000000000000000, -2)"},
};

static const PyCase reading[] = {
    {"float(\"1.5\"), float(\" -1e3\\n\"), float(\"1_000.5\"), float(\".5\""
     "), float(\"5.\")",
     "(1.5, -1000.0, 1000.5, 0.5, 5.0)"},
    {"float(\"inf\"), float(\"-Infinity\"), float(\"nan\"), float(\"1e400\""
     "), float(\"1e-400\")",
     "(inf, -inf, nan, inf, 0.0)"},
    {"float(\"٣.٥\"), float(b\"2.5\"), float(), float(True), float(10**20),"
     " float(Half())",
     "(3.5, 2.5, 0.0, 1.0, 1e+20, 0.5)"},
    {"float(\"0.1\"), float(\"2.2250738585072011e-308\"), float(\"900719925"
     "4740993\")",
     "(0.1, 2.225073858507201e-308, 9007199254740992.0)"},
    {"float(\"abc\")", "ValueError: could not convert string to float: 'abc'"},
    {"float(\"\")", "ValueError: could not convert string to float: ''"},
    {"float(\"1__0\")",
     "ValueError: could not convert string to float: '1__0'"},
    {"float(\"_1\")", "ValueError: could not convert string to float: '_1'"},
    {"float(\"1_e5\")",
     "ValueError: could not convert string to float: '1_e5'"},
    {"float(\"0x10\")",
     "ValueError: could not convert string to float: '0x10'"},
    {"float(\"1e\")", "ValueError: could not convert string to float: '1e'"},
    {"float(\"nan(1)\")",
     "ValueError: could not convert string to float: 'nan(1)'"},
    {"float(\"1.5\\x00\")",
     "ValueError: could not convert string to float: '1.5\\x00'"},
    {"float(None)",
     "TypeError: float() argument must be a string or a real number, not "
      "'NoneType'"},
    {"float([])",
     "TypeError: float() argument must be a string or a real number, not "
      "'list'"},
    {"float(1, 2)", "TypeError: float expected at most 1 argument, got 2"},
    {"float(x=1)", "TypeError: float() takes no keyword arguments"},
    {"float(10**400)", "OverflowError: int too large to convert to float"},
    {"float(Bad())", "TypeError: Bad.__float__ returned non-float (type str)"},
};

static const PyCase methods[] = {
    {"(1.5).hex(), (-0.1).hex(), (0.0).hex(), (5e-324).hex(), float(\"inf\""
     ").hex()",
     "('0x1.8000000000000p+0', '-0x1.999999999999ap-4', '0x0.0p+0', '0x0."
      "0000000000001p-1022', 'inf')"},
    {"float.fromhex(\"0x1.8p1\"), float.fromhex(\" -.8 \"), float.fromhex("
     "\"nan\"), float.fromhex(\"0x1p-1074\")",
     "(3.0, -0.5, nan, 5e-324)"},
    {"float.fromhex(\"zz\")",
     "ValueError: invalid hexadecimal floating-point string"},
    {"float.fromhex(\"0x1p5000\")",
     "OverflowError: hexadecimal value too large to represent as a float"},
    {"float.fromhex(\"\")",
     "ValueError: invalid hexadecimal floating-point string"},
    {"(0.75).as_integer_ratio(), (1e20).as_integer_ratio(), (-0.1).as_integ"
     "er_ratio()",
     "((3, 4), (100000000000000000000, 1), (-3602879701896397, 3602879701"
      "8963968))"},
    {"float(\"inf\").as_integer_ratio()",
     "OverflowError: cannot convert Infinity to integer ratio"},
    {"float(\"nan\").as_integer_ratio()",
     "ValueError: cannot convert NaN to integer ratio"},
    {"(1.5).is_integer(), (2.0).is_integer(), float(\"inf\").is_integer()",
     "(False, True, False)"},
    {"(1.5).real, (1.5).imag, (1.5).conjugate(), abs(-1.5), -(1.5), +(1.5),"
     " bool(0.0)",
     "(1.5, 0.0, 1.5, 1.5, -1.5, 1.5, False)"},
    {"hash(1.5), hash(0.1), hash(-1.0), hash(1e300), hash(float(\"inf\")), "
     "hash(2.0**61)",
     "(1152921504606846977, 230584300921369408, -2, 1224995262755759164, "
      "314159, 1)"},
    {"hash(5e-324), hash(3.0) == hash(3)", "(16777216, True)"},
    {"Sub(1.5), Sub(1.5) + 1, type(Sub(1.5) * 2), Sub(\"2.5\"), Sub(1.5) =="
     " 1.5",
     "(1.5, 2.5, <class 'float'>, 2.5, True)"},
    {"1.5 < 2, 2**53 + 1.0 == 2**53, float(\"nan\") == float(\"nan\"), 1e40"
     "0 > 10**500",
     "(True, True, False, True)"},
};

int main(void)
{
    py_start();
    PY_CHECK(classes, showing, "repr");
    PY_CHECK(classes, arithmetic, "arithmetic");
    PY_CHECK(classes, rounding, "rounding");
    PY_CHECK(classes, reading, "float()");
    PY_CHECK(classes, methods, "methods");
    return py_end();
}
