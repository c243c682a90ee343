/* 30-vm-set.c - sets and frozensets are CPython's, down to the order in which
 * numbers come out of them; others come in order of insertion. */
#include "tests/python.h"

#include "sim/vm/set.h"

static const char classes[] =
    "class S(set):\n"
    "    pass\n"
    "class F(frozenset):\n"
    "    pass\n"
    "class Key:\n"
    "    def __init__(self, n): self.n = n\n"
    "    def __hash__(self): return 1\n"
    "    def __eq__(self, other):\n"
    "        return type(other) is Key and self.n == other.n\n"
    "    def __repr__(self): return \"Key(%d)\" % self.n\n"
    "class Bad:\n"
    "    def __hash__(self): return 1\n"
    "    def __eq__(self, other): raise ValueError(\"no\")\n"
    "class Holder:\n"
    "    def __repr__(self): return repr(self.s)\n"
    "def after(s, f):\n"
    "    r = f(s)\n"
    "    return s if r is None else (r, s)\n"
    "def held(make):\n"
    "    h = Holder()\n"
    "    h.s = make([h])\n"
    "    return h\n"
    "def walk(s, f):\n"
    "    for k in s:\n"
    "        f(s, k)\n"
    "    return s\n"
    "def pops(s):\n"
    "    return [s.pop() for i in range(len(s))]\n";

static const PyCase making[] = {
    {"set(), {1, 2}, frozenset(), frozenset({1}), S([1]), F([1]), S(), "
     "set('a'), set({1: 2})",
     "(set(), {1, 2}, frozenset(), frozenset({1}), S({1}), F({1}), S(), "
     "{'a'}, {1})"},
    {"set(1)", "TypeError: 'int' object is not iterable"},
    {"set(1, 2)", "TypeError: set expected at most 1 argument, got 2"},
    {"set(a=1)", "TypeError: set() takes no keyword arguments"},
    {"frozenset(1, 2)",
     "TypeError: frozenset expected at most 1 argument, got 2"},
    {"frozenset(a=1)", "TypeError: frozenset() takes no keyword arguments"},
    {"{[]}", "TypeError: unhashable type: 'list'"},
    {"set([[]])", "TypeError: unhashable type: 'list'"},
    {"{1, 1.0, True}, {0, False}, len({Key(1), Key(2), Key(1)})",
     "({1}, {0}, 2)"},
    {"held(set), held(frozenset), held(S)",
     "({set(...)}, frozenset({frozenset(...)}), S({S(...)}))"},
    {"hash(frozenset()), hash(frozenset({1, 2})), "
     "hash(frozenset([frozenset([1]), 2.5]))",
     "(133146708735736, -1826646154956904602, 4605734329744255576)"},
    {"hash(set())", "TypeError: unhashable type: 'set'"},
    {"{1} == {1.0}, {1} == frozenset([1]), {1} != [1], {1, 2} > {1}, {1} <= "
     "{1}, {1} < {1}",
     "(True, True, True, True, True, False)"},
    {"{1} < [1]",
     "TypeError: '<' not supported between instances of 'set' and 'list'"},
    {"{1} | [1]",
     "TypeError: unsupported operand type(s) for |: 'set' and 'list'"},
    {"{1} & [1]",
     "TypeError: unsupported operand type(s) for &: 'set' and 'list'"},
    {"{1} - [1]",
     "TypeError: unsupported operand type(s) for -: 'set' and 'list'"},
    {"{1} ^ [1]",
     "TypeError: unsupported operand type(s) for ^: 'set' and 'list'"},
    {"[type(x).__name__ for x in ({1} | frozenset(), frozenset() | {1}, "
     "S([1]) | {2}, S([1]).copy(), F([1]).copy(), F() & F())]",
     "['set', 'frozenset', 'set', 'set', 'frozenset', 'frozenset']"},
    {"frozenset([1]) is frozenset(frozenset([1])), (lambda f: f.copy() is "
     "f)(frozenset([1]))",
     "(False, True)"},
};

static const PyCase using[] = {
    {"after({1}, lambda s: s.add(2)), after({1, 2}, lambda s: s.discard(1)), "
     "after({1, 2}, lambda s: s.remove(1))",
     "({1, 2}, {2}, {2})"},
    {"{1}.remove(2)", "KeyError: 2"},
    {"{1}.remove((1, 2))", "KeyError: (1, 2)"},
    {"{1}.remove([])", "TypeError: unhashable type: 'list'"},
    {"{1}.add([])", "TypeError: unhashable type: 'list'"},
    {"set().pop()", "KeyError: 'pop from an empty set'"},
    {"1 in {1}, 2 in {1}, {1} in {frozenset([1])}, (1, 2) in {(1, 2)}",
     "(True, False, True, True)"},
    {"[] in {1}", "TypeError: unhashable type: 'list'"},
    {"Bad() in {1, Bad()}", "ValueError: no"},
    {"after({frozenset([1]), 2}, lambda s: s.remove({1})), after({1}, lambda "
     "s: s.clear())",
     "({2}, set())"},
    {"{1, 2}.union([3], {4: 5}), {1, 2, 3}.intersection([1, 2], {2}), {1, 2, "
     "3}.difference([1], (2,)), {1}.symmetric_difference([1, 2])",
     "({1, 2, 3, 4}, {2}, {3}, {2})"},
    {"{1}.union(), {1}.intersection(), {1}.difference(), set().union('a')",
     "({1}, {1}, {1}, {'a'})"},
    {"{1}.union(1)", "TypeError: 'int' object is not iterable"},
    {"{1}.intersection([[]])", "TypeError: unhashable type: 'list'"},
    {"after({1}, lambda s: s.update([2], (3,))), after({1, 2}, lambda s: "
     "s.intersection_update([2, 3])), after({1, 2}, lambda s: "
     "s.difference_update([1])), after({1}, lambda s: "
     "s.symmetric_difference_update({1: 0, 2: 0}))",
     "({1, 2, 3}, {2}, {2}, {2})"},
    {"{1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjoint([2]), "
     "{1}.isdisjoint({1: 2}), set().isdisjoint([])",
     "(True, True, True, False, True)"},
    {"{1}.issubset(1)", "TypeError: 'int' object is not iterable"},
    {"(lambda s: [s.__ior__({2}), s.__iand__({2, 3}), s.__isub__({2}), "
     "s.__ixor__({7}), s][-1])({1})",
     "{7}"},
    {"{1}.__ior__([2]), {1}.__sub__(3)", "(NotImplemented, NotImplemented)"},
    {"walk({1, 2}, lambda s, k: s.add(k + 10))",
     "RuntimeError: Set changed size during iteration"},
    {"walk({1}, lambda s, k: s.discard(1))",
     "RuntimeError: Set changed size during iteration"},
    {"iter({1, 2}).__length_hint__(), type(iter(set())).__name__, sorted({3, "
     "1, 2}), len({1, 2})",
     "(2, 'set_iterator', [1, 2, 3], 2)"},
    {"{1}.__reduce__(), frozenset([1]).__reduce__(), set().__sizeof__()",
     "((<class 'set'>, ([1],), None), (<class 'frozenset'>, ([1],), None), "
     "200)"},
};

static const PyCase order[] = {
    {"set([9, 1, 17, 25, 33]), set([33, 25, 17, 1, 9]), set(range(20, 0, "
     "-3)), set([-1, -2, -3, 5])",
     "({33, 1, 9, 17, 25}, {33, 1, 9, 17, 25}, {2, 5, 8, 11, 14, 17, 20}, {5, "
     "-3, -1, -2})"},
    {"set(i * 8 for i in range(12)), set(i * 1024 for i in range(9)), {0.5, "
     "2, 1e300, 10**20, -1.5}",
     "({0, 32, 64, 8, 40, 72, 16, 48, 80, 24, 56, 88}, {0, 1024, 4096, 2048, "
     "3072, 5120, 6144, 7168, 8192}, {0.5, 2, 100000000000000000000, 1e+300, "
     "-1.5})"},
    {"set([(1, 2), (0, 0), (3, 1), (2, 2)]), set((x, y) for x in range(3) for "
     "y in range(3)), {frozenset([1]), frozenset([2]), 5}",
     "({(3, 1), (1, 2), (2, 2), (0, 0)}, {(0, 1), (1, 2), (2, 1), (0, 0), (1, "
     "1), (2, 0), (0, 2), (2, 2), (1, 0)}, {frozenset({2}), frozenset({1}), "
     "5})"},
    {"(lambda s: [s.discard(9), s.add(41), s.add(9), s][-1])(set([1, 9, 17, "
     "25]))",
     "{1, 41, 9, 17, 25}"},
    {"pops(set([5, 40, 3, 72, 11])), pops(set(range(10, 30, 3))), (lambda s: "
     "[s.pop(), s.add(0), s.pop(), s])({8, 16, 3})",
     "([3, 5, 40, 72, 11], [10, 13, 16, 19, 22, 25, 28], [8, None, 16, {0, "
     "3}])"},
    {"set([40, 3, 8]) | set([16, 24, 0]), set(range(50)) & set([48, 16, 32, "
     "3]), set(range(40)) - set(range(0, 38, 2)), set(range(0, 60, 7)) ^ "
     "set(range(0, 60, 3))",
     "({16, 0, 3, 40, 8, 24}, {48, 16, 32, 3}, {1, 3, 5, 7, 9, 11, 13, 15, "
     "17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 38, 39}, {3, 6, 7, 9, 12, "
     "14, 15, 18, 24, 27, 28, 30, 33, 35, 36, 39, 45, 48, 49, 51, 54, 56, "
     "57})"},
    {"set(set([33, 1, 65, 97, 129, 161])), set([33, 1, 65, 97, 129, 161]), "
     "set([33, 1, 65, 97, 129, 161]).copy()",
     "({65, 33, 129, 1, 97, 161}, {65, 33, 129, 1, 97, 161}, {65, 33, 129, 1, "
     "97, 161})"},
    {"list(set('banana') & set('a')), {'x'}, [k for k in {1: 0, 33: 0, 65: "
     "0}.keys() | {97}]",
     "(['a'], {'x'}, [65, 1, 97, 33])"},
    {"(lambda s: [s.difference_update(range(0, 190, 2)), s][1])(set(range(0, "
     "200, 3)))",
     "{3, 9, 15, 21, 27, 33, 39, 45, 51, 57, 63, 69, 75, 81, 87, 93, 99, 105, "
     "111, 117, 123, 129, 135, 141, 147, 153, 159, 165, 171, 177, 183, 189, "
     "192, 195, 198}"},
};

/* Random changes of a set of [keys] keys, against flags; where [texts], the
 * keys are strs and must come out as they went in. */
static int random_changes(unsigned seed, int keys, bool texts)
{
    Value set = set_new();
    bool in[128] = {false};
    int bad = 0;

    for (int step = 0; step < 5000; step++) {
        seed = seed * 1103515245u + 12345u;
        int i = (int)((seed >> 12) % (unsigned)keys);
        Value key = texts ? str_printf("%d", i) : val_small(i * 7);
        if (seed >> 8 & 1) {
            bad += set_add(set, key) != !in[i];
            in[i] = true;
        } else {
            bad += set_remove(set, key) != in[i];
            in[i] = false;
        }
        bad += set_has(set, key) != in[i];
        val_unref(key);
        set_check(set);
    }
    for (int i = 0; i < keys; i++)
        bad -= in[i];
    bad += (int)set_len(set);
    val_unref(set);
    return bad;
}

static void test_random(unsigned seed)
{
    if (!is_int(random_changes(seed, 120, false), 0, "random changes, ints"))
        diag("seed was %u", seed);
    if (!is_int(random_changes(seed, 50, true), 0, "random changes, strs"))
        diag("seed was %u", seed);
}

/* Strs come in order of insertion, whatever went between. */
static void test_insertion_order(void)
{
    Value set = set_new(), gone = str_from("17"), key;
    size_t at = 0;
    int want = 0, bad = 0;

    for (int i = 0; i < 60; i++) {
        Value text = str_printf("%d", i);
        set_add(set, text);
        val_unref(text);
    }
    set_remove(set, gone);
    set_add(set, gone);
    while (set_next(set, &at, &key)) {
        want += want == 17;
        Value text = str_printf("%d", want < 60 ? want++ : 17);
        bad += !str_equal(key, text);
        val_unref(text);
    }
    is_int(bad, 0, "strs come out as they went in");
    val_unref(gone);
    val_unref(set);
}

/* {1, 33, 65, 97, 129, 161} written as a display comes out otherwise than
 * set([1, 33, 65, 97, 129, 161]). */
static void test_constants(void)
{
    static const int wanted[] = {65, 129, 33, 1, 97, 161};
    Value items[6], key;
    size_t at = 0, n = 0, bad = 0;

    for (int i = 0; i < 6; i++)
        items[i] = val_small(1 + 32 * i);
    Value set = set_of_constants(items, 6);
    for (; set_next(set, &at, &key); n++)
        bad += n >= 6 || key != val_small(wanted[n]);
    is_int((long long)(n + bad), 6, "a display of constants has its order");
    val_unref(set);
}

int main(void)
{
    py_start();
    test_random(1);
    test_constants();
    test_insertion_order();
    PY_CHECK(classes, making, "making");
    PY_CHECK(classes, using, "using");
    PY_CHECK(classes, order, "order");
    return py_end();
}
