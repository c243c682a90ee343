# all, any, enumerate, filter, iter, map, next, reversed, sorted, zip.
print(all([]), all([1, "a"]), all([1, 0]), any([]), any([0, ""]), any([0, 5]), all(x > 0 for x in (1, 2)), any(c.isdigit() for c in "ab1"), all({}), any({0: 1}))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=1)), list(enumerate(iterable="x", start=-1)), dict(enumerate("ab")), next(enumerate([9])))
print(list(filter(None, [0, 1, "", "a", None, [], [0]])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isupper, "aBcD")), list(filter(bool, [])), "".join(filter(str.isalpha, "a1b2")))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(max, "ad", "bc")), list(map(int, "123")), list(map(pow, [2, 3], [3, 2])), list(map(None.__class__, [])), dict(map(reversed, [("a", 1)])), list(map(len, ["a", "bb"])))
print(list(zip()), list(zip([1])), list(zip("ab", [1, 2], (True, False))), list(zip("abc", [1])), dict(zip("ab", range(9))), list(zip(*[(1, 2), (3, 4)])), list(zip([1], [2], strict=True)), [a + b for a, b in zip("xy", "zw")])
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})), "".join(reversed("xyz")), sorted("cab"), sorted([3, 1], reverse=True), sorted(["b", "A"], key=str.lower))
it = iter([1, 2]); print(next(it), next(it, "d"), next(it, "d"), next(it, None)); print(list(iter("ab")), list(iter({1: 2})), list(iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 4)))
e = enumerate("abc"); next(e); print(list(e), list(e)); m = map(str, [1, 2]); next(m); print(list(m)); f = filter(None, [0, 1, 2]); print(next(f), list(f)); z = zip([1, 2], [3, 4]); print(next(z), list(z))
print([type(x).__name__ for x in (iter([]), iter(()), iter(""), iter({}), iter(set()), iter(range(0)), iter(b""), enumerate([]), map(str, []), filter(None, []), zip(), reversed([]), reversed(()), reversed(""), reversed({}), reversed(range(0)), iter(int, 1), (x for x in ()))])
def noisy(tag, n):
    for i in range(n):
        print(tag + str(i), end=" ")
        yield i
print(list(zip(noisy("a", 2), noisy("b", 3))), list(zip(noisy("c", 3), noisy("d", 1))), any(x == 1 for x in noisy("e", 5)), all(x < 1 for x in noisy("f", 5)), 2 in noisy("g", 5))
print(list(map(lambda x, y: (x, y), noisy("h", 2), noisy("i", 1))), next(filter(lambda x: x > 1, noisy("j", 9))), max(noisy("k", 2)), sorted(noisy("l", 2), reverse=True), [*noisy("m", 1)])
for bad in (lambda: all(), lambda: any(5), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], "x"), lambda: filter(None), lambda: filter(None, 5), lambda: list(filter(5, [1])), lambda: map(str), lambda: list(map(5, [1])), lambda: map(str, 5), lambda: next([1]), lambda: next(iter([])), lambda: next(), lambda: iter(5), lambda: iter(5, 1), lambda: reversed(5), lambda: reversed({1}), lambda: reversed(x for x in []), lambda: zip(5), lambda: zip([1], 5), lambda: list(zip([1], [], strict=True)), lambda: sorted(5), lambda: sorted([1], None), lambda: list(map(lambda: 1, [1])), lambda: zip([], foo=1), lambda: len(map(str, [])), lambda: map(str, [1])[0], lambda: reversed()):
    try:
        print(bad())
    except Exception as ex:
        print(type(ex).__name__, ex)
