# functools: singledispatch, singledispatchmethod, total_ordering, cmp_to_key
from functools import cmp_to_key, singledispatch, singledispatchmethod, total_ordering


@singledispatch
def show(x):
    return f"object {x}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
@show.register(tuple)
def _(x):
    return f"sequence of {len(x)}"


print(show(1), show(True), show([1, 2]), show(()), show("s"), show(2.5))
print(show.dispatch(int) is show.dispatch(bool), show.dispatch(dict)(3))


class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("no neg")

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: str):
        return arg[::-1]


print(Negator().neg(5), Negator().neg("abc"))
try:
    Negator().neg(1.5)
except NotImplementedError as e:
    print("NotImplementedError:", e)


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
print(max(["b", "aaa"], key=cmp_to_key(lambda a, b: len(a) - len(b))))
