# Methods and operators of sets: with themselves, with what is unhashable, with errors in __eq__.


def answers(ask):
    try:
        return ask()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Unhashed:
    def __hash__(self):
        raise ValueError("hash")

    def __repr__(self):
        return "Unhashed()"


class Odd:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise KeyError("eq")

    def __repr__(self):
        return "Odd()"


for name, *args in (("add", []), ("add", Unhashed()), ("discard", []), ("discard", {1}),
                    ("remove", {1}), ("remove", 77), ("pop",), ("update",), ("update", 5),
                    ("update", [[]]), ("update", [1], [2], 5), ("union", [4], (5,)),
                    ("union", 5), ("intersection", [1, 2], [2]), ("intersection", 5),
                    ("intersection", [[]]), ("intersection", []), ("difference", [1], [2]),
                    ("difference", 5), ("difference", [[]]), ("symmetric_difference", [1, 9, 9]),
                    ("symmetric_difference", 5), ("symmetric_difference", {1: 2}),
                    ("symmetric_difference", [[]]), ("issubset", [1, 2, 3, 4]), ("issubset", 5),
                    ("issubset", [[]]), ("issuperset", [1]), ("issuperset", [1, 7]),
                    ("issuperset", 5), ("issuperset", [[]]), ("isdisjoint", []),
                    ("isdisjoint", [1]), ("isdisjoint", 5), ("isdisjoint", [[]]),
                    ("isdisjoint", {7}), ("isdisjoint", {1}), ("__contains__", [1]),
                    ("__contains__", {7}), ("__and__", [1]), ("__or__", {7}),
                    ("__rsub__", {1, 9}), ("__le__", [1]), ("__lt__", {1, 2, 3, 4}),
                    ("__ge__", frozenset([1])), ("__eq__", frozenset([1, 2, 3])),
                    ("__iand__", {1}), ("__ior__", [1]), ("__isub__", {1}), ("__ixor__", {1, 5}),
                    ("difference_update", [1], 5), ("intersection_update", [1, 2], [[]]),
                    ("symmetric_difference_update", [1, 1, 8]),
                    ("symmetric_difference_update", 5), ("clear",)):
    for s in {1, 2, 3}, frozenset([1, 2, 3]):
        if hasattr(s, name):
            print(name, args, answers(lambda: getattr(s, name)(*args)), s)


# With themselves.
def itself(change):
    s = {1, 2, 3}
    change(s)
    return s


for change in (set.difference_update, set.symmetric_difference_update, set.intersection_update,
               set.update, set.__isub__, set.__ixor__, set.__iand__, set.__ior__):
    print(change.__name__, itself(lambda s: change(s, s)))
s, f = {1, 2, 3}, frozenset([1, 2, 3])
print(s.isdisjoint(s), set().isdisjoint(set()), s.issubset(s), s < s, s <= s, s - s, s ^ s, s & s)
print(f.difference() is f, f.copy() is f, f.union() is f, f.intersection() is f, frozenset(f) is f)

# What __eq__ raises comes through.
for ask in (lambda: {Odd(), Odd()}, lambda: {Odd()} == {Odd()}, lambda: {Odd()} - {Odd()},
            lambda: {Odd()} & {Odd()}, lambda: {Odd()} | {Odd()}, lambda: {Odd()} ^ {Odd()},
            lambda: {Odd()} <= {Odd(), 5}, lambda: {Odd()}.issubset([Odd()]),
            lambda: {Odd()}.isdisjoint([Odd()]), lambda: {Odd()}.isdisjoint({Odd()}),
            lambda: {Odd()}.remove(Odd()), lambda: {Odd()}.discard(Odd()),
            lambda: Odd() in {Odd()}, lambda: frozenset([Odd(), Odd()]),
            lambda: {Odd()}.update([Odd()]), lambda: {Odd()}.intersection([Odd()]),
            lambda: {Odd()}.difference([Odd()]), lambda: {Odd()}.symmetric_difference([Odd()])):
    print(answers(ask))


# While they are iterated, and as what else.
def changed_within():
    s = {1, 2}
    for i in s:
        s.add(i + 10)


def changed():
    s = {1, 2}
    it = iter(s)
    next(it)
    s.add(3)
    print(answers(lambda: next(it)))
    return it.__length_hint__()


class Own(set):
    pass


class Frozen(frozenset):
    pass


for ask in changed_within, changed:
    print(answers(ask))
for ask in (lambda: s < 5, lambda: s | [1], lambda: s | {1: 2}.keys(), lambda: {1: 2}.keys() - s,
            lambda: type(f | s).__name__, lambda: type(s | f).__name__, lambda: set([1], [2]),
            lambda: s(), lambda: s[0], lambda: -s, lambda: iter(s).__length_hint__(),
            lambda: Own([1]) | {2}, lambda: type(Own([1]).copy()).__name__,
            lambda: type({1} | Own([2])).__name__, lambda: type(Frozen([1]).union([2])).__name__,
            lambda: repr(Own()), lambda: repr(Frozen([1])), lambda: Own([1]) == {1},
            lambda: Own([1]).__reduce__()):
    print(answers(ask))
