# abs, divmod, pow, round, sum, min, max, bin, oct, hex, complex-free.
print(abs(-5), abs(5.5), abs(-0.0), abs(True), abs(-10 ** 30), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(-7, -3), divmod(True, 2), divmod(10 ** 20, 7))
print(pow(2, 10), pow(2, -1), pow(2.0, 3), pow(3, 4, 5), pow(-2, 3), pow(0, 0), pow(2, 5, mod=7), pow(base=2, exp=3), pow(10, -2), pow(38, -1, 97), pow(True, 5))
print(round(3.7), round(-3.5), round(2.5), round(3.14159, 2), round(1234, -2), round(5), round(2.5, None), round(1e300), round(0.1 + 0.2, 10), round(number=1.5, ndigits=0), round(True), round(-0.4), type(round(1.0)).__name__, type(round(1.0, 1)).__name__)
print(sum([]), sum([1, 2, 3]), sum([1.5, 2]), sum((i for i in range(5)), 100), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum({1: "a", 2: "b"}), sum([True, True]), sum([0.1] * 10), sum([1], start=5), sum([10 ** 20, 1.0]))
print(min(3, 1, 2), max(3, 1, 2), min([5]), max("hello"), min("hello", "abc"), max([1, 2], [1, 3]), min([], default=7), max((), default=None), max([-3, 2], key=abs), min({"b": 1, "a": 2}), max(1, 2.0, True), min("b", "a", key=ord), max(["aa", "b"], key=len, default=0), max([(1, "b"), (1, "a")], key=lambda p: p[0]))
print(bin(5), bin(-5), oct(8), hex(255), hex(-1), bin(2 ** 40), hex(2 ** 64), oct(0), bin(True), int("0b101", 0), int("ff", 16), float("1e3"), int(7.9), bool(0.1))
for bad in (lambda: abs("x"), lambda: abs(), lambda: divmod(1), lambda: divmod(1, 0), lambda: divmod("a", 2), lambda: pow(2), lambda: pow("a", 2), lambda: pow(2, 2, 0), lambda: pow(2.0, 3, 5), lambda: pow(2, -1, 4), lambda: round("1"), lambda: round(1.5, 1.5), lambda: round(), lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum(1), lambda: sum(), lambda: sum([1], [2]), lambda: min(), lambda: min(1), lambda: max([]), lambda: max(1, 2, default=3), lambda: max(1, "a"), lambda: max([1], key=1), lambda: bin("5"), lambda: hex(1.0), lambda: min(1, 2, foo=3), lambda: sum([1], 1, 1), lambda: abs(1, 2), lambda: int(1, 2, 3), lambda: float(1, 2), lambda: int("1", bas=2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
