# sort and sorted: stability, reverse, keys, custom comparisons, many elements.
from functools import cmp_to_key
data = [("x", 3), ("y", 1), ("z", 3), ("w", 1), ("v", 2)]
print(sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True), sorted(data, key=lambda p: -p[1]))
s = sorted(data); s = sorted(s, key=lambda p: p[1]); print(s)
n, xs = 12345, []
for _ in range(300):
    n = (n * 1103515245 + 12345) % 2 ** 31
    xs.append(n % 50)
t = sorted((x, i) for i, x in enumerate(xs))
u = sorted(enumerate(xs), key=lambda p: p[1])
print([(x, i) for i, x in u] == t, sorted(xs)[:20], sorted(xs, reverse=True)[:12], sum(xs))
v = sorted(range(300), key=lambda i: xs[i], reverse=True)
print(v[:12], all(xs[a] > xs[b] or (xs[a] == xs[b] and a < b) for a, b in zip(v, v[1:])))
print(sorted("Hello World"), sorted([True, 0, 3.5, -1]), sorted({"b": 1, "a": 2}), sorted([(1, [2]), (1, [1])]), sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x); print(calls)


class Loud:
    count = 0
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        Loud.count += 1
        return self.n < o.n
    def __repr__(self): return f"L{self.n}"


print(sorted([Loud(3), Loud(1), Loud(2)]), max([Loud(1), Loud(2)], key=lambda l: l.n), Loud.count)
print(sorted(["a", "B", "c"], key=str.swapcase), sorted([1, -2, 3], key=abs, reverse=True), sorted([[2], [1, 5], []]), sorted([None, None][:1]), sorted([0.0, -0.0]), sorted([(2, "a"), (1, "b")], key=lambda t: t[1]))
print(sorted([5, 3, 8], key=cmp_to_key(lambda a, b: b - a)), sorted([], key=5), min("bca", key=lambda c: -ord(c)), max([[1, 2], [1, 3]], default=0), min([], default="none"), max("a", "bb", key=len), max([1, 5, 5.0]), min([1.0, 1]))
for bad in (lambda: sorted([1, None]), lambda: sorted(["a", 1]), lambda: sorted([Loud(1), 2]), lambda: max([], key=len), lambda: min(3, "a"), lambda: sorted([{}, {}]), lambda: sorted([1, 2], key=lambda: 0), lambda: sorted([3, 1], reverse="x"), lambda: [2, 1].sort(reverse=None)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
big = list(range(1000, 0, -1)) + list(range(0, 1000, 7)); big.sort(key=lambda x: (x % 10, x)); print(big[:8], big[-5:], len(big))
