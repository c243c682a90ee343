# Tuples: methods, comparison, hashing, repr, concatenation, immutability.
t = (1, "a", 2.5, None, (3,), [4])
print(t, t[0], t[-1], t[1:3], t[::-1], len(t), t.index("a"), t.count(1), 2.5 in t, t + (9,), (0,) * 3, () + (), 2 * ("x", "y"))
print((1), (1,), (), tuple(), tuple("ab"), tuple([1]), tuple({1: 2}), tuple(range(3)), ((),), (1, (2, (3,))), repr(("it's",)))
print((1, 2) < (1, 3), (1,) < (1, 0), () < (1,), (1, 2) == [1, 2], (1, 2) == (1.0, 2), (2,) > (1, 9, 9), (1, "a") < (2, 5), max((1, 2), (1, 3)), sorted([(2, 1), (1, 2), (1,)]))
print(hash((1, 2)) == hash((1.0, 2.0)), {(1, 2): "x"}[(1, 2)], len({(1, 2), (1, 2), (2, 1)}), hash(()) == hash(tuple()), hash((1, 2, 3)), hash((0,)), hash(((), (1,))))
t[5].append(5); print(t)
for bad in (lambda: t.__setitem__(0, 1), lambda: hash(t), lambda: t[10], lambda: t["a"], lambda: t + [1], lambda: t.append(1), lambda: t.index("zz"), lambda: (1, "a") < (1, 2), lambda: t * t, lambda: tuple(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
a, b = c, d = 1, 2
print(a, b)
x = y = (1,); x += (2,); print(x, y)
def swap(p): return p[::-1]
print(swap((1, 2)), *swap("ab"), [*(1, 2), *(3,)], sum((1, 2, 3)), max(1, 2), (lambda *a: a)(1, 2), (1, 2).__len__(), (1,).__add__((2,)), (3, 4).__contains__(4), ().__eq__(()))
for i, (p, q) in enumerate([(1, 2), (3, 4)]): print(i, p, q, end="; ")
print()
d = {(i, j): i * j for i in range(2) for j in range(2)}
print(d, (0, 1) in d, d[1, 1], list(zip((1, 2), (3, 4))), dict([(1, 2)]), tuple(i for i in range(3)), isinstance((), tuple), bool(()), bool((0,)), (1, 2)[True], (1, 2, 3).index(3, -1), (1, 1, 2).index(1, 1, 3))
