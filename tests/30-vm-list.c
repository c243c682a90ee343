/* 30-vm-list.c - lists, tuples, ranges, slices and their iterators are
 * CPython's; sorting is stable and right at any length. */
#include "tests/python.h"

static const char classes[] =
    "class L(list):\n"
    "    pass\n"
    "class T(tuple):\n"
    "    pass\n"
    "class Odd(list):\n"
    "    def __iter__(self): return iter(\"zz\")\n"
    "def deep(n):\n"
    "    t = ()\n"
    "    for i in range(n):\n"
    "        t = (t, i)\n"
    "    return t\n"
    "class Index:\n"
    "    def __index__(self): return 1\n"
    "class Seq:\n"
    "    def __getitem__(self, i):\n"
    "        if i > 3: raise IndexError(i)\n"
    "        return i * i\n"
    "    def __len__(self): return 4\n"
    "class Shrinks:\n"
    "    def __init__(self, l): self.l = l\n"
    "    def __eq__(self, other):\n"
    "        self.l.clear()\n"
    "        return False\n"
    "class Radd:\n"
    "    def __radd__(self, other): return (\"radd\", other)\n"
    "def after(l, f):\n"
    "    r = f(l)\n"
    "    return l if r is None else (r, l)\n"
    "def caught(f):\n"
    "    try:\n"
    "        return f()\n"
    "    except BaseException as e:\n"
    "        return type(e).__name__, e.args\n"
    "def put(l, key, v):\n"
    "    l[key] = v\n"
    "    return l\n"
    "def cut(l, key):\n"
    "    del l[key]\n"
    "    return l\n"
    "class Watch:\n"
    "    def __init__(self, n, x): self.n, self.x = n, x\n"
    "    def __lt__(self, other):\n"
    "        self.n.append((self.x, other.x))\n"
    "        return self.x < other.x\n"
    "def nested():\n"
    "    l = [1]\n"
    "    l.append(l)\n"
    "    t = (l,)\n"
    "    return l, t\n";

static const PyCase making[] = {
    {"list(), list('ab'), list((1, 2)), list({3: 4}), list(range(3)), [*'ab', "
     "1]",
     "([], ['a', 'b'], [1, 2], [3], [0, 1, 2], ['a', 'b', 1])"},
    {"list(1)", "TypeError: 'int' object is not iterable"},
    {"list(1, 2)", "TypeError: list expected at most 1 argument, got 2"},
    {"list(a=1)", "TypeError: list() takes no keyword arguments"},
    {"tuple(), tuple([1, 2]), (1,), (), tuple('ab'), () is tuple()",
     "((), (1, 2), (1,), (), ('a', 'b'), True)"},
    {"tuple(1)", "TypeError: 'int' object is not iterable"},
    {"tuple(1, 2)", "TypeError: tuple expected at most 1 argument, got 2"},
    {"tuple(a=1)", "TypeError: tuple() takes no keyword arguments"},
    {"L([1, 2]), type(L([1]) + [2]).__name__, type(L([1]) * 2).__name__",
     "([1, 2], 'list', 'list')"},
    {"T([1, 2]), type(T([1])[:]).__name__, type(T((1,)) + (2,)).__name__",
     "((1, 2), 'tuple', 'tuple')"},
    {"type(L([1])[:]).__name__, type(L([1]).copy()).__name__, T([1]) == (1,)",
     "('list', 'list', True)"},
    {"nested()", "([1, [...]], ([1, [...]],))"},
    {"repr([]), repr(()), repr([1, 'a', None]), repr((1,)), str([1.0])",
     "('[]', '()', \"[1, 'a', None]\", '(1,)', '[1.0]')"},
    {"[1, 2] + [3], [1] * 3, 2 * [1, 2], [1] * -1, (1,) + (2,), (1, 2) * 2, "
     "[] * 5",
     "([1, 2, 3], [1, 1, 1], [1, 2, 1, 2], [], (1, 2), (1, 2, 1, 2), [])"},
    {"[1] * Index(), [1] + Radd()", "([1], ('radd', [1]))"},
    {"Odd([1]) + [3], [3] + Odd([1]), list(Odd([1])), [3].__iadd__(Odd([1]))",
     "([1, 3], [3, 1], ['z', 'z'], [3, 'z', 'z'])"},
    {"[1] + 1", "TypeError: can only concatenate list (not \"int\") to list"},
    {"[1] + (1,)",
     "TypeError: can only concatenate list (not \"tuple\") to list"},
    {"(1,) + [1]",
     "TypeError: can only concatenate tuple (not \"list\") to tuple"},
    {"1 + [1]",
     "TypeError: unsupported operand type(s) for +: 'int' and 'list'"},
    {"[1] * 'a'",
     "TypeError: can't multiply sequence by non-int of type 'str'"},
    {"'a' * [1]",
     "TypeError: can't multiply sequence by non-int of type 'list'"},
    {"[1] * [1]",
     "TypeError: can't multiply sequence by non-int of type 'list'"},
    {"[1] * 10**30",
     "OverflowError: cannot fit 'int' into an index-sized integer"},
    {"caught(lambda: [0] * 2**61)", "('MemoryError', ())"},
    {"caught(lambda: (0,) * 2**61)", "('MemoryError', ())"},
    {"[1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 5], [1] != "
     "(1,)",
     "(True, True, True, True, True)"},
    {"(1, 2) == (1.0, 2.0), (1, 2) <= (1, 2), (1,) >= (), (1, 'a') == (1, "
     "'a')",
     "(True, True, True, True)"},
    {"[1] < (1,)",
     "TypeError: '<' not supported between instances of 'list' and 'tuple'"},
    {"[1] < ['a']",
     "TypeError: '<' not supported between instances of 'int' and 'str'"},
    {"(1, 2) < (1, 'a')",
     "TypeError: '<' not supported between instances of 'int' and 'str'"},
    {"hash(()), hash((1, 2)), hash((1, (2, 3.5))), hash((-1, 10**20))",
     "(5740354900026072187, -3550055125485641917, -9148893311433065316, "
     "-1691786535703539084)"},
    {"hash(deep(3)), hash(deep(50000))",
     "(6782186231215790260, 3838631323365153576)"},
    {"hash([])", "TypeError: unhashable type: 'list'"},
    {"hash(([],))", "TypeError: unhashable type: 'list'"},
    {"bool([]), bool([0]), len([1, 2]), len(())", "(False, True, 2, 0)"},
};

static const PyCase items[] = {
    {"[1, 2, 3][0], [1, 2, 3][-1], (1, 2)[Index()], [1, 2][True]",
     "(1, 3, 2, 2)"},
    {"[][0]", "IndexError: list index out of range"},
    {"(1,)[1]", "IndexError: tuple index out of range"},
    {"[1]['a']",
     "TypeError: list indices must be integers or slices, not str"},
    {"(1,)['a']",
     "TypeError: tuple indices must be integers or slices, not str"},
    {"[1][10**30]",
     "IndexError: cannot fit 'int' into an index-sized integer"},
    {"[1, 2, 3, 4][1:3], [1, 2, 3][::-1], (1, 2, 3, 4)[::2], [1, 2][5:], (1, "
     "2)[:]",
     "([2, 3], [3, 2, 1], (1, 3), [], (1, 2))"},
    {"[1, 2, 3][-10**30:10**30], [1, 2, 3][::10**30], [1, 2, 3][3:0:-2]",
     "([1, 2, 3], [1], [3])"},
    {"[1][::0]", "ValueError: slice step cannot be zero"},
    {"[1]['a':]",
     "TypeError: slice indices must be integers or None or have an __index__ "
     "method"},
    {"put([1, 2, 3], 0, 9), put([1, 2, 3], -1, 9), put([1, 2], Index(), 9)",
     "([9, 2, 3], [1, 2, 9], [1, 9])"},
    {"put([1], 1, 0)", "IndexError: list assignment index out of range"},
    {"put([1], 'a', 0)",
     "TypeError: list indices must be integers or slices, not str"},
    {"cut([1, 2, 3], 1), cut([1, 2, 3], -1)", "([1, 3], [1, 2])"},
    {"cut([1], 5)", "IndexError: list assignment index out of range"},
    {"put([1, 2, 3, 4], slice(1, 3), 'abc'), put([1, 2], slice(5, 0), [9])",
     "([1, 'a', 'b', 'c', 4], [1, 2, 9])"},
    {"put([1, 2, 3, 4], slice(None, None, 2), 'ab'), put([], slice(0, 0), (1, "
     "2))",
     "(['a', 2, 'b', 4], [1, 2])"},
    {"put([1, 2, 3], slice(None, None, -1), [7, 8, 9]), put([1], slice(1, 1), "
     "range(2))",
     "([9, 8, 7], [1, 0, 1])"},
    {"put([1, 2, 3], slice(0, 3, 2), [1])",
     "ValueError: attempt to assign sequence of size 1 to extended slice of "
     "size 2"},
    {"put([1], slice(0, 1), 5)", "TypeError: can only assign an iterable"},
    {"put([1, 2, 3], slice(0, 3, 2), 5)",
     "TypeError: must assign iterable to extended slice"},
    {"cut([1, 2, 3, 4, 5], slice(1, 3)), cut([1, 2, 3, 4, 5], slice(None, "
     "None, 2))",
     "([1, 4, 5], [2, 4])"},
    {"cut([1, 2, 3, 4, 5], slice(None, None, -2)), cut([1, 2], slice(2, 9))",
     "([2, 4], [1, 2])"},
    {"(lambda l: put(l, slice(1, 1), l))([1, 2, 3])", "[1, 1, 2, 3, 2, 3]"},
    {"2 in [1, 2], 2.0 in (1, 2), 'a' in [1], None in [None], [] in [[]]",
     "(True, True, False, True, True)"},
    {"(lambda l: [l.extend([Shrinks(l), 1, 2]), 5 in l, l])([])",
     "[None, False, []]"},
};

static const PyCase methods[] = {
    {"after([1], lambda l: l.append(2)), after([1], lambda l: l.extend('ab'))",
     "([1, 2], [1, 'a', 'b'])"},
    {"after([1], lambda l: l.extend(l)), after([1, 2, 3], lambda l: "
     "l.insert(1, 9))",
     "([1, 1], [1, 9, 2, 3])"},
    {"after([1], lambda l: l.insert(-5, 0)), after([1], lambda l: "
     "l.insert(99, 0))",
     "([0, 1], [1, 0])"},
    {"after([1, 2, 3], lambda l: l.pop()), after([1, 2, 3], lambda l: "
     "l.pop(0))",
     "((3, [1, 2]), (1, [2, 3]))"},
    {"[].pop()", "IndexError: pop from empty list"},
    {"[1].pop(5)", "IndexError: pop index out of range"},
    {"[1].pop('a')",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"[1].pop(10**30)",
     "OverflowError: Python int too large to convert to C ssize_t"},
    {"[1].insert('a', 1)",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"[1].extend(1)", "TypeError: 'int' object is not iterable"},
    {"after([1, 2, 1], lambda l: l.remove(1)), after([1, 2], lambda l: "
     "l.reverse())",
     "([2, 1], [2, 1])"},
    {"[1].remove(5)", "ValueError: list.remove(x): x not in list"},
    {"after([1, 2], lambda l: l.clear()), [1, 2].copy()", "([], [1, 2])"},
    {"[1, 2, 1].count(1), [1, 2, 1].index(1, 1), (1, 2, 1).index(1, -1), "
     "().count(1)",
     "(2, 2, 2, 0)"},
    {"[1].index(3)", "ValueError: 3 is not in list"},
    {"(1,).index(3)", "ValueError: tuple.index(x): x not in tuple"},
    {"[1].index(1, 'a')",
     "TypeError: slice indices must be integers or have an __index__ method"},
    {"[1, 2, 1].index(1, 1, 2)", "ValueError: 1 is not in list"},
    {"after([1], lambda l: l.__iadd__((2,))), after([1, 2], lambda l: "
     "l.__imul__(2))",
     "(([1, 2], [1, 2]), ([1, 2, 1, 2], [1, 2, 1, 2]))"},
    {"after([1, 2], lambda l: l.__imul__(0))", "([], [])"},
    {"(lambda l: [l.extend([Shrinks(l), 1, 2]), l.count(5), l])([])",
     "[None, 0, []]"},
    {"(1, 2).__getnewargs__(), [1].__sizeof__() == 48, ().__sizeof__()",
     "(((1, 2),), True, 24)"},
};

static const PyCase sorting[] = {
    {"sorted([3, 1, 2]), sorted('hello'), sorted([2.5, 1.5]), sorted([1, 2.5, "
     "True])",
     "([1, 2, 3], ['e', 'h', 'l', 'l', 'o'], [1.5, 2.5], [1, True, 2.5])"},
    {"sorted([3, 1, 2], reverse=True), sorted(['b', 'A'], key=str.lower)",
     "([3, 2, 1], ['A', 'b'])"},
    {"sorted([(1, 'b'), (0, 'z'), (1, 'a')]), sorted([(1, 'b'), (1, 'a')], "
     "key=lambda p: p[0])",
     "([(0, 'z'), (1, 'a'), (1, 'b')], [(1, 'b'), (1, 'a')])"},
    {"sorted([(1, 'b'), (0, 'c'), (1, 'a')], key=lambda p: p[0], "
     "reverse=True)",
     "[(1, 'b'), (1, 'a'), (0, 'c')]"},
    {"sorted([10**20, -10**20, 5]), sorted([]), sorted([float('inf'), 1, "
     "-1.5])",
     "([-100000000000000000000, 5, 100000000000000000000], [], [-1.5, 1, "
     "inf])"},
    {"sorted([i * 7919 % 101 for i in range(300)]) == sorted(range(101)) or "
     "'many'",
     "'many'"},
    {"sorted([i * 7919 % 1009 for i in range(1009)]) == list(range(1009))",
     "True"},
    {"sorted(range(500), key=lambda i: -i) == list(range(499, -1, -1))",
     "True"},
    {"sorted([str(i) for i in range(200)])[:5], sorted(range(200), "
     "key=str)[:5]",
     "(['0', '1', '10', '100', '101'], [0, 1, 10, 100, 101])"},
    {"[i for i in sorted(range(300), key=lambda i: i % 3)] == [i for k in "
     "range(3) for i in range(k, 300, 3)]",
     "True"},
    {"sorted(range(200), key=lambda i: i // 50 % 2, reverse=True)[:3]",
     "[50, 51, 52]"},
    {"[1, 'a'].sort()",
     "TypeError: '<' not supported between instances of 'str' and 'int'"},
    {"['a', None, 1].sort()",
     "TypeError: '<' not supported between instances of 'NoneType' and 'str'"},
    {"[1].sort(reverse='a')",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"[1].sort(key=1)", "TypeError: 'int' object is not callable"},
    {"(lambda l: [caught(lambda: l.sort(key=lambda x: 1 / x)), l])([1, 0, 2])",
     "[('ZeroDivisionError', ('division by zero',)), [1, 0, 2]]"},
    {"(lambda l: [caught(lambda: l.sort(key=lambda x: l.append(x))), l])([1, "
     "2])",
     "[('TypeError', (\"'<' not supported between instances of 'NoneType' and "
     "'NoneType'\",)), [1, 2]]"},
    {"(lambda l: [l.sort(key=lambda x: len(l)), l])([2, 1])",
     "[None, [2, 1]]"},
    {"(lambda n: [sorted([Watch(n, x) for x in [5, 2, 8, 1, 9, 3]]), "
     "n][1])([])",
     "[(2, 5), (8, 2), (8, 5), (1, 5), (1, 2), (9, 5), (9, 8), (3, 5), (3, "
     "2)]"},
    {"(lambda n: [sorted([Watch(n, x) for x in [4, 3, 2, 1, 5, 0, 6]]), "
     "n][1])([])",
     "[(3, 4), (2, 3), (1, 2), (5, 1), (5, 3), (5, 4), (0, 3), (0, 2), (0, "
     "1), (6, 3), (6, 5)]"},
};

static const PyCase ranges[] = {
    {"list(range(3)), list(range(1, 4)), list(range(5, 0, -2)), list(range(3, "
     "3))",
     "([0, 1, 2], [1, 2, 3], [5, 3, 1], [])"},
    {"range(3), range(1, 2), range(1, 10, 3), range(10**30), range(Index())",
     "(range(0, 3), range(1, 2), range(1, 10, 3), range(0, "
     "1000000000000000000000000000000), range(0, 1))"},
    {"range()", "TypeError: range expected at least 1 argument, got 0"},
    {"range(1, 2, 3, 4)",
     "TypeError: range expected at most 3 arguments, got 4"},
    {"range('a')",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"range(1.5)",
     "TypeError: 'float' object cannot be interpreted as an integer"},
    {"range(1, 2, 0)", "ValueError: range() arg 3 must not be zero"},
    {"range(a=1)", "TypeError: range() takes no keyword arguments"},
    {"len(range(10)), len(range(0, 10, 3)), len(range(10, 0, -3)), "
     "len(range(-5))",
     "(10, 4, 4, 0)"},
    {"len(range(10**30))",
     "OverflowError: Python int too large to convert to C ssize_t"},
    {"range(10)[3], range(10)[-1], range(10)[2:8:2], range(10)[::-1], "
     "range(0, 9, 2)[1:]",
     "(3, 9, range(2, 8, 2), range(9, -1, -1), range(2, 10, 2))"},
    {"range(10**30)[10**29], range(10**30)[5:7], range(-2**63, 2**63, "
     "2**62)[-1]",
     "(100000000000000000000000000000, range(5, 7), 4611686018427387904)"},
    {"range(3)[5]", "IndexError: range object index out of range"},
    {"range(3)['a']",
     "TypeError: range indices must be integers or slices, not str"},
    {"range(3)[10**30]", "IndexError: range object index out of range"},
    {"5 in range(10), 5 in range(0, 10, 2), 4.0 in range(5), 'a' in range(5), "
     "-1 in range(0, -5, -1)",
     "(True, False, True, False, True)"},
    {"10**29 in range(10**30), 10**29 + 1 in range(0, 10**30, 2), True in "
     "range(2)",
     "(True, False, True)"},
    {"range(10).index(4), range(0, 10, 2).count(4), range(3).count('a')",
     "(4, 1, 0)"},
    {"range(3).index(7)", "ValueError: 7 is not in range"},
    {"range(3).index('a')",
     "ValueError: sequence.index(x): x not in sequence"},
    {"range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), range(3) == "
     "[0, 1, 2]",
     "(True, True, False)"},
    {"range(3) < range(4)",
     "TypeError: '<' not supported between instances of 'range' and 'range'"},
    {"hash(range(5)) == hash((5, 0, 1)), hash(range(1, 9, 3)) == hash((3, 1, "
     "3))",
     "(True, True)"},
    {"range(1, 9, 2).start, range(1, 9, 2).stop, range(1, 9, 2).step",
     "(1, 9, 2)"},
    {"list(reversed(range(5))), list(reversed(range(0, 10, 3))), "
     "list(reversed(range(0)))",
     "([4, 3, 2, 1, 0], [9, 6, 3, 0], [])"},
    {"list(range(2**63 - 2, 2**63 + 1)), list(reversed(range(2**63 - 2, 2**63 "
     "+ 1)))",
     "([9223372036854775806, 9223372036854775807, 9223372036854775808], "
     "[9223372036854775808, 9223372036854775807, 9223372036854775806])"},
    {"list(range(10**20, 10**20 + 3)), bool(range(0)), bool(range(10**30))",
     "([100000000000000000000, 100000000000000000001, 100000000000000000002], "
     "False, True)"},
    {"next(iter(range(10**30))), iter(range(7)).__length_hint__()", "(0, 7)"},
    {"iter(range(3)).__class__.__name__, "
     "iter(range(10**30)).__class__.__name__",
     "('range_iterator', 'longrange_iterator')"},
    {"slice(1), slice(1, 2), slice(1, 2, 3), slice(None)",
     "(slice(None, 1, None), slice(1, 2, None), slice(1, 2, 3), slice(None, "
     "None, None))"},
    {"slice()", "TypeError: slice expected at least 1 argument, got 0"},
    {"slice(1, 2, 3, 4)",
     "TypeError: slice expected at most 3 arguments, got 4"},
    {"slice(1, 2, 3).start, slice(1, 2).step, slice(1, 2) == slice(1, 2, "
     "None)",
     "(1, None, True)"},
    {"slice(1, 2) < slice(1, 3), slice(5).indices(3), slice(None, None, "
     "-1).indices(5)",
     "(True, (0, 3, 1), (4, -1, -1))"},
    {"slice(-3, None, 2).indices(10), slice(0, 10**30, "
     "10**29).indices(10**30)",
     "((7, 10, 2), (0, 1000000000000000000000000000000, "
     "100000000000000000000000000000))"},
    {"slice(1).indices(-1)", "ValueError: length should not be negative"},
    {"slice(1, 2, 0).indices(5)", "ValueError: slice step cannot be zero"},
    {"slice(1).indices('x')",
     "TypeError: 'str' object cannot be interpreted as an integer"},
    {"hash(slice(1))", "TypeError: unhashable type: 'slice'"},
};

static const PyCase iterating[] = {
    {"list(iter([1, 2])), list(reversed([1, 2])), list(reversed((1, 2))), "
     "list(reversed('ab'))",
     "([1, 2], [2, 1], [2, 1], ['b', 'a'])"},
    {"list(iter(Seq())), list(reversed(Seq())), 9 in Seq(), [*Seq()]",
     "([0, 1, 4, 9], [9, 4, 1, 0], True, [0, 1, 4, 9])"},
    {"(lambda l: [(l.append(x + 1) if x < 5 else None) for x in l] and "
     "l)([1])",
     "[1, 2, 3, 4, 5]"},
    {"(lambda l: [x for x in l if l.pop()])([1, 2, 3, 4])", "[1, 2]"},
    {"(lambda it, l: [list(it), l.append(1), list(it)])(*(lambda l: (iter(l), "
     "l))([5]))",
     "[[5], None, []]"},
    {"(lambda it: list(iter(lambda: next(it), 3)))(iter([1, 2, 3, 4]))",
     "[1, 2]"},
    {"(lambda it: list(iter(it.__next__, None)))(iter([1, 2]))", "[1, 2]"},
    {"reversed(1)", "TypeError: 'int' object is not reversible"},
    {"reversed({1})", "TypeError: 'set' object is not reversible"},
    {"reversed()", "TypeError: reversed expected 1 argument, got 0"},
    {"iter(1, 2)", "TypeError: iter(v, w): v must be callable"},
    {"[type(x).__name__ for x in (iter([]), iter(()), reversed([]), "
     "reversed(()), iter(Seq()))]",
     "['list_iterator', 'tuple_iterator', 'list_reverseiterator', 'reversed', "
     "'iterator']"},
    {"iter([1, 2]).__length_hint__(), reversed([1, 2]).__length_hint__(), "
     "reversed(Seq()).__length_hint__()",
     "(2, 2, 4)"},
    {"(lambda r, l: [next(r), l.clear(), list(r)])(*(lambda l: (reversed(l), "
     "l))([1, 2, 3]))",
     "[3, None, []]"},
};

static unsigned next_random(unsigned *seed)
{
    *seed = *seed * 1103515245u + 12345u;
    return *seed >> 8;
}

/* A list of pairs (small number, place), to be sorted by the number. */
static Value random_pairs(unsigned *seed, size_t n)
{
    Value list = list_new(n);

    for (size_t i = 0; i < n; i++) {
        unsigned key = next_random(seed) % 16 == 0 ? i & 1023
                                                   : next_random(seed) % 100;
        Value pair = tuple_pair(val_small(key), val_small((int64_t)i));
        list_append_take(list, pair);
    }
    return list;
}

/* Sorted whole, pairs stand as a stable sort by the number leaves them. */
static bool in_order(Value list)
{
    for (size_t i = 1; i < as_list(list)->len; i++) {
        Value *a = as_tuple(as_list(list)->items[i - 1])->items;
        Value *b = as_tuple(as_list(list)->items[i])->items;
        bool same = a[0] == b[0];
        if (small_of(a[same]) > small_of(b[same]))
            return false;
    }
    return true;
}

static void test_sort(unsigned seed)
{
    unsigned first = seed;
    int bad = 0;

    for (size_t n = 0; n < 2000; n += 1 + n / 9) {
        Value list = random_pairs(&seed, n);
        bad += list_sort(list, NULL, false) < 0 || !in_order(list);
        bad += as_list(list)->len != n;
        val_unref(list);
    }
    if (!is_int(bad, 0, "lists of many lengths are sorted"))
        diag("seed was %u", first);
}

int main(void)
{
    py_start();
    test_sort(1);
    PY_CHECK(classes, making, "making");
    PY_CHECK(classes, items, "items");
    PY_CHECK(classes, methods, "methods");
    PY_CHECK(classes, sorting, "sorting");
    PY_CHECK(classes, ranges, "ranges");
    PY_CHECK(classes, iterating, "iterating");
    return py_end();
}
