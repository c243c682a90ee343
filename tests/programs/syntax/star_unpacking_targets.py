# Unpacking on the left side: stars, nesting, any iterable.
a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = [1, 2, 3]
print(first, rest)
*start, last = "abc"
print(start, last)
head, *mid, tail = range(2)
print(head, mid, tail)
(p, (q, *r)), s = (1, (2, 3, 4)), 5
print(p, q, r, s)
[m, n] = {"x": 1, "y": 2}
print(m, n)
*all_of_it, = (i * i for i in range(4))
print(all_of_it)
(only,) = [42]
print(only)
() = []
[] = ""
for k, (v, *w) in [("a", (1, 2, 3)), ("b", (4,))]:
    print(k, v, w)
d = {}
d["x"], d["y"], *d["z"] = 1, 2, 3, 4
print(d)


class P:
    pass


o = P()
o.a, (o.b, *o.c) = "A", "BCD"
print(o.a, o.b, o.c)
print([*range(3), *"ab", 9], (*[], 1), {**{"a": 1}, "a": 2, **{"b": 3}})
t = *[1, 2], 3
print(t)


def ret():
    return *[1], 2


print(ret(), sorted({*[1, 2], *[2, 3]}))
