/* 30-vm-str.c - strs are CPython's: making, cutting, searching, every method;
 * and growing one by += does not copy it each time. */
#include "tests/python.h"

static const char classes[] =
    "class Sub(str):\n"
    "    pass\n"
    "class Index:\n"
    "    def __index__(self): return 2\n"
    "class Radd:\n"
    "    def __radd__(self, other): return (\"radd\", other)\n"
    "    def __rmul__(self, other): return (\"rmul\", other)\n"
    "def caught(f):\n"
    "    try:\n"
    "        return f()\n"
    "    except BaseException as e:\n"
    "        return type(e).__name__, e.args\n";

static const PyCase making[] = {
    {"str(), str(5), str('a'), str(None), str(b'ab', 'ascii')",
     "('', '5', 'a', 'None', 'ab')"},
    {"str(b'\\xc3\\xa9', 'utf-8'), str(object=1.5)", "('é', '1.5')"},
    {"str(1, 'utf-8')",
     "TypeError: decoding to str: need a bytes-like object, int found"},
    {"str('a', 'utf-8')", "TypeError: decoding str is not supported"},
    {"str(b'a', encoding=1)",
     "TypeError: str() argument 'encoding' must be str, not int"},
    {"str(foo=1)",
     "TypeError: 'foo' is an invalid keyword argument for str()"},
    {"str(1, object=2)",
     "TypeError: argument for str() given by name ('object') and position "
     "(1)"},
    {"'a' * 3, 2 * 'ab', 'ab' * 0, 'ab' * -5, 'ab' * True, 'x' * Index()",
     "('aaa', 'abab', '', '', 'ab', 'xx')"},
    {"'a' + 'b', '' + 'b', '\\u00e9' + 'x'", "('ab', 'b', 'éx')"},
    {"'a' + 1", "TypeError: can only concatenate str (not \"int\") to str"},
    {"1 + 'a'",
     "TypeError: unsupported operand type(s) for +: 'int' and 'str'"},
    {"'a' + b'c'",
     "TypeError: can only concatenate str (not \"bytes\") to str"},
    {"'a' * 'b'",
     "TypeError: can't multiply sequence by non-int of type 'str'"},
    {"'a' * 2.0",
     "TypeError: can't multiply sequence by non-int of type 'float'"},
    {"'a' * [1]",
     "TypeError: can't multiply sequence by non-int of type 'list'"},
    {"'a' + Radd(), 'a' * Radd()", "(('radd', 'a'), ('rmul', 'a'))"},
    {"'a' * 10**30",
     "OverflowError: cannot fit 'int' into an index-sized integer"},
    {"caught(lambda: 'a' * 10**12)", "('MemoryError', ())"},
    {"caught(lambda: 'a'.ljust(10**12))", "('MemoryError', ())"},
    {"'a' < 'b', 'a' < 'ab', 'Z' < 'a', '\\uffff' < '\\U00010000', 'a' == 1",
     "(True, True, True, True, False)"},
    {"'a' < 1",
     "TypeError: '<' not supported between instances of 'str' and 'int'"},
    {"'a' == 'a', 'a' != 'b', hash('ab') == hash('a' + 'b'), hash('')",
     "(True, True, True, 0)"},
    {"bool(''), bool('a'), len('h\\u00e9llo'), len('\\U0001f600')",
     "(False, True, 5, 1)"},
    {"type(Sub('a')).__name__, Sub('a') == 'a', hash(Sub('a')) == hash('a')",
     "('Sub', True, True)"},
    {"type(Sub('a') + 'b').__name__, type(Sub('a').strip()).__name__",
     "('str', 'str')"},
    {"type(str(Sub('a'))).__name__, type(Sub('ab')[:]).__name__, Sub(5)",
     "('str', 'str', '5')"},
    {"{'a': 1}[Sub('a')], Sub('x').__getnewargs__()", "(1, ('x',))"},
};

static const PyCase looks[] = {
    {"\"it's\", 'say \"x\"', 'it\\'s \"x\"', \"\\\\\", "
     "\"\\n\\t\\r\\0\\x7f\\x1b\"",
     "(\"it's\", 'say \"x\"', 'it\\'s \"x\"', '\\\\', "
     "'\\n\\t\\r\\x00\\x7f\\x1b')"},
    {"'\\u00e9\\u00ad\\u200b\\u2028\\ud800\\U0001f600\\U000e0001'",
     "'é\\xad\\u200b\\u2028\\ud800😀\\U000e0001'"},
    {"ascii(\"\\u00e9\\u20ac\\U0001f600'\"), repr(Sub(\"x\")), "
     "str(Sub(\"x\"))",
     "('\"\\\\xe9\\\\u20ac\\\\U0001f600\\'\"', \"'x'\", 'x')"},
    {"\"%s\" % \"x\", f\"{'x':>3}\", \"{}-{}\".format(1, \"a\")",
     "('x', '  x', '1-a')"},
};

static const PyCase cutting[] = {
    {"'hello'[0], 'hello'[-1], 'h\\u00e9l\\U0001f600'[3], "
     "'h\\u00e9l'[Index()]",
     "('h', 'o', '😀', 'l')"},
    {"'hello'[1:3], 'hello'[::-1], 'hello'[::2], 'hello'[4:1:-2], 'hello'[9:]",
     "('el', 'olleh', 'hlo', 'ol', '')"},
    {"'h\\u00e9ll\\u20ac\\U0001f600'[::-1], "
     "'h\\u00e9ll\\u20ac\\U0001f600'[1::2]",
     "('😀€lléh', 'él😀')"},
    {"'abc'[-10**30:10**30], 'abc'[::10**30], 'abc'[::-10**30]",
     "('abc', 'a', 'c')"},
    {"''[0]", "IndexError: string index out of range"},
    {"'abc'['a']", "TypeError: string indices must be integers, not 'str'"},
    {"'abc'[1.0]", "TypeError: string indices must be integers, not 'float'"},
    {"'abc'[10**30]",
     "IndexError: cannot fit 'int' into an index-sized integer"},
    {"'abc'[::0]", "ValueError: slice step cannot be zero"},
    {"'abc'['a':]",
     "TypeError: slice indices must be integers or None or have an __index__ "
     "method"},
    {"'b' in 'abc', '' in '', '\\u00e9' in 'h\\u00e9', 'ac' in 'abc'",
     "(True, True, True, False)"},
    {"1 in 'abc'",
     "TypeError: 'in <string>' requires string as left operand, not int"},
    {"list('h\\u00e9\\U0001f600'), list(reversed('abc')), next(iter('a'))",
     "(['h', 'é', '😀'], ['c', 'b', 'a'], 'a')"},
    {"iter('h\\u00e9x').__length_hint__(), sorted('hello'), "
     "''.join(iter('ab'))",
     "(3, ['e', 'h', 'l', 'l', 'o'], 'ab')"},
};

static const PyCase searching[] = {
    {"'abcabc'.find('c'), 'abcabc'.rfind('c'), 'abc'.find('x'), "
     "'abc'.find('')",
     "(2, 5, -1, 0)"},
    {"'abc'.find('', 3), 'abc'.find('', 4), 'abc'.rfind('', 0, 2), "
     "''.find('')",
     "(3, -1, 2, 0)"},
    {"'h\\u00e9h\\u00e9'.find('\\u00e9', 2), 'h\\u00e9h\\u00e9'.rfind('h', 0, "
     "-1)",
     "(3, 2)"},
    {"'abc'.find('c', -1), 'abc'.find('a', -100, 100), 'abc'.find('b', None, "
     "2)",
     "(2, 0, 1)"},
    {"'abc'.index('c'), 'abc'.rindex('a'), 'abc'.find('a', 10**30)",
     "(2, 0, -1)"},
    {"'abc'.index('x')", "ValueError: substring not found"},
    {"'abc'.rindex('x')", "ValueError: substring not found"},
    {"'abc'.find(1)", "TypeError: must be str, not int"},
    {"'abc'.find('a', 'b')",
     "TypeError: slice indices must be integers or None or have an __index__ "
     "method"},
    {"'aaaa'.count('aa'), 'abc'.count(''), ''.count(''), 'abc'.count('', 4)",
     "(2, 4, 1, 0)"},
    {"('ab' * 300 + 'c').find('ab' * 40 + 'c'), ('x' * 900).rfind('x' * 50)",
     "(520, 850)"},
    {"'abc'.startswith('ab'), 'abc'.endswith(('x', 'bc')), "
     "'abc'.startswith('', 3)",
     "(True, True, True)"},
    {"'abc'.startswith('b', 1), 'abc'.endswith('b', 0, 2), "
     "'abc'.startswith(())",
     "(True, True, False)"},
    {"'abc'.startswith(1)",
     "TypeError: startswith first arg must be str or a tuple of str, not int"},
    {"'abc'.startswith(('x', 1))",
     "TypeError: tuple for startswith must only contain str, not int"},
    {"'abc'.endswith([1])",
     "TypeError: endswith first arg must be str or a tuple of str, not list"},
    {"'a.b.c'.replace('.', '--'), 'aaa'.replace('a', 'b', 2), "
     "'ab'.replace('', '-')",
     "('a--b--c', 'bba', '-a-b-')"},
    {"'ab'.replace('', '-', 2), ''.replace('', 'x'), 'abc'.replace('b', '')",
     "('-a-b', 'x', 'ac')"},
    {"'h\\u00e9'.replace('', '.'), 'aaa'.replace('a', 'b', -1), "
     "'a'.replace('a', 'b', 0)",
     "('.h.é.', 'bbb', 'a')"},
    {"'abc'.replace('b', 1)",
     "TypeError: replace() argument 2 must be str, not int"},
    {"'abc'.replace(None, '')",
     "TypeError: replace() argument 1 must be str, not None"},
    {"'TestHook'.removeprefix('Test'), 'TestHook'.removesuffix('Hook')",
     "('Hook', 'Test')"},
    {"'a'.removeprefix('ab'), 'a'.removesuffix('')", "('a', 'a')"},
    {"'a'.removeprefix(1)",
     "TypeError: removeprefix() argument must be str, not int"},
};

static const PyCase splitting[] = {
    {"' a  b c '.split(), 'a,b,,c'.split(','), 'a,b,c'.split(',', 1), "
     "''.split()",
     "(['a', 'b', 'c'], ['a', 'b', '', 'c'], ['a', 'b,c'], [])"},
    {"''.split(','), ' a b c '.split(None, 1), 'a\\u2003b\\u00a0c'.split()",
     "([''], ['a', 'b c '], ['a', 'b', 'c'])"},
    {"' a b c '.rsplit(None, 1), 'a,b,c'.rsplit(',', 1), "
     "'aXXbXXc'.rsplit('XX')",
     "([' a b', 'c'], ['a,b', 'c'], ['a', 'b', 'c'])"},
    {"' a b '.split(maxsplit=0), ' a b '.rsplit(maxsplit=0), 'a "
     "b'.split(sep=' ')",
     "(['a b '], [' a b'], ['a', 'b'])"},
    {"'a'.split('')", "ValueError: empty separator"},
    {"'a'.split(1)", "TypeError: must be str or None, not int"},
    {"'a'.split(',', 'x')",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"'a\\nb\\r\\nc\\rd\\x0be\\u2028f'.splitlines(), "
     "'a\\n\\nb\\n'.splitlines(True)",
     "(['a', 'b', 'c', 'd', 'e', 'f'], ['a\\n', '\\n', 'b\\n'])"},
    {"''.splitlines(), '\\n'.splitlines(), "
     "'a\\r\\n'.splitlines(keepends=True)",
     "([], [''], ['a\\r\\n'])"},
    {"'a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('=')",
     "(('a', '=', 'b=c'), ('a=b', '=', 'c'), ('abc', '', ''))"},
    {"'abc'.rpartition('=')", "('', '', 'abc')"},
    {"'a'.partition('')", "ValueError: empty separator"},
    {"'a'.partition(1)", "TypeError: must be str, not int"},
    {"'  ab '.strip(), '  ab '.lstrip(), '  ab '.rstrip(), "
     "'xxabxx'.strip('x')",
     "('ab', 'ab ', '  ab', 'ab')"},
    {"'\\u00e9ab\\u20ac'.strip('\\u20ac\\u00e9'), '\\u3000a\\u3000'.strip(), "
     "'abc'.strip('')",
     "('ab', 'a', 'abc')"},
    {"'a'.strip(1)", "TypeError: strip arg must be None or str"},
    {"'a'.lstrip(b'a')", "TypeError: lstrip arg must be None or str"},
    {"', '.join(['a', 'b', 'c']), ''.join([]), '-'.join('abc'), "
     "','.join(('x',))",
     "('a, b, c', '', 'a-b-c', 'x')"},
    {"','.join(str(i) for i in range(4)), '\\u00e9'.join(['a', 'b'])",
     "('0,1,2,3', 'aéb')"},
    {"','.join(['a', 1])",
     "TypeError: sequence item 1: expected str instance, int found"},
    {"','.join(5)", "TypeError: can only join an iterable"},
};

static const PyCase changing[] = {
    {"'hEllo wOrld'.upper(), 'HeLLo'.lower(), 'hEllo wOrld'.title()",
     "('HELLO WORLD', 'hello', 'Hello World')"},
    {"'hELLO'.capitalize(), 'Hello'.swapcase(), 'Stra\\u00dfe'.casefold()",
     "('Hello', 'hELLO', 'strasse')"},
    {"'stra\\u00dfe'.upper(), '\\u01c6'.title(), '\\u0130'.lower(), "
     "'\\ufb01'.upper()",
     "('STRASSE', 'ǅ', 'i̇', 'FI')"},
    {"'\\u03a3\\u0391\\u03a3'.lower(), '\\u03a3'.lower(), 'A\\u03a3 "
     "B'.lower()",
     "('σας', 'σ', 'aς b')"},
    {"\"they're bill's\".title(), \"\\u00e9TUDE\".capitalize(), "
     "\"\\u0149\".upper()",
     "(\"They'Re Bill'S\", 'Étude', 'ʼN')"},
    {"'ab'.center(7, '*'), 'ab'.center(6), 'abc'.center(6), 'ab'.ljust(5, "
     "'.')",
     "('***ab**', '  ab  ', ' abc  ', 'ab...')"},
    {"'ab'.rjust(5), '42'.zfill(5), '-42'.zfill(5), '+1'.zfill(4), "
     "''.zfill(3)",
     "('   ab', '00042', '-0042', '+001', '000')"},
    {"'\\u00e9'.center(4, '\\u20ac'), 'abc'.ljust(2)", "('€é€€', 'abc')"},
    {"'a'.center(5, 'ab')",
     "TypeError: The fill character must be exactly one character long"},
    {"'a'.center(5, 1)",
     "TypeError: The fill character must be a unicode character, not int"},
    {"'a'.center('x')",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"'a\\tb'.expandtabs(), 'ab\\tc\\n\\td'.expandtabs(4), "
     "'a\\tb'.expandtabs(0)",
     "('a       b', 'ab  c\\n    d', 'ab')"},
    {"'abc'.translate({97: 'x', 98: None, 99: 100}), 'abc'.translate({})",
     "('xd', 'abc')"},
    {"'abc'.translate(str.maketrans('ab', 'xy', 'c')), str.maketrans({'a': 1, "
     "5: 2})",
     "('xy', {97: 1, 5: 2})"},
    {"str.maketrans('a', 'bc')",
     "ValueError: the first two maketrans arguments must have equal length"},
    {"str.maketrans(1)",
     "TypeError: if you give only one argument to maketrans it must be a "
     "dict"},
    {"str.maketrans({'ab': 1})",
     "ValueError: string keys in translate table must be of length 1"},
    {"'a'.translate({97: 1.5})",
     "TypeError: character mapping must return integer, None or str"},
    {"'a'.translate({97: 0x110000})",
     "ValueError: character mapping must be in range(0x110000)"},
    {"'a'.translate(1)", "TypeError: 'int' object is not subscriptable"},
};

static const PyCase asking[] = {
    {"[s.isalpha() for s in ('', 'a', 'a1', '\\u00e9', '\\u65e5')]",
     "[False, True, False, True, True]"},
    {"[s.isdigit() for s in ('', '1', '\\u00b2', '\\u00bd', '\\u0663', '1a')]",
     "[False, True, True, False, True, False]"},
    {"[s.isdecimal() for s in ('1', '\\u00b2', '\\u00bd', '\\u0663')]",
     "[True, False, False, True]"},
    {"[s.isnumeric() for s in ('1', '\\u00b2', '\\u00bd', '\\u4e00')]",
     "[True, True, True, True]"},
    {"[s.isalnum() for s in ('', 'a1', 'a_', '\\u00bd')]",
     "[False, True, False, True]"},
    {"[s.isspace() for s in ('', ' \\t\\n', '\\u2003', '\\x1c', 'a ')]",
     "[False, True, True, True, False]"},
    {"[s.isupper() for s in ('A', 'A1', '1', 'Aa', '\\u01c5', '\\u00c9')]",
     "[True, True, False, False, False, True]"},
    {"[s.islower() for s in ('a', 'a1', '1', 'Aa', '\\u00aa', '\\u00df')]",
     "[True, True, False, False, True, True]"},
    {"[s.istitle() for s in ('A', 'Aa Bb', 'aA', 'A1a', '\\u01c5a', '')]",
     "[True, True, False, False, True, False]"},
    {"[s.isidentifier() for s in ('a', '_1', '1a', '\\u00e9', '', 'a b', "
     "'def')]",
     "[True, True, False, True, False, False, True]"},
    {"[s.isprintable() for s in ('', 'a b', '\\n', '\\u00ad', '\\u00e9')]",
     "[True, True, False, False, True]"},
    {"[s.isascii() for s in ('', 'a', '\\u00e9')]", "[True, True, False]"},
};

/* Appends a character [n] times, as s += c does, and counts how often the str
 * moved to a larger block. */
static void test_append(size_t n)
{
    Value s = str_empty(), c = str_char(0xe9);
    size_t moves = 0;

    for (size_t i = 0; i < n; i++) {
        Value before = s;
        s = str_append_take(s, c);
        moves += s != before;
    }
    is_int((long long)str_len(s), 2 * (long long)n, "%zu characters", n);
    is_int(str_at(s, n - 1), 0xe9, "the last of them");
    ok(moves < 60, "it moved %zu times only", moves);

    Value same = val_ref(s);
    s = str_append_take(s, c);
    ok(s != same && str_len(s) == str_len(same) + 2,
       "a str that others hold is left as it is");
    val_unref(same);
    val_unref(s);
    val_unref(c);
}

static void test_interning(void)
{
    Value a = str_intern_from("some name"), b = str_from("some name");

    ok(a != b && str_equal(a, b), "an equal str is another object");
    b = str_intern_take(b);
    ok(a == b, "until it is interned");
    ok(NAME(__init__) == (val_unref(b), b = str_intern_from("__init__")),
       "a name in C is the same object");
    val_unref(a);
    val_unref(b);
    a = str_from("x");
    b = str_char('x');
    ok(a == b, "characters of ASCII are shared");
    val_unref(a);
    val_unref(b);
}

int main(void)
{
    py_start();
    test_append(20000);
    test_interning();
    PY_CHECK(classes, making, "making");
    PY_CHECK(classes, looks, "repr and formats");
    PY_CHECK(classes, cutting, "cutting");
    PY_CHECK(classes, searching, "searching");
    PY_CHECK(classes, splitting, "splitting");
    PY_CHECK(classes, changing, "changing");
    PY_CHECK(classes, asking, "asking");
    return py_end();
}
