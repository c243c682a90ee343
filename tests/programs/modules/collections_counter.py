# collections.Counter: counting, arithmetic, most_common, elements
from collections import Counter

c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2), c.total())
print(sorted(c.elements()), list(c), dict(c))
c.update("sss")
c.subtract({"i": 2, "m": 5})
print(c, +c, -c)
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=0)
print(a + b, a - b, a & b, a | b)
a += b
print(a, a == Counter(a=4, b=3), a >= b)
a["new"] += 1
del a["a"]
print(a, a.most_common(), Counter([1, 1, 2]).most_common(1))
words = "the cat the dog the end".split()
for w, n in Counter(words).most_common():
    print(f"{w:>4} {'*' * n}")
print(Counter(), Counter({"x": 2}).copy(), isinstance(a, dict))
