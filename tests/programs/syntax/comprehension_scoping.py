# The first iterable of a comprehension is evaluated outside, the rest inside.
class C:
    n = 3
    items = [i for i in range(n)]
    try:
        bad = [n for i in range(2)]
    except NameError as e:
        print("class body:", e)
    pairs = list(zip(items, (x * 2 for x in items)))


print(C.items, C.pairs)


def outer():
    k = 10
    fs = [lambda: i * k for i in range(3)]
    k = 100
    return [f() for f in fs]


print(outer())
print([f() for f in [lambda i=i: i for i in range(3)]])


def boom():
    print("evaluated")
    return None


try:
    g = (x for x in boom())
except TypeError as e:
    print("at once:", e)
g = (y for x in [1] for y in boom())
print("not yet")
try:
    next(g)
except TypeError as e:
    print("late:", e)
i = "module"
print([i for i in [i, i]], i)
print([[i for i in range(i)] for i in range(3)])
gen = (i for i in range(3))
print(next(gen), list(gen), list(gen))
print({k: v for k, v in [("a", 1), ("b", 2), ("a", 3)]})


def show(tag, x):
    print(tag, x, end="; ")
    return x


print({show("k", k): show("v", k * 2) for k in (1, 2)})
print([show("e", x) for x in (1, 2, 3) if show("c", x) != 2])
data = [1, 2, 3]
lazy = (x + len(data) for x in data)
data = [10]
print(list(lazy))
