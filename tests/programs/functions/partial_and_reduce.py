# functools basics: partial, reduce, wraps, total_ordering, cmp_to_key.
from functools import partial, reduce, cmp_to_key, total_ordering, cached_property, singledispatch

add3 = partial(lambda a, b, c=0: (a, b, c), 1, c=5)
print(add3(2), add3(2, c=9), add3.args, add3.keywords)
hexa = partial(int, base=16)
print(hexa("ff"), partial(add3, 7)(), partial(partial(max, 1), 2)(3))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + [b], "abc", []))
print(reduce(max, [3, 9, 2]), reduce(lambda a, b: a, [7]))
try:
    reduce(max, [])
except TypeError as e:
    print(e)
print(sorted(["b", "A", "c"], key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
print(sorted([5, 2, 9], key=cmp_to_key(lambda a, b: b - a)))


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) <= V(2), V(1) >= V(2), V(2) > V(1), V(1) != V(1), max(V(3), V(4)).n)


class Lazy:
    @cached_property
    def value(self):
        print("computed")
        return 42


z = Lazy()
print(z.value, z.value, vars(z))
del z.value
print(z.value)


@singledispatch
def show(x):
    return f"object {x}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
def _(x):
    return "list " + ",".join(show(i) for i in x)


print(show(1), show("s"), show([1, "a", [True]]), show(1.5))
