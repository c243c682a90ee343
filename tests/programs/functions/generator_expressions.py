# Generator expressions: laziness, nesting, sole-argument form, closing over names.
print(sum(i * i for i in range(5)), max((abs(x) for x in (-3, 2)), default=0))
print(",".join(str(i) for i in range(4)), sorted((c for c in "hello"), reverse=True))
g = (print("made", i) or i for i in range(3))
print(next(g))
print(list(g))
print(list((i, j) for i in range(3) for j in range(i)), any(x > 2 for x in [1, 3, 1 / 1]))
print(dict((k, len(k)) for k in ("a", "bb")), tuple(x for x in ()), set(x % 2 for x in range(5)))
gg = ((x, y) for x in range(2) for y in (z for z in "ab"))
print(list(gg), list(gg))
print(type(g).__name__, g.__name__, g.__qualname__)


def f():
    return (i for i in range(2))


print(f().__qualname__, f().__name__)
try:
    g.send(1)
except StopIteration:
    print("exhausted")
h = (i for i in [1, 2, 3])
print(next(h))
h.close()
print(list(h))
h = (10 // i for i in (5, 0, 2))
print(next(h))
try:
    next(h)
except ZeroDivisionError as e:
    print(e, list(h))
k = 1
late = (k + i for i in range(2))
k = 100
print(list(late))
nested = [sum(x for x in range(n) if x % 2) for n in range(6)]
print(nested, list(x for x in (y for y in (z for z in [1]))))
print(*(f"{i:02}" for i in range(3)), sep=":")
print(min(((len(w), w) for w in ["ccc", "a", "b"])), all(()), any(()))
walrus = [(last, last := i) for i in range(3) if (last := i) >= 0]
print(walrus, last)
