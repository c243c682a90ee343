# Iterators over __getitem__, over calls, backwards: their hints, their ends, cycles through them.
import gc
import operator


def answers(ask):
    try:
        return ask()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Items:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i


class Sized(Items):
    def __len__(self):
        return 10


class Negative(Items):
    def __len__(self):
        return -1


class Failing(Items):
    def __len__(self):
        raise KeyError("len")


for cls in Items, Sized, Negative, Failing:
    it = iter(cls())
    next(it)
    print(cls.__name__, answers(lambda: operator.length_hint(it, 7)), answers(it.__length_hint__))
    for x in it:
        print(x, end=" ")
    print(list(it), operator.length_hint(it), it.__length_hint__())


def stops():
    raise StopIteration


class Unequal:
    def __eq__(self, other):
        raise ZeroDivisionError


class Wrong:
    def __iter__(self):
        return 5


class Never:
    __iter__ = None


class Raises(Items):
    def __getitem__(self, i):
        raise KeyError(i)


d = {1: 2, 3: 4}
changed = iter(d)
d[5] = 6
for ask in (lambda: next(iter(int, 1)), lambda: list(iter(stops, 1)),
            lambda: list(iter([1, 2, 3].pop, 1)), lambda: next(iter(Raises(), 1)),
            lambda: next(iter(lambda: 1, Unequal())), lambda: iter(5), lambda: iter(5, 6),
            lambda: iter(Wrong()), lambda: list(Wrong()), lambda: iter(Never()),
            lambda: list(Never()), lambda: list(Raises()), lambda: changed.__length_hint__(),
            lambda: next(changed), lambda: list(reversed(Sized()))[-4:],
            lambda: list(reversed(Items())), lambda: reversed(Negative()),
            lambda: next(reversed(Failing()))):
    print(answers(ask))


class Gone:
    def __init__(self, kind):
        self.kind = kind

    def __getitem__(self, i):
        return i

    def __len__(self):
        return 3

    def __call__(self):
        return 1

    def __del__(self):
        print("gone", self.kind)


def cycle(kind, make):
    x = Gone(kind)
    x.it = make(x)


cycle("sequence", iter)
cycle("call", lambda x: iter(x, x))
cycle("reversed", reversed)
cycle("list", lambda x: iter([x]))
cycle("set", lambda x: iter({x}))
cycle("values", lambda x: iter({1: x}.values()))
cycle("zip", lambda x: zip([x]))
cycle("map", lambda x: map(x, [1]))
cycle("enumerate", lambda x: enumerate([x]))
cycle("super", lambda x: super(Gone, x))
cycle("wrapper", lambda x: x.__repr__)
cycle("property", lambda x: property(lambda self: x))
gc.collect()
