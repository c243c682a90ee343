# in, not in, is, is not, on every container.
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], float("nan") in [nan])
print(1 in [True], 1.0 in {1: 0}, "1" in ["1"], None in [None], 0 in [False])
print("bc" in "abcd", "" in "", "ac" in "abc", b"b" in b"abc", 98 in b"abc")
print(2 in range(0, 10, 2), 3 in range(0, 10, 2), 2.0 in range(3), "a" in range(3))
print("a" in {"a": 1}, 1 in {"a": 1}.values(), ("a", 1) in {"a": 1}.items())
print(3 not in (1, 2), 3 not in [3], not 3 in [3])
g = (x for x in [1, 2, 3, 4])
print(2 in g, list(g))
a = []
b = a
print(a is b, a is [], a is not [], a == [])
print(None is None, True is True, (1 < 2) is True)


class Eq:
    def __eq__(self, other):
        print("eq", other, end="; ")
        return other == 3


print(Eq() in [1, 2, 3, 4], 3 in [Eq()], Eq() == 3, Eq() != 3)


class NoIter:
    pass


class Legacy:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


print(4 in Legacy(), 5 in Legacy(), list(Legacy()))
for bad in (lambda: 1 in 5, lambda: 1 in "abc", lambda: 300 in b"a",
            lambda: [] in {1}, lambda: {} in {}, lambda: 1 in NoIter()):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
