# bool, int, float, str, bytes, list, tuple, dict, set, frozenset, range, slice, object called in all ways.
print(bool(), bool([]), bool("x"), int(), int("5"), int(5.9), int("-0x1f", 16), int("11", base=2), int(True), float(), float("  -1.5e3 "), float(2), float("nan"), float(True))
print(repr(str()), str(1), str("a"), str(b"ab", "ascii"), str(b"ab"), str(object="x"), str(None), str([1, "a"]), str(1.0), str({1}), str((1,)), str(int), str({"a": "b'"}))
print(bytes(), bytes(2), bytes([1, 2]), bytes("aé", "utf-8"), bytes(b"x"), bytes(range(3)), bytes("é", "latin-1"), bytes(source="a", encoding="ascii", errors="strict"), bytearray(b"ab"), bytearray(2), bytearray("x", "ascii"), bytearray())
print(list(), list("ab"), list((1, 2)), list({1: 2}), list(range(3)), list(x for x in "c"), list(map(str, [1])), tuple(), tuple([1]), tuple("ab"), tuple({3: 4}), tuple(i for i in range(2)))
print(dict(), dict(a=1), dict([(1, 2)]), dict({"x": 1}, y=2), dict(zip("ab", "cd")), dict([["k", "v"]]), dict(["ab"]), dict(((1, 2),), z=3), dict({}.items()), set(), set([1, 1]), set("a"), set(range(3)), frozenset(), frozenset([1]), frozenset("a"))
print(range(3), range(1, 3), range(1, 9, 2), slice(1), slice(1, 2), slice(1, 2, 3), type(object()).__name__, list(zip(range(2), "ab")), super.__name__, property().fget, type(classmethod(len)).__name__, staticmethod(len)("ab"))


class Conv:
    def __bool__(self): return False
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __str__(self): return "conv"
    def __bytes__(self): return b"cb"
    def __iter__(self): return iter([("k", 1), ("j", 2)])
    def __index__(self): return 3
    def __len__(self): return 2
    def __hash__(self): return 5
    def __trunc__(self): return 99


c = Conv()
print(bool(c), int(c), float(c), str(c), bytes(c), list(c), tuple(c), dict(c), sorted(set(c)), range(c), hash(c), len(c), list(range(10))[c], [0] * c, hex(c), round(2.123456, c), chr(c), "x" * c, int("11", c))


class Keys:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2


print(dict(Keys()), {**Keys()}, dict(Keys(), c=1), (lambda **k: k)(**Keys()))
class Bad:
    def __iter__(self): return 5
    def __len__(self): return "x"
    def __index__(self): return "y"
    def __bytes__(self): return "z"
    def __bool__(self): return "w"
    def __hash__(self): return "h"
    def __float__(self): return "f"
    def __int__(self): return 1.5
for f in (list, tuple, dict, set, len, range, bytes, bool, hash, float, int, str.__len__, iter, hex, chr, sorted, sum, "".join, enumerate, max, reversed):
    try:
        print(f.__name__, f(Bad()))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
for bad in (lambda: bytes("a"), lambda: bytes(1, 2), lambda: bytes([1], "ascii"), lambda: str(1, "ascii"), lambda: str(b"\xff", "utf-8"), lambda: int("a", 16, 2), lambda: int(b=1), lambda: float("a"), lambda: float([]), lambda: list(1, 2), lambda: list(a=1), lambda: tuple(1), lambda: dict(1, 2), lambda: dict([1, 2]), lambda: set([[]]), lambda: frozenset(1), lambda: range(), lambda: bool(x=1), lambda: int(1.5, 10), lambda: int(None), lambda: int("1" * 5 + "x"), lambda: str(a=1), lambda: object(a=1), lambda: bytes(-1), lambda: bytes([256]), lambda: dict(a=1, **{"a": 2})):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
