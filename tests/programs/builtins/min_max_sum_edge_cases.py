# Ties, keys, defaults, mixed numbers and starts.
print(max(1, 1.0), max(1.0, 1), min(1, True), min(True, 1), max("b", "a", "c"), max([1, 2], [1, 2, 0]), min((), default="empty"))
print(max({"x": 1, "y": 5}, key=lambda k: {"x": 1, "y": 5}[k]), min("Apple", "banana", key=str.lower), max([(1, "b"), (1, "a")], key=lambda t: t[0]))
print(max(range(10), key=lambda n: -(n - 4) ** 2), min(range(10), key=lambda n: n % 3), max("hello world".split(), key=len), min(["bb", "a", "cc"], key=len))
print(sum([]), sum([], 5), sum([[1], [2, 3]], []), sum((1, 2.5, True)), sum({1, 2, 3}), sum(x for x in range(5) if x % 2), sum([0.1] * 3), sum([10 ** 20, -10 ** 20, 1]), sum([1e100, 1, -1e100]), sum(map(len, ["a", "bb"])))
nan = float("nan")
print(max(1, nan), max(nan, 1), min(1, nan), min(nan, 1), max(-0.0, 0.0), max(0.0, -0.0), sorted([3, nan, 1])[0:1] != [], max([1, 5, 3], default=0), max([5]))
calls = []
print(max([3, 1, 2], key=lambda x: calls.append(x) or -x), calls, max(iter([1, 3, 2])), min(x * x for x in (-3, 2, 1)), max(*[4, 8]), min(*"zebra"))
class V:
    def __init__(self, n): self.n = n
    def __gt__(self, o):
        print(f"{self.n}>{o.n}", end=" ")
        return self.n > o.n
    def __lt__(self, o):
        print(f"{self.n}<{o.n}", end=" ")
        return self.n < o.n
    def __add__(self, o): return V(self.n + (o.n if isinstance(o, V) else o))
    __radd__ = __add__
    def __repr__(self): return f"V{self.n}"
print(max(V(1), V(3), V(2)), min(V(2), V(1), V(1)), sum([V(1), V(2)]), sum([V(1)], V(10)), sorted([V(2), V(1)]))
for bad in (lambda: max(), lambda: max([]), lambda: max(None), lambda: max(1, "a"), lambda: min([1, None]), lambda: max([1], [2], default=0), lambda: max(5, key=abs), lambda: sum([1, "a"]), lambda: sum(["a", "b"]), lambda: sum("ab", ""), lambda: sum([1], None), lambda: max([1], keys=abs), lambda: min([{}, {}]), lambda: sum([[1], [2]]), lambda: sum(5)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
