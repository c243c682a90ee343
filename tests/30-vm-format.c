/* 30-vm-format.c - format specs, % formatting and str.format give what CPython
 * gives, mistakes included. */
#include "tests/python.h"

static const char classes[] =
    "class Shown:\n"
    "    x = 5\n"
    "    def __str__(self): return \"shown\"\n"
    "    def __repr__(self): return \"Shown()\"\n"
    "    def __format__(self, spec): return \"<\" + spec + \">\"\n"
    "    def __getitem__(self, key): return key\n"
    "class Whole:\n"
    "    def __int__(self): return 8\n"
    "class Index:\n"
    "    def __index__(self): return 7\n"
    "class Bytes:\n"
    "    def __bytes__(self): return b\"BB\"\n";

static const PyCase int_specs[] = {
    {"format(1234567, \",\"), format(1234567, \"_\"), format(-1234567, \"01"
     "5,\"), format(123, \"08,\")",
     "('1,234,567', '1_234_567', '-00,001,234,567', '0,000,123')"},
    {"format(255, \"x\"), format(255, \"#X\"), format(-255, \"#010x\"), for"
     "mat(5, \"08b\"), format(2**40, \"_x\")",
     "('ff', '0XFF', '-0x00000ff', '00000101', '100_0000_0000')"},
    {"format(5, \">5\"), format(5, \"<5\"), format(5, \"^5\"), format(-5, "
     "\"=5\"), format(-5, \"05\"), format(-5, \"<05\")",
     "('    5', '5    ', '  5  ', '-   5', '-0005', '-5000')"},
    {"format(5, \"+\"), format(5, \" \"), format(-5, \"+\"), format(5, \"*^"
     "+7\"), format(65, \"c\"), format(65, \"5c\")",
     "('+5', ' 5', '-5', '**+5***', 'A', '    A')"},
    {"format(5, \".2f\"), format(5, \"e\"), format(5, \"%\"), format(12345,"
     " \"n\"), format(1, \"{<3\"), format(1, \"é>3\")",
     "('5.00', '5.000000e+00', '500.000000%', '12345', '1{{', 'éé1')"},
    {"format(True), format(True, \"d\"), format(True, \"5\"), format(10**20"
     ", \",d\"), format(0, \"#o\")",
     "('True', '1', '    1', '100,000,000,000,000,000,000', '0o0')"},
    {"format(1, \"s\")",
     "ValueError: Unknown format code 's' for object of type 'int'"},
    {"format(True, \"s\")",
     "ValueError: Unknown format code 's' for object of type 'bool'"},
    {"format(1, \".3\")",
     "ValueError: Precision not allowed in integer format specifier"},
    {"format(1, \"z\")",
     "ValueError: Negative zero coercion (z) not allowed in integer forma"
      "t specifier"},
    {"format(1, \",x\")", "ValueError: Cannot specify ',' with 'x'."},
    {"format(1, \",_\")", "ValueError: Cannot specify both ',' and '_'."},
    {"format(1, \",c\")", "ValueError: Cannot specify ',' with 'c'."},
    {"format(1, \"5xx\")",
     "ValueError: Invalid format specifier '5xx' for object of type 'int'"},
    {"format(1, \".\")", "ValueError: Format specifier missing precision"},
    {"format(1, \"é\")",
     "ValueError: Unknown format code '\\xe9' for object of type 'int'"},
    {"format(1, \"+c\")",
     "ValueError: Sign not allowed with integer format specifier 'c'"},
    {"format(-1, \"c\")", "OverflowError: %c arg not in range(0x110000)"},
    {"format(10**400, \"f\")",
     "OverflowError: int too large to convert to float"},
    {"format(1, \"99999999999999999999\")",
     "ValueError: Too many decimal digits in format string"},
    {"format(1, \"1000000000000000000\")", "MemoryError: "},
    {"(1).__format__(5)",
     "TypeError: __format__() argument must be str, not int"},
};

static const PyCase float_specs[] = {
    {"format(3.14159, \".2f\"), format(2.5, \".0f\"), format(3.5, \".0f\"),"
     " format(0.125, \".2f\"), format(1e10, \".3e\")",
     "('3.14', '2', '4', '0.12', '1.000e+10')"},
    {"format(1234567.891, \",\"), format(1234567.891, \"015,.2f\"), format("
     "-1.5, \"08.2f\"), format(1.5, \"+.1f\")",
     "('1,234,567.891', '0,001,234,567.89', '-0001.50', '+1.5')"},
    {"format(0.5, \"%\"), format(0.125, \".1%\"), format(1e20, \"g\"), form"
     "at(1e-5, \"g\"), format(100000.0, \"g\"), format(1e6, \"g\")",
     "('50.000000%', '12.5%', '1e+20', '1e-05', '100000', '1e+06')"},
    {"format(1.0), format(1.0, \"\"), format(1e16), format(12.0, \".2\"), f"
     "ormat(12.0, \".3\"), format(1.5, \".0\"), format(100.0, \"#.3\")",
     "('1.0', '1.0', '1e+16', '1.2e+01', '12.0', '2e+00', '1.00e+02')"},
    {"format(1.0, \"#.0f\"), format(1.0, \"#g\"), format(1e20, \"#\"), form"
     "at(0.0, \"g\"), format(0.0, \".3\"), format(1e100, \"G\")",
     "('1.', '1.00000', '1.e+20', '0', '0.0', '1E+100')"},
    {"format(float(\"inf\"), \"010\"), format(float(\"nan\"), \"F\"), forma"
     "t(float(\"-inf\"), \"+\"), format(float(\"nan\"), \"+.2f\")",
     "('0000000inf', 'NAN', '-inf', '+nan')"},
    {"format(-0.0, \"z\"), format(-0.001, \"z.1f\"), format(-0.001, \".1f\""
     "), format(-0.01, \"z.1f\"), format(-0.0, \"ze\")",
     "('0.0', '0.0', '-0.0', '0.0', '0.000000e+00')"},
    {"format(1.5, \"*^9\"), format(1.5, \"=+9\"), format(0.1, \".20f\"), fo"
     "rmat(1e22, \".0f\"), format(31415.9, \"_.2f\")",
     "('***1.5***', '+     1.5', '0.10000000000000000555', '1000000000000"
      "0000000000', '31_415.90')"},
    {"format(1.5, \"d\")",
     "ValueError: Unknown format code 'd' for object of type 'float'"},
    {"format(1.5, \"s\")",
     "ValueError: Unknown format code 's' for object of type 'float'"},
    {"format(1.0, \".2147483648f\")", "ValueError: precision too big"},
    {"format(1.0, \".1000000000000000000f\")", "ValueError: precision too big"},
};

static const PyCase str_specs[] = {
    {"format(\"abc\", \"5\"), format(\"abc\", \">5\"), format(\"abc\", \"^6"
     "\"), format(\"abc\", \"*<5\"), format(\"abc\", \"05\")",
     "('abc  ', '  abc', ' abc  ', 'abc**', 'abc00')"},
    {"format(\"abcdef\", \".3\"), format(\"é√\", \"^5\"), format(\"abcdef\""
     ", \"5.3s\"), format(\"é√x\", \".2\"), format(\"\", \"3\")",
     "('abc', ' é√  ', 'abc  ', 'é√', '   ')"},
    {"format(\"a\", \"d\")",
     "ValueError: Unknown format code 'd' for object of type 'str'"},
    {"format(\"a\", \"+\")",
     "ValueError: Sign not allowed in string format specifier"},
    {"format(\"a\", \" \")",
     "ValueError: Space not allowed in string format specifier"},
    {"format(\"a\", \"#\")",
     "ValueError: Alternate form (#) not allowed in string format specifi"
      "er"},
    {"format(\"a\", \"z\")",
     "ValueError: Negative zero coercion (z) not allowed in string format"
      " specifier"},
    {"format(\"a\", \"=5\")",
     "ValueError: '=' alignment not allowed in string format specifier"},
    {"format(\"a\", \",\")", "ValueError: Cannot specify ',' with 's'."},
    {"format(None, \"5\")",
     "TypeError: unsupported format string passed to NoneType.__format__"},
    {"format([], \"d\")",
     "TypeError: unsupported format string passed to list.__format__"},
};

static const PyCase percent[] = {
    {"\"%s and %r and %a\" % (\"x\", \"y\", \"é\"), \"%d%%\" % 5, \"%5d|%-5"
     "d|%05d\" % (1, 2, 3), \"%x %X %o\" % (255, 255, 8)",
     "(\"x and 'y' and '\\\\xe9'\", '5%', '    1|2    |00003', 'ff FF 10')"},
    {"\"%#x %#o %#X\" % (255, 8, 255), \"%+d % d\" % (5, 5), \"%.3f %e %g\""
     " % (2.5, 2.5, 1e20), \"%8.3f|\" % 3.14159",
     "('0xff 0o10 0XFF', '+5  5', '2.500 2.500000e+00 1e+20', '   3.142|')"},
    {"\"%.5d\" % -5, \"%8.5d|\" % -5, \"%08.5d|\" % -5, \"%#08.5x\" % 255, "
     "\"%i %u\" % (3, -4), \"%d\" % 3.99, \"%d\" % True",
     "('-00005', '  -00005|', '-0000005|', '0x0000ff', '3 -4', '3', '1')"},
    {"\"%c%c\" % (\"a\", 98), \"%5c|%-5c|\" % (\"x\", \"é\"), \"%.2s|%5.1s|"
     "\" % (\"abc\", \"xyz\"), \"%05s\" % \"a\"",
     "('ab', '    x|é    |', 'ab|    x|', '    a')"},
    {"\"%(a)s %(b)05.1f\" % {\"a\": 1, \"b\": 2.25}, \"%((x))s\" % {\"(x)\""
     ": 1}, \"%()s\" % {\"\": 3}",
     "('1 002.2', '1', '3')"},
    {"\"%*d|%-*d|%.*f\" % (5, 1, 5, 2, 2, 1.555), \"%*d|\" % (-5, 1), \"%s"
     "\" % [1, 2], \"%s\" % ((1, 2),), \"%s\" % None",
     "('    1|2    |1.55', '1    |', '[1, 2]', '(1, 2)', 'None')"},
    {"\"x\" % {}, \"x\" % [], \"%ld\" % 5, \"%d\" % 10**2, \"%s\" % Shown()"
     ", \"%r\" % Shown(), \"%d\" % Whole(), \"%x\" % Index()",
     "('x', 'x', '5', '100', 'shown', 'Shown()', '8', '7')"},
    {"\"%f\" % float(\"inf\"), \"%010f\" % float(\"-inf\"), \"%F\" % float("
     "\"nan\"), \"%g\" % 1e-10, \"%#g\" % 1, \"%.0f\" % 0.5",
     "('inf', '-000000inf', 'NAN', '1e-10', '1.00000', '0')"},
    {"\"%d\"", "'%d'"},
    {"\"%d\" % ()", "TypeError: not enough arguments for format string"},
    {"\"%d\" % (1, 2)",
     "TypeError: not all arguments converted during string formatting"},
    {"\"x\" % 1",
     "TypeError: not all arguments converted during string formatting"},
    {"\"%\"  % 1", "ValueError: incomplete format"},
    {"\"%s %s\" % \"a\"", "TypeError: not enough arguments for format string"},
    {"\"%(a)s\" % 5", "TypeError: format requires a mapping"},
    {"\"%(a)s\" % [1]",
     "TypeError: list indices must be integers or slices, not str"},
    {"\"%(b)s\" % {\"a\": 1}", "KeyError: 'b'"},
    {"\"%(b\" % {\"a\": 1}", "ValueError: incomplete format key"},
    {"\"%d\" % \"a\"",
     "TypeError: %d format: a real number is required, not str"},
    {"\"%d\" % None",
     "TypeError: %d format: a real number is required, not NoneType"},
    {"\"%x\" % 1.5", "TypeError: %x format: an integer is required, not float"},
    {"\"%f\" % \"a\"", "TypeError: must be real number, not str"},
    {"\"%c\" % \"ab\"", "TypeError: %c requires int or char"},
    {"\"%c\" % -1", "OverflowError: %c arg not in range(0x110000)"},
    {"\"%c\" % 1.5", "TypeError: %c requires int or char"},
    {"\"%y\" % 1",
     "ValueError: unsupported format character 'y' (0x79) at index 1"},
    {"\"%é\" % 1",
     "ValueError: unsupported format character '?' (0xe9) at index 1"},
    {"\"%(a)%\" % {\"a\": 1}",
     "ValueError: unsupported format character '%' (0x25) at index 4"},
    {"\"%*d\" % (\"a\", 1)", "TypeError: * wants int"},
    {"\"%*d\" % (10**30, 1)",
     "OverflowError: Python int too large to convert to C ssize_t"},
    {"\"%99999999999999999999d\" % 1", "ValueError: width too big"},
    {"\"%.3000000000f\" % 1", "ValueError: precision too big"},
    {"\"%999999999999999d\" % 1", "MemoryError: "},
    {"\"%d\" % (10**5000)",
     "ValueError: Exceeds the limit (4300 digits) for integer string conv"
      "ersion; use sys.set_int_max_str_digits() to increase the limit"},
    {"b\"%s %d %x\" % (b\"x\", 5, 255), b\"%b\" % Bytes(), b\"%a\" % \"é\","
     " b\"%c%c\" % (65, b\"b\"), b\"%(a)s\" % {b\"a\": b\"x\"}, bytearray(b"
     "\"%5s|\") % b\"ab\"",
     "(b'x 5 ff', b'BB', b\"'\\\\xe9'\", b'Ab', b'x', bytearray(b'   ab|'"
      "))"},
    {"b\"%s\" % \"x\"",
     "TypeError: %b requires a bytes-like object, or an object that imple"
      "ments __bytes__, not 'str'"},
    {"b\"%c\" % 256", "OverflowError: %c arg not in range(256)"},
    {"b\"%f\" % \"a\"", "TypeError: float argument required, not str"},
    {"b\"x\" % 1",
     "TypeError: not all arguments converted during bytes formatting"},
};

static const PyCase method[] = {
    {"\"{} {}\".format(1, \"a\"), \"{1}{0}\".format(\"a\", \"b\"), \"{a}\"."
     "format(a=1), \"{{}}\".format(), \"{{{0}}}\".format(5)",
     "('1 a', 'ba', '1', '{}', '{5}')"},
    {"\"{!r}\".format(\"a\"), \"{!s:>5}\".format(\"a\"), \"{!a}\".format(\""
     "é\"), \"{0:>{1}}\".format(\"x\", 4), \"{:{}.{}f}\".format(3.14159, 8,"
     " 2)",
     "(\"'a'\", '    a', \"'\\\\xe9'\", '   x', '    3.14')"},
    {"\"{0.x} {0[k]} {0[1]}\".format(Shown()), \"{[0]}\".format([7]), \"{a["
     "b].x}\".format(a={\"b\": Shown()}), \"{0[-1]}\".format(Shown())",
     "('5 k 1', '7', '5', '-1')"},
    {"\"{.real:5}\".format(3), \"{0[}]}\".format({\"}\": 1}), \"{ a}\".form"
     "at(**{\" a\": 1}), \"{:%Y}\".format(Shown()), \"{:}}}\".format(1)",
     "('    3', '1', '1', '<%Y>', '1}')"},
    {"\"{a} {b}\".format_map({\"a\": 1, \"b\": 2}), \"{01}\".format(1, 2), "
     "\"{x!r:{w}}|\".format(x=\"a\", w=5), \"{:{}}\".format(Shown(), \"}\")",
     "('1 2', '2', \"'a'  |\", '<}>')"},
    {"\"{}\".format()",
     "IndexError: Replacement index 0 out of range for positional args tu"
      "ple"},
    {"\"{1}\".format(1)",
     "IndexError: Replacement index 1 out of range for positional args tu"
      "ple"},
    {"\"{a}\".format()", "KeyError: 'a'"},
    {"\"{0} {}\".format(1, 2)",
     "ValueError: cannot switch from manual field specification to automa"
      "tic field numbering"},
    {"\"{} {0}\".format(1, 2)",
     "ValueError: cannot switch from automatic field numbering to manual "
      "field specification"},
    {"\"{\".format()", "ValueError: Single '{' encountered in format string"},
    {"\"}\".format()", "ValueError: Single '}' encountered in format string"},
    {"\"a{b\".format()", "ValueError: expected '}' before end of string"},
    {"\"{!}\".format(1)", "ValueError: unmatched '{' in format spec"},
    {"\"{!x}\".format(1)", "ValueError: Unknown conversion specifier x"},
    {"\"{!rr}\".format(1)",
     "ValueError: expected ':' after conversion specifier"},
    {"\"{!r\".format(1)", "ValueError: unmatched '{' in format spec"},
    {"\"{:\".format(1)", "ValueError: unmatched '{' in format spec"},
    {"\"{0[}\".format(1)", "ValueError: expected '}' before end of string"},
    {"\"{0.}\".format(1)", "ValueError: Empty attribute in format string"},
    {"\"{0[0]x}\".format([1])",
     "ValueError: Only '.' or '[' may follow ']' in format field specifier"},
    {"\"{:{:{}}}\".format(1, 2, 3)",
     "ValueError: Max string recursion exceeded"},
    {"\"{:}}\".format(1)",
     "ValueError: Single '}' encountered in format string"},
    {"\"{99999999999999999999}\".format(1)",
     "ValueError: Too many decimal digits in format string"},
    {"\"{0.nope}\".format(1)",
     "AttributeError: 'int' object has no attribute 'nope'"},
    {"\"{0[5]}\".format([1])", "IndexError: list index out of range"},
    {"\"{:d}\".format(\"a\")",
     "ValueError: Unknown format code 'd' for object of type 'str'"},
    {"\"{}\".format_map({})",
     "ValueError: Format string contains positional fields"},
    {"\"{a}\".format_map({})", "KeyError: 'a'"},
    {"\"{:{{}}}\".format(1)",
     "ValueError: Invalid format specifier '{}' for object of type 'int'"},
};

int main(void)
{
    py_start();
    PY_CHECK(classes, int_specs, "format() of ints");
    PY_CHECK(classes, float_specs, "format() of floats");
    PY_CHECK(classes, str_specs, "format() of strs");
    PY_CHECK(classes, percent, "% formatting");
    PY_CHECK(classes, method, "str.format");
    return py_end();
}
